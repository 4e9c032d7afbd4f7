"""Loudness as broadcasters measure it, streamed: ITU-R BS.1770-5 (K weighting, two gates), stereo at 48 kHz."""

from dataclasses import dataclass, field

import numpy as np

from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.dsp import Signal

_K_WEIGHTING = np.array(
    [
        [1.53512485958697, -2.69169618940638, 1.19839281085285, 1.0, -1.69065929318241, 0.73248077421585],
        [1.0, -2.0, 1.0, 1.0, -1.99004745483398, 0.99007225036621],
    ]
)
"""The two filters of BS.1770-5, tables 1 and 2, for 48 kHz."""

_STEP = SAMPLE_RATE // 10
_BLOCK_STEPS = 4


@dataclass
class LoudnessMeter:
    """Integrated loudness of what it was fed, in LUFS; keeps one number per 100 ms."""

    _state: Signal = field(default_factory=lambda: dsp.rest_state(_K_WEIGHTING, 2))
    _rest: Signal = field(default_factory=lambda: np.zeros(0))
    _energies: list[Signal] = field(default_factory=list[Signal])

    def feed(self, stereo: Signal) -> None:
        """Take the next stretch (n, 2)."""
        weighted, self._state = dsp.apply_streamed(_K_WEIGHTING, stereo, self._state)
        power = np.concatenate([self._rest, np.sum(weighted**2, 1)])
        whole = len(power) // _STEP * _STEP
        self._energies.append(power[:whole].reshape(-1, _STEP).mean(1))
        self._rest = power[whole:]

    def integrated(self) -> float:
        """LUFS with both gates; minus infinity for silence. A sound shorter than one block is measured as it is."""
        steps = np.concatenate([*self._energies, np.zeros(0)])
        if len(steps) < _BLOCK_STEPS:
            steps = np.full(
                _BLOCK_STEPS, float(np.mean(np.concatenate([steps, self._rest]))) if len(steps) + len(self._rest) else 0.0
            )
        blocks = np.convolve(steps, np.full(_BLOCK_STEPS, 1 / _BLOCK_STEPS), "valid")
        loud = blocks[blocks > _power(-70)]
        if not len(loud):
            return float("-inf")
        gated = loud[loud > loud.mean() * 0.1]
        return float(-0.691 + 10 * np.log10(gated.mean()))


def _power(lufs: float) -> float:
    return 10 ** ((lufs + 0.691) / 10)


def loudness(stereo: Signal) -> float:
    """Integrated loudness of a whole signal (n, 2)."""
    meter = LoudnessMeter()
    meter.feed(stereo)
    return meter.integrated()
