"""Other shapes for everything: few flat facets, or cubes. Colours are baked into the new meshes, skins go along."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Digest, Store
from aozora.film.world import Entity, Material, Mesh, Part, Prototype, Scatter, Skin, World, get_mesh, get_picture, put_mesh
from aozora.world.looks.recipe import Shape
from aozora.world.looks.surfaces import plain

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_KEPT = ("eye", "glint", "lettering", "screen", "look/")
"""Parts whose first material begins like this stay as they are: they are small and tell a face."""

_FINE = ("eye", "glint", "teeth", "nose", "lid")

LEFT_OUT = ("grass", "litter", "weeds", "reeds", "moss")
"""Scatters, by their names, that would be dust in cubes and scraps in facets."""


def reshaped(world: World, shape: Shape, store: Store) -> World:
    """A world whose meshes are of another shape. Materials lose their textures to colours of the meshes."""
    if not shape:
        return world
    shaper = _Shaper(shape, world.materials, store)
    entities = tuple(shaper.entity(entity) for entity in world.entities)
    scatters = tuple(shaper.scatter(scatter) for scatter in world.scatters if not _is_dust(scatter, shape, store))
    materials = {name: _bare(m) for name, m in world.materials.items() if name in shaper.used}
    return replace(
        world,
        entities=entities,
        scatters=scatters,
        materials={**world.materials, **{f"look/{k}": v for k, v in materials.items()}},
    )


def _is_dust(scatter: Scatter, shape: Shape, store: Store) -> bool:
    """Whether a scatter is too small for a shape."""
    return is_small(scatter, store) if shape == "voxels" else any(word in scatter.id for word in LEFT_OUT)


def is_small(scatter: Scatter, store: Store) -> bool:
    """Whether what a scatter has copies of is grass, flowers, litter and the like, which hand-made worlds leave out."""
    spans = [_span(get_mesh(store, prototype.mesh)) for prototype in scatter.prototypes]
    return any(word in scatter.id for word in LEFT_OUT) or max(spans, default=_DUST_M) < _DUST_M


def _bare(material: Material) -> Material:
    """A material whose colour is all in the mesh."""
    return replace(
        material, colour=(1.0, 1.0, 1.0), colour_attribute=True, colour_texture=None, roughness=max(0.55, material.roughness),
        roughness_texture=None, bump_texture=None, cover=None, variation=min(material.variation, 0.5), coat=0.0, sheen=0.0,
    )  # fmt: skip


@dataclass
class Soup:
    """Triangles: points (t, 3, 3), colours (t, 3, 3), slots (t,), and the points' numbers (t, 3) in the mesh they came from;
    which of them are small features that tell a face (t,)."""

    points: Floats
    colours: Floats
    slots: Ints
    sources: Ints
    fine: NDArray[np.bool_] | None = None

    def part(self, chosen: NDArray[np.bool_]) -> "Soup":
        """Some of the triangles."""
        return Soup(self.points[chosen], self.colours[chosen], self.slots[chosen], self.sources[chosen])


class _Shaper:
    """Reshapes meshes of one world, each once."""

    def __init__(self, shape: Shape, materials: Mapping[str, Material], store: Store) -> None:
        self._make: Callable[[Mesh, Soup, float], Mesh] = faceted if shape == "facets" else voxelled
        self._shape, self._materials, self._store = shape, materials, store
        self._done: dict[tuple[Digest, tuple[str, ...], float], Digest] = {}
        self.used: set[str] = set()

    def entity(self, entity: Entity) -> Entity:
        """An entity in the new shape."""
        meshes = {part.mesh: get_mesh(self._store, part.mesh) for part in entity.parts}
        if not meshes:
            return entity
        span = max(_span(mesh) for mesh in meshes.values())
        return replace(entity, parts=tuple(self._part(part, meshes[part.mesh], span, entity) for part in entity.parts))

    def _part(self, part: Part, mesh: Mesh, span: float, entity: Entity) -> Part:
        if part.materials[0].startswith(_KEPT) or "text" in entity.id:
            return part
        alive = entity.skeleton is not None
        cell = self._cell(span, alive)
        return replace(part, mesh=self._reshaped(part.mesh, part.materials, cell), materials=self._named(part.materials))

    def _cell(self, span: float, alive: bool) -> float:
        if self._shape == "facets":
            if alive:
                return span * 0.042
            return min(span * 0.075, 0.12) if span < 12 else max(0.9, span * 0.012)
        return span / 26 if alive else min(max(span / 20, 0.014), 0.30)

    def scatter(self, scatter: Scatter) -> Scatter:
        """A scatter of reshaped prototypes."""
        made: list[Prototype] = []
        for prototype in scatter.prototypes:
            span = _span(get_mesh(self._store, prototype.mesh))
            cell = span * 0.085 if self._shape == "facets" else max(span / 20, 0.02)
            digest = self._reshaped(prototype.mesh, prototype.materials, cell)
            made.append(replace(prototype, mesh=digest, materials=self._named(prototype.materials)))
        return replace(scatter, prototypes=tuple(made))

    def _named(self, names: tuple[str, ...]) -> tuple[str, ...]:
        self.used |= set(names)
        return tuple(f"look/{name}" for name in names)

    def _reshaped(self, digest: Digest, names: tuple[str, ...], cell: float) -> Digest:
        key = (digest, names, round(cell, 6))
        if key not in self._done:
            mesh = get_mesh(self._store, digest)
            soup = coloured_triangles(mesh, [plain(self._materials[name], self._store) for name in names], self._store)
            soup.fine = np.isin(soup.slots, [n for n, name in enumerate(names) if name.startswith(_FINE)])
            self._done[key] = put_mesh(self._store, self._make(mesh, soup, cell)) if len(soup.slots) else digest
        return self._done[key]


def _span(mesh: Mesh) -> float:
    return float(np.linalg.norm(np.ptp(mesh.points, axis=0))) if len(mesh.points) else 1.0


def coloured_triangles(mesh: Mesh, materials: list[Material], store: Store) -> Soup:
    """A mesh as triangles with the colours of its materials."""
    counts = np.diff(np.append(mesh.starts, len(mesh.corners)))
    face = np.repeat(np.arange(len(counts)), np.maximum(counts - 2, 0))
    step = np.arange(len(face)) - np.repeat(
        np.cumsum(np.maximum(counts - 2, 0)) - np.maximum(counts - 2, 0), np.maximum(counts - 2, 0)
    )
    first = mesh.starts[face].astype(np.int64)
    places = np.stack([first, first + step + 1, first + step + 2], 1)
    sources = mesh.corners[places].astype(np.int64)
    slots = (np.zeros(len(face), np.int64) if mesh.slots is None else mesh.slots[face].astype(np.int64)).clip(
        0, len(materials) - 1
    )
    colours = np.ones((len(face), 3, 3))
    for number, material in enumerate(materials):
        mine = slots == number
        own = np.broadcast_to(np.array(material.colour, np.float64), (int(mine.sum()), 3, 3)).copy()
        if material.colour_attribute and mesh.colours is not None:
            own *= mesh.colours[sources[mine], :3]
        if material.colour_texture is not None and mesh.uv is not None:
            own *= _sampled(material, mesh.uv[places[mine]], store)
        colours[mine] = own
    return Soup(mesh.points[sources].astype(np.float64), colours, slots, sources)


def _sampled(material: Material, uv: NDArray[np.float32], store: Store) -> Floats:
    """The texture's colours (t, 3, 3) at uv (t, 3, 2)."""
    assert material.colour_texture is not None
    pixels = np.asarray(get_picture(store, material.colour_texture.picture).pixels, np.float64)
    pixels = pixels if pixels.ndim == 3 else np.repeat(pixels[..., None], 3, -1)
    height, width = pixels.shape[:2]
    scale = material.colour_texture.scale
    x = np.floor((uv[..., 0] * scale[0]) % 1.0 * width).astype(int).clip(0, width - 1)
    y = np.floor((1 - (uv[..., 1] * scale[1]) % 1.0) * height).astype(int).clip(0, height - 1)
    return pixels[y, x]


