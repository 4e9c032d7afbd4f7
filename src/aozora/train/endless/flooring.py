"""Floor and wall of a block of worlds, with the shadows that things throw on them.

Patterns are averaged over a pixel's footprint (I. Quilez, "Filterable procedurals", 2014); shadows are as soft as the ray to
the light passes near a thing (the same, "Soft shadows in raymarched SDFs", 2010).
"""

import torch
from torch import Tensor

from aozora.train.endless.blocks import Block, Group
from aozora.train.endless.solids import SOLIDS, along, dot
from aozora.train.endless.windows import spread, turned_back, window_about
from aozora.train.endless.worlds import FLOORS

_FADE_M = (8.5, 19.0)
"""Between these distances from the middle the floor becomes the wall, as on a photographer's paper."""

_COARSE_FROM = 48
"""Pictures from this width on have their shadows worked out for every second pixel."""


def floor_of(block: Block) -> Tensor:
    """The light (b, f, h, w, 3) of floor and wall with the shadows of all things. Where the camera stands still what has no
    shadow is worked out for one frame."""
    shape = block.shape
    b, f = block.eyes.shape[:2]
    shade, closed = _passed(block)
    sun = block.sunlight * block.sun[:, 2:3]
    light = torch.empty(b, f, shape.height, shape.width, 3, device=block.eyes.device)
    for kind in range(len(FLOORS)):
        for moves in (False, True):
            chosen = [i for i in range(b) if block.kinds[i] == kind and block.moving[i] == moves]
            if not chosen:
                continue
            worlds = torch.tensor(chosen, device=light.device)
            colour, wall, fade = _ground(block, worlds, kind, f if moves else 1)
            open_, dim = shade[worlds], closed[worlds]
            for k in range(3):
                lit = colour[..., k] * 0.75 * (_even(sun[worlds, k]) * open_ + _even(block.sky[worlds, k]) * dim)
                light[worlds, ..., k] = lit + (wall * _even(block.wall[worlds, k]) - lit) * fade
    return light


def _even(values: Tensor) -> Tensor:
    """Values (n,) over frames and pixels."""
    return values[:, None, None, None]


def _ground(block: Block, worlds: Tensor, kind: int, frames: int) -> tuple[Tensor, Tensor, Tensor]:
    """Of some worlds with one kind of floor, for the first `frames` frames: the floor's colour (n, f, h, w, 3), how bright the
    wall is and how much of it there is in place of the floor (n, f, h, w)."""
    shape, device = block.shape, block.eyes.device
    focal, eyes = _even(block.focal[worlds]), block.eyes[worlds, :frames, None, None]
    axes = block.axes[worlds, :frames, :, :, None, None]
    x = ((torch.arange(shape.width, device=device) + 0.5 - shape.width / 2)[None, None, None]) / focal
    y = ((torch.arange(shape.height, device=device) + 0.5 - shape.height / 2)[None, None, :, None]) / focal
    wx, wy, wz = (x * axes[:, :, 0, k] + y * axes[:, :, 1, k] + axes[:, :, 2, k] for k in range(3))
    down, falls = (-wz).clamp(min=1e-4), wz < -1e-4
    far = torch.where(falls, eyes[..., 2] / down, torch.full_like(down, 1e3))
    px, py = eyes[..., 0] + far * wx, eyes[..., 1] + far * wy
    wide, cell = far / focal, _even(block.cell[worlds])
    across, deep = (wide / cell).clamp(min=1e-3), (wide / down.clamp(min=0.05) / cell).clamp(min=1e-3)
    factor = _PATTERNS[kind](px / cell, py / cell, across, deep)
    u = ((torch.sqrt(px * px + py * py + 1e-9) - _FADE_M[0]) / (_FADE_M[1] - _FADE_M[0])).clamp(0, 1)
    fade = torch.where(falls, u * u * (3 - 2 * u), torch.ones_like(u))
    rise = (wz * torch.rsqrt(wx * wx + wy * wy + wz * wz) * 1.6 + 0.45).clamp(0, 1)
    return factor[..., None] * block.floor[worlds][:, None, None, None], 0.95 + 0.35 * rise, fade


def _half(p: Tensor, w: Tensor) -> Tensor:
    """A wave of 1 and -1 that changes at whole numbers, averaged over a width."""

    def ramp(q: Tensor) -> Tensor:
        return (torch.remainder(q / 2, 1.0) - 0.5).abs()

    return (2 * (ramp(p - 0.5 * w) - ramp(p + 0.5 * w)) / w).clamp(-1, 1)


