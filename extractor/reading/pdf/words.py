"""Words of a PDF page with their boxes, from pdfium's characters.

Characters come in one call, boxes only of each word's first and last character: geometry finer than a word is asked for
where a word needs it (a superscript at its end, a diacritic drawn apart).
"""

import ctypes
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from extractor.errors import FileTooLarge
from extractor.reading.bounds import MAX_TEXT_CHARACTERS
from extractor.reading.fonts import FontDecoder
from extractor.reading.pdf.legacy import decoded_word
from extractor.reading.pdf.reach import ON_BASELINE, reach_of
from extractor.reading.pdf.turn import Turn
from extractor.text.folding import nfc
from extractor.text.legacy import Encoding

_WORD = re.compile(r"[^\s\ufffe\x00-\x1f]+[\ufffe\x02]?")
_LINE_END_HYPHENS = "\ufffe\x02"
"""What pdfium gives for a hyphen at a line's end, the line end itself swallowed."""
_CLEAN = str.maketrans(
    {
        **dict.fromkeys("\ufffe\x02\u00ad", "-"),
        "\u01a3": "ư",
        "\u01a2": "Ư",
        "\u00d0": "Đ",
        "\u00f0": "đ",
        **dict.fromkeys("\u200b\u200c\u200d\ufeff\uffff"),
    }
)
"""Some converters name the glyph ư by the code point beside it, ƣ, and đ by the eth that looks like it; no word has these."""
_UNCLEAN = frozenset(map(chr, _CLEAN))
_SMALLER = 0.75
"""A superscript is set in two thirds of the size; ordinary changes of size within a word do not occur."""
_TOUCHING = 0.06
"""Space between two letters of a word, in heights of the font's box; a word space has at least a sixth of it."""
_SAMPLE = 24
_ONE_SPOT = 3.0
"""Points within which the same word drawn again is that word."""
_Spots = dict[int, set[int]]
"""Where a word was drawn, in ``_ONE_SPOT``: distances from the left by distances from the top."""
_BOLD_NAME = re.compile(rb"bold|black|heavy|[-,]bd?\b|demi", re.IGNORECASE)


@dataclass(slots=True)
class Word:
    """A word and its box in points from the top left corner of the upright page.

    ``attached``: no space before it (a superscript cut off from the word that it follows). ``confidence``: between 0 and 1,
    of a word that was read by OCR; ``writing_after``: behind it stands what OCR did not read. ``over`` and ``under``: points by
    which its letters may reach over and under the box.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    bold: bool = False
    attached: bool = False
    confidence: float | None = None
    writing_after: bool = False
    over: float = 0.0
    under: float = 0.0

    @property
    def size(self) -> float:
        """Height of the font's box, proportional to the font size."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Vertical centre."""
        return (self.top + self.bottom) / 2


