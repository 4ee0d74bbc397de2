"""The commands, one module each, with a `command` that the group imports when it is asked for."""
