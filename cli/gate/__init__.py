"""The gate: a comparison in, its findings and the verdict of `check` out."""
