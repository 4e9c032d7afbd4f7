"""Drawing a block of worlds at once: rays are traced through signed distances in a window about each thing, over the floor.

Everything is elementwise over (worlds, frames, pixels), on whatever device the numbers lie. Edges are smooth by how near a ray
passes.
"""

from dataclasses import dataclass

import torch
from torch import Tensor

from aozora.train.endless.blocks import SLOTS, Block, Group
from aozora.train.endless.flooring import floor_of
from aozora.train.endless.solids import SOLIDS, Vector, along, dot, normal, unit
from aozora.train.endless.windows import Window, spread, turned, turned_back, window_about

_STEPS = 10

REACH = {"ball": 1.03, "cube": 1.32, "cylinder": 1.16, "cone": 1.33, "capsule": 1.03, "ring": 1.03}
"""How far shapes reach from their middle, in half sizes."""


def drawn(block: Block) -> Tensor:
    """The pictures (b, f, h, w, 3) uint8 in sRGB."""
    floor = floor_of(block)
    b, f, height, width = floor.shape[:4]
    # The last cell takes what falls outside of the picture.
    light = torch.zeros(b * f, height * width + 1, 3, device=floor.device)
    light[:, :-1] = floor.reshape(b * f, -1, 3)
    depth = torch.full((b * f, height * width + 1), 1e3, device=floor.device)
    for group in block.groups:
        _draw(block, group, light, depth)
    return _developed(light[:, :-1].reshape(floor.shape), block)


@dataclass(frozen=True)
class Hit:
    """Where the rays of a window meet the things of a group, all (g, f, p, p): how far from the eye, how much of the pixel they
    cover, and the place in the things' own axes."""

    window: Window
    far: Tensor
    cover: Tensor
    place: Vector


def hit_by(block: Block, group: Group) -> Hit:
    """Walk along the rays to the things of a group."""
    solid, worlds = SOLIDS[group.solid], group.worlds
    reach = (REACH[group.solid] * group.radii)[:, None].expand(-1, block.shape.frames)
    window = window_about(block, worlds, group.places, reach)
    r = group.radii[:, None, None, None]
    eye = turned_back(group, spread(block.eyes[worlds] - group.places))
    way = turned_back(group, window.rays)
    focal = block.focal[worlds][:, None, None, None]
    far = torch.sqrt(dot(eye, eye)) - 1.35 * r + 0 * way[0]
    gap = torch.full_like(far, 9.0)
    for _ in range(_STEPS):
        d = solid(along(eye, far, way), r)
        gap = torch.minimum(gap, d * focal / far)
        far = far + d.clamp(min=0, max=0.8)
    return Hit(window, far, 1 - gap.clamp(0, 1), along(eye, far, way))


def _draw(block: Block, group: Group, light: Tensor, depth: Tensor) -> None:
    """Draw the things of a group over the canvas where they are nearer than what is there."""
    hit = hit_by(block, group)
    window, towards = hit.window, normal(SOLIDS[group.solid], hit.place, group.radii[:, None, None, None])
    seen = torch.stack(_shaded(block, group, window, hit.place, towards), -1)
    rows = window.rows[:, None]
    far, cover = hit.far.reshape(window.cells.shape), hit.cover.reshape(window.cells.shape)
    before, deep = light[rows, window.cells], depth[rows, window.cells]
    cover = torch.where(far < deep, cover, torch.zeros_like(cover))
    light[rows, window.cells] = before + (seen.reshape(*window.cells.shape, 3) - before) * cover[..., None]
    depth[rows, window.cells] = torch.where(cover > 0.5, far, deep)


