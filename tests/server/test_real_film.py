"""A small real film, ordered over HTTP: a world that is rendered and sounded."""

from pathlib import Path

import httpx2
import numpy as np
from live import Service, wait_until

from aozora.media.movie import read_frames, read_whole_sound


def test_a_world_is_rendered_sounded_and_accounted_for(tmp_path: Path) -> None:
    service = Service(tmp_path / "data")
    headers = {"authorization": f"Bearer {service.key}"}
    with httpx2.Client(base_url=service.url, headers=headers, timeout=30) as http:
        body = {
            "prompt": "A red ball on a table",
            "model": "world",
            "size": "96x54",
            "seconds": "1",
            "fps": 12,
            "quality": "preview",
        }
        video = http.post("/videos", json=body).json()
        assert video["status"] == "queued"
        wait_until(lambda: http.get(f"/videos/{video['id']}").json()["status"] not in ("queued", "in_progress"), 240)
        assert http.get(f"/videos/{video['id']}").json()["error"] is None
        film = tmp_path / "film.mp4"
        film.write_bytes(http.get(f"/videos/{video['id']}/content").content)
        screenplay = http.get(f"/videos/{video['id']}/screenplay").json()
        usage = http.get(f"/videos/{video['id']}/usage").json()
    service.process.stop()
    frames = list(read_frames(film))
    assert len(frames) == 12
    assert frames[6].picture.std() > 10
    assert len(read_whole_sound(film)) >= 47_000
    assert np.isfinite(read_whole_sound(film)).all()
    assert {role["kind"] for role in screenplay["cast"]} >= {"ball"}
    assert usage["rendered_pixels"] == 7 * 96 * 54
    assert usage["cpu_seconds"] > 1
