"""Clouds over a clear sky: which kinds a weather has, thin high ones, heaps as bodies (see `cumulus`), and closed decks."""

import math
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.world.atmosphere import Atmosphere
from aozora.world.cumulus import Deck, seen_deck
from aozora.world.geometry.noise import cells, sample, smoothstep, tile
from aozora.world.weathers import Weather

Floats = NDArray[Any]

DECKS: dict[str, Deck] = {
    "fair": Deck(0.2, (0.35, 1.7), tallness=0.55),
    "broken": Deck(0.6, (0.8, 3.4), 1.3, 0.34, 1.7, 0.35, (1.5, 0.2)),
    "torn": Deck(0.4, (0.3, 2.4), 0.9, 0.3, 2.6, 0.45, (0.9, 0.2), 26.0),
    "scud": Deck(0.17, (0.4, 2.2), 0.45, 0.3, 2.2, 0.5, (0.9, 0.24), 16.0),
}
"""Kinds of heaped cloud."""

_LOW_SUN = 7.0
"""Degrees of elevation of the sun under which clouds are lit from below."""

_SHOWN = math.sin(math.radians(16.0))
"""Sun and moon that stand no higher than this are seen in pictures, so clouds leave a gap for them."""

_GROUND = np.array([0.13, 0.14, 0.10])
"""What the ground sends back of the light that falls on it."""

_LUMINANCE = np.array([0.2126, 0.7152, 0.0722])


@dataclass(frozen=True)
class Light:
    """What lights clouds: irradiance `above` (3,) of a light over the air towards `sun` (3,), mean sky light (3,),
    and where (3,) the light itself is `shown`, if it is."""

    air: Atmosphere
    sun: Floats
    above: Floats
    ambient: Floats
    shown: Floats | None = None

    def at(self, height_km: float) -> Floats:
        """Sunlight (3,) at a height."""
        return self.air.sunlight(np.array(height_km), np.array(self.sun[2])) * self.above


def add_clouds(
    sky: Floats, rays: Floats, sun: Floats, air: Atmosphere, weather: Weather, above: Floats, seed: int
) -> tuple[Floats, Floats]:
    """The upper half of a sky (h, w, 3) with the weather's clouds over it, and how clear (h, w) each direction stayed.

    `rays` (h, w, 3) are its directions, `sun` (3,) points to a light of irradiance `above` (3,) over the air."""
    solid = np.sqrt(np.maximum(1 - rays[..., 2] ** 2, 0))[..., None]
    ambient = (sky * solid).sum((0, 1)) / solid.sum()
    light = Light(air, _seen_from_clouds(sun), above, ambient, sun if sun[2] < _SHOWN else None)
    if weather.cover >= 1:
        sky, clear = _closed_deck(rays, light, sun, weather, seed)
    else:
        sky, clear = _high_streaks(sky, rays, light, weather, seed)
    deck = _deck_of(weather, seed)
    if deck is None:
        return sky, clear
    return _heaps(sky, clear, rays, light, deck, (weather, seed))


def _seen_from_clouds(sun: Floats) -> Floats:
    """Where the sun stands for the clouds that one looks at. A low sun stands lower still over clouds in its direction, which lie
    a hundred kilometres nearer to it, and so lights them from below; that is held for all of them."""
    elevation = math.degrees(math.asin(float(np.clip(sun[2], -1, 1))))
    if elevation >= _LOW_SUN:
        return sun
    lowered = math.radians(elevation - 0.7 * (_LOW_SUN - max(elevation, 0.0)))
    flat = math.cos(lowered) / max(math.hypot(sun[0], sun[1]), 1e-9)
    return np.array([flat * sun[0], flat * sun[1], math.sin(lowered)])


