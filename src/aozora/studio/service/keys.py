"""Keys: who may ask. Random, shown once, kept as their SHA-256."""

import hashlib
import json
import secrets
import time
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from aozora.studio.service.database import Database
from aozora.studio.service.problems import Problem
from aozora.studio.service.tables import KeyRow


@dataclass(frozen=True)
class Caller:
    """Who asks: the key, the project whose films it sees, what it may do, and how its jobs are queued."""

    key_id: str
    project: str
    scopes: frozenset[str]
    tier: str
    limits: str = "{}"

    def require(self, scope: str) -> None:
        """Refuse unless the key has the scope."""
        if "*" not in self.scopes and scope not in self.scopes:
            text = f"You have insufficient permissions for this operation. Missing scopes: {scope}."
            raise Problem(text, kind="forbidden", code="missing_scope")


def digest_of_key(key: str) -> str:
    """What is kept of a key: it is random and long, so one round of SHA-256 is enough."""
    return hashlib.sha256(key.encode()).hexdigest()


def new_key(session: Session, name: str = "", project: str = "default", scopes: tuple[str, ...] = ("*",)) -> tuple[KeyRow, str]:
    """Make a key; the second value is the key itself, which nobody can show again."""
    key = "sk-" + secrets.token_urlsafe(36)
    row = KeyRow(
        id="key_" + secrets.token_hex(12),
        project=project,
        name=name,
        digest=digest_of_key(key),
        hint=f"{key[:5]}...{key[-4:]}",
        scopes=json.dumps(list(scopes)),
        tier="standard",
        limits="{}",
        created_at=int(time.time()),
    )
    session.add(row)
    return row, key


def first_key(database: Database) -> str | None:
    """A first key, if this installation has none yet."""
    with database.writing() as session:
        if session.scalar(select(func.count()).select_from(KeyRow)):
            return None
        return new_key(session, "first key")[1]


class Gatekeeper:
    """Knows keys; remembers for a few seconds what it looked up, so that polling costs no query per request."""

    REMEMBER_S = 3.0

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[str, tuple[float, Caller]] = {}

    def remembered(self, key: str) -> Caller | None:
        """Who a key belongs to, if that was looked up a moment ago; never waits."""
        known = self._known.get(digest_of_key(key))
        return known[1] if known is not None and time.monotonic() - known[0] < self.REMEMBER_S else None

    def caller(self, key: str) -> Caller:
        """Who a key belongs to; `Problem` when it is unknown, revoked or expired."""
        digest, now = digest_of_key(key), time.monotonic()
        with self._database.reading() as session:
            row = session.scalars(select(KeyRow).where(KeyRow.digest == digest)).first()
        if row is None or row.revoked_at is not None or (row.expires_at is not None and row.expires_at <= time.time()):
            self._known.pop(digest, None)
            shown = f"{key[:4]}{'*' * 8}{key[-4:]}" if len(key) > 12 else "*" * len(key)
            raise Problem(f"Incorrect API key provided: {shown}.", kind="unauthorized", code="invalid_api_key")
        caller = Caller(row.id, row.project, frozenset(json.loads(row.scopes)), row.tier, row.limits)
        if len(self._known) > 10_000:
            self._known.clear()
        self._known[digest] = (now, caller)
        return caller
