"""Enlarging a film that is there already, wherever it comes from: picture by picture, with its sound as it is."""

from dataclasses import replace
from pathlib import Path

from aozora import __version__
from aozora.film.errors import InvalidInput
from aozora.film.outputs import scratch_file
from aozora.film.settings import MAX_HEIGHT, MAX_WIDTH
from aozora.film.watch import Watch
from aozora.media.enlarge import enlarged_frames
from aozora.media.movie import MovieFormat, open_footage, write_mp4
from aozora.studio.delivering import whole_sound
from aozora.studio.services import Services, default_services
from aozora.trust.provenance import Claim, prompt_hash
from aozora.trust.viewing import watch as guarded


def enlarge(source: Path, times: int, output: Path, watch: Watch = Watch(), services: Services | None = None) -> Path:
    """Write the film `times` (2 or 4) as wide and high, signed with its source as parent. Raises `InvalidInput` when it cannot be
    read or would be larger than films may be."""
    services = services or default_services()
    footage = open_footage(source)
    width, height = footage.width * times, footage.height * times
    if times not in (2, 4):
        raise InvalidInput(f"must be 2 or 4 (got {times})", field="times")
    if width > MAX_WIDTH or height > MAX_HEIGHT:
        raise InvalidInput(f"would make {width}x{height}; films are at most {MAX_WIDTH}x{MAX_HEIGHT}", field="times")
    seen = guarded(footage, services.frames)
    larger = replace(seen, width=width, height=height, frames=lambda: enlarged_frames(seen.frames(), times), onward=None)
    count = footage.clock.sample_of(footage.frame_count)
    form = MovieFormat(width, height, footage.clock.fps, footage.frame_count, count)
    with scratch_file(output) as part:
        write_mp4(part, larger.frames(), whole_sound(source, count), form, watch)
        services.signer.sign(part, output, Claim(output.stem, prompt_hash(""), "upscale", __version__, parent=source))
    return output
