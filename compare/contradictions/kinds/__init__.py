"""Oppose the cues of each kind: one module per kind, and their registry.

A module has `CUE`, the class of its cues, and `oppose(a, b, around)`, which returns the
`Opposition` of two of them under one facet, or None if they are compatible. `differences.py` works
without cues: it opposes the words of two aligned statements.
"""

from __future__ import annotations

from hexapla.compare.contradictions.kinds import effects, quantities, rules, stances

KINDS = {kind.CUE: kind.oppose for kind in (stances, effects, rules, quantities)}
