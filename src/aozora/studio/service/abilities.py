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

SINGLE = ("first_frame", "last_frame", "style", "mask")
"""Roles that only one picture can have; any number can be subjects, and `free` ones are not looked at by anything."""


def check_can(order: VideoOrder) -> None:
    """Refuse what this version cannot make, rather than make something else of it."""
    lacking = order.operation if order.operation not in operations() else ""
    roles = [picture.role for picture in order.pictures]
    for role in roles:
        if role == "free":
            lacking = "a reference picture with the role free"
        elif roles.count(role) > 1 and role in SINGLE:
            raise Problem(f"Invalid 'references': only one picture can be the {role}.", field="references", code="invalid_value")
        elif role in ("last_frame", "subject") and "first_frame" not in roles:
            raise Problem(f"Invalid 'references': a {role} needs a first_frame.", field="references", code="invalid_value")
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
