"""Whether words in the picture can be read, by OCR.

`python -m benchmarks text [--every N] [--only MEDIUM,...] [--quality preview]` makes one picture of each of sixty shots (titles,
subtitles, credits, signs, neon, posters, chalk, screens, books, paper, clothes, sand, sky; ten scripts) and reads it with
tesseract, which must be installed with its languages. A case is right when the requested string is read letter by letter;
case, blanks and line breaks do not count. Words are cut out before they are read, by their outlines where these are known (else
by the pixels of what bears them in the id pass), since tesseract looks for pages, not for signs; nothing else helps it. Pictures
are kept in benchmarks/results/text/. `--only placed` takes all media that are in the world.
"""

import os
import re
import shutil
import subprocess
import sys
import unicodedata
from collections import Counter
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import cv2
import numpy as np
from numpy.typing import NDArray

from aozora.film.production import Frame, StagedShot
from aozora.film.projection import Pinhole
from aozora.film.screenplay import Role, Screenplay, ScreenText, Shot
from aozora.film.settings import Settings
from aozora.film.store import FolderStore, Store
from aozora.render.finish.titles import titled
from aozora.render.raster.forms import placing
from aozora.render.raster.staged import Piece, form_of, posed
from aozora.studio.still import StillCamera, Taken, still_camera
from aozora.world.lettering.overlay import overlays
from benchmarks.machine import RESULTS, write_result

WIDTH, HEIGHT = 854, 480
ASPECT = WIDTH / HEIGHT

MARGIN = 0.02
"""How much is cut out around words, in heights of the picture."""

OVERLAYS = ("title", "subtitle", "credits", "lower third", "logo")
"""Media that lie over the picture."""

CASES: tuple[tuple[str, str, str, str], ...] = (
    *((medium, text, language, "park") for medium, text, language in (
        ("title", "Chapter One", "eng"), ("title", "THE LONG WAY HOME", "eng"), ("title", "Über den Wolken", "deu"),
        ("title", "Été à Paris", "fra"), ("title", "Война и мир", "rus"), ("title", "Η Οδύσσεια", "ell"),
        ("title", "春の海", "jpn"), ("title", "你好世界", "chi_sim"), ("title", "안녕하세요", "kor"),
        ("title", "שלום עולם", "heb"),
        ("title", "नमस्ते दुनिया", "hin"), ("title", "สวัสดี", "tha"), ("title", "مرحبا بالعالم", "ara"),
        ("title", "The End", "eng"),
        ("subtitle", "He never came back.", "eng"), ("subtitle", "I told you to wait for me at the station.", "eng"),
        ("subtitle", "Где мы теперь?", "rus"), ("subtitle", "Wo bist du gewesen?", "deu"), ("subtitle", "Ça va bien.", "fra"),
        ("credits", "Written in the stars", "eng"), ("lower third", "Maria Lopez", "eng"), ("logo", "AOZORA", "eng"),
    )),
    *((medium, text, "eng", place) for medium, place, texts in (
        ("sign", "park", ("NO PARKING", "Welcome", "Wet Paint", "EXIT 12")), ("neon", "city street", ("OPEN", "HOTEL", "BAR 24")),
        ("poster", "park", ("CIRCUS TONIGHT", "LOST DOG", "VOTE")), ("banner", "park", ("HAPPY BIRTHDAY", "FINISH")),
        ("billboard", "city street", ("DRINK WATER", "GRAND SALE")),
        ("chalk", "classroom", ("Lesson 5", "2 + 2 = 4", "Hello class")),
        ("screen", "office", ("SYSTEM ERROR", "Loading", "GAME OVER")),
        ("book", "library", ("Moby Dick", "A History of Rain")),
        ("paper", "office", ("Call me back", "Gone fishing")),
        ("label", "park", ("FRAGILE", "Strawberry Jam")),
        ("plate", "park", ("AOZ 123",)), ("sand", "beach", ("LOVE", "HELP")), ("sky", "meadow", ("MARRY ME", "HELLO")),
        ("shirt", "park", ("HELLO", "TEAM 7", "ROCK")), ("wall", "park", ("FREE", "NO FUTURE")),
    ) for text in texts),
    ("sign", "ВХОД", "rus", "park"), ("sign", "出口", "jpn", "park"),
)  # fmt: skip
"""Medium, words, tesseract's language, place."""


