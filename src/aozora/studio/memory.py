"""Large pictures go back to the system when they are no longer needed."""

import ctypes
import sys

_M_MMAP_THRESHOLD = -3
LARGE_BYTES = 12 << 20
"""Pictures of 1080p and more; smaller arrays are reused from the heap, which is faster."""


def return_large_blocks() -> None:
    """Keep glibc from raising the size above which freed blocks are given back (mallopt(3)); other systems need nothing."""
    if sys.platform == "linux":
        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
        if mallopt is not None:
            mallopt(_M_MMAP_THRESHOLD, LARGE_BYTES)
