"""Pictures of the whole catalogue: one still for what is, a strip of six for what moves, on sheets with and without names."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from aozora.film.brief import Brief
from aozora.film.catalogue import Category, Entry
from aozora.film.errors import AozoraError
from aozora.film.settings import Settings
from aozora.film.watch import Watch
from aozora.media.pictures import Label, lettered, scaled, write_picture
from aozora.studio.still import StillCamera, Taken

PICTURED: tuple[Category, ...] = ("kind", "thing", "place", "action", "hour", "weather", "colour", "material", "look")
"""Categories of which pictures can be made, in the order of the sheets."""

STRIP = 6
_PAPER, _INK, _FAINT = (24, 26, 30), (236, 238, 242), (200, 120, 90)
_PEOPLE = ("person", "woman", "man")

Rgb8 = NDArray[np.uint8]


@dataclass(frozen=True)
class Specimen:
    """An entry with its picture (h, w, 3), a strip for actions, and what went otherwise ("" if nothing)."""

    entry: Entry
    picture: Rgb8
    remark: str = ""


def prompt_of(entry: Entry, kinds: Sequence[str]) -> str:
    """The plainest prompt that shows an entry; `kinds` are the beings that there are."""
    a = "an" if entry.name[:1] in "aeiou" else "a"
    match entry.category:
        case "place":
            return f"a wide shot of {a} {entry.name}"
        case "action":
            actor = next((kind for kind in _PEOPLE if kind in kinds), next(iter(kinds), "dog"))
            return f"full shot of a {actor}: the {actor} {_third_person(entry)}"
        case "hour":
            return f"a wide shot of a park at {entry.name}"
        case "weather":
            return f"a wide shot of a park, {entry.name} weather"
        case "colour":
            return f"{a} {entry.name} vase"
        case "material":
            return f"a vase made of {entry.name}"
        case "look":
            return f"a dog in a park, {entry.name} style"
        case _:
            return f"{a} {entry.name}"


def _third_person(entry: Entry) -> str:
    """How the action is said of one who does it: "walk" is listed with "walks"."""
    first, _, rest = entry.name.partition(" ")
    said = [word for word in entry.words if word.startswith(first[:3]) and word.split()[0].endswith("s")]
    return said[0] if said else f"{first}s {rest}".strip()


def specimens(
    entries: Iterable[Entry], kinds: Sequence[str], camera: StillCamera, settings: Settings, watch: Watch = Watch()
) -> Iterator[Specimen]:
    """A specimen per entry, as they are taken; an entry that fails gets a black picture and the reason."""
    for entry in entries:
        watch.check()
        try:
            yield _specimen(entry, prompt_of(entry, kinds), camera, settings)
        except AozoraError as error:
            yield Specimen(entry, np.zeros((settings.height, settings.width, 3), np.uint8), str(error))


def _specimen(entry: Entry, prompt: str, camera: StillCamera, settings: Settings) -> Specimen:
    brief = Brief.of(prompt, settings)
    taken = camera.take(brief)
    remark = "" if _shows(entry, taken) else f"{prompt!r} was read otherwise"
    if entry.category != "action":
        return Specimen(entry, taken.frame.picture, remark)
    seconds = taken.screenplay.seconds
    moments = [seconds * Fraction(2 * n + 1, 2 * STRIP) for n in range(STRIP)]
    frames = [scaled(frame.picture, settings.width // 2) for frame in camera.strip(taken, moments, settings)]
    return Specimen(entry, np.concatenate(frames, 1), remark)


def _shows(entry: Entry, taken: Taken) -> bool:
    shot = taken.screenplay.shots[0]
    match entry.category:
        case "kind" | "thing":
            return any(role.kind == entry.name for role in taken.screenplay.cast)
        case "place":
            return shot.place == entry.name
        case "action":
            return any(beat.action == entry.name for beat in shot.beats)
        case "hour":
            return shot.hour == entry.name
        case "weather":
            return shot.weather == entry.name
        case "colour":
            return any(role.attributes.colour == entry.name for role in taken.screenplay.cast)
        case "material":
            return any(role.attributes.material == entry.name for role in taken.screenplay.cast)
        case _:
            return True


def write_specimen(folder: Path, specimen: Specimen) -> Path:
    """Write the picture alone, named after its entry, without a word in it: for viewers who must name it."""
    path = folder / specimen.entry.category / f"{specimen.entry.name.replace(' ', '-')}.jpg"
    write_picture(path, specimen.picture, quality=88)
    return path


def write_sheet(path: Path, shown: Sequence[Specimen], columns: int = 4) -> None:
    """Write specimens of one size side by side and row by row on a dark sheet, each with its name below."""
    height, width, _ = shown[0].picture.shape
    size = max(10, min(18, width // 18))
    strip, gap = round(size * 1.8), 6
    rows = -(-len(shown) // columns)
    sheet = np.empty((rows * (height + strip) + gap, min(columns, len(shown)) * (width + gap) + gap, 3), np.uint8)
    sheet[:] = _PAPER
    labels: list[Label] = []
    for number, specimen in enumerate(shown):
        row, column = divmod(number, columns)
        left, top = gap + column * (width + gap), gap + row * (height + strip)
        fitted = specimen.picture[:height, :width]
        sheet[top : top + fitted.shape[0], left : left + fitted.shape[1]] = fitted
        ink = _FAINT if specimen.remark else _INK
        labels.append(Label(specimen.entry.name, left + 2, top + height + round(size * 1.2), size, ink))
    write_picture(path, lettered(sheet, labels), quality=82)
