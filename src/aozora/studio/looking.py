"""One frame of a kept film, and who is where in it: what an edit of some frames or of a region is aimed with."""

import colorsys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from aozora.engines.engine import engine_module
from aozora.film.errors import InvalidInput
from aozora.film.motion import moment
from aozora.film.production import Frame, StagedShot, Staging
from aozora.film.store import FolderStore
from aozora.film.watch import Watch
from aozora.media.movie import read_frames
from aozora.media.pictures import Label, Pixels, lettered, write_picture
from aozora.studio.library import MASTER, KeptFilm, share_assets

LEAST_SHARE = 0.0002
"""Share of the picture below which something counts as out of sight."""


@dataclass(frozen=True)
class Seen:
    """Something in a frame. `id` is the screenplay's role id, or "set/..." for what the place brings; `box` is left, top,
    right, bottom in pixels, `share` that of the picture's pixels, `depth_m` the distance of its nearest tenth along the view."""

    id: str
    kind: str
    said: str
    box: tuple[int, int, int, int]
    share: float
    depth_m: float


@dataclass(frozen=True)
class FrameView:
    """A frame of the film: its number, its shot and the shot's frame, the master's picture (h, w, 3), which entity each pixel
    shows (h, w) as a number into `seen` (-1 none), and the entities, the largest first."""

    index: int
    shot_id: str
    shot_frame: int
    picture: Pixels
    numbers: NDArray[np.int32]
    seen: tuple[Seen, ...]

    def mask(self, entity: str) -> NDArray[np.bool_]:
        """Where an entity is seen (h, w); `InvalidInput` when it is not in the frame."""
        for number, one in enumerate(self.seen):
            if one.id == entity:
                return self.numbers == number
        raise InvalidInput(
            f"must be one of {', '.join(one.id for one in self.seen) or 'nothing'} (got {entity!r})", field="entity"
        )

    def outlined(self, names: Sequence[str] | None = None) -> Pixels:
        """The picture with the outlines and names of entities (by default of the cast)."""
        shown = [
            n for n, one in enumerate(self.seen) if (one.id in names if names is not None else not one.id.startswith("set/"))
        ]
        drawn, labels = self.picture.copy(), list[Label]()
        size = max(9.0, self.picture.shape[0] / 26)
        for place, number in enumerate(shown):
            colour = _colour(place)
            drawn[_rim(self.numbers == number, max(1, self.picture.shape[0] // 240))] = colour
            left, top, right, _ = self.seen[number].box
            at_end = left > self.picture.shape[1] * 0.7
            baseline = max(size, top - 3.0)
            labels.append(Label(self.seen[number].id, float(right if at_end else left), baseline, size, colour, at_end))
        return lettered(drawn, [replace(one, x=one.x + 1, y=one.y + 1, colour=(0, 0, 0)) for one in labels] + labels)

    def write(self, path: Path) -> None:
        """Write the outlined picture."""
        write_picture(path, self.outlined())


def frame_view(film: KeptFilm, number: int, watch: Watch = Watch()) -> FrameView:
    """Frame `number` (from 0) of a kept film. Its entities come from the id pass of its world, rendered for this moment alone.
    `InvalidInput` when there is no such frame or the film was kept without its world."""
    if not 0 <= number < film.frame_count:
        raise InvalidInput(f"must be 0 to {film.frame_count - 1} (got {number})", field="frame")
    staging = film.staging()
    picture = next(islice(read_frames(film.folder / MASTER), number, None)).picture
    rest = number
    for shot in staging.shots:
        if rest < shot.motion.frames:
            passes = _exposed(film, staging, shot, rest, watch).passes
            return _view(
                FrameView(number, shot.shot_id, rest, picture, np.asarray(passes["ids"]), ()),
                staging,
                shot,
                np.asarray(passes["depth"]),
            )
        rest -= shot.motion.frames
    raise InvalidInput(f"{film.id} has no staged frame {number}", field="frame")


def _exposed(film: KeptFilm, staging: Staging, shot: StagedShot, frame: int, watch: Watch) -> Frame:
    """The shot's frame rendered alone; what this needs is not added to what was kept."""
    settings = film.card.brief.settings
    with tempfile.TemporaryDirectory(prefix="aozora-assets-") as folder:
        share_assets(film.folder / "assets", Path(folder))
        store = FolderStore(Path(folder))
        written = next(one for one in staging.screenplay.shots if one.id == shot.shot_id)
        alone = staging.screenplay.model_copy(update={"shots": (written.model_copy(update={"transition": "cut", "ending": ""}),)})
        there = StagedShot(shot.world, moment(shot.motion, frame, store))
        with engine_module(settings.engine).open_engine(store) as engine:
            made = engine.shoot(replace(staging, screenplay=alone, shots=(there,)), settings, watch)
            return next(iter(made.footage.frames()))


def _view(view: FrameView, staging: Staging, shot: StagedShot, depth: NDArray[np.float32]) -> FrameView:
    roles = {role.id: role for role in staging.screenplay.cast}
    found: list[tuple[Seen, NDArray[np.bool_]]] = []
    for entity in shot.world.entities:
        mask = view.numbers == entity.pass_index
        share = float(mask.mean())
        if share < LEAST_SHARE:
            continue
        rows, columns = np.nonzero(mask.any(1))[0], np.nonzero(mask.any(0))[0]
        box = (int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)
        role = roles.get(entity.id)
        said = (
            ""
            if role is None
            else " ".join(value for value in (role.name, role.attributes.size, role.attributes.colour) if value)
        )
        kind = role.kind if role is not None else entity.id.removeprefix("set/")
        found.append((Seen(entity.id, kind, said, box, round(share, 4), round(float(np.percentile(depth[mask], 10)), 2)), mask))
    found.sort(key=lambda pair: -pair[0].share)
    numbers = np.full(view.numbers.shape, -1, np.int32)
    for number, (_, mask) in enumerate(found):
        numbers[mask] = number
    return replace(view, numbers=numbers, seen=tuple(seen for seen, _ in found))


def _rim(mask: NDArray[np.bool_], pixels: int) -> NDArray[np.bool_]:
    """The pixels just outside of a mask."""
    grown = mask
    for _ in range(pixels):
        padded = np.pad(grown, 1)
        grown = padded[:-2, 1:-1] | padded[2:, 1:-1] | padded[1:-1, :-2] | padded[1:-1, 2:] | grown
    return grown & ~mask


def _colour(place: int) -> tuple[int, int, int]:
    """Colours far apart from one another, by the golden angle."""
    red, green, blue = colorsys.hsv_to_rgb((0.13 + place * 0.618) % 1, 0.75, 1.0)
    return round(255 * red), round(255 * green), round(255 * blue)
