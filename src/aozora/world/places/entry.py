"""A row of the table of places."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """A row of the table: "module:function" of the builder, further words for the place, its wider family and traits. A builder
    of many places (`named`) is told the name of the place first. `to_scale`: the set is built to the size of its subject."""

    builder: str
    words: tuple[str, ...] = ()
    family: str = "outdoors"
    traits: tuple[str, ...] = ()
    named: bool = False
    to_scale: bool = False
