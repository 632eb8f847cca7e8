"""The conditions under which words of the cue table are hedges, by what they look at."""
