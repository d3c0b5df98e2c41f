"""``kehoach show``: a page of the source with the plan's evidence marked. What is dear is imported when the command runs."""

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.messages import MESSAGES, Language
from extractor.errors import KehoachError, PlanUnreadable, PlanWithoutPages, SourceDiffers
from extractor.text.shown import shown

if TYPE_CHECKING:
    from extractor.cli.page_picture import Marks
    from schemas import Plan

_PDF = "application/pdf"

PlanFile = Annotated[Path, typer.Argument(metavar="PLAN.json", help="Kết quả của kehoach extract. / What kehoach extract wrote.")]
PageNumber = Annotated[int, typer.Option("--page", "-p", min=1, metavar="N", help="Trang, từ 1. / The page, from 1.")]
SourceFile = Annotated[
    Path, typer.Option("--source", "-s", metavar="FILE", help="Tệp PDF nguồn. / The PDF that the plan was read from.")
]
Output = Annotated[Path, typer.Option("--output", "-o", metavar="OUT.png", help="Tệp ảnh PNG để ghi. / The PNG file to write.")]
LayerName = Annotated[
    str | None,
    typer.Option("--layer", metavar="LAYER", help="Chỉ một lớp, ví dụ duties. / One layer only, for example duties."),
]
Lang = Annotated[Language, typer.Option("--lang", envvar="KEHOACH_LANG", help="Ngôn ngữ thông báo. / Language of the messages.")]


def show_command(
    plan_file: PlanFile,
    page: PageNumber,
    source: SourceFile,
    output: Output,
    *,
    layer: LayerName = None,
    lang: Lang = Language.VIETNAMESE,
) -> None:
    """Vẽ một trang của tệp PDF, tô bằng chứng của từng lớp. / Draw a page of the PDF with each layer's evidence marked.

    Mã thoát: 0 đã ghi ảnh, 1 có lỗi, 2 lệnh sai. / Exit code: 0 picture written, 1 failed, 2 wrong usage.
    """
    messages = MESSAGES[lang]
    try:
        plan, content = _plan_of(plan_file), _source_of(source)
        _check_source(plan, content, source)
        if page > len(plan.document.pages):
            raise typer.BadParameter(messages.no_such_page.format(pages=len(plan.document.pages), page=page))
        marks = _marks(plan, page, layer)
        _write_picture(content, page, marks, output)
    except KehoachError as error:
        typer.echo(shown(f"{error.message(lang)} {error.action(lang)} [{error.code}]"), err=True)
        raise typer.Exit(1) from error
    typer.echo(shown(messages.page_written.format(page=page, count=sum(map(len, marks.values())), output=output)))


def _plan_of(path: Path) -> "Plan":
    from pydantic import ValidationError

    from extractor.reading import file_content
    from schemas import Plan

    try:
        return Plan.model_validate_json(file_content(path))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise PlanUnreadable(f"{path.name}, {where + ': ' if where else ''}{first['msg']}") from error


def _source_of(path: Path) -> bytes:
    from extractor.reading import file_content

    return file_content(path)


def _check_source(plan: "Plan", content: bytes, path: Path) -> None:
    """Refuse a file that the plan was not read from, and a plan that has no pages to show."""
    of_plan = plan.document.source
    if sha256(content).hexdigest() != of_plan.sha256:
        raise SourceDiffers(f"{path.name} (SHA-256 ≠ {of_plan.sha256[:12]}…)")
    if of_plan.media_type != _PDF or not plan.document.pages:
        raise PlanWithoutPages(of_plan.media_type)


def _marks(plan: "Plan", page: int, layer: str | None) -> "Marks":
    """The evidence with a box on the page, by layer."""
    from extractor.web.layers import Layer, evidence_of

    if layer is not None and layer not in list(Layer):
        raise typer.BadParameter(f"--layer: {', '.join(Layer)}")
    layers = [Layer(layer)] if layer else list(Layer)
    return {
        each: [evidence for evidence in evidence_of(plan, each) if any(box.page == page for box in evidence.boxes)]
        for each in layers
    }


def _write_picture(content: bytes, page: int, marks: "Marks", output: Path) -> None:
    from extractor.cli.page_picture import page_picture
    from extractor.writing import write

    write(page_picture(content, page, marks), output)
