"""Which passes pictures can carry beside themselves."""

from typing import Literal

PassName = Literal["depth", "normal", "flow", "ids", "linear", "mattes", "albedo", "facing"]
"""depth (h, w) metres along the view axis; normal (h, w, 3) world; ids (h, w) int32 pass indices;
flow (h, w, 4) pixels, x right, y down: offsets to where each pixel was a frame before (0, 1) and will be a frame later (2, 3);
linear (h, w, 3) light before lens and film; mattes (h, w, 12) float32: six pairs of the hash of an entity's id and the share of
the pixel that it covers, as Cryptomatte says (the hash's bits are the float's); albedo (h, w, 3) 0..1 and facing (h, w, 3) -1..1,
colour and normal of what is seen, through mirrors and glass as well: what denoisers are guided by."""
