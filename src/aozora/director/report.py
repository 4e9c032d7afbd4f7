"""The report: the film as it is planned, and what became of every word of the prompt, in lines to be read."""

from collections.abc import Iterable, Iterator

from aozora.film.pitches import name_of
from aozora.film.screenplay import (
    Attributes,
    Beat,
    CameraPlan,
    Feature,
    Line,
    Music,
    Role,
    Screenplay,
    Shot,
    SoundCue,
    Span,
    Status,
)

_SIGNS = {"planned": "+", "depicted": "+", "substituted": "~", "not_depicted": "-"}
_GROUPS: tuple[tuple[str, tuple[Status, ...]], ...] = (
    ("As asked:", ("planned", "depicted")),
    ("Substituted:", ("substituted",)),
    ("Not depicted:", ("not_depicted",)),
)


def report(screenplay: Screenplay) -> str:
    """The shots in short, then every span of the prompt by its status; ends with a count."""
    lines = [line for shot in screenplay.shots for line in (*_shot_lines(shot, screenplay), "")]
    for title, statuses in _GROUPS:
        spans = [span for span in screenplay.understanding if span.status in statuses]
        if spans:
            lines += [title, *(_span_line(span) for span in spans), ""]
    return "\n".join([*lines, _count(screenplay.understanding)]) + "\n"


def _words(*words: str) -> str:
    return " ".join(word for word in words if word)


def _listed(items: Iterable[str]) -> str:
    return ", ".join(item for item in items if item)


def _shot_lines(shot: Shot, screenplay: Screenplay) -> Iterator[str]:
    begins = "" if shot.transition == "cut" else f", begins with a {shot.transition}"
    ends = f", ends with a {shot.ending}" if shot.ending else ""
    yield f"{shot.id} ({float(shot.seconds):.1f} s{begins}{ends}): {shot.place}, {shot.hour}, {shot.weather}, {shot.season}"
    yield f"  camera: {_camera(shot.camera)}"
    light = _listed(("studio" if shot.light.setup == "studio" else "", *shot.light.qualities))
    for name, text in (("light", light), ("look", "" if shot.look == "house" else shot.look)):
        if text:
            yield f"  {name}: {text}"
    for role in shot.roles:
        yield f"  {role}: {_role(screenplay.role(role))}"
    for beat in shot.beats:
        yield f"  {float(beat.start):.1f}-{float(beat.end):.1f} s {_beat(beat)}"
    for relation in shot.relations:
        yield f"  {relation.subject} {relation.relation} {relation.object}"
    yield from _heard_and_read(shot)


def _heard_and_read(shot: Shot) -> Iterator[str]:
    for line in shot.lines:
        yield f"  {_line(line)}"
    for cue in shot.sounds:
        yield f"  sound: {_sound(cue)}"
    if not shot.ambience:
        yield "  sound: no ambience"
    if (music := shot.music) is not None:
        tempo = f"{music.tempo:g} bpm" if music.tempo else ""
        yield f"  music: {_listed((music.mood, music.genre, *music.instruments, tempo, *_scored(music))) or 'free choice'}"
    for text in shot.texts:
        on = f" on {text.on}" if text.on else ""
        yield f"  {_words(text.colour, text.medium)}{on}: {text.text}"
    if shot.without:
        yield f"  without: {_listed(shot.without)}"


def _scored(music: Music) -> tuple[str, ...]:
    written = " ".join(name_of(note.pitch) for note in music.notes[:12]) + (" ..." if len(music.notes) > 12 else "")
    return (music.key, music.metre, music.tune, music.level, *music.course, written)


def _camera(camera: CameraPlan) -> str:
    first = _words(camera.speed, camera.move, camera.direction)
    further = (f"then {_words(move.speed, move.move, move.direction)}" for move in camera.then)
    angle = "" if camera.angle == "eye level" else camera.angle
    stop = f"f/{camera.fstop:g}" if camera.fstop else ""
    lens = _listed((camera.lens, f"{camera.lens_mm:g} mm" if camera.lens_mm else "", stop))
    focus = f"{camera.focus} focus" if camera.focus else ""
    on = f"on {' and '.join(camera.subjects)}" if camera.subjects else ""
    return _listed((camera.framing, angle, first, *further, camera.support, lens, focus, camera.pace, on))


def _attributes(a: Attributes, kind: str = "") -> str:
    age = "" if a.age in kind.split() else a.age
    colours = " and ".join(word for word in (a.colour, *a.accents) if word)
    return _words(a.size, age, a.sex, *a.shape, colours, a.pattern, a.material, *a.states)


def _role(role: Role) -> str:
    called = _words(role.name, f"@{role.reference}" if role.reference else "")
    plain = _words(_attributes(role.attributes, role.kind), role.kind)
    parts = _listed(_feature(feature) for feature in role.features if feature.sort == "part")
    worn = _listed(_feature(feature) for feature in role.features if feature.sort == "garment")
    return _listed(
        (f"{called}, {plain}" if called else plain, f"with {parts}" if parts else "", f"wearing {worn}" if worn else "")
    )


def _feature(feature: Feature) -> str:
    return _words(str(feature.count) if feature.count > 1 else "", _attributes(feature.attributes), feature.name)


def _beat(beat: Beat) -> str:
    tools = f"with {' and '.join(beat.tools)}" if beat.tools else ""
    times = f"{beat.times} times" if beat.times > 1 else ""
    return _words(beat.subject, beat.action, *beat.targets, tools, beat.direction, *beat.manner, times)


def _line(line: Line) -> str:
    how = _listed((*line.manner, "" if line.language == "en" else line.language))
    at = f" at {float(line.start):.1f} s" if line.start is not None else ""
    return f"{line.speaker}{f' ({how})' if how else ''}{at}: {line.text}"


def _sound(cue: SoundCue) -> str:
    how = f" ({_listed(cue.manner)})" if cue.manner else ""
    source = f", from {cue.source}" if cue.source else ""
    return f"{cue.sound}{how}{source}"


def _span_line(span: Span) -> str:
    status = span.status.replace("_", " ")
    by = f" by {span.by}" if span.by else ""
    why = f" ({span.why})" if span.why else ""
    element = f" -> {span.element}" if span.element else ""
    text = " ".join(span.text.split())
    return f"{_SIGNS[span.status]} {text}: {span.role}{element}, {status}{by}{why}"


def _count(spans: tuple[Span, ...]) -> str:
    total = len(spans)
    shown = sum(span.status in ("planned", "depicted") for span in spans)
    other = sum(span.status == "substituted" for span in spans)
    return f"{total} spans: {shown} as asked, {other} substituted, {total - shown - other} not depicted"
