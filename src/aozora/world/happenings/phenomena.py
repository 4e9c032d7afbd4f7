"""All phenomena that a shot may show, in the order in which they are looked for."""

from aozora.world.happenings.adding import adding
from aozora.world.happenings.attracting import attracting
from aozora.world.happenings.becoming import becoming
from aozora.world.happenings.blending import blending
from aozora.world.happenings.breaking import breaking
from aozora.world.happenings.carrying import carrying
from aozora.world.happenings.condensing import condensing
from aozora.world.happenings.corroding import corroding
from aozora.world.happenings.denting import denting
from aozora.world.happenings.dousing import dousing
from aozora.world.happenings.draping import draping
from aozora.world.happenings.experiments.table import EXPERIMENTS
from aozora.world.happenings.falling import falling
from aozora.world.happenings.happening import Happening, Phenomenon, Scene, together
from aozora.world.happenings.icing import icing
from aozora.world.happenings.igniting import igniting
from aozora.world.happenings.kindling import kindling
from aozora.world.happenings.melting import melting
from aozora.world.happenings.mishaps.slipping import slipping
from aozora.world.happenings.mishaps.tumbling import tumbling
from aozora.world.happenings.pouring import pouring
from aozora.world.happenings.puddles import puddles
from aozora.world.happenings.rising import rising
from aozora.world.happenings.ropes.hanging import hanging
from aozora.world.happenings.ropes.leading import leading
from aozora.world.happenings.ropes.pulling import pulling
from aozora.world.happenings.ropes.skipping import skipping
from aozora.world.happenings.running import running
from aozora.world.happenings.shattering import shattering
from aozora.world.happenings.swinging import swinging
from aozora.world.happenings.tempering import tempering
from aozora.world.happenings.wading import wading

PHENOMENA: tuple[Phenomenon, ...] = (
    adding, blending, igniting, kindling, shattering, dousing, denting, corroding, falling, becoming, pouring, breaking, draping,
    melting, tempering, condensing, icing, rising, running, swinging, carrying,
    attracting, slipping, tumbling, hanging, leading, pulling, skipping, *EXPERIMENTS, wading, puddles,
)  # fmt: skip


def happen(scene: Scene) -> Happening:
    """Everything that happens in a scene."""
    return together(phenomenon(scene) for phenomenon in PHENOMENA)
