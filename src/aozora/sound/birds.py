"""Birds: songs as phrases of syllables, each a pitch contour with its own envelope, tremor and harmonics.

The patterns follow the descriptions and sonograms of H.-H. Bergmann, H.-W. Helb, S. Baumann, "Die Stimmen der Vögel
Europas" (2008) in range, pace and form; no recording was used.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.chance import between, whole
from aozora.sound.dsp import Signal

Rng = np.random.Generator


@dataclass(frozen=True)
class Syllable:
    """One sound: `start_s`, `seconds`, contour in kHz at evenly spaced moments, and how it is voiced.

    `harmonics` are levels of the 2nd, 3rd, ... partial; `tremor` is (Hz, share of pitch) and `beat` (Hz, depth) of loudness;
    `attack` is the share of its length until it is loudest; `rough` adds noise on the pitch.
    """

    start_s: float
    seconds: float
    khz: tuple[float, ...]
    level: float = 1.0
    harmonics: tuple[float, ...] = (0.03, 0.01)
    tremor: tuple[float, float] = (0.0, 0.0)
    beat: tuple[float, float] = (0.0, 0.0)
    attack: float = 0.25
    rough: float = 0.0


Phrase = list[Syllable]


@dataclass(frozen=True)
class Species:
    """A bird: how it sings one phrase, given its own repertoire (fixed for the individual) and the moment's variation;
    pauses between phrases in seconds (least, most)."""

    name: str
    sing: Callable[[Rng, Rng], Phrase]
    pause_s: tuple[float, float]


def phrase_sound(phrase: Phrase, pitch: float, rng: Rng) -> Signal:
    """A phrase as samples (n,), peak about 1; `pitch` is the individual's factor on all pitches."""
    last = max(s.start_s + s.seconds for s in phrase)
    out = np.zeros(round((last + 0.02) * SAMPLE_RATE))
    for syllable in phrase:
        wave = _syllable(syllable, pitch, rng)
        first = round(syllable.start_s * SAMPLE_RATE)
        out[first : first + len(wave)] += wave[: len(out) - first]
    return out / max(np.max(np.abs(out)), 1e-9)


