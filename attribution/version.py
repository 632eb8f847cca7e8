"""The version of the library; results carry it."""

__version__ = "0.2.0"
