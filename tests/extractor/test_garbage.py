"""The collector of cyclic garbage is still within the block, and as it was after it."""

import gc

import pytest

from extractor import extract
from extractor.errors import FileEmpty
from extractor.garbage import collection_paused


def test_collector_is_still_within_the_block_and_runs_after_it() -> None:
    assert gc.isenabled()
    with collection_paused():
        assert not gc.isenabled()
        with collection_paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_collector_that_the_caller_switched_off_stays_off() -> None:
    gc.disable()
    try:
        with collection_paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_collector_runs_after_a_document_that_cannot_be_read() -> None:
    with pytest.raises(FileEmpty):
        extract(b"")
    assert gc.isenabled()
