"""The loop: one step after the other, on one device or on many, and again from where it was left, to the bit."""

import json
import os
import shutil
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import safetensors.torch
import torch
import torch.distributed as dist
from torch import Tensor, nn
from torch.distributed.checkpoint import state_dict as gathering
from torch.distributed.fsdp import fully_shard

from aozora.film.errors import InvalidInput, StageFailed
from aozora.film.watch import Watch
from aozora.model.bundle import write_tensors
from aozora.model.transformer import Transformer
from aozora.train.learners import Learner
from aozora.train.settings import Machine, Pace

_WHOLE = gathering.StateDictOptions(full_state_dict=True, cpu_offload=True)
_PARTLY = gathering.StateDictOptions(full_state_dict=True, cpu_offload=True, strict=False)


@dataclass(frozen=True)
class Crew:
    """The processes of a run: this one's number, how many there are, and its device."""

    rank: int
    count: int
    device: torch.device

    def places(self, batch: int) -> range:
        """This process's part of a batch."""
        if batch % self.count:
            raise InvalidInput(f"must be a multiple of {self.count} processes (got {batch})", field="pace.batch")
        each = batch // self.count
        return range(self.rank * each, (self.rank + 1) * each)


@contextmanager
def crew(machine: Machine) -> Generator[Crew, None, None]:
    """The processes that torchrun started, or this one alone."""
    device = machine.device if machine.device != "auto" else "cuda" if torch.cuda.is_available() else "cpu"
    count = int(os.environ.get("WORLD_SIZE", "1"))
    if count == 1:
        yield Crew(0, 1, torch.device(device))
        return
    local = int(os.environ.get("LOCAL_RANK", "0"))
    if device == "cuda":
        torch.cuda.set_device(local)
    dist.init_process_group("nccl" if device == "cuda" else "gloo")
    try:
        yield Crew(dist.get_rank(), count, torch.device(device, local) if device == "cuda" else torch.device(device))
    finally:
        dist.destroy_process_group()


@dataclass
class Run:
    """A learner on its way: its optimiser, the running average of its weights, and the step that comes next."""

    learner: Learner
    optimiser: torch.optim.Optimizer
    average: list[Tensor]
    step: int = 0
    history: list[dict[str, float]] = field(default_factory=list[dict[str, float]])

    def weights(self) -> list[nn.Parameter]:
        """What is trained."""
        return [weight for weight in self.learner.module.parameters() if weight.requires_grad]

    @contextmanager
    def averaged(self) -> Generator[None, None, None]:
        """Within this, the module has the averaged weights."""
        held = [weight.detach().clone() for weight in self.weights()]
        with torch.no_grad():
            for weight, mean in zip(self.weights(), self.average, strict=True):
                weight.copy_(mean)
        yield
        with torch.no_grad():
            for weight, old in zip(self.weights(), held, strict=True):
                weight.copy_(old)


def started(learner: Learner, pace: Pace, machine: Machine, who: Crew) -> Run:
    """Put a learner on its device, spread it over the processes, and give it an optimiser."""
    module = learner.module.to(who.device).train()
    if machine.checkpointed:
        for part in module.modules():
            if isinstance(part, Transformer):
                part.checkpointed = True
    if machine.compiled:
        for part in learner.shards() or [module]:
            part.compile()
    if who.count > 1:
        for part in learner.shards():
            fully_shard(part)
        fully_shard(module)
    weights = [weight for weight in module.parameters() if weight.requires_grad]
    groups = [
        {"params": [w for w in weights if w.ndim >= 2], "weight_decay": pace.weight_decay},
        {"params": [w for w in weights if w.ndim < 2], "weight_decay": 0.0},
    ]
    optimiser = torch.optim.AdamW([group for group in groups if group["params"]], pace.rate, betas=(0.9, 0.98))
    return Run(learner, optimiser, [weight.detach().clone() for weight in weights])


