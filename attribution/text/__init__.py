"""The text itself: quotation marks, source lines and datelines, found on its characters; no tree is needed."""
