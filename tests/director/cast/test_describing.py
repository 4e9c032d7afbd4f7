"""Attributes are bound to the noun that they describe."""

import pytest
from told import misses

CASES = (
    (
        "A small brown dog next to a large red car",
        "who dog: dog & is dog: small, brown & is car: large, red & rel dog: next to car & roles: large=attribute@car",
    ),
    ("A red and white striped ball", "is ball: red, white, striped"),
    ("A black-and-white cow stands in a field", "is cow: black, white"),
    ("A black and white cat on a sofa", "is cat: black, white & rel cat: on sofa"),
    ("A wooden table and a glass vase", "is table: wood & is vase: glass"),
    ("A table made of wood", "is table: wood"),
    ("a glass sphere", "who sphere: sphere & is sphere: glass & nobody: glass"),
    ("a glass on a shelf", "who glass: glass & rel glass: on shelf"),
    ("A tall thin man and a short fat woman", "is man: tall, thin & is woman: short, fat"),
    ("An elderly woman waves", "is woman: old & who woman: woman|old woman"),
    ("A middle-aged man reads", "is man: middle-aged"),
    ("A six-year-old girl jumps", "is girl: six-year-old"),
    ("A woman in her thirties smiles", "is woman: thirties"),
    ("A male lion sleeps", "who lion: lion & is lion: male"),
    ("A female robot dances", "who robot: robot & is robot: female"),
    ("A wet dog shakes", "is dog: wet & roles: wet=attribute@dog"),
    ("A rusty old truck on a road", "who truck: truck & is truck: rusty, old"),
    ("a broken blue bicycle", "is bicycle: broken, blue"),
    ("A dark green car", "is car: green & roles: green=attribute@car"),
    ("a bright yellow umbrella", "is umbrella: yellow"),
    ("The balloon is red and the kite is blue", "is balloon: red & is kite: blue"),
    ("Two dogs, one black and one white", "who dog: dog x2"),
    ("red and blue balloons float", "who balloon: balloon x2 & is balloon-1: red & is balloon-2: blue"),
    ("A tiny green frog on a huge leaf", "is frog: tiny, green & is leaf: huge"),
    ("a beautiful woman in a garden", "roles: beautiful=tone; woman=subject"),
    ("a spotted dog and a checkered blanket", "is dog: spotted & is blanket: checkered"),
    ("a round mirror and a rectangular table", "is mirror: round & is table: rectangular"),
    ("A steel knife and a ceramic bowl", "is knife: steel & is bowl: ceramic"),
    ("a knitted sweater-wearing cat", "who cat: cat"),
    ("a fluffy white cat chases a brown mouse", "is cat: fluffy, white & is mouse: brown"),
    ("a long winding green snake", "is snake: long, green"),
    ("a pregnant woman holds a shiny apple", "is woman: pregnant & is apple: shiny & who apple: apple"),
    ("A lonely robot", "roles: robot=subject & who robot: robot"),
    ("a wrought-iron bench", "is bench: iron"),
    ("a purple-painted door", "is door: purple"),
    ("a brick wall", "is wall: brick"),
    ("a toy car on a carpet", "who car: toy car"),
    ("an apple tree", "who tree: tree & nobody: apple"),
)


@pytest.mark.parametrize(("prompt", "told"), CASES, ids=[prompt[:50] for prompt, _ in CASES])
def test_attributes_belong_to_their_noun(prompt: str, told: str) -> None:
    assert misses(prompt, told) == []
