"""What the service remembers, as tables. Times are whole unix seconds; documents are JSON text."""

from sqlalchemy import BigInteger, Float, Index, Integer, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

SCHEMA = 2
"""Version of these tables; earlier ones are brought up to it (`migrations`), later ones refused."""

_ROW = BigInteger().with_variant(Integer, "sqlite")
"""Row numbers: SQLite counts only plain INTEGER keys by itself."""


class Base(DeclarativeBase):
    """All tables of the service."""


class SchemaRow(Base):
    """The version that the tables were made at."""

    __tablename__ = "schema_version"
    version: Mapped[int] = mapped_column(Integer, primary_key=True)


class VideoRow(Base):
    """A film asked for. `number` orders them, `request` is the whole order, `attempt` fences off workers that lost it, `digest`
    is the SHA-256 of the finished mp4."""

    __tablename__ = "videos"
    __table_args__ = (Index("videos_of_project", "project", "number"), Index("videos_by_status", "status", "number"))
    number: Mapped[int] = mapped_column(_ROW, primary_key=True, autoincrement=True)
    id: Mapped[str] = mapped_column(String(80), unique=True)
    project: Mapped[str] = mapped_column(String(80))
    key_id: Mapped[str] = mapped_column(String(80))
    operation: Mapped[str] = mapped_column(String(16))
    status: Mapped[str] = mapped_column(String(16), default="queued")
    progress: Mapped[int] = mapped_column(Integer, default=0)
    stage: Mapped[str] = mapped_column(String(40), default="")
    model: Mapped[str] = mapped_column(String(80))
    prompt: Mapped[str] = mapped_column(Text)
    seconds: Mapped[str] = mapped_column(String(16))
    size: Mapped[str] = mapped_column(String(16))
    source_id: Mapped[str | None] = mapped_column(String(80), default=None)
    request: Mapped[str] = mapped_column(Text, deferred=True)
    fingerprint: Mapped[str] = mapped_column(String(64), index=True)
    tier: Mapped[str] = mapped_column(String(16), default="standard")
    priority: Mapped[int] = mapped_column(Integer, default=5)
    batch_id: Mapped[str | None] = mapped_column(String(80), default=None, index=True)
    eta_s: Mapped[float] = mapped_column(Float, default=0.0)
    created_at: Mapped[int] = mapped_column(BigInteger)
    started_at: Mapped[int | None] = mapped_column(BigInteger, default=None)
    completed_at: Mapped[int | None] = mapped_column(BigInteger, default=None)
    expires_at: Mapped[int | None] = mapped_column(BigInteger, default=None, index=True)
    error: Mapped[str | None] = mapped_column(Text, default=None)
    digest: Mapped[str | None] = mapped_column(String(64), default=None, index=True)
    seen: Mapped[int] = mapped_column(Integer, default=0)
    submitted: Mapped[int] = mapped_column(Integer, default=0)
    attempt: Mapped[int] = mapped_column(Integer, default=0)
    worker: Mapped[str | None] = mapped_column(String(80), default=None)


class CharacterRow(Base):
    """A saved character; its clip and what was made of it are blobs under `characters/<id>/`."""

    __tablename__ = "characters"
    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    project: Mapped[str] = mapped_column(String(80), index=True)
    name: Mapped[str] = mapped_column(String(80))
    facts: Mapped[str] = mapped_column(Text, default="{}")
    created_at: Mapped[int] = mapped_column(BigInteger)


class KeyRow(Base):
    """A key; only its SHA-256 is kept. `limits` is a JSON document of rates and quotas."""

    __tablename__ = "keys"
    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    project: Mapped[str] = mapped_column(String(80), default="default")
    name: Mapped[str] = mapped_column(String(200), default="")
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    hint: Mapped[str] = mapped_column(String(16), default="")
    scopes: Mapped[str] = mapped_column(Text, default='["*"]')
    tier: Mapped[str] = mapped_column(String(16), default="standard")
    limits: Mapped[str] = mapped_column(Text, default="{}")
    created_at: Mapped[int] = mapped_column(BigInteger)
    last_used_at: Mapped[int | None] = mapped_column(BigInteger, default=None)
    expires_at: Mapped[int | None] = mapped_column(BigInteger, default=None)
    revoked_at: Mapped[int | None] = mapped_column(BigInteger, default=None)


class FileRow(Base):
    """An uploaded or produced file; its bytes are the blob `files/<id>`."""

    __tablename__ = "files"
    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    project: Mapped[str] = mapped_column(String(80), index=True)
    filename: Mapped[str] = mapped_column(Text)
    purpose: Mapped[str] = mapped_column(String(32))
    media_type: Mapped[str] = mapped_column(String(120), default="application/octet-stream")
    size: Mapped[int] = mapped_column(BigInteger)
    created_at: Mapped[int] = mapped_column(BigInteger)
    expires_at: Mapped[int | None] = mapped_column(BigInteger, default=None)


class BatchRow(Base):
    """A batch; `document` is its JSON as told to clients. `output_lasts_s` is how long its output is kept, if asked for."""

    __tablename__ = "batches"
    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    project: Mapped[str] = mapped_column(String(80), index=True)
    key_id: Mapped[str] = mapped_column(String(80))
    status: Mapped[str] = mapped_column(String(16), index=True)
    document: Mapped[str] = mapped_column(Text)
    output_lasts_s: Mapped[int | None] = mapped_column(Integer, default=None)
    created_at: Mapped[int] = mapped_column(BigInteger)


