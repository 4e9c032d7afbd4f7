"""From what happens in a shot to clips: impacts, rolling, steps, splashes and what creatures emit, each in its place."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import Event, Motion
from aozora.film.randomness import lane
from aozora.film.screenplay import Role
from aozora.film.timing import SAMPLE_RATE
from aozora.film.world import Entity
from aozora.sound import strikes
from aozora.sound.catalogue import sound_named
from aozora.sound.clips import Clip, Ramp
from aozora.sound.dsp import Signal
from aozora.sound.footsteps import footstep
from aozora.sound.friction import Contact, moving_contact
from aozora.sound.materials import material_of
from aozora.sound.modal import Blow, impact
from aozora.sound.playing import Airing, clips_of
from aozora.sound.space import Listener, placed, placed_along, spot_of

LONGEST_S = 4.0
"""Longest sound of one impact, step or splash."""
_PIECE_S, _PIECE_FADE_S = 6.0, 0.05
_FEET_OF = {
    "hoof": "horse zebra unicorn foal donkey mule cow calf bull bison buffalo moose deer fawn sheep goat lamb pig piglet "
    "antelope gazelle giraffe camel llama alpaca",
    "boot": "boots boot armor armour", "heel": "heels stilettos pumps", "sneaker": "sneakers sneaker trainers socks slippers",
    "bare": "barefoot bare sandals",
}  # fmt: skip
_FOOT_OF = {word: kind for kind, words in _FEET_OF.items() for word in words.split()}


@dataclass(frozen=True)
class Scene:
    """One shot as the foley artist sees it: its motion, its ears, where it lies on the film's tape (samples) and its room."""

    motion: Motion
    listener: Listener
    fps: float
    first: int
    last: int
    room: str
    diffuse: float
    seed: int
    fade_out: Ramp
    entities: tuple[Entity, ...] = ()
    cast: tuple[Role, ...] = ()


def foley_clips(scene: Scene) -> Iterator[Clip]:
    """A clip for every event that sounds."""
    for number, event in enumerate(scene.motion.events):
        if event.type == "impact":
            yield _struck(scene, event, partial(_impact, event, _rng(scene, event, number), scene.seed))
        elif event.type == "step":
            yield _struck(scene, event, partial(_step, event, foot_of(event, scene.cast), _rng(scene, event, number)))
        elif event.type == "splash":
            yield _struck(scene, event, partial(_splash, event, _rng(scene, event, number)))
        elif event.type in ("roll", "slide"):
            yield from _moving(scene, event, number)
        elif event.type in ("emit", "pour"):
            yield from _emitted(scene, event, number)


def _rng(scene: Scene, event: Event, number: int) -> np.random.Generator:
    return lane(scene.seed, scene.motion.shot_id, "foley", event.type, event.a, event.b, number, event.seed)


def _struck(scene: Scene, event: Event, make: Callable[[], Signal]) -> Clip:
    """A short sound at a fixed place: it is heard when it has travelled to the camera."""
    spot = spot_of(event.position, event.time, scene.listener, event.a, event.b)
    start = scene.first + round((event.time + spot.delay_s) * SAMPLE_RATE)

    def render() -> Signal:
        return placed(make(), spot)

    send = scene.diffuse * spot.distance_m
    return Clip(start, round(LONGEST_S * SAMPLE_RATE), "effects", render, scene.room, send, fade_out=scene.fade_out)


def _impact(event: Event, rng: np.random.Generator, seed: int) -> Signal:
    light, heavy = material_of(event.material_a), material_of(event.material_b or event.material_a)
    names = (event.a, event.b)
    if _is_set(event.a) and not _is_set(event.b):
        light, heavy, names = heavy, light, (event.b, event.a)
    bodies = (lane(seed, "body", names[0]), lane(seed, "body", names[1]))
    impulse = event.impulse or event.mass * max(event.normal_speed, 0.05)
    panel = _is_set(event.a) or _is_set(event.b)
    speed = max(event.normal_speed, 0.05)
    return impact(Blow(light, heavy, event.size, event.mass, speed, impulse, panel), rng, bodies)


def _is_set(entity: str) -> bool:
    return not entity or entity.startswith("set/") or entity == "ground"


def foot_of(event: Event, cast: tuple[Role, ...]) -> str:
    """What kind of foot a step is made with: a row of `footsteps.FEET`, by the walker's kind and what it wears."""
    role = next((role for role in cast if role.id == event.a), None)
    told = f"{event.data.get('foot', '')} {event.material_a}".lower()
    if (role is not None and _FOOT_OF.get(role.kind) == "hoof") or "hoof" in told:
        return "hoof"
    if _four_legged(event) or "paw" in told or "claw" in told:
        return "paw"
    worn = [feature.name for feature in role.features] + list(role.attributes.states) if role is not None else []
    return next((_FOOT_OF[word] for name in worn for word in name.split() if word in _FOOT_OF), "shoe")