def _shaded(block: Block, group: Group, window: Window, local: Vector, local_normal: Vector) -> Vector:
    """Light (g, f, p, p) per colour from places on the things, in their own axes, to the eye."""

    def even(values: Tensor) -> Vector:
        """Values (g, 3) over frames and pixels."""
        wide = values[:, :, None, None, None]
        return wide[:, 0], wide[:, 1], wide[:, 2]

    worlds, rays, n = group.worlds, window.rays, turned(group, local_normal)
    place = along(turned(group, local), torch.ones((), device=rays[0].device), spread(group.places))
    sun, sunlight, sky = even(block.sun[worlds]), even(block.sunlight[worlds]), even(block.sky[worlds])
    floor, wall, colour = even(block.floor[worlds]), even(block.wall[worlds]), _coloured(group, local)
    r, gloss, metal = (v[:, None, None, None] for v in (group.radii, group.gloss, group.metal))
    open_ = _past_others(block, group, place)
    cosine = dot(n, sun).clamp(min=0) * open_
    up, low = 0.5 + 0.5 * n[2], (place[2] / (1.1 * r)).clamp(0, 1)
    closed = 1 - (1 - up) * (0.75 - 0.55 * low)
    facing = -dot(n, rays)
    mirrored = along(rays, 2 * facing, n)
    half = unit((sun[0] - rays[0], sun[1] - rays[1], sun[2] - rays[2]))
    shine = 6 + 240 * gloss**3
    spot = dot(n, half).clamp(min=0) ** shine * (shine + 6) / 60 * open_
    rise = (0.5 + 1.5 * mirrored[2]).clamp(0, 1)
    # A large window beside the camera: what glossy things mirror in a studio.
    pane = (0.64 * mirrored[2] - 0.62 * mirrored[0] - 0.45 * mirrored[1] - 0.9).clamp(0, 0.06) / 0.06 * 2.2 * gloss
    fresnel = (1 - metal) * (1 - facing.clamp(0, 1)) ** 5 * 0.6 * gloss
    dull, under = 1 - 0.92 * metal, (1 - up) * (0.45 + 0.55 * low)
    out: list[Tensor] = []
    for k in range(3):
        bounce = floor[k] * (0.35 * sunlight[k] * sun[2] + sky[k])
        around = (sky[k] * (0.55 + 0.45 * wall[k]) * up + bounce * under) * closed
        body = colour[k] * (sunlight[k] * cosine + around) * dull
        room = bounce * 0.8 * (1 - rise) + (wall[k] * 1.1 + pane) * rise
        mirror = 0.04 + 0.96 * metal * colour[k].clamp(min=0.12) + fresnel
        out.append(body + mirror * (room * (0.25 + 0.75 * gloss) * closed + sunlight[k] * spot))
    return out[0], out[1], out[2]


def _coloured(group: Group, local: Vector) -> Vector:
    """The things' colours, with stripes where they have some: six segments of a ball, bands around everything else."""
    if group.solid == "ball":
        wave = torch.sin(3 * torch.atan2(local[1], local[0])) * 6
    elif group.solid == "ring":
        wave = torch.sin(5 * torch.atan2(local[1], local[0])) * 5
    else:
        wave = torch.sin(7.5 * local[2] / group.radii[:, None, None, None] + 0.8) * 5
    share = (0.5 + wave).clamp(0, 1) * group.striped[:, None, None, None]
    colour, paler = group.colours[:, :, None, None, None], group.paler[:, :, None, None, None]
    x, y, z = (colour[:, k] + (paler[:, k] - colour[:, k]) * share for k in range(3))
    return x, y, z


def _past_others(block: Block, group: Group, place: Vector) -> Tensor:
    """The share of the sun that reaches places past the other things, taken for balls."""
    frames = block.shape.frames
    sun = spread(block.sun[group.worlds][:, None].expand(-1, frames, -1))
    seen = torch.ones_like(place[0])
    for slot in range(SLOTS):
        other = block.spheres[group.worlds, slot]
        if slot == group.slot or not bool((other[..., 3] > 0).any()):
            continue
        middle, size = spread(other[..., :3]), other[..., 3][..., None, None]
        offset = (middle[0] - place[0], middle[1] - place[1], middle[2] - place[2])
        t = dot(offset, sun)
        apart = torch.sqrt((dot(offset, offset) - t * t).clamp(min=1e-9))
        clear = ((apart - 0.85 * size) / (0.12 * t.clamp(min=0.1)) + 0.5).clamp(0, 1)
        seen = seen * torch.where((t > 0) & (size > 0), clear, torch.ones_like(clear))
    return seen


def _developed(light: Tensor, block: Block) -> Tensor:
    """Light to sRGB bytes, through a film curve (K. Narkowicz, "ACES filmic tone mapping curve", 2015) and a slight vignette."""
    shape, device = block.shape, light.device
    x = torch.linspace(-1, 1, shape.width, device=device)[None, :]
    y = torch.linspace(-1, 1, shape.height, device=device)[:, None]
    x = 0.62 * light * (1 - 0.16 * (x * x + y * y))[..., None]
    x = (x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14)
    x = x.clamp(0, 1)
    display = torch.where(x < 0.0031308, 12.92 * x, 1.055 * x.clamp(min=1e-6) ** (1 / 2.4) - 0.055)
    return (display * 255 + 0.5).to(torch.uint8)
