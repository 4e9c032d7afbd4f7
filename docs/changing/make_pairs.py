"""The before/after pairs of the page about changing films: `python docs/changing/make_pairs.py [FOLDER]` (default: beside this).

One film is made and changed by words, by frames and in a box; a picture is set in motion; a clip loses what a mask covers.
"""

import sys
import tempfile
from fractions import Fraction
from itertools import islice
from pathlib import Path

import numpy as np

from aozora.film.brief import Brief, Reference
from aozora.film.settings import Settings
from aozora.media.movie import read_frames
from aozora.media.pictures import Pixels, write_picture
from aozora.studio.changes import Delivery, edit
from aozora.studio.clips import inpaint_clip
from aozora.studio.library import KeptFilm, Library
from aozora.studio.limits import Limits
from aozora.studio.looking import frame_view
from aozora.studio.make import Order, produce
from aozora.studio.still import still_camera

PROMPT = "A red wooden chair on a studio floor, a small dog sits next to it"
SETTINGS = Settings.of(width=320, height=180, fps=12, seconds=1, visible_mark=False)
EDITS = {"recoloured": "make the chair blue", "replaced": "replace the dog with a cat", "removed": "remove the dog"}
MIDDLE = 6


def frame(path: Path, number: int) -> Pixels:
    """One frame of a film file."""
    return next(islice(read_frames(path), number, None)).picture


def side_by_side(path: Path, *pictures: Pixels) -> None:
    """Pictures in a row with a thin white line between them."""
    line = np.full((pictures[0].shape[0], 4, 3), 255, np.uint8)
    row = [part for picture in pictures for part in (picture, line)][:-1]
    write_picture(path, np.concatenate(row, 1), 82)


def source(library: Library, work: Path) -> KeptFilm:
    """The film that is changed."""
    with library.shelf(PROMPT) as shelf:
        produce(Order(Brief.of(PROMPT, SETTINGS), work / "film.mp4", keep=shelf))
    (made,) = library.list()
    return made


def pairs_of_edits(film: KeptFilm, work: Path, out: Path) -> None:
    """Each edit beside the film as it was, and an edit of some frames in a box."""
    before = frame(film.folder / "master.mkv", MIDDLE)
    for name, words in EDITS.items():
        release = edit(film, words, Delivery(work / f"{name}.mp4"))
        assert release.kept is not None
        side_by_side(out / f"{name}.webp", before, frame(release.kept / "master.mkv", MIDDLE))
    limits = Limits(frames=(2, 10), region=(0, 0, 320, 90))
    release = edit(film, "make the chair green", Delivery(work / "box.mp4"), limits=limits)
    assert release.kept is not None
    side_by_side(out / "in-a-box.webp", *(frame(release.kept / "master.mkv", number) for number in (1, 3, MIDDLE)))
    side_by_side(out / "frame.webp", before, frame_view(film, MIDDLE).outlined())


def picture_in_motion(film: KeptFilm, work: Path, out: Path) -> None:
    """A still of the film as first frame, moved and rained on."""
    write_picture(work / "first.png", frame(film.folder / "master.mkv", MIDDLE))
    given = (Reference(kind="picture", tag="first", path=work / "first.png", role="first_frame"),)
    brief = Brief.of("The camera pushes in while heavy rain falls.", SETTINGS, given)
    moved = produce(Order(brief, work / "moved.mp4")).film
    side_by_side(out / "animated.webp", *(frame(moved, number) for number in (0, 6, 11)))


def somebody_new(_film: KeptFilm, work: Path, out: Path) -> None:
    """A still of a meadow as first frame, into which a dog runs."""
    settings = SETTINGS.model_copy(update={"seconds": Fraction(2)})
    brief = Brief.of("A meadow with trees in the distance, clear blue sky", settings)
    with still_camera(settings) as camera:
        camera.take(brief).write(work / "meadow.png")
    given = (Reference(kind="picture", tag="first", path=work / "meadow.png", role="first_frame"),)
    film = produce(Order(Brief.of("A dog runs across the meadow", settings, given), work / "brought.mp4")).film
    side_by_side(out / "brought.webp", *(frame(film, number) for number in (0, 9, 14)))


def clip_without(film: KeptFilm, work: Path, out: Path) -> None:
    """The film as a clip, without the dog."""
    clip = work / "film.mp4"
    mask = frame_view(film, 0).mask("dog-1")
    write_picture(work / "mask.png", np.repeat((mask * np.uint8(255))[..., None], 3, 2))
    done = inpaint_clip(clip, work / "mask.png", work / "without.mp4").film
    side_by_side(out / "taken-out.webp", frame(clip, MIDDLE), frame(done, MIDDLE))


def main() -> None:
    """Make all pairs."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        film = source(Library(work / "library"), work)
        for make in (pairs_of_edits, picture_in_motion, somebody_new, clip_without):
            make(film, work, out)


if __name__ == "__main__":
    main()
