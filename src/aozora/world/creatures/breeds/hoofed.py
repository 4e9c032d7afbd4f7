"""Animals on hooves: horses and their kin, cattle, sheep, deer, camels, giraffes, pigs."""

from collections.abc import Mapping
from dataclasses import replace

from aozora.world.creatures.breeds.kinds import Species, zones
from aozora.world.creatures.ornaments import Extras, Horn, Hump, Mane
from aozora.world.creatures.quadruped import Coat, HeadShape, Proportions, QuadrupedParams, TailShape, srgb

DARK_EYES = srgb("#2A1A10")


def _coat(length: float, feathers: float = 0.0, **codes: str) -> Coat:
    return Coat(zones(**codes), length, feathers, iris=DARK_EYES)


HORSE = _coat(
    0.22, base="#63412A", back="#573823", belly="#6E4B33", crown="#5E3D26", muzzle="#3E2A1F", leg="#2E1D15", feather="#2E1D15",
    paw="#241812", mane="#1C1411", tail="#1C1411", tail_tip="#1C1411", ear="#54361F", face="#5E3E28", hoof="#2A221C",
)  # fmt: skip
ZEBRA = replace(
    _coat(0.22, base="#EDE8DE", muzzle="#241E1A", mane="#E6E0D4", tail="#E9E3D8", tail_tip="#17130F", paw="#2A2420",
        face="#EDE8DE"),
    pattern="zebra", pattern_colour=srgb("#12100E"),
)  # fmt: skip
DONKEY = _coat(
    0.40, base="#8A8078", back="#7A7068", belly="#DAD2C6", muzzle="#E4DCD0", brow="#CFC5B8", mane="#3A322D", tail_tip="#2E2723",
    ear="#7A6F66", leg="#9A9086", paw="#8A8078", face="#91877E", chest="#A59B90",
)  # fmt: skip
UNICORN = _coat(
    0.22, base="#F2EEEA", muzzle="#E6CFCB", mane="#D9A6C4", tail="#CFA0CC", tail_tip="#B69ADC", paw="#EDE7E2", face="#F2EEEA",
    hoof="#C9A24A", ear="#F0E9E6",
)  # fmt: skip
COW = replace(
    _coat(0.16, base="#EFEAE0", muzzle="#CFA296", face="#E9E2D6", mask="#EFE9DE", tail_tip="#D8D0C2", ear="#2A2421",
        crown="#25201D",
          cheek="#2A2522", udder="#DDA79A", hoof="#3A302A"),
    pattern="patches", pattern_colour=srgb("#191614"),
)  # fmt: skip
BULL = _coat(
    0.20, base="#3A241A", back="#2E1C14", belly="#4A3022", muzzle="#241A16", crown="#341F16", face="#33201A", ear="#2E1C14",
    tail_tip="#17110E", mane="#2A1A13",
)  # fmt: skip
BISON = _coat(
    0.55, 0.3, base="#5E3D26", back="#6B462B", rump="#5A3A24", thigh="#523520", mane="#38241A", shoulder="#432B1D",
        neck="#38241A",
    chest="#33211A", leg="#2E1F18", muzzle="#1E1714", crown="#2E1E17", face="#2E1E17", ear="#33221A", tail_tip="#1E1511",
)  # fmt: skip
SHEEP = replace(
    _coat(1.15, 0.4, base="#E9E1CF", mask="#4A4038", cheek="#4A4038", muzzle="#3E352F", brow="#4A4038", face="#453B34",
        ear="#453B34",
          leg="#4A4038", feather="#E4DBC8", paw="#3E352F", mane="#EAE2D1", crown="#4A4038"),
    curl=0.85, fluff=0.35,
)  # fmt: skip
GOAT = _coat(
    0.55, 0.4, base="#E4DCCC", back="#D9CFBC", muzzle="#D9CDBA", ear="#CBBFA9", leg="#DDD4C2", paw="#D6CCB9", mane="#DCD2BE",
    face="#DDD3C1", udder="#E0B3A6",
)  # fmt: skip
PIG = Coat(
    zones(base="#DE9F92", belly="#E6AFA2", muzzle="#D98A80", ear="#D6938A", paw="#C98C82", hoof="#6B544A", face="#DE9F92",
          ear_inner="#CF8078"),
    0.0, 0.0, iris=srgb("#4A3524"), nose=srgb("#B56A62"),
)  # fmt: skip
BOAR = Coat(
    zones(base="#4E3B2C", back="#3A2B20", belly="#5E4937", muzzle="#7A5A4C", ear="#3E2E23", paw="#2E231C", hoof="#241C17",
          face="#4A382A", mane="#2A1F18", leg="#38291F", ear_inner="#5A4438"),
    0.75, 0.2, iris=srgb("#3A2414"), nose=srgb("#4A342C"),
)  # fmt: skip
DEER = _coat(
    0.32, 0.1, base="#86603F", back="#6E4E34", belly="#E4D6C2", chest="#97734F", neck="#7C593C", rump="#8F6A48", muzzle="#4A3226",
    face="#8A5C38", cheek="#A87C54", brow="#B08A62", ear="#7A5232", tail="#F1EADF", leg="#9A6A42", paw="#7E5636",
)  # fmt: skip
MOOSE = _coat(
    0.40, 0.3, base="#4A3527", back="#54402F", belly="#3E2C21", neck="#46332A", leg="#8A7A6A", feather="#7A6A5B", paw="#8A7A6A",
    muzzle="#5E4A3C", face="#463426", ear="#4F3C2E", mane="#382920",
)  # fmt: skip
CAMEL = _coat(
    0.42, 0.3, base="#BE935F", back="#A87C4A", belly="#C9A370", neck="#B98D58", muzzle="#C9A878", ear="#A67C4C", mane="#8A6238",
    tail_tip="#7A5632", leg="#C29A68", paw="#B08858", face="#BE965F",
)  # fmt: skip
LLAMA = replace(
    _coat(1.30, 0.9, base="#F0E8DA", muzzle="#CDB89C", face="#E4D7C2", ear="#E8DCC9", leg="#EFE7D9", mane="#F3ECE0",
        cheek="#EADFCD"),
    curl=0.25, fluff=0.35,
)  # fmt: skip
GIRAFFE = replace(
    _coat(0.14, base="#E3CB9C", belly="#EFE2C6", muzzle="#CDB48C", face="#DCC092", leg="#EADCBB", paw="#E6D6B4", mane="#8A4F26",
          tail_tip="#1E1712", tail="#D9BE8E", ear="#DCC498", crown="#B98648"),
    pattern="giraffe", pattern_colour=srgb("#8F5526"),
)  # fmt: skip

