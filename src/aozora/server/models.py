"""The models list."""

from typing import Any, Literal

from fastapi import APIRouter
from pydantic import BaseModel

from aozora.server import schemas
from aozora.server.access import CallerNow
from aozora.studio.service.presets import CREATED, PRESETS, Preset, checked_model

router = APIRouter(tags=["models"], responses=schemas.REFUSALS)


class Model(BaseModel):
    """A model that videos can be ordered of."""

    id: str
    object: Literal["model"] = "model"
    created: int
    owned_by: str


class ModelList(BaseModel):
    """All models."""

    object: Literal["list"] = "list"
    data: list[Model]


def _model(preset: Preset) -> dict[str, Any]:
    return {"id": preset.name, "object": "model", "created": CREATED, "owned_by": "aozora"}


@router.get("/models", response_model=ModelList, summary="List models")
def models(caller: CallerNow) -> dict[str, Any]:
    """Names that `model` takes."""
    caller.require("models.read")
    return {"object": "list", "data": [_model(preset) for preset in PRESETS.values()]}


@router.get("/models/{model_id}", response_model=Model, summary="Retrieve a model")
def model(model_id: str, caller: CallerNow) -> dict[str, Any]:
    """One model."""
    caller.require("models.read")
    return _model(checked_model(model_id))
