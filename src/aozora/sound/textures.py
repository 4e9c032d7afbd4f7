"""Sounds without a beginning: air, water, fire, crowds. Each is a function (rng, n) -> stereo (n, 2), steady enough to be
cross-faded with another of its kind; nominal loudness is set by the catalogue."""

import numpy as np
from numpy.typing import NDArray

from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.chance import log_between
from aozora.sound.dsp import Signal

Points = tuple[tuple[float, float], ...]
"""(Hz, dB) of a spectrum, in rising order; straight lines over log frequency between them."""

_CONTROL_RATE = 200


def shaped_noise(rng: np.random.Generator, n: int, points: Points, channels: int = 2) -> Signal:
    """Gaussian noise (n, channels) of a given power spectrum, independent channels, root mean square 1 each."""
    size = 1 << (n - 1).bit_length() if n & (n - 1) else n
    size = min(size, n + (-n) % 4800)
    hz = np.fft.rfftfreq(size, 1 / SAMPLE_RATE)
    hz[0] = hz[1]
    table = np.array(points)
    level = 10 ** (np.interp(np.log(hz), np.log(table[:, 0]), table[:, 1]) / 20)
    level[hz < 16] = 0.0
    scale = 1 / (np.sqrt(np.mean(level**2)) * np.sqrt(2 / size) + 1e-30)
    spectrum = rng.standard_normal((channels, len(hz), 2), np.float32).view(np.complex64)[..., 0] * (scale * level).astype(
        np.float32
    )
    return dsp.waves_of(spectrum, size)[:, :n].T.astype(np.float64)


def wander(rng: np.random.Generator, n: int, changes_per_s: float) -> NDArray[np.float64]:
    """A smooth random curve (n,) of about unit variance that turns `changes_per_s` times a second."""
    control = n * _CONTROL_RATE // SAMPLE_RATE + 2
    knots = max(4, round(control / _CONTROL_RATE * changes_per_s) + 4)
    values = rng.standard_normal(knots) * 1.25
    at = np.linspace(1, knots - 2 - 1e-6, control)
    k, f = at.astype(int), at % 1
    p0, p1, p2, p3 = values[k - 1], values[k], values[k + 1], values[np.minimum(k + 2, knots - 1)]
    curve = p1 + 0.5 * f * (p2 - p0 + f * (2 * p0 - 5 * p1 + 4 * p2 - p3 + f * (3 * (p1 - p2) + p3 - p0)))
    step = SAMPLE_RATE // _CONTROL_RATE
    between = np.arange(step) / step
    return (curve[:-1, None] + (curve[1:] - curve[:-1])[:, None] * between).reshape(-1)[:n]


def sprinkle(rng: np.random.Generator, n: int, per_s: float, kernels: list[Signal], spread: float = 1.0) -> Signal:
    """Short sounds (k,) at random times, `per_s` of them a second, in stereo (n, 2); strengths are heavy-tailed."""
    # laid down one by one: for short sounds this is some ten times cheaper than convolving
    out = np.zeros((2, n + max(map(len, kernels))))
    for kernel in kernels:
        count = rng.poisson(per_s * n / SAMPLE_RATE / len(kernels))
        at = (rng.random(count) * n).astype(np.int64)
        strength = np.minimum(rng.exponential(1.0, count) ** 1.4, 5.0)
        pan = np.clip(0.5 + spread * (rng.random(count) - 0.5), 0, 1) * np.pi / 2
        sides = strength * np.array([np.cos(pan), np.sin(pan)])
        for place, first in enumerate(at.tolist()):
            out[:, first : first + len(kernel)] += sides[:, place, None] * kernel
    return out[:, :n].T


def unit(wave: Signal) -> Signal:
    """The signal at root mean square 1."""
    return wave / max(float(np.sqrt(np.mean(wave**2))), 1e-12)


def tamed(wave: Signal, top: float = 5.0) -> Signal:
    """The signal with its rare peaks rounded off above `top`."""
    return top * np.tanh(wave / top)


def breeze(rng: np.random.Generator, n: int) -> Signal:
    """A light wind in the leaves of nearby trees: little rumble, a rustle that comes and goes with the gusts."""
    gust = np.exp(0.5 * wander(rng, n, 0.35))[:, None]
    flutter = np.exp(0.22 * np.stack([wander(rng, n, 9), wander(rng, n, 9)], 1))
    air = shaped_noise(rng, n, ((30, -6), (90, 0), (250, -4), (700, -14), (3000, -34), (16000, -60)))
    leaves = shaped_noise(rng, n, ((300, -30), (1200, -9), (2800, -1), (5200, 0), (8500, -6), (16000, -22)))
    return 0.55 * air * gust**0.7 + 0.42 * leaves * flutter * gust


