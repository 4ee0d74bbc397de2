"""What one statement says, read once: statements come in, an `Analysis` goes out.

It holds for each statement a `Reading` (tokens, clauses, negations with their scopes, hedges,
modals, rules, quantities, effects, the claim), each part found when it is first asked for and then
kept; what the documents define and are about (abbreviations, the topic); and the cues, whose
subject may come from the statement before. Nothing here compares two statements.
"""
