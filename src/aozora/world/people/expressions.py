"""What faces do: the mouth of every sound of speech, and the expressions, as a table of how far each part of the face moves."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FaceMove:
    """One shape of the face; lengths in half mouths unless said otherwise, positive up, out or forwards.

    `jaw` in degrees; `width` the mouth's width beside its own; `corners` raises its corners, `spread` draws them back;
    `pucker` pushes the lips forwards; `upper` and `lower` lift the upper and lower lip; `roll` rolls both in; `cheeks` lifts the
    cheeks; `tongue` lifts its tip and `tongue_out` shows it; brows: inner and outer end and how far both draw together;
    lids: degrees by which the upper and the lower one close (negative opens), on the left and right eye.
    """

    jaw: float = 0.0
    width: float = 1.0
    corners: float = 0.0
    spread: float = 0.0
    pucker: float = 0.0
    upper: float = 0.0
    lower: float = 0.0
    roll: float = 0.0
    cheeks: float = 0.0
    tongue: float = 0.0
    tongue_out: float = 0.0
    brow_inner: float = 0.0
    brow_outer: float = 0.0
    brow_together: float = 0.0
    lids: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


MOVES: dict[str, FaceMove] = {
    "say aa": FaceMove(jaw=14.0, width=0.96, upper=0.10, tongue=0.0),
    "say ee": FaceMove(jaw=4.0, width=1.22, corners=0.12, spread=0.3, upper=0.14, lower=-0.06, tongue=0.2),
    "say ih": FaceMove(jaw=5.5, width=1.08, corners=0.06, upper=0.12, lower=-0.04, tongue=0.15),
    "say oh": FaceMove(jaw=10.0, width=0.66, pucker=0.24, upper=0.10, lower=0.05),
    "say oo": FaceMove(jaw=4.5, width=0.46, pucker=0.42, upper=0.07, lower=0.03),
    "say m": FaceMove(width=0.95, roll=0.8, lower=0.03),
    "say f": FaceMove(jaw=1.5, width=1.0, upper=0.20, lower=0.16, roll=0.2),
    "say l": FaceMove(jaw=7.0, width=1.0, upper=0.10, tongue=0.9),
    "say th": FaceMove(jaw=5.0, width=1.02, upper=0.12, lower=-0.02, tongue=0.35, tongue_out=0.5),
    "say s": FaceMove(jaw=1.8, width=1.12, upper=0.15, lower=-0.13, spread=0.15),
    "say sh": FaceMove(jaw=2.5, width=0.72, pucker=0.30, upper=0.14, lower=-0.10),
    "say r": FaceMove(jaw=4.0, width=0.74, pucker=0.22, upper=0.09, lower=-0.02, tongue=0.3),
    "say k": FaceMove(jaw=6.0, width=1.05, upper=0.12, tongue=-0.1),
    "joy": FaceMove(
        jaw=4.0, width=1.22, corners=0.42, spread=0.35, upper=0.16, lower=-0.04, cheeks=1.0, brow_inner=0.10, brow_outer=0.12,
        lids=(2.0, 9.0, 2.0, 9.0),
    ),
    "laugh": FaceMove(
        jaw=12.0, width=1.24, corners=0.52, spread=0.4, upper=0.16, cheeks=1.3, brow_inner=0.22, brow_outer=0.20,
        lids=(21.0, 30.0, 21.0, 30.0),
    ),
    "sadness": FaceMove(
        width=0.90, corners=-0.44, lower=0.12, pucker=0.08, brow_inner=0.56, brow_outer=-0.32, brow_together=0.18,
        lids=(17.0, 0.0, 17.0, 0.0),
    ),
    "cry": FaceMove(
        jaw=7.0, width=1.10, corners=-0.44, upper=0.12, lower=0.05, cheeks=0.7, brow_inner=0.50, brow_outer=-0.32,
        brow_together=0.2, lids=(24.0, 10.0, 24.0, 10.0),
    ),
    "surprise": FaceMove(
        jaw=15.0, width=0.58, pucker=0.12, upper=-0.04, brow_inner=0.62, brow_outer=0.56, lids=(-18.0, -8.0, -18.0, -8.0)
    ),
    "anger": FaceMove(
        width=0.94, corners=-0.34, roll=0.6, lower=0.08, brow_inner=-0.60, brow_outer=0.30, brow_together=0.34,
        lids=(13.0, 10.0, 13.0, 10.0),
    ),
    "fear": FaceMove(
        jaw=6.0, width=1.24, corners=-0.26, spread=0.35, lower=-0.12, upper=0.08, brow_inner=0.66, brow_outer=0.06,
        brow_together=0.20, lids=(-22.0, -6.0, -22.0, -6.0),
    ),
    "disgust": FaceMove(
        jaw=6.0, width=1.04, corners=-0.42, upper=0.34, lower=-0.10, cheeks=1.1, tongue=0.15, tongue_out=1.0,
        brow_inner=-0.42, brow_outer=0.02, brow_together=0.26, lids=(20.0, 20.0, 20.0, 20.0),
    ),
    "wink left": FaceMove(width=1.05, corners=0.22, cheeks=0.3, brow_outer=-0.05, lids=(62.0, 24.0, 0.0, 0.0)),
    "wink right": FaceMove(width=1.05, corners=0.22, cheeks=0.3, brow_outer=-0.05, lids=(0.0, 0.0, 62.0, 24.0)),
    "blink": FaceMove(lids=(62.0, 24.0, 62.0, 24.0)),
}  # fmt: skip
"""Shape -> what moves. "say ..." are the sounds of speech; the closed mouth at rest is no shape."""

VISEMES: tuple[str, ...] = tuple(name for name in MOVES if name.startswith("say "))
EXPRESSIONS: tuple[str, ...] = tuple(name for name in MOVES if not name.startswith("say "))
