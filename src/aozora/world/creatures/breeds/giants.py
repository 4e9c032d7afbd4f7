"""The heavy ones on columns, living and gone: elephant, rhinoceros, hippopotamus, mammoth, dinosaurs."""

from collections.abc import Mapping
from dataclasses import replace

from aozora.world.creatures.breeds.kinds import Species, zones
from aozora.world.creatures.ornaments import IVORY, Extras, Horn, Mane, Trunk
from aozora.world.creatures.quadruped import Carriage, Coat, HeadShape, Pattern, Proportions, QuadrupedParams, TailShape, srgb


def _skin(pattern: Pattern = "wrinkles", dark: str = "#3E3833", iris: str = "#4A3018", **codes: str) -> Coat:
    return Coat(zones(**codes), 0.0, 0.0, pattern=pattern, pattern_colour=srgb(dark), iris=srgb(iris))


ELEPHANT = _skin(base="#756E67", belly="#81786F", ear="#6C645D", ear_inner="#9A857A", nail="#B5A792", tail_tip="#2A2522")
RHINO = _skin(base="#706A66", belly="#7E766F", nail="#5E5650", tail_tip="#2E2926")
HIPPO = _skin(base="#77666A", belly="#A98A84", cheek="#9A7E78", muzzle="#857070", ear="#94746E", chest="#9A807A", nail="#5A4A48")
MAMMOTH = Coat(
    zones(base="#5E3F28", back="#54371F", belly="#4A301D", crown="#6B482C", mask="#634228", ear="#573A24", nail="#9A8A74",
        paw="#54391F",
          tail_tip="#3A2618"),
    1.55, 1.0, fluff=0.25, iris=srgb("#4A3018"),
)  # fmt: skip
TRICERATOPS = _skin(
    "wrinkles", "#4A4A30", "#B58A2A", base="#8C8558", belly="#C2B78A", mane="#A0693E", nail="#D1C4A0", crown="#8F7C50",
        mask="#8F7C50",
    cheek="#A39668", back="#6E6A44",
)  # fmt: skip
BRACHIOSAURUS = _skin(
    "wrinkles", "#46523F", "#8A6A2A", base="#7F8C70", belly="#B5B694", back="#66735A", nail="#C2B795", muzzle="#8C9678"
)
REX = _skin("brindle", "#3E3A28", "#D19A22", base="#8A7444", belly="#CDB98A", back="#5E5232", chest="#C2AC7C", nail="#2A241C",
    muzzle="#83704A",
            leg="#7E6A40")  # fmt: skip

_COLUMNS = Proportions(
    length=1.06, chest=0.262, belly=0.262, legs=0.38, bone=0.083, paw=0.16, neck=0.14, neck_radius=0.19, neck_rise=28.0,
        tail=0.34,
    tail_radius=0.022, tail_raise=-80.0, tail_curl=-4.0, wrist=0.21, hock=0.21, knuckle=0.10, bend=0.28, slope=2.0,
)  # fmt: skip
_ELEPHANT_HEAD = HeadShape(
    size=0.189, width=0.88, muzzle=0.35, muzzle_radius=1.0, eye=0.115, eye_spread=0.74, eye_height=-0.02, brow=0.9, ear="flap",
    ear_length=1.25, ear_width=1.30, ear_rise=4.0,
)  # fmt: skip
TUSKS = (
    Horn(
        ((0.62, 0.34, -0.62), (1.10, 0.46, -1.20), (1.65, 0.46, -1.48), (2.15, 0.40, -1.40)), 0.125, 0.04, IVORY, srgb("#E2D5B8")
    ),
)
GREAT_TUSKS = (
    Horn(
        ((0.62, 0.36, -0.62), (1.20, 0.85, -1.60), (2.10, 1.05, -1.95), (2.95, 0.80, -1.50), (3.20, 0.35, -0.75)),
        0.15,
        0.04,
        IVORY,
        srgb("#E2D5B8"),
    ),
)
RHINO_HORNS = (
    Horn(((1.92, 0, 0.18), (2.12, 0, 0.85), (2.02, 0, 1.55)), 0.30, 0.03, srgb("#6E655B"), srgb("#3E3731"), single=True),
    Horn(((1.20, 0, 0.40), (1.24, 0, 0.75), (1.16, 0, 1.05)), 0.24, 0.04, srgb("#6E655B"), srgb("#3E3731"), single=True),
)
TRICERATOPS_HORNS = (
    Horn(((0.45, 0.40, 0.55), (1.05, 0.62, 1.35), (1.90, 0.72, 1.75)), 0.24, 0.03, srgb("#B8A888"), srgb("#E6DCC2")),
    Horn(((1.25, 0, 0.15), (1.50, 0, 0.52), (1.62, 0, 0.80)), 0.20, 0.04, srgb("#B8A888"), srgb("#E6DCC2"), single=True),
)


def _giant(
    height: float, body: Proportions, head: HeadShape, coat: Coat, tail: TailShape, extras: Extras, carriage: Carriage = "ambling"
) -> QuadrupedParams:
    return QuadrupedParams("", height, body, head, coat, foot="column", tail_shape=tail, extras=extras, carriage=carriage)


