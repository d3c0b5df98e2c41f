"""``kehoach schema``: the JSON Schema of what leaves the program. What is dear is imported when the command runs."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from extractor.errors import OutputUnwritable


class SchemaName(StrEnum):
    """What leaves the program; ``schemas.generate.MODELS`` has the same names."""

    PLAN = "plan"
    AUDIT = "audit"
    COMPARISON = "comparison"
    CORRECTIONS = "corrections"


Name = Annotated[
    SchemaName, typer.Argument(metavar="[NAME]", help="plan, audit, comparison, corrections. / Which schema; plan by default.")
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Ghi vào tệp thay vì in ra. / Write to a file.")
]


def schema_command(name: Name = SchemaName.PLAN, *, output: Output = None) -> None:
    """In JSON Schema (2020-12) của kết quả. / Print the JSON Schema (2020-12) of the results."""
    from extractor.writing import write
    from schemas.generate import schema_text

    if output is None:
        typer.echo(schema_text(name), nl=False)
        return
    try:
        write(schema_text(name).encode(), output)
    except OutputUnwritable as error:
        typer.echo(f"{error.message()} {error.action()} [{error.code}]", err=True)
        raise typer.Exit(1) from error
