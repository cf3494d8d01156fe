"""Watches the documentation page: reads a saved page, and puts its news into the spec."""
