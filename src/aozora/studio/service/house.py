"""The composition root of the service: configuration, database, blobs and keys, opened once per process."""

from dataclasses import dataclass
from typing import Self

from aozora.studio.service.blobs import Blobs, open_blobs
from aozora.studio.service.config import ServiceConfig
from aozora.studio.service.database import Database
from aozora.studio.service.jobs import Jobs, open_jobs
from aozora.studio.service.keys import Gatekeeper
from aozora.studio.service.rates import Meters


@dataclass(frozen=True)
class House:
    """Everything that routes, workers and chores stand on."""

    config: ServiceConfig
    database: Database
    blobs: Blobs
    gatekeeper: Gatekeeper
    jobs: Jobs
    meters: Meters

    @classmethod
    def open(cls, config: ServiceConfig) -> Self:
        """Open the house of a configuration; makes folders and tables at first use."""
        database = Database(config.database_url)
        database.prepare()
        return cls(
            config, database, open_blobs(config.storage_url), Gatekeeper(database), open_jobs(config), Meters(database, config)
        )

    def close(self) -> None:
        """Give back connections."""
        self.jobs.close()
        self.database.close()
