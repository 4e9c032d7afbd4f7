"""Cameras in scene files: glTF 2.0 (.gltf, .glb) and USD (.usda; .usd, .usdc and .usdz with the `usd` extra).

Scene files have Y up unless they say otherwise; paths here have Z up. Rotations are written as they are after that turn.
"""

import base64
import importlib
import json
import math
import struct
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.camera_path import CameraKey, CameraPath
from aozora.film.errors import InvalidInput
from aozora.film.projection import SENSOR_MM, matrices

Floats = NDArray[np.float64]

_UP = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, -1.0], [0.0, 1.0, 0.0]])
"""From Y up to Z up."""

_KINDS = {"SCALAR": 1, "VEC3": 3, "VEC4": 4}
_FLOAT, _GLB, _JSON_CHUNK, _BIN_CHUNK = 5126, 0x46546C67, 0x4E4F534A, 0x004E4942


def turned_up(matrix: Floats) -> Floats:
    """Camera-to-world matrices (n, 3, 3) of a world with Y up in one with Z up."""
    return _UP @ matrix


def quaternion(m: Floats) -> tuple[float, float, float, float]:
    """A rotation matrix as w, x, y, z: the eigenvector of Bar-Itzhack's symmetric matrix with the largest eigenvalue."""
    (xx, xy, xz), (yx, yy, yz), (zx, zy, zz) = m.tolist()
    symmetric = np.array(
        [
            [xx + yy + zz, zy - yz, xz - zx, yx - xy],
            [zy - yz, xx - yy - zz, xy + yx, xz + zx],
            [xz - zx, xy + yx, yy - xx - zz, yz + zy],
            [yx - xy, xz + zx, yz + zy, zz - xx - yy],
        ]
    )
    _, vectors = np.linalg.eigh(symmetric)
    w, x, y, z = (float(v) for v in vectors[:, -1])
    return w, x, y, z


def keys_of(times: Floats, places: Floats, turns: Floats, lenses: Floats) -> tuple[CameraKey, ...]:
    """Keys from times (n,), places (n, 3), rotations (n, 3, 3) and focal lengths (n,), all with Z up; even between them."""
    return tuple(
        CameraKey(
            time=float(time),
            position=(float(place[0]), float(place[1]), float(place[2])),
            rotation=quaternion(turn),
            lens_mm=float(lens),
            easing="linear",
        )
        for time, place, turn, lens in zip(times, places, turns, lenses, strict=True)
    )


def read_gltf(path: Path) -> CameraPath:
    """The first camera of a glTF file with its animation, through all nodes above it; `InvalidInput` when there is none."""
    document, blocks = _document(path)
    nodes: list[dict[str, Any]] = document.get("nodes", [])
    number = next((i for i, node in enumerate(nodes) if "camera" in node), None)
    if number is None:
        raise ValueError("the file has no camera")
    lens = _gltf_lens(document["cameras"][nodes[number]["camera"]])
    tracks = _tracks(document, blocks)
    line = _ancestry(nodes, number)
    times = np.unique(np.concatenate([[0.0], *(at for node in line for at, _ in tracks.get(node, {}).values())]))
    world = np.broadcast_to(np.eye(4), (len(times), 4, 4))
    for node in line:
        world = world @ _local(nodes[node], tracks.get(node, {}), times)
    turns = world[:, :3, :3] / np.linalg.norm(world[:, :3, :3], axis=1, keepdims=True)
    return CameraPath(keys=keys_of(times, world[:, :3, 3] @ _UP.T, turned_up(turns), np.full(len(times), lens)))


def _document(path: Path) -> tuple[dict[str, Any], list[bytes]]:
    raw = path.read_bytes()
    inside = b""
    if raw[:4] == struct.pack("<I", _GLB):
        at, text = 12, b""
        while at + 8 <= len(raw):
            size, kind = struct.unpack_from("<II", raw, at)
            block = raw[at + 8 : at + 8 + size]
            text, inside = (block, inside) if kind == _JSON_CHUNK else (text, block if kind == _BIN_CHUNK else inside)
            at += 8 + size
        raw = text
    document = json.loads(raw)
    return document, [_buffer(buffer, path, inside) for buffer in document.get("buffers", [])]


def _buffer(buffer: dict[str, Any], path: Path, inside: bytes) -> bytes:
    uri = buffer.get("uri")
    if uri is None:
        return inside
    if uri.startswith("data:"):
        return base64.b64decode(uri.partition(",")[2])
    beside = (path.parent / uri).resolve()
    if beside.parent != path.parent.resolve():
        raise ValueError(f"its data must lie beside it (got {uri})")
    return beside.read_bytes()


def _accessor(document: dict[str, Any], blocks: list[bytes], number: int) -> Floats:
    facts = document["accessors"][number]
    if facts["componentType"] != _FLOAT:
        raise ValueError("animation must be in floats")
    view = document["bufferViews"][facts["bufferView"]]
    kind: str = facts["type"]
    width = _KINDS[kind]
    at: int = view.get("byteOffset", 0) + facts.get("byteOffset", 0)
    count: int = facts["count"]
    buffer: int = view["buffer"]
    block = blocks[buffer]
    read: Any = np.frombuffer(block, "<f4", count * width, at)
    return read.astype(np.float64).reshape(-1, width)[:, 0] if width == 1 else read.astype(np.float64).reshape(-1, width)


