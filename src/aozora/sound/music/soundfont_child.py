"""The process that plays a soundfont: `python -m aozora.sound.music.soundfont_child` loads FluidSynth, which lives in here alone.

Stdin is one JSON object: {"font": path, "rate": Hz, "parts": [part, ...], "rooms": [{"out": path, "samples": n, "notes": [...]},
...]}. A part is {"bank", "program", "pan": -1..1, "level", "pitches": [...]}, where `level` is the root mean square that its
trial notes shall have; a note is [sample, part, pitch, velocity 1..127, samples held, gain 0..1, bend, swell]; bends are
[[seconds, semitones], ...], swells [[seconds, share], ...]. Each room's music is written to `out` as interleaved stereo of
float32, little endian; stdout is {"rooms": n} or {"error": text}. Functions are those of FluidSynth's public headers.
"""
# pyright: basic

import ctypes
import ctypes.util
import itertools
import json
import sys
from typing import Any

import numpy as np

_CHANNELS = 256
_SHARED = 96
"""Channels for parts; those above it are lent to single notes that bend or swell."""
_POLYPHONY = 1024
_BEND_RANGE = 24
_STEP_S = 0.01
TRIAL_S = 0.8
"""How long the notes last by which a part is levelled."""
_HEARD = 0.05
"""A note is heard to begin where its level passes this share of its greatest (26 dB below)."""
_LATEST_LEAD_S = 0.06
_BLOCK = 64
_FADED = 64 * _BLOCK
_VOLUME, _PAN, _EXPRESSION = 7, 10, 11
_NUMBERS: dict[str, float] = {"synth.sample-rate": 0.0, "synth.gain": 0.4}
_WHOLE = {
    "synth.midi-channels": _CHANNELS, "synth.polyphony": _POLYPHONY, "synth.reverb.active": 0, "synth.chorus.active": 0,
    "synth.cpu-cores": 1, "synth.dynamic-sample-loading": 1,
}  # fmt: skip


def library_name() -> str | None:
    """FluidSynth's library on this machine; it is not loaded."""
    return ctypes.util.find_library("fluidsynth")


class FontPlayer:
    """One synthesizer with one soundfont, dry and in stereo."""

    def __init__(self, font: str, rate: int) -> None:
        name = library_name()
        if name is None:
            raise RuntimeError("FluidSynth is not on this machine")
        self._library = library = ctypes.CDLL(name)
        library.new_fluid_settings.restype = library.new_fluid_synth.restype = ctypes.c_void_p
        library.fluid_settings_setnum.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_double)
        library.fluid_settings_setint.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
        library.new_fluid_synth.argtypes = (ctypes.c_void_p,)
        library.fluid_synth_sfload.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
        library.fluid_set_log_function.restype = ctypes.c_void_p
        for level in range(5):
            library.fluid_set_log_function(level, None, None)
        settings = library.new_fluid_settings()
        for key, number in {**_NUMBERS, "synth.sample-rate": float(rate)}.items():
            library.fluid_settings_setnum(settings, key.encode(), number)
        for key, whole in _WHOLE.items():
            library.fluid_settings_setint(settings, key.encode(), whole)
        self._synth = ctypes.c_void_p(library.new_fluid_synth(settings))
        self._font = library.fluid_synth_sfload(self._synth, font.encode(), 0)
        if self._font < 0:
            raise RuntimeError("FluidSynth cannot read the soundfont")
        self.rate = rate

    def _do(self, name: str, *values: int) -> int:
        return getattr(self._library, f"fluid_synth_{name}")(self._synth, *values)

    def choose(self, channel: int, bank: int, program: int, pan: float, volume: float) -> None:
        """An instrument for a channel; `volume` 0..1 is a factor on its amplitude."""
        if self._do("program_select", channel, self._font, bank, program) != 0:
            raise ValueError(f"the soundfont has no preset {bank}:{program}")
        self._do("cc", channel, _VOLUME, _controlled(volume))
        self._do("cc", channel, _PAN, round(64 + 63 * pan))
        self._do("cc", channel, _EXPRESSION, 127)
        self._do("pitch_wheel_sens", channel, _BEND_RANGE)

    def on(self, channel: int, pitch: int, velocity: int) -> None:
        self._do("noteon", channel, pitch, velocity)

    def off(self, channel: int, pitch: int) -> None:
        self._do("noteoff", channel, pitch)

    def bend(self, channel: int, semitones: float) -> None:
        self._do("pitch_bend", channel, int(np.clip(round(8192 * (1 + semitones / _BEND_RANGE)), 0, 16383)))

    def swell(self, channel: int, share: float) -> None:
        self._do("cc", channel, _EXPRESSION, _controlled(share))

    def still(self) -> None:
        """Everything silent, all controllers as at first; voices that are cut fade for some milliseconds, which nobody hears."""
        self._do("system_reset")
        self.played(_FADED)

    def played(self, count: int) -> np.ndarray:
        """The next samples (n, 2) float32."""
        out = np.zeros((count, 2), np.float32)
        at = out.ctypes.data_as(ctypes.c_void_p)
        self._do("write_float", count, at, 0, 2, at, 1, 2)  # type: ignore[arg-type]
        return out


