"""Files of one text each, and archives of web pages: plain text, HTML, Word, PDF, WARC."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attribution.errors import InputError, extra
from attribution.readers.files import content, decoded, filled, text_of
from attribution.readers.options import Options
from attribution.readers.record import Record

__all__ = ["read_html", "read_pdf", "read_plain", "read_warc", "read_word"]

_FACTS = {"title": "title", "author": "author", "date": "date", "sitename": "outlet", "url": "url"}
"""What trafilatura finds, and what it is called here."""
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "\0": ""})
_PDF_NOTE = "taken out of a PDF file: paragraphs, hyphens and the order of columns were guessed"


def read_plain(path: Path, options: Options) -> Iterator[Record]:
    """A file of text alone; offsets are those of the file."""
    yield Record(text_of(path, options.encoding), options.name)


def read_html(path: Path, options: Options) -> Iterator[Record]:
    """A web page: its article, with title, author, date and outlet; offsets are those of the text that was taken out.

    Raises:
        InputError: it has no article.
        ExtraError: trafilatura is not installed.
    """
    found = _article(decoded_page(content(filled(path)), path, options.encoding))
    if found is None:
        raise InputError(f"{path}: found no article in the page, expected one; save its text as .txt")
    text, meta = found
    yield Record(text, options.name, meta)


def decoded_page(data: bytes, path: Path, encoding: str | None) -> str | bytes:
    """The page as text where its encoding was named, else its bytes, which say it themselves."""
    return decoded(data, path, encoding) if encoding else data


def _article(page: str | bytes, url: str | None = None, *, needs: str = "html") -> tuple[str, dict[str, Any]] | None:
    """The text of a page's article and what is known of it; ``needs`` is the extra that installs trafilatura."""
    trafilatura = extra("trafilatura", needs)
    found = trafilatura.bare_extraction(page, url=url, with_metadata=True, include_comments=False)
    if found is None or not found.text:
        return None
    facts = found.as_dict()
    return facts["text"], {ours: facts[theirs] for theirs, ours in _FACTS.items() if facts.get(theirs)}


def read_warc(path: Path, options: Options) -> Iterator[Record]:
    """The articles of the web pages in an archive, by address; pages without an article are left out.

    Raises:
        InputError: it is no WARC file.
        ExtraError: warcio or trafilatura is not installed.
    """
    iterator = extra("warcio.archiveiterator", "warc").ArchiveIterator
    failure = extra("warcio.exceptions", "warc").ArchiveLoadFailed
    count = 0
    with path.open("rb") as file:
        try:
            for record in iterator(file):
                count += record.rec_type is not None
                kind = record.http_headers.get_header("Content-Type", "") if record.http_headers else ""
                if record.rec_type != "response" or "html" not in kind.lower():
                    continue
                url = record.rec_headers.get_header("WARC-Target-URI")
                found = _article(record.content_stream().read(), url, needs="warc")
                if found is not None:
                    text, meta = found
                    fetched = record.rec_headers.get_header("WARC-Date")
                    yield Record(text, url, {**meta, "url": url, "fetched": fetched})
        except failure as error:
            raise InputError(f"{path}: found no WARC file ({error})") from error
    if not count:
        raise InputError(f"{path}: found no WARC file, or an empty one; expected records of web pages")


def read_word(path: Path, options: Options) -> Iterator[Record]:
    """A Word file: a line for each paragraph and cell, with title, author and date where it says them.

    Raises:
        InputError: it is no Word file.
        ExtraError: python-docx is not installed.
    """
    docx = extra("docx", "docx")
    data = content(filled(path))
    try:
        file = docx.Document(io.BytesIO(data))
    except Exception as error:  # python-docx lets through what zipfile, lxml and itself raise
        raise InputError(f"{path}: found no Word file ({error})") from error
    lines: list[str] = []
    for block in file.iter_inner_content():
        if hasattr(block, "rows"):
            cells = {cell._tc: cell.text for row in block.rows for cell in row.cells}  # merged ones come once each
            lines += cells.values()
        else:
            lines.append(block.text)
    known = file.core_properties
    headline = next((p.text for p in file.paragraphs if p.style is not None and p.style.name == "Title" and p.text), "")
    facts = {
        "title": known.title or headline,
        "author": known.author,
        "date": known.created and known.created.isoformat(),
    }
    yield Record("\n".join(lines), options.name, {name: value for name, value in facts.items() if value})


def read_pdf(path: Path, options: Options) -> Iterator[Record]:
    """A PDF file: its text with lines joined to paragraphs and words to what they were before the line broke.

    What cannot be known is guessed, and a ``note`` in the meta data says so.

    Raises:
        InputError: it is no PDF file, is locked, or has pictures of text only.
        ExtraError: pypdf is not installed.
    """
    pypdf = extra("pypdf", "pdf")
    data = content(filled(path))
    try:
        file = pypdf.PdfReader(io.BytesIO(data))
        pages = [page.extract_text() for page in file.pages]
        known = file.metadata
    except Exception as error:  # pypdf lets through more than its own exceptions
        raise InputError(f"{path}: found no PDF file that can be read ({error})") from error
    text = _unbroken("\n".join(pages).strip())
    if not text.strip():
        raise InputError(f"{path}: found no text in the PDF file, expected some; recognise it with OCR first")
    facts = {"title": known.title if known else None, "author": known.author if known else None, "note": _PDF_NOTE}
    yield Record(text, options.name, {name: str(value) for name, value in facts.items() if value})


def _unbroken(text: str) -> str:
    r"""Text whose lines are paragraphs again.

    >>> _unbroken("Die Außen-\nministerin öffne sich\nder Kritik.\nEs regnet.")
    'Die Außenministerin öffne sich der Kritik.\nEs regnet.'
    """
    text = text.translate(_LIGATURES)
    text = re.sub(r"(?<=[a-zäöüß])-\n(?=[a-zäöüß])", "", text)
    return re.sub(r"(?<![.!?:“”\"»«\n])\n(?!\n)", " ", text)
