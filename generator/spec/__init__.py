"""Reads the spec: loads, checks and types it, and answers what all targets ask of it."""
