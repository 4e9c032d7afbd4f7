"""The cast of a screenplay as assets: one per role, the same in every shot."""

from dataclasses import dataclass, field

from aozora.film.errors import InvalidInput
from aozora.film.production import Note
from aozora.film.randomness import lane
from aozora.film.screenplay import Attributes, Role, Screenplay
from aozora.film.settings import Settings
from aozora.film.store import Store
from aozora.world.actions import TURNING, struck
from aozora.world.cameras.geometry import FRAMINGS
from aozora.world.creatures.quadruped import FULL_COAT
from aozora.world.creatures.registry import build_being
from aozora.world.creatures.stock import Casting
from aozora.world.elements import Asset
from aozora.world.happenings.outcomes import outcome
from aozora.world.heavens import SKY_THINGS
from aozora.world.things.build import build_thing, thing_rand, unknown_states
from aozora.world.things.table import THINGS


@dataclass(frozen=True)
class Cast:
    """Role id -> asset, for the roles that could be built; role id -> why not, for the others; and what was simplified."""

    assets: dict[str, Asset] = field(default_factory=dict[str, Asset])
    missing: dict[str, str] = field(default_factory=dict[str, str])
    notes: tuple[Note, ...] = ()


_FULL_COAT_PIXELS = 380
"""An animal at least this tall in the picture gets its full coat."""

_HOLLOW = frozenset({"vessel", "drink", "kitchenware", "plumbing"})
"""Families of what things fall into."""

_FITS = 0.34
"""What falls into a vessel is at most so wide, in widths of the vessel."""

MUCH_LARGER = 2.5
"""A striker so many times as large as what it strikes would hide it."""

_PLAINER: tuple[str, ...] = ("pattern", "material", "colour", "age", "size")
"""The attributes that are dropped, in this order, until a role can be built."""


def build_cast(screenplay: Screenplay, settings: Settings, store: Store) -> Cast:
    """An asset for every role that appears in some shot."""
    seen = {role for shot in screenplay.shots for role in shot.roles}
    # The state that a change begins at is shown by the change.
    changing = {beat.subject for shot in screenplay.shots for beat in shot.beats if beat.action in TURNING}
    assets: dict[str, Asset] = {}
    missing: dict[str, str] = {}
    notes: list[Note] = []
    for role in screenplay.cast:
        # What is in the sky belongs to the place.
        if role.id not in seen or role.kind in SKY_THINGS:
            continue
        try:
            assets[role.id], dropped = _built(role, settings.seed, _coat_for(role, screenplay, settings), store)
        except InvalidInput as cause:
            missing[role.id] = cause.message
            continue
        shot = next(shot.id for shot in screenplay.shots if role.id in shot.roles)
        notes += [Note(shot, role.id, f"the {role.kind} is shown without its {name}: {why}") for name, why in dropped]
        if role.category == "thing":
            unknown = unknown_states(role.kind, role.attributes) if role.id not in changing else ()
            notes += [Note(shot, role.id, f"nothing makes the {role.kind} look {word}") for word in unknown]
    _enlarge(screenplay, settings, store, assets)
    _fitted(screenplay, settings, store, assets)
    return Cast(assets, missing, tuple(notes))


def later_looks(screenplay: Screenplay, settings: Settings, store: Store) -> dict[str, Asset]:
    """Beat -> the asset that its subject becomes, for changes of colour and material."""
    found: dict[str, Asset] = {}
    for beat in (beat for shot in screenplay.shots for beat in shot.beats):
        role = outcome(screenplay.role(beat.subject), beat)
        if role is None or role.kind in SKY_THINGS:
            continue
        try:
            found[beat.id] = _build_one(role, role.attributes, settings.seed, _coat_for(role, screenplay, settings), store)
        except InvalidInput:
            continue
    return found


