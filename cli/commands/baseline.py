"""`hexapla baseline`: manage the file of accepted findings."""

from __future__ import annotations

import click

from hexapla.cli.settings import options


@click.group("baseline")
def command() -> None:
    """Manage the baseline, the file of accepted findings."""


@command.command("prune")
@click.argument("accepted", metavar="FILE", type=click.Path(dir_okay=False))
@options.paths
@click.option("--dry-run", is_flag=True, help="Show what would be removed, and write nothing.")
@options.reading
@options.output
def prune(
    *,
    accepted: str,
    paths: tuple[str, ...],
    dry_run: bool,
    reading: options.Values,
    output: options.Values,
) -> int:
    """Remove stale entries, whose findings no longer occur.

    PATHS are the documents of the check. An entry is kept if one of its documents exists but was
    not read in this run.

    \b
    Examples:
      hexapla baseline prune accepted.json docs/
      hexapla baseline prune accepted.json docs/ --dry-run
    """  # noqa: D301
    from hexapla.cli.gate.baseline import drop, read_baseline, save
    from hexapla.cli.gate.check import Gate, check
    from hexapla.cli.output.messages import tell
    from hexapla.cli.reports.baseline import report_entries
    from hexapla.cli.session import open_session

    baseline = read_baseline(accepted)
    session = open_session(paths, reading)
    outcome = check(session.compare(), Gate(fail_on="overlap", min_grade=1), baseline)
    code = session.finish(report_entries(outcome.stale, session.documents), **output)
    left = drop(baseline, outcome.stale)
    if not dry_run and outcome.stale and not session.unreadable:
        save(left)
    verb = "to be removed" if dry_run else "removed"
    tell(f"stale entries {verb} from {accepted}: {len(outcome.stale)}, left: {len(left.entries)}")
    return code
