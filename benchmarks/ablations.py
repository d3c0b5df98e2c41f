"""What each component is worth: the exact F1 with and without it, on every set of annotated documents.

    python -m benchmarks.ablations [--only NAME …] [--sets SET …] [--processes N] [--json FILE]

Each variant runs in a process of its own, in which one seam is replaced before the column is imported:

* underthesea: ``extractor.language.speech`` asks it whether a phrase opens with a verb, and nothing else does. *Without tags*
  the answer is always no, or always yes; *without segmentation* the tagger sees syllables.
* section context: *without section kinds* no heading says what its section is about; *without the section tree* every
  paragraph stands directly under the document.
* lexicons, one after another: ``extractor.lexicons.load`` gives a file of the same keys whose words never occur. Where the
  program cannot do without a word, the variant fails, and the table says so.

Printed: mean exact F1 by set, then the layers that each variant changes by 0.005 or more.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from benchmarks.gold import ROOT, extracted
from benchmarks.sets import SETS, annotated

_NO_WORD = "⁂"
"""Stands for the words of an emptied lexicon: a mark that no plan has."""
_NOT_WORDS = frozenset({"confidence"})
"""Lexicons that decide nothing."""
_TELLING = 0.005
_LIBRARIES = ["spacy", "underthesea", "lxml.etree", "pypdfium2", "pdfplumber", "docx", "pydantic", "schemas", "rapidfuzz"]
"""Loaded once, before the processes of the variants part from one another; nothing of the column is among them."""

Figures = dict[str, dict[str, float]]
"""Set to ``{"mean": F1, layer: F1, …}``."""


def without_segmentation() -> None:
    """The tagger is given syllables in place of segmented words."""
    import underthesea

    underthesea.word_tokenize = str.split


def opening_words_are(verbs: bool) -> None:
    """No phrase is tagged: each is said to open with a verb, or none is."""
    from extractor.language import speech

    speech.opens_with_verb = lambda words: verbs  # type: ignore[assignment]  # noqa: ARG005


def without_section_kinds() -> None:
    """No heading says what its section is about."""
    from extractor.assembly import section_kinds

    section_kinds.heading_kind = lambda heading: None  # type: ignore[assignment]  # noqa: ARG005


def without_section_tree() -> None:
    """Every paragraph stands directly under the document."""
    from extractor import structure
    from extractor.reading.document import Document
    from extractor.structure.outline import Outline

    whole = structure.outline_of

    def flat(document: Document) -> Outline:
        outline = whole(document)
        nodes = list(outline.nodes())
        for node in nodes:
            node.parent, node.children, node.depth = outline.root, [], 1
        outline.root.children = nodes
        return outline

    structure.outline_of = flat


def without_lexicon(name: str) -> None:
    """One lexicon has the keys that it has, and no word."""
    from extractor import lexicons

    whole = lexicons.load
    content = emptied(whole(name))
    lexicons.load = lambda wanted: content if wanted == name else whole(wanted)  # type: ignore[assignment]


def emptied(value: Any) -> Any:
    """The same shape without words: a list keeps one entry, a table from words to values one row; neither ever matches."""
    match value:
        case str():
            return _NO_WORD
        case list():
            return [_emptied_entry(value[0])] if value else []
        case dict() if value and all(isinstance(entry, str | int) for entry in value.values()):
            return {_NO_WORD: next(iter(value.values()))}
        case dict():
            return {key: emptied(entry) for key, entry in value.items()}
    return value


def _emptied_entry(entry: Any) -> Any:
    """An entry of a list: of a mapping its lists are emptied, its other values, which classify, are kept."""
    if not isinstance(entry, dict):
        return emptied(entry)
    return {key: emptied(part) if isinstance(part, list) else part for key, part in entry.items()}


def variants() -> dict[str, Callable[[], None] | None]:
    """What replaces a seam, by the variant's name; nothing for the program as it is."""
    lexicons = sorted(path.stem for path in (ROOT / "extractor" / "lexicons").glob("*.yaml"))
    return {
        "as it is": None,
        "without segmentation (tags of syllables)": without_segmentation,
        "without tags: nothing opens with a verb": partial(opening_words_are, verbs=False),
        "without tags: everything opens with a verb": partial(opening_words_are, verbs=True),
        "without section kinds": without_section_kinds,
        "without the section tree": without_section_tree,
        **{f"lexicon {name}": partial(without_lexicon, name) for name in lexicons if name not in _NOT_WORDS},
    }


