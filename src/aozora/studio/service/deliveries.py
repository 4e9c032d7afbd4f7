"""Events on their way to webhooks: planned once, tried until they arrive or three days have passed."""

import json
import logging
import random
import secrets
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.exc import SQLAlchemyError

from aozora.film.errors import AozoraError
from aozora.studio.service.house import House
from aozora.studio.service.outgoing import post
from aozora.studio.service.problems import Problem
from aozora.studio.service.signatures import signed_headers
from aozora.studio.service.tables import DeliveryRow, EventRow, WebhookRow
from aozora.studio.service.webhooks import active_secrets

GIVE_UP_S = 72 * 3600
"""How long an event is tried, as documented."""

LONGEST_WAIT_S = 4 * 3600.0
FACTOR = 3.0
"""Each wait is this many times the one before it."""

REMEMBERED_S = 7 * 86_400
"""How long events and what became of their deliveries are kept."""

LOOK_S, THREADS = 0.5, 8

_LOG = logging.getLogger("aozora.webhooks")


@dataclass(frozen=True)
class Letter:
    """One delivery in the hands of this process."""

    number: int
    attempts: int
    event: EventRow
    webhook: WebhookRow


def payload(event_id: str, kind: str, created_at: int, data: dict[str, Any]) -> bytes:
    """The body that webhooks get."""
    document = {"id": event_id, "object": "event", "created_at": created_at, "type": kind, "data": data}
    return json.dumps(document, separators=(",", ":")).encode()


def wait_before(attempt: int, first_s: float) -> float:
    """Seconds before the try after `attempt` failed ones: exponential, at most four hours, and not all at the same moment."""
    exact = min(LONGEST_WAIT_S, first_s * FACTOR ** min(attempt - 1, 20))
    return exact * random.uniform(0.9, 1.1)


def plan(house: House) -> int:
    """Make a delivery of every new event for every webhook that wants it; how many. Each event is planned once."""
    planned = 0
    with house.database.reading() as session:
        fresh = list(session.scalars(select(EventRow.id).where(EventRow.spread == 0).limit(500)))
    for event_id in fresh:
        with house.database.writing() as session:
            mine = update(EventRow).where(EventRow.id == event_id, EventRow.spread == 0).values(spread=1).returning(EventRow.id)
            if session.scalars(mine).first() is None:
                continue
            event = session.get_one(EventRow, event_id)
            for webhook in session.scalars(select(WebhookRow).where(WebhookRow.project == event.project)):
                if event.type in json.loads(webhook.event_types):
                    session.add(DeliveryRow(event_id=event_id, webhook_id=webhook.id, next_at=time.time()))
                    planned += 1
    return planned


def claim(house: House, most: int) -> list[Letter]:
    """Deliveries that are due, for this process alone: others see them again only after two times the time of a try."""
    now, letters = time.time(), list[Letter]()
    with house.database.reading() as session:
        due = select(DeliveryRow.number).where(DeliveryRow.state == "waiting", DeliveryRow.next_at <= now)
        numbers = list(session.scalars(due.order_by(DeliveryRow.next_at).limit(most)))
    for number in numbers:
        mine = (
            update(DeliveryRow)
            .where(DeliveryRow.number == number, DeliveryRow.state == "waiting", DeliveryRow.next_at <= now)
            .values(next_at=now + 2 * house.config.webhook_s + 5, attempts=DeliveryRow.attempts + 1)
            .returning(DeliveryRow.event_id, DeliveryRow.webhook_id, DeliveryRow.attempts)
        )
        with house.database.writing() as session:
            found = session.execute(mine).first()
            if found is None:
                continue
            event, webhook = session.get(EventRow, found.event_id), session.get(WebhookRow, found.webhook_id)
            if event is None or webhook is None:
                session.execute(delete(DeliveryRow).where(DeliveryRow.number == number))
                continue
            letters.append(Letter(number, found.attempts, event, webhook))
    return letters


def deliver(house: House, letter: Letter) -> str:
    """Try one delivery and note what came of it: `delivered`, `waiting` for the next try, or `given up`."""
    event = letter.event
    try:
        body = payload(event.id, event.type, event.created_at, json.loads(event.data))
        status = send(house, letter.webhook, event.id, body)
        told, arrived = str(status), 200 <= status < 300
    except AozoraError as cause:
        told, arrived = cause.message[:200], False
    after = time.time() + wait_before(letter.attempts, house.config.webhook_retry_s)
    state = "delivered" if arrived else "given up" if after > event.created_at + GIVE_UP_S else "waiting"
    with house.database.writing() as session:
        session.execute(
            update(DeliveryRow).where(DeliveryRow.number == letter.number).values(state=state, next_at=after, last_status=told)
        )
    facts = {"event": event.id, "webhook": letter.webhook.id, "attempt": letter.attempts, "state": state, "answer": told}
    _LOG.log(logging.INFO if arrived else logging.WARNING, "webhook", extra={"facts": facts})
    return state


def send(house: House, webhook: WebhookRow, event_id: str, body: bytes) -> int:
    """Post a signed body to a webhook; the status of the answer. Anything but 2xx has not arrived, a redirect neither."""
    now = int(time.time())
    headers = {"content-type": "application/json", **signed_headers(event_id, now, body, active_secrets(webhook, now))}
    return post(house.config.guard, webhook.url, body, headers, house.config.webhook_s)


def try_webhook(house: House, webhook: WebhookRow, kind: str) -> int:
    """Send a made-up event now; the status of the answer. `Problem` when there is none."""
    event_id = "evt_" + secrets.token_hex(16)
    about = "batch_" if kind.startswith("batch.") else "video_"
    try:
        body = payload(event_id, kind, int(time.time()), {"id": about + secrets.token_hex(24)})
        return send(house, webhook, event_id, body)
    except AozoraError as cause:
        text = f"The test event could not be delivered: {cause.message}."
        raise Problem(text, field="url", code="webhook_unreachable") from cause


def forget(house: House) -> None:
    """Forget events and deliveries that ended long ago."""
    old = select(EventRow.id).where(EventRow.created_at < time.time() - REMEMBERED_S, EventRow.spread == 1)
    with house.database.writing() as session:
        session.execute(delete(DeliveryRow).where(DeliveryRow.event_id.in_(old)))
        session.execute(delete(EventRow).where(EventRow.created_at < time.time() - REMEMBERED_S, EventRow.spread == 1))


class Postman(threading.Thread):
    """Plans and delivers beside a worker's films; any number of them share the work."""

    def __init__(self, house: House) -> None:
        super().__init__(daemon=True, name="postman")
        self._house = house
        self._over = threading.Event()

    def run(self) -> None:
        with ThreadPoolExecutor(THREADS, "delivery") as pool:
            while not self._over.wait(LOOK_S):
                try:
                    plan(self._house)
                    while letters := claim(self._house, THREADS):
                        # a slow address holds up one round of one process, for no longer than one try may last
                        list(pool.map(partial(deliver, self._house), letters))
                except SQLAlchemyError:
                    _LOG.exception("cannot deliver")

    def stop(self) -> None:
        """End after the deliveries in hand."""
        self._over.set()
        self.join(2 * self._house.config.webhook_s)
