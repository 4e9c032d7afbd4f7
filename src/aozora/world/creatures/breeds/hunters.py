"""Cats, great and small, and the wild relatives of the dog."""

from collections.abc import Mapping
from dataclasses import replace

from aozora.world.creatures.breeds.kinds import Species, zones
from aozora.world.creatures.ornaments import Extras, Mane
from aozora.world.creatures.quadruped import Coat, HeadShape, Proportions, QuadrupedParams, TailShape, srgb

WOLF = Coat(
    zones(
        base="#857C70", back="#4C4640", side="#7E756A", rump="#6E655B", neck="#8F867A", chest="#CFC7B9", belly="#D2CABC",
        crown="#6F675D", mask="#857B6E", brow="#B4AB9C", cheek="#CDC5B7", muzzle="#B9AE9F", ear="#6B5F52", leg="#B5A793",
        feather="#C2B6A4", paw="#C4B8A6", tail="#756C61", tail_tip="#2E2A27",
    ),
    length=1.15, feathers=0.55, iris=srgb("#B98A32"),
)  # fmt: skip
FOX = Coat(
    zones(
        base="#C36A2C", back="#B25A22", belly="#F0E9DE", chest="#F3EDE3", crown="#C0662A", mask="#C66F32", brow="#C97838",
        cheek="#F1E9DD", muzzle="#EBD9C4", ear="#33221A", ear_inner="#D9C4AE", leg="#2E211B", feather="#5A3620", paw="#221A17",
        tail="#C06A2E", tail_tip="#F4EFE6", neck="#C8783E",
    ),
    length=1.15, feathers=1.0, iris=srgb("#A86A22"),
)  # fmt: skip
TABBY = Coat(
    zones(
        base="#9C8468", back="#74604A", belly="#CDB797", chest="#D6C3A6", crown="#8F7860", mask="#9C8469", cheek="#C4AE90",
        muzzle="#E6DBC8", brow="#B49C7C", ear="#8A745C", paw="#C8B394", tail_tip="#3A3027",
    ),
    length=0.72, feathers=0.35, pattern="tabby", pattern_colour=srgb("#332A22"), iris=srgb("#8FA63C"),
    nose=srgb("#A8655A"), slit_pupil=True,
)  # fmt: skip

PALE_EYES = srgb("#7FB2D8")
SIAMESE = Coat(
    zones(base="#E4D6C0", back="#C9B497", belly="#EBDFCC", chest="#EBDFCC", crown="#B79F85", mask="#3A2A22", brow="#4E3C31",
          muzzle="#2E211B", cheek="#8B735F", ear="#2A1E19", leg="#6E5747", paw="#33261F", tail="#2F231D", feather="#7A6352"),
    length=0.45, feathers=0.1, iris=PALE_EYES, nose=srgb("#2A1D18"), slit_pupil=True,
)  # fmt: skip
CALICO = Coat(
    zones(base="#F3EEE4", ear="#B9682E", crown="#D98A48"), length=0.72, feathers=0.35, pattern="calico",
    pattern_colour=srgb("#1E1A18"), second_colour=srgb("#C8742F"), iris=srgb("#8FA63C"), nose=srgb("#C58A80"), slit_pupil=True,
)  # fmt: skip
PERSIAN = Coat(
    zones(base="#EFE7DA", back="#E6DCCB", muzzle="#F4EEE4", ear="#E4D8C6", chest="#F5F0E8", belly="#F5F0E8", tail="#EADFCE"),
    length=1.55, feathers=1.0, fluff=0.4, iris=srgb("#C7792A"), nose=srgb("#B9776C"), slit_pupil=True,
)  # fmt: skip
TUXEDO = Coat(
    zones(base="#1B191A", belly="#F1EEE8", chest="#F4F1EB", muzzle="#F4F1EB", blaze="#F4F1EB", cheek="#211F20", paw="#F3F0EA",
          ear="#1A1819"),
    length=0.72, feathers=0.35, iris=srgb("#A9B23C"), nose=srgb("#B9776C"), slit_pupil=True,
)  # fmt: skip
ARCTIC_FOX = Coat(
    zones(base="#F1EFEA", back="#E9E7E2", ear="#E4E1DB", ear_inner="#C9BDB2", muzzle="#F4F2EE"),
    length=1.45, feathers=1.0, fluff=0.3, iris=srgb("#8A5A22"), nose=srgb("#1A1614"),
)  # fmt: skip
HYENA = Coat(
    zones(base="#A99372", back="#8C7656", belly="#B8A484", chest="#A08A69", crown="#8E7A5E", mask="#8A765B", brow="#97836A",
          cheek="#97836A", muzzle="#2B2420", bridge="#3A302A", ear="#6B5A48", leg="#7E6A52", paw="#4A3D32", mane="#5E4C3A",
          tail="#7A664C", tail_tip="#201A16"),
    length=0.7, feathers=0.3, pattern="cheetah", pattern_colour=srgb("#3A2C20"), iris=srgb("#6B4420"),
)  # fmt: skip
LION = Coat(
    zones(base="#BE9862", back="#AF8852", belly="#DCC096", chest="#D2B280", crown="#BF955C", mask="#BE965E", cheek="#C29C66",
          muzzle="#CFB084", brow="#CCAA76", ear="#8A6438", leg="#C9A46E", paw="#CFAE7C", tail="#BF955C", tail_tip="#2A1C12",
          mane="#6B3F1E"),
    length=0.42, feathers=0.1, iris=srgb("#B0822E"), nose=srgb("#5A3428"),
)  # fmt: skip
TIGER = Coat(
    zones(base="#D07A2A", back="#C26C20", belly="#F2E8D8", chest="#F0E3CF", crown="#CE782A", mask="#D98E46", brow="#F4ECDD",
          cheek="#F3EBDD", muzzle="#F4EDE1", ear="#1E1814", leg="#D98E48", paw="#EBC79A", tail="#D58638", tail_tip="#1B1512",
          feather="#E0A468"),
    length=0.50, feathers=0.35, pattern="tiger", pattern_colour=srgb("#15110F"), iris=srgb("#B48A2E"), nose=srgb("#B06A5A"),
)  # fmt: skip
LEOPARD = Coat(
    zones(base="#D2A35C", back="#C49248", belly="#F0E4CF", chest="#EBD9B8", muzzle="#E6CDA2", cheek="#DDB87E", ear="#2A211B",
          tail_tip="#241C17", paw="#DDB67A"),
    length=0.42, feathers=0.1, pattern="rosettes", pattern_colour=srgb("#17120F"), iris=srgb("#9AA048"), nose=srgb("#9A6254"),
)  # fmt: skip
CHEETAH = Coat(
    zones(base="#DDB26E", back="#D0A25A", belly="#F4ECDC", chest="#EBD7AE", muzzle="#E9D4AC", tear="#17120E", cheek="#E6C990",
        ear="#3A2E24",
          ring="#2A221C", tail="#DDB26E"),
    length=0.38, feathers=0.1, pattern="cheetah", pattern_colour=srgb("#191410"), iris=srgb("#B07A2A"), nose=srgb("#241B18"),
)  # fmt: skip

