"""What fills a crown: colours of single leaves, dense masses behind them, hanging strands, fruits."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Mesh, Rgb
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import round_cube
from aozora.world.plants.scattering import pick
from aozora.world.plants.species_form import Species

Floats = NDArray[Any]

_CELLS = {"near": 5, "middle": 3, "far": 2}
_SNOW = np.array([0.80, 0.83, 0.88])


def leaf_colours(row: Species, season: str, owner: NDArray[np.int64], far: Floats, rng: np.random.Generator) -> Floats:
    """Linear colours (n, 3) of leaves on twigs `owner` (n,) that stand `far` (n,) from the crown's middle (1 at its edge)."""
    light, dark = (np.array(colour) for colour in row.leaves[season])
    # Tufts differ more than the leaves of one tuft; inner leaves are shade leaves.
    tuft = rng.random(int(owner.max()) + 1)[owner]
    share = np.clip(0.6 * tuft + 0.4 * rng.random(len(owner)), 0, 1)[:, None]
    shade = np.clip(0.45 + 0.6 * far, 0.4, 1.08)[:, None]
    colour = (dark + (light - dark) * share) * shade * np.exp(rng.normal(0, 0.13, (len(owner), 1)))
    if row.snow:
        colour = np.where(rng.random((len(owner), 1)) < 0.55 * row.snow, _SNOW * rng.uniform(0.9, 1.05, (len(owner), 1)), colour)
    return np.clip(colour, 0.002, 0.9)


def hung(centre: Floats, owner: NDArray[np.int64], row: Species, rng: np.random.Generator) -> Floats:
    """Leaves (n, 3) of weeping trees let down along strands from their twigs, never to the ground."""
    if not row.weep:
        return centre
    strands = rng.random(int(owner.max()) + 1) ** 0.6 * row.weep * row.height
    strand_x, strand_y = rng.normal(0, 0.12, (2, len(strands)))
    drop = rng.random(len(centre)) * strands[owner]
    low = np.minimum(drop, np.maximum(centre[:, 2] - 0.045 * row.height, 0.0))
    return centre + np.stack([strand_x[owner] * drop * 0.4, strand_y[owner] * drop * 0.4, -low], -1)


Masses = tuple[Floats, Floats]
"""Dense masses of leaves: centres and half axes (b, 3) in metres."""


def masses(row: Species, limbs: Floats, subs: Floats, rng: np.random.Generator) -> Masses:
    """The masses about limbs and subs (b, n, 3)."""
    return _cone_masses(row, limbs) if row.crown == "cone" else _round_masses(row, limbs, subs, rng)


def clothed(centre: Floats, clumps: Masses, rng: np.random.Generator) -> Floats:
    """Leaves (n, 3) of which two in three are moved to the skins of masses, the larger ones first."""
    spots, sizes = clumps
    weight = np.cumsum(sizes[:, 0] * sizes[:, 1])
    owner = np.searchsorted(weight / weight[-1], rng.random(len(centre)))
    ray = rng.normal(0, 1, centre.shape)
    ray = ray / np.linalg.norm(ray, axis=1, keepdims=True)
    ray[:, 2] = np.where(rng.random(len(ray)) < 0.6, np.abs(ray[:, 2]), ray[:, 2])
    skin = spots[owner] + ray * sizes[owner] * (0.88 + rng.exponential(0.28, (len(centre), 1)))
    return np.where(rng.random((len(centre), 1)) < 0.66, skin, centre)


def foliage(row: Species, season: str, clumps: Masses, detail: str, rng: np.random.Generator) -> Mesh:
    """The insides of masses, which close the crown behind the single leaves and give it parts in the light and in the shade."""
    centres, sizes = clumps
    ball = round_cube(1.0, _CELLS[detail])
    unit_points = ball.points.astype(np.float64)
    count, each = len(centres), len(unit_points)
    rough = 0.90 + 0.5 * _bumps(unit_points, centres, rng)
    points = centres[:, None] + unit_points[None] * sizes[:, None] * rough[..., None]
    light, dark = (np.array(colour) for colour in row.leaves[season])
    lift = 0.5 + 0.5 * unit_points[None, :, 2:3] + np.zeros((count, 1, 1))
    tone = (dark + (light - dark) * 0.6) * (0.40 + 0.62 * lift) * rng.uniform(0.8, 1.2, (count, 1, 1))
    if row.snow:
        share = np.clip((lift - 0.45) * 4, 0, 1) * row.snow
        tone = tone * (1 - share) + _SNOW * share
    faces = ball.corners.reshape(-1, 4)[None] + each * np.arange(count)[:, None, None]
    slots = np.ones(count * len(ball.starts), np.int16)
    colours = np.clip(tone, 0.002, 0.9).reshape(-1, 3).astype(np.float32)
    return Mesh.of_faces(points.reshape(-1, 3), faces.reshape(-1, 4), slots=slots, colours=colours, smooth=True)


