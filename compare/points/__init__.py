"""The rows of the table: overlaps and contradictions in, points and disputes out."""
