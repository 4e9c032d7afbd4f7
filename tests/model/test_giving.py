# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
"""What is given of a film becomes latents as the codec would make them; windows cover a film from either end."""

import gc
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput
from aozora.film.parts import Parts
from aozora.model.audio_codec import SoundCodec
from aozora.model.filming import Ask
from aozora.model.giving import GivenPictures, GivenSound, filled, known_latents, open_places
from aozora.model.own import OVERLAP, windows_of
from aozora.model.sizes import Size
from aozora.model.video_codec import VideoCodec


@pytest.mark.parametrize("backward", [False, True])
@pytest.mark.parametrize("count", [1, 5, 13, 14, 40, 77])
def test_windows_show_every_frame_once_and_share_five(count: int, backward: bool) -> None:
    windows = windows_of(count, 13, backward)
    shown = sorted(frame for window in windows for frame in range(window.begin, window.end))
    assert shown == list(range(count))
    assert all(window.frames <= 13 and window.frames % 4 == 1 for window in windows)
    for one, two in pairwise(windows):
        shared = set(range(one.first, one.first + one.frames)) & set(range(two.first, two.first + two.frames))
        assert len(shared) == OVERLAP
    if backward:
        assert windows[0].first + windows[0].frames == count


def test_a_row_of_pictures_is_known_in_motion(small: Size) -> None:
    codec = VideoCodec(small.codec).eval()
    clip = torch.rand(3, 13, 16, 24) * 2 - 1
    whole = codec.encode(clip[None])
    first = known_latents(codec, {frame: clip[:, frame] for frame in range(9)}, 4)
    assert sorted(first) == [0, 1, 2]
    torch.testing.assert_close(torch.stack([first[n] for n in range(3)], 2), whole[:, :, :3], atol=1e-4, rtol=1e-4)
    last = known_latents(codec, {frame: clip[:, frame] for frame in range(7, 13)}, 4)
    assert sorted(last) == [3]
    alone = known_latents(codec, {6: clip[:, 6]}, 4)
    assert sorted(alone) == [2]
    still = codec.encode(clip[None, :, 6:7].expand(-1, -1, 5, -1, -1))[:, :, 1]
    torch.testing.assert_close(alone[2], still)


def test_all_frames_of_a_shown_film_are_taken_at_the_models_rate() -> None:
    film = [np.full((24, 40, 3), 5 * number, np.uint8) for number in range(24)]
    ask = Ask("", 40, 24, 24, 24, 0, Parts(shown=lambda: iter(film)))
    pictures, opened = GivenPictures(ask, 12, 12, 24, 40).within(-2, 17)
    assert sorted(pictures) == list(range(17))
    assert not opened
    values = [round((float(pictures[n].mean()) + 1) * 127.5) for n in range(17)]
    assert values == [0, 0, *range(0, 120, 10), *[110] * 3]


def held(*shape: int) -> int:
    """How many tensors of a shape are alive."""
    gc.collect()
    return sum(type(one) is torch.Tensor and one.shape == shape for one in gc.get_objects())


