"""Shapes, places, levels, masks and control of the transformer."""

from fractions import Fraction

import pytest
import torch
from torch import nn

from aozora.model.latents import Known, Latents, Levels
from aozora.model.rotary import rotated, rotations, sound_positions, video_positions
from aozora.model.sampler import levels_at
from aozora.model.sizes import SIZES, Size
from aozora.model.text import ByteEncoder
from aozora.model.transformer import Transformer

FPS = Fraction(12)


def stirred(model: Transformer) -> Transformer:
    for weight in model.parameters():
        if weight.ndim > 1:
            nn.init.normal_(weight, std=0.1)
    return model.eval()


def latents(batch: int = 1, rows: int = 4, columns: int = 6) -> Latents:
    return Latents(torch.randn(batch, 8, 3, rows, columns), torch.randn(batch, 8, 18))


def said(model: Transformer, noisy: Latents, levels: Levels, words: torch.Tensor, **control: torch.Tensor) -> Latents:
    with torch.no_grad():
        return model(noisy, levels, words, model.turns(noisy, FPS), control)


@pytest.mark.parametrize("patch", [1, 2])
def test_a_velocity_has_the_shape_of_its_latents(small: Size, patch: int) -> None:
    model = stirred(Transformer(small.model_copy(update={"patch": patch})))
    noisy = latents(2)
    out = said(model, noisy, levels_at(noisy, Known.nothing(noisy), 0.5, 0.7), torch.randn(2, 8, 32))
    assert out.video.shape == noisy.video.shape
    assert out.sound.shape == noisy.sound.shape


@pytest.mark.parametrize(
    ("name", "millions"), [("nano", 3.4), ("base", 129), ("large", 452), ("2b", 2044), ("5b", 5187), ("13b", 13782)]
)
def test_the_dial(name: str, millions: float) -> None:
    with torch.device("meta"):
        model = Transformer(SIZES[name])
    assert sum(weight.numel() for weight in model.parameters()) / 1e6 == pytest.approx(millions, rel=0.02)


def test_picture_and_sound_share_one_clock() -> None:
    picture, sound = video_positions(4, 2, 2, Fraction(10)), sound_positions(40)
    assert picture[0, 0] == 0
    assert picture[4, 0] == pytest.approx(0.25)  # pictures 1 to 4 of 10 per second
    assert sound[6, 0] == pytest.approx(0.26)
    assert picture[:, 1:].mean(0).abs().max() < 1e-6


def test_attention_sees_distances_only() -> None:
    query, key = torch.randn(2, 1, 1, 1, 32)

    def product(at: tuple[float, float, float], of: tuple[float, float, float]) -> float:
        turn = rotations(torch.tensor([at, of]), 32)
        return float((rotated(query, turn[:, :1]) * rotated(key, turn[:, 1:])).sum())

    assert product((1.0, 2, 3), (1.5, 0, 4)) == pytest.approx(product((7.0, -1, 8), (7.5, -3, 9)), abs=1e-3)
    assert product((1.0, 2, 3), (1.5, 0, 4)) != pytest.approx(product((1.0, 2, 3), (1.6, 0, 4)), abs=1e-3)


def test_streams_and_words_are_heard_by_each_other(small: Size) -> None:
    model, noisy, words = stirred(Transformer(small)), latents(), torch.randn(1, 8, 32)
    levels = levels_at(noisy, Known.nothing(noisy), 0.5, 0.5)
    before = said(model, noisy, levels, words)
    louder = said(model, Latents(noisy.video, noisy.sound + 1), levels, words)
    brighter = said(model, Latents(noisy.video + 1, noisy.sound), levels, words)
    other = said(model, noisy, levels, -words)
    assert not torch.allclose(before.video, louder.video, atol=1e-4)
    assert not torch.allclose(before.sound, brighter.sound, atol=1e-4)
    assert not torch.allclose(before.video, other.video, atol=1e-4)
    assert not torch.allclose(before.sound, other.sound, atol=1e-4)


def test_the_level_of_each_token_counts(small: Size) -> None:
    model, noisy, words = stirred(Transformer(small)), latents(), torch.randn(1, 8, 32)
    known = Known.nothing(noisy)
    even = Levels.of(torch.full((1, 3), 0.5), torch.tensor([0.5]), known)
    late = Levels.of(torch.tensor([[0.5, 0.5, 0.9]]), torch.tensor([0.5]), known)
    before, after = said(model, noisy, even, words), said(model, noisy, late, words)
    assert not torch.allclose(before.video[:, :, 2], after.video[:, :, 2], atol=1e-3)


def test_one_level_for_all_is_the_same_in_either_writing(small: Size) -> None:
    model, noisy, words = stirred(Transformer(small)), latents(), torch.randn(1, 8, 32)
    spelled = levels_at(noisy, Known.nothing(noisy), 0.3, 0.3)
    brief = Levels(torch.tensor([[0.3]]), torch.zeros_like(spelled.video), torch.zeros_like(spelled.sound))
    torch.testing.assert_close(said(model, noisy, spelled, words).video, said(model, noisy, brief, words).video)


def test_levels_say_where_and_how_noisy() -> None:
    like = latents(1, 2, 2)
    known = Known.nothing(like)
    known.video[0, 0], known.sound[0, :3] = True, True
    each = Levels.of(torch.tensor([[0.2, 0.4, 0.6]]), torch.tensor([0.8]), known).each()
    assert each.video[0, 0, :, 0, 0].tolist() == pytest.approx([0, 0.4, 0.6])
    assert each.sound[0, 0, :4].tolist() == pytest.approx([0, 0, 0, 0.8])


def test_control_leads_where_it_is_and_begins_without_effect(small: Size) -> None:
    model = Transformer(small, ("depth", "flow"))
    noisy, words = latents(), torch.randn(1, 8, 32)
    levels = levels_at(noisy, Known.nothing(noisy), 0.5, 0.5)
    depth = torch.rand(1, 1, 9, 32, 48)
    nn.init.normal_(model.video_out.outward.weight, std=0.1)
    assert torch.equal(said(model, noisy, levels, words).video, said(model, noisy, levels, words, depth=depth).video)
    stirred(model)
    changed = said(model, noisy, levels, words, depth=depth)
    assert not torch.allclose(said(model, noisy, levels, words).video, changed.video, atol=1e-4)


def test_blocks_worked_out_again_give_the_same_gradients(small: Size) -> None:
    model, noisy, words = stirred(Transformer(small)), latents(), torch.randn(1, 8, 32)
    levels = levels_at(noisy, Known.nothing(noisy), 0.5, 0.5)
    found = []
    for model.checkpointed in (False, True):
        model.zero_grad()
        model(noisy, levels, words, model.turns(noisy, FPS)).video.square().mean().backward()
        found.append([weight.grad.clone() for weight in model.parameters() if weight.grad is not None])
    torch.testing.assert_close(found[0], found[1])


def test_bytes_of_any_language_are_read_and_silence_is_not_speech(small: Size) -> None:
    encoder = ByteEncoder(small)
    states = encoder.encode(["a red ball", "青い空", "x" * 500, ""])
    assert states.shape == (4, 8, 32)
    assert not torch.allclose(states[0], states[3])
    torch.testing.assert_close(encoder.encode([""])[0], states[3])
