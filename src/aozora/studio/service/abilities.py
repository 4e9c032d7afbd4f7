"""What this version can make, known before anything is loaded that makes it."""

from aozora.studio.service.orders import VideoOrder
from aozora.studio.service.problems import Problem

OPERATIONS = frozenset({"create"})
"""What can be made of an order."""


def check_can(order: VideoOrder) -> None:
    """Refuse what this version cannot make, rather than make something else of it."""
    lacking = order.operation if order.operation not in OPERATIONS else ""
    if order.pictures:
        lacking = "reference pictures"
    if order.characters:
        lacking = "characters"
    if lacking:
        raise Problem(f"This version cannot make a film with '{lacking}' yet.", code="not_supported")
