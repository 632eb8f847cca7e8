"""One file per construction, and nothing else."""
