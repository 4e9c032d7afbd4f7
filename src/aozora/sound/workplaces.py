"""Places that work: aquarium, lava, cafe, kitchen, factory, motor boat, ice; each by the things that are heard in it.

Beds are functions (rng, n) -> stereo (n, 2) of about unit power. What is rhythmic keeps time over the seams of a bed's blocks,
which follow one another every 6.8 s.
"""

from dataclasses import replace

import numpy as np

from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp, fluids
from aozora.sound.chance import between, log_between, whole
from aozora.sound.contacts import many, scraped, snap, struck
from aozora.sound.dsp import Signal
from aozora.sound.household import creak, peaked
from aozora.sound.machines import MACHINES, machine_sound
from aozora.sound.modal import attacked
from aozora.sound.textures import crowd, shaped_noise, sprinkle, unit, wander

Rng = np.random.Generator
SEAM_S = 6.8
"""Seconds from one block of a bed to the next (`playing.BLOCK_S` less its fade)."""


class _Floor:
    """A stretch of stereo into which single sounds are laid."""

    def __init__(self, n: int) -> None:
        self.out = np.zeros((n, 2))

    def lay(self, at_s: float, mono: Signal, level: float, pan: float) -> None:
        """A sound from `at_s` on; `pan` is 0 (left) to 1 (right)."""
        first = round(at_s * SAMPLE_RATE)
        n = min(len(mono), len(self.out) - first)
        if n > 0:
            angle = np.clip(pan, 0, 1) * np.pi / 2
            self.out[first : first + n] += level * mono[:n, None] * np.array([np.cos(angle), np.sin(angle)])


def _moments(rng: Rng, n: int, per_s: float) -> list[float]:
    return sorted(float(at) for at in rng.random(rng.poisson(per_s * n / SAMPLE_RATE)) * n / SAMPLE_RATE)


def _humming(rng: Rng, n: int, hz: float, levels: tuple[float, ...]) -> Signal:
    t = np.arange(n)[:, None] / SAMPLE_RATE
    return np.asarray(sum(share * np.sin(2 * np.pi * k * hz * t + rng.uniform(0, 6.28, 2)) for k, share in enumerate(levels, 1)))


def aquarium(rng: Rng, n: int) -> Signal:
    """An air stone: streams of bubbles that leave it at even pace, a pump that hums, water that trickles back from the filter."""
    floor = _Floor(n)
    for _ in range(5):
        radius, pan = log_between(rng, (0.0014, 0.0034)), between(rng, 0.3, 0.7)
        at, pace = float(rng.random()) * 0.1, between(rng, 5.5, 10.5)
        while at < n / SAMPLE_RATE:
            size = radius * between(rng, 0.93, 1.08)
            floor.lay(at, fluids.bubble(rng, size, 0.15), between(rng, 0.5, 1.0) * (radius / 0.0034) ** 0.5, pan)
            at += between(rng, 0.85, 1.2) / pace
    trickle = unit(sprinkle(rng, n, 45, fluids.bubbles(rng, 10, (0.0006, 0.0014)), 0.6))
    pump = _humming(rng, n, 50.0, (0.5, 1.0, 0.15, 0.4, 0.08, 0.15))
    return (
        unit(floor.out)
        + 0.16 * trickle
        + 0.10 * pump
        + 0.04 * shaped_noise(rng, n, ((60, 0), (300, -6), (2000, -22), (9000, -46)))
    )


def lava(rng: Rng, n: int) -> Signal:
    """Gas breaks through molten rock: slow, deep bubbles that tear the skin, glowing crust that cracks, a jet that breathes."""
    floor = _Floor(n)
    for at in _moments(rng, n, 1.5):
        t = np.arange(round(between(rng, 0.35, 0.7) * SAMPLE_RATE)) / SAMPLE_RATE
        hz = log_between(rng, (42, 105))
        swell = np.sin(np.pi * t / t[-1]) ** 1.5
        gulp = np.sin(2 * np.pi * hz * (t + 0.55 * t**2)) * swell
        tear = dsp.apply(dsp.resonance(4.5 * hz, 1.5), rng.standard_normal(len(t))) * np.exp(-(((t / t[-1] - 0.62) / 0.12) ** 2))
        floor.lay(at, peaked(gulp + 0.16 * tear), between(rng, 0.4, 1.0), between(rng, 0.2, 0.8))
    for at in _moments(rng, n, 5.0):
        floor.lay(at, snap(rng), float(rng.exponential(0.1)), between(rng, 0.05, 0.95))
    deep = shaped_noise(rng, n, ((16, -2), (30, 0), (70, -7), (200, -24), (900, -44), (6000, -70)))
    breath = shaped_noise(rng, n, ((120, -16), (350, -2), (900, 0), (2500, -12), (9000, -30)))
    jets = np.clip(np.exp(1.1 * wander(rng, n, 0.7)) - 0.5, 0, 3)[:, None]
    return 1.3 * unit(floor.out) + 0.5 * deep * np.exp(0.3 * wander(rng, n, 1.2))[:, None] + 0.13 * breath * jets


