"""Stand-ins for shared libraries that Blender links to but does not need to render without a window.

The `bpy` wheel names X11 and GL libraries that a server often lacks. An ELF file that carries nothing but the missing library's
name satisfies the loader; under lazy binding no symbol is looked up until a window is opened, which never happens here.
"""

import ctypes
import mmap
import os
import re
import struct
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

_HIDE = "AOZORA_HIDE_LIBRARIES"
"""Environment variable for tests: libraries whose names match this pattern are treated as missing."""


def elf_with_soname(name: str) -> bytes:
    """A minimal 64-bit x86 ELF shared object: one loadable segment, a dynamic section with DT_SONAME, no symbols (ELF gABI)."""
    strings = b"\0" + name.encode() + b"\0"
    dynamic_at = 64 + 2 * 56
    strings_at = dynamic_at + 6 * 16
    symbols_at = (strings_at + len(strings) + 7) // 8 * 8
    hash_at = symbols_at + 24
    end = hash_at + 16
    soname, strtab, symtab, hash_, strsz, null = 14, 5, 6, 4, 10, 0
    table = [(soname, 1), (strtab, strings_at), (symtab, symbols_at), (hash_, hash_at), (strsz, len(strings)), (null, 0)]
    dynamic = b"".join(struct.pack("<qQ", tag, value) for tag, value in table)
    identity = b"\x7fELF" + bytes([2, 1, 1, 0]) + bytes(8)
    header = identity + struct.pack("<HHIQQQIHHHHHH", 3, 62, 1, 0, 64, 0, 0, 64, 56, 2, 64, 0, 0)
    load = struct.pack("<IIQQQQQQ", 1, 6, 0, 0, 0, end, end, 0x1000)
    dynamic_segment = struct.pack("<IIQQQQQQ", 2, 6, dynamic_at, dynamic_at, dynamic_at, len(dynamic), len(dynamic), 8)
    body = header + load + dynamic_segment + dynamic + strings
    return body + bytes(symbols_at - len(body)) + bytes(24) + struct.pack("<IIII", 1, 1, 0, 0)


_WINDOW_LIBRARY = re.compile(rb"\0(lib(?:X|GL|EGL|OpenGL|xkb|SM|ICE|wayland|decor|vulkan)[A-Za-z0-9_+-]*\.so\.\d+)(?=\0)")


def needed_libraries() -> list[str]:
    """The X11, GL and window-system sonames that Blender's module and the libraries beside it name, less those it carries."""
    spec = find_spec("bpy")
    if spec is None or spec.origin is None:
        return []
    files = [path for path in Path(spec.origin).parent.rglob("*.so*") if path.is_file() and not path.is_symlink()]
    names = {name.decode() for path in files for name in _WINDOW_LIBRARY.findall(_string_table(path))}
    return sorted(names - {path.name for path in files})


def _string_table(path: Path) -> bytes:
    """The dynamic string table of an ELF file, found through DT_STRTAB and DT_STRSZ; empty when it has none."""
    with path.open("rb") as file:
        if file.read(4) != b"\x7fELF":
            return b""
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as image:
            offset = struct.unpack_from("<Q", image, 32)[0]
            count = struct.unpack_from("<H", image, 56)[0]
            segments = [struct.unpack_from("<IIQQQQQQ", image, offset + i * 56) for i in range(count)]
            dynamic = next((s for s in segments if s[0] == 2), None)
            if dynamic is None:
                return b""
            entries = dict(struct.unpack_from("<qQ", image, dynamic[2] + i * 16) for i in range(dynamic[5] // 16))
            address, length = entries[5], entries[10]
            segment = next(s for s in segments if s[0] == 1 and s[3] <= address < s[3] + s[6])
            start = address - segment[3] + segment[2]
            return bytes(image[start : start + length])


def provide_missing_libraries() -> list[str]:
    """Load a stand-in for each needed library that the system lacks; returns their names. To be called before `import bpy`."""
    # Python binds every symbol of an extension module when it loads it, unless told to be lazy.
    sys.setdlopenflags(os.RTLD_LAZY)
    hidden = re.compile(os.environ.get(_HIDE) or r"(?!)")
    supplied: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for name in needed_libraries():
            try:
                if hidden.search(name):
                    raise OSError(name)
                ctypes.CDLL(name, mode=os.RTLD_LAZY)
            except OSError:
                path = Path(folder) / name
                path.write_bytes(elf_with_soname(name))
                ctypes.CDLL(str(path), mode=os.RTLD_LAZY | os.RTLD_GLOBAL)
                supplied.append(name)
    return supplied