class Characters:
    """The characters of a page. Close the text page after use.

    Raises:
        FileTooLarge: more characters than a document may have.
    """

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._page = page
        self._text_page = page.get_textpage()
        self._handle = self._text_page.raw
        self._rectangle = pdfium_raw.FS_RECTF()
        self._name = ctypes.create_string_buffer(64)
        self._count = self._text_page.count_chars()
        if self._count > MAX_TEXT_CHARACTERS:
            self.close()
            raise FileTooLarge(f"{self._count} characters")
        self.text = self._characters()
        alphabet = frozenset(self.text)
        self._has_marks = any(map(unicodedata.combining, alphabet))
        self._is_clean = not self._has_marks and alphabet.isdisjoint(_UNCLEAN) and nfc(self.text) == self.text
        self.turn = self._turn()
        self._fonts: dict[bytes, tuple[bool, str]] = {}
        self._reaches: dict[str, tuple[float, float]] = {}
        self._decoder = FontDecoder.of(self.text, self._font_names)

    @property
    def converted_from(self) -> Encoding | None:
        """The legacy encoding in which words that were asked for, or some of them, are in the file."""
        return self._decoder.converted_from if self._decoder else None

    def close(self) -> None:
        """Give pdfium's memory back."""
        self._text_page.close()

    def words(self) -> list[Word]:
        """The words in the order in which the page draws them, a word drawn twice once."""
        seen: dict[str, _Spots] = {}
        words = []
        for word in self._all_words():
            x, y = round(word.x0 / _ONE_SPOT), round(word.top / _ONE_SPOT)
            spots = seen.get(word.text)
            if spots is None:
                spots = seen[word.text] = {}
                words.append(word)
            elif not _is_near(spots, x, y):
                words.append(word)
            spots.setdefault(y, set()).add(x)
        return words

    def _all_words(self) -> Iterator[Word]:
        """The words; a diacritic at a word's beginning goes to the word before, whose letter it belongs to."""
        before: Word | None = None
        end = 0
        for match in _WORD.finditer(self.text):
            start = match.start()
            while self._has_marks and before is not None and start < match.end() and unicodedata.combining(self.text[start]):
                before.text = _with_mark(before.text, self.text[start])
                start += 1
            for word in self._parts(start, match.end()) if start < match.end() else ():
                if before is not None and start - end == 1 and self._is_unseen_space(end, before, word):
                    word.attached = True
                yield word
                before = word
            end = match.end()

    def _is_unseen_space(self, index: int, before: Word, word: Word) -> bool:
        """Whether pdfium put a space between two words that the page sets without one."""
        if abs(word.x0 - before.x1) >= _TOUCHING * word.size or abs(word.middle - before.middle) >= 0.3 * word.size:
            return False
        return bool(pdfium_raw.FPDFText_IsGenerated(self._handle, index) == 1)

    def _parts(self, start: int, end: int) -> tuple[Word, ...]:
        """The word of the characters ``[start, end)``, a superscript at its beginning or end as a word of its own."""
        final = end - 1
        while self._has_marks and final > start and unicodedata.combining(self.text[final]):
            final -= 1
        first = self._box(start)
        last = self._box(final) if final > start else first
        may_be_cut = end - start > 1 and (self.text[start].isdigit() or self.text[end - 1].isdigit())
        cut = self._cut(start, end, first[3] - first[1], last[3] - last[1]) if may_be_cut else None
        if cut is None:
            return (self._word(start, end, first, last),)
        word = self._word(start, cut, first, self._box(cut - 1))
        rest = self._word(cut, end, self._box(cut), last)
        rest.attached = True
        return word, rest

    def _cut(self, start: int, end: int, first: float, last: float) -> int | None:
        """Where the height changes between a word and its superscript; None where it does not."""
        if min(first, last) >= _SMALLER * max(first, last):
            return None
        middle = (first + last) / 2
        boxes = ((index, self._box(index)) for index in range(start + 1, end))
        return next((index for index, box in boxes if (box[3] - box[1] < middle) != (first < middle)), None)

    def _word(
        self, start: int, end: int, first: tuple[float, float, float, float], last: tuple[float, float, float, float]
    ) -> Word:
        bold, font = self._font(start)
        text = self.text[start:end]
        if not self._is_clean or self._decoder is not None:
            text = self._cleaned(start, text, font)
        over, under = self._reaches.get(font) or self._reach(font, start, end)
        if first is last:
            x0, top, x1, bottom = first
            height = bottom - top
        else:
            x0, top, x1, bottom = min(first[0], last[0]), min(first[1], last[1]), max(first[2], last[2]), first[3]
            height = min(bottom - first[1], last[3] - last[1])
        return Word(text, x0, top, x1, bottom, bold, False, None, False, over * height, under * height)

    def _cleaned(self, start: int, text: str, font: str) -> str:
        """A word in the letters that the page shows, composed (NFC)."""
        if self._decoder is not None and (decoded := decoded_word(text, font, self._decoder)) != text:
            text = decoded
        elif self._has_marks:
            text = self._with_marks_in_place(start, text)
        return nfc(text.translate(_CLEAN))

    def _reach(self, font: str, start: int, end: int) -> tuple[float, float]:
        """How far a word's letters reach over and under their boxes, as shares of their height; measured once a font."""
        if font not in self._reaches:
            index = next((index for index in range(start, end) if self.text[index] in ON_BASELINE), None)
            if index is None:
                return 0.0, 0.0
            self._reaches[font] = reach_of(self._text_page, index, self._box(index), self.turn)
        return self._reaches[font]

    def _with_marks_in_place(self, start: int, text: str) -> str:
        """Diacritics that a converter drew after the next letter, set back on the letter that they stand over."""
        letters = list(text)
        for index, mark in enumerate(text):
            if index >= 2 and unicodedata.combining(mark) and not unicodedata.combining(text[index - 1]):
                x0, _, x1, _ = self._box(start + index)
                before = self._box(start + index - 1)
                if (x0 + x1) / 2 < before[0] and not unicodedata.combining(letters[index - 2][-1]):
                    letters[index - 2] += mark
                    letters[index] = ""
        return "".join(letters)

    def _box(self, index: int) -> tuple[float, float, float, float]:
        """A character's box, as high as its font, in the upright page."""
        rectangle = self._rectangle
        pdfium_raw.FPDFText_GetLooseCharBox(self._handle, index, rectangle)
        return self.turn.box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)

    def _font(self, index: int) -> tuple[bool, str]:
        """Whether a character's font is a bold one, and its name."""
        known = pdfium_raw.FPDFText_GetFontInfo(self._handle, index, self._name, 64, None)
        name = self._name.value if known else b""
        if name not in self._fonts:
            self._fonts[name] = bool(_BOLD_NAME.search(name)), name.decode("utf-8", "replace")
        return self._fonts[name]

    def _font_names(self) -> set[str]:
        return {self._font(match.start())[1] for match in _WORD.finditer(self.text)}

    def _characters(self) -> str:
        """One character an index; asked for one by one where pdfium's bulk text leaves some out."""
        text = self._text_page.get_text_range() if self._count else ""
        if len(text) == self._count:
            return str(text)
        codes = (pdfium_raw.FPDFText_GetUnicode(self._handle, index) for index in range(self._count))
        return "".join(chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else " " for code in codes)

    def _turn(self) -> Turn:
        """The quarter turn that most of the text has, whether by the page's rotation or because it is drawn so."""
        left, bottom, right, top = self._page.get_mediabox()
        step = max(1, self._count // _SAMPLE)
        sample = [index for index in range(0, self._count, step) if self.text[index].isalnum()]
        angles = (pdfium_raw.FPDFText_GetCharAngle(self._handle, index) for index in sample)
        quarters = Counter(round(angle / (math.pi / 2)) % 4 for angle in angles if angle >= 0)
        turned = quarters.most_common(1)[0][0] if quarters else self._page.get_rotation() // 90
        return Turn(turned, right - left, top - bottom, left, bottom)


def _is_near(spots: _Spots, x: int, y: int) -> bool:
    """Whether one of the spots is this one or touches it."""
    return any(x in row or x - 1 in row or x + 1 in row for near in (y, y - 1, y + 1) if (row := spots.get(near)))


def _with_mark(text: str, mark: str) -> str:
    """The word with a diacritic on its last letter."""
    last = max((index for index, letter in enumerate(text) if letter.isalpha()), default=len(text) - 1)
    return nfc(text[: last + 1] + mark + text[last + 1 :])
