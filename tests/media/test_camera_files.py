"""Camera paths in files: each form comes back as it was, and what is wrong is said."""

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
