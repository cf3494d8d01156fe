"""pydantic models and typed dicts, by datamodel-code-generator."""
