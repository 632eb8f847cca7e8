"""Tables of many documents: pandas, polars, Arrow, CSV, Parquet and Excel.

Six tables can be made: ``statements`` (the default), ``sources``, ``mentions``, ``hedges``, ``notes``, ``documents``.
Their key is ``doc_id``. What came with a text (title, outlet, date) stands in the last columns of each.

>>> from attribution import Document, Note
>>> documents = [Document("Es regnet.", id="a1", meta={"outlet": "Talbote"}), Document("", id="a2")]
>>> [(row["doc_id"], row["outlet"]) for row in rows(documents, "documents")]
[('a1', 'Talbote'), ('a2', None)]
"""

from attribution.document.rows import Column, columns
from attribution.tables.arrow import to_arrow, to_pandas, to_polars
from attribution.tables.collect import rows
from attribution.tables.files import ENDINGS, write

__all__ = ["ENDINGS", "Column", "columns", "rows", "to_arrow", "to_pandas", "to_polars", "write"]
