"""What moves in a given picture, what stays, what else pictures are given for, and depth models."""

from pathlib import Path

import numpy as np
import pytest
from given_pictures import landscape

from aozora.cli.main import main
from aozora.film.brief import Brief, Reference
from aozora.film.errors import InvalidInput
from aozora.film.settings import Settings
from aozora.media.movie import read_frames, read_whole_sound
from aozora.media.pictures import Pixels, write_picture
from aozora.studio.make import Order, produce
from aozora.vision.depth import OnnxDepth
from aozora.vision.motion import EFFECTS, Mover, Plan
from aozora.vision.opencv import lab
from aozora.vision.reading import read
from aozora.vision.regions import still_mask, still_words


def seascape(width: int = 160, height: int = 90) -> Pixels:
    """A blue sky over a darker blue sea with level ripples and glints."""
    rng = np.random.default_rng(2)
    picture = np.zeros((height, width, 3), np.float64)
    half = height // 2
    picture[:half] = np.linspace([90, 150, 225], [170, 200, 235], half)[:, None]
    picture[half:] = np.linspace([110, 150, 190], [30, 70, 120], height - half)[:, None]
    rows = np.arange(height - half)[:, None]
    picture[half:] += (14 * np.sin(rows * 1.9 + 0.05 * np.arange(width)[None]))[..., None]
    picture[half:][rng.random((height - half, width)) > 0.985] = 245
    return np.clip(picture, 0, 255).astype(np.uint8)


def test_water_needs_evidence() -> None:
    assert read(seascape()).water[60:].mean() > 0.6
    grey = landscape()
    rng = np.random.default_rng(3)
    grey[45:] = np.clip(110 + rng.normal(0, 6, (45, 160, 1)), 0, 255).astype(np.uint8)
    assert not read(grey).water.any()
    forest = landscape()
    forest[45:] = np.clip(np.array([30, 45, 32]) + rng.normal(0, 10, (45, 160, 1)), 0, 255).astype(np.uint8)
    assert not read(forest).water.any()
    assert read(grey, water_named=True).water[60:].mean() > 0.5


def test_words_say_what_stays_still() -> None:
    reading = read(landscape())
    rest, still, moving = still_words("Clouds drift, keep the post and the left half still, only the sky moves")
    assert still == {"subject", "left"}
    assert moving == {"sky"}
    assert "clouds drift" in rest
    mask = still_mask("It rains, the sky stays still", reading)
    assert mask is not None
    assert np.array_equal(mask, reading.sky)
    assert still_mask("It rains", reading) is None


@pytest.mark.parametrize("effect", sorted(EFFECTS))
def test_every_effect_moves_the_picture_and_begins_with_it(effect: str) -> None:
    picture = seascape() if effect == "waves" else landscape()
    if effect == "wind":
        picture[60:] = np.clip(np.array([40, 120, 40]) + np.random.default_rng(1).normal(0, 25, (30, 160, 1)), 0, 255).astype(
            np.uint8
        )
    mover = Mover(read(picture), Plan(frozenset({effect}), 2.0))  # pyright: ignore[reportArgumentType]
    assert np.array_equal(mover.frame(0), picture)
    assert np.abs(mover.frame(1.7).astype(int) - picture).mean() > 0.05


def film_of(tmp_path: Path, prompt: str, **roles: Pixels) -> Path:
    references: list[Reference] = []
    for role, picture in roles.items():
        write_picture(tmp_path / f"{role}.png", picture)
        fields = {"kind": "picture", "tag": role, "path": tmp_path / f"{role}.png", "role": role}
        references.append(Reference.model_validate(fields))
    settings = Settings.of(width=160, height=90, seconds=1, fps=12, visible_mark=False)
    return produce(Order(Brief.of(prompt, settings, tuple(references)), tmp_path / "film.mp4")).film


def test_rain_is_heard_and_an_empty_room_hardly(tmp_path: Path) -> None:
    loud = read_whole_sound(film_of(tmp_path, "Heavy rain falls", first_frame=landscape()))
    plain = np.full((90, 160, 3), (150, 100, 60), np.uint8)
    soft = read_whole_sound(film_of(tmp_path, "The camera pushes in", first_frame=plain))
    assert loud[10_000:40_000].std() > 0.01
    assert soft[10_000:40_000].std() < loud[10_000:40_000].std()