def _deck_of(weather: Weather, seed: int) -> Deck | None:
    """The heaped clouds of a weather under a seed: no two skies hold as much or clouds of one size."""
    if not weather.heaps:
        return None
    dice = lane(seed, "deck", "kind")
    deck = DECKS[weather.heaps]
    size = float(dice.uniform(0.75, 1.35))
    cover = deck.cover * float(dice.uniform(0.7, 1.2)) if weather.cover >= 1 else weather.cover * float(dice.uniform(0.55, 1.25))
    small, large = deck.widths
    return replace(
        deck,
        cover=round(min(cover, 0.9), 3),
        widths=(round(small * size, 3), round(large * size, 3)),
        base=round(deck.base * float(dice.uniform(0.85, 1.2)), 3),
        tallness=round(deck.tallness * float(dice.uniform(0.8, 1.3)), 3),
    )


def _heaps(
    sky: Floats, clear: Floats, rays: Floats, light: Light, deck: Deck, made: tuple[Weather, int]
) -> tuple[Floats, Floats]:
    weather, seed = made
    azimuths = np.arctan2(rays[-1, :, 1], rays[-1, :, 0])
    seen = seen_deck(deck, seed, rays[:, 0, 2], azimuths, light.sun, 0.013 * weather.turbidity, light.shown)
    if weather.cover >= 1:
        # What hangs under a closed deck has most of it between itself and the light.
        colour = seen.above[..., None] * (0.42 * sky.mean((0, 1)))
        colour = colour * _front(rays, weather.relief, seed)[..., None]
    else:
        direct, around = light.at(deck.base + 0.6), light.ambient
        ground = _GROUND / math.pi * (direct * max(float(light.sun[2]), 0.0) + math.pi * around)
        colour = 1.5 * seen.sunlit[..., None] * direct + seen.above[..., None] * (0.35 * around + 0.15 * around @ _LUMINANCE)
        colour = colour + 0.6 * seen.below[..., None] * ground
    return sky * (1 - seen.replaced[..., None]) + colour, clear * (1 - seen.hidden)


def _plane(rays: Floats, flatness: float) -> tuple[Floats, Floats]:
    """Where a ray meets a deck at height 1, kept finite at the horizon by the earth's roundness."""
    reach = 1.0 / (rays[..., 2] + flatness)
    return rays[..., 0] * reach, rays[..., 1] * reach


def _forward(cosine: Floats) -> Floats:
    """Phase of ice crystals relative to isotropic: a strong forward lobe and a little backward light."""

    def lobe(g: float) -> Floats:
        return (1 - g * g) / (1 + g * g - 2 * g * cosine) ** 1.5

    return 0.55 * np.minimum(lobe(0.72), 7.0) + 0.45 * lobe(-0.15)


def _high_streaks(sky: Floats, rays: Floats, light: Light, weather: Weather, seed: int) -> tuple[Floats, Floats]:
    """Cirrus: few banks of fine hairs, all drawn out along one wind and bent together."""
    if weather.cirrus == 0:
        return sky, np.ones(rays.shape[:2])
    dice = lane(seed, "cirrus")
    amount, wind = weather.cirrus * float(dice.uniform(0.25, 1.1)), float(dice.uniform(0, math.pi))
    x, y = _plane(rays, 0.05)
    c, s = math.cos(wind), math.sin(wind)
    x, y = c * x - s * y, s * x + c * y
    banks = sample(tile(256, 3.2, seed + 6, band=(1, 24), stretch=(1.8, 1.0)), x / 24, y / 24)
    there = (banks > 0.66) & (rays[..., 2] > 0.01)
    x, y, ways = x[there], y[there], rays[there]
    bend = sample(tile(256, 3.4, seed + 4, band=(1, 6)), x / 22, y / 22) - 0.5
    across = y + 0.8 * bend
    hairs = sample(tile(1024, 2.3, seed + 5, band=(14, 512), stretch=(14.0, 1.0)), x / 16, across / 9)
    veil = sample(tile(512, 2.4, seed + 7, band=(3, 128), stretch=(3.5, 1.0)), x / 13, across / 13)
    held = smoothstep(0.66, 1.0, banks[there].astype(np.float64))
    thick = 1.5 * amount * held * np.clip(1.3 * hairs**1.6 + 0.5 * veil - 0.45, 0, 1)
    hidden = (1 - np.exp(-thick)) * smoothstep(0.01, 0.10, ways[:, 2])
    colour = sky[there] + light.at(8.0) * _forward(ways @ light.sun)[:, None] / (4 * math.pi) * 1.1
    sky, clear = sky.copy(), np.ones(rays.shape[:2])
    sky[there] += (colour - sky[there]) * hidden[:, None]
    clear[there] -= 0.6 * hidden
    return sky, clear


