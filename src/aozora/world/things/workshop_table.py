"""The kinds that are built from plans, family by family."""

from aozora.world.things.craft_table import CRAFT
from aozora.world.things.fleet.table import FLEET
from aozora.world.things.form import ThingKind
from aozora.world.things.goods_table import GOODS
from aozora.world.things.instrument_table import INSTRUMENTS
from aozora.world.things.lore.table import LORE
from aozora.world.things.meal_table import MEALS
from aozora.world.things.mechanism_table import MECHANISMS
from aozora.world.things.outdoors.table import OUTDOORS
from aozora.world.things.sample_table import SAMPLES
from aozora.world.things.science_table import SCIENCE
from aozora.world.things.sport_table import SPORTS
from aozora.world.things.stationery_table import STATIONERY
from aozora.world.things.sundry_table import SUNDRIES
from aozora.world.things.tool_table import TOOLS
from aozora.world.things.toy_table import TOYS
from aozora.world.things.wares.table import WARES

PLANNED: dict[str, ThingKind] = {
    **CRAFT,
    **GOODS,
    **INSTRUMENTS,
    **MEALS,
    **SAMPLES,
    **SCIENCE,
    **MECHANISMS,
    **SPORTS,
    **STATIONERY,
    **SUNDRIES,
    **TOOLS,
    **TOYS,
    **WARES,
    **OUTDOORS,
    **LORE,
    **FLEET,
}
"""Kind -> its row."""
