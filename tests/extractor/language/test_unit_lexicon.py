"""The lexicon of units is consistent, and wrong keys are named."""

import pytest

from extractor.errors import LexiconError
from extractor.language import unit_lexicon
from extractor.language.unit_lexicon import head_pattern, heads, joins_by_comma, type_of, unit_types
from extractor.text.folding import match_form

KINDS = {
    "government", "department", "party", "front", "police", "military", "health", "school", "public_service",
    "company", "community", "citizens", "religious", "person", "other",
}  # fmt: skip


def test_heads_have_kinds_of_the_schema_and_are_found() -> None:
    for words, head in heads().items():
        assert head.kind in KINDS
        assert head.tail in {"domain", "proper", "none", "person", "post"}
        assert head_pattern().fullmatch(words) or head_pattern().search(f"x {words}"), words


def test_types_are_named_by_their_own_words() -> None:
    for unit_type in unit_types():
        name = "".join(unit_type.words).replace("  ", " ").strip()
        assert type_of(name) is not None


@pytest.mark.parametrize(
    ("name", "unit_type"),
    [
        ("Phòng Văn hóa - Xã hội phường", "culture_and_society_office"),
        ("Văn phòng HĐND và UBND", "office"),  # names come in full
        ("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã", "council_and_committee_office"),
        ("Bộ Nông nghiệp và Phát triển nông thôn", "ministry_of_agriculture"),  # `nông thôn` is no hamlet
        ("Ban Thường vụ Tỉnh ủy", "party_standing_committee"),
        ("Tổ hợp tác số 2", None),
    ],
)
def test_types(name: str, unit_type: str | None) -> None:
    found = type_of(name)
    assert (found.id if found else None) == unit_type


def test_departments_have_no_commas() -> None:
    assert not joins_by_comma("sở")
    assert joins_by_comma("phòng")


def test_words_that_are_no_heads() -> None:
    found = [match.group() for match in head_pattern().finditer(match_form("Hội nghị, nông thôn, thôn Đông, môi trường"))]
    assert found == ["thôn"]


def test_wrong_key_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unit_lexicon, "load", lambda _: [{"id": "x", "words": ["y"], "wordz": []}])
    unit_types.cache_clear()
    try:
        with pytest.raises(LexiconError, match="wordz"):
            unit_types()
    finally:
        monkeypatch.undo()
        unit_types.cache_clear()
