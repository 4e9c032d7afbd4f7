"""The parameters of a person: body, face, hair and clothes."""

from dataclasses import dataclass, field
from typing import Literal

from aozora.film.world import Rgb

Sex = Literal["female", "male"]


@dataclass(frozen=True)
class BodyShape:
    """How a body is built, 0 to 1 unless said otherwise. `weight` 0 is thin and 1 heavy; `muscle` broadens shoulders and arms;
    `shoulders` and `hips` are multiples of the plain width for the sex; `belly` is the belly in front."""

    weight: float = 0.4
    muscle: float = 0.35
    shoulders: float = 1.0
    hips: float = 1.0
    belly: float = 0.0


@dataclass(frozen=True)
class FaceShape:
    """Multiples of the plain face, about 0.7 to 1.4: what makes one face differ from the next."""

    width: float = 1.0
    jaw: float = 1.0
    cheeks: float = 1.0
    chin: float = 1.0
    nose_length: float = 1.0
    nose_width: float = 1.0
    nose_bridge: float = 1.0
    nose_tilt: float = 0.0
    eyes: float = 1.0
    eye_spread: float = 1.0
    eye_tilt: float = 0.0
    lips: float = 1.0
    mouth: float = 1.0
    brows: float = 1.0
    ears: float = 1.0


@dataclass(frozen=True)
class Hair:
    """A style of `people.hair_table` ("bob"), its colour (linear), and what grows on the face ("", "stubble", "full beard",
    "goatee", "long beard") and under the nose ("", "moustache")."""

    style: str = "short"
    colour: Rgb = (0.045, 0.022, 0.010)
    beard: str = ""
    moustache: bool = False


@dataclass(frozen=True)
class Garment:
    """Something worn: a row of the wardrobe ("sweater"), colours by name (main first; "" is the garment's own), a pattern
    ("striped", "dotted", "checked", "floral", "camouflage") and a material ("knit", "denim", "leather", ...)."""

    name: str
    colour: str = ""
    accents: tuple[str, ...] = ()
    pattern: str = ""
    material: str = ""


@dataclass(frozen=True)
class PersonParams:
    """Everything that shapes one person. `age` in years, `height` in metres without hair and heels; `skin` is the melanin share
    0 (very fair) to 1 (very dark) and `warmth` -1 (rosy) to 1 (golden)."""

    kind: str
    sex: Sex = "female"
    age: float = 30.0
    height: float = 1.68
    body: BodyShape = BodyShape()
    face: FaceShape = FaceShape()
    skin: float = 0.35
    warmth: float = 0.0
    iris: Rgb = (0.09, 0.045, 0.018)
    hair: Hair = field(default_factory=Hair)
    garments: tuple[Garment, ...] = ()
    seed: int = 0

    @property
    def youth(self) -> float:
        """1 for a newborn, 0 from 18 years on: how far the proportions are a child's."""
        return float(max(0.0, 1.0 - self.age / 18.0))

    @property
    def wear(self) -> float:
        """0 up to 45 years, 1 at 85: how far age shows."""
        return float(min(max((self.age - 45.0) / 40.0, 0.0), 1.0))
