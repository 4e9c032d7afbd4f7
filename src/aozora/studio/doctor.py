"""What this machine can do: one finding per part that a film needs."""

import importlib.metadata
import os
import platform
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

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
    """Start Blender for real: which libraries it lacked and got, and which devices Cycles sees."""
    command = [sys.executable, "-m", "aozora.render.blender.devices"]
    try:
        told = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    except subprocess.TimeoutExpired:
        return Finding("render child", False, "did not answer within two minutes")
    answer = [line for line in told.stdout.splitlines() if line.startswith("devices: ")]
    if told.returncode or not answer:
        reason = (told.stderr.strip().splitlines() or ["no answer"])[-1]
        return Finding("render child", False, f"cannot start: {reason}")
    return Finding("render child", True, answer[-1])


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
