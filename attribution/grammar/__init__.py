"""German sentences: canonical trees, clauses, mentions and how far a report reaches. It knows no construction."""
