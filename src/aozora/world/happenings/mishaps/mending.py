"""What mishaps ask of a shot before it is blocked."""

from dataclasses import replace

from aozora.film.screenplay import Shot
from aozora.world.callsheet import ShotBrief
from aozora.world.happenings.mishaps.slipping import fumbled
from aozora.world.happenings.mishaps.tumbling import tripped


def bungled(brief: ShotBrief) -> Shot:
    """The shot with what leads up to a mishap."""
    for made in (fumbled, tripped):
        brief = replace(brief, shot=made(brief))
    return brief.shot
