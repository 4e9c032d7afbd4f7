"""EXR files from real renders: linear light, passes, and mattes that compositing programs find by name."""

import json
from pathlib import Path

import numpy as np
import OpenEXR
import pytest

from aozora.film.production import Frame, RenderRequest, StagedShot
from aozora.film.watch import Watch
from aozora.media.cryptomatte import coverage, matte_id
from aozora.media.sequences import Mattes, alpha_of, write_exr, write_png
from aozora.render.blender.renderer import CyclesRenderer
from aozora.render.finish.pipeline import finish
from aozora.render.finish.plan import FinishPlan

WHO = Mattes(("cube-1", "set/floor"), frozenset(["cube-1"]))
ALL = ("depth", "normal", "ids", "mattes", "alpha")


@pytest.fixture(scope="module")
def frame(cycles: CyclesRenderer, small_shot: StagedShot) -> Frame:
    wanted = frozenset(["depth", "normal", "ids", "mattes"])
    request = RenderRequest("shot-1", (2,), 64, 36, samples=8, passes=wanted)  # pyright: ignore[reportArgumentType]
    raw = cycles.render(small_shot, request, Watch())
    return next(iter(finish(raw, FinishPlan(small_shot.world.develop, "shot-1", linear=True))))


def test_names_have_the_hashes_of_the_specification() -> None:
    # From the sample images of the Cryptomatte specification's repository: "hello" and a name in UTF-8 by MurmurHash3.
    assert matte_id("hello") == 0x248BFA47
    assert matte_id("cube-1") != matte_id("cube-2")


def test_mattes_cover_what_the_id_pass_shows(frame: Frame) -> None:
    cube = coverage(frame.passes["mattes"], ["cube-1"])
    ids = frame.passes["ids"] == 1
    assert np.abs(cube - ids).mean() < 0.03
    edge = (cube > 0.05) & (cube < 0.95)
    assert 5 < edge.sum() < 200


def test_an_exr_holds_every_pass_and_says_who_is_who(frame: Frame, tmp_path: Path) -> None:
    path = tmp_path / "frame.exr"
    write_exr(path, frame, WHO, ALL)
    with OpenEXR.File(str(path), separate_channels=True) as file:
        head, channels = dict(file.header()), file.channels()
        names = set(channels)
        depth, alpha = np.array(channels["depth.Z"].pixels), np.array(channels["A"].pixels)
        first = np.array(channels["CryptoAsset00.R"].pixels)
        light = np.array(channels["R"].pixels, np.float32)
    assert {"normal.X", "id.I", "CryptoAsset02.A"} <= names
    assert np.allclose(light, frame.passes["linear"][..., 0], rtol=2e-3, atol=1e-3)
    assert np.allclose(depth, frame.passes["depth"])
    share = alpha_of(frame, WHO)
    assert share is not None
    assert np.allclose(alpha, share, atol=1e-3)
    manifest = json.loads(next(v for k, v in head.items() if k.endswith("/manifest")))
    assert set(first.view(np.uint32).ravel().tolist()) - {0} <= {int(bits, 16) for bits in manifest.values()}


def test_a_png_is_cut_out(frame: Frame, tmp_path: Path) -> None:
    from PIL import Image

    write_png(tmp_path / "frame.png", frame, WHO, alpha=True)
    with Image.open(tmp_path / "frame.png") as picture:
        assert picture.mode == "RGBA"
        cut = np.asarray(picture)[..., 3]
    assert cut[frame.passes["ids"] == 1].mean() > 230
    assert cut[:4].max() == 0
