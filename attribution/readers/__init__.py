r"""Files in, texts out: plain text, CSV, JSON, Excel, web pages, Word, WARC and PDF, with ids and meta data.

>>> from pathlib import Path
>>> from tempfile import TemporaryDirectory
>>> with TemporaryDirectory() as folder:
...     file = Path(folder, "articles.csv")
...     _ = file.write_text("id,outlet,text\na1,Talbote,Es regnet.\n", encoding="utf-8")
...     for record in read(file):
...         print(record.id, record.meta["outlet"], record.text)
a1 Talbote Es regnet.
"""

from attribution.readers.load import load
from attribution.readers.read import ENDINGS, read
from attribution.readers.record import Record

__all__ = ["ENDINGS", "Record", "load", "read"]
