"""Stage business: what people do with the things about them. Who holds what, sits on what, rides what, and what stands before
whom; such things are not laid out by themselves but go with their people."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.screenplay import Beat, Role, Shot
from aozora.film.timing import SAMPLE_RATE
from aozora.film.world import Vec3
from aozora.world.acting.people.choice import form_of
from aozora.world.acting.people.keys import Form, Placed
from aozora.world.callsheet import Blocked, ShotBrief
from aozora.world.elements import Act, Asset
from aozora.world.floor import Floor
from aozora.world.layout import Placement
from aozora.world.paw_holds import between_paws
from aozora.world.resting import INSIDE, ON
from aozora.world.routes import staying

Floats = NDArray[np.float64]

SEATS = frozenset({"chair", "armchair", "stool", "sofa", "bench", "swing", "throne", "rocking chair", "toilet"})
SITTING = frozenset(
    {
        "sit",
        "sit down",
        "read",
        "eat",
        "drink",
        "talk",
        "type",
        "write",
        "rest",
        "look",
        "stand up",
        "get up",
        "ride swing",
        "sit on swing",
        "",
    }
)
HANDHELD_M = 2.2
"""Nothing longer than this is carried about."""

WITH = frozenset({"with", "holding"})
GROWN_M = 1.75
MUTUAL = frozenset({"hug", "kiss", "shake hands", "high five", "waltz", "fence"})
"""What two do with one another even when the prompt does not say with whom."""

INSTRUMENTS = frozenset({"pen", "paintbrush", "knife", "spoon", "broom", "hammer", "toothbrush"})
"""Tools that are used on something else: what a prompt names beside them is that, and is not taken in hand."""

_ON_TABLE_M = 0.5
"""What is worked on at a table, or kicked, is smaller than this."""

_CLIMBED_M = 6.0
"""What is climbed and goes with who climbs it is lower than this; mountains stay where they are."""

TOGETHER_M = {
    "hug": 0.4,
    "kiss": 0.44,
    "shake hands": 0.86,
    "high five": 0.84,
    "waltz": 0.52,
    "dance": 0.9,
    "whisper": 0.6,
    "talk": 0.95,
    "fight": 1.0,
    "box": 1.0,
    "fence": 1.9,
}
"""How far apart two grown people stand who do something with one another, in metres."""

_ABREAST_M = 0.56
"""How far apart people sit on one seat."""


@dataclass(frozen=True)
class Business:
    """`held`: thing -> who holds it. `stands`: thing -> (who it is for, where it is to them). `moving`: those of them that go
    along. `seats`: who sits -> on what. `beside`: who sits beside somebody -> (them, metres to the left)."""

    held: Mapping[str, str] = field(default_factory=dict[str, str])
    stands: Mapping[str, tuple[str, Placed]] = field(default_factory=dict[str, tuple[str, Placed]])
    moving: frozenset[str] = frozenset()
    seats: Mapping[str, str] = field(default_factory=dict[str, str])
    beside: Mapping[str, tuple[str, float]] = field(default_factory=dict[str, tuple[str, float]])

    @property
    def offstage(self) -> frozenset[str]:
        """The roles that are not laid out by themselves."""
        return frozenset({*self.held, *self.stands, *self.beside})


def is_person(asset: Asset) -> bool:
    """Whether somebody has hands."""
    return asset.rig is not None and asset.rig.kind == "biped"


def things_of(beat: Beat, assets: Mapping[str, Asset]) -> list[str]:
    """The things that a beat is done with or to, tools first."""
    return [role for role in (*beat.tools, *beat.targets) if role in assets and assets[role].rig is None]


def beat_form(beat: Beat, assets: Mapping[str, Asset]) -> Form | None:
    """How people do a beat."""
    return form_of(beat.action, [assets[role] for role in things_of(beat, assets)])


def business_of(shot: Shot, assets: Mapping[str, Asset]) -> Business:
    """All stage business of a shot."""
    held: dict[str, str] = {}
    stands: dict[str, tuple[str, Placed]] = {}
    moving: set[str] = set()
    seats: dict[str, str] = {}
    beside: dict[str, tuple[str, float]] = {}
    people = [role for role in shot.roles if role in assets and is_person(assets[role])]
    for role in people:
        for beat in (beat for beat in shot.beats if beat.subject == role):
            form = beat_form(beat, assets)
            if form is None:
                continue
            things = things_of(beat, assets)
            tool = _tool(form, [thing for thing in things if thing not in held], assets)
            if tool:
                held[tool] = role
            if spot := _before(beat, things, {*held, *stands}, shot, assets):
                stands[spot[0]] = (role, spot[1])
            if form.tool in INSTRUMENTS and (work := _work(form, things, {*held, *stands}, assets)):
                stands[work] = (role, Placed(assets[work].kind, (0.40, 0.02, -1.0), 0.0))
            for placed in form.set:
                thing = _of_kind(placed.kind, beat, shot, assets)
                if thing and thing not in stands and thing not in held:
                    stands[thing] = (role, placed)
                    moving |= {thing} if form.travels is not None else set()
                    if placed.kind in SEATS:
                        seats[role] = thing
        seat = _seat_of(role, shot, assets)
        if seat and role not in seats:
            _take_seat(role, seat, (seats, stands, beside), assets)
        for thing in _accompanying(role, shot, assets):
            if thing not in held and thing not in stands:
                held[thing] = role
    for role in shot.roles:
        if role in assets and (thing := between_paws(role, shot, assets)) and thing not in held and thing not in stands:
            held[thing] = role
    return Business(held, stands, frozenset(moving), seats, beside)


def _tool(form: Form, things: Sequence[str], assets: Mapping[str, Asset]) -> str:
    """What is taken in hand: the form's own tool, else whatever is named; an instrument gives its place to nothing else."""
    if not form.carried:
        return ""
    own = [thing for thing in things if assets[thing].kind == form.tool]
    rest = [] if form.tool in INSTRUMENTS else [thing for thing in things if max(assets[thing].size) < HANDHELD_M]
    return next(iter((*own, *rest)), "")


