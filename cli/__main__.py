"""Run the command line as `python -m hexapla.cli`."""

from hexapla.cli.main import main

main()
