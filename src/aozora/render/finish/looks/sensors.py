"""Other eyes: rays that go through, warmth, light in thin air. Drawn from what things are, not from how they are lit."""

import math

import cv2
import numpy as np

from aozora.film.projection import Pinhole
from aozora.film.randomness import lane
from aozora.film.world import Entity
from aozora.render.finish.filters import Image, gaussian
from aozora.render.finish.looks.bones import drawn_bones, seen_skeletons
from aozora.render.finish.looks.flattening import simplified
from aozora.render.finish.looks.grading import grains
from aozora.render.finish.looks.lines import built, creases, inked, silhouettes, widened
from aozora.render.finish.looks.scene import Scene
from aozora.render.finish.looks.textures import noise
from aozora.render.finish.motion_field import grid


def facing(scene: Scene) -> Image:
    """How squarely surfaces face the camera (h, w): 1 head on, 0 at their rims."""
    height, width = scene.picture.shape[:2]
    if scene.normal is None or scene.shot is None:
        luma = gaussian(scene.luma, 1.5 * scene.unit)
        slope = np.hypot(*np.gradient(luma)) * 18 / max(scene.unit, 0.1)
        return np.clip(1 - slope, 0, 1).astype(np.float32)
    lens = Pinhole.of(scene.shot.motion.camera, scene.index, width, height)
    rays = lens.rays(np.asarray(grid(height, width), np.float64).reshape(-1, 2)).reshape(height, width, 3)
    rays = rays / np.linalg.norm(rays, axis=-1, keepdims=True)
    normal = gaussian(scene.normal, 0.9 * scene.unit)
    normal = normal / np.maximum(np.linalg.norm(normal, axis=-1, keepdims=True), 1e-3)
    return np.clip(np.abs((normal * rays).sum(-1)), 0, 1).astype(np.float32)


def xray(scene: Scene) -> Image:
    """A radiograph: bodies glow by their thickness with bright rims, and those that live show their bones."""
    unit, (width, height) = scene.unit, scene.size
    rim = (1 - facing(scene)) ** 1.6
    cast = gaussian(scene.roles().astype(np.float32), 0.8 * unit)
    body = cast * (0.20 + 0.62 * rim)
    things = 0.36 * built(scene) * rim + 0.05 * gaussian(scene.luma, 2 * unit)
    if scene.field is not None:
        things = things * np.clip(14.0 / np.maximum(scene.field.depth, 1.0), 0, 1) ** 0.5
    dose = np.maximum(body, things * (1 - cast))
    dose = np.maximum(dose, 0.20 * widened(silhouettes(scene, 0.6), 0) * built(scene))
    if scene.shot is not None:
        for seen in seen_skeletons(scene.shot, scene.index, height, width):
            inside = gaussian(_where(scene, seen.entity), 0.6 * unit)
            bones = gaussian(drawn_bones(seen, height, width), 0.55 * unit) * np.clip(inside * 1.2, 0, 1)
            dose = 1 - (1 - dose) * (1 - 0.86 * bones)
    dose = np.clip(dose + grains(scene, 0.018, 1.3), 0, 1)
    glow = gaussian(dose.astype(np.float32), 6 * unit)
    level = np.clip(dose + 0.22 * glow, 0, 1)[..., None]
    tint = np.array([0.80, 0.93, 1.0], np.float32)
    return np.clip(np.array([0.008, 0.018, 0.035], np.float32) + level**1.15 * tint, 0, 1).astype(np.float32)


def _where(scene: Scene, entity: Entity) -> Image:
    if scene.field is None:
        return np.ones(scene.picture.shape[:2], np.float32)
    return (np.rint(scene.field.ids) == entity.pass_index).astype(np.float32)


_IRON = np.array(
    [[0, 0, 0.04], [0.10, 0.0, 0.28], [0.36, 0.0, 0.52], [0.66, 0.06, 0.50], [0.88, 0.26, 0.22], [0.97, 0.52, 0.04],
     [1.0, 0.78, 0.12], [1.0, 0.95, 0.55], [1, 1, 0.97]], np.float32)  # fmt: skip
"""The palette that thermal cameras call iron, from cold to hot."""

_WARM = {"flesh": 0.80, "fur": 0.74, "cloth": 0.72, "feathers": 0.70, "skin": 0.80, "scale": 0.40, "fish": 0.36, "shell": 0.36}
"""Warmth 0..1 of what lives, by substance; what else lives has 0.72."""


def thermal(scene: Scene) -> Image:
    """A thermal camera: what lives is warm, flames and lamps are hot, the sky is cold; what the sun lights is a little warmer."""
    unit, (width, height) = scene.unit, scene.size
    luma = gaussian(scene.luma, 1.2 * unit)
    warmth = 0.20 + 0.17 * luma
    if scene.field is not None:
        warmth = np.where(scene.field.depth > 2e3, 0.06, warmth)
    hot = np.clip((scene.light.max(-1) - 4.0) / 6.0, 0, 1)
    if scene.shot is not None and scene.field is not None:
        for entity in scene.shot.world.entities:
            if entity.skeleton is not None:
                level = _WARM.get(entity.substance, 0.72)
                inside = _where(scene, entity)
                core = gaussian(inside, 5 * unit)
                own = level - 0.20 + 0.24 * core + 0.14 * (luma - 0.4)
                warmth = np.where(inside > 0.5, own, warmth)
        warmth = _faces(scene, warmth.astype(np.float32))
    warmth = np.maximum(warmth, 0.98 * hot)
    blurred = gaussian(warmth.astype(np.float32), 1.5 * unit) + grains(scene, 0.012, 2.0)
    at = np.clip(blurred, 0, 0.999) * (len(_IRON) - 1)
    low = at.astype(np.int32)
    out = _IRON[low] + (at - low)[..., None] * (_IRON[low + 1] - _IRON[low])
    return _gauged(np.ascontiguousarray(out, np.float32), unit, width, height)


