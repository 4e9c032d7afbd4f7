"""Camera paths in files: each form comes back as it was, and what is wrong is said."""

import base64
import json
import struct
from pathlib import Path

import numpy as np
import pytest

from aozora.film.camera_path import CameraKey, CameraPath
from aozora.film.errors import InvalidInput
from aozora.media.camera_files import read_camera, write_camera

TURN = np.array([0.7, 0.5, -0.3, 0.41]) / np.linalg.norm([0.7, 0.5, -0.3, 0.41])
W, X, Y, Z = (float(v) for v in TURN)
PATH = CameraPath(
    keys=(
        CameraKey(time=0, position=(0, -4, 1.5), rotation=(W, X, Y, Z), lens_mm=35, focus_m=4, fstop=2.8, easing="linear"),
        CameraKey(time=1.5, position=(1, -3, 1.2), rotation=(1, 0, 0, 0), lens_mm=50, focus_m=3, fstop=2.8, easing="linear"),
    )
)


@pytest.mark.parametrize("name", ["camera.json", "camera.csv", "transforms.json"])
def test_a_path_comes_back_from_its_file(tmp_path: Path, name: str):
    write_camera(tmp_path / name, PATH)
    read = read_camera(tmp_path / name)
    for key, back in zip(PATH.keys, read.keys, strict=True):
        assert back.time == pytest.approx(key.time)
        assert back.position == pytest.approx(key.position)
        assert key.rotation is not None
        assert back.rotation is not None
        assert abs(np.dot(key.rotation, back.rotation)) == pytest.approx(1, abs=1e-9)
        assert back.lens_mm == pytest.approx(key.lens_mm)


@pytest.mark.parametrize(
    ("text", "said"), [("{}", "camera.keys"), ("x", "no camera path"), ('{"frames": [{}]}', "transform_matrix")]
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, said: str):
    (tmp_path / "bad.json").write_text(text)
    with pytest.raises(InvalidInput) as caught:
        read_camera(tmp_path / "bad.json")
    assert said in f"{caught.value.field} {caught.value}"


def _same(path: CameraPath, back: CameraPath, lens: bool) -> None:
    for key, read in zip(path.keys, back.keys, strict=True):
        assert read.time == pytest.approx(key.time, abs=1e-6)
        assert read.position == pytest.approx(key.position, abs=1e-5)
        assert key.rotation is not None
        assert read.rotation is not None
        assert abs(np.dot(key.rotation, read.rotation)) == pytest.approx(1, abs=1e-7)
        assert not lens or read.lens_mm == pytest.approx(key.lens_mm, rel=1e-6)


def test_gltf_holds_the_way_with_y_up(tmp_path: Path):
    write_camera(tmp_path / "camera.gltf", PATH, aspect=2.0)
    _same(PATH, read_camera(tmp_path / "camera.gltf"), lens=False)
    assert read_camera(tmp_path / "camera.gltf").keys[1].lens_mm == pytest.approx(35)
    facts = json.loads((tmp_path / "camera.gltf").read_text())
    places = np.frombuffer(base64.b64decode(facts["buffers"][0]["uri"].partition(",")[2]), "<f4")[2:8].reshape(2, 3)
    # (0, -4, 1.5) with Z up is (0, 1.5, 4) with Y up.
    assert np.allclose(places[0], [0, 1.5, 4])
    assert 2 * np.tan(facts["cameras"][0]["perspective"]["yfov"] / 2) * 35 == pytest.approx(18)


def test_a_camera_hangs_on_the_nodes_above_it(tmp_path: Path):
    write_camera(tmp_path / "camera.gltf", PATH)
    facts = json.loads((tmp_path / "camera.gltf").read_text())
    facts["nodes"].append({"children": [0], "translation": [10, 0, 0], "scale": [2, 2, 2]})
    packed = json.dumps(facts).encode()
    packed += b" " * (-len(packed) % 4)
    block = struct.pack("<III", 0x46546C67, 2, 20 + len(packed)) + struct.pack("<II", len(packed), 0x4E4F534A) + packed
    (tmp_path / "camera.glb").write_bytes(block)
    read = read_camera(tmp_path / "camera.glb")
    assert read.keys[0].position == pytest.approx((10, -8, 3), abs=1e-5)
    _same(
        PATH,
        CameraPath(keys=tuple(k.model_copy(update={"position": p.position}) for k, p in zip(read.keys, PATH.keys, strict=True))),
        False,
    )


def test_usd_is_what_other_programs_read(tmp_path: Path):
    usd = pytest.importorskip("pxr.Usd")
    geom = pytest.importorskip("pxr.UsdGeom")
    write_camera(tmp_path / "camera.usda", PATH, fps=24)
    _same(PATH, read_camera(tmp_path / "camera.usda"), lens=True)
    stage = usd.Stage.Open(str(tmp_path / "camera.usda"))
    camera = geom.Camera(stage.GetPrimAtPath("/World/camera"))
    seen = camera.GetCamera(36.0)
    assert seen.focalLength == pytest.approx(50)
    assert tuple(seen.transform.ExtractTranslation()) == pytest.approx((1, -3, 1.2), abs=1e-6)
    assert tuple(seen.frustum.ComputeViewDirection()) == pytest.approx((0, 0, -1), abs=1e-6)
