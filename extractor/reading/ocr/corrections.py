"""Misread words that have but one right reading.

Tesseract loses or changes diacritics, most often on capitals (``KÉ HOẠCH``, ``TÔ CHỨC``), and spaces. A word is corrected

* where it makes no compound with either neighbour as it was read, exactly one other way to set diacritics on its letters does,
  and that other word is the commonest of all such in the document; unless the pair is a fixed phrase of the project's
  lexicons it must be commoner than the word as read, too;
* or where it stands in capitals beside another, and only one fixed phrase has the letters of both;
* or where it is no syllable, and splits into two in exactly one way that makes a compound;
* or where an office writes but one thing there: ``VT`` in the filing line, ``(t/h)`` behind a recipient, a quarter's numeral
  before its year.

Capitalised words are names more often than misread ones: they are corrected to a fixed phrase only.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from extractor.reading.ocr.vocabulary import compounds, fixed_pairs, fixed_pairs_by_skeleton, syllables_by_skeleton
from extractor.text.folding import fold_word, strip_tones
from extractor.text.syllables import is_syllable

_WORD = re.compile(r"[^\W\d_]{2,14}")
_SURE = 0.95
"""Confidence from which on only a fixed phrase is believed against a word; Tesseract gives 0.97 at most, to misread words mostly
0.70 to 0.94. Measured on simulated scans: at 0.96 as many words are made wrong as are made right."""
_GRAMMAR = frozenset(
    ["các", "có", "của", "do", "để", "đến", "khi", "là", "nơi", "tại", "theo", "trên", "trong", "từ", "và", "về", "với", "đúng"]
)
"""Words that stand beside any other: that they make no compound says nothing."""
_FILING = {("lưu", "VI"): "VT"}
"""Vietnamese offices file every document at the văn thư, VT for short (Decree 30/2020/NĐ-CP); T is misread beside V."""
_NOTES = {"th": "t/h", "uh": "t/h", "bc": "b/c", "be": "b/c", "ph": "p/h"}
"""What is noted behind a recipient (thực hiện, báo cáo, phối hợp), read without its slash; none is a Vietnamese syllable."""
_QUARTER = re.compile(r"([1IlH|]{1,3}|IV|1V)/?(20\d\d)\Z")
_AS_STROKES = str.maketrans({"1": "I", "l": "I", "|": "I", "H": "II"})
_WELL_READ = 0.9
"""Confidence from which on a word counts as one that the document has."""

Correction = tuple[int, int, str]


def corrections_of(text: str, words: Sequence[tuple[int, int, float]]) -> tuple[Correction, ...]:
    """The corrections of a text's words (start, end, confidence), as (start, end, right reading), sorted.

    The spans are those of the letters alone, marks beside them left out.
    """
    return tuple(_corrections(text, words)) if words else ()


def _corrections(text: str, words: Sequence[tuple[int, int, float]]) -> Iterator[Correction]:
    cores = [(*_core(text, start, end), confidence) for start, end, confidence in words]
    counts = Counter(fold_word(text[start:end]) for start, end, confidence in cores if confidence >= _WELL_READ)
    paired = -1
    for index, (start, end, confidence) in enumerate(cores):
        word = text[start:end]
        if index == paired:
            continue
        pair = _pair(text, cores, index)
        if pair is not None:
            paired = index + 1
            yield from (
                (first, last, right)
                for (first, last, _), right in zip(cores[index : index + 2], pair, strict=True)
                if text[first:last] != right
            )
            continue
        before = _neighbour(text, cores, index, -1)
        previous = fold_word(text[slice(*cores[index - 1][:2])]) if index else ""
        right = _of_offices(text, start, end, previous)
        if right is None and _WORD.fullmatch(word):
            after = _neighbour(text, cores, index, 1)
            others_like_it = counts[fold_word(word)] - (confidence >= _WELL_READ)
            right = _reading(word, before, after, counts, others_like_it, confidence < _SURE)
            if right is None and confidence < _SURE and not is_syllable(word) and not word.istitle():
                right = _split(word)
            right = right and _cased(right, word)
        if right and right != word:
            yield start, end, right


def _of_offices(text: str, start: int, end: int, before: str) -> str | None:
    """What offices write in this place; None where they may write anything."""
    word = text[start:end]
    if before == "quý" and (match := _QUARTER.match(word)):
        return f"{match[1].translate(_AS_STROKES)}/{match[2]}"
    if word in _NOTES and text[end : end + 1] == ")" and (text[start - 1 : start] == "(" or before in {"để", "đề", "đê"}):
        return _NOTES[word]
    return _FILING.get((before, word))


def _pair(text: str, cores: Sequence[tuple[int, int, float]], index: int) -> tuple[str, str] | None:
    """Two misread words in capitals that only one fixed phrase has, whatever their diacritics: ``ĐĂNG UY`` is ``ĐẢNG ỦY``."""
    if index + 1 == len(cores):
        return None
    (start, end, first_sure), (other_start, other_end, second_sure) = cores[index : index + 2]
    first, second = text[start:end], text[other_start:other_end]
    if text[end:other_start] != " " or not (first.isupper() and second.isupper()) or min(first_sure, second_sure) >= _SURE:
        return None
    if (fold_word(first), fold_word(second)) in compounds():
        return None
    fitting = fixed_pairs_by_skeleton().get((strip_tones(first), strip_tones(second)), ())
    return (fitting[0][0].upper(), fitting[0][1].upper()) if len(fitting) == 1 else None


def _cased(right: str, word: str) -> str:
    """The right reading in capitals or with a capital, as the word was read."""
    return right.upper() if word.isupper() else right.capitalize() if word.istitle() else right


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without quotation marks, brackets and points at its ends."""
    word = text[start:end]
    left = len(word) - len(word.lstrip("\"'“”‘’([.,;:-"))
    bare = word.strip("\"'“”‘’()[].,;:!?-/")
    return start + left, start + left + len(bare)


