"""Requests become orders: what is taken, what is inherited, what is refused, and in which words."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from aozora.film.screenplay import Screenplay, Shot
from aozora.studio.service import usage
from aozora.studio.service.changing import draft_edit, draft_extension, draft_remix
from aozora.studio.service.house import House
from aozora.studio.service.intake import draft_create
from aozora.studio.service.jobs import rank_of
from aozora.studio.service.keys import Caller
from aozora.studio.service.orders import VideoOrder, read_order
from aozora.studio.service.parameters import Parameters
from aozora.studio.service.presets import PRESETS, SECONDS, SIZES, preset_named
from aozora.studio.service.problems import Problem
from aozora.studio.service.retention import expire
from aozora.studio.service.submitting import Ticket, dispatch, submit
from aozora.studio.service.tables import VideoRow
from aozora.studio.service.uploads import Upload
from aozora.studio.service.videos import find_video, finish

CALLER = Caller("key_1", "default", frozenset({"*"}), "standard")
TINY = {"model": "null", "size": "64x64", "seconds": "1"}


def _order(**values: Any) -> VideoOrder:
    return draft_create(Parameters({"prompt": "x", **values})).order


def _refusal(**values: Any) -> tuple[str | None, str | None, str]:
    with pytest.raises(Problem) as caught:
        _order(**values)
    return caught.value.field, caught.value.code, caught.value.message


def test_defaults_are_the_documented_ones() -> None:
    order = _order()
    assert (order.model, order.seconds, order.size) == ("sora-2", "4", "720x1280")
    assert all(_order(model=model, size=size).size == size for model in ("sora-2", "sora-2-pro") for size in SIZES)
    assert [_order(seconds=seconds).seconds for seconds in SECONDS] == list(SECONDS)
    assert _order(seconds=8).seconds == "8"
    assert preset_named("my-sora", {"AOZORA_DEPLOYMENTS": "other=null, my-sora = sora-2-pro"}) == PRESETS["sora-2-pro"]


REFUSALS: tuple[tuple[dict[str, Any], str, str, str], ...] = (
    ({"seconds": "15"}, "seconds", "invalid_value", "Invalid value: '15'. Supported values are: '4', '8', '12', '16', and '20'."),
    ({"seconds": [4]}, "seconds", "invalid_type", "Invalid type for 'seconds': expected a string, but got an array instead."),
    ({"width": 3}, "width", "unknown_parameter", "Unknown parameter: 'width'"),
    ({"prompt": None}, "prompt", "missing_required_parameter", "Missing required parameter: 'prompt'."),
    ({"prompt": 3}, "prompt", "invalid_type", "Invalid type for 'prompt': expected a string, but got an integer instead."),
    ({"input_reference": "x"}, "input_reference", "invalid_type", "expected an object, but got a string instead."),
    ({"seed": True}, "seed", "invalid_type", "Invalid type for 'seed': expected an integer, but got a boolean instead."),
    ({"fps": 5}, "fps", "integer_below_min_value", "integer below minimum value. Expected a value >= 12, but got 5 instead."),
)


@pytest.mark.parametrize(("values", "field", "code", "text"), REFUSALS)
def test_refusals_in_the_words_of_the_api(values: dict[str, Any], field: str, code: str, text: str) -> None:
    refusal = _refusal(**values)
    assert refusal[:2] == (field, code)
    assert refusal[2].endswith(text)


def test_references_are_one_or_the_other() -> None:
    for wrong in (
        {},
        {"image_url": "https://x", "file_id": "y"},
        {"image_url": 3},
        {"image_url": "x" * 20_971_521},
        {"other": 1},
    ):
        assert str(_refusal(input_reference=wrong)[0]).startswith("input_reference")
    assert _refusal(characters=[{"id": "a"}] * 3)[1] == "array_above_max_length"
    assert _refusal(characters=["a"])[0] == "characters[0]"


def test_a_screenplay_brings_its_length_and_is_checked() -> None:
    document = json.loads(Screenplay(shots=(Shot(id="shot-1", seconds=3, place="park"),)).to_json())  # pyright: ignore
    assert _order(screenplay=document).seconds == "3"
    assert _order(screenplay=json.dumps(document)).seconds == "3"
    assert _refusal(screenplay=document, seconds="4")[0] == "seconds"
    assert str(_refusal(screenplay={**document, "shots": []})[0]).startswith("screenplay")
    assert _refusal(screenplay="{")[1] == "invalid_json"


def _finished(house: House, **values: Any) -> VideoRow:
    row = submit(house, CALLER, draft_create(Parameters({"prompt": "x", **TINY, **values})))
    assert finish(house, row.id, "completed")
    return row


def test_what_changes_inherit(house: House) -> None:
    row = _finished(house, seed=9, size="128x64", seconds="4")
    remix = draft_remix(house, CALLER, row.id, Parameters({"prompt": "in snow"})).order
    assert (remix.operation, remix.size, remix.seed, remix.source_id, remix.prompt) == ("remix", "128x64", 9, row.id, "in snow")
    edit = draft_edit(house, CALLER, Parameters({"prompt": "blue", "video": {"id": row.id}})).order
    assert (edit.operation, edit.model) == ("edit", "null")
    longer = draft_extension(house, CALLER, Parameters({"prompt": "on", "seconds": "8", "video": {"id": row.id}})).order
    assert (longer.seconds, longer.added_seconds, longer.extensions) == ("12", "8", 1)
    clip = Upload("a.mp4", "mp4", 4, io.BytesIO(b"clip"))
    uploaded = draft_edit(house, CALLER, Parameters({"prompt": "blue", "video": clip, "model": "sora-2-pro"}, form=True))
    assert (uploaded.clip, uploaded.order.quality) == (clip, "standard")


def test_changes_that_cannot_be(house: House) -> None:
    waiting = submit(house, CALLER, draft_create(Parameters({"prompt": "x", **TINY})))
    done = _finished(house, seconds="100")
    stranger = Caller("key_2", "other", frozenset({"*"}), "standard")
    for caller, video, seconds, kind in (
        (CALLER, waiting.id, "4", "invalid"),
        (CALLER, done.id, "200", "invalid"),
        (CALLER, "video_0", "4", "not_found"),
        (stranger, done.id, "4", "not_found"),
    ):
        with pytest.raises(Problem) as caught:
            draft_extension(house, caller, Parameters({"prompt": "on", "seconds": seconds, "video": {"id": video}}))
        assert caught.value.kind == kind
    with pytest.raises(Problem, match=r"Missing required parameter: 'seconds'\."):
        draft_extension(house, CALLER, Parameters({"prompt": "on", "video": {"id": done.id}}))


def test_a_film_ends_once(house: House) -> None:
    row = _finished(house)
    assert not finish(house, row.id, "failed", error={"code": "x", "message": "y"})
    assert find_video(house, CALLER, row.id).status == "completed"


def test_tiers_have_places_and_ranks(house: House) -> None:
    for _ in range(3):
        submit(house, CALLER, draft_create(Parameters({"prompt": "x", **TINY})), Ticket(tier="batch"))
    with house.database.reading() as session:
        rows = session.query(VideoRow).order_by(VideoRow.number).all()
    assert [row.submitted for row in rows] == [1, 0, 0]
    finish(house, rows[0].id, "completed")
    assert dispatch(house) == 1
    assert rank_of("priority", 9) < rank_of("standard", 0) < rank_of("standard", 5) < rank_of("batch", 0)


def test_expired_films_lose_their_files_first(house: House, tmp_path: Path) -> None:
    row = _finished(house)
    (tmp_path / "film").write_bytes(b"film")
    house.blobs.put(f"videos/{row.id}/film.mp4", tmp_path / "film")
    assert expire(house) == 0
    with house.database.writing() as session:
        session.execute(update(VideoRow).values(expires_at=VideoRow.completed_at))
    assert expire(house) == 1
    assert house.blobs.find(f"videos/{row.id}/film.mp4") is None
    assert find_video(house, CALLER, row.id).status == "completed"
    with house.database.writing() as session:
        session.execute(update(VideoRow).values(expires_at=1))
    expire(house)
    with pytest.raises(Problem):
        find_video(house, CALLER, row.id)


def test_estimates_follow_the_order(house: House) -> None:
    short = usage.estimate(house, _order(seconds="4", size="1280x720"))
    long = usage.estimate(house, _order(seconds="12", size="1280x720"))
    assert (short.work.frames, short.work.pixels, short.work.rendered_pixels) == (96, 96 * 1280 * 720, 49 * 640 * 360)
    assert long.wall_s > 2 * short.wall_s > 0
    assert (short.basis, short.energy_wh > 0, short.cost_usd > 0) == ("table", True, True)
    assert read_order(_order().model_dump_json()) == _order()
