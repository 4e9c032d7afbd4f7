"""Short prompts as people write them: who is cast, where it plays, what relates to what."""

import pytest
from golden_facts import line_seconds
from wide_catalogue import WIDE

from aozora.director.direct import direct
from aozora.film.brief import Brief
from aozora.film.screenplay import Screenplay, SpanRole


def made(prompt: str) -> Screenplay:
    return direct(Brief(prompt=prompt), WIDE, line_seconds)


def role_of(screenplay: Screenplay, words: str) -> SpanRole:
    return next(span.role for span in screenplay.understanding if span.text.lower() == words)


def relations(screenplay: Screenplay) -> set[str]:
    return {f"{one.subject} {one.relation} {one.object}" for shot in screenplay.shots for one in shot.relations}


def beats(screenplay: Screenplay) -> set[str]:
    return {
        " ".join([beat.subject, beat.action, *beat.targets, *(f"with {tool}" for tool in beat.tools)])
        for shot in screenplay.shots
        for beat in shot.beats
    }


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("a quiet picture of bathroom", "bathroom"),
        ("a snow covered street", "city street"),
        ("a diver floats in space", "outer space"),
        ("a horse walks under the sea", "underwater"),
        ("a goat stands on a rocky mountain top", "mountains"),
        ("commuters wait in a bus station", "train station"),
        ("a family strolls through a shopping mall", "supermarket"),
        ("birds fly over a body of water", "lake"),
        ("a cook is slicing a salmon", "kitchen"),
        ("a fox crosses the train tracks", "train station"),
        ("bees above a flower bed", "garden"),
    ],
)
def test_places_are_places_and_nobody(prompt: str, place: str) -> None:
    screenplay = made(prompt)
    assert screenplay.shots[0].place == place
    assert not {"traffic light", "toothbrush", "top", "water"} & {role.kind for role in screenplay.cast}


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("a room with two clocks on the wall", "clock-1 on wall-1"),
        ("a kettle on the top of a stove", "kettle-1 on stove-1"),
        ("a ball on the bottom of a chair", "ball-1 under chair-1"),
        ("a woman fries an egg in a pan", "egg-1 in pan-1"),
        ("a man washes a plate in the sink", "plate-1 in sink-1"),
        ("a girl cuts a pear on a bench", "pear-1 on bench-1"),
        ("a sofa with a cat on a cushion", "cat-1 on cushion-1"),
        ("a boat sails by with a castle in the background", "castle-1 background of frame"),
    ],
)
def test_a_preposition_relates_what_it_tells_of(prompt: str, expected: str) -> None:
    assert expected in relations(made(prompt))


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("a man sits in front of a piano", {"man-1 sit"}),
        ("a girl sits by the window", {"girl-1 sit"}),
        ("a boy is ice skating", {"boy-1 skate"}),
        ("a boy does the laundry", {"boy-1 wash"}),
        ("a boy does something odd", set[str]()),
        ("a video featuring a star glowing brightly", {"star-1 glow"}),
        ("rowers in a boat with flags sailing", {"rower-1 sail", "rower-2 sail", "rower-3 sail"}),
        ("a woman cooks an egg in a pan", {"woman-1 cook egg-1"}),
        ("a boat sails by with a castle in the background", {"boat-1 sail"}),
        ("gently stirring the soup", {"somebody-1 stir soup-1"}),
        ("a boy moves a chair", {"boy-1 hold chair-1"}),
        ("a girl paddles a canoe", {"girl-1 sail canoe-1"}),
        ("a racing truck", {"truck-1 drive"}),
        ("a man cuts an apple with a knife", {"man-1 cut apple-1 with knife-1"}),
        ("rear view of a boy and a girl running", {"boy-1 run", "girl-1 run"}),
        ("a clock moves slowly", set[str]()),
        ("the sun is setting behind a house", set[str]()),
    ],
)
def test_deeds_have_the_targets_and_tools_that_are_said(prompt: str, expected: set[str]) -> None:
    assert beats(made(prompt)) == expected


@pytest.mark.parametrize(
    ("prompt", "words", "role"),
    [
        ("a medium size dog", "medium size", "attribute"),
        ("a gothic style house", "style", "attribute"),
        ("natural stone on a beach", "natural", "attribute"),
        ("horses come closer and closer", "closer and closer", "direction"),
        ("outside view of a castle", "view", "camera"),
        ("the sun is setting behind a house", "is setting", "hour"),
        ("a deer bends down to drink", "down", "direction"),
        ("a tower in Paris, France", "france", "place"),
        ("a fox in the snow, digital art", "digital art", "look"),
        ("the towers of Paris, France", "france", "place"),
        ("a car is stuck in traffic", "traffic", "object"),
        ("morning light falls on a table", "morning light", "hour"),
        ("trees during the spring season", "season", "season"),
    ],
)
def test_words_have_their_role(prompt: str, words: str, role: SpanRole) -> None:
    assert role_of(made(prompt), words) == role


def test_a_noun_before_its_kind_says_which_one() -> None:
    assert [role.kind for role in made("a rose flower beside a corgi dog").cast] == ["rose", "corgi"]


def test_hair_colours_nobody_but_itself() -> None:
    woman = made("a woman with long black hair").cast[0]
    assert (woman.attributes.colour, woman.features[0].attributes.colour) == ("", "black")


def test_a_glass_is_no_pair_of_glasses() -> None:
    assert "glass" in [role.kind for role in made("a boy fills a jug with a glass").cast]


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("a mother and her daughter", ["woman", "woman"]),
        ("dew on a spider web", []),
        ("someone plays with a game controller", ["person"]),
    ],
)
def test_nobody_is_cast_for_a_word_of_something_else(prompt: str, kinds: list[str]) -> None:
    assert [role.kind for role in made(prompt).cast] == kinds


def test_nobody_is_in_the_background_for_the_landscape() -> None:
    assert relations(made("two dogs on a lawn with mountains in the background")) == set()


def test_the_mouth_is_not_that_of_what_it_holds() -> None:
    bear, *_, fish = made("a bear in the water with a fish in its mouth").cast
    assert (bear.features[0].name, fish.features) == ("mouth", ())


def test_a_coloured_car_has_its_colour() -> None:
    assert made("a black coloured car").cast[0].attributes.pattern == ""


def test_nobody_paints_towards_home() -> None:
    assert made("a girl paints at home").shots[0].beats[0].direction == ""
    assert made("a girl throws a ball at a wall").shots[0].beats[0].direction == "towards"


def test_ice_cream_is_not_made_of_ice() -> None:
    assert [role.attributes.material for role in made("an ice cream beside a glass marble").cast] == ["", "glass"]


def test_what_is_stacked_stands_on_one_another_and_what_is_piled_on_the_first() -> None:
    assert relations(made("a stack of suitcases")) == {f"suitcase-{n} on suitcase-{n - 1}" for n in (2, 3, 4)}
    assert relations(made("a pile of oranges")) == {f"orange-{n} on orange-1" for n in range(2, 7)}
    assert relations(made("a row of oranges")) == set()


def test_a_line_of_cars_is_seen() -> None:
    assert [role.kind for role in made("a line of cars").cast] == ["car"] * 5


def test_a_herd_is_as_many_as_it_counts() -> None:
    assert [role.kind for role in made("an elephant herd by a river").cast] == ["elephant"] * 6


def test_multiple_is_a_count_and_no_state() -> None:
    apples = made("multiple red apples on a swing set").cast
    assert {role.attributes.states for role in apples} == {()}
    assert "swing" in {role.kind for role in apples}
