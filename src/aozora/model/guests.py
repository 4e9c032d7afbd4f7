"""Models that others have trained, from local folders in the layout of diffusers (Wan, LTX, LTX-2): the open-domain route on a
GPU."""

import inspect
import json
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput
from aozora.film.parts import Parts
from aozora.film.timing import SAMPLE_RATE
from aozora.model.filming import Ask, Facts, Pixels, Told, at_48_khz, to_pixels

FAMILIES = {
    "Wan": ("Apache-2.0", "worldwide", 16, 4),
    "LTX2": (
        "LTX-2.x Community: free below 10 million US dollars of yearly revenue; binds what is trained on its outputs",
        "",
        32,
        8,
    ),
    "LTX": ("", "", 32, 8),
}
"""Beginning of a pipeline's class: licence and territory as its makers state them for their own weights, what sides must be
multiples of, and frames per latent. What a folder says of itself comes first."""

_WITH_PICTURE = {
    "WanPipeline": "WanImageToVideoPipeline",
    "LTXPipeline": "LTXImageToVideoPipeline",
    "LTX2Pipeline": "LTX2ImageToVideoPipeline",
}
"""The pipeline of the same parts that begins with a picture."""


class Guest:
    """A pipeline of diffusers."""

    def __init__(self, folder: Path, device: str) -> None:
        self._folder, self._device = folder, device
        self._index: dict[str, Any] = json.loads((folder / "model_index.json").read_text())
        self._kind = str(self._index.get("_class_name", ""))
        family = next((name for name in FAMILIES if self._kind.startswith(name)), None)
        if family is None:
            raise InvalidInput(f"must be a Wan or LTX pipeline (is {self._kind or 'of no class'})", field="weights")
        self._family = FAMILIES[family]
        self._pipe: Any = None

    def facts(self) -> Facts:
        licence, territory = stated(self._folder)
        return Facts(
            self._folder.name,
            licence or self._family[0] or "not stated in the folder",
            territory or self._family[1] or "not stated in the folder",
            self._kind.startswith("LTX2"),
        )

    def film(self, ask: Ask, told: Told) -> "GuestReel":
        return GuestReel(self._filmed, *_begun(ask), told, self._family[3])

    def _filmed(self, ask: Ask, frames: int, told: Told) -> "Made":
        """What the pipeline gives for an ask."""
        pictures = ask.parts.pictures
        pipe = self._pipeline(begins=0 in pictures)
        accepted = inspect.signature(pipe.__call__).parameters
        multiple, steps = self._family[2], ask.steps or 30
        words: dict[str, Any] = {
            "prompt": ask.prompt,
            "width": -(-ask.width // multiple) * multiple,
            "height": -(-ask.height // multiple) * multiple,
            "num_frames": frames,
            "num_inference_steps": steps,
            "generator": torch.Generator().manual_seed(ask.seed),
            "output_type": "pt",
        }
        if "frame_rate" in accepted:
            words["frame_rate"] = float(ask.fps)
        for place, name in ((0, "image"), (-1, "last_image")):
            if place in pictures:
                if name not in accepted:
                    raise InvalidInput(
                        f"cannot be given to {type(pipe).__name__}", field=f"{'first' if place == 0 else 'last'}_frame"
                    )
                words[name] = _picture(pictures[place])

        def step(_pipe: Any, number: int, _time: Any, values: dict[str, Any]) -> dict[str, Any]:
            told(number + 1, steps)
            return values

        told(0, steps)
        made: Any = pipe(**words, **_as_first_taught(pipe, accepted), callback_on_step_end=step)
        vocoder: Any = getattr(pipe, "vocoder", None)
        return Made(made.frames[0], getattr(made, "audio", None), int(vocoder.config.output_sampling_rate) if vocoder else 0)

    def _pipeline(self, begins: bool) -> Any:
        import diffusers

        library: Any = diffusers
        if self._pipe is None:
            dtype = torch.float32 if self._device == "cpu" else torch.bfloat16
            kind = getattr(library, self._kind)
            pipe: Any = kind.from_pretrained(self._folder, dtype=dtype, local_files_only=True)
            pipe.set_progress_bar_config(disable=True)
            if self._device == "cuda":
                pipe.enable_model_cpu_offload()
            else:
                pipe.to(self._device)
            if hasattr(pipe.vae, "enable_tiling"):
                pipe.vae.enable_tiling()
            self._pipe = pipe
        other = _WITH_PICTURE.get(self._kind)
        if not begins or other is None:
            return self._pipe
        if self._kind == "WanPipeline" and not self._pipe.config.expand_timesteps:
            raise InvalidInput("cannot be given to this model, which was taught to film words alone", field="first_frame")
        return getattr(library, other)(**self._pipe.components)


@dataclass(frozen=True)
class Made:
    """What a pipeline made: pictures (f, 3, h, w) in 0..1, and sound (1, ears, samples) at `rate` where it makes some."""

    frames: torch.Tensor
    sound: torch.Tensor | None
    rate: int


Filming = Callable[[Ask, int, Told], Made]


def _as_first_taught(pipe: Any, accepted: Collection[str]) -> dict[str, Any]:
    """What the first LTX-2 weights want otherwise than the later ones, which their pipeline takes for granted: levels of one
    stream do not reach the other's attention, and there is no guidance by perturbed blocks."""
    config: Any = pipe.transformer.config
    if "use_cross_timestep" not in accepted or getattr(config, "cross_attn_mod", True):
        return {}
    return {"use_cross_timestep": False, "stg_scale": 0.0, "audio_stg_scale": 0.0}


def _begun(ask: Ask) -> tuple[Ask, list[Pixels]]:
    """What a pipeline is asked for, and the pictures before that: of a clip that goes on it sees the last picture, and begins
    there. `InvalidInput` for what only models of Aozora's own can do."""
    parts = ask.parts
    own = {"sound": parts.sound, "mask": parts.opened, "clip": parts.shown, "controls": parts.controls}
    for name, given in (*own.items(), ("backward", parts.backward or None)):
        if given is not None:
            raise InvalidInput("is for models that aozora train has made, not for folders of others", field=name)
    before: list[Pixels] = []
    if 1 in parts.pictures:
        while len(before) in parts.pictures:
            before.append(parts.pictures[len(before)])
        last = len(before) - 1
        left = {0: before.pop()} | {place: one for place, one in parts.pictures.items() if place < 0 or place > last}
        ask = replace(ask, frames=ask.frames - last, parts=Parts(left))
    if set(ask.parts.pictures) - {0, -1}:
        raise InvalidInput("must be the first or the last frame for this model", field="pictures")
    return ask, before


class GuestReel:
    """One clip of a pipeline after the pictures `before` it, made at once when it is first read."""

    def __init__(self, filmed: Filming, ask: Ask, before: list[Pixels], told: Told, per_latent: int) -> None:
        self._filmed, self._ask, self._before, self._told = filmed, ask, before, told
        self._count = 1 + -(-(ask.frames - 1) // per_latent) * per_latent
        self._made: Made | None = None

    def frames(self) -> Iterator[Pixels]:
        yield from self._before
        for frame in self._output().frames[: self._ask.frames]:
            yield to_pixels(frame[None, :, None] * 2 - 1, self._ask.width, self._ask.height)[0]

    def sound(self) -> Iterator[NDArray[np.float32]]:
        samples = round(Fraction(self._ask.frames, self._ask.fps) * SAMPLE_RATE)
        made = self._output()
        yield np.zeros((round(Fraction(len(self._before), self._ask.fps) * SAMPLE_RATE), 2), np.float32)
        out = np.zeros((samples, 2), np.float32)
        if made.sound is not None:
            sound = made.sound.float().cpu().reshape(-1, made.sound.shape[-1])
            stereo = at_48_khz(sound[:2].expand(2, -1), made.rate)
            kept = stereo[:, :samples].clamp(-1, 1).numpy().T
            out[: len(kept)] = kept
        yield out

    def _output(self) -> Made:
        if self._made is None:
            self._made = self._filmed(self._ask, self._count, self._told)
        return self._made


def stated(folder: Path) -> tuple[str, str]:
    """Licence and territory as a folder states them: in the head of its README.md, or the first line of its LICENSE."""
    found: dict[str, str] = {}
    readme = folder / "README.md"
    if readme.is_file():
        lines = readme.read_text(errors="replace").splitlines()
        if lines and lines[0].strip() == "---":
            for line in lines[1:]:
                if line.strip() == "---":
                    break
                key, colon, value = line.partition(":")
                if colon:
                    found[key.strip()] = value.strip().strip("\"'")
    licence = found.get("license_name") or found.get("license", "")
    if link := found.get("license_link"):
        licence += f" ({link})"
    if not licence:
        for name in ("LICENSE", "LICENSE.txt", "LICENSE.md"):
            if (folder / name).is_file():
                text = (line.strip(" #") for line in (folder / name).read_text(errors="replace").splitlines())
                licence = next((line for line in text if line), "")
                break
    return licence, found.get("territory", "")


def _picture(picture: Pixels) -> Any:
    from PIL import Image

    return Image.fromarray(picture)
