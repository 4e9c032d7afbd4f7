"""The light of fires: a lamp flickers with what a coarse grid of its flame gives off."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.air import BLAST_S, BLASTS_EVERY_S, NEVER_S, Plume, Wind
from aozora.film.plumes import GasClock
from aozora.film.world import World
from aozora.world.physics.gas import Gas
from aozora.world.physics.hearths import SIMULATED, hearth_of

Floats = NDArray[np.float64]

COARSE = 2.2
"""How many times larger the cells are than those of the fire that is seen: it costs a twentieth."""

LONGEST_S = 12.0
"""Seconds of fire that are simulated; a longer one is seen to and fro."""

DIMMEST, BRIGHTEST = 0.6, 1.5

CONTRAST = 1.5
"""How much stronger light flickers than the glow of a coarse grid, whose small flames are smoothed away."""

STEADIES_S = 0.03
"""Time in which light follows the fire: it is gathered from all over the flames."""

BLAST_GLOWS_S = 2.5
"""How long an explosion gives light."""


def firelights(world: World, times: Floats) -> dict[str, NDArray[np.float32]]:
    """Shares (f, 3) of their power at shutter times (f, 3) of the lamps that stand for fires, by id."""
    tracks: dict[str, NDArray[np.float32]] = {}
    for number, lamp in enumerate(world.lamps):
        if lamp.id.endswith("/fire"):
            role = lamp.id.removesuffix("/fire")
            flame = next((p for p in world.air.plumes if p.entity == role and _flaming(p)), None)
            tracks[lamp.id] = _waving(times, number) if flame is None else _burning(flame, world.air.wind, times)
    return tracks


def _flaming(plume: Plume) -> bool:
    return plume.kind in SIMULATED and SIMULATED[plume.kind].flaming


def _burning(flame: Plume, wind: Wind, times: Floats) -> NDArray[np.float32]:
    return (blastlight if SIMULATED[flame.kind].bursts else firelight)(flame, wind, times)


def firelight(flame: Plume, wind: Wind, times: Floats) -> NDArray[np.float32]:
    """The share (f, 3) of its usual light that a flame gives at shutter times (f, 3): it flickers by the clock of its gas, and
    comes and goes by that of the shot."""
    moments = GasClock.of(times[:, 1]).own[:, None] + (times - times[:, 1:2])
    length = min(LONGEST_S, float(moments.max()) + 0.1)
    lasting = replace(flame, begin_s=0.0, rise_s=0.0, end_s=NEVER_S)
    hearth = hearth_of(lasting, wind, lambda _: np.zeros(3), floor=True, coarse=COARSE)
    begin = hearth.begin(0.0)
    gas, clock, light = Gas(hearth.chamber, begin), [begin], [0.0]
    while gas.time_s < length:
        gas.step(hearth.step_s)
        clock.append(gas.time_s)
        light.append(light[-1] + min(hearth.step_s / STEADIES_S, 1.0) * (glowing(gas.heat) - light[-1]))
    usual = float(np.mean([level for at, level in zip(clock, light, strict=True) if at >= 0.0] or [1.0]))
    folded = length - np.abs((moments % (2 * length)) - length)
    shares = np.clip((np.interp(folded, clock, light) / max(usual, 1e-9)) ** CONTRAST, DIMMEST, BRIGHTEST)
    there = np.vectorize(flame.strength, otypes=[np.float64])(times) / max(flame.density, 1e-6) if flame.timed else 1.0
    return np.round(shares * there, 4).astype(np.float32)


def blastlight(blast: Plume, wind: Wind, times: Floats) -> NDArray[np.float32]:
    """The share (f, 3) of its greatest light that an explosion gives at shutter times (f, 3); it is dark before."""
    hearth = hearth_of(blast, wind, lambda _: np.zeros(3), floor=True, coarse=COARSE)
    gas, clock, light = Gas(hearth.chamber, BLAST_S), [0.0], [0.0]
    while gas.time_s - BLAST_S < BLAST_GLOWS_S:
        gas.step(hearth.step_s)
        clock.append(gas.time_s - BLAST_S)
        light.append(glowing(gas.heat))
    ages = np.where(times >= BLAST_S, (times - BLAST_S) % BLASTS_EVERY_S, BLASTS_EVERY_S)
    return np.round(np.interp(ages, [*clock, BLAST_GLOWS_S + 0.1], [*light, 0.0]) / max(*light, 1e-9), 4).astype(np.float32)


def glowing(heat: NDArray[np.float32]) -> float:
    """How much a grid of heat gives off, in units of its own."""
    return float(np.clip(heat - np.float32(0.3), 0, None).sum(dtype=np.float64))


def _waving(times: Floats, number: int) -> NDArray[np.float32]:
    """Light of a glow without a flame: slow swells and quick licks, never dark and never in step with another one."""
    waves = ((2.3, 0.10), (5.9, 0.09), (9.7, 0.06), (14.3, 0.04))
    total = sum(level * np.sin(6.283 * (rate * times * 0.5 + 0.37 * number * rate)) for rate, level in waves)
    return np.round(1.0 + total, 5).astype(np.float32)