def wind(rng: np.random.Generator, n: int) -> Signal:
    """A strong wind: broad roar in gusts, and soft whistling where it meets edges."""
    gust = np.exp(0.55 * wander(rng, n, 0.5))[:, None]
    roar = shaped_noise(rng, n, ((30, -4), (80, 0), (300, -3), (900, -10), (3500, -26), (16000, -50)))
    out = roar * gust
    control = np.arange(n)
    for centre in (340.0, 610.0, 1050.0):
        lower = dsp.apply(dsp.resonance(centre * 0.86, 11), shaped_noise(rng, n, ((30, 0), (20000, 0))))
        upper = dsp.apply(dsp.resonance(centre * 1.16, 11), shaped_noise(rng, n, ((30, 0), (20000, 0))))
        glide = (0.5 + 0.5 * np.tanh(0.9 * wander(rng, n, 0.6)))[control, None]
        howl = unit(lower) * (1 - glide) + unit(upper) * glide
        out = out + 0.16 * (600 / centre) ** 0.4 * howl * np.exp(0.9 * wander(rng, n, 0.7))[:, None] * gust
    return out


def desert_air(rng: np.random.Generator, n: int) -> Signal:
    """Dry wide wind with a hiss of sand."""
    gust = np.exp(0.6 * wander(rng, n, 0.3))[:, None]
    low = shaped_noise(rng, n, ((30, -2), (120, 0), (500, -6), (2000, -22), (16000, -50)))
    return low * gust + 0.12 * shaped_noise(rng, n, ((1500, -20), (5000, 0), (12000, -6), (18000, -20))) * gust**1.6


def snow_hush(rng: np.random.Generator, n: int) -> Signal:
    """The muffled air of a snowed-in place."""
    return shaped_noise(rng, n, ((30, -4), (90, 0), (300, -8), (900, -20), (4000, -44), (16000, -70)))


def city_hush(rng: np.random.Generator, n: int) -> Signal:
    """A town far away: a low even hum of traffic."""
    hum = shaped_noise(rng, n, ((30, -10), (60, 0), (130, -1), (400, -10), (900, -17), (3000, -36), (16000, -64)))
    return hum * np.exp(0.18 * wander(rng, n, 0.25))[:, None]


def room_tone(rng: np.random.Generator, n: int) -> Signal:
    """A quiet room: air and, barely, the ventilation."""
    return shaped_noise(rng, n, ((30, -8), (70, 0), (160, -5), (500, -14), (1500, -22), (6000, -34), (16000, -46)))


def rain(rng: np.random.Generator, n: int) -> Signal:
    """Steady rain: a veil of far drops and single near ones."""
    veil = shaped_noise(rng, n, ((150, -24), (700, -12), (2500, -3), (6000, 0), (11000, -3), (18000, -12)))
    veil = veil * np.exp(0.12 * wander(rng, n, 0.8))[:, None]
    near = unit(sprinkle(rng, n, 260, _drops(rng, 8, (1100, 9000), (0.002, 0.012))))
    plops = unit(sprinkle(rng, n, 22, _bubbles(rng, 10, (0.0012, 0.0042))))
    return tamed(veil + 0.5 * near + 0.22 * plops, 6.0)


def stream(rng: np.random.Generator, n: int) -> Signal:
    """A brook: thousands of small bubbles (Minnaert's resonance, 3.26 m/s over the radius) over a soft rush."""
    rush = shaped_noise(rng, n, ((100, -22), (350, -8), (900, 0), (2500, -6), (7000, -16), (16000, -34)))
    fine = unit(sprinkle(rng, n, 240, _bubbles(rng, 14, (0.0011, 0.0035)), 1.6))
    large = unit(sprinkle(rng, n, 30, _bubbles(rng, 10, (0.0035, 0.009)), 1.2))
    return 0.5 * rush * np.exp(0.15 * wander(rng, n, 2.0))[:, None] + 0.75 * fine + 0.6 * large


def waterfall(rng: np.random.Generator, n: int) -> Signal:
    """Falling water, near."""
    body = shaped_noise(rng, n, ((40, -8), (150, 0), (700, -2), (2500, -5), (7000, -9), (16000, -20)))
    return body * np.exp(0.1 * wander(rng, n, 3))[:, None] + 0.2 * unit(sprinkle(rng, n, 200, _bubbles(rng, 10, (0.001, 0.005))))


