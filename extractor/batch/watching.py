"""A folder watched for what arrives."""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

from watchfiles import watch

from extractor.batch.arrivals import Arrivals

_TICK = 500
"""Milliseconds after which waiting files are looked at again where nothing happens."""
_LOOK_AROUND = 60.0
"""Seconds after which the whole folder is looked through: the system's notices may be lost, on a network they do not come."""


def arriving(arrivals: Arrivals, *, stopped: Callable[[], bool], polling: bool = False) -> Iterator[list[Path]]:
    """Files that are whole, group by group, first those that are there already; ends once ``stopped``.

    ``polling``: look at the files again and again, where the system gives no notice of changes (network shares).
    """
    looked = monotonic()
    arrivals.look(arrivals.folder)
    notices = watch(
        arrivals.folder,
        watch_filter=None,
        debounce=_TICK,
        rust_timeout=_TICK,
        yield_on_timeout=True,
        raise_interrupt=False,
        force_polling=polling or None,
        ignore_permission_denied=True,
    )
    for changes in notices:
        if stopped():
            return
        for _, name in changes:
            arrivals.look(Path(name))
        if monotonic() - looked >= _LOOK_AROUND:
            looked = monotonic()
            arrivals.look(arrivals.folder)
        whole = arrivals.whole()
        if whole:
            yield whole
