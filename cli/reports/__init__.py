"""The reports, one module each: what was found, as tables and as data."""