def train(run: Run, pace: Pace, machine: Machine, who: Crew, folder: Path, watch: Watch = Watch()) -> Iterator[int]:
    """Take the steps that are left. Yields the number of steps taken whenever the run was saved, at the latest at the end."""
    weights, places = run.weights(), who.places(pace.batch)
    begin, since = time.perf_counter(), run.step
    while run.step < pace.steps:
        for group in run.optimiser.param_groups:
            group["lr"] = pace.rate * share_of_rate(run.step, pace)
        with torch.autocast(who.device.type, torch.bfloat16, enabled=machine.precision == "bfloat16"):
            losses = run.learner.losses(run.step, places)
        losses["loss"].backward()
        norm = nn.utils.clip_grad_norm_(weights, pace.clip)
        run.optimiser.step()
        run.optimiser.zero_grad(set_to_none=True)
        run.step += 1
        keep = min(pace.average, run.step / (run.step + 10))
        with torch.no_grad():
            for mean, weight in zip(run.average, weights, strict=True):
                mean.lerp_(weight, 1 - keep)
        watch.tell("training", run.step, pace.steps)
        if run.step % pace.log_every == 0 or run.step == pace.steps:
            row = _agreed(losses, who) | {"norm": float(_plain(norm)), "rate": run.optimiser.param_groups[0]["lr"]}
            if not row["loss"] < float("inf"):
                raise StageFailed(f"the loss is {row['loss']} at step {run.step}; a smaller pace.rate may help", field="training")
            row |= {"step": run.step, "seconds_per_step": (time.perf_counter() - begin) / (run.step - since)}
            run.history.append(row)
        if run.step % pace.save_every == 0 or run.step == pace.steps:
            save(run, folder, who)
            yield run.step


def share_of_rate(step: int, pace: Pace) -> float:
    """How much of the full rate a step has: rising over the warm-up, 1, and falling straight to 0 over the last part."""
    falling = max(1.0, pace.steps * pace.decay)
    return min(1.0, (step + 1) / max(1, pace.warmup), (pace.steps - step) / falling)


def save(run: Run, folder: Path, who: Crew) -> None:
    """Write everything that the next step depends on into `folder`/state, whole or not at all."""
    weights = _names(run)
    whole: dict[str, Any] = gathering.get_model_state_dict(run.learner.module, options=_WHOLE)
    momenta = gathering.get_optimizer_state_dict(run.learner.module, run.optimiser, options=_WHOLE)
    with run.averaged():
        means: dict[str, Any] = gathering.get_model_state_dict(run.learner.module, options=_WHOLE)
    if who.rank == 0:
        new, place, old = folder / "state.new", folder / "state", folder / "state.old"
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir(parents=True)
        write_tensors(new / "weights.safetensors", whole)
        write_tensors(new / "average.safetensors", {name: means[name] for name in weights})
        torch.save(momenta, new / "optimiser.pt")
        (new / "progress.json").write_text(json.dumps({"step": run.step, "history": run.history}))
        shutil.rmtree(old, ignore_errors=True)
        if place.exists():
            place.rename(old)
        new.rename(place)
        shutil.rmtree(old, ignore_errors=True)
    if who.count > 1:
        dist.barrier()


def resume(run: Run, folder: Path) -> bool:
    """Take up a saved run, if there is one."""
    place = folder / "state" if (folder / "state").exists() else folder / "state.old"
    if not place.exists():
        return False
    module = run.learner.module
    gathering.set_model_state_dict(module, _read(place / "average.safetensors"), options=_PARTLY)
    run.average = [weight.detach().clone() for weight in run.weights()]
    gathering.set_model_state_dict(module, _read(place / "weights.safetensors"), options=_WHOLE)
    momenta: dict[str, Any] = torch.load(place / "optimiser.pt", weights_only=True)
    gathering.set_optimizer_state_dict(module, run.optimiser, momenta, options=_WHOLE)
    progress: dict[str, Any] = json.loads((place / "progress.json").read_text())
    run.step, run.history = int(progress["step"]), list(progress["history"])
    return True


def _read(path: Path) -> dict[str, Any]:
    return safetensors.torch.load_file(path)


def _names(run: Run) -> list[str]:
    return [name for name, weight in run.learner.module.named_parameters() if weight.requires_grad]


def _agreed(losses: dict[str, Tensor], who: Crew) -> dict[str, float]:
    """The losses of the whole batch."""
    names = sorted(losses)
    values = torch.stack([losses[name].detach().float() for name in names])
    if who.count > 1:
        dist.all_reduce(values)
        values = values / who.count
    return dict(zip(names, values.tolist(), strict=True))


def _plain(value: Any) -> Tensor:
    return value.full_tensor() if hasattr(value, "full_tensor") else value
