"""The household's part of the things' table: tableware, electronics, furnishing, what is carried."""

from aozora.film.air import Plume
from aozora.world.things.carried_table import CARRIED
from aozora.world.things.electronics_table import ELECTRONICS
from aozora.world.things.food_table import FOOD
from aozora.world.things.form import ThingKind
from aozora.world.things.furnishing_table import FURNISHING

_STEAMING = (Plume("steam", position=(0.0, 0.0, 0.057), height=0.17, width=0.06, colour=(1.1, 1.1, 1.12)),)

HOUSEHOLD: dict[str, ThingKind] = {
    "coffee": ThingKind(
        builder="tableware:tableware", size=(0.15, 0.15, 0.0665), material="porcelain", body="cylinder", family="drink",
            fill=0.25,
        words=("cup of coffee", "black coffee", "espresso", "hot coffee"),
        plumes=_STEAMING,
    ),
    "cappuccino": ThingKind(
        builder="tableware:tableware", size=(0.15, 0.15, 0.0665), material="porcelain", body="cylinder", family="drink",
            fill=0.25,
        words=("latte", "cup of cappuccino", "foamy coffee", "hot chocolate", "cocoa"),
        plumes=_STEAMING,
    ),
    "tea": ThingKind(
        builder="tableware:tableware", size=(0.15, 0.15, 0.0665), material="porcelain", body="cylinder", family="drink",
            fill=0.25,
        words=("cup of tea", "hot tea", "black tea"),
        plumes=_STEAMING,
    ),
    "glass of water": ThingKind(
        builder="tableware:tableware", size=(0.071, 0.071, 0.1155), material="glass", body="cylinder", family="drink", fill=0.5,
        words=("water glass", "full glass"),
    ),
    "milk": ThingKind(
        builder="tableware:tableware", size=(0.071, 0.071, 0.1155), material="glass", body="cylinder", family="drink", fill=0.5,
        words=("glass of milk",),
    ),
    "orange juice": ThingKind(
        builder="tableware:tableware", size=(0.071, 0.071, 0.1155), material="glass", body="cylinder", family="drink", fill=0.5,
        words=("juice", "glass of juice", "glass of orange juice", "lemonade"),
    ),
    "beer": ThingKind(
        builder="tableware:tableware", size=(0.071, 0.071, 0.1155), material="glass", body="cylinder", family="drink", fill=0.5,
        words=("glass of beer", "pint", "ale", "lager"),
    ),
    "wine glass": ThingKind(
        builder="tableware:tableware", size=(0.081, 0.081, 0.21), material="glass", body="cylinder", family="drink", fill=0.12,
        words=("wineglass", "glass of wine", "red wine", "wine", "goblet"),
    ),
    "knife": ThingKind(
        builder="tableware:tableware", size=(0.34, 0.04, 0.02), material="steel", body="box", family="cutlery", fill=0.12,
        words=("kitchen knife", "chef's knife", "chef knife", "carving knife"),
    ),
    "fork": ThingKind(
        builder="tableware:tableware", size=(0.194, 0.024, 0.012), material="aluminium", body="box", family="cutlery", fill=0.12,
        words=("dinner fork", "table fork"),
    ),
    "spoon": ThingKind(
        builder="tableware:tableware", size=(0.2, 0.038, 0.014), material="aluminium", body="box", family="cutlery", fill=0.12,
        words=("tablespoon", "teaspoon", "soup spoon", "ladle"),
    ),
    "pot": ThingKind(
        builder="tableware:tableware", size=(0.31, 0.242, 0.19), material="steel", body="cylinder", family="kitchenware",
            fill=0.06,
        words=("cooking pot", "saucepan", "stockpot", "stew pot", "casserole"),
    ),
    "frying pan": ThingKind(
        builder="tableware:tableware", size=(0.45, 0.262, 0.07), material="iron", body="box", family="kitchenware", fill=0.05,
        words=("pan", "skillet", "fry pan", "wok"),
    ),
    "kettle": ThingKind(
        builder="tableware:tableware", size=(0.23, 0.196, 0.215), material="steel", body="cylinder", family="kitchenware",
            fill=0.05,
        words=("tea kettle", "teakettle", "water kettle"),
    ),
    "teapot": ThingKind(
        builder="tableware:tableware", size=(0.245, 0.154, 0.151), material="porcelain", body="cylinder", family="kitchenware",
            fill=0.12,
        words=("tea pot",),
    ),
    "bucket": ThingKind(
        builder="tableware:tableware", size=(0.291, 0.291, 0.395), material="steel", body="cylinder", family="vessel", fill=0.02,
        words=("pail", "water bucket", "bucketful"),
    ),
    "basket": ThingKind(
        builder="tableware:tableware", size=(0.41, 0.32, 0.37), material="wood", body="box", family="vessel", fill=0.05,
        words=("wicker basket", "picnic basket", "shopping basket", "willow basket"),
    ),
    **ELECTRONICS,
    **FURNISHING,
    **FOOD,
    **CARRIED,
}  # fmt: skip
"""Kind -> its row."""
