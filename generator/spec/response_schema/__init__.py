"""The JSON Schemas of the response, from which the schema and the models targets start."""
