"""Numbers as offices write them: leading zeros, points for thousands, commas for decimals, words beside figures."""

from random import Random

_WORDS = {2: "hai", 3: "ba", 5: "năm", 10: "mười"}


def small(rng: Random, value: int) -> str:
    """A count below a hundred: ``05``, ``5``."""
    return rng.choice([f"{value:02d}", f"{value:02d}", str(value)])


def large(value: int) -> str:
    """With points for thousands: ``1.384``."""
    return f"{value:,}".replace(",", ".")


def decimal(value: float) -> str:
    """With a comma: ``98,5``; a whole number without."""
    return str(int(value)) if float(value).is_integer() else str(value).replace(".", ",")


def percent(rng: Random, value: float) -> str:
    """``95%``, ``95 %``."""
    return decimal(value) + rng.choice(["%", "%", "%", " %"])


def plus_words(rng: Random, value: int) -> str:
    """A count with its words in brackets at times: ``05 (năm)``."""
    if value in _WORDS and rng.random() < 0.15:
        return f"{value:02d} ({_WORDS[value]})"
    return small(rng, value)
