"""Pictures and characters in orders: where they may come from, what they are refused for, and that films begin with them."""

import base64
import io
import json
import socket
from collections.abc import Generator
from contextlib import suppress
from fractions import Fraction
from itertools import chain, repeat
from pathlib import Path
from select import select as ready
from typing import Any

import httpx2
import numpy as np
import openai
import pytest
from listener import Heard, listening
from live import Service, wait_until
from openai import OpenAI
from openai.types import Video
from PIL import Image
from sqlalchemy import select

from aozora.film.production import Frame, SoundChunk
from aozora.media.movie import MovieFormat, read_frames, write_mp4
from aozora.studio.service.config import ServiceConfig
from aozora.studio.service.database import Database
from aozora.studio.service.orders import read_order
from aozora.studio.service.tables import CharacterRow, VideoRow

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

TINY = {"model": "null", "size": "64x64", "seconds": "1"}
OPEN = {"AOZORA_ALLOW_NETWORKS": "127.0.0.0/8", "AOZORA_ALLOW_HTTP": "on", "AOZORA_PICTURE_LIMIT_MB": "0.5"}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Generator[Service, None, None]:
    """A server that may ask this machine."""
    live = Service(tmp_path_factory.mktemp("pictures"), OPEN)
    yield live
    live.process.stop()


@pytest.fixture(scope="module")
def client(here: Service) -> Generator[OpenAI, None, None]:
    with OpenAI(base_url=here.url, api_key=here.key, max_retries=0) as made:
        yield made


def halves(left: tuple[int, int, int], right: tuple[int, int, int], form: str = "PNG") -> bytes:
    """A wide picture of two colours."""
    picture = np.zeros((60, 100, 3), np.uint8)
    picture[:, :50], picture[:, 50:] = left, right
    block = io.BytesIO()
    Image.fromarray(picture).save(block, form)
    return block.getvalue()


RED_BLUE = halves((200, 20, 20), (20, 20, 200))


def ended(client: OpenAI, video: Video) -> Video:
    wait_until(lambda: client.videos.retrieve(video.id).status not in ("queued", "in_progress"), 120)
    found = client.videos.retrieve(video.id)
    assert found.status == "completed", found.error
    return found


def first_and_last(client: OpenAI, video: Video, folder: Path) -> tuple[Any, Any]:
    """Mean colours of the left and the right half of the first and of the last frame, (2, 3) each."""
    client.videos.download_content(video.id).write_to_file(folder / "film.mp4")
    frames = [frame.picture.astype(float) for frame in read_frames(folder / "film.mp4")]
    return tuple(np.stack([half[:40, 4:28].mean((0, 1)), half[:40, 36:60].mean((0, 1))]) for half in (frames[0], frames[-1]))


def is_red_blue(halves: Any) -> bool:
    return halves[0, 0] > 120 > 60 > halves[0, 2] and halves[1, 2] > 120 > 60 > halves[1, 0]


def test_films_begin_with_the_picture_and_end_with_another(client: OpenAI, tmp_path: Path) -> None:
    film = client.videos.create(prompt="Still water", **TINY, input_reference=("a.png", RED_BLUE, "image/png"))  # pyright: ignore
    assert is_red_blue(first_and_last(client, ended(client, film), tmp_path)[0])
    again = client.videos.remix(film.id, prompt="Still air")
    client.videos.delete(film.id)
    assert is_red_blue(first_and_last(client, ended(client, again), tmp_path)[0])
    file = client.files.create(file=("b.webp", halves((20, 20, 200), (200, 20, 20), "WEBP")), purpose="vision")
    body = {**TINY, "prompt": "Still", "references": [{"role": "last_frame", "file_id": file.id}]}
    body["input_reference"] = {"image_url": f"data:image/png;base64,{base64.b64encode(RED_BLUE).decode()}"}
    both = ended(client, client.post("/videos", body=body, cast_to=Video))
    begin, end = first_and_last(client, both, tmp_path)
    assert is_red_blue(begin)
    assert is_red_blue(end[::-1])
    form = {"references[0][role]": "first_frame", **TINY, "prompt": "Still"}
    with httpx2.Client(base_url=str(client.base_url), headers={"authorization": f"Bearer {client.api_key}"}, timeout=30) as http:
        made = http.post("/videos", data=form, files={"references[0][image]": ("a.jpg", RED_BLUE, "image/jpeg")})
    assert is_red_blue(first_and_last(client, ended(client, Video.model_construct(**made.json())), tmp_path)[0])


def test_a_film_takes_the_colours_of_a_style_picture(client: OpenAI, tmp_path: Path) -> None:
    """The null engine's picture is grey; the style picture is red all over."""
    made = []
    red = f"data:image/png;base64,{base64.b64encode(halves((200, 30, 30), (160, 20, 20))).decode()}"
    for references in ([], [{"role": "style", "image_url": red}]):
        body = {"prompt": "x", **TINY, "references": references}
        made.append(client.post("/videos", body=body, cast_to=Video))
    plain, styled = (first_and_last(client, ended(client, each), tmp_path)[0] for each in made)
    assert (styled[:, 0] - styled[:, 2]).min() > 20 > abs(plain[:, 0] - plain[:, 2]).max()


