"""The sound of films: real-time factor of the mix on one core, memory against length, onsets, level of every named sound.

`python -m benchmarks sound`; times are processor seconds per second of film, and beside them the same for a plain convolution of
a second of stereo with a one-second room, measured in the same run.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np

from aozora.film.cues import Cues
from aozora.film.motion import CameraTrack, Event, Motion
from aozora.film.production import StagedShot
from aozora.film.screenplay import Line, Screenplay, Shot, SoundCue
from aozora.film.timing import SAMPLE_RATE
from aozora.film.watch import Watch
from aozora.film.world import Acoustics, World
from aozora.sound import dsp
from aozora.sound.catalogue import SOUNDS
from aozora.sound.department import mix, rehearse
from aozora.sound.limiter import true_peaks
from aozora.sound.loudness import loudness
from benchmarks import materials
from benchmarks.machine import write_result

TARGET_RTF = 0.3
FPS = 24


def staged(seconds: float, events: tuple[Event, ...] = (), acoustics: Acoustics = Acoustics()) -> StagedShot:
    """A still camera 4 m away from what happens."""
    frames = round(seconds * FPS)
    upright = np.array([np.cos(np.pi / 4), np.sin(np.pi / 4), 0, 0], np.float32)
    camera = CameraTrack(
        np.broadcast_to(np.array([0, -4, 0.6], np.float32), (frames, 3, 3)),
        np.broadcast_to(upright, (frames, 3, 4)),
        *(np.full((frames, 3), value, np.float32) for value in (50, 4, 2.8)),
    )
    return StagedShot(World("s1", acoustics=acoustics), Motion("s1", frames, camera, events=events))


def running(seconds: float) -> tuple[Event, ...]:
    """A dog's sixteen steps a second over grass."""
    steps = [
        Event(k / 16, "step", "dog", material_a="paw", material_b="grass", mass=2, normal_speed=1,
              position=(k / 16 % 5 - 2, 0, 0), data={"foot": ("front left", "hind right")[k % 2]})
        for k in range(int(seconds * 16))
    ]  # fmt: skip
    return tuple(steps)


def falling(seconds: float) -> tuple[Event, ...]:
    """Thirty wooden impacts a second."""
    hits = [
        Event(k / 30, "impact", f"block{k % 7}", "set/floor", material_a="wood", material_b="wood", size=0.05, mass=0.05,
              normal_speed=1, impulse=0.02 + 0.05 * (k % 5), position=(k % 9 / 4 - 1, 0, 0))
        for k in range(int(seconds * 30))
    ]  # fmt: skip
    return tuple(hits)


def script(seconds: int, place: str, **fields: object) -> Screenplay:
    """One shot."""
    shot = {"id": "s1", "seconds": Fraction(seconds), "place": place, **fields}
    return Screenplay(shots=(Shot.model_validate(shot),))


def figures(play: Screenplay, cues: Cues, shot: StagedShot) -> dict[str, float]:
    """Cost and levels of one mix."""
    begin = time.process_time()
    sound = np.concatenate([chunk.mix for chunk in mix(play, cues, (shot,), 1, Watch()).chunks()]).astype(np.float64)
    spent = time.process_time() - begin
    return {
        "rtf": round(spent / (len(sound) / SAMPLE_RATE), 4),
        "loudness_lufs": round(loudness(sound), 2),
        "true_peak_dbtp": round(20 * float(np.log10(max(true_peaks(sound).max(), 1e-9))), 2),
    }


def scenes() -> dict[str, dict[str, float]]:
    """Four kinds of film."""
    wooden = Acoustics("room", (6, 5, 3), "wood")
    line = Line(id="l1", speaker="narrator", text="It was a quiet morning, and nobody in the park had woken up yet.")
    spoken = script(10, "park", hour="dawn", lines=(line,))
    park = script(10, "park", sounds=(SoundCue(id="c1", sound="birdsong"),))
    return {
        "park, running dog, birdsong, 10 s": figures(park, Cues(), staged(10, running(10))),
        "room, 30 impacts a second, 10 s": figures(script(10, "room"), Cues(), staged(10, falling(10), wooden)),
        "narrator at dawn, 10 s": figures(spoken, rehearse(spoken, Watch()), staged(10)),
        "storm in the city, 60 s": figures(script(60, "city street", weather="thunderstorm"), Cues(), staged(60)),
    }  # fmt: skip


def yardstick() -> float:
    """Processor seconds to convolve a second of stereo with a second of room."""
    rng = np.random.default_rng(0)
    signal, room = rng.standard_normal((SAMPLE_RATE, 2)), rng.standard_normal((SAMPLE_RATE, 2))
    return _cost(lambda: dsp.convolve(signal, room), 10)


def _cost(work: Callable[[], object], times: int) -> float:
    begin = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - begin) / times


def peak_memory_mb(seconds: int) -> float:
    """Peak memory of a fresh process that mixes so long a film."""
    command = [sys.executable, "-c", f"from benchmarks.sound import memory_of_one_mix; memory_of_one_mix({seconds})"]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def memory_of_one_mix(seconds: int) -> None:
    """Mix, drop every chunk, print the peak memory in MB."""
    for _ in mix(script(seconds, "park"), Cues(), (staged(seconds, running(seconds)),), 1, Watch()).chunks():
        pass
    status = Path("/proc/self/status").read_text()
    print(next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024)


def named_sounds() -> dict[str, dict[str, float]]:
    """Each sound of the catalogue, asked for alone."""
    shots = {name: script(6, "nowhere", ambience=False, sounds=(SoundCue(id="c1", sound=name),)) for name in SOUNDS}
    return {name: figures(play, Cues(), staged(6)) for name, play in shots.items()}


def run(parts: list[str]) -> None:
    """Measure and write the result; the part "materials" makes the table of materials alone."""
    if parts == ["materials"]:
        materials.run([])
        return
    plain = yardstick()
    films = scenes()
    memory = {str(seconds): round(peak_memory_mb(seconds), 1) for seconds in (20, 60, 300)}
    write_result(
        "sound",
        {
            "target_rtf": TARGET_RTF,
            "convolution_rtf": round(plain, 4),
            "films": films,
            "reached": all(film["rtf"] < TARGET_RTF for film in films.values()),
            "peak_memory_mb_by_seconds": memory,
            "named_sounds": named_sounds(),
        },
    )