@pytest.mark.parametrize("backward", [False, True])
def test_what_is_held_of_a_film_is_a_windows_share_unless_it_is_made_backward(backward: bool) -> None:
    count, drawn, led = 120, [0], [0]

    def film() -> Iterator[NDArray[np.uint8]]:
        for number in range(count):
            drawn[0] += 1
            yield np.full((24, 40, 3), 2 * number, np.uint8)

    def world() -> Iterator[dict[str, NDArray[np.float16]]]:
        for number in range(count):
            led[0] += 1
            yield {"depth": np.full((12, 20, 1), number / 64, np.float16)}

    masked = np.zeros((24, 40), np.float32)
    masked[:8] = 1
    given = Parts(shown=film, opened=lambda _: masked, controls=world, backward=backward)
    pictures = GivenPictures(Ask("", 40, 24, count, 12, 0, given), 12, count, 24, 40)
    before = held(3, 24, 40), held(24, 40), held(1, 24, 40)
    for window in windows_of(count, 13, backward):
        at = [min(max(window.first + place, 0), count - 1) for place in range(window.frames)]
        seen, opened = pictures.within(window.first, window.frames)
        planes = pictures.control(window.first, window.frames, ("depth",))["depth"]
        assert sorted(seen) == sorted(opened) == list(range(window.frames))
        for place, own in enumerate(at):
            assert float(seen[place].mean()) == pytest.approx(2 * own / 127.5 - 1, abs=1e-3)
            assert float(planes[0, 0, place].mean()) == own / 64
        del seen, opened, planes
        share = count if backward else len(set(at))
        now = held(3, 24, 40), held(24, 40), held(1, 24, 40)
        assert all(share <= a - b <= share + 1 for a, b in zip(now, before, strict=True))  # one is on its way
        assert drawn == led == [count if backward else max(at) + 1]


def test_whoever_goes_back_reads_anew() -> None:
    film = [np.full((24, 40, 3), 5 * number, np.uint8) for number in range(24)]
    pictures = GivenPictures(Ask("", 40, 24, 24, 12, 0, Parts(shown=lambda: iter(film))), 12, 24, 24, 40)
    for first in (0, 8, 11, 2):
        seen, _ = pictures.within(first, 5)
        assert [round((float(seen[n].mean()) + 1) * 25.5) for n in range(5)] == list(range(first, first + 5))


def test_pictures_in_a_row_fill_a_faster_model_and_single_ones_do_not() -> None:
    def placed(*frames: int) -> list[int]:
        given = {frame: np.full((24, 40, 3), 9, np.uint8) for frame in frames}
        return sorted(GivenPictures(Ask("", 40, 24, 12, 12, 0, Parts(given)), 24, 24, 24, 40).within(0, 24)[0])

    assert placed(0, 1, 2) == [0, 1, 2, 3, 4, 5]
    assert placed(4) == [8]
    assert placed(-1) == [23]
    with pytest.raises(InvalidInput, match="within the 12 frames"):
        placed(12)


def test_what_is_open_leaves_no_trace_and_opens_whole_tokens() -> None:
    picture = torch.zeros(3, 16, 32)
    picture[:, :, 16:] = 1.0
    opened = torch.zeros(16, 32, dtype=torch.bool)
    opened[5:9, 20:30] = True
    hidden = picture.clone()
    hidden[:, 5:9, 20:30] = -7.0
    torch.testing.assert_close(filled(hidden, opened)[:, 5:9, 22:30], torch.ones(3, 4, 8), atol=0.2, rtol=0)
    assert torch.equal(filled(hidden, opened)[:, :4], picture[:, :4])
    places = open_places({3: opened}, 3, 8, 1)
    assert places.nonzero().tolist() == [[1, 0, 2], [1, 0, 3], [1, 1, 2], [1, 1, 3]]
    assert bool(open_places({0: opened}, 3, 8, 2)[0].all(1).all()) is False
    assert open_places({0: opened}, 3, 8, 2)[0, :, 2:].all()


def test_sound_is_known_where_it_is_given(small: Size) -> None:
    codec = SoundCodec(small.codec).eval()
    sound = np.random.default_rng(0).normal(0, 0.1, (48_000, 2)).astype(np.float32)
    late = GivenSound(Ask("", 40, 24, 24, 12, 0, Parts(sound=sound, sound_first=48_000)), codec)
    found = late.within(10, 40)
    assert found is not None
    assert found[1].tolist() == [number >= 15 for number in range(40)]
    assert late.within(0, 20) is None
    whole = GivenSound(Ask("", 40, 24, 12, 12, 0, Parts(sound=sound)), codec).within(0, 27)
    assert whole is not None
    assert bool(whole[1].all())
    assert GivenSound(Ask("", 40, 24, 12, 12, 0), codec).within(0, 25) is None
