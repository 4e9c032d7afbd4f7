"""What this machine can do: one finding per part that a film needs."""

import importlib.metadata
import os
import platform
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from aozora.engines.devices import devices
from aozora.film.errors import AozoraError
from aozora.sound.department import flite_told
from aozora.sound.music.soundfont import soundfont_told
from aozora.studio.planners import planner_set
from aozora.trust.identity import state_folder

PARTS = {
    "bpy": "rendering (Blender's Cycles)",
    "mujoco-core": "physics",
    "espeakng-loader": "voices",
    "av": "encoding",
    "c2pa-python": "signing",
    "opencv-python-headless": "finishing",
}


@dataclass(frozen=True)
class Finding:
    """One fact about the machine; `ok` is False when a film cannot be made because of it."""

    part: str
    ok: bool
    text: str


def examine() -> tuple[Finding, ...]:
    """Everything that a film needs, and what could make it faster."""
    return (
        _python(),
        *(_package(name, purpose) for name, purpose in PARTS.items()),
        _render_child(),
        _memory(),
        _disk(),
        _state(),
        Finding("planner", *planner_set()),
        Finding("flite", True, flite_told()),
        Finding("soundfont", True, soundfont_told()),
    )


def _python() -> Finding:
    version = platform.python_version()
    return Finding("python", sys.version_info[:2] == (3, 11), f"{version} (3.11 is needed), {os.cpu_count()} cores")


def _package(name: str, purpose: str) -> Finding:
    try:
        return Finding(name, True, f"{importlib.metadata.version(name)}: {purpose}")
    except importlib.metadata.PackageNotFoundError:
        return Finding(name, False, f"missing: {purpose}")


def _render_child() -> Finding:
    try:
        return Finding("render child", True, devices())
    except AozoraError as error:
        return Finding("render child", False, str(error))


def _memory() -> Finding:
    pages, size = os.sysconf("SC_PHYS_PAGES"), os.sysconf("SC_PAGE_SIZE")
    gigabytes = pages * size / 1e9
    return Finding("memory", gigabytes >= 3, f"{gigabytes:.1f} GB (3 GB are needed up to 1080p)")


def _disk() -> Finding:
    free = shutil.disk_usage(Path.cwd()).free / 1e9
    return Finding("disk", free >= 1, f"{free:.1f} GB free here")


def _state() -> Finding:
    folder = state_folder()
    place = folder if folder.exists() else next(parent for parent in folder.parents if parent.exists())
    return Finding("keys", os.access(place, os.W_OK), f"kept in {folder}")
