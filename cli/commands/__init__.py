"""Commands: one module each, whose `command` is imported on first use."""
