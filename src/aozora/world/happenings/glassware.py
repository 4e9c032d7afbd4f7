"""Vessels that one looks into: plain ones of clear glass, or the thing's own where it is open above; and their insides."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import Material, Mesh
from aozora.world.elements import Asset
from aozora.world.geometry.primitives import bevelled_box, lathe, merged, moved, spline, tube
from aozora.world.happenings.vessels import vessel_of

Floats = NDArray[np.float64]

GLASS = Material(colour=(0.97, 0.99, 1.0), roughness=0.0, transmission=1.0, ior=1.13)
"""A clear wall, thinner to the light than glass is, or its rims would be all that is seen."""

FROSTED = Material(colour=(0.90, 0.95, 1.0), roughness=0.8, alpha=0.5, specular=0.2)
"""The same wall under hoar frost."""

_ROWS = 360


@dataclass(frozen=True)
class Interior:
    """The inside of a vessel: radii (n,) at heights (n,) above its foot, from its floor to its rim, in metres."""

    heights: Floats
    radii: Floats

    @property
    def capacity(self) -> float:
        """Cubic metres up to the rim."""
        return float(self._held()[-1])

    def level_of(self, volumes: Floats | float) -> Floats:
        """How high volumes (...) in cubic metres stand; what is more than it holds stands on in the mouth's width."""
        held = self._held()
        over = np.maximum(np.asarray(volumes) - held[-1], 0.0) / (np.pi * self.radii[-1] ** 2)
        return np.interp(volumes, held, self.heights) + over

    def radius_at(self, heights: Floats) -> Floats:
        """The radius of the inside at heights (...)."""
        return np.interp(heights, self.heights, self.radii)

    def volume_to(self, level: float) -> float:
        """Cubic metres below a level."""
        return float(np.interp(level, self.heights, self._held()))

    def _held(self) -> Floats:
        step = np.diff(self.heights, prepend=self.heights[0])
        return np.cumsum(np.pi * self.radii**2 * step)


@dataclass(frozen=True)
class Holder:
    """A vessel as it is shown: its inside, its shell (None: its own parts are shown) and
    what that is made of ("" for clear glass), how full it is, its size (radius,
    height), the
    thickness of its wall; a `gauge` shows by its level how warm it is."""

    inside: Interior
    shell: Mesh | None
    full: float
    size: tuple[float, float]
    wall: float = 0.002
    surface: str = ""
    gauge: bool = False

    @property
    def clear(self) -> bool:
        """Whether one sees through its wall."""
        return self.shell is not None and not self.surface


@dataclass(frozen=True)
class _Form:
    """An outline (radius, height) in metres from the foot up, the wall's thickness, the share of its height that is full, its
    material ("" for clear glass), and its handles: how many, and how far they stick out."""

    outline: tuple[tuple[float, float], ...]
    wall: float
    full: float
    surface: str = ""
    handles: tuple[int, float] = (0, 0.0)


_FORMS: dict[str, _Form] = {
    "bottle": _Form(
        ((0.036, 0.0), (0.0385, 0.004), (0.039, 0.02), (0.039, 0.10), (0.0385, 0.125), (0.033, 0.145), (0.021, 0.166),
         (0.0165, 0.182), (0.016, 0.205), (0.0185, 0.208), (0.0185, 0.216), (0.0165, 0.218)), 0.0022, 0.69,
    ),
    "flask": _Form(
        ((0.044, 0.0), (0.0475, 0.004), (0.046, 0.016), (0.034, 0.056), (0.0185, 0.100), (0.0165, 0.112), (0.0165, 0.136),
         (0.021, 0.140), (0.021, 0.143)), 0.0016, 0.50,
    ),
    "beaker": _Form(
        ((0.040, 0.0), (0.0435, 0.004), (0.044, 0.012), (0.044, 0.100), (0.0465, 0.108), (0.048, 0.112)), 0.0016, 0.62,
    ),
    "test tubes": _Form(
        ((0.004, 0.0), (0.0105, 0.003), (0.0145, 0.012), (0.015, 0.022), (0.015, 0.120), (0.0165, 0.124), (0.0165, 0.128)),
        0.0010, 0.62,
    ),
    "glass": _Form(((0.029, 0.0), (0.031, 0.003), (0.0325, 0.03), (0.0375, 0.118), (0.037, 0.120)), 0.0018, 0.68),
    "jar": _Form(
        ((0.040, 0.0), (0.0435, 0.005), (0.044, 0.02), (0.044, 0.085), (0.042, 0.098), (0.037, 0.104), (0.037, 0.118),
         (0.0385, 0.120)), 0.0022, 0.66,
    ),
    "wine glass": _Form(((0.029, 0.0), (0.031, 0.003), (0.0325, 0.03), (0.0375, 0.118), (0.037, 0.120)), 0.0018, 0.6),
    "thermometer": _Form(
        ((0.003, 0.0), (0.0105, 0.003), (0.0140, 0.014), (0.0105, 0.025), (0.0062, 0.031), (0.0056, 0.042), (0.0056, 0.118),
         (0.0062, 0.122)), 0.0008, 0.42,
    ),
    "pot": _Form(
        ((0.098, 0.0), (0.106, 0.004), (0.110, 0.014), (0.110, 0.098), (0.114, 0.101), (0.114, 0.104)), 0.003, 0.66, "",
        (2, 0.030),
    ),
    "frying pan": _Form(((0.100, 0.0), (0.108, 0.004), (0.128, 0.044), (0.131, 0.046)), 0.003, 0.5, "iron", (1, 0.15)),
    "bowl": _Form(
        ((0.034, 0.0), (0.038, 0.002), (0.040, 0.008), (0.060, 0.020), (0.082, 0.044), (0.090, 0.066)), 0.004, 0.66, "porcelain",
    ),
    "mug": _Form(
        ((0.036, 0.0), (0.040, 0.003), (0.041, 0.02), (0.041, 0.092), (0.042, 0.095)), 0.004, 0.72, "ceramic", (1, 0.03),
    ),
    "bucket": _Form(((0.10, 0.0), (0.104, 0.004), (0.135, 0.24), (0.139, 0.245)), 0.003, 0.7, "steel"),
}  # fmt: skip
"""Kinds -> the form that they are shown in."""

