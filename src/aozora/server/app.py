"""The app: routers from one table, under each of their prefixes."""

import importlib
from dataclasses import dataclass

from fastapi import APIRouter, FastAPI

from aozora import __version__
from aozora.server import errors
from aozora.server.express import Express
from aozora.server.openapi import document, operation_id
from aozora.server.telemetry import NullTracer, Tracer
from aozora.server.tracing import RequestTracing
from aozora.studio.service.house import House


@dataclass(frozen=True)
class Mount:
    """A module with a `router`, and the prefixes under which it answers; the first one stands in the OpenAPI document."""

    module: str
    prefixes: tuple[str, ...] = ("/v1", "/openai/v1", "/openai")


MOUNTS = (
    Mount("aozora.server.videos"),
    Mount("aozora.server.changing"),
    Mount("aozora.server.beyond"),
    Mount("aozora.server.health", ("",)),
    Mount("aozora.server.manual", ("",)),
    Mount("aozora.server.models"),
    Mount("aozora.server.files"),
    Mount("aozora.server.batches"),
    Mount("aozora.server.webhooks"),
    Mount("aozora.server.keys"),
)
"""Everything that the service answers. Earlier routes win, and looking at a video, which is asked most, is found first."""


def create_app(house: House, tracer: Tracer = NullTracer()) -> FastAPI:
    """The service over a house; routes are the same under OpenAI's and both of Azure's prefixes."""
    app = FastAPI(
        title="Aozora",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
        generate_unique_id_function=operation_id,
    )
    app.state.house = house
    errors.register(app)
    for mount in MOUNTS:
        router = importlib.import_module(mount.module).router
        assert isinstance(router, APIRouter)
        for number, prefix in enumerate(mount.prefixes):
            app.include_router(router, prefix=prefix, include_in_schema=number == 0)
    app.add_middleware(Express, house=house)
    app.add_middleware(RequestTracing, tracer=tracer)
    app.openapi = lambda: document(app)
    return app
