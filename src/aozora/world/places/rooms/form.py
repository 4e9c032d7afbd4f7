"""What a row of the table of rooms says."""

from dataclasses import dataclass
from typing import Literal

from aozora.film.world import Rgb, Vec3

Wall = Literal["left", "right", "back", "roof"]

WARM: Rgb = (1.0, 0.76, 0.50)
NEUTRAL: Rgb = (1.0, 0.91, 0.80)
COOL: Rgb = (0.92, 0.97, 1.0)


@dataclass(frozen=True, kw_only=True)
class Windows:
    """Windows of one size in a wall. `along` are their middles (y on the sides, x at the back and in the roof); `panes` their
    division, `frame` a finish, `curtains` a colour word or "" for none, `round` ends them in an arch of glass bars."""

    wall: Wall = "left"
    along: tuple[float, ...] = (0.1,)
    width: float = 2.0
    sill: float = 0.75
    head: float = 2.25
    panes: tuple[int, int] = (2, 2)
    frame: str = "painted wood:white"
    curtains: str = ""


@dataclass(frozen=True, kw_only=True)
class Lamps:
    """Lamps of one kind. `spots` are where they hang (x, y), `drop` how far below the ceiling, `tone` their light, `by_day` the
    share of their light that burns by day, `level` multiplies it, `soft` is the share that comes evenly from above."""

    kind: Literal["", "panels", "tubes", "pendants", "globes", "spots", "chandelier", "domes"] = ""
    spots: tuple[tuple[float, float], ...] = ((0.0, 0.0),)
    drop: float = 0.0
    tone: Rgb = WARM
    by_day: float = 0.0
    level: float = 1.0
    soft: float = 0.6


@dataclass(frozen=True, kw_only=True)
class RoomKind:
    """A room in metres: its floor is z = 0, its middle x = y = 0; the camera's side (-Y) is open.

    `furnish` is "module:function" below `places.rooms`. `size` is x, y, z; `floor`, `walls`, `ceiling`, `skirting` and `dado`
    (with its height) are finishes, "" leaves the part out. `stage` is where a cast can be (x, y, radius), `view` the camera's
    best place relative to it; `eye` and `look` are for shots of the room itself, through `lens` millimetres. `table` is a top
    for small things: x, y, z, radius. `ev` is added to the exposure. `reach` is how far floor and walls go on behind the camera's
    side; `open_back` leaves
    out the far wall. `sunny` is the share of the sun that comes in. `ground` names the floor for footsteps.
    """

    furnish: str
    size: Vec3 = (6.0, 5.0, 2.7)
    floor: str = "boards"
    walls: str = "plaster:cream"
    ceiling: str = "plaster:white"
    skirting: str = "painted wood:white"
    dado: tuple[str, float] | None = None
    windows: tuple[Windows, ...] = ()
    lamps: tuple[Lamps, ...] = ()
    stage: tuple[float, float, float] = (0.1, -0.1, 1.6)
    view: Vec3 = (0.8, -4.1, 1.2)
    eye: Vec3 = (1.1, -3.5, 1.45)
    look: Vec3 = (-0.2, 2.5, 1.05)
    lens: float = 25.0
    table: tuple[float, float, float, float] | None = None
    ev: float = 0.0
    reach: float = 2.5
    sunny: float = 1.0
    open_back: bool = False
    ground: str = "wood"
    echo: str = "plaster"
    words: tuple[str, ...] = ()
    traits: tuple[str, ...] = ()