def _tracks(document: dict[str, Any], blocks: list[bytes]) -> dict[int, dict[str, tuple[Floats, Floats]]]:
    """Node -> what moves ("translation", "rotation", "scale") -> times (n,) and values."""
    found: dict[int, dict[str, tuple[Floats, Floats]]] = {}
    for animation in document.get("animations", [])[:1]:
        for channel in animation["channels"]:
            sampler = animation["samplers"][channel["sampler"]]
            times, values = (_accessor(document, blocks, sampler[end]) for end in ("input", "output"))
            if sampler.get("interpolation", "LINEAR") == "CUBICSPLINE":
                values = values.reshape(len(times), 3, -1)[:, 1]
            found.setdefault(channel["target"]["node"], {})[channel["target"]["path"]] = (times, values)
    return found


def _ancestry(nodes: list[dict[str, Any]], number: int) -> list[int]:
    above = {child: parent for parent, node in enumerate(nodes) for child in node.get("children", [])}
    line = [number]
    while line[0] in above and len(line) <= len(nodes):
        line.insert(0, above[line[0]])
    return line


def _local(node: dict[str, Any], tracks: dict[str, tuple[Floats, Floats]], times: Floats) -> Floats:
    """The node's own matrices (n, 4, 4); columns of a written matrix come first."""
    made = np.tile(np.eye(4), (len(times), 1, 1))
    if "matrix" in node and not tracks:
        made[:] = np.array(node["matrix"], np.float64).reshape(4, 4).T
        return made
    turn = _sampled(tracks, "rotation", times, node.get("rotation", [0, 0, 0, 1]))
    turn /= np.linalg.norm(turn, axis=1, keepdims=True)
    scale = _sampled(tracks, "scale", times, node.get("scale", [1, 1, 1]))
    made[:, :3, :3] = matrices(turn[:, [3, 0, 1, 2]]) * scale[:, None, :]
    made[:, :3, 3] = _sampled(tracks, "translation", times, node.get("translation", [0, 0, 0]))
    return made


def _sampled(tracks: dict[str, tuple[Floats, Floats]], name: str, times: Floats, still: list[float]) -> Floats:
    if name not in tracks:
        return np.tile(np.array(still, np.float64), (len(times), 1))
    at, values = tracks[name]
    if name == "rotation":
        flips = np.where((values[1:] * values[:-1]).sum(1) < 0, -1.0, 1.0)
        values = values * np.concatenate([[1.0], np.cumprod(flips)])[:, None]
    return np.stack([np.interp(times, at, values[:, i]) for i in range(values.shape[1])], -1)


def _gltf_lens(camera: dict[str, Any]) -> float:
    """Millimetres on a sensor 36 mm wide; pictures whose shape the file does not say are 16:9."""
    if camera.get("type") != "perspective":
        raise ValueError("only perspective cameras are known")
    facts = camera["perspective"]
    tall = math.tan(0.5 * float(facts["yfov"]))
    return 0.5 * SENSOR_MM / (tall * float(facts.get("aspectRatio", 16 / 9)))


def gltf_text(camera: CameraPath, aspect: float) -> str:
    """A path whose keys have rotations as glTF with its data inside; the focal length is that of the first key, since glTF
    cameras do not zoom."""
    times, places, turns, lenses = arrays_of(camera)
    down = _UP.T
    quats = np.array([quaternion(down @ turn) for turn in turns])[:, [1, 2, 3, 0]]
    flips = np.where((quats[1:] * quats[:-1]).sum(1) < 0, -1.0, 1.0)
    quats *= np.concatenate([[1.0], np.cumprod(flips)])[:, None]
    blocks = [np.asarray(values, "<f4") for values in (times, places @ down.T, quats)]
    data, views, at = b"".join(block.tobytes() for block in blocks), list[dict[str, int]](), 0
    for block in blocks:
        views.append({"buffer": 0, "byteOffset": at, "byteLength": block.nbytes})
        at += block.nbytes
    kinds = ("SCALAR", "VEC3", "VEC4")
    accessors: list[dict[str, Any]] = [
        {"bufferView": i, "componentType": _FLOAT, "count": len(times), "type": kind} for i, kind in enumerate(kinds)
    ]
    accessors[0] |= {"min": [float(blocks[0].min())], "max": [float(blocks[0].max())]}
    yfov = 2 * math.atan(0.5 * SENSOR_MM / float(lenses[0]) / aspect)
    view: dict[str, float] = {"yfov": yfov, "aspectRatio": aspect, "znear": 0.01, "zfar": 10_000.0}
    channels = [{"sampler": i, "target": {"node": 0, "path": path}} for i, path in enumerate(("translation", "rotation"))]
    document = {
        "asset": {"version": "2.0", "generator": "Aozora"},
        "scene": 0,
        "scenes": [{"nodes": [0]}],
        "nodes": [{"name": "camera", "camera": 0}],
        "cameras": [{"type": "perspective", "perspective": view}],
        "animations": [{"samplers": [{"input": 0, "output": i} for i in (1, 2)], "channels": channels}],
        "accessors": accessors,
        "bufferViews": views,
        "buffers": [{"byteLength": len(data), "uri": "data:application/octet-stream;base64," + base64.b64encode(data).decode()}],
    }
    return json.dumps(document, indent=1) + "\n"


