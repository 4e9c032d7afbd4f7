"""What clips are asked to show: sentences of a grammar over the things, actions and places of an engine's catalogue.

Everything is drawn from one lane of randomness per clip and attempt, so a clip depends on its own number alone.
"""

from dataclasses import dataclass

import numpy as np

from aozora.film.catalogue import Catalogue, Entry
from aozora.film.randomness import lane
from aozora.studio.datasets.recipe import Scope

COLOURS = ("red", "orange", "yellow", "green", "turquoise", "blue", "purple", "pink", "white", "black", "brown", "grey")
SUBSTANCES = ("wooden", "glass", "plastic", "rubber", "steel", "stone", "ceramic")
SIZES = ("small", "large", "tiny")
COUNTS = {2: "two", 3: "three", 4: "four", 5: "five"}

PAINTED = ("cube", "block", "sphere", "cylinder", "cone", "ball", "box", "cup", "mug", "bowl", "vase", "bottle", "jug", "book")
"""Things that come in any colour."""

ROUND = ("ball", "sphere", "marble", "tennis ball", "basketball", "football", "beach ball", "orange", "apple", "lemon", "tomato")
"""Things that roll."""

_UNCOUNTED = {
    "bread", "honey", "jam", "popcorn", "chocolate", "cheese", "butter", "rice", "spaghetti", "curry", "cereal", "ramen",
    "sushi", "soup", "salad", "milk", "coffee", "tea", "oil", "paint", "syrup", "ink", "smoke", "fire", "steam", "explosion",
    "paper", "cloth", "rope", "bamboo", "corn", "garlic", "ivy", "grass", "wheat", "lavender", "seaweed", "dna", "whisky",
    "champagne", "beer", "cappuccino", "ketchup", "jelly", "pudding",
}  # fmt: skip
_SMALL_M, _LARGE_M = 0.05, 0.45

_TABLES = ("on a table", "on a table top", "on a wooden table", "on the table")
_STUDIOS = ("in a studio", "in a photo studio", "in a bright studio")
_CAMERAS = (
    "",
    "",
    "",
    "static shot",
    "static camera",
    "slow orbit",
    "the camera orbits",
    "slow dolly in",
    "the camera moves in",
    "slow zoom out",
    "slow zoom in",
    "the camera moves back",
    "low angle",
    "high angle",
)
_FRAMINGS = ("", "", "close-up", "medium shot", "wide shot")
_ANIMALS = (
    "dog", "cat", "horse", "fox", "rabbit", "cow", "sheep", "lion", "wolf", "deer", "bear", "golden retriever", "corgi",
    "elephant",
)  # fmt: skip
_PEOPLE = ("man", "woman", "boy", "girl", "child", "farmer", "chef", "astronaut", "knight", "student")
_GAITS = ("walks", "runs", "stands", "looks around", "sits")
_GOING = ("walks", "runs")
_WHERE = {"beach": "on a beach", "hills": "in the hills", "farm": "on a farm"}
"""Places that one is in otherwise than "in a" or "through a"."""

_OUTDOORS = ("park", "meadow", "beach", "forest", "garden", "desert", "snow field", "farm", "hills")
_INDOORS = ("kitchen", "living room", "office", "library", "classroom", "garage", "corridor")


@dataclass(frozen=True)
class Wordbook:
    """What of a catalogue the grammar speaks of: things small enough for a table, and the beings and places that there are."""

    things: tuple[str, ...]
    round: tuple[str, ...]
    painted: tuple[str, ...]
    animals: tuple[str, ...]
    people: tuple[str, ...]
    outdoors: tuple[str, ...]
    indoors: tuple[str, ...]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Wordbook":
        """The wordbook of a catalogue."""
        things = {entry.name: entry for entry in catalogue.of("thing")}
        kinds = {entry.name for entry in catalogue.of("kind")}
        places = {entry.name for entry in catalogue.of("place")}
        return cls(
            tuple(name for name, entry in things.items() if _fits(entry)),
            tuple(name for name in ROUND if name in things),
            tuple(name for name in PAINTED if name in things),
            tuple(name for name in _ANIMALS if name in kinds),
            tuple(name for name in _PEOPLE if name in kinds),
            tuple(name for name in _OUTDOORS if name in places),
            tuple(name for name in _INDOORS if name in places),
        )


def _fits(entry: Entry) -> bool:
    length, height = entry.facts.get("length_m", 0.0), entry.facts.get("height_m", 0.0)
    counted = not entry.name.endswith("s") and not _UNCOUNTED & set(entry.name.split()) and " of " not in entry.name
    return counted and _SMALL_M <= length <= _LARGE_M and 0.01 <= height <= _LARGE_M


