"""Errors of the program: one root, coded subclasses, each message saying what to do.

A code is a closed, stable word that other systems can test for. Messages exist in Vietnamese and English, because the
people who meet them are officials first.
"""

from extractor.errors.documents import (
    FileBroken,
    FileEmpty,
    FileLocked,
    FileMissing,
    FileTooLarge,
    NoPlanFound,
    NotText,
    PackageMissing,
    ReadingError,
    ScanUnreadable,
    ScanWithoutText,
    TextLayerGarbled,
    UnsupportedFormat,
)
from extractor.errors.judging import (
    GoldForOtherText,
    GoldUnusable,
    GoldWithoutSource,
    ProvinceUnknown,
    RulesWrong,
)
from extractor.errors.outputs import (
    DatabaseUnusable,
    ExportFormatUnknown,
    JournalBroken,
    OutputBusy,
    OutputClash,
    OutputUnwritable,
    TableUnknown,
)
from extractor.errors.results import (
    CorrectionsUnreadable,
    PlanUnreadable,
    PlanWithoutPages,
    ReviewUnreadable,
    SourceDiffers,
)
from extractor.errors.root import (
    KehoachError,
)
from extractor.errors.running import (
    ClusterFailed,
    DriverMissing,
    ExtractionFailed,
    ExtraMissing,
    LexiconError,
    OutOfMemory,
    SettingsWrong,
    TimedOut,
    WorkerCrashed,
    WorkersFailed,
)
from extractor.errors.sources import (
    ArchiveTooDeep,
    ArchiveTooLarge,
    SourceChanged,
    SourceUnreachable,
    UnsafeName,
)

__all__ = [
    "ArchiveTooDeep",
    "ArchiveTooLarge",
    "ClusterFailed",
    "CorrectionsUnreadable",
    "DatabaseUnusable",
    "DriverMissing",
    "ExportFormatUnknown",
    "ExtraMissing",
    "ExtractionFailed",
    "FileBroken",
    "FileEmpty",
    "FileLocked",
    "FileMissing",
    "FileTooLarge",
    "GoldForOtherText",
    "GoldUnusable",
    "GoldWithoutSource",
    "JournalBroken",
    "KehoachError",
    "LexiconError",
    "NoPlanFound",
    "NotText",
    "OutOfMemory",
    "OutputBusy",
    "OutputClash",
    "OutputUnwritable",
    "PackageMissing",
    "PlanUnreadable",
    "PlanWithoutPages",
    "ProvinceUnknown",
    "ReadingError",
    "ReviewUnreadable",
    "RulesWrong",
    "ScanUnreadable",
    "ScanWithoutText",
    "SettingsWrong",
    "SourceChanged",
    "SourceDiffers",
    "SourceUnreachable",
    "TableUnknown",
    "TextLayerGarbled",
    "TimedOut",
    "UnsafeName",
    "UnsupportedFormat",
    "WorkerCrashed",
    "WorkersFailed",
]
