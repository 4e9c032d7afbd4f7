"""Lengths of shots, times of beats, room for lines, defaults."""

from fractions import Fraction

import pytest
from small_catalogue import SMALL
from wide_catalogue import WIDE

from aozora.director.direct import direct
from aozora.director.plan.timing import Need, divide_seconds
from aozora.film.brief import Brief
from aozora.film.catalogue import Catalogue
from aozora.film.screenplay import Line, Screenplay
from aozora.film.settings import Settings

TWO_SHOTS = "Shot 1: wide shot of a park, a narrator says 'One two three four five six.' Cut to: a sleeping puppy."


def line_seconds(line: Line) -> Fraction:
    return Fraction(len(line.text.split()), 2)


def made(prompt: str, seconds: int = 5, catalogue: Catalogue = SMALL, fps: int = 24) -> Screenplay:
    return direct(Brief(prompt=prompt, settings=Settings(seconds=Fraction(seconds), fps=fps)), catalogue, line_seconds)


@pytest.mark.parametrize("seconds", [1, 2, 5, 12, 60])
@pytest.mark.parametrize("fps", [12, 24, 25, 30])
def test_shots_fill_the_film_in_whole_frames(seconds: int, fps: int) -> None:
    screenplay = made(TWO_SHOTS, seconds, fps=fps)
    assert screenplay.seconds == seconds
    assert all((shot.seconds * fps).denominator == 1 for shot in screenplay.shots)


def test_a_shot_is_long_enough_for_its_line() -> None:
    shot = made(TWO_SHOTS).shots[0]
    assert shot.seconds >= line_seconds(shot.lines[0]) + Fraction(6, 10) - Fraction(1, 24)


def test_a_line_without_room_is_reported_and_the_film_keeps_its_length() -> None:
    screenplay = made(TWO_SHOTS, 2)
    assert screenplay.seconds == 2
    span = next(span for span in screenplay.understanding if span.element == "shot-1/line-1")
    assert "3.6 s" in span.why
    assert span.score < 1


def test_more_shots_than_can_be_seen_are_left_out_and_reported() -> None:
    screenplay = made("A dog. " + "Cut to: a cat. " * 9, 3)
    assert len(screenplay.shots) == 4
    assert sum(span.why == "no time for this shot" for span in screenplay.understanding) >= 6


def test_lengths_follow_weights_and_never_fall_short_of_lines() -> None:
    lengths = divide_seconds(Fraction(10), [Need(Fraction(1), Fraction(6)), Need(Fraction(3), Fraction(0))], 24)
    assert lengths == (Fraction(6), Fraction(4))
    assert divide_seconds(Fraction(8), [Need(Fraction(1), Fraction(0)), Need(Fraction(3), Fraction(0))], 24) == (2, 6)


def test_deeds_in_sequence_follow_one_another() -> None:
    beats = made("A marble rolls down the stairs and knocks over three blocks").shots[0].beats
    assert [beat.action for beat in beats] == ["roll", "knock over"]
    assert beats[0].start == 0
    assert beats[0].end == beats[1].start
    assert beats[1].end == 5


def test_deeds_at_the_same_time_share_it() -> None:
    beats = made("A cat sleeps while a dog runs").shots[0].beats
    assert [(beat.start, beat.end) for beat in beats] == [(0, 5), (0, 5)]


def test_after_and_before_order_deeds() -> None:
    late, early = made("A dog sleeps after it runs").shots[0].beats
    assert (early.action, late.action) == ("run", "sleep")
    assert early.end <= late.start


@pytest.mark.parametrize(("prompt", "place"), [("a puppy", "park"), ("a glass marble", "table top"), ("golden hour", "park")])
def test_a_place_is_chosen_when_none_is_named(prompt: str, place: str) -> None:
    assert made(prompt).shots[0].place == place


def test_a_new_place_starts_a_new_setting() -> None:
    first, second = made("A foggy forest at night. Cut to: a cat in the living room.").shots
    assert (first.hour, first.weather, first.place) == ("night", "misty", "forest")
    assert (second.hour, second.weather, second.place) == ("afternoon", "clear", "living room")


def test_an_empty_catalogue_still_gives_a_screenplay() -> None:
    screenplay = made(TWO_SHOTS, catalogue=Catalogue(engine="null", entries=()))
    assert len(screenplay.shots) == 2
    assert screenplay.cast == ()
    assert any(span.status == "not_depicted" for span in screenplay.understanding)


def test_the_same_brief_gives_the_same_screenplay() -> None:
    assert made(TWO_SHOTS).to_json() == made(TWO_SHOTS).to_json()


def test_what_stands_before_the_first_shot_holds_for_all() -> None:
    screenplay = made(
        "Style: documentary, birdsong. A puppy sleeps.\nShot 1: a park. Shot 2: the puppy, close-up. Shot 3: a garden.", 9
    )
    assert [shot.look for shot in screenplay.shots] == ["photographic"] * 3
    assert [[cue.sound for cue in shot.sounds] for shot in screenplay.shots] == [["birdsong"]] * 3
    assert [[beat.action for beat in shot.beats] for shot in screenplay.shots] == [["sleep"], ["sleep"], []]


def test_ids_are_unique_in_the_whole_screenplay() -> None:
    screenplay = made(
        "Birdsong, a dog sits on a chair. Shot 1: the dog. Shot 2: the dog, rain. Shot 3: 'Hi.' says the dog to a cat.", 9
    )
    ids = [role.id for role in screenplay.cast]
    for shot in screenplay.shots:
        ids += [shot.id, *(part.id for part in (*shot.beats, *shot.lines, *shot.sounds, *shot.texts, *shot.relations))]
    assert len(ids) == len(set(ids)) > 8


def test_studio_light_without_a_place_means_the_studio() -> None:
    assert made("A red ball, studio light").shots[0].place == "studio"


def test_who_was_lying_down_goes_on_in_the_next_shot() -> None:
    first, second = made("A cat sleeps on a chair. Cut to: close-up of the cat.").shots
    assert [(beat.action, beat.targets) for beat in second.beats] == [(beat.action, beat.targets) for beat in first.beats]
    assert [relation.object for relation in second.relations] == ["chair-1"]


def test_a_dolly_and_a_zoom_against_each_other_are_one_move() -> None:
    camera = made("The camera dollies out while zooming in on a puppy.", catalogue=WIDE).shots[0].camera
    assert (camera.move, camera.direction, camera.then) == ("dolly zoom", "out", ())


@pytest.mark.parametrize(
    ("prompt", "move", "degrees"),
    [
        ("A dolly zoom on a woman in a street", "dolly zoom", None),
        ("A whip pan from a door to a window", "whip pan", None),
        ("A 360 degree pan around a living room", "pan", 360),
        ("The camera orbits 180 degrees around a statue", "orbit", 180),
        ("Pedestal up in front of a statue", "pedestal", None),
    ],
)
def test_moves_are_not_cast(prompt: str, move: str, degrees: float | None) -> None:
    screenplay = made(prompt, catalogue=WIDE)
    camera = screenplay.shots[0].camera
    assert (camera.move, camera.degrees) == (move, degrees)
    assert not {"doll", "frying pan", "pan"} & {role.kind for role in screenplay.cast}


def test_the_next_shot_is_heard_before_or_after_it_is_seen() -> None:
    shots = made("A puppy sits in a park. J cut to a cat. L cut to a beach.").shots
    assert [float(shot.sound_lead) for shot in shots] == [0, 0.8, -0.8]
