"""A run from its settings to a folder: the model, what was measured, a card of the model and a sheet of its data."""

import json
from dataclasses import asdict, dataclass, replace
from itertools import islice
from pathlib import Path

import torch
import torch.distributed as dist
from safetensors.torch import load_file
from torch import nn

from aozora.film.errors import InvalidInput
from aozora.film.watch import Watch
from aozora.model.bundle import Bundle, ModelCard, Sampling, fill, load, read_card, save, write_tensors
from aozora.model.sizes import size_named
from aozora.model.text import FolderEncoder
from aozora.train import lora
from aozora.train.cards import write_cards
from aozora.train.distil import DistilLearner
from aozora.train.evaluate import Report, evaluated
from aozora.train.learners import CodecLearner, Coding, FlowLearner, Learner, Speaker, calibrate
from aozora.train.loop import crew, resume, started, train
from aozora.train.material import EndlessLatents, Material, StoredLatents, held_out, write_latents
from aozora.train.reading import Stream, clip_count, licences_of, stored
from aozora.train.settings import Clips, RunSettings, is_endless

KEPT_ASIDE = 8
"""Clips at the beginning of a data set that are measured by and not learned from, where it has enough."""


@dataclass(frozen=True)
class Trained:
    """Where a model is, what its last step said, and what was measured."""

    folder: Path
    history: list[dict[str, float]]
    report: Report


def run(settings: RunSettings, watch: Watch = Watch()) -> Trained | None:
    """Train, or go on training what `settings.out` has begun. Of several processes the first gives an answer."""
    with crew(settings.machine) as who:
        bundle = beginning(settings).to(str(who.device))
        stream = stream_of(settings, bundle)
        learner = learner_of(settings, bundle, stream, watch)
        going = started(learner, settings.pace, settings.machine, who)
        if resume(going, settings.out):
            watch.say(f"going on from step {going.step}")
        for step in train(going, settings.pace, settings.machine, who, settings.out, watch):
            watch.say(f"saved at step {step}: " + ", ".join(f"{k} {v:.4g}" for k, v in going.history[-1].items() if k != "step"))
        if who.count > 1:
            dist.barrier()
        return finished(settings, going.history, watch) if who.rank == 0 else None


def beginning(settings: RunSettings) -> Bundle:
    """The model as it is before the first step."""
    if settings.begin is None:
        if settings.mode != "codecs":
            raise InvalidInput("must name a folder whose codecs are trained", field="begin")
        return new_model(settings)
    known = read_card(settings.begin)
    if settings.mode == "codecs":
        size = known.size.name
        return with_codecs(new_model(settings.model_copy(update={"size": size})), settings.begin)
    if settings.mode == "flow" and (settings.anew or not (settings.begin / "transformer.safetensors").is_file()):
        bundle = new_model(settings)
        if bundle.card.size.codec != known.size.codec:
            raise InvalidInput(f"must have the codecs of {known.size.name}, as {settings.begin} has", field="size")
        return with_codecs(bundle, settings.begin)
    bundle = load(settings.begin)
    if set(settings.controls) - set(known.controls):
        raise InvalidInput(f"must be among those of the model ({', '.join(known.controls) or 'none'})", field="controls")
    return replace(bundle, card=on_clips(known.model_copy(update={"name": settings.out.name}), settings.clips))


def new_model(settings: RunSettings) -> Bundle:
    """A model that has learned nothing yet; as wide for words as its text encoder is."""
    size, texts, named = size_named(settings.size), None, "bytes"
    if settings.text != "bytes":
        named = str(Path(settings.text).resolve())
        texts = FolderEncoder(Path(named), size.text_tokens, device_named(settings.machine.device))
        size = size.model_copy(update={"text_width": texts.width})
    clips = settings.clips
    card = ModelCard(
        name=settings.out.name, size=size, width=clips.width, height=clips.height, frames=clips.frames, fps=clips.fps
    ).model_copy(update={"controls": settings.controls, "text": named})
    return Bundle.new(card, settings.seed, texts)


def with_codecs(bundle: Bundle, folder: Path) -> Bundle:
    """The model with the codecs of a folder."""
    fill(bundle.codec, folder / "codec.safetensors")
    fill(bundle.sound_codec, folder / "sound_codec.safetensors")
    return bundle


def on_clips(card: ModelCard, clips: Clips) -> ModelCard:
    """The card of a model that learns from clips of this shape."""
    return card.model_copy(update=clips.model_dump())