_HORSE_BODY = Proportions(
    length=1.04, chest=0.182, belly=0.165, legs=0.56, bone=0.042, paw=0.088, neck=0.42, neck_radius=0.098, neck_rise=48.0,
        tail=0.50,
    tail_radius=0.052, tail_raise=-66.0, tail_curl=-8.0, wrist=0.30, hock=0.33, knuckle=0.095, bend=0.75, thigh=1.15,
)  # fmt: skip
_HORSE_HEAD = HeadShape(
    size=0.123, width=0.82, muzzle=2.30, muzzle_radius=0.92, jaw=1.1, tip_radius=0.88, eye=0.21, eye_spread=0.84, eye_height=0.16,
    brow=0.9, snout="long", pitch=44.0, ear="prick", ear_length=0.95, ear_width=0.30, ear_rise=-6.0,
)  # fmt: skip
_CATTLE_BODY = Proportions(
    length=1.30, chest=0.215, belly=0.225, legs=0.44, bone=0.047, paw=0.10, neck=0.24, neck_radius=0.125, neck_rise=22.0,
        tail=0.58,
    tail_radius=0.018, tail_raise=-82.0, tail_curl=-6.0, wrist=0.24, hock=0.30, knuckle=0.085, bend=0.7,
)  # fmt: skip
_CATTLE_HEAD = HeadShape(
    size=0.132, width=0.98, muzzle=1.70, muzzle_radius=0.98, jaw=1.0, tip_radius=1.22, eye=0.20, eye_spread=0.84, eye_height=0.12,
    snout="long", pitch=40.0, ear="leaf", ear_length=1.15, ear_width=0.42, ear_rise=0.0,
)  # fmt: skip
_SLENDER = Proportions(
    length=1.02, chest=0.165, belly=0.15, legs=0.56, bone=0.034, paw=0.075, neck=0.38, neck_radius=0.082, neck_rise=52.0,
        tail=0.12,
    tail_radius=0.045, tail_raise=20.0, tail_curl=30.0, wrist=0.30, hock=0.34, knuckle=0.09, bend=0.8, thigh=1.05,
)  # fmt: skip
_DEER_HEAD = HeadShape(
    size=0.130, width=0.88, muzzle=1.55, muzzle_radius=0.86, jaw=0.85, tip_radius=0.80, eye=0.24, eye_spread=0.80,
        eye_height=0.12,
    snout="long", pitch=30.0, ear="leaf", ear_length=1.30, ear_width=0.42, ear_rise=32.0,
)  # fmt: skip

