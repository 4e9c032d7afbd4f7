"""Grounds and yards in the table of lots."""

from aozora.world.places.town.kinds import LotKind

GROUNDS: dict[str, LotKind] = {
    "golf course": LotKind(furnish="grounds:golf", ground="mown grass:6c9a3c", extent=220.0, stage=(-1.0, 2.0, 4.0),
        eye=(-2.0, -6.0, 2.0), look=(0.5, 20, 1.6), azimuth=222.0, surface="grass", words=("golf", "golf green",
        "putting green", "fairway")),
    "ice rink": LotKind(furnish="grounds:rink", ground="", stage=(0.0, 4.0, 5.0), view=(1.0, -7.0, 1.5), eye=(2.0, -7.0, 2.9),
        look=(0.0, 18, 0.6), azimuth=222.0, lights=0.3, surface="ice", words=("skating rink", "ice skating rink",
        "hockey rink", "ice hockey rink", "outdoor rink")),
    "campus": LotKind(furnish="grounds:campus", ground="mown grass:668c3c", extent=200.0, stage=(0.0, 1.5, 3.4), eye=(1.4, -9.0,
        1.8), look=(-0.2, 34, 7.0), azimuth=228.0, words=("university", "college", "university campus", "college campus",
        "school building", "schoolyard", "academy")),
    "courtyard": LotKind(furnish="grounds:courtyard", ground="paving:setts", extent=60.0, stage=(0.0, 0.5, 3.0), eye=(1.4, -8.0,
        1.75), look=(-0.2, 16, 3.2), azimuth=228.0, ev=0.4, lights=0.3, words=("inner courtyard", "patio", "courtyard fountain",
        "cloister")),
    "industrial area": LotKind(furnish="grounds:works", ground="paving:asphalt", extent=260.0, stage=(0.0, 1.5, 3.6), eye=(0.8,
        -13.0, 1.9), look=(0.0, 34, 11.5), azimuth=226.0, haze=0.0016, surface="concrete", words=("industrial site",
        "industrial zone", "industrial estate", "industrial park", "factory yard", "power plant", "refinery")),
    "junkyard": LotKind(furnish="grounds:scrap", ground="gravel:8d7a60", extent=220.0, stage=(0.0, 1.5, 3.2), eye=(0.6, -7.5,
        2.0), look=(0.0, 22, 1.9), azimuth=226.0, surface="gravel", words=("scrapyard", "scrap yard", "junk yard",
        "landfill", "garbage dump")),
    "railroad": LotKind(furnish="grounds:railway", ground="mown grass:7d8a48", extent=330.0, stage=(0.0, 3.0, 2.4), view=(0.0,
        -6.0, 1.3), eye=(5.8, 2.6, 2.0), look=(-40.0, 5.2, 2.0), azimuth=222.0, haze=0.0011, surface="gravel", track=True,
        words=("railway", "railway line", "railroad tracks", "train tracks", "railway track", "railway tracks", "train track")),
    "tunnel": LotKind(furnish="grounds:tunnel", ground="paving:asphalt", extent=130.0, stage=(0.0, 1.5, 3.0), view=(0.5, -6.0,
        1.4), eye=(0.8, -8.0, 1.6), look=(0.0, 40, 2.4), azimuth=90.0, ev=1.1, lights=0.9, surface="concrete",
        words=("road tunnel", "underpass", "car tunnel", "highway tunnel")),
    "phone booth": LotKind(furnish="grounds:telephone_box", ground="paving:setts", extent=160.0, stage=(0.4, 2.5, 1.6),
        view=(0.4, -5.0, 1.5), eye=(0.2, -1.5, 1.6), look=(-1.2, 12, 1.7), azimuth=222.0, ev=0.4, lights=0.2, words=(
        "telephone booth", "red phone booth", "inside of a telephone box")),
}  # fmt: skip
"""Name -> lot."""
