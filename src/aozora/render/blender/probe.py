"""The parent's side of `devices.py`: Blender is loaded in a child process that only answers one question."""

import subprocess
import sys

from aozora.film.errors import StageFailed

_PATIENCE_S = 120


def probe_devices() -> str:
    """What the child said of devices and of the libraries it stood in for; raises `StageFailed` when it could not start."""
    command = [sys.executable, "-m", "aozora.render.blender.devices"]
    try:
        told = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE_S, check=False)
    except subprocess.TimeoutExpired as cause:
        raise StageFailed(f"no answer within {_PATIENCE_S} s", field="render child") from cause
    answer = [line for line in told.stdout.splitlines() if line.startswith("devices: ")]
    if told.returncode or not answer:
        reason = (told.stderr.strip().splitlines() or ["no answer"])[-1]
        raise StageFailed(f"cannot start: {reason}", field="render child")
    return answer[-1].removeprefix("devices: ")
