"""Cleaning: guides that rest on the past keep fine detail, and lead nobody astray where things move."""

from dataclasses import replace

import numpy as np
import pytest
from moving_disc import MovingDisc, psnr
from tests.conftest import still_camera

from aozora.film.production import RawFrame, RenderRequest
from aozora.film.store import MemoryStore
from aozora.film.watch import Watch
from aozora.film.world import Develop
from aozora.render.finish.clean import Guides, cleaned, without_noise
from aozora.render.finish.denoiser import available
from aozora.render.finish.focus import confusion, defocused
from aozora.render.finish.motion_field import motion_field
from aozora.render.finish.pipeline import finish
from aozora.render.finish.plan import FinishPlan
from aozora.render.finish.steady import origin_of
from aozora.render.null import NullRenderer

pytestmark = pytest.mark.skipif(not available(), reason="the renderer of this platform brings no denoiser")

STILL = MovingDisc(height=96, width=128, disc=(0.0, 0.0), background=(0.0, 0.0), start=(64.0, 48.0))


def _grass(index: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Albedo of blades a pixel wide as one sample sees it, and as infinitely many would."""
    truth = np.where((np.arange(128) * 7 % 5 < 2)[None, :, None], [0.05, 0.3, 0.03], [0.3, 0.6, 0.1])
    truth = np.broadcast_to(truth, (96, 128, 3)) * np.linspace(0.6, 1, 96)[:, None, None]
    return np.where(rng.random((96, 128, 1)) < 0.3, truth.mean((0, 1)), truth).astype(np.float32), truth.astype(np.float32)


def _noisy(index: int) -> tuple[RawFrame, np.ndarray]:
    """One sample of grass in a light that one path hits or misses; and the picture without noise."""
    rng = np.random.default_rng(index)
    seen, truth = _grass(index, rng)
    light = np.where(rng.random((96, 128, 1)) < 0.5, 0.2, 1.8).astype(np.float32)
    flow = np.zeros((96, 128, 4), np.float32)
    facing = np.broadcast_to(np.array([0, 0, 1], np.float32), (96, 128, 3)).copy()
    still = {"depth": np.full((96, 128), 5, np.float32), "flow": flow, "ids": np.ones((96, 128), np.int32)}
    return RawFrame(index, seen * light, {**still, "albedo": seen, "facing": facing}, noisy=True), truth


def _after(frames: int) -> np.ndarray:
    guides: Guides | None = None
    past = None
    picture = np.zeros(0)
    for index in range(frames):
        raw, _ = _noisy(index)
        field = motion_field(raw)
        assert field is not None
        origin = None if past is None else origin_of(field, past, 1)
        (picture, guides), past = cleaned(raw, guides, origin), field
    return picture


def test_detail_that_one_frame_cannot_tell_from_noise_comes_back_with_the_past() -> None:
    truth = _noisy(0)[1]
    contrast = np.abs(np.diff(truth, axis=1)).mean()
    alone, later = _after(1), _after(8)
    assert np.abs(np.diff(later, axis=1)).mean() > 0.7 * contrast
    assert psnr(later, truth) > psnr(alone, truth) + 3


def test_guides_do_not_trail_behind_what_moves() -> None:
    scene = replace(STILL, disc=(6.0, 0.0), plain=True, start=(30.0, 48.0))
    guides, past = None, None
    for index in range(7):
        raw = scene.frame(index)
        facing = np.zeros_like(raw.picture)
        raw = replace(raw, passes={**raw.passes, "albedo": raw.picture, "facing": facing}, noisy=True)
        field = motion_field(raw)
        assert field is not None
        _, guides = cleaned(raw, guides, None if past is None else origin_of(field, past, 1))
        past = field
    assert guides is not None
    trail = scene.inside(5) & ~scene.inside(6)
    error = np.abs(guides.values[..., :3] - scene.frame(6).picture).max(-1)
    assert np.percentile(error[trail], 90) < 0.1
    assert guides.frames[48, 10] > 4.5
    assert guides.frames[trail].mean() < 2.5


def test_a_frame_without_a_guide_is_refused() -> None:
    with pytest.raises(KeyError):
        cleaned(replace(STILL.frame(0), noisy=True), None, None)


def test_what_is_denoised_already_is_left_alone() -> None:
    raw = STILL.frame(0)
    assert without_noise(raw) is raw


def test_takes_become_one_frame_and_guides_are_not_handed_on() -> None:
    passes = frozenset({"depth", "flow", "ids", "albedo", "facing"})
    request = RenderRequest("a", (0, 1, 2), 64, 36, passes=passes, denoised=False, takes=3)

    class Shot:
        shot_id = "a"

    raw = list(NullRenderer(MemoryStore()).render(Shot(), request, Watch()))  # type: ignore[arg-type]
    assert [(f.index, f.take, f.last_take) for f in raw] == [
        (0, 0, False),
        (0, 1, False),
        (0, 2, True),
        (1, 0, True),
        (2, 0, True),
    ]
    frames = list(finish(iter(raw), FinishPlan(Develop(), "a")))
    assert [frame.index for frame in frames] == [0, 1, 2]
    assert set(frames[0].passes) == {"depth", "flow", "ids"}


def test_things_thinner_than_a_pixel_leave_no_grain() -> None:
    guides: Guides | None = None
    past, picture = None, np.zeros(0)
    for index in range(8):
        raw, _ = _noisy(index)
        hit = np.random.default_rng(100 + index).random((96, 128, 1)) < 0.1
        seen = np.where(hit, 0.1, 0.9).astype(np.float32) * np.ones(3, np.float32)
        raw = replace(raw, picture=seen, passes={**raw.passes, "albedo": seen})
        field = motion_field(raw)
        assert field is not None
        origin = None if past is None else origin_of(field, past, 1)
        (picture, guides), past = cleaned(raw, guides, origin), field
    assert picture.mean() == pytest.approx(0.82, abs=0.03)
    assert picture.std() < 0.05, "one sample's own spread is 0.24"


def test_guides_out_of_focus_are_blurred_and_sharp_ones_are_not() -> None:
    dots = (np.random.default_rng(1).random((96, 128, 1)) < 0.5).astype(np.float32) * np.ones(6, np.float32)
    radius = np.zeros((96, 128), np.float32)
    radius[:, 64:] = 8.0
    seen = defocused(dots, radius)
    assert (seen[:, :60] == dots[:, :60]).all()
    assert seen[:, 72:].std() < 0.1
    assert seen[:, 64:].mean() == pytest.approx(0.5, abs=0.03)


def test_the_circle_of_confusion_is_the_thin_lens_s() -> None:
    camera = still_camera(1, (0, 0, 0), lens_mm=50.0)
    depth = np.array([[3.0, 6.0, 1e5]], np.float32)
    assert confusion(depth, camera, 0, 360) is None, "a pinhole"
    open_iris = replace(camera, fstop=np.full((1, 3), 2.0, np.float32))
    radius = confusion(depth, open_iris, 0, 360)
    assert radius is not None
    aperture, focus, lens = 0.025, 3.0, 0.05
    far = aperture * lens / (focus - lens) / 0.036 * 360 / 2
    assert radius[0].tolist() == pytest.approx([0.0, far / 2, far], abs=1e-3)
