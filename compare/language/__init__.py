"""Analyse statements one by one: statements come in, an `Analysis` goes out.

It has a `Reading` of each statement (tokens, clauses, negations with their scopes, hedges, modals,
rules, quantities, effects, the claim), whose parts are computed on first use and cached; what the
documents define and are about (abbreviations, the topic); and the cues, whose subject may come from
the statement before. Nothing here compares two statements.
"""
