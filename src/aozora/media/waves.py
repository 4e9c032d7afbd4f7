"""Sound as RIFF WAVE files: 48 kHz, 16 bit, written while it comes."""

import wave
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput
from aozora.film.outputs import output_failed
from aozora.film.timing import SAMPLE_RATE


class WaveFile:
    """A stereo wave file being written; a context manager."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._file = wave.open(str(path), "wb")  # noqa: SIM115 - closed by __exit__
        except OSError as cause:
            raise output_failed(path, cause) from cause
        self._file.setnchannels(2)
        self._file.setsampwidth(2)
        self._file.setframerate(SAMPLE_RATE)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._file.close()

    def add(self, samples: NDArray[np.float32]) -> None:
        """Append samples (n, 2) in -1..1."""
        try:
            self._file.writeframes(np.rint(np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())
        except OSError as cause:
            raise output_failed(self._path, cause) from cause


def read_wave(path: Path) -> NDArray[np.float32]:
    """The samples (n, 2) in -1..1 of a file that `WaveFile` wrote; `InvalidInput` when it is none."""
    try:
        with wave.open(str(path), "rb") as file:
            if (file.getnchannels(), file.getsampwidth(), file.getframerate()) != (2, 2, SAMPLE_RATE):
                raise InvalidInput(f"{path} is not 48 kHz stereo in 16 bits", field="file")
            block = file.readframes(file.getnframes())
    except (OSError, EOFError, wave.Error) as cause:
        raise InvalidInput(f"{path} cannot be read as a sound", field="file") from cause
    return np.frombuffer(block, "<i2").reshape(-1, 2).astype(np.float32) / np.float32(32767)
