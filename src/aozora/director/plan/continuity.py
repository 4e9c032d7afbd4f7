"""Continuity: what a shot does not say goes on from the shot before, or holds for the whole film."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from aozora.director.notes import Deed, Heard, Related, Score, ShotNotes


def continue_shots(shots: Sequence[ShotNotes], every: ShotNotes) -> list[ShotNotes]:
    """The shots with what `every` says of all of them and what the shots before have settled. A new place starts a new
    setting; whoever slept or sat goes on with it."""
    made: list[ShotNotes] = []
    before = every
    for index, shot in enumerate(shots):
        opened = _with_opening(shot, every) if index == 0 else shot
        before = _with_camera(_with_setting(opened, before, every), every)
        made.append(before)
    return made


def _with_opening(shot: ShotNotes, every: ShotNotes) -> ShotNotes:
    """The first shot takes whoever the words before the first shot have cast."""
    return replace(
        shot,
        roles=list(dict.fromkeys([*shot.roles, *every.roles])),
        deeds=[*shot.deeds, *every.deeds],
        relations=[*every.relations, *shot.relations],
        speeches=[*every.speeches, *shot.speeches],
        readings=[*every.readings, *shot.readings],
        without=list(dict.fromkeys([*every.without, *shot.without])),
    )


def _with_setting(shot: ShotNotes, before: ShotNotes, every: ShotNotes) -> ShotNotes:
    stays = (not shot.place.name and not shot.elsewhere) or (shot.ground and bool(before.place.name))
    same_place = stays or shot.place.name == before.place.name
    source = before if same_place else every
    going_on = _going_on(shot, before) if same_place else []
    props = [target for deed in going_on for target in deed.targets]
    heard = {sound.sound for sound in every.sounds}
    return replace(
        shot,
        place=source.place if stays else shot.place,
        hour=shot.hour or source.hour,
        weather=shot.weather or source.weather,
        snowfall=shot.snowfall if shot.weather else source.snowfall,
        season=shot.season or before.season,
        studio=shot.studio or source.studio,
        light=list(dict.fromkeys(shot.light or source.light)),
        look=shot.look or before.look,
        roles=list(dict.fromkeys([*shot.roles, *props])),
        deeds=[*shot.deeds, *going_on],
        relations=[*shot.relations, *(_again(related, shot) for related in before.relations if related.object in props)],
        sounds=[*(_again(sound, shot) for sound in every.sounds), *(s for s in shot.sounds if s.sound not in heard)],
        ambience=shot.ambience and every.ambience,
        score=shot.score or (_again(every.score, shot) if every.score is not None else None),
    )


def _with_camera(shot: ShotNotes, every: ShotNotes) -> ShotNotes:
    """Every shot has a camera of its own; only what is said of the whole film holds for all."""
    return replace(
        shot,
        framing=shot.framing or every.framing,
        angle=shot.angle or every.angle,
        moves=shot.moves or every.moves,
        speed=shot.speed or every.speed,
        degrees=shot.degrees or every.degrees,
        support=shot.support or every.support,
        focus=shot.focus or every.focus,
        pace=shot.pace or every.pace,
        lens_mm=shot.lens_mm or every.lens_mm,
        lens=shot.lens or every.lens,
        fstop=shot.fstop or every.fstop,
    )


def _going_on(shot: ShotNotes, before: ShotNotes) -> list[Deed]:
    """What roles of a shot were still doing in the shot before ("a cat sleeps ... close-up of the cat")."""
    busy = {deed.subject for deed in shot.deeds}
    latest = {deed.subject: deed for deed in before.deeds}
    going_on = (latest[role] for role in shot.roles if role in latest and role not in busy)
    return [_again(replace(deed, slot=0), shot) for deed in going_on if deed.lasting]


_Part = TypeVar("_Part", Deed, Related, Heard, Score)


def _again(part: _Part, shot: ShotNotes) -> _Part:
    """The same part in another shot, under an id of that shot."""
    first, _, rest = part.id.partition("/")
    return part if first == shot.id else replace(part, id=f"{shot.id}/{first}/{rest}")
