"""What a model answers in these tests, the catalogue it answers with, and the films that come of it."""

from copy import deepcopy
from fractions import Fraction
from typing import Any

from aozora.director.chat.endpoint import Endpoint
from aozora.director.chat.planner import ChatPlanner
from aozora.film.brief import Brief
from aozora.film.catalogue import Catalogue, Category, Entry
from aozora.film.screenplay import Line, Screenplay
from aozora.film.settings import Settings
from aozora.film.watch import Watch
from chat_server import ChatServer

KEY = "sk-secret-1234567890"
PROMPT = 'A red ball rolls past a sleeping brown puppy in a sunny park. "Look out!" says a narrator.'


def _entry(category: Category, name: str, words: str = "", family: str = "", traits: str = "") -> Entry:
    return Entry(
        category=category, name=name, words=tuple(words.split(",")) if words else (), family=family, traits=tuple(traits.split())
    )


CATALOGUE = Catalogue(
    engine="small",
    entries=(
        _entry("kind", "dog", "hound", "animal", "puppy young"),
        _entry("kind", "puppy", "pup", "dog"),
        _entry("kind", "cat", "", "animal"),
        _entry("thing", "ball", "toy ball", "toy"),
        _entry("thing", "block", "", "toy"),
        _entry("place", "park", "lawn", "outdoors"),
        _entry("place", "forest", "woods", "outdoors"),
        *(_entry("hour", name) for name in ("afternoon", "night", "sunset")),
        *(_entry("weather", name, words) for name, words in (("clear", "sunny"), ("misty", "fog"))),
        *(_entry("action", name, words) for name, words in (("roll", "rolls"), ("sleep", "sleeping"), ("run", "runs"))),
        *(_entry("colour", name) for name in ("red", "brown", "blue")),
        *(_entry("framing", name) for name in ("wide shot", "medium shot", "close-up")),
        *(_entry("angle", name) for name in ("eye level", "low angle")),
        *(_entry("move", name) for name in ("static", "tracking")),
        *(_entry("sound", name) for name in ("birdsong", "wind")),
        *(_entry("relation", name) for name in ("next to", "on")),
        _entry("look", "house"),
    ),
)

GOOD: dict[str, Any] = {
    "cast": [
        {"id": "ball-1", "kind": "ball", "category": "thing", "attributes": {"colour": "red"}},
        {"id": "puppy-1", "kind": "puppy", "category": "being", "attributes": {"colour": "brown"}},
    ],
    "shots": [
        {
            "id": "shot-1", "seconds": 5, "place": "park", "hour": "afternoon", "weather": "clear",
            "roles": ["ball-1", "puppy-1"],
            "beats": [
                {"id": "b1", "action": "roll", "subject": "ball-1", "start": 0, "end": 5},
                {"id": "b2", "action": "sleep", "subject": "puppy-1", "start": 0, "end": 5},
            ],
            "relations": [{"id": "r1", "subject": "ball-1", "relation": "next to", "object": "puppy-1"}],
            "lines": [{"id": "l1", "speaker": "narrator", "text": "Look out!", "start": None}],
            "camera": {"framing": "wide shot", "move": "tracking", "subjects": ["ball-1"]},
        }
    ],
    "understanding": [
        {"text": "red", "role": "attribute", "element": "ball-1", "status": "planned", "by": "", "why": ""},
        {"text": "ball", "role": "subject", "element": "ball-1", "status": "planned", "by": "", "why": ""},
        {"text": "rolls", "role": "action", "element": "b1", "status": "planned", "by": "", "why": ""},
        {"text": "past", "role": "relation", "element": "r1", "status": "planned", "by": "", "why": ""},
        {"text": "sleeping", "role": "action", "element": "b2", "status": "planned", "by": "", "why": ""},
        {"text": "brown", "role": "attribute", "element": "puppy-1", "status": "planned", "by": "", "why": ""},
        {"text": "puppy", "role": "object", "element": "puppy-1", "status": "planned", "by": "", "why": ""},
        {"text": "sunny", "role": "weather", "element": "shot-1", "status": "planned", "by": "", "why": ""},
        {"text": "park", "role": "place", "element": "shot-1", "status": "planned", "by": "", "why": ""},
        {"text": '"Look out!"', "role": "dialogue", "element": "l1", "status": "planned", "by": "", "why": ""},
        {"text": "says", "role": "dialogue", "element": "l1", "status": "planned", "by": "", "why": ""},
        {"text": "narrator", "role": "dialogue", "element": "l1", "status": "planned", "by": "", "why": ""},
    ],
}  # fmt: skip


def good() -> dict[str, Any]:
    """A good answer, to be spoilt."""
    return deepcopy(GOOD)


def line_seconds(line: Line) -> Fraction:
    """Two words a second."""
    return Fraction(len(line.text.split()), 2)


def made(
    chat: ChatServer, prompt: str = PROMPT, *, said: list[str] | None = None, by_name: bool = False, **settings: Any
) -> Screenplay:
    """The screenplay that comes of asking; `said` collects what is told."""
    limits = {name: settings.pop(name) for name in ("seconds_to_wait", "largest") if name in settings}
    endpoint = Endpoint(chat.url, "test-model", KEY, limits.get("seconds_to_wait", 10.0), limits.get("largest", 100_000))
    watch = Watch(say=(said if said is not None else []).append)
    brief = Brief(prompt=prompt, settings=Settings.of(**settings))
    return ChatPlanner(endpoint, by_name=by_name).direct(brief, CATALOGUE, line_seconds, watch)
