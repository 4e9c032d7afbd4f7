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


LARGER: dict[str, float] = {
    "camera": 1.5, "phone": 1.35, "pen": 1.7, "pencil": 1.7, "paintbrush": 1.5, "paint brush": 1.5, "spoon": 1.35, "fork": 1.35,
    "toothbrush": 1.7, "cup": 1.3, "mug": 1.25, "coffee": 1.25, "tea": 1.25, "glass": 1.2, "glass of water": 1.2,
    "sandwich": 1.25, "apple": 1.3, "flute": 1.15, "microphone": 1.25, "wrench": 1.3, "hammer": 1.15, "flask": 1.3,
    "open book": 1.15, "knife": 1.25, "key": 1.8, "rose": 1.2, "plate": 1.1, "hamburger": 1.2, "ice cream": 1.3, "donut": 1.25,
}  # fmt: skip
"""Kind -> how many times larger than life it is in somebody's hands: puppets' hands and heads are large, and so are the props
of puppets, or nobody would see what they hold."""

DOWN: Vec3 = (0.0, 0.0, -1.0)
FRONT: Vec3 = (0.0, -1.0, 0.0)
"""Where things that are wider than deep look."""

GRIPS: dict[str, Grip] = {
    "guitar": Grip((0.0, 0.19, 0.98), (0.0, -0.98, 0.19), (0.5, 0.45, 0.3)),
    "electric guitar": Grip((0.0, 0.19, 0.98), (0.0, -0.98, 0.19), (0.5, 0.45, 0.3)),
    "violin": Grip((-0.4, 0.92, 0.0), Z, (0.64, 0.1, 0.5)),
    "flute": Grip(X, Z, (0.1, 0.5, 0.5)),
    "trumpet": Grip((-1.0, 0.0, 0.0), Z, (1.0, 0.5, 0.74)),
    "saxophone": Grip(Z, (-1.0, 0.0, 0.0), (0.6, 0.5, 0.5)),
    "book": Grip(X, Z, (0.5, 0.5, 0.5)),
    "open book": Grip(X, Z, (0.5, 0.5, 0.5)),
    "newspaper": Grip(X, Z, (0.5, 0.5, 0.5)),
    "umbrella": Grip(Z, X, (0.5, 0.5, 0.1)),
    "wine glass": Grip(Z, X, (0.5, 0.5, 0.4)),
    "balloon": Grip(Z, X, (0.5, 0.5, 0.03)),
    "tray": Grip(Z, X, (0.5, 0.5, 0.0)),
    "flag": Grip(Z, FRONT, (0.03, 0.5, 0.25)),
    "broom": Grip(DOWN, FRONT, (0.5, 0.5, 0.62)),
    "mop": Grip(DOWN, FRONT, (0.5, 0.5, 0.62)),
    "rake": Grip(DOWN, FRONT, (0.5, 0.5, 0.62)),
    "shovel": Grip(DOWN, FRONT, (0.5, 0.5, 0.62)),
    "frying pan": Grip((-1.0, 0.0, 0.0), Z, (0.86, 0.5, 0.7)),
    "sword": Grip(X, Y, (0.1, 0.5, 0.5)),
    "katana": Grip(X, Y, (0.1, 0.5, 0.5)),
    "baseball bat": Grip(X, Z, (0.06, 0.5, 0.5)),
    "golf club": Grip(X, Y, (0.04, 0.5, 0.5)),
    "hockey stick": Grip(X, Y, (0.06, 0.5, 0.5)),
    "axe": Grip(X, Y, (0.15, 0.5, 0.5)),
    "bow": Grip(Z, (-1.0, 0.0, 0.0), (0.3, 0.5, 0.5)),
    "phone": Grip(Z, FRONT, (0.5, 0.5, 0.35)),
    "camera": Grip(Z, FRONT, (0.5, 0.5, 0.5)),
    "laptop": Grip(X, Z, (0.5, 0.5, 0.0)),
    "plate": Grip(Z, X, (0.5, 0.5, 0.2)),
    "surfboard": Grip(DOWN, FRONT, (0.5, 0.9, 0.45)),
    "suitcase": Grip(DOWN, X, (0.5, 0.5, 0.97)),
    "handbag": Grip(DOWN, X, (0.5, 0.5, 0.95)),
    "basket": Grip(DOWN, X, (0.5, 0.5, 0.95)),
    "bucket": Grip(DOWN, X, (0.5, 0.5, 0.95)),
    "lantern": Grip(DOWN, X, (0.5, 0.5, 0.97)),
}
"""Kind -> its grip, where the shape alone does not tell it."""


def grip_of(asset: Asset, both_hands: bool = False) -> Grip:
    """The grip of a thing: of its kind, or by its shape. What is long is held near one end; what is not, upright by its side, or
    between `both_hands` by its left and right."""
    if asset.kind in GRIPS:
        return GRIPS[asset.kind]
    if both_hands:
        return Grip(Y, Z)
    length, width, height = asset.size
    longest = max(length, width, height)
    if height < longest and longest > 1.8 * sorted((length, width, height))[1]:
        return Grip(X, Z, (0.22, 0.5, 0.5)) if length >= width else Grip(Y, Z, (0.5, 0.22, 0.5))
    if height > 2.6 * max(length, width):
        return Grip(Z, X, (0.5, 0.5, 0.3))
    return Grip()
