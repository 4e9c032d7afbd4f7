"""Mending answers: names, ids, lengths, times and spans; nothing is dropped in silence, and no substitute counts as depicted."""

import json
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from answers import CATALOGUE, GOOD, PROMPT, good, line_seconds, made

from aozora.director.chat.draft import Unusable, strict_schema
from aozora.director.chat.repair import Repaired, Workshop
from aozora.director.claims import is_content
from aozora.director.direct import direct
from aozora.director.grammar.tokens import tokenise
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.film.brief import Brief
from aozora.film.screenplay import Screenplay, Span, read_screenplay
from chat_server import ChatServer


def span(screenplay: Screenplay, text: str) -> Span:
    """The one span with this text."""
    (found,) = [span for span in screenplay.understanding if span.text == text]
    return found


def told(screenplay: Screenplay, text: str) -> tuple[str, str]:
    """What became of a text."""
    found = span(screenplay, text)
    return found.status, found.by


def check(screenplay: Screenplay) -> None:
    """Spans are in order, apart, where they say, and answer for every word of weight; the document holds."""
    prompt = screenplay.prompt
    ends = 0
    for item in screenplay.understanding:
        assert prompt[item.start : item.end] == item.text
        assert item.start >= ends
        assert bool(item.why) or item.status != "not_depicted"
        assert bool(item.by) == (item.status == "substituted")
        ends = item.end
    covered = {at for item in screenplay.understanding for at in range(item.start, item.end)}
    for token in tokenise(prompt):
        assert not is_content(token) or not covered.isdisjoint(range(token.start, token.end)), token
    assert read_screenplay(screenplay.to_json()) == screenplay
    for shot in screenplay.shots:
        for beat in shot.beats:
            assert 0 <= beat.start < beat.end <= shot.seconds


def test_an_unknown_kind_becomes_the_nearest_and_says_so(chat: ChatServer) -> None:
    answer = good()
    answer["cast"][1]["kind"] = "tomcat"
    answer["understanding"][6]["text"] = "tomcat"
    said: list[str] = []
    screenplay = made(chat.says(answer), PROMPT.replace("puppy", "tomcat"), said=said)
    assert screenplay.role("puppy-1").kind == "cat"
    assert told(screenplay, "tomcat") == ("substituted", "cat")
    assert told(screenplay, "brown") == ("planned", "")
    assert "'tomcat' became 'cat'" in said[0]
    check(screenplay)


def test_an_unknown_kind_without_a_near_one_is_left_out_with_all_it_does(chat: ChatServer) -> None:
    answer = good()
    answer["cast"][1]["kind"] = "quibblewock"
    answer["understanding"][6]["text"] = "quibblewock"
    screenplay = made(chat.says(answer), PROMPT.replace("puppy", "quibblewock"))
    assert [role.id for role in screenplay.cast] == ["ball-1"]
    assert [beat.action for beat in screenplay.shots[0].beats] == ["roll"]
    assert screenplay.shots[0].relations == ()
    for text in ("quibblewock", "brown", "sleeping", "past"):
        assert told(screenplay, text) == ("not_depicted", ""), text
    assert told(screenplay, "ball") == ("planned", "")
    check(screenplay)


def test_a_substitute_that_calls_itself_planned_is_found_out(chat: ChatServer) -> None:
    prompt = "A dragon flies over a castle at noon"
    answer = good()
    answer["understanding"] = [
        {"text": "dragon", "role": "subject", "element": "puppy-1", "status": "planned"},
        {"text": "flies", "role": "action", "element": "b2", "status": "planned"},
        {"text": "castle", "role": "place", "element": "shot-1", "status": "depicted"},
        {"text": "noon", "role": "hour", "element": "shot-1", "status": "planned"},
    ]
    screenplay = made(chat.says(answer), prompt)
    assert told(screenplay, "dragon") == ("substituted", "puppy")
    assert told(screenplay, "flies") == ("substituted", "sleep")
    assert told(screenplay, "castle") == ("substituted", "park")
    assert told(screenplay, "noon") == ("substituted", "afternoon")
    check(screenplay)


