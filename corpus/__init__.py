"""Documents in: the bundled articles, readers for each format, sentences, kinds and clauses."""
