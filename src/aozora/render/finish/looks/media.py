"""Media: what tapes, projectors, tubes and stations leave in a picture."""

import math

import cv2
import numpy as np

from aozora.film.randomness import lane
from aozora.render.finish.filters import Image, gaussian, resized, sample
from aozora.render.finish.looks.grading import Medium, grains
from aozora.render.finish.looks.scene import Scene
from aozora.render.finish.looks.textures import noise

_YCC = np.array([[0.299, 0.587, 0.114], [-0.169, -0.331, 0.5], [0.5, -0.419, -0.081]], np.float32)
_RGB = np.linalg.inv(_YCC).astype(np.float32)


def tape(picture: Image, scene: Scene) -> Image:
    """A VHS tape: soft luma, smeared and late colour, noise in lines, a torn lower edge, jitter, scan lines."""
    height, width = picture.shape[:2]
    rng = lane(scene.seed, scene.shot_id, "tape", scene.index)
    ycc = picture @ _YCC.T
    luma = np.asarray(cv2.blur(np.ascontiguousarray(ycc[..., 0]), (max(1, round(width / 240)), 1)))
    ring = luma - np.asarray(cv2.blur(luma, (max(3, round(width / 90)), 1)))
    luma = luma + 0.55 * ring
    late = max(1, round(width / 110))
    chroma = np.asarray(cv2.blur(np.ascontiguousarray(ycc[..., 1:]), (max(3, round(width / 34)), max(1, height // 200))))
    chroma = np.roll(chroma, (late, 1), (1, 0)) * 1.25
    chroma = chroma + 0.012 * np.asarray(noise(scene.seed, "chroma", (width, height), 9 * scene.unit))[..., None]
    rows = rng.standard_normal((height, 1)).astype(np.float32)
    luma = luma + 0.010 * rows + grains(scene, 0.030, 1.0)
    out = np.concatenate([luma[..., None], chroma], -1).astype(np.float32) @ _RGB.T
    out = out * np.array([1.0, 0.98, 1.03], np.float32) * 0.94 + 0.03
    return _scanned(_torn(out.astype(np.float32), scene), 0.10, scene)


def _torn(picture: Image, scene: Scene) -> Image:
    """Lines that slip sideways: all a little, those at the lower edge much; now and then a band of snow runs through."""
    height, width = picture.shape[:2]
    rng = lane(scene.seed, scene.shot_id, "tracking", scene.index)
    y = np.arange(height, dtype=np.float32)
    slip = 0.0012 * width * np.sin(y / height * 40 + scene.index * 1.7) + 0.0012 * width * rng.standard_normal(height)
    switching = np.clip((y - 0.955 * height) / (0.045 * height), 0, 1)
    slip = slip + switching * width * (0.05 + 0.03 * math.sin(scene.index * 2.3))
    band = (0.13 * scene.index * height / 24 + 0.3 * height) % (1.6 * height)
    near = np.exp(-(((y - band) / (0.018 * height)) ** 2))
    slip = slip + near * width * 0.02
    places = np.stack(np.meshgrid(np.arange(width, dtype=np.float32), y), -1)
    places[..., 0] -= slip[:, None].astype(np.float32)
    out = sample(np.ascontiguousarray(picture), places.astype(np.float32))
    snow = rng.random((height, width // 6 + 1)).astype(np.float32)
    snow = np.repeat(snow, 6, 1)[:, :width] > 0.86
    share = np.maximum(near * 0.75, switching * 0.6)[:, None]
    return np.where(snow[..., None], out * (1 - share)[..., None] + share[..., None] * 0.92, out).astype(np.float32)


def _scanned(picture: Image, depth: float, scene: Scene) -> Image:
    """Dark gaps between the lines of a tube, never finer than the picture can show."""
    height = picture.shape[0]
    period = max(2.0, height / 240)
    y = np.arange(height, dtype=np.float32)
    line = 1 - depth * (0.5 - 0.5 * np.cos(2 * np.pi * y / period))
    return (picture * line[:, None, None]).astype(np.float32)


def projected(gauge: float, wear: float) -> Medium:
    """Film in a projector: it weaves in the gate, flickers, and is scratched and dusty. `gauge` 0..1: the narrower the film the
    more; `wear` 0..1."""

    def shown(picture: Image, scene: Scene) -> Image:
        height, width = picture.shape[:2]
        rng = lane(scene.seed, scene.shot_id, "gate", scene.index)
        weave = (rng.standard_normal(2) * np.array([0.0011, 0.0017]) * gauge * 2.2 * height).astype(np.float32)
        places = np.stack(np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32)), -1) + weave
        out = sample(np.ascontiguousarray(picture), places) * np.float32(1 + 0.045 * gauge * rng.standard_normal())
        out = _dusty(_scratched(out, wear, scene), wear, scene)
        return _gated(out, gauge) if gauge >= 0.7 else out

    return shown


def _scratched(picture: Image, wear: float, scene: Scene) -> Image:
    """Upright scratches that stay for a while and wander."""
    height, width = picture.shape[:2]
    out, unit = picture.copy(), scene.unit
    for number in range(round(7 * wear)):
        rng = lane(scene.seed, scene.shot_id, "scratch", number, scene.index // 9)
        if rng.random() > 0.55:
            continue
        x = rng.random() * width + 0.6 * unit * math.sin(scene.index * 0.9 + number)
        bright = 0.22 if rng.random() < 0.7 else -0.25
        wide = (0.35 + 0.5 * rng.random()) * unit
        profile = np.exp(-(((np.arange(width) - x) / max(0.5, wide)) ** 2)).astype(np.float32)
        along = 0.5 + 0.5 * np.sin(np.arange(height) / height * 9 * rng.random() + 6 * rng.random())
        out += (bright * along[:, None] * profile[None])[..., None].astype(np.float32)
    return out


def _dusty(picture: Image, wear: float, scene: Scene) -> Image:
    """Specks and hairs, other ones in every frame."""
    height, width = picture.shape[:2]
    rng = lane(scene.seed, scene.shot_id, "dust", scene.index)
    mask = np.zeros((height * 2, width * 2), np.uint8)
    for _ in range(rng.poisson(9 * wear)):
        centre = (int(rng.random() * width * 2), int(rng.random() * height * 2))
        radius = max(1, round(scene.unit * (0.5 + 1.6 * rng.random() ** 3) * 2))
        cv2.ellipse(mask, centre, (radius, max(1, radius // 2)), 180 * rng.random(), 0, 360, (255,), -1)
    for _ in range(rng.poisson(0.7 * wear)):
        start = rng.random(2) * np.array([width, height]) * 2
        turns = np.cumsum(rng.standard_normal(12) * 0.5) + 6.28 * rng.random()
        steps = np.stack([np.cos(turns), np.sin(turns)], -1) * 5 * scene.unit
        line = (start + np.cumsum(steps, 0)).astype(np.int32)
        cv2.polylines(mask, [line], False, (255,), max(1, round(scene.unit)), cv2.LINE_AA)
    share = resized(mask.astype(np.float32) / 255, width, height)[..., None]
    return (picture * (1 - share) + share * (0.05 if rng.random() < 0.6 else 0.9)).astype(np.float32)


def _gated(picture: Image, gauge: float) -> Image:
    """The rounded, soft window of a small projector."""
    height, width = picture.shape[:2]
    mask = np.zeros((height, width), np.float32)
    inset, radius = round(0.022 * height), round(0.10 * height)
    cv2.rectangle(mask, (inset + radius, inset), (width - inset - radius, height - inset), (1.0,), -1)
    cv2.rectangle(mask, (inset, inset + radius), (width - inset, height - inset - radius), (1.0,), -1)
    for x in (inset + radius, width - inset - radius):
        for y in (inset + radius, height - inset - radius):
            cv2.circle(mask, (x, y), radius, (1.0,), -1)
    return (picture * gaussian(mask, 0.008 * height)[..., None]).astype(np.float32)


def leaking(picture: Image, scene: Scene) -> Image:
    """Warm light that leaked into the camera, drifting along one edge."""
    height, width = picture.shape[:2]
    x = np.arange(width, dtype=np.float32) / width
    lumps = np.asarray(noise(scene.seed, "leak", (width, height), 0.35 * height))
    drift = 0.5 + 0.5 * math.sin(scene.seconds * 0.9 + 0.7)
    side = np.clip(1.15 - x * (3.4 + 1.5 * drift), 0, 1) ** 2
    light = np.clip(side[None] * (0.75 + 0.3 * lumps), 0, 1)[..., None] * np.array([0.62, 0.24, 0.06], np.float32)
    return (1 - (1 - np.clip(picture, 0, 1)) * (1 - light * 0.75)).astype(np.float32)


def watched(picture: Image, scene: Scene) -> Image:
    """A surveillance camera: few pixels, blocks, bad dark areas, and what the recorder writes into the picture."""
    height, width = picture.shape[:2]
    small = resized(picture, max(16, round(width / height * 216)), 216)
    bent = _barrel(resized(small, width, height), 0.10)
    out = bent + grains(scene, 0.045, 1.5)[..., None]
    out = _scanned(np.clip(out, 0, 1).astype(np.float32), 0.12, scene)
    total = int(scene.seconds)
    clock = f"2024-03-17 02:{41 + total // 60:02d}:{(7 + total) % 60:02d}"
    written = _written(out, clock, (0.035, 0.09), 0.042, weight=2)
    written = _written(written, "CAM 03", (0.035, 0.955), 0.042, weight=2)
    written = _written(written, "REC", (0.90, 0.09), 0.042, weight=2)
    if scene.seconds % 1.0 < 0.6:
        cv2.circle(written, (round(0.882 * width), round(0.072 * height)), max(2, round(0.013 * height)), (0.9, 0.05, 0.05), -1)
    return written


def _barrel(picture: Image, amount: float) -> Image:
    height, width = picture.shape[:2]
    x, y = np.meshgrid(np.linspace(-1, 1, width, dtype=np.float32), np.linspace(-1, 1, height, dtype=np.float32))
    reach = 1 - amount + amount * (x * x + y * y)
    places = np.stack([(x * reach + 1) / 2 * (width - 1), (y * reach + 1) / 2 * (height - 1)], -1)
    return sample(np.ascontiguousarray(picture), places.astype(np.float32))


def on_display(picture: Image, scene: Scene) -> Image:
    """What a camcorder writes into its pictures."""
    out = picture.copy()
    total = int(scene.seconds)
    out = _written(out, "PLAY >", (0.05, 0.13), 0.055, weight=2)
    out = _written(out, f"SP 0:{total // 60:02d}:{total % 60:02d}", (0.05, 0.90), 0.05, weight=2)
    return _written(out, "JUN. 14 1994", (0.66, 0.90), 0.05, weight=2)


def on_air(picture: Image, scene: Scene) -> Image:
    """A news channel: a banner across the lower third, a running line below it, a red box that says it is live."""
    out = np.ascontiguousarray(picture)
    slide = min(1.0, 0.35 + scene.seconds * 1.2)
    _panel(out, (0.0, 0.905, 1.0, 1.0), (0.06, 0.08, 0.16), 0.96)
    _panel(out, (0.05, 0.785, 0.05 + 0.9 * slide, 0.905), (0.93, 0.94, 0.96), 0.95)
    _panel(out, (0.05, 0.735, 0.05 + 0.26 * slide, 0.785), (0.74, 0.05, 0.07), 0.98)
    _panel(out, (0.05, 0.06, 0.135, 0.125), (0.80, 0.04, 0.06), 0.98)
    out = _written(out, "LIVE", (0.062, 0.111), 0.042, weight=2)
    out = _written(out, "BREAKING NEWS", (0.06, 0.774), 0.032, weight=2)
    out = _written(out, "REPORT FROM THE SCENE", (0.07, 0.868), 0.055, ink=(0.05, 0.07, 0.16), weight=2)
    ticker = "   +++   MORE ON THIS STORY LATER   +++   WEATHER: FAIR   +++   SPORT AT SEVEN"
    return _written(out, ticker * 3, (0.02 - 0.06 * scene.seconds, 0.966), 0.034)


def _panel(picture: Image, box: tuple[float, float, float, float], colour: tuple[float, float, float], cover: float) -> None:
    height, width = picture.shape[:2]
    left, top, right, bottom = (round(v * s) for v, s in zip(box, (width, height, width, height), strict=True))
    region = picture[top:bottom, left:right]
    region *= 1 - cover
    region += np.array(colour, np.float32) * cover


def _written(
    picture: Image,
    text: str,
    at: tuple[float, float],
    size: float,
    ink: tuple[float, float, float] = (0.96, 0.97, 0.95),
    weight: int = 1,
) -> Image:
    """Text of a character generator; `at` is its lower left corner and `size` its height in shares of the picture."""
    height, width = picture.shape[:2]
    fine = 3
    scale = size * height * fine / 21
    thick = max(1, round(weight * scale * 1.1))
    mask = np.zeros((height * fine, width * fine), np.uint8)
    corner = (round(at[0] * width * fine), round(at[1] * height * fine))
    cv2.putText(mask, text, corner, cv2.FONT_HERSHEY_SIMPLEX, scale, (255,), thick, cv2.LINE_AA)
    share = resized(mask.astype(np.float32) / 255, width, height)
    dark = gaussian(share, max(0.6, 0.004 * height)) * (0.7 if sum(ink) > 1.5 else 0.0)
    out = picture * (1 - np.clip(dark, 0, 1)[..., None])
    return (out * (1 - share[..., None]) + share[..., None] * np.array(ink, np.float32)).astype(np.float32)


def mirrored_light(picture: Image, scene: Scene) -> Image:
    """Streaks and rings of lamps seen through a wet lens: light spread sideways in cyan."""
    brightest: Image = picture.max(-1)
    bright = np.clip(brightest - 0.72, 0, 1) / 0.28
    streak = np.asarray(cv2.blur(bright.astype(np.float32), (max(3, round(0.24 * picture.shape[1])), 1)))
    return (picture + streak[..., None] * np.array([0.10, 0.42, 0.55], np.float32)).astype(np.float32)


def split(amount: float) -> Medium:
    """Red and blue apart towards the sides, by `amount` in picture widths."""

    def shown(picture: Image, scene: Scene) -> Image:
        width = picture.shape[1]
        x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(picture.shape[0], dtype=np.float32))
        shift = np.float32(amount) * (x - width / 2) * 2
        out = picture.copy()
        for channel, sign in ((0, 1.0), (2, -1.0)):
            places = np.stack([x - sign * shift, y], -1).astype(np.float32)
            out[..., channel] = sample(np.ascontiguousarray(picture[..., channel]), places)
        return out

    return shown
