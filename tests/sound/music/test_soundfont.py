"""A soundfont of one sine, made here: its list is read everywhere, its notes are played where FluidSynth is."""

import ctypes.util
import struct
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput, MissingDependency
from aozora.film.timing import SAMPLE_RATE
from aozora.sound.music.instruments.voice import Tone, tone_sound
from aozora.sound.music.soundfont import FontNote, font_clips, font_file, plays, presets

HERE = ctypes.util.find_library("fluidsynth") is not None
played = pytest.mark.skipif(not HERE, reason="FluidSynth is not installed")
_PIANO, _DRUMS = (0, 0), (128, 0)
_LOOP_FROM, _LOOP_TO, _SAMPLES = 480, 480 + 436 * 24, 24_000


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def _listed(kind: bytes, *chunks: bytes) -> bytes:
    return _chunk(b"LIST", kind + b"".join(chunks))


def _name(text: str) -> bytes:
    return text.encode().ljust(20, b"\0")


def write_font(path: Path) -> Path:
    """One sine of MIDI pitch 69 as piano and as drum kit (SoundFont 2.01: INFO, sdta, pdta)."""
    wave = 12_000 * np.sin(2 * np.pi * 440 * np.arange(_SAMPLES) / 48_000)
    data = wave.astype("<i2").tobytes() + b"\0" * 92
    heads = b"".join(
        _name(name) + struct.pack("<HHHIII", program, bank, at, 0, 0, 0)
        for name, program, bank, at in (("piano", 0, 0, 0), ("kit", 0, 128, 1), ("EOP", 0, 0, 2))
    )
    bags = struct.pack("<HHHHHH", 0, 0, 1, 0, 2, 0)
    to_instrument = struct.pack("<HHHHHH", 41, 0, 41, 0, 0, 0)
    # sampleModes 1 loops, sampleID last
    of_sample = struct.pack("<HHHHHH", 54, 1, 53, 0, 0, 0)
    sample = _name("sine") + struct.pack("<IIIIIBbHH", 0, _SAMPLES, _LOOP_FROM, _LOOP_TO, 48_000, 69, 0, 0, 1)
    pdta = _listed(
        b"pdta", _chunk(b"phdr", heads), _chunk(b"pbag", bags), _chunk(b"pmod", b"\0" * 10), _chunk(b"pgen", to_instrument),
        _chunk(b"inst", _name("sine") + struct.pack("<H", 0) + _name("EOI") + struct.pack("<H", 1)),
        _chunk(b"ibag", struct.pack("<HHHH", 0, 0, 2, 0)), _chunk(b"imod", b"\0" * 10), _chunk(b"igen", of_sample),
        _chunk(b"shdr", sample + _name("EOS") + b"\0" * 26),
    )  # fmt: skip
    info = _listed(
        b"INFO", _chunk(b"ifil", struct.pack("<HH", 2, 1)), _chunk(b"isng", b"EMU8000\0"), _chunk(b"INAM", b"sine\0\0")
    )
    body = b"sfbk" + info + _listed(b"sdta", _chunk(b"smpl", data)) + pdta
    path.write_bytes(b"RIFF" + struct.pack("<I", len(body)) + body)
    return path


@pytest.fixture(scope="module")
def font(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_font(tmp_path_factory.mktemp("font") / "sine.sf2")


def test_presets_are_read_without_the_library(font: Path):
    assert presets(str(font)) == {_PIANO, _DRUMS}
    assert plays(font, "piano")
    assert plays(font, "taiko"), "another kit is the font's first"
    assert not plays(font, "violin")
    assert not plays(font, "turntable")


def test_what_is_no_soundfont_is_told(tmp_path: Path):
    (tmp_path / "x.sf2").write_bytes(b"RIFFxxxxWAVE")
    with pytest.raises((InvalidInput, MissingDependency)) as told:
        font_file(str(tmp_path / "x.sf2"))
    assert told.value.field == "soundfont"
    assert font_file("") is None


def _heard(font: Path, *notes: FontNote, seconds: int = 4) -> NDArray[np.float64]:
    out = np.zeros((seconds * SAMPLE_RATE, 2))
    for clip in font_clips(font, list(notes), len(out)):
        sound = clip.render()
        out[clip.start : clip.start + len(sound)] += sound
    return out.mean(1)


@played
def test_a_note_has_its_pitch_time_and_level(font: Path):
    tone = Tone("piano", 72, 1.0, 96 / 127)
    wave = _heard(font, FontNote(SAMPLE_RATE // 2 * 3, "hall", tone, 1.0, 0.2))
    begin = int(np.argmax(np.abs(wave) > 0.05 * np.abs(wave).max()))
    assert abs(begin / SAMPLE_RATE - 1.5) < 0.005
    steady = wave[begin + 4_800 : begin + 4_800 + 32_768]
    spectrum = np.abs(np.fft.rfft(steady * np.hanning(len(steady)), 1 << 19))
    pitch = np.argmax(spectrum) * SAMPLE_RATE / (1 << 19)
    assert abs(1200 * np.log2(pitch / (440 * 2 ** (3 / 12)))) < 5
    own: NDArray[np.float64] = tone_sound(tone)[: round(0.8 * SAMPLE_RATE)].astype(np.float64).mean(1)
    house = float(np.sqrt(np.mean(np.square(own))))
    assert 0.3 < np.sqrt(np.mean(wave[begin : begin + round(0.8 * SAMPLE_RATE)] ** 2)) / house < 3
    assert np.abs(wave[begin + round(1.6 * SAMPLE_RATE) :]).max() < 0.02 * np.abs(wave).max(), "it is let go"


@played
def test_bends_reach_only_their_note_and_rooms_are_apart(font: Path):
    bent = FontNote(0, "stage", Tone("piano", 69, 1.0, 0.8, bend=((0.0, 0.0), (0.1, 2.0), (1.0, 2.0))), 1.0, 0.2)
    plain = FontNote(0, "stage", Tone("piano", 60, 1.0, 0.8), 1.0, 0.2)
    wave = _heard(font, bent, plain, FontNote(2 * SAMPLE_RATE, "hall", Tone("piano", 69, 0.5, 0.8), 1.0, 0.2))
    piece = wave[19_200 : 19_200 + 16_384]
    spectrum = np.abs(np.fft.rfft(piece * np.hanning(len(piece)), 1 << 18))
    hertz = np.fft.rfftfreq(1 << 18, 1 / SAMPLE_RATE)

    def level(pitch: float) -> float:
        near = 440 * 2 ** ((pitch - 69) / 12)
        return float(spectrum[(hertz > near * 0.985) & (hertz < near * 1.015)].max())

    assert level(71) > 5 * level(69)
    assert level(60) > 5 * level(62)
    assert {clip.room for clip in font_clips(font, [bent, FontNote(0, "hall", plain.tone, 1.0, 0.2)], SAMPLE_RATE)} == {
        "stage", "hall",
    }  # fmt: skip


@played
def test_the_same_notes_are_the_same_bytes(font: Path):
    note = FontNote(100, "hall", Tone("piano", 65, 0.5, 0.6), 0.5, 0.2)
    assert np.array_equal(_heard(font, note, seconds=1), _heard(font, note, seconds=1))
