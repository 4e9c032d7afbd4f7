"""What the command line asks of this room: plain values in, plain values out."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from aozora.film.errors import InvalidInput
from aozora.film.watch import Watch
from aozora.model.bundle import load, read_card
from aozora.train.evaluate import evaluated
from aozora.train.material import held_out
from aozora.train.run import clips_from, device_named, run
from aozora.train.settings import Clips, is_endless, read_settings
from aozora.train.understood import understood


def trained(recipe: str, changes: dict[str, str], watch: Watch) -> dict[str, Any] | None:
    """Train by a recipe with some settings changed; nothing is told by processes other than the first."""
    done = run(read_settings(recipe, changes), watch)
    if done is None:
        return None
    return {"model": str(done.folder), "last_step": done.history[-1] if done.history else {}, **asdict(done.report)}


def measured(weights: str, data: str, clips: int, seed: int, watch: Watch) -> dict[str, Any]:
    """Measure a model on the first clips of a data set, or of endless worlds of that seed; of these it is also asked what it
    makes of their words (`understood`). The figures are told, and written into the model's evaluation.json; where that cannot be
    written the watch says so."""
    if clips < 1:
        raise InvalidInput(f"must be 1 or more (got {clips})", field="clips")
    card = read_card(Path(weights))
    device = device_named("auto")
    bundle = load(Path(weights), device)
    shape = Clips(width=card.width, height=card.height, frames=card.frames, fps=card.fps)
    kept, examples = held_out(clips_from(data, shape, seed, device, card.controls), bundle, shape, clips, 0)
    found: dict[str, Any] = {"data": data, **asdict(evaluated(bundle, kept, examples, seed, watch))}
    if is_endless(data):
        found["understood"] = asdict(understood(bundle, data, clips, seed, watch))
    try:
        (Path(weights) / "evaluation.json").write_text(json.dumps(found, indent=1))
    except OSError as cause:
        watch.say(f"evaluation.json was not written: {cause.strerror}")
    return {"model": weights, **found}
