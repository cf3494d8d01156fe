"""Every code as a table."""
