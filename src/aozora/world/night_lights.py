"""Lights of vehicles after dark: head lamps and tail lamps that shine as bright as film shows such lamps."""

from collections.abc import Mapping
from dataclasses import replace

from aozora.film.world import Material
from aozora.world.daylight import HOURS

_LAMPS = (("bulb", 9.0), ("tail lamp", 5.0))
"""Beginning of a material's name -> radiance as a multiple of what the film shows as white."""

PARKED = 0.3
"""What is left of it at the kerb."""


def is_dark(hour: str) -> bool:
    """Whether lamps are lit at an hour; not at one that nobody knows, which is shown as a plain afternoon."""
    row = HOURS.get(hour)
    return row is not None and (row.moon or row.elevation < 3.0)


def lights_on(materials: Mapping[str, Material], exposure_ev: float, share: float = 1.0) -> dict[str, Material]:
    """The materials with head lamps and tail lamps lit; they glow to the eye and light nothing."""
    level = share * 2.0**-exposure_ev

    def lit(name: str, material: Material) -> Material:
        gain = next((gain for start, gain in _LAMPS if name.startswith(start)), 0.0)
        if gain == 0:
            return material
        glow = round(gain * level / max(max(material.colour), 0.05), 4)
        return replace(material, emission=(glow, glow, glow), emission_by_colour=True)

    return {name: lit(name, material) for name, material in materials.items()}
