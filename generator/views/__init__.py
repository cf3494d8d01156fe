"""The spec as each target sees it: every decision, before any text is made."""
