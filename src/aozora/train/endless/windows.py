"""Squares of pixels about things, so that only what may be seen of them is worked out."""

from dataclasses import dataclass

import torch
from torch import Tensor

from aozora.train.endless.blocks import Block, Group
from aozora.train.endless.solids import Vector, unit


@dataclass(frozen=True)
class Window:
    """A square of pixels about each thing in each frame: rows of the canvas (g f,), places in it (g f, p p), rays (g, f, p, p) of
    length 1."""

    rows: Tensor
    cells: Tensor
    rays: Vector


def window_about(block: Block, worlds: Tensor, middles: Tensor, reach: Tensor, coarse: int = 1) -> Window:
    """The window about `middles` (g, f, 3) that holds what is within `reach` (g, f) metres of it; in pixels that are `coarse`
    times as large."""
    width, height = -(-block.shape.width // coarse), -(-block.shape.height // coarse)
    eyes, axes, focal = block.eyes[worlds], block.axes[worlds], block.focal[worlds][:, None] / coarse
    local = torch.einsum("gfij,gfj->gfi", axes, middles - eyes)
    deep = local[..., 2].clamp(min=0.5)
    centre_x, centre_y = block.shape.width / 2 / coarse, block.shape.height / 2 / coarse
    x, y = focal * local[..., 0] / deep + centre_x, focal * local[..., 1] / deep + centre_y
    half = int(min(float((focal * reach / deep).max()) + 2, max(width, height)))
    a = torch.arange(-half, half + 1, device=eyes.device)
    columns, rows = x.floor().long()[..., None] + a, y.floor().long()[..., None] + a
    inside = ((columns >= 0) & (columns < width))[..., None, :] & ((rows >= 0) & (rows < height))[..., :, None]
    cells = torch.where(inside, rows[..., :, None] * width + columns[..., None, :], width * height)
    rx = ((columns + 0.5 - centre_x) / focal[..., None])[..., None, :]
    ry = ((rows + 0.5 - centre_y) / focal[..., None])[..., :, None]
    turned = axes[..., None, None]
    x, y, z = (rx * turned[:, :, 0, k] + ry * turned[:, :, 1, k] + turned[:, :, 2, k] for k in range(3))
    canvas = (worlds[:, None] * block.shape.frames + torch.arange(block.shape.frames, device=eyes.device)).reshape(-1)
    return Window(canvas, cells.reshape(len(canvas), -1), unit((x, y, z)))


def spread(values: Tensor) -> Vector:
    """Values (g, f, 3) over the pixels of windows."""
    wide = values[:, :, :, None, None]
    return wide[:, :, 0], wide[:, :, 1], wide[:, :, 2]


def turned_back(group: Group, v: Vector) -> Vector:
    """Vectors of the world in the axes of a group's things."""
    t = group.turns[..., None, None]
    x, y, z = (t[:, :, 0, k] * v[0] + t[:, :, 1, k] * v[1] + t[:, :, 2, k] * v[2] for k in range(3))
    return x, y, z


def turned(group: Group, v: Vector) -> Vector:
    """Vectors in the axes of a group's things in the world."""
    t = group.turns[..., None, None]
    x, y, z = (t[:, :, k, 0] * v[0] + t[:, :, k, 1] * v[1] + t[:, :, k, 2] * v[2] for k in range(3))
    return x, y, z
