"""Nearness: any noun or verb comes to the entry of a wide catalogue that a reader would choose, or to none."""

import pytest
from wide_catalogue import WIDE

from aozora.director.direct import direct
from aozora.director.grammar.tokens import tokenise
from aozora.director.meaning.nearness import is_being, is_kind_of, is_person, is_place
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.film.brief import Brief
from aozora.film.catalogue import Category, Entry

VOCABULARY = Vocabulary(WIDE)

SUBSTITUTES: dict[Category, str] = {
    "kind": """
        dachshund dog, chihuahua dog, terrier dog, greyhound dog, coyote wolf, jackal dog, hyena dog, lynx cat, cougar cat,
        tomcat cat, mule horse, oxen cow, yak cow, ewe sheep, ram sheep, gazelle deer, antelope deer, boar pig, lemur
        monkey, baboon monkey, wallaby kangaroo, porpoise dolphin, salmon fish, trout fish, swordfish fish, piranha fish,
        shrimp crab, tarantula spider, salamander frog, iguana lizard, robin bird, finch bird, canary bird, condor bird,
        ostrich bird, woodpecker bird, toucan bird, albatross bird, cockatoo parrot, electrician person, lawyer person,
        sailor person, admiral person, emperor man, uncle man, aunt woman, widow woman, duchess woman, teenager person,
        cellist musician, rapper singer, goalkeeper soccer_player, detective police_officer, acrobat athlete, elf fairy,
        goblin monster, vampire monster, centaur monster, butcher person, hunter person, shepherd person
    """,
    "thing": """
        limousine car, convertible car, hearse car, ambulance car, bulldozer tractor, wheelbarrow cart, gondola boat, ferry
        boat, trawler boat, catamaran sailboat, warship ship, tanker ship, bomber airplane, seaplane airplane, mansion
        house, villa house, igloo house, mosque church, willow tree, birch tree, elm tree, baobab tree, orchid flower, lily
        flower, daffodil flower, cello violin, banjo guitar, ukulele guitar, trombone trumpet, tuba trumpet, clarinet
        saxophone, accordion piano, tambourine drum, mango apple, plum apple, peach apple, papaya apple, grapefruit orange,
        raspberry strawberry, croissant bread, bagel bread, muffin bread, pancake cake, brownie cookie, recliner chair, crib
        bed, hammock bed, goblet cup, tumbler cup, pitcher bottle, jug bottle, cauldron pot, platter plate, whisk broom,
        scalpel knife, cleaver knife, saber sword, crossbow bow, pistol gun, revolver gun, globe ball, notebook book,
        magazine book, freezer refrigerator, mailbox box, coffin box, mallet hammer, watch clock
    """,
    "place": """
        lagoon lake, prairie meadow, pasture meadow, grove forest, orchard garden, avenue city_street, boulevard
        city_street, freeway highway, bistro restaurant, bakery shop, pharmacy shop, cellar living_room, sahara desert,
        everest mountains, nile river, paris city_street, london city_street, venice city_street
    """,
    "action": """
        saunter walk, amble walk, limp walk, tiptoe walk, trudge walk, wade walk, scurry run, vault jump, paddle swim, swoop
        fly, scale climb, slither slide, hurl throw, fling throw, lob throw, seize catch, snatch catch, grasp hold, lug
        hold, shove push, nudge push, haul pull, devour eat, gobble eat, chew eat, gulp drink, guzzle drink, slurp drink,
        snooze sleep, slumber sleep, recline lie, sprawl lie, peer look, glance look, glare look, mutter talk, murmur talk,
        discuss talk, chuckle laugh, sob cry, beam smile, smirk smile, pat touch, slap hit, smack hit, pummel hit, carve
        cut, dice cut, trim cut, roast cook, rinse wash, mop wash, doodle draw, scribble write, tango dance, pirouette spin,
        wrestle fight, battle fight, shriek shout, poke push, trot walk, hum sing, chant sing
    """,
}  # fmt: skip
"""What each word is replaced by; "_" for the spaces inside a name."""

SYNONYMS: dict[Category, str] = {
    "kind": """
        corgi corgi, welsh_corgi corgi, stallion horse, hare rabbit, ladybird ladybug, porcupine hedgehog, domestic_dog dog,
        tortoise turtle, falcon eagle, toddler baby, surgeon doctor, policeman police_officer, sea_lion seal,
        killer_whale whale, cook chef
    """,
    "thing": """
        sedan car, auto car, motorcar car, automobile car, dinghy boat, bungalow house, couch sofa, streetcar tram,
        chessboard chess_piece, puppet doll, cathedral church, oak tree, hot_dog hot_dog, steam smoke, gemstone crystal
    """,
    "place": "creek river, brook river, diner restaurant, gymnasium gym, woods forest",
    "action": "stroll walk, sprint run, gallop run, nap sleep, weep cry, embrace hug, converse talk, leap jump, grin smile",
}
"""Words for just the same."""

