"""How pairs of substances rub, bounce and resist rolling: a table, and what follows for one pair of bodies."""

import math
from dataclasses import dataclass

from aozora.world.elements import Body


@dataclass(frozen=True)
class Grip:
    """`bounce`: share of a body's own restitution that this substance leaves; `rub`: factor on Coulomb friction;
    `drag`: rolling resistance as a share of the roller's radius (so rolling friction in metres is drag times radius)."""

    bounce: float
    rub: float
    drag: float


GRIPS: dict[str, Grip] = {
    "": Grip(0.8, 1.0, 0.003),
    "grass": Grip(0.72, 1.1, 0.022),
    "earth": Grip(0.6, 1.0, 0.02),
    "gravel": Grip(0.5, 1.0, 0.03),
    "sand": Grip(0.2, 1.0, 0.08),
    "snow": Grip(0.15, 0.4, 0.05),
    "ice": Grip(0.85, 0.08, 0.001),
    "wood": Grip(0.85, 1.0, 0.002),
    "stone": Grip(0.95, 1.0, 0.002),
    "tile": Grip(0.95, 0.9, 0.001),
    "asphalt": Grip(0.9, 1.1, 0.006),
    "concrete": Grip(0.95, 1.0, 0.003),
    "metal": Grip(0.95, 0.8, 0.001),
    "glass": Grip(0.97, 0.8, 0.001),
    "ceramic": Grip(0.95, 0.9, 0.001),
    "plastic": Grip(0.85, 0.9, 0.002),
    "rubber": Grip(0.9, 1.3, 0.006),
    "paper": Grip(0.8, 0.9, 0.004),
    "cloth": Grip(0.4, 1.1, 0.02),
    "carpet": Grip(0.4, 1.2, 0.02),
    "fur": Grip(0.4, 1.0, 0.02),
    "leaves": Grip(0.4, 1.0, 0.03),
    "water": Grip(0.1, 0.3, 0.05),
}
"""Hand-set from common experience; only their order matters much."""


def grip_of(substance: str) -> Grip:
    """The row of a substance; unknown ones behave like a plain hard floor."""
    return GRIPS.get(substance, GRIPS[""])


@dataclass(frozen=True)
class PairLaw:
    """Contact of two bodies: Coulomb's coefficient, torsional and rolling friction in metres, restitution 0..1."""

    friction: float
    torsion: float
    rolling: float
    restitution: float


def against_fixed(body: Body, substance: str) -> PairLaw:
    """A mover on the ground or on a piece of the set."""
    grip = grip_of(substance)
    radius = max(min(x for x in body.size if x > 0), 1e-4)
    rolling = body.rolling + grip.drag * radius if body.shape != "box" else 0.0
    return PairLaw(body.friction * grip.rub, 0.01 * radius, rolling, body.restitution * grip.bounce)


def between_movers(a: Body, b: Body) -> PairLaw:
    """Two movers: geometric means, for neither is more important than the other."""
    radius = min(min(x for x in body.size if x > 0) for body in (a, b))
    friction = math.sqrt(a.friction * b.friction)
    return PairLaw(friction, 0.005 * radius, min(a.rolling, b.rolling), math.sqrt(a.restitution * b.restitution))
