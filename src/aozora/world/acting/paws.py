"""Paws as hands: who goes on paws sits up and takes a cup, a fruit or a balloon between the front ones."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from aozora.film.motion import TransformTrack
from aozora.world.acting.legs import Foot
from aozora.world.acting.postures import HANDED
from aozora.world.acting.puppet import Puppet
from aozora.world.acting.rotations import Floats, about, apply, quaternions
from aozora.world.acting.timeline import Spell, Way
from aozora.world.elements import Act, Asset

TAKEN = {"drink": "sip", "eat": "nibble", "hold": "hold"}
"""What one does with a thing at hand -> the posture for it."""

_SIP_S, _SIP_SHARE = 3.4, 0.42
"""How long a sip and the pause after it take in seconds, and how much of that the cup is at the mouth."""

_TILT = 0.62
"""How far a cup is tipped at the mouth, in radians."""


def with_hands(acts: Sequence[Act], props: Mapping[str, Asset]) -> tuple[Act, ...]:
    """The acts of an animal, those done with a thing at hand as what it does sitting up."""
    return tuple(
        replace(act, action=TAKEN[act.action]) if act.action in TAKEN and {*act.targets, *act.tools} & set(props) else act
        for act in acts
    )


@dataclass(frozen=True)
class Hands:
    """The front paws over n times: how far they are hands (n,), and how far these are at the mouth (n,), both 0..1."""

    free: Floats
    raised: Floats
    apart: float

    def moved(self, name: str, foot: Foot, puppet: Puppet, heads: Floats) -> Foot:
        """What a foot does: a front one leaves the ground for what it holds; `heads` (n, j, 3) are those of the trunk."""
        if not name.startswith("front") or not self.free.any():
            return foot
        unit, side = puppet.unit, 1.0 if "left" in name else -1.0
        mouth = heads[:, puppet.number["chin"]] + np.array([0.05, 0.0, -0.13]) * unit
        lap = heads[:, puppet.number["chest"]] + np.array([0.46, 0.0, -0.14]) * unit
        up, free = self.raised[:, None], self.free[:, None]
        there = (1 - up) * lap + up * mouth
        there[:, 1] += side * (self.apart + 0.085 * unit)
        return replace(
            foot,
            soles=(1 - free) * foot.soles + free * there,
            tilt=(1 - self.free) * foot.tilt + self.free * np.radians(-58.0),
            fold=(1 - self.free) * foot.fold,
        )


def share_of(modes: Collection[str], spells: Sequence[Spell], shares: Floats) -> Floats:
    """How much (n,) of any of these modes there is, from the shares (k, n) of the spells."""
    chosen = [number for number, spell in enumerate(spells) if spell.mode in modes]
    return np.asarray(shares[chosen].sum(axis=0), np.float64)


def hands_over(spells: Sequence[Spell], shares: Floats, way: Way, times: Floats, props: Mapping[str, Asset]) -> Hands:
    """The front paws at the times (n,)."""

    def share(*modes: str) -> Floats:
        return np.asarray(np.interp(times, way.times, share_of(modes, spells, shares)), np.float64)

    turn = np.mod(times / _SIP_S + 0.25, 1.0)
    sip = np.clip(np.minimum(turn, _SIP_SHARE + 0.2 - turn) / 0.2, 0, 1)
    raised = share("sip") * sip * sip * (3 - 2 * sip) + share("nibble") * (0.86 + 0.08 * np.sin(5.0 * times))
    wide = min((min(asset.size[:2]) for asset in props.values()), default=0.0)
    return Hands(np.clip(share(*HANDED), 0, 1), np.clip(raised, 0, 1), 0.5 * wide)


def held_between(
    puppet: Puppet, props: Mapping[str, Asset], hands: Hands, heads: Floats, way: tuple[Floats, Floats]
) -> dict[str, TransformTrack]:
    """Where what is held is: between the paws, tipped at the mouth. `heads` (n, j, 3) are all joints', `way` positions (n, 3)
    and headings (n,); tracks have n samples."""
    if not props:
        return {}
    positions, headings = way
    role, asset = next(iter(props.items()))
    paws = [heads[:, puppet.number[f"paw front {side}"]] for side in ("left", "right")]
    between = 0.5 * (paws[0] + paws[1]) + np.array([0.15, 0.0, 0.07]) * puppet.unit
    turned = about(2, headings) @ about(1, -_TILT * hands.raised)
    low, high = np.array(asset.bounds)
    middle = apply(turned, np.broadcast_to(0.5 * (low + high), between.shape))
    spot = positions + apply(about(2, headings), between) - middle
    return {role: TransformTrack(spot.astype(np.float32), quaternions(turned).astype(np.float32))}
