"""Rates and quotas of keys. A rate is a bucket in the database that fills with time; processes take from it in blocks, so that
no more than allowed is ever answered and most requests cost no query."""

import json
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import case, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from aozora.film.errors import InvalidInput
from aozora.studio.service.config import ServiceConfig
from aozora.studio.service.database import Database
from aozora.studio.service.problems import Problem
from aozora.studio.service.tables import QuotaRow, RateRow, VideoRow

LIMITS = {
    "requests_per_minute": "requests of all kinds",
    "videos_per_minute": "requests that make something",
    "videos_per_day": "videos ordered in a day (UTC)",
    "seconds_per_day": "seconds of video ordered in a day (UTC)",
    "videos_at_once": "videos that are queued or being made",
}
"""What a key may be limited in; what is not named has the installation's rate, or no quota."""

MOST = 1_000_000_000

_SHARE = 50
"""A block is this part of a minute's rate: small rates are counted one by one."""

_MINUTE_S = 60.0


@dataclass(frozen=True)
class Standing:
    """How a key stands with a rate: requests per minute, how many are left now, and seconds until all are there again."""

    limit: int
    left: int
    reset_s: float


@dataclass
class _Block:
    """What this process took of a bucket and has not given out; `beyond` is what the bucket had left."""

    have: int = 0
    beyond: float = 0.0
    at: float = 0.0


class Meters:
    """The rates of keys in one process."""

    def __init__(self, database: Database, config: ServiceConfig) -> None:
        self._database = database
        self._default = {"requests": config.requests_per_minute, "videos": config.videos_per_minute}
        self._blocks: dict[tuple[str, str, int], _Block] = {}
        self._lock = threading.Lock()

    def limit(self, name: str, limits: str) -> int:
        """The rate of a key, in requests per minute."""
        return self._default[name] if limits == "{}" else int(json.loads(limits).get(f"{name}_per_minute", self._default[name]))

    def at_hand(self, key_id: str, name: str, limits: str) -> Standing | None:
        """Give out one of what this process holds; None when it holds none. Never waits for the database."""
        limit = self.limit(name, limits)
        with self._lock:
            block = self._blocks.get((key_id, name, limit))
            if block is None or block.have < 1:
                return None
            block.have -= 1
            return _standing(limit, block)

    def take(self, key_id: str, name: str, limits: str) -> Standing:
        """Give out one, with a new block if need be; `Problem` (rate limited) when there is none."""
        if (found := self.at_hand(key_id, name, limits)) is not None:
            return found
        limit = self.limit(name, limits)
        for size in (max(1, limit // _SHARE), 1):
            left = self._draw(key_id, name, limit, size)
            if left is not None:
                with self._lock:
                    if len(self._blocks) > 20_000:
                        self._blocks.clear()
                    block = self._blocks.setdefault((key_id, name, limit), _Block())
                    block.have, block.beyond, block.at = block.have + size - 1, left, time.monotonic()
                    return _standing(limit, block)
        wait = _MINUTE_S / limit
        text = f"Rate limit reached for {name} per min (RPM): Limit {limit}. Please try again in {_span(wait)}."
        raise Problem(text, kind="rate_limited", code="rate_limit_exceeded", retry_after_s=wait)

    def empty(self, name: str, limits: str) -> Standing:
        """How a key stands that was refused."""
        limit = self.limit(name, limits)
        return Standing(limit, 0, _MINUTE_S)

    def _draw(self, key_id: str, name: str, limit: int, size: int) -> float | None:
        """Take from a bucket in one statement; what is left there, or None when there is too little."""
        now = time.time()
        passed = case((RateRow.at < now, now - RateRow.at), else_=0.0)
        filled = RateRow.left + passed * (limit / _MINUTE_S)
        full = case((filled < limit, filled), else_=float(limit))
        drawn = (
            update(RateRow)
            .where(RateRow.key_id == key_id, RateRow.name == name, full >= size)
            .values(left=full - size, at=case((RateRow.at < now, now), else_=RateRow.at))
            .returning(RateRow.left)
        )
        with self._database.writing() as session:
            left = session.scalars(drawn).first()
            if left is not None or session.get(RateRow, (key_id, name)) is not None:
                return left
        try:
            with self._database.writing() as session:
                session.execute(insert(RateRow).values(key_id=key_id, name=name, left=float(limit - size), at=now))
            return float(limit - size)
        except IntegrityError:
            return self._draw(key_id, name, limit, size)


def rate_headers(standing: Standing) -> dict[str, str]:
    """The headers by which clients see how they stand."""
    return {
        "x-ratelimit-limit-requests": str(standing.limit),
        "x-ratelimit-remaining-requests": str(standing.left),
        "x-ratelimit-reset-requests": _span(standing.reset_s),
    }


def checked_limits(values: Mapping[str, Any]) -> dict[str, int]:
    """Limits of a key: names of `LIMITS` and whole numbers from 1; `InvalidInput` names what is wrong."""
    for name, value in values.items():
        if name not in LIMITS:
            raise InvalidInput(f"{name[:100]!r} is none of {', '.join(LIMITS)}", field="limits")
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= MOST:
            raise InvalidInput(f"must be a whole number, 1 to {MOST} (got {str(value)[:40]!r})", field=f"limits.{name}")
    return {name: int(value) for name, value in values.items()}


def spend(session: Session, key_id: str, limits: str, seconds: float) -> None:
    """Count a new film against the quotas of a key, in the transaction that writes it down; `Problem` (quota) when one is used
    up, and then nothing of the transaction may stay."""
    bounds: dict[str, int] = json.loads(limits)
    at_once = bounds.get("videos_at_once")
    if at_once is not None:
        going = select(func.count()).select_from(VideoRow).where(VideoRow.status.in_(("queued", "in_progress")))
        # the caller has added its own film already
        if (session.scalar(going.where(VideoRow.key_id == key_id)) or 0) > at_once:
            raise Problem("Too many running tasks", kind="rate_limited", code="too_many_running_tasks", retry_after_s=30)
    if not {"videos_per_day", "seconds_per_day"} & set(bounds):
        return
    day = int(time.time() // 86_400)
    row = session.get(QuotaRow, (key_id, day), with_for_update=True)
    if row is None:
        row = QuotaRow(key_id=key_id, day=day, videos=0, seconds=0.0)
        session.add(row)
    row.videos += 1
    row.seconds += seconds
    used: dict[str, float] = {"videos_per_day": row.videos, "seconds_per_day": row.seconds}
    for name, count in used.items():
        if count > bounds.get(name, MOST):
            text = f"You exceeded your current quota: {LIMITS[name]}, limit {bounds[name]}."
            raise Problem(text, kind="quota", code="insufficient_quota")


def limits_of(text: str) -> dict[str, int]:
    """The limits that a key has of its own."""
    return cast(dict[str, int], json.loads(text))


def _standing(limit: int, block: _Block) -> Standing:
    filled = min(float(limit), block.beyond + (time.monotonic() - block.at) * limit / _MINUTE_S)
    left = max(0, min(limit, int(filled) + block.have))
    return Standing(limit, left, (limit - left) * _MINUTE_S / limit)


def _span(seconds: float) -> str:
    """A time as the headers have it: `12ms`, `1.5s`, `6m0s`."""
    if seconds < 1:
        return f"{max(0, round(seconds * 1000))}ms"
    if seconds < _MINUTE_S:
        return f"{seconds:.3g}s"
    return f"{int(seconds // _MINUTE_S)}m{int(seconds % _MINUTE_S)}s"
