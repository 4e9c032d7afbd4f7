"""The only place that touches libav (through PyAV): muxing, encoding, decoding, probing."""
# pyright: basic

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import av.error
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.container import InputContainer
from av.packet import Packet
from av.video.frame import VideoFrame
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc, Interpolation, VideoReformatter
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput, OutputFailed
from aozora.film.outputs import output_failed
from aozora.film.timing import SAMPLE_RATE

_EXACT = Interpolation.BICUBIC | Interpolation.ACCURATE_RND | Interpolation.FULL_CHR_H_INT | Interpolation.FULL_CHR_H_INP
_RGB_MATRIX, _UNKNOWN_MATRIX, _SMPTE170M_MATRIX = 0, 2, 6
"""Matrix coefficients by their numbers in ITU-T H.273."""


_FINEST = 5
"""x264's quantiser where nothing of a picture may be seen to be lost."""

_LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)

_TEXT_AS_FILM = ("tty", "lrc", "srt", "webvtt", "ass")
"""Formats under which libav takes any text for a film."""


@dataclass(frozen=True)
class Recipe:
    """How a movie file is coded: container, codecs and their options. `faithful` spends time on edges between strong colours,
    which 4:2:0 carries at half the resolution."""

    container: str
    container_options: dict[str, str]
    picture_codec: str
    pixel_format: str
    picture_options: dict[str, str]
    sound_codec: str
    sound_format: str
    sound_bit_rate: int | None = None
    faithful: bool = False
    colour: tuple[ColorRange, Colorspace | int, ColorPrimaries, ColorTrc] = field(
        default=(ColorRange.MPEG, Colorspace.ITU709, ColorPrimaries.BT709, ColorTrc.BT709)
    )


def mp4_recipe(fps: Fraction, crf: int, preset: str, faithful_to: int | None = None, *, full_chroma: bool = False) -> Recipe:
    """H.264 High in 4:2:0 with a key frame at least each 2 s, and AAC-LC at 192 kbit/s, the index before the data. With
    `faithful_to`, the number of the last frame, the recipe is faithful, and the first and the last frame are coded finest;
    with `full_chroma` it is 4:4:4, which fewer players show."""
    picture = {
        "preset": preset,
        "crf": str(crf),
        "profile": "high",
        "g": str(max(1, int(2 * fps))),
        "rc-lookahead": "12",
        "x264-params": "colorprim=bt709:transfer=bt709:colormatrix=bt709:range=tv",
    }
    if full_chroma:
        picture["profile"] = "high444"
    if faithful_to is not None:
        picture["x264-params"] += f":zones=0,0,q={_FINEST}/{faithful_to},{faithful_to},q={_FINEST}"
    pixels = "yuv444p" if full_chroma else "yuv420p"
    faithful = faithful_to is not None
    return Recipe("mp4", {"movflags": "+faststart"}, "libx264", pixels, picture, "aac", "fltp", 192_000, faithful)


def prores_recipe() -> Recipe:
    """ProRes 422 HQ (10 bits) with 24-bit PCM in a QuickTime file."""
    picture = {"profile": "hq", "vendor": "apl0", "quant_mat": "hq"}
    return Recipe("mov", {"movflags": "+faststart"}, "prores_ks", "yuv422p10le", picture, "pcm_s24le", "s32")


def webm_recipe(crf: int = 28) -> Recipe:
    """VP9 with Opus at 128 kbit/s."""
    picture = {"crf": str(crf), "b": "0", "deadline": "good", "cpu-used": "3", "row-mt": "1"}
    return Recipe("webm", {}, "libvpx-vp9", "yuv420p", picture, "libopus", "flt", 128_000)


def master_recipe() -> Recipe:
    """FFV1 version 3 in 8-bit RGB with checksums, and 32-bit float PCM: both come back bit by bit."""
    picture = {"level": "3", "slices": "4", "slicecrc": "1", "coder": "1", "g": "1"}
    colour = (ColorRange.JPEG, _RGB_MATRIX, ColorPrimaries.BT709, ColorTrc.IEC61966_2_1)
    return Recipe("matroska", {}, "ffv1", "bgr0", picture, "pcm_f32le", "flt", colour=colour)


@contextmanager
def writing(path: Path) -> Generator[None, None, None]:
    """Turn libav's errors of writing `path` into `OutputFailed`."""
    try:
        yield
    except OSError as cause:
        raise output_failed(path, cause) from cause
    except av.error.FFmpegError as cause:
        raise OutputFailed(f"cannot write {path}: {cause.strerror}", field="output") from cause


