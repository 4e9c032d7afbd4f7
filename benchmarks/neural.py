"""One training step and one sampling step of the transformer beside diffusers transformers of the same shape, in one run.

`python -m benchmarks neural [--size base] [--pixels 224x128] [--frames 17] [--rounds 5] [--compiled] [--threads 1]` takes turns
between Aozora's transformer (pictures and sound), Wan's (pictures alone) and LTX-2's (pictures and sound), all with random
weights, the same width, depth, heads, feed-forward layers and tokens, on the same device (CUDA where there is one). Seconds are
medians; on a processor they are seconds of processor time of this process, which others that run beside it disturb least. FLOPs
are counted by torch; their utilisation is against a product of two square matrices of side 2048 in the same precision, measured
between the rounds. Memory is the peak of a process of its own with one model that takes one training step (on CUDA: what was
allocated).
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.utils.flop_counter import FlopCounterMode

from aozora.model.latents import Known, Latents
from aozora.model.sampler import levels_at
from aozora.model.sizes import SIZES, SOUND_RATE, latent_frames
from aozora.model.transformer import Transformer
from benchmarks.machine import write_result

NAMES = ("aozora", "wan", "ltx2")
SIDE = 2048


@dataclass(frozen=True)
class Case:
    """What is measured: a size, pictures of so many pixels and frames, and where."""

    size: str
    width: int
    height: int
    frames: int
    device: str
    compiled: bool

    @property
    def grid(self) -> tuple[int, int, int]:
        """Latent frames, rows and columns."""
        return latent_frames(self.frames), self.height // 8, self.width // 8

    @property
    def steps(self) -> int:
        """Sound tokens, for 24 frames per second."""
        return -(-self.frames * SOUND_RATE // 24)

    @property
    def tokens(self) -> int:
        """Picture tokens."""
        frames, rows, columns = self.grid
        return frames * rows * columns // SIZES[self.size].patch ** 2


def forward_of(name: str, case: Case) -> tuple[nn.Module, Callable[[], Tensor]]:
    """A model and what calls it once: a scalar to go down."""
    torch.manual_seed(0)
    module, call = {"aozora": _aozora, "wan": _wan, "ltx2": _ltx2}[name](case)
    module.to(case.device)
    for weight in module.parameters():
        if not weight.any():
            nn.init.normal_(weight, std=0.02)
    if case.compiled:
        for part in getattr(module, "blocks", None) or module.transformer_blocks:
            part.compile()
    return module, call


def _aozora(case: Case) -> tuple[nn.Module, Callable[[], Tensor]]:
    size = SIZES[case.size]
    model = Transformer(size)
    noisy = Latents(torch.randn(1, size.codec.channels, *case.grid), torch.randn(1, size.codec.sound_channels, case.steps))
    noisy = noisy.map(lambda part: part.to(case.device))
    levels = levels_at(noisy, Known.nothing(noisy), 0.5, 0.5)
    words = torch.randn(1, size.text_tokens, size.text_width, device=case.device)
    turn = model.turns(noisy, Fraction(24))

    def call() -> Tensor:
        said = model(noisy, levels, words, turn)
        return said.video.float().square().mean() + said.sound.float().square().mean()

    return model, call


def _wan(case: Case) -> tuple[nn.Module, Callable[[], Tensor]]:
    from diffusers import WanTransformer3DModel

    size = SIZES[case.size]
    model = WanTransformer3DModel(
        patch_size=(1, size.patch, size.patch), num_attention_heads=size.heads, attention_head_dim=size.head_width,
        in_channels=size.codec.channels, out_channels=size.codec.channels, text_dim=size.text_width, ffn_dim=4 * size.width,
        num_layers=size.depth,
    )  # fmt: skip
    noisy = torch.randn(1, size.codec.channels, *case.grid, device=case.device)
    words = torch.randn(1, size.text_tokens, size.text_width, device=case.device)
    level = torch.tensor([500.0], device=case.device)
    return model, lambda: model(noisy, level, words, return_dict=False)[0].float().square().mean()


def _ltx2(case: Case) -> tuple[nn.Module, Callable[[], Tensor]]:
    from diffusers import LTX2VideoTransformer3DModel

    size = SIZES[case.size]
    channels, sound = size.codec.channels * size.patch**2, size.codec.sound_channels
    model = LTX2VideoTransformer3DModel(
        in_channels=channels, out_channels=channels, num_attention_heads=size.heads, attention_head_dim=size.head_width,
        cross_attention_dim=size.width, audio_in_channels=sound, audio_out_channels=sound, audio_num_attention_heads=size.heads,
        audio_attention_head_dim=size.sound_width // size.heads, audio_cross_attention_dim=size.sound_width,
        num_layers=size.depth,
        caption_channels=size.text_width,
    )  # fmt: skip
    frames, rows, columns = case.grid
    device = case.device
    words, mask = torch.randn(1, size.text_tokens, size.text_width, device=device), torch.ones(1, size.text_tokens, device=device)
    video, heard = torch.randn(1, case.tokens, channels, device=device), torch.randn(1, case.steps, sound, device=device)
    given: dict[str, Any] = {
        "hidden_states": video, "audio_hidden_states": heard, "encoder_hidden_states": words,
        "audio_encoder_hidden_states": words,
        "timestep": torch.tensor([500.0], device=device), "encoder_attention_mask": mask, "audio_encoder_attention_mask": mask,
        "num_frames": frames, "height": rows // size.patch, "width": columns // size.patch, "fps": 24.0,
        "audio_num_frames": case.steps, "return_dict": False,
    }  # fmt: skip

    def call() -> Tensor:
        pictures, sounds = model(**given)[:2]
        return pictures.float().square().mean() + sounds.float().square().mean()

    return model, call


class Subject:
    """A model with its optimiser, that can take a training step or a sampling step."""

    def __init__(self, name: str, case: Case) -> None:
        self.module, self.call = forward_of(name, case)
        self._device = case.device
        self._optimiser = torch.optim.AdamW(self.module.parameters(), 1e-4)

    def train(self) -> None:
        """Forward, backward, AdamW."""
        with torch.autocast(self._device, torch.bfloat16, enabled=self._device == "cuda"):
            loss = self.call()
        loss.backward()
        self._optimiser.step()
        self._optimiser.zero_grad(set_to_none=True)

    @torch.no_grad()
    def sample(self) -> None:
        """One forward pass."""
        with torch.autocast(self._device, torch.bfloat16, enabled=self._device == "cuda"):
            self.call()


def seconds(work: Callable[[], None], device: str) -> float:
    """How long work takes: processor time, or on CUDA the time until the device is done."""
    clock = time.perf_counter if device == "cuda" else time.process_time
    if device == "cuda":
        torch.cuda.synchronize()
    begin = clock()
    work()
    if device == "cuda":
        torch.cuda.synchronize()
    return clock() - begin


def flops(work: Callable[[], None]) -> int:
    """Floating point operations of products, as torch counts them."""
    with FlopCounterMode(display=False) as counter:
        work()
    return counter.get_total_flops()


def peak_memory(name: str, arguments: list[str]) -> float:
    """GB that a process of its own takes at most for one training step."""
    command = [sys.executable, "-m", "benchmarks.neural", name, *arguments]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(json.loads(ended.stdout.splitlines()[-1]))


def run(arguments: list[str]) -> None:
    """Measure and write the result."""
    case, rounds, threads = _case(arguments)
    torch.set_num_threads(threads)
    subjects = {name: Subject(name, case) for name in NAMES}
    counted = {(name, kind): flops(getattr(subjects[name], kind)) for name in NAMES for kind in ("train", "sample")}
    took: dict[tuple[str, str], list[float]] = {key: [] for key in counted}
    dtype = torch.bfloat16 if case.device == "cuda" else torch.float32
    left, right = (torch.randn(SIDE, SIDE, device=case.device, dtype=dtype) for _ in range(2))
    rates: list[float] = []
    for number in range(rounds + 1):
        rate = 2 * SIDE**3 / seconds(lambda: _product(left, right), case.device)
        for name, kind in took:
            spent = seconds(getattr(subjects[name], kind), case.device)
            if number:
                took[name, kind].append(spent)
        rates.append(rate)
    peak = statistics.median(rates)
    rows = {name: _row(name, counted, took, peak, subjects[name]) for name in NAMES}
    for name in NAMES:
        rows[name]["peak_memory_gb"] = round(peak_memory(name, arguments), 2)
        for kind in ("train", "sample"):
            rows[name][f"{kind}_time_against_aozora"] = round(rows[name][f"{kind}_s"] / rows["aozora"][f"{kind}_s"], 3)
    shape = {"size": case.size, "picture_tokens": case.tokens, "sound_tokens": case.steps, "compiled": case.compiled}
    write_result(
        "neural", {**shape, "device": case.device, "threads": threads, "matmul_gflops": round(peak / 1e9, 1), "models": rows}
    )


def _product(left: Tensor, right: Tensor) -> None:
    left @ right


def _row(
    name: str, counted: dict[tuple[str, str], int], took: dict[tuple[str, str], list[float]], peak: float, subject: Subject
) -> dict[str, Any]:
    row: dict[str, Any] = {"parameters_m": round(sum(w.numel() for w in subject.module.parameters()) / 1e6, 1)}
    for kind in ("train", "sample"):
        median = statistics.median(took[name, kind])
        work = counted[name, kind]
        row |= {
            f"{kind}_s": round(median, 4),
            f"{kind}_gflop": round(work / 1e9, 1),
            f"{kind}_mfu": round(work / median / peak, 3),
        }
    return row


def _case(arguments: list[str]) -> tuple[Case, int, int]:
    parser = argparse.ArgumentParser(prog="benchmarks neural")
    parser.add_argument("--size", default="base", choices=SIZES)
    parser.add_argument("--pixels", default="224x128")
    parser.add_argument("--frames", type=int, default=17)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--compiled", action="store_true")
    told = parser.parse_args(arguments)
    width, height = (int(side) for side in told.pixels.split("x"))
    device = "cuda" if torch.cuda.is_available() else "cpu"
    return Case(told.size, width, height, told.frames, device, told.compiled), told.rounds, told.threads


def _alone(name: str, arguments: list[str]) -> None:
    """One training step of one model in this process; prints the peak of its memory in GB."""
    case, _, threads = _case(arguments)
    torch.set_num_threads(threads)
    Subject(name, case).train()
    print((torch.cuda.max_memory_allocated() if case.device == "cuda" else _high_water()) / 1e9)


def _high_water() -> int:
    """Most bytes that this process has held (the kernel's count for getrusage would include the parent's)."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024


if __name__ == "__main__":
    _alone(sys.argv[1], sys.argv[2:])
