"""All phenomena that a shot may show, in the order in which they are looked for."""

from aozora.world.happenings.becoming import becoming
from aozora.world.happenings.happening import Happening, Phenomenon, Scene, together

PHENOMENA: tuple[Phenomenon, ...] = (becoming,)


def happen(scene: Scene) -> Happening:
    """Everything that happens in a scene."""
    return together(phenomenon(scene) for phenomenon in PHENOMENA)
