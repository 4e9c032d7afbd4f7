"""Markings of birds over their zones' colours: streaks, masks, rings, speckles."""

from collections.abc import Callable, Mapping

import numpy as np

from aozora.world.creatures.birds.frame import BirdFrame
from aozora.world.creatures.birds.params import BirdParams
from aozora.world.creatures.figure import Floats, Marks, Surface, unmarked


def _blend(colours: Floats, to: Floats | tuple[float, float, float], share: Floats) -> Floats:
    return colours + np.clip(share, 0, 1)[:, None] * (np.asarray(to) - colours)


def _head_axes(p: BirdParams, f: BirdFrame, points: Floats) -> tuple[Floats, Floats, Floats]:
    local = (points - f.skull) / p.head
    return local[:, 0], np.abs(local[:, 1]), local[:, 2]


def _near_head(x: Floats, y: Floats, z: Floats) -> Floats:
    return np.clip(2.2 - np.sqrt(x * x + y * y + z * z), 0, 1)


def _plain(p: BirdParams, f: BirdFrame) -> Marks:
    return unmarked


def _streaked(p: BirdParams, f: BirdFrame) -> Marks:
    """A sparrow's: dark streaks on the back, a dark line through the eye, a bib."""

    def mark(surface: Surface, colours: Floats) -> Floats:
        x, y, z = _head_axes(p, f, surface.points)
        back = surface.share("back", "rump")
        wave = np.sin(surface.points[:, 1] * 70 + 2 * np.sin(surface.points[:, 0] * 9))
        colours = _blend(colours, (0.035, 0.02, 0.012), back * np.clip(wave * 2 - 0.6, 0, 1) * 0.8)
        line = np.clip(1 - np.abs(z - 0.10 + 0.2 * (x - 0.4)) / 0.22, 0, 1) * (x < 0.9) * _near_head(x, y, z) * (y > 0.3)
        colours = _blend(colours, (0.03, 0.018, 0.012), line * 1.6 * (x > -0.9))
        bib = np.clip((x - 0.05) * 3, 0, 1) * np.clip((-0.42 - z) * 4, 0, 1) * np.clip((z + 1.9) * 3, 0, 1) * (y < 0.75)
        return _blend(colours, (0.02, 0.015, 0.012), bib)

    return mark


def _masked(p: BirdParams, f: BirdFrame) -> Marks:
    """A black face about the bill, as on a cardinal."""

    def mark(surface: Surface, colours: Floats) -> Floats:
        x, _y, z = _head_axes(p, f, surface.points)
        return _blend(colours, (0.012, 0.010, 0.010), np.clip((x - 0.52) * 5, 0, 1) * np.clip((0.45 - z) * 6, 0, 1) * (x < 3))

    return mark


def _collared(p: BirdParams, f: BirdFrame) -> Marks:
    """A ring around the neck, as on a mallard; above it the head's colour, below the breast's."""

    def mark(surface: Surface, colours: Floats) -> Floats:
        neck, skull = f.neck[0], f.skull
        axis = (skull - neck) / np.linalg.norm(skull - neck)
        height = (surface.points - neck) @ axis / np.linalg.norm(skull - neck)
        upper = surface.share("neck", "nape", "throat", "crown", "face", "lore", "cheek") > 0.5
        head, ring = np.array(p.palette["crown"]), np.array(p.palette["ring"])
        colours = np.where(
            (upper & (height > 0.42))[:, None], np.where(colours.sum(1, keepdims=True) > 0, colours, head), colours
        )
        colours = _blend(colours, ring, np.clip(1 - np.abs(height - 0.34) / 0.07, 0, 1) * 2 * upper)
        return _blend(colours, np.array(p.palette["breast"]), np.clip((0.28 - height) * 12, 0, 1) * surface.share("neck"))

    return mark


def _speckled(p: BirdParams, f: BirdFrame) -> Marks:
    """Rows of dark flecks on breast and belly, as on owls, hawks and thrushes."""

    def mark(surface: Surface, colours: Floats) -> Floats:
        below = surface.share("breast", "belly", "side", "thigh")
        q = surface.points * (30 if p.size_m < 0.3 else 26)
        flecks = np.sin(q[:, 1] * 1.7 + np.round(q[:, 2])) * np.cos(q[:, 2] * np.pi) * 1.6 - 0.55
        return _blend(colours, np.array(p.palette["fleck"]), below * np.clip(flecks * 2, 0, 1) * 0.75)

    return mark


def _bibbed(p: BirdParams, f: BirdFrame) -> Marks:
    """A robin's: the front of head and breast in one colour."""

    def mark(surface: Surface, colours: Floats) -> Floats:
        x, y, z = _head_axes(p, f, surface.points)
        front = np.clip((x + 0.25 - 0.55 * y) * 4, 0, 1) * np.clip((0.45 - z) * 5, 0, 1) * np.clip((z + 4.6) * 0.9, 0, 1)
        front = front * (1 - np.clip(surface.share("bill", "bill tip", "lower bill"), 0, 1))
        return _blend(colours, np.array(p.palette["bib"]), front)

    return mark


def _penguin(p: BirdParams, f: BirdFrame) -> Marks:
    """White front and black head, with a yellow glow at the sides of the neck."""

    def mark(surface: Surface, colours: Floats) -> Floats:
        q = surface.points
        front = np.clip((surface.normals[:, 0] * 1.1 + 0.10 - 0.15 * np.abs(surface.normals[:, 1])) * 5, 0, 1)
        below = np.clip((f.skull[2] - 1.25 * p.head - q[:, 2]) / 0.05, 0, 1) * np.clip((q[:, 2] - 0.02) * 40, 0, 1)
        body = 1 - surface.share("primary", "leg")
        colours = _blend(colours, np.array(p.palette["belly"]), front * below * body)
        x, y, z = _head_axes(p, f, q)
        patch = np.clip(1.4 - np.sqrt(((x + 0.05) / 0.55) ** 2 + ((z + 0.5) / 0.75) ** 2), 0, 1) * (y > 0.45) * (y < 1.6)
        return _blend(colours, np.array(p.palette["patch"]), patch * 1.5 * body)

    return mark


MARKS: Mapping[str, Callable[[BirdParams, BirdFrame], Marks]] = {
    "plain": _plain,
    "streaked": _streaked,
    "masked": _masked,
    "collared": _collared,
    "speckled": _speckled,
    "bibbed": _bibbed,
    "penguin": _penguin,
}
"""Name -> markings of one bird."""
