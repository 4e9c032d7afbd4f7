"""Changes to kept films: edit, remix, extend, undo; and variations of a brief. The source is never touched."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from aozora.director.changes.changing import change
from aozora.director.changes.patching import Patch, patched
from aozora.director.changes.reading import Reader
from aozora.director.changes.remixing import remixed
from aozora.engines.engine import Engine
from aozora.film.brief import Brief
from aozora.film.errors import InvalidInput
from aozora.film.production import Film, Release
from aozora.film.screenplay import Screenplay
from aozora.film.settings import MAX_SECONDS, Settings
from aozora.film.store import FolderStore
from aozora.film.watch import Watch
from aozora.sound.department import line_seconds
from aozora.studio.extending import Extension, extended_film, lengthened
from aozora.studio.library import Card, KeptFilm, Library, Lineage, share_assets
from aozora.studio.limits import Limits
from aozora.studio.make import Filming, Order, catalogue_of, planned, produce
from aozora.studio.reshooting import reshot
from aozora.studio.services import Services, default_services


@dataclass(frozen=True)
class Delivery:
    """Where a changed film goes: the mp4, and the library (by default the one that its source is in; the result is kept there as
    a film of its own)."""

    output: Path
    library: Library | None = None


def edit(
    film: KeptFilm,
    words: str,
    to: Delivery | Path,
    *,
    limits: Limits = Limits(),
    watch: Watch = Watch(),
    services: Services | None = None,
) -> Release:
    """The film with what the words ask for; everything else stays, and outside of what the change touches the master's pixels
    are copied. `Release.changes` says what changed and what was not understood. `InvalidInput` when nothing was."""
    services = services or default_services()
    services.prompts.check(words)
    limits.check(film)
    reader = _reader(film)
    changed = change(film.screenplay, words, reader, limits.shots(film))
    told = (*changed.told, *(f"not understood: {text!r}" for text in changed.unread))
    lineage = Lineage(parent=film.id, verb="edit", words=words)
    order = _order(film, changed.screenplay, _delivery(to), Card(brief=film.card.brief, lineage=lineage, changes=told))
    left: list[str] = []
    release = _changed_film(order, film, _delivery(to), reshot(film, limits, left.append), watch, services)
    return replace(release, changes=(*release.changes, *dict.fromkeys(left)))


def patch(
    film: KeptFilm, operations: Patch, to: Delivery | Path, watch: Watch = Watch(), services: Services | None = None
) -> Release:
    """The film with a JSON Patch (RFC 6902) applied to its screenplay."""
    services = services or default_services()
    after = patched(film.screenplay, operations)
    lineage = Lineage(parent=film.id, verb="edit", words="patch")
    told = tuple(f"{operation['op']} {operation['path']}" for operation in operations)
    order = _order(film, after, _delivery(to), Card(brief=film.card.brief, lineage=lineage, changes=told))
    return _changed_film(order, film, _delivery(to), reshot(film, Limits()), watch, services)


def remix(
    film: KeptFilm, prompt: str, to: Delivery | Path, *, watch: Watch = Watch(), services: Services | None = None
) -> Release:
    """A new prompt over the old film: what it does not mention (cast, place, hour, seed) stays."""
    services = services or default_services()
    services.prompts.check(prompt)
    brief = Brief.of(prompt, film.card.brief.settings, film.card.brief.references)
    new = planned(brief, catalogue_of(brief.settings.engine), watch, services)
    after, told = remixed(film.screenplay, new, _reader(film))
    lineage = Lineage(parent=film.id, verb="remix", words=prompt)
    order = _order(film, after, _delivery(to), Card(brief=brief, lineage=lineage, changes=told))
    return _changed_film(order, film, _delivery(to), None, watch, services)


def extend(
    film: KeptFilm,
    seconds: Fraction | float,
    to: Delivery | Path,
    *,
    prompt: str | None = None,
    backward: bool = False,
    watch: Watch = Watch(),
    services: Services | None = None,
) -> Release:
    """The film with `seconds` more at its end (or its beginning), in one piece: the source's frames come from the lossless
    master, the new ones go on from the state of the world at the seam. At most 300 seconds in all."""
    services = services or default_services()
    if prompt is not None:
        services.prompts.check(prompt)
    added = Fraction(seconds).limit_denominator(1000)
    before = film.screenplay
    if added <= 0 or before.seconds + added > MAX_SECONDS:
        most = float(MAX_SECONDS - before.seconds)
        raise InvalidInput(f"must be more than 0 and at most {most:g}: a film lasts at most {MAX_SECONDS} s", field="seconds")
    after, told = lengthened(before, added, prompt, backward, _reader(film))
    settings = film.card.brief.settings.model_copy(update={"seconds": after.seconds})
    lineage = Lineage(parent=film.id, verb="extend", words=prompt or "")
    brief = film.card.brief.model_copy(update={"settings": settings})
    order = _order(film, after, _delivery(to), Card(brief=brief, lineage=lineage, changes=told))
    extension = Extension(film, backward, with_words=prompt is not None)

    def filmed(engine: Engine, screenplay: Screenplay, store: FolderStore, watch: Watch) -> Film:
        return extended_film(extension, engine, screenplay, settings, store, watch)

    return _changed_film(order, film, _delivery(to), filmed, watch, services)


def undo(film: KeptFilm, library: Library) -> KeptFilm:
    """The film that this one was made of; `InvalidInput` when it was made of none, or that is gone."""
    if film.card.lineage is None:
        raise InvalidInput(f"{film.id} was not made of another film, so there is nothing to undo", field="film")
    return library.open(film.card.lineage.parent)


def vary(
    brief: Brief,
    count: int,
    folder: Path,
    *,
    watch: Watch = Watch(),
    services: Services | None = None,
    library: Library | None = None,
) -> tuple[Release, ...]:
    """`count` films (2 to 16) of one prompt with seeds one after another, in a folder, with a sheet of all their posters
    (`variations.jpg`) to choose from."""
    if not 2 <= count <= 16:
        raise InvalidInput(f"must be 2 to 16 (got {count})", field="variations")
    made: list[Release] = []
    seeds = [(brief.settings.seed + n) % 2**32 for n in range(count)]
    for seed in seeds:
        one = Brief.of(brief.prompt, brief.settings.model_copy(update={"seed": seed}), brief.references)
        order = Order(one, folder / f"seed-{seed}.mp4")
        if library is None:
            made.append(produce(order, watch, services))
            continue
        with library.shelf(brief.prompt) as shelf:
            release = produce(replace(order, keep=shelf), watch, services)
        made.append(replace(release, kept=library.root / shelf.name[1:]))
    _write_variations(folder / "variations.jpg", made, seeds)
    return tuple(made)


def _write_variations(path: Path, made: Sequence[Release], seeds: Sequence[int]) -> None:
    from aozora.film.catalogue import Entry
    from aozora.media.pictures import read_picture, scaled
    from aozora.studio.sheets import Specimen, write_sheet

    entries = [Entry(category="look", name=f"seed {seed}") for seed in seeds]
    shown = [Specimen(entry, scaled(read_picture(r.poster), 480)) for entry, r in zip(entries, made, strict=True)]
    write_sheet(path, shown, columns=min(4, len(shown)))


def _reader(film: KeptFilm) -> Reader:
    return Reader(catalogue_of(film.card.brief.settings.engine), line_seconds, film.card.brief.settings.seed)


def _delivery(to: Delivery | Path) -> Delivery:
    return to if isinstance(to, Delivery) else Delivery(to)


def _order(film: KeptFilm, after: Screenplay, to: Delivery, card: Card) -> Order:
    return Order(card.brief, to.output, after, card=card, parent=film.released)


def _changed_film(
    order: Order, film: KeptFilm, to: Delivery, filmed: Filming | None, watch: Watch, services: Services
) -> Release:
    """Make it on a new shelf of the library; on any error there is no shelf and no film."""
    if film.card.brief.settings.engine != "null":
        film.staging()
    library = to.library or Library(film.folder.parent)
    words = order.card.lineage.words if order.card is not None and order.card.lineage is not None else ""
    with library.shelf(words or film.id) as shelf:
        share_assets(film.folder / "assets", shelf / "assets")
        release = produce(replace(order, keep=shelf, filmed=filmed), watch, services)
    changes = order.card.changes if order.card is not None else ()
    return replace(release, kept=library.root / shelf.name[1:], changes=(*changes, *release.changes))


def settings_of(film: KeptFilm) -> Settings:
    """The settings with which a kept film was made."""
    return film.card.brief.settings
