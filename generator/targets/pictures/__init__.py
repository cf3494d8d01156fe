"""The pictures of the reference, as SVG."""
