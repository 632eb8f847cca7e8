"""Direct speech: the marks, what stands in them, and the words around them that say who speaks."""
