"""The baseline: a file of accepted findings, each with an optional reason."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hexapla.cli.output.places import is_bundled, locate
from hexapla.cli.output.terminal import clean
from hexapla.cli.output.writing import write_file
from hexapla.corpus.errors import HexaplaError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hexapla.cli.gate.finding import Finding
    from hexapla.corpus import Document

VERSION = 1
"""The version of the file format; newer ones are refused."""

Entry = dict[str, Any]


class BaselineError(HexaplaError):
    """A file that can't be read as a baseline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """The accepted findings of a file, unchanged."""

    path: str
    entries: tuple[Entry, ...] = ()

    @property
    def root(self) -> str:
        """The folder that the paths of documents in the entries are relative to."""
        return str(Path(self.path).parent)

    def by_identity(self) -> dict[str, Entry]:
        """Index the entries by the identity of the finding that they accept."""
        return {entry["id"]: entry for entry in self.entries}

    def find_stale(
        self, found: Iterable[str], documents: Sequence[Document], relations: Sequence[str]
    ) -> tuple[Entry, ...]:
        """Find the entries whose findings no longer occur.

        `found` are identities. An entry counts only if its relation is among those given, and each
        of its documents was read or no longer exists.
        """
        known = set(found)
        read = {clean(locate(d.path, self.root)) for d in documents}
        return tuple(
            entry
            for entry in self.entries
            if entry["id"] not in known
            and entry["relation"] in relations
            and all(self._is_settled(entry[side]["document"], read) for side in "ab")
        )

    def _is_settled(self, document: str, read: set[str]) -> bool:
        gone = not is_bundled(document) and not os.path.lexists(
            os.path.join(self.root, document)  # noqa: PTH118  pathlib is slower
        )
        return gone or document in read


def read_baseline(path: str) -> Baseline:
    """Read a baseline.

    Raises BaselineError if the file is missing, broken, or of a newer version.
    """
    try:
        data = json.loads(Path(path).read_text(encoding="utf-8"))
    except FileNotFoundError:
        message = f"no such baseline: {path}; create it with --write-baseline, or fix the path"
        raise BaselineError(message) from None
    except OSError as error:
        message = f"the baseline {path} can't be read ({error.strerror}); make it readable"
        raise BaselineError(message) from None
    except (ValueError, RecursionError):
        message = f"{path} is not a baseline (not JSON); create one with --write-baseline"
        raise BaselineError(message) from None
    _check(data, path)
    return Baseline(path=path, entries=tuple(data["entries"]))


def _check(data: Any, path: str) -> None:  # noqa: ANN401  any JSON
    version = data.get("version") if isinstance(data, dict) else None
    if isinstance(version, int) and version > VERSION:
        message = (
            f"the baseline {path} has version {version}, but this hexapla reads up to {VERSION}; "
            "update hexapla, or create a new baseline"
        )
        raise BaselineError(message)
    entries = data.get("entries") if version == VERSION else None
    if not isinstance(entries, list):
        message = f"{path} is not a baseline of hexapla; create one with --write-baseline"
        raise BaselineError(message)
    for number, entry in enumerate(entries, 1):
        if not _is_entry(entry):
            message = f"{path}: entry {number} has no id, relation or document; remove it"
            raise BaselineError(message)


def _is_entry(entry: Any) -> bool:  # noqa: ANN401  any JSON
    if not isinstance(entry, dict):
        return False
    sides = [entry.get(side) for side in "ab"]
    texts = [entry.get("id"), entry.get("relation"), entry.get("reason", "")]
    texts += [side.get("document") if isinstance(side, dict) else None for side in sides]
    return all(isinstance(text, str) for text in texts)


def accept(baseline: Baseline, findings: Iterable[Finding]) -> Baseline:
    """Add findings to a baseline; existing entries and their reasons are kept.

    The findings are those of a check with this baseline, since identities depend on its folder.
    """
    entries = baseline.by_identity()
    for finding in findings:
        entries.setdefault(finding.identity, _make_entry(finding, baseline.root))
    return Baseline(path=baseline.path, entries=tuple(entries.values()))


def _make_entry(finding: Finding, root: str) -> Entry:
    sides = [{"document": locate(p.path, root), "quote": p.text} for p in (finding.a, finding.b)]
    a, b = sorted(sides, key=lambda side: (side["document"], side["quote"]))
    overlap = finding.rule == "overlap"
    return {
        "id": finding.identity,
        "relation": "overlap" if overlap else "contradiction",
        "type": None if overlap else finding.rule,
        "score": finding.score,
        "grade": finding.grade,
        "a": a,
        "b": b,
        "reason": "",
    }


def drop(baseline: Baseline, stale: Sequence[Entry]) -> Baseline:
    """Remove entries from a baseline."""
    gone = {entry["id"] for entry in stale}
    left = tuple(entry for entry in baseline.entries if entry["id"] not in gone)
    return Baseline(path=baseline.path, entries=left)


def save(baseline: Baseline) -> None:
    """Write a baseline to its file, sorted by document and quote, so that differences are small.

    Raises UnwritableError; the file is then unchanged.
    """
    entries = sorted(baseline.entries, key=_order)
    text = json.dumps({"version": VERSION, "entries": entries}, ensure_ascii=False, indent=2)
    write_file(f"{text}\n", baseline.path)


def _order(entry: Entry) -> tuple[str, ...]:
    a, b = entry["a"], entry["b"]
    quotes = (str(a.get("quote", "")), str(b.get("quote", "")))
    return (a["document"], b["document"], *quotes, entry["id"])


def describe(entry: Entry) -> str:
    """Describe what an entry accepts, in one line."""
    a, b = entry["a"], entry["b"]
    return f"{a['document']}: “{a.get('quote', '')}” / {b['document']}: “{b.get('quote', '')}”"