def _syllable(s: Syllable, pitch: float, rng: Rng) -> Signal:
    n = max(round(s.seconds * SAMPLE_RATE), 96)
    x = np.linspace(0, 1, n)
    knots = np.log(np.array(s.khz) * 1000 * pitch)
    log_hz = np.interp(x, np.linspace(0, 1, len(knots)), knots)
    log_hz = dsp.smooth(log_hz, max(3, n // (2 * len(knots)) | 1))
    t = x * s.seconds
    log_hz += s.tremor[1] * np.sin(2 * np.pi * s.tremor[0] * t + rng.uniform(0, 6.28))
    if s.rough:
        log_hz += s.rough * dsp.one_pole(rng.standard_normal(n), 0.0004) * 4
    phase = 2 * np.pi * np.cumsum(np.exp(log_hz)) / SAMPLE_RATE
    wave = np.sin(phase)
    top = float(np.exp(np.max(log_hz)))
    for number, level in enumerate(s.harmonics, 2):
        if top * number < 20_000:
            wave += level * np.sin(number * phase + 0.4 * number)
    return s.level * wave * _envelope(x, s.attack) * (1 - s.beat[1] * (0.5 + 0.5 * np.sin(2 * np.pi * s.beat[0] * t)))


def _envelope(x: Signal, attack: float) -> Signal:
    rise = np.sin(0.5 * np.pi * np.clip(x / attack, 0, 1)) ** 2
    fall = np.sin(0.5 * np.pi * np.clip((1 - x) / (1 - attack), 0, 1)) ** 1.3
    return rise * fall


def _run(count: int, step_s: float, make: Callable[[int, float], Syllable], start_s: float = 0.0) -> Phrase:
    """`count` syllables a step apart; `make` gets the number and the start."""
    return [make(number, start_s + number * step_s) for number in range(count)]


def _end(phrase: Phrase) -> float:
    return max((s.start_s + s.seconds for s in phrase), default=0.0)


def _blackbird(own: Rng, now: Rng) -> Phrase:
    """Slow fluting notes around 2 kHz that slide into one another, then a hurried high twitter."""
    notes = own.uniform(1.55, 2.7, (12, 3))
    phrase: Phrase = []
    t = 0.0
    for number in now.choice(12, size=whole(now, 4, 7), replace=False):
        seconds = between(now, 0.11, 0.34)
        contour = tuple(notes[number] * np.array([1.0, 0.5, 0.35]) + notes[number].mean() * np.array([0, 0.5, 0.65]))
        tremor = (between(now, 22, 34), 0.03) if now.random() < 0.25 else (0.0, 0.0)
        phrase.append(Syllable(t, seconds, contour, between(now, 0.65, 1), (0.10, 0.03), tremor, attack=0.35))
        t += seconds + between(now, 0.01, 0.07)
    for _ in range(whole(now, 5, 10)):
        seconds = between(now, 0.02, 0.05)
        ends = now.uniform(4.2, 7.6, 2)
        phrase.append(Syllable(t, seconds, (float(ends[0]), float(ends[1])), between(now, 0.1, 0.24)))
        t += seconds + between(now, 0.0, 0.025)
    return phrase


def _robin(own: Rng, now: Rng) -> Phrase:
    """Silvery: thin high notes, cascades and short trills, no phrase like the one before."""
    phrase: Phrase = []
    t = 0.0
    for _ in range(whole(now, 5, 9)):
        pick = now.random()
        if pick < 0.3:
            count, step, base = whole(now, 5, 11), between(now, 0.03, 0.05), between(now, 3.0, 5.2)
            fall = between(now, 0.75, 1.05)
            phrase += [
                Syllable(t + i * step, step * 0.85, (base * 1.25 * fall ** (i / count), base * fall ** (i / count)), 0.55)
                for i in range(count)
            ]
        elif pick < 0.6:
            seconds, top = between(now, 0.08, 0.2), between(now, 5.2, 7.8)
            phrase.append(Syllable(t, seconds, (top, top * now.uniform(0.9, 1.08), top * 0.94), 0.42, (0.01,)))
        else:
            seconds, low = between(now, 0.1, 0.28), between(now, 2.3, 3.8)
            bend = now.uniform(0.75, 1.5, 3)
            phrase.append(Syllable(t, seconds, tuple(low * bend), 0.8, (0.05, 0.02), (between(now, 18, 40), 0.02)))
        t = _end(phrase) + between(now, 0.01, 0.08)
    return phrase


def _great_tit(own: Rng, now: Rng) -> Phrase:
    """Two clear notes, a saw that goes to and fro: tea-cher, tea-cher."""
    high, low, step = own.uniform(4.3, 5.6), own.uniform(3.2, 3.9), own.uniform(0.36, 0.48)

    def pair(number: int, start: float) -> Syllable:
        if number % 2:
            return Syllable(start, 0.15, (low * 1.02, low, low * 0.985), 1.0, (0.06, 0.02), attack=0.15)
        return Syllable(start, 0.10, (high * 1.03, high), 0.75, (0.04,), attack=0.2)

    return _run(2 * whole(now, 4, 8), float(step) / 2, pair)


def _chaffinch(own: Rng, now: Rng) -> Phrase:
    """A rattling descent that gathers pace and ends in a flourish; nearly the same each time."""
    top = own.uniform(4.6, 5.4)
    counts = (whole(own, 4, 6), whole(own, 4, 7), whole(own, 5, 8))
    phrase: Phrase = []
    t = 0.0
    for count, drop, step in zip(counts, (1.0, 0.82, 0.68), (0.13, 0.105, 0.08), strict=True):
        for _ in range(count - int(now.random() < 0.3)):
            f = float(top * drop * now.uniform(0.985, 1.015))
            phrase.append(Syllable(t, step * 0.72, (f * 0.8, f * 1.2, f * 0.62), 0.75, (0.05, 0.01), attack=0.3))
            t += step
    phrase.append(Syllable(t, 0.12, (2.6, 2.4, 3.4), 0.9, (0.08, 0.02)))
    phrase.append(Syllable(t + 0.12, 0.16, (3.2, 5.6, 4.4, 2.7), 1.0, (0.06, 0.02), (32, 0.03)))
    phrase.append(Syllable(t + 0.29, 0.11, (3.9, 2.5), 0.7, (0.05,)))
    return phrase


def _wren(own: Rng, now: Rng) -> Phrase:
    """Astonishingly loud and long: a chain of trills, rattles and piercing notes."""
    bases = own.uniform(3.8, 6.6, 7)
    rates = own.uniform(9, 26, 7)
    phrase: Phrase = []
    t = 0.0
    for base, rate in zip(bases, rates, strict=True):
        step = 1 / float(rate)
        for _ in range(int(whole(now, 3, 6) + rate / 2.2)):
            phrase.append(Syllable(t, step * 0.7, (base * 1.22, base * 0.86), 0.8, (0.04,), attack=0.2))
            t += step
        t += between(now, 0.0, 0.04)
    return phrase


def _chiffchaff(own: Rng, now: Rng) -> Phrase:
    """It says its name in two or three notes without end."""
    tops = own.uniform(3.6, 4.9, 3)

    def note(_: int, start: float) -> Syllable:
        f = float(now.choice(tops))
        return Syllable(start + between(now, -0.012, 0.012) + 0.02, 0.1, (f * 1.65, f * 1.05, f, f * 1.04), 0.8, (0.05, 0.02))

    return _run(whole(now, 7, 14), between(own, 0.29, 0.35), note)


def _sparrow(own: Rng, now: Rng) -> Phrase:
    """Chirps of a street gang: short, rich, never quite regular."""
    base = own.uniform(2.7, 3.5)
    phrase: Phrase = []
    t = 0.0
    for _ in range(whole(now, 3, 8)):
        f, seconds = float(base * now.uniform(0.9, 1.15)), between(now, 0.07, 0.14)
        phrase.append(Syllable(t, seconds, (f * 0.85, f * 1.45, f, f * 1.2), 0.8, (0.35, 0.14, 0.05), (65, 0.02), attack=0.3))
        t += seconds + between(now, 0.16, 0.55)
    return phrase


def _blue_tit(own: Rng, now: Rng) -> Phrase:
    """Two or three high thin notes, then a silver trill."""
    high, low = own.uniform(6.6, 7.6), own.uniform(4.2, 5.0)
    count = whole(now, 2, 4)
    phrase = _run(count, 0.17, lambda _, at: Syllable(at, 0.12, (high * 1.04, high, high * 0.97), 0.6, (0.01,)))
    return phrase + _run(whole(now, 7, 14), 0.055, lambda _, at: Syllable(at, 0.04, (low * 1.1, low * 0.9), 0.8), count * 0.17)


def _goldfinch(own: Rng, now: Rng) -> Phrase:
    """Liquid tinkling: quick calls of two or three notes that leap about."""
    phrase: Phrase = []
    t = 0.0
    for _ in range(whole(now, 4, 9)):
        base = between(now, 3.4, 5.6)
        for bend in now.uniform(0.75, 1.35, whole(now, 2, 4)):
            seconds = between(now, 0.035, 0.075)
            phrase.append(Syllable(t, seconds, (base, base * float(bend), base * 0.9), between(now, 0.45, 0.9), (0.06, 0.02)))
            t += seconds + 0.012
        t += between(now, 0.03, 0.12)
    return phrase


def _song_thrush(own: Rng, now: Rng) -> Phrase:
    """Every motif twice or more, then the next."""
    phrase: Phrase = []
    t = 0.0
    for _ in range(whole(now, 2, 4)):
        bends = now.uniform(1.9, 4.6, (whole(now, 2, 4), 3))
        lengths = now.uniform(0.06, 0.16, len(bends))
        for _ in range(whole(now, 2, 5)):
            for bend, seconds in zip(bends, lengths, strict=True):
                phrase.append(Syllable(t, float(seconds), tuple(float(b) for b in bend), 0.85, (0.08, 0.03)))
                t += float(seconds) + 0.02
            t += 0.07
        t += between(now, 0.25, 0.6)
    return phrase


def _wood_pigeon(own: Rng, now: Rng) -> Phrase:
    """Coo coo-coo, coo-coo: five soft notes, the second long."""
    base = own.uniform(0.40, 0.48)
    lengths, gaps, bends = (0.26, 0.62, 0.44, 0.24, 0.34), (0.1, 0.12, 0.26, 0.09, 0.5), (0.96, 1.06, 1.0, 1.05, 0.97)
    phrase: Phrase = []
    t = 0.0
    for _ in range(whole(now, 2, 4)):
        for seconds, gap, bend in zip(lengths, gaps, bends, strict=True):
            f = base * bend
            phrase.append(
                Syllable(
                    t, seconds, (f * 0.93, f, f * 0.98, f * 0.92), 0.8, (0.22, 0.1, 0.04), (14, 0.012), rough=0.01, attack=0.4
                )
            )
            t += seconds + gap
    return phrase


def _cuckoo(own: Rng, now: Rng) -> Phrase:
    """A falling minor third, again and again."""
    high = own.uniform(0.64, 0.70)
    count = whole(now, 3, 7)
    calls = _run(count, 1.25, lambda _, at: Syllable(at, 0.2, (high, high * 1.01, high * 0.97), 0.9, (0.06, 0.02)))
    return calls + _run(count, 1.25, lambda _, at: Syllable(at, 0.32, (high / 1.19, high / 1.2), 0.85, (0.05,)), 0.36)


def _gull(own: Rng, now: Rng) -> Phrase:
    """A laughing cry that falls, one loud, then faster ones."""
    base = own.uniform(0.85, 1.15)
    rich = (0.8, 0.6, 0.4, 0.25, 0.14, 0.08)
    phrase = [Syllable(0.0, 0.55, (base * 0.9, base * 1.35, base * 1.2, base * 0.95), 0.9, rich, (30, 0.015), rough=0.015)]
    return phrase + _run(
        whole(now, 2, 7),
        0.33,
        lambda _, at: Syllable(at, 0.25, (base * 1.0, base * 1.3, base * 0.9), 0.8, rich, (35, 0.015), rough=0.02),
        0.68,
    )


def _crow(own: Rng, now: Rng) -> Phrase:
    """Caw: hoarse, flat, three or four times."""
    base = own.uniform(0.42, 0.52)
    rich = (0.9, 1.0, 0.8, 0.6, 0.45, 0.3, 0.2, 0.1)
    return _run(
        whole(now, 2, 5),
        0.52,
        lambda _, at: Syllable(
            at, 0.3, (base * 0.9, base * 1.05, base, base * 0.86), 0.9, rich, (52, 0.03), (52, 0.35), 0.2, 0.06
        ),
    )


def _owl(own: Rng, now: Rng) -> Phrase:
    """A long hoot, a pause, then a wavering one."""
    base = own.uniform(0.70, 0.82)
    soft = (0.08, 0.04)
    return [
        Syllable(0.0, 0.75, (base * 0.95, base * 1.04, base), 0.9, soft, attack=0.3),
        Syllable(2.3, 0.14, (base * 0.94, base * 0.97), 0.4, soft),
        Syllable(2.62, 1.5, (base * 0.96, base * 1.03, base * 1.02, base * 0.9), 0.9, soft, (13, 0.02), (13, 0.55), 0.3),
    ]


def _rooster(own: Rng, now: Rng) -> Phrase:
    """Cock-a-doodle-doo."""
    base = own.uniform(0.52, 0.6)
    rich = (0.9, 0.8, 0.65, 0.5, 0.35, 0.22, 0.14, 0.08)
    rows = ((0.0, 0.16, (0.8, 1.1, 1.0)), (0.22, 0.14, (1.2, 1.35, 1.25)), (0.4, 0.34, (1.4, 1.65, 1.55)))
    calls = [Syllable(at, s, tuple(base * b for b in bends), 0.85, rich, (28, 0.01), rough=0.02) for at, s, bends in rows]
    tail = tuple(base * b for b in (1.4, 1.75, 1.7, 1.5, 1.0))
    return [*calls, Syllable(0.8, between(now, 0.8, 1.1), tail, 1.0, rich, (26, 0.012), rough=0.02, attack=0.15)]


def _duck(own: Rng, now: Rng) -> Phrase:
    """Quack: nasal and pulsed, falling in loudness."""
    base = own.uniform(0.26, 0.32)
    rich = (0.6, 0.9, 1.0, 1.0, 0.9, 0.8, 0.7, 0.5, 0.35, 0.2)
    return _run(
        whole(now, 3, 7),
        0.27,
        lambda i, at: Syllable(
            at, 0.17, (base * 1.15, base, base * 0.85), 0.95 * 0.86**i, rich, (40, 0.02), (60, 0.3), 0.15, 0.03
        ),
    )


SPECIES = {
    species.name: species
    for species in (
        Species("blackbird", _blackbird, (2.2, 5.0)),
        Species("robin", _robin, (2.0, 5.0)),
        Species("great tit", _great_tit, (2.5, 6.0)),
        Species("chaffinch", _chaffinch, (4.0, 8.0)),
        Species("wren", _wren, (5.0, 10.0)),
        Species("chiffchaff", _chiffchaff, (2.0, 5.0)),
        Species("sparrow", _sparrow, (0.6, 2.4)),
        Species("blue tit", _blue_tit, (2.5, 6.0)),
        Species("goldfinch", _goldfinch, (2.0, 5.0)),
        Species("song thrush", _song_thrush, (1.2, 3.0)),
        Species("wood pigeon", _wood_pigeon, (6.0, 14.0)),
        Species("cuckoo", _cuckoo, (5.0, 12.0)),
        Species("gull", _gull, (2.0, 6.0)),
        Species("crow", _crow, (4.0, 10.0)),
        Species("owl", _owl, (5.0, 12.0)),
        Species("rooster", _rooster, (6.0, 12.0)),
        Species("duck", _duck, (3.0, 8.0)),
    )
}
