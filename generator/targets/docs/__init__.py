"""The Markdown reference, in Korean and in English."""
