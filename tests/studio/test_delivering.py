"""Deliveries: coded anew, composed anew, clips, stills and sequences, with real encoders at tiny sizes."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from aozora.film.errors import InvalidInput
from aozora.film.settings import Settings
from aozora.media.movie import read_frames, read_whole_sound
from aozora.media.probe import probe
from aozora.studio.delivering import Delivery, Source, deliver, source_at
from aozora.studio.make import make_film
from aozora.studio.presets import PRESETS, preset_named
from aozora.studio.verify import verify_film


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A second of the null engine's film."""
    path = tmp_path_factory.mktemp("film") / "film.mp4"
    make_film("a dog", path, width=64, height=36, fps=12, seconds=1, engine="null")
    return path


def _tiny(name: str, size: tuple[int, int] | None = None, **rest: object) -> Delivery:
    settings = Settings.of(fps=12, seconds=1, engine="null")
    return Delivery(PRESETS[name], size, settings=settings, **rest)  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("name", "ending", "codecs"),
    [("mp4", ".mp4", ("h264", "aac")), ("prores", ".mov", ("prores", "pcm_s24le")), ("webm", ".webm", ("vp9", "opus"))],
)
def test_a_film_is_coded_anew(film: Path, tmp_path: Path, name: str, ending: str, codecs: tuple[str, str]) -> None:
    made = deliver(source_at(film), _tiny(name), tmp_path / f"out{ending}")
    facts = probe(made)
    assert facts.picture is not None
    assert facts.sound is not None
    assert (facts.picture.codec, facts.sound.codec) == codecs
    assert (facts.picture.width, facts.picture.height, facts.picture.fps) == (64, 36, 12)
    before, after = ([f.picture.astype(int) for f in read_frames(path)] for path in (film, made))
    assert len(after) == len(before) == 12
    assert max(float(np.abs(a - b).mean()) for a, b in zip(before, after, strict=True)) < 6
    assert abs(len(read_whole_sound(made)) - 48_000) < 1200


def test_an_mp4_names_the_film_that_it_was_made_of(film: Path, tmp_path: Path) -> None:
    made = deliver(source_at(film), _tiny("mp4"), tmp_path / "again.mp4")
    verdict = verify_film(made)
    assert verdict.ok
    assert b"parentOf" in made.read_bytes()


def test_another_shape_is_composed_anew_from_the_screenplay(film: Path, tmp_path: Path) -> None:
    made = deliver(source_at(film), _tiny("shorts", (36, 64)), tmp_path / "tall.mp4")
    picture = probe(made).picture
    assert picture is not None
    assert (picture.width, picture.height) == (36, 64)
    # The null engine's ramp runs over the whole height: a crop of the wide film would show a part of it.
    column = next(read_frames(made)).picture[:, 2, 0].astype(int)
    assert column[0] < 60
    assert column[-1] > 180


def test_another_shape_without_a_screenplay_asks_how_it_should_fit(film: Path, tmp_path: Path) -> None:
    source = Source("film", film)
    with pytest.raises(InvalidInput, match="shape"):
        deliver(source, _tiny("shorts", (36, 64)), tmp_path / "tall.mp4")
    made = deliver(source, _tiny("shorts", (36, 64), fit="contain"), tmp_path / "tall.mp4")
    picture = probe(made).picture
    assert picture is not None
    assert (picture.width, picture.height) == (36, 64)


def test_clips_and_stills(film: Path, tmp_path: Path) -> None:
    sizes = {"gif": (64, 36), "poster": (64, 36), "thumbnail": (1280, 720), "spritesheet": (320, 108)}
    for name, size in sizes.items():
        made = deliver(source_at(film), _tiny(name), tmp_path / f"{name}.{PRESETS[name].form}")
        with Image.open(made) as picture:
            assert picture.size == size, name


def test_numbered_pictures(film: Path, tmp_path: Path) -> None:
    folder = deliver(source_at(film), _tiny("png", (32, 18)), tmp_path / "numbered")
    names = sorted(path.name for path in folder.iterdir())
    assert names == [f"frame.{n:06d}.png" for n in range(1, 13)]
    with pytest.raises(InvalidInput, match="linear light"):
        deliver(source_at(film), _tiny("exr", (32, 18)), tmp_path / "light")
    with pytest.raises(InvalidInput, match="depth, normal"):
        deliver(source_at(film), _tiny("exr", (32, 18), passes=("smell",)), tmp_path / "light")


def test_unknown_presets_are_named() -> None:
    with pytest.raises(InvalidInput, match="youtube"):
        preset_named("cinemascope")
