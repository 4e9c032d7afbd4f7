"""Bears and what is built like them, apes, monkeys, kangaroos."""

from collections.abc import Mapping
from dataclasses import replace

from aozora.world.creatures.breeds.kinds import Species, zones
from aozora.world.creatures.ornaments import Extras, Hump
from aozora.world.creatures.quadruped import Carriage, Coat, Foot, HeadShape, Proportions, QuadrupedParams, TailShape, srgb

EYES = srgb("#2E1B0F")


def _coat(length: float, feathers: float = 0.2, **codes: str) -> Coat:
    return Coat(zones(**codes), length, feathers, iris=EYES)


BEAR = _coat(
    1.0,
    0.4,
    base="#5E3F26",
    back="#6B4A2E",
    belly="#4A311E",
    muzzle="#8A6A48",
    leg="#452D1B",
    paw="#38251A",
    ear="#553822",
    crown="#674629",
)
POLAR = _coat(0.62, 0.15, base="#EFE8D8", belly="#E4DAC5", muzzle="#EAE2D2", ear="#E3D9C6", nail="#2A2622", paw="#F0EADC")
PANDA = _coat(
    0.95, 0.3, base="#EDE7DB", ear="#17140F", patch="#161310", leg="#17140F", feather="#17140F", paw="#15120F",
        shoulder="#191612", muzzle="#F0EADF",
    neck="#EAE3D6", chest="#1B1814", thigh="#E9E2D5", nail="#3A342D", ear_inner="#1A1612",
)  # fmt: skip
RED_PANDA = _coat(
    1.0, 0.7, base="#A84A1E", back="#B5541F", belly="#1E1613", chest="#241A15", crown="#B25A26", mask="#F0E5D3", brow="#F3EADC",
        cheek="#F3EADB",
    muzzle="#F4ECDF", ear="#EFE4D2", ear_inner="#5A2E18", leg="#1D1512", feather="#1D1512", paw="#191210", tail="#B0592A",
        ring="#E0B384", patch="#8A3A18",
    tail_tip="#33211A", shoulder="#7A3416",
)  # fmt: skip
RACCOON = _coat(
    0.95, 0.5, base="#7E7A74", back="#5E5A55", belly="#A39D94", crown="#6E6963", mask="#C9C4BB", brow="#EAE6DE",
        cheek="#E2DDD4", muzzle="#EDE9E2",
    ear="#4A4642", leg="#6B6660", paw="#2E2A27", tail="#948E85", ring="#24201D", patch="#161412", ear_inner="#A89F94",
)  # fmt: skip
KOALA = _coat(
    1.0, 0.3, base="#8E8C8C", belly="#D6D2CC", chest="#E6E2DB", muzzle="#A9A6A4", ear="#8A8887", ear_inner="#EFECE6",
        paw="#6E6B6A", nail="#2A2726",
)  # fmt: skip
SLOTH = _coat(
    1.35, 0.7, base="#8A7A62", back="#6E6048", belly="#A3937A", mask="#D9CBB0", muzzle="#C9B898", brow="#DCCFB6",
        cheek="#E0D3BA", patch="#4A3A2A",
    crown="#6E5E48", face="#DACDB2", nail="#D6C9A8",
)  # fmt: skip
GORILLA = _coat(
    0.75, 0.4, base="#1E1C1C", back="#7A7876", face="#5A534F", muzzle="#635B56", mask="#2A2726", ear="#24211F", paw="#1C1A19",
        chest="#242221",
    side="#262424", crown="#1F1C1B", ear_inner="#24211F",
)  # fmt: skip
MONKEY = _coat(
    0.75, 0.3, base="#6E4A2C", belly="#CDAE88", chest="#C9A880", face="#DDB592", muzzle="#E2BE9E", ear="#DDB08E",
        ear_inner="#D6A182", paw="#8A6444",
    crown="#5E3E24", cheek="#A37C56", brow="#8A6242",
)  # fmt: skip
ORANGUTAN = _coat(
    1.5, 0.8, base="#B4551F", back="#A34A1A", belly="#C0662C", chest="#BC612A", face="#5E4236", muzzle="#77584A", mask="#6B4A3C",
        ear="#6B4A3C", ear_inner="#5E4236", paw="#4E342A", crown="#A94E1C", cheek="#A34A1A", brow="#5E4236",
)  # fmt: skip
LEMUR = replace(
    _coat(0.8, 0.4, base="#8F8C89", back="#85817C", belly="#D9D6D0", chest="#DEDBD5", crown="#5E5B59", mask="#E4E1DB",
        brow="#EAE7E1", cheek="#E8E5DF", muzzle="#2A2624", bridge="#D9D6D0", ear="#E0DDD7", patch="#181514", leg="#9A9693",
        paw="#4A4644", tail="#EDEAE4", tail_tip="#1E1B1A", ring="#1A1716"),
    iris=srgb("#C97A1E"),
)  # fmt: skip
KANGAROO = _coat(
    0.42, 0.1, base="#A8784A", back="#966840", belly="#E2D0B4", chest="#DDC7A6", muzzle="#8A6442", face="#A3744A",
        cheek="#C9A780", ear="#8A6242",
    leg="#A07246", paw="#5E4430", tail="#96683F", tail_tip="#4A3526",
)  # fmt: skip

