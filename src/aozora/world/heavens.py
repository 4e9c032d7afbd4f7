"""What is seen in the sky beside clouds: the moon's face, stars, the Milky Way, rainbow, northern lights, meteors."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.catalogue import Entry
from aozora.film.randomness import lane
from aozora.world.geometry.noise import fbm, smoothstep

Floats = NDArray[Any]

SKY_THINGS: dict[str, tuple[str, ...]] = {
    "sun": ("bright sun", "the sun"),
    "moon": ("full moon", "crescent moon", "half moon", "big moon", "giant moon", "harvest moon"),
    "star": ("stars", "starry sky", "night stars", "constellation", "constellations"),
    "galaxy": ("milky way", "nebula", "galaxies", "the milky way"),
    "shooting star": ("meteor", "falling star", "comet", "meteor shower"),
    "rainbow": ("rainbows", "double rainbow"),
    "aurora": ("northern lights", "aurora borealis", "polar lights", "southern lights"),
    "cloud": ("clouds", "fluffy cloud", "white cloud", "cumulus"),
    "fireworks": ("firework", "firework display", "fireworks display", "fireworks show"),
}
"""What can be cast and is seen in the sky, never on the ground -> further words."""

AHEAD = 96.0
"""Degrees counter-clockwise from +X where what is asked for stands: nearly straight ahead of cameras."""

LOW = 12.0
"""Degrees of elevation that an ordinary lens still sees above the horizon."""

RAINBOW_SUN = 29.0
"""Degrees of elevation of the sun behind the camera that lifts the top of the bow to 13 degrees."""


def sky_entries() -> tuple[Entry, ...]:
    """The catalogue's things of the sky."""
    return tuple(Entry(category="thing", name=name, words=words, family="sky") for name, words in SKY_THINGS.items())


def light_for(features: tuple[str, ...], elevation: float, azimuth: float, moonlit: bool) -> tuple[float, float]:
    """Where the light stands, elevation and azimuth in degrees, when something is asked for: a sun that is looked at stands
    ahead, a rainbow stands opposite to the sun."""
    if "side light" in features:
        return min(elevation, 35.0), 186.0
    if moonlit:
        return elevation, azimuth
    if "top light" in features and elevation > 0:
        return 76.0, azimuth
    if "backlight" in features and elevation > 0:
        return min(elevation, 17.0), 99.0
    if "rainbow" in features:
        return RAINBOW_SUN, 272.0
    if "sun" in features and elevation > 0:
        return min(elevation, LOW), AHEAD
    return elevation, azimuth


def night_sky(rays: Floats, features: tuple[str, ...], light: Floats, seed: int) -> Floats:
    """Light (h, w, 3) of moon, stars and the Milky Way; `light` (3,) is the moon's irradiance at the ground."""
    sky = _stars(rays, seed, 2.2 if "star" in features or "galaxy" in features else 1.0)
    # The Milky Way is only seen on nights without a moon.
    if "galaxy" in features:
        return sky + _milky_way(rays, seed)
    return sky if "aurora" in features and "moon" not in features else sky + _moon(rays, features, light, seed)


def moon_direction(seed: int) -> Floats:
    """The unit vector (3,) towards the moon that is seen."""
    turn = math.radians(AHEAD + 5.0 * float(lane(seed, "moon").uniform(-1, 1)))
    return _direction(turn, math.radians(LOW + 0.5))


def wonders(rays: Floats, features: tuple[str, ...], sun: Floats, level: float, seed: int) -> Floats:
    """Light (h, w, 3) of rainbow and northern lights; `level` is the sky's mean radiance."""
    sky: Floats = np.zeros(rays.shape)
    if "rainbow" in features:
        sky = sky + 1.9 * level * _rainbow(rays, sun)
    if "aurora" in features:
        sky = sky + _aurora(rays, seed)
    if "shooting star" in features:
        sky = sky + _meteors(rays, seed, max(1.4, 3.0 * level))
    return sky


def _moon(rays: Floats, features: tuple[str, ...], light: Floats, seed: int) -> Floats:
    """The full moon's face with its seas, and its halo; larger than life, as long lenses show it.

    It stands where one looks, whatever the direction that its light is taken from: so do film makers."""
    radius = math.radians(1.7 if "moon" in features else 0.95)
    middle = moon_direction(seed)
    turn = math.atan2(middle[1], middle[0])
    right = np.array([math.sin(turn), -math.cos(turn), 0.0])
    top = np.cross(right, middle)
    away = np.arccos(np.clip(rays @ middle, -1, 1))
    disc = smoothstep(radius * 1.06, radius * 0.94, away)
    x, y = rays @ right / radius, rays @ top / radius
    seas = fbm(1.25 * x + 3.1, 1.25 * y + 1.7, 5, 77) + 0.35 * fbm(5 * x, 5 * y, 3, 78)
    face = 1.0 - 0.5 * smoothstep(0.0, 0.5, seas)
    halo = 0.10 * np.exp(-away / math.radians(1.6)) + 0.03 * np.exp(-away / math.radians(8.0))
    glow = np.array([0.75, 0.88, 1.0]) * float(light.max())
    shine = np.array([1.0, 0.97, 0.90]) * float(light.max()) * 5.5
    return (disc * face)[..., None] * shine + halo[..., None] * glow * (away > 0)[..., None]


def _stars(rays: Floats, seed: int, many: float) -> Floats:
    """Single bright texels, rarer the brighter, none near the horizon; a few are bluish or reddish."""
    shape = rays.shape[:2]
    chance = lane(seed, "stars").random((3, *shape))
    # Rows near the zenith hold less sky per texel, so they get fewer stars.
    wanted = 0.0022 * many * np.sqrt(np.maximum(1 - rays[..., 2] ** 2, 0))
    magnitude = np.where(chance[0] < wanted, 0.026 / (0.025 + chance[1]), 0.0) * smoothstep(0.0, 0.12, rays[..., 2])
    cool = chance[2][..., None]
    return magnitude[..., None] * (np.array([1.0, 0.86, 0.72]) * (1 - cool) + np.array([0.75, 0.88, 1.1]) * cool)


