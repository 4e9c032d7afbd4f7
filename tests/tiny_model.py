"""A model of Aozora's own that has learned nothing, but says something: its last layers are not zero."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aozora.model.bundle import Bundle


def tiny_bundle(controls: tuple[str, ...] = ()) -> "Bundle":
    """Clips of 40x24, 13 frames at 12 per second, in two steps."""
    import torch
    from torch import nn

    from aozora.model.bundle import Bundle, ModelCard, Sampling
    from aozora.model.sizes import SIZES

    torch.set_num_threads(1)
    nano = SIZES["nano"]
    codec = nano.codec.model_copy(update={"widths": (16, 16, 16), "channels": 4, "sound_width": 32, "sound_channels": 4})
    size = nano.model_copy(
        update={"width": 48, "sound_width": 32, "depth": 1, "heads": 2, "text_width": 64, "text_depth": 1, "codec": codec}
    )
    card = ModelCard(
        name="tiny", size=size, width=40, height=24, frames=13, fps=12, sampling=Sampling(steps=2), controls=controls
    )
    made = Bundle.new(card)
    torch.manual_seed(0)  # pyright: ignore[reportUnknownMemberType]
    for weight in made.transformer.parameters():
        if weight.ndim > 1:
            nn.init.normal_(weight, std=0.1)
    with torch.no_grad():
        made.codec.decoder.outward.conv.weight *= 0.1  # pale, or what it says by chance flashes and is blocked
    return made


def saved_tiny(folder: Path, controls: tuple[str, ...] = ()) -> Path:
    """The folder of such a model."""
    from aozora.model.bundle import save

    save(tiny_bundle(controls), folder)
    return folder