_AS = {
    "water bottle": "bottle", "glass of water": "glass", "jug": "jar", "vase": "jar", "milk carton": "bottle", "martini": "glass",
    "cocktail": "glass", "perfume bottle": "jar", "cosmetics jar": "jar",
    "cup": "mug", "kettle": "pot", "teapot": "pot", "plate": "bowl", "plant pot": "bucket", "barrel": "bucket",
}  # fmt: skip
"""Further kinds of vessels -> the form that they are shown in."""


def holder_of(kind: str, asset: Asset, store: Store) -> Holder | None:
    """The vessel that a kind of thing is; None where nothing could be put in."""
    form = _FORMS.get(_AS.get(kind, kind))
    if form is not None:
        return replace(_clear(form), gauge=kind == "thermometer")
    own = vessel_of(asset, store)
    if own is None:
        return None
    heights = np.linspace(own.floor, own.rim, _ROWS)
    radii = np.maximum(own.inner_radius(heights), 1e-4)
    radii[0], radii[-1] = radii[1], radii[-2]
    return Holder(Interior(heights, radii), None, 0.62, (0.5 * max(asset.size[:2]), asset.size[2]))


def scale_of(holder: Holder) -> tuple[Mesh, Mesh]:
    """The card behind a gauge and the marks on it."""
    high = holder.size[1]
    card = moved(bevelled_box((0.040, 0.0012, 0.92 * high), 0.0005, 1), (0.0, 0.0125, 0.54 * high))
    marks = [
        moved(bevelled_box((0.013 if number % 5 == 0 else 0.008, 0.0008, 0.0009), 0.0002, 1), (0.0125, 0.0116, z))
        for number, z in enumerate(np.linspace(0.20 * high, 0.96 * high, 31))
    ]
    return card, merged(marks)


def _clear(form: _Form) -> Holder:
    outer = spline([list(point) for point in form.outline], 120)
    tangent = np.gradient(outer, axis=0)
    tangent /= np.linalg.norm(tangent, axis=1, keepdims=True)
    inner = outer + form.wall * np.stack([-tangent[:, 1], tangent[:, 0]], -1)
    floor = 1.8 * form.wall
    inner = inner[(inner[:, 1] > floor) & (inner[:, 0] > 0.2 * form.wall)]
    inner = inner[np.concatenate([[True], np.diff(np.maximum.accumulate(inner[:, 1])) > 1e-6])]
    section = np.concatenate([[[0.0, 0.0]], outer, inner[::-1], [[0.0, floor]]])
    heights = np.linspace(floor, float(inner[-1, 1]), _ROWS)
    radii = np.interp(heights, inner[:, 1], inner[:, 0])
    size = (float(outer[:, 0].max()), float(outer[:, 1].max()))
    shell = merged([lathe(section, 96), *(_handle(form, outer, number) for number in range(form.handles[0]))])
    return Holder(Interior(heights, radii), shell, form.full, size, form.wall, form.surface)


def _handle(form: _Form, outer: Floats, number: int) -> Mesh:
    """A handle near the rim, to the right first and to the left then: a loop, or a straight one where it is long."""
    count, reach = form.handles
    high = 0.86 * float(outer[:, 1].max())
    inset = float(np.interp(high, outer[:, 1], outer[:, 0])) - 0.5 * form.wall
    if reach > 0.1:
        path = [(inset, 0.0, high), (inset + 0.4 * reach, 0.0, high + 0.008), (inset + reach, 0.0, high + 0.014)]
        return tube(spline(path, 24), 0.009, 14, flatten=1.5)
    if count == 1:
        path = [(inset, 0.0, high), (inset + reach, 0.0, 0.9 * high), (inset + reach, 0.0, 0.45 * high), (inset, 0.0, 0.3 * high)]
        return tube(spline(path, 30), 0.0048, 14, flatten=1.3)
    wide, side = 0.032, 1.0 if number == 0 else -1.0
    path = [(inset, -wide, high), (inset + reach, -0.8 * wide, high), (inset + reach, 0.8 * wide, high), (inset, wide, high)]
    return tube(spline([(side * x, y, z) for x, y, z in path], 30), 0.006, 12)
