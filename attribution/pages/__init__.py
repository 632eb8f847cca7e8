"""Documents as web pages: the article with its statements marked.

A page is one file without any outside request: its style and its script stand in it, and its Content-Security-Policy
allows nothing else.
"""

from attribution.pages.article import article_page, notebook_frame

__all__ = ["article_page", "notebook_frame"]
