"""The media on which words can be read, and what people call them."""

from aozora.film.catalogue import Entry

MEDIA: dict[str, tuple[str, ...]] = {
    "title": ("title card", "text overlay", "on-screen text", "intertitle", "end card"),
    "subtitle": ("subtitles", "closed caption"),
    "credits": ("end credits", "opening credits", "rolling credits", "credit roll"),
    "lower third": ("chyron", "name tag on screen", "news banner"),
    "logo": ("watermark",),
    "sign": ("street sign", "road sign"),
    "neon": ("neon sign", "neon lettering", "neon letters"),
    "poster": ("movie poster",),
    "banner": ("ribbon banner",),
    "billboard": (),
    "wall": ("mural lettering",),
    "chalk": (),
    "screen": (
        "computer screen",
        "phone screen",
        "monitor",
        "tv screen",
    ),
    "book": ("book cover", "notebook page"),
    "paper": (),
    "label": ("package label",),
    "plate": ("licence plate", "license plate", "number plate"),
    "shirt": (),
    "sand": ("sand writing", "writing in the sand", "snow writing"),
    "sky": ("sky writing", "skywriting"),
}


def text_entries() -> tuple[Entry, ...]:
    """The catalogue's media for words."""
    return tuple(Entry(category="text", name=name, words=words, family="text") for name, words in MEDIA.items())
