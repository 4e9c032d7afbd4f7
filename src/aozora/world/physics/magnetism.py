"""What magnets do to iron."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from aozora.world.physics.scene import Pole

Floats = NDArray[np.float64]

MU_0 = 4e-7 * np.pi
"""Newton per square ampere: the permeability of the vacuum."""

IRON_KG_M3 = 7850.0
POLE_M = 0.006
"""How wide a pole is: nearer than this its field grows no more."""

_STEP_M = 1e-4


def field(poles: Sequence[Pole], at: Floats) -> Floats:
    """Flux densities (n, 3) in tesla at points (n, 3): each pole's flux leaves it evenly on all sides (Gauss's law)."""
    total = np.zeros_like(at)
    for pole in poles:
        away = at - np.array(pole.position)
        squared = (away**2).sum(-1, keepdims=True) + POLE_M**2
        total += pole.flux / (4 * np.pi) * away / squared**1.5
    return total


def pulls(poles: Sequence[Pole], at: Floats, masses_kg: Floats) -> Floats:
    """Forces (n, 3) in newtons on small pieces of soft iron at points (n, 3): 3 V / (2 mu_0) times the gradient of the squared
    field, which is what a ball of high permeability feels. Source: Jackson, Classical Electrodynamics, section 5.11."""
    gradient = np.zeros_like(at)
    for axis in range(3):
        step = np.zeros(3)
        step[axis] = _STEP_M
        ahead, behind = ((field(poles, at + sign * step) ** 2).sum(-1) for sign in (1.0, -1.0))
        gradient[:, axis] = (ahead - behind) / (2 * _STEP_M)
    return 1.5 / MU_0 * (masses_kg / IRON_KG_M3)[:, None] * gradient
