"""What this version can make, known before anything is loaded that makes it."""

from importlib.util import find_spec

from aozora.studio.service.orders import VideoOrder
from aozora.studio.service.problems import Problem

CHANGES = "aozora.studio.changes"
"""The module that changes films."""


def operations() -> frozenset[str]:
    """What can be made of an order."""
    return frozenset({"create", *(("remix", "edit", "extend") if find_spec(CHANGES) is not None else ())})


def check_can(order: VideoOrder) -> None:
    """Refuse what this version cannot make, rather than make something else of it."""
    lacking = order.operation if order.operation not in operations() else ""
    if order.source_blob is not None:
        lacking = f"{order.operation} of an uploaded video"
    if order.pictures:
        lacking = "reference pictures"
    if order.characters:
        lacking = "characters"
    if lacking:
        raise Problem(f"This version cannot make a film with '{lacking}' yet.", code="not_supported")
