# pyright: basic, reportAttributeAccessIssue=false
"""Kept pictures as Blender images, each loaded once."""

import bpy
import numpy as np

from aozora.film.store import Digest, FolderStore
from aozora.film.world import get_picture


class Pictures:
    """Images by digest for one scene."""

    def __init__(self, store: FolderStore) -> None:
        self._store = store
        self._images: dict[Digest, bpy.types.Image] = {}

    def image(self, digest: Digest) -> bpy.types.Image:
        """The image of a kept picture; Blender's rows go upwards."""
        if digest not in self._images:
            picture = get_picture(self._store, digest)
            pixels = picture.pixels if picture.pixels.ndim == 3 else np.repeat(picture.pixels[..., None], 3, -1)
            height, width = pixels.shape[:2]
            image = bpy.data.images.new(digest, width, height, float_buffer=True)
            image.colorspace_settings.name = "Non-Color" if picture.is_data else "Linear Rec.709"
            rgba = np.ones((height, width, 4), np.float32)
            rgba[..., :3] = pixels[::-1]
            image.pixels.foreach_set(rgba.ravel())
            image.update()
            image.pack()
            self._images[digest] = image
        return self._images[digest]
