"""Sorts: what each noun phrase of a sentence speaks of: the camera, light, the hour, a place, a sound, or somebody to cast."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from aozora.director.cast.counting import is_measure
from aozora.director.cast.features import is_clothing, is_garment, is_part
from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.clauses import Sentence
from aozora.director.lexicon import hearing, nouns
from aozora.director.lexicon.camera_terms import CAMERA_VERBS, TURNS
from aozora.director.lexicon.closed import AMOUNTS, PARTITIVES, POSSESSIVES
from aozora.director.lexicon.features import OWN_FORMS, WEARABLE_THINGS, WEARING
from aozora.director.lexicon.film_terms import DARKNESS, GENERIC_SETTINGS, PURE_LIGHT
from aozora.director.lexicon.listing import listed
from aozora.director.lexicon.noises import NOISES, SEEN_AND_HEARD
from aozora.director.lexicon.space import FRAME_NOUNS, FRAME_OBJECTS, FRAMES, PLACES_ON
from aozora.director.lexicon.verbs import HEARD, SOUND_VERBS
from aozora.director.meaning.abstraction import is_abstract, is_audible
from aozora.director.meaning.kinds import Kind, kind_of, poured
from aozora.director.meaning.nearness import is_being
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.director.picture.camera import CAMERA_SENSES, is_camera, is_the_camera
from aozora.director.picture.places import BESIDE, LOCATIVE, can_be_place, is_backdrop, is_location, names_location, place_match
from aozora.director.picture.setting import is_light

Sort = Literal[
    "pronoun", "reference", "narrator", "measure", "partitive", "light", "camera", "setting", "look", "sound", "music",
    "silence", "part", "garment", "age", "frame", "tone", "place",
    "cast", "scenery", "carrier", "unknown",
]  # fmt: skip


_SETTING = frozenset({"hour", "season", "weather"})
_FILMING = listed("camera shot view scene video clip film footage")

AGES_IN_DECADES = listed(
    "teens twenties thirties forties fifties sixties seventies eighties nineties 20s 30s 40s 50s 60s 70s 80s 90s"
)
"""How old somebody is "in" them."""

VOICES = SOUND_VERBS | {
    "sing",
    "whistle",
    "crackle",
    "ring",
    "tick",
    "honk",
    "hum",
    "rumble",
    "chatter",
    "crash",
    "lap",
    "toll",
    "chime",
}
"""Verbs that make their subject heard rather than seen, when it cannot be cast."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a noun phrase stands in its sentence: the preposition before it, what it depends on by "of", its part in a clause."""

    preposition: str = ""
    whole: int | None = None
    part: int | None = None
    subject: bool = False
    object: bool = False
    verb: str = ""


@dataclass(frozen=True, slots=True)
class Sorted:
    """A noun phrase, sorted; `kind` is what it is cast as."""

    sort: Sort
    kind: Kind | None = None


def places_in(sentence: Sentence) -> tuple[Place, ...]:
    """How every noun phrase stands in its sentence."""
    facts: list[dict[str, object]] = [{} for _ in sentence.phrases]
    for owner, preposition, governed in sentence.relations:
        facts[governed] |= {"preposition": preposition.unit.text, **({"whole": None} if owner == governed else {})}
    for clause in sentence.clauses:
        for number in clause.subjects:
            facts[number] |= {"subject": True, "verb": clause.lemma}
        for number in clause.objects:
            facts[number] |= {"object": True, "verb": clause.lemma}
        for adjunct in clause.adjuncts:
            facts[adjunct.phrase] |= {"preposition": adjunct.preposition.unit.text, "verb": clause.lemma}
    for part, whole in sentence.partitions:
        facts[part]["part"] = whole
        facts[whole]["whole"] = part
    for number, (before, phrase) in enumerate(pairwise(sentence.phrases), 1):
        if not facts[number] and phrase.first - before.last == 2 and names_location(phrase.lemma):
            # "in Athens, Greece": a country after its city is where the city is.
            where = {key: value for key, value in facts[number - 1].items() if key in ("preposition", "verb")}
            facts[number] = {"preposition": "in", **where} if "whole" in facts[number - 1] else where
    return tuple(Place(**fact) for fact in facts)  # pyright: ignore[reportArgumentType]


