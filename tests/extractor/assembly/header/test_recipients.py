"""One line of the recipients."""

import pytest

from extractor.assembly.header.recipients import parse_recipient


@pytest.mark.parametrize(
    ("line", "name", "note"),
    [
        ("- Sở Xây dựng (để b/c);", "Sở Xây dựng", "để b/c"),
        ("Các Tổ dân phố (t/h).", "Các Tổ dân phố", "t/h"),
        ("Lưu: VT, KT.", "Lưu: VT, KT", None),
        ("Các phòng: KTHTĐT, VHXH;", "Các phòng: KTHTĐT, VHXH", None),
        ("Trường (cơ sở 2) phường;", "Trường (cơ sở 2) phường", None),  # a bracket in the middle is no note
    ],
)
def test_recipient(line: str, name: str, note: str | None) -> None:
    recipient = parse_recipient(line)
    assert recipient is not None
    assert (recipient.name, recipient.note) == (name, note)


def test_nobody() -> None:
    assert parse_recipient("- ;") is None
