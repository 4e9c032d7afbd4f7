"""Planning: what the prompt leaves open is chosen by the rules of film, and the shots get their lengths."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from aozora.director.cast.relations import FRAME
from aozora.director.experiments.mirrors import as_mirrored
from aozora.director.experiments.staging import as_experiment
from aozora.director.heard.moments import with_moments
from aozora.director.heard.notation import unasked
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.director.notes import NARRATOR, Heard, Score, ShotNotes, Written
from aozora.director.page.sequence import in_sequence
from aozora.director.picture.setting import known
from aozora.director.plan.continuity import continue_shots
from aozora.director.plan.framing import Framing
from aozora.director.plan.timing import SHORTEST, LineSeconds, divide_seconds, lay_out, need_of, slot_begins, time_lines
from aozora.director.plan.whereabouts import Whereabouts, hour_of, season_of
from aozora.director.reading import FilmNotes
from aozora.director.tempering.staging import as_tempered
from aozora.director.trials.staging import as_trial
from aozora.film.brief import Brief
from aozora.film.screenplay import (
    CameraMove,
    CameraPlan,
    Light,
    Line,
    Music,
    Relation,
    Role,
    Screenplay,
    ScreenText,
    Shot,
    SoundCue,
    Span,
)


def plan(brief: Brief, notes: FilmNotes, vocabulary: Vocabulary, line_seconds: LineSeconds) -> Screenplay:
    """The screenplay of a prompt that has been read."""
    shots, dropped = _shots_that_fit(notes, brief.settings.seconds)
    continued = continue_shots(in_sequence(shots, _most_shots(brief.settings.seconds)), notes.every)
    continued = _scored(continued, brief.prompt, vocabulary)
    lines = [_lines(shot) for shot in continued]
    needs = [need_of(shot, spoken, line_seconds) for shot, spoken in zip(continued, lines, strict=True)]
    lengths = divide_seconds(brief.settings.seconds, needs, brief.settings.fps)
    cast = {role.id: role for role in notes.cast}
    made: list[Shot] = []
    everybody = [cast[role] for shot in continued for role in shot.roles]
    actions = [deed.action for shot in continued for deed in shot.deeds]
    whereabouts = Whereabouts(vocabulary, brief.settings.seed)
    place = ""
    for shot, spoken, seconds in zip(continued, lines, lengths, strict=True):
        if shot.elsewhere and not shot.place.name:
            doing = [deed.action for deed in shot.deeds]
            place = whereabouts.place([cast[role] for role in shot.roles], doing, shot)
        place = shot.place.name or place or whereabouts.place(everybody, actions, shot)
        place, shot = whereabouts.settled(place, shot, cast)
        taken = _shot(shot, place, seconds, spoken, cast, vocabulary, line_seconds)
        made.append(with_moments(taken, notes.spans, brief.prompt, vocabulary))
    short = {
        shot.id: (need.lines, seconds)
        for shot, need, seconds in zip(continued, needs, lengths, strict=True)
        if need.lines > seconds
    }
    spans = tuple(_settled(span, dropped, short) for span in notes.spans)
    planned = Screenplay(prompt=brief.prompt, seed=brief.settings.seed, cast=notes.cast, shots=tuple(made), understanding=spans)
    for put in (as_trial, as_experiment, as_tempered, as_mirrored):
        if (found := put(planned, vocabulary)) is not planned:
            return found
    return planned


def _shots_that_fit(notes: FilmNotes, seconds: Fraction) -> tuple[list[ShotNotes], set[str]]:
    """No more shots than can be seen; the ids of those that are left out."""
    most = _most_shots(seconds)
    return list(notes.shots[:most]), {shot.id for shot in notes.shots[most:]}


def _most_shots(seconds: Fraction) -> int:
    return max(1, int(seconds / SHORTEST))


def _lines(shot: ShotNotes) -> list[Line]:
    ordered = sorted(shot.speeches, key=lambda speech: speech.token)
    return [Line(id=s.id, speaker=s.speaker, text=s.text, manner=s.manner, language=s.language) for s in ordered]


def _cue(heard: Heard, roles: Sequence[str]) -> SoundCue:
    return SoundCue(id=heard.id, sound=heard.sound, manner=heard.manner, source=heard.source if heard.source in roles else "")


def _music(score: Score | None) -> Music | None:
    return None if score is None else Music(**{name: getattr(score, name) for name in Score.__dataclass_fields__})


def _scored(shots: Sequence[ShotNotes], prompt: str, vocabulary: Vocabulary) -> Sequence[ShotNotes]:
    """A prompt that is silent about music gets none, unless it asks for a form that is never without."""
    genre = unasked(prompt)
    shots = [_hit(shot, genre or "sting") for shot in shots]
    if not genre or not vocabulary.has("music") or any(shot.score for shot in shots):
        return shots
    return [replace(shot, score=Score(f"{shot.id}/music", genre=genre)) for shot in shots]


def _hit(shot: ShotNotes, genre: str) -> ShotNotes:
    """Where nothing but a sting was asked for, nothing but it is played."""
    score = shot.score
    if score is None or score.course != ("sting",) or score.genre or score.mood or score.instruments or score.tune:
        return shot
    return replace(shot, score=replace(score, genre=genre))


def _text(written: Written, roles: Sequence[str]) -> ScreenText:
    on = written.on if written.on in roles else ""
    return ScreenText(id=written.id, text=written.text, medium=written.medium, on=on, colour=written.colour)


def _shot(
    shot: ShotNotes,
    place: str,
    seconds: Fraction,
    lines: Sequence[Line],
    cast: dict[str, Role],
    vocabulary: Vocabulary,
    line_seconds: LineSeconds,
) -> Shot:
    begins = slot_begins(shot, seconds, lines, line_seconds)
    beats = lay_out(shot, begins, seconds)
    lines = time_lines(shot, lines, begins, seconds, line_seconds)
    speakers = [line.speaker for line in lines if line.speaker != NARRATOR]
    busy = [role for deed in shot.deeds for role in (deed.subject, *deed.targets, *deed.tools)]
    roles = tuple(dict.fromkeys([*shot.roles, *speakers, *busy]))
    relations = tuple(
        Relation(id=related.id, subject=related.subject, relation=related.relation, object=related.object)
        for related in shot.relations
        if related.subject in roles and related.object in (*roles, FRAME)
    )
    there = [cast[role] for role in roles]
    season = shot.season or season_of(place, shot.weather, there, [deed.action for deed in shot.deeds])
    return Shot.model_validate(
        {
            "id": shot.id, "seconds": seconds, "place": place, "without": tuple(shot.without),
            "hour": known("hour", shot.hour, vocabulary, hour_of(there)), "weather": known("weather", shot.weather, vocabulary,
            "clear"),
            "season": season, "light": Light(setup="studio" if shot.studio else "natural",
            qualities=tuple(shot.light)),
            "look": shot.look or "house", "roles": roles, "relations": relations, "beats": beats,
            "camera": _camera(shot, place, roles, cast, vocabulary), "lines": tuple(lines),
            "sounds": tuple(_cue(s, roles) for s in shot.sounds), "ambience": shot.ambience,
            "music": _music(shot.score),
            "texts": tuple(_text(r, roles) for r in shot.readings),
            "transition": shot.transition, "ending": shot.ending,
            "sound_lead": shot.sound_lead,
        }
    )  # fmt: skip


def _camera(shot: ShotNotes, place: str, roles: Sequence[str], cast: dict[str, Role], vocabulary: Vocabulary) -> CameraPlan:
    subjects = _subjects(shot, roles)
    open_to = Framing(vocabulary)
    framing = shot.framing or open_to.size(shot, place, [cast[role] for role in subjects])
    first, *then = _together(shot.moves) or [CameraMove(move="", speed=shot.speed)]
    move = first.move or open_to.move(shot, cast) or known("move", "", vocabulary, "static")
    return CameraPlan.model_validate(
        {
            "framing": framing, "angle": known("angle", shot.angle, vocabulary, "eye level"), "move": move,
            "speed": first.speed or shot.speed, "direction": first.direction, "degrees": shot.degrees, "then": tuple(then),
            "support": shot.support,
            "focus": shot.focus, "pace": shot.pace, "lens_mm": shot.lens_mm, "lens": shot.lens, "fstop": shot.fstop,
            "subjects": subjects,
        }
    )  # fmt: skip


_AGAINST = ({"dolly out", "zoom in"}, {"dolly in", "zoom out"})


def _together(moves: Sequence[CameraMove]) -> list[CameraMove]:
    """A dolly and a zoom against each other are one move, which keeps the size of the subject."""
    if len(moves) == 2 and {move.move for move in moves} in _AGAINST:
        way = "in" if "dolly in" in {move.move for move in moves} else "out"
        return [CameraMove(move="dolly zoom", speed=moves[0].speed or moves[1].speed, direction=way)]
    return list(moves)


def _subjects(shot: ShotNotes, roles: Sequence[str]) -> tuple[str, ...]:
    """Whom the camera is for: those it was told to look at, else those who act, else everybody."""
    told = [role for role in shot.camera_subjects if role in roles]
    acting = [role for deed in shot.deeds for role in (deed.subject,)]
    return tuple(dict.fromkeys(told or [*acting] or roles))


def _settled(span: Span, dropped: set[str], short: dict[str, tuple[Fraction, Fraction]]) -> Span:
    """The understanding after planning: shots without time are not depicted; lines that are too long are remarked."""
    shot = span.element.split("/")[0]
    if shot in dropped and span.status != "not_depicted":
        return span.model_copy(update={"status": "not_depicted", "why": "no time for this shot", "by": "", "score": 0.0})
    if span.role == "dialogue" and shot in short and "/line-" in span.element:
        needs, has = short[shot]
        return span.model_copy(
            update={"why": f"the shot's lines need {float(needs):.1f} s and it has {float(has):.1f} s", "score": 0.5}
        )
    return span