def _neighbour(text: str, cores: Sequence[tuple[int, int, float]], index: int, step: int) -> str:
    """The folded word beside a word; empty where a mark stands between, a line of a heading ends, or any word may stand."""
    if not 0 <= index + step < len(cores):
        return ""
    start, end = cores[index][:2]
    other_start, other_end = cores[index + step][:2]
    between = text[end:other_start] if step > 0 else text[other_end:start]
    apart = between in {" ", ": "} or (between == "\n" and not text[start:end].isupper())
    word = fold_word(text[other_start:other_end]) if apart else ""
    return "" if word in _GRAMMAR else word


def _reading(word: str, before: str, after: str, counts: Mapping[str, int], like_it: int, doubted: bool) -> str | None:
    """The one other setting of diacritics that makes a compound; None where the word makes one, or several others do.

    ``counts``: how often the document has each word; ``like_it``: how often it has this one elsewhere. ``doubted``: the
    recogniser was not sure; a word of which it was, and one with a capital, can only be a fixed phrase's.
    """
    known = compounds()
    folded = fold_word(word)
    if not doubted and folded in _GRAMMAR:
        return None
    if not (before or after) or (before, folded) in known or (folded, after) in known:
        return None
    others = syllables_by_skeleton().get(strip_tones(word), frozenset()) - {folded}
    fitting = [other for other in others if (before, other) in known or (other, after) in known]
    if len(fitting) != 1:
        return None
    if counts[fitting[0]] < max(counts[other] for other in others):
        return None
    if not {(before, fitting[0]), (fitting[0], after)}.isdisjoint(fixed_pairs()):
        return fitting[0] if doubted or counts[fitting[0]] >= like_it else None
    return fitting[0] if doubted and not word.istitle() and counts[fitting[0]] > like_it else None


def _split(word: str) -> str | None:
    """The one way to split a word into two syllables that make a compound; None where there is none, or several."""
    known = compounds()
    folded = word.lower()
    parts = [(folded[:cut], folded[cut:]) for cut in range(1, len(folded))]
    fitting = [
        f"{first} {second}"
        for first, second in parts
        if (fold_word(first), fold_word(second)) in known and is_syllable(first) and is_syllable(second)
    ]
    return fitting[0] if len(fitting) == 1 else None