_CAT_HEAD = HeadShape(
    size=0.257, width=1.05, muzzle=0.24, muzzle_radius=0.74, lips=0.85, cheeks=1.05, eye=0.235, eye_spread=0.42, ear="prick",
    ear_length=0.92, ear_width=0.56, ear_splay=0.14, brow=0.6, whiskers=True,
)  # fmt: skip
_CAT_BODY = Proportions(
    length=1.30, chest=0.205, belly=0.19, legs=0.48, bone=0.055, paw=0.15, neck=0.19, neck_radius=0.14, neck_rise=42.0, tail=0.95,
    tail_radius=0.042, tail_raise=-20.0, tail_curl=95.0,
)  # fmt: skip
_GREAT_HEAD = HeadShape(
    size=0.217, width=1.0, muzzle=0.60, muzzle_radius=1.0, lips=1.1, cheeks=1.0, eye=0.155, eye_spread=0.42, ear="round",
    ear_length=0.60, ear_width=0.40, brow=1.0, whiskers=True,
)  # fmt: skip
_GREAT_BODY = Proportions(
    length=1.34, chest=0.205, belly=0.18, legs=0.46, bone=0.064, paw=0.17, neck=0.16, neck_radius=0.15, neck_rise=22.0, tail=0.85,
    tail_radius=0.034, tail_raise=-52.0, tail_curl=75.0,
)  # fmt: skip


def _beast(
    height: float, body: Proportions, head: HeadShape, coat: Coat, tail: TailShape = "plain", extras: Extras = Extras()
) -> QuadrupedParams:
    return QuadrupedParams("", height, body, head, coat, tail_shape=tail, extras=extras)


def _cat(
    coat: Coat, *words: str, body: Proportions = _CAT_BODY, head: HeadShape = _CAT_HEAD, tail: TailShape = "plain"
) -> Species:
    return Species(_beast(0.25, body, head, coat, tail), "cat", words, ("kitten",), 3.0, 0.7)


