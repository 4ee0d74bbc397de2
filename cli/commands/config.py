"""`hexapla config`: the values of options, and where they come from."""

from __future__ import annotations

import click

from hexapla.cli.settings import options


@click.group("config")
def command() -> None:
    """Show the values of options."""


@command.command("show")
@options.output
def show(*, output: options.Values) -> int:
    """Show the value of every option and where it comes from.

    Options on the command line take precedence over HEXAPLA_* variables, these over the
    configuration file, and that over the defaults. The last column names the commands to which a
    value applies, if not to all that have the option.

    \b
    Examples:
      hexapla config show
      hexapla config show --config other.toml
      HEXAPLA_FORMAT=json hexapla config show
    """  # noqa: D301
    from hexapla.cli.reports.configuration import report_configuration
    from hexapla.cli.session import Session

    report = report_configuration(click.get_current_context())
    return Session(documents=()).finish(report, **output)
