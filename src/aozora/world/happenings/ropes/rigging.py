"""What lines ask of a shot before it is blocked and while it is."""

from dataclasses import replace

from aozora.film.screenplay import Shot
from aozora.world.callsheet import Blocked, ShotBrief
from aozora.world.happenings.riding_swings import mounted
from aozora.world.happenings.ropes.leading import abreast, on_leashes
from aozora.world.happenings.ropes.pulling import lined_up, without_rope
from aozora.world.happenings.ropes.skipping import out_of_the_way


def rigged(brief: ShotBrief) -> Shot:
    """The shot with leashes in hands, and with ropes that are pulled or skipped over as nobody's to go to, and people on
    swings."""
    for made in (on_leashes, without_rope, out_of_the_way, mounted):
        brief = replace(brief, shot=made(brief))
    return brief.shot


def arranged(brief: ShotBrief, blocked: Blocked) -> Blocked:
    """The blocking with teams in line and animals at their leashes."""
    return abreast(brief, lined_up(brief, blocked))
