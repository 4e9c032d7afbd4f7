"""Delivery: a film in the form that a platform or an editing program wants.

A film whose shape fits is coded anew, from its lossless master where it was kept. One of another shape is composed and rendered
anew from its screenplay: nothing is cropped. An mp4 is signed, with the film that it was made of as its parent.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import islice
from pathlib import Path

import numpy as np

from aozora import __version__
from aozora.engines.engine import engine_module
from aozora.film.brief import Brief
from aozora.film.errors import InvalidInput
from aozora.film.outputs import scratch_file, whole_file
from aozora.film.passes import PassName
from aozora.film.production import Film, Footage, Frame, SoundChunk, StagedShot, Staging
from aozora.film.screenplay import Screenplay, read_screenplay
from aozora.film.settings import Settings
from aozora.film.watch import Watch
from aozora.media.movie import RECORDERS, MovieFormat, open_footage, read_sound
from aozora.media.probe import probe
from aozora.media.sequences import Mattes, picture_name, write_exr, write_png
from aozora.media.stills import Stills, write_clip, write_poster, write_spritesheet
from aozora.studio.library import MASTER, KeptFilm, kept_film
from aozora.studio.make import Order, produce, store_for
from aozora.studio.pictured import Fit, fitted
from aozora.studio.presets import Preset
from aozora.studio.services import Services, default_services
from aozora.trust.mark import mark
from aozora.trust.moderation import check_screenplay
from aozora.trust.provenance import Claim, prompt_hash
from aozora.trust.viewing import watch as guarded

ALIKE = 0.012
"""Shapes whose aspects differ by less than this share are the same: what is missing is scaled, not cut."""

PASSES = ("depth", "normal", "flow", "ids", "mattes", "alpha")
_CLIP_S = 6


@dataclass(frozen=True)
class Source:
    """What is delivered: a film's file, the folder it was kept in, its screenplay; whatever of these there is."""

    name: str
    film: Path | None = None
    kept: KeptFilm | None = None
    screenplay: Screenplay | None = None

    @property
    def size(self) -> tuple[int, int] | None:
        """Width and height of the film, None for a screenplay alone."""
        if self.film is None:
            return None
        picture = probe(self.film).picture
        if picture is None:
            raise InvalidInput(f"{self.film} has no picture", field="film")
        return picture.width, picture.height

    @property
    def settings(self) -> Settings:
        """How the film was made, or how films are made."""
        if self.kept is not None:
            return self.kept.card.brief.settings
        seed = {} if self.screenplay is None else {"seed": self.screenplay.seed, "seconds": self.screenplay.seconds}
        return Settings.of(**seed)


@dataclass(frozen=True)
class Delivery:
    """How: the preset, another size than its, passes of a sequence, and what becomes of a film of another shape that has no
    screenplay (`fit`). `settings` make what is rendered anew; the size is the delivery's."""

    preset: Preset
    size: tuple[int, int] | None = None
    passes: tuple[str, ...] = ()
    fit: Fit | None = None
    settings: Settings | None = None


def source_at(path: Path) -> Source:
    """A folder that a film was kept in, a film's file (its screenplay may lie beside it), or a screenplay."""
    if path.is_dir():
        kept = kept_film(path)
        return Source(path.name, kept.released, kept, kept.screenplay)
    if path.suffix.lower() == ".json":
        return Source(path.stem.removesuffix(".screenplay"), screenplay=_screenplay(path))
    if not path.is_file():
        raise InvalidInput(f"no such film: {path}", field="film")
    beside = path.with_name(path.stem + ".screenplay.json")
    return Source(path.stem, path, None, _screenplay(beside) if beside.is_file() else None)


