"""Prompts read as a careful reader would."""

from fractions import Fraction

import pytest
from golden_prompts import GOLDEN, Golden
from small_catalogue import SMALL

from aozora.director.claims import is_content
from aozora.director.direct import direct
from aozora.director.grammar.tokens import tokenise
from aozora.film.brief import Brief
from aozora.film.screenplay import Line, Role, Screenplay, Shot

COMPLETE = ("beat", "line", "sound", "text", "relation")


def line_seconds(line: Line) -> Fraction:
    """A calm voice: two and a half words a second."""
    return Fraction(2 * len(line.text.split()), 5)


def made(prompt: str) -> Screenplay:
    return direct(Brief(prompt=prompt), SMALL, line_seconds)


def role_fact(role: Role) -> tuple[str, frozenset[str]]:
    a = role.attributes
    said = [a.colour, *a.material.split(" and "), a.size, a.age, a.pattern, *a.states]
    return f"{role.id}: {role.kind}", frozenset(word for word in said if word)


def expected_role(fact: str) -> tuple[str, frozenset[str]]:
    head, *attributes = fact.split(", ")
    return head, frozenset(attributes)


def facts_of(shot: Shot) -> list[str]:
    camera = shot.camera
    facts = [
        f"place {shot.place}", f"hour {shot.hour}", f"weather {shot.weather}", f"season {shot.season}", f"look {shot.look}",
        f"framing {camera.framing}", f"angle {camera.angle}", f"move {camera.move}", f"speed {camera.speed}",
        f"seconds {float(shot.seconds):g}",
        f"direction {camera.direction}", f"lens {camera.lens_mm or 0:g}", *(f"subject {s}" for s in camera.subjects),
        *(f"light {q}" for q in shot.light.qualities),
    ]  # fmt: skip
    facts += (
        ["studio"] * (shot.light.setup == "studio") + ["silent"] * (not shot.ambience) + ["fade"] * (shot.transition == "fade")
    )
    for beat in shot.beats:
        words = ("beat", beat.subject, beat.action, *beat.targets, beat.direction, *beat.manner)
        facts.append(" ".join(word for word in words if word))
    for line in shot.lines:
        facts.append(f"line {line.speaker}{f' ({line.manner[0]})' if line.manner else ''}: {line.text}")
    facts += [f"sound {cue.sound}" for cue in shot.sounds]
    facts += [f"text {text.medium}: {text.text}" for text in shot.texts]
    facts += [f"relation {r.subject} {r.relation} {r.object}" for r in shot.relations]
    if shot.music is not None:
        facts.append(f"music {shot.music.mood} {shot.music.genre}".strip())
    return facts


@pytest.mark.parametrize("golden", GOLDEN, ids=[golden.prompt[:50] for golden in GOLDEN])
def test_the_facts_of_a_prompt(golden: Golden) -> None:
    screenplay = made(golden.prompt)
    assert [role_fact(role) for role in screenplay.cast] == [expected_role(fact) for fact in golden.cast]
    assert len(screenplay.shots) == len(golden.shots)
    for shot, text in zip(screenplay.shots, golden.shots, strict=True):
        wanted = text.split("; ")
        found = facts_of(shot)
        assert [fact for fact in wanted if fact not in found] == [], found
        for kind in COMPLETE:
            assert [f for f in found if f.startswith(kind + " ")] == [f for f in wanted if f.startswith(kind + " ")]


@pytest.mark.parametrize("golden", GOLDEN, ids=[golden.prompt[:50] for golden in GOLDEN])
def test_what_is_missing_is_said_and_nothing_else(golden: Golden) -> None:
    spans = made(golden.prompt).understanding
    missing = [span.text for span in spans if span.status == "not_depicted" and any(map(is_content, tokenise(span.text)))]
    assert tuple(missing) == golden.missing
    assert tuple(span.text for span in spans if span.status == "substituted") == golden.instead


def test_there_are_forty_variations_of_the_showcase_prompts() -> None:
    assert len(GOLDEN) >= 60
    assert len({golden.prompt for golden in GOLDEN}) == len(GOLDEN)
