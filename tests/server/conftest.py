"""Live services on every kind of database, shared by the tests of a file."""

from collections.abc import Generator

import pytest
from live import Service
from postgres import create_database

from aozora.film.screenplay import Screenplay, Shot


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def service(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Generator[Service, None, None]:
    """A server with a worker, on SQLite and again on PostgreSQL."""
    environment: dict[str, str] = {}
    if request.param == "postgresql":
        name = request.module.__name__.replace(".", "_")
        environment["AOZORA_DATABASE_URL"] = create_database(request.getfixturevalue("postgres"), name)
    live = Service(tmp_path_factory.mktemp("service"), environment)
    yield live
    live.process.stop()


@pytest.fixture(scope="session")
def three_shots() -> str:
    """A screenplay of three shots of four seconds."""
    from fractions import Fraction

    shots = tuple(Shot(id=f"shot-{n}", seconds=Fraction(4), place="park") for n in (1, 2, 3))
    return Screenplay(prompt="three parks", shots=shots).to_json()
