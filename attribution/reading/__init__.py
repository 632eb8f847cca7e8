"""From constructions to statements: what a construction is, how they run over an article, and which finds are kept."""
