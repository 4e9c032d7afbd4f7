"""What rises from a thing, fitted to its size, and the box that a camera frames: the fire and not only the logs."""

from dataclasses import replace

from aozora.film.air import Plume
from aozora.film.world import Lamp, Vec3
from aozora.world.elements import Asset
from aozora.world.things.form import ThingKind, ThingParams

_SMOKE_SHOWN = 0.35
"""Share of a column of smoke that a picture of its fire has to show."""


def with_plumes(asset: Asset, row: ThingKind, params: ThingParams) -> Asset:
    """The asset with the plumes and lamps of its row."""
    scale = params.size[2] / row.size[2]
    plumes = tuple(_plume(plume, scale, params.seed + number) for number, plume in enumerate(row.plumes))
    lamps = tuple(_lamp(lamp, scale) for lamp in row.lamps)
    (x0, y0, _), (x1, y1, top) = asset.bounds
    rising = row.plumes and all(plume.kind in ("smoke", "steam") for plume in row.plumes)
    # Who looks at a house looks at the house.
    only_smoke = rising and top < 0.5 * max(plume.height for plume in plumes)
    for plume in plumes:
        share = _SMOKE_SHOWN if plume.kind in ("smoke", "steam") and not only_smoke else 0.8
        top = max(top, plume.position[2] + share * plume.height)
        half = 0.5 * plume.width if plume.kind != "sparks" else 0.0
        x0, y0, x1, y1 = min(x0, -half), min(y0, -half), max(x1, half), max(y1, half)
    low, high = (round(x0, 5), round(y0, 5), 0.0), (round(x1, 5), round(y1, 5), round(top, 5))
    return replace(asset, plumes=plumes, lamps=lamps, shown=(low, high))


def _scaled(place: Vec3, scale: float) -> Vec3:
    return (round(place[0] * scale, 5), round(place[1] * scale, 5), round(place[2] * scale, 5))


def _plume(plume: Plume, scale: float, seed: int) -> Plume:
    at = _scaled(plume.position, scale)
    return replace(plume, position=at, height=round(plume.height * scale, 5), width=round(plume.width * scale, 5), seed=seed)


def _lamp(lamp: Lamp, scale: float) -> Lamp:
    radius = round(lamp.size[0] * scale, 5)
    return replace(lamp, position=_scaled(lamp.position, scale), power=round(lamp.power * scale**2, 4), size=(radius, radius))