class Muxer:
    """One picture track and one sound track going into a file, interleaved as they come."""

    def __init__(self, path: Path, recipe: Recipe, size: tuple[int, int], fps: Fraction) -> None:
        self._path, self._recipe, self._fps = path, recipe, fps
        self._reformatter = VideoReformatter()
        self._frames = self._samples = 0
        with writing(path):
            self._container = av.open(str(path.absolute()), "w", format=recipe.container, options=recipe.container_options)
            self._picture = self._container.add_stream(recipe.picture_codec, rate=fps, options=recipe.picture_options)
            self._sound = self._container.add_stream(recipe.sound_codec, rate=SAMPLE_RATE)
        self._set_up(size)

    def _set_up(self, size: tuple[int, int]) -> None:
        picture: Any = self._picture
        picture.width, picture.height = size
        picture.pix_fmt = self._recipe.pixel_format
        picture.time_base = 1 / self._fps
        context: Any = picture.codec_context
        context.color_range, context.colorspace, context.color_primaries, context.color_trc = map(int, self._recipe.colour)
        sound: Any = self._sound
        sound.layout = "stereo"
        sound.format = self._recipe.sound_format
        if self._recipe.sound_bit_rate:
            sound.bit_rate = self._recipe.sound_bit_rate

    def add_picture(self, picture: NDArray[np.uint8]) -> None:
        """Encode one RGB picture (h, w, 3)."""
        rgb = VideoFrame.from_ndarray(np.ascontiguousarray(picture), "rgb24")
        if self._recipe.pixel_format.startswith("yuv"):
            frame = _subsampled(self._reformatter, rgb, self._recipe.pixel_format)
            if self._recipe.faithful and self._recipe.pixel_format == "yuv420p":
                frame = _corrected(self._reformatter, frame, picture)
        else:
            frame = self._reformatter.reformat(rgb, format=self._recipe.pixel_format)
        marked: Any = frame
        marked.color_range, marked.colorspace, marked.color_primaries, marked.color_trc = map(int, self._recipe.colour)
        frame.pts = self._frames
        frame.time_base = 1 / self._fps
        self._frames += 1
        self._mux(self._picture, frame)

    def add_sound(self, samples: NDArray[np.float32]) -> None:
        """Encode stereo samples (n, 2) in -1..1 at 48 kHz."""
        if not len(samples):
            return
        frame = AudioFrame.from_ndarray(np.ascontiguousarray(samples, np.float32).reshape(1, -1), "flt", "stereo")
        frame.sample_rate = SAMPLE_RATE
        frame.pts = self._samples
        frame.time_base = Fraction(1, SAMPLE_RATE)
        self._samples += len(samples)
        self._mux(self._sound, frame)

    def finish(self) -> None:
        """Write what the encoders still hold, and the index."""
        self._mux(self._picture, None)
        self._mux(self._sound, None)
        with writing(self._path):
            self._container.close()

    def abandon(self) -> None:
        """Let go of the file, whatever state it is in."""
        try:
            self._container.close()
        except (OSError, av.error.FFmpegError):
            return

    def _mux(self, stream: Any, frame: VideoFrame | AudioFrame | None) -> None:
        with writing(self._path):
            packets: list[Packet] = stream.encode(frame)
            self._container.mux(packets)


