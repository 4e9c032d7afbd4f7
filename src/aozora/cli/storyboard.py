"""`aozora storyboard`: one picture per shot, with slate and notes, before the film is made."""

import argparse
import json
from pathlib import Path

from aozora.cli.generate import keyframes_of
from aozora.cli.options import settings_from
from aozora.cli.progress import json_message, on_stderr, reporter
from aozora.cli.sources import slug_of, source_of
from aozora.film.brief import Brief
from aozora.film.outputs import whole_file
from aozora.film.watch import Watch


def run(parsed: argparse.Namespace) -> int:
    """Take the pictures, write the sheets and the screenplay that `aozora render` makes the film of."""
    from aozora.studio import storyboard
    from aozora.studio.keyframes import with_keyframes
    from aozora.studio.make import plan
    from aozora.studio.services import default_services
    from aozora.studio.still import still_camera

    prompt, screenplay = source_of(parsed.source)
    keyframes, settings = keyframes_of(parsed, settings_from(parsed))
    services = default_services(parsed.planner)
    with reporter(parsed.json) as report:
        watch = Watch(report, say=json_message if parsed.json else on_stderr)
        if screenplay is None:
            screenplay = plan(Brief.of(prompt, settings), watch, services)
        else:
            settings = settings.model_copy(update={"seed": parsed.seed or screenplay.seed})
        screenplay = with_keyframes(screenplay, keyframes)
        small = storyboard.rough(settings)
        with still_camera(small, services=services) as camera:
            board = list(storyboard.panels(screenplay, camera, small, watch))
    files = _files(parsed.output, screenplay.prompt)
    for file in files:
        storyboard.write(file, screenplay, board)
    plan_file = files[0].with_name(files[0].name.removesuffix(files[0].suffix).removesuffix(".storyboard") + ".screenplay.json")
    with whole_file(plan_file) as part:
        part.write_text(screenplay.to_json(), encoding="utf-8")
    if parsed.json:
        record = {"type": "storyboard", "files": [str(file) for file in files], "screenplay": str(plan_file), "shots": len(board)}
        print(json.dumps(record))
    else:
        for file in (*files, plan_file):
            print(file)
    return 0


def _files(output: str | None, prompt: str) -> list[Path]:
    if output:
        return [Path(output)]
    base = Path("films") / slug_of(prompt)
    return [base.with_name(base.name + ".storyboard" + suffix) for suffix in (".png", ".pdf")]
