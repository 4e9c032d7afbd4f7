"""How a species of tree or bush grows: the parameters of the tree grammar."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from aozora.film.world import Rgb

Crown = Literal["round", "oval", "column", "cone", "mound", "umbrella"]


@dataclass(frozen=True)
class Species:
    """How a species grows. Shares are of the height (metres): `bare` trunk below the crown, `width` the crown's radius, `girth`
    the trunk's radius. `limbs`, `subs` and `twigs` branch off trunk, limbs and subs; `rise` is the angle of the lowest and the
    highest limb from upright in degrees; `gnarl` bends branches, `droop` lets them hang (negative: reach up). `leaf` is
    length in metres and width per length; `tuft` how far leaves stand from their twig in metres."""

    height: float
    crown: Crown
    bare: float
    width: float
    girth: float
    limbs: int
    subs: int
    twigs: int
    rise: tuple[float, float]
    gnarl: float
    droop: float
    leaf: tuple[float, float]
    tuft: float
    bark: Rgb
    leaves: Mapping[str, tuple[Rgb, Rgb]]
    """Season -> two colours between which leaves vary; a season without a row is leafless."""
    fill: float = 1.0
    """Leaves relative to the usual number."""
    body: float = 0.5
    """How large the dense masses of foliage at the limbs are, as a share of the limb's length; 0 leaves the crown open."""
    weep: float = 0.0
    """How far leafy strands hang down, as a share of the height."""
    fruit: tuple[int, float, Rgb] | None = None
    """Number, radius in metres and colour of fruits among the leaves in summer and autumn."""
    snow: float = 0.0
    """Share of the foliage's upper sides that lies under snow."""
