"""The kinds of cues that can oppose one another, one module per kind, and their registry.

A module has `CUE`, the class of its cues, and `oppose(a, b, around)`, which returns an `Opposition`
of two of them under one facet, or None where both can hold. `differences.py` needs no cues: it
opposes the words of two statements that are aligned.
"""

from __future__ import annotations

from hexapla.compare.contradictions.kinds import effects, quantities, rules, stances

KINDS = {kind.CUE: kind.oppose for kind in (stances, effects, rules, quantities)}
