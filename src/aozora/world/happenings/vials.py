"""A substance in a vessel before the camera: which roles they are, how full it is, and what every happening in it shares."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from aozora.film.motion import Blend
from aozora.film.store import Digest
from aozora.film.world import Entity, Lamp, Material, Mesh, Part, Vec3, put_mesh
from aozora.world.geometry.primitives import tube
from aozora.world.happenings.glassware import GLASS, Holder, scale_of
from aozora.world.happenings.happening import Box, Floats, Happening, Scene, together
from aozora.world.physics.matter import Substance
from aozora.world.places.studio import lamp_at
from aozora.world.surfaces import surface
from aozora.world.things.liquids import lit_through_glass


@dataclass(frozen=True)
class Vial:
    """`role` is the vessel's, `matter` that of what it holds; `level` in metres above its foot; `liquid` is how it looks,
    `headroom` the share of the vessel's height that is seen above it."""

    beat: str
    role: str
    matter: str
    substance: Substance
    holder: Holder
    level: float
    liquid: Material
    headroom: float = 0.0

    def shown(
        self,
        scene: Scene,
        name: str,
        look: Material = GLASS,
        blend: Blend | None = None,
        further: Mapping[str, Material] | None = None,
    ) -> Happening:
        """The wall of the vessel, in a look that may change; its own parts where it has no other shell."""
        if self.holder.shell is None:
            return Happening()
        part = Part(put_mesh(scene.store, self.holder.shell), (name,))
        return Happening(
            parts={self.role: (part,)},
            materials={name: look, **(further or {})},
            blends={name: blend} if blend is not None else {},
        )

    def together(self, scene: Scene, found: Sequence[Happening]) -> Happening:
        """All that happens in the vessel; what lay beside it is in it now, and the camera looks at the vessel."""
        return together(
            [
                *found,
                Happening(
                    frozenset([self.beat]),
                    parts={self.matter: ()} if self.matter != self.role else {},
                    boxes=dict.fromkeys((self.role, self.matter), self.box(scene)),
                ),
            ]
        )

    def box(self, scene: Scene) -> Box:
        """What the camera should keep in sight."""
        x, y, z = scene.blocked.places[self.role].position
        wide, high = self.holder.size
        if self.holder.gauge:
            return (x - wide, y - wide, z - 0.02 * high), (x + wide, y + wide, z + 0.66 * high)
        return (x - 0.8 * wide, y - wide, z + 0.07 * high), (x + 0.8 * wide, y + wide, z + (0.95 + self.headroom) * high)


def close_light(scene: Scene, role: str, size: float, halo: float = 2.2) -> tuple[Lamp, ...]:
    """A soft light from the camera's left shoulder and a cool one from behind, for something of a size in metres; `halo` is
    how brightly what is behind it is lit."""
    x, y, z = scene.blocked.places[role].position
    right, away = scene.blocked.floor.right, scene.blocked.floor.away
    level = 2.0**-scene.brief.setting.develop.exposure_ev

    def lamp(name: str, at: tuple[float, float, float], wide: float, exposure: float, tint: Vec3) -> Lamp:
        offset = size * (at[0] * right + at[1] * away)
        place = (x + float(offset[0]), y + float(offset[1]), z + size * at[2])
        made = lamp_at(name, place, (x, y, z + 0.4 * size), (wide * size, wide * size), level * exposure, tint)
        return replace(made, id=f"{role}/{name}")

    return (
        lamp("near", (-1.6, -2.6, 2.0), 1.8, 4.4, (1.0, 0.98, 0.95)),
        *([_halo(scene, role, size, halo * level)] if halo else []),
        lamp("rim", (1.9, 1.7, 1.5), 0.8, 4.0, (0.86, 0.94, 1.0)),
    )


