"""Webhook endpoints: management over HTTP. Deliveries are the workers' business."""

import json
from typing import Any, Literal

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel
from starlette.concurrency import run_in_threadpool

from aozora.server import schemas
from aozora.server.access import CallerNow, HouseNow
from aozora.server.forms import body_of
from aozora.server.pages import After, Limit, told_page
from aozora.studio.service import webhooks
from aozora.studio.service.deliveries import try_webhook
from aozora.studio.service.parameters import Parameters
from aozora.studio.service.tables import WebhookRow

router = APIRouter(tags=["webhooks"], responses=schemas.REFUSALS)


class WebhookEndpoint(BaseModel):
    """An address that hears of events."""

    id: str
    object: Literal["webhook_endpoint"] = "webhook_endpoint"
    name: str
    url: str
    event_types: list[str]
    created_at: int
    updated_at: int
    signing_secret_hint: str


class WebhookEndpointWithSecret(WebhookEndpoint):
    """The same with its secret, which is told only when it is new."""

    signing_secret: str


class WebhookEndpointList(BaseModel):
    """A page of webhook endpoints."""

    object: Literal["list"] = "list"
    data: list[WebhookEndpoint]
    first_id: str | None
    last_id: str | None
    has_more: bool


class WebhookEndpointDeleted(BaseModel):
    """A webhook endpoint that is no more."""

    id: str
    object: Literal["webhook_endpoint.deleted"] = "webhook_endpoint.deleted"
    deleted: bool


class WebhookEndpointTested(BaseModel):
    """What an address answered to an event that was made up."""

    object: Literal["webhook_endpoint.test"] = "webhook_endpoint.test"
    webhook_endpoint_id: str
    event_type: str
    status_code: int
    success: bool


class EventTypes(BaseModel):
    """All events that there are."""

    object: Literal["list"] = "list"
    data: list[str]


_KINDS = {"type": "array", "minItems": 1, "items": {"type": "string", "enum": list(webhooks.EVENT_TYPES)}}
_FIELDS: dict[str, Any] = {
    "name": {"type": "string", "minLength": 1, "maxLength": 200},
    "url": {"type": "string", "format": "uri"},
    "event_types": _KINDS,
}
_CREATE = schemas.json_body(_FIELDS, ("name", "url", "event_types"))
_UPDATE = schemas.json_body(_FIELDS, ())
_ROTATE = schemas.json_body({"keep_old_secret_active_for_24_hours": {"type": "boolean", "default": False}}, ())
_TEST = schemas.json_body({"event_type": {"type": "string", "enum": list(webhooks.EVENT_TYPES)}}, ())


def webhook_of(row: WebhookRow) -> dict[str, Any]:
    """A webhook endpoint as clients see it."""
    return {
        "id": row.id,
        "object": "webhook_endpoint",
        "name": row.name,
        "url": row.url,
        "event_types": json.loads(row.event_types),
        "created_at": row.created_at,
        "updated_at": row.updated_at,
        "signing_secret_hint": f"whsec_...{row.secret[-4:]}",
    }


@router.get("/webhook_event_types", response_model=EventTypes, summary="List event types")
def event_types(caller: CallerNow) -> dict[str, Any]:
    """What a webhook can hear of."""
    caller.require("webhooks")
    return {"object": "list", "data": list(webhooks.EVENT_TYPES)}


@router.post(
    "/webhook_endpoints", response_model=WebhookEndpointWithSecret, summary="Create a webhook endpoint", openapi_extra=_CREATE
)
async def create(request: Request, house: HouseNow, caller: CallerNow) -> dict[str, Any]:
    """Hear of events at an address; the secret that signs them is told only now."""
    caller.require("webhooks")
    async with body_of(request, {}) as body:
        row = await run_in_threadpool(webhooks.create_webhook, house, caller, Parameters(body.fields, body.form))
    return {**webhook_of(row), "signing_secret": row.secret}


@router.get("/webhook_endpoints", response_model=WebhookEndpointList, summary="List webhook endpoints")
def listed(house: HouseNow, caller: CallerNow, limit: Limit = 20, after: After = None) -> Response:
    """The project's webhook endpoints, newest first."""
    caller.require("webhooks")
    return JSONResponse(told_page(webhooks.list_webhooks(house, caller, limit, after), webhook_of))


@router.get("/webhook_endpoints/{webhook_endpoint_id}", response_model=WebhookEndpoint, summary="Retrieve a webhook endpoint")
def retrieve(webhook_endpoint_id: str, house: HouseNow, caller: CallerNow) -> dict[str, Any]:
    """One webhook endpoint, without its secret."""
    caller.require("webhooks")
    return webhook_of(webhooks.find_webhook(house, caller, webhook_endpoint_id))


@router.post(
    "/webhook_endpoints/{webhook_endpoint_id}",
    response_model=WebhookEndpoint,
    summary="Change a webhook endpoint",
    openapi_extra=_UPDATE,
)
async def update(webhook_endpoint_id: str, request: Request, house: HouseNow, caller: CallerNow) -> dict[str, Any]:
    """Change what is given, and leave the rest."""
    caller.require("webhooks")
    async with body_of(request, {}) as body:
        given = Parameters(body.fields, body.form)
        row = await run_in_threadpool(webhooks.update_webhook, house, caller, webhook_endpoint_id, given)
    return webhook_of(row)


@router.delete(
    "/webhook_endpoints/{webhook_endpoint_id}", response_model=WebhookEndpointDeleted, summary="Delete a webhook endpoint"
)
def deleted(webhook_endpoint_id: str, house: HouseNow, caller: CallerNow) -> dict[str, Any]:
    """Hear no more."""
    caller.require("webhooks")
    webhooks.delete_webhook(house, caller, webhook_endpoint_id)
    return {"id": webhook_endpoint_id, "object": "webhook_endpoint.deleted", "deleted": True}


@router.post(
    "/webhook_endpoints/{webhook_endpoint_id}/rotate_secret",
    response_model=WebhookEndpointWithSecret,
    summary="Give a webhook endpoint a new secret",
    openapi_extra=_ROTATE,
)
async def rotate(webhook_endpoint_id: str, request: Request, house: HouseNow, caller: CallerNow) -> dict[str, Any]:
    """A new secret, at once or with the old one beside it for a day."""
    caller.require("webhooks")
    async with body_of(request, {}) as body:
        given = Parameters(body.fields, body.form)
        row = await run_in_threadpool(webhooks.rotate_secret, house, caller, webhook_endpoint_id, given)
    return {**webhook_of(row), "signing_secret": row.secret}


@router.post(
    "/webhook_endpoints/{webhook_endpoint_id}/test",
    response_model=WebhookEndpointTested,
    summary="Send a test event",
    openapi_extra=_TEST,
)
async def test(webhook_endpoint_id: str, request: Request, house: HouseNow, caller: CallerNow) -> dict[str, Any]:
    """Send an event of something that does not exist, now, and tell what the address answered."""
    caller.require("webhooks")
    async with body_of(request, {}) as body:
        given = Parameters(body.fields, body.form)
    row = await run_in_threadpool(webhooks.find_webhook, house, caller, webhook_endpoint_id)
    given.only(("event_type",))
    kind = webhooks.event_type(given, json.loads(row.event_types)[0])
    status = await run_in_threadpool(try_webhook, house, row, kind)
    told = {"object": "webhook_endpoint.test", "webhook_endpoint_id": row.id, "event_type": kind}
    return {**told, "status_code": status, "success": True}
