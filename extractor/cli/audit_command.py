"""``kehoach audit``: plans held against a superior plan and rules. What is dear is imported when the command runs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.messages import Language
from extractor.cli.report_options import Outputs, ReportLanguage, Sources
from extractor.cli.texts.audit import TEXTS, Texts
from extractor.errors import KehoachError, RulesWrong
from extractor.text.shown import shown

if TYPE_CHECKING:
    from extractor.audit import RuleSet
    from extractor.collection import Card, Collection, PlanFile
    from extractor.web.report_context import ReportContext
    from schemas.audit import Audit

_DEFAULT_RULES = "the-thuc"
_FAILED, _USAGE = 1, 2

Plans = Annotated[
    list[str],
    typer.Argument(
        metavar="PLANS",
        help="Thư mục, tệp JSON đã trích xuất, hoặc cơ sở dữ liệu. / Folders, JSON files of extracted plans, or a database.",
    ),
]
Against = Annotated[
    Path | None,
    typer.Option(
        "--against", metavar="PARENT.json", dir_okay=False, help="Kế hoạch của cấp trên để đối chiếu. / The superior plan."
    ),
]
Rules = Annotated[
    list[str] | None,
    typer.Option(
        "--rules",
        metavar="RULES",
        help="Tệp quy tắc YAML, hoặc bộ có sẵn: the-thuc (mặc định), chien-dich-moi-truong; dùng được nhiều lần. "
        "/ A YAML file of rules, or a set that ships; may be repeated.",
    ),
]
Province = Annotated[
    str | None,
    typer.Option(
        "--province",
        metavar="CODE",
        help="Mã tỉnh, thành phố để tìm xã, phường chưa có kế hoạch (mặc định theo kế hoạch cấp trên). "
        "/ Province whose wards must each have a plan.",
    ),
]
SummaryFile = Annotated[
    Path | None,
    typer.Option("--summary", metavar="FILE.md", help="Bản tóm tắt một trang cho lãnh đạo. / The one-page summary for a leader."),
]


def audit_command(  # noqa: PLR0913 (each is an option of the command)
    plans: Plans,
    *,
    against: Against = None,
    rules: Rules = None,
    province: Province = None,
    outputs: Outputs = None,
    sources: Sources = None,
    summary: SummaryFile = None,
    lang: ReportLanguage = Language.VIETNAMESE,
) -> None:
    """Rà soát các kế hoạch theo kế hoạch cấp trên và bộ quy tắc. / Audit plans against a superior plan and rules.

    Mã thoát: 0 không có điểm không đạt (có thể có điểm chưa rõ), 1 có điểm không đạt, 2 lệnh sai hoặc không rà soát được.
    / Exit code: 0 nothing failed (there may be unclear verdicts), 1 failed verdicts, 2 wrong usage or no audit.
    """
    texts = TEXTS[lang]
    _check_suffixes(outputs or [], texts)
    try:
        shown_documents = _ShownDocuments(any(path.suffix.lower() == ".html" for path in outputs or ()), sources)
        result, context = _audit(plans, against, rules or [_DEFAULT_RULES], province, shown_documents)
        if not result.plans:
            raise typer.BadParameter(texts.no_plans.format(paths=", ".join(plans)))
        _write_reports(result, context, outputs or [], summary, lang)
    except KehoachError as error:
        typer.echo(shown(f"{error.message(lang)} {error.action(lang)} [{error.code}]"), err=True)
        raise typer.Exit(_USAGE) from error
    for path in (*(outputs or ()), *([summary] if summary else ())):
        typer.echo(shown(texts.written.format(path=path)))
    counts = result.counts
    typer.echo(
        texts.counted.format(
            passed=counts.passed, failed=counts.failed, unclear=counts.unclear, plans=len(result.plans), unread=len(result.unread)
        )
    )
    raise typer.Exit(_FAILED if counts.failed else 0)


def _check_suffixes(outputs: Sequence[Path], texts: Texts) -> None:
    from extractor.cli.audit_outputs import WRITERS

    for path in outputs:
        if path.suffix.lower() not in WRITERS:
            raise typer.BadParameter(texts.suffixes.format(suffix=path.suffix, known=" ".join(WRITERS)))


@dataclass(frozen=True)
class _ShownDocuments:
    """Whether a report shows the documents, and the folder of their files."""

    wanted: bool
    folder: Path | None

    def context(self, result: "Audit", cards: "Iterable[Card]") -> "ReportContext":
        """The documents that the result quotes; none where no report shows them."""
        from extractor.web.report_context import ReportContext, report_context

        if not self.wanted:
            return ReportContext()
        documents = (*result.plans, *([result.superior] if result.superior else []))
        return report_context(cards, {document.source.sha256 for document in documents}, self.folder)


def _audit(
    plans: Sequence[str], against: Path | None, rules: Sequence[str], province: str | None, shown_documents: _ShownDocuments
) -> "tuple[Audit, ReportContext]":
    """The result, and what a page shows of the documents: both are read while the plans are at hand."""
    from extractor.audit import Files, audit
    from extractor.cli.plan_sources import open_collection
    from extractor.collection import read_collection

    sets = _rule_sets(rules)
    above = read_collection([against] if against else [])
    superior = _superior(above) if against else None
    with open_collection(plans) as collection:
        result = audit(Files(collection), superior=superior, rule_sets=sets, province=province)
        return result, shown_documents.context(result, [*above.cards, *collection.cards])


def _superior(collection: "Collection") -> "PlanFile":
    """The one plan of the file. Raises PlanUnreadable."""
    if collection.unread:
        raise collection.unread[0].error
    return next(collection.files())


def _rule_sets(names: Sequence[str]) -> "list[RuleSet]":
    """Sets that ship by their names, else files; each once. Raises RulesWrong."""
    from extractor.audit import read_rules, rule_set, shipped_names, shipped_rules

    paths = [Path(name) for name in dict.fromkeys(names)]
    stems = [path.stem for path in paths]
    if twice := sorted({stem for stem in stems if stems.count(stem) > 1 or stem in ("superior", "reading")}):
        raise RulesWrong(f"{', '.join(twice)}.yaml: tên tệp trùng với bộ quy tắc khác; hãy đổi tên tệp.")
    shipped = shipped_names()
    return [rule_set(shipped_rules(str(path)) if str(path) in shipped else read_rules(path), path.stem) for path in paths]


def _write_reports(
    result: "Audit", context: "ReportContext", outputs: Sequence[Path], summary: Path | None, lang: Language
) -> None:
    from extractor.audit.outputs import summary_markdown
    from extractor.cli.audit_outputs import WRITERS
    from extractor.writing import write

    page = summary_markdown(result, lang.value)
    for path in outputs:
        write(WRITERS[path.suffix.lower()](result, context, lang.value), path)
    if summary:
        write(page.encode(), summary)
    if not outputs and not summary:
        typer.echo(page)
