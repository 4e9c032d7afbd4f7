"""Sequences: a shot with several stations becomes a shot for each of them."""

from collections.abc import Sequence
from dataclasses import replace

from aozora.director.notes import ShotNotes, Station


def in_sequence(shots: Sequence[ShotNotes], most: int) -> list[ShotNotes]:
    """All shots with those of their stations, as long as there is time for them."""
    room = max(0, most - len(shots))
    made: list[ShotNotes] = []
    for shot in shots:
        stations = shot.stations[:room]
        room -= len(stations)
        made += _parts(shot, stations)
    return made


def _parts(shot: ShotNotes, stations: Sequence[Station]) -> list[ShotNotes]:
    if not stations:
        return [shot]
    begins = [Station(shot.place, 0, 0, 0, 0, 0, 0), *stations]
    ends = [*stations, Station(shot.place, *[len(part) for part in _lists(shot)])]
    return [_part(shot, number, begin, end) for number, (begin, end) in enumerate(zip(begins, ends, strict=True))]


def _lists(shot: ShotNotes) -> tuple[Sequence[object], ...]:
    return shot.deeds, shot.roles, shot.relations, shot.speeches, shot.readings, shot.sounds


def _part(shot: ShotNotes, number: int, begin: Station, end: Station) -> ShotNotes:
    deeds = shot.deeds[begin.deeds : end.deeds]
    speeches = shot.speeches[begin.speeches : end.speeches]
    relations = shot.relations[begin.relations : end.relations]
    acting = {role for deed in shot.deeds for role in (deed.subject, *deed.targets, *deed.tools)}
    here = {role for deed in deeds for role in (deed.subject, *deed.targets, *deed.tools)}
    here |= {speech.speaker for speech in speeches}
    here |= {role for role in shot.roles[begin.roles : end.roles] if role not in acting}
    here |= {role for relation in relations for role in (relation.subject, relation.object) if role in shot.roles}
    return replace(
        shot,
        id=shot.id if not number else f"{shot.id}.{number + 1}",
        transition=shot.transition if not number else "cut",
        ending=shot.ending if end is not begin and number == len(shot.stations) else "",
        seconds=None,
        place=begin.place,
        elsewhere=True,
        roles=[role for role in shot.roles if role in here],
        camera_subjects=[role for role in shot.camera_subjects if role in here],
        deeds=deeds,
        speeches=speeches,
        relations=relations,
        readings=shot.readings[begin.readings : end.readings],
        sounds=shot.sounds[begin.sounds : end.sounds],
        stations=[],
    )
