"""For those who watch the service: health, metrics, logs with request ids, traces."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import httpx2
from live import Service, wait_until


def test_health_metrics_logs_and_traces(tmp_path: Path) -> None:
    received: list[tuple[str, bytes]] = []

    class Collector(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            received.append((self.path, self.rfile.read(int(self.headers["content-length"]))))
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            return

    collector = HTTPServer(("127.0.0.1", 0), Collector)
    threading.Thread(target=collector.serve_forever, daemon=True).start()
    endpoint = {"OTEL_EXPORTER_OTLP_ENDPOINT": f"http://127.0.0.1:{collector.server_port}", "OTEL_BSP_SCHEDULE_DELAY": "200"}
    service = Service(tmp_path / "data", endpoint, workers=0)
    assert httpx2.get(f"{service.root}/healthz").json() == {"status": "ok"}
    assert httpx2.get(f"{service.root}/readyz").json() == {"status": "ready"}
    headers = {"authorization": f"Bearer {service.key}", "x-client-request-id": "trace-me-1"}
    body = {"prompt": "A ball", "model": "null", "size": "64x64", "seconds": "1"}
    made = httpx2.post(f"{service.url}/videos", json=body, headers=headers)
    assert made.headers["x-request-id"] == "trace-me-1"
    metrics = httpx2.get(f"{service.root}/metrics").text
    assert 'aozora_videos{status="queued"} 1.0' in metrics
    assert "aozora_workers 0.0" in metrics
    assert 'aozora_http_requests_total{method="POST",route="/videos",status="200"} 1.0' in metrics
    wait_until(lambda: any(b"trace-me-1" in block for _, block in received))
    assert {path for path, _ in received} == {"/v1/traces"}
    service.process.stop()
    collector.shutdown()
    collector.server_close()
    lines = [json.loads(line) for line in service.process.lines if line.startswith("{")]
    line = next(line for line in lines if line.get("request_id") == "trace-me-1")
    assert (line["method"], line["path"], line["status"], line["level"]) == ("POST", "/v1/videos", 200, "info")
    assert service.key not in "".join(lines_of(service))


def lines_of(service: Service) -> list[str]:
    """What the server logged, without the one line that shows the first key."""
    return [line for line in service.process.lines if not line.startswith("Key:")]
