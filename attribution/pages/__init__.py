"""Documents as web pages: the article with its statements marked, and a corpus to look through.

A page is one file without any outside request: its style and its script stand in it, and its Content-Security-Policy
allows nothing else.
"""

from attribution.pages.article import article_page, notebook_frame
from attribution.pages.corpus import corpus_page, write_site

__all__ = ["article_page", "corpus_page", "notebook_frame", "write_site"]