def test_a_style_picture_gives_its_colours(tmp_path: Path) -> None:
    style = np.full((60, 60, 3), (220, 150, 60), np.uint8)
    style[::2] = (150, 70, 20)
    film = film_of(tmp_path, "The camera pushes in", first_frame=landscape(), style=style)
    tinted = lab(next(iter(read_frames(film))).picture).reshape(-1, 3).mean(0)
    target, own = (lab(one).reshape(-1, 3).mean(0) for one in (style, landscape()))
    assert np.linalg.norm(tinted - target) < 0.5 * np.linalg.norm(own - target)


def test_a_subject_is_cut_out_and_set_in(tmp_path: Path) -> None:
    other = np.full((90, 160, 3), (200, 200, 205), np.uint8)
    other[20:80, 65:95] = [30, 60, 200]
    first = landscape()
    first[30:75, 72:88] = first[30:75, 10:26]
    film = film_of(tmp_path, "On the left a blue thing, the camera orbits", first_frame=first, subject=other)
    begin = next(iter(read_frames(film))).picture.astype(int)
    blue = (begin[..., 2] > begin[..., 0] + 60) & (np.arange(90)[:, None] > 48)
    assert blue.sum() > 300
    assert np.nonzero(blue)[1].mean() < 75
    assert np.abs(begin[:, 110:] - first[:, 110:]).mean() < 4


def test_roles_of_pictures_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_picture(tmp_path / "a.png", landscape())
    file = str(tmp_path / "a.png")
    for wrong in (["--image", f"last={file}"], ["--image", f"subject={file}"], ["--image", file, "--image", f"first={file}"]):
        assert main(["generate", "It rains", "--size", "160x90", *wrong, "-o", str(tmp_path / "x.mp4")]) == 2
        assert capsys.readouterr().err.strip().splitlines()[-1].startswith("aozora: ")
    assert not (tmp_path / "x.mp4").exists()


def varint(value: int) -> bytes:
    out = b""
    while value > 127:
        out, value = out + bytes([value & 127 | 128]), value >> 7
    return out + bytes([value])


def field(number: int, payload: bytes | int) -> bytes:
    """One field of a protocol buffer."""
    if isinstance(payload, int):
        return varint(number << 3) + varint(payload)
    return varint(number << 3 | 2) + varint(len(payload)) + payload


def tiny_depth_model(path: Path) -> None:
    """An ONNX file whose reciprocal depth is the mean of the channels: bright is near."""

    def tensor_type(dims: tuple[int, ...]) -> bytes:
        shape = b"".join(field(1, field(1, dim)) for dim in dims)
        return field(1, field(1, 1) + field(2, shape))

    axes = field(1, b"axes") + field(8, 1) + field(20, 7)
    keep = field(1, b"keepdims") + field(3, 0) + field(20, 2)
    node = field(1, b"x") + field(2, b"y") + field(4, b"ReduceMean") + field(5, axes) + field(5, keep)
    given = field(1, b"x") + field(2, tensor_type((1, 3, 28, 42)))
    made = field(1, b"y") + field(2, tensor_type((1, 28, 42)))
    graph = field(1, node) + field(2, b"depth") + field(11, given) + field(12, made)
    path.write_bytes(field(1, 8) + field(7, graph) + field(8, field(1, b"") + field(2, 13)))


def test_a_depth_model_takes_the_place_of_the_level_ground(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("onnxruntime")
    tiny_depth_model(tmp_path / "depth.onnx")
    picture = np.full((90, 160, 3), 60, np.uint8)
    picture[:, :80] = 220
    depth = read(picture, OnnxDepth(tmp_path / "depth.onnx")).layers[0].depth
    assert depth[45, 20] < 0.2 * depth[45, 140]
    (tmp_path / "no.onnx").write_text("no model")
    for name in ("no.onnx", "none.onnx"):
        monkeypatch.setenv("AOZORA_DEPTH_MODEL", str(tmp_path / name))
        with pytest.raises(InvalidInput) as caught:
            film_of(tmp_path, "The camera pushes in", first_frame=landscape())
        assert caught.value.field == "depth_model"
