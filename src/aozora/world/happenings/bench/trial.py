"""A trial of two substances: what is added to what, how far that has come, and how high it stands."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from aozora.world.happenings.bench.glassware import Tumbler
from aozora.world.happenings.bench.table import Bench
from aozora.world.happenings.happening import Floats, Scene
from aozora.world.palette import colour as colour_of
from aozora.world.palette import colour_name
from aozora.world.physics.meetings import Meeting, Sample, dissolved, meet, sample_of
from aozora.world.physics.solutions import INDICATORS, PAPERS

BEGIN, END, DONE = 0.17, 0.62, 0.84
"""When adding begins and ends, and when all that comes of it has come, in shares of the shot."""

HELD, POURED = 0.44, 0.40
"""How full the receiver is, and how much of a glass is poured into it, in shares of what a glass holds."""

FINE = frozenset({"flour", "starch", "baking soda", "washing soda", "quicklime", "gypsum", "calcium carbonate"})
"""Solids that are powders rather than grains."""


def sampled(scene: Scene, role: str) -> Sample | None:
    """What a role is a portion of; None for what is no substance."""
    known = scene.brief.cast[role]
    shade = known.attributes.colour
    colour = colour_of(shade) if shade and colour_name(shade) else None
    names = known.attributes.states if known.kind == "portion" else (known.kind,)
    return next((found for name in names if (found := sample_of(name, colour)) is not None), None)


@dataclass(frozen=True)
class Trial:
    """`added` comes into what the role `role` is, the `receiver`, on a bench."""

    bench: Bench
    added: Sample
    receiver: Sample
    role: str

    @cached_property
    def tumbler(self) -> Tumbler:
        """The glass of the receiver."""
        return Tumbler()

    @property
    def manner(self) -> tuple[str, ...]:
        """How it is held and added: "glass", "cup", "drop", "solution", "gentle"."""
        return self.bench.beat.manner

    @property
    def dripping(self) -> bool:
        """Whether it comes by the drop."""
        return "drop" in self.manner and self.added.liquid

    @property
    def small(self) -> bool:
        """Whether only a little is added: a spoonful rather than a glass."""
        return self.dripping or ("glass" not in self.manner and not self.added.liquid)

    @cached_property
    def into(self) -> Sample:
        """The receiver as it is before. Litmus of which nobody says the colour has the one that it can change from."""
        if self.receiver.indicator.startswith("litmus") and not self.bench.scene.brief.cast[self.role].attributes.colour:
            sour = self.added.solution.ph < 7.0
            kept = sample_of(self.receiver.name, INDICATORS[self.receiver.indicator].look(8.3 if sour else 4.5)[0])
            return kept if kept is not None else self.receiver
        return dissolved(self.receiver) if "solution" in self.manner else self.receiver

    @cached_property
    def meeting(self) -> Meeting:
        """What becomes of the two."""
        return meet(self.added, self.into, self.share)

    @property
    def share(self) -> float:
        """The part of all that what was added makes up at the end; drops are of strong solutions."""
        return 0.3 if self.small else POURED / (HELD + POURED)

    @property
    def paper(self) -> bool:
        """Whether the receiver is paper that stands in water."""
        return self.receiver.indicator in PAPERS

    @property
    def ev(self) -> float:
        """The exposure of the place in stops."""
        return self.bench.scene.brief.setting.develop.exposure_ev

    def name(self, piece: str) -> str:
        """The id of a piece of the bench."""
        return f"{self.role}/{piece}"

    def progress(self) -> tuple[Floats, Floats]:
        """Shares (f,) of what is added that have come, and of what comes of it that has come."""
        arrived = self.bench.share(BEGIN + 0.03, END)[:, 1]
        reacted = self.bench.share(BEGIN + 0.05, DONE)[:, 1]
        return arrived, reacted

    def levels(self) -> tuple[float, Floats]:
        """The level at the beginning and in every frame (f,)."""
        full = self.tumbler.capacity
        arrived, _ = self.progress()
        swells = 0.05 if self.small else POURED * (1.0 if self.added.liquid else 0.25 if self.meeting.how == "dissolves" else 0.7)
        held = HELD + (0.14 if self.small else 0.0)
        first = self.tumbler.level(held * full)
        return first, np.array([self.tumbler.level((held + swells * a) * full) for a in arrived])

    @cached_property
    def shades(self) -> Floats:
        """Colours (n, 3) of the receiver by how much of the end's share has come, from none to all."""
        steps = np.linspace(0.0, 1.0, 33)
        return np.array([self.into.colour if s == 0 else meet(self.added, self.into, self.share * s).colour for s in steps])

    @property
    def grain_m(self) -> float:
        """The radius of a grain in metres."""
        return 0.0009 if self.added.name in FINE else 0.0012
