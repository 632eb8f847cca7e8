"""The German parser that comes with the package."""
