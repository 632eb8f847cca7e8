"""The exceptions this library raises on purpose; all derive from :class:`AttributionError`."""


class AttributionError(Exception):
    """Base of every exception that the library raises on purpose."""


class InputError(AttributionError, ValueError):
    """The text or an argument cannot be used; the message says what was found and what was expected."""


class AnalysisError(AttributionError):
    """One of many texts could not be analysed, by a mistake of the library; the message says which text it is."""


class ModelError(AttributionError):
    """A parser model is missing, damaged or of another version; the message names the remedy."""


class LexiconError(AttributionError, ValueError):
    """A lexicon file has an unknown key, a duplicate, a bad value or no entry at all."""


class PatternError(AttributionError, ValueError):
    """A construction or a tree pattern is not well formed."""
