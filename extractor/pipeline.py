"""The column from a read document to a validated plan: outline, annotate, assemble."""

from datetime import date
from functools import cache
from importlib.metadata import version

from extractor.assembly.agenda import assemble_agenda
from extractor.assembly.budget import assemble_budget
from extractor.assembly.calibration import Recognition, calibrated
from extractor.assembly.duties import assemble_duties
from extractor.assembly.events import assemble_events
from extractor.assembly.findings import PlanParts, assemble_findings
from extractor.assembly.headcounts import assemble_headcounts
from extractor.assembly.header import assemble_header, classify, printed_year
from extractor.assembly.identity import link_restatements, link_stated_sizes, with_identity, with_topics
from extractor.assembly.jurisdiction import Jurisdiction
from extractor.assembly.places import assemble_places
from extractor.assembly.references import assemble_references
from extractor.assembly.reports import assemble_reports
from extractor.assembly.resources import assemble_resources
from extractor.assembly.scope import assemble_scope
from extractor.assembly.sections import assemble_sections
from extractor.assembly.targets import assemble_targets
from extractor.assembly.temporals import assemble_temporals
from extractor.assembly.unit_directory import build_directory
from extractor.assembly.units import assemble_units
from extractor.assembly.workspace import Workspace
from extractor.assembly.years import Calendar
from extractor.language.annotate import annotate
from extractor.problems import error_of, problem_of, source_of
from extractor.reading.corrected import corrected
from extractor.reading.document import Document, Page
from extractor.structure import outline_of
from extractor.structure.cues import is_plan_type
from schemas import DateValue, DocumentInfo, Header, Misreading, PageInfo, Part, Plan, Problem, Producer


def extract_document(document: Document) -> Plan:
    """The plan that a read document states."""
    right, offsets = corrected(document) if document.corrections else (document, None)
    outline = outline_of(right)
    if offsets is not None:
        outline.rest_on(document, offsets)  # what is quoted stays as it was read
    workspace = Workspace(outline, annotate(outline.paragraphs))
    header = assemble_header(workspace)
    return _assemble(workspace, header)


def _assemble(workspace: Workspace, header: Header) -> Plan:
    """Every layer, those that others need first; findings last, on the finished records."""
    document = workspace.outline.document
    issued = header.issued or printed_year(workspace)
    year = _year(issued, header)
    calendar = Calendar.of(workspace, issued, header.period)
    directory = build_directory(workspace, header)
    duties = with_topics(assemble_duties(workspace, directory, calendar))
    headcounts = assemble_headcounts(workspace, directory)
    targets = link_restatements(with_identity(assemble_targets(workspace, directory)), workspace.outline.document.text)
    resources = assemble_resources(workspace, directory)
    reports = assemble_reports(workspace, directory, duties, calendar)
    temporals = assemble_temporals(workspace, issued, header.period)
    places = assemble_places(workspace, _jurisdiction(header))
    holders = [name for layer in (duties, headcounts, resources, reports) for record in layer for name in record.units]
    parts = PlanParts(
        header=header,
        references=assemble_references(workspace, header),
        temporals=temporals,
        events=assemble_events(workspace, directory, places, year),
        places=places,
        units=assemble_units(workspace, directory, header, holders),
        duties=duties,
        headcounts=headcounts,
        targets=targets,
        scope=link_stated_sizes(assemble_scope(workspace)),
        agenda=assemble_agenda(workspace),
        resources=resources,
        reports=reports,
    )
    recognition = Recognition(document.uncertain)
    return Plan(
        producer=Producer(version=_version()),
        document=_document_info(workspace),
        document_class=classify(header, workspace),
        header=header,
        references=calibrated("references", parts.references, recognition),
        temporals=calibrated("temporals", parts.temporals, recognition),
        events=calibrated("events", parts.events, recognition),
        places=calibrated("places", parts.places, recognition),
        units=calibrated("units", parts.units, recognition),
        duties=calibrated("duties", parts.duties, recognition),
        headcounts=calibrated("headcounts", parts.headcounts, recognition),
        targets=calibrated("targets", parts.targets, recognition),
        scope=calibrated("scope", parts.scope, recognition),
        agenda=calibrated("agenda", parts.agenda, recognition),
        resources=calibrated("resources", parts.resources, recognition),
        budget=assemble_budget(workspace),
        reports=calibrated("reports", parts.reports, recognition),
        sections=assemble_sections(workspace),
        findings=assemble_findings(workspace, parts),
        problems=tuple(_problem(document, index) for index in range(len(document.problems))),
    )


@cache
def _version() -> str:
    """This program's version; to ask for it takes half a millisecond."""
    return version("kehoach")


def _year(issued: DateValue | None, header: Header) -> int | None:
    """The document's year: of issue, else of the stated period's beginning."""
    for moment in (issued and issued.start, header.period and header.period.start):
        if moment:
            return date.fromisoformat(moment[:10]).year
    return None


def _jurisdiction(header: Header) -> Jurisdiction:
    issuer = header.issuer
    return Jurisdiction(issuer.province_code if issuer else None, issuer.ward_code if issuer else None)


def _document_info(workspace: Workspace) -> DocumentInfo:
    document = workspace.outline.document
    plan_part = next((part for part in workspace.outline.parts if is_plan_type(part.document_type)), None)
    return DocumentInfo(
        source=source_of(document.source),
        status="partial" if document.problems else "complete",
        read_as=document.read_as.value,
        text=document.text,
        pages=tuple(map(_page_info, document.pages)),
        converted_from=document.converted_from.value if document.converted_from else None,
        misreadings=tuple(
            Misreading(start=start, end=end, read=document.text[start:end], taken_for=right, page=workspace.page(start))
            for start, end, right in document.corrections
        ),
        parts=tuple(
            Part(
                document_type=part.document_type,
                start=part.first,
                end=part.last,
                main=part is (plan_part or workspace.outline.parts[0]),
            )
            for part in workspace.outline.parts
        ),
    )


def _page_info(page: Page) -> PageInfo:
    scan = page.scan
    return PageInfo(
        number=page.number,
        start=page.start,
        end=page.end,
        width=page.width,
        height=page.height,
        read_as="none" if page.start == page.end else "ocr" if scan else "text_layer",
        dpi=scan.resolution if scan else None,
        skew=scan.skew if scan else None,
        turned=scan.turned if scan else None,
    )


def _problem(document: Document, index: int) -> Problem:
    """The coded problem of a part of the document, with what to do."""
    problem = document.problems[index]
    error = error_of(problem.code)(problem.detail, problem.page)
    return problem_of(error)
