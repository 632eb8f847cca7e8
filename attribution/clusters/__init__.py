"""Archives that one machine does not hold: a callable for engines that move tables of rows between machines.

:class:`Rows` turns Arrow tables of texts into Arrow tables of documents. It is small, can be pickled, and loads the
model where it is first used, so that engines may send it anywhere: Spark's ``mapInArrow``, Ray's ``map_batches``, Dask
and others. It needs the extra ``tables`` (PyArrow).
"""

from attribution.clusters.rows import SPARK_SCHEMA, Rows

__all__ = ["SPARK_SCHEMA", "Rows"]