def fire(rng: np.random.Generator, n: int) -> Signal:
    """A wood fire: soft roar, hiss, and crackles in clusters."""
    roar = shaped_noise(rng, n, ((30, -6), (90, 0), (300, -7), (1200, -20), (6000, -40), (16000, -60)))
    hiss = shaped_noise(rng, n, ((800, -24), (3000, -2), (7000, 0), (14000, -8)))
    fine = unit(sprinkle(rng, n, 26, _drops(rng, 8, (1400, 11000), (0.0006, 0.004)), 0.8))
    snaps = unit(sprinkle(rng, n, 3.0, _drops(rng, 6, (500, 7000), (0.002, 0.014)), 0.7))
    busy = np.exp(0.7 * wander(rng, n, 1.2))[:, None]
    lick = np.exp(0.3 * wander(rng, n, 4))[:, None]
    return tamed(0.5 * roar * lick + 0.07 * hiss * lick + 0.45 * fine * busy + 0.5 * snaps * busy, 8.0)


def applause(rng: np.random.Generator, n: int) -> Signal:
    """Many hands: each clap a short burst with the hollow of a palm."""
    claps = [_clap(rng, float(hz)) for hz in rng.uniform(620, 1900, 10)]
    near = unit(sprinkle(rng, n, 46, claps, 1.4))
    far = unit(sprinkle(rng, n, 420, claps, 1.0))
    return tamed(0.5 * near + 0.8 * far)


def crowd(rng: np.random.Generator, n: int) -> Signal:
    """The murmur of many people: voices with their own pitch, vowels and pace, none of them understood."""
    out = np.zeros((n, 2))
    vowels = ((310, 2100), (560, 1750), (720, 1150), (430, 900))
    for number in range(8):
        throat = _throat(rng, n, float(rng.uniform(95, 135) if number % 2 else rng.uniform(170, 240)))
        talk = _vowels(rng, throat, vowels) * _syllables(rng, n)
        pan = rng.uniform(0.12, 0.88) * np.pi / 2
        out += unit(talk)[:, None] * rng.uniform(0.4, 1.0) * np.array([np.cos(pan), np.sin(pan)])
    murmur = shaped_noise(rng, n, ((80, -20), (250, -2), (500, 0), (1200, -8), (3500, -22), (12000, -44)))
    return out / 2.6 + 0.5 * murmur * np.exp(0.25 * wander(rng, n, 3))[:, None]


def insects(rng: np.random.Generator, n: int) -> Signal:
    """A summer meadow: grasshoppers' rasping in bursts, and the thin shimmer of everything else."""
    t = np.arange(n) / SAMPLE_RATE
    out = 0.10 * shaped_noise(rng, n, ((3000, -24), (5200, -4), (7000, 0), (9000, -5), (15000, -24)))
    for _ in range(5):
        hz, rasps = rng.uniform(5200, 9000), rng.uniform(16, 34)
        noise = dsp.apply(dsp.resonance(float(hz), 7), rng.standard_normal(n))
        pulse = np.clip(np.sin(2 * np.pi * rasps * t + rng.uniform(0, 6.28)), 0, 1) ** 2
        bout = np.clip(np.tanh(3 * (wander(rng, n, 0.45) - 0.35)), 0, 1)
        pan = rng.uniform(0.05, 0.95) * np.pi / 2
        voice = unit(noise) * pulse * bout * rng.uniform(0.3, 1.0)
        out += voice[:, None] * np.array([np.cos(pan), np.sin(pan)])
    return out


def underwater(rng: np.random.Generator, n: int) -> Signal:
    """Below the surface: a dull throb and rising bubbles."""
    deep = shaped_noise(rng, n, ((25, -3), (60, 0), (160, -8), (400, -24), (1500, -50), (16000, -80)))
    bubbles = unit(sprinkle(rng, n, 9, _bubbles(rng, 10, (0.004, 0.016))))
    return deep * np.exp(0.25 * wander(rng, n, 0.5))[:, None] + 0.3 * bubbles * np.exp(0.9 * wander(rng, n, 0.4))[:, None]


