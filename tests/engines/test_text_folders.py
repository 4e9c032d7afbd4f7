# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
"""Text encoders of T5, UMT5 and Gemma from local folders, tiny and random: they read, and a transformer learns with them."""

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from random_pipelines import random_encoder

pytestmark = pytest.mark.skipif(find_spec("torch") is None, reason="needs the extra neural")


@pytest.mark.parametrize("family", ["T5", "UMT5", "Gemma"])
def test_captions_become_states_and_what_is_not_said_is_zero(family: str, tmp_path: Path) -> None:
    from aozora.model.text import FolderEncoder

    random_encoder(family, tmp_path)
    encoder = FolderEncoder(tmp_path, 24)
    assert encoder.width == 16
    states = encoder.encode(["a red ball falls", "a ball", ""])
    assert states.shape == (3, 24, 16)
    said = states.any(-1).sum(1).tolist()
    assert said[0] > said[1] > 0 == said[2]
    alone = encoder.encode(["a ball"])[0]
    assert (states[1] - alone).abs().max() < 1e-4
    assert (states[0][states[0].any(-1)][0] - states[0][states[0].any(-1)][-1]).abs().max() > 1e-3


def test_a_model_learns_with_such_words_and_finds_them_again(tmp_path: Path) -> None:
    from aozora.model.bundle import load
    from aozora.train.run import run
    from aozora.train.settings import RunSettings

    random_encoder("T5", tmp_path / "words")
    pace = {"steps": 1, "batch": 1, "warmup": 1, "log_every": 1, "average": 0.5}
    told: dict[str, Any] = {
        "mode": "codecs", "data": "endless:balls", "out": str(tmp_path / "codecs"), "pool": 4,
        "clips": {"width": 32, "height": 24, "frames": 5, "fps": 12},
        "pace": pace,
    }  # fmt: skip
    run(RunSettings.model_validate(told))
    flow = {**told, "mode": "flow", "begin": told["out"], "out": str(tmp_path / "flow"), "text": str(tmp_path / "words")}
    assert run(RunSettings.model_validate({**flow, "pace": {**pace, "steps": 3}})) is not None
    again = load(tmp_path / "flow")
    assert again.card.size.text_width == 16
    assert again.states(again.read(["a red ball"])).shape == (1, 32, 16)
    assert sorted(again.parts()) == ["codec", "sound_codec", "transformer"]
