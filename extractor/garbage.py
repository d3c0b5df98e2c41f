"""Python's collector of cyclic garbage, kept still where it finds nothing."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collection_paused() -> Iterator[None]:
    """Let no collection run within the ``with`` block.

    What is made on the way from a document to its plan lives until the plan is made: the collector would go through it, and
    through all that the process holds beside it, again and again in vain (an eighth of the time of a plan of six pages).
    The cycles that remain (a node knows its paragraph and the paragraph its node) are collected at the next chance.

    Where threads overlap, the collector runs again once that one ends which found it running; it never stays off. A caller
    that has switched it off finds it off.
    """
    was_running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_running:
            gc.enable()
