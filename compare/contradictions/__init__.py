"""Which statements agree and which contradict one another: a seam with three parts.

Readings and similarity come in. Proposers name the pairs that are worth judging, with the reasons:
oppositions between words of the two (`proposers.py`, and one module per kind in `kinds/`). A judge
classifies each pair (`judge.py`, `logistic.py`). Its verdicts become overlaps and contradictions
(`assembly.py`) and are returned with them.
"""