def measure(replace: Callable[[], None] | None, sets: Sequence[str] = SETS) -> Figures:
    """The exact F1 by set, in this process, which must not have imported the column yet."""
    if replace:
        replace()
    from extractor.evaluation import score_plans

    figures: Figures = {}
    for name in sets:
        scores = score_plans({each.name: (each.gold, extracted(each.source)) for each in annotated(name)})
        if scores.layers:
            figures[name] = {"mean": scores.mean, **{layer: scores.exact[layer].f1 for layer in scores.layers}}
    return figures


def measured(names: Iterable[str], sets: Sequence[str], processes: int = 1) -> dict[str, Figures | None]:
    """The figures of each variant; None where the program does not run without the component."""
    chosen = variants()
    futures: dict[str, Future[Figures]] = {}
    context = get_context("forkserver")
    context.set_forkserver_preload(_LIBRARIES)
    with ProcessPoolExecutor(processes, context, max_tasks_per_child=1) as pool:
        for name in names:
            futures[name] = pool.submit(measure, chosen[name], sets)
        return {name: None if future.exception() else future.result() for name, future in futures.items()}


def tables(results: dict[str, Figures | None]) -> str:
    """Markdown: the means by set, then what the variants change in the layers of real documents."""
    whole = results["as it is"]
    if whole is None:
        raise ValueError("the program does not run")
    sets = list(whole)
    lines = [f"| | {' | '.join(sets)} |", "|---" * (len(sets) + 1) + "|"]
    for name, figures in results.items():
        means = ["does not run"] * len(sets) if figures is None else [_mean(figures, whole, each) for each in sets]
        lines.append(f"| {name} | {' | '.join(means)} |")
    lines += ["", "| | layers changed |", "|---|---|"]
    for name, figures in results.items():
        if figures is not None and (changed := _changed(figures, whole)):
            lines.append(f"| {name} | {changed} |")
    return "\n".join(lines)


def _mean(figures: Figures, whole: Figures, name: str) -> str:
    mean, change = figures[name]["mean"], figures[name]["mean"] - whole[name]["mean"]
    return f"{mean:.4f}" if abs(change) < 0.00005 else f"{mean:.4f} ({change:+.4f})"


def _changed(figures: Figures, whole: Figures) -> str:
    """By set, the layers whose F1 changes tellingly, those that lose most first."""
    told = []
    for name in whole:
        changes = {layer: figures[name].get(layer, 0.0) - f1 for layer, f1 in whole[name].items() if layer != "mean"}
        telling = sorted((change, layer) for layer, change in changes.items() if abs(change) >= _TELLING)
        if telling:
            told.append(f"{name}: " + ", ".join(f"{layer} {change:+.3f}" for change, layer in telling))
    return "; ".join(told)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help="variants whose name holds one of these words")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure as JSON")
    parser.add_argument("--sets", nargs="+", default=SETS, choices=SETS, metavar="SET", help=f"of: {', '.join(SETS)}")
    parser.add_argument("--processes", type=int, default=1, metavar="N", help="variants measured at a time")
    options = parser.parse_args()
    names = [name for name in variants() if name == "as it is" or not options.only or any(word in name for word in options.only)]
    results = measured(names, options.sets, options.processes)
    if options.json:
        options.json.write_text(json.dumps(results, ensure_ascii=False, indent=1), encoding="utf-8")
    sys.stdout.write(tables(results) + "\n")


if __name__ == "__main__":
    main()
