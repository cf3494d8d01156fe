"""SQL: a table for responses, in the dialects of three databases."""
