"""A rate holds over all processes together, on every kind of database."""

import multiprocessing
import time
from pathlib import Path

import pytest
from postgres import create_database

from aozora.studio.service.config import ServiceConfig
from aozora.studio.service.database import Database
from aozora.studio.service.problems import Problem
from aozora.studio.service.rates import Meters

LIMIT = 300


@pytest.fixture(params=["sqlite", "postgresql"])
def config(request: pytest.FixtureRequest, tmp_path: Path) -> ServiceConfig:
    """A service with an empty database."""
    environment: dict[str, str] = {}
    if request.param == "postgresql":
        environment["AOZORA_DATABASE_URL"] = create_database(request.getfixturevalue("postgres"), f"rates_{tmp_path.name}")
    made = ServiceConfig.of(tmp_path, environment)
    database = Database(made.database_url)
    database.prepare()
    database.close()
    return made


def _ask(config: ServiceConfig, times: int) -> int:
    """How many of so many requests of one key a process answers."""
    database = Database(config.database_url)
    meters = Meters(database, config)
    answered = 0
    for _ in range(times):
        try:
            meters.take("key", "requests", f'{{"requests_per_minute": {LIMIT}}}')
            answered += 1
        except Problem:
            continue
    database.close()
    return answered


def test_three_processes_answer_no_more_than_the_rate(config: ServiceConfig) -> None:
    begin = time.monotonic()
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        answered = sum(pool.starmap(_ask, [(config, 200)] * 3))
        passed = time.monotonic() - begin
    block = LIMIT // 50
    assert LIMIT - 3 * block <= answered <= LIMIT + LIMIT * passed / 60 + 1


def test_a_bucket_fills_with_time(config: ServiceConfig) -> None:
    database = Database(config.database_url)
    meters = Meters(database, config)
    fast = '{"requests_per_minute": 6000}'
    left = [meters.take("key", "videos", '{"videos_per_minute": 2}').left for _ in range(2)]
    assert left == [1, 0]
    with pytest.raises(Problem) as refused:
        meters.take("key", "videos", '{"videos_per_minute": 2}')
    assert refused.value.retry_after_s == 30
    first = meters.take("other", "requests", fast)
    assert (first.limit, first.left) == (6000, 5999)
    database.close()
