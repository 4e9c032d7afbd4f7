"""Who is where: to each other and in the picture."""

import pytest
from told import misses

CASES = (
    ("a cat to the left of a dog", "rel cat: left of dog"),
    ("a cat on the right side of a chair", "rel cat: right of chair"),
    ("A cup on a table", "rel cup: on table"),
    ("a ball under a chair", "rel ball: under chair"),
    ("A bird above a house", "rel bird: above house"),
    ("a lamp behind a sofa", "rel lamp: behind sofa"),
    ("A boy stands in front of a truck", "rel boy: in front of truck"),
    ("A dog between two cats", "rel dog: between cat"),
    ("a cat in a box", "rel cat: in box"),
    ("A fox among trees", "rel fox: among tree"),
    ("a ladder leaning against a wall", "rel ladder: against wall"),
    ("a bicycle near a fence", "rel bicycle: near fence"),
    ("a house by a windmill", "rel house: next to windmill"),
    ("On the left, a cat; on the right, a dog.", "rel cat: left of frame & rel dog: right of frame"),
    ("A cat is on the left and a dog is on the right.", "rel cat: left of frame & rel dog: right of frame"),
    ("A tower in the background", "rel tower: background of frame"),
    ("In the foreground, a bench.", "rel bench: foreground of frame"),
    ("A man reads with a castle in the distance", "rel castle: background of frame"),
    ("a robot in the center of the frame", "rel robot: middle of frame"),
    ("A clock at the top of the picture", "rel clock: top of frame"),
    ("A glass of water", "who glass: glass & who water: water & rel water: in glass"),
    ("A bowl of fruit", "who bowl: bowl & rel fruit: in bowl"),
    ("a plate of cookies", "rel cookie: on plate"),
    ("a basket full of apples", "who basket: basket & rel apple: in basket"),
    ("A house surrounded by trees", "rel tree: around house"),
    ("A bench surrounded by blooming flowers", "rel flower: around bench"),
    ("a bucket filled with water", "rel water: in bucket"),
    ("a cup of coffee on a wooden desk", "who cup: cup & rel coffee: in cup & rel cup: on desk"),
    ("A vase with a rose stands on a shelf", "rel vase: on shelf & rel vase: with rose"),
    ("a man with an umbrella", "who umbrella: umbrella & rel man: with umbrella"),
    ("There is a cat on the sofa", "rel cat: on sofa"),
    ("The cat is inside the box", "rel cat: in box"),
    ("skis on the top of a snowboard", "rel skis: on snowboard"),
    ("a car opposite a truck", "rel car: opposite truck"),
    ("A dog sits next to a boy with a kite", "rel dog: next to boy & rel boy: with kite"),
    ("a slice of pizza on a plate", "who pizza: pizza & rel pizza: on plate & roles: slice=count"),
)


@pytest.mark.parametrize(("prompt", "told"), CASES, ids=[prompt[:50] for prompt, _ in CASES])
def test_where_everybody_is(prompt: str, told: str) -> None:
    assert misses(prompt, told) == []
