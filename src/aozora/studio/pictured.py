"""Films that begin with a given picture: the engine that sets it in motion, and reading pictures that people bring."""

import re
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, repeat, tee
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from aozora.engines.engine import Compositor, Engine, engine_module, engine_name
from aozora.engines.null import NullEngine
from aozora.engines.restyling import restyled
from aozora.film.brief import Brief
from aozora.film.catalogue import Catalogue
from aozora.film.errors import InvalidInput
from aozora.film.parts import Parts
from aozora.film.production import Film, Footage, Frame, Soundtrack, StagedShot, Staging
from aozora.film.reference_style import ReferenceStyle
from aozora.film.screenplay import Screenplay, Span
from aozora.film.settings import Settings
from aozora.film.store import FolderStore
from aozora.film.watch import Watch
from aozora.media.pictures import Pixels, picture_size, read_picture, scaled
from aozora.studio.hearing import Sound
from aozora.studio.newcomers import Newcomers, newcomers, staged

if TYPE_CHECKING:
    from aozora.vision.motion import Effect, Mover
    from aozora.vision.reading import Reading

Fit = Literal["cover", "contain"]

MOST_PIXELS = 64_000_000
"""Largest picture that is opened."""

_TURN_S = 1.5
"""How long the turn to a last picture takes, at most half of the film."""


@dataclass(frozen=True)
class Wishes:
    """How pictures are fitted to the film, a mask (white stays still) of the first picture's size, the sound that the film
    is to have, and whether its world leads a model."""

    fit: Fit = "cover"
    still: Path | None = None
    sound: Sound | None = None
    led: bool = False


def opened(path: Path, field: str) -> Pixels:
    """A picture file (PNG, JPEG, WebP) as (h, w, 3) sRGB. `InvalidInput` when it is none or has too many pixels."""
    width, height = picture_size(path, field)
    if width * height > MOST_PIXELS or min(width, height) < 16:
        least = f"at least 16 x 16 and at most {MOST_PIXELS // 1_000_000} million pixels"
        raise InvalidInput(f"{path.name} must have {least} (got {width} x {height})", field=field)
    try:
        return read_picture(path)
    except InvalidInput as cause:
        raise InvalidInput(cause.message, field=field) from cause


