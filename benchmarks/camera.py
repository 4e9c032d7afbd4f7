"""Whether the director plans the camera that a prompt names: `python -m benchmarks camera FILE.jsonl ...`.

Lines are objects with "prompt" and "dimension"; counted are VBench's temporal_style, whose camera ends the prompt, and
VBench-2.0's Camera_Motion, whose "auxiliary" names it. Prints the counts and every miss.
"""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from aozora.director.direct import direct
from aozora.engines.engine import engine_module
from aozora.film.brief import Brief
from aozora.film.screenplay import CameraPlan
from benchmarks.director import line_seconds
from benchmarks.machine import write_result

AUXILIARY = {
    "static": "static", "pan_left": "pan left", "pan_right": "pan right", "tilt_up": "tilt up", "tilt_down": "tilt down",
    "orbits": "orbit", "zoom_in": "zoom in", "zoom_out": "zoom out", "oblique": "flight",
}  # fmt: skip
ENDINGS = {
    "pan right": "pan right", "pan left": "pan left", "tilt down": "tilt down", "tilt up": "tilt up", "zoom in": "zoom in",
    "zoom out": "zoom out", "racking focus": "rack", "in super slow motion": "slow motion",
    "featuring a steady and smooth perspective": "steadicam", "with an intense shaking effect": "handheld",
}  # fmt: skip


def wanted(entry: dict[str, Any]) -> str:
    """The camera that a prompt names, or "" when its suite asks for something else."""
    if "Camera_Motion" in entry["dimension"]:
        return AUXILIARY[entry["auxiliary"]]
    if "temporal_style" in entry["dimension"]:
        return next((name for ending, name in ENDINGS.items() if ending in entry["prompt"].lower()), "")
    return ""


def planned(camera: CameraPlan) -> set[str]:
    """Everything that a plan says of the camera, as names."""
    moves = [(camera.move, camera.direction), *((then.move, then.direction) for then in camera.then)]
    return {f"{move} {way}".strip() for move, way in moves} | {move for move, _ in moves} | {
        camera.support, camera.focus, camera.pace, camera.angle, camera.framing,
    }  # fmt: skip


def run(parts: list[str]) -> None:
    """Count what is planned as named."""
    catalogue = engine_module("world").catalogue()
    right, asked = Counter[str](), Counter[str]()
    for path in map(Path, parts):
        for line in path.read_text().splitlines():
            entry = json.loads(line)
            if not (name := wanted(entry)):
                continue
            camera = direct(Brief(prompt=entry["prompt"]), catalogue, line_seconds).shots[0].camera
            asked[name] += 1
            right[name] += name in planned(camera)
            if name not in planned(camera):
                print(f"{name}: {entry['prompt']} -> {sorted(filter(None, planned(camera)))}")
    total = {"asked": asked.total(), "planned": right.total(), "each": {k: f"{right[k]}/{n}" for k, n in sorted(asked.items())}}
    print(json.dumps(total, indent=2))
    write_result("camera", total)
