"""How many words of finished mixes an independent recogniser gets wrong, and what voicing costs.

`python -m benchmarks speech [LINES]`: lines by a narrator, a man and a woman in turn, each in a shot with ambience, mixed as in
a film; pocketsphinx with its own English model (no word of the lines is told to it) hears the finished mix. Word error rate is
edits (words changed, lost and added) over words. Beside it the same lines as espeak-ng says them, without ambience.
"""

import re
import time

import numpy as np

from aozora.film.screenplay import Line, Role, Screenplay, Shot
from aozora.film.timing import SAMPLE_RATE, to_seconds
from aozora.film.watch import Watch
from aozora.sound import dsp, speech
from aozora.sound.department import mix, rehearse
from benchmarks.machine import write_result

TARGET_WER = 0.2
LINES = """The weather is beautiful in the mountains today.|We have to leave before the sun goes down.
I think there is something in the water.|Where are you going with all those books?|The children are playing in the garden.
She opened the window and looked at the street.|My father worked in this house for thirty years.|Please close the door behind you.
There is a small boat on the river.|The train to the city leaves in ten minutes.|He did not know what to say to her.
This is the best day of my life.|Can you tell me how to get to the station?|The old man walked slowly through the snow.
We will meet again next summer.|Nobody has seen the dog since this morning.|The music stopped and everyone went home.
It was a long and difficult journey.|You should never give up on your dreams.|The night was dark and the wind was cold.
I would like a cup of coffee and some bread.|They built a bridge across the valley.
Once upon a time there was a king who loved flowers.|Look at the stars, they are so bright tonight."""
TEXTS = tuple(text.strip() for row in LINES.split("\n") for text in row.split("|"))
PLACES = ("park", "city street", "living room", "beach", "forest", "cafe")
CAST = (Role(id="man-1", kind="man", category="being"), Role(id="woman-1", kind="woman", category="being"))
SPEAKERS = ("narrator", "man-1", "woman-1")


def words_of(text: str) -> list[str]:
    """Lower-case words without punctuation."""
    return re.sub(r"[^a-z' ]", " ", text.lower()).split()


def edits(said: list[str], heard: list[str]) -> int:
    """The fewest words to change, drop or add."""
    row = list(range(len(heard) + 1))
    for number, word in enumerate(said, 1):
        before, row[0] = row[:], number
        for place, other in enumerate(heard, 1):
            row[place] = min(before[place] + 1, row[place - 1] + 1, before[place - 1] + (word != other))
    return row[-1]


class Recogniser:
    """pocketsphinx with the English model of its wheel."""

    def __init__(self) -> None:
        from pocketsphinx import Decoder

        self._decoder = Decoder(samprate=16000, loglevel="FATAL")

    def hear(self, mono: np.ndarray) -> str:
        """The words of a sound (n,) at 48 kHz."""
        import scipy.signal

        low = np.pad(scipy.signal.resample_poly(mono, 1, 3), 4000)
        samples = (low / max(np.abs(low).max(), 1e-9) * 20000).astype(np.int16)
        self._decoder.start_utt()
        self._decoder.process_raw(samples.tobytes(), full_utt=True)
        self._decoder.end_utt()
        found = self._decoder.hyp()
        return found.hypstr if found is not None else ""


def mixed(text: str, number: int) -> np.ndarray:
    """A line in a finished mix with ambience, mono."""
    speaker = SPEAKERS[number % 3]
    line = Line(id="l1", speaker=speaker, text=text)
    seconds = speech.line_seconds(line, CAST) + 1
    roles = () if speaker == "narrator" else (speaker,)
    shot = Shot(id="s1", seconds=to_seconds(float(seconds)), place=PLACES[number % len(PLACES)], roles=roles, lines=(line,))
    play = Screenplay(cast=CAST, shots=(shot,))
    chunks = mix(play, rehearse(play, Watch()), (), number, Watch()).chunks()
    return np.concatenate([chunk.mix for chunk in chunks]).mean(1).astype(np.float64)


def raw(text: str) -> np.ndarray:
    """The line as espeak-ng's plain American voice says it."""
    request = {"text": text, "voice": "en-us", "rate": 150, "pitch": 50, "range": 50, "gap": 0}
    samples, rate, _ = speech.ask_voice(request)
    return dsp.resample(samples / 32768.0, rate)


def run(parts: list[str]) -> None:
    """Hear all lines both ways."""
    texts = TEXTS[: int(parts[0])] if parts else TEXTS
    ear = Recogniser()
    count, wrong, plain = 0, 0, 0
    by_speaker = dict.fromkeys(SPEAKERS, (0, 0))
    misheard: list[str] = []
    spent, seconds = 0.0, 0.0
    for number, text in enumerate(texts):
        begin = time.process_time()
        sound = mixed(text, number)
        spent += time.process_time() - begin
        seconds += len(sound) / SAMPLE_RATE
        said, heard = words_of(text), ear.hear(sound)
        missed = edits(said, words_of(heard))
        plain += edits(said, words_of(ear.hear(raw(text))))
        count, wrong = count + len(said), wrong + missed
        own = by_speaker[SPEAKERS[number % 3]]
        by_speaker[SPEAKERS[number % 3]] = (own[0] + missed, own[1] + len(said))
        if missed:
            misheard.append(f"{text} -> {heard}")
    write_result(
        "speech",
        {
            "lines": len(texts),
            "words": count,
            "word_error": round(wrong / count, 3),
            "word_error_of_plain_espeak": round(plain / count, 3),
            "by_speaker": {name: round(miss / max(1, of), 3) for name, (miss, of) in by_speaker.items()},
            "target": TARGET_WER,
            "reached": wrong / count < TARGET_WER,
            "voice_and_mix_rtf": round(spent / seconds, 3),
            "misheard": misheard,
        },
    )
