"""Smoke, steam, bursts, funnels and bubbles: what hides a little and is lit by the sky."""

import numpy as np

from aozora.film.air import Plume, blast_age
from aozora.film.randomness import lane
from aozora.render.finish.air.falling import View, wind_at
from aozora.render.finish.air.fire import draw_sparks
from aozora.render.finish.air.patches import lay, noise, patch, shine
from aozora.render.finish.air.specks import Floats, Veil


def draw_smoke(veil: Veil, plume: Plume, foot: Floats, view: View, thick: float = 1.0) -> None:
    """A column that rises, widens and drifts with the wind; steam thins out before it has risen far."""
    h = plume.height
    wind = wind_at(view.air.wind, view.time_s)
    lean = float(wind @ view.lens.rotation[:, 0]) * 0.10
    reach = 2.2 * plume.width + abs(lean) * h + 0.5 * h
    spot = patch(veil, view.lens, foot, (reach, reach, 0.1 * h, 1.25 * h))
    if spot is None:
        return
    v = np.clip(spot.up / h, -0.1, 1.3)
    phase = (plume.seed % 97) / 97
    rise = 0.5 * view.time_s * (1.3 / max(h, 0.5)) ** 0.5
    curl = noise(0.35 * spot.right / h + phase, 0.33 * v - 0.45 * rise, 0) - 0.5
    fine = noise(1.1 * spot.right / h + 2 * phase, 0.8 * v - 0.8 * rise, 1)
    axis = lean * h * np.clip(v, 0, 2) ** 1.4 + 0.55 * h * curl * np.clip(v, 0, 1.3) ** 0.9
    wide = 0.5 * plume.width * (0.45 + 2.6 * np.clip(v, 0, 1.3)) * (0.6 + 0.8 * fine)
    edge = np.clip(1.3 - np.abs(spot.right - axis) / np.maximum(wide, 1e-4) - 0.9 * (1 - fine) * np.clip(v, 0, 1), 0, 1)
    thin = np.clip(v / 0.05, 0, 1) * np.clip((1.15 - v) / 0.8, 0, 1)
    billows = np.clip(0.35 + 1.1 * noise(0.8 * (spot.right - axis) / h + phase, 0.6 * v - 0.6 * rise, 2), 0, 1.4)
    cover = thick * 4.5 * edge**1.3 * thin * billows
    lit = 0.62 + 0.65 * np.clip((fine - 0.35) * 1.6, 0, 1)
    lay(veil, spot, cover, lit[..., None] * np.array(plume.colour) * np.array(view.air.light))


def draw_explosion(veil: Veil, plume: Plume, foot: Floats, view: View, level: float) -> None:
    """A fireball that swells in a moment, burns out into rolling smoke, and throws sparks: in the
    middle of a short film, and again every six seconds."""
    age = blast_age(view.time_s)
    h, w = plume.height, plume.width
    spot = patch(veil, view.lens, foot, (1.2 * w, 1.2 * w, 0.2 * h, 1.6 * h))
    if spot is None:
        return
    grown = 1 - np.exp(-5.5 * age)
    middle = 0.42 * h * grown + 0.16 * h * min(age, 2.5)
    x, y = spot.right / (0.5 * w), (spot.up - middle) / (0.45 * h)
    lumps = noise(0.3 * x + 0.1 * age, 0.3 * y - 0.12 * age, plume.seed) + 0.5 * noise(0.8 * x, 0.8 * y - 0.2 * age, 1)
    away = np.hypot(x, y) / np.maximum(grown * (0.62 + 0.75 * (lumps - 0.45)), 1e-3)
    ball = np.clip((1.15 - away) * 2.4, 0, 1)
    cool = np.clip(age / 1.5, 0, 1)
    heat = np.clip(1.75 - cool * 1.5 - 0.5 * away - 0.9 * (lumps - 0.7), 0, 1) * ball
    gone = np.clip(1 - (age - 2.5) / 2.5, 0, 1)
    soot = np.array([0.16, 0.145, 0.135]) * np.array(view.air.light) * (0.4 + 1.3 * np.clip(lumps - 0.4, 0, 1))[..., None]
    lay(veil, spot, 4.0 * ball * gone, soot)
    fire = np.array([1.0, 0.30, 0.04]) * heat[..., None] + np.array([0.9, 0.65, 0.25]) * (heat**2.5)[..., None]
    shine(veil, spot, fire * level * 2.6)
    draw_blast_sparks(veil, plume, foot, view, level)


def draw_blast_sparks(veil: Veil, plume: Plume, foot: Floats, view: View, level: float) -> None:
    """What an explosion throws, for a second and a half, and the ring of dust that its blast drives over the ground."""
    age = blast_age(view.time_s)
    if age < _RING_S:
        _draw_ring(veil, plume, foot, view, age)
    if age < 1.6:
        draw_sparks(veil, plume, foot, view, level * (1 - age / 1.6))


_RING_S, _RING_SPEED = 0.55, 28.0
"""How long the ring of dust is seen, and how fast it runs (m/s): far slower than the blast itself, which no picture shows."""


def _draw_ring(veil: Veil, plume: Plume, foot: Floats, view: View, age: float) -> None:
    radius = 0.15 * plume.width + _RING_SPEED * age
    spot = patch(veil, view.lens, foot, (1.3 * radius, 1.3 * radius, radius, 0.6 * radius))
    if spot is None:
        return
    # The ground is seen as steeply as the lens looks down at the foot.
    way = foot - view.lens.position
    flat = max(abs(float(way[2])) / max(float(np.linalg.norm(way)), 1e-6), 0.05)
    away = np.hypot(spot.right, spot.up / flat)
    thick = 0.10 * radius + 0.15
    rags = 0.5 + noise(0.13 * spot.right, 0.4 * spot.up, 3)
    cover = 0.9 * (1 - age / _RING_S) * np.exp(-(((away - radius) / thick) ** 2)) * rags
    lay(veil, spot, cover, np.array([0.9, 0.84, 0.74]) * np.array(view.air.light))


