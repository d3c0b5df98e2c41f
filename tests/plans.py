"""A small plan for tests: once as the text of a document, once as validated data made by hand."""

from schemas import (
    AgendaRow,
    Amount,
    Budget,
    DateValue,
    DocumentInfo,
    Due,
    Duty,
    Event,
    Evidence,
    Finding,
    Frequency,
    Headcount,
    Header,
    Issuer,
    Period,
    Place,
    Plan,
    Problem,
    Producer,
    Recipient,
    Recurrence,
    Reference,
    Report,
    Resource,
    Scope,
    Section,
    Signatory,
    Source,
    Target,
    Temporal,
    Unit,
)

PLAN_TEXT = """\
ỦY BAN NHÂN DÂN
XÃ BÌNH MINH
Số: 12/KH-UBND

KẾ HOẠCH
Ra quân vệ sinh đường làng năm 2026

I. CHỈ TIÊU
- Trồng ít nhất 200 cây xanh.

II. TỔ CHỨC THỰC HIỆN
1. Công an xã
- Cử 5 chiến sĩ tham gia ra quân.
2. Đoàn Thanh niên xã
- Tuyên truyền trên loa truyền thanh.
"""


def evidence(quote: str) -> Evidence:
    """Evidence of the quote's first occurrence in ``PLAN_TEXT``."""
    start = PLAN_TEXT.index(quote)
    return Evidence(start=start, end=start + len(quote), quote=quote, text=quote)


def example_plan() -> Plan:
    """A plan with at least one record in every layer."""
    greens, soldiers = evidence("Trồng ít nhất 200 cây xanh"), evidence("Cử 5 chiến sĩ tham gia ra quân")
    weekly = Recurrence(per="week", weekdays=("SA",), rrule="FREQ=WEEKLY;BYDAY=SA")
    year = DateValue(start="2026-01-01", end="2026-12-31", precision="year")
    return Plan(
        producer=Producer(version="0.1.0"),
        document=DocumentInfo(
            source=Source(name="12-KH-UBND.txt", size=len(PLAN_TEXT.encode()), sha256="0" * 64, media_type="text/plain"),
            status="complete",
            read_as="plain",
            text=PLAN_TEXT,
        ),
        document_class="plan",
        header=Header(
            document_type="kế hoạch",
            number="12/KH-UBND",
            serial=12,
            symbol="KH-UBND",
            issuer=Issuer(name="Ủy ban nhân dân xã Bình Minh", level="commune", province_code="01", ward_code="10132"),
            issued_place=None,
            issued=year,
            title="Ra quân vệ sinh đường làng năm 2026",
            campaign=None,
            period=Period(start="2026-01-01", end="2026-12-31"),
            signatory=Signatory(authority=None, position="CHỦ TỊCH", name=None),
            recipients=(Recipient(name="Công an xã", note="t/h"),),
            draft=False,
            evidence={"number": evidence("12/KH-UBND")},
        ),
        references=(
            Reference(
                id="reference-1",
                evidence=evidence("12/KH-UBND"),
                rule="number",
                confidence=0.9,
                document_type="kế hoạch",
                number="12/KH-UBND",
                date=None,
                issuer=None,
                basis=True,
            ),
        ),
        temporals=(
            Temporal(
                id="temporal-1",
                evidence=evidence("năm 2026"),
                rule="year",
                confidence=0.95,
                kind="date",
                start="2026-01-01",
                end="2026-12-31",
                precision="year",
                recurrence=None,
                value=None,
                role="period",
            ),
        ),
        events=(
            Event(
                id="event-1",
                evidence=evidence("Ra quân vệ sinh đường làng"),
                rule="title",
                confidence=0.8,
                name="Ra quân vệ sinh đường làng",
                start="2026-06-05T07:00",
                end=None,
                recurrence=weekly,
            ),
        ),
        places=(
            Place(
                id="place-1",
                evidence=evidence("XÃ BÌNH MINH"),
                rule="type_word",
                confidence=0.9,
                name="xã Bình Minh",
                kind="commune",
                province_code="01",
                ward_code="10132",
            ),
        ),
        units=(
            Unit(
                id="unit-1",
                evidence=evidence("Công an xã"),
                rule="heading",
                confidence=0.5,
                name="Công an xã",
                kind="police",
                unit_type="commune_police",
            ),
        ),
        duties=(
            Duty(
                id="duty-1",
                evidence=soldiers,
                rule="heading_item",
                confidence=0.9,
                units=("Công an xã",),
                role="participate",
                due=(Due(end="2026-06-05", precision="day"), Due(recurrence=weekly)),
            ),
        ),
        headcounts=(
            Headcount(
                id="headcount-1",
                evidence=soldiers,
                rule="send",
                confidence=0.9,
                units=("Công an xã",),
                category="chiến sĩ",
                comparator="=",
                value=5,
                percent=None,
                per_unit=False,
                attire=None,
            ),
        ),
        targets=(
            target("target-1", confidence=0.6),
            target("target-2", confidence=0.9, restates="target-1"),
        ),
        scope=(Scope(id="scope-1", evidence=greens, rule="size", confidence=0.7, noun="thôn", value=20),),
        agenda=(
            AgendaRow(
                id="agenda-1",
                evidence=greens,
                rule="row",
                confidence=0.9,
                start="07:00",
                end=None,
                minutes=30,
                activity="Khai mạc",
            ),
        ),
        resources=(
            Resource(id="resource-1", evidence=greens, rule="count", confidence=0.9, units=(), item="cây xanh", value=200),
        ),
        budget=Budget(
            sources=("ngân sách xã",),
            amounts=(Amount(id="amount-1", evidence=greens, rule="money", confidence=0.9, value=1_500_000),),
        ),
        reports=(
            Report(
                id="report-1",
                evidence=greens,
                rule="report_verb",
                confidence=0.9,
                units=(),
                to=("Ủy ban nhân dân xã Bình Minh",),
                recurrence=(weekly,),
                due=year,
            ),
        ),
        sections=(
            Section(id="section-1", parent=None, number="I", title="CHỈ TIÊU", level=1, evidence=evidence("CHỈ TIÊU"), end=120),
        ),
        findings=(
            Finding(
                id="finding-1",
                code="target_conflict",
                severity="warning",
                message="Hai chỉ tiêu khác nhau.",
                message_en="Two targets differ.",
                evidence=(greens,),
                records=("target-1", "target-2"),
            ),
        ),
        problems=(Problem(code="file_broken", message="a", message_en="b", action="c", action_en="d", page=2),),
    )


def target(identity: str, *, confidence: float, restates: str | None = None) -> Target:
    """A target of the example."""
    return Target(
        id=identity,
        evidence=evidence("Trồng ít nhất 200 cây xanh"),
        rule="list_item",
        confidence=confidence,
        restates=restates,
        indicator="trồng cây xanh",
        comparator=">=",
        value=200,
        unit="cây xanh",
        population=None,
        per=Frequency(per="year"),
        direction=None,
        period=None,
    )
