"""What catches fire: piles of dry leaves, twigs, flowers, hay, paper, and small burning things that are thrown into them."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Material, Mesh, Rgb
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import bevelled_box, cylinder, merged, moved, sheet, sphere, tinted, tube
from aozora.world.palette import linear_of
from aozora.world.things.form import Piece, ThingParams

Floats = NDArray[np.float64]

ZONES = 5
"""A pile is made in rings about where something falls into it, so that fire can come to one after the other."""

Shape = Callable[[Generator, float], Mesh]
"""One piece of a pile, about its middle and flat: dice, length in metres."""


def _sheet(grid: Floats) -> Mesh:
    return replace(sheet(grid), uv=None)


def _leaf(dice: Generator, length: float) -> Mesh:
    """A curled leaf with a point."""
    along, across = np.linspace(-0.5, 0.5, 9), np.linspace(-0.5, 0.5, 5)
    u, v = np.meshgrid(along, across, indexing="ij")
    wide = 0.62 * np.clip(np.cos(np.pi * u) ** 0.7 * (1.0 - 0.5 * u), 0.02, 1.0)
    curl = dice.uniform(0.4, 1.6, 2) * np.array([1.0, 0.7])
    z = curl[0] * u**2 + curl[1] * v**2 * 0.6 - 0.12 * np.exp(-((v / 0.08) ** 2)) * 0.3
    return _sheet(length * np.stack([u, v * wide, z], -1))


def _twig(dice: Generator, length: float) -> Mesh:
    """A bent stick with a side shoot."""
    knots = np.linspace(-0.5, 0.5, 7)
    bend = np.cumsum(dice.normal(0, 0.05, (7, 2)), 0)
    path = length * np.concatenate([knots[:, None], bend - bend.mean(0)], -1)
    stick = tube(path, length * np.linspace(0.032, 0.014, 7), 7)
    fork = np.stack([path[3], path[3] + length * np.array([0.14, 0.10, 0.05]), path[3] + length * np.array([0.24, 0.22, 0.07])])
    return replace(merged([stick, tube(fork, length * np.array([0.016, 0.013, 0.008]), 6)]), uv=None)


def _straw(dice: Generator, length: float) -> Mesh:
    bend = 0.16 * dice.normal(0, 1, 2)
    u = np.linspace(-0.5, 0.5, 5)
    return replace(tube(length * np.stack([u, bend[0] * u**2, bend[1] * u**2], -1), length * 0.009, 5), uv=None)


def _crumpled(dice: Generator, length: float) -> Mesh:
    """A sheet that was crushed a little and opened again."""
    u, v = np.meshgrid(np.linspace(-0.5, 0.5, 13), np.linspace(-0.5, 0.5, 13), indexing="ij")
    shift = dice.uniform(0, 40, 2)
    z = 0.42 * fbm(2.6 * u + shift[0], 2.6 * v + shift[1], 3) + 0.25 * (u * dice.normal() + v * dice.normal()) * np.hypot(u, v)
    x, y = 0.8 * u + 0.12 * fbm(2 * v + shift[1], 3 * u, 2), 0.8 * v + 0.12 * fbm(2 * u, 3 * v + shift[0], 2)
    return _sheet(length * np.stack([x, y, z], -1))


def _flower(dice: Generator, length: float) -> Mesh:
    """A dried flower head on a piece of its stem."""
    petals: list[Mesh] = []
    for number in range(9):
        angle = 2 * math.pi * number / 9 + dice.normal(0, 0.1)
        leaf = _leaf(dice, 0.34 * length)
        out = moved(leaf, (0.19 * length, 0, 0.03 * length), (math.cos(0.15), 0, -math.sin(0.15), 0))
        petals.append(moved(out, (0, 0, 0), (math.cos(0.5 * angle), 0, 0, math.sin(0.5 * angle))))
    head = merged([*petals, tinted(replace(sphere(0.08 * length, 12), uv=None), linear_of("5a3c1c"))])
    stem = tinted(
        replace(tube(length * np.array([(0, 0, 0), (-0.25, 0.02, -0.05), (-0.75, 0.0, -0.02)]), 0.014 * length, 6), uv=None),
        linear_of("6a6a34"),
    )
    return merged([head, stem])


def _billet(dice: Generator, length: float) -> Mesh:
    return replace(
        tube(length * np.array([(-0.5, 0, 0), (0, 0.02, 0), (0.5, 0, 0)]), 0.13 * length * dice.uniform(0.7, 1.2), 10), uv=None
    )


def _board(dice: Generator, length: float) -> Mesh:
    return replace(bevelled_box((length, length * dice.uniform(0.5, 0.8), 0.02 * length), 0.004 * length), uv=None)


@dataclass(frozen=True)
class Tinder:
    """What a pile is of: the form of a piece, its length in metres, how many there are, the colours (sRGB) that they have."""

    shape: Shape
    length: float
    count: int
    colours: tuple[str, ...]


_LEAVES = Tinder(_leaf, 0.105, 210, ("a8631e", "8a4a18", "b87a2a", "6e3c16", "9c5420", "c08a3c"))
_TWIGS = Tinder(_twig, 0.26, 120, ("6b4a2c", "7d5a38", "54381f", "8a6a46"))
_STRAW = Tinder(_straw, 0.30, 420, ("d2b45c", "c09c46", "dcc27a", "b08c3c"))
_PAPER = Tinder(_crumpled, 0.20, 34, ("f0eee8", "e8e6de", "f4f2ee"))
_PRINT = Tinder(_crumpled, 0.24, 30, ("c8c4b8", "d4d0c4", "bcb8ac"))
_CLOTH = Tinder(_crumpled, 0.26, 26, ("8a9ab0", "b09a80", "a06a60", "c8c0b0"))
_LOGS = Tinder(_billet, 0.30, 34, ("7a5a38", "8a6844", "5e4228"))
_CARDS = Tinder(_board, 0.20, 34, ("b08a58", "a67e4c", "bc986a"))
_BLOOMS = Tinder(_flower, 0.17, 64, ("b8707c", "a8844a", "8c6a94", "c49a6a", "a05a50"))
TINDER: dict[str, Tinder] = {
    **dict.fromkeys(("leaves", "leaf", "autumn leaves", "fallen leaves", "foliage", "petals", "corn husks", "husks", "bark"),
    _LEAVES),
    **dict.fromkeys(("twigs", "twig", "sticks", "branches", "brushwood", "kindling", "reeds", "vines", "roots"), _TWIGS),
    **dict.fromkeys(("hay", "straw", "grass", "wheat", "pine needles", "needles", "weeds", "moss", "wood shavings",
    "shavings", "ropes"), _STRAW),
    **dict.fromkeys(("paper towels", "paper towel", "tissues", "tissue paper", "tissue", "napkins", "paper", "papers",
    "cotton", "cotton balls",
        "toilet paper", "wool", "feathers", "towels"), _PAPER),
    **dict.fromkeys(("newspapers", "newspaper", "magazines", "letters", "documents"), _PRINT),
    **dict.fromkeys(("clothes", "cloth", "rags", "fabric", "clothing"), _CLOTH),
    **dict.fromkeys(("wood", "firewood", "logs", "timber", "pine cones", "pinecones", "sawdust", "charcoal", "coal"), _LOGS),
    **dict.fromkeys(("cardboard", "cardboard boxes", "boxes", "books", "planks", "matches"), _CARDS),
    **dict.fromkeys(("flowers", "flower", "dried flowers", "roses", "lavender", "herbs", "dried herbs"), _BLOOMS),
}  # fmt: skip
"""Word -> what a pile of it is made of."""

RADIUS, HEIGHT = 0.30, 0.17
"""Metres of a pile."""


def pile(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A mound of what is among the states of the parameters; leaves where nothing is."""
    kind = next((TINDER[word] for word in params.states if word in TINDER), _LEAVES)
    dice = lane(params.seed, "a pile")
    zones: list[list[Mesh]] = [[] for _ in range(ZONES)]
    for number in range(kind.count):
        away = RADIUS * math.sqrt(number / kind.count + 0.02) * 0.92
        angle = 2.399963 * number + dice.normal(0, 0.2)
        top = HEIGHT * max(1.0 - (away / RADIUS) ** 1.6, 0.0)
        place = (away * math.cos(angle), away * math.sin(angle), 0.012 + top * float(dice.uniform(0.35, 1.0)))
        piece = _tone(kind.shape(dice, kind.length * float(dice.uniform(0.7, 1.2))), kind, dice)
        slope = 0.8 * away / RADIUS
        tilt = float(dice.normal(0, 0.35))
        piece = moved(piece, (0, 0, 0), _turn((0, 0, 1), float(dice.uniform(0, 6.28))))
        piece = moved(piece, (0, 0, 0), _turn((-math.sin(angle), math.cos(angle), 0), slope * 0.5 + tilt))
        zones[min(int(ZONES * away / RADIUS), ZONES - 1)].append(moved(piece, place))
    zones[-1].append(_core(kind))
    look = Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=0.85, specular=0.2, translucency=0.15)
    return tuple(Piece(_on_ground(merged(meshes)), ((f"zone-{k}", look),)) for k, meshes in enumerate(zones) if meshes)


