"""What the finish is asked to do with one shot."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from aozora.film.air import Volumes
from aozora.film.errors import InvalidInput
from aozora.film.motion import CameraTrack, Samples
from aozora.film.production import StagedShot
from aozora.film.settings import Settings
from aozora.film.world import Develop
from aozora.render.finish.camera_flow import CarriedPath, carried_path
from aozora.render.finish.looks.referenced import referenced
from aozora.render.finish.looks.scene import Style
from aozora.render.finish.looks.table import style_of
from aozora.render.finish.window import Window
from aozora.render.sparing.schedule import Gap

_ENLARGED_DETAIL_PX = 1.6
"""Size of the finest detail of a picture that was enlarged with the help of earlier frames: they bring back a part of it."""


Gases = Callable[[StagedShot], Volumes | None]
"""Simulates what burns, smokes and steams in a shot; None where nothing does."""


@dataclass(frozen=True)
class FinishPlan:
    """How to finish the frames of one shot.

    `first_frame` is the film's frame number of the shot's frame 0. `stride`: gaps between rendered frames of up to this many
    frames are filled with in-betweens; wider ones are taken for jumps. `shutter` is the share of a frame's time that the
    shutter is open (0.5 is 180 degrees); 0 adds no blur, for renders that have it already. `steadying` is how much of a
    pixel may come from the frames before (0 none, below 1). `camera` gives the sky its motion, which renderers leave out;
    `paths`, the ways of entities by pass index, give it to what spins too fast for the renderer's flow.
    `shot` is what is shot, for whatever hangs in its air. `enlarged_to` (width, height) is the size of the finished pictures
    where it is not that of the rendered ones, and `detail_px` that of their finest detail. With a `window` the frames are a part
    of the picture, and stay it; nothing is drawn into their air then, no lens bends them, and neither look nor titles come over
    them. `sky_turn` is how the sky turns by itself. `linear` hands the light before lens and film on as a pass. `shown_at` is
    the size of what is handed on where that is smaller than what the lens sees. `style` draws the finished pictures in another
    medium. `volumes` are the fires and smokes of the shot that were simulated; without them they are drawn. `gaps` are stretches
    of the shot, by the frame of their last key, that are filled by carrying what stands still (`sparse`).
    """

    develop: Develop
    shot_id: str
    first_frame: int = 0
    stride: int = 1
    shutter: float = 0.5
    steadying: float = 0.8
    seed: int = 0
    camera: CameraTrack | None = None
    paths: Mapping[int, CarriedPath] = field(default_factory=dict[int, CarriedPath])
    shot: StagedShot | None = None
    enlarged_to: tuple[int, int] | None = None
    detail_px: float = 1.0
    window: Window | None = None
    sky_turn: Samples | None = None
    linear: bool = False
    shown_at: tuple[int, int] | None = None
    style: Style | None = None
    volumes: Volumes | None = None
    gaps: Mapping[int, Gap] = field(default_factory=dict[int, Gap])

    def __post_init__(self) -> None:
        if self.stride < 1:
            raise InvalidInput(f"must be 1 or more (got {self.stride})", field="stride")
        if not 0 <= self.shutter <= 1:
            raise InvalidInput(f"must be 0 to 1 (got {self.shutter:g})", field="shutter")
        if not 0 <= self.steadying < 1:
            raise InvalidInput(f"must be 0 or more and below 1 (got {self.steadying:g})", field="steadying")

    @classmethod
    def for_shot(cls, shot: StagedShot, settings: Settings, *, first_frame: int = 0, gases: Gases | None = None) -> "FinishPlan":
        """The house's choice: previews render every second frame; high quality renders its motion blur itself."""
        quality, style = settings.quality, style_of(shot.world.look)
        style = style if settings.style is None else referenced(settings.style, style)
        drawn = style is not None and style.sharp
        tracks = shot.motion.transforms
        ways = {e.pass_index: carried_path(tracks[e.id]) for e in shot.world.entities if e.id in tracks}
        return cls(
            shot.world.develop,
            shot.shot_id,
            first_frame,
            stride=2 if quality == "preview" else 1,
            shutter=0.0 if blurs_in_render(settings) or drawn else 0.5,
            steadying=0.0 if quality == "high" and not drawn else 0.8 if settings.upscale == 1 else 0.88,
            seed=settings.seed,
            camera=shot.motion.camera,
            paths={number: way for number, way in ways.items() if bool(way.spinning.any())},
            shot=shot,
            sky_turn=shot.motion.sky_turn,
            linear="linear" in settings.passes,
            enlarged_to=(settings.width, settings.height) if settings.upscale > 1 else None,
            detail_px=1.0 if settings.upscale == 1 else _ENLARGED_DETAIL_PX,
            style=style,
            volumes=None if gases is None else gases(shot),
        )


def blurs_in_render(settings: Settings) -> bool:
    """Whether the renderer samples the open shutter; then there is no flow."""
    return settings.quality == "high" and "flow" not in settings.passes


def rendered_frames(frame_count: int, stride: int) -> tuple[int, ...]:
    """Which frames of a shot to render so that in-betweens fill the rest: every `stride`-th, and always the last."""
    return tuple(sorted({*range(0, frame_count, stride), frame_count - 1})) if frame_count > 0 else ()
