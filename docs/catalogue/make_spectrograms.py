"""Write a spectrogram of every sound of the catalogue on sheets: `python docs/catalogue/make_spectrograms.py FOLDER`.

Two seconds each, 0 to 16 kHz upwards, 80 dB from black to white.
"""

import sys
from pathlib import Path

import numpy as np

from aozora.film.randomness import lane
from aozora.film.timing import SAMPLE_RATE
from aozora.media.pictures import Label, lettered, write_picture
from aozora.sound.catalogue import SOUNDS
from aozora.sound.clips import Tape
from aozora.sound.playing import Airing, clips_of

SECONDS, WINDOW, WIDE, HIGH, COLUMNS, ROWS = 2, 1024, 192, 112, 6, 10


def picture(name: str) -> np.ndarray:
    """The spectrogram (HIGH + 16, WIDE, 3) of a named sound, with its name below."""
    clips = clips_of(Airing(SOUNDS[name], 0, SECONDS * SAMPLE_RATE, int(lane(0, name).integers(1000)), ("sheet",)))
    stems = Tape(clips).read(0, SECONDS * SAMPLE_RATE).stems.values()
    mono = np.sum(list(stems), axis=0).mean(1)
    starts = np.linspace(0, len(mono) - WINDOW, WIDE).astype(int)
    power = np.abs(np.fft.rfft(mono[starts[:, None] + np.arange(WINDOW)] * np.hanning(WINDOW), axis=1)) ** 2
    top = int(16_000 * WINDOW / SAMPLE_RATE)
    bands = np.linspace(0, top, HIGH + 1).astype(int)
    db = 10 * np.log10(np.add.reduceat(power[:, :top], bands[:-1], axis=1) + 1e-12).T[::-1]
    grey = (np.clip((db - db.max()) / 80 + 1, 0, 1) * 255).astype(np.uint8)
    tile = np.full((HIGH + 16, WIDE, 3), 24, np.uint8)
    tile[:HIGH] = grey[..., None]
    return lettered(tile, [Label(name, 4, HIGH + 12, 11, (236, 238, 242))])


def main() -> None:
    """Make all sheets."""
    folder, names = Path(sys.argv[1]), list(SOUNDS)
    folder.mkdir(parents=True, exist_ok=True)
    for number, first in enumerate(range(0, len(names), COLUMNS * ROWS), 1):
        tiles = [picture(name) for name in names[first : first + COLUMNS * ROWS]]
        tiles += [np.full_like(tiles[0], 24)] * (-len(tiles) % COLUMNS)
        rows = [np.concatenate(tiles[k : k + COLUMNS], 1) for k in range(0, len(tiles), COLUMNS)]
        write_picture(folder / f"sounds-{number}.jpg", np.concatenate(rows, 0), quality=50)


if __name__ == "__main__":
    main()
