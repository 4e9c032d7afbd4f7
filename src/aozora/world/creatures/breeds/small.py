"""Small animals: rabbits, rodents, hedgehogs, otters, beavers."""

from collections.abc import Mapping
from dataclasses import replace

from aozora.world.creatures.breeds.kinds import Species, zones
from aozora.world.creatures.ornaments import Extras, Spines
from aozora.world.creatures.quadruped import Carriage, Coat, HeadShape, Proportions, QuadrupedParams, TailShape, srgb

BLACK_EYES = srgb("#150E0A")


def _coat(length: float, feathers: float = 0.2, nose: str = "#B5746A", **codes: str) -> Coat:
    return Coat(zones(**codes), length, feathers, iris=BLACK_EYES, nose=srgb(nose))


RABBIT = _coat(
    1.0, 0.3, base="#A38A6C", back="#8F7658", belly="#EDE4D4", chest="#D6C4A8", muzzle="#E2D6C2", ear="#8F7659",
        ear_inner="#DDA99A", tail="#F6F1E7",
    cheek="#BBA486", paw="#C9B698", brow="#CDB99C",
)  # fmt: skip
SQUIRREL = _coat(
    0.95, 0.9, "#4A2A1E", base="#9A5A36", back="#8C4E2C", belly="#F1E7D8", chest="#F1E7D8", muzzle="#DDBC98", cheek="#C98A58",
        ear="#8F4622", tail="#96562F",
    tail_tip="#A8683F", paw="#9A5530", ear_inner="#C99A80",
)  # fmt: skip
MOUSE = _coat(
    0.7, 0.1, "#C98A84", base="#8E8882", belly="#D6D0C8", chest="#CDC6BE", muzzle="#BDB6AE", ear="#C99A92", ear_inner="#DDA89E",
        tail="#CF9E94",
    paw="#D9A79C", tail_tip="#CF9E94",
)  # fmt: skip
HAMSTER = _coat(
    1.0, 0.2, "#C98A84", base="#CF9048", back="#C28440", belly="#F6F0E4", chest="#F6EFE2", muzzle="#F3E9DA", cheek="#F1E4CF",
        ear="#B59080", paw="#E2AFA0",
    ear_inner="#CFA090",
)  # fmt: skip
HEDGEHOG = _coat(
    0.8, 0.2, "#17110F", base="#8A6E52", belly="#C2A684", chest="#B89A78", muzzle="#A3856A", cheek="#BFA382", mask="#A68A6C",
        crown="#6E5640", ear="#9A7C62",
    paw="#7A5E48", leg="#8A6C52", back="#4A3A2C", side="#5A4636", rump="#4A3A2C",
)  # fmt: skip
OTTER = _coat(
    0.62, 0.1, "#2A1F1B", base="#5A3E2B", back="#4E3524", belly="#A3886C", chest="#B89F84", neck="#8A6C52", muzzle="#BFA88E",
        cheek="#B59B80", ear="#4A3223",
    paw="#4A3223", tail="#4E3525",
)  # fmt: skip
BEAVER = _coat(
    0.9, 0.1, "#241A16", base="#6B4527", back="#5E3C22", belly="#7E5836", muzzle="#83603F", cheek="#7E5A38", ear="#4A2F1C",
        paw="#33241C", tail="#2E2521",
    tail_tip="#2A221E",
)  # fmt: skip

_CROUCH = Proportions(
    length=1.34, chest=0.25, belly=0.295, legs=0.34, bone=0.058, paw=0.16, neck=0.12, neck_radius=0.19, neck_rise=40.0,
        tail=0.12, tail_radius=0.09,
    tail_raise=40.0, wrist=0.12, hock=0.12, knuckle=0.05, hind_paw=1.9, plant=0.08, slope=-9.0, thigh=1.6,
)  # fmt: skip
_FACE = HeadShape(
    size=0.281, width=0.92, muzzle=0.32, muzzle_radius=0.95, cheeks=1.1, eye=0.24, eye_spread=0.70, eye_height=0.10,
        snout="small", ear="prick",
    ear_length=2.2, ear_width=0.66, ear_splay=0.10, brow=0.6, whiskers=True,
)  # fmt: skip


def _little(
    height: float,
    body: Proportions,
    head: HeadShape,
    coat: Coat,
    tail: TailShape,
    extras: Extras = Extras(),
    carriage: Carriage = "four",
) -> QuadrupedParams:
    return QuadrupedParams("", height, body, head, coat, tail_shape=tail, extras=extras, carriage=carriage)


