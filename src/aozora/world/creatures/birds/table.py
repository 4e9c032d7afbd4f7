"""Birds of garden, town and wood: shapes, colours and words. Lengths of trunks from field guides, rounded."""

from collections.abc import Mapping
from dataclasses import replace

from aozora.world.creatures.birds.params import Bill, BirdParams, Tail, Wing
from aozora.world.creatures.quadruped import srgb
from aozora.world.creatures.stock import Breed, zones

# fmt: off
_SONG = BirdParams("bird", 0.1, {}, pitch_deg=32.0, girth=0.33, neck=0.30, neck_deg=50.0, neck_radius=0.25, head=0.245,
            eye=0.27, leg=0.26, toe=0.2, leg_radius=0.02)

PERCHERS: Mapping[str, Breed[BirdParams]] = {
    "bird": Breed(
        replace(_SONG, kind="bird", size_m=0.10, palette=zones(base="9a7b58", back="7f5a38", belly="d9cdb8", breast="cbbda4",
            crown="7d6a58", face="cfc3ae",
            cheek="e2dacb", covert="7a5130", secondary="5b4130", primary="4a382b", tail="4d3a2c", bill="3d3833", leg="b98a78"),
            marks="streaked", bill=Bill(0.16, 0.075, 0.05), wing=Wing(1.25, 0.58, flap_hz=9, bar=True)),
        ("birds", "songbird", "sparrow", "sparrows", "songbirds", "little bird"), "animal"),
    "robin": Breed(
        replace(_SONG, kind="robin", size_m=0.11, palette=zones(base="8d7a62", back="6f604c", belly="eee6d8",
            breast="d2602a", bib="d8612a", crown="6f604c",
            face="d8612a", cheek="8a6f54", nape="6f604c", throat="d8612a",
            covert="6b5c49", primary="54483a", tail="54483a", bill="2e2a28", leg="6a4a3e"),
            marks="bibbed", bill=Bill(0.24, 0.055, 0.04), wing=Wing(1.25, 0.58, flap_hz=9)),
        ("robins", "red robin", "robin redbreast")),
    "bluebird": Breed(
        replace(_SONG, kind="bluebird", size_m=0.11, palette=zones(base="2f66c4", back="2a5fc0", belly="f0e8dc",
            breast="c77640", crown="2a62c6", face="2f68cc",
            throat="b9693a", covert="2458b8", primary="20428a", tail="2456b4", bill="2c2a2c", leg="3a3434"),
            bill=Bill(0.15, 0.05, 0.04), wing=Wing(1.25, 0.58, flap_hz=9)),
        ("bluebirds", "blue bird", "blue jay", "bluejay")),
    "cardinal": Breed(
        replace(_SONG, kind="cardinal", size_m=0.13, palette=zones(base="c3181c", back="a51a1e", belly="cf2320",
            breast="d1211f", crown="c8181c", covert="9c1a1e",
            primary="7c1a1e", tail="a01b1f", bill="e8672a", leg="7a4a40", crest="c8161a"),
            marks="masked", ornaments=("crest",), bill=Bill(0.17, 0.095, 0.06), tail=Tail(0.8), wing=Wing(1.2, 0.56,
            flap_hz=8)),
        ("cardinals", "red cardinal", "red bird")),
    "canary": Breed(
        replace(_SONG, kind="canary", size_m=0.09, palette=zones(base="f0c81e", back="e0b41c", belly="f6dc54",
            breast="f4d02a", covert="dcae1e", primary="b58c1e",
            tail="c89a1e", bill="e6b090", leg="d8a090"), bill=Bill(0.13, 0.07, 0.05), wing=Wing(1.2, 0.56, flap_hz=9)),
        ("canaries", "yellow bird", "finch", "goldfinch")),
    "pigeon": Breed(
        BirdParams("pigeon", 0.22, zones(base="8a929c", back="8f97a1", belly="9aa1aa", breast="7d7590", neck="3f7a68",
            nape="4a6f78",
            crown="6b7480", face="6f7884", throat="5d5a7c", covert="9aa3ad", secondary="7a838e", secondary_tip="2c2f34",
            primary="5a626c",
            tail="6d7681", tail_tip="2e3136", bill="4a4644", leg="c4503f", bar="2b2e33"),
            pitch_deg=30, girth=0.31, neck=0.40, neck_deg=56, neck_radius=0.135, head=0.165, eye=0.27, iris=srgb("#c8531e"),
            leg=0.2,
            bill=Bill(0.13, 0.038, 0.12), wing=Wing(1.35, 0.55, "pointed", 1.2, 5.0, bar=True), tail=Tail(0.5, 0.09)),
        ("pigeons", "rock dove")),
    "dove": Breed(
        BirdParams("dove", 0.2, zones(base="eeece6", back="e8e6e0", belly="f4f2ee", breast="f3f1ec", covert="ebe9e4",
            primary="e4e2dc",
            tail="efede8", bill="c99a86", leg="c4604f"),
            pitch_deg=28, girth=0.30, neck=0.36, neck_deg=56, neck_radius=0.13, head=0.165, eye=0.27, leg=0.18,
            bill=Bill(0.12, 0.035, 0.1), wing=Wing(1.4, 0.58, "pointed", 1.2, 5.0), tail=Tail(0.6, 0.09)),
        ("doves", "white dove")),
    "parrot": Breed(
        BirdParams("parrot", 0.30, zones(base="cc1f1c", back="c21f1d", belly="cf2420", breast="d4231e", crown="c81c1a",
            face="f1e9e0",
            cheek="f1e9e0", covert="d21f1c", secondary="e6b31e", secondary_tip="3f8f3a", primary="1f56b4", tail="c01f1e",
            tail_tip="2456b0",
            bill="e8ddcb", lower_bill="1e1c1c", bill_tip="d8c8b0", leg="5a5552", mask_bare="f3ece4", rump="3f8ad0"),
            pitch_deg=58, girth=0.25, neck=0.34, neck_deg=72, neck_radius=0.20, head=0.195, eye=0.22, iris=srgb("#e4d48a"),
            leg=0.14,
            leg_radius=0.032, ornaments=("mask",), bill=Bill(0.21, 0.115, 0.85, 0.0, 0.15, lower=0.42), tail=Tail(1.35, 0.07,
            4, "wedge"),
            wing=Wing(1.45, 0.55, "pointed", 1.25, 3.5)),
        ("parrots", "macaw", "macaws", "scarlet macaw"), dyed=("base", "back", "belly", "breast", "crown", "covert", "tail")),
    "parakeet": Breed(
        BirdParams("parakeet", 0.10, zones(base="69b63a", back="a9b83a", belly="74c23e", breast="70c23c", crown="f0dc48",
            face="f2de50",
            covert="b8bc48", secondary="8f9a3c", primary="4d5a3a", tail="2a4f9a", bill="c8b04a", leg="9a9aa6"),
            pitch_deg=56, girth=0.26, neck=0.32, neck_deg=74, neck_radius=0.21, head=0.2, eye=0.22, leg=0.14, leg_radius=0.028,
            bill=Bill(0.12, 0.08, 0.9, lower=0.4), tail=Tail(1.1, 0.06, 3, "wedge"), wing=Wing(1.3, 0.5, "pointed", 1.2, 7)),
        ("parakeets", "budgie", "budgerigar", "lovebird", "cockatiel")),
    "owl": Breed(
        BirdParams("owl", 0.30, zones(base="a5845c", back="7d5d3c", belly="d9c4a0", breast="cdb08a", crown="86663f",
            face="d8bf97", disc="dcc6a2",
            cheek="d8bf97", nape="86663f", covert="7c5c3a", secondary="8b6a44", secondary_tip="5b4228", primary="6e5033",
            tail="7a5a38",
            fleck="4e3620", bill="3a332c", leg="cdb48c", foot="cdb48c", lid="b89a6c"),
            pitch_deg=58, girth=0.37, neck=0.27, neck_deg=78, neck_radius=0.31, head=0.375, eye=0.34, frontal=True,
            iris=srgb("#f0a818"),
            leg=0.14, leg_radius=0.045, ornaments=("disc", "ear tufts"), marks="speckled", bill=Bill(0.12, 0.055, 1.1, 0.0,
            0.15, lower=0.5),
            tail=Tail(0.42, 0.09), wing=Wing(1.55, 0.66, "round", 1.1, 2.6)),
        ("owls", "horned owl", "great horned owl")),
    "snowy owl": Breed(
        BirdParams("snowy owl", 0.34, zones(base="efeeea", belly="f5f4f0", breast="f3f2ee", covert="e9e8e3",
            primary="e2e0da", fleck="7a756c",
            bill="2c2a28", leg="f0eee9", foot="f0eee9"),
            pitch_deg=56, girth=0.37, neck=0.27, neck_deg=78, neck_radius=0.31, head=0.36, eye=0.31, frontal=True,
            iris=srgb("#f2c41a"),
            leg=0.13, leg_radius=0.05, ornaments=("disc",), marks="speckled", bill=Bill(0.10, 0.05, 1.1, lower=0.5),
            tail=Tail(0.4, 0.09),
            wing=Wing(1.6, 0.66, "round", 1.1, 2.6)),
        ("snowy owls", "white owl"), "owl"),
    "eagle": Breed(
        BirdParams("eagle", 0.48, zones(base="3f2b1c", back="38261a", belly="432e1f", breast="45301f", crown="f2efe8",
            face="f2efe8", nape="f2efe8",
            neck="f0ede6", throat="f2efe8", cheek="f2efe8", lore="f0e2b0", covert="3c291b", secondary="33231a",
            primary="271b14", tail="f0ede6",
            thigh="3f2b1c", bill="eab52a", leg="e6b22c", lid="e8dcc0"),
            pitch_deg=46, girth=0.26, neck=0.42, neck_deg=60, neck_radius=0.145, head=0.175, eye=0.25, iris=srgb("#e6c24a"),
            leg=0.17,
            leg_radius=0.042, toe=0.17, bill=Bill(0.21, 0.085, 0.42, 0.35, 0.12, lower=0.66), tail=Tail(0.55, 0.10),
            wing=Wing(1.75, 0.62, "broad", 1.15, 2.4)),
        ("eagles", "bald eagle"), dyed=("base", "back", "belly", "breast", "covert")),
    "hawk": Breed(
        BirdParams("hawk", 0.32, zones(base="7a5638", back="5c3f28", belly="e6d6bc", breast="d8bd98", crown="5a3e28",
            face="7c5a3c", covert="5f4129",
            secondary="6a4b30", primary="3f2c1e", tail="9a5c36", tail_tip="d8bd98", fleck="6a4528", bill="3a3836",
            lore="e0b030", leg="e4b62c"),
            pitch_deg=50, girth=0.26, neck=0.37, neck_deg=64, neck_radius=0.155, head=0.18, eye=0.27, iris=srgb("#c87a1e"),
            leg=0.2,
            leg_radius=0.036, marks="speckled", bill=Bill(0.14, 0.07, 0.7, 0.2, 0.12, lower=0.6), tail=Tail(0.6, 0.09),
            wing=Wing(1.65, 0.58, "broad", 1.15, 2.8)),
        ("hawks", "falcon", "falcons", "kestrel", "kite bird", "buzzard", "vulture", "condor", "bird of prey", "raptor")),
}

"""Kind -> breed."""
# fmt: on
