"""The part of the things' table for musical instruments."""

# fmt: off

from aozora.world.things.form import ThingKind, planned

_F = "instrument"

INSTRUMENTS: dict[str, ThingKind] = {
    "guitar": planned("instruments", (0.388, 0.3734, 1.0787), "wood", _F, ("acoustic guitar", "classical guitar",
        "spanish guitar"), 0.02),
    "electric guitar": planned("instruments", (0.3238, 0.3734, 1.0658), "wood", _F, ("bass guitar", "rock guitar",
        "electronic guitar"), 0.04),
    "violin": planned("instruments", (0.4406, 0.7032, 0.0692), "wood", _F, ("fiddle", "viola"), 0.06),
    "cello": planned("instruments", (0.4494, 0.2603, 1.4955), "wood", _F, ("violoncello", "double bass", "contrabass"), 0.04),
    "piano": planned("instruments", (1.52, 0.644, 1.2798), "wood", _F, ("upright piano",), 0.35),
    "grand piano": planned("instruments", (1.4842, 2.1, 1.9173), "painted wood", _F, ("concert grand", "baby grand"), 0.15,
        colour="black"),
    "drum": planned("instruments", (0.3828, 0.3828, 0.217), "plastic", _F, ("snare drum", "hand drum"), 0.12, body="cylinder"),
    "drum kit": planned("instruments", (1.9527, 1.3231, 1.282), "plastic", _F, ("drums", "drum set", "drumset", "drumkit"), 0.04),
    "harp": planned("instruments", (1.0199, 0.4216, 1.7798), "gold", _F, ("lyre", "concert harp"), 0.002, substance="wood"),
    "ukulele": planned("instruments", (0.2553, 0.3735, 0.6611), "wood", _F, ("banjo", "mandolin", "lute"), 0.03),
    "xylophone": planned("instruments", (0.3593, 0.2, 0.069), "wood", _F, ("marimba", "glockenspiel"), 0.3),
    "djembe": planned("instruments", (0.3479, 0.3479, 0.5931), "wood", _F, ("bongo", "conga", "african drum"), 0.2,
        body="cylinder"),
    "flute": planned("instruments", (0.6801, 0.0251, 0.0258), "silver", _F, ("silver flute", "clarinet", "oboe", "piccolo"), 0.1),
    "trumpet": planned("instruments", (0.6278, 0.124, 0.1789), "brass", _F, ("cornet", "bugle", "trombone"), 0.04),
    "saxophone": planned("instruments", (0.4246, 0.3393, 0.6663), "brass", _F, ("sax", "alto sax", "tenor sax"), 0.03),
    "accordion": planned("instruments", (0.4075, 0.3063, 0.402), "plastic", _F, ("concertina", "squeezebox"), 0.25),
    "harmonica": planned("instruments", (0.1039, 0.0285, 0.0211), "chrome", _F, ("mouth organ",), 0.4),
    "recorder": planned("instruments", (0.327, 0.0269, 0.0269), "wood", _F, ("wooden flute", "pan flute", "tin whistle"), 0.3),
    "tambourine": planned("instruments", (0.2608, 0.2724, 0.052), "wood", _F, ("timbrel",), 0.1, body="cylinder"),
    "maracas": planned("instruments", (0.2366, 0.3012, 0.0901), "wood", _F, ("maraca", "shakers", "rattle"), 0.2),
    "french horn": planned("instruments", (0.5497, 0.29, 0.401), "brass", _F, ("tuba", "euphonium"), 0.03),
}
"""Kind -> its row."""
