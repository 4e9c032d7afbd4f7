"""Nouns that are saved come back as they were, and say what is wrong with a document."""

import dataclasses
import json
from fractions import Fraction

import numpy as np
import pytest

from aozora.film.brief import MAX_PROMPT, Brief
from aozora.film.errors import InvalidInput
from aozora.film.motion import CameraTrack, Event, Motion, PoseTrack, ShapeTrack, events_to_json_lines, get_motion, put_motion
from aozora.film.production import StagedShot
from aozora.film.randomness import lane
from aozora.film.screenplay import Beat, Line, Role, Screenplay, Shot, read_screenplay
from aozora.film.settings import Settings
from aozora.film.store import FolderStore, MemoryStore, digest_of, pack
from aozora.film.timing import Clock, to_seconds
from aozora.film.world import Mesh, Skin, get_mesh, put_mesh, read_world, write_world


def screenplay() -> Screenplay:
    shot = Shot(
        id="shot-1",
        seconds=Fraction(5, 3),
        place="park",
        roles=("dog-1",),
        beats=(Beat(id="shot-1/beat-1", action="run", subject="dog-1", end=Fraction(1)),),
        lines=(Line(id="shot-1/line-1", speaker="narrator", text="Hello", start=Fraction(1, 2)),),
    )
    return Screenplay(prompt="a dog runs", cast=(Role(id="dog-1", kind="dog", category="being"),), shots=(shot,))


def test_screenplay_round_trip() -> None:
    document = screenplay()
    assert read_screenplay(document.to_json()) == document


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"shots": []}, "shots"),
        ({"kind": "poem"}, "kind"),
        ({"surprise": 1}, "surprise"),
        ({"version": 99}, "version"),
        ({"cast": []}, "shot-1.roles"),
    ],
)
def test_malformed_screenplay_names_the_field(change: dict[str, object], field: str) -> None:
    document = json.loads(screenplay().to_json()) | change
    with pytest.raises(InvalidInput) as caught:
        read_screenplay(json.dumps(document))
    assert field in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_first_version_is_read_on() -> None:
    document = json.loads(screenplay().to_json()) | {"version": 1}
    document["shots"][0]["camera"] = {"framing": "close-up", "move": "handheld"}
    camera = read_screenplay(json.dumps(document)).shots[0].camera
    assert (camera.framing, camera.move, camera.support) == ("close-up", "static", "handheld")


@pytest.mark.parametrize("shots", [None, 3, "x", [], [1], [{"camera": 3}], [{"camera": {"move": []}}]])
def test_a_broken_first_version_is_one_clear_error(shots: object) -> None:
    with pytest.raises(InvalidInput):
        read_screenplay(json.dumps({"kind": "screenplay", "version": 1, "shots": shots}))


def test_screenplay_that_is_not_json() -> None:
    with pytest.raises(InvalidInput, match="not JSON"):
        read_screenplay("{")
    with pytest.raises(InvalidInput, match="screenplay"):
        read_screenplay("[]")


@pytest.mark.parametrize(
    "fields",
    [
        {"width": 855},
        {"width": 4098},
        {"height": 2306},
        {"height": 0},
        {"seconds": 0.5},
        {"seconds": 301},
        {"seconds": "x"},
        {"fps": 5},
        {"seed": -1},
        {"quality": "best"},
    ],
)
def test_settings_name_the_wrong_field(fields: dict[str, object]) -> None:
    with pytest.raises(InvalidInput) as caught:
        Settings.of(**fields)
    assert caught.value.field == next(iter(fields))
    assert caught.value.exit_code == 2


@pytest.mark.parametrize("prompt", ["", "  \n ", "x" * (MAX_PROMPT + 1)])
def test_brief_refuses_prompts(prompt: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        Brief.of(prompt, Settings())
    assert caught.value.field == "prompt"


def test_world_round_trip(small_shot: StagedShot) -> None:
    assert read_world(write_world(small_shot.world)) == small_shot.world


def test_mesh_round_trip_and_sharing() -> None:
    store = MemoryStore()
    skin = Skin(np.zeros((3, 4), np.int16), np.full((3, 4), 0.25, np.float32))
    mesh = Mesh.of_faces(np.eye(3), np.array([[0, 1, 2]]), skin=skin, shapes={"blink": np.ones((3, 3), np.float32)})
    digest = put_mesh(store, mesh)
    again = get_mesh(store, digest)
    assert put_mesh(store, again) == digest
    assert again.skin is not None
    assert np.array_equal(again.shapes["blink"], np.ones((3, 3)))
    moved = dataclasses.replace(mesh, points=mesh.points + 1)
    assert put_mesh(store, moved) != digest


def test_motion_round_trip() -> None:
    store = MemoryStore()
    hold = np.zeros((2, 3), np.float32)
    camera = CameraTrack(np.zeros((2, 3, 3), np.float32), np.zeros((2, 3, 4), np.float32), hold, hold, hold)
    event = Event(0.5, "step", "dog-1", data={"foot": "front left"}, curve=((0.0, 1.0),))
    motion = Motion(
        "shot-1",
        2,
        camera,
        poses={"dog-1": PoseTrack(np.zeros((2, 3, 5, 4), np.float32), np.zeros((2, 3, 5, 3), np.float32))},
        shapes={"dog-1": ShapeTrack(("blink",), np.ones((2, 3, 1), np.float32))},
        events=(event,),
    )
    digest = put_motion(store, motion)
    again = get_motion(store, digest)
    assert again.events == motion.events
    assert again.shapes["dog-1"].names == ("blink",)
    assert put_motion(store, again) == digest


def test_events_are_sorted_with_short_keys() -> None:
    lines = events_to_json_lines([Event(2.0, "impact", "a", impulse=3.0), Event(1.0, "roll", "b")]).splitlines()
    records = [json.loads(line) for line in lines]
    assert [record["t"] for record in records] == [1.0, 2.0]
    assert records[1]["J"] == 3.0


def test_folder_store_is_content_addressed(tmp_path: object) -> None:
    from pathlib import Path

    store = FolderStore(Path(str(tmp_path)))
    arrays = {"a": np.arange(5, dtype=np.float32), "empty": np.zeros((0, 3), np.float32)}
    digest = store.put(arrays, {"x": 1})
    assert digest == digest_of(pack(arrays, {"x": 1}))
    back, facts = store.get(digest)
    assert np.array_equal(back["a"], arrays["a"])
    assert back["empty"].shape == (0, 3)
    assert facts == {"x": 1}
    assert store.put({**arrays, "a": arrays["a"] + 1}) != digest


def test_clock_is_exact() -> None:
    clock = Clock(Fraction(24))
    assert clock.frame_count(Fraction(5)) == 120
    assert clock.sample_of(1) == 2000
    assert clock.shutter_times(2)[1].tolist() == pytest.approx([0.75 / 24, 1 / 24, 1.25 / 24])
    assert to_seconds("5/2") == Fraction(5, 2)


def test_lanes_of_randomness_are_independent_and_repeatable() -> None:
    assert lane(1, "trees").random() == lane(1, "trees").random()
    assert lane(1, "trees").random() != lane(1, "grass").random()
