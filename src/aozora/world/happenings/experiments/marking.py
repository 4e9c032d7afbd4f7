"""A tool is drawn over a surface and leaves a mark behind its tip."""

import numpy as np

from aozora.film.randomness import lane
from aozora.film.screenplay import Beat
from aozora.film.world import Material, Mesh
from aozora.world.elements import Asset
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import spline
from aozora.world.happenings.experiments.hands import SKIN, SLEEVE, hand_mesh, sleeve
from aozora.world.happenings.experiments.surfaces import Ground, ground_of
from aozora.world.happenings.experiments.tableau import Tableau, eased, said
from aozora.world.happenings.experiments.writing_tools import AXIS, Tool, shaft_frame, tool_mesh, tool_of, writing_hand
from aozora.world.happenings.happening import Floats, Happening, Scene
from aozora.world.palette import colour as colour_of

BEGIN, END = 0.14, 0.84
"""Shares of the film between which the tip is on the surface."""

SAMPLES = 420
"""Points along a mark."""

SHINING = {"silver": 0.9, "gold": 0.9, "golden": 0.9, "copper": 0.9, "bronze": 0.9}

HELLO = (
    (-0.15, 0.05), (0.15, 0.6), (0.5, 1.7), (0.38, 2.0), (0.2, 1.7), (0.14, 0.7), (0.12, 0.0), (0.2, 0.45),
    (0.42, 0.86), (0.62, 0.8), (0.66, 0.4), (0.72, 0.05), (0.95, 0.12), (1.25, 0.5), (1.22, 0.86), (1.02, 0.8),
    (0.96, 0.4), (1.12, 0.04), (1.4, 0.2), (1.75, 1.1), (1.85, 1.8), (1.7, 1.98), (1.56, 1.5), (1.56, 0.5),
    (1.7, 0.04), (1.92, 0.25), (2.25, 1.1), (2.35, 1.8), (2.2, 1.98), (2.06, 1.5), (2.06, 0.5), (2.2, 0.05),
    (2.42, 0.2), (2.75, 0.75), (2.95, 0.86), (2.72, 0.82), (2.58, 0.45), (2.74, 0.04), (3.0, 0.12), (3.12, 0.5),
    (2.98, 0.84), (3.2, 0.7), (3.5, 0.82),
)  # fmt: skip
"""A word in joined writing: places in heights of a small letter."""


def marking(scene: Scene) -> Happening | None:
    """The first mark of a shot."""
    for beat in scene.beats("mark"):
        asset = scene.brief.assets[beat.subject]
        if asset.rig is None and beat.targets and beat.targets[0] in scene.brief.assets:
            return _marked(scene, beat, asset)
    return None


def path_of(deed: str, width: float, height: float) -> Floats:
    """The way (n, 2) of the tip on a surface, about its middle: a word, a flower, or strokes side by side."""
    if "paint" in deed or "colo" in deed or "apply" in deed:
        rows = 3
        ends = [
            (s * 0.5, 0.5 - (k + t) / (2 * rows))
            for k in range(2 * rows)
            for s, t in ((1 if k % 2 else -1, 0.0), (-1 if k % 2 else 1, 0.35))
        ]
        shape = np.array(spline([(x, y, 0.0) for x, y in ends], SAMPLES))[:, :2]
    elif "writ" in deed:
        shape = np.array(spline([(x, y, 0.0) for x, y in HELLO], SAMPLES))[:, :2]
        shape[:, 0] += 0.18 * shape[:, 1]
    else:
        turn = np.linspace(0.5 * np.pi, 0.5 * np.pi + 2 * np.pi, SAMPLES - 120)
        petal = 0.30 + 0.70 * np.abs(np.sin(2.5 * (turn - 0.5 * np.pi)))
        flower = np.stack([petal * np.cos(turn), petal * np.sin(turn)], -1)
        stem = np.array(
            spline([(0.0, 0.3, 0), (0.25, -0.2, 0), (0.05, -1.2, 0), (-0.1, -1.9, 0), (0.35, -1.45, 0), (0.7, -1.2, 0)], 120)
        )[:, :2]
        shape = np.concatenate([flower, stem])
        shape = shape @ np.array([[0.0, 1.0], [-1.0, 0.0]]) if width > 2.0 * height else shape
    low, high = shape.min(0), shape.max(0)
    scale = min(width / (high[0] - low[0]), height / (high[1] - low[1]))
    shape = (shape - 0.5 * (low + high)) * scale
    steps: Floats = np.append(0.0, np.cumsum(np.linalg.norm(np.diff(shape, axis=0), axis=1)))
    even: Floats = np.linspace(0.0, float(steps[-1]), SAMPLES)
    return np.stack([np.asarray(np.interp(even, steps, shape[:, i]), np.float64) for i in (0, 1)], -1)


