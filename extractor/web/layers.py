"""The layers of a plan whose evidence is shown: the colour and the name of each."""

from collections.abc import Iterator
from enum import StrEnum

from schemas import Evidence, Plan, StrictModel


class Layer(StrEnum):
    """A layer, named by its key in the JSON."""

    HEADER = "header"
    REFERENCES = "references"
    TEMPORALS = "temporals"
    EVENTS = "events"
    PLACES = "places"
    UNITS = "units"
    DUTIES = "duties"
    HEADCOUNTS = "headcounts"
    TARGETS = "targets"
    SCOPE = "scope"
    AGENDA = "agenda"
    RESOURCES = "resources"
    BUDGET = "budget"
    REPORTS = "reports"
    SECTIONS = "sections"
    FINDINGS = "findings"


COLOURS: dict[Layer, tuple[int, int, int]] = {
    Layer.HEADER: (0, 0, 128),
    Layer.REFERENCES: (128, 128, 128),
    Layer.TEMPORALS: (245, 130, 48),
    Layer.EVENTS: (145, 30, 180),
    Layer.PLACES: (60, 180, 75),
    Layer.UNITS: (0, 130, 200),
    Layer.DUTIES: (230, 25, 75),
    Layer.HEADCOUNTS: (240, 50, 230),
    Layer.TARGETS: (0, 128, 128),
    Layer.SCOPE: (170, 110, 40),
    Layer.AGENDA: (128, 0, 0),
    Layer.RESOURCES: (128, 128, 0),
    Layer.BUDGET: (190, 170, 0),
    Layer.REPORTS: (70, 190, 190),
    Layer.SECTIONS: (150, 120, 220),
    Layer.FINDINGS: (0, 0, 0),
}
"""RGB; the dark ones of Trubetskoy's list of distinct colours, which stand out on paper and from one another."""


NAMES: dict[str, dict[Layer, str]] = {
    "vi": {
        Layer.HEADER: "Thể thức",
        Layer.REFERENCES: "Viện dẫn",
        Layer.TEMPORALS: "Thời gian",
        Layer.EVENTS: "Sự kiện",
        Layer.PLACES: "Địa danh",
        Layer.UNITS: "Đơn vị",
        Layer.DUTIES: "Nhiệm vụ",
        Layer.HEADCOUNTS: "Nhân lực",
        Layer.TARGETS: "Chỉ tiêu",
        Layer.SCOPE: "Quy mô",
        Layer.AGENDA: "Chương trình",
        Layer.RESOURCES: "Vật tư",
        Layer.BUDGET: "Kinh phí",
        Layer.REPORTS: "Báo cáo",
        Layer.SECTIONS: "Mục",
        Layer.FINDINGS: "Lưu ý",
    },
    "en": {layer: layer.value.capitalize() for layer in Layer},
}
"""What a reader sees, by language."""


def evidence_of(plan: Plan, layer: Layer) -> Iterator[Evidence]:
    """The evidence of a layer's records in their order, without what merely supports it."""
    return _evidence_in(getattr(plan, layer))


def _evidence_in(value: object) -> Iterator[Evidence]:
    match value:
        case Evidence():
            yield value
        case StrictModel():
            for name, part in value:
                if name != "context":
                    yield from _evidence_in(part)
        case tuple():
            for part in value:
                yield from _evidence_in(part)
        case dict():
            for part in value.values():
                yield from _evidence_in(part)
