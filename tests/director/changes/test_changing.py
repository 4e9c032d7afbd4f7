"""Words of a change against what they do to a screenplay."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from aozora.director.changes.changing import change
from aozora.director.changes.patching import patched
from aozora.director.changes.reading import Reader
from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Screenplay
from aozora.sound.department import line_seconds
from aozora.studio.make import catalogue_of

STORY = (
    "A woman in a red shirt stands beside a wooden chair in a park. A dog chases a ball past a car. A man says 'good morning'."
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(catalogue_of("world"), line_seconds)


@pytest.fixture(scope="module")
def story(reader: Reader) -> Screenplay:
    return reader.read(STORY, Fraction(4)).screenplay


def _feature(s: Screenplay, role: str, name: str) -> str:
    return next((f.attributes.colour for f in s.role(role).features if f.name == name), "none")


CHANGES: list[tuple[str, Callable[[Screenplay], object], object]] = [
    ("make her shirt blue", lambda s: _feature(s, "woman-1", "shirt"), "blue"),
    ("move the chair to the left", lambda s: [r.relation for r in s.shots[0].relations if r.object == "frame"], ["left of"]),
    ("replace the dog with a cat", lambda s: s.role("dog-1").kind, "cat"),
    ("a cat instead of the dog", lambda s: s.role("dog-1").kind, "cat"),
    ("make it night", lambda s: s.shots[0].hour, "night"),
    ("remove the car", lambda s: "car-1" in {r.id for r in s.cast}, False),
    ("slower", lambda s: s.shots[0].camera.pace, "slow motion"),
    ("let him say 'hello' instead", lambda s: [line.text for line in s.shots[0].lines], ["hello"]),
    ("make it raining", lambda s: s.shots[0].weather, "rain"),
    ("in black and white", lambda s: s.shots[0].look, "black and white"),
    ("zoom in", lambda s: s.shots[0].camera.move, "zoom in"),
    ("make the dog bigger", lambda s: s.role("dog-1").attributes.size, "large"),
    ("change her shirt to a green dress", lambda s: [f.name for f in s.role("woman-1").features], ["dress"]),
    ("change the background to a beach", lambda s: s.shots[0].place, "beach"),
    ("make the woman dance", lambda s: [b.action for b in s.shots[0].beats if b.subject == "woman-1"], ["dance"]),
    ("add a red balloon next to the chair", lambda s: [r.kind for r in s.cast][-1], "balloon"),
]


@pytest.mark.parametrize(("words", "seen", "wanted"), CHANGES, ids=[words for words, _, _ in CHANGES])
def test_words_change_what_they_name_and_can_be_undone(
    reader: Reader, story: Screenplay, words: str, seen: Callable[[Screenplay], object], wanted: object
) -> None:
    changed = change(story, words, reader)
    assert seen(changed.screenplay) == wanted
    assert changed.told
    assert patched(story, changed.patch) == changed.screenplay
    assert patched(changed.screenplay, changed.undo) == story


def test_what_was_not_understood_is_told(reader: Reader, story: Screenplay) -> None:
    changed = change(story, "make it night. frobnicate the gizmo", reader)
    assert changed.unread == ("frobnicate the gizmo",)
    with pytest.raises(InvalidInput):
        change(story, "frobnicate the gizmo", reader)
    with pytest.raises(InvalidInput):
        patched(story, [{"op": "remove", "path": "/shots/7"}])
