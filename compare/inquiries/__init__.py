"""Answer questions about a comparison from its scores and verdicts, without judging anything again.

These are explanations, the nearest pairs, what only one document says, and how much documents
share. Only `judge_pair` needs no comparison: it passes two texts to the same judge.
"""
