"""Spark counts what one process counts: `python -m tests.spark`, in an environment of its own."""
