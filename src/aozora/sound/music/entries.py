"""What of music can be asked for by name: genres, moods, instruments and tunes."""

from aozora.film.catalogue import Entry
from aozora.sound.music.genres import GENRES
from aozora.sound.music.instruments.table import INSTRUMENTS
from aozora.sound.music.moods import MOODS
from aozora.sound.music.tunes import TUNES


def music_entries() -> tuple[Entry, ...]:
    """One entry per name; a word that leads to several leads to the genre, then the mood, then the instrument, then the tune."""
    rows = (
        *(("genre", genre.name, genre.words) for genre in GENRES.values()),
        *(("mood", mood.name, mood.words) for mood in MOODS.values()),
        *(("instrument", one.name, one.words) for one in INSTRUMENTS.values()),
        *(("tune", tune.name, tune.words) for tune in TUNES.values()),
    )
    names = {name for _, name, _ in rows}
    taken: set[str] = set()
    entries: list[Entry] = []
    for family, name, words in rows:
        if name in taken:
            continue
        own = tuple(dict.fromkeys(word for word in words if word not in taken and word not in names))
        taken |= {name, *own}
        entries.append(Entry(category="music", name=name, words=own, family=family))
    return tuple(entries)
