"""A model as a folder: what it is (`model.json`), and the weights of its parts (safetensors)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import safetensors.torch
import torch
from pydantic import BaseModel, ConfigDict, ValidationError
from torch import Tensor, nn

from aozora.film.errors import InvalidInput
from aozora.film.settings import invalid_input
from aozora.model.audio_codec import SoundCodec
from aozora.model.sizes import Size
from aozora.model.text import ByteEncoder, FolderEncoder
from aozora.model.transformer import Transformer
from aozora.model.video_codec import VideoCodec

CARD = "model.json"


class Sampling(BaseModel):
    """How the model is best sampled, as it was trained or distilled."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    steps: int = 30
    solver: Literal["euler", "heun"] = "euler"
    shift: float = 1.0
    guidance_video: float = 4.0
    guidance_sound: float = 4.0
    guidance_together: float = 1.0


class ModelCard(BaseModel):
    """What stands in `model.json`. `width`, `height`, `frames` and `fps` are those of the clips it learned from; `text` is
    "bytes" or the folder of an encoder, as a whole path or inside the model's own folder."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["aozora-model"] = "aozora-model"
    version: Literal[1] = 1
    name: str
    size: Size
    controls: tuple[str, ...] = ()
    text: str = "bytes"
    width: int
    height: int
    frames: int
    fps: int
    steps_trained: int = 0
    licence: str = "Apache-2.0"
    territory: str = "worldwide"
    sampling: Sampling = Sampling()


@dataclass(frozen=True)
class Bundle:
    """A model and its parts on one device."""

    card: ModelCard
    codec: VideoCodec
    sound_codec: SoundCodec
    words: ByteEncoder | FolderEncoder
    transformer: Transformer

    def parts(self) -> dict[str, nn.Module]:
        """The parts by the names of their files."""
        parts: dict[str, nn.Module] = {"codec": self.codec, "sound_codec": self.sound_codec, "transformer": self.transformer}
        return parts | ({"words": self.words} if isinstance(self.words, ByteEncoder) else {})

    def read(self, captions: Sequence[str]) -> Tensor:
        """Captions as what the transformer's learner takes: bytes (B, 4 tokens) int64, or states of an encoder from a folder."""
        return self.words.read(captions) if isinstance(self.words, ByteEncoder) else self.words.encode(captions)

    def states(self, words: Tensor) -> Tensor:
        """What `read` gave as states (B, tokens, text_width)."""
        return self.words(words) if isinstance(self.words, ByteEncoder) else words

    def to(self, device: str) -> "Bundle":
        """The same parts, moved."""
        for part in self.parts().values():
            part.to(device)
        return self

    @classmethod
    def new(cls, card: ModelCard, seed: int = 0, texts: FolderEncoder | None = None) -> "Bundle":
        """A model that has learned nothing yet; the same seed gives the same weights. `texts` reads captions instead of bytes."""
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            size = card.size
            codecs = VideoCodec(size.codec), SoundCodec(size.codec)
            return cls(card, *codecs, texts or ByteEncoder(size), Transformer(size, card.controls))


def save(bundle: Bundle, folder: Path, only: tuple[str, ...] = ()) -> None:
    """Write the card and the parts (or only some of them) into a folder; weights as they are, files whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, part in bundle.parts().items():
        if not only or name in only:
            write_tensors(folder / f"{name}.safetensors", dict(part.state_dict()))
    part_file = folder / f".{CARD}.part"
    part_file.write_text(bundle.card.model_dump_json(indent=1) + "\n")
    part_file.replace(folder / CARD)


def load(folder: Path, device: str = "cpu") -> Bundle:
    """The model of a folder. `InvalidInput` says which file is missing or does not fit."""
    card = read_card(folder)
    texts = None if card.text == "bytes" else FolderEncoder(folder / card.text, card.size.text_tokens, device)
    bundle = Bundle.new(card, texts=texts)
    for name, part in bundle.parts().items():
        fill(part, folder / f"{name}.safetensors")
        part.eval()
    return bundle.to(device)


def read_card(folder: Path) -> ModelCard:
    """What a folder's model is."""
    path = folder / CARD
    if not path.is_file():
        raise InvalidInput(f"{folder} is no folder of a model (no {CARD})", field="weights")
    try:
        return ModelCard.model_validate_json(path.read_text())
    except ValidationError as error:
        raise invalid_input(error, CARD) from error


def fill(part: nn.Module, path: Path) -> None:
    """Give a part the weights of a file, all of them and no others."""
    if not path.is_file():
        raise InvalidInput(f"{path.name} is missing in {path.parent}", field="weights")
    try:
        tensors: dict[str, Tensor] = safetensors.torch.load_file(path)
        part.load_state_dict(tensors)
    except (RuntimeError, safetensors.SafetensorError) as cause:
        raise InvalidInput(f"{path.name} does not fit this model ({str(cause).splitlines()[0]})", field="weights") from cause


def write_tensors(path: Path, tensors: dict[str, Tensor], about: dict[str, Any] | None = None) -> None:
    """Write a safetensors file, whole or not at all."""
    unfinished = path.with_name(f".{path.name}.part")
    kept = {name: tensor.detach().cpu().contiguous() for name, tensor in tensors.items()}
    safetensors.torch.save_file(kept, unfinished, {"about": json.dumps(about)} if about else None)
    unfinished.replace(path)
