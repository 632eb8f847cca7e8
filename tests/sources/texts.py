"""The texts of the other tests of sources, one constant each."""

TEXTS: tuple[str, ...] = ()
