"""Music of public prompts, and what music costs: `python -m benchmarks music [PROMPTS.jsonl]`.

With a file of prompts (JSON lines with "prompt") it lists what became of every prompt that speaks of music or is a lesson on an
instrument; without one it plays every genre for 12 seconds, with no note kept from the one before, and one for one, three and five
minutes, whose peak memory must be level, and prints processor seconds per second of
music beside those of a convolution of the same length with a one-second room, measured in the same run.
"""

import json
import re
import resource
import sys
import time
from fractions import Fraction
from pathlib import Path

import numpy as np

from aozora.film.brief import Brief
from aozora.film.cues import Cues
from aozora.film.screenplay import Music, Screenplay, Shot
from aozora.film.settings import Settings
from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.clips import Tape
from aozora.sound.music.compose import score_of
from aozora.sound.music.genres import GENRES
from aozora.sound.music.instruments.voice import forget
from aozora.sound.music.performance import music_clips
from aozora.sound.timeline import spans_of
from aozora.studio.make import plan
from benchmarks.machine import write_result

TARGET_RTF = 0.1
_MUSICAL = re.compile(
    r"\b(music\w*|song|melody|(?:major|minor) scale|chords?|arpeggio|tune|jingle|sting|drum beat|electronic (?:beat|track)|orchestral)\b"
)


def served(path: Path) -> dict[str, object]:
    """Which prompts that ask for music have music in their screenplay."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    rows = [row for row in rows if _MUSICAL.search(row["prompt"]) or "musical_instrument" in str(row.get("dimension", ""))]
    results: dict[str, object] = {}
    count = 0
    for row in rows:
        shots = plan(Brief.of(row["prompt"], Settings.of(seconds=10))).shots
        music = next((shot.music for shot in shots if shot.music), None)
        silent = re.search(r"\bno music\b", row["prompt"]) is not None
        count += (music is None) == silent
        told = (
            "none"
            if music is None
            else f"{music.mood} {music.genre} {' '.join(music.instruments)} {len(music.notes)} notes {music.course}"
        )
        results[row.get("id", row["prompt"][:40])] = told
        print(f"{'ok ' if (music is None) == silent else '-- '}{row.get('id', '')}: {told}")
    return {"asked": len(rows), "served": count, "prompts": results}


def cost(genre: str, seconds: int) -> dict[str, float]:
    """Processor seconds per second of music, composed, played and placed; peak memory of the process after it, in MB."""
    shot = Shot(id="s1", seconds=Fraction(seconds), place="park", music=Music(id="m", genre=genre))
    screenplay = Screenplay(seed=1, shots=(shot,))
    begin = time.process_time()
    notes, pulses = score_of(screenplay)
    spans = spans_of(screenplay, ())
    tape = Tape(music_clips(Cues(notes=notes, pulses=pulses), spans, 1))
    for at in range(0, spans[-1].last, SAMPLE_RATE):
        tape.read(at, min(SAMPLE_RATE, spans[-1].last - at))
    spent = time.process_time() - begin
    return {
        "rtf": round(spent / seconds, 4),
        "notes": len(notes),
        "rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def run(parts: list[str]) -> None:
    """One of both."""
    if parts:
        write_result("music_prompts", served(Path(parts[0])))
        return
    noise = np.random.default_rng(1).standard_normal((12 * SAMPLE_RATE, 2))
    begin = time.process_time()
    dsp.convolve(noise, noise[:SAMPLE_RATE])
    reference = (time.process_time() - begin) / 12
    result: dict[str, object] = {"convolution_rtf": round(reference, 4), "target_rtf": TARGET_RTF}
    spent: dict[str, float] = {}
    for genre in GENRES:
        forget()
        result[genre] = found = cost(genre, 12)
        spent[genre] = found["rtf"]
        told = "ok " if spent[genre] < TARGET_RTF else "-- "
        print(f"{told}{genre}: {spent[genre]} of {TARGET_RTF}", file=sys.stderr)
    result["over"] = {genre: rtf for genre, rtf in spent.items() if rtf >= TARGET_RTF}
    result["worst"], result["mean"] = max(spent.values()), round(float(np.mean(list(spent.values()))), 4)
    result["worst against convolution"] = round(max(spent.values()) / reference, 1)
    for seconds in (60, 180, 300):
        result[f"cinematic, {seconds} s"] = cost("cinematic", seconds)
    write_result("music", result)
