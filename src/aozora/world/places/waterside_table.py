"""Lakes, rivers and ponds as a table: the land around, the basin, the water, what stands at its edge."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from aozora.world.places.landscapes import LANDSCAPES, ROUGH, Landscape
from aozora.world.places.water import WaterColour
from aozora.world.places.waves import Sea
from aozora.world.plants.grass import Turf


@dataclass(frozen=True)
class Waterside:
    """A place by inland water. `land` is what grows around; kind, size, bank and rough are those of `basins.Basin`; `hills`
    rise around in metres. `ripple` and `rough_water` scale the water's fine ripples and roughness. `reeds` (0..1) is how much of
    the edge they cover, `boulders` and `pebbles` are per 10 metres of edge; `wood` is how many trees stand on far shores and of
    which species; `lilies` (0..1) how densely they float; `clear` (0..1) the share of mist that stays over the water;
    `nearer` is how much nearer to the stage the water lies, `radius` that of the stage, in metres;
    `afloat` is the area on the water: x, y and radius."""

    land: Landscape
    kind: Literal["lake", "pond", "river"]
    size: float
    bank: float
    rough: float
    hills: float
    water: WaterColour
    sea: Sea
    ripple: float
    rough_water: float
    reeds: float
    boulders: float
    pebbles: float
    wood: tuple[int, tuple[str, ...]] = (0, ())
    lilies: float = 0.0
    clear: float = 1.0
    nearer: float = 0.0
    radius: float = 7.0
    afloat: tuple[float, float, float] | None = None


_TARN = WaterColour((0.0035, 0.0085, 0.0075), (1.1, 0.75, 0.95), (0.06, 0.05, 0.03))
_BROOK = WaterColour((0.010, 0.017, 0.010), (1.6, 1.2, 1.7), (0.11, 0.085, 0.05))
_SHORT = Turf(blades=1700, height=0.075, width=0.0038, bend=0.7, dry=0.18, clumping=0.45)
_MEADOW = LANDSCAPES["meadow"]

WATERSIDES: Mapping[str, Waterside] = {
    "lake": Waterside(
        land=replace(
            _MEADOW,
            turf=replace(_SHORT, green=(0.115, 0.19, 0.05)),
            soil=(0.10, 0.085, 0.06),
            rolling=1.4,
            flowers=(("daisy", 1.5), ("buttercup", 1.2)),
            trees=(("spruce", 1.6), ("birch", 1.0)),
            lone=3,
            belt=(26.0, 85.0, 8.0),
            bushes=0.5,
            distance=(0.022, 0.036, 0.014),
        ),
        kind="lake",
        size=190.0,
        bank=0.42,
        rough=0.5,
        hills=165.0,
        water=_TARN,
        sea=Sea(height=0.045, length=2.2, heading=-60.0, spread=2.0, shortest=0.35, chop=0.6, frequencies=6, directions=9),
        ripple=0.22,
        rough_water=0.45,
        afloat=(1.0, 19.0, 8.0),
        reeds=0.9,
        boulders=2.2,
        pebbles=60.0,
        clear=0.35,
        wood=(3400, ("spruce", "spruce", "birch")),
    ),
    "river": Waterside(
        land=replace(_MEADOW, turf=_SHORT, lone=1, belt=(52.0, 150.0, 12.0), trees=(("oak", 1.0), ("lime", 0.9)), bushes=0.9),
        kind="river",
        size=8.5,
        bank=0.70,
        rough=0.55,
        hills=24.0,
        water=_BROOK,
        sea=Sea(height=0.06, length=1.3, heading=36.0, spread=1.5, shortest=0.3, chop=0.7, frequencies=7, directions=9),
        ripple=0.8,
        rough_water=0.8,
        afloat=(-3.0, 10.2, 3.2),
        reeds=0.35,
        boulders=3.5,
        pebbles=90.0,
    ),
    "stream": Waterside(
        land=replace(LANDSCAPES["forest"], path="", lone=6, rolling=1.0, bushes=0.8),
        kind="river",
        size=4.4,
        bank=0.42,
        rough=0.45,
        hills=16.0,
        water=_BROOK,
        sea=Sea(height=0.07, length=0.9, heading=36.0, spread=1.5, shortest=0.24, chop=0.8, frequencies=7, directions=9),
        ripple=1.0,
        rough_water=1.0,
        reeds=0.0,
        boulders=11.0,
        pebbles=150.0,
        nearer=1.9,
        radius=4.6,
    ),
    "pond": Waterside(
        land=replace(LANDSCAPES["park"], path="", furniture=(), verge=ROUGH, turf=replace(ROUGH, height=0.07)),
        kind="pond",
        size=21.0,
        bank=0.35,
        rough=0.45,
        hills=6.0,
        water=_TARN,
        sea=Sea(height=0.012, length=0.9, heading=-60.0, spread=1.0, shortest=0.3, chop=0.5, frequencies=5, directions=8),
        ripple=0.12,
        rough_water=0.4,
        afloat=(1.0, 12.4, 4.4),
        reeds=1.1,
        boulders=1.6,
        pebbles=20.0,
        lilies=0.8,
        radius=5.0,
    ),
}
