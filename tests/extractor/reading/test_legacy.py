"""Files in legacy encodings, made from Unicode: what is read is the Unicode text again."""

import html
import subprocess
import textwrap
import unicodedata
from pathlib import Path

import docx as word
import pytest
from reportlab.pdfgen.canvas import Canvas

from extractor.errors import NotText
from extractor.reading import read
from extractor.reading.document import Document, ReadAs
from extractor.text.legacy import Encoding, from_unicode
from tests.extractor.reading.makers import docx, pdf, write

SAMPLES = sorted((Path(__file__).parents[3] / "corpus" / "samples").glob("*.[tm]*"))
FONTS = {Encoding.TCVN3: ".VnTime", Encoding.VNI: "VNI-Times"}
TEXT = """Căn cứ nhiệm vụ được giao, phường xây dựng kế hoạch như sau:
tổ chức đợt ra quân tổng vệ sinh môi trường trên địa bàn,
đầu tư nâng cấp các tuyến đường – ngõ xóm; hoàn thành trước ngày 15/6/2009."""


def words(document: Document) -> str:
    """The text without capitals, which TCVN3 has in fonts of their own only, and without white space."""
    return "".join(document.text.lower().split())


@pytest.mark.parametrize("encoding", Encoding)
@pytest.mark.parametrize("path", SAMPLES, ids=[path.stem[:2] for path in SAMPLES])
def test_samples_as_text(path: Path, encoding: Encoding) -> None:
    text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
    mojibake = from_unicode(text, encoding)
    for content in (mojibake.encode(), mojibake.encode("windows-1252", "replace"), mojibake.encode("utf-16")):
        document = read(content)
        assert document.converted_from == encoding
        assert document.text.lower() == text.lower() or b"?" in content
    assert read(text.encode()).converted_from is None


def test_lines_in_unicode_stay() -> None:
    mixed = from_unicode(TEXT, Encoding.TCVN3) + "\nà, và là cả nhà"
    assert read(mixed.encode()).text == TEXT + "\nà, và là cả nhà"


@pytest.mark.parametrize("text", ["caf\xe9 cr\xe8me", "\xff\xd8 \xe9\xa7"])
def test_other_bytes_are_still_no_text(text: str) -> None:
    with pytest.raises(NotText):
        read(b"a " + text.encode("latin-1"))


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def fonts(name: str, attribute: str = "hAnsi") -> str:
    return f'<w:rFonts w:{attribute}="{name}"/>'


OLD = f"<w:rPr>{fonts('.VnTime')}</w:rPr>"


@pytest.mark.parametrize(
    ("body", "styles", "text"),
    [
        # the run's own font; the font of capitals
        (run("kÕ ho¹ch", fonts(".VnTimeH")) + run(" n¨m", fonts(".VnTime")), "", "KẾ HOẠCH năm"),
        (run("kÕ ho¹ch", fonts(".VnTime", "ascii")), "", "kế hoạch"),
        # a word in two runs; the soft hyphen that is ư, also as LibreOffice writes it
        (run("ho", fonts(".VnTime")) + run("¹ch ph\u00ad¬ng", fonts(".VnTime")), "", "hoạch phương"),
        (f"<w:r><w:rPr>{fonts('.VnTime')}</w:rPr><w:t>®Çu t</w:t><w:softHyphen/></w:r>", "", "đầu tư"),
        # the paragraph's style, the character's style, the document's default
        (
            "<w:pPr><w:pStyle w:val='A'/></w:pPr>" + run("kÕ ho¹ch"),
            f"<w:style w:styleId='B'>{OLD}</w:style><w:style w:styleId='A'><w:basedOn w:val='B'/></w:style>",
            "kế hoạch",
        ),
        (
            run("kÕ ho¹ch", "<w:rStyle w:val='C'/>"),
            f"<w:style w:styleId='C'><w:rPr>{fonts('.VnTimeH')}</w:rPr></w:style>",
            "KẾ HOẠCH",
        ),
        (
            run("kÕ ho¹ch"),
            f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts('.VnTime')}</w:rPr></w:rPrDefault></w:docDefaults>",
            "kế hoạch",
        ),
        # Unicode in the same document
        (run("kÕ ho¹ch ", fonts(".VnTime")) + run("công tác năm", fonts("Arial")), "", "kế hoạch công tác năm"),
        (run("kÕ ho¹ch ", fonts(".VnTime")) + run("hà nội", fonts(".VnTime")), "", "kế hoạch hà nội"),
        # fonts lost
        (run(from_unicode(TEXT.replace("\n", " "), Encoding.TCVN3)), "", TEXT.replace("\n", " ")),
        (run(from_unicode(TEXT.replace("\n", " "), Encoding.VNI)), "", TEXT.replace("\n", " ")),
    ],
)
def test_docx(body: str, styles: str, text: str) -> None:
    document = read(docx(f"<w:p>{body}</w:p>", **({"styles": styles} if styles else {})))
    assert document.text == text
    assert document.converted_from is not None


