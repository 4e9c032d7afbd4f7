"""Which addresses of other servers are asked."""

import ipaddress
import sys
import time
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "server"))
from listener import listening

from aozora.studio.service.guard import Forbidden, Guard, Target, networks_of
from aozora.studio.service.outgoing import Bounds, TooLong, Unreachable, download, post

LOOPBACK = Guard(networks_of(["127.0.0.0/8"]), plain=True)


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "127.1.2.3", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254"),
        *("100.64.0.1", "192.0.0.8", "192.0.2.1", "192.88.99.1", "198.18.0.1", "198.51.100.7", "203.0.113.7", "224.0.0.1"),
        *("240.0.0.1", "255.255.255.255", "[::]", "[::1]", "[fe80::1]", "[fc00::1]", "[fd12::1]", "[fec0::1]", "[ff02::1]"),
        *("[::ffff:127.0.0.1]", "[::ffff:a00:1]", "[64:ff9b::7f00:1]", "[64:ff9b:1::1]", "[2001::1]", "[2001:db8::1]"),
        *(
            "[2002:7f00:1::]",
            "[3fff::1]",
            "[::127.0.0.1]",
            "[100::1]",
            "localhost",
            "2130706433",
            "0x7f.1",
            "0177.0.0.1",
            "127.1",
        ),
    ],
)
def test_addresses_that_are_not_public_are_not_asked(host: str) -> None:
    with pytest.raises(Forbidden):
        Guard().target(f"https://{host}/a.png")


@pytest.mark.parametrize("address", ["1.1.1.1", "8.8.8.8", "192.0.1.1", "172.32.0.1", "2606:4700::1111", "64:ff9b::808:808"])
def test_public_addresses_are_asked(address: str) -> None:
    assert Guard().allows(ipaddress.ip_address(address))
    host = f"[{address}]" if ":" in address else address
    assert Guard().target(f"https://{host}:8443/a?b=c").path == "/a?b=c"


@pytest.mark.parametrize(
    "url",
    [
        *("http://1.1.1.1/", "ftp://1.1.1.1/", "file:///etc/passwd", "https:///a", "https://user:pass@1.1.1.1/", "//1.1.1.1/"),
        *("https://1.1.1.1:22/", "https://1.1.1.1:99999/", "https://1.1.1.1/a b", "https://1.1.1.1/\r\nx: y", "https://[::1/"),
        *("https://1.1.1.1\\@127.0.0.1/", "https://" + "a" * 3000, "https://exämple.org/", "", "https://%31.1.1.1\x00/"),
    ],
)
def test_addresses_of_another_form_are_not_asked(url: str) -> None:
    with pytest.raises(Forbidden):
        Guard().check(url)


def test_own_networks_are_asked_when_named() -> None:
    assert LOOPBACK.target("http://127.0.0.1:8000/").address == "127.0.0.1"
    assert LOOPBACK.allows(ipaddress.ip_address("::ffff:127.0.0.1"))
    assert not LOOPBACK.allows(ipaddress.ip_address("10.0.0.1"))


def test_the_checked_address_is_the_one_that_is_connected_to(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with listening() as heard:
        heard.pages["/a"] = (200, {}, b"picture")
        port = int(heard.url.rpartition(":")[2])

        # a name that means something else a moment later, or nothing
        def pinned(_self: Guard, url: str) -> Target:
            return Target(url, False, "name.invalid", port, "/a", "127.0.0.1")

        monkeypatch.setattr(Guard, "target", pinned)
        download(LOOPBACK, "http://name.invalid/a", tmp_path / "a", Bounds(5, 100))
    assert (tmp_path / "a").read_bytes() == b"picture"


def test_redirects_are_checked_and_few(tmp_path: Path) -> None:
    with listening() as heard:
        heard.pages |= {
            "/a": (302, {"location": "/b"}, b""),
            "/b": (200, {}, b"picture"),
            "/in": (302, {"location": "http://10.0.0.1/"}, b""),
            "/round": (302, {"location": "/round"}, b""),
        }
        download(LOOPBACK, heard.url + "/a", tmp_path / "a", Bounds(5, 100))
        assert (tmp_path / "a").read_bytes() == b"picture"
        with pytest.raises(Forbidden):
            download(LOOPBACK, heard.url + "/in", tmp_path / "a", Bounds(5, 100))
        with pytest.raises(Unreachable, match="redirects"):
            download(LOOPBACK, heard.url + "/round", tmp_path / "a", Bounds(5, 100))
        with pytest.raises(Unreachable, match="404"):
            download(LOOPBACK, heard.url + "/no", tmp_path / "a", Bounds(5, 100))


def test_size_and_time_are_bounded(tmp_path: Path) -> None:
    import socket
    import threading

    with listening() as heard:
        heard.pages |= {"/long": (200, {}, b"x" * 101), "/lies": (200, {"content-length": "50"}, b"x" * 20)}
        with pytest.raises(TooLong):
            download(LOOPBACK, heard.url + "/long", tmp_path / "a", Bounds(5, 100))
    with socket.create_server(("127.0.0.1", 0)) as slow:
        over = threading.Event()

        def drip() -> None:
            connection, _ = slow.accept()
            with connection:
                connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 90\r\n\r\n")
                while not over.wait(0.1):
                    try:
                        connection.sendall(b"x")
                    except OSError:
                        return

        thread = threading.Thread(target=drip)
        thread.start()
        begin = time.monotonic()
        with pytest.raises(Unreachable, match="too long"):
            download(LOOPBACK, f"http://127.0.0.1:{slow.getsockname()[1]}/", tmp_path / "a", Bounds(0.5, 100))
        assert time.monotonic() - begin < 5
        over.set()
        thread.join()


def test_a_post_follows_no_redirect() -> None:
    with listening() as heard:
        heard.answers = [307]
        assert post(LOOPBACK, heard.url, b"{}", {}, 5) == 307
        assert len(heard.posts) == 1