NEITHER: dict[Category, str] = {
    "kind": "table oak sedan office snow idea calculator blimp taco stroller macaroni sand black",
    "thing": "electrician corgi london happiness idea salt helmet turn party sand life",
    "place": "corgi nurse apple hammer love",
    "action": "think own photosynthesise consist",
}
"""Words that no entry of the category may stand for."""


def pairs(table: dict[Category, str]) -> list[tuple[Category, str, str]]:
    return [
        (category, word.replace("_", " "), name.replace("_", " "))
        for category, text in table.items()
        for word, name in (pair.split() for pair in text.split(",") if pair.strip())
        if name != "-"
    ]


@pytest.mark.parametrize(("category", "word", "name"), pairs(SUBSTITUTES))
def test_a_word_comes_to_the_nearest_entry(category: Category, word: str, name: str) -> None:
    match = VOCABULARY.nearest(category, word)
    assert match.name == name
    assert not match.exact
    assert 0.3 < match.score < 1.0


@pytest.mark.parametrize(("category", "word", "name"), pairs(SYNONYMS))
def test_a_word_for_the_same_is_exact(category: Category, word: str, name: str) -> None:
    match = VOCABULARY.nearest(category, word)
    assert (match.name, match.exact) == (name, True)


@pytest.mark.parametrize(
    ("category", "word"), [(category, word.replace("_", " ")) for category, text in NEITHER.items() for word in text.split()]
)
def test_nothing_stands_for_what_it_is_not(category: Category, word: str) -> None:
    assert VOCABULARY.nearest(category, word).name == ""


def test_the_tables_are_wide() -> None:
    nouns = [word for category, word, _ in pairs(SUBSTITUTES) if category != "action"]
    verbs = [word for category, word, _ in pairs(SUBSTITUTES) if category == "action"]
    assert len(nouns) >= 120
    assert len(verbs) >= 60


def test_substitutes_are_better_the_nearer_they_are() -> None:
    near, far = VOCABULARY.nearest("kind", "grizzly cub"), VOCABULARY.nearest("kind", "corgi")
    assert far.score == 1.0 > near.score
    assert VOCABULARY.nearest("thing", "limousine").score > VOCABULARY.nearest("thing", "hearse").score


@pytest.mark.parametrize(("noun", "place"), [("cathedral", True), ("fjord", True), ("corgi", False), ("apple", False)])
def test_is_place(noun: str, place: bool) -> None:
    assert is_place(noun) == place


@pytest.mark.parametrize("noun", ["dog", "lawyer", "puppy", "robot", "dragon", "teenager", "human", "person", "penguin", "uncle"])
def test_is_being(noun: str) -> None:
    assert is_being(noun)
    assert is_person(noun) == (noun in ("lawyer", "teenager", "human", "person", "uncle"))


@pytest.mark.parametrize("noun", ["table", "glass", "oak", "snow", "office", "idea", "sand", "happiness", ""])
def test_is_no_being(noun: str) -> None:
    assert not is_being(noun)
    assert not is_person(noun)


def test_is_kind_of() -> None:
    assert is_kind_of("corgi", "animal")
    assert is_kind_of("golden retriever", "dog")
    assert is_kind_of("cello", "instrument")
    assert not is_kind_of("dog", "corgi")
    assert not is_kind_of("dog", "cat")


def test_a_catalogue_without_the_wider_word_offers_the_next_of_its_kind() -> None:
    violin = Entry(category="thing", name="violin")
    wolf = Entry(category="kind", name="wolf")
    few = Vocabulary(WIDE.model_copy(update={"entries": (violin, wolf)}))
    assert few.nearest("thing", "cello").name == "violin"
    assert few.nearest("kind", "jackal").name == "wolf"
    assert few.nearest("kind", "plumber").name == ""
    assert few.nearest("thing", "wolf").name == ""


def test_a_named_place_is_played_in_one_of_its_kind() -> None:
    screenplay = direct(Brief(prompt="A dog runs through Shanghai."), WIDE, lambda _: pytest.fail("nobody speaks"))
    assert screenplay.shots[0].place == "city street"
    (span,) = [span for span in screenplay.understanding if span.text == "Shanghai"]
    assert (span.role, span.status, span.by) == ("place", "substituted", "city street")


def test_the_understanding_says_what_stands_for_what() -> None:
    screenplay = direct(Brief(prompt="A plumber saunters past a limousine."), WIDE, lambda _: pytest.fail("nobody speaks"))
    found = {span.text: (span.status, span.by) for span in screenplay.understanding}
    assert found["plumber"] == ("substituted", "person")
    assert found["limousine"] == ("substituted", "car")
    assert found["saunters"] == ("substituted", "walk")


