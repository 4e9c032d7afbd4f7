"""How long a film would take, from frames that are rendered for it: a few, small, in the quality that is asked for."""

import time
from dataclasses import dataclass, replace

from aozora.engines.engine import Engine
from aozora.film.production import Staging
from aozora.film.settings import Settings
from aozora.film.store import FolderStore
from aozora.film.watch import Watch
from aozora.studio.make import Afterwards
from aozora.studio.services import Services
from aozora.studio.still import StillCamera


@dataclass(frozen=True)
class Probe:
    """What is rendered for an estimate: a frame takes a fixed time and one for its pixels, which two `widths` tell apart; so many
    `frames` of each of at most `shots` shots (the first one also builds what the renderer needs and is not counted)."""

    widths: tuple[int, int]
    frames: int
    shots: int


CAREFUL, QUICK = Probe((128, 288), 5, 3), Probe((96, 192), 2, 1)
"""For whoever asks how long a film takes, and in passing after a preview, which nobody wants to wait for."""

_OPENING_S = 4.0
"""What it takes to bring a shot's world into the renderer and to build what its first frame needs."""


@dataclass(frozen=True)
class Estimate:
    """Seconds of rendering that a film would take on this machine as it is busy now, and what that rests on: seconds a frame, and
    how many frames are rendered."""

    seconds: float
    per_frame_s: float
    frames: int
    settings: Settings

    def __str__(self) -> str:
        quality, size = self.settings.quality, f"{self.settings.width}x{self.settings.height}"
        return f"in {quality} quality at {size} this film takes about {_spoken(self.seconds)} here"


def estimate(camera: StillCamera, staging: Staging, final: Settings, watch: Watch = Watch(), probe: Probe = CAREFUL) -> Estimate:
    """Render the middles of some shots at two small sizes in the final's quality, and add up."""
    shots = staging.screenplay.shots
    counts = [final.clock.frame_count(shot.seconds) for shot in shots]
    most = min(probe.shots, len(shots))
    chosen = sorted({round((n + 0.5) * len(shots) / most - 0.5) for n in range(most)})
    pixels = final.width * final.height / final.upscale**2
    each = {number: _frame_seconds(camera, staging, number, (final, pixels), (probe, watch)) for number in chosen}
    # A shot that was not probed takes what the nearest one takes.
    nearest = [each[min(chosen, key=lambda n: abs(n - number))] for number in range(len(shots))]
    rendered = [count / (2 if final.quality == "preview" else 1) for count in counts]
    total = sum(count * seconds for count, seconds in zip(rendered, nearest, strict=True)) + _OPENING_S * len(shots)
    frames = round(sum(rendered))
    return Estimate(total, total / max(frames, 1), frames, final)


def telling(final: Settings, services: Services) -> Afterwards:
    """What a preview says when it is done: how long the final would take."""

    def tell(engine: Engine, staging: Staging, store: FolderStore, watch: Watch) -> None:
        watch.say(str(estimate(StillCamera(engine, store, services), staging, final, watch, QUICK)))

    return tell


def final_of(preview: Settings, width: int = 1920) -> Settings:
    """The final that a preview is for: high quality, `width` pixels across (or down, for an upright picture)."""
    scale = width / max(preview.width, preview.height)
    sides = {side: max(16, 2 * round(getattr(preview, side) * scale / 2)) for side in ("width", "height")}
    return Settings.of(**{**preview.model_dump(), **sides, "quality": "high", "upscale": 1})


def _frame_seconds(
    camera: StillCamera, staging: Staging, number: int, wanted: tuple[Settings, float], how: tuple[Probe, Watch]
) -> float:
    """Seconds that a frame of a shot takes the renderer at the final's number of pixels."""
    (final, pixels), (probe, watch) = wanted, how
    measured: list[tuple[float, float]] = []
    for width in probe.widths:
        height = max(16, 2 * round(width * final.height / final.width / 2))
        small = final.model_copy(update={"width": width, "height": height, "upscale": 1, "captions": "none", "passes": ()})
        spent: list[float] = []

        def hear(stage: str, seconds: float, spent: list[float] = spent) -> None:
            if stage == "cycles":
                spent.append(seconds)

        begin = time.perf_counter()
        came = camera.some_of(staging, number, probe.frames, small, replace(watch, spent=hear, report=Watch().report))
        counted = sorted(spent[1:]) or [(time.perf_counter() - begin) / max(came, 1)]
        measured.append((width * height, counted[len(counted) // 2]))
    (few, quick), (many, slow) = measured
    rate = max((slow - quick) / (many - few), 0.0)
    return max(slow - rate * many, 0.0) + rate * pixels


def _spoken(seconds: float) -> str:
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    if seconds < 5400:
        return f"{round(seconds / 60)} min"
    return f"{seconds / 3600:.1f} h"
