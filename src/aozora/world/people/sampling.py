"""A person by chance: what the screenplay says is kept, and everything else is drawn evenly: sex, age, skin, face, hair."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Attributes, Feature, Role
from aozora.world.people.complexion import eye_colour, hair_colour
from aozora.world.people.dressing import clothes
from aozora.world.people.hair_choice import beard_choice, hair_choice
from aozora.world.people.measuring import measured
from aozora.world.people.params import BodyShape, FaceShape, Hair, PersonParams, Sex
from aozora.world.people.roles import PEOPLE, Person

_AGES: Mapping[str, tuple[float, float]] = {
    "baby": (1.0, 1.8), "infant": (0.9, 1.5), "toddler": (1.6, 2.6), "little": (4.0, 6.5), "small": (4.0, 7.0), "teenage": (13.5,
        17.0),
    "teenaged": (13.5, 17.0), "young": (20.0, 28.0), "adult": (26.0, 50.0), "middle-aged": (44.0, 54.0), "old": (69.0, 80.0),
    "elderly": (72.0, 82.0), "aged": (72.0, 82.0), "senior": (68.0, 76.0), "ancient": (80.0, 86.0), "mature": (48.0, 58.0),
}  # fmt: skip
"""Age word -> span of years; children who are called young are simply children."""

_HEIGHTS = np.array(
    [[0, 0.66], [1, 0.76], [2, 0.87], [4, 1.03], [6, 1.16], [8, 1.28], [10, 1.39], [12, 1.50], [14, 1.61], [16, 1.68], [18, 1.70]]
)
"""Age in years and mean height in metres of both sexes (rounded from WHO growth charts)."""

_SIZES: Mapping[str, float] = {"": 1.0, "tiny": 0.84, "small": 0.93, "large": 1.07, "huge": 1.16}

TRAITS: tuple[str, ...] = (
    "young", "old", "elderly", "middle-aged", "teenage", "little", "tall", "short", "thin", "slim", "skinny", "fat", "chubby",
        "plump", "heavy",
    "overweight", "muscular", "strong", "bearded", "bald", "blonde", "blond", "brunette", "red-haired", "curly-haired",
        "long-haired", "grey-haired",
    "pregnant", "barefoot", "shirtless", "female", "male", "dark-skinned", "light-skinned", "pale", "tanned",
)  # fmt: skip
"""Adjectives that a person understands."""


@dataclass(frozen=True)
class Chances:
    """Even numbers 0..1, one per concern, so that what is said of one thing leaves the others as they were."""

    numbers: tuple[float, ...]

    @classmethod
    def of(cls, rng: np.random.Generator) -> "Chances":
        """Draw all numbers at once."""
        return cls(tuple(float(v) for v in np.round(rng.random(48), 6)))

    def between(self, place: int, low: float, high: float) -> float:
        """A number from `low` to `high`."""
        return round(low + (high - low) * self.numbers[place], 4)

    def pick(self, place: int, options: Sequence[str]) -> str:
        """One of the options."""
        return options[min(int(self.numbers[place] * len(options)), len(options) - 1)]


def person_rand(role: Role, rng: np.random.Generator) -> PersonParams:
    """A person for a role: kind, attributes and features are honoured, the rest is drawn."""
    if role.kind not in PEOPLE:
        raise InvalidInput(f"must be one of {', '.join(PEOPLE)} (got {role.kind!r})", field="kind")
    kind, said, chance = PEOPLE[role.kind], role.attributes, Chances.of(rng)
    words = {word.lower() for word in (*said.shape, *said.states, said.age) if word}
    sex = _sex(kind, said, chance)
    age = _age(kind, said, chance)
    params = PersonParams(
        kind=role.kind,
        sex=sex,
        age=age,
        height=_height(sex, age, words, said, chance),
        body=_body(kind, words, chance),
        face=_face(chance),
        skin=_skin(words, role.features, chance),
        warmth=chance.between(6, -1.0, 1.0),
        seed=int(chance.numbers[7] * 1_000_000),
    )
    params = measured(params, role.measures)
    params = replace(params, iris=eye_colour(params.skin, role.features, chance.numbers[8]))
    tone = kind.dye or hair_colour(params.age, params.skin, words, role.features, chance.numbers[9])
    style = hair_choice(params, kind, words, role.features, chance)
    beard, moustache = beard_choice(params, kind, words, role.features, chance)
    params = measured(replace(params, hair=Hair(style, tone, beard, moustache)), role.measures)
    return replace(params, garments=clothes(params, kind, role, chance))


def _sex(kind: Person, said: Attributes, chance: Chances) -> Sex:
    if said.sex:
        return said.sex
    if kind.sex == "female" or kind.sex == "male":
        return kind.sex
    return "female" if chance.numbers[0] < 0.5 else "male"


def _age(kind: Person, said: Attributes, chance: Chances) -> float:
    low, high = kind.ages
    if said.age.lower() in _AGES:
        wanted = _AGES[said.age.lower()]
        if high > 14 or wanted[1] < high:
            low, high = wanted
    return chance.between(1, low, high)


def _height(sex: Sex, age: float, words: set[str], said: Attributes, chance: Chances) -> float:
    mean = float(np.interp(age, _HEIGHTS[:, 0], _HEIGHTS[:, 1]))
    if age > 13:
        mean += (0.055 if sex == "male" else -0.045) * min((age - 13) / 4, 1.0) + 0.01
    mean *= 1.0 - 0.03 * max(0.0, min((age - 60) / 20, 1.0))
    mean *= 1 + 0.04 * (2 * chance.numbers[2] - 1)
    mean *= 1.07 if words & {"tall", "big"} else 0.92 if "short" in words else 1.0
    return round(mean * _SIZES[said.size], 3)


def _body(kind: Person, words: set[str], chance: Chances) -> BodyShape:
    weight, muscle, belly = chance.between(3, 0.12, 0.68), chance.between(4, 0.15, 0.6), 0.0
    if words & {"thin", "slim", "skinny", "slender", "lean"}:
        weight = 0.08
    if words & {"fat", "chubby", "plump", "heavy", "overweight", "stout", "obese", "round"} or kind.build == "heavy":
        weight, belly = 0.92, 0.7
    if words & {"muscular", "strong", "buff", "athletic"} or kind.build == "muscle":
        weight, muscle = 0.42, 1.0
    if "pregnant" in words:
        belly = 1.0
    return BodyShape(weight, muscle, chance.between(10, 0.95, 1.05), chance.between(11, 0.95, 1.06), belly)


def _face(chance: Chances) -> FaceShape:
    names = (
        "width",
        "jaw",
        "cheeks",
        "chin",
        "nose_length",
        "nose_width",
        "nose_bridge",
        "eyes",
        "eye_spread",
        "lips",
        "mouth",
        "brows",
        "ears",
    )
    spans = (0.07, 0.14, 0.14, 0.16, 0.28, 0.24, 0.30, 0.09, 0.06, 0.26, 0.12, 0.26, 0.16)
    values = {name: chance.between(14 + i, 1 - span, 1 + span) for i, (name, span) in enumerate(zip(names, spans, strict=True))}
    return FaceShape(**values, nose_tilt=chance.between(28, -0.8, 1.0), eye_tilt=chance.between(29, -0.6, 1.0))


_SKIN_WORDS: Mapping[str, float] = {
    "pale": 0.02, "fair": 0.08, "light": 0.12, "white": 0.06, "light-skinned": 0.12, "tan": 0.42, "tanned": 0.42, "olive": 0.36,
        "brown": 0.62,
    "dark": 0.82, "black": 0.92, "dark-skinned": 0.84, "asian": 0.25, "african": 0.85, "caucasian": 0.1, "indian": 0.55,
}  # fmt: skip


def _skin(words: set[str], features: tuple[Feature, ...], chance: Chances) -> float:
    said = set(words)
    for feature in features:
        if feature.name in ("skin", "face"):
            said |= {feature.attributes.colour, *feature.attributes.shape, *feature.attributes.states}
    known = [value for word, value in _SKIN_WORDS.items() if word in said]
    return known[0] if known else chance.between(5, 0.0, 1.0)
