"""The composition root: which implementation stands behind each protocol of trust."""

from dataclasses import dataclass

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


def default_services() -> Services:
    """The services of a plain installation."""
    return Services(LexiconGuard(), FlashGuard(), LocalSigner())
