"""Questions put to a comparison: a comparison in, one answer out."""
