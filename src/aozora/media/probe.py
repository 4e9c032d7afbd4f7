"""What a media file is."""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

_PRIMARIES = {1: "bt709", 2: "", 5: "bt470bg", 6: "smpte170m", 9: "bt2020", 12: "display-p3"}
_TRANSFERS = {1: "bt709", 2: "", 6: "smpte170m", 8: "linear", 13: "srgb", 14: "bt2020", 16: "pq", 18: "hlg"}
_MATRICES = {0: "rgb", 1: "bt709", 2: "", 5: "bt470bg", 6: "smpte170m", 9: "bt2020"}
"""Names of the code points of ITU-T H.273; an empty name means unspecified."""


@dataclass(frozen=True)
class PictureFacts:
    """A picture track: codec, size in pixels, frames per second, number of frames (0: not said), and colour tags by name."""

    codec: str
    profile: str
    width: int
    height: int
    fps: Fraction
    frames: int
    pixel_format: str
    primaries: str
    transfer: str
    matrix: str
    full_range: bool


@dataclass(frozen=True)
class SoundFacts:
    """A sound track."""

    codec: str
    profile: str
    sample_rate: int
    channels: int


@dataclass(frozen=True)
class MediaFacts:
    """A media file: names of its container, length, and its first picture and sound tracks."""

    container: str
    seconds: Fraction
    picture: PictureFacts | None
    sound: SoundFacts | None


def probe(path: Path) -> MediaFacts:
    """What the file at `path` is; `InvalidInput` (field `file`) when there is none or it is no media file."""
    from aozora.media.libav import stream_facts

    facts = stream_facts(path)
    picture, sound = facts["picture"], facts["sound"]
    if picture is not None:
        primaries, transfer, matrix = picture.pop("colour")
        tags: dict[str, str] = {
            "primaries": _PRIMARIES.get(primaries, str(primaries)),
            "transfer": _TRANSFERS.get(transfer, str(transfer)),
            "matrix": _MATRICES.get(matrix, str(matrix)),
        }
        picture = PictureFacts(**(picture | tags))
    return MediaFacts(facts["container"], facts["seconds"], picture, SoundFacts(**sound) if sound else None)
