"""What this version can make, known before anything is loaded that makes it."""

from importlib.util import find_spec

from aozora.studio.service.orders import VideoOrder
from aozora.studio.service.problems import Problem

CHANGES = "aozora.studio.changes"
"""The module that changes films."""


def operations() -> frozenset[str]:
    """What can be made of an order."""
    return frozenset({"create", *(("remix", "edit", "extend") if find_spec(CHANGES) is not None else ())})


SHOWN = ("first_frame", "last_frame")
"""Roles of pictures that films are made with."""


def check_can(order: VideoOrder) -> None:
    """Refuse what this version cannot make, rather than make something else of it."""
    lacking = order.operation if order.operation not in operations() else ""
    roles = [picture.role for picture in order.pictures]
    for role in roles:
        if role not in SHOWN:
            lacking = f"a reference picture with the role {role}"
        elif roles.count(role) > 1:
            raise Problem(f"Invalid 'references': only one picture can be the {role}.", field="references", code="invalid_value")
    if roles and not lacking and "first_frame" not in roles:
        raise Problem("Invalid 'references': a last_frame needs a first_frame.", field="references", code="invalid_value")
    if roles and order.operation in ("edit", "extend"):
        lacking = f"{order.operation} of a video that was made of a picture"
    if order.source_blob is not None:
        lacking = f"{order.operation} of a video that was not made by this service"
    if lacking:
        raise Problem(f"This version cannot make a film with '{lacking}'.", code="not_supported")
