"""Changes of look and size: a car turns red, a panda grows, a wooden toy becomes a glass one, a lamp comes on.

The look that something comes to is built as another asset of the same role with the new attributes, and led over to by blends of
materials. Where the two have different meshes, the one fades while the other appears.
"""

from dataclasses import replace

import numpy as np

from aozora.film.motion import Blend, Samples, TransformTrack
from aozora.film.screenplay import Beat
from aozora.film.store import Digest, Store
from aozora.film.world import Entity, Material, Mesh, Part, get_mesh, put_mesh
from aozora.world.actions import GROWING, SHRINKING, TURNING
from aozora.world.elements import Asset
from aozora.world.happenings.happening import Box, Floats, Happening, Scene, together
from aozora.world.happenings.outcomes import led_to

SIZE_WORDS = {"tiny": 0.5, "small": 0.72, "little": 0.72, "large": 1.45, "big": 1.45, "huge": 2.4, "enormous": 2.4, "giant": 2.4}
"""Word of size -> factor on the plain size."""

GROWTH = 2.0
"""How much grows what nobody says the size of."""

LIT = {"bright": 1.0, "on": 1.0, "lit": 1.0, "glowing": 1.0, "dim": 0.12, "dark": 0.0, "off": 0.0, "unlit": 0.0}
"""Word -> share of full light."""

CLEAR = Material(alpha=0.0)
"""What is not there."""


def becoming(scene: Scene) -> Happening | None:
    """All changes of colour, material, size and light of a shot."""
    found: list[Happening] = []
    for beat in scene.beats(*sorted(TURNING - {"rust"})):
        made = _brightened(scene, beat) or _turned(scene, beat)
        found += [made] if made is not None else []
    found += [_resized(scene, beat) for beat in scene.beats(*GROWING, *SHRINKING)]
    return together(found) if found else None


def _turned(scene: Scene, beat: Beat) -> Happening | None:
    """Another look for the same thing, or another thing in its place."""
    later = scene.brief.later.get(beat.id)
    target = next((role for role in beat.targets if role in scene.brief.assets), "")
    if later is None and target:
        return _replaced(scene, beat, scene.brief.assets[target], target)
    if later is None:
        return None
    now = scene.brief.assets[beat.subject]
    shares = scene.progress(beat).astype(np.float32)
    if _alike(now, later, scene.store):
        parts, materials, blends = _repainted(beat.subject, (now, later), shares, scene.store)
        return Happening(frozenset([beat.id]), parts={beat.subject: parts}, materials=materials, blends=blends)
    return _replaced(scene, beat, later, "")


def _alike(now: Asset, later: Asset, store: Store) -> bool:
    """Whether two assets have the same meshes but for their colours."""
    if len(now.parts) != len(later.parts):
        return False
    for one, other in zip(now.parts, later.parts, strict=True):
        if len(one.materials) != len(other.materials):
            return False
        first, second = get_mesh(store, one.mesh), get_mesh(store, other.mesh)
        same = first.points.shape == second.points.shape and np.allclose(first.points, second.points, atol=1e-4)
        if not same or not np.array_equal(first.corners, second.corners):
            return False
    return True


def _repainted(
    role: str, assets: tuple[Asset, Asset], shares: Samples, store: Store
) -> tuple[tuple[Part, ...], dict[str, Material], dict[str, Blend]]:
    """The parts of the first asset in materials that lead over to those of the second."""
    now, later = assets
    parts: list[Part] = []
    materials: dict[str, Material] = {}
    blends: dict[str, Blend] = {}
    for one, other in zip(now.parts, later.parts, strict=True):
        names: list[str] = []
        for own, next_own in zip(one.materials, other.materials, strict=True):
            name, into = f"{role}/{own}", f"{role}/{next_own}/later"
            names.append(name)
            materials[name] = now.materials[own]
            if now.materials[own] != later.materials[next_own] or one.mesh != other.mesh:
                materials[into] = later.materials[next_own]
                blends[name] = Blend(into, shares)
        parts.append(replace(one, mesh=_both_colours(one, other, store), materials=tuple(names)))
    return tuple(parts), materials, blends


def _both_colours(one: Part, other: Part, store: Store) -> Digest:
    first = get_mesh(store, one.mesh)
    second: Mesh = get_mesh(store, other.mesh)
    if one.mesh == other.mesh or second.colours is None:
        return one.mesh
    return put_mesh(store, replace(first, later=second.colours))


def faded(role: str, parts: tuple[Part, ...], asset: Asset, shares: Samples) -> tuple[
    tuple[Part, ...], dict[str, Material], dict[str, Blend]
]:  # fmt: skip
    """Parts whose materials vanish as `shares` (f, 3) rise to 1."""
    materials = {f"{role}/{name}": material for name, material in asset.materials.items()}
    clear = f"{role}/clear"
    blends = {name: Blend(clear, shares) for name in materials}
    renamed = tuple(replace(part, materials=tuple(f"{role}/{name}" for name in part.materials)) for part in parts)
    return renamed, {**materials, clear: CLEAR}, blends