HUNTERS: Mapping[str, Species] = {
    "cat": Species(
        _beast(0.25, _CAT_BODY, _CAT_HEAD, TABBY), "animal", ("cats", "tomcat", "house cat", "kitty", "feline"), ("kitten",),
            3.0, 0.7
    ),
    "tabby cat": _cat(TABBY, "tabby", "tabby cats", "tabbies"),
    "siamese cat": _cat(
        SIAMESE, "siamese", "siamese cats",
        body=replace(_CAT_BODY, chest=0.185, belly=0.165, bone=0.048, neck=0.23),
        head=replace(_CAT_HEAD, width=0.96, ear_length=1.0, ear_width=0.50, cheeks=0.85),
    ),
    "calico cat": _cat(CALICO, "calico", "calico cats", "tortoiseshell cat"),
    "persian cat": _cat(
        PERSIAN, "persian cats",
        body=replace(_CAT_BODY, length=1.18, chest=0.225, belly=0.22, bone=0.062, tail=0.75, tail_radius=0.07, tail_curl=60.0),
        head=replace(_CAT_HEAD, size=0.275, width=1.12, muzzle=0.06, muzzle_radius=0.86, cheeks=1.3, ear_length=0.62,
            ear_width=0.44), tail="bushy",
    ),
    "tuxedo cat": _cat(TUXEDO, "tuxedo cats"),
    "wolf": Species(
        _beast(0.78, Proportions(
            length=1.14, chest=0.205, belly=0.165, neck=0.20, neck_radius=0.155, neck_rise=32.0, legs=0.51, bone=0.058, tail=0.60,
            tail_radius=0.042, tail_raise=-62.0, tail_curl=15.0,
        ), HeadShape(
            size=0.218, muzzle=1.08, muzzle_radius=0.92, lips=0.75, cheeks=1.15, ear="prick", ear_length=0.92, ear_width=0.42,
            ear_splay=0.06, eye=0.185,
        ), WOLF, "bushy"),
        "animal", ("wolves", "gray wolf", "grey wolf"), ("cub", "pup"), 5.0,
    ),
    "fox": Species(
        _beast(0.38, Proportions(
            length=1.24, chest=0.185, belly=0.165, bone=0.044, paw=0.12, neck=0.22, neck_radius=0.125, neck_rise=34.0, tail=1.0,
            tail_radius=0.075, tail_raise=-36.0, tail_curl=35.0,
        ), HeadShape(
            size=0.234, muzzle=1.05, muzzle_radius=0.66, lips=0.6, cheeks=1.15, ear="prick", ear_length=1.10, ear_width=0.52,
                ear_splay=0.14, eye=0.19,
        ), FOX, "bushy"),
        "animal", ("foxes", "red fox"), ("cub", "kit"), 4.0,
    ),
    "arctic fox": Species(
        _beast(0.32, Proportions(
            length=1.20, chest=0.20, belly=0.18, bone=0.050, paw=0.13, neck=0.18, neck_radius=0.145, neck_rise=34.0, tail=0.95,
            tail_radius=0.085, tail_raise=-36.0, tail_curl=35.0,
        ), HeadShape(
            size=0.225, muzzle=0.82, muzzle_radius=0.66, lips=0.6, cheeks=1.2, ear="prick", ear_length=0.62, ear_width=0.42,
            ear_splay=0.12, eye=0.19,
        ), ARCTIC_FOX, "bushy"),
        "animal", ("arctic foxes", "white fox", "white foxes", "polar fox"), ("cub", "kit"), 4.0,
    ),
    "hyena": Species(
        _beast(0.80, Proportions(
            length=1.10, chest=0.215, belly=0.185, bone=0.056, neck=0.26, neck_radius=0.155, neck_rise=36.0, slope=9.0,
            tail=0.42, tail_radius=0.040, tail_raise=-62.0, tail_curl=20.0, thigh=0.9,
        ), HeadShape(
            size=0.198, muzzle=0.98, muzzle_radius=0.98, lips=0.9, cheeks=1.1, ear="round", ear_length=0.72, ear_width=0.46,
            eye=0.17,
        ), HYENA, "plain", Extras(manes=(Mane("brush", 0.8, 0.05),))),
        "animal", ("hyenas", "spotted hyena"), ("cub",), 5.0,
    ),
    "lion": Species(
        _beast(1.10, _GREAT_BODY, replace(_GREAT_HEAD, muzzle=0.72), LION, "tuft", Extras(manes=(Mane("ruff", 1.22, 0.10),))),
        "animal", ("lions", "male lion"), ("cub",), 5.5,
    ),
    "lioness": Species(
        _beast(1.0, _GREAT_BODY, replace(_GREAT_HEAD, muzzle=0.70), LION, "tuft"), "lion", ("lionesses",), ("cub",), 5.5
    ),
    "tiger": Species(_beast(1.0, _GREAT_BODY, replace(_GREAT_HEAD, cheeks=1.2), TIGER), "animal", ("tigers", "bengal tiger"),
        ("cub",), 5.5),
    "leopard": Species(
        _beast(0.70, replace(_GREAT_BODY, bone=0.058, tail=0.95), _GREAT_HEAD, LEOPARD), "animal",
        ("leopards", "jaguar", "jaguars", "panther"), ("cub",), 5.5,
    ),
    "cheetah": Species(
        _beast(0.80, Proportions(
            length=1.22, chest=0.180, belly=0.125, deep=1.08, legs=0.53, bone=0.046, paw=0.13, neck=0.19, neck_radius=0.110,
            neck_rise=32.0, tail=0.85, tail_radius=0.034, tail_raise=-48.0, tail_curl=80.0,
        ), replace(_GREAT_HEAD, size=0.178, muzzle=0.50, eye=0.19, ear_length=0.52), CHEETAH),
        "animal", ("cheetahs",), ("cub",), 8.0,
    ),
}  # fmt: skip
