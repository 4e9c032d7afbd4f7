"""The flow and its samplers: exact on flows that are known, and what is given comes back unchanged."""

from fractions import Fraction

import pytest
import torch
from torch import Tensor

from aozora.model.flow import Draw, Tasks, loss, noised, shifted, task
from aozora.model.latents import Known, Latents, Levels
from aozora.model.sampler import Guidance, Solver, Wanted, Way, sample
from aozora.model.sizes import Size
from aozora.model.transformer import Transformer

Control = dict[str, Tensor]


def latents(batch: int = 1) -> Latents:
    return Latents(torch.randn(batch, 8, 3, 4, 4), torch.randn(batch, 8, 10))


def wanted(given: Latents, known: Known | None = None) -> Wanted:
    words = torch.randn(given.batch, 8, 32)
    return Wanted(given, known or Known.nothing(given), words, torch.zeros_like(words))


def towards(target: Latents):
    """The velocity of the straight flow to `target`."""

    def velocity(state: Latents, levels: Levels, _words: Tensor, _control: Control) -> Latents:
        each = levels.each()
        return Latents(
            (state.video - target.video) / each.video.clamp_min(1e-6), (state.sound - target.sound) / each.sound.clamp_min(1e-6)
        )

    return velocity


@pytest.mark.parametrize("solver", ["euler", "heun"])
@pytest.mark.parametrize("steps", [1, 4])
def test_a_straight_flow_is_followed_exactly(solver: Solver, steps: int) -> None:
    target = latents()
    out = sample(towards(target), wanted(target), latents(), Way(steps, solver, shift=3))
    torch.testing.assert_close(out.video, target.video, atol=1e-4, rtol=1e-4)
    torch.testing.assert_close(out.sound, target.sound, atol=1e-4, rtol=1e-4)


def test_heun_bends_better_than_euler() -> None:
    def turning(state: Latents, levels: Levels, _words: Tensor, _control: Control) -> Latents:
        return state

    start = latents()
    exact = start.video * torch.exp(torch.tensor(-1.0))
    errors = [
        float((sample(turning, wanted(start), start, Way(steps, solver)).video - exact).abs().max())
        for steps, solver in ((8, "euler"), (4, "heun"))
    ]
    assert errors[1] < errors[0] / 2  # its last step is one of Euler


KNOWN = {
    "first picture": lambda k: k.video[:, 0].fill_(True),
    "last pictures": lambda k: k.video[:, 2].fill_(True),
    "picture in between": lambda k: k.video[:, 1].fill_(True),
    "all but a box": lambda k: k.video[:, :, :, :2].fill_(True),
    "all pictures": lambda k: k.video.fill_(True),
    "all sound": lambda k: k.sound.fill_(True),
}


@pytest.mark.parametrize("what", KNOWN)
@pytest.mark.parametrize("solver", ["euler", "heun"])
def test_what_is_given_comes_back_unchanged(small: Size, what: str, solver: Solver) -> None:
    model, given = Transformer(small).eval(), latents()
    for weight in model.parameters():
        torch.nn.init.normal_(weight, std=0.1)
    known = Known.nothing(given)
    KNOWN[what](known)
    turn = model.turns(given, Fraction(12))
    way = Way(3, solver, 2.0, Guidance(3.0, 2.0, 1.5))
    out = sample(lambda s, le, w, c: model(s, le, w, turn, c), wanted(given, known), latents(), way)
    for made, old, mask in ((out.video, given.video, known.video), (out.sound, given.sound, known.sound)):
        mask = mask[:, None].expand_as(old)
        assert torch.equal(made[mask], old[mask])
        assert not torch.isclose(made[~mask], old[~mask]).any() or mask.all()


def test_guidance_goes_further_along_what_words_change() -> None:
    def spoken(state: Latents, _levels: Levels, words: Tensor, _control: Control) -> Latents:
        said = words.any(-1).any(-1).float()
        return Latents(
            torch.ones_like(state.video) * said[:, None, None, None, None], torch.ones_like(state.sound) * said[:, None, None]
        )

    start = latents()
    out = sample(spoken, wanted(start), start, Way(2, guidance=Guidance(video=3.0, sound=1.5)))
    torch.testing.assert_close(start.video - out.video, torch.full_like(start.video, 3.0))
    torch.testing.assert_close(start.sound - out.sound, torch.full_like(start.sound, 1.5))


def test_each_stream_is_led_towards_what_belongs_to_the_other() -> None:
    def paired(state: Latents, levels: Levels, _words: Tensor, _control: Control) -> Latents:
        each = levels.each()
        heard, seen = (each.sound < 1).float().mean((1, 2)), (each.video < 1).float().mean((1, 2, 3, 4))
        return Latents(
            torch.ones_like(state.video) * heard[:, None, None, None, None], torch.ones_like(state.sound) * seen[:, None, None]
        )

    start = latents()
    out = sample(paired, wanted(start), start, Way(2, guidance=Guidance(together=2.0)))
    torch.testing.assert_close(start.video - out.video, torch.full_like(start.video, 1.0))  # 0 at level 1, then 2


def test_a_sample_may_be_stopped() -> None:
    def enough(done: int, _of: int) -> None:
        if done == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        sample(towards(latents()), wanted(latents()), latents(), Way(4), enough)


def test_noised_is_clean_at_0_and_noise_at_1() -> None:
    clean, noise = latents(), latents()
    known = Known.nothing(clean)
    known.video[:, 0] = True
    out = noised(clean, noise, Levels.of(torch.ones(1, 3), torch.tensor([0.25]), known))
    assert torch.equal(out.video[:, :, 0], clean.video[:, :, 0])
    torch.testing.assert_close(out.video[:, :, 1:], noise.video[:, :, 1:])
    torch.testing.assert_close(out.sound, 0.75 * clean.sound + 0.25 * noise.sound)


def test_the_loss_leaves_out_what_is_known() -> None:
    clean, noise = latents(), latents()
    known = Known.nothing(clean)
    known.video[:, :2] = True
    levels = Levels.of(torch.full((1, 3), 0.5), torch.tensor([0.5]), known)
    right = noise.zip(clean, torch.sub)
    wrong = Latents(right.video.clone(), right.sound + 2)
    wrong.video[:, :, :2] += 100
    found = loss(wrong, clean, noise, levels)
    assert float(found.video) == 0
    assert float(found.sound) == pytest.approx(4)


@pytest.mark.parametrize("name", vars(Tasks()))
def test_every_task_leaves_something_to_make(name: str) -> None:
    only = Tasks(**{field: float(field == name) for field in vars(Tasks())})
    like = Latents(torch.zeros(1, 8, 4, 6, 8), torch.zeros(1, 8, 10))
    for seed in range(5):
        each = task(like, Draw(), only, 2, torch.Generator().manual_seed(seed)).each()
        assert each.video.any() or each.sound.any()
        assert each.video.max() <= 1
        if name not in ("apart", "by_frame"):
            assert (each.video == 0).any() or (each.sound == 0).any()
        blocks = each.video.unfold(3, 2, 2).unfold(4, 2, 2).flatten(-2)
        assert torch.equal(blocks.amin(-1), blocks.amax(-1))


def test_shifting_keeps_the_ends() -> None:
    assert shifted(torch.tensor([0.0, 0.5, 1.0]), 3.0).tolist() == pytest.approx([0, 0.75, 1])