CONTEXTS = """
kind bat | A bat flies out of a dark cave at dusk
kind bat | A bat hangs from the ceiling
thing baseball_bat bat | A baseball player swings a bat at the ball
kind crane | A crane wades through a misty lake
- crane | A crane lifts steel beams at a construction site
kind mouse | A mouse nibbles a piece of cheese
- mouse | A hand clicks a mouse next to the keyboard of a computer
thing glass | She drinks from a glass at the bar
- glass | A skyscraper with windows of glass
kind seal | A seal rests on the ice beside the sea
- trunk | The trunk of the old oak is covered with moss
thing airplane plane | A plane takes off from the runway
thing palm_tree palm | A palm sways on a tropical beach
- palm | He holds a coin in his open palm
kind turkey | A wild turkey walks across the farm
thing bottle pitcher | A pitcher of lemonade with ice on the table
kind athlete pitcher | The pitcher throws the ball from the mound
thing star | A star shines in the night sky
kind person star | A movie star walks over the red carpet
thing fan | A ceiling fan spins slowly in the room
kind person fan | A fan cheers in the stadium
place swimming_pool pool | Children swim in a pool at the hotel
thing pen | A pen lies on paper beside a letter
thing potted_plant plant | A green plant grows in a pot by the window
- plant | A nuclear power plant with cooling towers
- match | Two teams play a soccer match in the stadium
thing box chest | Pirates open a chest full of gold
- chest | A man with hair on his bare chest
thing orange | She peels an orange and drinks the juice
- batter | The chef pours batter into a pan
kind athlete batter | The batter hits the ball over the stadium
kind person model | A model walks down the runway in a red dress
thing trumpet horn | A jazz musician plays a horn in a band
thing bow | An archer draws his bow and aims an arrow
- bow | A gift with a red bow of ribbon
kind duck | A duck swims on the pond
kind leopard jaguar | A jaguar prowls through the jungle
thing car jaguar | A jaguar races down the highway, its engine roaring
thing car mustang | A red mustang drives along the road
kind horse mustang | A wild mustang gallops across the prairie
kind queen | The queen sits on her throne in the castle
- queen | The queen of the bee hive is fed with honey
thing wave | A surfer rides a wave near the shore
kind butterfly monarch | A monarch butterfly sits on a flower
thing drum | The drummer plays a drum
thing toy_block block | A child puts a wooden block on the tower of toys
- trailer | A movie trailer in cinematic style
kind fish bass | A bass swims in the lake near the fisherman
thing drone | A drone hovers in the sky over the city
- bark | The dog gives a loud bark
"""


def context_cases() -> list[tuple[str, str, str, str]]:
    """Category, the entry that is meant, the noun, the prompt."""
    cases: list[tuple[str, str, str, str]] = []
    for line in CONTEXTS.strip().splitlines():
        said, _, prompt = line.partition(" | ")
        category, *names = said.split()
        cases.append((category, names[0].replace("_", " "), names[-1], prompt))
    return cases


@pytest.mark.parametrize(("category", "name", "noun", "prompt"), context_cases())
def test_the_words_of_the_prompt_choose_the_sense(category: str, name: str, noun: str, prompt: str) -> None:
    vocabulary = VOCABULARY.in_context(token.lower for token in tokenise(prompt))
    categories: tuple[Category, ...] = ("kind", "thing", "place")
    found = {one: match for one in categories if (match := vocabulary.nearest(one, noun)).name}
    entries = {one for one in categories if vocabulary.entry(one, noun) is not None}
    if category == "-":
        assert found == {}
        assert entries == set()
    else:
        assert {one: match.name for one, match in found.items()} == {category: name}
        assert entries <= {category}


def test_a_subkind_that_the_entry_understands_is_just_that() -> None:
    tree = Entry(category="thing", name="tree", traits=("willow", "bare"))
    few = Vocabulary(WIDE.model_copy(update={"entries": (tree,)}))
    assert few.nearest("thing", "willow").exact
    assert not few.nearest("thing", "birch").exact
    screenplay = direct(
        Brief(prompt="A willow stands in a meadow."), WIDE.model_copy(update={"entries": (tree,)}), lambda _: pytest.fail("quiet")
    )
    assert screenplay.cast[0].kind == "tree"
    assert screenplay.cast[0].attributes.states == ("willow",)


def test_a_substitute_is_found_by_name_whatever_the_context_makes_of_the_name() -> None:
    screenplay = direct(Brief(prompt="An egret walks over a construction site."), WIDE, lambda _: pytest.fail("quiet"))
    assert [role.kind for role in screenplay.cast] == ["crane"]


def test_without_clues_the_catalogue_decides() -> None:
    vocabulary = VOCABULARY.in_context(["a", "bat"])
    assert vocabulary.nearest("kind", "bat").exact
    assert vocabulary.entry("thing", "baseball bat") is not None
    assert VOCABULARY.in_context([]).nearest("kind", "crane").name == "crane"
