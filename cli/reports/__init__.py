"""Reports: convert results to tables, records and data, for any format."""