def faceted(mesh: Mesh, soup: Soup, cell: float) -> Mesh:
    """The mesh with its points gathered in cells, as flat triangles of one colour each."""
    if _is_flat_already(soup, cell):
        return _unshared(mesh, soup)
    origin: NDArray[np.float32] = mesh.points.min(0)
    keys = np.floor((mesh.points - origin) / cell).astype(np.int64)
    if soup.fine is not None and soup.fine.any():
        # Eyes and teeth keep their points.
        own = np.unique(soup.sources[soup.fine])
        keys[own, 0] = keys[:, 0].max() + 1 + np.arange(len(own))
    _, group = np.unique(keys, axis=0, return_inverse=True)
    group = group.reshape(-1)
    count = int(group.max()) + 1
    weight = np.bincount(group, minlength=count)
    centre = np.stack([np.bincount(group, mesh.points[:, k], count) / weight for k in range(3)], 1)
    # The point nearest to the middle of its cell stands for all of them: it has a skin of its own.
    away = ((mesh.points - centre[group]) ** 2).sum(1)
    order = np.lexsort((away, group))
    chosen = order[np.unique(group[order], return_index=True)[1]]
    faces = group[soup.sources]
    whole = (faces[:, 0] != faces[:, 1]) & (faces[:, 1] != faces[:, 2]) & (faces[:, 0] != faces[:, 2])
    if not whole.any():
        whole = np.ones(len(faces), np.bool_)
        chosen, faces = np.arange(len(mesh.points)), soup.sources
    kept = _each_once(faces, whole)
    corners = chosen[faces[kept]].reshape(-1)
    tone = np.repeat(soup.colours[kept].mean(1), 3, 0)
    place = 0.5 * mesh.points[corners] + 0.5 * centre[faces[kept].reshape(-1)] if len(chosen) == count else mesh.points[corners]
    skin = None if mesh.skin is None else Skin(mesh.skin.joints[corners], mesh.skin.weights[corners])
    shapes = {name: offsets[corners] for name, offsets in mesh.shapes.items()}
    triangles = np.arange(len(corners)).reshape(-1, 3)
    return Mesh.of_faces(
        place,
        triangles,
        slots=soup.slots[kept].astype(np.int16),
        smooth=False,
        colours=tone.astype(np.float32),
        skin=skin,
        shapes=shapes,
    )


