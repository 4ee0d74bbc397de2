"""Which statements agree and which contradict one another: a seam with three parts.

In come readings and similarity. Proposers name the pairs that are worth judging, with the reasons:
oppositions between words of the two (`proposers.py`, and a module a kind in `kinds/`). A judge says
of each pair what it is (`judge.py`, `logistic.py`). What it says becomes overlaps and contradictions
(`assembly.py`); all verdicts go out with them.
"""
