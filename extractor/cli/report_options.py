"""Options of the commands that write reports of many plans: what is read, where reports go, in which language."""

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.messages import Language

Outputs = Annotated[
    list[Path] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Báo cáo .html .xlsx .json .md; dùng được nhiều lần. / Report to write; may be repeated.",
    ),
]
Sources = Annotated[
    Path | None,
    typer.Option(
        "--sources",
        "-s",
        metavar="DIR",
        exists=True,
        file_okay=False,
        help="Thư mục tệp gốc: báo cáo HTML có ảnh trang. / Folder of the original files: the HTML report shows their pages.",
    ),
]
ReportLanguage = Annotated[
    Language, typer.Option("--lang", envvar="KEHOACH_LANG", help="Ngôn ngữ báo cáo. / Language of the reports.")
]
