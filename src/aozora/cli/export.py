"""`aozora export`: a film in the form that a platform or an editing program wants."""

import argparse
import json
from pathlib import Path

from aozora.cli.generate import cancellation
from aozora.cli.options import parse_size
from aozora.cli.progress import json_message, on_stderr, reporter
from aozora.film.errors import InvalidInput
from aozora.film.settings import Settings
from aozora.film.watch import Watch


def run(parsed: argparse.Namespace) -> int:
    """Make the delivery and say where it is."""
    from aozora.studio.delivering import Delivery, deliver, source_at
    from aozora.studio.presets import PRESETS, preset_named

    if parsed.list:
        for name, preset in PRESETS.items():
            print(json.dumps({"preset": name, "about": preset.about}) if parsed.json else f"{name:<18}{preset.about}")
        return 0
    if not parsed.film:
        raise InvalidInput("name a film, the folder it was kept in, or a screenplay", field="film")
    preset, source = preset_named(parsed.preset), source_at(Path(parsed.film))
    changed = {
        name: getattr(parsed, name) for name in ("quality", "fps", "upscale", "engine") if getattr(parsed, name) is not None
    }
    if parsed.no_visible_mark:
        changed["visible_mark"] = False
    settings = Settings.of(**{**source.settings.model_dump(), **changed})
    delivery = Delivery(
        preset,
        parse_size(parsed.size) if parsed.size else None,
        tuple(part.strip() for part in parsed.passes.split(",") if part.strip()),
        parsed.fit,
        settings,
    )
    output = (
        Path(parsed.output)
        if parsed.output
        else Path("films") / f"{source.name}.{parsed.preset}{_ending(preset.form, preset.what)}"
    )
    with cancellation() as cancelled, reporter(parsed.json) as report:
        watch = Watch(report, cancelled, say=json_message if parsed.json else on_stderr)
        made = deliver(source, delivery, output, watch)
    print(json.dumps({"type": "delivery", "file": str(made)}) if parsed.json else made)
    return 0


def _ending(form: str, what: str) -> str:
    return "" if what == "sequence" else f".{form}"
