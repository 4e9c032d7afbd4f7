"""The showcase prompts in other colours, sizes, kinds, hours, materials, counts and words: every fact of every one is right."""

from fractions import Fraction
from itertools import count

import pytest
from small_catalogue import SMALL

from aozora.director.direct import direct
from aozora.film.brief import Brief
from aozora.film.screenplay import Line, Screenplay

ANIMALS = (
    ("golden retriever puppy", "golden retriever", "puppy"),
    ("corgi", "corgi", ""),
    ("young fox", "fox", "young"),
    ("tabby cat", "cat", ""),
    ("dalmatian puppy", "dalmatian", "puppy"),
)
BALLS = (("red ball", "ball", "red"), ("small blue ball", "ball", "blue"), ("yellow tennis ball", "tennis ball", "yellow"))
PLACES = (("a sunny park", "park", "clear"), ("the misty meadow", "meadow", "misty"), ("a garden", "garden", "clear"))
HOURS = (("golden hour", "golden hour"), ("at dawn", "dawn"), ("late in the morning", "morning"), ("at sunset", "sunset"))
CAMERAS = (
    ("slow tracking shot", "tracking", "slow"),
    ("the camera slowly pans left", "pan", "slow"),
    ("handheld camera", "handheld", ""),
)
SOUNDS = (
    ("birdsong", ["birdsong"]),
    ("with the sound of wind", ["wind"]),
    ("crickets and a distant owl in the background", ["crickets", "owl"]),
)
FRAMES = (
    "A {animal} chases a {ball} across {place}, {hour}, {camera}, {sound}",
    "{hour}: a {animal} is chasing a {ball} across {place}. {camera}. {sound}.",
    "We see a {animal} that runs after a {ball} across {place}, {hour}, {camera}, {sound}",
)
BALL_KINDS = (
    ("glass marble", "marble", "glass"),
    ("steel ball", "ball", "steel"),
    ("wooden ball", "ball", "wood"),
    ("rubber ball", "ball", "rubber"),
)
TARGETS = (
    ("three painted blocks", "block", 3),
    ("a green block", "block", 1),
    ("five dominoes", "domino", 5),
    ("a pair of red mugs", "mug", 2),
)
DOWN = (
    "A {thing} rolls down wooden stairs and knocks over {target}, macro shot, soft studio light",
    "Macro shot of a {thing} rolling down the stairs and knocking over {target}. Soft studio lighting.",
    "A {thing} rolls down a staircase, knocking over {target}; macro, studio light, soft shadows",
    "First, a {thing} rolls down the steps. Then it knocks {target} over. Soft studio light, macro lens.",
)
SLEEPERS = (
    ("a sleeping brown puppy", "brown"),
    ("a black cat sleeping on the grass", "black"),
    ("a white fox that is asleep", "white"),
)
TALES = (
    "Shot 1: wide shot of a {place} at {hour}, a narrator says 'It was a quiet morning.' Cut to: close-up of {sleeper}.",
    'A wide shot of a {place} at {hour}. Narrator: "It was a quiet morning." Then cut to a close-up of {sleeper}.',
    "Scene 1 - wide view, {place}, {hour}; “It was a quiet morning,” says a narrator softly.\nScene 2 - close-up, {sleeper}.",
)


def line_seconds(line: Line) -> Fraction:
    return Fraction(len(line.text.split()), 3)


def made(prompt: str) -> Screenplay:
    screenplay = direct(Brief(prompt=prompt), SMALL, line_seconds)
    odd = [
        f"{span.text}: {span.status} {span.why}"
        for span in screenplay.understanding
        if span.status != "planned" and span.role != "manner"
    ]
    assert odd == []
    return screenplay


@pytest.mark.parametrize("number", range(30))
def test_a_chase(number: int) -> None:
    turn = count(number)
    (animal, kind, age), (ball, ball_kind, colour) = ANIMALS[number % 5], BALLS[number % 3]
    (place, place_name, weather), (hour, hour_name) = PLACES[next(turn) % 3], HOURS[next(turn) % 4]
    (camera, move, speed), (sound, sounds) = CAMERAS[(number // 3) % 3], SOUNDS[(number // 2) % 3]
    frame = FRAMES[(number // 5) % 3]
    screenplay = made(frame.format(animal=animal, ball=ball, place=place, hour=hour, camera=camera, sound=sound))
    chaser, chased = screenplay.cast
    assert (chaser.kind, chaser.attributes.age, chased.kind, chased.attributes.colour) == (kind, age, ball_kind, colour)
    (shot,) = screenplay.shots
    assert (shot.place, shot.weather, shot.hour) == (place_name, weather, hour_name)
    assert (shot.camera.move, shot.camera.speed) == (move, speed)
    assert [cue.sound for cue in shot.sounds] == sounds
    assert [(beat.action, beat.subject, beat.targets, beat.direction) for beat in shot.beats] == [
        ("chase", chaser.id, (chased.id,), "across")
    ]


@pytest.mark.parametrize("number", range(16))
def test_a_fall(number: int) -> None:
    (thing, kind, material), (target, target_kind, many) = BALL_KINDS[number % 4], TARGETS[(number + number // 4) % 4]
    screenplay = made(DOWN[(number // 2) % 4].format(thing=thing, target=target))
    mover, *struck = screenplay.cast
    assert (mover.kind, mover.attributes.material) == (kind, material)
    assert [role.kind for role in struck] == [target_kind] * many
    (shot,) = screenplay.shots
    assert (shot.place, shot.camera.framing, shot.light.setup, shot.light.qualities) == (
        "wooden stairs",
        "macro shot",
        "studio",
        ("soft",),
    )
    rolls, knocks = shot.beats
    assert (rolls.action, rolls.subject, rolls.direction) == ("roll", mover.id, "down")
    assert (knocks.action, knocks.subject, knocks.targets) == ("knock over", mover.id, tuple(role.id for role in struck))
    assert rolls.end == knocks.start


@pytest.mark.parametrize("number", range(12))
def test_a_tale_in_two_shots(number: int) -> None:
    sleeper, colour = SLEEPERS[number % 3]
    place, hour = ("park", "meadow", "garden")[(number // 2) % 3], ("dawn", "night", "sunset", "noon")[number % 4]
    screenplay = made(TALES[(number // 3) % 3].format(place=place, hour=hour, sleeper=sleeper))
    first, second = screenplay.shots
    assert (first.camera.framing, second.camera.framing) == ("wide shot", "close-up")
    assert [(line.speaker, line.text.rstrip(".,")) for line in first.lines] == [("narrator", "It was a quiet morning")]
    (role,) = screenplay.cast
    assert role.attributes.colour == colour
    assert [(beat.action, beat.subject) for beat in second.beats] == [("sleep", role.id)]
    assert (first.place, first.hour) == (place, hour)
    assert second.hour == hour
    assert second.place == ("park" if "grass" in sleeper and place == "park" else second.place)
