"""Webhooks: addresses that hear of events. Made, changed, given a new secret, tried, and forgotten."""

import json
import secrets
import time
from base64 import b64encode
from typing import Any, cast

from sqlalchemy import delete, func, select

from aozora.studio.service.guard import Forbidden
from aozora.studio.service.house import House
from aozora.studio.service.keys import Caller
from aozora.studio.service.listing import Listed, page
from aozora.studio.service.parameters import Parameters, wrong_type
from aozora.studio.service.problems import Problem, one_of
from aozora.studio.service.tables import DeliveryRow, WebhookRow

EVENT_TYPES = ("video.completed", "video.failed", "batch.completed", "batch.failed", "batch.expired", "batch.cancelled")

MOST_WEBHOOKS = 100
"""Webhooks of one project."""

OVERLAP_S = 86_400
"""How long an old secret signs beside the new one, if asked for."""


def create_webhook(house: House, caller: Caller, given: Parameters) -> WebhookRow:
    """A new webhook with a new secret."""
    given.only(("name", "url", "event_types"))
    name, url, kinds = given.some_text("name", 200), _address(house, given), _kinds(given)
    now = int(time.time())
    row = WebhookRow(
        id="we_" + secrets.token_hex(16),
        project=caller.project,
        name=name,
        url=url,
        event_types=json.dumps(kinds),
        secret=_new_secret(),
        created_at=now,
        updated_at=now,
    )
    with house.database.writing() as session:
        count = session.scalar(select(func.count()).select_from(WebhookRow).where(WebhookRow.project == caller.project)) or 0
        if count >= MOST_WEBHOOKS:
            raise Problem(f"A project may have at most {MOST_WEBHOOKS} webhook endpoints.", code="too_many_webhook_endpoints")
        session.add(row)
    return row


def find_webhook(house: House, caller: Caller, webhook_id: str) -> WebhookRow:
    """A webhook of the caller's project; `Problem` (not found) otherwise."""
    with house.database.reading() as session:
        row = session.get(WebhookRow, webhook_id)
    if row is None or row.project != caller.project:
        raise Problem(f"No webhook endpoint with id '{webhook_id[:200]}' found.", kind="not_found")
    return row


def list_webhooks(house: House, caller: Caller, limit: int, after: str | None) -> Listed[WebhookRow]:
    """A page of the project's webhooks, newest first."""
    start = None if after is None else find_webhook(house, caller, after)
    chosen = select(WebhookRow).where(WebhookRow.project == caller.project)
    return page(house.database, chosen, (WebhookRow.created_at, WebhookRow.id), start, limit)


def update_webhook(house: House, caller: Caller, webhook_id: str, given: Parameters) -> WebhookRow:
    """Change name, address or events; what is not given stays. Deliveries that wait go to the new address."""
    given.only(("name", "url", "event_types"))
    find_webhook(house, caller, webhook_id)
    changes: dict[str, Any] = {}
    if given.given("name") is not None:
        changes["name"] = given.some_text("name", 200)
    if given.given("url") is not None:
        changes["url"] = _address(house, given)
    if given.given("event_types") is not None:
        changes["event_types"] = json.dumps(_kinds(given))
    with house.database.writing() as session:
        row = session.get(WebhookRow, webhook_id)
        if row is None:
            raise Problem(f"No webhook endpoint with id '{webhook_id[:200]}' found.", kind="not_found")
        changed = {name: value for name, value in changes.items() if getattr(row, name) != value}
        for name, value in changed.items():
            setattr(row, name, value)
        if changed:
            row.updated_at = int(time.time())
    return row


def rotate_secret(house: House, caller: Caller, webhook_id: str, given: Parameters) -> WebhookRow:
    """A new secret; the old one signs beside it for a day if `keep_old_secret_active_for_24_hours`, else no more."""
    given.only(("keep_old_secret_active_for_24_hours",))
    keep = given.switch("keep_old_secret_active_for_24_hours")
    find_webhook(house, caller, webhook_id)
    now = int(time.time())
    with house.database.writing() as session:
        row = session.get(WebhookRow, webhook_id)
        if row is None:
            raise Problem(f"No webhook endpoint with id '{webhook_id[:200]}' found.", kind="not_found")
        row.old_secret, row.old_secret_until = (row.secret, now + OVERLAP_S) if keep else (None, None)
        row.secret, row.updated_at = _new_secret(), now
    return row


def delete_webhook(house: House, caller: Caller, webhook_id: str) -> None:
    """Forget a webhook and what waits for it."""
    find_webhook(house, caller, webhook_id)
    with house.database.writing() as session:
        session.execute(delete(DeliveryRow).where(DeliveryRow.webhook_id == webhook_id))
        session.execute(delete(WebhookRow).where(WebhookRow.id == webhook_id))


def active_secrets(row: WebhookRow, now: float) -> tuple[str, ...]:
    """The secrets that sign now: the current one, and the one before while it is kept."""
    old = row.old_secret if row.old_secret_until is not None and now < row.old_secret_until else None
    return (row.secret,) if old is None else (row.secret, old)


def event_type(given: Parameters, default: str) -> str:
    """A known event type."""
    value = given.text("event_type", default, 100)
    if value not in EVENT_TYPES:
        raise one_of("event_type", value, EVENT_TYPES)
    return value


def _new_secret() -> str:
    return "whsec_" + b64encode(secrets.token_bytes(32)).decode()


def _address(house: House, given: Parameters) -> str:
    url = given.some_text("url")
    try:
        house.config.guard.check(url)
    except Forbidden as cause:
        raise Problem(f"Invalid 'url': {cause.message}.", field="url", code="invalid_url") from cause
    return url


def _kinds(given: Parameters) -> list[str]:
    value = given.required("event_types")
    if not isinstance(value, list):
        raise wrong_type("event_types", "an array", value)
    kinds = cast(list[Any], value)
    if not kinds:
        text = "Invalid 'event_types': empty array. Expected an array with minimum length 1, but got an empty array instead."
        raise Problem(text, field="event_types", code="empty_array")
    for number, kind in enumerate(kinds):
        if not isinstance(kind, str):
            raise wrong_type(f"event_types[{number}]", "a string", kind)
        if kind not in EVENT_TYPES:
            raise one_of(f"event_types[{number}]", kind[:100], EVENT_TYPES)
    return sorted(set(kinds), key=EVENT_TYPES.index)