GIANTS: Mapping[str, Species] = {
    "elephant": Species(
        _giant(3.0, _COLUMNS, _ELEPHANT_HEAD, ELEPHANT, "tuft", Extras(horns=TUSKS, trunk=Trunk(0.74, 0.36))),
        "animal", ("elephants", "african elephant"), ("calf",), 4.0, 0.6,
    ),
    "mammoth": Species(
        _giant(3.2, replace(_COLUMNS, slope=9.0, bone=0.078), replace(_ELEPHANT_HEAD, size=0.189, ear_length=0.5,
            ear_width=0.5), MAMMOTH, "tuft",
               Extras(horns=GREAT_TUSKS, trunk=Trunk(0.76, 0.34), manes=(Mane("cap", 0.85, 0.06), Mane("cape", 0.88, 0.10)))),
        "animal", ("mammoths", "woolly mammoth", "woolly mammoths"), ("calf",), 4.0, 0.6,
    ),
    "rhino": Species(
        _giant(1.65, replace(_COLUMNS, length=1.36, chest=0.265, belly=0.27, legs=0.33, bone=0.078, neck=0.20, neck_radius=0.20,
            neck_rise=-8.0,
                             wrist=0.17, hock=0.19, knuckle=0.085, tail=0.28),
               HeadShape(size=0.182, width=0.90, muzzle=1.45, muzzle_radius=0.86, jaw=0.95, tip_radius=0.78, eye=0.115,
                   eye_spread=0.80, snout="broad",
                         pitch=26.0, ear="leaf", ear_length=0.95, ear_width=0.42, ear_rise=66.0),
               RHINO, "tuft", Extras(horns=RHINO_HORNS)),
        "animal", ("rhinoceros", "rhinos", "rhinoceroses"), ("calf",), 5.0, 0.6,
    ),
    "hippo": Species(
        _giant(1.45, replace(_COLUMNS, length=1.52, chest=0.310, belly=0.325, legs=0.25, bone=0.082, neck=0.14,
            neck_radius=0.24, neck_rise=0.0,
                             wrist=0.13, hock=0.15, knuckle=0.075, tail=0.18, tail_radius=0.03),
               HeadShape(size=0.239, width=0.92, muzzle=1.30, muzzle_radius=1.0, jaw=1.05, tip_radius=1.32, eye=0.12,
                   eye_spread=0.72,
                         eye_height=0.48, brow=1.6, snout="broad", pitch=8.0, ear="round", ear_length=0.34, ear_width=0.18),
               HIPPO, "rat", Extras()),
        "animal", ("hippos", "hippopotamus", "hippopotamuses"), ("calf",), 3.5, 0.6,
    ),
    "triceratops": Species(
        _giant(2.2, replace(_COLUMNS, length=1.34, chest=0.262, belly=0.27, legs=0.36, bone=0.078, neck=0.14, neck_radius=0.17,
            neck_rise=4.0,
                            slope=-5.0, tail=1.0, tail_radius=0.052, tail_raise=-16.0, tail_curl=14.0),
               HeadShape(size=0.217, width=0.92, muzzle=1.35, muzzle_radius=0.86, eye=0.13, eye_spread=0.76, eye_height=0.16,
                   snout="beak", pitch=16.0,
                         ear="none"),
               TRICERATOPS, "thick", Extras(horns=TRICERATOPS_HORNS, frill=1.25)),
        "dinosaur", ("triceratopses",), (), 4.0, 0.6,
    ),
    "brachiosaurus": Species(
        _giant(5.0, replace(_COLUMNS, length=1.10, chest=0.255, belly=0.25, legs=0.42, bone=0.072, neck=1.02, neck_radius=0.070,
            neck_rise=56.0,
                            neck_sag=0.08, slope=11.0, tail=1.15, tail_radius=0.052, tail_raise=-14.0, tail_curl=18.0),
               HeadShape(size=0.074, width=0.90, muzzle=0.95, muzzle_radius=0.95, eye=0.19, eye_spread=0.78, eye_height=0.10,
                   snout="rex", pitch=14.0,
                         ear="none"),
               BRACHIOSAURUS, "thick", Extras()),
        "dinosaur", ("brontosaurus", "sauropod", "brachiosauruses", "long-necked dinosaur"), (), 4.0, 0.5,
    ),
    "dinosaur": Species(
        replace(
            _giant(3.2, Proportions(
                length=0.78, chest=0.180, belly=0.165, legs=0.50, bone=0.060, paw=0.22, neck=0.22, neck_radius=0.135,
                    neck_rise=38.0, tail=1.35,
                tail_radius=0.062, tail_raise=-2.0, tail_curl=6.0, wrist=0.16, hock=0.235, knuckle=0.06, slope=6.0, stance=0.9,
                    thigh=1.35, bend=1.25,
                hind_paw=1.1,
            ), HeadShape(size=0.185, width=0.86, muzzle=1.75, muzzle_radius=1.02, eye=0.13, eye_spread=0.62, eye_height=0.22,
                brow=1.6, snout="rex",
                         pitch=6.0, ear="none"),
                REX, "thick", Extras(teeth="fangs"), "biped"),
            foot="claw",
        ),
        "animal", ("dinosaurs",), (), 5.0, 0.6,
    ),
}  # fmt: skip