def _closed_deck(rays: Floats, light: Light, sun: Floats, weather: Weather, seed: int) -> tuple[Floats, Floats]:
    """An overcast sky: three times brighter at the zenith than at the horizon (Moon and Spencer, 1942), made of dark rolls with
    brighter seams between them: what comes through a cloud falls with its thickness (two-stream transmittance)."""
    thick = _rolls(rays, seed)
    far = 0.25 + 0.75 * smoothstep(0.0, 0.13, rays[..., 2])
    depth = 22.0 * np.exp(np.clip(1.5 * min(weather.relief, 2.0) * thick * far, -1.8, 1.8))
    relief = (1 + 0.11 * 22.0) / (1 + 0.11 * depth)
    glow = 1 + 0.5 * np.clip(rays @ sun, 0, 1) ** 3
    level = (1 + 2 * rays[..., 2]) / 3 * relief * glow
    # Droplets are white: what comes down keeps the mean of sun and sky, greyed a little towards blue.
    mean = float(light.ambient.mean()) * 0.9 + float(light.above.mean()) * max(float(sun[2]), 0.0) * 0.14
    tint = 0.88 * np.array([0.98, 1.0, 1.04]) + 0.12 * light.ambient / max(float(light.ambient.mean()), 1e-9)
    level = level * _front(rays, weather.relief, seed)
    return level[..., None] * mean * tint * np.array(weather.tint), np.zeros(rays.shape[:2])


def _rolls(rays: Floats, seed: int) -> Floats:
    """How thick a closed deck is in each direction, about -0.6..0.6: rolls and lumps with thin seams between them."""
    x, y = _plane(rays, 0.045)
    turn = float(lane(seed, "deck", "turn").uniform(0, math.pi))
    c, s = math.cos(turn), math.sin(turn)
    x, y = (c * x - s * y) / 34, (s * x + c * y) / 22
    frayed = sample(tile(512, 2.2, seed + 2, band=(8, 256)), x, y).astype(np.float64) - 0.5
    x, y = x + 0.035 * frayed, y + 0.02 * frayed
    lumps = np.stack([_domes(11, seed), _domes(27, seed + 1), tile(512, 2.6, seed, band=(1, 9))], -1)
    broad, small, wide = np.moveaxis(sample(lumps, x, y).astype(np.float64), -1, 0)
    return 0.9 * (wide - 0.5) + 0.75 * (broad - 0.5) + 0.35 * (small - 0.5) + 0.3 * frayed


def _domes(count: int, seed: int) -> NDArray[np.float32]:
    """Round lumps (512, 512) of 0..1, `count` along a side, that sink where they meet."""
    near, second, _ = cells(512, count, seed)
    return (smoothstep(0.0, 0.55, second - near) * np.clip(1.15 - near, 0, 1)).astype(np.float32)


def _front(rays: Floats, relief: float, seed: int) -> Floats:
    """How a storm that comes up ahead darkens the sky: a dark shelf over a bright slit, while light comes from behind."""
    strength = 0.74 * float(smoothstep(1.7, 3.6, np.array(relief)))
    if strength == 0:
        return np.ones(rays.shape[:2])
    elevation = np.degrees(np.arcsin(np.clip(rays[..., 2], -1, 1)))
    ahead = smoothstep(-0.5, 0.5, rays[..., 1] / np.maximum(np.hypot(rays[..., 0], rays[..., 1]), 1e-6))
    turn = np.arctan2(rays[-1, :, 1], rays[-1, :, 0]) / (2 * math.pi)
    wave = sample(tile(256, 2.2, seed + 9, band=(2, 90)), turn, np.full_like(turn, 0.3)).astype(np.float64) - 0.5
    edge = 6.5 + 6.0 * wave[None]
    return 1 - strength * ahead * smoothstep(-1.8, 1.6, elevation - edge) * (1 - 0.45 * smoothstep(20.0, 75.0, elevation))