def test_docx_with_an_old_font_under_unicode_stays() -> None:
    document = read(docx(f"<w:p>{run('công tác năm; là cà phê §1', fonts('.VnTimeH'))}</w:p>"))
    assert (document.text, document.converted_from) == ("công tác năm; là cà phê §1", None)


def test_docx_label_of_words() -> None:
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="§iÒu %1."/></w:lvl>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    listed = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    body = f"<w:p>{listed}{run('Ph¹m vi', fonts('.VnTime'))}</w:p>"
    assert read(docx(body, numbering=numbering)).text == "Điều 1. Phạm vi"


@pytest.mark.parametrize("encoding", Encoding)
@pytest.mark.parametrize(
    "page",
    [
        "<p><font face='{font}'>{text}</font></p>",
        "<p style='font-family:\"{font}\"'>{text}</p>",
        "<table><tr><td style='font-family:{font},serif'>{text}</td></tr></table>",
        '<style>p.MsoNormal {{font-family:"{font}"}}</style><p class=MsoNormal>{text}</p>',
        "<p>{text}</p>",
    ],
)
def test_html(page: str, encoding: Encoding) -> None:
    legacy = page.format(font=FONTS[encoding], text=html.escape(from_unicode(TEXT, encoding)))
    for codec in ("utf-8", "windows-1252"):
        document = read(f"<html><body>{legacy}</body></html>".encode(codec))
        assert (document.text, document.converted_from) == (TEXT.replace("\n", " "), encoding)


def test_html_in_a_font_of_capitals() -> None:
    document = read(b"<html><body><p><font face=.VnTime>ph\xad\xacng <font face=.VnTimeH>\xb8n</font></font></p></body></html>")
    assert document.text == "phương ÁN"


def western(*texts: str, font: str) -> bytes:
    """A PDF of lines in one of the fonts that every reader has, in WinAnsiEncoding."""

    def draw(canvas: Canvas) -> None:
        for number, text in enumerate(texts):
            write(canvas, 85, 700 - 18 * number, text, font=font)

    return pdf(draw)


@pytest.mark.parametrize("encoding", Encoding)
@pytest.mark.parametrize("named", [True, False])
def test_pdf(encoding: Encoding, named: bool) -> None:
    # WinAnsiEncoding shows the soft hyphen, ư in TCVN3, as a hyphen; a line ends in one (đầu tư)
    texts = (*textwrap.wrap(from_unicode(TEXT, encoding), 60), from_unicode("phường đầu tư", encoding), "15")
    content = western(*texts, font="Times-Roman")
    if named:
        content = content.replace(b"/Times-Roman", f"/{FONTS[encoding]}".ljust(12).encode())
    document = read(content)
    assert words(document) == "".join((TEXT + "phường đầu tư 15").lower().split())
    assert (document.converted_from, document.problems) == (encoding, ())


def test_pdf_font_of_capitals() -> None:
    content = western("kÕ ho¹ch", from_unicode(TEXT.splitlines()[0], Encoding.TCVN3), font="Helvetica")
    assert read(content.replace(b"/Helvetica", b"/.VnTimeH ")).text.split("\n")[0] == "KẾ HOẠCH"


@pytest.mark.needs_program("soffice", "libreoffice-writer")
@pytest.mark.parametrize("encoding", Encoding)
def test_word97(tmp_path: Path, encoding: Encoding) -> None:
    made = word.Document()
    for line in TEXT.splitlines():
        made.add_paragraph().add_run(from_unicode(line, encoding)).font.name = FONTS[encoding]
    made.save(str(tmp_path / "plan.docx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "doc", "plan.docx"], cwd=tmp_path, check=True, capture_output=True
    )
    document = read(tmp_path / "plan.doc")
    assert (document.text, document.read_as, document.converted_from) == (TEXT, ReadAs.DOC, encoding)
