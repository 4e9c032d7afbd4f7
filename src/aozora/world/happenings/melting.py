"""Heat and cold over time: what melts slumps into a puddle of its own volume, candles burn down, what boils steams and bubbles,
what burns flames and chars, liquids freeze."""

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from aozora.film.air import Plume
from aozora.film.motion import Blend, Event, TransformTrack
from aozora.film.screenplay import Attributes, Beat
from aozora.film.store import Digest
from aozora.film.world import Entity, Lamp, Material, Part, get_mesh, put_mesh
from aozora.world.elements import Asset
from aozora.world.happenings.becoming import faded
from aozora.world.happenings.happening import Floats, Happening, Scene, together
from aozora.world.things.build import build_thing, thing_params
from aozora.world.things.liquids import lit_through_glass

ICE = Material(colour=(0.84, 0.91, 0.96), roughness=0.28, subsurface=0.3, ior=1.31)
"""Frozen water in a vessel, white with bubbles."""

FILM = Material(colour=(0.78, 0.84, 0.88), roughness=0.02, alpha=0.3, coat=1.0, coat_roughness=0.0)
"""Water as thin as it stands on a table: what is below shows through."""

WATERY = frozenset({"ice cubes", "snowman", "crystals", "iceberg"})
"""Kinds whose puddle is water; others melt into their own colour."""

BURNERS = frozenset({"campfire", "bonfire", "fire", "torch", "candle", "explosion"})
"""Kinds that burn by themselves."""

STEAMING = (0.9, 0.9, 0.92)

Bend = Callable[[Floats, Floats], Floats]
"""Points (n, 3) and how far the change has come (f,) -> points (f, n, 3), in the asset's space."""


def melting(scene: Scene) -> Happening | None:
    """All changes of state of a shot."""
    found: list[Happening | None] = []
    for beat in scene.beats(*sorted(_HOW)):
        asset = scene.brief.assets[beat.subject]
        if asset.rig is None:
            found.append(_HOW[beat.action](scene, beat, asset))
    return together(found) if found else None


def bent(scene: Scene, role: str, asset: Asset, share: Floats, bend: Bend) -> Happening:
    """All meshes of a thing bent alike: the first as the thing itself, the others as entities in its place."""
    place = scene.blocked.places[role]
    parts: list[Part] = []
    entities: list[Entity] = []
    kept: dict[str, Digest] = {}
    for number, part in enumerate(asset.parts):
        mesh = get_mesh(scene.store, part.mesh)
        points = mesh.points.astype(np.float64) * part.scale + np.array(part.position)
        name = role if number == 0 else f"{role}/part-{number}"
        carried = np.round(bend(points, share), 5).astype(np.float32)
        kept[name] = scene.store.put({"points": carried}, {"type": "deformation"})
        bare = replace(part, position=(0.0, 0.0, 0.0), scale=(1.0, 1.0, 1.0))
        bare = replace(bare, mesh=put_mesh(scene.store, replace(mesh, points=points.astype(np.float32))))
        if number == 0:
            parts.append(bare)
        else:
            entities.append(Entity(name, 0, (bare,), None, asset.substance, place.position, place.rotation))
    return Happening(entities=tuple(entities), parts={role: tuple(parts)}, deformations=kept)


def _melt(scene: Scene, beat: Beat, asset: Asset) -> Happening:
    role = beat.subject
    share = scene.progress(beat, 0.08, 0.98)
    high = asset.size[2]

    def slump(points: Floats, s: Floats) -> Floats:
        u = np.clip(points[:, 2] / high, 0, 1)
        way = s[:, None]
        # The foot spreads first, the top sinks into it and grows round.
        wide = 1.0 + way * (0.75 * (1 - u) - 0.18 * u)
        z = points[:, 2] * (1.0 - 0.95 * way**1.15) + 0.05 * high * way * u * (1 - way)
        return np.stack([points[:, 0] * wide, points[:, 1] * wide, z], -1)

    melted = bent(scene, role, asset, share[:, 1], slump)
    gone = np.clip((share - 0.62) / 0.3, 0.0, 1.0).astype(np.float32)
    whole, materials, blends = faded(role, melted.parts[role], asset, gone)
    rest = tuple(replace(e, parts=faded(role, e.parts, asset, gone)[0]) for e in melted.entities)
    melted = replace(melted, parts={role: whole}, entities=rest, materials=materials, blends=blends)
    return together([melted, _puddle(scene, role, asset, share), Happening(frozenset([beat.id]))])


