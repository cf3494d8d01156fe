"""The npm package: an ES module and its types."""
