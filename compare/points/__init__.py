"""Build the rows of the tables from overlaps, contradictions and cues.

Points have what each document says on one matter, with a label; disputes have the contradictions on
one matter; positions have the cues on one subject and facet.
"""
