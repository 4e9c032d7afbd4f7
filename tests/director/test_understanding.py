"""Every content word of any prompt lies in exactly one span, whatever is written."""

import re
import string
from fractions import Fraction

import numpy as np
import pytest
from golden_prompts import GOLDEN
from small_catalogue import SMALL

from aozora.director.direct import direct
from aozora.director.grammar.tokens import tokenise
from aozora.director.lexicon import closed
from aozora.director.report import report
from aozora.film.brief import MAX_PROMPT, Brief
from aozora.film.screenplay import Line, Screenplay, read_screenplay

FUNCTION_WORDS = (
    closed.DETERMINERS
    | closed.PRONOUNS
    | closed.PREPOSITIONS
    | closed.AUXILIARIES
    | closed.COORDINATORS
    | closed.SUBORDINATORS
    | closed.RELATIVES
    | closed.NEGATIONS
    | closed.FILLERS
    | {"to"}
)


def line_seconds(line: Line) -> Fraction:
    return Fraction(len(line.text.split()) + 1, 3)


def made(prompt: str) -> Screenplay:
    return direct(Brief(prompt=prompt), SMALL, line_seconds)


def check(prompt: str) -> Screenplay:
    """Spans are in order, apart, where they say, and cover every word of weight."""
    screenplay = made(prompt)
    covered: set[int] = set()
    for span in screenplay.understanding:
        assert prompt[span.start : span.end] == span.text
        assert not covered & set(range(span.start, span.end))
        assert span.start >= max(covered, default=-1)
        assert bool(span.why) or span.status != "not_depicted"
        assert bool(span.by) == (span.status == "substituted")
        covered |= set(range(span.start, span.end))
    for token in tokenise(prompt):
        if token.kind not in ("mark", "break") and token.lower not in FUNCTION_WORDS and token.lower.isalpha():
            assert set(range(token.start, token.end)) <= covered, token
    return screenplay


@pytest.mark.parametrize("golden", GOLDEN, ids=[golden.prompt[:40] for golden in GOLDEN])
def test_every_content_word_lies_in_one_span(golden: object) -> None:
    prompt = str(getattr(golden, "prompt", ""))
    screenplay = check(prompt)
    assert read_screenplay(screenplay.to_json()) == screenplay
    elements = {role.id for role in screenplay.cast} | {"narrator", ""}
    for shot in screenplay.shots:
        parts = (*shot.beats, *shot.lines, *shot.sounds, *shot.texts, *shot.relations, *([shot.music] if shot.music else []))
        elements |= {shot.id, *(part.id for part in parts)}
    assert {span.element for span in screenplay.understanding} <= elements


def test_a_substitute_stays_in_its_category() -> None:
    screenplay = check("A bird and a helicopter fly past a lion on a sofa")
    statuses = {span.text: (span.status, span.by) for span in screenplay.understanding}
    assert statuses["lion"] == ("substituted", "cat")
    assert statuses["bird"][0] == "not_depicted"
    assert statuses["helicopter"][0] == "not_depicted"


def test_the_report_names_every_span_and_counts_them() -> None:
    text = report(made("A lion chases a red helicopter across a park"))
    assert "~ lion: subject -> lion-1, substituted by cat" in text
    assert "- helicopter: object, not depicted (nothing like 'helicopter' in the catalogue)" in text
    assert "+ park: place -> shot-1, planned" in text
    assert text.endswith("6 spans: 3 as asked, 1 substituted, 2 not depicted\n")


_ORDINARY = """a dog|the puppy|runs|chases|and|,|.|Shot 2:|Cut to:|cut to|[0-3s]|says|Camera:|of|wide shot|red|three|of of|is
which|while|no|without|it|each other|with the sound of|INT.|1.|2.|slowly|35mm|'s|narrator|a pair of
to|golden hour|sleeping|by|reads|Dialogue:|first"""
_PIECES = (*re.split(r"[|\n]", _ORDINARY), *"'\"“”()#-\n\t\x00\u202e🐶é@", "日本の犬", "--", "then", "before")


@pytest.mark.parametrize("seed", range(60))
def test_nothing_that_can_be_written_breaks_it(seed: int) -> None:
    rng = np.random.Generator(np.random.PCG64(seed))
    pieces = [_PIECES[int(i)] for i in rng.integers(0, len(_PIECES), int(rng.integers(1, 60)))]
    noise = "".join(chr(int(c)) for c in rng.integers(1, 0x2FFF, 12))
    letters = "".join(string.printable[int(i)] for i in rng.integers(0, 100, 20))
    prompt = " ".join([*pieces, noise, letters])
    prompt = re.sub(r"@(?=[A-Za-z])", "", prompt)
    screenplay = check(prompt)
    assert screenplay.seconds == 5


@pytest.mark.parametrize(
    "unit",
    [
        "a dog runs and ",
        "'",
        '"',
        "“‘",
        "Cut to: a dog. ",
        "red ",
        "dog ",
        "of ",
        "a dog of a dog of ",
        "the ",
        ", ",
        "🐶",
        "\n1. a",
        "@",
        "(",
        "a",
        "no ",
    ],
)
def test_the_longest_prompts_are_read(unit: str) -> None:
    prompt = (unit * MAX_PROMPT)[:MAX_PROMPT]
    screenplay = made(prompt) if prompt.strip() else made("a dog")
    assert screenplay.seconds == 5
