"""What a world of the stream shows, in words: true by construction, worded in many ways."""

from collections import Counter

import numpy as np

from aozora.film.randomness import lane
from aozora.train.endless.motion import FAINTEST, Track
from aozora.train.endless.worlds import Plan, Setting, Thing

_NUMBERS = {2: "two", 3: "three"}
_NOUNS = {"ball": ("ball", "sphere"), "cube": ("cube", "block"), "capsule": ("capsule", "pill")}
_CAMERAS = {
    "still": ("", "", "static camera", "the camera stands still"),
    "orbit": ("the camera orbits", "the camera circles around"),
    "in": ("the camera moves in", "slow dolly in"),
    "back": ("the camera moves back", "slow dolly out"),
    "along": ("the camera moves sideways", "the camera tracks sideways"),
}
_FLOORS = {"plain": "a plain floor", "checkered": "a checkered floor", "wooden": "a wooden floor", "tiled": "a tiled floor"}


def told(plan: Plan, tracks: list[Track], seed: int) -> str:
    """The caption of a world."""
    rng = lane(seed, "told", plan.index)
    full = rng.random() < 0.75
    names = [_named(thing, full, rng) for thing in plan.things]
    text = _deed(plan.things, names, tracks, rng)
    if rng.random() < 0.5:
        text += f" on {_FLOORS[plan.setting.floor]}"
    camera = _camera(plan.setting, rng)
    return text[0].upper() + text[1:] + (f", {camera}." if camera else ".")


def _one(rng: np.random.Generator, choices: tuple[str, ...]) -> str:
    return choices[int(rng.integers(len(choices)))]


def _named(thing: Thing, full: bool, rng: np.random.Generator) -> str:
    noun = _one(rng, _NOUNS.get(thing.shape, (thing.shape,)))
    words = [thing.colour]
    if thing.striped:
        words.insert(0, "striped")
    if full:
        words.append(thing.substance)
    return " ".join([*words, noun])


def _a(phrase: str) -> str:
    return f"{'an' if phrase[0] in 'aeiou' else 'a'} {phrase}"


def _together(names: list[str]) -> str:
    counted = [_a(n) if k == 1 else f"{_NUMBERS[k]} {n}s" for n, k in Counter(names).items()]
    return counted[0] if len(counted) == 1 else f"{', '.join(counted[:-1])} and {counted[-1]}"


def _deed(things: tuple[Thing, ...], names: list[str], tracks: list[Track], rng: np.random.Generator) -> str:
    first, side = things[0], "right" if things[0].way > 0 else "left"
    one = len(things) == 1
    if first.deed == "fall":
        # Things that look alike are called alike, or the count would be wrong.
        alike = {(t.shape, t.colour, t.substance, t.striped): n for t, n in zip(things, names, strict=True)}
        names = [alike[(t.shape, t.colour, t.substance, t.striped)] for t in things]
        return f"{_together(names)} {_one(rng, ('falls', 'drops') if one else ('fall', 'drop'))}"
    if first.deed in ("spin", "stand"):
        verb = {"spin": ("spins", "turns around"), "stand": ("stands", "rests")}[first.deed]
        many = {"spin": ("spin", "turn around"), "stand": ("stand side by side", "rest")}[first.deed]
        return f"{_together(names)} {_one(rng, verb if one else many)}"
    if first.deed == "hit":
        verb = _one(rng, ("rolls into", "hits", "strikes"))
        return f"{_a(names[0])} {verb} {_a(names[1])} from the {'left' if first.way > 0 else 'right'}"
    verb = {
        "bounce": _one(rng, ("bounces", "falls and bounces", _bouncing(tracks[0]))),
        "roll": f"rolls to the {side}",
        "slide": f"slides to the {side}",
        "toss": f"is thrown to the {side} and bounces",
    }[first.deed]
    return f"{_a(names[0])} {verb}" + (f" beside {_a(names[1])}" if len(names) > 1 else "")


def _bouncing(track: Track) -> str:
    count = sum(impact.speed > 2 * FAINTEST for impact in track.impacts)
    return f"bounces {_NUMBERS[count]} times" if count in _NUMBERS else "bounces"


def _camera(setting: Setting, rng: np.random.Generator) -> str:
    return _one(rng, _CAMERAS[setting.move])
