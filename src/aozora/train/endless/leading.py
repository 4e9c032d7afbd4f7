"""Control channels of a block of worlds, as renderers of worlds know them: depth, ids, flow and rays (see `film.controls`).

The floor goes on for ever here; where it becomes the wall (`flooring`) nothing is farther than that.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from aozora.film.controls import Planes, depth_planes, flow_planes, id_planes, ray_planes
from aozora.film.projection import Pinhole
from aozora.train.endless.blocks import Block, Group
from aozora.train.endless.drawing import hit_by
from aozora.train.endless.windows import spread, turned

FARTHEST_M = 19.0


def controls_of(block: Block, names: Sequence[str]) -> dict[str, Planes]:
    """Channels (b, f, h, w, planes) float16 of a block by the names that are wanted."""
    found: dict[str, Planes] = {}
    if set(names) & {"depth", "ids", "flow"}:
        depth, ids, flow = (part.cpu().numpy() for part in _seen(block))
        found = {"depth": depth_planes(depth), "ids": id_planes(ids), "flow": flow_planes(flow)}
    if "rays" in names:
        found["rays"] = _rays(block)
    return {name: found[name] for name in names}


def _seen(block: Block) -> tuple[Tensor, Tensor, Tensor]:
    """Depth (b, f, h, w) metres along the view axis, ids (b, f, h, w) (0 is the room, then the things in their order), and
    flow (b, f, h, w, 2) pixels to a frame later, 0 in the last frame."""
    shape = block.shape
    b, f, height, width = len(block.eyes), shape.frames, shape.height, shape.width
    rays = _pixel_rays(block)
    down = -rays[..., 2]
    metres = torch.where(down > 1e-4, block.eyes[:, :, None, None, 2] / down.clamp_min(1e-4), torch.full_like(down, 1e9))
    metres = metres.clamp(max=FARTHEST_M)
    places = block.eyes[:, :, None, None] + metres[..., None] * rays
    worlds = torch.arange(b, device=rays.device)
    # The last cell takes what falls outside of the picture.
    cells = torch.nn.functional.pad
    depth = cells(metres.reshape(b * f, -1), (0, 1))
    ids = torch.zeros(b * f, height * width + 1, dtype=torch.long, device=rays.device)
    after = cells(_projected(block, worlds, places.reshape(b, f, -1, 3)).reshape(b * f, -1, 2), (0, 0, 0, 1))
    for group in block.groups:
        _put(block, group, depth, ids, after)
    pixels = torch.stack(torch.meshgrid(torch.arange(width), torch.arange(height), indexing="xy"), -1).to(rays) + 0.5
    flow = after[:, :-1].reshape(b, f, height, width, 2) - pixels
    flow[:, -1] = 0
    shown = (b, f, height, width)
    return depth[:, :-1].reshape(shown), ids[:, :-1].reshape(shown), flow


def _put(block: Block, group: Group, depth: Tensor, ids: Tensor, after: Tensor) -> None:
    """Put the things of a group over the canvases where they are nearer than what is there."""
    hit = hit_by(block, group)
    forward = spread(block.axes[group.worlds, :, 2])
    metres = hit.far * sum(a * b for a, b in zip(hit.window.rays, forward, strict=True))
    following = replace(group, turns=_next(group.turns))
    local = turned(following, hit.place)
    places = torch.stack([a + b for a, b in zip(local, spread(_next(group.places)), strict=True)], -1)
    g, f = metres.shape[:2]
    coming = _projected(block, group.worlds, places.reshape(g, f, -1, 3)).reshape(g * f, -1, 2)
    rows, cells = hit.window.rows[:, None], hit.window.cells
    metres, there = metres.reshape(cells.shape), (hit.cover > 0.5).reshape(cells.shape)
    nearer = there & (metres < depth[rows, cells])
    depth[rows, cells] = torch.where(nearer, metres, depth[rows, cells])
    ids[rows, cells] = torch.where(nearer, torch.full_like(cells, group.slot + 1), ids[rows, cells])
    after[rows, cells] = torch.where(nearer[..., None], coming, after[rows, cells])


def _pixel_rays(block: Block) -> Tensor:
    """The rays (b, f, h, w, 3) of pixels, one metre long along the view axis."""
    shape, device = block.shape, block.eyes.device
    x = (torch.arange(shape.width, device=device) + 0.5 - shape.width / 2)[None, None] / block.focal[:, None, None]
    y = (torch.arange(shape.height, device=device) + 0.5 - shape.height / 2)[None, :, None] / block.focal[:, None, None]
    b = len(block.focal)
    flat = torch.stack([t.expand(b, shape.height, shape.width) for t in (x, y, torch.ones_like(x))], -1)
    return torch.einsum("bhwi,bfij->bfhwj", flat, block.axes)


def _projected(block: Block, worlds: Tensor, places: Tensor) -> Tensor:
    """Where places (g, f, n, 3) are seen in the frame after (g, f, n, 2), in pixels from the picture's corner."""
    eyes, axes = _next(block.eyes[worlds]), _next(block.axes[worlds])
    local = torch.einsum("gfij,gfnj->gfni", axes, places - eyes[:, :, None])
    middle = torch.tensor([block.shape.width / 2, block.shape.height / 2], device=places.device)
    return local[..., :2] / local[..., 2:].clamp_min(1e-3) * block.focal[worlds][:, None, None, None] + middle


def _next(values: Tensor) -> Tensor:
    """Values (g, f, ...) of the frame after; the last one's own."""
    return torch.cat([values[:, 1:], values[:, -1:]], 1)


def _rays(block: Block) -> Planes:
    eyes, axes = (part.cpu().numpy().astype(np.float64) for part in (block.eyes, block.axes))
    focal, size = block.focal.tolist(), (block.shape.width, block.shape.height)
    return np.stack([_shot(*one, *size) for one in zip(eyes, axes, focal, strict=True)])


def _shot(eyes: NDArray[np.float64], axes: NDArray[np.float64], focal: float, width: int, height: int) -> Planes:
    turns = (axes * np.array([1.0, -1.0, -1.0])[:, None]).transpose(0, 2, 1)
    cameras = [Pinhole(eye, turn, focal, width, height) for eye, turn in zip(eyes, turns, strict=True)]
    return np.stack([ray_planes(one, cameras[0]) for one in cameras])
