"""Light and lens of a look."""

from dataclasses import replace

from aozora.film.air import Plume
from aozora.film.world import Develop, Lamp, Material, World
from aozora.world.geometry.rotations import look_along
from aozora.world.looks.recipe import Lighting, Print

_NEON = (
    ("left", (1.0, 0.05, 0.55), (0.9, 0.30, -0.30)),
    ("right", (0.03, 0.60, 1.0), (-0.9, 0.30, -0.30)),
    ("behind", (0.55, 0.10, 1.0), (0.1, -0.95, -0.25)),
)
"""Colour and direction of light from signs that are not seen."""


def relit(world: World, light: Lighting) -> World:
    """A world in the light of a look."""
    if light == Lighting():
        return world
    # In rooms the sun only falls through windows: a lamp carries the scene.
    inside = world.acoustics.space == "room"
    lamps_here = [lamp for lamp in world.lamps if not inside or lamp.type != "sun"] or list(world.lamps)
    key = max(lamps_here, key=_strength).id if lamps_here else ""
    lamps = [_scaled(lamp, light, lamp.id == key) for lamp in world.lamps]
    if light.neon and inside:
        lamps = [_as_sign(lamp, number) for number, lamp in enumerate(world.lamps)]
    level = 2.0**-world.develop.exposure_ev
    if light.neon:
        for name, colour, way in _NEON:
            lamps.append(
                Lamp(f"look/{name}", "sun", colour, round(light.neon * level, 5), rotation=look_along(way), size=(25.0, 25.0))
            )
    sky = None if world.sky is None else replace(world.sky, strength=round(world.sky.strength * light.sky, 5))
    materials = {name: _wetted(material, light.wet) for name, material in world.materials.items()}
    air = world.air
    if light.fireflies:
        air = replace(
            air,
            plumes=(
                *air.plumes,
                Plume("fireflies", position=(0.0, 0.0, 0.1), height=3.0, width=9.0, colour=(1.0, 0.82, 0.45), seed=7),
            ),
        )
    if light.rays and any(air.sun):
        air = replace(air, rays=max(air.rays, light.rays))
    fog = world.fog if light.haze is None else light.haze
    return replace(world, lamps=tuple(lamps), sky=sky, fog=fog, materials=materials, air=air)


def _strength(lamp: Lamp) -> float:
    return lamp.power * (40.0 if lamp.type == "sun" else 1.0)


def _scaled(lamp: Lamp, light: Lighting, is_key: bool) -> Lamp:
    red, green, blue = (round(a * b, 5) for a, b in zip(lamp.colour, light.tint, strict=True))
    return replace(lamp, power=round(lamp.power * (light.key if is_key else light.fill), 6), colour=(red, green, blue))


def _as_sign(lamp: Lamp, number: int) -> Lamp:
    """A lamp of a room as a coloured tube: the colours take turns."""
    return replace(lamp, colour=_NEON[number % 2][1], power=round(lamp.power * 1.6, 6))


def _wetted(material: Material, wet: float) -> Material:
    return replace(material, wet=max(material.wet, wet)) if wet and material.transmission == 0 else material


def printed(develop: Develop, wanted: Print) -> Develop:
    """How a look is developed."""
    made = replace(
        develop,
        exposure_ev=round(develop.exposure_ev + wanted.exposure, 3),
        contrast=round(develop.contrast * wanted.contrast, 3),
        saturation=round(develop.saturation * wanted.saturation, 3),
    )
    return replace(made, grain=0.0, vignette=0.0, aberration=0.0, bloom=min(made.bloom, 0.05)) if wanted.plain else made