class BatchLineRow(Base):
    """One request of a batch: `waiting`, `ordered` (then it has a film) or `refused` (then with the reason as JSON)."""

    __tablename__ = "batch_lines"
    batch_id: Mapped[str] = mapped_column(String(80), primary_key=True)
    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    custom_id: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(String(16), default="waiting")
    video_id: Mapped[str | None] = mapped_column(String(80), default=None)
    error: Mapped[str | None] = mapped_column(Text, default=None)


class RateRow(Base):
    """What is left of a rate, as a bucket that fills with time: processes take from it in blocks."""

    __tablename__ = "rates"
    key_id: Mapped[str] = mapped_column(String(80), primary_key=True)
    name: Mapped[str] = mapped_column(String(16), primary_key=True)
    left: Mapped[float] = mapped_column(Float)
    at: Mapped[float] = mapped_column(Float)


class QuotaRow(Base):
    """What a key has ordered on one day (UTC)."""

    __tablename__ = "quotas"
    key_id: Mapped[str] = mapped_column(String(80), primary_key=True)
    day: Mapped[int] = mapped_column(Integer, primary_key=True)
    videos: Mapped[int] = mapped_column(Integer, default=0)
    seconds: Mapped[float] = mapped_column(Float, default=0.0)


class WebhookRow(Base):
    """An address that wants to hear of events. Secrets are kept as they are: they sign what is sent."""

    __tablename__ = "webhooks"
    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    project: Mapped[str] = mapped_column(String(80), index=True)
    name: Mapped[str] = mapped_column(Text)
    url: Mapped[str] = mapped_column(Text)
    event_types: Mapped[str] = mapped_column(Text)
    secret: Mapped[str] = mapped_column(String(120))
    old_secret: Mapped[str | None] = mapped_column(String(120), default=None)
    old_secret_until: Mapped[int | None] = mapped_column(BigInteger, default=None)
    created_at: Mapped[int] = mapped_column(BigInteger)
    updated_at: Mapped[int] = mapped_column(BigInteger)


class EventRow(Base):
    """Something that happened, written in the transaction in which it happened; `spread` once its deliveries are planned."""

    __tablename__ = "events"
    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    project: Mapped[str] = mapped_column(String(80))
    type: Mapped[str] = mapped_column(String(40))
    data: Mapped[str] = mapped_column(Text)
    created_at: Mapped[int] = mapped_column(BigInteger)
    spread: Mapped[int] = mapped_column(Integer, default=0, index=True)


class DeliveryRow(Base):
    """One event on its way to one webhook."""

    __tablename__ = "deliveries"
    number: Mapped[int] = mapped_column(_ROW, primary_key=True, autoincrement=True)
    event_id: Mapped[str] = mapped_column(String(80))
    webhook_id: Mapped[str] = mapped_column(String(80), index=True)
    state: Mapped[str] = mapped_column(String(16), default="waiting")
    attempts: Mapped[int] = mapped_column(Integer, default=0)
    next_at: Mapped[float] = mapped_column(Float, index=True)
    last_status: Mapped[str] = mapped_column(String(200), default="")


class UsageRow(Base):
    """What one job took, whether it ended well or not. Outlives the film. Energy is an estimate from processor seconds."""

    __tablename__ = "usage"
    video_id: Mapped[str] = mapped_column(String(80), primary_key=True)
    project: Mapped[str] = mapped_column(String(80))
    key_id: Mapped[str] = mapped_column(String(80), index=True)
    operation: Mapped[str] = mapped_column(String(16))
    model: Mapped[str] = mapped_column(String(80))
    engine: Mapped[str] = mapped_column(String(40))
    outcome: Mapped[str] = mapped_column(String(16))
    seconds: Mapped[float] = mapped_column(Float)
    frames: Mapped[int] = mapped_column(Integer)
    pixels: Mapped[int] = mapped_column(BigInteger)
    rendered_pixels: Mapped[int] = mapped_column(BigInteger)
    wall_s: Mapped[float] = mapped_column(Float)
    cpu_s: Mapped[float] = mapped_column(Float)
    gpu_s: Mapped[float] = mapped_column(Float)
    gpu_basis: Mapped[str] = mapped_column(String(120), default="", server_default="")
    energy_wh: Mapped[float] = mapped_column(Float)
    cost_usd: Mapped[float] = mapped_column(Float)
    priority: Mapped[int] = mapped_column(Integer)
    attempts: Mapped[int] = mapped_column(Integer)
    created_at: Mapped[int] = mapped_column(BigInteger, index=True)


class IdempotencyRow(Base):
    """A request that a client marked as one: asked again, it gets the same film."""

    __tablename__ = "idempotency"
    key_id: Mapped[str] = mapped_column(String(80), primary_key=True)
    mark: Mapped[str] = mapped_column(String(255), primary_key=True)
    fingerprint: Mapped[str] = mapped_column(String(64))
    video_id: Mapped[str] = mapped_column(String(80))
    created_at: Mapped[int] = mapped_column(BigInteger, index=True)


class WorkerRow(Base):
    """A living worker process; `seen_at` is its last heartbeat."""

    __tablename__ = "workers"
    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    host: Mapped[str] = mapped_column(String(200))
    pid: Mapped[int] = mapped_column(Integer)
    born: Mapped[str] = mapped_column(String(40), default="")
    seen_at: Mapped[float] = mapped_column(Float)


class LeaseRow(Base):
    """A chore that one process at a time does, until `until`."""

    __tablename__ = "leases"
    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    holder: Mapped[str] = mapped_column(String(80))
    until: Mapped[float] = mapped_column(Float)
