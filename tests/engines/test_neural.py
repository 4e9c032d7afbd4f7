# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
"""The engine neural: own models and tiny random folders in the layouts of others, from a prompt to a signed film."""

import hashlib
import json
from fractions import Fraction
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from aozora.engines.neural import NeuralEngine
from aozora.film.errors import InvalidInput
from aozora.film.parts import Parts
from aozora.film.production import Film
from aozora.film.screenplay import Screenplay, Shot, Span
from aozora.film.settings import Settings
from aozora.film.watch import Progress, Watch
from tiny_model import saved_tiny, tiny_bundle

if TYPE_CHECKING:
    from aozora.model.bundle import Bundle

neural = pytest.mark.skipif(find_spec("torch") is None, reason="needs the extra neural")


def screenplay(seconds: Fraction) -> Screenplay:
    span = Span(start=2, end=10, text="red ball", role="subject")
    return Screenplay(prompt="a red ball falls", shots=(Shot(id="shot-1", seconds=seconds, place=""),), understanding=(span,))


def filmed(folder: Path, pictures: dict[int, Any] | None = None, watch: Watch = Watch(), **changed: Any) -> Film:
    settings = Settings.of(
        **{"width": 40, "height": 24, "fps": 24, "seconds": 1, "engine": "neural", "weights": str(folder), **changed}
    )
    engine = NeuralEngine(Parts(pictures or {}))
    return engine.shoot(engine.stage(screenplay(settings.seconds), settings, watch), settings, watch)


@pytest.fixture(scope="module")
def bundle() -> "Bundle":
    return tiny_bundle()


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return saved_tiny(tmp_path_factory.mktemp("tiny"))


def test_weights_must_be_named_and_be_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AOZORA_WEIGHTS", raising=False)
    with pytest.raises(InvalidInput, match="weights: must name"):
        filmed(Path(""), weights="")
    with pytest.raises(InvalidInput, match="is no folder"):
        filmed(Path("/nowhere/at/all"))


@neural
def test_a_folder_of_something_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match=r"no model\.json"):
        filmed(tmp_path)
    (tmp_path / "model_index.json").write_text(json.dumps({"_class_name": "StableDiffusionPipeline"}))
    with pytest.raises(InvalidInput, match="Wan or LTX"):
        filmed(tmp_path)


@neural
def test_a_film_has_its_length_and_says_what_made_it(weights: Path) -> None:
    said: list[str] = []
    steps: list[Progress] = []
    film = filmed(weights, watch=Watch(steps.append, say=said.append))
    frames, sound = list(film.footage.frames()), list(film.soundtrack.chunks())
    assert len(frames) == film.footage.frame_count == 24
    assert {frame.picture.shape for frame in frames} == {(24, 40, 3)}
    assert sum(len(chunk.mix) for chunk in sound) == film.soundtrack.sample_count == 48_000
    assert said == ["model tiny; licence: Apache-2.0; territory: worldwide"]
    assert [p.done for p in steps if p.stage == "model"] == [0, 1, 2]
    assert film.staging.screenplay.understanding[0].by == "tiny"
    assert np.std([frame.picture.mean() for frame in frames]) > 0


@neural
def test_the_same_seed_gives_the_same_film(weights: Path) -> None:
    def digest(film: Film) -> str:
        return hashlib.sha256(b"".join(frame.picture.tobytes() for frame in film.footage.frames())).hexdigest()

    assert digest(filmed(weights, seed=3)) == digest(filmed(weights, seed=3)) != digest(filmed(weights, seed=4))


@neural
def test_a_given_picture_is_the_first_frame_as_far_as_the_codec_keeps_it(weights: Path, bundle: "Bundle") -> None:
    import torch

    rows, columns = np.mgrid[0:24, 0:40]
    picture = np.stack([rows * 10, columns * 6, 128 + 0 * rows], -1).astype(np.uint8)
    first = next(iter(filmed(weights, {0: picture}).footage.frames())).picture
    pixels = torch.from_numpy(picture).permute(2, 0, 1)[None, :, None].float() / 127.5 - 1
    kept = (bundle.codec.decode(bundle.codec.encode(pixels)).clamp(-1, 1)[0, :, 0].permute(1, 2, 0) + 1) * 127.5
    assert np.abs(first.astype(float) - kept.numpy()).max() <= 1


@neural
def test_pictures_are_given_for_any_moment(weights: Path, tmp_path: Path) -> None:
    from PIL import Image

    from aozora.film.brief import Brief
    from aozora.film.store import FolderStore
    from aozora.studio.pictured import Wishes, opener_for

    path = tmp_path / "moment.png"
    Image.new("RGB", (80, 48), (250, 20, 20)).save(path)
    settings = Settings.of(width=40, height=24, fps=12, seconds=1, engine="neural", weights=str(weights))
    brief, found = Brief.of("a red ball falls", settings), list[np.ndarray[Any, Any]]()
    for moments in ({}, {0.5: path}):
        with opener_for(brief, Wishes(), moments)(FolderStore(tmp_path)) as engine:
            film = engine.shoot(engine.stage(screenplay(settings.seconds), settings, Watch()), settings, Watch())
            found.append(np.stack([frame.picture for frame in film.footage.frames()]).astype(float))
    changed = np.abs(found[0] - found[1]).mean((1, 2, 3))
    assert changed.max() > 0
    with opener_for(brief, Wishes(), {9.0: path})(FolderStore(tmp_path)) as engine:
        film = engine.shoot(engine.stage(screenplay(settings.seconds), settings, Watch()), settings, Watch())
        with pytest.raises(InvalidInput, match="within the 12 frames"):
            next(iter(film.footage.frames()))


