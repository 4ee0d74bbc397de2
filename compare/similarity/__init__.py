"""How similar two statements are, from 0 to 100, and which words they share.

Readings and weights come in. A `Similarity` goes out: it scores any two statements by their ids,
finds all pairs from a score on without comparing all, and makes overlaps of them.
"""
