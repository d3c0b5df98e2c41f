"""The program ``kehoach``."""

import sys
from io import TextIOWrapper
from typing import Annotated

import typer

from extractor import __version__
from extractor.cli.audit_command import audit_command
from extractor.cli.batch_command import batch_command
from extractor.cli.compare_command import compare_command
from extractor.cli.evaluate_command import evaluate_command
from extractor.cli.export_command import export_command
from extractor.cli.extract_command import extract_command
from extractor.cli.load_command import load_command
from extractor.cli.review_command import review_command
from extractor.cli.schema_command import schema_command
from extractor.cli.show_command import show_command
from extractor.cli.watch_command import watch_command

app = typer.Typer(
    name="kehoach",
    help="Đọc kế hoạch hành chính, cho dữ liệu JSON đã kiểm chứng. / Reads Vietnamese administrative plans into validated JSON.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("extract", no_args_is_help=True)(extract_command)
app.command("batch", no_args_is_help=True)(batch_command)
app.command("watch", no_args_is_help=True)(watch_command)
app.command("show", no_args_is_help=True)(show_command)
app.command("export", no_args_is_help=True)(export_command)
app.command("load", no_args_is_help=True)(load_command)
app.command("review", no_args_is_help=True)(review_command)
app.command("compare", no_args_is_help=True)(compare_command)
app.command("audit", no_args_is_help=True)(audit_command)
app.command("evaluate", no_args_is_help=True)(evaluate_command)
app.command("schema")(schema_command)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"kehoach {__version__}")
        raise typer.Exit


@app.callback()
def options(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="In phiên bản. / Print the version.")
    ] = False,
) -> None:
    """Take the options that stand before a command."""


def main() -> None:
    """Run the program; the entry point of the installed command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without Vietnamese letters is no reason to stop
    app()