def _core(kind: Tinder) -> Mesh:
    """What is seen between the pieces: the dark inside of the heap."""
    ball = sphere(1.0, 32)
    points = ball.points * np.array([0.80 * RADIUS, 0.80 * RADIUS, 0.62 * HEIGHT], np.float32)
    tone = 0.28 * np.array(linear_of(kind.colours[0]))
    return Mesh(points, ball.corners, ball.starts, colours=np.broadcast_to(tone, points.shape).astype(np.float32))


def _on_ground(mesh: Mesh) -> Mesh:
    points = mesh.points.copy()
    points[:, 2] = np.maximum(points[:, 2], 0.002)
    return replace(mesh, points=points)


def _turn(axis: tuple[float, float, float], angle: float) -> tuple[float, float, float, float]:
    s = math.sin(0.5 * angle)
    return (math.cos(0.5 * angle), s * axis[0], s * axis[1], s * axis[2])


def _tone(mesh: Mesh, kind: Tinder, dice: Generator) -> Mesh:
    """A piece in one of its colours, a little lighter or darker; what has colours of its own keeps their darkness."""
    shade: Rgb = linear_of(kind.colours[int(dice.random() * len(kind.colours))])
    level = float(dice.uniform(0.75, 1.15))
    base = np.array(shade) * level
    if mesh.colours is None:
        colours = np.zeros((len(mesh.points), 3)) + base
    else:
        plain = mesh.colours.min(1) > 0.98
        colours = np.where(plain[:, None], base, mesh.colours[:, :3])
    return replace(mesh, colours=np.clip(colours, 0, 0.95).astype(np.float32))


