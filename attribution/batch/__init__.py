"""Many texts: what callers may give, in which portions it is worked off, and by which processes."""
