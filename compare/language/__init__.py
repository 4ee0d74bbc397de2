"""What one statement says, read once: statements in, readings out.

A statement becomes tokens, and clauses with their verbs and subjects. Its `Reading` then finds, and
keeps, negations with their scopes, hedges, modality, rules, quantities, effects, claims and cues.
Nothing here looks at two statements; what several documents define or are about
(abbreviations, the topic) comes in as a value.
"""
