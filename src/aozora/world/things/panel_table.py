"""The part of the things' table for upright surfaces."""

from aozora.world.things.form import ThingKind

PANELS: dict[str, ThingKind] = {
    "cold surface": ThingKind(
        builder="panels:sheet_upright",
        size=(0.50, 0.016, 0.34),
        material="steel",
        body="box",
        family="panel",
        words=("metal surface", "glass surface", "plastic surface", "steel plate", "metal plate", "metal sheet"),
        fill=0.4,
    ),
    "tiled wall": ThingKind(
        builder="panels:tiles",
        size=(1.40, 0.04, 0.84),
        material="ceramic",
        body="box",
        family="panel",
        words=("tile wall", "wall of tiles", "ceramic tile wall", "bathroom tiles"),
    ),
    "windshield": ThingKind(
        builder="panels:windshield",
        size=(1.25, 0.34, 0.66),
        material="glass",
        body="box",
        family="panel",
        words=("car windshield", "windscreen", "car windscreen", "front window of a car"),
        fill=0.1,
    ),
    "hanging towel": ThingKind(
        builder="panels:towel",
        size=(0.46, 0.06, 0.34),
        material="wool",
        body="box",
        family="panel",
        words=("hung towel", "towel on a rail"),
        fill=0.3,
    ),
}
"""Kind -> its row."""
