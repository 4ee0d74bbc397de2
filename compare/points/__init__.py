"""The rows of the tables: overlaps, contradictions and cues come in.

Points (what each document says on one matter, with a label), disputes (contradictions on one
matter) and positions (the cues on one subject and facet) go out.
"""
