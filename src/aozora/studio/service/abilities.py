"""What this version can make, known before anything is loaded that makes it."""

from importlib.util import find_spec

from aozora.studio.service.orders import VideoOrder
from aozora.studio.service.problems import Problem

CHANGES = "aozora.studio.changes"
"""The module that changes films."""


def operations() -> frozenset[str]:
    """What can be made of an order."""
    return frozenset({"create", *(("remix", "edit", "extend") if find_spec(CHANGES) is not None else ())})


CLIPS = "aozora.studio.clips"
"""The module that changes films without a world behind them."""

SHOWN = ("first_frame", "last_frame", "mask")
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
    if "last_frame" in roles and not lacking and "first_frame" not in roles:
        raise Problem("Invalid 'references': a last_frame needs a first_frame.", field="references", code="invalid_value")
    if order.worldless and not order.begins_with_picture:
        lacking = _lacking_of_clip(order)
    if lacking:
        raise Problem(f"This version cannot make a film with '{lacking}'.", code="not_supported")


def _lacking_of_clip(order: VideoOrder) -> str:
    """What cannot be done with a film whose pictures are all that is known of it."""
    if order.operation == "edit" and find_spec(CLIPS) is not None:
        masked = any(picture.role == "mask" for picture in order.pictures)
        return "" if masked else "edit of a video without a world behind it, without a 'mask' of what is to go"
    if order.operation == "extend" and find_spec(CLIPS) is not None:
        return ""
    return f"{order.operation} of a video without a world behind it"
