"""All experiments."""

from aozora.world.happenings.experiments.beading import beading
from aozora.world.happenings.experiments.dispersing import dispersing
from aozora.world.happenings.experiments.evacuating import evacuating
from aozora.world.happenings.experiments.floating import floating
from aozora.world.happenings.experiments.marking import marking
from aozora.world.happenings.experiments.piercing import piercing
from aozora.world.happenings.experiments.rebounding import rebounding
from aozora.world.happenings.experiments.squeezing import squeezing
from aozora.world.happenings.happening import Phenomenon
from aozora.world.happenings.optics.table import OPTICS

EXPERIMENTS: tuple[Phenomenon, ...] = (
    rebounding,
    evacuating,
    squeezing,
    marking,
    dispersing,
    beading,
    piercing,
    floating,
    *OPTICS,
)