def test_claims_without_anything_behind_them_are_not_depicted(chat: ChatServer) -> None:
    answer = good()
    answer["cast"][0]["attributes"]["colour"] = ""
    answer["understanding"][6]["element"] = "puppy-9"
    screenplay = made(chat.says(answer))
    assert told(screenplay, "red") == ("not_depicted", "")
    assert told(screenplay, "puppy") == ("not_depicted", "")
    assert told(screenplay, "brown") == ("planned", "")


def test_counts_and_colours_are_held_against_the_cast(chat: ChatServer) -> None:
    answer = good()
    answer["understanding"] = [
        {"text": "Three", "role": "count", "element": "puppy-1"},
        {"text": "fluffy red", "role": "attribute", "element": "puppy-1"},
        {"text": "fluffy brown", "role": "attribute", "element": "puppy-1"},
        {"text": "One", "role": "count", "element": "ball-1"},
    ]
    screenplay = made(chat.says(answer), "Three fluffy red puppies and fluffy brown puppies. One ball.")
    assert told(screenplay, "Three") == ("substituted", "1")
    assert told(screenplay, "fluffy red") == ("not_depicted", "")
    assert told(screenplay, "fluffy brown") == ("planned", "")
    assert told(screenplay, "One") == ("planned", "")


def test_what_the_model_says_it_could_not_show_stays_so(chat: ChatServer) -> None:
    answer = good()
    answer["understanding"][4] |= {"status": "not_depicted", "why": "no eyes"}
    answer["understanding"][6] |= {"status": "substituted", "by": "dog"}
    screenplay = made(chat.says(answer))
    assert (span(screenplay, "sleeping").status, span(screenplay, "sleeping").why) == ("not_depicted", "no eyes")
    assert told(screenplay, "puppy") == ("substituted", "dog")


def test_names_everywhere_become_the_catalogues(chat: ChatServer) -> None:
    answer = good()
    shot = answer["shots"][0]
    shot |= {"place": "Woods", "hour": "teatime", "weather": "fog", "look": "oil painting", "sounds": [{"sound": "zither"}]}
    shot["camera"] |= {"framing": "closeup", "angle": "from the moon", "move": "wobble"}
    answer["cast"][0] |= {"kind": "toy ball", "category": "being"}
    said: list[str] = []
    screenplay = made(chat.says(answer), said=said)
    made_shot = screenplay.shots[0]
    assert (made_shot.place, made_shot.hour, made_shot.weather, made_shot.look) == ("forest", "afternoon", "misty", "house")
    assert (made_shot.camera.framing, made_shot.camera.angle, made_shot.camera.move) == ("close-up", "eye level", "static")
    assert made_shot.sounds == ()
    assert (screenplay.role("ball-1").kind, screenplay.role("ball-1").category) == ("ball", "thing")
    assert told(screenplay, "park") == ("substituted", "forest")
    assert len(said) == 1
    assert "and 1 more" in said[0]
    check(screenplay)


def test_ids_become_unique_and_references_follow(chat: ChatServer) -> None:
    answer = good()
    answer["cast"] = [
        {"id": "block", "kind": "block", "category": "thing"},
        {"id": "block", "kind": "block", "category": "thing"},
        {"id": "frame", "kind": "puppy", "category": "being"},
        {"kind": "Toy Ball", "category": "thing"},
        {"id": "shot-1", "kind": "dog", "category": "being"},
    ]
    first = answer["shots"][0]
    first |= {"id": "x", "roles": ["block", "frame"], "relations": []}
    first["camera"]["subjects"] = ["nobody", "frame"]
    first["beats"] = [
        {"id": "same", "action": "sleep", "subject": "frame", "targets": ["block", "ghost"], "end": 5},
        {"id": "same", "action": "roll", "subject": "shot-1", "end": 5},
        {"id": "b3", "action": "roll", "subject": "ghost", "end": 5},
    ]
    answer["shots"].append({**first, "id": "x", "lines": []})
    screenplay = made(chat.says(answer))
    assert [role.id for role in screenplay.cast] == ["block", "block-1", "puppy-1", "toy-ball-1", "dog-1"]
    shot, other = screenplay.shots
    assert (shot.id, other.id) == ("shot-1", "shot-2")
    assert [(beat.id, beat.subject, beat.targets) for beat in shot.beats] == [
        ("shot-1/beat-1", "puppy-1", ("block", "block-1")),
        ("shot-1/beat-2", "dog-1", ()),
    ]
    assert shot.camera.subjects == ("puppy-1",)
    assert set(shot.roles) == {"block", "block-1", "puppy-1", "dog-1", "toy-ball-1"}
    check(screenplay)


