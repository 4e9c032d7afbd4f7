"""All looks of the world, by name."""

from aozora.film.catalogue import Entry
from aozora.film.world import Fog
from aozora.world.looks.recipe import Lighting, Print, Recipe

_DRAWN = Print(plain=True)

LOOKS: dict[str, Recipe] = {
    "house": Recipe(("puppet animation", "handcrafted")),
    "photographic": Recipe(
        (
            "photorealistic",
            "photo-realistic",
            "realistic",
            "cinematic",
            "cinematic style",
            "cinematic look",
            "film look",
        ),
    ),
    "black and white": Recipe(
        ("black-and-white", "monochrome", "grayscale", "greyscale", "black and white film", "black & white", "b&w"),
        printed=Print(0.1, 1.05, plain=True),
    ),
    "film noir": Recipe(
        ("noir", "film-noir", "noir style", "noir film"),
        light=Lighting(0.20, 1.25, 0.22, haze=Fog((0.10, 0.10, 0.11), 0.010, 4.0)),
        printed=Print(0.3, 1.15, plain=True),
    ),
    "vintage film": Recipe(
        (
            "vintage",
            "vintage style",
            "old film",
            "sepia",
            "super 8",
            "super-8",
            "8mm film",
            "8mm",
            "8 mm film",
            "home movie",
            "retro",
            "retro style",
            "old-fashioned",
        ),
        printed=_DRAWN,
    ),
    "16 mm film": Recipe(
        ("16mm film", "16mm", "16 mm", "16mm footage", "film grain", "grainy film", "film stock"), "vintage film", printed=_DRAWN
    ),
    "1970s film": Recipe(
        ("1970s", "70s film", "1970s style", "seventies film", "70s style", "1960s film", "35mm film", "kodak"),
        "vintage film",
        printed=_DRAWN,
    ),
    "vhs": Recipe(
        (
            "vhs footage",
            "vhs tape",
            "vhs style",
            "videotape",
            "camcorder footage",
            "1990s home video",
            "1980s video",
            "analog video",
        ),
        "vintage film",
        printed=_DRAWN,
    ),
    "cctv": Recipe(
        (
            "cctv footage",
            "security camera",
            "security camera footage",
            "surveillance footage",
            "surveillance camera",
            "surveillance video",
        ),
        printed=_DRAWN,
        stand="watching",
    ),
    "news": Recipe(
        ("news broadcast", "news report", "news footage", "breaking news", "live news", "tv news", "news style"), printed=_DRAWN
    ),
    "documentary": Recipe(
        ("documentary style", "documentary-style", "nature documentary", "wildlife documentary", "documentary footage"),
        printed=Print(contrast=0.95, plain=True),
    ),
    "cyberpunk": Recipe(
        ("cyberpunk style", "in cyberpunk style", "cyberpunk-style", "synthwave", "neon noir"),
        light=Lighting(0.06, 0.10, 0.35, (0.55, 0.65, 1.0), 4.2, 0.85, Fog((0.035, 0.010, 0.060), 0.012, 6.0)),
        printed=Print(0.25, plain=True),
        additions=("neon tubes",),
    ),
    "steampunk": Recipe(
        ("steampunk style", "steampunk-style", "victorian sci-fi"),
        light=Lighting(0.55, 0.85, 0.8, (1.0, 0.78, 0.48), haze=Fog((0.42, 0.27, 0.12), 0.008, 6.0), rays=0.4),
        printed=Print(-0.1, plain=True),
    ),
    "horror": Recipe(
        ("horror style", "horror film", "horror movie", "spooky style", "gothic horror"),
        light=Lighting(0.10, 0.30, 0.30, (0.60, 0.85, 0.95), haze=Fog((0.045, 0.062, 0.066), 0.035, 3.0)),
        printed=Print(0.35, 1.05, plain=True),
    ),
    "fantasy": Recipe(
        (
            "fantasy style",
            "fairy tale",
            "fairytale",
            "fairy-tale style",
            "storybook",
        ),
        light=Lighting(0.62, 0.55, 0.9, (1.0, 0.82, 0.62), haze=Fog((0.42, 0.26, 0.52), 0.010, 5.0), fireflies=True, rays=0.7),
        printed=Print(-0.15, 0.95, 1.1, plain=True),
    ),
    "surrealism": Recipe(
        ("surreal", "surrealist", "surrealism style", "in surrealism style", "surreal style", "dreamlike", "salvador dali style"),
        printed=Print(plain=True),
        additions=("apparitions",),
    ),
    "pastel symmetry": Recipe(
        ("wes anderson style", "wes anderson", "pastel colours", "pastel colors", "pastel style", "symmetrical pastel"),
        light=Lighting(1.25, 0.7, 1.1),
        printed=Print(0.25, 0.85, plain=True),
        surfaces="pastel",
        stand="centred",
        mown=True,
    ),
    "one-point symmetry": Recipe(
        (
            "kubrick style",
            "stanley kubrick style",
            "kubrick-like",
            "one-point perspective",
            "symmetrical composition",
        ),
        printed=Print(contrast=1.05, plain=True),
        stand="corridor",
    ),
    "claymation": Recipe(
        (
            "clay animation",
            "claymation style",
            "plasticine",
            "clay style",
            "stop motion",
            "stop-motion",
            "stop-motion animation",
            "stop motion animation",
            "stop motion style",
        ),
        printed=Print(saturation=1.15, plain=True),
        surfaces="clay",
        hold=2,
        bald=True,
        mown=True,
    ),
    "felt": Recipe(
        (
            "felted",
            "needle felt",
            "needle-felted",
            "needle felted",
            "felt style",
            "woollen world",
            "felt animation",
            "knitted world",
        ),
        "claymation",
        printed=_DRAWN,
        surfaces="felt",
        hold=2,
        bald=True,
        mown=True,
    ),
    "paper cutout": Recipe(
        (
            "papercut",
            "paper cut-out",
            "paper cut out",
            "paper art",
            "paper craft",
            "papercraft",
            "paper-cut style",
            "origami",
            "cut paper",
        ),
        "claymation",
        printed=_DRAWN,
        surfaces="paper",
        shape="facets",
        hold=2,
        bald=True,
        mown=True,
    ),
    "oil painting": Recipe(
        (
            "oil paint",
            "oil painting style",
            "oil-painting",
            "painterly",
            "impressionist",
            "impressionism",
            "in oil",
            "painting style",
        ),
        printed=_DRAWN,
    ),
    "van gogh": Recipe(
        (
            "van gogh style",
            "by van gogh",
            "in the style of van gogh",
            "style of van gogh",
            "vincent van gogh",
            "starry night style",
        ),
        "oil painting",
        printed=_DRAWN,
    ),
    "watercolour": Recipe(
        (
            "watercolor",
            "watercolor painting",
            "watercolour painting",
            "watercolor style",
            "watercolour style",
            "aquarelle",
        ),
        printed=_DRAWN,
    ),
    "ukiyo-e": Recipe(
        (
            "ukiyo",
            "ukiyo-e style",
            "hokusai",
            "by hokusai",
            "hokusai style",
            "japanese woodblock print",
            "woodblock print",
            "in the style of ukiyo",
            "style of ukiyo",
        ),
        printed=_DRAWN,
    ),
    "ink wash": Recipe(
        (
            "ink wash painting",
            "sumi-e",
            "ink painting",
            "chinese ink painting",
            "ink-wash",
            "chinese painting",
            "brush painting",
            "ink drawing",
        ),
        printed=_DRAWN,
    ),
    "sketch": Recipe(
        (
            "pencil sketch",
            "pencil drawing",
            "line drawing",
            "hand-drawn",
            "charcoal sketch",
            "drawing style",
            "sketch style",
            "charcoal drawing",
        ),
        printed=_DRAWN,
    ),
    "comic": Recipe(("comic book", "comic book style", "comic style", "pop art", "graphic novel", "halftone"), printed=_DRAWN),
    "anime": Recipe(
        (
            "anime style",
            "in anime style",
            "anime-style",
            "japanese anime",
            "manga",
            "cel animation",
            "cel-shaded",
            "cel shaded",
            "ghibli",
            "studio ghibli",
            "ghibli style",
            "studio ghibli style",
            "2d animation",
            "cartoon",
            "cartoon style",
            "animated style",
            "animated",
        ),
        printed=Print(0.15, plain=True),
        hold=2,
    ),
    "flat vector": Recipe(
        (
            "flat design",
            "vector art",
            "vector illustration",
            "flat illustration",
            "flat style",
            "vector graphics",
            "digital illustration",
        ),
        printed=_DRAWN,
    ),
    "blueprint": Recipe(
        (
            "blueprint style",
            "technical drawing",
            "architectural drawing",
        ),
        printed=_DRAWN,
    ),
    "pixel art": Recipe(
        ("pixelated", "pixel-art", "pixel art style", "8-bit", "16-bit", "8 bit", "16 bit", "retro video game"),
        printed=_DRAWN,
        hold=2,
    ),
    "voxel": Recipe(
        ("voxel art", "voxel style", "minecraft style", "minecraft", "blocky", "made of blocks", "voxels"),
        "pixel art",
        shape="voxels",
        bald=True,
        hold=3,
    ),
    "low poly": Recipe(("low-poly", "low poly style", "low-poly style", "lowpoly", "polygonal"), shape="facets", bald=True),
    "isometric": Recipe(
        ("isometric view", "isometric style", "isometric perspective", "isometric projection"), stand="isometric"
    ),
    "x-ray": Recipe(("xray", "x ray", "x-ray style", "x-ray vision", "radiograph", "x-ray view"), printed=_DRAWN, bald=True),
    "thermal": Recipe(
        (
            "thermal camera",
            "thermal imaging",
            "infrared",
            "thermal vision",
            "heat vision",
            "infrared camera",
            "thermal footage",
        ),
        printed=_DRAWN,
    ),
    "hologram": Recipe(("holographic", "hologram style", "holographic projection"), printed=_DRAWN, bald=True),
}


def look_entries() -> tuple[Entry, ...]:
    """The catalogue's looks."""
    return tuple(Entry(category="look", name=name, words=row.words, family=row.family) for name, row in LOOKS.items())