def _line(p: Tensor, w: Tensor, thick: float) -> Tensor:
    """The share of a width that is a seam at a whole number."""
    near = (torch.remainder(p + 0.5, 1.0) - 0.5).abs()
    return ((thick + 0.5 * w - near) / w).clamp(0, 1) * (2 * thick / w).clamp(max=1)


def _plain(x: Tensor, y: Tensor, wx: Tensor, wy: Tensor) -> Tensor:
    return torch.ones_like(x)


def _checkered(x: Tensor, y: Tensor, wx: Tensor, wy: Tensor) -> Tensor:
    return 1 + 0.32 * _half(x, wx) * _half(y, wy)


def _boards(x: Tensor, y: Tensor, wx: Tensor, wy: Tensor) -> Tensor:
    """Boards along X, each of its own tone, with grain and seams."""
    board = 2.6 * y
    tone = torch.remainder(torch.sin(torch.floor(board + 0.5) * 12.9898) * 43758.5453, 1.0)
    grain = torch.sin(3.1 * x + 7 * tone) * torch.sin(23 * y + 1.7 * torch.sin(1.3 * x)) * (0.06 / (1 + 8 * wy))
    return (0.82 + 0.36 * tone * (0.5 / (0.5 + wy)) + grain) * (1 - 0.5 * _line(board, 2.6 * wy, 0.03))


def _tiles(x: Tensor, y: Tensor, wx: Tensor, wy: Tensor) -> Tensor:
    return 1 - 0.45 * torch.maximum(_line(x, wx, 0.02), _line(y, wy, 0.02))


_PATTERNS = (_plain, _checkered, _boards, _tiles)
"""In the order of `FLOORS`: from places and widths of pixels in cells to a factor on the floor's colour."""


def _passed(block: Block) -> tuple[Tensor, Tensor]:
    """The shares (b, f, h, w) of the sun's light and of the sky's that reach the floor past all things. They change slowly
    over the picture, so they are worked out for every second pixel of larger ones."""
    shape, coarse = block.shape, 2 if block.shape.width >= _COARSE_FROM else 1
    b, f = block.eyes.shape[:2]
    height, width = -(-shape.height // coarse), -(-shape.width // coarse)
    canvas = torch.ones(2, b * f, height * width + 1, device=block.eyes.device)
    for group in block.groups:
        _shadow(block, group, canvas, coarse)
    shares = canvas[..., :-1].reshape(2 * b, f, height, width)
    if coarse > 1:
        large = torch.nn.functional.interpolate(shares, scale_factor=coarse, mode="bilinear", align_corners=False)
        shares = large[..., : shape.height, : shape.width]
    return shares[:b], shares[b:]


def _shadow(block: Block, group: Group, canvas: Tensor, coarse: int) -> None:
    """Multiply the light of sun and sky on the floor (2, b f, h w + 1) by what passes a group of things."""
    radii, sun = group.radii, block.sun[group.worlds]
    slant = 1 / sun[:, 2:3]
    middle = group.places.clone()
    middle[..., :2] -= sun[:, None, :2] * (0.5 * group.places[..., 2] * slant)[..., None]
    middle[..., 2] = 0
    reach = 1.35 * radii[:, None] * slant + 0.5 * group.places[..., 2] * torch.sqrt(slant**2 - 1) + 0.25 * radii[:, None]
    window = window_about(block, group.worlds, middle, reach, coarse)
    eyes, places = spread(block.eyes[group.worlds]), spread(group.places)
    far = eyes[2] / (-window.rays[2]).clamp(min=1e-3)
    offset = (eyes[0] + far * window.rays[0] - places[0], eyes[1] + far * window.rays[1] - places[1], -places[2] + 0 * far)
    way = spread(sun[:, None].expand(-1, block.shape.frames, -1))
    r = radii[:, None, None, None]
    near = (-dot(offset, way)).clamp(min=0.02)
    local, turned = turned_back(group, offset), turned_back(group, way)
    passed = torch.full_like(near, 4.0)
    for step in (-0.5, 0.0, 0.5):
        t = (near + step * r).clamp(min=0.02)
        passed = torch.minimum(passed, 7.0 * SOLIDS[group.solid](along(local, t, turned), r) / (t + 0.25))
    seen = (0.5 + 0.5 * passed).clamp(0, 1)
    apart = (offset[0] ** 2 + offset[1] ** 2) / r**2
    closeness = torch.exp(-1.1 * apart) / (0.35 + 0.65 * (places[2] / r) ** 2)
    rows = window.rows[:, None]
    for number, factor in enumerate((seen * seen * (3 - 2 * seen), 1 - 0.62 * closeness.clamp(max=1))):
        canvas[number][rows, window.cells] *= factor.reshape(window.cells.shape)
