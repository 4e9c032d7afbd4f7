"""Camera paths in files: our own JSON, `transforms.json`, CSV as Blender scripts write it, glTF and USD. In metres, Z up."""

import csv
import io
import json
import math
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import ValidationError

from aozora.film.camera_path import CameraKey, CameraPath
from aozora.film.errors import InvalidInput
from aozora.film.motion import CameraTrack
from aozora.film.outputs import whole_file
from aozora.film.projection import SENSOR_MM
from aozora.film.settings import invalid_input
from aozora.media.camera_scenes import gltf_text, quaternion, read_gltf, read_usd, usd_text

_SCENES = {".gltf": read_gltf, ".glb": read_gltf, ".usd": read_usd, ".usda": read_usd, ".usdc": read_usd, ".usdz": read_usd}
_COLUMNS = ("time", "x", "y", "z", "qw", "qx", "qy", "qz", "lens_mm", "focus_m", "fstop")


def read_camera(path: Path, fps: float = 24.0) -> CameraPath:
    """The path in a file. `transforms.json` frames follow one another at `fps` unless they say their "time"; other files say it.

    Raises `InvalidInput` that names what is wrong.
    """
    try:
        if path.suffix.lower() in _SCENES:
            return _SCENES[path.suffix.lower()](path)
        text = path.read_text(encoding="utf-8")
        if path.suffix.lower() == ".csv":
            return CameraPath(keys=tuple(_of_rows(text)))
        document = json.loads(text)
        if isinstance(document, dict) and "frames" in document:
            return CameraPath(keys=tuple(_of_transforms(document, fps)))  # pyright: ignore[reportUnknownArgumentType]
        return CameraPath.model_validate(document)
    except ValidationError as error:
        raise invalid_input(error, "camera") from error
    except (OSError, UnicodeDecodeError) as cause:
        raise InvalidInput(f"cannot read {path}: {getattr(cause, 'strerror', None) or 'not text'}", field="camera") from cause
    except (ValueError, KeyError, TypeError, IndexError, struct.error) as cause:
        raise InvalidInput(f"{path.name} is no camera path: {cause}", field="camera") from cause


def _of_rows(text: str) -> list[CameraKey]:
    rows = list(csv.DictReader(io.StringIO(text)))
    if not rows or not {"time", "x", "y", "z", "qw", "qx", "qy", "qz"} <= set(rows[0]):
        raise ValueError(f"the first line must name the columns {', '.join(_COLUMNS)} (the last three may be left out)")
    return [
        CameraKey(
            time=float(row["time"]),
            position=(float(row["x"]), float(row["y"]), float(row["z"])),
            rotation=(float(row["qw"]), float(row["qx"]), float(row["qy"]), float(row["qz"])),
            lens_mm=_number(row.get("lens_mm")),
            focus_m=_number(row.get("focus_m")),
            fstop=_number(row.get("fstop")),
            easing="linear",
        )
        for row in rows
    ]


def _number(text: str | None) -> float | None:
    return float(text) if text else None


def _of_transforms(document: dict[str, Any], fps: float) -> list[CameraKey]:
    """Camera-to-world matrices whose camera looks along -Z with +Y up; the focal length from the angle or from pixels."""
    keys: list[CameraKey] = []
    for number, frame in enumerate(document["frames"]):
        matrix = np.array(frame["transform_matrix"], np.float64)
        if matrix.shape != (4, 4):
            raise ValueError("transform_matrix must be 4 by 4")
        turn = quaternion(matrix[:3, :3] / np.linalg.norm(matrix[:3, :3], axis=0))
        x, y, z = (float(v) for v in matrix[:3, 3])
        time = float(frame.get("time", number / fps))
        lens = _lens({**document, **frame})
        keys.append(CameraKey(time=time, position=(x, y, z), rotation=turn, lens_mm=lens, easing="linear"))
    return keys


def _lens(facts: dict[str, Any]) -> float | None:
    if "fl_x" in facts and "w" in facts:
        return SENSOR_MM * float(facts["fl_x"]) / float(facts["w"])
    if "camera_angle_x" in facts:
        return 0.5 * SENSOR_MM / math.tan(0.5 * float(facts["camera_angle_x"]))
    return None


def _matrix(turn: tuple[float, float, float, float], place: tuple[float, float, float]) -> list[list[float]]:
    w, x, y, z = turn
    px, py, pz = place
    return [
        [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y), px],
        [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x), py],
        [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y), pz],
        [0.0, 0.0, 0.0, 1.0],
    ]


def path_of(track: CameraTrack, fps: float) -> CameraPath:
    """A solved camera as a path with one key for the middle of each frame."""
    keys: list[CameraKey] = []
    for frame in range(len(track.positions)):
        px, py, pz = (float(v) for v in track.positions[frame, 1])
        w, x, y, z = (float(v) for v in track.rotations[frame, 1])
        lens, focus, stop = (float(v[frame, 1]) for v in (track.lens_mm, track.focus_m, track.fstop))
        keys.append(
            CameraKey(
                time=frame / fps,
                position=(px, py, pz),
                rotation=(w, x, y, z),
                lens_mm=lens,
                focus_m=focus,
                fstop=stop,
                easing="linear",
            )
        )
    return CameraPath(keys=tuple(keys))


def write_camera(path: Path, camera: CameraPath, fps: float = 24.0, aspect: float = 16 / 9) -> None:
    """Write a path whose keys have rotations, by the file's name: `transforms.json`, .csv, .gltf, .usda, else our own JSON.

    `fps` is the rate of USD's time codes, `aspect` the shape of glTF's picture.
    """
    suffix = path.suffix.lower()
    if suffix == ".gltf":
        text = gltf_text(camera, aspect)
    elif suffix == ".usda":
        text = usd_text(camera, fps)
    elif suffix in (".csv", ".json"):
        text = _writer(path)(camera)
    else:
        raise InvalidInput(f"must end in .json, transforms.json, .csv, .gltf or .usda (got {path.name!r})", field="output")
    with whole_file(path) as part:
        part.write_text(text, encoding="utf-8")


def _writer(path: Path) -> Callable[[CameraPath], str]:
    if path.suffix.lower() == ".csv":
        return _rows
    return _transforms if path.name.lower().endswith("transforms.json") else _own


def _own(camera: CameraPath) -> str:
    return camera.model_dump_json(indent=1, exclude_none=True) + "\n"


def _rows(camera: CameraPath) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for key in camera.keys:
        writer.writerow(
            [key.time, *key.position, *_turned(key), *(v if v is not None else "" for v in (key.lens_mm, key.focus_m, key.fstop))]
        )
    return out.getvalue()


def _transforms(camera: CameraPath) -> str:
    frames = [
        {
            "time": key.time,
            "transform_matrix": _matrix(_turned(key), key.position),
            **({"camera_angle_x": 2 * math.atan(0.5 * SENSOR_MM / key.lens_mm)} if key.lens_mm else {}),
        }
        for key in camera.keys
    ]
    return json.dumps({"frames": frames}, indent=1) + "\n"


def _turned(key: CameraKey) -> tuple[float, float, float, float]:
    if key.rotation is None:
        raise InvalidInput("keys with targets are written as our own JSON only", field="camera")
    return key.rotation
