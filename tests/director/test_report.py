"""The report says everything that the screenplay says."""

from fractions import Fraction

from small_catalogue import SMALL
from wide_catalogue import WIDE

from aozora.director.direct import direct
from aozora.director.report import report
from aozora.film.brief import Brief
from aozora.film.screenplay import Line, Screenplay, Shot, Span, read_screenplay

FULL = """{
  "kind": "screenplay", "version": 2, "prompt": "x", "cast": [
    {"id": "anna-1", "kind": "woman", "category": "being", "name": "Anna", "reference": "anna",
     "attributes": {"age": "old", "shape": ["tall"]}, "features": [
       {"name": "beard", "sort": "part", "attributes": {"colour": "white"}},
       {"name": "hat", "sort": "garment", "attributes": {"colour": "red", "accents": ["blue"]}}]},
    {"id": "knife-1", "kind": "knife", "category": "thing"}, {"id": "sign-1", "kind": "sign", "category": "thing"}],
  "shots": [{"id": "shot-1", "seconds": "4", "place": "park", "look": "anime", "roles": ["anna-1", "knife-1", "sign-1"],
    "transition": "dissolve", "ending": "fade", "without": ["people"],
    "light": {"setup": "studio", "qualities": ["soft"]},
    "beats": [{"id": "b", "action": "cut", "subject": "anna-1", "tools": ["knife-1"], "times": 3, "end": "4"}],
    "camera": {"framing": "close-up", "angle": "low angle", "move": "pan", "speed": "slow", "direction": "left",
      "then": [{"move": "zoom in"}], "support": "handheld", "lens_mm": 35, "focus": "shallow", "pace": "slow motion",
      "subjects": ["anna-1"]},
    "lines": [{"id": "l", "speaker": "anna-1", "text": "Salut", "manner": ["whisper"], "language": "fr", "start": "1"}],
    "sounds": [{"id": "s", "sound": "rain", "manner": ["distant"], "source": "anna-1"}], "ambience": false,
    "music": {"id": "m", "mood": "calm", "genre": "jazz", "tempo": 90, "instruments": ["piano"]},
    "texts": [{"id": "t", "text": "OPEN", "medium": "neon", "on": "sign-1", "colour": "red"}]}]}"""


def test_every_part_of_a_shot_is_told() -> None:
    assert report(read_screenplay(FULL)).splitlines()[:14] == [
        "shot-1 (4.0 s, begins with a dissolve, ends with a fade): park, afternoon, clear, summer",
        "  camera: close-up, low angle, slow pan left, then zoom in, handheld, 35 mm, shallow focus, slow motion, on anna-1",
        "  light: studio, soft",
        "  look: anime",
        "  anna-1: Anna @anna, old tall woman, with white beard, wearing red and blue hat",
        "  knife-1: knife",
        "  sign-1: sign",
        "  0.0-4.0 s anna-1 cut with knife-1 3 times",
        "  anna-1 (whisper, fr) at 1.0 s: Salut",
        "  sound: rain (distant), from anna-1",
        "  sound: no ambience",
        "  music: calm, jazz, piano, 90 bpm",
        "  red neon on sign-1: OPEN",
        "  without: people",
    ]


def test_the_words_stand_by_their_status() -> None:
    def span(text: str, status: str, by: str = "", why: str = "") -> Span:
        made = {"start": 0, "end": 1, "text": text, "role": "object", "status": status, "by": by, "why": why}
        return Span.model_validate(made)

    spans = (span("ufo", "not_depicted", why="no such thing"), span("lion", "substituted", by="cat"), span("dog", "planned"))
    shot = Shot(id="shot-1", seconds=Fraction(1), place="park")
    assert report(Screenplay(shots=(shot,), understanding=spans)).splitlines()[3:] == [
        "As asked:",
        "+ dog: object, planned",
        "",
        "Substituted:",
        "~ lion: object, substituted by cat",
        "",
        "Not depicted:",
        "- ufo: object, not depicted (no such thing)",
        "",
        "3 spans: 1 as asked, 1 substituted, 1 not depicted",
    ]


def test_a_prompt_in_another_language_is_said_in_one_line() -> None:
    def seconds(line: Line) -> Fraction:
        return Fraction(1)

    text = report(
        direct(Brief(prompt="Une vieille dame promène son chien dans la rue pendant que la pluie tombe"), WIDE, seconds)
    )
    assert text.count("English") == 1
    japanese = report(direct(Brief(prompt="公園を走る犬"), SMALL, seconds))
    assert "English" in japanese
