"""A comparison made by hand, so that what is printed hangs on no scorer."""

from __future__ import annotations

from hexapla.compare import (
    Comparison,
    Contradiction,
    ContradictionType,
    Cue,
    Entry,
    Explanation,
    Grade,
    Overlap,
    Point,
    Position,
    Relation,
    Reuse,
    Settings,
    SharedTerm,
    Stance,
    Standing,
    Verdict,
)
from hexapla.compare.comparison import Basis
from hexapla.compare.contradictions.opposition import Opposition
from hexapla.compare.language.analysis import analyse
from hexapla.compare.similarity.similarity import measure_similarity
from hexapla.compare.similarity.weights import read_weights
from hexapla.corpus import Document, Kind, Statement

TEXTS = {
    "mild": ("Tea is safe.", "Tea has caffeine.", "Call us now."),
    "stern": ("Tea is risky.", "There is caffeine in tea."),
}


def make_statements(document: str) -> tuple[Statement, ...]:
    """Make one statement a line; a call to action where it calls."""
    made: list[Statement] = []
    start = 0
    for number, text in enumerate(TEXTS[document], 1):
        kind = Kind.CALL_TO_ACTION if text.startswith("Call") else Kind.STATEMENT
        made.append(
            Statement(
                id=f"{document}:{number}",
                document=document,
                text=text,
                start=start,
                end=start + len(text),
                line=number,
                section="",
                kind=kind,
            )
        )
        start += len(text) + 1
    return tuple(made)


def make_cue(document: str, word: str, direction: float) -> Cue:
    """Make the cue that is the last word of a document's first statement."""
    start = TEXTS[document][0].index(word)
    return Cue(
        statement=f"{document}:1",
        document=document,
        start=start,
        end=start + len(word),
        text=word,
        facet="safety",
        subject="tea",
        position=word,
        direction=direction,
    )


def make_basis(contradiction: Contradiction) -> Basis:
    """Give the verdicts on the contradiction and the overlap; nothing was read or scored."""
    opposition = Opposition(
        kind="stance",
        cues=contradiction.cues,
        features={},
        type=contradiction.type,
        dispute=contradiction.dispute,
    )
    verdict = Verdict(
        relation=Relation.CONTRADICTION,
        score=contradiction.score,
        grade=contradiction.grade,
        opposition=opposition,
        tension=contradiction.score,
        judge=contradiction.judge,
        why=contradiction.why,
    )
    return Basis(
        analysis=analyse(()),
        similarity=measure_similarity((), {}, read_weights()),
        verdicts={
            (contradiction.a, contradiction.b): verdict,
            ("mild:2", "stern:2"): Verdict(relation=Relation.OVERLAP, score=60.5),
        },
    )


def make_comparison() -> Comparison:
    """Give two documents with one contradiction, one overlap, one position and two points."""
    cues = (make_cue("mild", "safe", 1.0), make_cue("stern", "risky", -1.0))
    agrees = {
        "mild": Entry(statements=("mild:2",), stance=Stance.AGREES),
        "stern": Entry(statements=("stern:2",), stance=Stance.AGREES),
    }
    only = {"mild": Entry(statements=("mild:1",), stance=Stance.ONLY)}
    contradiction = Contradiction(
        a="mild:1",
        b="stern:1",
        score=87.0,
        grade=Grade.CLEAR,
        type=ContradictionType.ANTONYM,
        cues=cues,
        why="One calls tea safe, the other risky.",
        dispute="safety of tea",
        judge="rules",
    )
    return Comparison(
        documents=tuple(
            Document(id=d, title=d, path=f"{d}.txt", text="\n".join(t), format="text", blocks=())
            for d, t in TEXTS.items()
        ),
        statements=make_statements("mild") + make_statements("stern"),
        overlaps=(
            Overlap(
                a="mild:2",
                b="stern:2",
                score=60.5,
                grade=Grade.LIKELY,
                terms=(SharedTerm(a="caffeine", b="caffeine", weight=0.625),),
                why="They share caffeine.",
                only_a=("has",),
                reuse=(Reuse(start_a=13, end_a=16, start_b=35, end_b=38, text="Tea"),),
            ),
        ),
        contradictions=(contradiction,),
        positions=(
            Position(
                subject="tea",
                facet="safety",
                standing=Standing.CONTRADICT,
                documents={"mild": cues[:1], "stern": cues[1:]},
            ),
        ),
        points=(
            Point(id="p1", label="caffeine", documents=agrees),
            Point(id="p2", label="safe", documents=only),
        ),
        settings=Settings(),
        basis=make_basis(contradiction),
    )


def make_explanation(comparison: Comparison) -> Explanation:
    """Explain the contradiction of the comparison."""
    [contradiction] = comparison.contradictions
    by_id = {s.id: s for s in comparison.statements}
    return Explanation(
        a=by_id[contradiction.a],
        b=by_id[contradiction.b],
        score=12.5,
        cutoff=27.0,
        terms=(SharedTerm(a="tea", b="tea", weight=0.25),),
        only_a=("safe",),
        only_b=("risky",),
        cues=contradiction.cues,
        overlap=None,
        contradiction=contradiction,
        verdict=comparison.basis.verdicts[contradiction.a, contradiction.b],
        clauses=(),
        reuse=(),
        points=(),
        reasons=("No overlap: 12.5 is less than 27.", contradiction.why),
    )
