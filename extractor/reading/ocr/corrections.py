"""Misread words that have but one right reading.

Tesseract loses or changes diacritics, most often on capitals (``KÉ HOẠCH``, ``TÔ CHỨC``), and spaces. A word is corrected

* where it makes no compound with either neighbour as it was read, exactly one other way to set diacritics on its letters does,
  and that other word is the commonest of all such in the document; unless the pair is a fixed phrase of the project's
  lexicons it must be commoner than the word as read, too;
* or where it is no syllable, and splits into two in exactly one way that makes a compound.

Capitalised words are names more often than misread ones and are let be.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from extractor.reading.ocr.vocabulary import compounds, fixed_pairs, syllables_by_skeleton
from extractor.text.folding import fold_word, strip_tones
from extractor.text.syllables import is_syllable

_WORD = re.compile(r"[^\W\d_]{2,14}")
_SURE = 0.95
"""Confidence from which on a word is not doubted; Tesseract gives 0.97 at most, to misread words mostly 0.70 to 0.94."""
_FILING = {("lưu", "VI"): "VT"}
"""Vietnamese offices file every document at the văn thư, VT for short (Decree 30/2020/NĐ-CP); T is misread beside V."""
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
    for index, (start, end, confidence) in enumerate(cores):
        word = text[start:end]
        if (confidence >= _SURE and word != "VI") or not _WORD.fullmatch(word) or not (word.islower() or word.isupper()):
            continue
        before = _neighbour(text, cores, index, -1)
        after = _neighbour(text, cores, index, 1)
        right = (
            _FILING.get((before, word)) or _reading(word, before, after, counts) or (None if is_syllable(word) else _split(word))
        )
        if right:
            yield start, end, right.upper() if word.isupper() else right


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without quotation marks, brackets and points at its ends."""
    word = text[start:end]
    left = len(word) - len(word.lstrip("\"'“”‘’([.,;:-"))
    bare = word.strip("\"'“”‘’()[].,;:!?-/")
    return start + left, start + left + len(bare)


def _neighbour(text: str, cores: Sequence[tuple[int, int, float]], index: int, step: int) -> str:
    """The folded word beside a word; empty where a mark stands between, or a line of a heading ends."""
    if not 0 <= index + step < len(cores):
        return ""
    start, end = cores[index][:2]
    other_start, other_end = cores[index + step][:2]
    between = text[end:other_start] if step > 0 else text[other_end:start]
    apart = between in {" ", ": "} or (between == "\n" and not text[start:end].isupper())
    return fold_word(text[other_start:other_end]) if apart else ""


def _reading(word: str, before: str, after: str, counts: Mapping[str, int]) -> str | None:
    """The one other setting of diacritics that makes a compound; None where the word makes one, or several others do."""
    known = compounds()
    folded = fold_word(word)
    if not (before or after) or (before, folded) in known or (folded, after) in known:
        return None
    others = syllables_by_skeleton().get(strip_tones(word), frozenset()) - {folded}
    fitting = [other for other in others if (before, other) in known or (other, after) in known]
    if len(fitting) != 1:
        return None
    if counts[fitting[0]] < max(counts[other] for other in others):
        return None
    fixed = not {(before, fitting[0]), (fitting[0], after)}.isdisjoint(fixed_pairs())
    return fitting[0] if fixed or counts[fitting[0]] > counts[folded] else None


def _split(word: str) -> str | None:
    """The one way to split a word into two syllables that make a compound; None where there is none, or several."""
    known = compounds()
    folded = word.lower()
    parts = [(folded[:cut], folded[cut:]) for cut in range(1, len(folded))]
    fitting = [f"{first} {second}" for first, second in parts if (fold_word(first), fold_word(second)) in known]
    return fitting[0] if len(fitting) == 1 else None
