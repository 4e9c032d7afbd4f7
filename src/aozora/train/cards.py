"""What is written about a run, from the run itself: a card of the model (Mitchell 2019) and a sheet of its data (Gebru 2021)."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from aozora.model.bundle import ModelCard
from aozora.train.evaluate import Report
from aozora.train.settings import RunSettings

_LIMITS = """## What it is for, and what not

It makes clips like those of its data, described in DATASHEET.md, and nothing else: it has not seen people, places or events
beyond them. It was not measured for fairness, nor by viewers. What it makes is marked and signed by Aozora like every film.
"""


def write_cards(
    settings: RunSettings, card: ModelCard, history: list[dict[str, float]], report: Report, licences: dict[str, int]
) -> None:
    """Write MODEL_CARD.md and DATASHEET.md beside the model."""
    (settings.out / "MODEL_CARD.md").write_text(model_card(settings, card, history, report))
    (settings.out / "DATASHEET.md").write_text(datasheet(settings, licences))


def model_card(settings: RunSettings, card: ModelCard, history: list[dict[str, float]], report: Report) -> str:
    """The card: what it is, what it learned from, what was measured, what it is not for."""
    told, codec = card.sampling, card.size.codec
    shape = f"{card.width}x{card.height}, {card.frames} frames at {card.fps} per second"
    return f"""# {card.name}

A joint model of picture and sound of Aozora, size `{card.size.name}`, trained in mode `{settings.mode}`.

- steps: {card.steps_trained} of {settings.pace.batch} clips each
- clips: {shape}; sound of {codec.rate} Hz in {codec.ears} channel(s)
- words are read by: {card.text}
- control channels: {", ".join(card.controls) or "none"}
- sampled in {told.steps} steps of {told.solver}
- guidance: {told.guidance_video:g} for the picture, {told.guidance_sound:g} for sound, {told.guidance_together:g} together
- licence: {card.licence}; territory: {card.territory}

## What was measured

On {report.clips} clips, kept aside where the data set has more than twice as many.

- pictures through the codec: {report.picture_db:.1f} dB PSNR
- sound through the codec: {report.sound_db:.1f} dB mean distance of log-mel bands

Squared error of the velocity by noise level (a model that knows nothing is at about 2):

| level | picture | sound |
|---|---|---|
{_rows(zip(report.flow_video, report.flow_video.values(), report.flow_sound.values(), strict=True))}

Losses while training:

| step | loss | picture | sound |
|---|---|---|---|
{_rows((int(row["step"]), row["loss"], row["video"], row["sound"]) for row in sparse(history))}

{_LIMITS}"""


def datasheet(settings: RunSettings, licences: dict[str, int]) -> str:
    """The sheet: where clips come from, by what right, and how they were changed."""
    about, shape = described(settings), settings.clips
    rights = "\n".join(f"- {licence}: {count} of the clips measured" for licence, count in sorted(licences.items()))
    facts = "\n".join(f"- {key}: {value}" for key, value in about.items())
    return f"""# Data of {settings.out.name}

{facts}

## Rights

{rights}

Clips without a licence are refused by the reader.

## What was done to them

Pictures were cropped to their middle and scaled to {shape.width}x{shape.height}, {shape.frames} frames at {shape.fps} per second
from the beginning of each clip; sound was resampled. Nothing was filtered or rewritten otherwise.
"""


def described(settings: RunSettings) -> dict[str, Any]:
    """What the data set says of itself."""
    if settings.endless:
        return {
            "stream": settings.data,
            "source": "worlds simulated and drawn while they were learned from; nothing was stored",
            "seed": settings.seed,
        }
    document: dict[str, Any] = json.loads((Path(settings.data) / "dataset.json").read_text())
    shards = document.pop("shards", [])
    return {"source": Path(settings.data).name, **document, "shards": len(shards), "clips": sum(int(s["count"]) for s in shards)}


def sparse(history: list[dict[str, float]], most: int = 12) -> list[dict[str, float]]:
    """At most so many rows, evenly, the last among them."""
    stride = max(1, -(-len(history) // most))
    return history[::-1][::stride][::-1]


def _rows(rows: Iterable[tuple[float, ...]]) -> str:
    """Rows of a table."""
    return "\n".join(f"| {first} | " + " | ".join(f"{value:.4f}" for value in rest) + " |" for first, *rest in rows)
