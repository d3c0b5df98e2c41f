"""Numbers that Word generates, as printed."""

import pytest

from extractor.reading import read
from extractor.reading.docx.numbering import bullet, format_number
from tests.extractor.reading.makers import docx, paragraph


@pytest.mark.parametrize(
    ("number", "number_format", "printed"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (4, "upperRoman", "IV"),
        (19, "lowerRoman", "xix"),
        (4, "lowerLetter", "d"),  # Word knows no đ
        (28, "upperLetter", "BB"),
        (3, "none", ""),
        (3, "vietnameseCounting", "3"),
        (0, "upperRoman", "0"),
        (999_999, "lowerLetter", "999999"),
    ],
)
def test_formats(number: int, number_format: str, printed: str) -> None:
    assert format_number(number, number_format) == printed


@pytest.mark.parametrize(
    ("stored", "printed"), [("-", "-"), ("+", "+"), ("\uf0b7", "•"), ("\uf0a7", "▪"), ("\uf02d", "-"), ("o", "•"), ("", "•")]
)
def test_bullets(stored: str, printed: str) -> None:
    assert bullet(stored) == printed


def level(number: int, text: str, number_format: str = "decimal", more: str = "") -> str:
    """A level of an abstract list."""
    return f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def numbered(number: int, depth: int = 0) -> str:
    """Properties of a list paragraph."""
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'


def label(*places: tuple[int, int], numbering: str) -> list[str]:
    """The labels of paragraphs at these lists and levels."""
    body = "".join(paragraph("x", numbered(number, depth)) for number, depth in places)
    return [line.removesuffix(" x") for line in read(docx(body, numbering=numbering)).text.split("\n")]


def lists(levels: str, *numbers: str) -> str:
    """One abstract list and lists that use it; a number may carry overrides after a colon."""
    parts = [number.partition(":") for number in numbers]
    return f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>' + "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="7"/>{override}</w:num>' for number, _, override in parts
    )


OUTLINE = level(0, "%1.", "upperRoman") + level(1, "%2.") + level(2, "%2.%3.") + level(3, "%4)", "lowerLetter")


@pytest.mark.parametrize(
    ("places", "numbering", "labels"),
    [
        ([(1, 0), (1, 1), (1, 1), (1, 2), (1, 3), (1, 2)], lists(OUTLINE, "1"), ["I.", "1.", "2.", "2.1.", "a)", "2.2."]),
        ([(1, 0), (1, 1), (1, 0), (1, 1)], lists(OUTLINE, "1"), ["I.", "1.", "II.", "1."]),  # deeper levels begin again
        ([(1, 2)], lists(OUTLINE, "1"), ["1.1."]),  # a level that was skipped counts as its start
        ([(1, 0), (2, 0)], lists(OUTLINE, "1", "2"), ["I.", "II."]),  # two lists of one abstract list go on
        (
            [(1, 0), (2, 0), (2, 0), (1, 0)],
            lists(OUTLINE, "1", '2:<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
            ["I.", "I.", "II.", "III."],
        ),
        (
            [(1, 0), (1, 1), (1, 0), (1, 1)],
            lists(level(0, "%1.") + level(1, "%2)", more='<w:lvlRestart w:val="0"/>'), "1"),
            ["1.", "1)", "2.", "2)"],
        ),
        (
            [(1, 0), (1, 1)],
            lists(level(0, "Phần %1", "upperRoman") + level(1, "%1.%2", more="<w:isLgl/>"), "1"),
            ["Phần I", "1.1"],
        ),
        ([(1, 0)], lists(level(0, "-", "bullet"), "1"), ["-"]),
        ([(9, 0)], lists(OUTLINE, "1"), ["x"]),  # no such list
        ([(0, 0)], lists(OUTLINE, "1"), ["x"]),  # 0 takes a paragraph out of its style's list
    ],
)
def test_lists(places: list[tuple[int, int]], numbering: str, labels: list[str]) -> None:
    assert label(*places, numbering=numbering) == labels


def test_a_style_numbers_its_paragraphs() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style>'
    )
    levels = level(0, "%1.", more='<w:pStyle w:val="H1"/>') + level(1, "%1.%2.", more='<w:pStyle w:val="H2"/>')
    body = paragraph("a", '<w:pStyle w:val="H1"/>') + paragraph("b", '<w:pStyle w:val="H2"/>')
    out = body + paragraph("c", f'<w:pStyle w:val="H1"/>{numbered(0)}')
    assert read(docx(out, styles=styles, numbering=lists(levels, "1"))).text == "1. a\n1.1. b\nc"


def test_an_empty_numbered_paragraph_counts_but_is_not_printed() -> None:
    body = paragraph("a", numbered(1)) + paragraph("", numbered(1)) + paragraph("b", numbered(1))
    assert read(docx(body, numbering=lists(level(0, "%1."), "1"))).text == "1. a\n3. b"


def test_the_numbers_of_an_otherwise_empty_column_are_printed() -> None:
    rows = "".join(
        f"<w:tr><w:tc>{paragraph('', numbered(1))}</w:tc><w:tc>{paragraph(text)}</w:tc></w:tr>"
        for text in ("Rà soát", "Chấm bài")
    )
    assert read(docx(f"<w:tbl>{rows}</w:tbl>", numbering=lists(level(0, "%1"), "1"))).text == "1\tRà soát\n2\tChấm bài"
    assert read(docx(f"<w:tbl>{rows}</w:tbl>", numbering=lists(level(0, "-", "bullet"), "1"))).text == "\tRà soát\n\tChấm bài"
