"""Analyse a table of texts with Spark; needs the extra "spark" and Java."""

import sys

from pyspark.sql import SparkSession

from attribution.clusters import SPARK_SCHEMA, Rows

# Four tries for each part: without the second number a process that dies ends the whole run.
builder = SparkSession.builder.master("local[2,4]").config("spark.sql.execution.arrow.maxRecordsPerBatch", 200)
spark = builder.getOrCreate()
if len(sys.argv) == 3:
    texts = spark.read.parquet(sys.argv[1])
else:
    rows = [("a", "Laut Polizei regnet es."), ("b", None), ("c", "„Es taut“, sagte Anna Sommer.")]
    texts = spark.createDataFrame(rows, "id string, text string")
documents = texts.select("id", "text").mapInArrow(Rows().stream, SPARK_SCHEMA)
if len(sys.argv) == 3:
    documents.write.parquet(sys.argv[2])
else:
    documents.show(truncate=80)
spark.stop()
