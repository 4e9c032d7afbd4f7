"""The qualities of light that a director asks for, out of doors: what gaffer, filter and printer make of the day's light."""

from dataclasses import dataclass, replace

from aozora.film.world import Develop, Lamp, Rgb
from aozora.world.elements import Setting
from aozora.world.geometry.rotations import look_along
from aozora.world.places.conditions import PlaceParams


@dataclass(frozen=True)
class Mood:
    """What one quality does: stops of exposure, factors of contrast and saturation, gains of white balance, degrees that the sun
    is widened by and its share of power, display tints of shadows and highlights."""

    exposure: float = 0.0
    contrast: float = 1.0
    saturation: float = 1.0
    balance: Rgb = (1.0, 1.0, 1.0)
    softness: float = 0.0
    sun: float = 1.0
    shadows: Rgb = (0.0, 0.0, 0.0)
    highlights: Rgb = (0.0, 0.0, 0.0)


MOODS: dict[str, Mood] = {
    "soft": Mood(contrast=0.88, softness=14.0, sun=0.75, exposure=0.15),
    "hard": Mood(contrast=1.12, sun=1.2, exposure=-0.1),
    "warm": Mood(balance=(1.10, 1.0, 0.80), highlights=(0.015, 0.004, -0.01)),
    "cool": Mood(balance=(0.86, 0.99, 1.18), saturation=0.92),
    "low key": Mood(exposure=-1.15, contrast=1.14, saturation=0.92),
    "high key": Mood(exposure=0.65, contrast=0.86),
    "dramatic": Mood(exposure=-0.45, contrast=1.18, shadows=(-0.004, 0.002, 0.012), highlights=(0.02, 0.004, -0.012)),
    "backlit": Mood(exposure=-0.75, contrast=1.08),
    "rim": Mood(exposure=-0.25),
    "volumetric": Mood(exposure=-0.25),
    "neon": Mood(exposure=-0.6, saturation=1.15, contrast=1.08, shadows=(0.012, -0.004, 0.03), highlights=(0.02, -0.01, 0.02)),
    "candlelight": Mood(exposure=-0.9, balance=(1.22, 0.98, 0.62)),
    "firelight": Mood(exposure=-0.9, balance=(1.22, 0.96, 0.58)),
    "spotlight": Mood(exposure=-1.1, contrast=1.1),
}
"""Quality -> what it does."""

_TURNED = {"backlit": "backlight", "rim": "backlight", "volumetric": "backlight", "side": "side light", "overhead": "top light"}


def turned_by(qualities: tuple[str, ...]) -> tuple[str, ...]:
    """From where the light has to come for the qualities asked for, in the words of `heavens.light_for`."""
    return tuple(dict.fromkeys(_TURNED[quality] for quality in qualities if quality in _TURNED))


def in_mood(setting: Setting, params: PlaceParams) -> Setting:
    """An outdoor place in the light asked for."""
    if setting.acoustics.space != "outdoor" or not params.qualities:
        return setting
    develop, lamps = setting.develop, setting.lamps
    for quality in params.qualities:
        if quality in MOODS:
            develop, lamps = _printed(develop, MOODS[quality]), _softened(lamps, MOODS[quality])
    return replace(setting, develop=develop, lamps=(*lamps, *_added(params.qualities, develop)))


def _printed(develop: Develop, mood: Mood) -> Develop:
    red, green, blue = (round(a * b, 5) for a, b in zip(develop.white_balance, mood.balance, strict=True))
    return replace(
        develop,
        exposure_ev=round(develop.exposure_ev + mood.exposure, 3),
        contrast=round(develop.contrast * mood.contrast, 3),
        saturation=round(develop.saturation * mood.saturation, 3),
        white_balance=(red, green, blue),
        tint_shadows=_sum(develop.tint_shadows, mood.shadows),
        tint_highlights=_sum(develop.tint_highlights, mood.highlights),
    )


def _sum(a: Rgb, b: Rgb) -> Rgb:
    red, green, blue = (round(x + y, 5) for x, y in zip(a, b, strict=True))
    return (red, green, blue)


def _softened(lamps: tuple[Lamp, ...], mood: Mood) -> tuple[Lamp, ...]:
    def sun(lamp: Lamp) -> Lamp:
        wide = round(lamp.size[0] + mood.softness, 3)
        return replace(lamp, power=round(lamp.power * mood.sun, 5), size=(wide, wide))

    return tuple(sun(lamp) if lamp.type == "sun" and lamp.id == "sun" else lamp for lamp in lamps)


def _added(qualities: tuple[str, ...], develop: Develop) -> tuple[Lamp, ...]:
    """Lamps that the film shows at the same brightness whatever the hour: coloured signs on both sides, or a spot from above."""
    level = 2.0**-develop.exposure_ev
    lamps: list[Lamp] = []
    if "neon" in qualities:
        for name, colour, way in (
            ("left", (1.0, 0.08, 0.62), (0.9, 0.35, -0.25)),
            ("right", (0.05, 0.55, 1.0), (-0.9, 0.35, -0.25)),
        ):
            lamps.append(Lamp(f"neon {name}", "sun", colour, round(1.5 * level, 5), rotation=look_along(way), size=(30.0, 30.0)))
    if "spotlight" in qualities:
        power = round(2600.0 * level, 4)
        down = look_along((0.0, 0.0, -1.0))
        lamps.append(Lamp("spotlight", "spot", (1.0, 0.95, 0.86), power, (0.0, 0.0, 8.0), down, (0.12, 0.12), 32.0))
    return tuple(lamps)
