"""From a Brief to a Release: the whole way, top to bottom."""

import tempfile
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aozora import __version__
from aozora.director.report import report
from aozora.engines.engine import Engine, engine_module
from aozora.film.brief import Brief
from aozora.film.camera_path import CameraPath
from aozora.film.catalogue import Catalogue
from aozora.film.errors import InvalidInput
from aozora.film.outputs import scratch_file
from aozora.film.production import Film, Release, Staging
from aozora.film.screenplay import Screenplay
from aozora.film.settings import Settings
from aozora.film.store import FolderStore
from aozora.film.watch import Watch
from aozora.film.ways import Way
from aozora.media.movie import MovieFormat, write_mp4
from aozora.sound.department import line_seconds
from aozora.studio.characters import with_characters
from aozora.studio.kept import Keeper
from aozora.studio.keyframes import Keyframe, pictures_of, with_keyframes
from aozora.studio.library import Card, write_card
from aozora.studio.looks import in_look
from aozora.studio.memory import return_large_blocks
from aozora.studio.pictured import Wishes, coding_for, in_style, maker_of, opener_for
from aozora.studio.services import Services, default_services
from aozora.studio.sidecars import Sidecars
from aozora.studio.takes import NoTakes, Takes, keep_screenplay, kept_screenplay, silenced, with_takes
from aozora.studio.timings import Timings
from aozora.studio.voices import Casting, LineSeconds, with_voices
from aozora.trust.mark import mark
from aozora.trust.moderation import check_screenplay
from aozora.trust.provenance import Claim, prompt_hash
from aozora.trust.viewing import watch as guarded

Filming = Callable[[Engine, Screenplay, FolderStore, Watch], Film]
"""How the film of a screenplay is made with an engine; assets go into the store."""


Afterwards = Callable[[Engine, Staging, FolderStore, Watch], None]


@dataclass(frozen=True)
class Order:
    """What to make and where: a brief, or a given screenplay with its brief, and whether to keep everything between.

    `takes` keeps finished shots until the film is done; `silent` leaves the sound out; `previews` adds a small WebP and a
    spritesheet. `keyframes` say how moments are composed. `filmed` makes the film otherwise than by staging and shooting all
    of the screenplay; `card` is written beside what is kept; `parent` is the film that this one was made of. `voices` are WAV
    files that speak its lines in their order. `afterwards` is called when the film is done and the engine still runs.
    """

    brief: Brief
    output: Path
    screenplay: Screenplay | None = None
    keep: Path | None = None
    takes: Takes = NoTakes()
    silent: bool = False
    previews: bool = False
    camera: CameraPath | None = None
    ways: tuple[Way, ...] = ()
    keyframes: tuple[Keyframe, ...] = ()
    wishes: Wishes = Wishes()
    filmed: Filming | None = None
    card: Card | None = None
    parent: Path | None = None
    afterwards: Afterwards | None = None
    voices: tuple[Path, ...] = ()

    def line_seconds(self) -> LineSeconds:
        """How long lines last with the voices that they will have."""
        return Casting(self.voices, self.brief.settings.voice_model).line_seconds


def produce(order: Order, watch: Watch = Watch(), services: Services | None = None) -> Release:
    """Make a film. Nothing appears under its final name before the film is complete, marked and signed."""
    return_large_blocks()
    services = services or default_services()
    settings = order.brief.settings
    timings = Timings(watch)
    watch = timings.watch
    services.prompts.check(order.brief.prompt)
    if order.screenplay is not None:
        check_screenplay(order.screenplay, services.prompts)
    open_engine = opener_for(order.brief, order.wishes, pictures_of(order.keyframes))
    with scratch_file(order.output) as scratch, store_for(order.keep) as store, open_engine(store) as engine:
        with watch.timing("direct"):
            screenplay = order.screenplay or kept_screenplay(order.takes)
            screenplay = screenplay or planned(order.brief, engine.catalogue(), watch, services, order.line_seconds())
            screenplay = _directed(with_voices(screenplay, order.voices), order)
            keep_screenplay(order.takes, screenplay)
        film = with_takes((order.filmed or _staged_and_shot(settings))(engine, screenplay, store, watch), order.takes, store)
        film = in_style(silenced(film) if order.silent else film, order.brief)
        with Keeper(order.keep, film, store) as keeper:
            sidecars = Sidecars(order.output, film)
            footage = sidecars.passing(mark(guarded(keeper.passing(film.footage), services.frames), settings.visible_mark))
            with watch.timing("picture and sound"):
                sound = watch.timed("sound", keeper.passing_sound(film.soundtrack))
                write_mp4(
                    scratch,
                    footage.frames(),
                    sound,
                    MovieFormat.of(film.footage, film.soundtrack, **coding_for(order.brief, order.wishes)),
                    watch,
                )
        with watch.timing("sign"):
            services.signer.sign(scratch, order.output, _claim(order, film, sidecars))
        with watch.timing("sidecars"):
            sidecars.write(order.previews)
            if order.keep is not None:
                write_card(order.keep, order.card or Card(brief=order.brief), order.output)
        if order.afterwards is not None:
            order.afterwards(engine, film.staging, store, watch)
    return sidecars.release(order.keep, timings.seconds())


