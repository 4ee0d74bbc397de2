"""Questions put to a comparison: it comes in with what it was made from, and one answer goes out.

Explanations, the nearest pairs, what only one document says and how much documents share are read
from its scores and verdicts; nothing is analysed or judged again. Only `judge_pair` does without a
comparison: it puts two texts to the same judge.
"""
