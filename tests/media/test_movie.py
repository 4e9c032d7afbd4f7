"""Movies written by every recorder and read back."""

import json
import resource
import subprocess
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from aozora.film.errors import Cancelled, InvalidInput, OutputFailed, StageFailed
from aozora.film.outputs import scratch_file
from aozora.film.production import Frame, SoundChunk
from aozora.film.timing import SAMPLE_RATE
from aozora.film.watch import Progress, Watch
from aozora.media.libav import decode_pictures
from aozora.media.movie import (
    MovieFormat,
    Tape,
    open_footage,
    read_frames,
    read_sound,
    read_whole_sound,
    write_account,
    write_master,
    write_mp4,
)
from aozora.media.probe import probe

FORM = MovieFormat(64, 48, Fraction(24), 12, SAMPLE_RATE // 2)
PATCHES = np.array([(230, 40, 30), (40, 200, 60), (30, 60, 210), (245, 245, 245), (12, 12, 12), (128, 128, 128)], np.uint8)


def frames(form: MovieFormat = FORM) -> Iterator[Frame]:
    """A moving pattern with noise."""
    rng = np.random.default_rng(1)
    base = rng.integers(0, 256, (form.height, form.width, 3), dtype=np.uint8)
    for index in range(form.frame_count):
        yield Frame(index, "shot-1", np.roll(base, index, 1))


def sound(form: MovieFormat = FORM, impulses: tuple[int, ...] = ()) -> Iterator[SoundChunk]:
    """Quiet noise in chunks of uneven length, with clicks at `impulses`."""
    mix = np.random.default_rng(2).normal(0, 1e-4, (form.sample_count, 2)).astype(np.float32)
    for at in impulses:
        mix[at] = 0.9
    first = 0
    for length in (1, 999, 5000, form.sample_count):
        piece = mix[first : first + length]
        if len(piece):
            yield SoundChunk(first, piece)
        first += len(piece)


def still(form: MovieFormat, picture: np.ndarray) -> Iterator[Frame]:
    """One picture all along."""
    return (Frame(i, "", picture) for i in range(form.frame_count))


def test_mp4_is_what_browsers_and_phones_play(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    write_mp4(path, frames(), sound(), FORM)
    facts = probe(path)
    assert facts.picture is not None
    assert facts.sound is not None
    assert (facts.picture.codec, facts.picture.profile, facts.picture.pixel_format) == ("h264", "High", "yuv420p")
    assert (facts.picture.width, facts.picture.height, facts.picture.fps, facts.picture.frames) == (64, 48, 24, 12)
    assert (facts.sound.codec, facts.sound.profile, facts.sound.sample_rate, facts.sound.channels) == ("aac", "LC", 48000, 2)
    assert abs(facts.seconds - Fraction(1, 2)) < Fraction(1, 40)
    block = path.read_bytes()
    assert block.index(b"moov") < block.index(b"mdat")


def test_colour_tags_are_bt709_limited_in_container_and_stream(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    write_mp4(path, frames(), sound(), FORM)
    assert path.read_bytes().count(b"colrnclx\x00\x01\x00\x01\x00\x01\x00") == 1
    picture = probe(path).picture
    assert picture is not None
    assert (picture.primaries, picture.transfer, picture.matrix, picture.full_range) == ("bt709", "bt709", "bt709", False)
    assert _bare_stream_colour(path) == (1, 1, 1, 1)


def _bare_stream_colour(path: Path) -> tuple[int, int, int, int]:
    """What the H.264 parameter sets alone say, without the container: range, primaries, transfer, matrix."""
    import av

    annexb = path.with_suffix(".h264")
    with av.open(str(path)) as source, av.open(str(annexb), "w", format="h264") as bare:
        track = bare.add_stream_from_template(source.streams.video[0])
        track.codec_context.color_primaries = 2
        for packet in source.demux(video=0):
            if packet.dts is not None:
                packet.stream = track
                bare.mux(packet)
    with av.open(str(annexb), format="h264") as bare:
        frame = next(bare.decode(video=0))
        return frame.color_range, frame.color_primaries, frame.color_trc, frame.colorspace


def test_colour_patches_survive_within_three_steps(tmp_path: Path) -> None:
    picture = np.repeat(np.repeat(PATCHES.reshape(2, 3, 3), 32, 0), 32, 1)
    form = MovieFormat(96, 64, Fraction(24), 4, 8000)
    write_mp4(tmp_path / "film.mp4", still(form, picture), sound(form), form)
    for frame in read_frames(tmp_path / "film.mp4"):
        for row in range(2):
            for column in range(3):
                seen = frame.picture[row * 32 + 10 : row * 32 + 22, column * 32 + 10 : column * 32 + 22].reshape(-1, 3)
                assert np.abs(seen.mean(0) - PATCHES[row * 3 + column]).max() <= 3


@pytest.mark.parametrize("writer", [write_mp4, write_master])
def test_an_impulse_is_heard_where_it_was_put(tmp_path: Path, writer: object) -> None:
    form = MovieFormat(64, 48, Fraction(24), 48, 2 * SAMPLE_RATE)
    clicks = (0, 1500, 48_000, 95_000)
    write = write_mp4 if writer is write_mp4 else write_master
    write(tmp_path / "film", frames(form), sound(form, clicks), form)
    heard = np.abs(read_whole_sound(tmp_path / "film")[:, 0])
    assert len(heard) == form.sample_count
    for click in clicks:
        window = heard[max(0, click - 1000) : click + 1000]
        assert abs(int(window.argmax()) + max(0, click - 1000) - click) <= 48


def test_a_flash_and_a_click_stay_together(tmp_path: Path) -> None:
    form = MovieFormat(64, 48, Fraction(30000, 1001), 40, round(40 * 1001 / 30000 * SAMPLE_RATE))
    flash = 25
    pictures = (Frame(i, "", np.full((48, 64, 3), 255 if i == flash else 0, np.uint8)) for i in range(40))
    write_mp4(tmp_path / "film.mp4", pictures, sound(form, (form.clock.sample_of(flash),)), form)
    import av

    with av.open(str(tmp_path / "film.mp4")) as container:
        seen = max(container.decode(video=0), key=lambda frame: float(frame.to_ndarray().mean()))
        shown = seen.time
    heard = np.abs(read_whole_sound(tmp_path / "film.mp4")[:, 0]).argmax() / SAMPLE_RATE
    assert abs(heard - shown) < 0.002


def test_key_frames_come_at_least_every_two_seconds(tmp_path: Path) -> None:
    import av

    form = MovieFormat(64, 48, Fraction(12), 72, 6 * SAMPLE_RATE)
    write_mp4(tmp_path / "film.mp4", still(form, np.zeros((48, 64, 3), np.uint8)), sound(form), form)
    with av.open(str(tmp_path / "film.mp4")) as container:
        keys = [float(packet.pts * packet.time_base) for packet in container.demux(video=0) if packet.is_keyframe]
    assert keys[0] == 0
    assert max(np.diff([*keys, 6.0])) <= 2


def test_master_is_bit_exact(tmp_path: Path) -> None:
    path = tmp_path / "master.mkv"
    write_master(path, frames(), sound(), FORM)
    for made, kept in zip(frames(), read_frames(path), strict=True):
        assert np.array_equal(made.picture, kept.picture)
    assert np.array_equal(np.concatenate([chunk.mix for chunk in sound()]), read_whole_sound(path))


def test_tape_records_what_passes(tmp_path: Path) -> None:
    with Tape(tmp_path / "master.mkv", FORM) as tape:
        write_mp4(tmp_path / "film.mp4", tape.passing_frames(frames()), tape.passing_sound(sound()), FORM)
    assert np.array_equal(next(read_frames(tmp_path / "master.mkv")).picture, next(frames()).picture)
    assert len(list(decode_pictures(tmp_path / "film.mp4"))) == FORM.frame_count


def test_account_depends_on_every_pixel_and_sample(tmp_path: Path) -> None:
    write_account(tmp_path / "a", frames(), sound(), FORM)
    write_account(tmp_path / "b", frames(), sound(), FORM)
    write_account(tmp_path / "c", still(FORM, next(frames()).picture), sound(FORM, (7,)), FORM)
    first, second, other = (json.loads((tmp_path / name).read_text()) for name in "abc")
    assert first == second
    assert first["frames"] == 12
    assert first["samples"] == 24000
    assert first["pictures_sha256"] != other["pictures_sha256"]
    assert first["sound_sha256"] != other["sound_sha256"]


def test_sound_must_be_stereo_and_finite(tmp_path: Path) -> None:
    for mix in (np.zeros((24000, 1), np.float32), np.full((24000, 2), np.nan, np.float32)):
        with pytest.raises(StageFailed, match="finite"):
            write_mp4(tmp_path / "film.mp4", frames(), [SoundChunk(0, mix)], FORM)
    assert not list(tmp_path.iterdir())


def test_a_movie_opens_as_footage(tmp_path: Path) -> None:
    write_mp4(tmp_path / "film.mp4", frames(), sound(), FORM)
    footage = open_footage(tmp_path / "film.mp4")
    assert (footage.width, footage.height, footage.clock, footage.frame_count) == (64, 48, FORM.clock, 12)
    assert len(list(footage.frames())) == len(list(footage.frames())) == 12
    with pytest.raises(InvalidInput):
        open_footage(tmp_path / "missing.mp4")


def test_sound_is_pulled_in_step(tmp_path: Path) -> None:
    form = MovieFormat(64, 48, Fraction(24), 48, 2 * SAMPLE_RATE)
    pulled, lead = [0], [0]

    def chunks() -> Iterator[SoundChunk]:
        for first in range(0, form.sample_count, 1000):
            pulled[0] = first
            yield SoundChunk(first, np.zeros((1000, 2), np.float32))

    def pictures() -> Iterator[Frame]:
        for frame in frames(form):
            lead[0] = max(lead[0], abs(pulled[0] - form.clock.sample_of(frame.index)))
            yield frame

    write_mp4(tmp_path / "film.mp4", pictures(), chunks(), form)
    assert lead[0] <= 2000


@pytest.mark.parametrize(
    ("form", "field"),
    [
        (MovieFormat(64, 48, Fraction(24), 13, 24000), "footage"),
        (MovieFormat(64, 48, Fraction(24), 12, 24001), "soundtrack"),
        (MovieFormat(48, 64, Fraction(24), 12, 24000), "footage"),
    ],
)
def test_what_does_not_fit_the_format_fails_and_leaves_nothing(tmp_path: Path, form: MovieFormat, field: str) -> None:
    for writer in (write_mp4, write_master, write_account):
        with pytest.raises(StageFailed) as caught:
            writer(tmp_path / "film", frames(), sound(), form)
        assert caught.value.field == field
        assert not list(tmp_path.iterdir())


def test_cancelling_leaves_nothing_and_progress_is_told(tmp_path: Path) -> None:
    told: list[Progress] = []
    watch = Watch(report=told.append)

    def pictures() -> Iterator[Frame]:
        for frame in frames():
            if frame.index == 5:
                watch.cancelled.set()
            yield frame

    with pytest.raises(Cancelled), scratch_file(tmp_path / "film.mp4") as path:
        write_mp4(path, pictures(), sound(), FORM, watch)
    assert [(step.stage, step.done, step.total) for step in told] == [("encode", n, 12) for n in range(1, 6)]
    assert not list(tmp_path.iterdir())


def test_no_such_folder_is_output_failed(tmp_path: Path) -> None:
    with pytest.raises(OutputFailed, match="No such file"):
        write_mp4(tmp_path / "nowhere" / "film.mp4", frames(), sound(), FORM)


FULL_DISK = """
import resource, sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from test_movie import *
form = MovieFormat(320, 240, Fraction(24), 24, SAMPLE_RATE)
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
try:
    with scratch_file(Path(sys.argv[1]) / "film") as path:
        {writer}(path, frames(form), sound(form), form)
except OutputFailed as error:
    print(error)
"""


@pytest.mark.parametrize("writer", ["write_mp4", "write_master"])
def test_a_full_disk_is_told_and_leaves_nothing(tmp_path: Path, writer: str) -> None:
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 60_000
    script = FULL_DISK.format(tests=str(Path(__file__).parent), writer=writer)
    told = subprocess.run([sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=True)
    assert "cannot write" in told.stdout
    assert "film: File too large" in told.stdout
    assert not list(tmp_path.iterdir())


def test_what_is_no_film_is_invalid_input(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("not a film at all, only some words\n" * 50)
    write_mp4(tmp_path / "film.mp4", frames(), sound(), FORM)
    block = (tmp_path / "film.mp4").read_bytes()
    (tmp_path / "half.mp4").write_bytes(block[:600])
    for name in ("notes.txt", "half.mp4", "missing.mp4"):
        for reader in (read_frames, read_sound):
            with pytest.raises(InvalidInput) as caught:
                list(reader(tmp_path / name))
            assert caught.value.field == "file"
        with pytest.raises(InvalidInput):
            probe(tmp_path / name)