def draw_funnel(veil: Veil, plume: Plume, foot: Floats, view: View) -> None:
    """A tornado: a twisting trunk from cloud to ground in a skirt of dust."""
    h, w = plume.height, 0.5 * plume.width
    spot = patch(veil, view.lens, foot, (2.6 * w, 2.6 * w, 6.0, 1.4 * h))
    if spot is None:
        return
    v = spot.up / h
    sway = w * (0.55 * np.sin(1.7 * v + 0.5 * view.time_s) * (1 - v * 0.4) - 0.45)
    wide = w * (0.17 + 0.14 * np.clip(v, 0, 2) + 0.85 * np.clip(v, 0, 1.4) ** 3.2)
    u = (spot.right - sway) / wide
    inside = np.clip(1 - u * u, -1, 1)
    turn = np.arcsin(np.clip(u, -1, 1)) / np.pi
    twist = noise(0.5 * turn - 0.9 * view.time_s + 0.8 * v, 0.9 * v - 0.15 * view.time_s, plume.seed)
    rags = noise(0.4 * spot.right / w + 0.3 * view.time_s, 1.3 * v, 1) + noise(1.3 * spot.right / w, 3.1 * v, 2) - 0.5
    edge = np.clip((inside + 1.1 * (rags - 0.5)) * 1.1, 0, 1) * (np.abs(u) < 1.6)
    shade = (0.35 + 0.75 * (turn + 0.5)) * (0.35 + 1.25 * twist)
    colour = np.array(plume.colour)
    lay(veil, spot, 3.2 * edge * np.clip((v + 0.02) / 0.03, 0, 1), shade[..., None] * colour)
    skirt = np.exp(-(((spot.right - sway) / (0.75 * w)) ** 2) - np.clip(spot.up, 0, None) / (0.13 * h))
    skirt = skirt * np.clip(2.2 * noise(0.35 * spot.right / w - 0.6 * view.time_s, 0.4 * spot.up / w, 2) - 0.2, 0, 2)
    lay(veil, spot, 2.2 * skirt, np.array([1.25, 1.0, 0.78]) * colour)


def draw_bubbles(veil: Veil, plume: Plume, foot: Floats, view: View) -> None:
    """Soap bubbles that rise and wander: a bright rim of changing colours and two lights of windows."""
    count = 34
    dice = lane(plume.seed, "bubbles").random((count, 6))
    life = 3.5 + 2.5 * dice[:, 0]
    share = (view.time_s / life + dice[:, 1]) % 1.0
    wind = wind_at(view.air.wind, view.time_s)
    for number in range(count):
        age = share[number] * life[number]
        swing = 0.18 * plume.width * np.sin(age * (1 + dice[number, 2]) + 6.28 * dice[number, 3])
        place = foot + np.array(
            [swing + plume.width * (dice[number, 4] - 0.5), plume.width * (dice[number, 5] - 0.5) + 0.6 * swing, 0]
        )
        place = place + wind * 0.05 * age + np.array([0, 0, plume.height * (0.12 + 0.95 * share[number])])
        radius = 0.03 + 0.06 * dice[number, 2]
        spot = patch(veil, view.lens, place, (radius, radius, radius, radius))
        if spot is None or spot.scale * radius < 1:
            continue
        away = np.hypot(spot.right, spot.up) / radius
        pixel = 1 / (spot.scale * radius)
        inside = np.clip((1 - away) / pixel + 0.5, 0, 1)
        film = away**4 * 2.6 + 2.0 * dice[number, 3] + spot.up / radius
        hue = 0.55 + 0.45 * np.cos(6.283 * (film[..., None] + np.array([0.0, 0.33, 0.66])))
        lights = np.exp(-((np.hypot(spot.right / radius + 0.42, spot.up / radius - 0.45) / 0.16) ** 2))
        lights = lights + 0.5 * np.exp(-((np.hypot(spot.right / radius - 0.4, spot.up / radius + 0.48) / 0.12) ** 2))
        lay(veil, spot, inside * (0.06 + 0.75 * away**5), hue * np.array(view.air.light) * 1.5)
        shine(veil, spot, (inside * lights)[..., None] * np.array(view.air.light) * 1.8)


def draw_fireflies(veil: Veil, plume: Plume, foot: Floats, view: View, level: float) -> None:
    """Points of yellow-green light that wander and go on and off."""
    count = 60
    dice = lane(plume.seed, "fireflies").random((count, 6))
    t = view.time_s
    home = (dice[:, :3] - np.array([0.5, 0.5, 0.0])) * np.array([plume.width, plume.width, plume.height])
    wander = np.stack([np.sin(t * (0.4 + dice[:, 3]) + 6.28 * dice[:, k]) for k in (4, 5, 3)], -1) * np.array([0.5, 0.5, 0.2])
    place = foot + home + wander
    on = np.clip(2.2 * np.sin(t * (1.2 + dice[:, 4]) + 6.28 * dice[:, 5]) - 0.4, 0, 1)
    ahead = -((place - view.lens.position) @ view.lens.rotation)[:, 2]
    front = (ahead > 0.3) & (on > 0.02)
    pixels = view.lens.pixels((place - view.lens.position)[front])
    radius = np.maximum(0.02 * view.lens.focal / ahead[front], 0.8)
    light = np.array([0.75, 1.0, 0.22]) * (on[front] * level * 2.6)[:, None]
    veil.add(pixels, ahead[front], radius, np.ones(len(pixels)), light, glows=True)
