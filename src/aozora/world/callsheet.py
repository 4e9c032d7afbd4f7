"""What is known of a shot before and after it is blocked."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from aozora.film.cues import Cues
from aozora.film.production import Note
from aozora.film.screenplay import Role, Shot
from aozora.film.settings import Settings
from aozora.world.backdrops import backdrops
from aozora.world.elements import Asset, Path, Setting
from aozora.world.floor import Floor
from aozora.world.layout import Placements
from aozora.world.physics.scene import Simulation
from aozora.world.resting import Reliefs


@dataclass(frozen=True)
class ShotBrief:
    """What staging one shot needs: the shot, the cast with assets and fixed pass numbers, the built place, the settings, the
    shapes by which things rest on one another, and what is said and played. After the shot's own frames come `tail` frames
    that only the transition to the next shot shows; the shot's seconds and beats have grown by as much. `later` are the assets
    that beats of change lead to, by beat."""

    shot: Shot
    cast: Mapping[str, Role]
    assets: Mapping[str, Asset]
    numbers: Mapping[str, int]
    setting: Setting
    settings: Settings
    reliefs: Reliefs
    cues: Cues = Cues()
    tail: int = 0
    later: Mapping[str, Asset] = field(default_factory=dict[str, Asset])

    @property
    def frames(self) -> int:
        """Number of frames to stage, the tail included."""
        return self.settings.clock.frame_count(self.shot.seconds)

    @property
    def here(self) -> tuple[str, ...]:
        """The roles of the shot that could be built."""
        return tuple(role for role in self.shot.roles if role in self.assets)

    @property
    def behind(self) -> tuple[str, ...]:
        """The roles that are the shot's backdrop."""
        return backdrops(self.shot, self.cast, self.assets)

    def being(self, role: str) -> bool:
        """Whether a role acts by itself."""
        return self.assets[role].rig is not None


@dataclass(frozen=True)
class Blocked:
    """Where everybody is over the shot: placements at its start, the simulation of things, the paths of beings; and who strikes
    what, and when, in seconds. `platforms` is how high those stand who are on or in a thing."""

    places: Placements
    floor: Floor
    simulation: Simulation | None
    moving: bool
    paths: Mapping[str, Path]
    notes: tuple[Note, ...] = ()
    strikes: Mapping[str, tuple[float, tuple[str, ...]]] = field(default_factory=dict[str, tuple[float, tuple[str, ...]]])
    platforms: Mapping[str, float] = field(default_factory=dict[str, float])
