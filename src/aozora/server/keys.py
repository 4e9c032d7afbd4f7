"""Keys over HTTP: made, listed, revoked, by keys that may."""

import json
from typing import Any, Literal, cast

from fastapi import APIRouter, Request
from pydantic import BaseModel
from starlette.concurrency import run_in_threadpool

from aozora.server import schemas
from aozora.server.access import CallerNow, HouseNow
from aozora.server.forms import body_of
from aozora.studio.service.house import House
from aozora.studio.service.jobs import TIERS
from aozora.studio.service.keys import SCOPES, Caller, KeyOrder, find_key, list_keys, new_key, revoke_key
from aozora.studio.service.parameters import Parameters, wrong_type
from aozora.studio.service.problems import Problem
from aozora.studio.service.rates import LIMITS, MOST, checked_limits, limits_of
from aozora.studio.service.tables import KeyRow

router = APIRouter(tags=["keys"], responses=schemas.REFUSALS)


class Key(BaseModel):
    """A key, without the key itself."""

    id: str
    object: Literal["api_key"] = "api_key"
    name: str
    project: str
    hint: str
    scopes: list[str]
    tier: str
    limits: dict[str, int]
    created_at: int
    last_used_at: int | None
    expires_at: int | None
    revoked_at: int | None


class NewKey(Key):
    """A new key with its value, which is shown only now."""

    value: str


class KeyList(BaseModel):
    """All keys of a project."""

    object: Literal["list"] = "list"
    data: list[Key]


_CREATE = schemas.json_body(
    {
        "name": {"type": "string", "maxLength": 200},
        "scopes": {"type": "array", "minItems": 1, "items": {"type": "string", "enum": ["*", *SCOPES]}},
        "tier": {"type": "string", "enum": list(TIERS)},
        "limits": {
            "type": "object",
            "properties": {
                name: {"type": "integer", "minimum": 1, "maximum": MOST, "description": LIMITS[name]} for name in LIMITS
            },
            "additionalProperties": False,
        },
        "expires_in": {"type": "integer", "minimum": 60, "maximum": MOST, "description": "Seconds."},
    },
    (),
)


def key_of(row: KeyRow) -> dict[str, Any]:
    """A key as clients see it."""
    return {
        "id": row.id,
        "object": "api_key",
        "name": row.name,
        "project": row.project,
        "hint": row.hint,
        "scopes": json.loads(row.scopes),
        "tier": row.tier,
        "limits": limits_of(row.limits),
        "created_at": row.created_at,
        "last_used_at": row.last_used_at,
        "expires_at": row.expires_at,
        "revoked_at": row.revoked_at,
    }


@router.post("/keys", response_model=NewKey, summary="Create a key (extension)", openapi_extra=_CREATE)
async def create(request: Request, house: HouseNow, caller: CallerNow) -> dict[str, Any]:
    """A key for the same project; it may do no more than the one that makes it."""
    caller.require("keys")
    async with body_of(request, {}) as body:
        return await run_in_threadpool(_made, house, caller, Parameters(body.fields, body.form))


@router.get("/keys", response_model=KeyList, summary="List keys (extension)")
def listed(house: HouseNow, caller: CallerNow) -> dict[str, Any]:
    """The project's keys, revoked ones too."""
    caller.require("keys")
    return {"object": "list", "data": [key_of(row) for row in list_keys(house.database, caller.project)]}


@router.get("/keys/{key_id}", response_model=Key, summary="Retrieve a key (extension)")
def retrieve(key_id: str, house: HouseNow, caller: CallerNow) -> dict[str, Any]:
    """One key."""
    caller.require("keys")
    return key_of(find_key(house.database, key_id, caller.project))


@router.delete("/keys/{key_id}", response_model=Key, summary="Revoke a key (extension)")
def revoked(key_id: str, house: HouseNow, caller: CallerNow) -> dict[str, Any]:
    """End a key for ever. Other processes hear of it within three seconds."""
    caller.require("keys")
    row = revoke_key(house.database, key_id, caller.project)
    house.gatekeeper.forget()
    return key_of(row)


def _made(house: House, caller: Caller, given: Parameters) -> dict[str, Any]:
    given.only(("name", "scopes", "tier", "limits", "expires_in"))
    scopes: Any = given.given("scopes") if given.given("scopes") is not None else sorted(caller.scopes)
    if not isinstance(scopes, list) or not all(isinstance(scope, str) for scope in cast(list[Any], scopes)):
        raise wrong_type("scopes", "an array of strings", scopes)
    wanted = tuple(cast(list[str], scopes))
    beyond = set(wanted) - caller.scopes
    if "*" not in caller.scopes and beyond:
        raise Problem(f"A key cannot give what it lacks: {', '.join(sorted(beyond))[:200]}.", kind="forbidden", field="scopes")
    lasts = given.integer("expires_in", 60, 60, MOST) if given.given("expires_in") is not None else None
    own, tier = limits_of(caller.limits), given.text("tier", caller.tier, 40)
    if tier != caller.tier and "*" not in caller.scopes:
        raise Problem(f"A key cannot give a tier other than its own, '{caller.tier}'.", kind="forbidden", field="tier")
    asked = {name: _whole(value) for name, value in (given.record("limits") or {}).items()}
    limits = {**own, **checked_limits(asked)}
    order = KeyOrder(
        name=given.text("name", most=200),
        project=caller.project,
        scopes=wanted,
        tier=tier,
        limits=json.dumps({name: min(value, own.get(name, value)) for name, value in limits.items()}),
        lasts_s=lasts,
    )
    with house.database.writing() as session:
        row, key = new_key(session, order)
    return {**key_of(row), "value": key}


def _whole(value: Any) -> Any:
    """4.0 is a whole number in JSON."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
