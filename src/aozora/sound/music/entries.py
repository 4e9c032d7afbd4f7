"""What of music can be asked for by name: genres, moods, instruments and tunes."""

from aozora.film.catalogue import Entry
from aozora.sound.music.genres import GENRES
from aozora.sound.music.instruments.table import INSTRUMENTS
from aozora.sound.music.moods import MOODS
from aozora.sound.music.tunes import TUNES


def music_entries() -> tuple[Entry, ...]:
    """One entry per name; what is several things at once is the genre, then the mood, then the instrument, then the tune."""
    rows = (
        *(("genre", genre.name, genre.words) for genre in GENRES.values()),
        *(("mood", mood.name, mood.words) for mood in MOODS.values()),
        *(("instrument", one.name, one.words) for one in INSTRUMENTS.values()),
        *(("tune", tune.name, tune.words) for tune in TUNES.values()),
    )
    names = {name for _, name, _ in rows}
    taken: set[str] = set()
    found: dict[str, tuple[str, list[str]]] = {}
    for family, name, words in rows:
        own = [word for word in dict.fromkeys(words) if word not in taken and word not in names]
        taken |= {name, *own}
        found.setdefault(name, (family, []))[1].extend(own)
    return tuple(Entry(category="music", name=name, words=tuple(words), family=kind) for name, (kind, words) in found.items())
