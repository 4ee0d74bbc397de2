"""Settings: the options of the commands, and where their values come from."""
