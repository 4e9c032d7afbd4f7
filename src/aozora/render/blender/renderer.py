"""The parent's side of the render child: feeds it, restarts it when it dies, and hands frames on."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from aozora.film.errors import InvalidInput, StageFailed
from aozora.film.motion import put_motion
from aozora.film.production import RawFrame, RenderRequest, StagedShot
from aozora.film.store import FolderStore
from aozora.film.watch import Watch
from aozora.film.world import write_world
from aozora.render.blender.wire import Message, receive, send

_TRIES = 3
"""How often one frame may take the child down before the film is given up."""

_POLL_S = 0.25
"""How often cancellation is looked for while a frame renders."""

_REQUEST = TypeAdapter(RenderRequest)


class CyclesRenderer:
    """Renders with Cycles in one child process, which is started with the object so that Blender loads while worlds are built."""

    def __init__(self, store: FolderStore) -> None:
        self._store = store
        self._folder = Path(tempfile.mkdtemp(prefix="aozora-frames-", dir=_memory_folder()))
        self._child: subprocess.Popen[bytes] | None = None
        self._channel: socket.socket | None = None
        self._owed = 0
        self._start()

    def render(self, shot: StagedShot, request: RenderRequest, watch: Watch) -> Iterator[RawFrame]:
        """The frames asked for; while one is being finished by the caller the child renders the next."""
        opening = {
            "type": "shot",
            "world": write_world(shot.world),
            "motion": put_motion(self._store, shot.motion),
            "request": _REQUEST.dump_json(request).decode(),
        }
        waiting = request.exposures()
        tries = 0
        opened = False
        while waiting:
            try:
                if not opened:
                    self._open(opening, watch)
                    self._expose(*waiting[0])
                    opened = True
                reply = self._reply(watch)
                self._owed -= 1
                if len(waiting) > 1:
                    self._expose(*waiting[1])
            except ConnectionError as cause:
                tries += 1
                if tries >= _TRIES:
                    raise StageFailed(f"the render child died {tries} times at frame {waiting[0][0]}", field="render") from cause
                self._restart()
                opened = False
                continue
            tries = 0
            watch.spent("cycles", reply["seconds"])
            if reply["gpu"]:
                watch.spent("gpu", reply["seconds"])
            index, take = waiting.pop(0)
            again = bool(waiting) and waiting[0][0] == index
            yield replace(self._read(reply, index, request), take=take, last_take=not again)

    def close(self) -> None:
        """End the child and remove its frames."""
        self._stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def child_pid(self) -> int | None:
        """Process id of the child, for whoever watches memory."""
        return self._child.pid if self._child is not None else None

    def _read(self, reply: Message, index: int, request: RenderRequest) -> RawFrame:
        from aozora.render.blender.exr import read_frame

        path = Path(reply["path"])
        frame = read_frame(path, index, request)
        path.unlink(missing_ok=True)
        return frame

    def _open(self, shot: Message, watch: Watch) -> None:
        """Open a shot. A frame that somebody asked for and did not wait for comes first, and is thrown away."""
        self._tell(shot)
        while self._owed:
            reply = self._reply(watch)
            self._owed -= 1
            Path(reply["path"]).unlink(missing_ok=True)
        self._reply(watch)

    def _expose(self, index: int, take: int) -> None:
        self._tell({"type": "frame", "index": index, "take": take})
        self._owed += 1

    def _tell(self, message: Message) -> None:
        if self._channel is None:
            self._start()
        assert self._channel is not None
        try:
            send(self._channel, message)
        except OSError as cause:
            raise ConnectionError("render child") from cause

    def _reply(self, watch: Watch) -> Message:
        """The child's next answer; an answer that tells of an error is raised."""
        assert self._channel is not None
        while True:
            watch.check()
            reply = self._poll(self._channel)
            if reply is None:
                continue
            if reply["type"] == "ready":
                continue
            if reply["type"] == "invalid":
                raise InvalidInput(reply["message"], field=reply["field"])
            if reply["type"] == "failed":
                raise StageFailed(reply["message"], field=reply["field"])
            return reply

    def _poll(self, channel: socket.socket) -> Message | None:
        """An answer, or None after a short while; raises `ConnectionError` when the child is gone."""
        channel.settimeout(_POLL_S)
        try:
            first = channel.recv(1, socket.MSG_PEEK)
        except TimeoutError:
            return None
        except OSError as cause:
            raise ConnectionError("render child") from cause
        channel.settimeout(None)
        reply = receive(channel) if first else None
        if reply is None:
            raise ConnectionError("render child")
        return reply

    def _start(self) -> None:
        self._folder.mkdir(exist_ok=True)
        ours, theirs = socket.socketpair()
        command = [sys.executable, "-m", "aozora.render.blender.child"]
        command += [str(theirs.fileno()), str(self._folder), str(self._store.folder)]
        environment: dict[str, Any] = {**os.environ, "PYTHONUNBUFFERED": "1"}
        self._child = subprocess.Popen(
            command,
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
            start_new_session=True,
        )
        theirs.close()
        self._channel = ours
        self._owed = 0

    def _stop(self) -> None:
        if self._channel is not None:
            self._channel.close()
            self._channel = None
        if self._child is not None:
            if self._child.poll() is None:
                self._child.send_signal(signal.SIGKILL)
            self._child.wait()
            self._child = None

    def _restart(self) -> None:
        self._stop()
        for leftover in self._folder.glob("*.exr"):
            leftover.unlink(missing_ok=True)
        self._start()


def _memory_folder() -> str | None:
    """A folder in memory, where the system has one."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
