"""Materials are told apart by their decay and brightness; steps and rolling follow the motion."""

import numpy as np
import pytest

from aozora.film.motion import Event
from aozora.film.randomness import lane
from aozora.film.screenplay import Feature, Role
from aozora.film.timing import SAMPLE_RATE
from aozora.sound.foley import foot_of
from aozora.sound.footsteps import footstep
from aozora.sound.friction import Contact, moving_contact
from aozora.sound.materials import MATERIALS, material_of
from aozora.sound.modal import Blow, Modes, contact_seconds, impact, ringing


def struck(material: str, onto: str = "stone", mass: float = 0.1, impulse: float = 0.1, size: float = 0.1) -> np.ndarray:
    blow = Blow(MATERIALS[material], MATERIALS[onto], size, mass, 1.0, impulse, onto_panel=True)
    return impact(blow, lane(1, material), (lane(2, material), lane(3, onto)))


def centroid(sound: np.ndarray) -> float:
    power = np.abs(np.fft.rfft(sound)) ** 2
    return float(np.sum(power * np.fft.rfftfreq(len(sound), 1 / SAMPLE_RATE)) / power.sum())


def decay_s(sound: np.ndarray) -> float:
    """Time until 99 % of the energy has been heard."""
    energy = np.cumsum(sound**2)
    return float(np.searchsorted(energy, 0.99 * energy[-1])) / SAMPLE_RATE


def test_materials_are_ordered_as_ears_know_them() -> None:
    ring = {name: decay_s(struck(name)) for name in ("metal", "glass", "ceramic", "wood", "rubber", "fabric")}
    assert ring["metal"] > 2 * ring["ceramic"] > 2 * ring["wood"]
    assert ring["glass"] > ring["wood"]
    bright = {name: centroid(struck(name)) for name in ("glass", "wood", "rubber")}
    assert bright["glass"] > 1.5 * bright["wood"] > 1.5 * bright["rubber"]


def test_a_small_body_rings_higher_than_a_large_one() -> None:
    assert centroid(struck("metal", size=0.04)) > 1.5 * centroid(struck("metal", size=0.3))


def test_energy_grows_with_impulse() -> None:
    energies = [float(np.sum(struck("wood", impulse=j) ** 2)) for j in (0.001, 0.01, 0.1, 1.0)]
    assert energies == sorted(energies)
    assert energies[-1] > 10 * energies[0]


@pytest.mark.parametrize("material", sorted(MATERIALS))
def test_attack_has_no_click_and_no_offset(material: str) -> None:
    sound = struck(material)
    peak = np.abs(sound).max()
    assert np.abs(sound[:3]).max() < 0.05 * peak
    assert np.abs(sound[: round(0.0006 * SAMPLE_RATE)]).max() > 0.002 * peak
    assert abs(sound.mean()) < 0.01 * peak
    assert np.abs(sound[-50:]).max() < 0.02 * peak


def test_modes_are_exact_decaying_sines() -> None:
    modes = Modes(np.array([440.0]), np.array([20.0]), np.array([1.0]))
    t = np.arange(4000) / SAMPLE_RATE
    expected = np.exp(-20 * t) * np.sin(2 * np.pi * 440 * t)
    assert np.abs(ringing(modes, 0.0)[:4000] - expected).max() < 1e-9


def test_contact_time_is_hertzian() -> None:
    """Steel ball of 10 mm radius on steel at 1 m/s: some tens of microseconds; a rubber ball: milliseconds."""
    steel, rubber, stone = MATERIALS["metal"], MATERIALS["rubber"], MATERIALS["stone"]
    assert 4e-5 <= contact_seconds(steel, steel, 0.02, 0.033, 1.0) < 1.2e-4
    assert 2e-3 < contact_seconds(rubber, stone, 0.1, 0.2, 2.0) < 2e-2


def test_substances_are_understood() -> None:
    assert material_of("painted wood").name == "wood"
    assert material_of("Oak").name == "wood"
    assert material_of("fur").name == "fabric"
    assert material_of("paw").name == "flesh"
    assert material_of("no such stuff").name == "wood"


def test_rolling_is_heard_where_it_rolls_and_louder_when_faster() -> None:
    speed = np.concatenate([np.zeros(24000), np.full(24000, 0.2), np.full(24000, 0.9), np.zeros(24000)])
    contact = Contact(MATERIALS["glass"], MATERIALS["wood"], 0.016, 0.005, turns=True)
    sound = moving_contact(contact, speed, lane(1), (lane(2), lane(3)))
    still, slow, fast = (float(np.mean(sound[k * 24000 + 4800 : (k + 1) * 24000] ** 2)) for k in range(3))
    assert still < 1e-20
    assert 0 < 4 * slow < fast
    assert 300 < centroid(sound) < 6000


def test_steps_differ_by_ground_and_weight() -> None:
    def step(ground: str, mass: float, paw: bool = False) -> np.ndarray:
        return footstep(MATERIALS[ground], mass, 1.0, "paw" if paw else "shoe", lane(4, ground))

    assert centroid(step("gravel", 70)) > centroid(step("earth", 70))
    assert np.abs(step("wood", 90)).max() > np.abs(step("wood", 20)).max()
    assert decay_s(step("snow", 70)) > decay_s(step("stone", 70))
    assert decay_s(step("grass", 5, paw=True)) < 0.15


def test_feet_sound_by_their_kind() -> None:
    """On stone: heels are brighter than shoes, these than bare feet; a hoof rings where a paw does not."""

    def brightness(kind: str) -> float:
        sound = footstep(MATERIALS["stone"], 70, 1.0, kind, lane(6, "feet"))
        power = np.abs(np.fft.rfft(sound, 1 << 15)) ** 2
        return float(np.sum(power * np.fft.rfftfreq(1 << 15, 1 / SAMPLE_RATE)) / np.sum(power))

    assert brightness("heel") > brightness("shoe") > brightness("bare")
    assert brightness("hoof") > 1.3 * brightness("bare")

    def foot(kind: str, features: tuple[str, ...] = (), limb: str = "left") -> str:
        worn = tuple(Feature(name=name, sort="garment") for name in features)
        role = Role(id="a", kind=kind, category="being", features=worn)
        return foot_of(Event(0, "step", "a", material_a="shoe", data={"foot": limb}), (role,))

    assert foot("horse", limb="front left") == "hoof"
    assert foot("dog", limb="hind right") == "paw"
    assert foot("woman", ("high heels",)) == "heel"
    assert foot("man", ("boots",)) == "boot"
    assert foot("man") == "shoe"
