"""Measure how similar two statements are, from 0 to 100, and find the words they share.

Readings and weights come in; a `Similarity` goes out. It scores any two statements by id, finds all
pairs above a score without comparing every pair, and turns pairs into overlaps.
"""