def _before(
    beat: Beat, things: Sequence[str], taken: set[str], shot: Shot, assets: Mapping[str, Asset]
) -> tuple[str, Placed] | None:
    """What stands right before somebody for what they do: the ball at the foot that kicks, the ladder that is climbed."""
    free = [thing for thing in things if thing not in taken and all(other.subject != thing for other in shot.beats)]
    if beat.action == "kick":
        ball = next((thing for thing in free if max(assets[thing].size) < _ON_TABLE_M), "")
        return (ball, Placed(assets[ball].kind, (0.36, -0.10, 0.0), 0.0)) if ball else None
    if beat.action == "climb":
        tall = next((thing for thing in free if 1.2 < assets[thing].size[2] < _CLIMBED_M), "")
        return (tall, Placed(assets[tall].kind, (0.20, 0.0, 0.0), 180.0, edge=True)) if tall else None
    return None


def _work(form: Form, things: Sequence[str], taken: set[str], assets: Mapping[str, Asset]) -> str:
    """The letter that is written, the loaf that is cut: a small thing that lies on the table of its form; "" if there is none."""
    if not any(placed.kind == "table" for placed in form.set):
        return ""
    small = (t for t in things if t not in taken and assets[t].kind != form.tool and max(assets[t].size) < _ON_TABLE_M)
    return next(small, "")


_Seating = tuple[dict[str, str], dict[str, tuple[str, Placed]], dict[str, tuple[str, float]]]


def _take_seat(role: str, seat: str, seating: _Seating, assets: Mapping[str, Asset]) -> None:
    seats, stands, beside = seating
    others = [name for name, thing in seats.items() if thing == seat]
    seats[role] = seat
    asset = assets[seat]
    deep = min(-0.06, 0.17 - 0.5 * min(asset.size[:2]))
    if (hung := _hanging_seat(asset)) is not None:
        stands.setdefault(seat, (role, Placed(asset.kind, (-0.06, -hung[0], 0.0), 0.0)))
        if others:
            beside[role] = (others[0], 2.0 * hung[0])
        return
    if not others:
        stands[seat] = (role, Placed(asset.kind, (deep, 0.0, 0.0), 0.0))
        return
    beside[role] = (others[0], _ABREAST_M * len(others))
    stands[seat] = (others[0], Placed(asset.kind, (deep, 0.5 * _ABREAST_M * len(others), 0.0), 0.0))


def _hanging_seat(asset: Asset) -> tuple[float, float] | None:
    """Where across a swing its last seat hangs, and how high it is, in metres; None for what stands."""
    spots = [(asset.parts[number].position, axle.hang) for number, axle in asset.axles if axle.hang is not None]
    if not spots:
        return None
    (x, _, bar), hang = spots[-1]
    return x, bar + hang.weight[2]