def _milky_way(rays: Floats, seed: int) -> Floats:
    """A bright band with dark lanes that rises slantwise ahead."""
    pole = np.array([math.cos(math.radians(35)), 0.30, -math.sin(math.radians(35))])
    pole /= np.linalg.norm(pole)
    across = rays @ pole
    along = np.arctan2(rays @ np.array([0.0, 1.0, 0.0]), rays[..., 2])
    lumps = fbm(along * 5, across * 9, 5, seed + 5)
    dark = smoothstep(0.1, 0.7, fbm(along * 6 + 9, across * 16, 5, seed + 6) + 0.9 * np.exp(-((across / 0.045) ** 2)))
    band = np.exp(-((across / (0.17 + 0.05 * lumps)) ** 2)) * (0.65 + 0.5 * lumps) * (1 - 0.75 * dark)
    core = np.exp(-((across / 0.08) ** 2)) * (1 - dark)
    dust = lane(seed, "star dust").random(rays.shape[:2]) < 0.10 * np.clip(band, 0, 1)
    glow = np.clip(band, 0, None)[..., None] * np.array([0.075, 0.080, 0.115]) + core[..., None] * np.array([0.075, 0.052, 0.04])
    return (glow + dust[..., None] * 0.11) * smoothstep(-0.01, 0.10, rays[..., 2])[..., None]


def _rainbow(rays: Floats, sun: Floats) -> Floats:
    """Primary bow at 42 degrees from the point opposite to the sun, a faint second one with its colours reversed at 52, and a
    brighter sky inside (Descartes, "Les Meteores", 1637). Bands are a little wider than true."""
    angle = np.degrees(np.arccos(np.clip(rays @ -sun, -1, 1)))

    def bow(outer: float, wide: float) -> Floats:
        place = (outer - angle) / wide
        red = np.exp(-(((place - 0.14) / 0.19) ** 2)) + 0.25 * np.exp(-(((place - 0.92) / 0.12) ** 2))
        green = np.exp(-(((place - 0.47) / 0.18) ** 2))
        blue = np.exp(-(((place - 0.78) / 0.18) ** 2))
        return np.stack([red, green, blue], -1)

    inside = 0.10 * smoothstep(43.0, 39.0, angle)[..., None]
    return (bow(43.2, 3.4) + 0.25 * bow(50.0, -4.6) + inside) * smoothstep(-0.01, 0.05, rays[..., 2])[..., None]


def _aurora(rays: Floats, seed: int) -> Floats:
    """Curtains over the northern sky: a sharp lower edge, rays that reach up, green below and violet above."""
    elevation = np.degrees(np.arcsin(np.clip(rays[..., 2], -1, 1)))
    azimuth = np.arctan2(rays[..., 1], rays[..., 0])
    total: Floats = np.zeros(rays.shape)
    for number, (base, tall, strength) in enumerate(((6.0, 9.0, 1.0), (13.0, 13.0, 0.75), (24.0, 22.0, 0.5))):
        bend = fbm(azimuth * 1.6 + 7 * number, azimuth * 0 + number, 3, seed + 40 + number)
        fold = fbm(azimuth * 7.0, azimuth * 0 + 3 * number, 3, seed + 50 + number)
        edge = base + 5.5 * bend + 1.6 * fold
        above = elevation - edge
        strands = 0.55 + 0.45 * fbm(azimuth * 46 + 2 * fold, elevation * 0.02 + number, 3, seed + 60 + number)
        gaps = smoothstep(-0.35, 0.35, fbm(azimuth * 2.4 + 3, azimuth * 0 + 11 * number, 2, seed + 70 + number))
        rise = smoothstep(-0.8, 0.5, above)
        light = rise * np.exp(-np.maximum(above, 0) / (tall * (0.45 + 0.4 * strands))) * strands * gaps * strength
        high = np.clip(above / (1.4 * tall), 0, 1)[..., None]
        colour = np.array([0.05, 1.0, 0.36]) * (1 - high) + np.array([0.50, 0.16, 0.85]) * high
        total += light[..., None] * colour
    return 0.42 * total * smoothstep(0.0, 0.05, rays[..., 2])[..., None]


def _meteors(rays: Floats, seed: int, bright: float) -> Floats:
    """Three straight trails out of one point, as the meteors of a swarm come."""
    dice = lane(seed, "meteors")
    sky: Floats = np.zeros(rays.shape[:2])
    for azimuth, elevation in ((84.0, 14.0), (103.0, 11.0), (111.0, 17.0)):
        turn, up = math.radians(azimuth + float(dice.uniform(-3, 3))), math.radians(elevation)
        head = _direction(turn, up)
        way = _direction(turn + 0.16, up + 0.11) - head
        along = np.clip((rays - head) @ way / float(way @ way), 0, 1)
        gap = np.linalg.norm(rays - head - along[..., None] * way, axis=-1)
        sky += np.exp(-((gap / 0.0028) ** 2)) * (1 - along) ** 1.4 * (rays @ head > 0.8)
    return bright * sky[..., None] * np.array([0.9, 1.0, 1.0])


def _direction(azimuth: float, elevation: float) -> Floats:
    """The unit vector (3,) of angles in radians."""
    flat = math.cos(elevation)
    return np.array([flat * math.cos(azimuth), flat * math.sin(azimuth), math.sin(elevation)])
