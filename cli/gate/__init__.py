"""The gate: turn a comparison into findings and the verdict of `check`."""
