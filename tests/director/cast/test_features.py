"""Parts and garments belong to whoever has or wears them, with attributes of their own."""

import pytest
from told import misses

CASES = (
    ("A man with a long white beard", "who man: man & has man: beard, long, white & roles: beard=part@man; long=attribute@man"),
    ("A woman with blue eyes and curly red hair", "has woman: eyes, blue & has woman: hair, curly, red"),
    (
        "A girl wearing a green hat and black boots",
        "wears girl: hat, green & wears girl: boots, black & roles: wearing=relation@girl; hat=part@girl",
    ),
    ("A doctor dressed in a white coat", "wears doctor: coat, white"),
    ("A woman in a red dress walks", "wears woman: dress, red & does woman: walk"),
    ("A woman in sunglasses", "wears woman: sunglasses"),
    ("a man in a black suit and a blue tie", "wears man: suit, black & wears man: tie, blue"),
    ("A dog wearing a tiny tie", "wears dog: tie, tiny"),
    ("A knight clad in armor", "wears knight: armour"),
    ("a soldier in uniform", "wears soldier: uniform"),
    ("The boy wears a yellow raincoat.", "wears boy: coat, yellow"),
    ("She has long blonde hair.", "has woman: hair, long, blonde|yellow"),
    ("A bird with bright yellow feathers", "has bird: feathers, yellow & nobody: feather"),
    ("the dog's fluffy tail wags", "has dog: tail, fluffy"),
    ("a robot with glowing red eyes", "has robot: eyes, red"),
    ("A red-haired girl", "has girl: hair, red"),
    ("a blue-eyed cat", "has cat: eyes, blue"),
    ("a bearded man sits", "who man: man & is man: bearded"),
    ("An elephant raises its trunk", "who elephant: elephant & roles: trunk=part@elephant"),
    ("Her hands knead dough", "who hand: person|woman & roles: hands=part"),
    ("A hand turns a page", "roles: hand=part|subject"),
    ("Close-up of an eye", "camera: framing close-up & roles: eye=part"),
    ("close-up of a woman's face", "camera: framing close-up; subject woman & roles: woman=subject|object; face=part@woman"),
    ("A chef in a tall white hat", "wears chef: hat, tall, white"),
    ("A cat with black stripes", "has cat: stripes, black"),
    ("A man with glasses and a backpack", "wears man: glasses & wears man: backpack"),
    ("The girl's red scarf flutters", "who girl: girl & wears girl: scarf, red"),
    ("a man wearing a leather jacket", "wears man: jacket, leather"),
    ("a woman wearing high heels and jeans", "wears woman: jeans & wears woman: high heels"),
    ("The wings of a butterfly", "who butterfly: butterfly & roles: wings=part@butterfly"),
    ("A car with huge wheels", "has car: wheels, huge"),
    ("A tree with golden leaves", "has tree: leaves, gold"),
    ("a rabbit with the horns of a goat", "has rabbit: horns & nobody: goat"),
    ("One person puts a coat on another person", "wears person-2: coat"),
    (
        "a boy in a blue shirt, green shorts and white sneakers",
        "wears boy: shirt, blue & wears boy: shorts, green & wears boy: sneakers, white",
    ),
    ("A woman is wearing a floral dress", "wears woman: dress, floral"),
    ("A man dressed as a pirate", "who man: man"),
)


@pytest.mark.parametrize(("prompt", "told"), CASES, ids=[prompt[:50] for prompt, _ in CASES])
def test_features_and_their_attributes(prompt: str, told: str) -> None:
    assert misses(prompt, told) == []