def with_properties(cast: Cast, furnished: Screenplay, settings: Settings, store: Store) -> Cast:
    """The cast with what the property master brought; what cannot be built is done without."""
    known = {*cast.assets, *cast.missing}
    assets = dict(cast.assets)
    read = {
        name for shot in furnished.shots for beat in shot.beats if beat.action == "read" for name in (*beat.tools, *beat.targets)
    }
    for role in furnished.cast:
        if role.id in read and role.kind == "book" and role.id in assets:
            assets[role.id] = _built(role.model_copy(update={"kind": "open book"}), settings.seed, 0, store)[0]
    for role in furnished.cast:
        if role.id not in known:
            try:
                assets[role.id] = _built(role, settings.seed, _coat_for(role, furnished, settings), store)[0]
            except InvalidInput:
                continue
    return Cast(assets, cast.missing, cast.notes)


def _fitted(screenplay: Screenplay, settings: Settings, store: Store, assets: dict[str, Asset]) -> None:
    """Things of no stated size that fall into a vessel are small enough to get in and to stay there."""
    for beat in (beat for shot in screenplay.shots for beat in shot.beats if beat.action == "fall"):
        role = screenplay.role(beat.subject)
        vessels = [t for t in beat.targets if t in assets and (row := THINGS.get(assets[t].kind)) and row.family in _HOLLOW]
        if role.id not in assets or not vessels or role.attributes.size or role.category == "being":
            continue
        opening = min(assets[vessels[0]].size[:2])
        for size in ("small", "tiny"):
            if max(assets[role.id].size) < _FITS * opening:
                break
            shrunk = role.model_copy(update={"attributes": role.attributes.model_copy(update={"size": size})})
            assets[role.id] = _built(shrunk, settings.seed, 0, store)[0]


def _enlarge(screenplay: Screenplay, settings: Settings, store: Store, assets: dict[str, Asset]) -> None:
    """Things of no stated size that are struck by something much larger are made large too: else nobody would see them fall."""
    for shot in screenplay.shots:
        for striker, (_, targets) in struck(shot).items():
            for target in targets:
                role = screenplay.role(target)
                if target not in assets or striker not in assets or role.attributes.size or role.category == "being":
                    continue
                if max(assets[striker].size) > MUCH_LARGER * max(assets[target].size):
                    grown = role.model_copy(update={"attributes": role.attributes.model_copy(update={"size": "huge"})})
                    assets[target] = _built(grown, settings.seed, 0, store)[0]


def _coat_for(role: Role, screenplay: Screenplay, settings: Settings) -> int:
    """How many blades of fur are worth growing: enough for the closest view that the screenplay asks for, at the film's size."""
    framings = [FRAMINGS.get(shot.camera.framing, FRAMINGS["full shot"]) for shot in screenplay.shots if role.id in shot.roles]
    closest = max((framing.fill * (1.0 if framing.part == "whole" else 2.0) for framing in framings), default=1.0)
    return round(FULL_COAT * min(max(closest * settings.height / _FULL_COAT_PIXELS, 0.25), 1.0))


def _built(role: Role, seed: int, blades: int, store: Store) -> tuple[Asset, list[tuple[str, str]]]:
    """The asset and the attributes that had to be dropped, with reasons. `InvalidInput` if the kind itself is unknown."""
    attributes = role.attributes
    dropped: list[tuple[str, str]] = []
    for name in (*_PLAINER, ""):
        try:
            return _build_one(role, attributes, seed, blades, store), dropped
        except InvalidInput as cause:
            if cause.field == "kind" or not name:
                raise
            if getattr(attributes, name):
                dropped.append((name, cause.message))
                attributes = attributes.model_copy(update={name: ""})
    raise InvalidInput("cannot be built", field="kind")


def _build_one(role: Role, attributes: Attributes, seed: int, blades: int, store: Store) -> Asset:
    of_seed, _, name = role.identity.partition("/")
    rng = lane(int(of_seed), name, "variation") if of_seed.isdecimal() else lane(seed, role.id, "variation")
    if role.category == "being":
        return build_being(Casting(role.model_copy(update={"attributes": attributes}), rng, blades), store)
    return build_thing(thing_rand(role.kind, rng, attributes), store)
