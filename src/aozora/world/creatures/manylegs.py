"""Jointed legs in pairs, for crabs, spiders, insects and lizards: bones, skins and where the feet stand."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from aozora.film.world import Rgb, Vec3
from aozora.world.creatures.anatomy import xyz
from aozora.world.creatures.figure import Bone, Floats, Patch, point
from aozora.world.creatures.lofts import loft, round_sections


@dataclass(frozen=True)
class Leg:
    """The left leg of a pair: hip, knee and foot, its radius at the hip, the finish, its colour and that of the foot."""

    hip: Vec3
    knee: Vec3
    foot: Vec3
    radius: float
    slot: str
    colour: Rgb
    end: Rgb
    parent: str = "body"
    thin: float = 0.35


SIDES = (("left", 1.0), ("right", -1.0))


def leg_names(number: int, side: str) -> tuple[str, str, str]:
    """The joints of a leg."""
    return (f"leg {number} {side}", f"shin {number} {side}", f"foot {number} {side}")


def leg_bones(legs: Sequence[Leg]) -> list[Bone]:
    """The bones of all pairs."""
    bones: list[Bone] = []
    for i, leg in enumerate(legs):
        for side, sign in SIDES:
            parent = leg.parent
            for name, spot in zip(leg_names(i, side), (leg.hip, leg.knee, leg.foot), strict=True):
                bones.append(Bone(name, parent, xyz(np.array(spot) * (1, sign, 1))))
                parent = name
    return bones


def leg_rig(legs: Sequence[Leg]) -> tuple[dict[str, tuple[str, ...]], dict[str, Vec3]]:
    """The legs and the soles as a rig lists them."""
    limbs, soles = dict[str, tuple[str, ...]](), dict[str, Vec3]()
    for i, leg in enumerate(legs):
        for side, sign in SIDES:
            limbs[f"{i} {side}"] = leg_names(i, side)
            soles[f"{i} {side}"] = xyz(np.array(leg.foot) * (1, sign, 1))
    return limbs, soles


def leg_patches(legs: Sequence[Leg], joints: tuple[str, ...]) -> list[Patch]:
    """The skins of all pairs."""
    return [_skin(leg, joints, i, side, sign) for i, leg in enumerate(legs) for side, sign in SIDES]


def _skin(leg: Leg, joints: tuple[str, ...], number: int, side: str, sign: float) -> Patch:
    hip, knee, foot = (np.array(spot) * (1, sign, 1) for spot in (leg.hip, leg.knee, leg.foot))
    toe = foot + 0.9 * leg.radius * leg.thin * point(1.2, 0.5 * sign, -0.1)
    u = np.linspace(0, 1, 8)[:, None]
    upper, lower = hip + u * (knee - hip), knee + u[1:] * (foot - knee)
    path: Floats = np.concatenate([upper, lower, toe[None]])
    along = np.concatenate([0.0 * u[:, 0], 0.5 + 0.5 * (u[1:3, 0] > 0), np.ones(5), [2.0]])
    along[6:8] = (0.2, 0.5)
    radii = leg.radius * np.concatenate(
        [1.0 - 0.25 * u[:, 0] + 0.25 * (u[:, 0] > 0.99), (0.85 - (0.85 - leg.thin) * u[1:, 0]), [leg.thin * 0.3]]
    )
    share: Floats = np.concatenate([0 * u[:, 0], u[1:, 0] ** 2, [1.0]])[:, None]
    tone = np.array(leg.colour, np.float64) * (1 - share) + np.array(leg.end, np.float64) * share
    return loft(leg.slot, path, round_sections(path, radii), (joints, leg_names(number, side)), tone, along)
