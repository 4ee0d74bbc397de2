"""Which statements agree and which contradict one another: proposers, a judge, assembly.

Readings and similarity come in. Proposers name the pairs that are worth judging, with the reasons:
oppositions between words of the two (`proposers.py`, and one module per kind in `kinds/`). A judge
gives a verdict on each pair (`judge.py`, `logistic.py`). Overlaps, contradictions and all verdicts
go out (`assembly.py`).
"""
