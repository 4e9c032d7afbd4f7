"""What those in the picture do and are: beats that are heard, voices of animals, engines of vehicles.

Events of the world (steps, impacts) have their own foley; here is what acting itself makes audible, at the doer's place.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.screenplay import Beat, Role, Shot
from aozora.film.timing import SAMPLE_RATE
from aozora.sound.catalogue import sound_named
from aozora.sound.clips import Clip
from aozora.sound.dsp import Signal
from aozora.sound.foley import Scene
from aozora.sound.machines import MACHINES, Machine, machine_sound, turning
from aozora.sound.playing import Airing, clips_of
from aozora.sound.space import Spot, placed_along, spot_of
from aozora.sound.voices import throat_of

_ACTION_SOUNDS = {
    # action -> sound; a sound of the form "calls" repeats while the beat lasts
    "type": "typing", "write": "writing", "draw": "writing", "read": "paper rustling", "clap": "hand clap", "cheer": "cheering",
    "laugh": "laughter", "cry": "sobbing", "yawn": "yawn", "sneeze": "sneeze", "kiss": "kiss", "shout": "shouting",
    "hug": "cloth rustling", "high five": "hand clap", "twirl": "cloth rustling", "cut": "chopping", "cook": "sizzling",
    "pour": "pouring", "wash": "dripping", "sweep": "sweeping", "clean": "sweeping", "brush": "sweeping",
    "brush teeth": "sweeping", "dig": "digging", "hammer": "hammering", "take photo": "camera shutter", "box": "punch",
    "fight": "punch", "fence": "clang", "swing sword": "whoosh", "shoot bow": "bowstring", "martial arts": "whoosh",
    "kick": "kick", "play soccer": "kick", "play tennis": "racket", "play baseball": "racket", "play golf": "racket",
    "throw": "whoosh", "eat": "chewing", "drink": "gulping", "sniff": "sniffing", "lift weights": "effort",
    "push-ups": "effort", "sit-ups": "effort", "swim": "splash", "row": "splash", "paddle": "splash", "dive": "splash",
    "flutter": "wing flaps", "take off": "wing flaps", "fly": "wing flaps", "skip rope": "whoosh", "surf": "stream",
    "paint": "cloth rustling", "sleep": "breathing", "hover": "wing flaps", "shake": "cloth rustling", "groom": "cloth rustling",
}  # fmt: skip
_REPEATS = {"splash": 1.3, "whoosh": 1.1, "kick": 1.6, "racket": 1.8, "bowstring": 2.5, "camera shutter": 1.8}
"""Seconds between sounds that come once, when an action goes on and on."""
_ONLY_BEINGS = frozenset({"wing flaps", "breathing", "sniffing", "chewing", "gulping"})
_DOORS = {"open": "door opening", "close": "door closing"}
_DOOR_KINDS = frozenset({"door", "gate", "window", "wardrobe", "refrigerator", "oven"})

_VOICES = {
    "barking": "golden retriever,labrador,beagle,dalmatian,german shepherd,husky,poodle,bulldog,rottweiler,border collie,"
    "saint bernard,shiba inu,samoyed,greyhound,dog",
    "puppy barking": "corgi,terrier,pug,chihuahua,dachshund,puppy",
    "meow": "cat,tabby cat,siamese cat,calico cat,kitten",
    "howl": "wolf,wolf cub",
    "fox bark": "fox,fox cub",
    "roar": "lion,lioness,tiger,leopard,cheetah,lion cub,tiger cub",
    "neigh": "horse,zebra,unicorn,foal",
    "bray": "donkey",
    "moo": "cow,calf",
    "bellow": "bull,bison,moose,bear,polar bear,rhino,hippo,crocodile,bear cub",
    "baa": "sheep,goat,lamb",
    "oink": "pig,piglet",
    "deer call": "deer,fawn",
    "animal grunt": "camel,llama,gorilla,panda,koala,sloth,baby panda,kangaroo",
    "trumpeting": "elephant,mammoth,baby elephant",
    "monkeys": "monkey,chimpanzee",
    "dinosaur roar": "triceratops,brachiosaurus,dinosaur,tyrannosaurus,stegosaurus,dragon,monster",
    "squeaking": "rabbit,squirrel,mouse,hamster,hedgehog,otter,beaver,raccoon,red panda",
    "birdsong": "bird,robin,bluebird,cardinal,canary,parakeet,hummingbird",
    "pigeons": "pigeon,dove",
    "squawk": "parrot,toucan",
    "owl": "owl,snowy owl",
    "eagle cry": "eagle,hawk",
    "ducks": "duck,white duck",
    "peeping": "duckling,chick",
    "honking geese": "swan,black swan,goose,white goose,crane,heron,flamingo",
    "gulls": "seagull",
    "seal bark": "penguin,seal",
    "clucking": "chicken,white chicken,ostrich",
    "rooster": "rooster",
    "gobbling": "turkey",
    "peacock call": "peacock",
    "crows": "crow",
    "dolphins": "dolphin,orca,beluga",
    "whale song": "whale,blue whale,sperm whale",
    "bee buzz": "bee",
    "fly buzz": "fly,dragonfly,beetle",
    "crickets": "grasshopper",
    "frogs": "frog",
    "hissing": "snake,cobra",
    "crying": "baby",
}
_VOICE_OF = {kind: sound for sound, kinds in _VOICES.items() for kind in kinds.split(",")}
_CALLING = frozenset({"roar", "sing", "shout", "talk", "display"})
"""What a voice does when an animal does it."""

_ENGINES = {
    "car": "car,hatchback,suv,taxi,police car,pickup truck,vintage car,van,ambulance",
    "sports car": "sports car,race car",
    "truck": "bus,double-decker bus,school bus,truck,fire engine,tank,excavator,forklift",
    "tractor": "tractor",
    "motorcycle": "motorcycle,scooter",
    "motor boat": "motor boat,ship",
    "propeller": "airplane,biplane",
    "helicopter": "helicopter",
    "jet": "spaceship,ufo,jet",
    "rocket": "rocket",
    "electric": "tram,train,train carriage,locomotive",
    "steam train": "steam train",
    "drone": "drone",
}
_ENGINE_OF = {kind: name for name, kinds in _ENGINES.items() for kind in kinds.split(",")}
ENGINE_DB = -25.0


@dataclass(frozen=True)
class Company:
    """The shot as it is written, beside the scene as it was staged: who is who."""

    shot: Shot
    roles: tuple[Role, ...]
    scene: Scene

    def who(self, role_id: str) -> str:
        """Whose throat somebody has, "" for what is no person."""
        role = next((role for role in self.roles if role.id == role_id), None)
        return throat_of(role) if role is not None and role.category == "being" else ""

    def kind(self, role_id: str) -> str:
        """What a role is."""
        return next((role.kind for role in self.roles if role.id == role_id), "")


def doing_clips(company: Company) -> Iterator[Clip]:
    """Clips of all beats that are heard, of the animals that are seen, and of vehicles on their way."""
    asked = {sound.name for cue in company.shot.sounds if (sound := sound_named(cue.sound))}
    told = {event.data.get("sound", "") for event in company.scene.motion.events if event.type == "emit"}
    for number, beat in enumerate(company.shot.beats):
        name = sound_of(beat, company.kind(beat.subject), tuple(map(company.kind, beat.targets)))
        if name and name not in asked | told:
            yield from _heard(
                company, beat.subject, name, (float(beat.start), float(beat.end)), ("beat", str(number)), beat.times
            )
    for role_id in company.shot.roles:
        kind = company.kind(role_id)
        if kind in _ENGINE_OF:
            yield from _driven(company, role_id, MACHINES[_ENGINE_OF[kind]])
        elif kind in _VOICE_OF and _VOICE_OF[kind] not in asked | told and company.shot.ambience:
            yield from _voiced(company, role_id, _VOICE_OF[kind])


def sound_of(beat: Beat, kind: str, targets: tuple[str, ...]) -> str:
    """The sound that a beat makes, "" for a silent one."""
    if beat.action in _CALLING and kind in _VOICE_OF:
        return _VOICE_OF[kind]
    if beat.action in _DOORS:
        return _DOORS[beat.action] if _DOOR_KINDS & {kind, *targets} else ""
    name = _ACTION_SOUNDS.get(beat.action, "")
    return "" if kind in _ENGINE_OF and name in _ONLY_BEINGS else name


def _heard(
    company: Company, role_id: str, name: str, span: tuple[float, float], names: tuple[str, str], times: int = 1
) -> Iterator[Clip]:
    sound, scene = sound_named(name), company.scene
    if sound is None:
        return
    length = (scene.last - scene.first) / SAMPLE_RATE
    begin, end = max(span[0], 0.0), min(span[1], length)
    starts = [begin]
    if sound.form == "once":
        gap = _REPEATS.get(name, 0.0)
        count = max(times, 1 if gap == 0 else int((end - begin) / gap))
        starts = [begin + (end - begin) * (k + 0.25) / count for k in range(count)]
    for number, start in enumerate(starts):
        spot = _spot(scene, role_id, start if sound.form == "once" else 0.5 * (begin + end))
        first = scene.first + round(start * SAMPLE_RATE)
        last = max(first + 1, scene.first + round(end * SAMPLE_RATE))
        yield from clips_of(
            Airing(
                sound,
                first,
                last,
                scene.seed,
                (scene.motion.shot_id, role_id, *names, str(number)),
                stem="effects",
                room=scene.room,
                fade_in=(first, first + SAMPLE_RATE // 12) if sound.form == "bed" else (-2, -1),
                fade_out=(min(last, scene.last), min(last, scene.last) + SAMPLE_RATE // 8),
                spot=spot,
                singers=1,
                who=company.who(role_id),
            )
        )


def _spot(scene: Scene, role_id: str, time_s: float) -> Spot:
    times, path = _track(scene, role_id)
    point = np.array([np.interp(time_s, times, path[:, axis]) for axis in range(3)])
    spot = spot_of(point, time_s, scene.listener, role_id)
    return replace(spot, gain=float(np.clip(spot.gain, 0.05, 4.0)))


def _track(scene: Scene, role_id: str) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    track = scene.motion.transforms.get(role_id)
    if track is not None:
        path = track.positions[:, 1].astype(np.float64)
        return np.arange(len(path)) / scene.fps, path
    still = next((entity.position for entity in scene.entities if entity.id == role_id), None)
    ahead = scene.listener.positions[0] if still is None else np.array(still, np.float64)
    return np.zeros(1), ahead[None, :]


def _voiced(company: Company, role_id: str, name: str) -> Iterator[Clip]:
    """An animal that is seen is heard now and then: once or twice in a shot, not before its first second is under way."""
    scene = company.scene
    rng = lane(scene.seed, scene.motion.shot_id, "voice", role_id)
    length = (scene.last - scene.first) / SAMPLE_RATE
    begin = float(rng.uniform(0.1, 0.45)) * length
    sound = sound_named(name)
    span = (0.0, length) if sound and sound.form in ("bed", "birds") else (begin, min(begin + 0.9, length))
    yield from _heard(company, role_id, name, span, ("voice", "0"))


def _driven(company: Company, role_id: str, machine: Machine) -> Iterator[Clip]:
    """An engine that follows its vehicle: turns by speed, with Doppler; parked vehicles are silent unless they drive or fly."""
    scene = company.scene
    moves = any(beat.subject == role_id or role_id in (*beat.targets, *beat.tools) for beat in company.shot.beats)
    times, path = _track(scene, role_id)
    pace = np.linalg.norm(np.diff(path, axis=0), axis=1) * scene.fps if len(path) > 1 else np.zeros(1)
    if not moves and float(pace.max(initial=0.0)) < 0.3:
        return

    def render() -> Signal:
        n = scene.last - scene.first
        at = np.arange(n) / SAMPLE_RATE
        speed = np.interp(at, times[: len(pace)] + 0.5 / scene.fps, pace)
        wave = machine_sound(machine, turning(machine, speed), lane(scene.seed, scene.motion.shot_id, "engine", role_id))
        wave = wave * 10 ** (ENGINE_DB / 20) * (0.7 + 0.3 * np.minimum(speed / 10, 1.5))
        edge = np.minimum(1, np.minimum(at, at[::-1] + 1e-9) / 0.02)
        return placed_along(wave * edge, 0.0, times, path, scene.listener, role_id)

    yield Clip(
        scene.first, scene.last - scene.first + SAMPLE_RATE, "effects", partial(render), scene.room, scene.diffuse,
        fade_out=scene.fade_out,
    )  # fmt: skip
