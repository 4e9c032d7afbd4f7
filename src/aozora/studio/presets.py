"""Delivery presets: what a film is to be for each platform and purpose."""

from dataclasses import dataclass
from typing import Literal

from aozora.film.errors import InvalidInput

Form = Literal["mp4", "mov", "webm", "gif", "webp", "jpg", "png", "exr"]


@dataclass(frozen=True)
class Preset:
    """A form of delivery. `size` (width, height) None is the film's own; `crf` (x264) and `sound_kbit` are for mp4. `what` tells
    films from single pictures ("poster", "thumbnail", "spritesheet") and numbered ones ("sequence")."""

    form: Form
    about: str
    size: tuple[int, int] | None = None
    crf: int = 18
    sound_kbit: int = 192
    what: Literal["film", "clip", "poster", "thumbnail", "spritesheet", "sequence"] = "film"


PRESETS: dict[str, Preset] = {
    "youtube": Preset("mp4", "16:9, 1920x1080", (1920, 1080), 17, 320),
    "youtube-4k": Preset("mp4", "16:9, 3840x2160", (3840, 2160), 18, 320),
    "shorts": Preset("mp4", "9:16, 1080x1920", (1080, 1920), 18, 256),
    "reels": Preset("mp4", "9:16, 1080x1920", (1080, 1920), 19, 192),
    "tiktok": Preset("mp4", "9:16, 1080x1920", (1080, 1920), 19, 192),
    "instagram": Preset("mp4", "4:5, 1080x1350", (1080, 1350), 19, 192),
    "instagram-square": Preset("mp4", "1:1, 1080x1080", (1080, 1080), 19, 192),
    "x": Preset("mp4", "16:9, 1280x720", (1280, 720), 20, 160),
    "cinema": Preset("mov", "2.39:1, 2048x858, ProRes 422 HQ", (2048, 858)),
    "mp4": Preset("mp4", "H.264 at the film's size"),
    "prores": Preset("mov", "ProRes 422 HQ at the film's size"),
    "webm": Preset("webm", "VP9 and Opus at the film's size"),
    "gif": Preset("gif", "a silent clip of the first seconds", what="clip"),
    "webp": Preset("webp", "a silent clip of the first seconds", what="clip"),
    "poster": Preset("jpg", "the most telling frame", what="poster"),
    "thumbnail": Preset("jpg", "the most telling frame, 1280 pixels wide", what="thumbnail"),
    "spritesheet": Preset("jpg", "25 frames in a grid", what="spritesheet"),
    "png": Preset("png", "numbered finished pictures, with --passes alpha the cast cut out", what="sequence"),
    "exr": Preset("exr", "numbered pictures in linear light with --passes", what="sequence"),
}


def preset_named(name: str) -> Preset:
    """The preset of that name; `InvalidInput` (field "preset") for any other."""
    if name not in PRESETS:
        raise InvalidInput(f"must be one of {', '.join(PRESETS)} (got {name!r})", field="preset")
    return PRESETS[name]
