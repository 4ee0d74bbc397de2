"""Find which statements agree and which contradict one another.

Proposers select the pairs that are worth judging and give reasons: oppositions between words of the
two statements (`proposers.py`, and one module per kind in `kinds/`). A judge gives a verdict on
each pair (`judge.py`, `logistic.py`). `assembly.py` turns the verdicts into overlaps and
contradictions.
"""
