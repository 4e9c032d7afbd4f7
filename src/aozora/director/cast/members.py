"""Members: those who are cast, while the prompt is read."""

from dataclasses import dataclass, field
from typing import Literal

from aozora.director.cast.describing import Marks
from aozora.film.catalogue import Entry
from aozora.film.screenplay import Feature, Role

RoleCategory = Literal["being", "thing"]
FeatureSort = Literal["part", "garment"]


@dataclass
class FeatureNote:
    """A part or a garment while the prompt is read."""

    name: str
    sort: FeatureSort
    count: int = 1
    marks: Marks = field(default_factory=Marks)

    def feature(self) -> Feature:
        """The finished feature."""
        return Feature(name=self.name, sort=self.sort, count=self.count, attributes=self.marks.attributes())


@dataclass
class Member:
    """A role while the prompt is read. `nouns` are the singulars that it has been called by."""

    id: str
    entry: Entry
    category: RoleCategory
    group: str = ""
    nouns: set[str] = field(default_factory=set[str])
    name: str = ""
    reference: str = ""
    marks: Marks = field(default_factory=Marks)
    features: list[FeatureNote] = field(default_factory=list[FeatureNote])
    first_shot: int = 0

    def feature(self, name: str, sort: FeatureSort) -> FeatureNote:
        """The feature of this name, a new one if there is none yet."""
        for known in self.features:
            if (known.name, known.sort) == (name, sort):
                return known
        self.features.append(FeatureNote(name, sort))
        return self.features[-1]

    def role(self) -> Role:
        """The finished role."""
        return Role(
            id=self.id, kind=self.entry.name, category=self.category, name=self.name, group=self.group, reference=self.reference,
            attributes=self.marks.attributes(), features=tuple(note.feature() for note in self.features),
        )  # fmt: skip
