"""One clip of a data set: asked for, staged, checked, photographed, sounded and packed."""

import io
import json
import tempfile
import zipfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora import __version__
from aozora.engines.engine import Engine
from aozora.film.brief import Brief
from aozora.film.controls import depth_planes, flow_planes, id_planes
from aozora.film.errors import AozoraError, Blocked, Cancelled, StageFailed
from aozora.film.motion import Event
from aozora.film.production import Film, Frame, StagedShot, Staging
from aozora.film.projection import Pinhole
from aozora.film.randomness import lane
from aozora.film.screenplay import Screenplay
from aozora.film.timing import SAMPLE_RATE
from aozora.film.watch import Watch
from aozora.media.movie import MovieFormat, write_mp4
from aozora.media.waves import WaveFile
from aozora.studio.datasets.captions import Sight, captions_of, sights_of
from aozora.studio.datasets.prompts import Wordbook, prompt_of
from aozora.studio.datasets.recipe import Recipe, clip_name
from aozora.studio.make import plan
from aozora.studio.services import Services
from aozora.trust.viewing import watch as guarded

ATTEMPTS = 12
"""Prompts that are tried for one clip: what cannot be shown truly is asked for otherwise."""

SEEN_FRAMES, SEEN_AREA = 0.5, 0.004
"""Everybody of the cast is in the picture in at least this share of the frames, and once covers at least this share of it."""

_CONTROLS = {"depth": "1 / (1 + metres)", "ids": "a colour per id", "flow": "widths to the next frame", "rays": "of the camera"}

Files = dict[str, bytes]
"""The files of a clip by their endings."""


@dataclass(frozen=True)
class Crew:
    """Who makes clips: a recipe, an engine that is open, the services and the words to ask with."""

    recipe: Recipe
    engine: Engine
    services: Services
    words: Wordbook


class Untrue(Exception):
    """A clip does not show what was asked for."""


def made_clip(crew: Crew, index: int, watch: Watch = Watch()) -> Files:
    """The files of clip `index`: mp4, wav, json, and npz with controls. `StageFailed` when no attempt came true."""
    reasons: list[str] = []
    for attempt in range(ATTEMPTS):
        try:
            return _attempt(crew, index, attempt, watch)
        except (Cancelled, Blocked):
            raise
        except (Untrue, AozoraError) as cause:
            reasons.append(str(cause))
    raise StageFailed(f"clip {index}: none of {ATTEMPTS} prompts came true; the last: {reasons[-1]}", field="dataset")


def _attempt(crew: Crew, index: int, attempt: int, watch: Watch) -> Files:
    recipe = crew.recipe
    prompt = prompt_of(crew.words, recipe.scope, recipe.seed, index, attempt)
    seed = int(lane(recipe.seed, "world", index, attempt).integers(2**32))  # pyright: ignore[reportUnknownMemberType]
    settings = recipe.settings(seed)
    with watch.timing("plan"):
        screenplay = plan(Brief.of(prompt, settings), watch, crew.services)
    if len(screenplay.shots) != 1:
        raise Untrue("more than one shot")
    _settled(screenplay)
    with watch.timing("stage"):
        staging = crew.engine.stage(screenplay, settings, watch)
    _settled(staging.screenplay)
    if staging.notes:
        raise Untrue(f"{staging.notes[0].element}: {staging.notes[0].text}")
    _in_frame(staging.shots[0], recipe)
    film = crew.engine.shoot(staging, settings, watch)
    with watch.timing("picture"):
        frames = list(guarded(film.footage, crew.services.frames).frames())
    ids = np.stack([np.asarray(frame.passes["ids"], np.int32) for frame in frames])
    sights = sights_of(staging.shots[0], ids)
    _seen(sights)
    with watch.timing("caption"):
        captions = captions_of(staging, sights, lane(recipe.seed, "caption", index, attempt))
        about = _about(crew, index, prompt, staging, captions)
    return _packed(recipe, film, frames, about, watch)


def _settled(screenplay: Screenplay) -> None:
    """`Untrue` where a word is not depicted or something else is in its place; what the plan leaves out is not built at all."""
    wrong = [span.text for span in screenplay.understanding if span.status in ("not_depicted", "substituted")]
    if wrong:
        raise Untrue(f"not shown as asked: {', '.join(wrong)}")