def hum(rng: np.random.Generator, n: int) -> Signal:
    """A ship or machine hall: low harmonics that beat slowly against each other."""
    t = np.arange(n)[:, None] / SAMPLE_RATE
    out = 0.25 * shaped_noise(rng, n, ((30, -3), (70, 0), (250, -10), (1000, -26), (16000, -60)))
    for hz, level in ((48.0, 1.0), (96.4, 0.5), (144.5, 0.3), (193.0, 0.15), (311.0, 0.08)):
        out = out + level * np.sin(2 * np.pi * hz * t + rng.uniform(0, 6.28, 2)) * (1 + 0.2 * wander(rng, n, 0.3)[:, None])
    return out


def engine(rng: np.random.Generator, n: int) -> Signal:
    """A four-stroke engine at idle: firing pulses that are never quite even, through exhaust and bonnet."""
    turns = np.cumsum(13.5 * np.exp(0.03 * wander(rng, n, 1.5))) / SAMPLE_RATE
    firing = 2 * turns
    strength = 1 + 0.12 * np.sin(2 * np.pi * turns + 1) + 0.1 * wander(rng, n, 9)
    pulse = np.exp(-7 * (firing % 1)) * strength
    pipe = dsp.apply(dsp.resonance(92, 3), pulse) + 0.5 * dsp.apply(dsp.resonance(210, 4), pulse)
    rattle = shaped_noise(rng, n, ((200, -8), (800, 0), (2500, -6), (8000, -22)), 2) * np.exp(-4 * (firing % 1))[:, None]
    return unit(pipe)[:, None] + 0.22 * rattle + 0.15 * shaped_noise(rng, n, ((40, 0), (300, -6), (1500, -20), (9000, -40)))


def _drops(rng: np.random.Generator, count: int, band_hz: tuple[float, float], seconds: tuple[float, float]) -> list[Signal]:
    """Bursts of noise around their own centre frequencies."""
    kernels: list[Signal] = []
    for _ in range(count):
        length = round(log_between(rng, seconds) * SAMPLE_RATE) + 16
        hz = log_between(rng, band_hz)
        burst = dsp.apply(dsp.resonance(hz, 1.4), rng.standard_normal(4 * length))
        t = np.arange(4 * length)
        kernels.append(unit(burst * np.exp(-t / length) * np.minimum(1, t / 12)) * np.sqrt(500 / hz))
    return kernels


def _bubbles(rng: np.random.Generator, count: int, radius_m: tuple[float, float]) -> list[Signal]:
    """Bubbles that rise in pitch near the surface (K. van den Doel, "Physically based models for liquid sounds", 2005)."""
    kernels: list[Signal] = []
    for _ in range(count):
        radius = log_between(rng, radius_m)
        hz = 3.26 / radius
        decay = 0.13 / radius + 0.0072 * radius**-1.5
        t = np.arange(round(min(0.12, 6 / decay) * SAMPLE_RATE)) / SAMPLE_RATE
        wave = np.sin(2 * np.pi * (hz * t + 0.5 * hz * 0.1 * decay * rng.random() * t**2)) * np.exp(-decay * t)
        kernels.append(wave * np.minimum(1, t / 0.0008) * (radius / radius_m[1]) ** 0.5)
    return kernels


def _clap(rng: np.random.Generator, hz: float) -> Signal:
    t = np.arange(round(0.03 * SAMPLE_RATE)) / SAMPLE_RATE
    burst = rng.standard_normal(len(t)) * np.exp(-t / 0.0035) * np.minimum(1, t / 0.0005)
    return unit(dsp.apply(dsp.resonance(hz, 1.8), burst) + 0.25 * dsp.apply(dsp.band(2000, 9000), burst))


def _throat(rng: np.random.Generator, n: int, hz: float) -> Signal:
    """A voice's pulses: a smoothed sawtooth that wanders in pitch."""
    phase = np.cumsum(hz * np.exp(0.09 * wander(rng, n, 2.5))) / SAMPLE_RATE
    return dsp.one_pole(2 * (phase % 1) - 1, 0.0002) + 0.05 * rng.standard_normal(n)


def _vowels(rng: np.random.Generator, throat: Signal, vowels: tuple[tuple[float, float], ...]) -> Signal:
    out = np.zeros_like(throat)
    for first, second in vowels:
        colour = dsp.apply(dsp.resonance(first, 5), throat) + 0.4 * dsp.apply(dsp.resonance(second, 8), throat)
        out += colour * np.clip(wander(rng, len(throat), 4.5), 0, None)
    return out


def _syllables(rng: np.random.Generator, n: int) -> Signal:
    talking = np.clip(np.tanh(2.5 * (wander(rng, n, 0.5) + 0.3)), 0, 1)
    return talking * np.clip(0.35 + 0.6 * wander(rng, n, 5.0), 0, 1.6)