def cafe(rng: Rng, n: int) -> Signal:
    """People who talk at tables, cups that are put down, spoons that stir, and now and then the espresso machine."""
    floor = _Floor(n)
    for at in _moments(rng, n, 0.9):
        pan, level = between(rng, 0.1, 0.9), float(rng.exponential(0.45))
        floor.lay(at, struck("china")(rng)[:14400], level, pan)
        floor.lay(at + between(rng, 0.03, 0.12), struck("china")(rng)[:14400], 0.5 * level, pan)
    for at in _moments(rng, n, 0.22):
        pan, pace = between(rng, 0.2, 0.8), between(rng, 0.16, 0.22)
        for k in range(whole(rng, 5, 10)):
            floor.lay(at + pace * k + between(rng, 0, 0.03), struck("plink")(rng), between(rng, 0.12, 0.3), pan)
    _espresso(rng, n, floor)
    return unit(crowd(rng, n)) + 0.9 * floor.out + 0.12 * shaped_noise(rng, n, ((60, 0), (300, -6), (2000, -18), (9000, -40)))


def _espresso(rng: Rng, n: int, floor: _Floor) -> None:
    """One turn of the machine: the grinder, the pump, steam through the milk, whose shriek sinks as the milk warms."""
    seconds = n / SAMPLE_RATE
    grind = round(1.6 * SAMPLE_RATE)
    t = np.arange(grind) / SAMPLE_RATE
    motor = np.asarray(sum(np.sin(2 * np.pi * 118 * k * t + k) / k for k in range(1, 9)))
    beans = dsp.apply(dsp.band(700, 6500), rng.standard_normal(grind)) * (1 + np.clip(wander(rng, grind, 18), -0.8, 2))
    edges = np.minimum(1, np.minimum(t, t[::-1]) / 0.08)
    floor.lay(0.09 * seconds, (0.3 * unit(motor) + unit(beans)) * edges, 0.5, 0.7)
    m = round(2.4 * SAMPLE_RATE)
    x = np.linspace(0, 1, m)
    noise = rng.standard_normal(m)
    hiss = dsp.apply(dsp.band(1800, 11000), noise)
    shriek = dsp.apply(dsp.resonance(1450, 14), noise) * (1 - x) + dsp.apply(dsp.resonance(980, 14), noise) * x
    steam = unit(hiss) + 0.8 * unit(shriek) * np.exp(0.4 * wander(rng, m, 9))
    floor.lay(0.45 * seconds, steam * np.minimum(1, np.minimum(x / 0.04, (1 - x) / 0.15)), 0.6, 0.7)


