"""The vehicles' part of the things' table."""

from functools import partial

from aozora.film.air import Plume
from aozora.world.things.form import ThingKind
from aozora.world.things.vehicles.street_table import STREET

_CAR = partial(ThingKind, builder="vehicles.cars:car", material="steel", body="box", family="vehicle", traits=("wheeled",))

_COACH = partial(ThingKind, builder="vehicles.coaches:coach", material="steel", body="box", family="vehicle", traits=("wheeled",))

_CYCLE = partial(ThingKind, material="steel", body="box", family="vehicle", traits=("wheeled",))

_BOAT = partial(ThingKind, body="box", family="vehicle", traits=("floats",))

_FLYER = partial(ThingKind, body="box", material="steel", family="vehicle", traits=("flies",))

_TRUCK = partial(ThingKind, body="box", material="steel", family="vehicle", traits=("wheeled",))

VEHICLES: dict[str, ThingKind] = {
    "car": _CAR(
        size=(4.62, 1.84, 1.45),
        words=("sedan", "saloon", "automobile", "motor car", "motorcar", "limousine", "family car", "parked car"),
        fill=0.0155,
    ),
    "hatchback": _CAR(size=(4.05, 1.78, 1.51), words=("compact car", "small car", "city car"), fill=0.0135),
    "suv": _CAR(
        size=(4.64, 1.90, 1.76),
        words=("off-roader", "jeep", "four-by-four", "4x4", "sport utility vehicle", "station wagon", "offroad car"),
        fill=0.0155,
    ),
    "sports car": _CAR(
        size=(4.50, 1.92, 1.22),
        words=("sportscar", "supercar", "coupe", "roadster", "muscle car"),
        fill=0.0165,
    ),
    "taxi": _CAR(size=(4.62, 1.84, 1.60), words=("taxicab", "yellow cab", "taxi cab", "yellow taxi"), fill=0.0150),
    "police car": _CAR(size=(4.62, 1.84, 1.60), words=("police cruiser", "patrol car", "squad car", "cop car"), fill=0.0155),
    "pickup truck": _CAR(size=(5.42, 1.94, 1.80), words=("pickup", "pick-up", "pick-up truck"), fill=0.0150),
    "vintage car": _CAR(
        size=(4.90, 1.86, 1.59),
        words=("classic car", "old-timer", "oldtimer", "antique car", "retro car", "1950s car", "old car"),
        fill=0.0150,
    ),
    "van": _CAR(size=(5.30, 2.00, 2.21), words=("delivery van", "minivan", "cargo van", "panel van"), fill=0.0125),
    "ambulance": _CAR(size=(5.30, 2.00, 2.36), words=("rescue vehicle", "emergency vehicle"), fill=0.0125),
    "bus": _COACH(size=(12.1, 2.85, 3.06), words=("city bus", "coach", "public bus", "passenger bus", "motorbus"), fill=0.017),
    "double-decker bus": _COACH(
        size=(11.0, 2.85, 4.34), words=("double-decker", "double decker", "double decker bus", "london bus"), fill=0.013
    ),
    "school bus": _COACH(size=(10.6, 2.75, 3.04), words=("schoolbus", "yellow school bus"), colour="amber", fill=0.014),
    "tram": _COACH(size=(14.3, 2.45, 4.4), words=("streetcar", "tramcar", "trolley", "light rail"), fill=0.022),
    "train": _COACH(
        size=(40.6, 2.85, 5.05),
        words=("passenger train", "express train", "high-speed train", "bullet train", "subway train", "metro train", "subway"),
        fill=0.02,
    ),
    "train carriage": _COACH(
        size=(19.8, 2.85, 3.86), words=("railway carriage", "railroad car", "train car", "railcar"), fill=0.02
    ),
    "locomotive": _COACH(size=(20.2, 2.85, 5.05), words=("electric locomotive", "train engine", "railway engine"), fill=0.04),
    "bicycle": _CYCLE(
        builder="vehicles.cycles:bicycle",
        size=(1.78, 0.58, 1.04),
        words=("bike", "push bike", "pushbike", "cycle", "city bike", "racing bicycle"),
        fill=0.0018,
    ),
    "motorcycle": _CYCLE(
        builder="vehicles.cycles:motorcycle",
        size=(2.15, 0.80, 1.32),
        words=("motorbike", "motor cycle", "chopper", "motor bike", "moped"),
        fill=0.011,
    ),
    "scooter": _CYCLE(
        builder="vehicles.cycles:scooter",
        size=(1.78, 0.70, 1.22),
        words=("motor scooter", "vespa scooter", "motorscooter"),
        fill=0.009,
    ),
    "rowing boat": _BOAT(
        builder="vehicles.boats:rowing_boat",
        size=(3.9, 1.42, 0.76),
        material="wood",
        words=("rowboat", "boat", "dinghy", "small boat", "wooden boat", "fishing boat", "row boat"),
        fill=0.045,
    ),
    "sailboat": _BOAT(
        builder="vehicles.boats:sailboat",
        size=(8.2, 2.75, 11.4),
        material="steel",
        words=("sailing boat", "yacht", "sail boat", "sloop"),
        fill=0.0012,
    ),
    "motor boat": _BOAT(
        builder="vehicles.boats:motor_boat",
        size=(6.9, 2.4, 1.58),
        material="steel",
        words=("motorboat", "speedboat", "speed boat", "powerboat"),
        fill=0.006,
    ),
    "ship": _BOAT(
        builder="vehicles.boats:ship",
        size=(120.0, 19.2, 33.0),
        material="steel",
        words=("cruise ship", "ocean liner", "steamship", "passenger ship", "ferry", "liner", "vessel"),
        fill=0.012,
    ),
    "airplane": _FLYER(
        builder="vehicles.aircraft:airplane",
        size=(37.3, 34.2, 11.7),
        words=("aeroplane", "plane", "airliner", "jet", "passenger plane", "aircraft", "jet plane", "passenger jet"),
        fill=0.0006,
    ),
    "helicopter": _FLYER(
        builder="vehicles.aircraft:helicopter", size=(11.9, 9.0, 3.6), words=("chopper helicopter", "copter"), fill=0.0009
    ),
    "hot-air balloon": _FLYER(
        builder="vehicles.aircraft:balloon",
        size=(17.7, 17.7, 25.1),
        words=("hot air balloon", "air balloon", "hot-air-balloon"),
        fill=0.00002,
    ),
    "rocket": _FLYER(
        builder="vehicles.aircraft:rocket",
        size=(4.9, 4.9, 21.6),
        words=("rocket ship", "rocketship", "space rocket"),
        fill=0.004,
    ),
    "steam train": ThingKind(
        builder="vehicles.steam:steam_train",
        size=(16.4, 3.0, 4.15),
        material="steel",
        body="box",
        family="vehicle",
        words=("steam locomotive", "steam engine", "old train", "vintage train", "steam-train"),
        traits=("wheeled",),
        plumes=(Plume("smoke", position=(6.43, 0.0, 4.1), height=5.5, width=0.62, colour=(0.72, 0.71, 0.70)),),
        fill=0.05,
    ),
    "truck": _TRUCK(
        builder="vehicles.trucks:truck",
        size=(8.4, 2.9, 3.6),
        words=("lorry", "delivery truck", "box truck", "semi truck", "cargo truck", "moving truck"),
        fill=0.012,
    ),
    "fire engine": _TRUCK(
        builder="vehicles.trucks:fire_engine",
        size=(8.4, 2.9, 3.35),
        words=("fire truck", "firetruck", "fire-engine", "fire brigade truck"),
        fill=0.017,
    ),
    "tractor": _TRUCK(
        builder="vehicles.trucks:tractor", size=(3.65, 2.1, 2.8), words=("farm tractor", "agricultural tractor"), fill=0.025
    ),
    **STREET,
}
"""Kind -> its row."""
