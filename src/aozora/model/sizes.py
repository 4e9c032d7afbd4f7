"""One dial of sizes, from a laptop's to a cluster's. Nothing in here needs torch."""

from pydantic import BaseModel, ConfigDict

from aozora.film.errors import InvalidInput

SPACE, TIME = 8, 4
"""How many pixels across, and how many frames, one latent position of a video stands for."""

SOUND_RATE = 25
"""Latent positions of sound per second: 40 ms each."""

CONTROLS = {"depth": 1, "ids": 3, "flow": 2, "rays": 6}
"""Control channels by name and how many planes each has: reciprocal depth, a colour per entity, pixels to the next frame right
and down, and the ray of every pixel as Plücker coordinates (direction, moment)."""


class CodecShape(BaseModel):
    """Of the two autoencoders: `patch` pixels across are gathered before the first convolution of `widths`; `blocks` residual
    blocks per stage; `channels` per latent position. Sound of `rate` Hz in `ears` channels is read as `mels` bands."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    patch: int
    widths: tuple[int, int, int]
    blocks: int
    channels: int
    rate: int
    ears: int
    mels: int
    sound_width: int
    sound_channels: int


class Size(BaseModel):
    """Of the transformer: width of the video and of the sound stream, blocks, heads, latent positions `patch` across that one
    video token gathers; width, layers and tokens of the text."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    width: int
    sound_width: int
    depth: int
    heads: int
    patch: int
    text_width: int
    text_depth: int
    text_tokens: int
    codec: CodecShape

    @property
    def head_width(self) -> int:
        """Channels of one attention head; both streams meet at this width."""
        return self.width // self.heads

    @property
    def pixels(self) -> int:
        """What width and height of a picture must be a multiple of."""
        return SPACE * self.patch


_SMALLEST = CodecShape(
    patch=4, widths=(48, 96, 128), blocks=1, channels=32, rate=24_000, ears=1, mels=64, sound_width=128, sound_channels=24
)
_SMALL = CodecShape(
    patch=2, widths=(64, 128, 256), blocks=1, channels=16, rate=48_000, ears=2, mels=96, sound_width=256, sound_channels=32
)
_FULL = CodecShape(
    patch=2, widths=(128, 256, 512), blocks=2, channels=16, rate=48_000, ears=2, mels=128, sound_width=512, sound_channels=64
)

SIZES: dict[str, Size] = {
    name: Size(
        name=name, width=width, sound_width=sound, depth=depth, heads=heads, patch=patch,
        text_width=text[0], text_depth=text[1], text_tokens=text[2], codec=codec,
    )
    for name, width, sound, depth, heads, patch, text, codec in (
        ("nano",    192,  128,  4,  4, 1, (128,  2,  32), _SMALLEST),
        ("tiny",    384,  192,  8,  6, 1, (256,  2,  64), _SMALLEST),
        ("small",   512,  256, 10,  8, 2, (384,  3,  64), _SMALL),
        ("base",    768,  384, 12, 12, 2, (512,  4, 128), _SMALL),
        ("large",  1024,  512, 24, 16, 2, (768,  6, 128), _FULL),
        ("2b",     1920,  960, 30, 15, 2, (2048, 6, 256), _FULL),
        ("5b",     3072, 1024, 32, 24, 2, (4096, 6, 512), _FULL),
        ("13b",    4608, 1536, 40, 36, 2, (4096, 6, 512), _FULL),
    )
}  # fmt: skip
"""The dial. Names from `2b` on say about how many parameters the transformer has."""


def size_named(name: str) -> Size:
    """The size of that name; `InvalidInput` names those that there are."""
    if name not in SIZES:
        raise InvalidInput(f"must be {', '.join(SIZES)} (got {name!r})", field="size")
    return SIZES[name]


def latent_frames(frames: int) -> int:
    """How many latent positions in time `frames` frames have: the first alone, then one for each four."""
    return 1 + -(-(frames - 1) // TIME)


def frames_of(latent: int) -> int:
    """How many frames `latent` positions in time stand for."""
    return 1 + (latent - 1) * TIME
