"""The rules: what each kind of finding means and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass

from hexapla.corpus.data import read_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A type of contradiction, or overlap: what it means and what to do about it."""

    id: str
    name: str
    short: str
    help: str


def read_rules() -> tuple[Rule, ...]:
    """Return the rules of the package, in order."""
    folder, _, _ = __file__.rpartition("rules.py")
    return tuple(Rule(id=name, **entry) for name, entry in read_toml(folder, "rules.toml").items())
