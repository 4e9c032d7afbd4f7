"""What the cut asks of the shots on its two sides."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from aozora.film.screenplay import Shot
from aozora.world.callsheet import ShotBrief


def lengthened(brief: ShotBrief, tail: int) -> ShotBrief:
    """A shot that goes on for `tail` frames beneath the next one: whoever acts to its end acts on."""
    if not tail:
        return brief
    shot = brief.shot
    # Whole frames in all, so that the shot itself keeps its number of them.
    end = Fraction(brief.frames + tail, brief.settings.fps)
    beats = tuple(beat.model_copy(update={"end": end}) if beat.end >= shot.seconds else beat for beat in shot.beats)
    return replace(brief, shot=shot.model_copy(update={"seconds": end, "beats": beats}), tail=tail)


def matched(brief: ShotBrief, shots: Sequence[Shot], number: int) -> ShotBrief:
    """Across a match cut the subject keeps its size, its angle and its place in the picture."""
    if number == 0 or shots[number].transition != "match cut" or brief.shot.camera.path is not None:
        return brief
    before = shots[number - 1].camera
    same = {"framing": before.framing, "angle": before.angle, "lens_mm": before.lens_mm}
    return replace(brief, shot=brief.shot.model_copy(update={"camera": brief.shot.camera.model_copy(update=same)}))
