"""Jobs: films wait in a durable queue and are made by whichever worker is free."""

from typing import Protocol

from aozora.studio.service.config import ServiceConfig

TIERS = {"priority": 10, "standard": 100, "batch": 1000}
"""Tiers of keys and of batches, and where their jobs stand in the queue: the smaller number is made first."""

MOST_PRIORITY = 9
"""Priorities of one tier go from 0 (first) to this."""


class Jobs(Protocol):
    """Hands films to workers and takes them back. Both may be asked twice for the same film."""

    def submit(self, video_id: str, rank: int) -> None:
        """Queue a film; the smaller rank is made first. A film that is queued already stays where it is."""
        ...

    def cancel(self, video_id: str) -> None:
        """Take a film out of the queue; whoever makes it stops soon."""
        ...

    def close(self) -> None:
        """Give back connections."""
        ...


class NullJobs:
    """The null twin: films wait for ever."""

    def submit(self, video_id: str, rank: int) -> None:
        return

    def cancel(self, video_id: str) -> None:
        return

    def close(self) -> None:
        return


def rank_of(tier: str, priority: int) -> int:
    """Where a job stands in the queue: by tier, within it by priority."""
    return TIERS.get(tier, TIERS["standard"]) + min(max(priority, 0), MOST_PRIORITY)


def open_jobs(config: ServiceConfig) -> Jobs:
    """The queue of a configuration."""
    from aozora.studio.service.jobs_dbos import DurableJobs

    return DurableJobs.of(config)
