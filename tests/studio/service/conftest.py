"""A house without workers: a database in a folder, bytes in memory, films that wait."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from aozora.studio.service.blobs import MemoryBlobs
from aozora.studio.service.config import ServiceConfig
from aozora.studio.service.database import Database
from aozora.studio.service.house import House
from aozora.studio.service.jobs import NullJobs
from aozora.studio.service.keys import Caller, Gatekeeper
from aozora.studio.service.rates import Meters


@pytest.fixture
def caller() -> Caller:
    """Somebody who may do everything."""
    return Caller("key_1", "default", frozenset({"*"}), "standard")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """The house itself."""
    config = ServiceConfig.of(tmp_path, {})
    database = Database(config.database_url)
    database.prepare()
    yield House(config, database, MemoryBlobs(), Gatekeeper(database), NullJobs(), Meters(database, config))
    database.close()
