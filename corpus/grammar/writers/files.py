"""Plans into files: the document, and its gold beside it."""

import json
from pathlib import Path
from typing import Literal, get_args

from corpus.grammar.gold import Gold
from corpus.grammar.plan import GeneratedPlan

Format = Literal["txt", "docx", "pdf"]
FORMATS: tuple[Format, ...] = get_args(Format)


def write(plan: GeneratedPlan, folder: Path, kind: Format = "txt") -> Path:
    """Write ``documents/<stem>.<kind>`` and ``gold/<stem>.json`` below a folder; gives the document's path.

    The gold of DOCX and PDF counts offsets in the text that the project's reader publishes.

    Raises:
        NotLocatedError: where that text lacks a line of the plan.
        FontMissingError: for PDF, where no font with Vietnamese letters is installed.
    """
    documents, golds = folder / "documents", folder / "gold"
    for target in (documents, golds):
        target.mkdir(parents=True, exist_ok=True)
    path = documents / f"{plan.stem}.{kind}"
    gold = _document(plan, path, kind)
    (golds / f"{plan.stem}.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def _document(plan: GeneratedPlan, path: Path, kind: Format) -> Gold:
    """Write the document; gives its gold."""
    if kind == "txt":
        path.write_bytes(plan.text.encode())
        return plan.gold
    if kind == "docx":
        from corpus.grammar.writers.word import write_docx

        write_docx(plan, path)
    else:
        from corpus.grammar.writers.pdf import write_pdf

        write_pdf(plan, path)
    from corpus.grammar.writers.located import located_gold
    from extractor.reading import read

    return located_gold(plan.blocks, plan.header, read(path).text)
