"""The table of species and breeds: proportions, head, ears, tail and coat of the adult animal.

Heights at the withers are the middle of the breed standards' ranges, in metres.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Attributes
from aozora.film.world import Rgb
from aozora.world.creatures.quadruped import Coat, HeadShape, Proportions, QuadrupedParams, srgb, varied, with_attributes


@dataclass(frozen=True)
class Species:
    """An entry of the table: the adult's parameters, further words for it, its wider family and the young one's name."""

    adult: QuadrupedParams
    family: str
    words: tuple[str, ...] = ()
    young: tuple[str, ...] = ("puppy", "pup")
    speed_m_s: float = 4.0
    youth: float = 1.0
    """How much its young differ from it (see `grown`)."""


def _zones(**codes: str) -> dict[str, Rgb]:
    return {name.replace("_", " "): srgb(code) for name, code in codes.items()}


GOLDEN = Coat(
    _zones(
        base="#E1C598",
        back="#D9B887",
        belly="#EBD6AE",
        chest="#E8D0A4",
        feather="#E9D3AA",
        neck="#E4CA9F",
        crown="#DFBF8F",
        mask="#E3C79C",
        brow="#E6CDA4",
        cheek="#E6CDA2",
        muzzle="#E8D4B0",
        ear="#CDA873",
        leg="#E5CBA0",
        paw="#EAD5AE",
        rump="#E2C79B",
        tail="#E4CBA2",
        tail_tip="#EDDCBA",
    ),
    length=1.0,
    feathers=1.0,
    nose=srgb("#231A17"),
)
LABRADOR = Coat(
    _zones(base="#E0BE86", belly="#EFDCB4", chest="#EBD3A6", muzzle="#EAD2A6", ear="#CB9F62", paw="#EDD9B2", cheek="#E8CC9B"),
    length=0.42,
    feathers=0.05,
)
CORGI = Coat(
    _zones(
        base="#C98A4B", back="#BD7B3D", belly="#F3EBDD", chest="#F5EEE2", feather="#F0E4D2", crown="#C78646", mask="#CE9358",
        cheek="#F0E2CC", muzzle="#F5EEE3", brow="#F0E0C8", ear="#BC7A40", leg="#EEDFC8", paw="#F7F1E7", neck="#F1E5D2",
        rump="#D09A60", tail="#C98A4B", tail_tip="#EEDCC2",
    ),
    length=0.75, feathers=0.5,
)  # fmt: skip
BEAGLE = Coat(
    _zones(
        base="#F2EADC", back="#221C19", side="#2B231E", rump="#9C6233", neck="#A86C3A", chest="#F5EEE2", belly="#F5EEE2",
        crown="#A5683A", mask="#AC7040", cheek="#B27848", muzzle="#F5EEE3", brow="#C79262", ear="#8C5228", leg="#F3EBDD",
        feather="#C08A56", paw="#F7F2E8", tail="#2A221D", tail_tip="#F5EFE4",
    ),
    length=0.38, feathers=0.0,
)  # fmt: skip
DALMATIAN = Coat(
    _zones(base="#EFEBE3", muzzle="#EFEBE3", ear="#2A2625", belly="#F5F2EC", chest="#F3F0E9"),
    length=0.34, feathers=0.0, pattern="spots", pattern_colour=srgb("#1C1918"),
)  # fmt: skip
SHEPHERD = Coat(
    _zones(
        base="#B07D45", back="#1E1A17", side="#3A2C20", rump="#6B4A2C", neck="#8D6236", chest="#BF9058", belly="#C49A64",
        crown="#6E4D2E", mask="#4A3524", brow="#9A6E3E", cheek="#A87744", muzzle="#201B18", ear="#2C241E", leg="#B5834B",
        feather="#BC8C56", paw="#BE9058", tail="#4B3726", tail_tip="#1E1A17",
    ),
    length=0.85, feathers=0.35,
)  # fmt: skip
HUSKY = Coat(
    _zones(
        base="#8C8C90", back="#55565B", side="#7E7F84", rump="#77787D", neck="#A3A3A6", chest="#F2F1EF", belly="#F4F3F1",
        crown="#5D5E63", mask="#EDECEA", brow="#F4F3F1", cheek="#F2F1EF", muzzle="#F5F4F2", ear="#55565B", leg="#EEEDEB",
        feather="#F0EFED", paw="#F6F5F3", tail="#7C7D82", tail_tip="#ECEBE9",
    ),
    length=1.05, feathers=0.5, iris=srgb("#7FB4DC"),
)  # fmt: skip
POODLE = Coat(
    _zones(base="#E9DDC8", muzzle="#E6D8C1", ear="#DCCBAE", belly="#EFE6D6", chest="#EFE5D4"),
    length=1.05, feathers=0.5, curl=0.75,
)  # fmt: skip
TERRIER = Coat(
    _zones(base="#F0EBE0", back="#B98552", crown="#B27B48", mask="#B98553", ear="#A36C3B", muzzle="#F3EEE4", brow="#E6D4BB",
           cheek="#EFE6D8", rump="#EDE5D8", tail="#EFE8DC"),
    length=0.75, feathers=0.35, curl=0.35,
)  # fmt: skip
MONGREL = Coat(
    _zones(
        base="#A9794A", back="#8E6038", belly="#DDBF95", chest="#E4CBA6", feather="#CDA878", crown="#A27144", mask="#AA7B4E",
        cheek="#BE9466", muzzle="#D9BC94", brow="#CBA678", ear="#7D5230", leg="#B98C5C", paw="#E0C8A4", tail_tip="#DDC39C",
    ),
    length=0.7, feathers=0.4,
)  # fmt: skip
WOLF = Coat(
    _zones(
        base="#857C70", back="#4C4640", side="#7E756A", rump="#6E655B", neck="#8F867A", chest="#CFC7B9", belly="#D2CABC",
        crown="#6F675D", mask="#857B6E", brow="#B4AB9C", cheek="#CDC5B7", muzzle="#B9AE9F", ear="#6B5F52", leg="#B5A793",
        feather="#C2B6A4", paw="#C4B8A6", tail="#756C61", tail_tip="#2E2A27",
    ),
    length=1.15, feathers=0.55, iris=srgb("#B98A32"),
)  # fmt: skip
FOX = Coat(
    _zones(
        base="#C36A2C", back="#B25A22", belly="#F0E9DE", chest="#F3EDE3", crown="#C0662A", mask="#C66F32", brow="#C97838",
        cheek="#F1E9DD", muzzle="#EBD9C4", ear="#33221A", ear_inner="#D9C4AE", leg="#2E211B", feather="#5A3620", paw="#221A17",
        tail="#C06A2E", tail_tip="#F4EFE6", neck="#C8783E",
    ),
    length=1.15, feathers=1.0, iris=srgb("#A86A22"),
)  # fmt: skip
TABBY = Coat(
    _zones(
        base="#9C8468", back="#74604A", belly="#CDB797", chest="#D6C3A6", crown="#8F7860", mask="#9C8469", cheek="#C4AE90",
        muzzle="#E6DBC8", brow="#B49C7C", ear="#8A745C", paw="#C8B394", tail_tip="#3A3027",
    ),
    length=0.72, feathers=0.35, pattern="tabby", pattern_colour=srgb("#332A22"), iris=srgb("#8FA63C"),
    nose=srgb("#A8655A"), slit_pupil=True,
)  # fmt: skip

_CAT_HEAD = HeadShape(
    size=0.215, width=1.03, muzzle=0.26, muzzle_radius=0.74, lips=0.85, cheeks=1.0, eye=0.235, eye_spread=0.42, ear="prick",
    ear_length=0.84, ear_width=0.42, brow=0.6, whiskers=True,
)  # fmt: skip
_CAT_BODY = Proportions(
    length=1.22, chest=0.20, belly=0.185, legs=0.50, bone=0.055, paw=0.15, neck=0.24, neck_radius=0.13, tail=0.95,
    tail_radius=0.042, tail_raise=-25.0, tail_curl=75.0,
)  # fmt: skip


def _dog(kind: str, height: float, proportions: Proportions, head: HeadShape, coat: Coat) -> QuadrupedParams:
    return QuadrupedParams(kind, height, proportions, head, coat)


CREATURES: Mapping[str, Species] = {
    "golden retriever": Species(
        _dog("golden retriever", 0.56, Proportions(length=1.04, tail=0.60), HeadShape(muzzle=1.02, ear_length=1.10), GOLDEN),
        "dog",
        ("golden retrievers", "retriever", "goldie"),
    ),
    "labrador": Species(
        _dog(
            "labrador",
            0.56,
            Proportions(bone=0.062, tail=0.56, tail_radius=0.05),
            HeadShape(muzzle=1.0, ear_length=0.95),
            LABRADOR,
        ),
        "dog",
        ("labradors", "lab", "labrador retriever"),
    ),
    "corgi": Species(
        _dog(
            "corgi",
            0.29,
            Proportions(
                length=1.62,
                chest=0.30,
                belly=0.26,
                legs=0.36,
                bone=0.085,
                paw=0.24,
                neck=0.40,
                neck_radius=0.20,
                tail=0.22,
                tail_radius=0.07,
                tail_raise=25.0,
            ),
            HeadShape(size=0.29, muzzle=0.86, muzzle_radius=0.88, lips=0.8, ear="prick", ear_length=0.80, ear_width=0.40),
            CORGI,
        ),
        "dog",
        ("corgis", "welsh corgi"),
        speed_m_s=3.0,
    ),
    "beagle": Species(
        _dog(
            "beagle",
            0.37,
            Proportions(length=1.05, bone=0.064, tail=0.58, tail_radius=0.045, tail_raise=45.0, tail_curl=20.0),
            HeadShape(size=0.19, muzzle=1.0, ear_length=1.35, ear_width=0.44),
            BEAGLE,
        ),
        "dog",
        ("beagles",),
        speed_m_s=3.5,
    ),
    "dalmatian": Species(
        _dog(
            "dalmatian",
            0.58,
            Proportions(tail=0.62, tail_radius=0.035, tail_raise=20.0),
            HeadShape(muzzle=1.08, ear_length=0.95),
            DALMATIAN,
        ),
        "dog",
        ("dalmatians", "dalmation"),
    ),
    "german shepherd": Species(
        _dog(
            "german shepherd",
            0.62,
            Proportions(length=1.12, tail=0.66, tail_radius=0.05, tail_raise=-40.0, tail_curl=30.0),
            HeadShape(size=0.165, muzzle=1.15, muzzle_radius=0.94, lips=0.8, ear="prick", ear_length=0.92, ear_width=0.40),
            SHEPHERD,
        ),
        "dog",
        ("german shepherds", "alsatian", "shepherd dog"),
    ),
    "husky": Species(
        _dog(
            "husky",
            0.57,
            Proportions(tail=0.66, tail_radius=0.055, tail_raise=35.0, tail_curl=150.0),
            HeadShape(size=0.175, muzzle=0.98, muzzle_radius=0.92, lips=0.8, ear="prick", ear_length=0.70, ear_width=0.36),
            HUSKY,
        ),
        "dog",
        ("huskies", "siberian husky"),
    ),
    "poodle": Species(
        _dog(
            "poodle",
            0.42,
            Proportions(length=1.0, bone=0.066, paw=0.15, tail=0.40, tail_radius=0.06, tail_raise=55.0, tail_curl=10.0),
            HeadShape(size=0.185, muzzle=1.12, muzzle_radius=0.78, lips=0.7, ear_length=1.30, ear_width=0.48),
            POODLE,
        ),
        "dog",
        ("poodles",),
        speed_m_s=3.5,
    ),
    "terrier": Species(
        _dog(
            "terrier",
            0.36,
            Proportions(length=1.0, tail=0.36, tail_radius=0.045, tail_raise=60.0, tail_curl=10.0),
            HeadShape(size=0.195, muzzle=1.0, muzzle_radius=0.86, lips=0.75, ear="button", ear_length=0.9, ear_width=0.36),
            TERRIER,
        ),
        "dog",
        ("terriers", "jack russell"),
        speed_m_s=3.5,
    ),
    "dog": Species(
        _dog("dog", 0.50, Proportions(tail_raise=25.0), HeadShape(muzzle=0.98, ear_length=1.0, ear_width=0.38), MONGREL),
        "animal",
        ("dogs", "hound", "doggy", "mutt", "mongrel", "canine"),
    ),
    "wolf": Species(
        _dog(
            "wolf",
            0.74,
            Proportions(length=1.08, chest=0.19, tail=0.60, tail_radius=0.055, tail_raise=-45.0, tail_curl=10.0, neck=0.32),
            HeadShape(size=0.160, muzzle=1.15, muzzle_radius=0.92, lips=0.75, ear="prick", ear_length=0.66, ear_width=0.34),
            WOLF,
        ),
        "animal",
        ("wolves", "gray wolf", "grey wolf"),
        young=("cub", "pup"),
        speed_m_s=5.0,
    ),
    "fox": Species(
        _dog(
            "fox",
            0.38,
            Proportions(
                length=1.18, chest=0.175, belly=0.15, bone=0.046, paw=0.13, tail=1.02, tail_radius=0.085, tail_raise=-18.0
            ),
            HeadShape(
                size=0.185, muzzle=1.05, muzzle_radius=0.68, lips=0.6, ear="prick", ear_length=0.86, ear_width=0.42, eye=0.19
            ),
            FOX,
        ),
        "animal",
        ("foxes", "red fox"),
        young=("cub", "kit"),
        speed_m_s=4.0,
    ),
    "cat": Species(
        _dog("cat", 0.25, _CAT_BODY, _CAT_HEAD, TABBY),
        "animal",
        ("cats", "tabby", "tabby cat", "tomcat", "house cat", "kitty"),
        young=("kitten",),
        youth=0.7,
        speed_m_s=3.0,
    ),
}
"""Every animal by its canonical name."""

YOUNG_NAMES: Mapping[str, str] = {"puppy": "dog", "pup": "dog", "kitten": "cat", "wolf cub": "wolf", "fox cub": "fox"}
"""Words that mean the young one of a kind."""


def creature_params(kind: str, attributes: Attributes = Attributes()) -> QuadrupedParams:
    """The exact animal of a kind with the screenplay's attributes; unknown kinds and colours are an `InvalidInput`."""
    if kind in YOUNG_NAMES:
        attributes = attributes.model_copy(update={"age": attributes.age or "young"})
    name = YOUNG_NAMES.get(kind, kind)
    if name not in CREATURES:
        raise InvalidInput(f"must be one of {', '.join([*CREATURES, *YOUNG_NAMES])} (got {kind!r})", field="kind")
    species = CREATURES[name]
    return with_attributes(species.adult, attributes, species.youth)


def creature_rand(kind: str, rng: np.random.Generator, attributes: Attributes = Attributes()) -> QuadrupedParams:
    """An animal of a kind that differs a little from its siblings."""
    return varied(creature_params(kind, attributes), rng)
