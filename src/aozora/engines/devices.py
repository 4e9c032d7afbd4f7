"""Which devices the world engine can render on."""

from aozora.render.blender.probe import probe_devices


def devices() -> str:
    """Start the renderer for real and say what it found; raises `StageFailed` when it cannot start."""
    return probe_devices()
