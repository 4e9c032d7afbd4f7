"""Small things of several materials: books, candles, boxes, stones, coins, feathers, paintings."""

from dataclasses import replace

import numpy as np

from aozora.film.randomness import lane
from aozora.film.store import Digest, Store
from aozora.film.world import Material, Picture, Texture, put_picture
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import bevelled_box, cylinder, lathe, merged, moved, round_cube, sheet, spline, tube
from aozora.world.surfaces import surface
from aozora.world.things.form import Piece, ThingParams


def book(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A closed hardback lying on its back cover: cloth boards that stand out over the pages, a rounded spine along -X."""
    length, width, height = params.size
    board = min(0.0028, 0.12 * height)
    cover = surface(params.material, params.colour or "navy", store, params.seed, detail=0.6)
    paper = surface("paper", "cream", store, params.seed, detail=0.3)
    lids = [bevelled_box((length, width, board), board * 0.4, 2)] * 2
    spine = bevelled_box((board * 1.3, width, height), board * 0.5, 3)
    over = 0.003
    leaves = bevelled_box((length - board - 2 * over, width - 2 * over, height - 2 * board), 0.0006, 2, grain_axis=0, cells=2)
    places = [(0.0, 0.0, board / 2), (0.0, 0.0, height - board / 2)]
    covers = [Piece(moved(lid, place), (("cover", cover),)) for lid, place in zip(lids, places, strict=True)]
    back = Piece(moved(spine, (-length / 2 + board * 0.4, 0.0, height / 2)), (("cover", cover),))
    lines = surface("steel", "", store, params.seed, detail=0.25).bump_texture
    pages = replace(paper, bump_texture=lines, bump_m=0.0003, translucency=0.0)
    return (*covers, back, Piece(moved(leaves, (board / 2 - over / 2, 0.0, height / 2)), (("pages", pages),)))


def candle(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A burning pillar candle: a melted pool with a soft rim, a wick, a flame that gives light."""
    radius, height = params.size[0] / 2, params.size[2] * 0.80
    wax = surface("wax", params.colour, store, params.seed, detail=0.8)
    rim = spline(
        [
            (radius, 0.0),
            (radius, 0.93 * height),
            (0.97 * radius, 0.985 * height),
            (0.86 * radius, height),
            (0.66 * radius, 0.972 * height),
            (0.30 * radius, 0.955 * height),
            (0.0, 0.95 * height),
        ],
        80,
        (1,),
    )
    body = lathe(np.concatenate([[[0.0, 0.0], [0.97 * radius, 0.0]], rim]), 72)
    angle = np.arctan2(body.points[:, 1], body.points[:, 0]).astype(np.float64)
    droop = (
        0.020 * height * fbm(np.cos(angle) * 1.3 + 4, np.sin(angle) * 1.3, 3, params.seed) * (body.points[:, 2] > 0.9 * height)
    )
    body = replace(body, points=(body.points + np.stack([0 * droop, 0 * droop, droop], -1)).astype(np.float32))
    foot = 0.95 * height
    wick = tube(spline([(0, 0, foot - 0.004), (0.001, 0, foot + 0.008), (0.004, 0, foot + 0.014)], 12), 0.0011, 8)
    tall = params.size[2] - foot - 0.006
    teardrop = spline([(0.0, 0.0), (0.16, 0.08), (0.21, 0.28), (0.13, 0.62), (0.045, 0.88), (0.0, 1.0)], 40) * tall
    teardrop[[0, -1], 0] = 0.0
    flame = moved(lathe(teardrop, 32), (0.003, 0.0, foot + 0.006))
    glow = Material(colour=(0.0, 0.0, 0.0), specular=0.0, roughness=1.0, emission=(34.0, 15.0, 3.6))
    soot = surface("felt", "black", store, params.seed)
    return (Piece(body, (("wax", wax),)), Piece(wick, (("wick", soot),)), Piece(flame, (("flame", glow),)))


def closed_box(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A closed carton: flaps that meet in the middle under a strip of tape; of another material a plain box."""
    length, width, height = params.size
    skin = surface(
        params.material, params.colour or ("tan" if params.material == "paper" else ""), store, params.seed, along_uv=True
    )
    carton = Piece(
        moved(bevelled_box((length, width, height), 0.012 * min(params.size), 3), (0, 0, height / 2)), (("carton", skin),)
    )
    if params.material != "paper":
        return (carton,)
    tape = surface("plastic", "tan", store, params.seed)
    strip = bevelled_box((length * 1.002, 0.16 * width, 0.0012), 0.0004, 2)
    ends = bevelled_box((0.0012, 0.16 * width, 0.18 * height), 0.0004, 2)
    down = 0.91 * height
    strips = [(strip, (0.0, 0.0, height)), (ends, (length / 2, 0.0, down)), (ends, (-length / 2, 0.0, down))]
    return (carton, *(Piece(moved(mesh, place), (("tape", tape),)) for mesh, place in strips))


def stone(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A stone: a ball cut by random planes, then weathered; cuts read as fractures where noise alone reads as a potato."""
    dice = lane(params.seed, "stone")
    ball = round_cube(1.0, 40)
    points = ball.points.astype(np.float64)
    for _ in range(16):
        normal = dice.standard_normal(3)
        normal /= np.linalg.norm(normal)
        beyond = points @ normal - dice.uniform(0.58, 0.92)
        points -= np.clip(beyond, 0.0, None)[:, None] * 0.92 * normal
    x, y, z = points.T
    rough = fbm(2.2 * x + 1.3 * z, 2.2 * y - 1.7 * z, 5, params.seed)
    points *= (1 + 0.10 * rough)[:, None]
    extent = points.max(0) - points.min(0)
    points *= np.asarray(params.size) / extent
    points[:, :2] -= (points.max(0) + points.min(0))[:2] / 2
    points[:, 2] -= points[:, 2].min()
    skin = surface(params.material, params.colour, store, params.seed, detail=float(np.clip(max(params.size) / 0.4, 0.3, 2.0)))
    return (Piece(replace(ball, points=points.astype(np.float32)), ((params.material, skin),)),)


def coin(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A coin lying flat, with a raised rim."""
    radius, height = params.size[0] / 2, params.size[2]
    metal = surface(params.material, params.colour, store, params.seed, detail=0.2)
    disc = moved(cylinder(radius * 0.99, height * 0.86, height * 0.1, 96), (0, 0, height / 2))
    rim = lathe(
        np.array([(0.90, 0.0), (0.985, 0.0), (1.0, 0.1), (1.0, 0.9), (0.985, 1.0), (0.92, 1.0), (0.90, 0.93)]) * (radius, height),
        96,
    )
    return (Piece(disc, (("coin", metal),)), Piece(rim, (("coin", metal),)))


def feather(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A feather lying on its curve: a quill and a vane whose barbs part here and there."""
    length, width, height = params.size
    along = np.linspace(0.0, 1.0, 90)
    spine = np.stack(
        [(along - 0.5) * length, 0.05 * length * (np.sin(2.4 * along) - 0.85), height * (2 * along - 1) ** 2], axis=-1
    )
    quill = tube(spine, 0.0011 * (length / 0.2) * (1.05 - along), 8)
    outline = np.sqrt(np.clip((along - 0.16) / 0.84, 0, 1)) * np.clip((1 - along) / 0.22, 0, 1) ** 0.55
    dice = lane(params.seed, "feather")
    split = 1 - 0.35 * (fbm(along * 22, along * 0 + dice.uniform(0, 9), 2, params.seed) > 0.42)
    across = np.linspace(-1.0, 1.0, 13)
    reach = across[None] * (outline * split)[:, None] * np.where(across < 0, 0.38, 0.62)[None] * width
    grid = np.repeat(spine[:, None], 13, axis=1)
    grid[..., 0] += 0.32 * np.abs(reach)
    grid[..., 1] += reach
    grid[..., 2] += 0.10 * np.abs(reach) + 0.0006
    barbs = replace(surface("felt", params.colour or "white", store, params.seed, detail=0.4), translucency=0.35)
    horn = surface("plastic", "cream", store, params.seed)
    return (Piece(sheet(grid), (("vane", barbs),)), Piece(moved(quill, (0, 0, 0.0012)), (("quill", horn),)))


def painting(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A framed painting that faces -Y: a hazy landscape in broad strokes, under a bevelled frame."""
    length, depth, height = params.size
    border = 0.07 * min(length, height)
    side, top = (border, depth, height), (length, depth, border)
    frame = surface("walnut", params.colour, store, params.seed, along_uv=True)
    bars = [(side, (x, 0.0, height / 2), 2) for x in (-(length - border) / 2, (length - border) / 2)]
    bars += [(top, (0.0, 0.0, z), 0) for z in (border / 2, height - border / 2)]
    boards = merged(
        [moved(bevelled_box(size, 0.2 * border, 3, grain_axis=2 if axis else 0), place) for size, place, axis in bars]
    )
    x, z = np.meshgrid(np.array([-0.5, 0.5]) * (length - border), np.array([0.5, 0.5]) * height, indexing="ij")
    z = z + np.array([-0.5, 0.5])[None] * (height - border)
    uv = np.stack(np.meshgrid([0.0, 1.0], [0.0, 1.0], indexing="ij"), axis=-1)
    canvas = sheet(np.stack([x, np.full((2, 2), -0.1 * depth), z], axis=-1), uv)
    paint = Material(colour=(1.0, 1.0, 1.0), colour_texture=Texture(_landscape(params.seed, store), "uv"), roughness=0.6)
    return (Piece(boards, (("frame", frame),)), Piece(canvas, (("painting", paint),)))


def _landscape(seed: int, store: Store) -> Digest:
    """Sky, hills and a field, painted: bands whose edges wander, each with its own strokes."""
    u, v = np.meshgrid((np.arange(384) + 0.5) / 384, (np.arange(288) + 0.5) / 288)
    strokes = fbm(9 * u, 34 * v, 4, seed)[..., None]
    sky = np.array([0.30, 0.42, 0.55]) + np.array([0.42, 0.22, 0.02]) * np.clip(v / 0.55, 0, 1)[..., None] ** 2
    picture = sky * (1 + 0.18 * strokes)
    bands = ((0.46, 0.10, (0.16, 0.22, 0.30)), (0.56, 0.06, (0.09, 0.16, 0.13)), (0.66, 0.03, (0.34, 0.25, 0.07)))
    for number, (level, swing, shade) in enumerate(bands):
        edge = level + swing * fbm(3.1 * u + 7 * number, u * 0 + number, 4, seed)
        inside = np.clip((v - edge) * 60, 0, 1)[..., None]
        picture = picture * (1 - inside) + np.array(shade) * (1 + 0.45 * strokes) * inside
    return put_picture(store, Picture(np.clip(picture, 0.01, 0.9).astype(np.float32)))