def _staged_and_shot(settings: Settings) -> Filming:
    def filmed(engine: Engine, screenplay: Screenplay, store: FolderStore, watch: Watch) -> Film:
        with watch.timing("stage"):
            staging = engine.stage(screenplay, settings, watch)
        return engine.shoot(staging, settings, watch)

    return filmed


def plan(brief: Brief, watch: Watch = Watch(), services: Services | None = None) -> Screenplay:
    """The screenplay of a brief, after moderation, without making the film."""
    services = services or default_services()
    services.prompts.check(brief.prompt)
    return planned(brief, catalogue_of(brief.settings.engine), watch, services)


def understanding(screenplay: Screenplay) -> str:
    """What became of every word of the prompt, for people to read."""
    return report(screenplay)


def catalogue_of(engine: str) -> Catalogue:
    """What an engine can depict, without starting its processes."""
    return engine_module(engine).catalogue()


def make_film(prompt: str, output: str | Path, **settings: Any) -> Release:
    """Make a film of a prompt. `settings` are the fields of `Settings`: width, height, seconds, fps, seed, quality, ..."""
    return produce(Order(Brief.of(prompt, Settings.of(**settings)), Path(output)))


def planned(
    brief: Brief, catalogue: Catalogue, watch: Watch, services: Services, line_seconds: LineSeconds = line_seconds
) -> Screenplay:
    """A planner may write more than the prompt says, so what it wrote is checked as well."""
    screenplay = with_characters(services.planner.direct(brief, catalogue, line_seconds, watch), brief)
    screenplay = in_look(screenplay, brief.settings.look, catalogue)
    check_screenplay(screenplay, services.prompts)
    return screenplay


def _directed(screenplay: Screenplay, order: Order) -> Screenplay:
    """The screenplay with the exact camera, ways and compositions of an order."""
    taken = on_marks(_taken_along(screenplay, order.camera), order.ways)
    return with_keyframes(taken, order.keyframes)


def _taken_along(screenplay: Screenplay, path: CameraPath | None) -> Screenplay:
    """The screenplay whose first shot is taken along an exact path."""
    if path is None:
        return screenplay
    first, *others = screenplay.shots
    camera = first.camera.model_copy(update={"path": path})
    return screenplay.model_copy(update={"shots": (first.model_copy(update={"camera": camera}), *others)})


def on_marks(screenplay: Screenplay, ways: tuple[Way, ...]) -> Screenplay:
    """The screenplay whose roles go these ways in the first shot; a role may be named by its id, its name or its kind."""
    if not ways:
        return screenplay
    first, *others = screenplay.shots
    cast = [screenplay.role(role) for role in first.roles]
    found: list[Way] = []
    for way in ways:
        role = next((r.id for r in cast if way.role in (r.id, r.name, r.kind)), None)
        if role is None:
            known = ", ".join(r.id for r in cast) or "nobody"
            raise InvalidInput(f"no {way.role!r} in the first shot, only {known}", field="marks")
        found.append(way.model_copy(update={"role": role}))
    return screenplay.model_copy(update={"shots": (first.model_copy(update={"ways": tuple(found)}), *others)})


@contextmanager
def store_for(keep: Path | None) -> Generator[FolderStore, None, None]:
    """A store of assets: they live with what is kept, or as long as the production."""
    if keep is not None:
        yield FolderStore(keep / "assets")
        return
    with tempfile.TemporaryDirectory(prefix="aozora-assets-") as folder:
        yield FolderStore(Path(folder))


def _claim(order: Order, film: Film, sidecars: Sidecars) -> Claim:
    settings = order.brief.settings
    return Claim(
        title=order.output.stem,
        prompt_sha256=prompt_hash(order.brief.prompt),
        engine=maker_of(order.brief),
        engine_version=__version__,
        settings={
            k: v
            for k, v in settings.model_dump(mode="json").items()
            if k not in ("engine", "device", "passes", "style", "weights")
        },
        thumbnail=sidecars.thumbnail(),
        parent=order.parent,
    )
