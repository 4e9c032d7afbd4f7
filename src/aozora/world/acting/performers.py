"""Who performs a being, by the kind of its rig, and what it can do."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from aozora.film.errors import StageFailed
from aozora.world.acting.critters import (
    CRAWLER_ACTIONS,
    FIGURE_ACTIONS,
    INSECT_ACTIONS,
    SWIMMER_ACTIONS,
    perform_critter,
)
from aozora.world.acting.direction import Blocking
from aozora.world.acting.flight import BIRD_ACTIONS, perform_bird
from aozora.world.acting.people.perform import perform_person
from aozora.world.acting.people.score import KNOWN
from aozora.world.acting.perform import perform
from aozora.world.acting.timeline import ACTIONS
from aozora.world.elements import Act, Asset, Performance


@dataclass(frozen=True)
class Performer:
    """How beings of one rig move: `perform` gives the motion of known `actions`; `swims`: they are at home in water."""

    perform: Callable[[Asset, tuple[Act, ...], Blocking], Performance]
    actions: frozenset[str]
    swims: bool = False


PERFORMERS: Mapping[str, Performer] = {
    "quadruped": Performer(perform, frozenset(ACTIONS)),
    "biped": Performer(perform_person, KNOWN),
    "bird": Performer(perform_bird, BIRD_ACTIONS),
    "swimmer": Performer(perform_critter, SWIMMER_ACTIONS, swims=True),
    "seal": Performer(perform_critter, SWIMMER_ACTIONS, swims=True),
    "crawler": Performer(perform_critter, CRAWLER_ACTIONS),
    "insect": Performer(perform_critter, INSECT_ACTIONS),
    "figure": Performer(perform_critter, FIGURE_ACTIONS),
}
"""Kind of rig -> its performer."""


def performer_of(asset: Asset) -> Performer:
    """The performer of a being; `StageFailed` for an asset without a rig."""
    if asset.rig is None:
        raise StageFailed(f"{asset.kind} has no skeleton to act with", field="stage")
    return PERFORMERS[asset.rig.kind]
