"""Models of the Videos API as settings of Aozora's engines, and the values that the API documents."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from aozora.film.settings import Quality
from aozora.studio.service.orders import Upscale
from aozora.studio.service.problems import Problem, one_of

SECONDS = ("4", "8", "12", "16", "20")
SIZES = ("720x1280", "1280x720", "1024x1792", "1792x1024", "1080x1920", "1920x1080")
"""What the Videos API documented, in all its versions together."""

DEFAULT_MODEL, DEFAULT_SECONDS, DEFAULT_SIZE = "sora-2", "4", "720x1280"

CREATED = 1_790_208_000
"""When the models of this list appeared, unix seconds."""


@dataclass(frozen=True)
class Preset:
    """What a model's name means: an engine, a quality, and by how much the picture is enlarged after rendering (1, 2 or 4).

    A model with `open_sizes` takes any even size, whole or broken seconds; the others take what the Videos API documents.
    """

    name: str
    engine: str
    quality: Quality
    upscale: Upscale = 1
    open_sizes: bool = False

    @property
    def family(self) -> str:
        """The name without its date."""
        return self.name.partition("-20")[0]


def _dated(family: str, dates: tuple[str, ...], quality: Quality) -> tuple[Preset, ...]:
    return tuple(Preset(f"{family}{date}", "world", quality, upscale=2) for date in ("", *dates))


PRESETS = {
    preset.name: preset
    for preset in (
        *_dated("sora-2", ("-2025-10-06", "-2025-12-08"), "preview"),
        *_dated("sora-2-pro", ("-2025-10-06",), "standard"),
        Preset("world", "world", "standard", open_sizes=True),
        Preset("null", "null", "preview", open_sizes=True),
    )
}
"""Every model by name."""

DEPLOYMENTS = "AOZORA_DEPLOYMENTS"


def preset_named(name: str, environment: Mapping[str, str] = os.environ) -> Preset:
    """The preset of a model or of a deployment (`AOZORA_DEPLOYMENTS=my-sora=sora-2,...`); `Problem` when there is none."""
    pairs = (pair.partition("=") for pair in environment.get(DEPLOYMENTS, "").split(",") if "=" in pair)
    deployments = {alias.strip(): model.strip() for alias, _, model in pairs}
    preset = PRESETS.get(deployments.get(name, name))
    if preset is None:
        raise one_of("model", name, tuple(PRESETS))
    return preset


def checked_model(name: str) -> Preset:
    """The preset of a model that exists, or the refusal that a look at an unknown model gets."""
    if name not in PRESETS:
        text = f"The model '{name}' does not exist or you do not have access to it."
        raise Problem(text, kind="not_found", field="model", code="model_not_found")
    return PRESETS[name]