def _controlled(factor: float) -> int:
    """The controller's value for an amplitude: volume and expression work by their square (SoundFont 2.04, 8.4.4)."""
    return round(127 * float(np.sqrt(np.clip(factor, 0.0, 1.0))))


def trial(player: FontPlayer, part: dict[str, Any]) -> tuple[float, float]:
    """(root mean square, seconds until it is heard) of a part's trial notes at full volume."""
    levels, leads = [], []
    for pitch in part["pitches"]:
        player.still()
        player.choose(0, part["bank"], part["program"], part["pan"], 1.0)
        player.on(0, pitch, 96)
        wave = player.played(round(TRIAL_S * player.rate)).astype(np.float64)
        loud = np.sqrt((wave**2).sum(1))
        levels.append(float(np.sqrt((wave**2).mean())))
        greatest = float(loud.max(initial=0.0))
        leads.append(float(np.argmax(loud > _HEARD * greatest)) / player.rate if greatest > 0 else 0.0)
    return float(np.mean(levels)), min(float(np.median(leads)), _LATEST_LEAD_S)


def play(request: dict[str, Any]) -> None:
    """Every room's music into its file."""
    player = FontPlayer(request["font"], request["rate"])
    trials = [trial(player, part) for part in request["parts"]]
    wanted = [part["level"] / level if level > 0 else 0.0 for part, (level, _) in zip(request["parts"], trials, strict=True)]
    scale = max([*wanted, 1e-6])
    for room in request["rooms"]:
        player.still()
        for number, (part, gain) in enumerate(zip(request["parts"], wanted, strict=True)):
            player.choose(number, part["bank"], part["program"], part["pan"], gain / scale)
        events = _events(room["notes"], request["parts"], wanted, scale, [lead for _, lead in trials], player.rate)
        with open(room["out"], "wb") as file:
            at = 0
            for sample, _, name, values in [*events, (room["samples"], 9, "", ())]:
                until = min(max(sample, at), room["samples"])
                while at < until:
                    count = min(until - at, player.rate)
                    file.write((player.played(count) * np.float32(scale)).tobytes())
                    at += count
                if name:
                    getattr(player, name)(*values)


def _events(notes, parts, wanted, scale, leads, rate) -> list[tuple[int, int, str, tuple[Any, ...]]]:
    """(sample, order, verb of the player, values), in time; offs come before what begins at the same moment."""
    events: list[tuple[int, int, str, tuple[Any, ...]]] = []
    lent = itertools.cycle(range(_SHARED, _CHANNELS))
    for sample, number, pitch, velocity, held, gain, bend, swell in notes:
        part = parts[number]
        begin = max(0, sample - round(leads[number] * rate) - _BLOCK // 2)
        channel = number
        if bend or swell:
            channel = next(lent)
            preset = (channel, part["bank"], part["program"], part["pan"], wanted[number] / scale)
            events.append((begin, 1, "choose", preset))
        events.append((begin, 2, "swell", (channel, gain * (swell[0][1] if swell else 1.0))))
        events += [(begin + at, 2, "bend", (channel, value)) for at, value in _curve(bend, rate)]
        events += [(begin + at, 2, "swell", (channel, gain * value)) for at, value in _curve(swell, rate)]
        events.append((begin, 3, "on", (channel, pitch, velocity)))
        events.append((begin + max(held, _BLOCK), 0, "off", (channel, pitch)))
    return sorted(events, key=lambda event: event[:2])


def _curve(curve: list[list[float]], rate: int) -> list[tuple[int, float]]:
    """(samples after the begin, value) in steps of ten milliseconds."""
    if not curve:
        return []
    times, values = np.array(curve, np.float64).T
    at = np.arange(0.0, times[-1] + _STEP_S, _STEP_S)
    return [(round(t * rate), float(v)) for t, v in zip(at, np.interp(at, times, values), strict=True)]


def main() -> int:
    """Answers one request."""
    request = json.loads(sys.stdin.buffer.read())
    try:
        play(request)
    except (RuntimeError, ValueError, OSError) as problem:
        sys.stdout.write(json.dumps({"error": str(problem)}))
        return 0
    sys.stdout.write(json.dumps({"rooms": len(request["rooms"])}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
