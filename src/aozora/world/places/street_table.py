"""Streets as a table: how wide, how paved, what stands along them."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Street:
    """A street that runs along +Y past the origin and bends away at its end; metres.

    `half_road` is half the roadway's width, `pavement` that of each pavement, `kerb` its height; `bend` how far the middle line
    has swung aside 100 m down the street. `styles` are the buildings' (style, weight); `bays` their width in bays at least and at
    most, `gap` the space between them and `setback` that before them. `trees` are (species, spacing, scale) or none. `lamps` is
    the kind of lamp, `cars` the kinds that are parked, `props` what stands about. `marked` roads have painted lines.
    """

    half_road: float = 4.6
    pavement: float = 4.2
    kerb: float = 0.12
    bend: float = 14.0
    road: str = "asphalt"
    walk: str = "slabs"
    styles: tuple[tuple[str, float], ...] = (("stone", 1.0),)
    bays: tuple[int, int] = (4, 6)
    gap: tuple[float, float] = (0.0, 0.0)
    setback: float = 0.0
    trees: tuple[str, float, float] | None = ("lime", 11.0, 0.58)
    lamps: str = "mast"
    cars: tuple[str, ...] = ()
    props: tuple[str, ...] = ()
    marked: bool = True


STREETS: Mapping[str, Street] = {
    "city street": Street(
        styles=(("stone", 1.2), ("brick", 1.2), ("stucco", 0.7), ("concrete", 0.5), ("glass", 0.35)),
        cars=("car", "hatchback", "suv", "car", "van", "hatchback", "taxi"),
        props=("bin", "bicycle", "bollards", "sign", "bench"),
    ),
    "old town": Street(
        half_road=3.0,
        pavement=1.5,
        kerb=0.05,
        bend=20.0,
        road="setts",
        walk="setts",
        styles=(("old", 1.4), ("old gabled", 0.8), ("timber", 0.35)),
        bays=(3, 4),
        trees=None,
        lamps="lantern",
        props=("bicycle", "bench", "planters"),
        marked=False,
    ),
}
"""Street name -> its row."""

COUNTRY: Mapping[str, Street] = {
    "village": Street(
        half_road=2.5,
        pavement=1.0,
        bend=24.0,
        styles=(("cottage", 1.4), ("farmhouse", 0.8), ("timber", 0.5)),
        bays=(3, 4),
        gap=(6.0, 12.0),
        setback=4.5,
        trees=None,
        lamps="lantern",
        props=("hedges", "church"),
        marked=False,
    ),
    "country road": Street(half_road=3.4, pavement=1.2, bend=42.0, styles=(), trees=None, lamps="", props=("posts",)),
}
"""Roads through open country -> their rows."""