def screenplay_of(case: tuple[str, str, str, str]) -> Screenplay:
    """A shot of two seconds with the words of a case; clothes are worn by a woman."""
    medium, text, _, place = case
    cast = (Role(id="woman-1", kind="woman", category="being"),) if medium == "shirt" else ()
    roles = tuple(role.id for role in cast)
    texts = (ScreenText(id="text-1", text=text, medium=medium, on=roles[0] if roles else ""),)
    shot = Shot.model_validate({"id": "shot-1", "seconds": "2", "place": place, "roles": roles, "texts": texts})
    return Screenplay(cast=cast, shots=(shot,))


def read(picture: NDArray[np.uint8], language: str, psm: int) -> str:
    """What tesseract reads in a picture (h, w, 3)."""
    RESULTS.joinpath("text").mkdir(parents=True, exist_ok=True)
    path = RESULTS / "text" / f"page-{os.getpid()}.png"
    cv2.imwrite(str(path), picture[..., ::-1])
    command = ["tesseract", str(path), "-", "-l", language, "--psm", str(psm)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def plain(text: str) -> str:
    """Letters and figures of a text, without case, blanks and marks of punctuation."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def is_right(taken: Taken, case: tuple[str, str, str, str], store: Store) -> tuple[bool, str]:
    """Whether the words are read, and what was read at best. The picture is offered as it is, as ink on paper, and cut out."""
    medium, text, language, _ = case
    heard = ""
    for page in pages(taken.frame, taken, medium, store):
        for psm in (6, 11, 7):
            found = read(page, language, psm)
            if plain(text) in plain(found):
                return True, found
            heard = found if len(plain(found)) > len(plain(heard)) else heard
    return False, heard


def pages(frame: Frame, taken: Taken, medium: str, store: Store | None = None) -> list[NDArray[np.uint8]]:
    """The picture twice as large, cut to the words where it is known where they are; plain, and in black and white."""
    picture = frame.picture
    if taken.moment is not None:
        points = _over(taken.moment) if medium in OVERLAYS else _letters(taken.moment, store, picture.shape)
        if not len(points) and "ids" in frame.passes:
            points = _pixels(frame, taken.moment, medium)
        picture = _cut(picture, points) if len(points) else picture
    large = np.asarray(cv2.resize(picture, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)).astype(np.uint8)
    grey = np.asarray(cv2.cvtColor(large, cv2.COLOR_RGB2GRAY)).astype(np.uint8)
    _, ink = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    bright = (large.min(-1) > 200).astype(np.uint8) * 255
    planes = (ink, 255 - np.asarray(ink), 255 - bright)
    return [large, *(np.repeat(np.asarray(plane, np.uint8)[..., None], 3, -1) for plane in planes)]


def _cut(picture: NDArray[np.uint8], points: NDArray[np.float64]) -> NDArray[np.uint8]:
    """The part of a picture (h, w, 3) around points (n, 2), in shares of its width and height."""
    height, width = picture.shape[:2]
    low, high = points.min(0) * [width, height], points.max(0) * [width, height]
    left, top = (np.clip(low - MARGIN * height, 0, [width - 1, height - 1])).astype(int)
    right, bottom = (np.clip(high + MARGIN * height + 1, 1, [width, height])).astype(int)
    return picture[top:bottom, left:right]


def _pixels(frame: Frame, there: StagedShot, medium: str) -> NDArray[np.float64]:
    """Where whatever bears the words is seen, by the id pass."""
    bearing = [e.pass_index for e in there.world.entities if e.id.startswith("text/") or (medium == "shirt" and "woman" in e.id)]
    rows, columns = np.nonzero(np.isin(frame.passes["ids"], bearing))
    height, width = frame.picture.shape[:2]
    return np.stack([columns / width, rows / height], -1)


def _letters(there: StagedShot, store: Store | None, shape: tuple[int, ...]) -> NDArray[np.float64]:
    """Where the outlines of letters are seen, on things and on clothes, by the camera of the moment."""
    height, width = shape[:2]
    lens = Pinhole.of(there.motion.camera, 0, width, height)
    found = [np.zeros((0, 2))]
    for entity in there.world.entities:
        for number, part in enumerate(entity.parts):
            inked = part.materials[0].startswith("lettering") and part.materials[0].endswith(("ink", "smoke"))
            if not inked or store is None:
                continue
            form = form_of(store, part.mesh)
            placed = placing(part.position, part.rotation, part.scale)
            piece = Piece(entity, number, form, placed, 0, len(form.points), 0, len(form.triangles), moving=True)
            pixels, _ = lens.seen(posed(piece, there.motion, 0, {}).astype(np.float64))
            found.append((pixels + 0.5) / [width, height])
    return np.concatenate(found)


def _over(there: StagedShot) -> NDArray[np.float64]:
    """Where the outlines of the words over the picture are."""
    title, camera = there.world.titles[0], there.motion
    rise = title.rise * (camera.seconds(0) - title.start_s)
    points = np.array([point for contour in title.contours for point in contour]) + np.array([0.0, rise])
    return np.stack([0.5 + points[:, 0] / ASPECT, 0.5 - points[:, 1]], -1)


def _chosen(medium: str, only: str) -> bool:
    return not only or medium in only.split(",") or ("placed" in only.split(",") and medium not in OVERLAYS)


def run(parts: list[str]) -> None:
    """Make and read the pictures."""
    if shutil.which("tesseract") is None:
        sys.exit("text: tesseract is not installed")
    every = int(parts[parts.index("--every") + 1]) if "--every" in parts else 1
    only = parts[parts.index("--only") + 1] if "--only" in parts else ""
    quality = parts[parts.index("--quality") + 1] if "--quality" in parts else "standard"
    settings = Settings.of(width=WIDTH, height=HEIGHT, fps=12, seconds=2, quality=quality, visible_mark=False)
    cases = [case for case in CASES if _chosen(case[0], only)][::every]
    wrong: list[dict[str, str]] = []
    right = Counter[str]()
    with TemporaryDirectory(prefix="aozora-text-") as keep, still_camera(settings, keep=Path(keep)) as camera:
        store, plates = FolderStore(Path(keep) / "assets"), _Plates(camera, settings)
        for case in cases:
            ok, found = _case(camera, plates, case, store)
            right[case[0]] += ok
            print(f"{'right' if ok else 'WRONG'}  {case[0]:<12} {case[1]!r}", flush=True)
            if not ok:
                wrong.append({"medium": case[0], "text": case[1], "read": found.strip()[:80]})
    total = sum(right.values())
    print(f"{total} of {len(cases)} read right ({100 * total / max(1, len(cases)):.1f} %)")
    write_result("text", {"cases": len(cases), "right": total, "wrong": wrong, "quality": quality})


class _Plates:
    """Places without words, rendered once: words over the picture are laid on them as the finish does, after all else."""

    def __init__(self, camera: StillCamera, settings: Settings) -> None:
        self._camera, self.settings = camera, settings
        self._made: dict[str, Taken] = {}

    def with_words(self, case: tuple[str, str, str, str]) -> Taken:
        """The picture of a case whose words lie over it, in the middle of its two seconds."""
        play = screenplay_of(case)
        if case[3] not in self._made:
            bare = play.shots[0].model_copy(update={"texts": ()})
            self._made[case[3]] = self._camera.take_of(play.model_copy(update={"shots": (bare,)}), self.settings)
        plate = self._made[case[3]]
        assert plate.moment is not None
        titles, _ = overlays(play.shots[0], ASPECT)
        there = replace(plate.moment, world=replace(plate.moment.world, titles=titles))
        picture = titled(plate.frame.picture, titles, there.motion.seconds(0))
        return Taken(replace(plate.frame, picture=picture), there, plate.staging)


def _case(camera: StillCamera, plates: _Plates, case: tuple[str, str, str, str], store: Store) -> tuple[bool, str]:
    taken = plates.with_words(case) if case[0] in OVERLAYS else camera.take_of(screenplay_of(case), plates.settings)
    folder: Path = RESULTS / "text"
    folder.mkdir(parents=True, exist_ok=True)
    taken.write(folder / f"{CASES.index(case):02d}-{case[0].replace(' ', '-')}.png")
    return is_right(taken, case, store)
