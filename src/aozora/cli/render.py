"""`aozora render`: the final film of an approved screenplay; nothing is planned anew."""

import argparse
import json
from pathlib import Path

from aozora.cli import generate
from aozora.cli.options import settings_from
from aozora.cli.progress import json_message, on_stderr
from aozora.cli.sources import screenplay_in
from aozora.film.watch import Watch


def run(parsed: argparse.Namespace) -> int:
    """Make the film as `generate --screenplay` does: world, clock and composition follow from the screenplay and its seed."""
    if parsed.estimate:
        return _estimate(parsed)
    parsed.prompt = parsed.script = parsed.image = parsed.last_image = parsed.still = parsed.audio = None
    parsed.fit = "cover"
    return generate.run(parsed)


def _estimate(parsed: argparse.Namespace) -> int:
    from aozora.studio.estimating import estimate
    from aozora.studio.still import still_camera

    screenplay = screenplay_in(Path(parsed.screenplay))
    settings = settings_from(parsed).model_copy(update={"seed": parsed.seed or screenplay.seed})
    watch = Watch(say=json_message if parsed.json else on_stderr)
    with still_camera(settings) as camera:
        found = estimate(camera, camera.staged(screenplay, settings, watch), settings, watch)
    record = {"type": "estimate", "seconds": round(found.seconds, 1), "per_frame_s": round(found.per_frame_s, 3)}
    print(json.dumps({**record, "frames": found.frames}) if parsed.json else found)
    return 0
