"""Reports: what was found in; tables, records and data out, for any format."""
