"""The benchmarks of ``benchmarks.batch``."""
