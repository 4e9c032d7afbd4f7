"""Single mountains that are known by their outline: a volcano's cone, a table, a horn, a broad dome, a wall of granite."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Mesh
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.plants.skins import PLAIN_SKINS
from aozora.world.things.form import Piece, ThingParams

Floats = NDArray[np.float64]
_SNOW = (0.80, 0.83, 0.88)
_RINGS, _SPOKES = 150, 420


@dataclass(frozen=True)
class PeakForm:
    """A mountain's outline: (share of its radius, share of its height) from the middle outwards, how ribbed and rough it is, its
    rock, the colour of its foot (linear RGB), and the shares of its height above which there is snow and below which it is grown
    over. `sides` > 0 squares its plan to as many faces; a `cleft` below 1 cuts it off sheer towards -Y at that share of its
    radius."""

    profile: tuple[tuple[float, float], ...]
    ribs: float
    rough: float
    rock: tuple[float, float, float]
    foot: tuple[float, float, float]
    snow: float = 2.0
    grown: float = 0.3
    sides: int = 0
    cleft: float = 1.0


_CONE = ((0.0, 0.93), (0.035, 1.0), (0.1, 0.87), (0.2, 0.66), (0.35, 0.42), (0.55, 0.2), (0.8, 0.06), (1.0, 0.0))
_GREEN, _DRY = (0.06, 0.10, 0.03), (0.20, 0.16, 0.07)

PEAKS: dict[str, PeakForm] = { "mount fuji": PeakForm(_CONE, 0.05, 0.012, (0.10, 0.115, 0.15), (0.05, 0.085, 0.035), 0.56,
    0.3), "kilimanjaro": PeakForm(((0.0, 0.97), (0.16, 1.0), (0.24, 0.9), (0.4, 0.6), (0.6, 0.3), (0.8, 0.1), (1.0, 0.0)),
    0.05, 0.02, (0.16, 0.15, 0.15), _DRY, 0.74, 0.3), "matterhorn": PeakForm(((0.0, 1.0), (0.05, 0.86), (0.12, 0.66), (0.22,
    0.46), (0.4, 0.27), (0.7, 0.1), (1.0, 0.0)), 0.16, 0.05, (0.22, 0.21, 0.20), _GREEN, 0.42, 0.14, 4),
    "table mountain": PeakForm(((0.0, 0.97), (0.42, 1.0), (0.47, 0.96), (0.5, 0.52), (0.56, 0.42), (0.75, 0.16), (1.0, 0.0)),
    0.07, 0.03, (0.26, 0.19, 0.15), _GREEN, 2.0, 0.46), "uluru": PeakForm(((0.0, 0.96), (0.4, 1.0), (0.62, 0.93), (0.74, 0.6),
    (0.8, 0.2), (0.86, 0.02), (1.0, 0.0)), 0.05, 0.012, (0.42, 0.13, 0.05), (0.30, 0.17, 0.06), 2.0, 0.04),
    "granite dome": PeakForm(((0.0, 1.0), (0.12, 0.98), (0.22, 0.9), (0.3, 0.7), (0.34, 0.3), (0.45, 0.18), (0.7, 0.06), (1.0,
    0.0)), 0.05, 0.03, (0.34, 0.33, 0.31), _GREEN, 2.0, 0.22, 0, 0.1), "desert mountain": PeakForm(((0.0, 1.0), (0.08, 0.9), (0.2,
    0.7), (0.38, 0.42), (0.6, 0.2), (0.85, 0.05), (1.0, 0.0)), 0.2, 0.05, (0.34, 0.19, 0.11), (0.42, 0.28, 0.17), 2.0, 0.05),
    }  # fmt: skip
"""Kind -> its form. Outlines follow photographs of the mountains; heights are raised against widths, as eyes and painters do."""


def peak_mesh(form: PeakForm, size: tuple[float, float, float], rng: np.random.Generator) -> Mesh:
    """The mountain of a size (metres) with its colours, on z = 0."""
    share, angle = np.meshgrid(np.linspace(0, 1, _RINGS) ** 1.25, np.linspace(0, 2 * np.pi, _SPOKES + 1), indexing="ij")
    seed = int(rng.random() * 1e5)
    turned = angle + 0.4
    plan = (
        1.0
        if not form.sides
        else np.cos(np.pi / form.sides) / np.cos(np.mod(turned, 2 * np.pi / form.sides) - np.pi / form.sides)
    )
    reach = share * (1 + 0.12 * fbm(1.4 * np.cos(angle), 1.4 * np.sin(angle), 3, seed))
    x, y = reach * np.cos(angle), reach * np.sin(angle)
    ribs = np.asarray(1 - 2 * np.abs(fbm(5.5 * np.cos(angle) + 1.5 * x, 5.5 * np.sin(angle) + 1.5 * y, 5, seed + 1)), np.float64)
    knots = np.array(form.profile)
    at = np.clip(share / np.asarray(plan) * (1 - form.ribs * ribs * smoothstep(0.02, 0.3, share)), 0, 1)
    height = np.interp(at, knots[:, 0], knots[:, 1])
    rough = fbm(11 * x, 11 * y, 6, seed + 2)
    height = height + form.rough * rough * smoothstep(0.0, 0.1, height) * (1.0 + 1.5 * height)
    if form.cleft < 1:
        y = np.where(height > 0.2, np.maximum(y, -form.cleft), y)
    height = np.asarray(np.maximum(height, 0.0) * smoothstep(1.0, 0.93, share), np.float64)
    colours = _painted(form, height, ribs, rough, fbm(40 * x, 40 * y, 4, seed + 3))
    points = np.stack([x * size[0] / 2, y * size[1] / 2, height * size[2]], -1)
    number = np.arange(share.size).reshape(share.shape)
    faces = np.stack([number[:-1, :-1], number[1:, :-1], number[1:, 1:], number[:-1, 1:]], -1).reshape(-1, 4)
    return Mesh.of_faces(points.reshape(-1, 3), faces, colours=np.clip(colours, 0.01, 0.9).reshape(-1, 3).astype(np.float32))


def _painted(form: PeakForm, height: Floats, ribs: Floats, rough: Floats, fine: Floats) -> Floats:
    """Rock in bands, woods or dry ground below, snow above that reaches down in the gullies."""
    bands = 0.9 + 0.12 * np.sin(46 * height + 5 * rough)
    rock = np.array(form.rock) * (bands * (0.85 + 0.3 * ribs + 0.35 * fine))[..., None]
    grown = smoothstep(form.grown + 0.1, form.grown - 0.12, height + 0.12 * rough)[..., None]
    colour = rock * (1 - grown) + np.array(form.foot) * (1 + 0.5 * fine)[..., None] * grown
    snow = smoothstep(form.snow - 0.035, form.snow + 0.035, height - 0.16 * ribs + 0.09 * rough + 0.05 * fine)[..., None]
    return colour * (1 - snow) + np.array(_SNOW) * snow


def peak(params: ThingParams, _: Store) -> tuple[Piece, ...]:
    """The mountain that the kind names; a colour does not change it."""
    mesh = peak_mesh(PEAKS[params.kind], params.size, lane(params.seed, "peak", params.kind))
    return (Piece(mesh, (("stone", replace(PLAIN_SKINS["stone"], variation=0.0)),)),)
