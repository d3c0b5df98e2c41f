"""Text from files and file names as a terminal and JSON can take it."""


def shown(text: str) -> str:
    """``text`` on one line; what cannot be printed (control characters, bytes of a name that is not UTF-8) becomes ``�``."""
    return "".join(character if character.isprintable() else " " if character.isspace() else "�" for character in text)