def _of_kind(kind: str, beat: Beat, shot: Shot, assets: Mapping[str, Asset]) -> str:
    """The thing of a kind that a beat names, or that was brought for it."""
    named = [*beat.tools, *beat.targets, *(role for role in shot.roles if role.startswith(f"{beat.id}/"))]
    return next((role for role in named if role in assets and assets[role].kind == kind), "")


def _seat_of(role: str, shot: Shot, assets: Mapping[str, Asset]) -> str:
    """What somebody sits on, by a relation or as the target of sitting; who lies or sleeps does not sit."""
    actions = {beat.action for beat in shot.beats if beat.subject == role}
    if actions & {"lie", "sleep", "lie down", "stand", "jump", "dance"}:
        return ""
    related = [r.object for r in shot.relations if r.subject == role and r.relation in ON | INSIDE | {"at"}]
    named = [t for beat in shot.beats if beat.subject == role and beat.action in SITTING for t in (*beat.targets, *beat.tools)]
    return next((thing for thing in (*related, *named) if thing in assets and assets[thing].kind in SEATS), "")


def _accompanying(role: str, shot: Shot, assets: Mapping[str, Asset]) -> list[str]:
    """Small things that somebody is said to be with: "a girl with a balloon"."""
    return [
        r.object
        for r in shot.relations
        if r.subject == role and r.relation in WITH and r.object in assets and assets[r.object].rig is None
        and max(assets[r.object].size) < 1.3
    ]  # fmt: skip


def laid_out(brief: ShotBrief, business: Business) -> ShotBrief:
    """The shot as it is blocked: without what goes with people."""
    away = business.offstage
    if not away:
        return brief
    shot = brief.shot
    kept = tuple(r for r in shot.relations if r.subject not in away and r.object not in away)
    roles = tuple(role for role in shot.roles if role not in away)
    beats = tuple(beat for beat in shot.beats if beat.subject not in away)
    return replace(brief, shot=shot.model_copy(update={"roles": roles, "relations": kept, "beats": beats}))


def with_business(brief: ShotBrief, blocked: Blocked, business: Business) -> Blocked:
    """The blocking with everything that goes with people in its place at the start."""
    places, paths = dict(blocked.places), dict(blocked.paths)
    for role, (other, left) in business.beside.items():
        places[role] = _beside(places[other], (0.0, left, 0.0), 0.0)
        paths[role] = staying(places[role], float(brief.shot.seconds))
    for one, other, apart in _pairs(brief, business):
        if len(paths[one].times_s) == len(paths[other].times_s) == 2:
            places[one], places[other] = face_to_face(places[one], places[other], apart, blocked.floor)
            for role in (one, other):
                paths[role] = staying(places[role], float(brief.shot.seconds))
    for role in {role for thing, (role, placed) in business.stands.items() if placed.edge and _hides(brief.assets[thing])}:
        places[role] = _side_on(places[role], blocked.floor)
        paths[role] = staying(places[role], float(brief.shot.seconds))
    tops: dict[str, float] = {}
    for thing, (role, placed) in sorted(business.stands.items(), key=lambda item: item[1][1].at[2] < 0):
        ahead, left, up = placed.at
        asset, scale = brief.assets[thing], brief.assets[role].size[2] / GROWN_M
        turn = placed.turn + (90.0 if _is_wide(asset) and thing not in business.moving else 0.0)
        if placed.edge:
            ahead = ahead * scale + 0.5 * min(asset.size[:2])
        level = tops.get(role, 0.7) if up < 0 else up
        places[thing] = _beside(places[role], (ahead, left, level), math.radians(turn))
        if up >= 0 and placed.kind not in SEATS:
            tops[role] = asset.size[2]
    for thing, role in business.held.items():
        places[thing] = _beside(places[role], (0.0, -0.45, 0.0), 0.0)
    return replace(blocked, places=places, paths=paths)


def _pairs(brief: ShotBrief, business: Business) -> list[tuple[str, str, float]]:
    """Who does something face to face with whom, and how far apart they are; everybody once."""
    found: list[tuple[str, str, float]] = []
    met: set[str] = set(business.seats)
    for beat in brief.shot.beats:
        other = next((target for target in beat.targets if target in brief.assets and is_person(brief.assets[target])), "")
        other = other or _partner(brief, beat, met)
        if beat.action not in TOGETHER_M or not other or beat.subject not in brief.assets or met & {beat.subject, other}:
            continue
        if is_person(brief.assets[beat.subject]) and {beat.subject, other} <= set(brief.here):
            met |= {beat.subject, other}
            tall = 0.5 * (brief.assets[beat.subject].size[2] + brief.assets[other].size[2])
            found.append((beat.subject, other, TOGETHER_M[beat.action] * tall / GROWN_M))
    return found


