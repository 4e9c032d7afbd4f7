"""Music played on a soundfont (SF2, SF3) by FluidSynth, where that library and a font are on the machine.

FluidSynth (LGPL) is no Python package; Debian, Fedora, Homebrew carry it, and fonts as well. It runs in a process of its own
(`soundfont_child`), once per film: the whole score is played into files, of which the tape reads a second at a time, so memory
stays flat. Every instrument is brought to the loudness of the house's own and begins where it is heard to begin; what the font
lacks is played by the house.
"""

import json
import os
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput, MissingDependency, StageFailed
from aozora.film.timing import SAMPLE_RATE
from aozora.sound.clips import Clip
from aozora.sound.dsp import Signal
from aozora.sound.music.instruments.table import INSTRUMENTS, Instrument
from aozora.sound.music.instruments.voice import Tone, tone_sound
from aozora.sound.music.soundfont_child import TRIAL_S, library_name

INSTALLED = "installed"
"""The setting that asks for the machine's own font."""
_FOLDERS = (
    "/usr/share/sounds/sf2", "/usr/share/sounds/sf3", "/usr/share/soundfonts", "/usr/local/share/soundfonts",
    "/opt/homebrew/share/soundfonts", "~/.local/share/soundfonts", "~/Library/Audio/Sounds/Banks",
)  # fmt: skip
_CHILD_SECONDS = 600.0
_KIT_BANK = 128
_TAIL_S = 6.0
_ELECTRONIC = (38, 39, 62, 63, 78, *range(80, 104))
"""General MIDI's synthesizers, and the whistle, whose samples do not reach its pitches."""
Wave = NDArray[np.float32]
_RECORD = 38
"""Bytes of a preset's header (SoundFont Technical Specification 2.04, 7.2)."""


@dataclass(frozen=True)
class FontNote:
    """A note for the font: where it begins on the tape, in which room it sounds, and its gain beside its velocity."""

    sample: int
    room: str
    tone: Tone
    gain: float
    send: float


def font_file(asked: str) -> Path | None:
    """The file of the soundfont that `asked` means: None for "", the machine's own for "installed".

    Raises `InvalidInput` (field "soundfont") for what is no soundfont, `MissingDependency` without FluidSynth or without a font.
    """
    if not asked:
        return None
    if library_name() is None:
        told = "a soundfont needs FluidSynth, which is not here (apt-get install libfluidsynth3, brew install fluid-synth)"
        raise MissingDependency(told, field="soundfont")
    path = installed_font() if asked == INSTALLED else Path(asked)
    if path is None:
        raise MissingDependency("no soundfont is installed (Debian: apt-get install fluid-soundfont-gm)", field="soundfont")
    presets(str(path))
    return path


def installed_font() -> Path | None:
    """The machine's own font: the one called default, else the largest."""
    found = [p for folder in _FOLDERS for p in sorted(Path(folder).expanduser().glob("*.sf[23]")) if p.is_file()]
    default = [p for p in found if p.stem.startswith("default")]
    return (default or sorted(found, key=lambda p: (-p.stat().st_size, p.name)) or [None])[0]


def soundfont_told() -> str:
    """Whether a soundfont could play the music, and how to have one."""
    font = installed_font()
    if font is not None and library_name():
        return f"{font.resolve().name} plays the music with --soundfont {INSTALLED}"
    return "none here, the house's own instruments play (apt-get install libfluidsynth3 fluid-soundfont-gm)"


@lru_cache(maxsize=4)
def presets(path: str) -> frozenset[tuple[int, int]]:
    """(bank, program) of every preset of a soundfont; `InvalidInput` (field "soundfont") for a file that is none."""
    try:
        with open(path, "rb") as file:
            return frozenset(_presets(file))
    except (OSError, ValueError, struct.error) as cause:
        raise InvalidInput(f"must be a soundfont, SF2 or SF3 ({Path(path).name}: {cause})", field="soundfont") from cause


def _presets(file: BinaryIO) -> Iterator[tuple[int, int]]:
    head = file.read(12)
    if len(head) < 12 or head[:4] != b"RIFF" or head[8:] != b"sfbk":
        raise ValueError("it does not begin like one")
    while header := file.read(8):
        name, size = struct.unpack("<4sI", header)
        if name == b"LIST" and file.read(4) == b"pdta":
            continue
        if name == b"phdr":
            table = file.read(size)
            # the last record only marks the end
            for at in range(0, size - _RECORD, _RECORD):
                program, bank = struct.unpack_from("<HH", table, at + 20)
                yield bank, program
            return
        file.seek(size + (size & 1) - (4 if name == b"LIST" else 0), os.SEEK_CUR)
    raise ValueError("it has no presets")


def plays(font: Path, name: str) -> bool:
    """Whether the font shall play an instrument of the house: it has it, and it is none that is electronic anyway. A kit of
    another number is the font's first."""
    instrument = INSTRUMENTS[name]
    ours = instrument.model == "turntable" or (instrument.model != "kit" and instrument.program in _ELECTRONIC)
    return not ours and _preset_of(font, instrument) is not None


