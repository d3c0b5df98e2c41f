"""``kehoach extract``: options, usage errors, exit code. What is dear is imported when the command runs."""

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.messages import MESSAGES, Language
from extractor.cli.output_paths import gather, jobs
from extractor.errors import OutputClash, SettingsWrong, WorkersFailed

Paths = Annotated[list[Path], typer.Argument(metavar="PATH", help="Tệp hoặc thư mục kế hoạch. / Files or folders of plans.")]
Output = Annotated[
    Path,
    typer.Option(
        "--output", "-o", metavar="OUT", file_okay=False, help="Thư mục ghi kết quả JSON. / Folder that the JSON is written to."
    ),
]
Lang = Annotated[Language, typer.Option("--lang", envvar="KEHOACH_LANG", help="Ngôn ngữ thông báo. / Language of the messages.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Chỉ báo lỗi. / Say nothing but problems.")]
MinConfidence = Annotated[
    float,
    typer.Option(
        "--min-confidence",
        min=0.0,
        max=1.0,
        metavar="X",
        help="Bỏ các bản ghi có độ tin cậy dưới X (0–1). / Leave out records less sure than X (0–1).",
    ),
]
Debug = Annotated[bool, typer.Option("--debug", help="In vết lỗi ngoài dự kiến. / Print tracebacks of unexpected failures.")]


def extract_command(
    paths: Paths,
    output: Output = Path("out"),
    *,
    lang: Lang = Language.VIETNAMESE,
    quiet: Quiet = False,
    min_confidence: MinConfidence = 0.0,
    debug: Debug = False,
) -> None:
    """Đọc các kế hoạch và ghi mỗi kế hoạch thành một tệp JSON. / Read plans and write one JSON file a plan.

    Mã thoát: 0 đọc được hết, 1 có tệp lỗi, 2 lệnh sai. / Exit code: 0 all read, 1 some failed, 2 wrong usage.
    """
    messages = MESSAGES[lang]
    from extractor.settings import load_settings

    inputs = gather(paths, output)
    try:
        planned = jobs(inputs.files, output)
        settings = load_settings()
    except (OutputClash, SettingsWrong) as error:
        raise typer.BadParameter(f"{error.message(lang)} {error.action(lang)}") from error
    if not planned and not inputs.unreadable:
        raise typer.BadParameter(messages.nothing_to_read.format(paths=", ".join(map(str, paths))))

    from extractor.cli.extraction import Run, process_all, say_inputs, say_results

    run = Run(lang, messages, settings, min_confidence, debug)
    say_inputs(run, inputs, quiet=quiet)
    try:
        process_all(run, planned, quiet=quiet)
    except WorkersFailed as error:
        run.failed += 1
        run.complain(f"{error.message(lang)} {error.action(lang)} [{error.code}]")
    if not quiet:
        say_results(run, output)
    raise typer.Exit(1 if run.failed else 0)
