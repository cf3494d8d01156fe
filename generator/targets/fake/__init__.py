"""A fake of the SDK."""