@pytest.mark.parametrize(("seconds", "fps"), [(5, 24), (7, 30), (Fraction(10, 3), 25)])
def test_lengths_add_up_on_the_frame_clock(seconds: Fraction, fps: int, chat: ChatServer) -> None:
    answer = good()
    shot = answer["shots"][0]
    answer["shots"] = [{**shot, "id": "a", "seconds": 60, "lines": []}, {**shot, "id": "b", "seconds": 30, "lines": []}]
    screenplay = made(chat.says(answer), seconds=seconds, fps=fps)
    first, second = screenplay.shots
    assert screenplay.seconds == made(chat, seconds=seconds, fps=fps).seconds == read_screenplay(screenplay.to_json()).seconds
    assert abs(first.seconds - 2 * second.seconds) <= Fraction(2, fps)
    assert (first.seconds * fps).denominator == 1
    assert abs(screenplay.seconds - Fraction(seconds)) < Fraction(1, 40_000)


def test_times_move_along_and_stay_inside(chat: ChatServer) -> None:
    answer = good()
    shot = answer["shots"][0]
    shot["seconds"] = 10
    shot["beats"] = [
        {"id": "1", "action": "roll", "subject": "ball-1", "start": 0, "end": 5},
        {"id": "2", "action": "run", "subject": "puppy-1", "start": 5, "end": 99},
        {"id": "3", "action": "sleep", "subject": "puppy-1", "start": 40, "end": 50},
        {"id": "4", "action": "sleep", "subject": "puppy-1", "start": 5, "end": 1},
    ]
    shot["lines"] = [{"id": "l", "speaker": "narrator", "text": "Look out!", "start": 4}]
    shot["sounds"] = [{"id": "s", "sound": "wind", "start": 2, "end": 1e300}]
    made_shot = made(chat.says(answer)).shots[0]
    assert [(beat.start, beat.end) for beat in made_shot.beats] == [(0, 2.5), (2.5, 5), (0, 5), (0, 5)]
    assert made_shot.lines[0].start == 2
    assert (made_shot.sounds[0].start, made_shot.sounds[0].end) == (1, 5)
    shot["lines"][0]["start"] = 9
    assert made(chat.says(answer)).shots[0].lines[0].start is None


def test_lines_get_the_time_they_need(chat: ChatServer) -> None:
    answer = good()
    shot = answer["shots"][0]
    long = {"id": "l", "speaker": "ghost", "text": "one two three four five six"}
    answer["shots"] = [{**shot, "id": "a", "seconds": 9, "lines": []}, {**shot, "id": "b", "seconds": 1, "lines": [long]}]
    screenplay = made(chat.says(answer))
    assert screenplay.shots[1].seconds >= line_seconds(screenplay.shots[1].lines[0])
    assert screenplay.shots[1].lines[0].speaker == "narrator"
    assert span(made(chat.says(GOOD), seconds=1), '"Look out!"').why.startswith("the shot's lines need")


def test_shots_without_time_are_reported(chat: ChatServer) -> None:
    answer = good()
    shot = answer["shots"][0]
    answer["shots"] = [{**shot, "id": f"s{n}", "lines": []} for n in range(3)]
    answer["understanding"][8]["element"] = "s2"
    screenplay = made(chat.says(answer), seconds=1)
    assert len(screenplay.shots) == 1
    assert (span(screenplay, "park").status, span(screenplay, "park").why) == ("not_depicted", "no time for this shot")