def _preset_of(font: Path, instrument: Instrument) -> tuple[int, int] | None:
    known = presets(str(font))
    wanted = [(0, instrument.program)]
    if instrument.model == "kit":
        wanted = [(_KIT_BANK, instrument.program), (_KIT_BANK, 0)]
    return next((preset for preset in wanted if preset in known), None)


def font_clips(font: Path, notes: list[FontNote], count: int) -> Iterator[Clip]:
    """Clips of the stem "music", one for each second and room; the score is played when the first of them is heard."""
    rooms = sorted({note.room for note in notes})
    played = _Played(font, tuple(notes), count)
    for number, room in enumerate(rooms):
        mine = [note for note in notes if note.room == room]
        first = min(note.sample for note in mine) // SAMPLE_RATE
        ends = max(note.sample + round((note.tone.seconds + _TAIL_S) * SAMPLE_RATE) for note in mine)
        send = 0.7 * float(np.mean([note.send for note in mine]))
        for second in range(max(0, first - 1), -(-min(ends, count) // SAMPLE_RATE)):
            begin = second * SAMPLE_RATE
            yield Clip(begin, SAMPLE_RATE, "music", partial(played.read, number, begin), room, send)


class _Played:
    """The music of every room in files without a name, made when it is first asked for."""

    def __init__(self, font: Path, notes: tuple[FontNote, ...], count: int) -> None:
        self._font, self._notes, self._count = font, notes, count
        self._waves: list[Wave] | None = None

    def read(self, room: int, first: int) -> Signal:
        """A second of a room's music (n, 2) from a sample on."""
        if self._waves is None:
            self._waves = self._made()
        return np.asarray(self._waves[room][first : first + SAMPLE_RATE], np.float64)

    def _made(self) -> list[Wave]:
        names = list(dict.fromkeys(note.tone.instrument for note in self._notes))
        rooms = sorted({note.room for note in self._notes})
        with tempfile.TemporaryDirectory(prefix="aozora-music-") as folder:
            outs = [Path(folder) / f"{number}.f32" for number in range(len(rooms))]
            rows = [[_row(note, names) for note in self._notes if note.room == room] for room in rooms]
            parts = [_part(self._font, name) for name in names]
            request: dict[str, Any] = {"font": str(self._font), "rate": SAMPLE_RATE, "parts": parts}
            request["rooms"] = [
                {"out": str(out), "samples": self._count, "notes": notes} for out, notes in zip(outs, rows, strict=True)
            ]
            _ask(request)
            # open files outlive their names, so nothing is left behind however the film ends
            return [np.memmap(out, np.float32, "r", shape=(self._count, 2)) for out in outs]


def _row(note: FontNote, names: list[str]) -> list[object]:
    tone = note.tone
    velocity = max(1, min(127, round(127 * tone.velocity)))
    held = round(tone.seconds * SAMPLE_RATE)
    bend, swell = [list(point) for point in tone.bend], [list(point) for point in tone.swell]
    part = names.index(tone.instrument)
    return [note.sample, part, int(np.clip(tone.pitch, 0, 127)), velocity, held, min(1.0, note.gain), bend, swell]


@lru_cache(maxsize=256)
def _level(name: str, pitches: tuple[int, ...]) -> float:
    """The root mean square of the house's own instrument over the trial notes."""
    waves = [tone_sound(Tone(name, pitch, TRIAL_S, 96 / 127))[: round(TRIAL_S * SAMPLE_RATE)] for pitch in pitches]
    longest = round(TRIAL_S * SAMPLE_RATE)
    return float(np.mean([np.sqrt((np.asarray(wave, np.float64) ** 2).sum() / (2 * longest)) for wave in waves]))


def _part(font: Path, name: str) -> dict[str, object]:
    instrument = INSTRUMENTS[name]
    preset = _preset_of(font, instrument)
    assert preset is not None, name
    middle = (instrument.low + instrument.high) // 2
    pitches = (36, 38, 42) if instrument.model == "kit" else (middle - 5, middle, middle + 4)
    bank, program = preset
    level = _level(name, pitches)
    return {"bank": bank, "program": program, "pan": 0.6 * instrument.pan, "level": level, "pitches": pitches}


def _ask(request: dict[str, object]) -> None:
    command = [sys.executable, "-m", "aozora.sound.music.soundfont_child"]
    problem = ""
    for _ in range(2):
        try:
            # `run` ends and reaps the child in every case, also after the timeout
            asked = json.dumps(request).encode()
            done = subprocess.run(command, input=asked, capture_output=True, timeout=_CHILD_SECONDS, check=False)
        except subprocess.TimeoutExpired:
            problem = f"no answer within {_CHILD_SECONDS:g} seconds"
            continue
        if done.returncode == 0:
            answer = json.loads(done.stdout)
            if "error" in answer:
                raise StageFailed(answer["error"], field="soundfont")
            return
        problem = f"ended with code {done.returncode}"
    raise StageFailed(f"the process that plays the soundfont failed twice: {problem}", field="soundfont")
