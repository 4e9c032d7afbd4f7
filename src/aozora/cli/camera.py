"""`aozora camera`: the solved camera of a film's shots, for other programs and for other films."""

import argparse
import json
from pathlib import Path

from aozora.cli.options import parse_size
from aozora.cli.progress import json_message, on_stderr
from aozora.film.settings import Settings
from aozora.film.watch import Watch


def run(parsed: argparse.Namespace) -> int:
    """Write the files and name them."""
    from aozora.studio.cameras import staged, write_cameras
    from aozora.studio.delivering import source_at

    source = source_at(Path(parsed.film))
    settings = source.settings
    if source.kept is None:
        width, height = parse_size(parsed.size or "854x480")
        fields = {**settings.model_dump(), "width": width, "height": height, "fps": parsed.fps or settings.fps}
        settings = Settings.of(**fields)
    output = Path(parsed.output) if parsed.output else Path("films") / f"{source.name}.camera.json"
    staging = staged(source, settings, Watch(say=json_message if parsed.json else on_stderr))
    for file in write_cameras(staging, settings, output, parsed.shot):
        print(json.dumps({"type": "camera", "file": str(file)}) if parsed.json else file)
    return 0
