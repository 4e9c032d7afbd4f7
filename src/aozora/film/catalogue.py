"""The Catalogue: what an engine can depict, by name. The director plans with nothing else."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

Category = Literal[
    "kind", "action", "place", "thing", "look", "sound", "material", "colour", "hour", "weather", "framing", "angle", "move",
    "part", "garment", "relation", "transition", "support", "focus", "pace", "text", "music",
]  # fmt: skip
"""`part` and `garment` are features of the cast; `relation` where one is to another; `support`, `focus` and `pace` belong to the
camera; `text` are media for words in the picture; `music` genres and moods."""


class Entry(BaseModel):
    """One thing that can be depicted.

    `name` is canonical ("golden retriever"); `words` are further words for exactly the same; `family` is the next wider
    entry or noun ("dog"), which is how the director finds a substitute; `traits` are adjectives that the entry understands as
    variants ("puppy", "painted"); `facts` are numbers that planning needs (`length_m`, `height_m`, `speed_m_s`).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    category: Category
    name: str
    words: tuple[str, ...] = ()
    family: str = ""
    traits: tuple[str, ...] = ()
    facts: dict[str, float] = {}


class Catalogue(BaseModel):
    """All entries of an engine. Order is meaningless; names are unique within a category."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    engine: str
    entries: tuple[Entry, ...]

    def of(self, category: Category) -> tuple[Entry, ...]:
        """The entries of one category."""
        return tuple(entry for entry in self.entries if entry.category == category)

    def find(self, category: Category, word: str) -> Entry | None:
        """The entry that `word` names exactly, by its name or one of its words (case is ignored)."""
        wanted = word.lower()
        for entry in self.of(category):
            if wanted == entry.name or wanted in entry.words:
                return entry
        return None

    def family(self, category: Category, family: str) -> tuple[Entry, ...]:
        """The entries whose family is `family`, in catalogue order."""
        return tuple(entry for entry in self.of(category) if entry.family == family)
