"""For machines that watch the service: alive, ready, metrics. No key needed."""

import time

from fastapi import APIRouter
from fastapi.responses import JSONResponse, Response
from prometheus_client import CONTENT_TYPE_LATEST, Gauge, generate_latest
from pydantic import BaseModel
from sqlalchemy import func, select, text
from sqlalchemy.exc import SQLAlchemyError

from aozora.server.access import HouseNow
from aozora.server.schemas import METRICS
from aozora.studio.service.tables import VideoRow, WorkerRow
from aozora.studio.service.videos import FINAL

router = APIRouter(tags=["health"])

VIDEOS = Gauge("aozora_videos", "Videos that are kept, by state", ("status",))
WORKERS = Gauge("aozora_workers", "Workers that were heard lately")


class Health(BaseModel):
    """How the process is."""

    status: str


@router.get("/healthz", response_model=Health, summary="Whether the process lives")
def healthz() -> dict[str, str]:
    """Always `ok` while requests are answered."""
    return {"status": "ok"}


@router.get("/readyz", response_model=Health, summary="Whether the database answers", responses={503: {"model": Health}})
def readyz(house: HouseNow) -> JSONResponse:
    """200 when the database answers, else 503."""
    try:
        with house.database.reading() as session:
            session.execute(text("SELECT 1"))
    except SQLAlchemyError:
        return JSONResponse({"status": "the database does not answer"}, 503)
    return JSONResponse({"status": "ready"})


@router.get("/metrics", summary="Metrics for Prometheus", response_class=Response, responses=METRICS)
def metrics(house: HouseNow) -> Response:
    """Counters and times in Prometheus's text format: of this process its requests, of the house its videos and workers."""
    counts = select(VideoRow.status, func.count()).group_by(VideoRow.status)
    alive = select(func.count()).where(WorkerRow.seen_at > time.time() - house.config.dead_after_s)
    with house.database.reading() as session:
        found = dict(session.execute(counts).all())
        WORKERS.set(session.scalar(alive) or 0)
    for status in ("queued", "in_progress", *FINAL):
        VIDEOS.labels(status).set(found.get(status, 0))
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