def sort_of(phrase: NounPhrase, place: Place, sentence: Sentence, vocabulary: Vocabulary) -> Sorted:
    """What a noun phrase speaks of. The rules stand in order of certainty."""
    head = phrase.head
    if head.tag == "number" and place.part is not None:
        return Sorted("measure")
    if head.tag == "number" and (found := _number(phrase, place, sentence, vocabulary)) is not None:
        return found
    if head.tag in ("pronoun", "determiner", "number"):
        return Sorted("pronoun" if head.tag == "pronoun" else "unknown")
    if head.tag == "name":
        return Sorted("reference")
    speaks = place.verb != "" or place.preposition in ("in", "with", "by")
    if phrase.lemma in nouns.NARRATORS or (head.unit.text == "voice" and speaks):
        return Sorted("narrator")
    if place.part is not None:
        if is_measure(phrase):
            return Sorted("measure")
        if phrase.lemma in PLACES_ON or (phrase.lemma in PARTITIVES and kind_exact(phrase, vocabulary) is None):
            return Sorted("partitive")
    stands = place.subject or place.object or bool(place.preposition)
    if stands and (liquid := poured(phrase.lemma, phrase.head, place.verb, vocabulary)) is not None:
        return Sorted("cast", liquid)
    # What is counted is seen: "a line of cars" is no sound of traffic.
    counted = place.whole is not None and is_measure(sentence.phrases[place.whole]) and bool(kind_exact(phrase, vocabulary))
    for rule in (_of_the_picture, _worn, _of_the_film, *(() if counted else (_heard,))):
        if (sort := rule(phrase, place, vocabulary)) is not None:
            return Sorted(sort)
    if (sort := _part(phrase, place, sentence, vocabulary)) is not None:
        return Sorted(sort)
    return _in_the_picture(phrase, place, sentence, vocabulary)


def _number(phrase: NounPhrase, place: Place, sentence: Sentence, vocabulary: Vocabulary) -> Sorted | None:
    """Numbers that stand for somebody: "in her 60s", "Mara, 30s, ...", "a couple walks"."""
    text = phrase.head.unit.text
    if text in nouns.COLLECTIVES and (kind := kind_of(phrase, vocabulary)) is not None:
        return Sorted("cast", kind)
    alone = len(phrase.words) == 1 and not (place.subject or place.object or place.preposition)
    after = any(phrase.first - other.last == 2 for other in sentence.phrases)
    if text in AGES_IN_DECADES and (place.preposition == "in" or (alone and after)):
        return Sorted("age")
    is_age = alone and after and text.isdigit() and 1 <= int(text[:4]) <= 110 and sentence.phrases[0] is not phrase
    return Sorted("age") if is_age else None


def _of_the_picture(phrase: NounPhrase, place: Place, _: Vocabulary) -> Sort | None:
    """ "in the background", "on the left side": a part of the picture itself."""
    if phrase.lemma in FRAMES and place.preposition in FRAME_OBJECTS and phrase.determiner == "the" and not phrase.modifiers:
        return "frame"
    named = phrase.head.unit.text in FRAME_NOUNS and phrase.determiner in ("the", "") and phrase.possessor is None
    return "frame" if named and place.preposition in ("in", "on", "at", "to", "into") and place.part is None else None


def _worn(phrase: NounPhrase, place: Place, vocabulary: Vocabulary) -> Sort | None:
    """ "wearing a hat", "in a red dress", "in her thirties"; a garment that is also a thing must be worn."""
    if phrase.head.unit.text in AGES_IN_DECADES and place.preposition == "in":
        return "age"
    listed_so = is_garment(phrase, vocabulary)
    if not listed_so and not is_clothing(phrase.lemma):
        return None
    owned = phrase.determiner in POSSESSIVES or phrase.possessor is not None
    worn = place.preposition in ("in", "with") or owned or (place.verb in WEARING and place.object)
    thing = (
        phrase.lemma in WEARABLE_THINGS or phrase.head.unit.text in WEARABLE_THINGS or kind_exact(phrase, vocabulary) is not None
    )
    return "garment" if worn or (listed_so and not thing) else None