def carried(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A picture as a faithful 4:2:0 film carries it at its best."""
    reformatter = VideoReformatter()
    frame = _subsampled(reformatter, VideoFrame.from_ndarray(np.ascontiguousarray(picture), "rgb24"), "yuv420p")
    better = _corrected(reformatter, frame, picture)
    better.colorspace, better.color_range = int(Colorspace.ITU709), int(ColorRange.MPEG)
    return _as_rgb(reformatter, better)


def _subsampled(reformatter: VideoReformatter, rgb: VideoFrame, form: str) -> VideoFrame:
    return reformatter.reformat(
        rgb,
        format=form,
        src_color_range=ColorRange.JPEG,
        dst_colorspace=Colorspace.ITU709,
        dst_color_range=ColorRange.MPEG,
        interpolation=_EXACT,
    )


def _corrected(reformatter: VideoReformatter, frame: VideoFrame, picture: NDArray[np.uint8]) -> VideoFrame:
    """A 4:2:0 frame made truer to its picture: what decoding it misses is added once to its planes. About 1 dB."""
    frame.colorspace, frame.color_range = int(Colorspace.ITU709), int(ColorRange.MPEG)
    height, width = picture.shape[:2]
    missed = picture.astype(np.float32) - _as_rgb(reformatter, frame)
    grey = missed.mean(-1)
    luma = (missed - grey[..., None]) @ _LUMA
    planes = frame.to_ndarray().reshape(-1).astype(np.float32)
    count = height * width
    planes[:count] += grey.reshape(-1) * np.float32(219 / 255)
    for number, (channel, span) in enumerate(((2, 1.8556), (0, 1.5748))):
        colour = (missed[..., channel] - grey - luma) * np.float32(224 / 255 / span)
        begin = count + number * (count // 4)
        planes[begin : begin + count // 4] += colour.reshape(height // 2, 2, width // 2, 2).mean((1, 3)).reshape(-1)
    whole = np.clip(np.rint(planes), 16, 240).astype(np.uint8)
    whole[:count] = np.minimum(whole[:count], 235)
    return VideoFrame.from_ndarray(whole.reshape(height * 3 // 2, width), "yuv420p")


@contextmanager
def reading(path: Path) -> Generator[InputContainer, None, None]:
    """An opened media file; `InvalidInput` when there is none or it cannot be decoded."""
    if not path.is_file():
        raise InvalidInput(f"no such file: {path}", field="file")
    try:
        with av.open(str(path.absolute())) as container:
            if container.format.name in _TEXT_AS_FILM:
                raise InvalidInput(f"{path} is not a film", field="file")
            yield container
    except (av.error.FFmpegError, OSError) as cause:
        raise InvalidInput(f"{path} cannot be read as a film: {cause.strerror}", field="file") from cause


def decode_pictures(path: Path) -> Iterator[NDArray[np.uint8]]:
    """The pictures (h, w, 3) in sRGB of a file's first picture track, in order of showing."""
    reformatter = VideoReformatter()
    with reading(path) as container:
        if not container.streams.video:
            raise InvalidInput(f"{path} has no picture", field="file")
        container.streams.video[0].thread_type = "AUTO"
        for frame in container.decode(video=0):
            yield _as_rgb(reformatter, frame)


def _as_rgb(reformatter: VideoReformatter, frame: VideoFrame) -> NDArray[np.uint8]:
    if frame.format.is_rgb:
        return np.asarray(frame.to_ndarray(format="rgb24"), np.uint8)
    matrix = frame.colorspace
    if matrix in (_RGB_MATRIX, _UNKNOWN_MATRIX):  # players take untagged small pictures as standard definition
        matrix = int(Colorspace.ITU709) if frame.height >= 720 else _SMPTE170M_MATRIX
    full = frame.color_range == ColorRange.JPEG
    rgb = reformatter.reformat(
        frame,
        format="rgb24",
        src_colorspace=matrix,
        src_color_range=ColorRange.JPEG if full else ColorRange.MPEG,
        dst_color_range=ColorRange.JPEG,
        interpolation=_EXACT,
    )
    return np.asarray(rgb.to_ndarray(), np.uint8)


def decode_sound(path: Path) -> Iterator[tuple[int, NDArray[np.float32]]]:
    """First sample number and samples (n, 2) of a file's first sound track, as 48 kHz stereo; nothing if it has none."""
    with reading(path) as container:
        if not container.streams.audio:
            return
        stream = container.streams.audio[0]
        end = None if stream.duration is None else round(stream.duration * (stream.time_base or 0) * SAMPLE_RATE)
        resampler = AudioResampler("flt", "stereo", SAMPLE_RATE)
        position: int | None = None
        for frame in _with_end(container.decode(audio=0)):
            for piece in resampler.resample(frame):
                if position is None:
                    position = round((piece.pts or 0) * (piece.time_base or 0) * SAMPLE_RATE)
                samples = np.asarray(piece.to_ndarray(), np.float32).reshape(-1, 2)
                kept = samples[max(0, -position) : None if end is None else max(0, end - position)]
                if len(kept):
                    yield max(0, position), kept
                position += len(samples)


def _with_end(frames: Iterator[AudioFrame]) -> Iterator[AudioFrame | None]:
    yield from frames
    yield None


def stream_facts(path: Path) -> dict[str, Any]:
    """What the container and its first picture and sound tracks say, as plain values; `colour` holds H.273 numbers."""
    with reading(path) as container:
        facts: dict[str, Any] = {
            "container": container.format.name,
            "seconds": Fraction(container.duration or 0, av.time_base),
            "picture": None,
            "sound": None,
        }
        if container.streams.video:
            stream = container.streams.video[0]
            context = stream.codec_context
            facts["picture"] = {
                "codec": stream.codec.canonical_name,
                "profile": stream.profile or "",
                "width": context.width,
                "height": context.height,
                "fps": Fraction(stream.average_rate or 0),
                "frames": stream.frames,
                "pixel_format": context.pix_fmt or "",
                "colour": (context.color_primaries, context.color_trc, context.colorspace),
                "full_range": context.color_range == ColorRange.JPEG,
            }
        if container.streams.audio:
            sound = container.streams.audio[0]
            facts["sound"] = {
                "codec": sound.codec.canonical_name,
                "profile": sound.profile or "",
                "sample_rate": sound.codec_context.sample_rate,
                "channels": sound.codec_context.channels,
            }
    return facts
