"""Accessories by name."""

from collections.abc import Callable

from aozora.world.people.figure import Figure
from aozora.world.people.pieces import Piece
from aozora.world.people.tops import Wear

ACCESSORIES: dict[str, Callable[[Figure, Wear], list[Piece]]] = {}
"""Accessory -> how it is made."""
