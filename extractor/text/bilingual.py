"""Words in both languages of the reports."""

from typing import Final, NamedTuple


class Text(NamedTuple):
    """The same words in Vietnamese and English; those with braces are filled by ``filled``."""

    vi: str
    en: str

    def filled(self, **values: "str | int | float | Text") -> "Text":
        """The words with their places filled; a ``Text`` is put in by language."""
        return Text(
            self.vi.format(**{key: value.vi if isinstance(value, Text) else value for key, value in values.items()}),
            self.en.format(**{key: value.en if isinstance(value, Text) else value for key, value in values.items()}),
        )


NOTHING = Text("", "")
UNITS_OF_TIME: Final = {
    "day": Text("ngày", "days"),
    "week": Text("tuần", "weeks"),
    "month": Text("tháng", "months"),
    "quarter": Text("quý", "quarters"),
    "half_year": Text("nửa năm", "half years"),
    "year": Text("năm", "years"),
}


def same(words: str) -> Text:
    """Words that are the same in both languages: a number, a quote, a name."""
    return Text(words, words)


def joined(texts: "list[Text]", by: str) -> Text:
    """Texts one after the other, ``by`` between them."""
    return Text(by.join(text.vi for text in texts), by.join(text.en for text in texts))


def day(iso: str) -> Text:
    """A day as each language writes it: ``16/3/2026``, ``2026-03-16``."""
    year, month, number = iso[:10].split("-")
    return Text(f"{int(number)}/{int(month)}/{year}", iso[:10])


def figure(value: float) -> Text:
    """A number as each language writes it: ``30.000`` and ``98,5``, ``30,000`` and ``98.5``."""
    english = f"{value:,.10g}" if value == int(value) else f"{round(value, 4):,}"
    return Text(english.translate(str.maketrans(",.", ".,")), english)
