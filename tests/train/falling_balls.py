"""Clips of balls that fall, with the tone of their impact, and shards of them."""

import io
import json
import tarfile
import wave
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

COLOURS = {"red": (210, 60, 50), "blue": (60, 80, 210), "green": (70, 170, 80)}
FPS, FRAMES, WIDTH, HEIGHT, RATE = 12, 9, 32, 24, 24_000


def falling(colour: str, side: float) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """A ball that falls to the floor, and the tone of its impact: (9, 24, 32, 3) uint8 and (1, 18000) float32."""
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH]
    ground = np.stack([120 + 2 * rows, 130 + rows, 150 - rows], -1).astype(float)
    frames: list[NDArray[np.uint8]] = []
    for number in range(FRAMES):
        height = 5 + min(14, 0.35 * number**2)
        inside = np.clip(4.5 - np.hypot(rows - height, columns - side * WIDTH), 0, 1)[..., None]
        frames.append(np.rint(ground * (1 - inside) + np.array(COLOURS[colour]) * inside).astype(np.uint8))
    time = np.arange(FRAMES * RATE // FPS) / RATE
    since = time - 6.3 / FPS
    tone = 500 + 200 * list(COLOURS).index(colour)
    sound = np.where(since > 0, np.sin(2 * np.pi * tone * since) * np.exp(-np.maximum(since, 0) * 12), 0) * 0.5
    return np.stack(frames), sound[None].astype(np.float32)


def write_shard(path: Path, names: list[str], **about: Any) -> None:
    """A shard of such clips, as data sets have them."""
    with tarfile.open(path, "w") as archive:
        for number, name in enumerate(names):
            colour = list(COLOURS)[number % 3]
            video, sound = falling(colour, 0.25 + 0.5 * (number % 4) / 3)
            arrays, waves = io.BytesIO(), io.BytesIO()
            np.savez(arrays, video=video)
            with wave.open(waves, "wb") as file:
                file.setnchannels(1)
                file.setsampwidth(2)
                file.setframerate(RATE)
                file.writeframes(np.rint(sound[0] * 32767).astype("<i2").tobytes())
            words = {"caption": f"a {colour} ball falls", "licence": "CC0-1.0", "fps": FPS, **about}
            for suffix, block in (("npz", arrays.getvalue()), ("wav", waves.getvalue()), ("json", json.dumps(words).encode())):
                member = tarfile.TarInfo(f"{name}.{suffix}")
                member.size = len(block)
                archive.addfile(member, io.BytesIO(block))