def _puddle(scene: Scene, role: str, asset: Asset, share: Floats) -> Happening:
    """A puddle that grows under a thing to the volume that the thing loses, as thin as water stands on a table."""
    place = scene.blocked.places[role]
    drop = build_thing(thing_params("poured water", Attributes()), scene.store)
    depth = 0.004
    space = 0.55 * float(np.prod(asset.size))
    radius = min(math.sqrt(space / math.pi / depth), 1.25 * max(asset.size[:2]))
    scale = radius / (0.5 * drop.size[0])
    own = asset.materials[asset.parts[0].materials[0]]
    look = FILM if asset.kind in WATERY else replace(own, roughness=0.12, roughness_texture=None)
    name = f"{role}/puddle"
    parts = tuple(replace(part, materials=(name,), scale=(1.0, 1.0, 1.0 / max(scale, 1.0))) for part in drop.parts)
    shape = scene.times.shape
    at = np.zeros((*shape, 3), np.float32) + np.array(place.position, np.float32) + np.array([0, 0, 0.0005], np.float32)
    turn = np.zeros((*shape, 4), np.float32) + np.array(place.rotation, np.float32)
    track = TransformTrack(at, turn, (scale * np.maximum(np.sqrt(share), 0.02)).astype(np.float32))
    half = radius * 1.1
    x, y, z = place.position
    return Happening(
        entities=(Entity(name, 0, parts, None, "water", place.position, place.rotation),),
        materials={name: look},
        transforms={name: track},
        boxes={role: ((x - half, y - half, z), (x + half, y + half, z + asset.size[2]))},
    )


def _burn(scene: Scene, beat: Beat, asset: Asset) -> Happening:
    """A candle grows shorter; a fire burns anyway; what catches fire flames, glows, and is black at the end."""
    role, done = beat.subject, frozenset([beat.id])
    if asset.kind == "candle":
        return together([_burnt_down(scene, beat, asset), Happening(done)])
    if asset.kind in BURNERS:
        return Happening(done)
    high, wide = max(1.5 * asset.size[2], 0.9 * max(asset.size[:2])), 0.8 * max(asset.size[:2])
    share = scene.progress(beat, 0.1, 0.95)
    black = Material(colour=(0.012, 0.011, 0.010), roughness=0.95, specular=0.1)
    names = {name: f"{role}/{name}" for name in asset.materials}
    parts = tuple(replace(part, materials=tuple(names[m] for m in part.materials)) for part in asset.parts)
    x, y, z = scene.blocked.places[role].position
    lamp = Lamp(
        f"{role}/burning", "point", (1.0, 0.5, 0.17), 60.0 * wide**2, (x, y, z + 0.5 * high), size=(0.3 * wide, 0.3 * wide)
    )
    flame = Plume("flame", role, (0.0, 0.0, 0.3 * asset.size[2]), high, wide, seed=scene.brief.settings.seed)
    smoke = Plume("smoke", role, (0.0, 0.0, 0.8 * high), 2.0 * high, 0.5 * wide, (0.35, 0.34, 0.33))
    sound = Event(0.0, "emit", role, duration=float(beat.end), size=wide, position=(x, y, z), data={"sound": "fire"})
    return Happening(
        done,
        parts={role: parts},
        materials={**{own: asset.materials[name] for name, own in names.items()}, f"{role}/charred": black},
        blends={own: Blend(f"{role}/charred", share.astype(np.float32)) for own in names.values()},
        lamps=(lamp,),
        plumes=(flame, smoke),
        events=(sound,),
        boxes={role: ((x - wide, y - wide, z), (x + wide, y + wide, z + asset.size[2] + 0.8 * high))},
    )


