"""Noun phrases: where they begin and end, what they are called, and what kind of source they name."""