_STEM = ((-0.26, 0.34, 0.78), (-0.98, 1.00, 2.04), (-1.23, 1.78, 3.34), (-0.59, 2.17, 4.64), (0.33, 1.91, 5.55))
ANTLERS = (
    Horn(_STEM, 0.17, 0.05, srgb("#6B5138"), srgb("#CDB892"), rings=9),
    Horn(((-0.45, 0.55, 1.13), (0.20, 0.74, 1.65), (0.85, 0.70, 2.43)), 0.11, 0.03, srgb("#6B5138"), srgb("#D6C4A0")),
    Horn(((-1.17, 1.39, 2.76), (-0.45, 1.65, 3.21), (0.26, 1.52, 3.93)), 0.11, 0.03, srgb("#7A6044"), srgb("#D6C4A0")),
    Horn(((-1.04, 2.00, 3.93), (-1.69, 2.43, 4.45), (-1.89, 2.50, 5.29)), 0.10, 0.03, srgb("#7A6044"), srgb("#D6C4A0")),
    Horn(((-0.52, 2.17, 4.71), (-0.98, 2.11, 5.42), (-0.98, 1.78, 6.14)), 0.09, 0.03, srgb("#8A7050"), srgb("#D6C4A0")),
)
_SHOVEL = srgb("#8A6C4A")
SHOVELS = (
    Horn(((-0.30, 0.45, 0.62), (-0.45, 1.20, 0.85), (-0.55, 1.90, 1.10)), 0.17, 0.16, _SHOVEL, _SHOVEL),
    Horn(((-0.50, 1.75, 1.05), (-0.75, 2.50, 1.75), (-1.10, 2.95, 2.70)), 0.55, 0.42, _SHOVEL, srgb("#B39468"), flat=0.28),
    *(
        Horn(((-0.60, 2.0 + 0.22 * i, 1.4 + 0.42 * i), (-0.35, 2.7 + 0.20 * i, 1.75 + 0.42 * i), (-0.15, 3.05 + 0.16 * i,
            2.25 + 0.42 * i)),
             0.13, 0.03, _SHOVEL, srgb("#D6C4A0"))
        for i in range(4)
    ),
    Horn(((-0.50, 1.70, 1.05), (0.20, 2.05, 1.15), (0.75, 2.05, 1.55)), 0.13, 0.03, _SHOVEL, srgb("#D6C4A0")),
)  # fmt: skip
COW_HORNS = (Horn(((-0.18, 0.62, 0.62), (-0.10, 1.15, 0.80), (0.10, 1.45, 1.20)), 0.15, 0.03, srgb("#CDBFA6"), srgb("#3A302A")),)
BULL_HORNS = (
    Horn(
        ((-0.15, 0.60, 0.66), (-0.05, 1.35, 0.72), (0.30, 1.85, 1.05), (0.55, 1.80, 1.65)),
        0.20,
        0.03,
        srgb("#CDBD9E"),
        srgb("#2A221D"),
    ),
)
BISON_HORNS = (
    Horn(((-0.10, 0.78, 0.50), (-0.05, 1.30, 0.62), (0.05, 1.42, 1.15)), 0.17, 0.03, srgb("#2A231E"), srgb("#17120F")),
)
GOAT_HORNS = (
    Horn(
        ((-0.12, 0.26, 0.80), (-0.35, 0.36, 1.50), (-0.95, 0.48, 1.95), (-1.55, 0.58, 1.85)),
        0.19,
        0.04,
        srgb("#6B5D4C"),
        srgb("#3A3128"),
        rings=12,
    ),
)
OSSICONES = (Horn(((-0.10, 0.34, 0.80), (-0.22, 0.40, 1.30), (-0.30, 0.44, 1.62)), 0.13, 0.15, srgb("#B98E58"), srgb("#231A14")),)
BOAR_TUSKS = (
    Horn(((1.55, 0.34, -0.50), (1.70, 0.50, -0.36), (1.72, 0.54, -0.02)), 0.085, 0.02, srgb("#D9CDB2"), srgb("#EFE6D2")),
)
UNICORN_HORN = (
    Horn(
        ((0.42, 0.0, 0.72), (0.85, 0.0, 1.90), (1.28, 0.0, 3.10)),
        0.17,
        0.02,
        srgb("#E6D5A8"),
        srgb("#F3EAD0"),
        single=True,
        rings=8,
    ),
)


