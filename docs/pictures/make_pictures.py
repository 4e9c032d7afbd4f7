"""Make the README's moving pictures from films: `python docs/pictures/make_pictures.py FILM.mp4 NAME`."""

import sys
from pathlib import Path

from aozora.media.movie import open_footage
from aozora.media.stills import write_clip


def main() -> None:
    """Write docs/pictures/NAME.webp, 480 pixels wide, 12 frames per second."""
    film, name = Path(sys.argv[1]), sys.argv[2]
    write_clip(Path(__file__).with_name(f"{name}.webp"), open_footage(film), fps=12, width=480, most_bytes=900_000)


if __name__ == "__main__":
    main()