BRANDS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("cardboard", "piece of cardboard", "bark", "book"), ("card", "b08a58")),
    **dict.fromkeys(("paper", "piece of paper", "newspaper", "napkin", "tissue", "letter", "photo", "photograph", "note"),
    ("paper", "efece4")),
    **dict.fromkeys(("cloth", "rag", "fabric", "cotton", "handkerchief", "wool"), ("paper", "9aa0b0")),
    **dict.fromkeys(("leaf", "feather", "petal"), ("leaf", "a8631e")),
    **dict.fromkeys(("stick", "twig", "branch", "wood", "torch", "splinter", "log", "charcoal", "coal", "ember", "straw",
    "rope"), ("stick", "7d5a38")),
    "candle": ("candle", "efe6d0"), "match": ("match", "d8b47a"), "matchstick": ("match", "d8b47a"), "cigarette": ("match",
    "f0eeea"),
    "cigar": ("match", "6a4426"), "incense": ("match", "6a4426"), "lighter": ("match", "c02020"), "sparkler": ("match", "808080"),
}  # fmt: skip
"""Word -> the form and the colour (sRGB) of a small thing that burns."""


def brand(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A small thing that burns at its top end, about 12 cm long, standing."""
    form, code = next((BRANDS[word] for word in params.states if word in BRANDS), BRANDS["stick"])
    dice, tone = lane(params.seed, "a brand"), Material(colour=linear_of(code), roughness=0.8, specular=0.2)
    soot = Material(colour=(0.02, 0.017, 0.015), roughness=0.95)
    upright = _turn((0, 1, 0), -0.5 * math.pi)
    if form in ("card", "paper", "leaf"):
        flat = {"card": _board, "paper": _crumpled, "leaf": _leaf}[form](dice, 0.15)
        stood = moved(flat, (0, 0, 0.075), upright)
        edge = moved(_crumpled(dice, 0.05), (0.0, 0.0, 0.145), upright)
        return (Piece(stood, (("brand", tone),)), Piece(edge, (("soot", soot),)))
    radius = {"candle": 0.014, "match": 0.0045, "stick": 0.009}[form]
    body = moved(cylinder(radius, 0.13, 0.2 * radius, 24), (0, 0, 0.065))
    head = moved(sphere(1.35 * radius if form == "match" else 0.5 * radius, 16), (0, 0, 0.132))
    return (Piece(body, (("brand", tone),)), Piece(head, (("soot", soot),)))