def _four_legged(event: Event) -> bool:
    """Beings on four legs name their feet front and hind."""
    return event.data.get("foot", "").lower().startswith(("front", "hind", "rear", "back"))


def _step(event: Event, foot: str, rng: np.random.Generator) -> Signal:
    walker = event.mass * (4 if _four_legged(event) else 1)
    return footstep(material_of(event.material_b or event.material_a), walker, event.normal_speed, foot, rng)


def _splash(event: Event, rng: np.random.Generator) -> Signal:
    impulse = event.impulse or event.mass * max(event.normal_speed, 0.1)
    return strikes.splash(rng) * 0.2 * float(np.clip(impulse / 0.1, 0.01, 300) ** 0.35)


def _moving(scene: Scene, event: Event, number: int) -> Iterator[Clip]:
    """Rolling and sliding follow the body; long ones are made in pieces that overlap for a moment."""
    curve = event.curve or ((event.time, event.tangential_speed), (event.time + event.duration, event.tangential_speed))
    times, speeds = np.array([t for t, _ in curve]), np.array([v for _, v in curve])
    begin, end, piece = float(times[0]), float(times[-1]), 0
    while end - begin > 0.01:
        stop = end if end - begin < 1.5 * _PIECE_S else begin + _PIECE_S
        until = min(end, stop + _PIECE_FADE_S)
        rng = lane(scene.seed, scene.motion.shot_id, "moving", event.a, event.b, number, piece)
        yield _moving_clip(scene, event, begin, until, times, speeds, rng)
        begin, piece = stop, piece + 1


def _moving_clip(
    scene: Scene,
    event: Event,
    begin: float,
    end: float,
    times: NDArray[np.float64],
    speeds: NDArray[np.float64],
    rng: np.random.Generator,
) -> Clip:
    path_times, path = _path(scene, event)
    bodies = (lane(scene.seed, "body", event.a), lane(scene.seed, "body", event.b))
    turns = event.type == "roll"

    def render() -> Signal:
        n = round((end - begin) * SAMPLE_RATE)
        speed = np.interp(begin + np.arange(n) / SAMPLE_RATE, times, speeds)
        edge = min(round(0.5 * _PIECE_FADE_S * SAMPLE_RATE), n // 2)
        ramp = np.minimum(1, np.minimum(np.arange(n), np.arange(n)[::-1]) / max(edge, 1))
        contact = Contact(material_of(event.material_a), material_of(event.material_b), event.size, event.mass, turns)
        return placed_along(moving_contact(contact, speed * ramp, rng, bodies), begin, path_times, path, scene.listener, event.a)

    spot = spot_of(event.position, event.time, scene.listener)
    length = round((end - begin + 1.0) * SAMPLE_RATE)
    start, send = scene.first + round(begin * SAMPLE_RATE), scene.diffuse * spot.distance_m
    return Clip(start, length, "effects", render, scene.room, send, fade_out=scene.fade_out)


def _path(scene: Scene, event: Event) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Where the mover is: its track, or the event's place."""
    track = scene.motion.transforms.get(event.a) or scene.motion.transforms.get(event.b)
    if track is None:
        return np.zeros(1), np.array([event.position])
    path = track.positions[:, 1].astype(np.float64)
    return np.arange(len(path)) / scene.fps, path


def _emitted(scene: Scene, event: Event, number: int) -> Iterator[Clip]:
    """What somebody lets out: a call once, or a bed as long as it lasts."""
    name = event.data.get("sound", "stream" if event.type == "pour" else "")
    name = "puppy barking" if name in ("bark", "barking") and 0 < event.mass < 9 else name
    sound = sound_named(name)
    if sound is None:
        return
    spot = spot_of(_place(scene, event), event.time, scene.listener, event.a)
    spot = replace(spot, gain=spot.gain * (2.0 if sound.form in ("calls", "once") else 1.0))
    first = scene.first + round(event.time * SAMPLE_RATE)
    lasting = event.duration if sound.form == "bed" or event.duration > 2.0 else 0.0
    last = min(scene.last, first + max(1, round(lasting * SAMPLE_RATE)))
    names = (scene.motion.shot_id, "emit", event.a, str(number))
    yield from clips_of(
        Airing(
            sound, first, last, scene.seed, names, stem="effects", room=scene.room, fade_out=scene.fade_out, spot=spot, singers=1
        )
    )


def _place(scene: Scene, event: Event) -> NDArray[np.float64]:
    if any(event.position) or event.a not in scene.motion.transforms:
        return np.array(event.position)
    times, path = _path(scene, event)
    return np.array([np.interp(event.time, times, path[:, axis]) for axis in range(3)])