def reached(share: Floats) -> Floats:
    """The sample (f,) of the mark at which the tip is, at shares of the film."""
    return np.clip((share - BEGIN) / (END - BEGIN), 0.0, 1.0) * (SAMPLES - 1)


def ribbon(path: Floats, tool: Tool, seed: int) -> tuple[Floats, Mesh]:
    """A mark as rows of points over its path: (SAMPLES, strands + 1, 3) in the axes of the surface, and its mesh, bare where the
    surface is not touched."""
    way = np.gradient(path, axis=0)
    way /= np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-9)
    side = np.stack([-way[:, 1], way[:, 0]], -1)
    dice = lane(seed, "mark")
    wobble = 1.0 + 0.12 * fbm(np.arange(SAMPLES) / 9.0, np.zeros(SAMPLES), 3, seed)
    across = np.linspace(-0.5, 0.5, tool.strands + 1)
    offset = tool.width * wobble[:, None] * across[None]
    high = np.tile(tool.relief * (0.25 + dice.random(tool.strands + 1)), (SAMPLES, 1))
    high[:, [0, -1]] = 0.0
    points = np.concatenate([path[:, None] + offset[..., None] * side[:, None], (0.0004 + high)[..., None]], -1)
    number = np.arange(SAMPLES * (tool.strands + 1)).reshape(SAMPLES, -1)
    faces = np.stack([number[:-1, :-1], number[1:, :-1], number[1:, 1:], number[:-1, 1:]], -1)
    grain = dice.random(faces.shape[:2])
    rim = np.abs(np.linspace(-1, 1, tool.strands))[None] ** 3
    kept = (grain > tool.bare * (0.5 + 1.2 * rim)) | (tool.bare == 0.0)
    return points, Mesh.of_faces(points.reshape(-1, 3), faces[kept])


def revealed(points: Floats, sample: Floats) -> Floats:
    """Rows of a mark (n, k, 3) as far as the tip has come (f,): what is not drawn yet lies under the tip."""
    rows = np.minimum(np.arange(len(points))[None], np.floor(sample).astype(int)[:, None])
    return points[rows].reshape(len(sample), -1, 3)


def _marked(scene: Scene, beat: Beat, asset: Asset) -> Happening:
    tableau = Tableau(scene, beat)
    kind = scene.brief.assets[beat.targets[0]].kind
    tool = tool_of(kind, said(beat, "tool"))
    colour = scene.brief.cast[beat.targets[0]].attributes.colour
    ground = ground_of(tableau, asset, said(beat, "thing"))
    path = path_of(said(beat, "deed"), *ground.free)
    points, mesh = ribbon(path, tool, scene.brief.settings.seed)
    sample = reached(tableau.shares)
    tip = _tips(path, sample, tableau.shares)
    shine = SHINING.get(colour, 0.0)
    ink = Material(
        colour=colour_of(colour or tool.colour), roughness=tool.gloss if not shine else 0.3, metallic=shine, specular=0.4
    )
    tableau.bending("mark", mesh, ink, ground.placed(revealed(points, sample)))
    _tool(tableau, ground, tool, kind, colour, tip)
    length = float(beat.end)
    tableau.heard(BEGIN * length, "scratching", (0.0, 0.0, 0.0), 0.05, (END - BEGIN) * length)
    tableau.lit((-0.8, -1.1, 0.9), tuple(ground.middle.tolist()), 0.9, 5.0)
    low, high = ground.seen()
    return tableau.made(low, high)


def _tips(path: Floats, sample: Floats, share: Floats) -> Floats:
    """The tip (f, 3) in the axes of the surface: it comes down, follows the path, and goes up again."""
    at = np.stack([np.interp(sample, np.arange(SAMPLES), path[:, i]) for i in (0, 1)], -1)
    before, after = 1.0 - eased(share / BEGIN), eased((share - END) / (1.0 - END))
    off = before[:, None] * np.array([0.05, -0.05, 0.06]) + after[:, None] * np.array([0.09, -0.09, 0.06])
    return np.concatenate([at, np.zeros((len(at), 1))], -1) + off


def _tool(tableau: Tableau, ground: Ground, tool: Tool, kind: str, colour: str, tip: Floats) -> None:
    """The tool and the hand that holds it, along the way of the tip."""
    mesh, looks = tool_mesh(kind, colour, tableau.scene.store)
    frames = len(tip)
    places = ground.placed(tip)
    tableau.moving("tool", mesh, looks, places, [ground.axes @ shaft_frame(AXIS)] * frames)
    hand = writing_hand(tool)
    voxel = 0.0022 if tableau.scene.brief.settings.quality == "preview" else 0.0016
    tableau.moving("hand", hand_mesh(hand, voxel), SKIN, places, [ground.axes] * frames)
    tableau.moving("sleeve", sleeve(hand), SLEEVE, places, [ground.axes] * frames)