def fitted(picture: Pixels, width: int, height: int, fit: Fit) -> Pixels:
    """The picture at the film's size: "cover" cuts off what is too much, "contain" shows all before a blur of itself."""
    have_h, have_w = picture.shape[:2]
    if (have_h, have_w) == (height, width):
        return picture
    cut_w = min(have_w, max(1, round(have_h * width / height)))
    cut_h = min(have_h, max(1, round(have_w * height / width)))
    left, top = (have_w - cut_w) // 2, (have_h - cut_h) // 2
    cover = scaled(picture[top : top + cut_h, left : left + cut_w].copy(), width, height)
    if fit == "cover":
        return cover
    shown_w = min(width, max(1, round(have_w * height / have_h)))
    shown_h = min(height, max(1, round(have_h * width / have_w)))
    out = scaled(scaled(cover, max(2, width // 40), max(2, height // 40)), width, height).copy()
    left, top = (width - shown_w) // 2, (height - shown_h) // 2
    out[top : top + shown_h, left : left + shown_w] = scaled(picture, shown_w, shown_h)
    return out


def picture_sound(
    screenplay: Screenplay,
    reading: "Reading | None",
    settings: Settings,
    watch: Watch,
    played: tuple[StagedShot, ...] = (),
) -> Soundtrack:
    """What the prompt lets be heard: weather, sounds, music, voices, and the place if it names one; else what the picture itself
    says of the place. `played` are the shots of those who were laid into it."""
    from aozora.sound.department import mix, rehearse

    named = any(span.role == "place" for span in screenplay.understanding)
    if not named:
        place = "studio"
        if reading is not None and reading.sky.mean() > 0.05:
            place = "beach" if reading.water.mean() > 0.05 else "meadow" if reading.foliage.mean() > 0.05 else "hills"
        shots = tuple(shot.model_copy(update={"place": place}) for shot in screenplay.shots)
        screenplay = screenplay.model_copy(update={"shots": shots})
    return mix(screenplay, rehearse(screenplay, watch), played, settings.seed, watch, settings.soundfont)


Hire = Callable[[], Engine]
"""Opens the engine that plays whom a prompt brings into a picture."""


def _unknown(_: Span) -> None:
    return None


class PictureEngine:
    """Sets a picture in motion as the prompt says, with its sounds, and lays into it whom the prompt brings, whom an engine that
    `hire` opens plays; what the prompt wants besides is told, not shown."""

    def __init__(self, given: "Given", prompt: str, catalogue: Catalogue, hire: "Hire | None" = None) -> None:
        self._given, self._prompt, self._catalogue, self._hire = given, prompt, catalogue, hire
        self._coming: tuple[Screenplay, Newcomers | None] | None = None

    def catalogue(self) -> Catalogue:
        return self._catalogue

    def stage(self, screenplay: Screenplay, settings: Settings, watch: Watch) -> Staging:
        from aozora.vision.motion import possible

        shown, coming = possible(self._reading), self._newcomers(screenplay, settings, watch)
        own = coming.settled if coming is not None else _unknown
        spans = tuple(own(span) or _settled(span, shown, screenplay.prompt) for span in screenplay.understanding)
        notes = coming.staging.notes if coming is not None else ()
        return Staging(screenplay.model_copy(update={"understanding": spans}), notes=notes)

    def shoot(self, staging: Staging, settings: Settings, watch: Watch) -> Film:
        film = NullEngine().shoot(staging, settings, watch)
        count, shot = film.footage.frame_count, staging.screenplay.shots[0].id
        seconds = float(staging.screenplay.seconds)
        coming = self._newcomers(staging.screenplay, settings, watch)
        mover = self._mover(staging.screenplay, settings, busy=coming is not None)
        turn = min(_TURN_S, seconds / 2)
        end = (count - 1) / settings.fps

        def onward(begin: int) -> Iterator[Frame]:
            guests = repeat(None) if coming is None else coming.guests(watch)
            for index, guest in zip(range(count), guests, strict=False):
                if index < begin:
                    continue
                watch.check()
                watch.tell("picture", index + 1, count)
                time_s = index / settings.fps
                yield Frame(index, shot, self._turned(mover.frame(time_s, guest), 1 - (end - time_s) / turn))

        footage = Footage(settings.width, settings.height, settings.clock, count, lambda: onward(0), onward)
        shots = coming.staging.shots if coming is not None else ()
        return replace(film, footage=footage, soundtrack=picture_sound(staging.screenplay, self._reading, settings, watch, shots))

    def _newcomers(self, screenplay: Screenplay, settings: Settings, watch: Watch) -> Newcomers | None:
        """Staged once for a screenplay, whatever became of its spans meanwhile."""
        asked = screenplay.model_copy(update={"understanding": ()})
        if self._coming is None or self._coming[0] != asked:
            self._coming = asked, self._brought(screenplay, settings, watch)
        return self._coming[1]

    def _brought(self, screenplay: Screenplay, settings: Settings, watch: Watch) -> Newcomers | None:
        # Who stands in pictures of their own is cut out of these.
        if self._hire is None or self._given.subjects or not newcomers(screenplay):
            return None
        from aozora.vision.plates import plate_of

        engine = self._hire()
        plate = plate_of(self._given.first, self._reading)
        return staged(engine, screenplay, plate, settings, watch) if isinstance(engine, Compositor) else None

    @cached_property
    def _reading(self) -> "Reading":
        from aozora.vision.depth import chosen_depth
        from aozora.vision.motion import EFFECTS
        from aozora.vision.reading import read

        words = set(re.findall(r"\w+", self._prompt.lower()))
        reading = read(self._given.first, chosen_depth(), water_named=bool(words & EFFECTS["waves"]))
        return _with_subjects(reading, self._given, self._prompt)

    def _turned(self, frame: Pixels, share: float) -> Pixels:
        from aozora.vision.motion import towards

        return frame if self._given.last is None else towards(frame, self._given.last, share)

    def _mover(self, screenplay: Screenplay, settings: Settings, *, busy: bool) -> "Mover":
        from aozora.vision.motion import Mover, Plan, effects_of
        from aozora.vision.regions import still_mask, still_words

        still = still_mask(screenplay.prompt, self._reading)
        if self._given.still is not None:
            drawn = np.asarray(self._given.still.mean(-1) > 127)
            still = drawn if still is None else still | drawn
        moving, _, _ = still_words(screenplay.prompt)
        effects = effects_of(re.findall(r"\w+", moving), busy=busy)
        return Mover(self._reading, Plan(effects, float(screenplay.seconds), still, settings.seed))


@dataclass(frozen=True)
class Given:
    """The pictures of a brief at the film's size (h, w, 3): the first and the last frame, a mask of what stays still; and
    pictures whose subjects are set into it, at their own size."""

    first: Pixels
    last: Pixels | None = None
    still: Pixels | None = None
    subjects: tuple[Pixels, ...] = ()


def _with_subjects(reading: "Reading", given: Given, prompt: str) -> "Reading":
    """The reading with the subjects of other pictures before it, where the prompt says (left, right, else beside one another)."""
    from aozora.vision.palette import set_into
    from aozora.vision.reading import Layer, read

    count = len(given.subjects)
    for number, picture in enumerate(given.subjects):
        subject = read(picture).subject
        if not subject.any():
            raise InvalidInput(
                "nothing in the picture stands out from its background, so nothing can be cut out", field="subject"
            )
        side = 0.28 if re.search(r"\bleft\b", prompt) else 0.72 if re.search(r"\bright\b", prompt) else 0.5
        at = side if count == 1 else (number + 1) / (count + 1)
        scene = np.clip(reading.layers[-1].picture, 0, 255).astype(np.uint8)
        cut = set_into(scene, picture, subject, at=at)
        foot = int(np.flatnonzero(cut.cover.any(1)).max())
        depth = np.full(cut.cover.shape, float(reading.layers[0].depth[foot].min()), np.float32)
        # Its shadow lies on what is behind it.
        behind = tuple(
            replace(one, picture=np.where(cut.cover[..., None] > 0, one.picture, cut.picture).astype(np.float32))
            for one in reading.layers
        )
        front = Layer(cut.picture.astype(np.float32), depth, cut.cover)
        reading = replace(reading, layers=(*behind, front), subject=reading.subject | (cut.cover > 0.5))
    return reading


def _settled(span: Span, shown: frozenset["Effect"], prompt: str) -> Span:
    """What becomes of a span, given the effects that the picture can carry. What something does is what the effects of its clause
    do: "snow falls", "the waves roll in"."""
    from aozora.vision.motion import EFFECTS

    text = _clause(prompt, span) if span.role == "action" else span.text
    words = set(re.findall(r"\w+", text.lower()))
    names = [name for name, asked in EFFECTS.items() if words & asked]
    if carried := [name for name in names if name in shown]:
        return span.model_copy(update={"status": "depicted", "by": ", ".join(carried), "why": "", "score": 1.0})
    why = "the given picture is set in motion as it is; nothing is added to it"
    if names:
        why = f"nothing was found in the given picture that {' or '.join(names)} could move"
    return span.model_copy(update={"status": "not_depicted", "by": "", "why": why, "score": 0.0})


def coding_for(brief: Brief, wishes: Wishes) -> dict[str, Any]:
    """How the film is coded: finer where it has given pictures to be true to, and with full colour where 4:2:0 would lose more of
    one than 36 dB allow (hard edges between strong colours, such as drawings have)."""
    from aozora.media.movie import picture_as_carried

    size = brief.settings.width, brief.settings.height
    given = [
        fitted(opened(one.path, one.role), *size, wishes.fit)
        for one in brief.references
        if one.kind == "picture" and one.role in ("first_frame", "last_frame")
    ]
    if not given:
        return {}
    worst = max(float(((picture_as_carried(one).astype(np.float32) - one) ** 2).mean()) for one in given)
    return {"crf": 12, "faithful": True, "full_chroma": worst > 255**2 / 10**3.6}


def maker_of(brief: Brief) -> str:
    """The name of what makes a brief's pictures: "picture" for a given one in motion, else its engine."""
    if any(one.kind == "clip" for one in brief.references):
        return "clip"
    given = any(one.kind == "picture" and one.role == "first_frame" for one in brief.references)
    engine = engine_name(brief.settings.engine)
    return "picture" if given and engine != "neural" else engine


def _given(brief: Brief, wishes: Wishes) -> Given:
    settings = brief.settings
    pictures = {one.role: one.path for one in brief.references if one.kind == "picture"}

    def at_size(role: Literal["first_frame", "last_frame"]) -> Pixels | None:
        path = pictures.get(role)
        return None if path is None else fitted(opened(path, role), settings.width, settings.height, wishes.fit)

    first, last, still = at_size("first_frame"), at_size("last_frame"), None
    if first is None:
        raise InvalidInput("a first picture is needed", field="first_frame")
    if wishes.still is not None:
        still = opened(wishes.still, "still")
        if picture_size(wishes.still, "still") != picture_size(pictures["first_frame"], "first_frame"):
            raise InvalidInput("the mask must have the size of the first picture", field="still")
        still = fitted(still, settings.width, settings.height, wishes.fit)
    subjects = tuple(opened(one.path, "subject") for one in brief.references if one.kind == "picture" and one.role == "subject")
    return Given(first, last, still, subjects)


def _clause(prompt: str, span: Span) -> str:
    """The words about a span up to the next comma, stop or "and" on either side."""
    bounds = [0, *(place for cut in re.finditer(r"[,.;:!?]|\band\b", prompt) for place in cut.span()), len(prompt)]
    return prompt[max(b for b in bounds if b <= span.start) : min(b for b in bounds if b >= span.end)]


def _by_frame(brief: Brief, wishes: Wishes, moments: Mapping[float, Path]) -> dict[int, Pixels]:
    """All pictures that are given, by the frame where they belong; -1 is the last."""
    settings = brief.settings
    places = {0: "first_frame", -1: "last_frame"}
    paths = {one.role: one.path for one in brief.references if one.kind == "picture"}
    found = {place: opened(paths[role], role) for place, role in places.items() if role in paths}
    for second, path in moments.items():
        found.setdefault(round(second * settings.fps), opened(path, "keyframe"))
    return {place: fitted(picture, settings.width, settings.height, wishes.fit) for place, picture in found.items()}


def in_style(film: Film, brief: Brief) -> Film:
    """The film after the brief's style picture, if it has one, shot by shot: its colours and contrast, its grain, its strokes."""
    given = next((one for one in brief.references if one.kind == "picture" and one.role == "style"), None)
    if given is None:
        return film
    reference, own, settings = style_from(given.path, "style"), film.footage, brief.settings

    def drawn(frames: Iterator[Frame]) -> Iterator[Frame]:
        for _, shot in groupby(frames, key=lambda frame: frame.shot_id):
            plain, shown = tee(shot)
            styled = restyled((f.picture for f in shown), fps=float(settings.fps), seed=settings.seed, reference=reference)
            yield from (replace(frame, picture=picture) for frame, picture in zip(plain, styled, strict=True))

    def onward(begin: int) -> Iterator[Frame]:
        return drawn(own.frames() if own.onward is None else own.onward(begin))

    return replace(film, footage=replace(own, frames=lambda: drawn(own.frames()), onward=onward if own.onward else None))


def style_from(path: Path, field: str) -> ReferenceStyle:
    """The style of a picture file. `InvalidInput` with that field when it is none."""
    from aozora.vision.style import style_of_picture

    return style_of_picture(opened(path, field))


def opener_for(
    brief: Brief, wishes: Wishes, moments: Mapping[float, Path] | None = None
) -> Callable[[FolderStore], AbstractContextManager[Engine]]:
    """Who opens the engine of a brief: a picture's own when the brief has a first frame, else the one that its settings name.

    `moments` are pictures by seconds of the film. A model takes them as they are; where there is a world, they compose it.
    """
    module = engine_module(brief.settings.engine)
    pictures = {one.role: one.path for one in brief.references if one.kind == "picture"}
    if engine_name(brief.settings.engine) == "neural":
        from aozora.engines.neural import opener

        return opener(Parts(_by_frame(brief, wishes, moments or {}), sound=wishes.sound), wishes.led)
    if wishes.sound is not None or wishes.led:
        raise InvalidInput("is for --engine neural", field="audio" if wishes.sound is not None else "controls")
    if "first_frame" not in pictures:
        return module.open_engine
    given = _given(brief, wishes)

    @contextmanager
    def opening(store: FolderStore) -> Generator[Engine, None, None]:
        with ExitStack() as opened_engines:
            yield PictureEngine(
                given, brief.prompt, module.catalogue(), lambda: opened_engines.enter_context(module.open_engine(store))
            )

    return opening