def _halo(scene: Scene, role: str, size: float, level: float) -> Lamp:
    """A light on what is behind: what is clear shows it, and every edge stands out against it."""
    x, y, z = scene.blocked.places[role].position
    away = scene.blocked.floor.away
    start = (x + 1.1 * size * float(away[0]), y + 1.1 * size * float(away[1]), z + 0.9 * size)
    aim = (x + 6.5 * size * float(away[0]), y + 6.5 * size * float(away[1]), z + 0.9 * size)
    made = lamp_at("halo", start, aim, (0.7 * size, 0.7 * size), level, (0.80, 0.90, 1.0))
    return replace(made, id=f"{role}/halo")


def glowing(look: Material, scene: Scene, vial: Vial, strength: float = 0.0) -> Material:
    """A look behind glass, to which light through the wall is not traced; `strength` in stops more of it."""
    if not vial.holder.clear or look.metallic > 0.5:
        return look
    if look.transmission > 0.5 and min(look.colour) > 0.6:
        # As little refraction as leaves what moves in it to be seen.
        red, green, blue = look.colour
        tinted = replace(look, colour=(0.86 * red, 0.95 * green, blue), ior=1.09)
        return lit_through_glass(tinted, scene.brief.setting.develop.exposure_ev + 1.6)
    within = 0.9 if look.transmission > 0.5 else 0.0
    return lit_through_glass(look, scene.brief.setting.develop.exposure_ev - strength - within)


def walled(scene: Scene, vial: Vial) -> Happening:
    """The vessel in its own material."""
    name, made, seed = f"{vial.role}/wall", vial.holder.surface, scene.brief.settings.seed
    shown = vial.shown(scene, name, surface(made, "", scene.store, seed) if made else GLASS)
    if not vial.holder.gauge:
        return shown
    names = (f"{vial.role}/card", f"{vial.role}/marks")
    parts = tuple(Part(put_mesh(scene.store, mesh), (own,)) for mesh, own in zip(scale_of(vial.holder), names, strict=True))
    looks = {own: surface("plastic", word, scene.store, seed) for own, word in zip(names, ("white", "black"), strict=True)}
    return replace(shown, parts={vial.role: (*shown.parts[vial.role], *parts)}, materials={**shown.materials, **looks})


def meniscus(scene: Scene, vial: Vial, levels: Floats) -> Happening:
    """The bright line in which a clear liquid meets the wall, at levels (f,)."""
    if not vial.holder.clear or vial.liquid.transmission <= 0.5:
        return Happening()
    turn = np.linspace(0, 2 * np.pi, 97)[:-1]
    circle = np.stack([np.cos(turn), np.sin(turn), np.zeros(96)], -1)
    thick = 0.012 * float(vial.holder.inside.radii.max())
    ring = tube(circle, thick, 8, closed=True)
    points = ring.points.astype(np.float64)
    away = np.hypot(points[:, 0], points[:, 1])
    radius = 0.99 * vial.holder.inside.radius_at(levels)[:, None] - thick + (away - 1.0)[None]
    spots = np.stack([radius * points[:, 0] / away, radius * points[:, 1] / away, levels[:, None] + points[None, :, 2]], -1)
    name = f"{vial.role}/meniscus"
    made = placed(scene, vial, name, ring, spots, name)
    look = Material(colour=(0.75, 0.86, 0.92), roughness=0.2, alpha=0.65)
    return Happening(
        entities=(made.entity,), materials={name: glowing(look, scene, vial, 1.0)}, deformations={name: made.deformation}
    )


@dataclass(frozen=True)
class Made:
    """An entity in the place of a vessel, with how its mesh moves."""

    entity: Entity
    deformation: Digest


def placed(scene: Scene, vial: Vial, name: str, mesh: Mesh, points: Floats, material: str) -> Made:
    """A mesh that stands where the vessel stands and moves as `points` (f, n, 3) in the vessel's space."""
    place = scene.blocked.places[vial.role]
    carried = np.round(points, 6).astype(np.float32)
    first = replace(mesh, points=carried[0])
    entity = Entity(name, 0, (Part(put_mesh(scene.store, first), (material,)),), None, "water", place.position, place.rotation)
    return Made(entity, scene.store.put({"points": carried}, {"type": "deformation"}))
