"""Names of mattes in EXR files, as the Cryptomatte specification 1.2.0 (J. Friedman and A. Jones, 2015) has them."""

import json
import struct
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

LAYER = "CryptoAsset"

_MASK = 0xFFFFFFFF


def matte_id(name: str) -> int:
    """The 32 bits by which a matte is known: MurmurHash3 (x86, 32 bits, seed 0; A. Appleby, public domain) of the name in UTF-8,
    with an exponent that makes the float of these bits neither infinite nor denormal."""
    bits = _murmur3(name.encode("utf-8"))
    if (bits >> 23) & 0xFF in (0, 0xFF):
        bits ^= 1 << 23
    return bits


def _murmur3(data: bytes) -> int:
    c1, c2, h = 0xCC9E2D51, 0x1B873593, 0
    whole = len(data) // 4 * 4
    for (k,) in struct.iter_unpack("<I", data[:whole]):
        h ^= _rotated(k * c1 & _MASK, 15) * c2 & _MASK
        h = (_rotated(h, 13) * 5 + 0xE6546B64) & _MASK
    tail = data[whole:]
    if tail:
        k = int.from_bytes(tail, "little")
        h ^= _rotated(k * c1 & _MASK, 15) * c2 & _MASK
    h ^= len(data)
    h = (h ^ (h >> 16)) * 0x85EBCA6B & _MASK
    h = (h ^ (h >> 13)) * 0xC2B2AE35 & _MASK
    return h ^ (h >> 16)


def _rotated(value: int, bits: int) -> int:
    return ((value << bits) | (value >> (32 - bits))) & _MASK


def header(names: Iterable[str]) -> dict[str, str]:
    """What an EXR file's header says of its mattes, so that compositing programs find them by name."""
    key = f"cryptomatte/{matte_id(LAYER):08x}"[:19]
    manifest = {name: f"{matte_id(name):08x}" for name in names}
    return {
        f"{key}/name": LAYER,
        f"{key}/hash": "MurmurHash3_32",
        f"{key}/conversion": "uint32_to_float32",
        f"{key}/manifest": json.dumps(manifest, separators=(",", ":")),
    }


def coverage(mattes: NDArray[np.float32], names: Iterable[str]) -> NDArray[np.float32]:
    """Which share (h, w) of each pixel entities of these names cover; `mattes` is the pass of that name."""
    wanted = np.array([matte_id(name) for name in names], np.uint32)
    ids = np.ascontiguousarray(mattes[..., 0::2]).view(np.uint32)
    return np.where(np.isin(ids, wanted), mattes[..., 1::2], np.float32(0)).sum(-1).clip(0, 1).astype(np.float32)
