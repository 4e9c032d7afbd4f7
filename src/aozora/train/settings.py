"""What a run of training is told, in YAML: strict, every key checked, every mode with a commented recipe in `recipes/`."""

from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from aozora.film.errors import InvalidInput
from aozora.film.settings import invalid_input
from aozora.model.sizes import CONTROLS, SIZES, SPACE, TIME

Mode = Literal["codecs", "flow", "lora", "distil"]
Share = Field(ge=0, le=1)


class Strict(BaseModel):
    """Settings that refuse what they do not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Clips(Strict):
    """The shape that clips are brought to."""

    width: int = Field(default=160, ge=16, multiple_of=SPACE)
    height: int = Field(default=96, ge=16, multiple_of=SPACE)
    frames: int = Field(default=17, ge=1)
    fps: int = Field(default=12, ge=1, le=120)

    @model_validator(mode="after")
    def _whole_latents(self) -> "Clips":
        if (self.frames - 1) % TIME:
            raise ValueError(f"frames must be 1 + {TIME} n (got {self.frames})")
        return self


class Pace(Strict):
    """How long and how fast: AdamW with a warm-up, a hold, and a straight way down to 0 over the last `decay` of the steps."""

    steps: int = Field(ge=1)
    batch: int = Field(default=8, ge=1)
    rate: float = Field(default=1e-3, gt=0)
    warmup: int = Field(default=50, ge=0)
    decay: float = Field(default=0.4, ge=0, le=1)
    weight_decay: float = Field(default=0.01, ge=0)
    clip: float = Field(default=1.0, gt=0)
    average: float = Field(default=0.999, ge=0, lt=1)
    save_every: int = Field(default=500, ge=1)
    log_every: int = Field(default=20, ge=1)


class Machine(Strict):
    """How the work is done; none of it changes what is learned but for rounding."""

    device: Literal["auto", "cpu", "cuda", "mps"] = "auto"
    precision: Literal["float32", "bfloat16"] = "float32"
    compiled: bool = False
    checkpointed: bool = False


class TaskShares(Strict):
    """How often clips are given to learn what from; see `model.flow.Tasks`. What is left of 1 is a film from words alone."""

    apart: float = Field(default=0.1, ge=0)
    by_frame: float = Field(default=0.1, ge=0)
    sounded: float = Field(default=0.08, ge=0)
    pictured: float = Field(default=0.04, ge=0)
    begun: float = Field(default=0.12, ge=0)
    ended: float = Field(default=0.04, ge=0)
    framed: float = Field(default=0.06, ge=0)
    painted: float = Field(default=0.06, ge=0)

    @model_validator(mode="after")
    def _one_at_most(self) -> "TaskShares":
        total = sum(self.model_dump().values())
        if total > 1:
            raise ValueError(f"shares must add up to at most 1 (got {total:g})")
        return self


class Flow(Strict):
    """What a transformer is taught. `shift` moves levels towards noise; `wordless` is how often words are left out, for guidance,
    and `uncontrolled` how often control channels are, so that the model films without them as well; `sound` weighs the loss of
    sound against that of the picture, and `moving` that of what changes in a clip against that of what stays."""

    mean: float = 0.0
    deviation: float = Field(default=1.0, gt=0)
    shift: float = Field(default=1.0, gt=0)
    wordless: float = Field(default=0.1, ge=0, le=1)
    uncontrolled: float = Field(default=0.1, ge=0, le=1)
    sound: float = Field(default=0.5, ge=0)
    moving: float = Field(default=0.0, ge=0)
    tasks: TaskShares = TaskShares()


class Lora(Strict):
    """Low-rank additions: `rank` and `scale` of each, and which layers get one."""

    rank: int = Field(default=16, ge=1)
    scale: float = Field(default=1.0, gt=0)
    layers: tuple[Literal["ask", "take", "up", "down", "words"], ...] = ("ask", "take")


class Distil(Strict):
    """A student of `steps` steps follows its teacher, who takes `teacher_steps` in each of them, led by words as strongly as
    said."""

    steps: int = Field(default=4, ge=1)
    teacher_steps: int = Field(default=8, ge=1)
    guidance_video: float = 4.0
    guidance_sound: float = 4.0


def is_endless(data: str) -> bool:
    """Whether data names clips that are drawn while they are learned from ("endless", or "endless:balls"), not a folder."""
    return data.partition(":")[0] == "endless"


class RunSettings(Strict):
    """A run. `data` is a folder of shards, or "endless" (or "endless:balls") for worlds that are drawn while they are learned
    from; `begin` a folder
    of a model to begin with: its codecs, and its transformer unless `anew`."""

    mode: Mode
    size: str = "nano"
    data: str
    out: Path
    begin: Path | None = None
    anew: bool = False
    text: str = "bytes"
    controls: tuple[str, ...] = ()
    seed: int = Field(default=0, ge=0)
    pool: int = Field(default=256, ge=1)
    """How many clips are held at once."""
    reuse: int = Field(default=4, ge=1)
    """With endless data: how often each clip is seen before it is replaced, on average."""
    clips: Clips = Clips()
    pace: Pace
    machine: Machine = Machine()
    flow: Flow = Flow()
    lora: Lora = Lora()
    distil: Distil = Distil()

    @property
    def endless(self) -> bool:
        """Whether clips are drawn while they are learned from."""
        return is_endless(self.data)

    @model_validator(mode="after")
    def _known_names(self) -> "RunSettings":
        if self.size not in SIZES:
            raise ValueError(f"size must be {', '.join(SIZES)} (got {self.size!r})")
        if wrong := set(self.controls) - set(CONTROLS):
            raise ValueError(f"controls must be of {', '.join(CONTROLS)} (got {', '.join(sorted(wrong))})")
        if self.mode in ("lora", "distil") and self.begin is None:
            raise ValueError(f"begin must name the folder of a trained model for {self.mode}")
        return self


def recipe_names() -> tuple[str, ...]:
    """The recipes that come with Aozora."""
    return tuple(
        sorted(
            entry.name.removesuffix(".yaml") for entry in files("aozora.train.recipes").iterdir() if entry.name.endswith(".yaml")
        )
    )


def read_settings(source: str, changes: dict[str, str]) -> RunSettings:
    """Settings from a YAML file or from a recipe by its name, with some values changed: {"pace.steps": "200"}. `InvalidInput`
    names the wrong key."""
    path = Path(source)
    if path.suffix in (".yaml", ".yml"):
        if not path.is_file():
            raise InvalidInput(f"no file {path}", field="recipe")
        text = path.read_text()
    elif source in recipe_names():
        text = files("aozora.train.recipes").joinpath(f"{source}.yaml").read_text()
    else:
        raise InvalidInput(f"must be a .yaml file or one of {', '.join(recipe_names())} (got {source!r})", field="recipe")
    try:
        document: Any = yaml.safe_load(text)
    except yaml.YAMLError as cause:
        raise InvalidInput(f"is not YAML ({str(cause).splitlines()[0]})", field="recipe") from cause
    if not isinstance(document, dict):
        raise InvalidInput("must be a table of settings", field="recipe")
    for key, value in changes.items():
        _put(document, key, yaml.safe_load(value))
    try:
        return RunSettings.model_validate(document)
    except ValidationError as error:
        raise invalid_input(error) from error


def _put(document: dict[str, Any], key: str, value: object) -> None:
    *groups, name = key.split(".")
    for group in groups:
        inner = document.setdefault(group, {})
        if not isinstance(inner, dict):
            raise InvalidInput("is one value, not a group", field=group)
        document = inner
    document[name] = value
