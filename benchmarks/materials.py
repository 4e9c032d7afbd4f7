"""What a struck body of each material shows: centroid, decay, strongest mode and the loss factor heard in it.

`python -m benchmarks materials` (also `python -m benchmarks sound materials`). The loss factor is 2.2 / (f T60) of the decaying
strongest mode (R. Wildes, W. Richards, "Recovering material properties from sound", 1988); supports add to what the material
loses, so what is heard may lie above the range. Published ranges, by row of `LOSS`:

H   C. Hopkins, "Sound Insulation" (2007), table A2, as the reference data of the library phonometry transcribe it
C   L. Cremer, M. Heckl, "Structure-Borne Sound" (1988), twice the damping ratios that the help of SOLIDWORKS quotes from it
Q   measured on samples by the web page "Audio qualia, damping factors": fired clay 0.012; acetal 0.013, PTFE 0.021, PET 0.043,
    PE 0.05, polypropylene 0.052, acrylic 0.07
A   V. Adams, A. Askenazi, "Building Better Products with Finite Element Analysis", twice the damping ratio 0.05 that the help of
    SOLIDWORKS quotes from it; soft rubbers of other sources reach beyond 1
"""

import numpy as np

from aozora.film.randomness import lane
from aozora.film.timing import SAMPLE_RATE
from aozora.sound.dsp import Signal
from aozora.sound.materials import MATERIALS
from aozora.sound.modal import Blow, impact
from benchmarks.machine import write_result

LOSS: dict[str, tuple[float, float, str]] = {
    "metal": (1e-4, 2e-3, "steel H, aluminium H C, iron C, brass C, copper C"),
    "glass": (3e-3, 6e-3, "H"),
    "stone": (5e-3, 1.3e-2, "concrete, brick, mortar H"),
    "wood": (1e-2, 1.6e-2, "birch plywood, chipboard, fibreboard H"),
    "cardboard": (1.2e-2, 1.4e-2, "plasterboard with its card H"),
    "ceramic": (1.2e-2, 1.2e-2, "fired clay Q"),
    "plastic": (1.3e-2, 7e-2, "seven plastics Q"),
    "rubber": (1e-1, 1e-1, "A"),
}


def features(sound: Signal) -> dict[str, float]:
    """Centroid (Hz), T60 (s, from the fall of 5 to 25 dB of the remaining energy), strongest mode (Hz), loss factor."""
    power = np.abs(np.fft.rfft(sound)) ** 2
    hz = np.fft.rfftfreq(len(sound), 1 / SAMPLE_RATE)
    rest = np.cumsum(sound[::-1] ** 2)[::-1]
    db = 10 * np.log10(rest / rest[0] + 1e-12)
    early, late = (int(np.argmax(db < level)) for level in (-5.0, -25.0))
    t60 = 3.0 * (late - early) / SAMPLE_RATE
    mode = float(hz[np.argmax(power)])
    return {
        "centroid_hz": round(float(np.sum(power * hz) / power.sum())),
        "t60_s": round(t60, 3),
        "strongest_hz": round(mode),
        "loss_factor": float(f"{2.2 / (mode * max(t60, 1e-3)):.2g}"),
    }


def struck(material: str) -> Signal:
    """A body of 0.1 m and 0.1 kg dropped on stone at 1 m/s."""
    blow = Blow(MATERIALS[material], MATERIALS["stone"], 0.1, 0.1, 1.0, 0.1, onto_panel=True)
    return impact(blow, lane(1, material), (lane(2, material), lane(3, "stone")))


def run(_: list[str]) -> None:
    """Measure, print the table and write the result."""
    rows = {name: features(struck(name)) for name in MATERIALS}
    print(
        "| material | centroid Hz | T60 s | strongest Hz | loss heard | loss published | source |\n|---|---|---|---|---|---|---|"
    )
    for name, row in rows.items():
        low, high, source = LOSS.get(name, (0.0, 0.0, ""))
        published = f"{low:g} to {high:g}" if high else "does not ring"
        cells = (name, row["centroid_hz"], row["t60_s"], row["strongest_hz"], row["loss_factor"], published, source)
        print(f"| {' | '.join(map(str, cells))} |")
    write_result("materials", {"materials": rows, "published_loss": LOSS})