def kind_exact(phrase: NounPhrase, vocabulary: Vocabulary) -> Kind | None:
    """What a noun phrase is cast as when the catalogue has just that."""
    kind = kind_of(phrase, vocabulary)
    return kind if kind is not None and kind.match.exact else None


def _of_the_film(phrase: NounPhrase, place: Place, _: Vocabulary) -> Sort | None:
    senses = set(phrase.head.unit.senses)
    filming = phrase.head.unit.first != phrase.head.unit.last and bool(senses & {"framing", "angle", "move"})
    shows = place.verb in CAMERA_VERBS and bool(senses & CAMERA_SENSES)
    if "pace" in senses:
        return "camera"
    acts = (
        place.subject
        and place.verb not in ("be", "")
        and not filming
        and not shows
        and phrase.lemma not in _FILMING | nouns.MEDIA_NOUNS
    )
    if is_backdrop(phrase) and place.preposition in ("on", "against", "over", "with", "in front of"):
        return "place"
    if is_the_camera(phrase) or _turns_the_camera(phrase, place):
        return "camera"
    if phrase.head.unit.text in DARKNESS and place.preposition == "in":
        return "light"
    named = bool(senses & {"kind", "thing"})
    lit = is_light(phrase) and (not acts or phrase.lemma in PURE_LIGHT)
    if lit and not (named and phrase.determiner in ("a", "an")):
        return "light"
    if phrase.determiner in ("his", "her", "their") and phrase.lemma not in _FILMING:
        # "his movements" are his, not the camera's.
        return None
    if is_camera(phrase) and not acts and not (named and not senses & {"framing", "angle", "move", "focus"}):
        return "camera"
    if phrase.lemma in GENERIC_SETTINGS and any(set(w.unit.senses) & _SETTING for w in phrase.modifiers):
        return "setting"
    if senses & _SETTING and not senses & {"kind", "thing"}:
        return "setting"
    if (
        "look" in senses
        and not acts
        and not place.object
        and (phrase.determiner == "" or place.part is not None or place.preposition in ("in", "as"))
    ):
        return "look"
    return None


def _stands_in_a_sentence(phrase: NounPhrase, place: Place) -> bool:
    return bool(place.subject or place.object or place.preposition or phrase.determiner)


_WHOLE_TURNS = frozenset(["90", "180", "270", "360", "720"])


def _turns_the_camera(phrase: NounPhrase, place: Place) -> bool:
    """ "in a clockwise direction", after the camera's orbit."""
    turning = all(word.unit.text in TURNS for word in phrase.modifiers)
    turns = {word.unit.text for word in phrase.words} & _WHOLE_TURNS
    if phrase.lemma == "degree" and (turns or place.verb in CAMERA_VERBS):
        return True
    return turning and phrase.lemma in ("direction", "motion") and place.verb in ("", "orbit", "arc")