def _hoofed(
    height: float, body: Proportions, head: HeadShape, coat: Coat, tail: TailShape = "tuft", extras: Extras = Extras(), *,
        whole: bool = False
) -> QuadrupedParams:  # fmt: skip
    return QuadrupedParams("", height, body, head, coat, foot="hoof" if whole else "cloven", tail_shape=tail, extras=extras)


HOOFED: Mapping[str, Species] = {
    "horse": Species(
        _hoofed(1.55, _HORSE_BODY, _HORSE_HEAD, HORSE, "horse", Extras(manes=(Mane("crest"), Mane("forelock"))), whole=True),
        "animal", ("horses", "stallion", "mare", "pony", "ponies", "stallions", "mustang", "steed", "racehorse"), ("foal",),
            7.0, 0.7,
    ),
    "zebra": Species(
        _hoofed(1.32, replace(_HORSE_BODY, chest=0.200, belly=0.19, legs=0.54, neck=0.34, neck_radius=0.115, tail_radius=0.022,
            tail=0.40),
                replace(_HORSE_HEAD, size=0.132, ear_length=1.15, ear_width=0.40), ZEBRA, "tuft", Extras(manes=(Mane("brush",
                    1.0, 0.035),)), whole=True),
        "animal", ("zebras",), ("foal",), 6.5, 0.7,
    ),
    "donkey": Species(
        _hoofed(1.12, replace(_HORSE_BODY, chest=0.20, belly=0.20, neck=0.30, neck_radius=0.105, neck_rise=42.0, bone=0.046,
                              tail_radius=0.022, tail=0.42),
                replace(_HORSE_HEAD, size=0.149, muzzle=2.0, tip_radius=0.95, ear_length=1.95, ear_width=0.40), DONKEY, "tuft",
                Extras(manes=(Mane("brush", 0.8, 0.03),)), whole=True),
        "animal", ("donkeys", "mule", "burro"), ("foal",), 4.0, 0.7,
    ),
    "unicorn": Species(
        _hoofed(1.55, _HORSE_BODY, _HORSE_HEAD, UNICORN, "horse",
                Extras(horns=UNICORN_HORN, manes=(Mane("crest", 1.15), Mane("forelock"))), whole=True),
        "fantasy", ("unicorns",), ("foal",), 7.0, 0.7,
    ),
    "cow": Species(
        _hoofed(1.40, _CATTLE_BODY, _CATTLE_HEAD, COW, "tuft", Extras(horns=COW_HORNS, udder=True, dewlap=0.6)),
        "animal", ("cows", "cattle", "dairy cow"), ("calf",), 3.5, 0.7,
    ),
    "bull": Species(
        _hoofed(1.48, replace(_CATTLE_BODY, chest=0.235, neck=0.20, neck_radius=0.17, neck_rise=14.0, bone=0.052),
                replace(_CATTLE_HEAD, pitch=46.0), BULL, "tuft", Extras(horns=BULL_HORNS, humps=(Hump(0.22, 0.06, 0.16),),
                    dewlap=1.0)),
        "animal", ("bulls", "ox", "oxen"), ("calf",), 4.5, 0.7,
    ),
    "bison": Species(
        _hoofed(1.65, replace(_CATTLE_BODY, length=1.22, chest=0.235, belly=0.185, neck=0.14, neck_radius=0.19, neck_rise=-22.0,
            bone=0.05,
                              slope=10.0, tail=0.34),
                replace(_CATTLE_HEAD, size=0.147, muzzle=1.35, pitch=58.0, tip_radius=1.05, ear_length=0.8), BISON, "tuft",
                Extras(horns=BISON_HORNS, humps=(Hump(0.16, 0.20, 0.24),), manes=(Mane("cape", 1.0, 0.07), Mane("beard", 0.9,
                    0.08),
                                                                               Mane("cap", 1.0, 0.05)))),
        "animal", ("bisons", "buffalo", "buffaloes", "buffalos"), ("calf",), 5.0, 0.7,
    ),
    "sheep": Species(
        _hoofed(0.68, Proportions(
            length=1.22, chest=0.255, belly=0.265, legs=0.42, bone=0.046, paw=0.10, neck=0.20, neck_radius=0.165, neck_rise=34.0,
            tail=0.22, tail_radius=0.06, tail_raise=-70.0, wrist=0.20, hock=0.25, knuckle=0.075, bend=0.7,
        ), HeadShape(
            size=0.177, width=0.86, muzzle=1.05, muzzle_radius=0.90, jaw=0.85, tip_radius=0.80, eye=0.21, eye_spread=0.78,
            eye_height=0.10, snout="long", pitch=32.0, ear="leaf", ear_length=1.15, ear_width=0.36, ear_rise=-14.0,
        ), SHEEP, "plain", Extras(manes=(Mane("cap", 1.0, 0.05),))),
        "animal", ("ewe", "ram", "ewes"), ("lamb",), 3.0, 0.8,
    ),
    "goat": Species(
        _hoofed(0.70, Proportions(
            length=1.14, chest=0.195, belly=0.205, legs=0.48, bone=0.044, paw=0.10, neck=0.30, neck_radius=0.105, neck_rise=46.0,
            tail=0.16, tail_radius=0.035, tail_raise=45.0, wrist=0.24, hock=0.28, knuckle=0.08, bend=0.75,
        ), HeadShape(
            size=0.147, width=0.84, muzzle=1.35, muzzle_radius=0.84, jaw=0.85, tip_radius=0.80, eye=0.20, eye_spread=0.80,
            eye_height=0.12, snout="long", pitch=34.0, ear="leaf", ear_length=1.25, ear_width=0.34, ear_rise=-24.0,
        ), GOAT, "plain", Extras(horns=GOAT_HORNS, manes=(Mane("beard", 1.0, 0.06),))),
        "animal", ("goats", "billy goat"), ("kid",), 3.5, 0.8,
    ),
    "pig": Species(
        _hoofed(0.75, Proportions(
            length=1.48, chest=0.265, belly=0.285, legs=0.36, bone=0.058, paw=0.11, neck=0.14, neck_radius=0.21, neck_rise=8.0,
            tail=0.30, tail_radius=0.022, tail_raise=40.0, tail_curl=420.0, wrist=0.15, hock=0.20, knuckle=0.07, bend=0.75,
        ), HeadShape(
            size=0.236, width=0.98, muzzle=0.90, muzzle_radius=1.12, eye=0.15, eye_spread=0.62, eye_height=0.16, snout="pig",
                pitch=16.0,
            ear="leaf", ear_length=0.95, ear_width=0.46, ear_rise=40.0,
        ), PIG, "plain"),
        "animal", ("pigs", "hog", "sow"), ("piglet",), 3.0, 0.8,
    ),
    "wild boar": Species(
        _hoofed(0.85, Proportions(
            length=1.32, chest=0.265, belly=0.235, legs=0.38, bone=0.048, paw=0.10, neck=0.16, neck_radius=0.21, neck_rise=6.0,
            tail=0.26, tail_radius=0.020, tail_raise=-70.0, wrist=0.16, hock=0.21, knuckle=0.07, bend=0.75, slope=5.0,
        ), HeadShape(
            size=0.205, width=0.92, muzzle=1.30, muzzle_radius=0.98, eye=0.14, eye_spread=0.62, eye_height=0.16, snout="pig",
            pitch=22.0, ear="leaf", ear_length=0.72, ear_width=0.38, ear_rise=62.0,
        ), BOAR, "tuft", Extras(horns=BOAR_TUSKS, manes=(Mane("brush", 1.3, 0.07),))),
        "animal", ("wild boars", "boar", "boars", "wild pig", "warthog"), ("piglet",), 4.5, 0.8,
    ),
    "deer": Species(
        _hoofed(1.0, _SLENDER, _DEER_HEAD, DEER, "plain", Extras(horns=ANTLERS)),
        "animal", ("stag", "stags", "buck", "doe", "reindeer"), ("fawn",), 6.0, 0.75,
    ),
    "moose": Species(
        _hoofed(1.85, replace(_SLENDER, length=1.02, chest=0.19, belly=0.165, legs=0.56, bone=0.040, neck=0.20, neck_radius=0.135,
                              neck_rise=18.0, slope=4.0, tail=0.06),
                replace(_DEER_HEAD, size=0.139, muzzle=2.10, muzzle_radius=1.0, jaw=1.0, tip_radius=1.28, pitch=30.0, eye=0.18,
                    ear_length=1.0),
                MOOSE, "plain", Extras(horns=SHOVELS, humps=(Hump(0.20, 0.09, 0.20),), manes=(Mane("beard", 1.1, 0.03),),
                    dewlap=0.6)),
        "animal", ("elk", "elks"), ("calf",), 5.0, 0.7,
    ),
    "giraffe": Species(
        _hoofed(2.9, replace(_SLENDER, length=0.70, chest=0.140, belly=0.115, legs=0.64, bone=0.032, paw=0.062, neck=0.72,
            neck_radius=0.060,
                             neck_rise=63.0, slope=12.0, tail=0.26, tail_radius=0.014, tail_raise=-80.0, tail_curl=-5.0,
                                 wrist=0.32, hock=0.33),
                replace(_DEER_HEAD, size=0.083, muzzle=1.80, tip_radius=0.85, pitch=30.0, ear_length=1.2, ear_width=0.34,
                    eye=0.25),
                GIRAFFE, "tuft", Extras(horns=OSSICONES, manes=(Mane("brush", 0.45, 0.03),))),
        "animal", ("giraffes",), ("calf",), 6.0, 0.5,
    ),
    "camel": Species(
        _hoofed(1.80, replace(_SLENDER, length=0.98, chest=0.185, belly=0.15, legs=0.56, bone=0.042, paw=0.12, neck=0.46,
            neck_radius=0.075,
                              neck_rise=32.0, neck_sag=0.20, tail=0.32, tail_radius=0.018, tail_raise=-78.0, tail_curl=-4.0),
                replace(_DEER_HEAD, size=0.097, muzzle=1.75, tip_radius=0.98, pitch=10.0, ear_length=0.62, ear_width=0.30,
                    eye=0.22),
                CAMEL, "tuft", Extras(humps=(Hump(0.10, 0.24, 0.10), Hump(-0.16, 0.22, 0.10)), manes=(Mane("cap", 0.8, 0.04),
                    Mane("bib", 0.8, 0.05)))),
        "animal", ("camels", "dromedary"), ("calf",), 5.0, 0.6,
    ),
    "llama": Species(
        _hoofed(1.12, replace(_SLENDER, length=1.06, chest=0.205, belly=0.205, legs=0.48, bone=0.046, neck=0.50,
            neck_radius=0.082,
                              neck_rise=76.0, tail=0.2, tail_radius=0.06, tail_raise=-20.0, tail_curl=-30.0, wrist=0.25,
                                  hock=0.28),
                replace(_DEER_HEAD, size=0.139, muzzle=1.0, tip_radius=0.82, pitch=14.0, ear="prick", ear_length=1.25,
                    ear_width=0.32, eye=0.25),
                LLAMA, "plain", Extras(manes=(Mane("cap", 0.72, 0.03),))),
        "animal", ("llamas", "alpaca", "alpacas"), ("cria",), 4.0, 0.7,
    ),
}  # fmt: skip