def stream_of(settings: RunSettings, bundle: Bundle) -> Stream:
    """The clips of a run, with the control channels that its settings name; those that are stored, with all that the model
    takes."""
    device = device_named(settings.machine.device)
    controls = settings.controls if settings.endless else bundle.card.controls
    return clips_from(settings.data, settings.clips, settings.seed, device, controls)


def clips_from(data: str, shape: Clips, seed: int, device: str, controls: tuple[str, ...] = ()) -> Stream:
    """The clips of a data set, or of endless worlds of that seed."""
    if is_endless(data):
        from aozora.train.endless.blocks import Shape
        from aozora.train.endless.stream import endless

        drawn = Shape(shape.width, shape.height, shape.frames, shape.fps)
        return endless(data, seed, drawn, device if device == "cuda" else "cpu", controls)
    return stored(Path(data), controls)


def learner_of(settings: RunSettings, bundle: Bundle, stream: Stream, watch: Watch) -> Learner:
    """What learns in this mode."""
    if settings.mode == "codecs":
        return CodecLearner(module_of(settings, bundle), bundle, lambda first: stream(first + KEPT_ASIDE), settings)
    material = material_of(settings, bundle, stream, watch)
    if settings.mode == "distil":
        return DistilLearner(module_of(settings, bundle), bundle, material, settings)
    return FlowLearner(module_of(settings, bundle), bundle, material, settings)


def material_of(settings: RunSettings, bundle: Bundle, stream: Stream, watch: Watch) -> Material:
    """Latents: of endless worlds as they come, of a data set from disk, worked out first where they are not there yet."""
    if settings.endless:
        return EndlessLatents(lambda first: stream(first + KEPT_ASIDE), bundle, settings)
    folder = settings.out / "latents"
    count = clip_count(Path(settings.data))
    write_latents(
        islice(stream(KEPT_ASIDE if count > 2 * KEPT_ASIDE else 0), _learned(count)), bundle, settings.clips, folder, watch
    )
    return StoredLatents(folder, settings.seed)


def finished(settings: RunSettings, history: list[dict[str, float]], watch: Watch = Watch()) -> Trained:
    """Put the model together from the averaged weights that were saved, measure it, and describe it."""
    bundle = beginning(settings)
    module = module_of(settings, bundle)
    state = settings.out / "state"
    module.load_state_dict(load_file(state / "weights.safetensors") | load_file(state / "average.safetensors"))
    module.eval()
    stream = stream_of(settings, bundle)
    if settings.mode == "codecs":
        calibrate(bundle, stream, settings)
    if settings.mode == "lora":
        write_tensors(settings.out / "lora.safetensors", lora.additions(module))
        lora.fold(module)
    steps = int(history[-1]["step"]) if history else 0
    bundle = replace(
        bundle, card=bundle.card.model_copy(update={"steps_trained": steps, "sampling": sampling_of(settings, bundle)})
    )
    save(bundle, settings.out, ("codec", "sound_codec") if settings.mode == "codecs" else ())
    clips, examples = held_out(stream, bundle, settings.clips, KEPT_ASIDE, 0)
    report = evaluated(bundle.to(device_named(settings.machine.device)), clips, examples, settings.seed, watch)
    (settings.out / "evaluation.json").write_text(json.dumps(asdict(report), indent=1))
    write_cards(settings, bundle.card, history, report, licences_of(clips))
    return Trained(settings.out, history, report)


def module_of(settings: RunSettings, bundle: Bundle) -> nn.Module:
    """What is trained in this mode, with additions where they are learned."""
    if settings.mode == "codecs":
        return Coding(bundle.codec, bundle.sound_codec)
    module = Speaker(bundle.transformer, bundle.words)
    if settings.mode == "lora":
        lora.add(module, settings.lora)
    return module


def sampling_of(settings: RunSettings, bundle: Bundle) -> Sampling:
    """How the model should be sampled after this run."""
    if settings.mode == "distil":
        return Sampling(steps=settings.distil.steps, shift=settings.flow.shift, guidance_video=1, guidance_sound=1)
    return bundle.card.sampling.model_copy(update={"shift": settings.flow.shift})


def device_named(asked: str) -> str:
    """The device that a setting means."""
    return asked if asked != "auto" else "cuda" if torch.cuda.is_available() else "cpu"


def _learned(count: int) -> int:
    return count - KEPT_ASIDE if count > 2 * KEPT_ASIDE else count
