"""Events (sự kiện): ceremonies, campaign waves, meetings, inspections and routines, with when, where and who."""

from extractor.assembly.events.assemble import assemble_events

__all__ = ["assemble_events"]
