"""The property master: brings what an action needs and the cast lacks, such as the guitar of somebody who plays one."""

from collections.abc import Mapping
from fractions import Fraction

from aozora.film.screenplay import Beat, Role, Screenplay, Shot
from aozora.world.business import INSTRUMENTS, SEATS, beat_form, is_person, things_of
from aozora.world.elements import Asset
from aozora.world.things.table import THINGS
from aozora.world.vehicles import GOES

TRADES: Mapping[str, tuple[str, str]] = {
    "wizard": ("hold", "wizard's staff"), "knight": ("hold", "sword"), "samurai": ("hold", "katana"), "viking": ("hold", "axe"),
    "pirate": ("hold", "sword"), "witch": ("hold", "broom"), "chef": ("hold", "frying pan"), "singer": ("sing", ""),
    "guitarist": ("play guitar", ""), "violinist": ("play violin", ""), "photographer": ("take photo", ""),
    "pianist": ("play piano", ""), "drummer": ("play drums", ""), "musician": ("play saxophone", ""),
    "tennis player": ("hold", "tennis racket"), "golfer": ("hold", "golf club"), "teacher": ("hold", "book"),
    "soccer player": ("play soccer", ""), "basketball player": ("play basketball", ""), "gymnast": ("handstand", ""),
    "skateboarder": ("skateboard", ""), "skier": ("ski", ""), "snowboarder": ("snowboard", ""), "surfer": ("hold", "surfboard"),
    "cyclist": ("cycle", ""), "motorcyclist": ("ride motorcycle", ""), "dancer": ("dance ballet", ""),
    "martial artist": ("martial arts", ""), "carpenter": ("hold", "hammer"), "mechanic": ("hold", "wrench"), "boxer": ("box", ""),
    "yogi": ("do yoga", ""), "artist": ("paint", ""), "farmer": ("hold", "rake"), "gardener": ("hold", "watering can"),
    "firefighter": ("hold", "axe"), "scientist": ("hold", "flask"), "construction worker": ("hold", "shovel"),
    "student": ("hold", "book"), "mail carrier": ("hold", "box"), "clown": ("hold", "balloons"), "ninja": ("hold", "katana"),
    "pilot": ("hold", "suitcase"), "bride": ("hold", "rose"), "santa": ("hold", "gift"), "geisha": ("hold", "umbrella"),
    "monk": ("pray", ""), "nun": ("pray", ""), "model": ("pose", ""), "superhero": ("pose", ""), "waiter": ("hold", "plate"),
    "butler": ("hold", "plate"), "caveman": ("hold", "baseball bat"), "dj": ("mix records", ""),
}  # fmt: skip
"""Kind of person -> what it does, and holds, when nobody says what it does: by this it is known."""


def furnished(screenplay: Screenplay, assets: Mapping[str, Asset]) -> Screenplay:
    """The screenplay with a role for everything that is brought; its id begins with that of the beat that needs it."""
    brought: list[Role] = []
    shots: list[Shot] = []
    for shot in screenplay.shots:
        beats: list[Beat] = []
        found: list[Role] = []
        trades = _trades(shot, assets)
        found += [_role(beat, TRADES[assets[beat.subject].kind][1]) for beat in trades if beat.tools]
        riders, riding = _riders(shot, assets)
        found += riders
        for beat in (*shot.beats, *trades, *riding):
            own, tools = _for_beat(beat, shot, assets)
            found += own
            beats.append(beat.model_copy(update={"tools": (*beat.tools, *tools)}) if tools else beat)
        brought += found
        roles = (*shot.roles, *(role.id for role in found))
        shots.append(shot.model_copy(update={"roles": roles, "beats": tuple(beats)}) if found or trades else shot)
    if tuple(shots) == screenplay.shots:
        return screenplay
    return screenplay.model_copy(update={"cast": (*screenplay.cast, *brought), "shots": tuple(shots)})


def _trades(shot: Shot, assets: Mapping[str, Asset]) -> list[Beat]:
    """What those do of whom the shot says nothing but what they are."""
    busy = {role for beat in shot.beats for role in (beat.subject, *beat.targets)} | {r.subject for r in shot.relations}
    busy |= {line.speaker for line in shot.lines}
    beats: list[Beat] = []
    for role in shot.roles:
        if role in busy or role not in assets or assets[role].kind not in TRADES or not is_person(assets[role]):
            continue
        action, thing = TRADES[assets[role].kind]
        name = f"{shot.id}/{role}"
        tools = (f"{name}/{thing}",) if thing else ()
        beats.append(Beat(id=name, subject=role, action=action, tools=tools, start=Fraction(0), end=shot.seconds))
    return beats


RIDERS: Mapping[str, str] = {"motorcycle": "ride motorcycle", "scooter": "ride motorcycle", "bicycle": "cycle"}
"""Kind of vehicle that goes nowhere without somebody on it -> what they do."""


def _riders(shot: Shot, assets: Mapping[str, Asset]) -> tuple[list[Role], list[Beat]]:
    """Somebody for each vehicle on two wheels that goes and that nobody rides, and their beats."""
    roles: list[Role] = []
    beats: list[Beat] = []
    used = {role for beat in shot.beats for role in (*beat.targets, *beat.tools)}
    used |= {relation.object for relation in shot.relations if relation.subject in assets and is_person(assets[relation.subject])}
    for beat in shot.beats:
        kind = assets[beat.subject].kind if beat.subject in assets else ""
        if kind not in RIDERS or beat.action not in GOES or beat.subject in used:
            continue
        kind = "cyclist" if RIDERS[kind] == "cycle" else "motorcyclist"
        rider = Role(id=f"{beat.id}/rider", kind=kind, category="being")
        roles.append(rider)
        beats.append(
            beat.model_copy(
                update={
                    "id": rider.id,
                    "subject": rider.id,
                    "action": RIDERS[assets[beat.subject].kind],
                    "targets": (beat.subject,),
                    "tools": (),
                }
            )
        )
    return roles, beats


def _for_beat(beat: Beat, shot: Shot, assets: Mapping[str, Asset]) -> tuple[list[Role], tuple[str, ...]]:
    """What one beat lacks: roles, and those of them that are used as tools."""
    if beat.subject not in assets or not is_person(assets[beat.subject]):
        return [], ()
    form = beat_form(beat, assets)
    if form is None:
        return [], ()
    here = {assets[role].kind for role in shot.roles if role in assets}
    made: list[Role] = []
    tools: tuple[str, ...] = ()
    named = things_of(beat, assets)
    lacking = not named or (form.tool in INSTRUMENTS and all(assets[role].kind != form.tool for role in named))
    if form.carried and form.tool in THINGS and lacking:
        made.append(_role(beat, form.tool))
        tools = (made[0].id,)
    for placed in form.set:
        sits = placed.kind in SEATS and here & SEATS
        taken = any(assets[role].kind == placed.kind for role in named)
        if placed.kind in THINGS and not taken and not sits and beat.direction == "":
            made.append(_role(beat, placed.kind))
    return made, tools


def _role(beat: Beat, kind: str) -> Role:
    return Role(id=f"{beat.id}/{kind}", kind=kind, category="thing")
