"""Output: write text to stdout, to stderr or to a file."""