def _bumps(points: Floats, centres: Floats, rng: np.random.Generator) -> Floats:
    """Noise (b, n) that differs from mass to mass."""
    shift = rng.uniform(0, 40, (len(centres), 1))
    x, y, z = points.T
    return fbm(1.7 * (x + 0.6 * z)[None] + shift, 1.7 * (y - 0.5 * z)[None] + shift, 2, 77)


def _round_masses(row: Species, limbs: Floats, subs: Floats, rng: np.random.Generator) -> tuple[Floats, Floats]:
    """One mass at two thirds of each limb and smaller ones towards the ends of some subs."""
    length = np.linalg.norm(limbs[:, -1] - limbs[:, 0], axis=1)
    middle = 0.35 * limbs[:, 3] + 0.65 * limbs[:, -1]
    radius = np.clip(row.body * 0.40 * length, 0.05 * row.width * row.height, 0.4 * row.width * row.height)
    outer = subs[rng.random(len(subs)) < 0.85]
    span = np.linalg.norm(outer[:, -1] - outer[:, 0], axis=1)
    centres = np.concatenate([middle, outer[:, -2]])
    radii = np.concatenate([radius, row.body * 0.50 * span])
    # No two are alike, and wide ones are flat: balls on sticks are what children draw.
    stretch = rng.uniform(0.75, 1.3, (len(radii), 3)) * np.array([1.0, 1.0, 0.30 if row.crown == "umbrella" else 0.66])
    return _joined(centres, radii), radii[:, None] * stretch


def _joined(centres: Floats, radii: Floats) -> Floats:
    """Masses that stand apart from all others are drawn to their nearest neighbour until they touch it."""
    offset = centres[None] - centres[:, None]
    away = np.linalg.norm(offset, axis=-1) + np.where(np.eye(len(centres), dtype=bool), np.inf, 0.0)
    gap = away - 0.75 * (radii[:, None] + radii[None])
    near = gap.argmin(1)
    own = np.arange(len(centres))
    step = np.clip(gap[own, near], 0, None) / away[own, near]
    return centres + offset[own, near] * step[:, None]


def _cone_masses(row: Species, limbs: Floats) -> tuple[Floats, Floats]:
    """A flat drooping mass along each limb."""
    middle = 0.5 * (limbs[:, 0] + limbs[:, -1])
    flat = np.linalg.norm((limbs[:, -1] - limbs[:, 0])[:, :2], axis=1)
    reach = np.maximum(0.40 * flat, 0.012 * row.height)
    return middle, np.stack([reach, reach, 0.010 * row.height + 0.14 * reach], -1)


def fruits(fruit: tuple[int, float, Rgb], twigs: Floats, detail: str, rng: np.random.Generator) -> Mesh:
    """Round fruits that hang from twigs (b, n, 3)."""
    number, radius, colour = fruit
    ball = round_cube(radius, 3 if detail == "near" else 1)
    spots = twigs[pick(rng, number, len(twigs)), -1] - np.array([0, 0, 1.4 * radius])
    points = (spots[:, None] + ball.points[None]).reshape(-1, 3)
    faces = ball.corners.reshape(-1, 4)[None] + len(ball.points) * np.arange(number)[:, None, None]
    tone = np.array(colour) * rng.uniform(0.7, 1.25, (number, 1, 1)) + np.zeros((1, len(ball.points), 1))
    slots = np.ones(number * len(ball.starts), np.int16)
    return Mesh.of_faces(points, faces.reshape(-1, 4), slots=slots, colours=tone.reshape(-1, 3).astype(np.float32), smooth=True)