_BEAR_BODY = Proportions(
    length=1.34, chest=0.245, belly=0.235, legs=0.42, bone=0.088, paw=0.19, neck=0.18, neck_radius=0.175, neck_rise=16.0,
        tail=0.05, tail_radius=0.05,
    wrist=0.11, hock=0.13, knuckle=0.06, bend=0.8, plant=0.05, thigh=1.1,
)  # fmt: skip
_BEAR_HEAD = HeadShape(
    size=0.216, width=1.04, muzzle=0.86, muzzle_radius=0.92, lips=0.85, cheeks=1.1, eye=0.155, eye_spread=0.42, ear="round",
        ear_length=0.56,
    ear_width=0.38, brow=1.0,
)  # fmt: skip
_CREEPER = Proportions(
    length=1.46, chest=0.235, belly=0.25, legs=0.40, bone=0.062, paw=0.17, neck=0.16, neck_radius=0.165, neck_rise=20.0,
        tail=1.0, tail_radius=0.085,
    tail_raise=-26.0, tail_curl=18.0, wrist=0.13, hock=0.15, knuckle=0.06, plant=0.05, slope=-5.0,
)  # fmt: skip


def _stout(
    height: float, body: Proportions, head: HeadShape, coat: Coat, tail: TailShape = "puff", foot: Foot = "claw",
        carriage: Carriage = "four",
) -> QuadrupedParams:  # fmt: skip
    return QuadrupedParams("", height, body, head, coat, foot=foot, tail_shape=tail, carriage=carriage)


