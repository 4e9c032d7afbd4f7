"""Shapes, causality, and that pieces and tiles give what the whole gives."""

import pytest
import torch
from torch import Tensor, nn

from aozora.model.audio_codec import SoundCodec, Spectrum
from aozora.model.sizes import Size, frames_of, latent_frames
from aozora.model.tiles import Tiling, tiled
from aozora.model.video_codec import VideoCodec


def stirred(module: nn.Module) -> nn.Module:
    """The module with no weight left at zero."""
    for weight in module.parameters():
        if weight.ndim > 1:
            nn.init.normal_(weight, std=0.15)
    return module


@pytest.fixture
def codec(small: Size) -> VideoCodec:
    made = VideoCodec(small.codec)
    stirred(made)
    return made


def video(frames: int, height: int = 16, width: int = 24) -> Tensor:
    return torch.rand(1, 3, frames, height, width) * 2 - 1


@pytest.mark.parametrize(("frames", "latent"), [(1, 1), (5, 2), (17, 5)])
def test_eight_by_eight_by_four_and_the_first_alone(codec: VideoCodec, frames: int, latent: int) -> None:
    latents = codec.encode(video(frames))
    assert latents.shape == (1, 8, latent, 2, 3)
    assert codec.decode(latents).shape == (1, 3, frames, 16, 24)
    assert latent_frames(frames) == latent
    assert frames_of(latent) == frames


def test_the_future_cannot_change_earlier_latents(codec: VideoCodec) -> None:
    clip = video(13)
    changed = clip.clone()
    changed[:, :, 9:] = 0
    before, after = codec.encode(clip), codec.encode(changed)
    assert torch.equal(before[:, :, :3], after[:, :, :3])
    assert not torch.allclose(before[:, :, 3], after[:, :, 3])


def test_the_first_latent_is_that_of_a_picture(codec: VideoCodec) -> None:
    clip = video(9)
    torch.testing.assert_close(codec.encode(clip)[:, :, :1], codec.encode(clip[:, :, :1]))


def test_later_latents_cannot_change_earlier_pictures(codec: VideoCodec) -> None:
    latents = torch.randn(1, 8, 4, 2, 3)
    changed = latents.clone()
    changed[:, :, 3] = 0
    before, after = codec.decode(latents), codec.decode(changed)
    torch.testing.assert_close(before[:, :, :9], after[:, :, :9])
    assert not torch.allclose(before[:, :, 9:], after[:, :, 9:])


def test_pieces_are_as_good_as_the_whole(codec: VideoCodec) -> None:
    clip = video(21)
    whole = codec.posterior(clip)[0]
    torch.testing.assert_close(codec.encode(clip), whole, atol=1e-4, rtol=1e-4)
    torch.testing.assert_close(codec.decode(whole), codec.reconstruction(whole), atol=1e-4, rtol=1e-4)


def test_pieces_come_as_they_are_ready(codec: VideoCodec) -> None:
    lengths = [piece.shape[2] for piece in codec.decoded(torch.randn(1, 8, 5, 2, 3))]
    assert lengths == [5, 8, 4]


def test_tiles_meet_without_a_seam(codec: VideoCodec) -> None:
    latents = torch.randn(1, 8, 3, 20, 20)
    whole, parts = codec.decode(latents), codec.decode(latents, Tiling(16, 8))
    middle = (whole - parts)[..., 80 - 16 : 80 + 16].abs().mean()
    assert middle < 0.05 * whole.std()
    assert codec.encode(video(5, 64, 64), Tiling(48, 32)).shape == (1, 8, 2, 8, 8)


def test_tiling_leaves_what_does_not_look_around() -> None:
    clip = video(2, 50, 70)
    torch.testing.assert_close(tiled(lambda part, _: part * 2, clip, Tiling(24, 8), 1), clip * 2)


def test_a_clip_of_another_length_is_refused(codec: VideoCodec) -> None:
    with pytest.raises(ValueError, match="1 \\+ 4 n frames"):
        codec.encode(video(6))


def test_sound_comes_in_steps_of_40_ms(small: Size) -> None:
    codec = SoundCodec(small.codec)
    latents = codec.encode(torch.randn(2, 1, 24_000) * 0.1)
    assert latents.shape == (2, 8, 25)
    assert codec.decode(latents).shape == (2, 1, 24_000)
    with pytest.raises(ValueError, match="960"):
        codec.encode(torch.zeros(1, 1, 1000))


def test_long_sound_is_decoded_in_pieces_without_a_seam(small: Size) -> None:
    codec = SoundCodec(small.codec)
    stirred(codec)
    latents = torch.randn(1, 8, 300)
    with torch.no_grad():
        torch.testing.assert_close(codec.decode(latents), codec.reconstruction(latents), atol=1e-3, rtol=1e-2)


def test_a_spectrum_leads_back_to_its_sound() -> None:
    spectrum, sound = Spectrum(24_000, 64), torch.randn(1, 2, 4800)
    torch.testing.assert_close(spectrum.samples(spectrum.of(sound))[..., 480:-480], sound[..., 480:-480], atol=1e-4, rtol=1e-4)


def test_a_tone_is_loudest_in_its_band() -> None:
    tone = torch.sin(torch.arange(24_000) / 24_000 * 2 * torch.pi * 1000)[None, None]
    spectrum = Spectrum(24_000, 64)
    loudest = int(spectrum.mel(tone)[0, 0].mean(-1).argmax())
    frequency = (spectrum.bands[loudest] * torch.linspace(0, 12_000, spectrum.bins)).sum()
    assert 940 < frequency < 1060