@neural
def test_a_long_film_goes_on_from_its_own_last_frames(weights: Path) -> None:
    film = filmed(weights, seconds=4, fps=12)
    pictures = [frame.picture.astype(float) for frame in film.footage.frames()]
    assert len(pictures) == 48
    changes = [np.abs(a - b).mean() for a, b in pairwise(pictures)]
    seams = [changes[13 + 8 * number - 1] for number in range(4)]
    assert max(seams) < 4 * np.median(changes) + 1
    assert sum(len(chunk.mix) for chunk in film.soundtrack.chunks()) == 4 * 48_000


@neural
def test_from_the_command_line_to_a_signed_film(weights: Path, tmp_path: Path) -> None:
    from aozora.cli.main import main
    from aozora.studio.verify import verify

    out = tmp_path / "ball.mp4"
    code = main(
        [
            "generate",
            "a red ball falls",
            "-o",
            str(out),
            "--engine",
            "neural",
            "--weights",
            str(weights),
            "--size",
            "64x40",
            "--fps",
            "12",
            "--seconds",
            "1",
        ]
    )
    assert code == 0
    verdict = verify(out)
    assert "neural" in str(verdict)


@neural
@pytest.mark.parametrize("family", ["Wan", "LTX", "LTX2"])
def test_folders_of_other_layouts(family: str, tmp_path: Path) -> None:
    from random_pipelines import random_pipeline

    random_pipeline(family, tmp_path)
    (tmp_path / "README.md").write_text("---\nlicense: other\nlicense_name: Some-Licence-1.0\n---\n")
    said: list[str] = []
    film = filmed(tmp_path, watch=Watch(say=said.append), width=64, height=32, fps=12)
    frames = list(film.footage.frames())
    assert len(frames) == 12
    assert frames[0].picture.shape == (32, 64, 3)
    heard = np.concatenate([chunk.mix for chunk in film.soundtrack.chunks()])
    assert heard.shape == (48_000, 2)
    assert "licence: Some-Licence-1.0" in said[0]
    assert any("silent" in note.text for note in film.staging.notes) == (family != "LTX2")
    assert bool(heard.any()) == (family == "LTX2")
    assert len({frame.picture.tobytes() for frame in frames}) > 1


@neural
@pytest.mark.parametrize("family", ["LTX", "LTX2"])
def test_other_layouts_begin_with_a_picture_and_go_on_from_the_last_of_several(family: str, tmp_path: Path) -> None:
    from random_pipelines import random_pipeline

    random_pipeline(family, tmp_path)
    picture = np.full((32, 64, 3), 90, np.uint8)
    film = filmed(tmp_path, {0: picture}, width=64, height=32, fps=12)
    assert len(list(film.footage.frames())) == 12
    known = {number: np.full((32, 64, 3), 10 * number, np.uint8) for number in range(4)}
    frames = [frame.picture for frame in filmed(tmp_path, known, width=64, height=32, fps=12).footage.frames()]
    assert len(frames) == 12
    assert all((frames[number] == known[number]).all() for number in range(3))
    assert len({frame.tobytes() for frame in frames[3:]}) > 1


@neural
def test_what_other_layouts_cannot_is_refused_in_a_line(tmp_path: Path) -> None:
    from random_pipelines import random_pipeline

    picture = np.full((32, 64, 3), 90, np.uint8)
    random_pipeline("Wan", tmp_path / "wan")
    film = filmed(tmp_path / "wan", {0: picture}, width=64, height=32, fps=12)
    with pytest.raises(InvalidInput, match="words alone"):
        list(film.footage.frames())
    settings = Settings.of(width=64, height=32, fps=12, seconds=1, engine="neural", weights=str(tmp_path / "wan"))
    for parts, field in (
        (Parts({0: picture}, backward=True), "backward"),
        (Parts(sound=np.zeros((48_000, 2), np.float32)), "sound"),
        (Parts(shown=lambda: iter([picture])), "clip"),
    ):
        engine = NeuralEngine(parts)
        with pytest.raises(InvalidInput, match=f"{field}: is for models that aozora train has made"):
            engine.shoot(engine.stage(screenplay(settings.seconds), settings, Watch()), settings, Watch())


@neural
def test_a_world_leads_a_model_that_knows_control_channels(
    weights: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import torch

    from aozora.cli.main import main
    from aozora.media.movie import read_frames, read_whole_sound
    from aozora.model.bundle import save
    from tiny_model import tiny_bundle

    led = tiny_bundle(("depth", "ids", "flow", "rays"))
    for layer in led.transformer.controls.parameters():
        torch.nn.init.normal_(layer, std=0.3)
    save(led, tmp_path / "led")
    told = ["generate", "a red ball falls on a table", "--engine", "neural", "--size", "64x40", "--fps", "12", "--seconds", "1"]
    films: list[np.ndarray[Any, Any]] = []
    for name, more in (("led", ["--controls"]), ("alone", [])):
        out = tmp_path / f"{name}.mp4"
        assert main([*told, "-o", str(out), "--weights", str(tmp_path / "led"), *more]) == 0
        films.append(np.stack([frame.picture.astype(float) for frame in read_frames(out)]))
    assert films[0].shape == films[1].shape
    assert np.abs(films[0] - films[1]).mean() > 1
    assert np.abs(read_whole_sound(tmp_path / "led.mp4")).max() > 0.01
    assert "leads the model by depth, ids, flow, rays" in capsys.readouterr().err
    assert main([*told, "--weights", str(weights), "--controls"]) != 0
    assert "controls: model tiny was trained without control channels" in capsys.readouterr().err
    assert main(["generate", "a red ball falls", "--controls", "-o", str(tmp_path / "no.mp4")]) != 0
    assert "controls: is for --engine neural" in capsys.readouterr().err
