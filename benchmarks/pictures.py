"""Whether small pictures of prompts show what was asked for, by instruments.

`python -m benchmarks pictures FILE.jsonl [DIMENSION ...] [--every N]` takes one small picture per prompt of VBench's
object_class, multiple_objects, color, spatial_relationship and scene. These prompts are so plain that what must be seen can
be read off them without the director: "a red car", "a cat and a dog", "a cup on the left of a fork, front view". Checked:

understood    no word became a substitute or nothing
present       every thing asked for has pixels of its own; the box around those of the main one is at least 2 % of the picture
count         exactly as many entities of the kind as asked for, each with pixels
visible       at least 60 % of the main subject is neither hidden nor cut off (against a render of it alone through a wider lens)
colour        the colour asked for is the most frequent one on the subject as pictured
relation      the subject's middle is on the side asked for
place         the place is the one asked for

Pictures and misses are kept in benchmarks/results/pictures/. Prints the share of pictures that pass everything, per dimension.
"""

import json
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from aozora.director.claims import is_content
from aozora.director.grammar.tokens import tokenise
from aozora.engines.engine import engine_module
from aozora.film.brief import Brief
from aozora.film.catalogue import Catalogue
from aozora.film.errors import AozoraError
from aozora.film.production import StagedShot
from aozora.film.settings import Settings
from aozora.studio.still import StillCamera, Taken, still_camera
from benchmarks.machine import RESULTS, write_result

DIMENSIONS = ("object_class", "multiple_objects", "color", "spatial_relationship", "scene")
SETTINGS = Settings.of(width=320, height=180, fps=12, seconds=2, quality="preview", visible_mark=False)
WIDER = 2.0
"""The lens of the render that shows a subject whole is this many times shorter."""
MAIN_SHARE, OTHER_SHARE, VISIBLE_SHARE = 0.02, 0.002, 0.6


@dataclass(frozen=True)
class Wanted:
    """What a plain prompt asks for: nouns, the main one first; its colour; where it is to the second; or a place."""

    nouns: tuple[str, ...] = ()
    colour: str = ""
    relation: str = ""
    place: str = ""


def wanted_of(prompt: str, dimension: str) -> Wanted:
    """The facts of a prompt of these dimensions.

    >>> wanted_of("a cup on the left of a fork, front view", "spatial_relationship")
    Wanted(nouns=('cup', 'fork'), colour='', relation='left of', place='')
    """
    plain = prompt.split(",")[0]
    if dimension == "scene":
        return Wanted(place=plain)
    if dimension == "spatial_relationship":
        first, where, second = re.split(r" on the (left|right|top|bottom) of ", plain)
        return Wanted((_bare(first), _bare(second)), relation=f"{where} of")
    if dimension == "color":
        colour, noun = _bare(plain).split(" ", 1)
        return Wanted((noun,), colour)
    return Wanted(tuple(_bare(part) for part in plain.split(" and ")))


def _bare(words: str) -> str:
    return re.sub(r"^(an?|the) ", "", words.strip())


def check(camera: StillCamera, taken: Taken, wanted: Wanted, catalogue: Catalogue) -> dict[str, bool]:
    """What holds of a picture, by name of the check."""
    spans = taken.screenplay.understanding
    lost = [s for s in spans if s.status != "depicted" and any(is_content(token) for token in tokenise(s.text))]
    held = {"understood": not lost}
    if wanted.place:
        entry = catalogue.find("place", wanted.place)
        held["place"] = entry is not None and taken.screenplay.shots[0].place == entry.name
        return held
    assert taken.moment is not None
    ids = taken.frame.passes["ids"]
    found = [_entities(taken, noun, catalogue) for noun in wanted.nouns]
    shares = [[float((ids == number).mean()) for number in numbers] for numbers in found]
    large = max((_box_share(ids == number) for number in found[0]), default=0.0) >= MAIN_SHARE
    held["present"] = all(s and min(s) >= OTHER_SHARE for s in shares) and large
    held["count"] = all(len(numbers) == 1 for numbers in found)
    if not all(found):
        return held
    main = found[0][0]
    held["visible"] = _visible(camera, taken, main) >= VISIBLE_SHARE
    if wanted.colour:
        held["colour"] = main_colour(taken.frame.picture, ids == main) == wanted.colour
    if wanted.relation:
        held["relation"] = _stands(ids, main, found[1][0], wanted.relation)
    return held


def _box_share(where: NDArray[np.bool_]) -> float:
    """Share of the picture that the box around some pixels takes."""
    rows, columns = np.flatnonzero(where.any(1)), np.flatnonzero(where.any(0))
    return float(np.ptp(rows) + 1) * float(np.ptp(columns) + 1) / where.size if len(rows) else 0.0


def _entities(taken: Taken, noun: str, catalogue: Catalogue) -> list[int]:
    """Pass numbers of the cast that is of the kind which the noun names exactly."""
    entries = [entry for category in ("kind", "thing") if (entry := catalogue.find(category, noun)) is not None]
    names = {entry.name for entry in entries}
    roles = {role.id for role in taken.screenplay.cast if role.kind in names}
    assert taken.moment is not None
    return [entity.pass_index for entity in taken.moment.world.entities if entity.id in roles]


