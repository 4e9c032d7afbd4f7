"""How long transitions last, and for how many frames two shots are seen at once."""

import re
from collections.abc import Sequence
from fractions import Fraction

from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Shot
from aozora.film.timing import Clock

USUAL_S: dict[str, Fraction] = {
    "fade": Fraction(1, 2),
    "dissolve": Fraction(1),
    "wipe": Fraction(4, 5),
    "iris": Fraction(3, 5),
    "whip pan": Fraction(1, 4),
}
"""Seconds of a transition; for fades, irises and whips those on each side of the cut."""

OVERLAPPING = frozenset({"dissolve", "wipe"})
"""Transitions in which the shot before goes on while the new one is seen already."""

LONGEST_S = Fraction(2)

COLOURS = {
    "black": (0, 0, 0),
    "white": (255, 255, 255),
    "red": (150, 12, 10),
    "blue": (12, 28, 110),
    "gold": (212, 160, 40),
    "grey": (110, 110, 110),
}


def transition_frames(shots: Sequence[Shot], number: int, clock: Clock) -> int:
    """Frames of the transition with which a shot begins (0 for a cut), at most half of either shot that takes part."""
    shot = shots[number]
    if shot.transition not in USUAL_S or (number == 0 and shot.transition != "fade" and shot.transition != "iris"):
        return 0
    seconds = min(shot.transition_s or USUAL_S[shot.transition], LONGEST_S)
    sharing = [clock.frame_count(shot.seconds)] + ([clock.frame_count(shots[number - 1].seconds)] if number else [])
    return max(0, min(clock.frame_count(seconds), min(sharing) // 2))


def tail_frames(shots: Sequence[Shot], number: int, clock: Clock) -> int:
    """How many frames a shot goes on beneath the next one."""
    if number + 1 >= len(shots) or shots[number + 1].transition not in OVERLAPPING:
        return 0
    return transition_frames(shots, number + 1, clock)


def colour_of(name: str) -> tuple[int, int, int]:
    """Red, green and blue 0..255 of a fade's colour. Raises `InvalidInput` for a name that is none."""
    if name in COLOURS:
        return COLOURS[name]
    if re.fullmatch(r"#[0-9a-fA-F]{6}", name):
        return int(name[1:3], 16), int(name[3:5], 16), int(name[5:7], 16)
    raise InvalidInput(f"must be {', '.join(COLOURS)} or #rrggbb (got {name!r})", field="fade_colour")
