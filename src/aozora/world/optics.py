"""What the lens does to the whole picture, written into how the world is developed."""

from dataclasses import replace

from aozora.film.screenplay import CameraPlan
from aozora.film.world import World

_SOFT_BLOOM = 0.34

_FISHEYE_VIGNETTE = 0.75


def through(world: World, plan: CameraPlan) -> World:
    """A world seen through the lens of a plan."""
    develop = world.develop
    if plan.focus == "soft":
        develop = replace(develop, bloom=max(develop.bloom, _SOFT_BLOOM), contrast=0.92 * develop.contrast)
    if plan.focus == "tilt-shift":
        develop = replace(develop, tilt_shift=1.0, saturation=1.25 * develop.saturation)
    if plan.lens == "anamorphic":
        develop = replace(develop, flare=1.0)
    if plan.lens == "fisheye":
        develop = replace(develop, fisheye=1.0, vignette=max(develop.vignette, _FISHEYE_VIGNETTE))
    return world if develop == world.develop else replace(world, develop=develop)
