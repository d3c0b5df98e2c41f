"""TCVN3 (TCVN 5712:1993, VN3, the fonts of ABC): one byte a letter."""

_FIRST = 0xA1
_LETTERS = (
    "ĂÂÊÔƠƯĐăâêôơưđẰ"  # A1-AF
    "     àảãáạẲằẳẵắẴ"  # B0-BF; B0-B4 are combining marks, which no editor wrote
    "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"  # C0-CF
    "éẹềểễếệìỉỄẾỒĩíịò"  # D0-DF
    "Ổỏõóọồổỗốộờởỡớợù"  # E0-EF
    "Ỗủũúụừửữứựỳỷỹýỵ"  # F0-FE
)

TABLE = {chr(_FIRST + place): letter for place, letter in enumerate(_LETTERS) if letter != " "}
"""Letters by the Latin-1 characters that stand for them. Capitals at letters' places are those of VN2, which has them."""
