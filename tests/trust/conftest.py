"""A tiny film, once signed, for all tests of trust."""

from pathlib import Path

import av
import numpy as np
import pytest
from sample_film import CLAIM

from aozora.trust.provenance import LocalSigner


@pytest.fixture(scope="session")
def plain_film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An unsigned film of 64x48 pixels and 12 frames, with sound."""
    path = tmp_path_factory.mktemp("film") / "plain.mp4"
    rng = np.random.default_rng(3)
    with av.open(str(path), "w", options={"movflags": "+faststart"}) as container:
        picture = container.add_stream("libx264", rate=24)
        picture.width, picture.height, picture.pix_fmt = 64, 48, "yuv420p"
        sound = container.add_stream("aac", rate=48000)
        for index in range(12):
            frame = av.VideoFrame.from_ndarray(rng.integers(0, 256, (48, 64, 3), dtype=np.uint8), "rgb24")
            frame.pts = index
            container.mux(picture.encode(frame))
        noise = av.AudioFrame.from_ndarray(rng.normal(0, 0.1, (1, 48000)).astype(np.float32), "flt", "stereo")
        noise.sample_rate = 48000
        container.mux(sound.encode(noise))
        container.mux(picture.encode(None))
        container.mux(sound.encode(None))
    return path


@pytest.fixture(scope="session")
def signer(tmp_path_factory: pytest.TempPathFactory) -> LocalSigner:
    """A signer with a state folder of its own."""
    return LocalSigner(tmp_path_factory.mktemp("state"))


@pytest.fixture(scope="session")
def signed_film(plain_film: Path, signer: LocalSigner) -> Path:
    """The film, signed."""
    final = plain_film.with_name("signed.mp4")
    signer.sign(plain_film, final, CLAIM)
    return final
