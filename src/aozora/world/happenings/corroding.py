"""Corroding: what air and water make of a metal in years. Patches begin in many places, grow, and run together until the whole
is covered: iron rusts reddish brown, copper and bronze turn green, silver black, aluminium and zinc dull and white. What is no
metal keeps its look."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import Blend
from aozora.film.randomness import lane
from aozora.film.screenplay import Beat
from aozora.film.store import Store
from aozora.film.world import Material, Mesh, Part, get_mesh, put_mesh
from aozora.world.elements import Asset
from aozora.world.happenings.happening import Floats, Happening, Scene, together
from aozora.world.physics.meetings import Corrosion, corrosion_of
from aozora.world.surfaces import surface

ZONES = 7
"""Patches come in so many waves."""

BEGIN, GROWTH, DONE = 0.10, 0.30, 0.84
"""When the first patches come, how long each takes, and when the last one has come, in shares of the beat."""

METALS = (
    "steel",
    "iron",
    "metal",
    "chrome",
    "copper",
    "brass",
    "bronze",
    "silver",
    "gold",
    "aluminium",
    "aluminum",
    "zinc",
    "lead",
    "tin",
)


def corroding(scene: Scene) -> Happening | None:
    """Everything of a shot that rusts or tarnishes."""
    found = [_corroded(scene, beat) for beat in scene.beats("rust") if scene.brief.assets[beat.subject].rig is None]
    return together(found) if found else None


def _corroded(scene: Scene, beat: Beat) -> Happening | None:
    role, asset = beat.subject, scene.brief.assets[beat.subject]
    said = scene.brief.cast[role].attributes.material
    metallic = {
        name for name, look in asset.materials.items() if look.metallic > 0.3 or name.rpartition("-")[0].startswith(METALS)
    }
    own = next((metal for metal in METALS if said.startswith(metal)), "") or _metal_of(asset, metallic)
    corrosion = corrosion_of(own)
    if corrosion is None:
        # Noble metals keep as they are, and that is what is seen.
        return Happening(frozenset([beat.id]))
    names = metallic or set(asset.materials)
    later = f"{role}/{corrosion.name}"
    parts: list[Part] = []
    materials: dict[str, Material] = {later: _grown(corrosion, scene.store, scene.brief.settings.seed)}
    blends: dict[str, Blend] = {}
    for number, part in enumerate(asset.parts):
        if not names & set(part.materials):
            parts.append(part)
            continue
        patched, added = _patched(part, (role, number), names, scene.store)
        parts.append(patched)
        for name, (source, zone) in added.items():
            materials[name] = asset.materials[source]
            if source in names:
                blends[name] = Blend(later, (corrosion.covers * _share(scene, beat, zone)).astype(np.float32))
    return Happening(frozenset([beat.id]), parts={role: tuple(parts)}, materials=materials, blends=blends)


def _metal_of(asset: Asset, metallic: set[str]) -> str:
    """The metal that most of a thing is made of, by the name of its first metallic material."""
    first = next((name.rpartition("-")[0] for part in asset.parts for name in part.materials if name in metallic), "iron")
    return next((metal for metal in METALS if first.startswith(metal) and metal != "chrome"), "iron")


def _share(scene: Scene, beat: Beat, zone: int) -> Floats:
    begin = BEGIN + (DONE - GROWTH - BEGIN) * zone / (ZONES - 1)
    return scene.progress(beat, begin, begin + GROWTH)


def _grown(corrosion: Corrosion, store: Store, seed: int) -> Material:
    """What grows, in lighter and darker spots."""
    own = surface("rusty metal", "", store, seed)
    if corrosion.name == "rust":
        return replace(own, colour=(0.34, 0.105, 0.032), roughness=0.95, metallic=0.0)
    pale = tuple(0.5 * (a + b) for a, b in zip(corrosion.fresh, corrosion.old, strict=True))
    tone = replace(own, colour=(pale[0], pale[1], pale[2]), roughness=corrosion.roughness, metallic=0.0)
    return replace(tone, colour_texture=None) if max(pale) < 0.1 else tone


def _patched(part: Part, where: tuple[str, int], names: set[str], store: Store) -> tuple[Part, dict[str, tuple[str, int]]]:
    """A part whose faces are in zones that corrode one after the other; the names of its materials -> the source and the zone
    of each."""
    role, number = where
    mesh = get_mesh(store, part.mesh)
    # Nothing that corrodes has a picture on its uv.
    mesh = _dense(replace(mesh, uv=None))
    count = len(mesh.starts)
    owner = np.repeat(np.arange(count), np.diff(np.append(mesh.starts, len(mesh.corners))))
    middles = np.zeros((count, 3))
    np.add.at(middles, owner, mesh.points[mesh.corners].astype(np.float64))
    middles /= np.bincount(owner, minlength=count)[:, None]
    zone = _zones(middles * np.array(part.scale) + np.array(part.position))
    slots = np.zeros(count, np.int64) if mesh.slots is None else mesh.slots.astype(np.int64)
    added: dict[str, tuple[str, int]] = {}
    for source in part.materials:
        for wave in range(ZONES):
            added[f"{role}/{number}/{wave}/{source}"] = (source, wave)
    made = replace(mesh, slots=(slots * ZONES + zone).astype(np.int16))
    return replace(part, mesh=put_mesh(store, made), materials=tuple(added)), added


def _zones(places: Floats) -> NDArray[np.int64]:
    """The wave (n,) in which the surface at places (n, 3) corrodes: spots of random size about random seeds, by the distance to
    the nearest."""
    size = float(np.ptp(places, axis=0).max()) + 1e-9
    seeds = lane(17, "corrosion").random((60, 4))
    low = places.min(0)
    spots = low + seeds[:, :3] * (np.ptp(places, axis=0) + 1e-9)
    away = np.full(len(places), np.inf)
    for spot, grace in zip(spots, seeds[:, 3], strict=True):
        away = np.minimum(away, np.linalg.norm(places - spot, axis=1) / size + 0.10 * grace)
    order = np.argsort(np.argsort(away))
    return (order * ZONES // max(len(places), 1)).astype(np.int64)


def _dense(mesh: Mesh) -> Mesh:
    """A mesh of enough faces for patches: its triangles are quartered while there are few."""
    for _ in range(3):
        if len(mesh.starts) > 6000 or mesh.skin is not None or mesh.uv is not None or len(mesh.shapes):
            return mesh
        mesh = _quartered(mesh)
    return mesh


def _quartered(mesh: Mesh) -> Mesh:
    ends = np.append(mesh.starts[1:], len(mesh.corners))
    triangles: list[tuple[int, int, int]] = []
    owner: list[int] = []
    for face, (low, high) in enumerate(zip(mesh.starts.tolist(), ends.tolist(), strict=True)):
        ring = mesh.corners[low:high].tolist()
        for k in range(1, len(ring) - 1):
            triangles.append((ring[0], ring[k], ring[k + 1]))
            owner.append(face)
    faces = np.array(triangles, np.int64)
    edges = np.sort(np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]]), axis=1)
    unique, which = np.unique(edges, axis=0, return_inverse=True)
    first, count = len(mesh.points), len(faces)
    a, b, c = (first + which.reshape(-1)[k * count : (k + 1) * count] for k in range(3))
    split = [np.stack(t, -1) for t in ((faces[:, 0], a, c), (faces[:, 1], b, a), (faces[:, 2], c, b), (a, b, c))]

    def extended(values: NDArray[np.float32] | None) -> NDArray[np.float32] | None:
        return (
            None
            if values is None
            else np.concatenate([values, 0.5 * (values[unique[:, 0]] + values[unique[:, 1]])]).astype(np.float32)
        )

    points = extended(mesh.points)
    assert points is not None
    slots = None if mesh.slots is None else np.tile(mesh.slots[np.array(owner)], 4)
    return Mesh.of_faces(
        points, np.concatenate(split), slots=slots, smooth=mesh.smooth, colours=extended(mesh.colours), later=extended(mesh.later)
    )
