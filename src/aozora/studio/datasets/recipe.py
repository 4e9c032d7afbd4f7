"""What a data set is to be made of, and the names of the files that hold it."""

from fractions import Fraction
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from aozora.film.settings import Settings, invalid_input
from aozora.film.timing import Seconds

Scope = Literal["simple", "wide"]
"""simple: things that fall, roll and stand on tables and in studios; wide: beings and places as well."""

INDEX = "dataset.json"


class Recipe(BaseModel):
    """How a data set is made. The same recipe gives the same bytes with the same version on the same kind of machine."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    clips: int = Field(ge=1, le=1_000_000)
    seed: int = Field(default=0, ge=0, lt=2**32)
    width: int = 160
    height: int = 96
    fps: int = 12
    seconds: Seconds = Fraction(4)
    scope: Scope = "simple"
    engine: str = "draft"
    controls: bool = True
    """Depth, ids and flow of every frame beside the picture."""
    per_shard: int = Field(default=64, ge=1, le=4096)
    licence: str = Field(default="CC0-1.0", min_length=1, max_length=200)
    """By what right the clips may be used; nothing in them was made by anybody else."""

    @classmethod
    def of(cls, **fields: Any) -> Self:
        """A recipe from loose values; the first wrong one becomes an `InvalidInput` that names it."""
        try:
            recipe = cls(**fields)
        except ValidationError as error:
            raise invalid_input(error) from error
        recipe.settings(0)
        return recipe

    def settings(self, seed: int) -> Settings:
        """The settings of one clip; `InvalidInput` names what is outside of what films may be."""
        return Settings.of(
            width=self.width,
            height=self.height,
            fps=self.fps,
            seconds=self.seconds,
            seed=seed,
            engine=self.engine,
            quality="standard",
            visible_mark=False,
            captions="none",
            passes=("depth", "ids", "flow"),
        )

    def shard_name(self, shard: int) -> str:
        """The file of a shard."""
        return f"shard-{shard:05d}.tar"

    def members(self, shard: int) -> range:
        """The numbers of the clips in a shard."""
        return range(shard * self.per_shard, min((shard + 1) * self.per_shard, self.clips))

    @property
    def shards(self) -> int:
        """How many shards there are."""
        return -(-self.clips // self.per_shard)


def clip_name(index: int) -> str:
    """What the files of a clip are called."""
    return f"clip-{index:07d}"