def kitchen(rng: Rng, n: int) -> Signal:
    """A pan that sizzles, a pot on the boil, dishes and lids, a knife on the board, the refrigerator."""
    floor = _Floor(n)
    for at in _moments(rng, n, 0.55):
        clatter = (
            many(("china", "china", "pan", "clink"), (2, 6), 0.3, 0.6)(rng) if rng.random() < 0.4 else struck("china", "pan")(rng)
        )
        floor.lay(at, clatter[: SAMPLE_RATE // 2], between(rng, 0.25, 0.9), between(rng, 0.1, 0.9))
    for at in _moments(rng, n, 0.2):
        pace = between(rng, 0.17, 0.23)
        for k in range(whole(rng, 5, 9)):
            floor.lay(at + pace * k + between(rng, 0, 0.015), struck("tap")(rng), between(rng, 0.3, 0.5), 0.35)
    spit = np.where(rng.random((n, 2)) < 0.0025, rng.exponential(1.0, (n, 2)) ** 1.5, 0.0)
    pan = unit(dsp.apply(dsp.band(2500, 13000), rng.standard_normal((n, 2)) * (0.25 + 14 * dsp.one_pole(spit, 0.0007))))
    pot = unit(fluids.bubbling((0.004, 0.009), 11, 0.1)(rng, n))
    hum = _humming(rng, n, 50.0, (0.6, 1.0, 0.2, 0.35))
    heat = np.exp(0.25 * wander(rng, n, 0.5))[:, None]
    return 0.42 * pan * heat + 0.3 * pot + 0.95 * floor.out + 0.10 * hum


def factory(rng: Rng, n: int) -> Signal:
    """A press eight times in a seam, with the breath of its valve; a stitching machine at thrice its pace; motors and a belt."""
    floor = _Floor(n)
    beat = SEAM_S / 8
    for k in range(int(n / SAMPLE_RATE / beat) + 1):
        floor.lay(k * beat, struck("thump")(rng), 0.9, 0.4)
        floor.lay(k * beat + 0.02, struck("clank")(rng), between(rng, 0.5, 0.7), 0.4)
        m = round(0.26 * SAMPLE_RATE)
        valve = (
            dsp.apply(dsp.band(1500, 9000), rng.standard_normal(m))
            * np.minimum(1, np.arange(m) / 300)
            * np.exp(-np.arange(m) / 3800)
        )
        floor.lay(k * beat + 0.3, unit(valve), 0.2, 0.45)
        for third in range(3):
            floor.lay((k + third / 3) * beat + 0.11, struck("metal click")(rng), between(rng, 0.25, 0.4), 0.8)
    motors = _humming(rng, n, 48.5, (0.6, 1.0, 0.5, 0.6, 0.35, 0.45, 0.2, 0.3, 0.15, 0.2, 0.1, 0.15))
    belt = shaped_noise(rng, n, ((50, -8), (160, 0), (600, -3), (2200, -10), (8000, -28)))
    turns = (1 + 0.5 * np.sin(2 * np.pi * 32 / SEAM_S * np.arange(n) / SAMPLE_RATE))[:, None]
    return 1.1 * floor.out + 0.22 * motors * (1 + 0.15 * wander(rng, n, 0.5)[:, None]) + 0.07 * belt * turns


def motor_boat(rng: Rng, n: int) -> Signal:
    """An outboard: its firing burbles as waves close and open the exhaust, the hull slaps the water, spray falls behind."""
    machine = replace(
        MACHINES["motor boat"], rush=0.12, sharp=14.0, pipes=((95, 1.5, 0.7), (240, 1.8, 1.0), (560, 2, 0.8), (1150, 2, 0.35))
    )
    mono = unit(machine_sound(machine, 2150.0 * np.exp(0.04 * wander(rng, n, 0.8)), rng))
    burble = np.exp(0.55 * np.clip(wander(rng, n, 5.5), -1.8, 1.5))
    gear = np.sin(2 * np.pi * np.cumsum(2150 / 60 * 13 * np.ones(n)) / SAMPLE_RATE)
    floor = _Floor(n)
    at = 0.0
    while at < n / SAMPLE_RATE:
        m = round(0.38 * SAMPLE_RATE)
        t = np.arange(m) / SAMPLE_RATE
        slap = dsp.apply(dsp.band(90, 2200, 1), rng.standard_normal(m)) * np.exp(-t / 0.05)
        fall = dsp.apply(dsp.band(1800, 9000), rng.standard_normal(m)) * np.minimum(1, t / 0.06) * np.exp(-t / 0.12)
        level = between(rng, 0.35, 1.0)
        floor.lay(at, attacked(peaked(slap) + 0.35 * peaked(fall), 0.004), 1.5 * level, between(rng, 0.3, 0.7))
        at += between(rng, 0.42, 0.95)
    wash = shaped_noise(rng, n, ((150, -18), (500, -4), (1500, 0), (5000, -7), (14000, -20)))
    return (mono * burble)[:, None] + 0.06 * gear[:, None] + floor.out + 0.09 * wash * np.exp(0.35 * wander(rng, n, 1.5))[:, None]


def ice_ping(rng: Rng) -> Signal:
    """A crack far out on a frozen lake. Bending waves in a plate travel the faster the higher they are, as the root of their
    frequency, so the crack arrives as a falling whistle, f = (d / t)^2 (F. Press and M. Ewing, 1951)."""
    n = round(between(rng, 0.5, 1.1) * SAMPLE_RATE)
    t = np.arange(n) / SAMPLE_RATE
    first_hz, reach = log_between(rng, (3500, 7500)), log_between(rng, (1.6, 4.2))
    began = reach / np.sqrt(first_hz)
    hz = (reach / (began + t)) ** 2
    chirp = np.sin(2 * np.pi * np.cumsum(hz) / SAMPLE_RATE) * np.exp(-t / (0.25 * n / SAMPLE_RATE)) * np.minimum(1, t / 0.002)
    return peaked(chirp * (hz / first_hz) ** 0.15)


def ice(rng: Rng, n: int) -> Signal:
    """A frozen lake or glacier that works: pings that fall in pitch, grinding that sticks and slips, groans, single cracks."""
    floor = _Floor(n)
    for at in (between(rng, 0.1, 1.2), *_moments(rng, n, 0.75)):
        floor.lay(at, ice_ping(rng), between(rng, 0.25, 1.0), between(rng, 0.1, 0.9))
    for at in _moments(rng, n, 0.4):
        floor.lay(at, creak(rng)[::2], between(rng, 0.15, 0.45), between(rng, 0.2, 0.8))
        floor.lay(
            at + between(rng, 0, 0.5),
            scraped((310, 760, 1900), 1, 0.7, 1.8)(rng),
            between(rng, 0.06, 0.2),
            between(rng, 0.2, 0.8),
        )
    for at in _moments(rng, n, 0.25):
        m = round(1.7 * SAMPLE_RATE)
        x = np.linspace(0, 1, m)
        groan = np.sin(
            2 * np.pi * np.cumsum(np.interp(x, [0, 0.4, 1], [62, 95, 50]) * np.exp(0.05 * wander(rng, m, 12))) / SAMPLE_RATE
        )
        floor.lay(at, groan * np.sin(np.pi * x) ** 1.5, 0.5, 0.5)
    for at in _moments(rng, n, 0.8):
        floor.lay(at, snap(rng), float(rng.exponential(0.25)), between(rng, 0, 1))
    air = shaped_noise(rng, n, ((40, -3), (120, 0), (500, -12), (2500, -32), (9000, -54)))
    return 1.6 * floor.out + 0.10 * air * np.exp(0.3 * wander(rng, n, 0.5))[:, None]