def test_pictures_are_fetched_only_where_allowed(client: OpenAI, here: Service) -> None:
    def refused(url: str) -> openai.APIStatusError:
        with pytest.raises(openai.APIStatusError) as caught:
            client.post("/videos", body={"prompt": "x", **TINY, "input_reference": {"image_url": url}}, cast_to=object)
        return caught.value

    with listening() as heard:
        address = _pages(heard)
        for path, code in (("/text", "invalid_file_format"), ("/missing", "invalid_image_url"), ("/away", "invalid_image_url")):
            assert refused(address + path).code == code, path
        assert refused(address + "/long").status_code == 413
        assert refused(address + "/endless").status_code == 413
        fetched = client.post(
            "/videos", body={"prompt": "x", **TINY, "input_reference": {"image_url": address + "/moved"}}, cast_to=Video
        )
        assert fetched.status == "queued"
    for url in ("https://10.0.0.1/a.png", "https://[::1]/a.png", "ftp://127.0.0.1/a", "data:image/png;base64,a*b", "data:,x"):
        assert refused(url).code == "invalid_image_url", url
    bomb = io.BytesIO()
    Image.new("L", (12_000, 12_000)).save(bomb, "PNG")
    assert len(bomb.getvalue()) < 400_000
    assert refused(f"data:image/png;base64,{base64.b64encode(bomb.getvalue()).decode()}").code == "invalid_image_file"


def _pages(heard: Heard) -> str:
    heard.pages["/picture"] = (200, {}, RED_BLUE)
    heard.pages["/moved"] = (302, {"location": "/picture"}, b"")
    heard.pages["/away"] = (302, {"location": "http://10.0.0.1/picture"}, b"")
    heard.pages["/text"] = (200, {}, b"no picture at all")
    heard.pages["/long"] = (200, {"content-length": "99999999"}, RED_BLUE)
    heard.pages["/endless"] = (
        200,
        {"transfer-encoding": "chunked", "content-length": ""},
        b"100000\r\n" + bytes(1 << 20) + b"\r\n",
    )
    return heard.url


def test_what_cannot_be_made_is_refused_at_once(client: OpenAI) -> None:
    def refused(**fields: object) -> tuple[str | None, str | None]:
        with pytest.raises(openai.APIStatusError) as caught:
            client.post("/videos", body={"prompt": "x", **TINY, **fields}, cast_to=object)
        return caught.value.param, caught.value.code

    url = f"data:image/png;base64,{base64.b64encode(RED_BLUE).decode()}"
    assert refused(references=[{"image_url": url, "role": "last_frame"}]) == ("references", "invalid_value")
    assert refused(input_reference={"image_url": url}, references=[{"image_url": url, "role": "first_frame"}])[0] == "references"
    assert refused(references=[{"image_url": url, "role": "free"}])[1] == "not_supported"
    assert refused(references=[{"image_url": url, "role": "subject"}]) == ("references", "invalid_value")
    assert refused(references=[{"image_url": url, "role": "style"}] * 2) == ("references", "invalid_value")
    speck = io.BytesIO()
    Image.new("RGB", (9, 9)).save(speck, "PNG")
    tiny = f"data:image/png;base64,{base64.b64encode(speck.getvalue()).decode()}"
    assert refused(input_reference={"image_url": tiny}) == ("input_reference", "image_too_small")
    assert refused(prompt="hello @nobody") == ("prompt", "unknown_reference")
    assert refused(characters=[{"id": "char_0"}])[0] == "characters[0].id"
    assert refused(characters=[{"id": "a"}] * 3) == ("characters", "array_above_max_length")
    clip = ("a.mp4", b"\0\0\0\x18ftypmp42" + bytes(200), "video/mp4")
    with pytest.raises(openai.BadRequestError) as unknown:
        client.videos.create_character(name="Mossy", video=clip)
    assert unknown.value.code == "character_not_recognised"
    saved = client.videos.create_character(name="Mossy", video=clip, extra_body={"description": "a small brown dog"})
    assert refused(characters=[{"id": saved.id}], prompt="A dog runs") == ("prompt", "character_not_named")
    assert refused(characters=[{"id": saved.id, "x": 1}], prompt="Mossy")[1] == "unknown_parameter"
    with pytest.raises(openai.BadRequestError) as blocked:
        client.videos.create_character(name="x", video=clip, extra_body={"description": "hardcore porn"})
    assert blocked.value.code == "moderation_blocked"
    with pytest.raises(openai.BadRequestError) as foreign:
        client.videos.edit(prompt="make it blue", video=clip)
    assert foreign.value.code == "invalid_video_file"


