"""Clips for learning: from a folder of shards, cut to one shape, and none without a licence.

A data set is a folder with `dataset.json` and `.tar` shards. In a shard, files of one name are one clip: NAME.mp4 or NAME.npz
(array "video", and "control.<name>" for control channels), NAME.wav, NAME.json with caption and licence.
"""

import io
import json
import tarfile
import tempfile
import wave
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.clip import Clip
from aozora.film.controls import rays_along
from aozora.film.errors import InvalidInput
from aozora.film.motion import CameraTrack
from aozora.media.libav import decode_pictures
from aozora.media.pictures import scaled
from aozora.train.settings import Clips

Stream = Callable[[int], Iterator[Clip]]
"""Clips from the one with that number on, always the same ones."""


def stored(folder: Path, controls: tuple[str, ...] = ()) -> Stream:
    """The clips of a data set, in the order of its shards, over and over, with those of the named control channels that they
    have. `InvalidInput` when it is none or lacks licences."""
    index = folder / "dataset.json"
    if not index.is_file():
        raise InvalidInput(f"{folder} is no data set (no dataset.json)", field="data")
    shards = [folder / str(shard["name"]) for shard in json.loads(index.read_text())["shards"]]
    if missing := [shard.name for shard in shards if not shard.is_file()]:
        raise InvalidInput(f"{folder} lacks {missing[0]}", field="data")

    def stream(first: int) -> Iterator[Clip]:
        def once() -> Iterator[Clip]:
            for shard in shards:
                yield from clips_of(shard, controls)

        def ever() -> Iterator[Clip]:
            while True:
                empty = True
                for clip in once():
                    empty = False
                    yield clip
                if empty:
                    raise InvalidInput(f"{folder} has no clips", field="data")

        return islice(ever(), first, None)

    return stream


def clip_count(folder: Path) -> int:
    """How many clips a data set says it has."""
    return sum(int(shard["count"]) for shard in json.loads((folder / "dataset.json").read_text())["shards"])


def clips_of(shard: Path, controls: tuple[str, ...] = ()) -> Iterator[Clip]:
    """The clips of one shard, one at a time, with the named control channels."""
    with tarfile.open(shard) as archive:
        name, parts = "", dict[str, bytes]()
        for member in archive:
            stem, _, suffix = member.name.rpartition(".")
            if stem != name and parts:
                yield clip_of(name, parts, controls)
                parts = {}
            name = stem
            if (file := archive.extractfile(member)) is not None:
                parts[suffix] = file.read()
        if parts:
            yield clip_of(name, parts, controls)


def clip_of(name: str, parts: dict[str, bytes], wanted: tuple[str, ...] = ()) -> Clip:
    """One clip of its files' contents by their endings; of its control channels those that are wanted are read or made."""
    if "json" not in parts:
        raise InvalidInput("has no .json that says what it shows and by what right", field=name)
    about: dict[str, Any] = json.loads(parts["json"])
    if not str(about.get("licence", "")).strip():
        raise InvalidInput("names no licence", field=name)
    controls: dict[str, NDArray[np.floating[Any]]] = {}
    if "npz" in parts:
        with np.load(io.BytesIO(parts["npz"])) as arrays:
            video = arrays["video"]
            controls = {name: arrays[f"control.{name}"] for name in wanted if f"control.{name}" in arrays.files}
    elif "mp4" in parts:
        with tempfile.NamedTemporaryFile(suffix=".mp4") as file:
            file.write(parts["mp4"])
            file.flush()
            video = np.stack(list(decode_pictures(Path(file.name))))
    else:
        raise InvalidInput("has neither .mp4 nor .npz", field=name)
    if "rays" in wanted and "camera" in about and "rays" not in controls:
        controls["rays"] = _rays(about["camera"], video)
    fps = Fraction(str(about.get("fps", 24)))
    sound, rate = (
        _sound(parts["wav"]) if "wav" in parts else (np.zeros((1, round(len(video) / fps * 24_000)), np.float32), 24_000)
    )
    return Clip(video, sound, str(about.get("caption", "")), str(about["licence"]), fps, rate, name, controls)


def cut(clip: Clip, shape: Clips, rate: int, ears: int, samples: int, wanted: tuple[str, ...] = ()) -> Clip:
    """The beginning of a clip at another size, rate and number of frames, with the control channels that are wanted; pictures
    are cropped to their middle, not squeezed; sound has `ears` channels and `samples` samples. A clip that is too short holds its
    last picture and is silent."""
    at = np.minimum(np.round(np.arange(shape.frames) / shape.fps * float(clip.fps)).astype(int), len(clip.video) - 1)
    video = np.stack([_fitted(clip.video[i], shape.width, shape.height) for i in at])
    controls = {
        name: np.stack([_cropped(planes[i], shape.width / shape.height) for i in at])
        for name, planes in clip.controls.items()
        if name in wanted
    }
    sound = np.zeros((ears, samples), np.float32)
    heard = clip.audio if len(clip.audio) == ears else np.repeat(clip.audio.mean(0, keepdims=True), ears, 0)
    heard = _resampled(heard, clip.rate, rate)[:, :samples]
    sound[:, : heard.shape[1]] = heard
    return Clip(video, sound, clip.caption, clip.licence, Fraction(shape.fps), rate, clip.name, controls)


def licences_of(clips: Iterable[Clip]) -> dict[str, int]:
    """How many clips are used by which right."""
    found: dict[str, int] = {}
    for clip in clips:
        found[clip.licence] = found.get(clip.licence, 0) + 1
    return found


def _sound(block: bytes) -> tuple[NDArray[np.float32], int]:
    with wave.open(io.BytesIO(block), "rb") as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2").reshape(-1, file.getnchannels())
        return np.ascontiguousarray(samples.T.astype(np.float32) / 32768), file.getframerate()


def _rays(camera: dict[str, Any], video: NDArray[np.uint8]) -> NDArray[np.float16]:
    """The rays of a clip whose document tells its camera."""
    places, turns = (np.asarray(camera[name], np.float32)[:, None].repeat(3, 1) for name in ("positions", "rotations"))
    lens = np.asarray(camera["lens_mm"], np.float32)[:, None].repeat(3, 1)
    nothing = np.zeros_like(lens)
    track = CameraTrack(places, turns, lens, nothing, nothing)
    return rays_along(track, len(video), video.shape[2], video.shape[1])


def _cropped(picture: NDArray[Any], aspect: float) -> NDArray[Any]:
    height, width = picture.shape[:2]
    rows, columns = min(height, round(width / aspect)), min(width, round(height * aspect))
    top, left = (height - rows) // 2, (width - columns) // 2
    return picture[top : top + rows, left : left + columns]


def _fitted(picture: NDArray[np.uint8], width: int, height: int) -> NDArray[np.uint8]:
    part = _cropped(picture, width / height)
    return part if part.shape[:2] == (height, width) else scaled(np.ascontiguousarray(part), width, height)


def _resampled(sound: NDArray[np.float32], rate: int, wanted: int) -> NDArray[np.float32]:
    """By a polyphase filter that lets nothing through that the new rate cannot carry."""
    if rate == wanted:
        return sound
    from scipy.signal import resample_poly

    ratio = Fraction(wanted, rate)
    return np.asarray(resample_poly(sound, ratio.numerator, ratio.denominator, axis=1), np.float32)
