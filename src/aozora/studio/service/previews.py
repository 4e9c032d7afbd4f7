"""The small pictures of a release, taken from the finished film: a WebP of its best frame and a spritesheet."""

from pathlib import Path

from aozora.media.movie import open_footage
from aozora.media.stills import Stills, write_poster, write_spritesheet


def write_previews(film: Path, thumbnail: Path, spritesheet: Path, width: int = 480) -> None:
    """Write both, each whole or not at all."""
    stills = Stills()
    footage = open_footage(film)
    for _ in stills.taking(footage).frames():
        pass
    write_poster(thumbnail, stills.best, min(width, footage.width))
    write_spritesheet(spritesheet, stills.taken)
