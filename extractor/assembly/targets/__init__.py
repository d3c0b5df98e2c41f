"""Targets (chỉ tiêu): items of lists of targets, quantified commitments elsewhere, tables of targets."""

from extractor.assembly.targets.layer import assemble_targets

__all__ = ["assemble_targets"]
