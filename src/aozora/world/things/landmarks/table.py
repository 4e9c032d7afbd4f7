"""The part of the things' table for landmarks."""

from aozora.world.things.form import ThingKind, Vec3


def _row(size: Vec3, material: str, words: tuple[str, ...] = (), fill: float = 0.15) -> ThingKind:
    return ThingKind(builder="buildings.build:building", size=size, material=material, body="box", family="landmark",
        words=words, fill=fill)  # fmt: skip


def _peak(wide: float, deep: float, tall: float, words: tuple[str, ...]) -> ThingKind:
    return ThingKind(builder="landmarks.peaks:peak", size=(wide, deep, tall), material="stone", body="box", family="landmark",
        words=words, fill=0.4)  # fmt: skip


LANDMARKS: dict[str, ThingKind] = {
    "burj khalifa": _row((32.0, 32.0, 138.0), "glass", ("khalifa tower",)),
    "clock tower": _row((7.6, 7.6, 61.0), "stone", ("big ben", "elizabeth tower", "clocktower")),
    "leaning tower": _row((12.4, 12.0, 28.4), "marble stone", ("leaning tower of pisa", "tower of pisa")),
    "empire state building": _row((22.3, 14.3, 124.0), "stone", ("empire state", "chrysler building", "art deco skyscraper")),
    "burj al arab": _row((34.0, 29.0, 64.6), "glass", ("sail hotel",)),
    "space needle": _row((13.6, 13.6, 50.1), "concrete", ("seattle space needle",)),
    "television tower": _row((7.7, 8.2, 76.3), "concrete", ("cn tower", "tv tower", "fernsehturm", "radio tower",
        "broadcast tower")),
    "tokyo tower": _row((20.7, 20.7, 56.1), "iron", ("lattice tower",), 0.02),
    "oriental pearl tower": _row((14.8, 14.8, 76.3), "concrete", ("pearl tower",)),
    "shanghai skyline": _row((130.0, 44.0, 104.7), "glass", ("bund shanghai", "the bund", "bund", "pudong", "shanghai")),
    "obelisk": _row((5.2, 5.2, 29.0), "stone", ("washington monument",)),
    "water tower": _row((9.1, 8.6, 20.5), "steel", ("water tank tower",)),
    "wind turbine": _row((27.8, 6.0, 47.7), "steel", ("wind generator", "wind power plant")),
    "ferris wheel": _row((32.2, 6.8, 33.9), "steel", ("london eye", "big wheel", "observation wheel", "giant wheel"), 0.03),
    "tower bridge": _row((89.4, 10.8, 37.5), "stone", ("london tower bridge",)),
    "gateway arch": _row((41.1, 3.2, 39.2), "steel", ("st louis arch", "gateway arch of st louis")),
    "taj mahal": _row((56.0, 56.0, 32.9), "marble stone", ("taj",)),
    "mosque": _row((37.4, 31.4, 32.2), "stone", ("blue mosque", "hagia sophia", "grand mosque")),
    "colosseum": _row((52.0, 42.1, 21.0), "stone", ("coliseum", "roman colosseum", "amphitheatre", "amphitheater")),
    "parthenon": _row((34.0, 66.0, 19.5), "marble stone", ("acropolis", "greek temple", "roman temple", "pantheon")),
    "triumphal arch": _row((23.0, 11.5, 25.8), "stone", ("arc de triomphe", "victory arch")),
    "brandenburg gate": _row((30.0, 9.0, 25.6), "stone", ("brandenburger tor",)),
    "capitol": _row((68.0, 24.0, 35.8), "stone", ("us capitol", "capitol building", "capitol hill", "st peter's basilica",
        "parliament building")),
    "presidential mansion": _row((34.8, 21.3, 16.0), "plaster", ("presidential palace",)),
    "forbidden city": _row((111.3, 46.1, 25.6), "plaster", ("imperial palace", "chinese palace", "palace museum",
        "temple of heaven")),
    "torii gate": _row((9.4, 0.9, 7.1), "painted wood", ("torii", "shinto gate", "shrine gate"), 0.05),
    "st basil's cathedral": _row((25.0, 25.0, 35.8), "brick", ("saint basil's cathedral", "kremlin", "red square",
        "russian church", "onion domes")),
    "sagrada familia": _row((20.9, 26.5, 49.7), "stone", ("la sagrada familia",)),
    "gothic cathedral": _row((23.8, 39.7, 38.5), "stone", ("notre dame", "notre-dame", "notre dame cathedral",
        "westminster abbey", "cologne cathedral")),
    "alhambra": _row((72.0, 26.6, 27.9), "plaster", ("moorish palace", "red fortress", "red fort")),
    "great wall": _row((106.0, 42.1, 26.0), "stone", ("great wall of china", "chinese wall")),
    "statue of liberty": _row((17.6, 17.8, 34.8), "stone", ("liberty statue", "lady liberty")),
    "christ the redeemer": _row((26.1, 26.1, 29.7), "stone", ("christ redeemer", "cristo redentor")),
    "sphinx": _row((14.0, 38.0, 15.7), "stone", ("great sphinx", "sphinx of giza"), 0.4),
    "moai": _row((3.2, 2.4, 5.1), "stone", ("easter island head", "easter island statue", "stone head"), 0.5),
    "stonehenge": _row((23.3, 23.2, 7.3), "stone", ("stone circle", "standing stones"), 0.05),
    "golden gate bridge": _row((160.2, 16.0, 44.2), "steel", ("suspension bridge", "golden gate", "brooklyn bridge"), 0.03),
    "opera house": _row((51.5, 56.5, 20.2), "ceramic", ("sydney opera house", "sydney opera")),
    "petra": _row((80.0, 34.0, 39.3), "stone", ("petra jordan", "treasury of petra", "al-khazneh"), 0.5),
    "machu picchu": _row((104.7, 82.5, 40.7), "stone", ("lost city of the inca", "inca city", "inca ruins"), 0.4),
    "glass pyramid": _row((28.0, 28.0, 10.8), "glass", ("louvre", "louvre pyramid")),
    "totem pole": _row((4.2, 1.5, 6.2), "wood", ("totem",), 0.3),
    "mount fuji": _peak(231.0, 231.0, 82.5, ("fuji", "mt fuji", "fujiyama", "fuji mountain", "mount rainier", "mount ararat")),
    "kilimanjaro": _peak(253.0, 220.0, 63.3, ("mount kilimanjaro", "mt kilimanjaro")),
    "matterhorn": _peak(165.0, 165.0, 101.8, ("mount everest", "everest", "mt everest", "mont blanc", "k2", "snowy peak")),
    "table mountain": _peak(198.0, 143.0, 60.5, ("mount roraima", "roraima", "mesa", "butte", "tepui")),
    "uluru": _peak(181.5, 104.5, 34.1, ("ayers rock",)),
    "granite dome": _peak(165.0, 132.0, 77.0, ("half dome", "el capitan", "yosemite", "sugarloaf mountain")),
    "desert mountain": _peak(198.0, 176.0, 60.5, ("mount sinai", "mt sinai", "sinai", "mount olympus")),
}  # fmt: skip
"""Kind -> its row; sizes are those of the plans, about a sixth of the tallest originals, mountains smaller still."""