def _faces(scene: Scene, warmth: Image) -> Image:
    """Faces are warmer than fur and clothes."""
    assert scene.shot is not None
    height, width = warmth.shape
    out = warmth
    for seen in seen_skeletons(scene.shot, scene.index, height, width):
        spots = [seen.places[n] for n, name in enumerate(seen.skeleton.names) if name.startswith(("eye ", "jaw", "hand", "nose"))]
        if not spots:
            continue
        mask = np.zeros((height, width), np.float32)
        for spot in spots:
            centre = (int(np.rint(spot[0])), int(np.rint(spot[1])))
            cv2.circle(mask, centre, max(2, round(0.07 * seen.pixels_per_m)), (1.0,), -1)
        mask = gaussian(mask, max(1.0, 0.03 * seen.pixels_per_m)) * _where(scene, seen.entity)
        out = out + 0.14 * mask
    return out.astype(np.float32)


def _gauged(picture: Image, unit: float, width: int, height: int) -> Image:
    """The scale of colours at the side and cross-hairs in the middle, as the camera shows them."""
    top, low, left = round(0.16 * height), round(0.84 * height), width - round(15 * unit)
    steps = np.linspace(len(_IRON) - 1.001, 0, low - top)
    base = steps.astype(np.int32)
    ramp = _IRON[base] + (steps - base)[:, None] * (_IRON[base + 1] - _IRON[base])
    picture[top:low, left : left + round(7 * unit)] = ramp[:, None]
    white, thick = (0.95, 0.95, 0.95), max(1, round(0.7 * unit))
    cv2.rectangle(picture, (left - 1, top - 1), (left + round(7 * unit), low), white, 1)
    x, y, gap, arm = width // 2, height // 2, round(4 * unit), round(11 * unit)
    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        cv2.line(picture, (x + dx * gap, y + dy * gap), (x + dx * arm, y + dy * arm), white, thick)
    size = 0.034 * height / 21
    for text, row in (("38.5", top - round(4 * unit)), ("4.0", low + round(11 * unit))):
        cv2.putText(picture, text, (left - round(12 * unit), row), cv2.FONT_HERSHEY_SIMPLEX, size, white, thick, cv2.LINE_AA)
    return picture


def hologram(scene: Scene) -> Image:
    """The cast as a projection of blue light in a dark room: see-through, brightest at its rims, in lines that roll, with a
    flicker and a slip now and then."""
    unit, (width, height) = scene.unit, scene.size
    rim = (1 - facing(scene)) ** 1.3
    cast = scene.roles().astype(np.float32)
    if not cast.any():
        cast = built(scene)
    soft = gaussian(cast, 0.8 * unit)
    tone = simplified(scene.picture, unit, 1) @ np.array([0.3, 0.59, 0.11], np.float32)
    body = soft * (0.16 + 0.55 * tone + 0.75 * rim)
    line = np.maximum(0.8 * inked(scene.picture, unit), creases(scene)) * soft
    wire = np.maximum(widened(silhouettes(scene, 0.6), 0), 0.5 * creases(scene)) * (1 - soft) * built(scene) * 0.16
    roll = (np.arange(height, dtype=np.float32) / unit + 1.3 * scene.index)[:, None]
    scan = 0.68 + 0.32 * np.cos(2 * np.pi * roll / 3.2)
    sweep = np.exp(-((((roll * 0.55) % 150.0) - 20.0) ** 2) / 60.0)
    rng = lane(scene.seed, scene.shot_id, "hologram", scene.index)
    level = (body + 0.45 * line) * scan * (1 + 0.7 * sweep) * (0.96 + 0.04 * rng.standard_normal())
    level = _slipped(level.astype(np.float32), scene)
    ground = 0.030 * gaussian(scene.luma, 3 * unit) + wire
    light = level[..., None] * np.array([0.25, 0.85, 1.0], np.float32) + ground[..., None] * np.array(
        [0.25, 0.6, 1.0], np.float32
    )
    glow = gaussian(level, 9 * unit)[..., None] * np.array([0.05, 0.45, 0.75], np.float32)
    base = np.array([0.006, 0.016, 0.035], np.float32)
    dust = np.clip(np.asarray(noise(scene.seed, "haze", (width, height), 60 * unit)), 0, 2)[..., None] * glow * 0.3
    hot = np.clip(level - 0.75, 0, 1)[..., None] * 0.9
    return np.clip(base + light + glow + dust + hot, 0, 1).astype(np.float32)


def _slipped(level: Image, scene: Scene) -> Image:
    """A band of lines that is out of place for a few frames of each second or so; the channels part there."""
    height = level.shape[0]
    rng = lane(scene.seed, scene.shot_id, "slip", scene.index // 6)
    if rng.random() > 0.35 or scene.index % 6 > 3:
        return level
    top, deep = int(rng.random() * height * 0.8), max(2, int(height * (0.03 + 0.08 * rng.random())))
    out = level.copy()
    out[top : top + deep] = np.roll(
        level[top : top + deep], round(scene.unit * (4 + 10 * rng.random()) * math.copysign(1, rng.random() - 0.5)), 1
    )
    return out