def _burnt_down(scene: Scene, beat: Beat, asset: Asset) -> Happening:
    """The wax below the wick sinks to two fifths; wick and flame sink with it."""
    share = scene.progress(beat, 0.02, 1.0)
    points = get_mesh(scene.store, asset.parts[0].mesh).points
    top = float(points[:, 2].max()) + asset.parts[0].position[2]

    def sink(own: Floats, s: Floats) -> Floats:
        left = 1.0 - 0.6 * s[:, None]
        z = np.where(own[:, 2] < top, own[:, 2] * left, own[:, 2] - top * (1.0 - left))
        return np.stack([np.broadcast_to(own[:, 0], z.shape), np.broadcast_to(own[:, 1], z.shape), z], -1)

    return bent(scene, beat.subject, asset, share[:, 1], sink)


def _liquid_part(asset: Asset) -> int | None:
    """The part of a vessel that is what is in it."""
    liquids = ("water", "milk", "coffee", "tea", "orange juice", "beer", "soup", "honey")
    return next((i for i, part in enumerate(asset.parts) if i and part.materials[0].startswith(liquids)), None)


def _boil(scene: Scene, beat: Beat, asset: Asset) -> Happening | None:
    """Steam over whatever holds a liquid, and bubbles where that can be seen."""
    role = beat.subject
    x, y, z = scene.blocked.places[role].position
    top, wide = asset.size[2], 0.55 * min(asset.size[:2])
    steam = Plume("steam", role, (0.0, 0.0, 0.9 * top), 2.2 * top, wide, STEAMING, scene.brief.settings.seed)
    plumes = [steam]
    if (number := _liquid_part(asset)) is not None:
        level = float(get_mesh(scene.store, asset.parts[number].mesh).points[:, 2].max())
        plumes.append(Plume("bubbles", role, (0.0, 0.0, 0.1 * top), level - 0.1 * top, wide, (1.0, 1.0, 1.0), 3))
    sound = Event(0.0, "emit", role, duration=float(beat.end), size=wide, position=(x, y, z), data={"sound": "boiling"})
    box = ((x - asset.size[0], y - asset.size[1], z), (x + asset.size[0], y + asset.size[1], z + 2.0 * top))
    return Happening(frozenset([beat.id]), plumes=tuple(plumes), events=(sound,), boxes={role: box})


def _freeze(scene: Scene, beat: Beat, asset: Asset) -> Happening | None:
    """The liquid in a vessel turns to ice."""
    role, number = beat.subject, _liquid_part(asset)
    if number is None:
        return None
    share = scene.progress(beat).astype(np.float32)
    own = asset.parts[number].materials[0]
    name, ice = f"{role}/{own}", f"{role}/ice"
    tint = asset.materials[own]
    pale = [0.6 * c + 0.36 for c in tint.colour]
    dyed = replace(tint, colour=(pale[0], pale[1], pale[2]), roughness=0.5, transmission=0.0, subsurface=0.3)
    frozen = ICE if tint.transmission > 0.9 else dyed
    if asset.substance == "glass":
        frozen = lit_through_glass(frozen, scene.brief.setting.develop.exposure_ev)
    parts = tuple(replace(p, materials=(name,)) if i == number else p for i, p in enumerate(asset.parts))
    return Happening(
        frozenset([beat.id]),
        parts={role: parts},
        materials={name: tint, ice: frozen},
        blends={name: Blend(ice, share)},
    )


_HOW: dict[str, Callable[[Scene, Beat, Asset], Happening | None]] = {
    "melt": _melt, "burn": _burn, "boil": _boil, "freeze": _freeze,
}  # fmt: skip