STOUT: Mapping[str, Species] = {
    "bear": Species(
        replace(_stout(1.05, _BEAR_BODY, _BEAR_HEAD, BEAR), extras=Extras(humps=(Hump(0.20, 0.06, 0.15),))), "animal",
        ("bears", "brown bear", "grizzly bear", "grizzly", "black bear"), ("cub",), 4.5, 0.8,
    ),
    "polar bear": Species(
        _stout(1.25, replace(_BEAR_BODY, neck=0.27, neck_radius=0.140, length=1.40), replace(_BEAR_HEAD, size=0.180,
            muzzle=1.10, ear_length=0.46, ear_width=0.32, nose=1.25), POLAR),
        "bear", ("polar bears", "ice bear"), ("cub",), 4.5, 0.8,
    ),
    "panda": Species(
        _stout(0.80, replace(_BEAR_BODY, length=1.26, chest=0.27, belly=0.275, bone=0.095, neck=0.14, neck_radius=0.19),
               replace(_BEAR_HEAD, size=0.248, width=1.10, muzzle=0.48, muzzle_radius=0.88, cheeks=1.35, eye=0.165,
                   ear_length=0.62, ear_width=0.44), PANDA),
        "bear", ("giant panda", "pandas", "panda bear"), ("cub",), 3.0, 0.8,
    ),
    "red panda": Species(
        _stout(0.28, _CREEPER, replace(_BEAR_HEAD, size=0.259, muzzle=0.42, muzzle_radius=0.74, cheeks=1.25, eye=0.16,
            ear="prick", ear_length=0.66,
                                       ear_width=0.46), RED_PANDA, "bushy", "paw"),
        "animal", ("red pandas",), ("cub",), 2.5, 0.8,
    ),
    "raccoon": Species(
        _stout(0.28, replace(_CREEPER, tail=0.85, tail_radius=0.075, slope=-7.0),
               replace(_BEAR_HEAD, size=0.248, muzzle=0.80, muzzle_radius=0.62, cheeks=1.25, eye=0.17, ear="prick",
                   ear_length=0.56, ear_width=0.40),
               RACCOON, "bushy", "paw"),
        "animal", ("raccoons", "racoon", "trash panda"), ("kit",), 2.8, 0.8,
    ),
    "koala": Species(
        _stout(0.42, replace(_BEAR_BODY, length=1.18, chest=0.28, belly=0.29, neck=0.14, neck_radius=0.19, neck_rise=40.0,
            legs=0.38, slope=4.0),
               replace(_BEAR_HEAD, size=0.314, width=1.06, muzzle=0.16, muzzle_radius=1.25, nose=2.3, cheeks=1.0, eye=0.15,
                   ear_length=1.05, ear_width=0.66, lips=0.7), KOALA),
        "animal", ("koalas", "koala bear"), ("joey",), 1.6, 0.7,
    ),
    "sloth": Species(
        _stout(0.40, replace(_BEAR_BODY, length=1.26, chest=0.235, belly=0.24, bone=0.072, legs=0.48, neck=0.16, slope=10.0,
            paw=0.20),
               HeadShape(size=0.237, width=1.02, muzzle=0.36, muzzle_radius=0.86, cheeks=1.0, eye=0.15, eye_spread=0.46,
                   ear="none", lips=0.8), SLOTH),
        "animal", ("sloths",), (), 0.8, 0.6,
    ),
    "gorilla": Species(
        replace(_stout(1.15, Proportions(
            length=0.98, chest=0.245, belly=0.205, legs=0.53, bone=0.086, paw=0.16, neck=0.12, neck_radius=0.19, neck_rise=40.0,
                tail=0.02, wrist=0.17,
            hock=0.10, knuckle=0.05, bend=0.55, plant=0.04, slope=26.0, stance=1.05, thigh=0.95,
        ), HeadShape(size=0.198, width=0.92, muzzle=0.52, muzzle_radius=1.12, eye=0.13, eye_spread=0.36, eye_height=0.10,
            brow=2.2, snout="ape",
                     ear="round", ear_length=0.24, ear_width=0.16), GORILLA, "none", "hand", "knuckles")),
        "animal", ("gorillas",), (), 3.5, 0.7,
    ),
    "monkey": Species(
        _stout(0.42, Proportions(
            length=1.06, chest=0.180, belly=0.165, legs=0.52, bone=0.050, paw=0.18, neck=0.14, neck_radius=0.12, neck_rise=48.0,
                tail=1.15,
            tail_radius=0.030, tail_raise=48.0, tail_curl=-190.0, wrist=0.13, hock=0.14, knuckle=0.05, plant=0.05, slope=8.0,
        ), HeadShape(size=0.248, width=0.96, muzzle=0.38, muzzle_radius=0.92, eye=0.19, eye_spread=0.36, eye_height=0.06,
            brow=1.2, snout="ape",
                     ear="round", ear_length=0.52, ear_width=0.38), MONKEY, "plain", "hand", "knuckles"),
        "animal", ("monkeys", "macaque"), (), 3.5, 0.7,
    ),
    "chimpanzee": Species(
        _stout(0.75, Proportions(
            length=0.98, chest=0.215, belly=0.20, legs=0.52, bone=0.060, paw=0.17, neck=0.12, neck_radius=0.15, neck_rise=44.0,
                tail=0.02, wrist=0.14,
            hock=0.11, knuckle=0.05, plant=0.05, slope=22.0,
        ), HeadShape(size=0.209, width=0.96, muzzle=0.55, muzzle_radius=1.05, eye=0.16, eye_spread=0.36, eye_height=0.08,
            brow=1.8, snout="ape",
                     ear="round", ear_length=0.56, ear_width=0.42),
            replace(GORILLA, zones={**GORILLA.zones, **zones(back="#1F1C1B", face="#B98E72", muzzle="#C29A80", ear="#B58A70",
                ear_inner="#A87C64",
                                                             mask="#A87E64")}), "none", "hand", "knuckles"),
        "animal", ("chimpanzees", "chimp", "ape", "apes"), (), 3.5, 0.7,
    ),
    "orangutan": Species(
        _stout(0.80, Proportions(
            length=0.96, chest=0.225, belly=0.225, legs=0.55, bone=0.058, paw=0.17, neck=0.10, neck_radius=0.16, neck_rise=44.0,
            tail=0.02, wrist=0.14, hock=0.10, knuckle=0.05, plant=0.05, slope=26.0,
        ), HeadShape(size=0.212, width=0.98, muzzle=0.58, muzzle_radius=1.15, eye=0.15, eye_spread=0.34, eye_height=0.08,
            brow=1.4, snout="ape", ear="round", ear_length=0.24, ear_width=0.18), ORANGUTAN, "none", "hand", "knuckles"),
        "animal", ("orangutans", "orang-utan", "orang utan"), (), 2.5, 0.7,
    ),
    "lemur": Species(
        _stout(0.36, Proportions(
            length=1.12, chest=0.175, belly=0.165, legs=0.50, bone=0.048, paw=0.17, neck=0.16, neck_radius=0.12, neck_rise=44.0,
            tail=1.45, tail_radius=0.055, tail_raise=62.0, tail_curl=50.0, wrist=0.13, hock=0.14, knuckle=0.05, plant=0.05,
            slope=-4.0,
        ), HeadShape(size=0.225, width=0.96, muzzle=0.78, muzzle_radius=0.58, lips=0.6, cheeks=1.1, eye=0.225, eye_spread=0.46,
            ear="prick", ear_length=0.55, ear_width=0.40, ear_splay=0.25), LEMUR, "plain", "paw"),
        "animal", ("lemurs", "ring-tailed lemur"), (), 3.0, 0.7,
    ),
    "kangaroo": Species(
        replace(_stout(1.15, Proportions(
            length=0.92, chest=0.135, belly=0.170, legs=0.30, bone=0.042, paw=0.15, neck=0.22, neck_radius=0.080,
                neck_rise=66.0, tail=0.86,
            tail_radius=0.055, tail_raise=22.0, tail_curl=36.0, wrist=0.24, hock=0.095, knuckle=0.040, bend=1.5, plant=0.10,
                slope=58.0, hind_paw=1.9,
            thigh=1.35, stance=1.15,
        ), HeadShape(size=0.097, width=0.86, muzzle=1.45, muzzle_radius=0.85, jaw=0.85, tip_radius=0.78, eye=0.24,
            eye_spread=0.76, eye_height=0.12,
                     snout="long", pitch=14.0, ear="prick", ear_length=1.55, ear_width=0.46), KANGAROO, "thick", "paw",
                         "bounding")),
        "animal", ("kangaroos", "wallaby"), ("joey",), 6.0, 0.7,
    ),
}  # fmt: skip
