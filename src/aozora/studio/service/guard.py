"""Which addresses of other servers may be asked: public ones, unless the installation names networks of its own."""

import ipaddress
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from aozora.film.errors import AozoraError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

MOST_CHARACTERS = 2048
"""Longest address that is asked."""

_PORTS = frozenset((80, 443))
_FIRST_FREE_PORT = 1024

_CLOSED: tuple[Network, ...] = tuple(
    ipaddress.ip_network(each)
    for each in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24"),
        *("192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"),
        *("224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"),
    )
)
"""IANA's special-purpose registries: private, loopback, link-local, shared, test, relay, multicast and reserved ranges."""

_GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
"""IPv6 outside global unicast is never public; the well-known translation prefix carries an IPv4 address (RFC 6052)."""


class Forbidden(AozoraError):
    """An address that this installation does not ask; the message says why in half a sentence."""


@dataclass(frozen=True)
class Target:
    """A checked address: its parts, and the one network address to connect to, whatever names mean later."""

    url: str
    secure: bool
    host: str
    port: int
    path: str
    address: str

    @property
    def authority(self) -> str:
        """Host, and port where it is not the usual one, as the Host header has it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == (443 if self.secure else 80) else f"{host}:{self.port}"


@dataclass(frozen=True)
class Guard:
    """The rules of an installation. `networks` are reachable although they are not public; `plain` allows http."""

    networks: tuple[Network, ...] = ()
    plain: bool = False

    def target(self, url: str) -> Target:
        """The checked target of an address. Every address that its name has must be allowed, and the first one is used.
        Raises `Forbidden`."""
        parts, port = self._form(url)
        host = parts.hostname or ""
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        addresses = _resolved(host, port)
        for address in addresses:
            if not self.allows(address):
                raise Forbidden("it leads to an address that is not public")
        return Target(url, parts.scheme == "https", host, port, path, str(addresses[0]))

    def check(self, url: str) -> None:
        """Refuse an address by its form alone, without asking a name server. Raises `Forbidden`."""
        parts, _ = self._form(url)
        try:
            literal = ipaddress.ip_address(parts.hostname or "")
        except ValueError:
            return
        if not self.allows(literal):
            raise Forbidden("it leads to an address that is not public")

    def allows(self, address: Address) -> bool:
        """Whether an address may be asked."""
        inner = _inner(address)
        if any(inner in network for network in self.networks if network.version == inner.version):
            return True
        if isinstance(inner, ipaddress.IPv6Address) and (inner not in _GLOBAL_UNICAST or inner.scope_id):
            return False
        return inner.is_global and not any(inner in network for network in _CLOSED if network.version == inner.version)

    def _form(self, url: str) -> tuple[SplitResult, int]:
        if len(url) > MOST_CHARACTERS or any(ord(character) <= 32 or ord(character) > 126 for character in url):
            raise Forbidden(f"it must be at most {MOST_CHARACTERS} printable ASCII characters without spaces")
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError as cause:
            raise Forbidden("it cannot be read") from cause
        if parts.scheme not in (("https", "http") if self.plain else ("https",)):
            raise Forbidden("it must begin with https://")
        if not parts.hostname or parts.username is not None or parts.password is not None or "\\" in url:
            raise Forbidden("it must name a host and carry no password")
        port = port if port is not None else 443 if parts.scheme == "https" else 80
        if port not in _PORTS and port < _FIRST_FREE_PORT:
            raise Forbidden(f"ports below {_FIRST_FREE_PORT} other than 80 and 443 are not asked")
        return parts, port


def networks_of(texts: Iterable[str]) -> tuple[Network, ...]:
    """Networks in CIDR notation; `ValueError` when one is none."""
    return tuple(ipaddress.ip_network(text.strip()) for text in texts if text.strip())


def _inner(address: Address) -> Address:
    """The IPv4 address inside a mapped or translated one."""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return address.ipv4_mapped
        if address in _TRANSLATED:
            return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address


def _resolved(host: str, port: int) -> list[Address]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
        return [ipaddress.ip_address(entry[4][0]) for entry in found]
    except (OSError, ValueError, UnicodeError) as cause:
        raise Forbidden("its host is not known") from cause