def _screenplay(path: Path) -> Screenplay:
    try:
        return read_screenplay(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as cause:
        raise InvalidInput(f"cannot read {path}", field="film") from cause


def deliver(source: Source, delivery: Delivery, output: Path, watch: Watch = Watch(), services: Services | None = None) -> Path:
    """Make the delivery at `output` (a folder for sequences). Raises `InvalidInput` for what cannot be, `OutputFailed`."""
    services = services or default_services()
    if delivery.preset.what == "sequence":
        return _sequence(source, delivery, output, watch, services)
    size = delivery.size or delivery.preset.size or source.size
    if source.film is None or (size is not None and not _alike(source.size, size) and delivery.fit is None):
        source = _composed(source, size, delivery, output, watch, services)
        if source.film == output:
            return output
    return _recoded(source, size or source.size or (0, 0), delivery, output, watch, services)


def _alike(one: tuple[int, int] | None, other: tuple[int, int]) -> bool:
    return one is not None and abs(one[0] * other[1] / (one[1] * other[0]) - 1) < ALIKE


def _composed(
    source: Source, size: tuple[int, int] | None, delivery: Delivery, output: Path, watch: Watch, services: Services
) -> Source:
    """The film, composed for another shape and rendered."""
    if source.screenplay is None:
        raise InvalidInput(
            "has another shape than the preset and no screenplay to compose it anew from; give --fit contain or --fit cover",
            field="film",
        )
    settings = delivery.settings or source.settings
    if size is not None:
        settings = Settings.of(**{**settings.model_dump(), "width": size[0], "height": size[1]})
    final = output if delivery.preset.form == "mp4" else output.with_suffix(".mp4")
    brief = Brief(prompt=source.screenplay.prompt, settings=settings)
    released = produce(Order(brief, final, source.screenplay, parent=source.film), watch, services)
    return replace(source, film=released.film, kept=None)


def _recoded(source: Source, size: tuple[int, int], delivery: Delivery, output: Path, watch: Watch, services: Services) -> Path:
    """The film, coded anew; from the master without the losses of the released file, where there is one."""
    assert source.film is not None
    master = source.kept is not None and (source.kept.folder / MASTER).is_file()
    path = source.kept.folder / MASTER if source.kept is not None and master else source.film
    footage = guarded(open_footage(path), services.frames)
    footage = _at_size(footage, size, delivery.fit or "cover")
    footage = mark(footage, master and source.settings.visible_mark)
    preset = delivery.preset
    if preset.what == "clip":
        write_clip(output, _first(footage, _CLIP_S))
    elif preset.what != "film":
        _pictures(footage, preset, output, watch)
    else:
        _film(path, footage, source, preset, output, watch, services)
    return output


def _film(path: Path, footage: Footage, source: Source, preset: Preset, output: Path, watch: Watch, services: Services) -> None:
    count = footage.clock.sample_of(footage.frame_count)
    sound = whole_sound(path, count)
    stills = Stills(3)
    footage = stills.taking(footage)
    form = MovieFormat(
        footage.width, footage.height, footage.clock.fps, footage.frame_count, count,
        crf=preset.crf, sound_bit_rate=1000 * preset.sound_kbit,
    )  # fmt: skip
    signs = preset.form == "mp4"
    with scratch_file(output) if signs else whole_file(output) as part:
        RECORDERS[preset.form](part, footage.frames(), sound, form, watch)
        if signs:
            prompt = source.screenplay.prompt if source.screenplay is not None else ""
            claim = Claim(output.stem, prompt_hash(prompt), "delivery", __version__, parent=source.film)
            services.signer.sign(part, output, claim)


def whole_sound(path: Path, count: int) -> Iterator[SoundChunk]:
    """The sound of a file, cut or filled up with silence to `count` samples."""
    at = 0
    for chunk in read_sound(path):
        if chunk.first > at:
            yield SoundChunk(at, np.zeros((min(chunk.first, count) - at, 2), np.float32))
            at = min(chunk.first, count)
        mix = chunk.mix[: count - at]
        if len(mix):
            yield SoundChunk(at, mix)
            at += len(mix)
    while at < count:
        size = min(48_000, count - at)
        yield SoundChunk(at, np.zeros((size, 2), np.float32))
        at += size


def _at_size(footage: Footage, size: tuple[int, int], fit: Fit) -> Footage:
    width, height = size
    if (footage.width, footage.height) == size:
        return footage
    alike = _alike((footage.width, footage.height), size)

    def made(frame: Frame) -> Frame:
        from aozora.media.pictures import scaled

        picture = scaled(frame.picture, width, height) if alike else fitted(frame.picture, width, height, fit)
        return replace(frame, picture=picture, passes={})

    return replace(footage, width=width, height=height, frames=lambda: map(made, footage.frames()), onward=None)


def _first(footage: Footage, seconds: int) -> Footage:
    count = min(footage.frame_count, footage.clock.frame_count(Fraction(seconds)))
    return replace(footage, frame_count=count, frames=lambda: islice(footage.frames(), count), onward=None)


def _pictures(footage: Footage, preset: Preset, output: Path, watch: Watch) -> None:
    """A poster, a thumbnail or a spritesheet."""
    sheet = preset.what == "spritesheet"
    stills = Stills(25, 240) if sheet else Stills(24)
    for frame in stills.taking(footage).frames():
        watch.tell("picture", frame.index + 1, footage.frame_count)
    if sheet:
        write_spritesheet(output, stills.taken, 5)
    else:
        write_poster(output, stills.best, None if preset.what == "poster" else 1280)


def _sequence(source: Source, delivery: Delivery, folder: Path, watch: Watch, services: Services) -> Path:
    """Numbered pictures, rendered anew with the passes asked for."""
    for name in delivery.passes:
        if name not in PASSES:
            raise InvalidInput(f"must be among {', '.join(PASSES)} (got {name!r})", field="passes")
    if source.screenplay is None:
        raise InvalidInput("must be a kept film or a screenplay, since sequences are rendered anew", field="film")
    check_screenplay(source.screenplay, services.prompts)
    settings = delivery.settings or source.settings
    if delivery.size is not None:
        settings = Settings.of(**{**settings.model_dump(), "width": delivery.size[0], "height": delivery.size[1]})
    settings = settings.model_copy(update={"passes": _carried(delivery)})
    own, opened = source.settings, engine_module(settings.engine).open_engine
    same = (settings.width, settings.height, settings.fps) == (own.width, own.height, own.fps)
    with store_for(source.kept.folder if source.kept else None) as store, opened(store) as engine:
        staging = source.kept.staging() if source.kept is not None and same else None
        staging = staging or engine.stage(source.screenplay, settings, watch)
        film = engine.shoot(staging, settings, watch)
        _numbered(film, staging, delivery, folder, watch, services)
    return folder


def _carried(delivery: Delivery) -> tuple[PassName, ...]:
    """The passes that frames must carry for what is written."""
    asked = {"mattes" if name == "alpha" else name for name in delivery.passes}
    if delivery.preset.form == "exr":
        asked.add("linear")
    known: tuple[PassName, ...] = ("depth", "normal", "flow", "ids", "mattes", "linear")
    return tuple(name for name in known if name in asked)


def _numbered(film: Film, staging: Staging, delivery: Delivery, folder: Path, watch: Watch, services: Services) -> None:
    shown = film.settings.visible_mark and delivery.preset.form == "png" and "alpha" not in delivery.passes
    footage = mark(guarded(film.footage, services.frames), shown)
    mattes = {shot.shot_id: _mattes(shot) for shot in staging.shots}
    nobody = Mattes((), frozenset())
    for frame in footage.frames():
        path = folder / picture_name(frame.index, f".{delivery.preset.form}")
        who = mattes.get(frame.shot_id, nobody)
        if delivery.preset.form == "exr":
            write_exr(path, frame, who, delivery.passes)
        else:
            write_png(path, frame, who, "alpha" in delivery.passes)
        watch.tell("write", frame.index + 1, footage.frame_count)


def _mattes(shot: StagedShot) -> Mattes:
    names = tuple(entity.id for entity in shot.world.entities) + tuple(scatter.id for scatter in shot.world.scatters)
    return Mattes(names, frozenset(name for name in names if not name.startswith("set/")) - {s.id for s in shot.world.scatters})
