"""Whole films by the world engine, at tiny sizes: prompt to signed mp4."""

import dataclasses
import os
import signal
from pathlib import Path

import numpy as np
import pytest

import aozora
from aozora.engines.engine import engine_module
from aozora.film.brief import Brief
from aozora.film.errors import Blocked, InvalidInput
from aozora.film.motion import put_motion
from aozora.film.production import Release, Staging
from aozora.film.settings import Settings
from aozora.film.store import FolderStore
from aozora.film.watch import Progress, Watch
from aozora.film.world import write_world
from aozora.media.movie import read_frames, read_whole_sound
from aozora.studio.make import Order, plan, produce
from aozora.studio.verify import verify_film

CHASE = "A golden retriever puppy chases a red ball across a sunny park, golden hour, slow tracking shot, birdsong"
MARBLE = "A glass marble rolls down wooden stairs and knocks over three painted blocks, macro shot, soft studio light"
TWO_SHOTS = (
    "Shot 1: wide shot of a park at dawn, a narrator says 'It was a quiet morning.' Cut to: close-up of a sleeping brown puppy."
)


def tiny(seconds: int = 2, **rest: object) -> Settings:
    fields: dict[str, object] = {"width": 96, "height": 54, "fps": 12, "seconds": seconds, "quality": "preview"}
    return Settings.of(**(fields | rest))


def staged(prompt: str, folder: Path, settings: Settings) -> tuple[Staging, FolderStore]:
    """The staging of a prompt, without rendering a frame."""
    store = FolderStore(folder)
    screenplay = plan(Brief.of(prompt, settings))
    from aozora.sound.department import rehearse
    from aozora.world.stage import stage

    return stage(screenplay, rehearse(screenplay, Watch()), settings, store, Watch()), store


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """Prompt 1, whose render child is killed in the middle."""
    folder = tmp_path_factory.mktemp("chase")
    killed: list[int] = []

    def kill_once(progress: Progress) -> None:
        if progress.stage == "picture" and progress.done == 8 and not killed:
            killed.append(_kill_render_child())

    order = Order(Brief.of(CHASE, tiny()), folder / "chase.mp4", keep=folder / "kept")
    made = produce(order, Watch(kill_once))
    assert killed
    return made


def _kill_render_child() -> int:
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and b"aozora.render.blender.child" in (entry / "cmdline").read_bytes():
            status = (entry / "stat").read_text().rpartition(")")[2].split()
            if int(status[1]) == os.getpid():
                newest = int(entry.name)
                os.kill(newest, signal.SIGKILL)
                return newest
    raise AssertionError("no render child")


def test_film_is_complete_although_the_child_was_killed(release: Release) -> None:
    pictures = list(read_frames(release.film))
    assert len(pictures) == 24
    assert pictures[0].picture.shape == (54, 96, 3)
    assert float(np.mean([p.picture.std() for p in pictures])) > 10


def test_film_is_signed_and_knows_its_engine(release: Release) -> None:
    verdict = verify_film(release.film)
    assert (verdict.state, verdict.signer) == ("valid", "trusted")
    assert verdict.facts["engine"] == "world"
    assert verdict.facts["source_type"].endswith("/algorithmicMedia")


def test_every_span_of_the_prompt_is_settled(release: Release) -> None:
    spans = release.understanding.understanding
    assert spans
    assert {span.status for span in spans} <= {"depicted", "substituted", "not_depicted"}
    depicted = " ".join(span.text for span in spans if span.status == "depicted").lower()
    for word in ("golden retriever", "chases", "red", "ball", "park", "golden hour", "birdsong"):
        assert word in depicted


def test_sound_is_there_and_not_clipped(release: Release) -> None:
    sound = read_whole_sound(release.film)
    assert abs(len(sound) - 2 * 48_000) < 2_000
    assert 0.01 < np.abs(sound).max() <= 1.0


@pytest.mark.parametrize("prompt", [CHASE, MARBLE, TWO_SHOTS])
def test_same_brief_same_world_and_motion(prompt: str, tmp_path: Path) -> None:
    settings = tiny(4)
    (one, store_one), (two, store_two) = (staged(prompt, tmp_path / name, settings) for name in "ab")
    assert [write_world(shot.world) for shot in one.shots] == [write_world(shot.world) for shot in two.shots]
    digests = [
        [put_motion(store, shot.motion) for shot in staging.shots] for staging, store in ((one, store_one), (two, store_two))
    ]
    assert digests[0] == digests[1]


def test_another_seed_is_another_film(tmp_path: Path) -> None:
    (one, _), (two, _) = (staged(CHASE, tmp_path / str(seed), tiny(seed=seed)) for seed in (1, 2))
    assert write_world(one.shots[0].world) != write_world(two.shots[0].world)


def test_ids_live_from_prompt_to_pass_and_event(tmp_path: Path) -> None:
    staging, _ = staged(MARBLE, tmp_path, tiny(4))
    cast = {role.id for role in staging.screenplay.cast}
    shot = staging.shots[0]
    assert cast <= {entity.id for entity in shot.world.entities}
    indices = [entity.pass_index for entity in shot.world.entities]
    assert len(set(indices)) == len(indices)
    heard = {event.a for event in shot.motion.events} | {event.b for event in shot.motion.events}
    assert cast & heard


def test_two_shots_and_a_voice(tmp_path: Path) -> None:
    staging, _ = staged(TWO_SHOTS, tmp_path, tiny(6))
    assert len(staging.shots) == 2
    assert [line.speaker for shot in staging.screenplay.shots for line in shot.lines] == ["narrator"]
    line = staging.cues.lines[0]
    assert [word.text.strip(".").lower() for word in line.words] == ["it", "was", "a", "quiet", "morning"]
    assert line.start_s + len(line.samples) / 48_000 <= float(staging.screenplay.shots[0].seconds)


def test_moderation_stops_before_anything_is_made(tmp_path: Path) -> None:
    brief = Brief.of("hardcore pornography", tiny(engine="null"))
    with pytest.raises(Blocked):
        produce(Order(brief, tmp_path / "film.mp4"))
    assert list(tmp_path.iterdir()) == []


def test_python_api(tmp_path: Path) -> None:
    made = aozora.make_film("a red cube", tmp_path / "film.mp4", engine="null", width=64, height=36, seconds=1, fps=12)
    assert made.film.is_file()
    with pytest.raises(InvalidInput):
        aozora.make_film("a red cube", tmp_path / "film.mp4", width=63)


def test_engines_are_asked_for_by_name() -> None:
    with pytest.raises(InvalidInput) as caught:
        engine_module("steam")
    assert caught.value.field == "engine"
    assert dataclasses.is_dataclass(Order)
