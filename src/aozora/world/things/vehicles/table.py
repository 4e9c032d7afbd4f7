"""The vehicles' part of the things' table."""

from aozora.world.things.form import ThingKind

VEHICLES: dict[str, ThingKind] = {
    "car": ThingKind(
        builder="vehicles.cars:car",
        size=(4.62, 1.84, 1.45),
        material="steel",
        body="box",
        family="vehicle",
        words=("sedan", "saloon", "automobile", "motor car", "motorcar", "limousine"),
        traits=("wheeled",),
        fill=0.0155,
    ),
}
"""Kind -> its row."""
