"""The program's other commands."""

import json
import os
import subprocess
import sys
from pathlib import Path

from typer.testing import CliRunner

from extractor import __version__
from extractor.cli.main import app
from extractor.cli.schema_command import SchemaName
from schemas.generate import MODELS, schema_text


def test_version() -> None:
    assert CliRunner().invoke(app, ["--version"]).output == f"kehoach {__version__}\n"


def test_help_names_the_commands() -> None:
    output = CliRunner().invoke(app, ["--help"]).output
    for command in ("extract", "batch", "watch", "show", "export", "load", "review", "compare", "audit", "evaluate", "schema"):
        assert f"\n  {command} " in output


def test_a_terminal_without_vietnamese_letters_is_served() -> None:
    script = "import sys; sys.argv = ['kehoach', '--help']; from extractor.cli.main import main; main()"
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, env=environment)
    assert b"extract" in done.stdout


def test_unknown_command_is_wrong_usage() -> None:
    assert CliRunner().invoke(app, ["frobnicate"]).exit_code == 2


def test_schema_is_printed_or_written(tmp_path: Path) -> None:
    assert json.loads(CliRunner().invoke(app, ["schema"]).output)["title"] == "kehoach plan"
    path = tmp_path / "plan.schema.json"
    assert CliRunner().invoke(app, ["schema", "-o", str(path)]).output == ""
    assert path.read_text(encoding="utf-8") == schema_text()


def test_every_schema_has_its_name() -> None:
    assert [name.value for name in SchemaName] == list(MODELS)
    for name in MODELS:
        assert json.loads(CliRunner().invoke(app, ["schema", name]).output)["title"] == f"kehoach {name}"


def test_a_schema_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["schema", "-o", str(tmp_path)])
    assert result.exit_code == 1
    assert "[output_unwritable]" in result.stderr
