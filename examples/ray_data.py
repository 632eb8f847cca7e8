"""Analyse a table of texts with Ray Data; needs the extra "ray"."""

import ray

from attribution.clusters import Rows

ray.init(num_cpus=2, include_dashboard=False)
rows = [
    {"id": "a", "text": "Laut Polizei regnet es."},
    {"id": "b", "text": None},
    {"id": "c", "text": "„Es taut“, sagte Anna Sommer."},
]
documents = ray.data.from_items(rows).map_batches(
    Rows(),
    batch_size=200,
    batch_format="pyarrow",
    num_cpus=0.75,  # with 1, reading and analysing wait for each other on a machine with two processors
    max_retries=3,  # without a number, a text that always kills its process is tried for ever
)
for row in documents.take_all():
    print(row["id"], row["error"] or row["document"][:80])
ray.shutdown()
