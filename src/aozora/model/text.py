"""What the words say, for the transformer: one protocol, an encoder of bytes that is trained along, and encoders from a
folder."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from aozora.film.errors import InvalidInput
from aozora.model.sizes import Size

_PAD, _BEGIN, _VOCABULARY = 256, 257, 258
_BYTES_PER_TOKEN = 4


class TextEncoder(Protocol):
    """Turns captions into states of words."""

    def encode(self, captions: Sequence[str]) -> Tensor:
        """States (B, text_tokens, text_width). A caption that is too long is cut off; "" says nothing at all."""
        ...


class ByteEncoder(nn.Module):
    """Reads UTF-8 bytes of any language, four to a token, and is trained with the transformer. Padding is a byte like another, so
    that nothing needs a mask."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        width = size.text_width
        self.tokens = size.text_tokens
        self.byte = nn.Embedding(_VOCABULARY, width)
        self.place = nn.Parameter(torch.randn(self.tokens, width) * 0.02)
        self.gather = nn.Conv1d(width, width, 2 * _BYTES_PER_TOKEN, _BYTES_PER_TOKEN, _BYTES_PER_TOKEN // 2)
        self.blocks = nn.ModuleList(_Reading(width) for _ in range(size.text_depth))
        self.norm = nn.LayerNorm(width)

    def forward(self, bytes_: Tensor) -> Tensor:
        """Bytes (B, 4 tokens) int64 to states (B, tokens, width)."""
        states = self.gather(self.byte(bytes_).transpose(1, 2)).transpose(1, 2) + self.place
        for block in self.blocks:
            states = block(states)
        return self.norm(states)

    def encode(self, captions: Sequence[str]) -> Tensor:
        return self(self.read(captions))

    def read(self, captions: Sequence[str]) -> Tensor:
        """The captions as bytes (B, 4 tokens): a mark where one begins, then its bytes, then padding."""
        room = self.tokens * _BYTES_PER_TOKEN
        rows = [([_BEGIN] if text else []) + list(text.encode())[: room - 1] for text in captions]
        return torch.tensor([row + [_PAD] * (room - len(row)) for row in rows], device=self.place.device)


class _Reading(nn.Module):
    """Self-attention and a feed-forward layer, each after a norm and added to what came in."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.heads = max(1, width // 64)
        self.norm_1, self.norm_2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)

    def forward(self, states: Tensor) -> Tensor:
        query, key, value = self.qkv(self.norm_1(states)).unflatten(-1, (3, self.heads, -1)).permute(2, 0, 3, 1, 4).unbind(0)
        states = states + self.out(F.scaled_dot_product_attention(query, key, value).transpose(1, 2).flatten(2))
        return states + self.down(F.gelu(self.up(self.norm_2(states))))


class FolderEncoder:
    """A T5-, UMT5- or Gemma-class encoder from a local folder, by `transformers`; frozen. Positions after the caption's end are
    zero: the transformer fills them with what it has learned for that."""

    def __init__(self, folder: Path, tokens: int, device: str = "cpu", dtype: torch.dtype = torch.float32) -> None:
        import transformers

        if not (folder / "config.json").is_file():
            raise InvalidInput(f"{folder} is no folder of a text encoder (no config.json)", field="text_encoder")
        library: Any = transformers
        self._tokens, self._device = tokens, device
        self._tokenizer: Any = library.AutoTokenizer.from_pretrained(folder, local_files_only=True)
        config: Any = library.AutoConfig.from_pretrained(folder, local_files_only=True)
        kind = {"t5": "T5EncoderModel", "umt5": "UMT5EncoderModel"}.get(str(config.model_type), "AutoModel")
        model: Any = getattr(library, kind).from_pretrained(folder, local_files_only=True, dtype=dtype)
        self.width = int(getattr(config, "d_model", 0) or config.get_text_config().hidden_size)
        self._model: Any = model.to(device).eval().requires_grad_(False)

    @torch.no_grad()
    def encode(self, captions: Sequence[str]) -> Tensor:
        read: Any = self._tokenizer(
            list(captions), padding="max_length", truncation=True, max_length=self._tokens, return_tensors="pt"
        ).to(self._device)
        states: Tensor = self._model(input_ids=read.input_ids, attention_mask=read.attention_mask).last_hidden_state
        said = torch.tensor([[bool(text)] for text in captions], device=states.device)
        return states * (read.attention_mask * said)[..., None]
