"""The part of the things' table for furnishing."""

from aozora.world.things.form import ThingKind

FURNISHING: dict[str, ThingKind] = {
    "lamp": ThingKind(
        builder="furnishing:furnishing", size=(0.33, 0.33, 0.475), material="ceramic", body="cylinder", family="lamp", fill=0.03,
        words=("table lamp", "bedside lamp", "night lamp", "light fixture"),
    ),
    "floor lamp": ThingKind(
        builder="furnishing:furnishing", size=(0.47, 0.47, 1.62), material="steel", body="cylinder", family="lamp", fill=0.003,
        words=("standing lamp", "standard lamp"),
    ),
    "desk lamp": ThingKind(
        builder="furnishing:furnishing", size=(0.32, 0.176, 0.45), material="steel", body="box", family="lamp", fill=0.01,
        words=("reading lamp", "work lamp"),
    ),
    "lantern": ThingKind(
        builder="furnishing:furnishing", size=(0.18, 0.18, 0.345), material="iron", body="box", family="lamp", fill=0.03,
        words=("candle lantern", "oil lantern", "oil lamp"),
    ),
    "clock": ThingKind(
        builder="furnishing:furnishing", size=(0.32, 0.06, 0.32), material="plastic", body="box", family="clock", fill=0.3,
        words=("wall clock", "analog clock", "analogue clock", "timepiece"),
    ),
    "alarm clock": ThingKind(
        builder="furnishing:furnishing", size=(0.126, 0.07, 0.188), material="plastic", body="box", family="clock", fill=0.4,
        words=("alarm", "bedside clock"),
    ),
    "mirror": ThingKind(
        builder="furnishing:furnishing", size=(0.71, 0.42, 1.64), material="walnut", body="box", family="furniture", fill=0.05,
        words=("looking glass", "standing mirror", "full length mirror", "full-length mirror"),
    ),
    "bed": ThingKind(
        builder="furnishing:furnishing", size=(1.66, 2.08, 1.0), material="walnut", body="box", family="furniture", fill=0.05,
        words=("double bed", "bedstead", "king size bed"),
    ),
    "desk": ThingKind(
        builder="furnishing:furnishing", size=(1.35, 0.70, 0.75), material="wood", body="box", family="furniture", fill=0.08,
        words=("writing desk", "office desk", "computer desk", "school desk"),
    ),
    "bookshelf": ThingKind(
        builder="furnishing:furnishing", size=(0.90, 0.28, 1.80), material="oak", body="box", family="furniture", fill=0.35,
        words=("bookcase", "shelf of books", "bookshelves", "bookcases"),
    ),
    "toilet": ThingKind(
        builder="furnishing:furnishing", size=(0.45, 0.72, 0.91), material="porcelain", body="box", family="plumbing", fill=0.06,
        words=("toilet bowl", "lavatory", "wc", "commode"),
    ),
    "sink": ThingKind(
        builder="furnishing:furnishing", size=(0.57, 0.52, 1.0), material="porcelain", body="box", family="plumbing", fill=0.05,
        words=("wash basin", "washbasin", "basin", "bathroom sink", "pedestal sink"),
    ),
    "bathtub": ThingKind(
        builder="furnishing:furnishing", size=(1.61, 0.85, 0.83), material="porcelain", body="box", family="plumbing", fill=0.06,
        words=("bath", "bath tub", "tub", "clawfoot tub"),
    ),
}  # fmt: skip
"""Kind -> its row."""
