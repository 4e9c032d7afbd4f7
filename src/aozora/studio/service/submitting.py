"""An order is accepted: moderated, its files stored, written down, and handed to the workers. Exactly once per request."""

import hashlib
import json
import time
from dataclasses import dataclass

from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError

from aozora.film.errors import Blocked
from aozora.studio.service.abilities import check_can
from aozora.studio.service.attaching import check_tags, with_files
from aozora.studio.service.house import House
from aozora.studio.service.intake import Draft
from aozora.studio.service.jobs import rank_of
from aozora.studio.service.keys import Caller
from aozora.studio.service.known import digest_of
from aozora.studio.service.orders import VideoOrder
from aozora.studio.service.problems import Problem
from aozora.studio.service.rates import spend
from aozora.studio.service.tables import IdempotencyRow, VideoRow
from aozora.studio.service.uploads import Upload
from aozora.studio.service.usage import estimate
from aozora.studio.service.videos import find_video, new_video_id
from aozora.trust.moderation import LexiconGuard, category_of

REASONS = {
    "sexual content involving minors": "sexual",
    "explicit sexual content": "sexual",
    "graphic gore": "graphic-violence",
    "instructions for weapons of terror": "violence",
    "hate or praise of extremism": "hate",
    "instructions for self-harm": "self-harm",
}
"""Categories of moderation in the words that clients know."""


RETRY_S = 600
"""For how long a client may repeat a request whose answer it did not hear."""


@dataclass(frozen=True)
class Ticket:
    """How a request is to be queued. `mark` is the client's idempotency key; `retried` says that the client sends it again
    because it heard no answer."""

    tier: str = "standard"
    priority: int = 5
    mark: str | None = None
    retried: bool = False
    batch_id: str | None = None


def submit(house: House, caller: Caller, draft: Draft, ticket: Ticket = Ticket()) -> VideoRow:
    """Accept an order; the same request again (by its mark, or as a retry whose answer got lost) is the same film."""
    moderate(draft.order.prompt, draft.order.negative_prompt)
    fingerprint = _fingerprint(draft)
    if (known := _known(house, caller, ticket, fingerprint)) is not None:
        return known
    video_id = new_video_id()
    try:
        order = with_files(house, caller, draft, video_id)
        check_can(order)
        check_tags(order)
        row = _write_down(house, caller, order, (video_id, fingerprint), ticket)
    except IntegrityError as cause:
        house.blobs.drop(f"videos/{video_id}/")
        known = _known(house, caller, ticket, fingerprint)
        if known is None:
            raise Problem("The request is being processed already.", kind="conflict", code="idempotency_conflict") from cause
        return known
    except BaseException:
        house.blobs.drop(f"videos/{video_id}/")
        raise
    dispatch(house)
    return row


def moderate(*texts: str) -> None:
    """Refuse texts that may not become a film, in the API's words."""
    for text in texts:
        try:
            LexiconGuard().check(text)
        except Blocked as cause:
            reason = REASONS.get(category_of(text) or "", "other")
            message = f"The request is blocked by our moderation system when checking inputs. Possible reasons: {reason}."
            raise Problem(message, code="moderation_blocked") from cause


def dispatch(house: House) -> int:
    """Hand films that wait to the queue, as far as their tiers have room; how many. Safe to call at any time, by anybody."""
    limits = dict(house.config.tier_limits)
    with house.database.reading() as session:
        waiting = session.execute(
            select(VideoRow.id, VideoRow.tier, VideoRow.priority)
            .where(VideoRow.status == "queued", VideoRow.submitted == 0)
            .order_by(VideoRow.priority, VideoRow.number)
            .limit(500)
        ).all()
        busy = select(VideoRow.tier, func.count()).where(VideoRow.submitted == 1, VideoRow.status.in_(("queued", "in_progress")))
        under_way = dict(session.execute(busy.group_by(VideoRow.tier)).all()) if waiting else {}
    sent = 0
    for video_id, tier, priority in waiting:
        if tier in limits and under_way.get(tier, 0) >= limits[tier]:
            continue
        under_way[tier] = under_way.get(tier, 0) + 1
        house.jobs.submit(video_id, rank_of(tier, priority))
        with house.database.writing() as session:
            session.execute(update(VideoRow).where(VideoRow.id == video_id).values(submitted=1))
        sent += 1
    return sent


def _known(house: House, caller: Caller, ticket: Ticket, fingerprint: str) -> VideoRow | None:
    """The film that this very request made before, if it did."""
    if ticket.mark is not None:
        with house.database.reading() as session:
            entry = session.get(IdempotencyRow, (caller.key_id, ticket.mark))
        if entry is None:
            return None
        if entry.fingerprint != fingerprint:
            text = "Keys for idempotent requests can only be used with the same parameters they were first used with."
            raise Problem(text, field="Idempotency-Key", code="idempotency_key_reused")
        return find_video(house, caller, entry.video_id)
    if not ticket.retried:
        return None
    # SDKs send no idempotency key; a retry whose first answer was lost is one of a film that nobody has asked for yet
    with house.database.reading() as session:
        same = select(VideoRow).where(VideoRow.fingerprint == fingerprint, VideoRow.key_id == caller.key_id, VideoRow.seen == 0)
        return session.scalars(same.where(VideoRow.created_at > time.time() - RETRY_S).order_by(VideoRow.number.desc())).first()


def _write_down(house: House, caller: Caller, order: VideoOrder, names: tuple[str, str], ticket: Ticket) -> VideoRow:
    video_id, fingerprint = names
    now = int(time.time())
    row = VideoRow(
        id=video_id,
        project=caller.project,
        key_id=caller.key_id,
        operation=order.operation,
        status="queued",
        progress=0,
        model=order.model,
        prompt=order.prompt,
        seconds=order.seconds,
        size=order.size,
        source_id=order.source_id,
        request=order.model_dump_json(),
        fingerprint=fingerprint,
        tier=ticket.tier,
        priority=ticket.priority,
        batch_id=ticket.batch_id,
        eta_s=estimate(house, order).wall_s,
        created_at=now,
    )
    with house.database.writing() as session:
        session.add(row)
        session.flush()
        spend(session, caller.key_id, caller.limits, float(order.seconds))
        if ticket.mark is not None:
            mark = {"key_id": caller.key_id, "mark": ticket.mark, "fingerprint": fingerprint, "video_id": video_id}
            session.add(IdempotencyRow(**mark, created_at=now))
    return row


def _fingerprint(draft: Draft) -> str:
    """What makes two requests the same: every value and every byte of every file."""
    parts = [draft.order.model_dump_json(), *draft.character_ids, _digest(draft.clip)]
    for source in draft.pictures:
        parts += [source.field, source.role, source.tag, source.image_url or "", source.file_id or "", _digest(source.upload)]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _digest(upload: Upload | None) -> str:
    return "" if upload is None else digest_of(upload)
