"""Text in a language: escaped, wrapped, laid out."""