class Speaker:
    """Draws sentences; `rng` is the lane of one clip."""

    def __init__(self, words: Wordbook, rng: np.random.Generator) -> None:
        self._words = words
        self._rng = rng

    def one(self, choices: tuple[str, ...]) -> str:
        """One of several, all as likely."""
        return choices[int(self._rng.integers(len(choices)))]  # pyright: ignore[reportUnknownMemberType]

    def chance(self, share: float) -> bool:
        """True in this share of all draws."""
        return bool(self._rng.random() < share)

    def thing(self, names: tuple[str, ...], count: int = 1) -> str:
        """A thing with or without a colour, a substance or a size, in the singular or counted."""
        name = self.one(names)
        words: list[str] = []
        if self.chance(0.2):
            words.append(self.one(SIZES[:2]))
        if name in self._words.painted and self.chance(0.85):
            words.append(self.one(COLOURS))
        elif name in self._words.painted:
            words.append(self.one(SUBSTANCES))
        words.append(name if count == 1 else plural(name))
        phrase = " ".join(words)
        return with_article(phrase) if count == 1 else f"{COUNTS[count]} {phrase}"

    def table(self) -> str:
        """Where things are."""
        return self.one(_TABLES) if self.chance(0.8) else self.one(_STUDIOS)

    def simple(self) -> str:
        """One sentence about things."""
        kinds = (self.falling, self.bouncing, self.rolling, self.meeting, self.several, self.still)
        return kinds[int(self._rng.choice(len(kinds), p=(0.22, 0.14, 0.2, 0.12, 0.12, 0.2)))]()

    def falling(self) -> str:
        names = self._words.painted if self.chance(0.6) else self._words.things
        return f"{self.thing(names)} {self.one(('falls', 'drops', 'is dropped'))} {self.one(('onto a table', 'on a table'))}"

    def bouncing(self) -> str:
        return f"{self.thing(('ball', 'tennis ball', 'basketball', 'ball'))} bounces {self.table()}"

    def rolling(self) -> str:
        way = self.one(("to the left", "to the right", "across", ""))
        where = self.one(("a table", "a table top"))
        over = f"across {where}" if way == "across" else f"{way} {self.one(('on', 'over'))} {where}"
        return f"{self.thing(self._words.round)} rolls {over}"

    def meeting(self) -> str:
        verb = self.one(("rolls into", "hits", "rolls into"))
        return f"{self.thing(self._words.round)} {verb} {self.thing(self._words.painted)} {self.one(_TABLES)}"

    def several(self) -> str:
        count = int(self._rng.integers(2, 5))  # pyright: ignore[reportUnknownMemberType]
        return f"{self.thing(self._words.painted, count)} {self.one(('fall', 'drop'))} {self.one(('onto a table', 'on a table'))}"

    def still(self) -> str:
        things = [self.thing(self._words.painted if self.chance(0.4) else self._words.things)]
        for _ in range(int(self._rng.integers(0, 3))):  # pyright: ignore[reportUnknownMemberType]
            things.append(self.thing(self._words.painted if self.chance(0.5) else self._words.things))
        return f"{listed(things)} {self.table()}"

    def wide(self) -> str:
        """One sentence about a being in a place."""
        animal = self.chance(0.6)
        who = self.one(self._words.animals if animal else self._words.people)
        where = self.one(self._words.outdoors if animal or self.chance(0.4) else self._words.indoors)
        gait = self.one(_GAITS)
        through = gait in _GOING and self.chance(0.4) and where not in _WHERE
        inside = f"{'through' if through else 'in'} {with_article(where)}"
        return f"{with_article(who)} {gait} {_WHERE.get(where, inside)}"

    def camera(self) -> str:
        """How it is taken, or nothing."""
        framing, move = self.one(_FRAMINGS), self.one(_CAMERAS)
        return ", ".join(part for part in (framing, move) if part)


def prompt_of(words: Wordbook, scope: Scope, seed: int, index: int, attempt: int = 0) -> str:
    """What clip `index` is asked to show at its `attempt`."""
    speaker = Speaker(words, lane(seed, "prompt", index, attempt))
    sentence = speaker.wide() if scope == "wide" and speaker.chance(0.5) else speaker.simple()
    camera = speaker.camera()
    sentence = sentence[0].upper() + sentence[1:]
    return f"{sentence}, {camera}." if camera else f"{sentence}."


def with_article(phrase: str) -> str:
    """The phrase with "a" or "an"."""
    return f"{'an' if phrase[0] in 'aeio' else 'a'} {phrase}"


def plural(noun: str) -> str:
    """The plural of a regular noun."""
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def listed(phrases: list[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return phrases[0] if len(phrases) == 1 else f"{', '.join(phrases[:-1])} and {phrases[-1]}"