def _each_once(faces: Ints, whole: NDArray[np.bool_]) -> Ints:
    """Numbers of the whole triangles, those on the same three points only once."""
    _, unique = np.unique(np.sort(faces[whole], 1), axis=0, return_index=True)
    return np.flatnonzero(whole)[np.sort(unique)]


def _is_flat_already(soup: Soup, cell: float) -> bool:
    """Whether most of a surface is in triangles larger than the cells: boxes and walls, which would only lose their thickness."""
    edges = np.linalg.norm(soup.points - np.roll(soup.points, 1, 1), axis=2).max(1)
    area = np.linalg.norm(np.cross(soup.points[:, 1] - soup.points[:, 0], soup.points[:, 2] - soup.points[:, 0]), axis=1)
    return float(area[edges > 1.5 * cell].sum()) > 0.5 * float(area.sum())


def _unshared(mesh: Mesh, soup: Soup) -> Mesh:
    """The same triangles, each flat and of one colour."""
    corners = soup.sources.reshape(-1)
    tone = np.repeat(soup.colours.mean(1), 3, 0)
    skin = None if mesh.skin is None else Skin(mesh.skin.joints[corners], mesh.skin.weights[corners])
    shapes = {name: offsets[corners] for name, offsets in mesh.shapes.items()}
    faces = np.arange(len(corners)).reshape(-1, 3)
    slots = soup.slots.astype(np.int16)
    return Mesh.of_faces(
        mesh.points[corners], faces, slots=slots, smooth=False, colours=tone.astype(np.float32), skin=skin, shapes=shapes
    )


_SIDES = np.array([[1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 1], [0, 0, -1]], np.int64)
_CORNERS = np.array(
    [
        [[1, 0, 0], [1, 1, 0], [1, 1, 1], [1, 0, 1]],
        [[0, 1, 0], [0, 0, 0], [0, 0, 1], [0, 1, 1]],
        [[1, 1, 0], [0, 1, 0], [0, 1, 1], [1, 1, 1]],
        [[0, 0, 0], [1, 0, 0], [1, 0, 1], [0, 0, 1]],
        [[0, 0, 1], [1, 0, 1], [1, 1, 1], [0, 1, 1]],
        [[0, 1, 0], [1, 1, 0], [1, 0, 0], [0, 0, 0]],
    ],
    np.float64,
)
_LARGE_M, _TERRACE_M = 12.0, 0.12
"""Meshes larger than this are land; their cubes are so high at most."""

_NEAR_M, _NEAR_CELL_M = 26.0, 0.26
"""How far around the stage land has small cubes, and how large they are."""

_SHADES = 0.22
"""By how much the lightness of cubes differs."""

_DUST_M = 0.55
"""What grows or lies about and is smaller than this is no more than dust in cubes."""

MOST_CUBES = 60_000
"""Cubes grow until there are no more of them than about so many in a mesh."""


def voxelled(mesh: Mesh, soup: Soup, cell: float) -> Mesh:
    """Cubes wherever the surface passes; each has one colour and, in a skinned mesh, follows one joint stiffly. Land has small
    cubes where the stage is and large ones far away."""
    if float(np.linalg.norm(np.ptp(mesh.points, axis=0))) <= _LARGE_M:
        return _in_cubes(mesh, soup, cell, cell)
    away = np.abs(soup.points[..., :2]).min(1).max(1)
    pieces = [(soup.part(away < _NEAR_M), _NEAR_CELL_M), (soup.part(away >= _NEAR_M), cell)]
    made = [_in_cubes(mesh, piece, side, min(side, _TERRACE_M)) for piece, side in pieces if len(piece.slots)]
    points, slots, colours = (
        np.concatenate([np.asarray(getattr(one, name)) for one in made]) for name in ("points", "slots", "colours")
    )
    return Mesh.of_faces(points, np.arange(len(points)).reshape(-1, 4), slots=slots, smooth=False, colours=colours)


