# pyright: basic, reportAttributeAccessIssue=false
"""The render child: a process that owns Blender, is fed worlds, and answers with frames.

Run as `python -m aozora.render.blender.child FD FOLDER STORE`: FD is a socket to the parent, FOLDER where frames go (in memory if
possible), STORE the asset folder. Blender prints to standard output, which is why messages have a socket of their own.
"""

import ctypes
import os
import signal
import socket
import sys
from pathlib import Path

from aozora.film.errors import AozoraError, InvalidInput
from aozora.film.store import FolderStore
from aozora.render.blender.stubs import provide_missing_libraries
from aozora.render.blender.wire import Message, receive, send


def main() -> None:
    """Serve one parent until it goes away."""
    _die_with_parent()
    channel = socket.socket(fileno=int(sys.argv[1]))
    folder, store = Path(sys.argv[2]), FolderStore(Path(sys.argv[3]))
    supplied = provide_missing_libraries()
    import bpy

    send(channel, {"type": "ready", "blender": bpy.app.version_string, "supplied": supplied})
    from aozora.render.blender.studio import Studio

    studio = Studio(store, folder)
    while (message := receive(channel)) is not None:
        try:
            send(channel, _answer(studio, message))
        except AozoraError as error:
            kind = "invalid" if isinstance(error, InvalidInput) else "failed"
            send(channel, {"type": kind, "message": error.message, "field": error.field})
    os._exit(0)


def _answer(studio, message: Message) -> Message:
    if message["type"] == "shot":
        studio.open(message["world"], message["motion"], message["request"])
        return {"type": "opened"}
    path, seconds = studio.render(message["index"], message["take"])
    return {"type": "frame", "index": message["index"], "path": str(path), "seconds": seconds, "gpu": studio.on_gpu}


def _die_with_parent() -> None:
    """Linux: get SIGKILL when the parent dies, even in the middle of a render (prctl PR_SET_PDEATHSIG = 1)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)


if __name__ == "__main__":
    main()
