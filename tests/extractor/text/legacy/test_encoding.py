"""Legacy encodings by the names of fonts."""

from collections.abc import Sequence

import pytest

from extractor.text.legacy import Encoding, encoding_of_font, is_capital_font
from extractor.text.legacy.encoding import encoding_of_fonts


@pytest.mark.parametrize(
    ("name", "encoding", "capitals"),
    [
        (".VnTime", Encoding.TCVN3, False),
        (".VnTimeH", Encoding.TCVN3, True),
        (".vntime", Encoding.TCVN3, False),
        (".VnArial NarrowH", Encoding.TCVN3, True),
        (".VnCentury Schoolbook", Encoding.TCVN3, False),
        (".VnBlackH", Encoding.TCVN3, True),
        ("ABCDEF+.VnTimeH,Bold", Encoding.TCVN3, True),  # as a PDF names the part of a font that it embeds
        ("ABCDEF+.VnTime-Bold", Encoding.TCVN3, False),
        ("'.VnTime'", Encoding.TCVN3, False),  # as a style sheet quotes it
        ("VNI-Times", Encoding.VNI, False),
        ("vni-helve", Encoding.VNI, False),
        ("VNI Times", Encoding.VNI, False),
        ("Times New Roman", None, False),
        ("VNcentaur", None, False),
        ("Vni", None, False),
        ("", None, False),
    ],
)
def test_fonts(name: str, encoding: Encoding | None, capitals: bool) -> None:
    assert (encoding_of_font(name), is_capital_font(name)) == (encoding, capitals)


@pytest.mark.parametrize(
    ("names", "encoding"),
    [
        ([".VnTime", ".VnTimeH", "Arial"], Encoding.TCVN3),
        (["Arial", "VNI-Times"], Encoding.VNI),
        ([".VnTime", "VNI-Times"], None),  # a template that both have passed through
        (["Arial"], None),
        ([], None),
    ],
)
def test_fonts_together(names: Sequence[str], encoding: Encoding | None) -> None:
    assert encoding_of_fonts(names) is encoding
