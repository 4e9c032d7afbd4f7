"""What words are written on when nobody of the cast carries them: signs, neon, posters, chalkboards, screens, books, paper."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.screenplay import ScreenText
from aozora.film.store import Store
from aozora.film.world import Material, Mesh, Part, Rgb, put_mesh
from aozora.world.geometry.primitives import bevelled_box
from aozora.world.lettering.setting import Block, Box, fitted
from aozora.world.lettering.solid import solid
from aozora.world.palette import colour, colour_name, linear_of

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Board:
    """A carrier as shares of its width: how `high` it is at least and at most, the `margin` around words, the colour of its face
    and of its frame ("" has none), the ink when none is asked for, how much the letters glow (radiance in the finished exposure),
    how bold they are, how far they stand out in shares of their size, and on how high `legs` it stands (in heights of the board;
    0: it hangs)."""

    face: str
    ink: str
    frame: str = ""
    least: float = 0.25
    most: float = 0.75
    margin: float = 0.08
    glow: float = 0.0
    weight: int = 700
    relief: float = 0.0
    legs: float = 0.0
    roughness: float = 0.6
    face_glow: float = 0.0


BOARDS: dict[str, Board] = {
    "sign": Board("f2efe6", "17243c", "5a4630", relief=0.05, legs=0.9),
    "neon": Board("0b0b10", "ff2a6d", "1a1a20", glow=5.0, weight=600, relief=0.06, roughness=0.3),
    "poster": Board("efe4cc", "7d1f1a", least=0.55, most=1.35, margin=0.10, weight=800),
    "banner": Board("b3202c", "fbf6e8", least=0.16, most=0.40, margin=0.06, weight=800),
    "billboard": Board("fafafa", "12326e", "3a3d42", least=0.35, most=0.6, margin=0.07, weight=800, legs=0.6),
    "chalk": Board("1e3a30", "f4f4ec", "7a5634", least=0.5, most=0.8, margin=0.09, weight=400, legs=0.7, roughness=0.9),
    "screen": Board(
        "0a1420", "d8f0ff", "15171a", least=0.5, most=0.66, margin=0.09, glow=2.2, weight=600, roughness=0.12, face_glow=0.05
    ),
    "book": Board("f4ecd8", "1c1712", "6e2622", least=0.62, most=1.35, margin=0.12, weight=500, roughness=0.9),
    "paper": Board("f7f4ea", "1d2440", least=0.5, most=1.3, margin=0.11, weight=500, roughness=0.9),
    "wall": Board("9c4a35", "f5f0e4", least=0.3, most=0.8, margin=0.08, weight=900, roughness=0.9),
    "label": Board("f6f2e6", "262018", least=0.2, most=0.8, margin=0.07, weight=700),
    "plate": Board("f4f4f0", "14161c", "20242c", least=0.22, most=0.26, margin=0.06, weight=700, relief=0.04),
}
"""Medium -> what bears its words."""

SIGHT_M = 0.012
"""How far letters lie before their board, in boards' widths."""


@dataclass(frozen=True)
class Written:
    """Words on their board: parts around (0, 0, 0) that face -Y, with z up; materials; the size in metres; the letters' size."""

    parts: tuple[Part, ...]
    materials: dict[str, Material]
    width: float
    height: float
    em: float
    missing: str


def written(text: ScreenText, width: float, store: Store, level: float, *, bare: bool = False, on_dark: bool = False) -> Written:
    """Words on a board `width` metres wide. `level` is the radiance that is shown white. `bare` words have no board; `on_dark`
    they are light."""
    board = BOARDS[text.medium]
    block = _block(text, board, width)
    height = min(max(block.height + 2 * board.margin * width, board.least * width), board.most * width)
    materials = {
        f"lettering {text.id} board": Material(
            colour=linear_of(board.face),
            roughness=board.roughness,
            emission=_radiance(linear_of(board.face), board.face_glow * level),
            emission_by_colour=board.face_glow > 0,
        ),
        f"lettering {text.id} ink": _ink(text, replace(board, ink="f4ecd8") if bare and on_dark else board, level),
        f"lettering {text.id} frame": Material(colour=linear_of(board.frame or board.face), roughness=0.5),
    }
    thick = 0.0 if bare else 0.03 * width
    parts: list[Part] = []
    if not bare:
        parts.append(Part(put_mesh(store, bevelled_box((width, thick, height), 0.12 * thick)), (f"lettering {text.id} board",)))
    if board.frame and not bare:
        parts.append(Part(put_mesh(store, _frame(width, height, thick)), (f"lettering {text.id} frame",)))
    if board.legs and not bare:
        parts.append(Part(put_mesh(store, _legs(width, height, board.legs)), (f"lettering {text.id} frame",)))
    letters = solid(block.contours, max(block.em / 14, 1e-4), board.relief * block.em)
    front = -(thick / 2 + SIGHT_M * 0.25 * width)
    parts.append(Part(put_mesh(store, letters), (f"lettering {text.id} ink",), position=(0.0, round(front, 6), 0.0)))
    return Written(tuple(parts), materials, width, height, block.em, block.missing)


def _block(text: ScreenText, board: Board, width: float) -> Block:
    inner = width * (1 - 2 * board.margin)
    tallest = width * (board.most - 2 * board.margin)
    return fitted(text.text, Box(inner, max(tallest, 0.1 * width), 0.30 * width, weight=board.weight))


def _ink(text: ScreenText, board: Board, level: float) -> Material:
    own = colour(text.colour) if text.colour and colour_name(text.colour) else linear_of(board.ink)
    if not board.glow:
        return Material(colour=own, roughness=0.55)
    top = max(*own, 1e-3)
    strong: Rgb = (own[0] / top, own[1] / top, own[2] / top)
    glow = tuple(min(1.0, 0.10 + 0.95 * c) for c in strong)
    return Material(colour=strong, roughness=0.4, emission=_radiance((glow[0], glow[1], glow[2]), board.glow * level))


def _radiance(tone: Rgb, level: float) -> Rgb:
    return (round(tone[0] * level, 6), round(tone[1] * level, 6), round(tone[2] * level, 6))


def _frame(width: float, height: float, thick: float) -> Mesh:
    """Four bars around a board."""
    from aozora.world.geometry.primitives import merged, moved

    bar = 0.028 * width
    sides = [bevelled_box((width + 2 * bar, 1.5 * thick, bar), 0.15 * bar), bevelled_box((bar, 1.5 * thick, height), 0.15 * bar)]
    across, up = (width + bar) / 2, (height + bar) / 2
    return merged(
        [
            moved(sides[0], (0, 0, up)),
            moved(sides[0], (0, 0, -up)),
            moved(sides[1], (across, 0, 0)),
            moved(sides[1], (-across, 0, 0)),
        ]
    )


def _legs(width: float, height: float, legs: float) -> Mesh:
    """Two posts below a board."""
    from aozora.world.geometry.primitives import merged, moved

    length, thick = legs * height, 0.035 * width
    post = bevelled_box((thick, thick, length), 0.15 * thick)
    down = -(height + length) / 2
    return merged([moved(post, (-0.36 * width, 0, down)), moved(post, (0.36 * width, 0, down))])
