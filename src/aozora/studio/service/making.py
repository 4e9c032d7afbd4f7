"""How each operation is made: an order becomes the files of a release."""

import importlib
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from aozora.film.brief import Brief
from aozora.film.production import Release
from aozora.film.screenplay import read_screenplay
from aozora.film.settings import Settings
from aozora.film.watch import Watch
from aozora.studio.make import Order, produce
from aozora.studio.service.abilities import CHANGES, CLIPS, check_can
from aozora.studio.service.blobs import fetch
from aozora.studio.service.house import House
from aozora.studio.service.orders import VideoOrder
from aozora.studio.service.previews import write_previews
from aozora.studio.service.references import mask_of, references_of, with_tags
from aozora.studio.service.shelving import KEPT, packed, unpacked
from aozora.studio.takes import Takes


def made(house: House, order: VideoOrder, folder: Path, takes: Takes, watch: Watch) -> Mapping[str, Path]:
    """Make what was ordered in `folder`; the files by the names under which they are delivered."""
    check_can(order)
    output = folder / "film.mp4"
    references = references_of(house.blobs, order, folder / "references")
    if order.worldless and not order.begins_with_picture:
        return _parts(_changed_clip(house, order, output, watch), folder)
    brief = Brief.of(_words(order), settings_of(house, order), references)
    if order.operation == "create" or (order.operation == "remix" and order.begins_with_picture):
        release = _new_film(house, order, (brief, output), takes, watch)
    else:
        release = _changed_film(house, order, (brief, output), watch)
    return _parts(release, folder)


def _parts(release: Release, folder: Path) -> Mapping[str, Path]:
    """The files of a release by the names under which they are delivered."""
    parts = {"film.mp4": release.film, "screenplay.json": release.screenplay}
    for name in ("thumbnail.webp", "spritesheet.jpg"):
        parts[name] = folder / name
    write_previews(release.film, parts["thumbnail.webp"], parts["spritesheet.jpg"])
    if release.captions is not None:
        parts["captions.vtt"] = release.captions
    if release.kept is not None:
        parts[KEPT] = packed(release.kept, folder / KEPT)
    return parts


def _new_film(house: House, order: VideoOrder, what: tuple[Brief, Path], takes: Takes, watch: Watch) -> Release:
    brief, output = what
    screenplay = None if order.screenplay is None else read_screenplay(order.screenplay)
    keep = output.with_name("kept") if house.config.keep_worlds else None
    return produce(Order(brief, output, screenplay, keep, takes, silent=order.silent), watch)


def _changed_film(house: House, order: VideoOrder, what: tuple[Brief, Path], watch: Watch) -> Release:
    """A film made of another one, which is taken out of its archive with its world and its master. What that one looked at lay
    beside it then, and lies beside this one now."""
    brief, output = what
    changes: Any = importlib.import_module(CHANGES)
    shelves: Any = importlib.import_module("aozora.studio.library")
    library = shelves.Library(output.with_name("library"))
    library.root.mkdir(parents=True, exist_ok=True)
    source = shelves.kept_film(unpacked(house.blobs, order.source_id or "", library.root))
    card = source.card.model_copy(update={"brief": source.card.brief.model_copy(update={"references": brief.references})})
    source = replace(source, card=card)
    to = changes.Delivery(output, library)
    if order.operation == "edit":
        limits = changes.Limits(mask=mask_of(order, output.with_name("references")))
        return changes.edit(source, brief.prompt, to, limits=limits, watch=watch)
    if order.operation == "remix":
        return changes.remix(source, brief.prompt, to, watch=watch)
    return changes.extend(source, Fraction(order.added_seconds or "0"), to, prompt=brief.prompt, watch=watch)


def _changed_clip(house: House, order: VideoOrder, output: Path, watch: Watch) -> Release:
    """A film made of another one's pictures and sound: of an uploaded one, or of one without a world behind it."""
    clips: Any = importlib.import_module(CLIPS)
    blob = order.source_blob or f"videos/{order.source_id}/film.mp4"
    clip = output.with_name(f"clip{Path(blob).suffix}")
    fetch(house.blobs, blob, clip)
    if order.operation == "edit":
        return clips.inpaint_clip(clip, mask_of(order, output.with_name("references")), output, watch=watch)
    return clips.extend_clip(clip, Fraction(order.added_seconds or "0"), output, prompt=order.prompt, watch=watch)


def settings_of(house: House, order: VideoOrder) -> Settings:
    """The production's settings of an order in this installation."""
    return Settings.of(
        width=order.width,
        height=order.height,
        seconds=Fraction(order.seconds),
        fps=order.fps,
        seed=order.seed,
        quality=order.quality,
        upscale=order.upscale,
        engine=order.engine,
        visible_mark=house.config.visible_mark,
    )


def _words(order: VideoOrder) -> str:
    """What the director reads; what is not wanted is said as a sentence of its own, which it understands as left out."""
    prompt = with_tags(order.prompt, order.characters)
    unwanted = [part.strip() for part in order.negative_prompt.replace(";", ",").split(",") if part.strip()]
    if not unwanted:
        return prompt
    return f"{prompt.rstrip().rstrip('.')}. {' '.join(f'No {part}.' for part in unwanted)}"
