"""Golden prompts: reads the hand-written facts in `golden/` and checks each one against a screenplay."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import pairwise
from pathlib import Path

from wide_catalogue import WIDE

from aozora.director.direct import direct
from aozora.director.lexicon.film_terms import LIGHT_QUALITIES
from aozora.director.lexicon.qualities import MANNER_WORDS
from aozora.film.brief import Brief
from aozora.film.catalogue import Category
from aozora.film.screenplay import Attributes, Beat, Line, Role, Screenplay, Shot, Span

FOLDER = Path(__file__).parent / "golden"
SECOND = FOLDER / "second"
"""Prompts that nobody looked at while the director was built; see the figures in docs/director.md."""


@dataclass(frozen=True)
class Entry:
    """One prompt with its facts (`shot`, key, label, value) and its annotated words (words, roles, owners)."""

    id: str
    prompt: str
    facts: tuple[tuple[int, str, str, str], ...]
    roles: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Checked:
    """One fact and whether the screenplay has it."""

    fact: str
    right: bool
    found: str = ""


def line_seconds(line: Line) -> Fraction:
    """A calm voice: two and a half words a second."""
    return Fraction(2 * len(line.text.split()), 5)


def suites(folder: Path = FOLDER) -> dict[str, tuple[Entry, ...]]:
    """All entries of a folder by suite."""
    return {path.stem: tuple(read_entries(path)) for path in sorted(folder.glob("*.txt"))}


def read_entries(path: Path) -> Iterator[Entry]:
    """The entries of one file; a line that has no form is a `ValueError`."""
    for block in re.split(r"\n\s*\n", path.read_text().strip()):
        lines = [line.strip() for line in block.splitlines() if line.strip()]
        if not (lines[0].startswith("# ") and lines[1].startswith("> ")):
            raise ValueError(f"{path.name}: an entry begins with '# ID' and '> PROMPT': {lines[0]!r}")
        yield entry_of(lines[0][2:], lines[1][2:].replace("\\n", "\n"), lines[2:], path)


def entry_of(name: str, prompt: str, lines: Iterable[str], path: Path) -> Entry:
    """A prompt with the facts that lines tell of it."""
    lines = list(lines)
    facts = [_fact(line, path) for line in lines if not line.startswith("roles:")]
    roles = [r for line in lines if line.startswith("roles:") for r in _roles(line.removeprefix("roles:"), path)]
    return Entry(name, prompt, tuple(facts), tuple(roles))


_KEYS = frozenset(
    [
        "shots",
        "who",
        "is",
        "has",
        "wears",
        "name",
        "does",
        "order",
        "rel",
        "place",
        "hour",
        "weather",
        "season",
        "light",
        "look",
        "camera",
        "says",
        "sound",
        "music",
        "text",
        "transition",
        "ending",
        "without",
        "nobody",
        "missing",
    ]
)


def _fact(line: str, path: Path) -> tuple[int, str, str, str]:
    match = re.fullmatch(r"(?:(\d+)\|\s*)?([a-z]+)(?:\s+([^:]*?))?\s*:\s*(.*)", line)
    if match is None or match.group(2) not in _KEYS:
        raise ValueError(f"{path.name}: not a fact: {line!r}")
    return int(match.group(1) or 1), match.group(2), match.group(3) or "", match.group(4).strip()


def _roles(line: str, path: Path) -> Iterator[tuple[str, str, str]]:
    for item in filter(None, (part.strip() for part in line.split(";"))):
        words, equals, role = item.rpartition("=")
        if not equals or not words.strip():
            raise ValueError(f"{path.name}: not an annotated word: {item!r}")
        role, _, owner = role.partition("@")
        yield words.strip(), role.strip(), owner.strip()


@cache
def screenplay_of(prompt: str) -> Screenplay:
    """What the director makes of a prompt with the wide catalogue."""
    return direct(Brief(prompt=prompt), WIDE, line_seconds)


def check(entry: Entry) -> list[Checked]:
    """Every fact of an entry, checked."""
    screenplay = screenplay_of(entry.prompt)
    checked: list[Checked] = []
    for number, key, label, value in entry.facts:
        said = f"{f'{number}| ' if number > 1 else ''}{key}{f' {label}' if label else ''}"
        shot = screenplay.shots[min(number, len(screenplay.shots)) - 1]
        for part, right, found in _CHECKS[key](screenplay, shot, label, value):
            checked.append(Checked(f"{said}: {part}", right and number <= len(screenplay.shots), found))
    return checked


def check_roles(entry: Entry) -> list[Checked]:
    """Every annotated word of an entry, checked."""
    screenplay = screenplay_of(entry.prompt)
    checked: list[Checked] = []
    cursor = 0
    for words, roles, owner in entry.roles:
        pattern = re.compile(r"(?<!\w)" + r"[\s\-]+".join(map(re.escape, words.split())) + r"(?!\w)", re.IGNORECASE)
        match = pattern.search(entry.prompt, cursor) or pattern.search(entry.prompt)
        if match is None:
            raise ValueError(f"{entry.id}: {words!r} is not in the prompt")
        cursor = match.end()
        span = next((s for s in screenplay.understanding if s.start < match.end() and match.start() < s.end), None)
        right = span is not None and span.role in roles.split("|") and _owned(span, owner, screenplay)
        found = f"{span.role}@{span.element} {span.status} {span.why}".strip() if span is not None else "nothing"
        checked.append(Checked(f"{words}={roles}{f'@{owner}' if owner else ''}", right, found))
    return checked


def _owned(span: Span, owner: str, screenplay: Screenplay) -> bool:
    """Whether a span belongs to somebody. Whoever is not cast owns nothing that could be checked."""
    wanted = {role.id for label in owner.split("|") for role in _members(screenplay, label)} if owner else set[str]()
    if not wanted:
        return True
    beats = {beat.id: beat for shot in screenplay.shots for beat in shot.beats}
    beat = beats.get(span.element)
    subject = beat.subject if beat is not None else span.element.split("/")[0]
    return subject in wanted or (beat is not None and bool(wanted & set(beat.targets)))


# What a fact is compared with.


def _members(screenplay: Screenplay, label: str) -> list[Role]:
    exact = [role for role in screenplay.cast if role.id == label]
    alike = [role for role in screenplay.cast if role.id.rpartition("-")[0] == label]
    return exact or alike or [role for role in screenplay.cast if label and role.name.lower() == label.lower()]


def _is(found: str, wanted: str) -> bool:
    return found.lower() in [choice.strip().lower() for choice in wanted.split("|")]


def _plain(value: str) -> str:
    for category in ("colour", "material"):
        name: Category = category
        if (entry := WIDE.find(name, value)) is not None:
            return entry.name
    return value.lower()


def _values(a: Attributes) -> set[str]:
    materials = a.material.split(" and ")
    values = {a.colour, *a.accents, *materials, a.size, *a.shape, a.age, a.sex, a.pattern, *a.states} - {""}
    return {_plain(value) for value in values} | {value.lower() for value in values}


def _has_value(values: set[str], wanted: str) -> bool:
    return any(_plain(choice.strip()) in values or choice.strip().lower() in values for choice in wanted.split("|"))


_Answers = Iterable[tuple[str, bool, str]]


def _split(value: str) -> list[str]:
    return [part.strip() for part in value.split(",") if part.strip()]


def _who(screenplay: Screenplay, shot: Shot, label: str, value: str) -> _Answers:
    kind, _, number = re.sub(r"\s+x(\d+\+?)$", r"#\1", value).partition("#")
    roles = _members(screenplay, label)
    named = [r for r in roles if _is(r.kind, kind) or any(r.kind.endswith(" " + k.strip()) for k in kind.split("|"))]
    cast = ", ".join(f"{role.id}: {role.kind}" for role in screenplay.cast)
    yield kind, bool(named), cast
    if "-" not in label:
        least = int(number.rstrip("+") or 1)
        right = len(roles) >= least if number.endswith("+") else len(roles) == least
        yield f"{number or 1} of {kind}", right, cast


def _attributes(screenplay: Screenplay, shot: Shot, label: str, value: str) -> _Answers:
    for wanted in _split(value):
        found = set[str]()
        for role in _members(screenplay, label):
            found |= _values(role.attributes) | set(role.kind.split())
        yield wanted, _has_value(found, wanted), ", ".join(sorted(found))


def _feature(sort: str) -> Callable[[Screenplay, Shot, str, str], _Answers]:
    def check_feature(screenplay: Screenplay, shot: Shot, label: str, value: str) -> _Answers:
        name, *wanted = _split(value)
        features = [feature for role in _members(screenplay, label) for feature in role.features if feature.sort == sort]
        said = ", ".join(f"{f.name} ({' '.join(sorted(_values(f.attributes)))})" for f in features)
        same = [feature for feature in features if _is(feature.name, name)]
        yield name, bool(same), said
        for one in wanted:
            yield f"{name} {one}", any(_has_value(_values(f.attributes), one) for f in same), said

    return check_feature


def _name(screenplay: Screenplay, shot: Shot, label: str, value: str) -> _Answers:
    names = {role.name for role in _members(screenplay, label)}
    yield value, any(_is(name, value) for name in names), ", ".join(sorted(names))


def _does(screenplay: Screenplay, shot: Shot, label: str, value: str) -> _Answers:
    head, *more = [part.strip() for part in value.split(";")]
    action, _, targets = head.partition(">")
    subjects = {role.id for role in _members(screenplay, label)}
    said = "; ".join(_said(beat) for beat in shot.beats)
    beats = [beat for beat in shot.beats if beat.subject in subjects and _is(beat.action, action.strip())]
    yield action.strip(), bool(beats), said
    for target in _split(targets):
        wanted = {role.id for choice in target.split("|") for role in _members(screenplay, choice.strip())}
        yield f"{action.strip()} > {target}", any(wanted & {*beat.targets, *beat.tools} for beat in beats), said
    for extra in filter(None, more):
        yield f"{action.strip()}; {extra}", any(_beat_has(beat, extra, screenplay) for beat in beats), said


def _said(beat: Beat) -> str:
    times = f"x{beat.times}" if beat.times > 1 else ""
    return " ".join(filter(None, (beat.subject, beat.action, *beat.targets, *beat.tools, beat.direction, *beat.manner, times)))


def _beat_has(beat: Beat, extra: str, screenplay: Screenplay) -> bool:
    if match := re.fullmatch(r"x(\d+)", extra):
        return beat.times == int(match.group(1))
    if extra.startswith("with "):
        return bool({role.id for role in _members(screenplay, extra[5:])} & {*beat.tools, *beat.targets})
    meant = "|".join([extra, *(MANNER_WORDS.get(choice.strip(), "-") for choice in extra.split("|"))])
    return any(_is(found, meant) for found in (beat.direction, *beat.manner))


def _order(screenplay: Screenplay, shot: Shot, label: str, value: str) -> _Answers:
    starts: list[Fraction | None] = []
    for part in value.split("<"):
        who, _, action = part.strip().partition(" ")
        subjects = {role.id for role in _members(screenplay, who)}
        passed = Fraction(0)
        times: list[Fraction] = []
        for one in screenplay.shots:
            times += [passed + beat.start for beat in one.beats if beat.subject in subjects and _is(beat.action, action)]
            passed += one.seconds
        starts.append(min(times) if times else None)
    known = [start for start in starts if start is not None]
    right = len(known) == len(starts) and all(a < b for a, b in pairwise(known))
    yield value, right, ", ".join("none" if start is None else f"{float(start):g}" for start in starts)


def _relation(screenplay: Screenplay, shot: Shot, label: str, value: str) -> _Answers:
    relation, _, other = value.rpartition(" ")
    subjects = {role.id for role in _members(screenplay, label)}
    others = {role.id for choice in other.split("|") for role in _members(screenplay, choice)} | ({"frame"} & {other})
    right = any(_is(r.relation, relation) and r.subject in subjects and r.object in others for r in shot.relations)
    yield value, right, "; ".join(f"{r.subject} {r.relation} {r.object}" for r in shot.relations)


def _field(name: str) -> Callable[[Screenplay, Shot, str, str], _Answers]:
    def check_field(screenplay: Screenplay, shot: Shot, label: str, value: str) -> _Answers:
        found = str(getattr(shot, name))
        yield value, _is(found, value), found

    return check_field


def _ending(screenplay: Screenplay, shot: Shot, label: str, value: str) -> _Answers:
    yield value, _is(screenplay.shots[-1].ending, value), screenplay.shots[-1].ending


def _light(screenplay: Screenplay, shot: Shot, label: str, value: str) -> _Answers:
    found = [shot.light.setup, *shot.light.qualities]
    for wanted in _split(value):
        meant = "|".join([wanted, *(LIGHT_QUALITIES.get(choice.strip(), "") for choice in wanted.split("|"))])
        yield wanted, any(_is(quality, meant) for quality in found), ", ".join(found)


def _camera(screenplay: Screenplay, shot: Shot, label: str, value: str) -> _Answers:
    camera = shot.camera
    for part in filter(None, (part.strip() for part in value.split(";"))):
        key, _, wanted = part.partition(" ")
        if key == "subject":
            ids = {role.id for choice in wanted.split("|") for role in _members(screenplay, choice)}
            yield part, bool(ids & set(camera.subjects)), ", ".join(camera.subjects)
        elif key == "then":
            yield part, any(_is(move.move, wanted) for move in camera.then), str(camera.then)
        elif key == "lens":
            yield part, camera.lens_mm is not None and f"{camera.lens_mm:g}" == wanted.removesuffix("mm"), str(camera.lens_mm)
        else:
            found = [str(getattr(camera, key)), *(str(getattr(move, key, "")) for move in camera.then)]
            yield part, any(_is(one, wanted) for one in found), ", ".join(found)


def _says(screenplay: Screenplay, shot: Shot, label: str, value: str) -> _Answers:
    who, _, manner = label.partition("(")
    speakers = {role.id for role in _members(screenplay, who.strip())} | ({"narrator"} & {who.strip()})
    said = "; ".join(f"{line.speaker} {line.manner}: {line.text}" for line in shot.lines)
    lines = [line for line in shot.lines if _letters(line.text) == _letters(value)]
    yield value, bool(lines), said
    yield f"{who.strip()} says it", any(line.speaker in speakers for line in lines), said
    if manner:
        wanted = manner.rstrip(") ")
        yield f"({wanted})", any(_is(m, wanted) or _is(m + "ing", wanted) for line in lines for m in line.manner), said


def _letters(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _sound(screenplay: Screenplay, shot: Shot, label: str, value: str) -> _Answers:
    yield value, any(_is(cue.sound, value) for cue in shot.sounds), ", ".join(cue.sound for cue in shot.sounds)


def _music(screenplay: Screenplay, shot: Shot, label: str, value: str) -> _Answers:
    music = shot.music
    found = {music.mood, music.genre, *music.instruments} if music is not None else set[str]()
    for wanted in _split(value):
        yield wanted, music is not None and (wanted in ("yes", "music") or any(_is(f, wanted) for f in found)), str(music)


def _text(screenplay: Screenplay, shot: Shot, label: str, value: str) -> _Answers:
    said = "; ".join(f"{text.medium}: {text.text}" for text in shot.texts)
    texts = [text for text in shot.texts if _letters(text.text) == _letters(value)]
    yield value, bool(texts), said
    if label:
        yield f"{value} on {label}", any(_is(text.medium, label) for text in texts), said


def _without(screenplay: Screenplay, shot: Shot, label: str, value: str) -> _Answers:
    for wanted in _split(value):
        yield wanted, any(_is(found, wanted) for found in shot.without), ", ".join(shot.without)


def _nobody(screenplay: Screenplay, shot: Shot, label: str, value: str) -> _Answers:
    for wanted in _split(value):
        yield wanted, not any(_is(role.kind, wanted) for role in screenplay.cast), ""


def _missing(screenplay: Screenplay, shot: Shot, label: str, value: str) -> _Answers:
    missing = [span.text.lower() for span in screenplay.understanding if span.status == "not_depicted"]
    for wanted in _split(value):
        yield wanted, any(_letters(wanted) in _letters(text) for text in missing), ", ".join(missing)


def _shots(screenplay: Screenplay, shot: Shot, label: str, value: str) -> _Answers:
    yield value, str(len(screenplay.shots)) in value.split("|"), str(len(screenplay.shots))


_CHECKS: dict[str, Callable[[Screenplay, Shot, str, str], _Answers]] = {
    "shots": _shots, "who": _who, "is": _attributes, "has": _feature("part"), "wears": _feature("garment"), "name": _name,
    "does": _does, "order": _order, "rel": _relation, "place": _field("place"), "hour": _field("hour"),
    "weather": _field("weather"), "season": _field("season"), "light": _light, "look": _field("look"), "camera": _camera,
    "says": _says, "sound": _sound, "music": _music, "text": _text, "transition": _field("transition"),
    "ending": _ending, "without": _without, "nobody": _nobody, "missing": _missing,
}  # fmt: skip
