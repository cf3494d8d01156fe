"""The README of generated/."""
