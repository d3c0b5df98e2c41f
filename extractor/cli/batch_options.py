"""Options of ``kehoach batch`` and ``kehoach watch``."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.messages import Language
from extractor.errors import SettingsWrong

if TYPE_CHECKING:
    from extractor.settings import Settings


class EngineName(StrEnum):
    """Where documents are extracted: on this machine, or on a Ray cluster."""

    LOCAL = "local"
    RAY = "ray"


class RetryChoice(StrEnum):
    """What is extracted again."""

    FAILED = "failed"


SourceTexts = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="SOURCE",
        help="Thư mục, tệp, tệp nén (zip, tar), mẫu tên ('plans/**/*.pdf'), @danh-sách, URL (s3://…)."
        " / Folders, files, archives, patterns, @list, URLs.",
    ),
]
Output = Annotated[
    Path,
    typer.Option(
        "--output", "-o", metavar="OUT", file_okay=False, help="Thư mục ghi kết quả và nhật ký. / Folder of results and journal."
    ),
]
ListFile = Annotated[
    str | None,
    typer.Option(
        "--list",
        metavar="FILE",
        help="Danh sách nguồn, mỗi dòng một nguồn; - là đầu vào chuẩn. / Sources, one a line.",
    ),
]
Retry = Annotated[RetryChoice | None, typer.Option("--retry", help="Đọc lại các tệp đã lỗi. / Read again those that failed.")]
Force = Annotated[bool, typer.Option("--force", help="Đọc lại mọi tệp. / Read everything again.")]
EngineChoice = Annotated[
    EngineName, typer.Option("--engine", help="Chạy trên máy này hay trên cụm Ray. / On this machine, or on a Ray cluster.")
]
Address = Annotated[
    str | None,
    typer.Option("--address", metavar="HOST:PORT", help="Địa chỉ cụm Ray. / Address of the Ray cluster."),
]
Workers = Annotated[
    int | None,
    typer.Option("--workers", min=1, metavar="N", help="Số tiến trình. / Worker processes."),
]
JsonLogTarget = Annotated[
    str | None,
    typer.Option("--json-log", metavar="FILE", help="Ghi nhật ký JSON từng dòng; - là đầu ra chuẩn. / JSON lines; - is stdout."),
]


def settings_of(language: Language, workers: int | None) -> "Settings":
    """The environment's settings, with another number of workers where one was named; wrong ones are wrong usage."""
    from extractor.settings import load_settings

    try:
        settings = load_settings()
    except SettingsWrong as error:
        raise typer.BadParameter(f"{error.message(language)} {error.action(language)}") from error
    return settings if workers is None else settings.model_copy(update={"workers": workers})
