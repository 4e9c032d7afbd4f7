"""Where, when and how near, when the prompt leaves it open."""

from fractions import Fraction

import pytest
from wide_catalogue import WIDE

from aozora.director.direct import direct
from aozora.director.lexicon import stages
from aozora.engines.world import catalogue
from aozora.film.brief import Brief
from aozora.film.screenplay import Line, Shot
from aozora.film.settings import Settings

WORLD = catalogue()


def line_seconds(line: Line) -> Fraction:
    return Fraction(2 * len(line.text.split()), 5)


def shot_of(prompt: str, seed: int = 0) -> Shot:
    return direct(Brief(prompt=prompt, settings=Settings(seed=seed)), WIDE, line_seconds).shots[0]


PLACES = """
an apple | table top, kitchen
a cup and a spoon | table top, kitchen
a woman drinks coffee | cafe, kitchen, living room
a chef with a knife | kitchen, restaurant
a person is cooking | kitchen
a dog is cooking | kitchen
a red car | city street, highway
a man drives a car | highway, city street
a bus | city street
a sailboat | sea, lake
a ship in a storm | sea, lake
a submarine | underwater
a fish | underwater
a shark swims | underwater
a whale | underwater
an airplane | sky
a hot air balloon | sky
a rocket launches | sky
a spaceship | outer space
an astronaut | moon surface, outer space
a person surfs | sea, beach
a man skis | snow field, mountains
a person plays the piano | theatre, concert hall, living room
a guitar | theatre, living room
a woman does yoga | park, gym, beach
a man plays basketball | basketball court
a sofa and a lamp | living room
a person sleeps | bedroom
a cat | living room, garden
a dog | park, garden, living room
a dog on a sofa | living room
a lion | savanna
an elephant | savanna
a polar bear | arctic
a penguin walks | arctic
a tiger | jungle
a parrot | jungle
a panda | bamboo grove
a wolf howls | forest
a deer | forest
a cow | meadow, farm
a horse runs | meadow, farm
a butterfly | garden, meadow
a bee on a flower | garden, meadow
a duck | lake, pond
a flamingo | lake, swamp
a camel | desert
a crocodile | river, swamp
an eagle | sky, mountains
a bat | cave
a doctor | hospital room
a scientist | laboratory
a teacher | classroom
a farmer | farm
a pirate | island
a mermaid | underwater
a snowman | snow field
a cactus | desert
a tree | meadow, park
a hammer | workshop
a bed | bedroom
a toothbrush | bathroom
a castle | mountains, meadow
a traffic light | city street
a swimmer swims | swimming pool, sea
a man swims | swimming pool, sea
a boy | park, playground, garden
a woman | park, city street, living room
a ghost | old town, ruins
golden hour | park
"""


@pytest.mark.parametrize("case", PLACES.strip().splitlines())
def test_the_place_that_fits(case: str) -> None:
    prompt, _, places = (part.strip() for part in case.partition("|"))
    assert shot_of(prompt).place in places.split(", ")


def test_the_seed_chooses_among_places_that_fit_and_always_the_same() -> None:
    chosen = [shot_of("a woman", seed).place for seed in range(6)]
    assert set(chosen) == {"park", "city street", "living room"}
    assert chosen == [shot_of("a woman", seed).place for seed in range(6)]


@pytest.mark.parametrize("seed", [0, 1, 2, 3])
def test_a_named_place_is_kept_whatever_the_seed(seed: int) -> None:
    assert shot_of("a lion in a kitchen", seed).place == "kitchen"


@pytest.mark.parametrize(
    ("prompt", "hour", "season"),
    [
        ("the moon", "night", "summer"), ("a firefly", "night", "summer"), ("a snowman", "afternoon", "winter"),
        ("a penguin", "afternoon", "winter"), ("a man skis", "afternoon", "winter"), ("a dog", "afternoon", "summer"),
        ("a forest in the snow", "afternoon", "winter"), ("a cherry tree", "afternoon", "spring"),
        ("the moon at dawn", "dawn", "summer"), ("a snowman in summer", "afternoon", "summer"),
    ],
)  # fmt: skip
def test_hour_and_season_follow_from_what_is_named(prompt: str, hour: str, season: str) -> None:
    shot = shot_of(prompt)
    assert (shot.hour, shot.season) == (hour, season)


@pytest.mark.parametrize(
    ("prompt", "framing"),
    [
        ("a man says 'Good evening.'", "medium close-up"), ("mountains at dawn", "extreme wide shot"), ("a library", "wide shot"),
        ("an apple", "close-up"), ("a dog runs", "full shot"), ("a woman reads a book", "medium shot"), ("a bee", "close-up"),
        ("ten dogs run", "wide shot"), ("a castle", "wide shot"), ("a sofa", "full shot"), ("a dog runs, close-up", "close-up"),
    ],
)  # fmt: skip
def test_the_shot_size_that_a_subject_asks_for(prompt: str, framing: str) -> None:
    assert shot_of(prompt).camera.framing == framing


@pytest.mark.parametrize(
    "table", [stages.DOINGS, stages.HABITS, stages.LARGE_THINGS, stages.KINDS, stages.SMALL_THINGS, stages.IN_HAND]
)
def test_every_stage_is_a_place_that_can_be_shown(table: stages.Stages) -> None:
    places = {place for _, line in table for place in line}
    assert {place for place in places if WIDE.find("place", place) is None and WORLD.find("place", place) is None} == set()


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("a toilet", "bathroom"), ("a bowl", "table top"), ("an astronaut", "moon surface"), ("a whale", "underwater"),
        ("a fire hydrant", "city street"), ("skis", "snow field"), ("an oven", "kitchen"),
        ("an airplane", "airport"), ("a sailboat", "sea"), ("a space station", "outer space"),
        ("a caveman", "cave"), ("a lobster", "underwater"), ("a toaster", "kitchen"), ("a forklift", "warehouse"),
    ],
)  # fmt: skip
def test_the_world_has_the_place_that_fits(prompt: str, place: str) -> None:
    assert direct(Brief(prompt=prompt), WORLD, line_seconds).shots[0].place == place