def test_films_without_a_world_go_on_and_lose_what_a_mask_covers(client: OpenAI, tmp_path: Path) -> None:
    film = ended(client, client.videos.create(prompt="Still", **TINY, input_reference=("a.png", RED_BLUE, "image/png")))  # pyright: ignore
    longer = client.post(
        "/videos/extensions", body={"prompt": "It stays", "seconds": "1", "video": {"id": film.id}}, cast_to=Video
    )
    content = client.videos.download_content(film.id).content
    foreign = content + b"\0\0\0\x08free"
    form = {"video": ("a.mp4", foreign, "video/mp4")}
    other = client.videos.extend(prompt="It stays", seconds="1", **form, extra_body={"model": "null"})  # pyright: ignore
    for each in (ended(client, longer), ended(client, other)):
        assert (each.seconds, each.size) == ("2", "64x64")
        begin, end = first_and_last(client, each, tmp_path)
        assert is_red_blue(begin)
        assert is_red_blue(end)
    mask = halves((0, 0, 0), (255, 255, 255))
    with httpx2.Client(base_url=str(client.base_url), headers={"authorization": f"Bearer {client.api_key}"}, timeout=30) as http:
        files = {**form, "mask": ("mask.png", mask, "image/png")}
        made = http.post("/videos/edits", data={"prompt": "without the right half"}, files=files).json()
    begin, _ = first_and_last(client, ended(client, Video.model_construct(**made)), tmp_path)
    assert begin[1, 0] > 100 > begin[1, 2], "red grows over what was blue"


def test_a_person_in_a_clip_becomes_a_character_who_agrees(here: Service, client: OpenAI, tmp_path: Path) -> None:
    """The portrait is one by NASA, in the public domain, that scikit-image carries."""
    photo = np.ascontiguousarray(pytest.importorskip("skimage.data").astronaut()[::2, ::2])
    silence = SoundChunk(0, np.zeros((32_000, 2), np.float32))
    form = MovieFormat(256, 256, Fraction(12), 8, 32_000)
    write_mp4(tmp_path / "clip.mp4", (Frame(n, "", photo) for n in range(8)), iter([silence]), form)
    clip = ("clip.mp4", (tmp_path / "clip.mp4").read_bytes(), "video/mp4")
    for consent, param in (("", "video"), ("yes", "consent")):
        with pytest.raises(openai.BadRequestError) as refused:
            client.videos.create_character(name="Eileen", video=clip, extra_body={"consent": consent})
        assert refused.value.param == param
    agreed = {"consent": "I am the person in this picture", "who": "woman"}
    saved = client.videos.create_character(name="Eileen", video=clip, extra_body=agreed)
    body = {"prompt": "Eileen waves", **TINY, "characters": [{"id": saved.id}]}
    film = client.post("/videos", body=body, cast_to=Video)
    database = Database(ServiceConfig.of(here.data).database_url)
    with database.reading() as session:
        request = session.scalars(select(VideoRow.request).where(VideoRow.id == film.id)).one()
        facts = json.loads(session.scalars(select(CharacterRow.facts).where(CharacterRow.id == saved.id)).one())
    database.close()
    (character,) = read_order(request).characters
    look = json.loads(character.look)
    assert (look["kind"], facts["consent"]) == ("woman", agreed["consent"])
    assert {"skin", "face.width"} <= {name for name, _ in look["measures"]}


def test_bodies_are_limited_while_they_stream(here: Service) -> None:
    """Without a length in their head, so that only reading shows how long they are."""
    head = b"--b\r\ncontent-disposition: form-data; name="

    def part(name: str, file: str = "") -> bytes:
        return head + f'"{name}"{file}\r\n\r\n'.encode()

    picture = part("input_reference", '; filename="a.png"') + RED_BLUE
    endless: dict[str, tuple[bytes, bytes, int]] = {
        "a picture that does not end": (picture, bytes(65536), 413),
        "a file that is no picture": (part("input_reference", '; filename="a.png"') + b"GIF89a" * 9, bytes(65536), 400),
        "a text that does not end": (part("prompt"), b"x" * (1 << 20), 400),
        "fields that do not end": (b"", (part("a[]") + b"x\r\n") * 100, 400),
        "files under a name that takes none": (part("prompt", '; filename="a"'), bytes(65536), 400),
    }
    for told, (begin, more, status) in endless.items():
        assert _streamed(here, "multipart/form-data; boundary=b", begin, more) == status, told
    assert _streamed(here, "application/json", b'{"prompt": "', b"x" * (1 << 20)) == 413
    assert _streamed(here, "application/x-www-form-urlencoded", b"prompt=", b"x" * (1 << 20)) in (400, 413)


def _streamed(service: Service, kind: str, begin: bytes, more: bytes) -> int:
    """The status of the answer to a chunked body without an end, of which at most 200 MB are sent."""
    host, port = service.root.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), 60) as line:
        lines = ["POST /v1/videos HTTP/1.1", f"host: {host}", f"authorization: Bearer {service.key}", f"content-type: {kind}"]
        line.sendall("\r\n".join([*lines, "transfer-encoding: chunked", "", ""]).encode())
        sent = 0
        for block in chain([begin] if begin else [], repeat(more)):
            readable, writable, _ = ready([line], [line], [], 60)
            if readable:
                break
            assert writable
            with suppress(BrokenPipeError, ConnectionResetError):
                line.sendall(f"{len(block):x}\r\n".encode() + block + b"\r\n")
            sent += len(block)
            assert sent < 200 << 20, "nobody stops it"
        return int(line.recv(100).split()[1])
