"""Outdoor places as a table: what the ground is, what grows where, how far the trees stand."""

from collections.abc import Mapping
from dataclasses import dataclass

from aozora.film.world import Rgb
from aozora.world.plants.grass import Turf

LAWN = Turf()
ROUGH = Turf(blades=1500, height=0.15, width=0.0042, bend=0.75, dry=0.16, clumping=0.55)
HAY = Turf(blades=900, height=0.34, width=0.0042, bend=0.85, dry=0.24, clumping=0.6, green=(0.15, 0.24, 0.055))
WOODLAND = Turf(blades=600, height=0.10, width=0.004, bend=0.9, dry=0.3, clumping=0.7, green=(0.11, 0.18, 0.035))


@dataclass(frozen=True)
class Landscape:
    """An outdoor place.

    `turf` covers the stage, `verge` grows at trees and edges; `lush` is the share of ground with turf; `soil` the colour between.
    `rolling` and `hills` are heights in metres near and far. `flowers` are (name, per square metre in their patches);
    `trees` (species, weight); `lone` is how many stand near the stage; the belt of trees reaches from `belt[0]` to `belt[1]`
    metres, one in each `belt[2]` metres square; `bushes` and `litter` are per 100 square metres. `path` is its material or "".
    `beds` are strips (from y, to y) that tall flowers keep to; `ground` is a row of `earth.EARTHS`; `distance` the colour of the
    land towards the horizon; `exposure` is in stops against the light's own, for places in the shade.
    """

    turf: Turf
    verge: Turf
    lush: float
    soil: Rgb
    rolling: float
    hills: float
    flowers: tuple[tuple[str, float], ...]
    trees: tuple[tuple[str, float], ...]
    lone: int
    belt: tuple[float, float, float]
    bushes: float
    litter: float
    path: str = ""
    furniture: tuple[str, ...] = ()
    surface: str = "grass"
    beds: tuple[tuple[float, float], ...] = ()
    ground: str = "turf"
    distance: Rgb = (0.045, 0.075, 0.022)
    exposure: float = 0.0


LANDSCAPES: Mapping[str, Landscape] = {
    "park": Landscape(
        turf=LAWN,
        verge=ROUGH,
        lush=1.0,
        soil=(0.085, 0.075, 0.045),
        rolling=1.1,
        hills=6.0,
        flowers=(("daisy", 9.0), ("dandelion", 1.1)),
        trees=(("oak", 1.0), ("lime", 1.2), ("birch", 0.6), ("maple", 0.8)),
        lone=7,
        belt=(34.0, 88.0, 9.0),
        bushes=0.7,
        litter=1.2,
        path="gravel",
        furniture=("bench", "lamp post"),
    ),
    "meadow": Landscape(
        turf=Turf(blades=1500, height=0.11, width=0.0038, bend=0.7, dry=0.2, clumping=0.45),
        verge=HAY,
        lush=1.0,
        soil=(0.09, 0.075, 0.04),
        rolling=1.8,
        hills=16.0,
        flowers=(("oxeye", 3.4), ("buttercup", 4.5), ("poppy", 3.0), ("cornflower", 2.0), ("daisy", 2.0)),
        trees=(("oak", 1.0), ("birch", 0.5), ("lime", 0.4)),
        lone=2,
        belt=(70.0, 150.0, 13.0),
        bushes=0.25,
        litter=0.0,
    ),
    "garden": Landscape(
        turf=LAWN,
        verge=ROUGH,
        lush=1.0,
        soil=(0.06, 0.045, 0.03),
        rolling=0.15,
        hills=4.0,
        flowers=(("daisy", 2.0), ("tulip", 4.0), ("lavender", 3.0), ("poppy", 1.4), ("oxeye", 0.6)),
        trees=(("cherry", 1.2), ("maple", 0.6), ("birch", 0.5)),
        lone=6,
        belt=(24.0, 70.0, 8.0),
        bushes=2.6,
        litter=0.6,
        path="earth",
        furniture=("bench", "fence"),
        beds=((6.0, 7.0), (12.2, 14.2)),
    ),
    "forest": Landscape(
        turf=WOODLAND,
        verge=WOODLAND,
        lush=0.75,
        soil=(0.075, 0.05, 0.03),
        rolling=1.4,
        hills=10.0,
        flowers=(("buttercup", 0.5), ("daisy", 0.6)),
        trees=(("oak", 0.8), ("spruce", 1.6), ("birch", 0.9), ("lime", 0.5)),
        lone=12,
        belt=(17.0, 70.0, 6.2),
        bushes=1.6,
        litter=9.0,
        path="earth",
        surface="leaves",
        exposure=0.55,
    ),
    "snow field": Landscape(
        turf=Turf(blades=260, height=0.16, width=0.004, bend=0.5, dry=0.9, clumping=0.85, green=(0.16, 0.15, 0.06)),
        verge=Turf(blades=240, height=0.30, width=0.004, bend=0.5, dry=0.92, clumping=0.9, green=(0.16, 0.15, 0.06)),
        lush=0.04,
        soil=(0.82, 0.84, 0.87),
        rolling=1.3,
        hills=22.0,
        flowers=(),
        trees=(("snowy spruce", 2.0), ("birch", 0.5)),
        lone=5,
        belt=(30.0, 130.0, 8.5),
        bushes=0.0,
        litter=0.0,
        surface="snow",
        ground="snow",
        distance=(0.55, 0.58, 0.63),
    ),
}
"""Name -> row."""
