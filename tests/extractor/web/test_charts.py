"""Charts as SVG."""

from datetime import date

from lxml import etree

from extractor.web.charts import Dot, Series, bars, time_line
from tests.extractor.web.hostile import HOSTILE


def test_bars_show_every_value_without_a_script() -> None:
    chart = bars("key", HOSTILE, ["một", HOSTILE], [Series("Đạt", [3, 4]), Series(HOSTILE, [None, 12])])
    root = etree.fromstring(chart.svg)
    assert [node.text for node in root.iter("{*}text") if node.text in {"3", "4", "12"}] == ["4", "3", "12"]
    assert not [node for node in root.iter() if not isinstance(node.tag, str) or node.tag.endswith("script")]
    assert "<img" not in chart.svg
    assert chart.svg == bars("key", HOSTILE, ["một", HOSTILE], [Series("Đạt", [3, 4]), Series(HOSTILE, [None, 12])]).svg


def test_a_series_alone_has_its_figures_beside_the_labels() -> None:
    chart = bars("key", "Cây xanh", ["Huế", "Phú Vang"], [Series("cây", [30_000, 1_500])], "{:,.0f}".format)
    texts = [node.text for node in etree.fromstring(chart.svg).iter("{*}text")]
    assert texts == ["Phú Vang: 1,500", "Huế: 30,000"]  # a bar twenty times shorter has no room for its own


def test_a_time_line_has_a_dot_for_each_event() -> None:
    dots = [Dot(date(2026, 5, 1), 0, "Ra quân"), Dot(date(2026, 9, 30), 1, HOSTILE)]
    root = etree.fromstring(time_line("key", "Lịch", ["An Phú", "Kiến An"], [("Sự kiện", dots)]).svg)
    assert len(list(root.iter("{*}circle"))) == 2
    assert "1/5/2026" in "".join(map(str, root.itertext()))


def test_events_of_one_day() -> None:
    dots = [Dot(date(2026, 5, 1), 0, "a")]
    assert "<circle" in time_line("key", "Lịch", ["An Phú"], [("Sự kiện", dots)]).svg
