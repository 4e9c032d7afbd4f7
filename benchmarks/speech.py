"""How many words of finished mixes an independent recogniser gets wrong, and what voicing costs.

`python -m benchmarks speech [LINES]`: fresh lines, which no voice was chosen by, said by each class of voices in turn (narrator,
man, woman, boy, girl, old man, old woman), half of them without a staging and half by somebody who stands in a room, mixed as
in a film with ambience; pocketsphinx with its own English model (no word of the lines is told to it) hears the finished mix.
Word error rate is edits (words changed, lost and added) over words. Beside it the same lines as espeak-ng says them, alone.
`python -m benchmarks speech tuned [LINES]` takes the older lines, with whose help the voices were chosen.
"""

import re
import time
from dataclasses import replace

import numpy as np

from aozora.film.motion import TransformTrack
from aozora.film.production import StagedShot
from aozora.film.screenplay import Attributes, Line, Role, Screenplay, Shot
from aozora.film.timing import SAMPLE_RATE, to_seconds
from aozora.film.watch import Watch
from aozora.film.world import Acoustics
from aozora.sound import dsp, speech
from aozora.sound.department import mix, rehearse
from benchmarks.machine import write_result
from benchmarks.sound import staged

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
FRESH = """The baker opened his shop before the first light.|A red scarf was hanging on the garden fence.
We waited at the corner until the rain had stopped.|The doctor told her to rest for a week.
My brother keeps his money in an old shoe box.|The road to the village was covered with leaves.
She wrote a long letter to her best friend.|There is no milk left in the kitchen.
Put the heavy box down next to the table.|The teacher asked them to read the first page.
A strong wind blew the hat off his head.|He paid for the tickets and went inside.
The cat was sleeping under the warm blanket.|Our neighbors are building a new house.
It takes an hour to walk to the lake.|The soup was too hot to eat.|They found the missing key in his pocket.
The queen looked at the soldiers and smiled.|Every morning the birds sing in the big tree.
I forgot to bring my glasses today.|The fire kept us warm during the night.|He cut the bread with a small knife.
The bus was late because of the snow.|She has three sisters and one brother.
A lonely ship was sailing toward the island.|Please turn off the lights before you go.
The boy climbed over the wall to get his ball.|Nothing is better than a good book in winter.
The farmer sold two horses at the market.|You can see the whole city from this hill.
His voice was calm but his hands were shaking.|The picture on the wall shows a green valley.
We heard a strange noise behind the curtain.|The children were afraid of the dark cellar.
Take the second street on the left.|The clock in the hall struck midnight.|I have never been so happy before.
The old bridge was closed for the summer.|She gave him a glass of cold water.
The train stopped in the middle of a field.|The dog ran across the street after the ball.
Some of the apples have already turned red."""
TEXTS = tuple(text.strip() for row in LINES.split("\n") for text in row.split("|"))
FRESH_TEXTS = tuple(text.strip() for row in FRESH.split("\n") for text in row.split("|"))
PLACES = ("park", "city street", "living room", "beach", "forest", "cafe")
CAST = (
    *(Role(id=f"{kind}-1", kind=kind, category="being") for kind in ("man", "woman", "boy", "girl")),
    *(Role(id=f"old-{kind}-1", kind=kind, category="being", attributes=Attributes(age="old")) for kind in ("man", "woman")),
)
SPEAKERS = ("narrator", *(role.id for role in CAST))


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


def standing(speaker: str, seconds: float, number: int) -> StagedShot:
    """Somebody who stands in a room, 1.5 to 4 m from the camera and off its middle."""
    shot = staged(seconds, (), Acoustics("room", (6.0, 5.0, 2.8), ("wood", "plaster", "carpet")[number % 3]))
    place = np.array([(-0.8, 0.5, 1.1)[number % 3], -2.5 + (0.0, 1.0, 2.5)[number % 3], 1.6], np.float32)
    still = np.broadcast_to(np.array([1, 0, 0, 0], np.float32), (shot.motion.frames, 3, 4))
    track = TransformTrack(np.broadcast_to(place, (shot.motion.frames, 3, 3)), still)
    return replace(shot, motion=replace(shot.motion, transforms={speaker: track}))


def mixed(text: str, number: int) -> np.ndarray:
    """A line in a finished mix with ambience, mono."""
    speaker = SPEAKERS[number % len(SPEAKERS)]
    line = Line(id="l1", speaker=speaker, text=text)
    seconds = speech.line_seconds(line, CAST) + 1
    seen = speaker != "narrator" and number % 2 == 1
    place = "living room" if seen else PLACES[number % len(PLACES)]
    roles = () if speaker == "narrator" else (speaker,)
    shot = Shot(id="s1", seconds=to_seconds(float(seconds)), place=place, roles=roles, lines=(line,))
    play = Screenplay(cast=CAST, shots=(shot,))
    shots = (standing(speaker, float(shot.seconds), number),) if seen else ()
    chunks = mix(play, rehearse(play, Watch()), shots, number, Watch()).chunks()
    return np.concatenate([chunk.mix for chunk in chunks]).mean(1).astype(np.float64)


def raw(text: str) -> np.ndarray:
    """The line as espeak-ng's plain American voice says it."""
    request = {"text": text, "voice": "en-us", "rate": 150, "pitch": 50, "range": 50, "gap": 0}
    samples, rate, _ = speech.ask_voice(request)
    return dsp.resample(samples / 32768.0, rate)


def run(parts: list[str]) -> None:
    """Hear all lines both ways."""
    texts = TEXTS if parts[:1] == ["tuned"] else FRESH_TEXTS
    parts = [part for part in parts if part != "tuned"]
    texts = texts[: int(parts[0])] if parts else texts
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
        own = by_speaker[SPEAKERS[number % len(SPEAKERS)]]
        by_speaker[SPEAKERS[number % len(SPEAKERS)]] = (own[0] + missed, own[1] + len(said))
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