def _heard(phrase: NounPhrase, place: Place, vocabulary: Vocabulary) -> Sort | None:
    senses = phrase.head.unit.senses
    if "silence" in senses or "no music" in senses:
        return "silence" if "silence" in senses else "music"
    if phrase.determiner in POSSESSIVES and phrase.lemma in nouns.PARTS:
        return None  # The bark of a tree is seen.
    if (
        phrase.lemma in hearing.MUSIC_NOUNS
        and kind_exact(phrase, vocabulary) is None
        and not (place.object and place.verb not in ("hear", "feature", "have"))
    ):
        return "music"
    if phrase.lemma in hearing.SOUND_NOUNS or phrase.head.unit.text in hearing.SOUND_NOUNS or _is_noise(phrase, vocabulary):
        return "sound"
    visible = (
        phrase.lemma in nouns.NOUN_KIN
        or phrase.lemma in nouns.SCENERY
        or phrase.lemma in nouns.PLACE_NOUNS
        or is_being(phrase.lemma)
        or (_stands_in_a_sentence(phrase, place) and kind_exact(phrase, vocabulary) is not None)
    )
    if (
        place.subject
        and place.verb in VOICES
        and kind_exact(phrase, vocabulary) is None
        and vocabulary.entry("sound", phrase.head.unit.text)
    ):
        return "sound"
    if (
        "sound" in senses
        and not visible
        and place.preposition not in ("in", "through")
        and not {"kind", "thing", "place", "material"} & set(senses)
    ):
        return "sound"
    if _audibly(phrase, place, vocabulary):
        return "sound"
    named = _sounds(phrase) and kind_exact(phrase, vocabulary) is None
    audible = is_audible(phrase.lemma) and not {"kind", "thing", "place"} & set(senses) and place.part is None
    return "sound" if (named or audible) and not visible else None


def _audibly(phrase: NounPhrase, place: Place, vocabulary: Vocabulary) -> bool:
    """ "with faint waves": an adjective of hearing, before something that can be heard as well as seen."""
    if place.preposition != "with" or not any(word.unit.text in hearing.AUDIBLY for word in phrase.modifiers):
        return False
    return bool(vocabulary.nearest("sound", phrase.head.unit.senses.get("sound", phrase.lemma)).name)


def _is_noise(phrase: NounPhrase, vocabulary: Vocabulary) -> bool:
    """ "a heavy grunt", "a crisp dry rattle": a word of sound, which may be a thing as well, with a word of how it sounds."""
    lemma = phrase.lemma
    told = any(word.unit.text in hearing.HOW_SOUND or word.unit.text in hearing.AUDIBLY for word in phrase.modifiers)
    if lemma in NOISES:
        return told or kind_exact(phrase, vocabulary) is None
    return lemma in SEEN_AND_HEARD and told and vocabulary.entry("sound", lemma) is not None and not phrase.plural


def _sounds(phrase: NounPhrase) -> bool:
    """ "a low growling rev", "tacky smacks": said to be heard by what stands before it, or by its own name."""
    if phrase.head.unit.kind == "quote":
        return True
    loud = any(word.form == "ing" and word.lemma in HEARD for word in phrase.modifiers)
    return phrase.lemma in HEARD or (loud and not is_being(phrase.lemma))


def _is_amount(phrase: NounPhrase) -> bool:
    """Whether a noun phrase before "of" only measures what follows ("a piece of", "a row of")."""
    return phrase.lemma in PARTITIVES or phrase.lemma in AMOUNTS or is_measure(phrase)


def _part(phrase: NounPhrase, place: Place, sentence: Sentence, vocabulary: Vocabulary) -> Sort | None:
    """ "its tail", "with blue eyes", "the dog's ears": parts describe their whole."""
    if "material" in phrase.head.unit.senses and phrase.determiner == "" and not phrase.plural:
        of_it = place.preposition in ("made of", "made from", "made out of") or place.whole is not None
        amount = place.whole is not None and _is_amount(sentence.phrases[place.whole])
        compound = any(word.tag == "noun" for word in phrase.modifiers)
        if of_it and not amount and not compound and not (place.whole is not None and phrase.lemma in nouns.SCENERY):
            return "part"
    if phrase.lemma in ("colour", "color", "hue") and phrase.plural and place.preposition in ("in", "of", "with"):
        return "part"
    if phrase.lemma in OWN_FORMS and phrase.determiner in POSSESSIVES:
        return "part"
    if not is_part(phrase, vocabulary):
        return None
    owned = phrase.possessor is not None or phrase.determiner in POSSESSIVES or place.part is not None
    given = place.preposition in ("with", "from") or (
        place.object and place.verb in ("have", "wag", "shake", "open", "close", "raise", "move", "perk", "tilt", "flap")
    )
    if owned or given or (place.preposition in ("in", "on", "of") and phrase.head.unit.text in nouns.COATS):
        return "part"
    return (
        "part"
        if kind_exact(phrase, vocabulary) is None
        and phrase.head.unit.text not in nouns.SCENERY
        and "place" not in phrase.head.unit.senses
        else None
    )


