"""Traces of requests to an OpenTelemetry collector, when the environment names one; the only place that touches OpenTelemetry."""

import importlib
import os
from collections.abc import Mapping
from typing import Any, Protocol

from aozora.film.errors import MissingDependency

ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT"


class Tracer(Protocol):
    """Hears of answered requests."""

    def answered(self, name: str, begin_ns: int, facts: Mapping[str, str | int]) -> None:
        """A request that began at `begin_ns` (unix time) has just been answered."""
        ...

    def close(self) -> None:
        """Send what is still to be sent."""
        ...


class NullTracer:
    """The null twin: tells nobody."""

    def answered(self, name: str, begin_ns: int, facts: Mapping[str, str | int]) -> None:
        return

    def close(self) -> None:
        return


class CollectorTracer:
    """Sends a span per request, in batches, over OTLP and HTTP; the exporter reads the usual `OTEL_...` variables itself."""

    def __init__(self) -> None:
        try:
            exporter: Any = importlib.import_module("opentelemetry.exporter.otlp.proto.http.trace_exporter")
            sdk: Any = importlib.import_module("opentelemetry.sdk.trace")
            batches: Any = importlib.import_module("opentelemetry.sdk.trace.export")
            resources: Any = importlib.import_module("opentelemetry.sdk.resources")
            kinds: Any = importlib.import_module("opentelemetry.trace")
        except ModuleNotFoundError as cause:
            raise MissingDependency("traces need: pip install 'aozora[telemetry]'", field=ENDPOINT) from cause
        self._kind = kinds.SpanKind.SERVER
        self._status = kinds.StatusCode.ERROR
        self._provider = sdk.TracerProvider(resource=resources.Resource.create({"service.name": "aozora"}))
        self._provider.add_span_processor(batches.BatchSpanProcessor(exporter.OTLPSpanExporter()))
        self._tracer = self._provider.get_tracer("aozora.server")

    def answered(self, name: str, begin_ns: int, facts: Mapping[str, str | int]) -> None:
        span = self._tracer.start_span(name, kind=self._kind, start_time=begin_ns, attributes=dict(facts))
        if int(facts.get("http.response.status_code", 0)) >= 500:
            span.set_status(self._status)
        span.end()

    def close(self) -> None:
        self._provider.shutdown()


def open_tracer(environment: Mapping[str, str] = os.environ) -> Tracer:
    """The tracer that the environment asks for."""
    return CollectorTracer() if environment.get(ENDPOINT, "").strip() else NullTracer()
