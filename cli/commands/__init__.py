"""Commands: one module each, whose `command` the program imports when it is needed."""