def arrays_of(camera: CameraPath) -> tuple[Floats, Floats, Floats, Floats]:
    """Times (n,), places (n, 3), rotations (n, 3, 3) and focal lengths (n,) of a path whose keys have rotations."""
    if any(key.rotation is None for key in camera.keys):
        raise InvalidInput("keys with targets are written as our own JSON only", field="camera")
    turns = np.array([key.rotation for key in camera.keys], np.float64)
    turns /= np.linalg.norm(turns, axis=1, keepdims=True)
    lenses, last = list[float](), 40.0
    for key in camera.keys:
        last = key.lens_mm or last
        lenses.append(last)
    times, places = np.array([key.time for key in camera.keys]), np.array([key.position for key in camera.keys], np.float64)
    return times, places, matrices(turns), np.array(lenses)


def usd_text(camera: CameraPath, fps: float) -> str:
    """A path whose keys have rotations as USD text: Z up, metres, matrices and focal lengths at their times in frames."""
    times, places, turns, lenses = arrays_of(camera)
    at = times * fps
    frames, lens_rows, focus_rows = list[str](), list[str](), list[str]()
    for frame, place, turn, lens, key in zip(at, places, turns, lenses, camera.keys, strict=True):
        rows = [*((*(float(v) for v in turn[:, i]), 0.0) for i in range(3)), (*(float(v) for v in place), 1.0)]
        frames.append(f"            {frame:.9g}: ( {', '.join(f'({a:.9g}, {b:.9g}, {c:.9g}, {d:g})' for a, b, c, d in rows)} ),")
        # USD measures lens and sensor in tenths of a scene unit.
        lens_rows.append(f"            {frame:.9g}: {lens:.9g},")
        if key.focus_m is not None:
            focus_rows.append(f"            {frame:.9g}: {key.focus_m:.9g},")
    focus = ["        float focusDistance.timeSamples = {", *focus_rows, "        }"] if focus_rows else []
    lines = [
        "#usda 1.0",
        "(",
        '    defaultPrim = "World"',
        f"    endTimeCode = {at[-1]:g}",
        "    metersPerUnit = 1",
        f"    startTimeCode = {at[0]:g}",
        f"    timeCodesPerSecond = {fps:g}",
        '    upAxis = "Z"',
        ")",
        'def Xform "World"',
        "{",
        '    def Camera "camera"',
        "    {",
        f"        float horizontalAperture = {SENSOR_MM:g}",
        "        float focalLength.timeSamples = {",
        *lens_rows,
        "        }",
        *focus,
        "        matrix4d xformOp:transform.timeSamples = {",
        *frames,
        "        }",
        '        uniform token[] xformOpOrder = ["xformOp:transform"]',
        "    }",
        "}",
    ]
    return "\n".join(lines) + "\n"


def read_usd(path: Path) -> CameraPath:
    """The first camera of a USD stage, at every time at which it or what it hangs on changes; needs the `usd` extra."""
    try:
        api: Any = importlib.import_module("pxr.Usd")
        geom: Any = importlib.import_module("pxr.UsdGeom")
    except ImportError as cause:
        raise InvalidInput("USD cameras need usd-core: pip install 'aozora[usd]'", field="camera") from cause
    try:
        stage = api.Stage.Open(str(path))
    except RuntimeError as cause:
        raise ValueError("it cannot be read as USD") from cause
    prim = next((prim for prim in stage.Traverse() if prim.IsA(geom.Camera)), None)
    if prim is None:
        raise ValueError("the file has no camera")
    lens, wide = geom.Camera(prim).GetFocalLengthAttr(), geom.Camera(prim).GetHorizontalApertureAttr()
    at = {float(time) for time in lens.GetTimeSamples()}
    above = prim
    while above and above.IsValid() and not above.IsPseudoRoot():
        at |= {float(time) for op in geom.Xformable(above).GetOrderedXformOps() for time in op.GetTimeSamples()}
        above = above.GetParent()
    codes = sorted(at) or [0.0]
    unit, rate = float(geom.GetStageMetersPerUnit(stage)), float(stage.GetTimeCodesPerSecond())
    world = np.array([np.array(geom.Xformable(prim).ComputeLocalToWorldTransform(code)).T for code in codes])
    lenses = np.array([SENSOR_MM * lens.Get(code) / wide.Get(code) for code in codes])
    turn = np.eye(3) if geom.GetStageUpAxis(stage) == "Z" else _UP
    turns = world[:, :3, :3] / np.linalg.norm(world[:, :3, :3], axis=1, keepdims=True)
    times = (np.array(codes) - codes[0]) / rate
    return CameraPath(keys=keys_of(times, unit * world[:, :3, 3] @ turn.T, turn @ turns, lenses))
