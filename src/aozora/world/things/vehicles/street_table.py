"""The street furniture's part of the things' table."""

from functools import partial

from aozora.world.things.form import ThingKind

_STREET = partial(ThingKind, material="steel", body="box", family="street furniture")

STREET: dict[str, ThingKind] = {
    "traffic light": _STREET(
        builder="vehicles.street:traffic_light",
        size=(0.58, 0.52, 3.61),
        words=("traffic lights", "traffic signal", "stop light", "stoplight", "traffic lamp"),
        fill=0.014,
    ),
    "stop sign": _STREET(
        builder="vehicles.street:stop_sign",
        size=(0.09, 0.75, 2.53),
        words=("road sign", "traffic sign", "street sign"),
        fill=0.04,
    ),
    "fire hydrant": _STREET(
        builder="vehicles.street:fire_hydrant", size=(0.42, 0.47, 0.795), words=("hydrant", "fireplug"), fill=0.06
    ),
    "street lamp": _STREET(
        builder="vehicles.street:street_lamp",
        size=(0.51, 0.76, 3.97),
        words=("streetlamp", "street light", "streetlight", "lamp post", "lamppost"),
        fill=0.01,
    ),
    "parking meter": _STREET(builder="vehicles.street:parking_meter", size=(0.19, 0.19, 1.365), fill=0.04),
    "mailbox": _STREET(
        builder="vehicles.street:mailbox",
        size=(0.55, 0.55, 1.18),
        words=("postbox", "post box", "letterbox", "letter box", "mail box", "pillar box"),
        fill=0.03,
    ),
    "bin": _STREET(
        builder="vehicles.street:litter_bin",
        size=(0.525, 0.525, 1.046),
        words=("trash can", "garbage can", "rubbish bin", "litter bin", "dustbin", "waste bin", "trash bin", "garbage bin"),
        fill=0.02,
    ),
}
"""Kind -> its row."""
