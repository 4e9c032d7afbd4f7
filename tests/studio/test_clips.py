"""Clips that people bring: extended from their last frame, and with something taken out of them."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput
from aozora.film.production import Frame, SoundChunk
from aozora.media.movie import MovieFormat, read_frames, read_whole_sound, write_mp4
from aozora.media.pictures import Pixels, write_picture
from aozora.studio.clips import extend_clip, inpaint_clip, opened_clip, restyle_clip
from aozora.studio.verify import verify_film
from aozora.vision.inpainting import tracked, without
from aozora.vision.opencv import grown

HEIGHT, WIDTH = 90, 160


def background(shift: int, width: int = 400) -> Pixels:
    """A textured wall, seen from a camera that pans."""
    y, x = np.mgrid[:HEIGHT, :width].astype(float)
    wall = np.stack([120 + 50 * np.sin(x / 7 + c) + 40 * np.sin(y / 5 - c) + 20 * np.sin((x + y) / 11) for c in range(3)], -1)
    return np.clip(wall, 0, 255).astype(np.uint8)[:, shift : shift + WIDTH]


def box(frame: int) -> NDArray[np.bool_]:
    """Where a red box is that moves through the picture."""
    mask = np.zeros((HEIGHT, WIDTH), bool)
    mask[30:58, 20 + 4 * frame : 44 + 4 * frame] = True
    return mask


def shot(frame: int) -> Pixels:
    picture = background(2 * frame).copy()
    picture[box(frame)] = [200, 20, 30]
    return picture


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("clip") / "clip.mp4"
    form = MovieFormat(WIDTH, HEIGHT, Fraction(12), 16, 64_000, crf=8)
    tone = (0.2 * np.sin(np.arange(64_000) / 20))[:, None].repeat(2, 1).astype(np.float32)
    write_mp4(path, (Frame(n, "", shot(n)) for n in range(16)), iter([SoundChunk(0, tone)]), form)
    return path


def psnr(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> float:
    return float(10 * np.log10(255**2 / max(1e-9, float(((one.astype(float) - other) ** 2).mean()))))


def test_what_was_hidden_is_fetched_from_frames_that_show_it() -> None:
    made = list(without((shot(n) for n in range(16)), lambda n: box(n).astype(np.float32)))
    for n, picture in enumerate(made):
        beside = ~grown(box(n), 3)
        assert np.array_equal(picture[beside], shot(n)[beside])
        assert psnr(picture[box(n)], background(2 * n)[box(n)]) > 24


def test_a_mask_of_the_first_frame_is_tracked() -> None:
    def frames() -> Iterator[Pixels]:
        return (shot(n) for n in range(12))

    for n, mask in enumerate(tracked(frames(), box(0).astype(np.float32))):
        found = mask > 0.5
        assert (found & box(n)).sum() / (found | box(n)).sum() > 0.6


def test_a_clip_loses_what_the_mask_covers_and_keeps_its_sound(clip: Path, tmp_path: Path) -> None:
    for n in range(16):
        write_picture(tmp_path / "masks" / f"{n:02d}.png", np.repeat(box(n)[..., None] * np.uint8(255), 3, 2))
    release = inpaint_clip(clip, tmp_path / "masks", tmp_path / "out.mp4")
    for n, frame in enumerate(read_frames(release.film)):
        assert psnr(frame.picture[box(n)], background(2 * n)[box(n)]) > 20
    was, now = read_whole_sound(clip), read_whole_sound(release.film)
    assert np.corrcoef(was[4000:40_000, 0], now[4000:40_000, 0])[0, 1] > 0.95
    verdict = verify_film(release.film)
    assert verdict.ok
    assert verdict.facts["engine"] == "clip"


def test_a_clip_goes_on_from_its_last_frame(clip: Path, tmp_path: Path) -> None:
    release = extend_clip(clip, 1, tmp_path / "out.mp4", prompt="It rains.")
    frames = np.stack([frame.picture for frame in read_frames(release.film)]).astype(float)
    assert len(frames) == 28
    steps = np.abs(np.diff(frames, axis=0)).mean((1, 2, 3))
    assert steps[15] <= np.percentile(steps[:15], 95)
    assert steps[15] > 1.0
    sound = read_whole_sound(release.film)
    assert 0.005 < sound[80_000:100_000].std() < 0.5


def test_a_clip_is_redrawn_in_a_look_and_does_not_flicker(clip: Path, tmp_path: Path) -> None:
    release = restyle_clip(clip, "film noir", tmp_path / "noir.mp4")
    frames = np.stack([frame.picture for frame in read_frames(release.film)]).astype(float)
    assert len(frames) == 16
    assert np.ptp(frames.mean((0, 1, 2))) < 6
    light = frames.mean((1, 2, 3))
    assert np.abs(np.diff(light)).max() < 8
    with pytest.raises(InvalidInput) as caught:
        restyle_clip(clip, "no such look", tmp_path / "x.mp4")
    assert caught.value.field == "look"


def test_wrong_clips_are_refused_in_one_line(clip: Path, tmp_path: Path) -> None:
    text = tmp_path / "text.mp4"
    text.write_text("no film")
    small = tmp_path / "mask.png"
    write_picture(small, np.zeros((10, 10, 3), np.uint8))
    with pytest.raises(InvalidInput) as caught:
        opened_clip(text)
    assert caught.value.field == "clip"
    with pytest.raises(InvalidInput) as caught:
        inpaint_clip(clip, small, tmp_path / "out.mp4")
    assert caught.value.field == "mask"
    with pytest.raises(InvalidInput) as caught:
        extend_clip(clip, 300, tmp_path / "out.mp4")
    assert caught.value.field == "seconds"
    assert not list(tmp_path.glob("out*"))