SMALL: Mapping[str, Species] = {
    "rabbit": Species(
        _little(0.22, _CROUCH, _FACE, RABBIT, "puff", carriage="hopping"), "animal", ("rabbits", "bunny", "bunnies", "hare",
            "hares"), ("kit",), 3.0, 0.7
    ),
    "squirrel": Species(
        _little(0.12, replace(_CROUCH, thigh=1.35, length=1.30, chest=0.22, belly=0.24, tail=1.75, tail_radius=0.19,
            tail_raise=96.0,
            tail_curl=-62.0, slope=4.0, neck=0.14),
                replace(_FACE, size=0.260, muzzle=0.40, muzzle_radius=0.85, ear_length=0.66, ear_width=0.34, whiskers=False),
                    SQUIRREL, "bushy", carriage="hopping"),
        "animal", ("squirrels", "red squirrel", "chipmunk", "chipmunks"), ("kit",), 2.5, 0.6,
    ),
    "mouse": Species(
        _little(0.050, replace(_CROUCH, thigh=1.25, length=1.45, chest=0.235, belly=0.27, hind_paw=1.3, tail=1.7,
            tail_radius=0.045,
            tail_raise=-30.0, tail_curl=40.0, slope=-4.0),
                replace(_FACE, size=0.270, muzzle=0.68, muzzle_radius=0.78, eye=0.22, ear="round", ear_length=0.92,
                    ear_width=0.58), MOUSE, "rat"),
        "animal", ("mice", "rat", "rats"), (), 1.4, 0.5,
    ),
    "hamster": Species(
        _little(0.065, replace(_CROUCH, thigh=1.1, plant=0.04, length=1.26, chest=0.29, belly=0.32, legs=0.30, hind_paw=1.0,
            neck=0.06, slope=0.0),
                replace(_FACE, size=0.312, width=1.05, muzzle=0.26, cheeks=1.5, eye=0.24, ear="round", ear_length=0.50,
                    ear_width=0.32), HAMSTER, "none"),
        "animal", ("hamsters", "guinea pig", "guinea pigs", "gerbil"), (), 1.0, 0.5,
    ),
    "hedgehog": Species(
        _little(0.12, replace(_CROUCH, length=1.35, chest=0.30, belly=0.33, legs=0.22, hind_paw=1.0, neck=0.04, slope=0.0,
            wrist=0.09, hock=0.10, thigh=1.0),
                replace(_FACE, size=0.229, width=0.95, muzzle=0.88, muzzle_radius=0.74, cheeks=0.95, eye=0.21, ear="round",
                    ear_length=0.36, ear_width=0.26,
                        whiskers=False, snout="dog", lips=0.4), HEDGEHOG, "none", Extras(spines=Spines())),
        "animal", ("hedgehogs", "porcupine"), ("hoglet",), 1.0, 0.5,
    ),
    "otter": Species(
        _little(0.22, Proportions(
            length=2.0, chest=0.235, belly=0.235, legs=0.32, bone=0.070, paw=0.19, neck=0.34, neck_radius=0.185, neck_rise=40.0,
                tail=1.1, tail_radius=0.055,
            tail_raise=-22.0, tail_curl=22.0, wrist=0.12, hock=0.14, knuckle=0.05, plant=0.05,
        ), replace(_FACE, size=0.229, width=1.04, muzzle=0.44, muzzle_radius=1.05, cheeks=1.1, eye=0.16, eye_spread=0.46,
            snout="dog", lips=1.0, ear="round",
                   ear_length=0.26, ear_width=0.20), OTTER, "thick"),
        "animal", ("otters", "sea otter", "weasel", "ferret"), ("pup",), 2.2, 0.6,
    ),
    "beaver": Species(
        _little(0.32, replace(_CROUCH, thigh=1.2, plant=0.05, length=1.55, chest=0.285, belly=0.31, legs=0.28, bone=0.070,
            hind_paw=1.3, neck=0.12,
            tail=0.80, tail_radius=0.105,
                              tail_raise=-20.0, tail_curl=16.0, slope=-2.0),
                replace(_FACE, size=0.244, width=0.98, muzzle=0.55, muzzle_radius=1.05, eye=0.14, ear="round", ear_length=0.30,
                    ear_width=0.22),
                BEAVER, "flat", Extras(teeth="incisors")),
        "animal", ("beavers",), ("kit",), 1.6, 0.6,
    ),
}  # fmt: skip
