"""Output: text in; bytes on stdout, on stderr or in a file out."""
