"""The report: what became of every word of the prompt, in lines to be read."""

from collections.abc import Iterator

from aozora.film.screenplay import Beat, Role, Screenplay, Shot, Span

_SIGNS = {"planned": "+", "depicted": "+", "substituted": "~", "not_depicted": "-"}


def report(screenplay: Screenplay) -> str:
    """The shots in short, then every span of the prompt with its status; ends with a count."""
    lines = [line for shot in screenplay.shots for line in _shot_lines(shot, screenplay)]
    spans = [_span_line(span) for span in screenplay.understanding]
    return "\n".join([*lines, *spans, _count(screenplay.understanding)]) + "\n"


def _shot_lines(shot: Shot, screenplay: Screenplay) -> Iterator[str]:
    camera = shot.camera
    view = " ".join(
        word
        for word in (
            camera.framing,
            camera.angle if camera.angle != "eye level" else "",
            camera.speed,
            camera.move,
            camera.direction,
        )
        if word
    )
    yield f"{shot.id} ({float(shot.seconds):.1f} s): {shot.place}, {shot.hour}, {shot.weather}, {shot.season}; {view}"
    for role in shot.roles:
        yield f"  {role}: {_role(screenplay.role(role))}"
    for beat in shot.beats:
        yield f"  {float(beat.start):.1f}-{float(beat.end):.1f} s {_beat(beat)}"
    for relation in shot.relations:
        yield f"  {relation.subject} {relation.relation} {relation.object}"
    for line in shot.lines:
        how = f" ({', '.join(line.manner)})" if line.manner else ""
        yield f"  {line.speaker}{how}: {line.text}"
    for sound in shot.sounds:
        yield f"  sound: {sound.sound}"
    for text in shot.texts:
        yield f"  {text.medium}: {text.text}"


def _role(role: Role) -> str:
    a = role.attributes
    age = "" if a.age in role.kind.split() else a.age
    return " ".join(word for word in (a.size, age, a.colour, a.pattern, a.material, *a.states, role.kind) if word)


def _beat(beat: Beat) -> str:
    words = (beat.subject, beat.action, *beat.targets, beat.direction, *beat.manner)
    return " ".join(word for word in words if word)


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
