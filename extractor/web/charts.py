"""Charts as SVG that stands in a page: drawn by pygal, without its scripts, the same bytes for the same values."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pygal
from markupsafe import Markup
from pygal.style import Style

from extractor.text.shown import shown

_BAR = 22
"""Height of a bar, and of what stands between bars, in pixels."""
_LONGEST_LABEL = 30
_WIDTH = 440
"""Pixels; a phone is nearly as wide, so that labels stay legible."""
_AXIS = 60
"""Height of an axis of days, in pixels."""
_TICKS = 4
COLOURS = ("#2f5d9b", "#b06a00", "#7a4fa3", "#2d7a6b", "#a03a6b", "#6b6b6b", "#8a5a2b", "#4a7a1f")
"""Of series that have no colour of their own."""


@dataclass(frozen=True, slots=True)
class Series:
    """Values of one kind, one for each label; None where there is none."""

    name: str
    values: Sequence[float | None]
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Dot:
    """An event on a time line: its day, its row (0 the lowest), what it is."""

    day: date
    row: int
    name: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart with its title and its legend of (name, colour), which a page sets as text."""

    title: str
    svg: Markup
    legend: Sequence[tuple[str, str]] = ()


def bars(
    key: str, title: str, labels: Sequence[str], series: Sequence[Series], figure: Callable[[float], str] = "{:g}".format
) -> Chart:
    """Horizontal bars of one or more series end to end, the first label on top.

    ``key`` is the chart's own in its page: its styles go by it. ``figure`` writes a value.
    """
    legend = _legend([(each.name, each.colour) for each in series])
    alone = series[0].values if len(series) == 1 else [None] * len(labels)
    chart = pygal.HorizontalStackedBar(
        **_settings(len(labels), legend), print_values=len(series) > 1, print_zeroes=False, show_x_labels=False,
        show_x_guides=False, value_formatter=figure,
    )  # fmt: skip
    chart.x_labels = [_with_figure(*pair, figure) for pair in reversed(list(zip(labels, alone, strict=True)))]
    for each in series:
        chart.add(_label(each.name), list(reversed(each.values)))
    return Chart(title, _svg(chart, key, title), legend if len(series) > 1 else ())


def _with_figure(label: str, value: float | None, figure: Callable[[float], str]) -> str:
    """A label with the only value that it has: in a short bar there is no room for it."""
    return _label(label) if value is None else f"{_label(label)}: {figure(value)}"


def time_line(key: str, title: str, rows: Sequence[str], series: Sequence[tuple[str, Sequence[Dot]]]) -> Chart:
    """Dots over days, one row a label, the first on top."""
    legend = _legend([(name, "") for name, _ in series])
    chart = pygal.DateLine(
        **_settings(len(rows), legend, _AXIS), stroke=False, dots_size=5, x_label_rotation=25, x_value_formatter=_day,
        show_y_guides=True, range=(-0.5, len(rows) - 0.5), include_x_axis=False,
    )  # fmt: skip
    chart.y_labels = [{"label": _label(row), "value": len(rows) - 1 - index} for index, row in enumerate(rows)]
    chart.x_labels = _ticks([dot.day for _, dots in series for dot in dots])
    for name, dots in series:
        chart.add(_label(name), [{"value": (dot.day, len(rows) - 1 - dot.row), "label": _label(dot.name)} for dot in dots])
    return Chart(title, _svg(chart, key, title), legend)


def _legend(series: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(name, colour or COLOURS[index % len(COLOURS)]) for index, (name, colour) in enumerate(series)]


def _settings(rows: int, legend: Sequence[tuple[str, str]], axis: int = 0) -> dict[str, Any]:
    style = Style(
        background="transparent", plot_background="transparent", font_family="system-ui, sans-serif",
        colors=tuple(colour for _, colour in legend), label_font_size=13, major_label_font_size=13, value_font_size=12,
        value_colors=("white",) * len(legend), foreground="#111", foreground_strong="#111", foreground_subtle="#555",
        opacity="1", opacity_hover=".8", transition="0s",
    )  # fmt: skip
    return {
        "js": (), "style": style, "width": _WIDTH, "height": _BAR * (rows + 1) + axis, "show_legend": False, "margin": 6,
        "truncate_label": -1, "no_data_text": "",
    }  # fmt: skip


def _ticks(days: Sequence[date]) -> list[date]:
    """Days at even distances from the first to the last."""
    if not days:
        return []
    first, last = min(days).toordinal(), max(days).toordinal()
    step = max(1, -(-(last - first) // _TICKS))
    return [date.fromordinal(day) for day in range(first, last + 1, step)]


def _svg(chart: Any, key: str, title: str) -> Markup:
    chart.uuid = key
    chart.add_xml_filter(_bare)
    svg: str = chart.render(is_unicode=True, disable_xml_declaration=True)
    return Markup(svg.replace("<svg ", Markup('<svg role="img" aria-label="{}" ').format(title), 1))  # noqa: S704 (lxml escapes)


def _bare(root: Any) -> Any:
    """The drawing without what a page forbids or has no use for: scripts, comments, the library's name as a title."""
    unwanted = [node for node in root.iter() if not isinstance(node.tag, str) or node.tag.rpartition("}")[2] == "script"]
    for node in [*unwanted, *root.findall("{*}title")]:
        node.getparent().remove(node)
    return root


def _label(text: str) -> str:
    line = shown(text)
    return line if len(line) <= _LONGEST_LABEL else f"{line[: _LONGEST_LABEL - 1]}…"


def _day(moment: Any) -> str:
    return f"{moment.day}/{moment.month}/{moment.year}"