def _replaced(scene: Scene, beat: Beat, later: Asset, target: str) -> Happening:
    """The first fades away while the second appears where it stands."""
    shares = scene.progress(beat, 0.3, 0.7).astype(np.float32)
    role, other = beat.subject, target or f"{beat.subject}/later"
    old, gone, blends = faded(role, scene.brief.assets[role].parts, scene.brief.assets[role], shares)
    new, come, further = faded(other, later.parts, later, 1.0 - shares)
    place = scene.blocked.places[role]
    still = scene.still(place.position, place.rotation)
    way = scene.tracks.get(role, still)
    grander = max(scene.brief.assets[role], later, key=lambda asset: asset.size[2])
    entity = Entity(other, 0, new, later.skeleton, later.substance, place.position, place.rotation)
    return Happening(
        frozenset([beat.id]),
        entities=() if target else (entity,),
        parts={role: old, **({target: new} if target else {})},
        materials={**gone, **come},
        blends={**blends, **further},
        transforms={other: way},
        boxes=dict.fromkeys((role, *([target] if target else [])), _largest(grander, way.positions, 1.0)),
    )


def _factors(scene: Scene, beat: Beat) -> tuple[float, float]:
    """Size at the beginning and at the end, as factors on the asset's own."""
    role = scene.brief.cast[beat.subject]
    begun = SIZE_WORDS.get(role.attributes.size, 1.0)
    end = SIZE_WORDS.get(led_to(beat), 0.0)
    grows = beat.action in GROWING
    if not end:
        # "An ant grows big": the size that is said is the one that it comes to.
        said = begun if (begun > 1.0) == grows and begun != 1.0 else 1.0
        return (1.0 / GROWTH, 1.0) if (said != 1.0) == grows and said != 1.0 else (1.0, GROWTH if grows else 1.0 / GROWTH)
    return (1.0, end / begun)


def _resized(scene: Scene, beat: Beat) -> Happening:
    begin, end = _factors(scene, beat)
    share = scene.progress(beat)
    scales = begin * (end / begin) ** share
    role, asset = beat.subject, scene.brief.assets[beat.subject]
    place = scene.blocked.places[role]
    own = scene.tracks.get(role)
    shape = (*share.shape, 1)
    positions = own.positions if own else np.broadcast_to(np.array(place.position, np.float32), (*share.shape, 3)).copy()
    rotations = own.rotations if own else np.ones(shape, np.float32) * np.array(place.rotation, np.float32)
    track = TransformTrack(positions, rotations, np.round(scales, 5).astype(np.float32))
    return Happening(
        frozenset([beat.id]),
        transforms={role: track},
        boxes={role: _largest(asset, positions, float(scales.max()))},
    )


def _largest(asset: Asset, positions: Floats | Samples, scale: float) -> Box:
    """The box of a thing at its largest, wherever it goes."""
    half = 0.5 * scale * max(asset.size[:2])
    flat, margin = positions.reshape(-1, 3), np.array([half, half, 0.0])
    low, high = flat.min(0) - margin, flat.max(0) + margin
    (x, y, z), (u, v, w) = low.tolist(), high.tolist()
    return (x, y, z), (u, v, w + scale * asset.size[2])


def _brightened(scene: Scene, beat: Beat) -> Happening | None:
    """A lamp or screen that comes on, goes out, or becomes brighter."""
    role, asset = beat.subject, scene.brief.assets[beat.subject]
    end = LIT.get(led_to(beat))
    glowing = {name: m for name, m in asset.materials.items() if max(m.emission) > 0}
    if end is None or not (glowing or asset.lamps):
        return None
    states = scene.brief.cast[role].attributes.states
    begin = next((LIT[word] for word in states if word in LIT), 0.0 if end > 0.5 else 1.0)
    share = (begin + (end - begin) * scene.progress(beat)).astype(np.float32)
    names = {name: f"{role}/{name}" for name in glowing}
    parts = tuple(replace(part, materials=tuple(names.get(m, m) for m in part.materials)) for part in asset.parts)
    dark = {f"{own}/later": replace(asset.materials[name], emission=(0.0, 0.0, 0.0)) for name, own in names.items()}
    return Happening(
        frozenset([beat.id]),
        parts={role: parts},
        materials={**{own: asset.materials[name] for name, own in names.items()}, **dark},
        blends={own: Blend(f"{own}/later", 1.0 - share) for own in names.values()},
        lights={f"{role}/{lamp.id}": share for lamp in asset.lamps},
    )