def test_spans_must_be_in_the_prompt_and_words_must_be_in_spans(chat: ChatServer) -> None:
    answer = good()
    answer["understanding"] = [
        {"text": "unicorn", "role": "subject", "element": "puppy-1", "status": "planned"},
        {"text": "PUPPY", "role": "object", "element": "puppy-1", "status": "planned"},
        {"text": "red  ball", "role": "subject", "element": "ball-1", "status": "planned"},
        {"text": "ball", "role": "subject", "element": "ball-1", "status": "planned"},
        {"text": "pup", "role": "subject", "element": "puppy-1", "status": "planned"},
    ]
    screenplay = made(chat.says(answer))
    check(screenplay)
    assert [item.text for item in screenplay.understanding if item.element in ("ball-1", "puppy-1")] == ["red ball", "puppy"]
    assert told(screenplay, "rolls") == ("not_depicted", "")
    assert told(screenplay, "sleeping") == ("not_depicted", "")
    assert told(screenplay, "park") == ("planned", "")


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        ("赤いボールが公園を転がる", ("赤い", "ボール", "公園", "転がる")),
        ("Ein roter Ball rollt durch den Park", ("roter", "Ball", "Park", "rollt")),
        ("Una pelota roja rueda por el parque", ("roja", "pelota", "parque", "rueda")),
    ],
)
def test_prompts_in_other_languages_are_read_by_the_model(prompt: str, words: tuple[str, ...], chat: ChatServer) -> None:
    answer = good()
    places = (("attribute", "ball-1"), ("subject", "ball-1"), ("place", "shot-1"), ("action", "b1"))
    answer["understanding"] = [
        {"text": word, "role": role, "element": element} for word, (role, element) in zip(words, places, strict=True)
    ]
    screenplay = made(chat.says(answer), prompt)
    for word in words:
        assert told(screenplay, word) == ("planned", "")
    check(screenplay)


@pytest.mark.parametrize(
    "spoil",
    [
        {"season": 3},
        {"colour_space": "wide"},
        {"light": {"setup": "disco"}},
        {"transition": "star wipe"},
        {"beats": [{"action": "roll"}, {"id": "b1", "action": "roll", "subject": "ball-1", "end": 5}, None, 7]},
        {"music": {"mood": ["sad"], "tempo": 1.5}},
        {"lines": [{"speaker": "narrator", "text": "\ud800"}]},
        {"texts": None, "camera": {"lens_mm": 1e300}},
        {"seconds": "five"},
        {"seconds": -3},
    ],
)
def test_what_is_not_valid_is_left_out_and_the_rest_kept(spoil: dict[str, Any], chat: ChatServer) -> None:
    answer = good()
    answer["shots"][0] |= spoil
    screenplay = made(chat.says(answer))
    assert screenplay.planner == "chat:test-model"
    assert screenplay.seconds == 5
    check(screenplay)


def test_the_schema_is_strict() -> None:
    def walk(node: Any) -> None:
        if isinstance(node, list):
            for item in node:
                walk(item)
        if isinstance(node, dict):
            assert not {"default", "title", "prefixItems", "format"} & set(node)
            assert "$ref" not in node or len(node) == 1
            if node.get("type") == "object":
                assert node["additionalProperties"] is False
                assert node["required"] == list(node["properties"])
            for key, item in node.items():
                for part in item.values() if key in ("properties", "$defs") else [item]:
                    walk(part)

    walk(strict_schema())


OWN = direct(Brief(prompt=PROMPT), CATALOGUE, line_seconds)
WORKSHOP = Workshop(Brief(prompt=PROMPT), Vocabulary(CATALOGUE), line_seconds, OWN)

_SCRAPS = (
    None,
    "-",
    "'s",
    True,
    -1,
    10**400,
    1e308,
    0.5,
    "",
    "x",
    "dog",
    "shot-1",
    "\u0000",
    [],
    {},
    [[]],
    [None, "ball-1"],
    {"id": "x"},
)


def _places(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [place for key, item in inside for place in ((*path, key), *_places(item, (*path, key)))]


@pytest.mark.parametrize("seed", range(12))
def test_no_answer_makes_it_raise(seed: int) -> None:
    chance = np.random.default_rng(seed)
    places = _places(GOOD)
    for _ in range(25):
        answer = good()
        for index in chance.permutation(len(places))[: chance.integers(1, 7)]:
            _spoil(answer, places[index], _SCRAPS[chance.integers(len(_SCRAPS))])
        try:
            repaired: Repaired = WORKSHOP.repair(json.dumps(answer), "chat:any")
        except Unusable:
            continue
        check(repaired.screenplay)


def _spoil(answer: Any, place: tuple[Any, ...], scrap: Any) -> None:
    holder = answer
    try:
        for key in place[:-1]:
            holder = holder[key]
        holder[place[-1]] = scrap
    except (TypeError, KeyError, IndexError):
        return
