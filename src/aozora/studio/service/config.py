"""Where the service keeps things and how it behaves: from the environment, checked once."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from aozora.film.errors import InvalidInput
from aozora.studio.service.guard import Guard, networks_of
from aozora.trust.identity import state_folder

MEGABYTE = 1 << 20


@dataclass(frozen=True)
class ServiceConfig:
    """Settings of `aozora serve` and `aozora worker`. Everything has a default that needs no other server.

    `database_url` is `sqlite:///FILE` or `postgresql://...`; `storage_url` is a folder or `s3://bucket/prefix?endpoint=URL`.
    Times are in seconds. `retention_s` is how long a finished film is kept; 0 keeps it.
    """

    data: Path
    database_url: str
    storage_url: str
    retention_s: int = 30 * 86400
    poll_after_ms: int = 5000
    heartbeat_s: float = 2.0
    dead_after_s: float = 15.0
    films_per_worker: int = 1
    picture_limit: int = 20 * MEGABYTE
    movie_limit: int = 512 * MEGABYTE
    fit_references: bool = True
    keep_worlds: bool = True
    visible_mark: bool = True
    watts_per_core: float = 15.0
    gpu_watts: float = 250.0
    usd_per_kwh: float = 0.3
    queue_poll_s: float = 0.5
    tier_limits: tuple[tuple[str, int], ...] = (("batch", 1),)
    file_limit: int = 512 * MEGABYTE
    guard: Guard = Guard()
    fetch_s: float = 30.0
    webhook_s: float = 15.0
    webhook_retry_s: float = 5.0
    requests_per_minute: int = 60_000
    videos_per_minute: int = 375

    @classmethod
    def of(cls, data: Path | None = None, environment: Mapping[str, str] = os.environ) -> Self:
        """The configuration of an environment; `InvalidInput` names the variable that is wrong."""
        folder = (data or Path(environment.get("AOZORA_DATA") or state_folder() / "service")).expanduser().absolute()
        return cls(
            data=folder,
            database_url=_database_url(environment.get("AOZORA_DATABASE_URL", "").strip(), folder),
            storage_url=environment.get("AOZORA_STORAGE_URL", "").strip() or str(folder / "blobs"),
            retention_s=round(_number(environment, "AOZORA_RETENTION_HOURS", 720, 0, 1e6) * 3600),
            poll_after_ms=round(_number(environment, "AOZORA_POLL_AFTER_MS", 5000, 100, 120_000)),
            heartbeat_s=_number(environment, "AOZORA_HEARTBEAT_SECONDS", 2, 0.1, 600),
            dead_after_s=_number(environment, "AOZORA_DEAD_AFTER_SECONDS", 15, 0.5, 3600),
            films_per_worker=round(_number(environment, "AOZORA_FILMS_PER_WORKER", 1, 1, 64)),
            picture_limit=round(_number(environment, "AOZORA_PICTURE_LIMIT_MB", 20, 0.01, 1000) * MEGABYTE),
            movie_limit=round(_number(environment, "AOZORA_MOVIE_LIMIT_MB", 512, 0.01, 1e5) * MEGABYTE),
            fit_references=_switch(environment, "AOZORA_FIT_REFERENCES", True),
            keep_worlds=_switch(environment, "AOZORA_KEEP_WORLDS", True),
            visible_mark=_switch(environment, "AOZORA_VISIBLE_MARK", True),
            watts_per_core=_number(environment, "AOZORA_WATTS_PER_CORE", 15, 0, 1e4),
            gpu_watts=_number(environment, "AOZORA_GPU_WATTS", 250, 0, 1e5),
            usd_per_kwh=_number(environment, "AOZORA_USD_PER_KWH", 0.3, 0, 1000),
            queue_poll_s=_number(environment, "AOZORA_QUEUE_POLL_SECONDS", 0.5, 0.05, 60),
            tier_limits=_tier_limits(environment.get("AOZORA_TIER_LIMITS", "batch=1")),
            file_limit=round(_number(environment, "AOZORA_FILE_LIMIT_MB", 512, 0.01, 1e5) * MEGABYTE),
            guard=_guard(environment),
            fetch_s=_number(environment, "AOZORA_FETCH_SECONDS", 30, 0.1, 600),
            webhook_s=_number(environment, "AOZORA_WEBHOOK_SECONDS", 15, 0.1, 120),
            webhook_retry_s=_number(environment, "AOZORA_WEBHOOK_RETRY_SECONDS", 5, 0.05, 3600),
            requests_per_minute=round(_number(environment, "AOZORA_REQUESTS_PER_MINUTE", 60_000, 1, 1e9)),
            videos_per_minute=round(_number(environment, "AOZORA_VIDEOS_PER_MINUTE", 375, 1, 1e9)),
        )

    @property
    def embedded(self) -> bool:
        """Whether everything lives in one SQLite file on this machine."""
        return self.database_url.startswith("sqlite")


def _database_url(url: str, data: Path) -> str:
    if not url:
        return f"sqlite:///{data / 'service.sqlite'}"
    scheme = url.partition(":")[0]
    if scheme in ("postgres", "postgresql", "postgresql+psycopg"):
        return "postgresql+psycopg:" + url.partition(":")[2]
    if scheme != "sqlite":
        raise InvalidInput(f"must begin with sqlite:/// or postgresql:// (got {scheme!r})", field="AOZORA_DATABASE_URL")
    return url


def _tier_limits(text: str) -> tuple[tuple[str, int], ...]:
    """How many jobs of a tier may be under way at once on all workers together; tiers that are not named have no limit."""
    limits: list[tuple[str, int]] = []
    for pair in filter(None, (part.strip() for part in text.split(","))):
        tier, _, count = pair.partition("=")
        if tier not in ("priority", "standard", "batch") or not count.isdigit() or not int(count):
            raise InvalidInput(f"must look like batch=1,standard=4 (got {text!r})", field="AOZORA_TIER_LIMITS")
        limits.append((tier, int(count)))
    return tuple(limits)


def _guard(environment: Mapping[str, str]) -> Guard:
    text = environment.get("AOZORA_ALLOW_NETWORKS", "")
    try:
        networks = networks_of(text.split(","))
    except ValueError as cause:
        raise InvalidInput(f"must be networks such as 10.1.0.0/16,fd00::/8 ({cause})", field="AOZORA_ALLOW_NETWORKS") from cause
    return Guard(networks, _switch(environment, "AOZORA_ALLOW_HTTP", False))


def _number(environment: Mapping[str, str], name: str, default: float, least: float, most: float) -> float:
    text = environment.get(name, "").strip()
    try:
        value = float(text) if text else float(default)
    except ValueError:
        value = float("nan")
    if not least <= value <= most:
        raise InvalidInput(f"must be a number, {least:g} to {most:g} (got {text!r})", field=name)
    return value


def _switch(environment: Mapping[str, str], name: str, default: bool) -> bool:
    text = environment.get(name, "").strip().lower()
    if text not in ("", "0", "1", "false", "true", "no", "yes", "off", "on"):
        raise InvalidInput(f"must be on or off (got {text!r})", field=name)
    return text in ("1", "true", "yes", "on") if text else default
