"""Prompts vary and are grammatical; captions say what the world holds."""

from aozora.film.catalogue import Catalogue, Entry
from aozora.studio.datasets.prompts import Wordbook, listed, plural, prompt_of, with_article

THINGS = ("ball", "cube", "cup", "apple", "marble", "box", "knife rack", "scissors", "soup", "house")


def book() -> Wordbook:
    sizes = {"house": 9.0}
    entries = [Entry(category="thing", name=name, facts={"length_m": sizes.get(name, 0.2), "height_m": 0.2}) for name in THINGS]
    entries += [Entry(category="kind", name=name) for name in ("dog", "man")]
    entries += [Entry(category="place", name=name) for name in ("park", "kitchen")]
    return Wordbook.of(Catalogue(engine="test", entries=tuple(entries)))


def test_only_what_stands_on_a_table_and_can_be_counted_is_asked_for() -> None:
    assert book().things == ("ball", "cube", "cup", "apple", "marble", "box", "knife rack")


def test_prompts_depend_on_seed_and_number_alone_and_vary() -> None:
    words = book()
    prompts = [prompt_of(words, "wide", 3, index) for index in range(60)]
    assert prompts == [prompt_of(words, "wide", 3, index) for index in range(60)]
    assert len(set(prompts)) > 50
    assert all(prompt[0].isupper() and prompt.endswith(".") for prompt in prompts)
    assert prompts != [prompt_of(words, "wide", 4, index) for index in range(60)]


def test_english() -> None:
    assert with_article("orange box") == "an orange box"
    assert [plural(word) for word in ("box", "cherry", "key", "cube")] == ["boxes", "cherries", "keys", "cubes"]
    assert listed(["a", "b", "c"]) == "a, b and c"
