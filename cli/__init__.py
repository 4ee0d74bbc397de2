"""The command line: commands, options, formats and exit codes."""