def _is_where(phrase: NounPhrase, place: Place, exact: Kind | None, vocabulary: Vocabulary) -> bool:
    """Whether a noun phrase says where the shot plays, rather than a thing (`exact`) that stands there."""
    with_it = place.preposition == "with" and (exact is not None or vocabulary.entry("place", phrase.lemma) is None)
    if not can_be_place(phrase, vocabulary) or with_it or phrase.head.unit.text in nouns.FILM_NOUNS:
        return False
    locative = place.preposition in LOCATIVE
    topic = place.whole is not None or not (place.subject or place.object or place.preposition)
    beside = place.preposition in BESIDE and place.preposition not in ("over", "around", "by", "near")
    noun = phrase.lemma.rpartition(" ")[2]
    furniture = vocabulary.entry("place", noun) is None
    there = locative and place_match(phrase, vocabulary)[0].exact and not beside
    prefers_thing = exact is not None and (furniture or not there)
    return not prefers_thing and (locative or topic or place.object or place.subject or place.preposition == "with")


def _in_the_picture(phrase: NounPhrase, place: Place, sentence: Sentence, vocabulary: Vocabulary) -> Sorted:
    exact = kind_exact(phrase, vocabulary)
    if exact is not None and exact.match.score < 1 and vocabulary.entry("place", phrase.lemma) is not None:
        # "street" is a place before it is a family of things in the street.
        exact = None
    loose_air = phrase.lemma == "air" and phrase.determiner != "the"
    scenic = not loose_air and (phrase.head.unit.text in nouns.SCENERY or phrase.lemma in nouns.SCENERY)
    nowhere = scenic and exact is None and not place_match(phrase, vocabulary)[0].name
    if not nowhere and _is_where(phrase, place, exact, vocabulary):
        return Sorted("place")
    at_home = phrase.lemma == "home" and not phrase.determiner and place.preposition in ("at", "from")
    if exact is not None and not at_home:
        return Sorted("cast", exact)
    if at_home or is_location(phrase, place.preposition):
        return Sorted("place")
    if scenic:
        return Sorted("scenery")
    if ("carrier" in phrase.head.unit.senses and sentence.quotes) or (
        phrase.lemma in nouns.TEXT_CARRIERS and any(c.quotes for c in sentence.clauses)
    ):
        return Sorted("carrier")
    kind = kind_of(phrase, vocabulary)
    bare = phrase.determiner == "" and phrase.number is None and not (place.subject or place.object or place.preposition)
    if kind is None and bare and vocabulary.entry("sound", phrase.head.unit.text) is not None:
        return Sorted("sound")
    free = not (place.subject or place.object)
    bare_mass = phrase.determiner == "" and not phrase.plural
    if is_abstract(phrase.lemma, loosely=free and bare_mass and place.preposition in ("with", "in"), freely=free) and (
        kind is None or not kind.match.exact
    ):
        return Sorted("tone")
    return Sorted("cast", kind) if kind is not None else Sorted("unknown")


def with_props(sentence: Sentence, found: list[Sorted], vocabulary: Vocabulary) -> tuple[Sorted, ...]:
    """The sorts of a sentence's noun phrases; "on a table in a living room" plays in the room, and the table is a thing of it."""
    places = {n: place_match(sentence.phrases[n], vocabulary)[0].name for n, item in enumerate(found) if item.sort == "place"}
    kinds = {n: kind_exact(sentence.phrases[n], vocabulary) for n in places}
    rooms = {name for n, name in places.items() if name and kinds[n] is None}
    props = {n for n in places if kinds[n] is not None and rooms - {places[n]}}
    return tuple(Sorted("cast", kinds[n]) if n in props else item for n, item in enumerate(found))
