"""A bird from its parameters."""

from collections.abc import Mapping
from dataclasses import replace

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Rgb, Vec3
from aozora.world.creatures.anatomy import xyz
from aozora.world.creatures.birds.body import bill_hull, body_hull, flipper_hull, legs_hull
from aozora.world.creatures.birds.frame import BirdFrame, all_bones, frame_of, rig_of
from aozora.world.creatures.birds.markings import MARKS
from aozora.world.creatures.birds.params import BirdParams
from aozora.world.creatures.birds.tails import tail_patches
from aozora.world.creatures.birds.wings import wing_patches
from aozora.world.creatures.eyeballs import EyeLook, eye_bones, eye_patches
from aozora.world.creatures.figure import Coat, Figure, Patch, assemble, joint_names, point
from aozora.world.elements import Asset

_INSTEAD: Mapping[str, str] = {
    "side": "base", "back": "base", "breast": "belly", "belly": "base", "rump": "back", "neck": "nape", "nape": "crown",
    "crown": "back", "face": "crown", "cheek": "face", "throat": "breast", "lore": "face", "thigh": "belly", "covert": "back",
    "secondary": "covert", "primary": "secondary", "tail": "primary", "bill tip": "bill", "lower bill": "bill", "leg": "bill",
    "foot": "leg", "claw": "leg", "disc": "face", "crest": "crown", "lid": "face", "lore bare": "bill tip", "mask bare": "face",
}  # fmt: skip
"""Where a zone that the palette does not name takes its colour from."""


def full_palette(palette: Mapping[str, Rgb]) -> dict[str, Rgb]:
    """The palette with a colour for every zone."""
    full = dict(palette)
    for zone in _INSTEAD:
        name = zone
        while name not in palette:
            name = _INSTEAD[name]
        full[zone] = palette[name]
    return full


def build_bird(params: BirdParams, store: Store) -> Asset:
    """The bird as an asset that stands on z = 0 and looks along +X."""
    p = replace(params, palette=full_palette(params.palette))
    f = frame_of(p)
    look = _eyes(p, f)
    bones = all_bones(p, f, eye_bones(look))
    joints = joint_names(bones)
    hulls = [body_hull(p, f), legs_hull(p, f), bill_hull(p, f)]
    patches: list[Patch] = [*eye_patches(look, joints), *tail_patches(p, f, joints)]
    if p.flipper:
        hulls.append(flipper_hull(p, f))
    else:
        patches += wing_patches(p, f, joints)
    figure = Figure(
        kind=p.kind,
        bones=bones,
        hulls=tuple(hulls),
        patches=tuple(patches),
        palette=p.palette,
        rig=rig_of(p, f),
        head=xyz(f.skull + p.head * point(0.6, 0, 0)),
        marks=MARKS[p.marks](p, f),
        coat=Coat(p.blades, 0.36, 0.12, 0.10, bare=_bare(p, f, look)),
    )
    return assemble(figure, p.size_m, lane(p.seed, p.kind, "plumage"), store)


def _bare(p: BirdParams, f: BirdFrame, look: EyeLook) -> tuple[tuple[Vec3, float], ...]:
    """Balls about eyes and bill in which no feathers grow."""
    x, y, z = look.place
    nose = xyz(f.skull + p.head * point(1.15, 0, -0.12))
    return ((look.place, 1.08 * look.radius), ((x, -y, z), 1.08 * look.radius), (nose, 1.15 * p.bill.depth))


def _eyes(p: BirdParams, f: BirdFrame) -> EyeLook:
    r = p.head
    spot, sight = (
        (point(0.50, 0.80, 0.18), (0.62, 0.78, 0.04)) if not p.frontal else (point(0.84, 0.44, 0.10), (0.95, 0.30, 0.02))
    )
    return EyeLook(
        place=xyz(f.skull + r * spot),
        radius=p.eye * r,
        sight=sight,
        iris=p.iris,
        pupil=0.62 if p.frontal else 0.55,
        lid=p.palette["lid"],
    )
