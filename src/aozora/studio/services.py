"""The composition root: which implementation stands behind each protocol."""

from dataclasses import dataclass

from aozora.director.direct import Planner
from aozora.studio.planners import PlannerName, planner_named
from aozora.trust.flashes import FlashGuard
from aozora.trust.moderation import LexiconGuard, PromptGuard
from aozora.trust.provenance import LocalSigner, Signer
from aozora.trust.viewing import FrameGuard


@dataclass(frozen=True)
class Services:
    """What every production goes through, whichever engine it uses."""

    prompts: PromptGuard
    frames: FrameGuard
    signer: Signer
    planner: Planner


def default_services(planner: PlannerName = "auto") -> Services:
    """The services of a plain installation, with the planner of that name."""
    return Services(LexiconGuard(), FlashGuard(), LocalSigner(), planner_named(planner))
