"""What lines ask of a shot before it is blocked and while it is."""

from dataclasses import replace

from aozora.film.screenplay import Shot
from aozora.world.callsheet import Blocked, ShotBrief
from aozora.world.happenings.riding_swings import mounted
from aozora.world.happenings.ropes.leading import abreast, on_leashes
from aozora.world.happenings.ropes.pulling import TUG, lined_up, teams
from aozora.world.happenings.ropes.skipping import SKIPS
from aozora.world.happenings.ropes.strands import ropes_of


def rigged(brief: ShotBrief) -> Shot:
    """The shot with leashes in hands, and with ropes that are pulled or skipped over as nobody's to go to, and people on
    swings."""
    for made in (on_leashes, _unheld, mounted):
        brief = replace(brief, shot=made(brief))
    return brief.shot


def _unheld(brief: ShotBrief) -> Shot:
    """The shot in which a rope that is pulled by teams or skipped over lies nowhere and is held by nobody alone."""
    ropes = set(ropes_of(brief))
    shared = {SKIPS, *([TUG] if any(teams(brief)) else [])}
    if not ropes or not any(beat.action in shared for beat in brief.shot.beats):
        return brief.shot
    kept = tuple(r for r in brief.shot.relations if not {r.subject, r.object} & ropes)
    beats = tuple(b.model_copy(update={"tools": (), "targets": ()}) if b.action in shared else b for b in brief.shot.beats)
    return brief.shot.model_copy(update={"relations": kept, "beats": beats})


def arranged(brief: ShotBrief, blocked: Blocked) -> Blocked:
    """The blocking with teams in line and animals at their leashes."""
    return abreast(brief, lined_up(brief, blocked))
