"""Contours: where one thing ends before another, where surfaces turn, where colours change."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from aozora.render.finish.filters import Image, gaussian, greatest
from aozora.render.finish.looks.scene import Scene

_DEPTH_STEP = 0.06
"""Share of the depth by which neighbours differ at a silhouette."""


def silhouettes(scene: Scene, detail: float = 1.0) -> Image:
    """Lines (h, w) 0..1 where things end: other ids, and steps in depth. `detail` leaves less of them where much is small."""
    if scene.field is None:
        return np.zeros(scene.picture.shape[:2], np.float32)
    ids = scene.field.ids
    named = np.asarray(cv2.morphologyEx(ids, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8))) > 0.5
    depth = np.log(np.maximum(scene.field.depth, 0.05))
    step = np.abs(np.asarray(cv2.Laplacian(depth, cv2.CV_32F, ksize=1)))
    deep = np.clip(step / _DEPTH_STEP - 1, 0, 1)
    line = np.maximum(named.astype(np.float32), deep)
    return _thinned(line.astype(np.float32), scene, detail)


def _thinned(line: Image, scene: Scene, detail: float) -> Image:
    """Lines in thickets are taken back: a meadow is not drawn blade by blade."""
    crowd = gaussian(line, 5 * scene.unit)
    return (line * np.clip(1.25 * detail - 2.6 * np.maximum(crowd - 0.12, 0) / max(detail, 0.2), 0, 1)).astype(np.float32)


def rounded(mask: Image, unit: float, pixels: float | NDArray[np.floating[Any]]) -> Image:
    """The outline (h, w) 0..1 of a mask, `pixels` wide (everywhere or (h, w)), as a steady pen does: smoother than the mask."""
    soft = gaussian(mask.astype(np.float32), 1.1 * unit)
    x = np.asarray(cv2.Sobel(soft, cv2.CV_32F, 1, 0, ksize=3, scale=0.125))
    y = np.asarray(cv2.Sobel(soft, cv2.CV_32F, 0, 1, ksize=3, scale=0.125))
    away = np.abs(soft - 0.5) / np.maximum(np.hypot(x, y), 0.02 / unit)
    return np.clip(pixels / 2 + 0.5 - away, 0, 1).astype(np.float32)


def built(scene: Scene) -> Image:
    """Where there is something that was made or lives (h, w) 0 or 1, rather than grass and leaves."""
    if scene.shot is None or scene.field is None:
        return np.ones(scene.picture.shape[:2], np.float32)
    grown = [scatter.pass_index for scatter in scene.shot.world.scatters]
    plants = np.isin(np.rint(scene.field.ids), grown).astype(np.float32)
    # The ground between blades is none of it either, but a trunk in a meadow is.
    return np.where(scene.roles(), 1, 1 - np.clip(5 * gaussian(plants, 5 * scene.unit) - 0.2, 0, 1)).astype(np.float32)


def creases(scene: Scene) -> Image:
    """Lines (h, w) 0..1 where a surface turns sharply; leaves and blades are left out."""
    if scene.normal is None:
        return np.zeros(scene.picture.shape[:2], np.float32)
    smooth = gaussian(scene.normal, 0.8)
    x = np.asarray(cv2.Sobel(smooth, cv2.CV_32F, 1, 0, ksize=3))
    y = np.asarray(cv2.Sobel(smooth, cv2.CV_32F, 0, 1, ksize=3))
    turn = np.sqrt((x * x + y * y).sum(-1))
    return _thinned(np.clip((turn - 1.6) / 1.6, 0, 1).astype(np.float32), scene, 0.8) * built(scene)


def inked(picture: Image, unit: float, sharpness: float = 14.0, wide: float = 1.0) -> Image:
    """Lines (h, w) 0..1 of what is darker than around it: a difference of Gaussians, thresholded softly (H. Winnemöller et
    al., XDoG, 2012)."""
    luma = picture @ np.array([0.299, 0.587, 0.114], np.float32) if picture.ndim == 3 else picture
    fine = gaussian(luma, 0.9 * wide * unit)
    difference = fine - np.float32(0.97) * gaussian(luma, 1.5 * wide * unit)
    return np.clip(-np.tanh(sharpness * (difference - 0.004)) * 1.1, 0, 1).astype(np.float32)


def widened(line: Image, pixels: float) -> Image:
    """A line map thickened by so many pixels, soft at its edges."""
    out = line
    while pixels >= 1:
        out, pixels = greatest(out), pixels - 1
    return np.clip(gaussian(out, 0.45 + 0.35 * pixels) * 1.35, 0, 1).astype(np.float32)


def wobbled(line: Image, noise_x: Image, noise_y: Image, amount: float) -> Image:
    """A map drawn by an unsteady hand: displaced by noise, in pixels."""
    height, width = line.shape[:2]
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    return np.asarray(
        cv2.remap(line, x + amount * noise_x, y + amount * noise_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE),
        np.float32,
    )
