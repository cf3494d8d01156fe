"""Right changes of the spec, which may break no test."""
