"""Tags and names take part like anybody else."""

from fractions import Fraction
from pathlib import Path

from small_catalogue import SMALL
from wide_catalogue import WIDE

from aozora.director.direct import direct
from aozora.film.brief import Brief, Reference
from aozora.film.catalogue import Catalogue
from aozora.film.screenplay import Line, Screenplay


def line_seconds(line: Line) -> Fraction:
    return Fraction(1)


def made(prompt: str, catalogue: Catalogue = WIDE, *tags: str) -> Screenplay:
    references = tuple(Reference(kind="character", tag=tag, path=Path(f"{tag}.json")) for tag in tags)
    return direct(Brief(prompt=prompt, references=references), catalogue, line_seconds)


def test_a_reference_acts_speaks_and_is_acted_on() -> None:
    screenplay = made('@Mira chases @old_dog across a park. "Come back," says @Mira.', WIDE, "Mira", "old_dog")
    assert [(role.reference, role.kind) for role in screenplay.cast] == [("Mira", "person"), ("old_dog", "dog")]
    (shot,) = screenplay.shots
    first, second = screenplay.cast
    assert (shot.beats[0].subject, shot.beats[0].action, shot.beats[0].targets) == (first.id, "chase", (second.id,))
    assert shot.lines[0].speaker == first.id
    statuses = {span.text: (span.status, span.by) for span in screenplay.understanding if span.role == "reference"}
    assert statuses["@Mira"] == ("substituted", "person")


def test_an_engine_without_people_says_that_it_cannot_cast_a_character() -> None:
    screenplay = made("@Mira runs", SMALL, "Mira")
    (span,) = [span for span in screenplay.understanding if span.role == "reference"]
    assert (span.status, span.why) == ("not_depicted", "this engine cannot cast saved characters and assets")


def test_a_name_and_its_apposition_are_one() -> None:
    screenplay = made("Anna, a young woman in a red coat, walks in a park. Anna smiles.")
    (role,) = screenplay.cast
    assert (role.kind, role.name, role.attributes.age) == ("woman", "Anna", "young")
    assert {beat.subject for beat in screenplay.shots[0].beats} == {role.id}


def test_a_speaker_who_has_only_a_name_is_cast() -> None:
    screenplay = made("INT. OFFICE - DAY\n\nKAELA\nWe are late.\n\nShe leaves.")
    assert [(role.name, role.kind) for role in screenplay.cast] == [("Kaela", "person")]
    assert screenplay.shots[0].lines[0].speaker == screenplay.cast[0].id
