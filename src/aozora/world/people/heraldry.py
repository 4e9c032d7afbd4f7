"""What a knight wears over the armour, and bands at the neck: tabard, shield, plume, jabot."""

import numpy as np
from numpy.typing import NDArray

from aozora.world.geometry.primitives import tube
from aozora.world.people.anatomy import hand_frame
from aozora.world.people.draping import half_apron, panel, sheet_piece
from aozora.world.people.figure import Figure
from aozora.world.people.pieces import Piece, of_mesh, rigid
from aozora.world.people.tops import WHITE, Wear

Floats = NDArray[np.float64]


def tabard(figure: Figure, wear: Wear) -> list[Piece]:
    """A cloth over breast, back and thighs, with a white cross."""
    h, z = figure.a.h, figure.z
    breast = panel(figure, (-0.80, 0.80), (z(1.16), z(1.78)), 0.007 * h, wear.cloth)
    back = panel(figure, (np.pi - 0.80, np.pi + 0.80), (z(0.96), z(1.78)), 0.007 * h, wear.cloth)
    upright = panel(figure, (-0.17, 0.17), (z(1.20), z(1.74)), 0.011 * h, "white cloth")
    across = panel(figure, (-0.66, 0.66), (z(1.46), z(1.57)), 0.011 * h, "white cloth")
    return [breast, back, upright, across, *half_apron(figure, wear)]


def shield(figure: Figure, wear: Wear) -> list[Piece]:
    """A shield with a pointed foot on the left forearm, a cross on it."""
    field = _plate(figure, (-1.0, 1.0), (0.0, 1.0), 0.0)
    upright, across = _plate(figure, (-0.15, 0.15), (0.0, 0.97), 0.006), _plate(figure, (-1.0, 1.0), (0.30, 0.42), 0.006)
    thick = 0.010 * figure.a.h
    return [
        sheet_piece(wear.cloth, field, thick, "forearm left"),
        sheet_piece("white cloth", upright, 0.004 * figure.a.h, "forearm left"),
        sheet_piece("white cloth", across, 0.004 * figure.a.h, "forearm left"),
    ]


def _plate(figure: Figure, wide: tuple[float, float], tall: tuple[float, float], lift: float) -> Floats:
    """A part of the shield's face (20, 15, 3): shares of its half width and of its height from the top, `lift` heights off."""
    a, h = figure.a, figure.a.h
    along, _, out = hand_frame()
    middle = 0.5 * (a.arm[1] + a.arm[2])
    v = np.linspace(tall[0], tall[1], 20)[:, None]
    u = np.linspace(wide[0], wide[1], 15)[None]
    half = 0.125 * h * np.sqrt(np.clip(1.0 - (np.clip(v - 0.38, 0, 1) / 0.62) ** 2, 0.0, 1.0))
    # Narrow parts keep their width down to where the edge cuts them off.
    x = np.clip(0.125 * h * u, -half, half)
    bulge = (0.052 + lift) * h - 1.6 * x**2 / h
    shares = np.broadcast_arrays(x, (v - 0.45) * 0.33 * h, bulge)
    return middle + shares[0][..., None] * np.array([1.0, 0.0, 0.0]) + shares[1][..., None] * along + shares[2][..., None] * out


def plume(figure: Figure, wear: Wear) -> list[Piece]:
    """A feather that stands on a helmet and falls back."""
    t = np.linspace(0.0, 1.0, 26)
    path = figure.a.face(-0.05, 0.0, 1.16) + figure.a.s * np.stack(
        [-1.15 * t**1.3, 0.05 * np.sin(4 * t), 0.75 * np.sin(np.pi * np.clip(0.95 * t, 0, 1)) - 0.55 * t**2], 1
    )
    radius = figure.a.s * (0.05 + 0.20 * np.sin(np.pi * t**0.8) ** 0.8) * (1 + 0.10 * np.sin(40 * t))
    feather = tube(path, radius, 14, False, 0.5)
    return [of_mesh(wear.cloth, feather, WHITE, rigid("head", len(feather.points)))]


def jabot(figure: Figure, wear: Wear) -> list[Piece]:
    """Two white bands that hang from a judge's collar."""
    z = figure.z
    return [
        panel(figure, (low, high), (z(1.66), z(1.92)), 0.008 * figure.a.h, wear.cloth)
        for low, high in ((-0.20, -0.02), (0.02, 0.20))
    ]
