"""Small things drawn into a picture: each covers a little of some pixels, unless something nearer stands before it."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.render.finish.filters import Image

Floats = NDArray[Any]

_BUCKETS = (0.8, 1.6, 3.2, 6.4, 12.8, 25.6)
"""Specks are drawn in groups whose radii (pixels) differ at most twofold."""

_SOFT = 0.06
"""A speck fades out over this share of a surface's depth, so that none is cut."""


class Veil:
    """A layer of specks over a picture of a given depth (h, w): optical depth, light of what covers, and light of what glows."""

    def __init__(self, depth: Image) -> None:
        self.depth = depth
        self.height, self.width = depth.shape
        self.cover: Floats = np.zeros(depth.size)
        self.light: Floats = np.zeros((3, depth.size))
        self.glow: Floats = np.zeros((3, depth.size))
        self._stamps: dict[bool, list[tuple[Floats, Floats, Floats]]] = {False: [], True: []}

    def add(self, places: Floats, distance: Floats, radius: Floats, opacity: Floats, colour: Floats, glows: bool = False) -> None:
        """Specks at pixels (n, 2) x, y, at depths (n,) metres, with radii (n,) pixels, optical depths (n,) at their middle and
        radiance (n, 3) or (3,). With `glows` they add light and hide nothing."""
        colour = np.broadcast_to(colour, (len(places), 3))
        low = 0.0
        for high in _BUCKETS:
            chosen = (radius > low) & (radius <= high) if high < _BUCKETS[-1] else radius > low
            chosen &= opacity > 1e-4
            low = high
            if bool(chosen.any()):
                self._stamp(places[chosen], distance[chosen], radius[chosen], opacity[chosen], colour[chosen], glows)

    def streaks(
        self, ends: tuple[Floats, Floats], distance: Floats, radius: Floats, opacity: Floats, colour: Floats, glows: bool = False
    ) -> None:
        """Specks that moved from one pixel place (n, 2) to another while the shutter was open; `opacity` is that of the trail."""
        start, end = ends
        colour = np.broadcast_to(colour, (len(start), 3))
        length = np.hypot(*(end - start).T)
        low = -1.0
        for high in (0.75, 3.0, 8.0, 20.0, 50.0, 140.0):
            chosen = (length > low) & (length <= high) if high < 140 else length > low
            low = high
            count = int(chosen.sum())
            if not count:
                continue
            wide = np.maximum(radius[chosen], 0.6)
            steps = max(1, int(np.ceil(high / 1.0 / max(1.0, float(np.median(wide))))))
            along = (np.arange(steps) + 0.5) / steps
            at = start[chosen][:, None] + along[None, :, None] * (end - start)[chosen][:, None]
            # Neighbouring stamps overlap: each gives its part of the trail.
            gap = np.maximum(length[chosen], 0.3) / steps
            share = np.minimum(1.0, gap / (1.6 * wide)) if steps > 1 else np.ones(count)

            def each(values: Floats, repeat: int = steps) -> Floats:
                return np.repeat(values, repeat, axis=0)

            self.add(
                at.reshape(-1, 2),
                each(distance[chosen]),
                each(radius[chosen]),
                each(opacity[chosen] * share),
                each(colour[chosen]),
                glows,
            )

    def over(self, picture: Image) -> Image:
        """The picture (h, w, 3) with the layer over it."""
        self._gather()
        shape = (self.height, self.width)
        cover = self.cover.reshape(*shape, 1).astype(np.float32)
        hidden = 1 - np.exp(-cover)
        light = self.light.T.reshape(*shape, 3).astype(np.float32)
        mean = light / np.maximum(cover, np.float32(1e-6))
        return picture * (1 - hidden) + mean * hidden + self.glow.T.reshape(*shape, 3).astype(np.float32)

    def _stamp(self, places: Floats, distance: Floats, radius: Floats, opacity: Floats, colour: Floats, glows: bool) -> None:
        reach = int(np.ceil(float(radius.max()) + 0.5))
        side = np.arange(-reach + 1, reach + 1) if reach > 1 else np.arange(0, 2)
        dx, dy = (d.ravel() for d in np.meshgrid(side, side))
        corner = np.floor(places).astype(np.int64)
        part = places - corner
        x, y = corner[:, :1] + dx, corner[:, 1:] + dy
        inside = (x >= 0) & (x < self.width) & (y >= 0) & (y < self.height)
        away_x, away_y = np.abs(dx - part[:, :1]), np.abs(dy - part[:, 1:])
        if reach == 1:
            area = np.minimum(3.2 * radius**2, 1.0)[:, None]
            weight = np.clip(1 - away_x, 0, 1) * np.clip(1 - away_y, 0, 1) * area
        else:
            weight = np.clip((radius[:, None] + 0.5 - np.hypot(away_x, away_y)) / (0.35 * radius[:, None] + 0.5), 0, 1)
        weight = weight * opacity[:, None] * inside
        where = np.where(inside, y * self.width + x, 0)
        behind = self.depth.ravel()[where]
        weight *= np.clip((behind - distance[:, None]) / (_SOFT * behind), 0, 1)
        used = weight > 0
        spots, weights = where[used], weight[used]
        owner = np.broadcast_to(np.arange(len(places))[:, None], weight.shape)[used]
        self._stamps[glows].append((spots, weights, colour[owner]))

    def _gather(self) -> None:
        """Add all stamps up at once: summing over the whole picture for each group would cost more than the groups do."""
        for glows, stamps in self._stamps.items():
            if not stamps:
                continue
            spots, weights, colours = (np.concatenate(columns) for columns in zip(*stamps, strict=True))
            target = self.glow if glows else self.light
            for channel in range(3):
                target[channel] += np.bincount(spots, weights * colours[:, channel], self.depth.size)
            if not glows:
                self.cover += np.bincount(spots, weights, self.depth.size)
            stamps.clear()
