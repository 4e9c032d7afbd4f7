"""Keys: who may ask. Random, shown once, kept as their SHA-256."""

import hashlib
import json
import secrets
import time
from dataclasses import dataclass

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from aozora.film.errors import InvalidInput
from aozora.studio.service.database import Database
from aozora.studio.service.jobs import TIERS
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

    def may(self, scope: str) -> bool:
        """Whether the key has the scope."""
        return "*" in self.scopes or scope in self.scopes

    def require(self, scope: str) -> None:
        """Refuse unless the key has the scope."""
        if not self.may(scope):
            text = f"You have insufficient permissions for this operation. Missing scopes: {scope}."
            raise Problem(text, kind="forbidden", code="missing_scope")


def digest_of_key(key: str) -> str:
    """What is kept of a key: it is random and long, so one round of SHA-256 is enough."""
    return hashlib.sha256(key.encode()).hexdigest()


SCOPES = (
    "videos.read",
    "videos.write",
    "files.read",
    "files.write",
    "batch.read",
    "batch.write",
    "webhooks",
    "models.read",
    "keys",
)
"""What a key may be allowed; `*` is everything."""


@dataclass(frozen=True)
class KeyOrder:
    """What a new key is to be: `lasts_s` is how many seconds it is valid, or None for ever."""

    name: str = ""
    project: str = "default"
    scopes: tuple[str, ...] = ("*",)
    tier: str = "standard"
    limits: str = "{}"
    lasts_s: int | None = None

    def __post_init__(self) -> None:
        for scope in self.scopes:
            if scope not in ("*", *SCOPES):
                raise InvalidInput(f"{scope[:100]!r} is none of *, {', '.join(SCOPES)}", field="scopes")
        if not self.scopes:
            raise InvalidInput("at least one is needed", field="scopes")
        if self.tier not in TIERS:
            raise InvalidInput(f"must be one of {', '.join(TIERS)} (got {self.tier[:40]!r})", field="tier")
        if not 1 <= len(self.project) <= 80 or len(self.name) > 200:
            raise InvalidInput("a project has 1 to 80 characters, a name at most 200", field="project")


def new_key(session: Session, order: KeyOrder = KeyOrder()) -> tuple[KeyRow, str]:
    """Make a key; the second value is the key itself, which nobody can show again."""
    key, now = "sk-" + secrets.token_urlsafe(36), int(time.time())
    row = KeyRow(
        id="key_" + secrets.token_hex(12),
        project=order.project,
        name=order.name,
        digest=digest_of_key(key),
        hint=f"{key[:5]}...{key[-4:]}",
        scopes=json.dumps(list(order.scopes)),
        tier=order.tier,
        limits=order.limits,
        created_at=now,
        expires_at=None if order.lasts_s is None else now + order.lasts_s,
    )
    session.add(row)
    return row, key


def list_keys(database: Database, project: str | None = None) -> list[KeyRow]:
    """All keys of a project, or of the installation, newest first; revoked ones too."""
    chosen = select(KeyRow) if project is None else select(KeyRow).where(KeyRow.project == project)
    with database.reading() as session:
        return list(session.scalars(chosen.order_by(KeyRow.created_at.desc(), KeyRow.id.desc())))


def find_key(database: Database, key_id: str, project: str | None = None) -> KeyRow:
    """A key by its id; `Problem` (not found) otherwise."""
    with database.reading() as session:
        row = session.get(KeyRow, key_id)
    if row is None or project not in (None, row.project):
        raise Problem(f"No key with id '{key_id[:200]}' found.", kind="not_found", field="id")
    return row


def revoke_key(database: Database, key_id: str, project: str | None = None) -> KeyRow:
    """End a key for ever; other processes hear of it within `Gatekeeper.REMEMBER_S` seconds."""
    find_key(database, key_id, project)
    with database.writing() as session:
        row = session.get_one(KeyRow, key_id)
        row.revoked_at = row.revoked_at or int(time.time())
    return row


def first_key(database: Database) -> str | None:
    """A first key, if this installation has none yet."""
    with database.writing() as session:
        if session.scalar(select(func.count()).select_from(KeyRow)):
            return None
        return new_key(session, KeyOrder("first key"))[1]


class Gatekeeper:
    """Knows keys; remembers for a few seconds what it looked up, so that polling costs no query per request."""

    REMEMBER_S = 3.0
    NOTE_S = 60.0
    """How exactly the time of a key's last use is known."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[str, tuple[float, Caller]] = {}

    def remembered(self, key: str) -> Caller | None:
        """Who a key belongs to, if that was looked up a moment ago; never waits."""
        known = self._known.get(digest_of_key(key))
        return known[1] if known is not None and time.monotonic() - known[0] < self.REMEMBER_S else None

    def forget(self) -> None:
        """Look everything up again: a key was revoked here."""
        self._known.clear()

    def caller(self, key: str) -> Caller:
        """Who a key belongs to; `Problem` when it is unknown, revoked or expired."""
        digest, now = digest_of_key(key), time.monotonic()
        with self._database.reading() as session:
            row = session.scalars(select(KeyRow).where(KeyRow.digest == digest)).first()
        if row is None or row.revoked_at is not None or (row.expires_at is not None and row.expires_at <= time.time()):
            self._known.pop(digest, None)
            shown = f"{key[:4]}{'*' * 8}{key[-4:]}" if len(key) > 12 else "*" * len(key)
            raise Problem(f"Incorrect API key provided: {shown}.", kind="unauthorized", code="invalid_api_key")
        if time.time() - (row.last_used_at or 0) > self.NOTE_S:
            with self._database.writing() as session:
                session.execute(update(KeyRow).where(KeyRow.id == row.id).values(last_used_at=int(time.time())))
        caller = Caller(row.id, row.project, frozenset(json.loads(row.scopes)), row.tier, row.limits)
        if len(self._known) > 10_000:
            self._known.clear()
        self._known[digest] = (now, caller)
        return caller
