"""Findings: relations with both statements, for tools that read the output of linters."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hexapla.cli.output.places import find_place, locate
from hexapla.cli.output.terminal import clean
from hexapla.corpus.repeats import normalise_wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from typing_extensions import TypeIs

    from hexapla.cli.output.places import Place
    from hexapla.compare import Comparison, Contradiction, Cue, Overlap


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A relation between two places.

    `rule` is "overlap", or the type of a contradiction; only a contradiction has a `dispute` (its
    subject) and a `conflict` (the conflicting words). `identity` stays the same as long as the
    wording of both statements does, even if they move. `known` is true if the baseline has the
    finding, None without a baseline. `hidden` is what hides it ("baseline", "inline" or ""),
    `reason` why.
    """

    rule: str
    grade: int
    score: float
    why: str
    a: Place
    b: Place
    identity: str
    dispute: str = ""
    conflict: str = ""
    known: bool | None = None
    hidden: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """The paths of the documents that were compared, and what was found."""

    paths: tuple[str, ...] = ()
    found: tuple[Finding, ...] = ()


def collect(
    comparison: Comparison, relations: Sequence[Overlap | Contradiction], root: str = ""
) -> Findings:
    """Convert relations to findings; identities name documents by their path from `root`."""
    statements = comparison.by_id
    documents = {d.id: d for d in comparison.documents}

    def make(relation: Overlap | Contradiction) -> Finding:
        sides = (statements[relation.a], statements[relation.b])
        a, b = (find_place(documents[s.document], s) for s in sides)
        said = ((locate(documents[s.document].path, root), s.text) for s in sides)
        finding = Finding(
            rule="overlap",
            grade=int(relation.grade),
            score=relation.score,
            why=clean(relation.why),
            a=a,
            b=b,
            identity=identify(name_relation(relation), *said),
        )
        return _add_dispute(finding, relation) if is_contradiction(relation) else finding

    return Findings(
        paths=tuple(clean(locate(d.path)) for d in comparison.documents),
        found=tuple(make(relation) for relation in relations),
    )


def _add_dispute(finding: Finding, contradiction: Contradiction) -> Finding:
    return replace(
        finding,
        rule=contradiction.type.value,
        dispute=clean(contradiction.dispute),
        conflict=quote_conflict(contradiction.cues),
    )


def is_contradiction(relation: Overlap | Contradiction) -> TypeIs[Contradiction]:
    """Check whether a relation is a contradiction; otherwise it is an overlap."""
    from hexapla.compare import Contradiction

    return isinstance(relation, Contradiction)


def name_relation(relation: Overlap | Contradiction) -> str:
    """Name a relation as the contract does."""
    return "contradiction" if is_contradiction(relation) else "overlap"


def quote_conflict(cues: Iterable[Cue]) -> str:
    """Quote the conflicting words of both sides of a contradiction."""
    return clean(" ↔ ".join(cue.text for cue in cues))


def identify(relation: str, *sides: tuple[str, str]) -> str:
    """Compute the identity of a finding: 16 hexadecimal digits of SHA-256.

    `sides` are paths and statements. Their order does not matter, nor do letter case, white space
    and typography of a statement, nor line numbers.
    """
    import hashlib
    import json

    known = sorted([path, normalise_wording(clean(text))] for path, text in sides)
    text = json.dumps([relation, *known])
    return hashlib.sha256(text.encode()).hexdigest()[:16]