def _in_cubes(mesh: Mesh, soup: Soup, cell: float, high: float) -> Mesh:
    """The triangles of a mesh in cubes of sides `cell`, or `high` upwards where that is less: then they lie just below the
    surface, and are flat, for a meadow must not rise over the camera."""
    sides = np.cross(soup.points[:, 1] - soup.points[:, 0], soup.points[:, 2] - soup.points[:, 0])
    area = 0.5 * np.linalg.norm(sides, axis=1)
    cell = max(cell, float(np.sqrt(area.sum() / MOST_CUBES)))
    count = np.clip(np.ceil(area / cell**2 * 5), 1, 200_000).astype(np.int64)
    triangle = np.repeat(np.arange(len(area)), count)
    rng = np.random.Generator(np.random.PCG64(len(area)))
    a, b = rng.random(len(triangle)), rng.random(len(triangle))
    flip = a + b > 1
    a, b = np.where(flip, 1 - a, a), np.where(flip, 1 - b, b)
    share = np.stack([1 - a - b, a, b], 1)
    points: Floats = (soup.points[triangle] * share[..., None]).sum(1)
    colours: Floats = (soup.colours[triangle] * share[..., None]).sum(1)
    step = np.array([cell, cell, min(cell, high)])
    points = points - np.array([0.0, 0.0, step[2]]) if high < cell else points
    keys, index, group = np.unique(np.floor(points / step).astype(np.int64), axis=0, return_index=True, return_inverse=True)
    group = group.reshape(-1)
    weight = np.bincount(group)
    tone = np.stack([np.bincount(group, colours[:, k]) / weight for k in range(3)], 1)
    nearest = soup.sources[triangle[index], np.argmax(share[index], 1)]
    # Neighbours differ a little, as bricks do: else a meadow of cubes is a plain.
    tone = np.clip(tone * _shades(keys)[:, None], 0.0, 1.0)
    joint = None if mesh.skin is None else mesh.skin.joints[nearest, np.argmax(mesh.skin.weights[nearest], 1)]
    return _cubes(keys, step, tone, soup.slots[triangle[index]], joint)


def _shades(keys: Ints) -> Floats:
    """A factor (n,) on the lightness of each place of a lattice, always the same there."""
    mixed = (keys * np.array([73856093, 19349663, 83492791])).sum(1) & 0xFFFF
    mixed = (mixed * 40503 >> 4) & 0xFF
    return 1.0 + _SHADES * (mixed / 255.0 - 0.5)


def _cubes(keys: Ints, cell: Floats, tone: Floats, slots: Ints, joint: NDArray[np.int16] | None) -> Mesh:
    """Cubes at lattice places (n, 3); faces between two cubes that move together are left out."""
    quads, owner = cube_faces(keys, cell, joint)
    corners = np.repeat(owner, 4)
    skin = None
    if joint is not None:
        joints = np.zeros((len(corners), 4), np.int16)
        joints[:, 0] = joint[corners]
        skin = Skin(joints, np.tile(np.array([1, 0, 0, 0], np.float32), (len(corners), 1)))
    points = quads.reshape(-1, 3)
    return Mesh.of_faces(
        points,
        np.arange(len(points)).reshape(-1, 4),
        slots=slots[owner].astype(np.int16),
        smooth=False,
        colours=tone[corners].astype(np.float32),
        skin=skin,
    )


def cube_faces(keys: Ints, cell: Floats, joint: NDArray[np.int16] | None = None) -> tuple[Floats, Ints]:
    """The squares (m, 4, 3) around cubes at lattice places (n, 3) of sides `cell` (3,) metres, and whose each is (m,). Between
    two cubes there are none, unless they follow other joints."""
    low: Ints = keys.min(0) - 1
    span: Ints = np.ptp(keys, axis=0) + 3
    flat: Ints = ((keys - low) * np.array([span[1] * span[2], span[2], 1])).sum(1)
    order = np.argsort(flat)
    faces: list[Floats] = []
    owners: list[Ints] = []
    for side, corner in zip(_SIDES, _CORNERS, strict=True):
        beside: Ints = flat + (side * np.array([span[1] * span[2], span[2], 1])).sum()
        at = np.minimum(np.searchsorted(flat, beside, sorter=order), len(flat) - 1)
        found = flat[order[at]] == beside
        if joint is not None:
            found &= joint[order[at]] == joint
        open_ = np.flatnonzero(~found)
        faces.append((keys[open_][:, None] + corner[None]) * cell)
        owners.append(open_)
    return np.concatenate(faces), np.concatenate(owners)