def _in_frame(shot: StagedShot, recipe: Recipe) -> None:
    """`Untrue` when the middle of somebody of the cast is outside of the picture for most of the time: nothing is drawn then."""
    motion = shot.motion
    every = range(0, motion.frames, max(1, motion.frames // 12))
    for entity in shot.world.entities:
        if entity.id.startswith("set/"):
            continue
        track = motion.transforms.get(entity.id)
        inside = 0
        for frame in every:
            place = np.array(entity.position if track is None else track.positions[frame, 1], np.float64)
            pixels, depth = Pinhole.of(motion.camera, frame, recipe.width, recipe.height).seen(place[None])
            x, y = float(pixels[0, 0]) / recipe.width, float(pixels[0, 1]) / recipe.height
            inside += bool(depth[0] > 0 and -0.02 < x < 1.02 and -0.1 < y < 1.1)
        if inside < SEEN_FRAMES * len(every):
            raise Untrue(f"{entity.id} is outside the picture")


def _seen(sights: dict[str, Sight]) -> None:
    for role, sight in sights.items():
        if sight.frames < SEEN_FRAMES or sight.area < SEEN_AREA:
            raise Untrue(f"{role} is hardly seen")


def _about(crew: Crew, index: int, prompt: str, staging: Staging, captions: tuple[str, ...]) -> dict[str, Any]:
    """The clip's own document."""
    recipe, staged = crew.recipe, staging.shots[0]
    chosen = captions[int(lane(recipe.seed, "chosen", index).integers(len(captions)))]  # pyright: ignore[reportUnknownMemberType]
    return {
        "name": clip_name(index),
        "caption": chosen,
        "captions": captions,
        "prompt": prompt,
        "licence": recipe.licence,
        "source": f"simulated by Aozora {__version__} ({recipe.engine}); nobody else's pictures or sounds are in it",
        "fps": recipe.fps,
        "rate": SAMPLE_RATE,
        "frames": staged.motion.frames,
        "seed": staging.screenplay.seed,
        "entities": _entities(staging, staged),
        "camera": _camera(staged),
        "events": [_event(event) for event in staged.motion.events],
        "controls": _CONTROLS if recipe.controls else {},
    }


def _entities(staging: Staging, staged: StagedShot) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for role in staging.screenplay.cast:
        number = next((e.pass_index for e in staged.world.entities if e.id == role.id), 0)
        looks = role.attributes
        found.append({"id": role.id, "kind": role.kind, "pass_index": number, "colour": looks.colour, "material": looks.material})
    return found


def _camera(staged: StagedShot) -> dict[str, Any]:
    """The camera at the middle of every frame: metres, quaternion w, x, y, z, focal length for a 36 mm wide sensor."""
    track, count = staged.motion.camera, staged.motion.frames
    return {
        "positions": np.round(track.positions[:count, 1].astype(float), 5).tolist(),
        "rotations": np.round(track.rotations[:count, 1].astype(float), 6).tolist(),
        "lens_mm": np.round(track.lens_mm[:count, 1].astype(float), 4).tolist(),
    }


def _event(event: Event) -> dict[str, Any]:
    kept = ("time", "type", "a", "b", "duration", "material_a", "material_b", "position", "normal_speed", "impulse")
    facts = asdict(event)
    return {key: round(facts[key], 5) if isinstance(facts[key], float) else facts[key] for key in kept}


def _packed(recipe: Recipe, film: Film, frames: list[Frame], about: dict[str, Any], watch: Watch) -> Files:
    with tempfile.TemporaryDirectory(prefix="aozora-clip-") as folder:
        movie, sound = Path(folder) / "clip.mp4", Path(folder) / "clip.wav"
        with watch.timing("sound"):
            chunks = list(film.soundtrack.chunks())
        with watch.timing("encode"):
            form = MovieFormat.of(film.footage, film.soundtrack, crf=14, repeatable=True)
            write_mp4(movie, iter(frames), iter(chunks), form, watch)
            with WaveFile(sound) as file:
                for chunk in chunks:
                    file.add(chunk.mix)
        files = {"mp4": movie.read_bytes(), "wav": sound.read_bytes()}
    files["json"] = (json.dumps(about, ensure_ascii=False, sort_keys=True) + "\n").encode()
    if recipe.controls:
        with watch.timing("pack"):
            files["npz"] = arrays_packed(_arrays(frames))
    return files


def _arrays(frames: list[Frame]) -> dict[str, NDArray[Any]]:
    """The pictures without loss and what goes with them: "video" (f, h, w, 3) uint8, "ids" (f, h, w) uint16, and controls in
    float16 (`film.controls`). Rays follow from the camera in the clip's document."""
    depth = np.stack([frame.passes["depth"] for frame in frames])
    ids = np.stack([frame.passes["ids"] for frame in frames]).astype(np.int64)
    return {
        "video": np.stack([frame.picture for frame in frames]),
        "ids": ids.astype(np.uint16),
        "control.depth": depth_planes(depth),
        "control.ids": id_planes(ids),
        "control.flow": flow_planes(np.stack([frame.passes["flow"] for frame in frames])[..., 2:]),
    }


def arrays_packed(arrays: dict[str, NDArray[Any]]) -> bytes:
    """Arrays as the bytes of an .npz, the same whenever they are packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, array in arrays.items():
            block = io.BytesIO()
            np.lib.format.write_array(block, np.ascontiguousarray(array), allow_pickle=False)  # pyright: ignore[reportUnknownMemberType]
            entry = zipfile.ZipInfo(f"{name}.npy")
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, block.getvalue(), compresslevel=1)
    return out.getvalue()
