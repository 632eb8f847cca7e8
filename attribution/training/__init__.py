"""Training of the bundled German model: ``python -m attribution.training``."""
