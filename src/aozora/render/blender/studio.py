# pyright: basic, reportAttributeAccessIssue=false
"""Inside the child: one open shot, rendered frame by frame."""

import time
from pathlib import Path

import bpy
from pydantic import TypeAdapter

from aozora.film.errors import StageFailed
from aozora.film.motion import get_motion
from aozora.film.production import RenderRequest, subpixel
from aozora.film.store import Digest, FolderStore
from aozora.film.world import read_world
from aozora.render.blender.animate import Animation
from aozora.render.blender.configure import configure, frame_region
from aozora.render.blender.scene import build_scene
from aozora.render.blender.wind import let_sway

REQUEST = TypeAdapter(RenderRequest)


class Studio:
    """Holds the scene of one shot."""

    def __init__(self, store: FolderStore, folder: Path) -> None:
        self._store = store
        self._folder = folder
        self._request: RenderRequest | None = None
        self._spread = 0
        self._animation: Animation | None = None
        self._opened: tuple[object, ...] = ()

    def open(self, world_text: str, motion: Digest, request_text: str) -> None:
        """Build a shot and set Cycles up for a request; the shot that is open already is kept where the request allows it."""
        world, request = read_world(world_text), REQUEST.validate_json(request_text)
        # Cycles keeps its scene between frames and does not notice that samples or passes are others.
        wanted = (world_text, motion, request.samples, request.passes, request.motion_blur, request.bounces, request.device)
        if self._animation is None or wanted != self._opened:
            moves = get_motion(self._store, motion)
            built = build_scene(world, self._store, moves)
            let_sway(built, world, moves)
            self._animation = Animation(built, world, moves, self._store)
            self._opened = wanted
        configure(bpy.context.scene, request, world.clean_prefilter and request.clean_guides)
        self._request = request
        # Blender shifts the view by shares of the sensor's longer side.
        # Cycles puts the first sample in the middle of its pixel: frames that are averaged would all see the same points.
        moved = request.spread or not (request.denoised or request.pinned)
        self._spread = max(request.width, request.height) if moved else 0
        lens = bpy.context.scene.camera.data
        lens.shift_x = lens.shift_y = 0.0

    @property
    def on_gpu(self) -> bool:
        """Whether Cycles renders on a GPU."""
        return bpy.context.scene.cycles.device == "GPU"

    def render(self, index: int, take: int = 0) -> tuple[Path, float]:
        """Render one frame to an EXR file; its path, and the seconds that Cycles took. Each take has noise of its own."""
        if self._animation is None or self._request is None:
            raise StageFailed("no shot is open", field="render")
        scene = bpy.context.scene
        self._animation.seek(index)
        frame_region(scene, self._request, index)
        scene.cycles.seed = (self._request.seed * 7919 + index + take * 15485863) % 2**31
        if self._spread:
            right, down = subpixel(index, take)
            lens = scene.camera.data
            lens.shift_x, lens.shift_y = right / self._spread, -down / self._spread
        path = self._folder / f"{index:06d}-{take}.exr"
        scene.render.filepath = str(path)
        begin = time.perf_counter()
        bpy.ops.render.render(write_still=True)
        return path, time.perf_counter() - begin
