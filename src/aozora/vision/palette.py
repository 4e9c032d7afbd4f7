"""A subject cut out of one picture and set into another."""

from dataclasses import dataclass

import numpy as np

from aozora.vision.opencv import Mask, Pixels, Plane, cropped_to, grown, lab, rgb, softened


@dataclass(frozen=True)
class Cutout:
    """A subject set into a picture: the picture with it (h, w, 3) and how far it covers (h, w) 0..1."""

    picture: Pixels
    cover: Plane


def set_into(scene: Pixels, picture: Pixels, subject: Mask, *, at: float = 0.5, size: float = 0.5) -> Cutout:
    """The subject of a picture set into a scene: `size` of its height, `at` 0..1 across, on its ground, its light drawn a little
    towards the scene's, with a soft shadow where it stands."""
    height, width = scene.shape[:2]
    part, mask = cropped_to(picture, subject, round(size * height))
    tall, wide = mask.shape
    foot, left = round(0.93 * height), round(at * width - wide / 2)
    top, left = max(0, foot - tall), min(max(0, left), max(0, width - wide))
    tall, wide = min(tall, height - top), min(wide, width - left)
    around = lab(scene[top : top + tall, left : left + wide]).reshape(-1, 3).mean(0)
    colours = lab(part[:tall, :wide])
    held = mask[:tall, :wide] > 0.5
    mean = colours[held].mean(0) if held.any() else around
    colours = colours + (around - mean) * np.array([0.3, 0.25, 0.25], np.float32)
    cover = np.zeros((height, width), np.float32)
    cover[top : top + tall, left : left + wide] = mask[:tall, :wide]
    rows, columns = np.arange(height)[:, None], np.arange(width)[None]
    shadow = np.exp(-(((columns - left - wide / 2) / (0.5 * wide)) ** 2) - ((rows - top - tall) / (0.06 * tall)) ** 2)
    out = scene * (1 - 0.45 * softened(shadow.astype(np.float32), 2.0)[..., None])
    laid = np.zeros_like(out)
    laid[top : top + tall, left : left + wide] = rgb(colours)
    soft = np.clip(softened(grown(cover > 0.5, -1).astype(np.float32), 1.0), 0, 1)
    out = out * (1 - soft[..., None]) + laid * soft[..., None]
    return Cutout(np.clip(np.rint(out), 0, 255).astype(np.uint8), soft)
