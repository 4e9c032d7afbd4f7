"""These tests need the extra `neural`; without it nothing here is collected."""

from importlib.util import find_spec

import pytest

if find_spec("torch") is None:
    collect_ignore_glob = ["test_*.py"]
else:
    import torch

    from aozora.model.sizes import SIZES, Size

    @pytest.fixture(autouse=True)
    def _seeded() -> None:
        torch.manual_seed(0)
        torch.set_num_threads(1)

    @pytest.fixture
    def small() -> Size:
        """The smallest size, smaller still."""
        nano = SIZES["nano"]
        codec = nano.codec.model_copy(update={"widths": (16, 24, 32), "channels": 8, "sound_width": 32, "sound_channels": 8})
        changed = {"width": 64, "sound_width": 32, "depth": 2, "heads": 2, "text_width": 32, "text_depth": 1, "text_tokens": 8}
        return nano.model_copy(update={**changed, "codec": codec})
