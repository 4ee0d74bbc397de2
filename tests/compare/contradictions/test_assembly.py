"""Contradictions are found where positions on one thing pull apart, and named by their kind."""

from __future__ import annotations

import pytest
from builders import make_document

from hexapla.compare import Settings, compare, find_quarrels
from hexapla.compare.comparison import analyse
from hexapla.compare.contradictions.assembly import pair_cues, score_opposition
from hexapla.compare.contradictions.evidence import judge, kind_of, weigh_evidence
from hexapla.compare.contradictions.incompatibility import measure_clash

TOPIC = "Zolamine is an old drug. Zolamine is sold in shops. Zolamine has been studied."


def find(one: str, other: str) -> list[tuple[str, str]]:
    """Give type and dispute of the contradictions between two documents on zolamine."""
    documents = [make_document(n, f"{TOPIC}\n\n{t}") for n, t in (("a", one), ("b", other))]
    found = compare(documents, Settings(within=False)).contradictions
    return [(c.type.value, c.dispute) for c in found]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "Zolamine does not affect weight.",
            "Zolamine reduces weight.",
            ("negation", "effect on weight"),
        ),
        (
            "Zolamine raises appetite.",
            "Zolamine lowers appetite.",
            ("antonym", "effect on appetite"),
        ),
        ("Zolamine is safe.", "Zolamine is dangerous.", ("polarity", "safety of zolamine")),
        (
            "Users must rotate their keys.",
            "Users need not rotate their keys.",
            ("modality", "rule on rotate"),
        ),
        ("Users must share keys.", "Users must not share keys.", ("negation", "rule on share")),
        (
            "Keys must be rotated every 90 days.",
            "Keys must be rotated annually.",
            ("numeric", "frequency of keys"),
        ),
        ("Zolamine is proven.", "Zolamine is unproven.", ("modality", "certainty of zolamine")),
        (
            "Zolamine is remarkably beneficial.",
            "Zolamine has a marginal effect.",
            ("quantifier_scope", "magnitude of zolamine"),
        ),
    ],
)
def test_kinds(one: str, other: str, expected: tuple[str, str]) -> None:
    """Each kind of opposition is found, with its type and what it is on."""
    assert expected in find(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # both can hold
        ("Zolamine reduces weight.", "Zolamine reduces swelling."),
        ("Zolamine does not affect weight.", "Zolamine does not affect swelling."),
        ("Zolamine reduces weight.", "A lack of zolamine increases weight."),
        ("Users must rotate their keys.", "Users should rotate their keys."),
        ("Keys must be rotated every 90 days.", "Keys must be rotated quarterly."),
        # words of degree away from any effect or worth
        ("A massive shop sells zolamine.", "Zolamine is sold in tiny shops."),
        # other people, and other sorts
        ("Zolamine is safe.", "Zolamine is sold to vulnerable people."),
        # other things do it
        ("Zolamine reduces swelling.", "Sunshine increases swelling."),
    ],
)
def test_compatible_statements(one: str, other: str) -> None:
    """What can hold together, or is of other things, is no contradiction."""
    assert find(one, other) == []


def test_conditions_are_kept_and_said() -> None:
    """A condition stands with its cue and in the sentence that says why."""
    documents = [
        make_document("a", f"{TOPIC}\n\nZolamine is safe if it is kept cool."),
        make_document("b", f"{TOPIC}\n\nZolamine is dangerous."),
    ]
    [found] = compare(documents, Settings(within=False)).contradictions
    assert found.cues[0].condition == "if it is kept cool"
    assert found.why == (
        "a calls zolamine safe (if it is kept cool); b speaks of the risks of zolamine"
    )


def test_repeats_are_one_quarrel() -> None:
    """Contradictions on one thing are brought together, strongest first."""
    documents = [
        make_document("a", f"{TOPIC}\n\nZolamine is safe."),
        make_document("b", f"{TOPIC}\n\nZolamine is dangerous. Zolamine is harmful."),
    ]
    found = compare(documents, Settings(within=False)).contradictions
    [quarrel] = find_quarrels(found)
    assert quarrel.name == "safety of zolamine"
    assert quarrel.contradictions == found
    assert quarrel.strongest is found[0]


def test_judgement_is_symmetric() -> None:
    """Clash, evidence and score do not depend on which cue comes first."""
    texts = (
        "Zolamine is safe and reduces weight. Users must rotate keys every 90 days.",
        "Zolamine is dangerous and does not affect weight. Users need not rotate keys annually.",
    )
    analysis = analyse(
        [make_document(n, f"{TOPIC}\n\n{t}") for n, t in zip("ab", texts, strict=True)]
    )
    around, likeness = analysis.surroundings, analysis.likeness
    pairs = list(pair_cues(analysis.cues, around.relatives))
    assert {kind_of(a, b) for a, b in pairs} >= {"denied", "stance", "rule"}
    for a, b in pairs:
        assert measure_clash(a, b) == measure_clash(b, a) > 0
        assert weigh_evidence(a, b, likeness, around) == weigh_evidence(b, a, likeness, around)
        assert judge(a, b, likeness, around) == judge(b, a, likeness, around)
    assert len({frozenset((id(a), id(b))) for a, b in pairs}) == len(pairs)


def test_other_facets_do_not_oppose() -> None:
    """Cues of two facets have no score."""
    analysis = analyse([make_document("a", f"{TOPIC} Zolamine is safe. Zolamine is expensive.")])
    safe, dear = [c for c in analysis.cues if c.facet in {"safety", "cost"}]
    assert score_opposition(safe, dear, analysis.likeness) == 0.0


def test_subjects_of_another_sort_speak_against() -> None:
    """What one sort of a thing does, and another does not, is less of a contradiction."""

    def is_unlike(one: str, other: str) -> float:
        texts = (f"{TOPIC}\n\n{one}", f"{TOPIC}\n\n{other}")
        analysis = analyse([make_document(n, t) for n, t in zip("ab", texts, strict=True)])
        said, denied = (c for c in analysis.cues if c.facet == "effect")
        found = weigh_evidence(said, denied, analysis.likeness, analysis.surroundings)
        return found["unlike"] if found else -1.0

    other = "Lead batteries do not damage phones."
    assert is_unlike("Nickel batteries damage phones.", other) == 1.0
    assert is_unlike("Batteries damage phones.", other) == 0.0


def test_same_action_of_the_same_things_is_surely_one_rule() -> None:
    """A demand and a leave in the same words are a clear contradiction."""
    texts = ("Drivers must lock the van at night.", "Drivers need not lock the van at night.")
    found = compare([make_document("ab"[n], text) for n, text in enumerate(texts)])
    [contradiction] = found.contradictions
    assert contradiction.grade == 3
