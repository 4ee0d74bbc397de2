"""Which statements contradict one another: readings and similarity in, verdicts and contradictions out."""
