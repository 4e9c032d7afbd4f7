"""What a row of the table of lots says."""

from dataclasses import dataclass

from aozora.film.world import Vec3


@dataclass(frozen=True, kw_only=True)
class LotKind:
    """A built place under the sky, in metres; its floor is z = 0 and the camera looks along +Y.

    `furnish` is "module:function" below `places.town`. `ground` is the floor's finish over `extent` metres on each side. `stage`
    is where a cast can be (x, y, radius), `view` the camera's best place relative to it; `eye` and `look` are for shots of the
    place itself, through `lens` millimetres. `azimuth` is where the sun stands by day in degrees counter-clockwise from +X (270
    is behind the camera). `ev` is added to the exposure, `lights` to the exposure of lamplit
    hours. `surface` names the floor for footsteps; `afloat` is an area on water: x, y, radius and level; `afar` one
    for landmarks on the far shore, likewise; `track` means
    that rails cross the stage; `road` is a road along +Y: the x of its middle line, how far
    right of it traffic keeps, and how much faster than in town it goes.
    """

    furnish: str
    ground: str = "paving:slabs"
    extent: float = 90.0
    stage: tuple[float, float, float] = (0.0, 0.0, 3.0)
    view: Vec3 = (0.9, -6.0, 1.5)
    eye: Vec3 = (0.5, -9.0, 1.7)
    look: Vec3 = (0.0, 20.0, 3.0)
    lens: float = 28.0
    azimuth: float = 228.0
    ev: float = 0.1
    lights: float = 0.6
    haze: float = 0.0009
    surface: str = "stone"
    afloat: tuple[float, float, float, float] | None = None
    afar: tuple[float, float, float, float] | None = None
    track: bool = False
    road: tuple[float, float, float] | None = None
    words: tuple[str, ...] = ()
    traits: tuple[str, ...] = ()
