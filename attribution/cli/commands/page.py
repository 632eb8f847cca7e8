"""``attribution page``: pages to look at, for one article or for many."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from attribution.cli.command import Command, MisuseError, Status
from attribution.cli.corpora import add_counting, add_inputs, counting_of, documents_of

__all__ = ["COMMAND"]

_DETAILS = """\
examples:
  attribution page article.txt --output article.html     the article with its statements marked
  attribution page articles.csv --output site/           site/index.html, and a page for each article
  attribution page all.jsonl --output index.html         only the page of the corpus

A page is one file: it can be mailed, and it loads nothing from anywhere. On the page of a corpus, statements inside of
others, contents that are denied and credit lines of agencies do not count unless asked for.
"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_inputs(parser)
    parser.add_argument(
        "--output", required=True, metavar="PATH", help="an .html file, or a folder for a page of each article"
    )
    parser.add_argument(
        "--title", metavar="TEXT", help="the title of the page; the article's own where it is not given"
    )
    add_counting(parser)


def _run(arguments: argparse.Namespace) -> int:
    from attribution.corpus import Corpus
    from attribution.pages import article_page, corpus_page, write_site

    path = Path(arguments.output)
    folder = path.is_dir() or arguments.output.endswith("/")
    file = path.suffix.lower() in (".html", ".htm") and not folder
    if path.suffix and not file and not folder:
        raise MisuseError(f"found the ending {path.suffix!r} of --output, expected .html, or a folder")
    (path.parent if file else path).mkdir(parents=True, exist_ok=True)  # what cannot be written is told first
    corpus = Corpus(documents_of(arguments), counting=counting_of(arguments))
    named = {"title": arguments.title} if arguments.title else {}
    if not file:
        index = write_site(corpus, path, **named)
        sys.stdout.write(
            f"{len(corpus.documents)} {'article' if len(corpus.documents) == 1 else 'articles'} in {index}\n"
        )
        return Status.DONE
    only = corpus.documents[0] if len(corpus.documents) == 1 else None
    html = article_page(only, **named) if only is not None else corpus_page(corpus, **named)
    path.write_text(html, encoding="utf-8", newline="")
    sys.stdout.write(f"{path}\n")
    return Status.DONE


COMMAND = Command(
    "page", "pages to look at, for one article or for many", arguments=_add_arguments, run=_run, details=_DETAILS
)
