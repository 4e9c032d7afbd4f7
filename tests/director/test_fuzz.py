"""Whatever is written, the director makes a valid screenplay that speaks of every word once."""

import string
from itertools import pairwise

from golden_facts import line_seconds
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wide_catalogue import WIDE

from aozora.director.direct import direct
from aozora.film.brief import MAX_PROMPT, Brief
from aozora.film.screenplay import read_screenplay

_PIECES = """
a dog|two cats|the woman|she|its owner|runs|is running|chased by|and|,|.|;|:|Shot 2:|Cut to:|[0-3s]|says|"Hello there."|'|“|”
(whispering)|Camera:|Dialogue:|- Anna: "Hi"|of|wide shot|slow motion|red|red and white|three|twice|which|while|until|no|without
each other|with the sound of|INT. KITCHEN - NIGHT|1.|2.|slowly|35mm|'s|narrator|a pair of|to|by|golden hour|sleeping|first|then
reads 'OPEN'|Background Sound:|finally|on the left of|in the background|wearing a green hat|with a long beard|not|nobody|#|**
fade to black|in the style of|that|🐶|日本の犬|Ein Hund
""".replace("\n", "|").strip("|")
pieces = st.lists(st.sampled_from(_PIECES.split("|")), min_size=1, max_size=40).map(" ".join)
letters = st.text(st.characters(codec="utf-8", exclude_characters="@"), min_size=1, max_size=400)
quotes = st.lists(st.sampled_from([*"'\"“”‘’«»()[]{}", "a", " b", "c. "]), min_size=1, max_size=80).map("".join)
many = st.builds(lambda unit, n: (unit * n)[:MAX_PROMPT], st.text(string.printable.replace("@", ""), min_size=1, max_size=12),
                 st.integers(1, 4000))  # fmt: skip
CALM = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def check(prompt: str) -> None:
    screenplay = direct(Brief(prompt=prompt), WIDE, line_seconds)
    assert read_screenplay(screenplay.to_json()) == screenplay
    assert screenplay.seconds == 5
    for span in screenplay.understanding:
        assert prompt[span.start : span.end] == span.text
        assert span.status in ("planned", "substituted", "not_depicted")
        assert bool(span.by) == (span.status == "substituted")
        assert bool(span.why) or span.status != "not_depicted" or span.score == 0
    for one, other in pairwise(screenplay.understanding):
        assert one.end <= other.start


@CALM
@given(pieces)
def test_any_order_of_words(prompt: str) -> None:
    check(prompt)


@CALM
@given(letters)
def test_any_characters(prompt: str) -> None:
    check(prompt)


@CALM
@given(quotes)
def test_nested_and_broken_quotations(prompt: str) -> None:
    check(prompt)


@settings(CALM, max_examples=12)
@given(many)
def test_up_to_the_longest_prompt(prompt: str) -> None:
    check(prompt)
