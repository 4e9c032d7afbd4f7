"""Planners: who reads the prompt, by name and by what the environment says."""

import os
from collections.abc import Mapping
from typing import Literal

from aozora.director.direct import EmbeddedPlanner, Planner
from aozora.film.errors import AozoraError, InvalidInput

PlannerName = Literal["auto", "embedded", "chat"]

URL, KEY, MODEL = "AOZORA_PLANNER_URL", "AOZORA_PLANNER_KEY", "AOZORA_PLANNER_MODEL"


def planner_named(name: PlannerName, environment: Mapping[str, str] = os.environ) -> Planner:
    """The planner of a name. `auto` is the chat endpoint that the environment names, with the embedded planner behind it, or the
    embedded one; `chat` is that endpoint or `InvalidInput`."""
    if name == "embedded" or (name == "auto" and not environment.get(URL, "").strip()):
        return EmbeddedPlanner()
    return _chat(environment, by_name=name == "chat")


def planner_set(environment: Mapping[str, str] = os.environ) -> tuple[bool, str]:
    """Whether the planner's settings are sound, and what they are, without the key."""
    if not environment.get(URL, "").strip():
        return True, f"embedded ({URL} is not set)"
    try:
        endpoint = _endpoint(environment)
    except AozoraError as error:
        return False, str(error)
    return True, f"chat: {endpoint.model} at {endpoint.host}, {'with' if endpoint.key else 'without'} a key"


def _chat(environment: Mapping[str, str], *, by_name: bool) -> Planner:
    from aozora.director.chat.planner import ChatPlanner

    return ChatPlanner(_endpoint(environment), by_name=by_name)


def _endpoint(environment: Mapping[str, str]):
    # Networking is loaded only by those who have an endpoint.
    from aozora.director.chat.endpoint import Endpoint

    if not (url := environment.get(URL, "").strip()):
        raise InvalidInput(f"chat needs {URL}, the address of an OpenAI-compatible endpoint", field="planner")
    return Endpoint.of(url, environment.get(MODEL, ""), environment.get(KEY, ""))
