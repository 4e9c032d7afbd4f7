"""How each operation is made: an order becomes the files of a release."""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

from aozora.film.brief import Brief
from aozora.film.screenplay import read_screenplay
from aozora.film.settings import Settings
from aozora.film.watch import Watch
from aozora.studio.make import Order, produce
from aozora.studio.service.abilities import check_can
from aozora.studio.service.house import House
from aozora.studio.service.orders import VideoOrder
from aozora.studio.service.shelving import KEPT, packed
from aozora.studio.takes import Takes


def made(house: House, order: VideoOrder, folder: Path, takes: Takes, watch: Watch) -> Mapping[str, Path]:
    """Make what was ordered in `folder`; the files by the names under which they are delivered."""
    check_can(order)
    settings = settings_of(order)
    screenplay = None if order.screenplay is None else read_screenplay(order.screenplay)
    output = folder / "film.mp4"
    keep = folder / "kept" if house.config.keep_worlds else None
    brief = Brief.of(_words(order), settings)
    release = produce(Order(brief, output, screenplay, keep, takes, silent=order.silent, previews=True), watch)
    parts = {
        "film.mp4": release.film,
        "thumbnail.webp": output.with_name("film.thumbnail.webp"),
        "spritesheet.jpg": output.with_name("film.spritesheet.jpg"),
        "screenplay.json": release.screenplay,
    }
    if release.captions is not None:
        parts["captions.vtt"] = release.captions
    if keep is not None:
        parts[KEPT] = packed(keep, folder / KEPT)
    return parts


def settings_of(order: VideoOrder) -> Settings:
    """The production's settings of an order."""
    return Settings.of(
        width=order.width,
        height=order.height,
        seconds=Fraction(order.seconds),
        fps=order.fps,
        seed=order.seed,
        quality=order.quality,
        upscale=order.upscale,
        engine=order.engine,
    )


def _words(order: VideoOrder) -> str:
    """What the director reads; what is not wanted is said as a sentence of its own, which it understands as left out."""
    unwanted = [part.strip() for part in order.negative_prompt.replace(";", ",").split(",") if part.strip()]
    if not unwanted:
        return order.prompt
    return f"{order.prompt.rstrip().rstrip('.')}. {' '.join(f'No {part}.' for part in unwanted)}"
