"""What the spec is made into: a folder for each target. See `generator.build`."""
