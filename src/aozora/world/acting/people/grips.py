"""How kinds of things are gripped: their long side, their face, and the point in the hand."""

from dataclasses import dataclass

from aozora.film.world import Vec3
from aozora.world.elements import Asset

X: Vec3 = (1.0, 0.0, 0.0)
Y: Vec3 = (0.0, 1.0, 0.0)
Z: Vec3 = (0.0, 0.0, 1.0)


@dataclass(frozen=True)
class Grip:
    """In the thing's own axes: where its long side points away from the hand, where its face looks, and the point that is in the
    hand as shares (0..1) of its box."""

    along: Vec3 = Z
    face: Vec3 = X
    point: Vec3 = (0.5, 0.5, 0.5)


GRIPS: dict[str, Grip] = {
    "guitar": Grip(Z, X, (0.5, 0.5, 0.28)),
    "book": Grip(Y, Z, (0.5, 0.5, 0.5)),
    "newspaper": Grip(Y, Z, (0.5, 0.5, 0.5)),
    "umbrella": Grip(Z, X, (0.5, 0.5, 0.12)),
    "wine glass": Grip(Z, X, (0.5, 0.5, 0.4)),
    "broom": Grip(Z, X, (0.5, 0.5, 0.62)),
    "ball": Grip(Z, X, (0.5, 0.5, 0.5)),
    "laptop": Grip(Y, X, (0.5, 0.5, 0.0)),
    "bowl": Grip(Z, X, (0.5, 0.5, 0.5)),
    "plate": Grip(Z, X, (0.5, 0.5, 0.2)),
    "bouquet": Grip(Z, X, (0.5, 0.5, 0.25)),
}
"""Kind -> its grip, where the shape alone does not tell it."""


def grip_of(asset: Asset) -> Grip:
    """The grip of a thing: of its kind, or by its shape. What is long is held near one end; what is not, upright by its side."""
    if asset.kind in GRIPS:
        return GRIPS[asset.kind]
    length, width, height = asset.size
    longest = max(length, width, height)
    if height < longest and longest > 1.8 * sorted((length, width, height))[1]:
        return Grip(X, Z, (0.22, 0.5, 0.5)) if length >= width else Grip(Y, Z, (0.5, 0.22, 0.5))
    if height > 2.6 * max(length, width):
        return Grip(Z, X, (0.5, 0.5, 0.3))
    return Grip()