def _partner(brief: ShotBrief, beat: Beat, met: set[str]) -> str:
    """Who hugs, shakes hands or dances at the same time and with nobody else either: "two people hugging"."""
    if beat.action not in MUTUAL:
        return ""
    same = (b for b in brief.shot.beats if b.action == beat.action and b.subject != beat.subject and not b.targets)
    return next((b.subject for b in same if b.subject in brief.assets and b.subject not in met), "")


def face_to_face(one: Placement, other: Placement, apart: float, floor: Floor) -> tuple[Placement, Placement]:
    """Two places in the middle between these, across the picture, turned to one another."""
    middle = 0.5 * (np.array(one.position[:2]) + np.array(other.position[:2]))
    away = np.array(other.position[:2]) - np.array(one.position[:2])
    side = 1.0 if float(away @ floor.right) >= 0 else -1.0

    def at(sign: float) -> Placement:
        x, y = (middle + 0.5 * apart * sign * floor.right).tolist()
        return Placement((x, y, floor.level(x, y)), floor.heading(-sign, 0.0))

    return at(-side), at(side)


def _hides(asset: Asset) -> bool:
    """Whether somebody behind a thing could not be seen."""
    return asset.size[2] > 1.05


def _side_on(place: Placement, floor: Floor) -> Placement:
    """The same place, facing across the picture and a little away from the camera."""
    across = math.cos(place.heading) * float(floor.right[0]) + math.sin(place.heading) * float(floor.right[1])
    side = 1.0 if across >= 0 else -1.0
    return replace(place, heading=floor.heading(side * math.sin(1.85), -math.cos(1.85)))


def _is_wide(asset: Asset) -> bool:
    """Things that are wider than deep look along -Y, all others along +X."""
    return asset.size[0] > 1.08 * asset.size[1]


def _beside(place: Placement, offset: Vec3, turn: float) -> Placement:
    cos, sin = math.cos(place.heading), math.sin(place.heading)
    x, y, z = place.position
    spot = (x + cos * offset[0] - sin * offset[1], y + sin * offset[0] + cos * offset[1], z + offset[2])
    return Placement(spot, place.heading + turn)


def seat_height(brief: ShotBrief, business: Business, role: str) -> float | None:
    """How high the seat of somebody who sits is: the top of the thing where the hips are."""
    if role not in business.seats:
        return None
    thing = business.seats[role]
    if (hung := _hanging_seat(brief.assets[thing])) is not None:
        return hung[1]
    points = brief.reliefs.points(brief.assets[thing])
    placed = business.stands[thing][1] if thing in business.stands else Placed("", (-0.06, 0.0, 0.0))
    ahead, aside = (-points[:, 1], points[:, 0]) if _is_wide(brief.assets[thing]) else (points[:, 0], points[:, 1])
    near = np.hypot(ahead + 0.06 + placed.at[0], 0.5 * aside) < 0.1
    return float(points[near, 2].max()) if near.any() else 0.5 * brief.assets[thing].size[2]


def further_acts(brief: ShotBrief, business: Business, role: str) -> tuple[Act, ...]:
    """Holding what no beat says that it is used, and gestures for what is said by somebody who does nothing else."""
    used = {thing for beat in brief.shot.beats if beat.subject == role for thing in things_of(beat, brief.assets)}
    things = [thing for thing, holder in business.held.items() if holder == role and thing not in used]
    acts = [Act("hold", 0.0, float(brief.shot.seconds), (), (), (thing,)) for thing in things[:1]]
    if not any(beat.subject == role for beat in brief.shot.beats) and is_person(brief.assets[role]):
        speaks = {line.id for line in brief.shot.lines if line.speaker == role}
        acts += [
            Act("talk", max(line.start_s - 0.2, 0.0), line.start_s + len(line.samples) / SAMPLE_RATE + 0.2)
            for line in brief.cues.lines
            if line.line_id in speaks
        ]
    return tuple(acts)


def moods_of(role: Role, beats: Sequence[Beat]) -> tuple[str, ...]:
    """Words for how somebody feels: states, and the manners of what they do."""
    return (*role.attributes.states, *(word for beat in beats if beat.subject == role.id for word in beat.manner))