def _visible(camera: StillCamera, taken: Taken, number: int) -> float:
    """Share of an entity's area that the picture shows: its pixels against those of a render of it alone, uncut."""
    assert taken.moment is not None
    world, motion = taken.moment.world, taken.moment.motion
    alone = replace(world, entities=tuple(e for e in world.entities if e.pass_index == number), scatters=())
    name = alone.entities[0].id
    lens = motion.camera.lens_mm / WIDER
    tracks = {
        group: {entity: track for entity, track in getattr(motion, group).items() if entity == name}
        for group in ("transforms", "poses", "shapes", "deformations")
    }
    wide = replace(motion, camera=replace(motion.camera, lens_mm=lens.astype(np.float32)), **tracks)
    frame = camera.retake(taken, StagedShot(alone, wide), SETTINGS)
    whole = float((frame.passes["ids"] == number).sum()) * WIDER**2
    return float((taken.frame.passes["ids"] == number).sum()) / max(whole, 1.0)


def main_colour(picture: NDArray[np.uint8], where: NDArray[np.bool_]) -> str:
    """The plain colour name that most of the pixels have, as people use the names: by hue, saturation and value."""
    hsv = cv2.cvtColor(picture, cv2.COLOR_RGB2HSV)[where].astype(np.float64)
    hue, saturation, value = hsv[:, 0] * 2, hsv[:, 1] / 255, hsv[:, 2] / 255
    names = np.full(len(hue), "pink", dtype=object)
    for name, low, high in _HUES:
        names[(hue >= low) & (hue < high)] = name
    names[(names == "red") & (saturation < 0.55) & (value > 0.6)] = "pink"
    names[np.isin(names.astype(str), ["orange", "yellow", "red"]) & (value < 0.42)] = "brown"
    grey = saturation < 0.22
    names[grey] = np.where(value[grey] > 0.62, "white", np.where(value[grey] > 0.3, "grey", "black"))
    names[value < 0.16] = "black"
    counts = Counter(names.tolist())
    colours = {name: count for name, count in counts.items() if name not in ("grey", "black", "white")}
    # Rims, tyres, glass and shade are grey or black on things of any colour.
    if colours and sum(colours.values()) > 0.3 * len(hue):
        return str(max(colours, key=lambda name: colours[name]))
    return str(counts.most_common(1)[0][0]) if counts else ""


_HUES = (("red", 0, 14), ("orange", 14, 43), ("yellow", 43, 68), ("green", 68, 168), ("blue", 168, 258), ("purple", 258, 312),
         ("pink", 312, 345), ("red", 345, 361))  # fmt: skip


def _stands(ids: NDArray[Any], subject: int, other: int, relation: str) -> bool:
    (ys, xs), (yo, xo) = np.nonzero(ids == subject), np.nonzero(ids == other)
    if not len(xs) or not len(xo):
        return False
    across, down = float(xs.mean() - xo.mean()), float(ys.mean() - yo.mean())
    match relation:
        case "left of":
            return across < -0.04 * ids.shape[1]
        case "right of":
            return across > 0.04 * ids.shape[1]
        case "top of":
            return down < -0.02 * ids.shape[0]
        case _:
            return down > 0.02 * ids.shape[0]


def run(parts: list[str]) -> None:
    """Take and check the pictures."""
    files = [Path(part) for part in parts if part.endswith(".jsonl")]
    every = int(parts[parts.index("--every") + 1]) if "--every" in parts else 1
    dimensions = [part for part in parts if part in DIMENSIONS] or list(DIMENSIONS)
    if not files:
        sys.exit("pictures: name a .jsonl file of prompts")
    rows = [json.loads(line) for path in files for line in path.read_text().splitlines() if line.strip()]
    catalogue = engine_module("world").catalogue()
    results: dict[str, Any] = {}
    with still_camera(SETTINGS) as camera:
        for dimension in dimensions:
            prompts = [row["prompt"] for row in rows if dimension in row["dimension"]][::every]
            results[dimension] = _measure(camera, prompts, dimension, catalogue)
            print(dimension, results[dimension]["percent"], flush=True)
    write_result("pictures", {"dimensions": results})


def _measure(camera: StillCamera, prompts: list[str], dimension: str, catalogue: Catalogue) -> dict[str, Any]:
    passed, failed, begin = 0, Counter[str](), time.perf_counter()
    misses: dict[str, list[str]] = {}
    for prompt in prompts:
        try:
            taken = camera.take(Brief.of(prompt, SETTINGS))
            held = check(camera, taken, wanted_of(prompt, dimension), catalogue)
            slug = re.sub(r"[^a-z0-9]+", "-", prompt.lower()).strip("-")
            taken.write(RESULTS / "pictures" / dimension / f"{slug}.jpg")
        except AozoraError as error:
            held = {str(error): False}
        wrong = [name for name, right in held.items() if not right]
        passed += not wrong
        failed.update(wrong)
        if wrong:
            misses[prompt] = wrong
            print(f"  {prompt}: {', '.join(wrong)}", flush=True)
    seconds = (time.perf_counter() - begin) / max(len(prompts), 1)
    share = round(100 * passed / max(len(prompts), 1), 1)
    return {
        "prompts": len(prompts),
        "percent": share,
        "failed": dict(failed),
        "misses": misses,
        "s_per_picture": round(seconds, 1),
    }
