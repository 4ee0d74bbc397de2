"""How similar two statements are: readings in, scored pairs and overlaps out."""
