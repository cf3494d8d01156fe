"""What a documentation page says that the spec does not, and how that gets into the spec."""
