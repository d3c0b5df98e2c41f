"""VNI-Windows: a vowel, and after it a character for its tone mark, its circumflex or breve, or both together."""

_MARKED = {
    "a": ("ùøûõï áàåãäâ éèúüëê", "áàảãạ ấầẩẫậâ ắằẳẵặă"),
    "e": ("ùøûõï áàåãäâ", "éèẻẽẹ ếềểễệê"),
    "o": ("ùøûõï áàåãäâ", "óòỏõọ ốồổỗộô"),
    "ô": ("ùøûõï", "ớờởỡợ"),
    "u": ("ùøûõï", "úùủũụ"),
    "ö": ("ùøûõï", "ứừửữự"),
    "y": ("ùøûõ", "ýỳỷỹ"),
}
_SINGLE = dict(zip("ñôöæóòîíì", "đơưỉĩịỵíì", strict=True))


def _pairs() -> dict[str, str]:
    pairs: dict[str, str] = {}
    for vowel, (marks, letters) in _MARKED.items():
        for mark, letter in zip(marks, letters, strict=True):
            if mark != " ":
                pairs[vowel + mark] = letter
                # the mark after a capital is a capital too, but typed by hand it is often a small one
                pairs[vowel.upper() + mark.upper()] = pairs[vowel.upper() + mark] = letter.upper()
    return pairs


PAIRS = _pairs()
"""Letters by the two Latin-1 characters that stand for them."""
SINGLE = {**_SINGLE, **{letter.upper(): meant.upper() for letter, meant in _SINGLE.items()}}
"""Letters by the one Latin-1 character that stands for them; looked at after ``PAIRS``."""
