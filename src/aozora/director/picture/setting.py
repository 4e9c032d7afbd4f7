"""The setting: place, hour, weather, season, light and look, from noun phrases and their modifiers."""

from aozora.director.claims import Claims
from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.clauses import Clause
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon import film_terms
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.director.notes import Heard, ShotNotes
from aozora.film.catalogue import Category
from aozora.film.screenplay import SpanRole


def set_sense(word: Word, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> bool:
    """Take an hour, weather, season, light or look from one word; False when it is none of these."""
    senses = word.unit.senses
    if "hour" in senses:
        _set_hour(word, senses["hour"], notes, claims, vocabulary)
    elif "season" in senses:
        notes.season = notes.season or senses["season"]
        claims.words([word], "season", notes.id)
    elif "weather" in senses:
        return _set_weather(word, senses["weather"], notes, claims, vocabulary)
    elif "studio" in senses:
        notes.studio = True
        claims.words([word], "light", notes.id)
    elif "light" in senses and (word.unit.first != word.unit.last or word.unit.text not in film_terms.LIGHT_QUALITIES):
        # "soft" by itself speaks of light only before a word for light, and in a block about it.
        add_light(senses["light"], notes)
        claims.words([word], "light", notes.id)
    elif "look" in senses:
        return set_look(word, notes, claims, vocabulary)
    else:
        return False
    return True


def read_sky(subject: str, clause: Clause, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> None:
    """ "the sun sets", "snow falls": the hour or the weather, whether or not somebody can be cast for it."""
    category, name = film_terms.SKY_VERBS.get((subject, clause.lemma), ("", ""))
    notes.snowfall = notes.snowfall or name == "snow"
    if category and (clause.lemma in ("set", "dip") or not vocabulary.nearest("action", clause.lemma).name):
        claims.words(clause.verb.words, "hour" if category == "hour" else "weather", notes.id)
    if category == "hour" and not notes.hour:
        notes.hour = vocabulary.nearest("hour", name).name
    elif category == "weather" and not notes.weather:
        match = vocabulary.nearest("weather", name)
        notes.weather, notes.weather_exact = match.name, match.exact
        notes.season = notes.season or ("winter" if name == "snow" else "")


def _set_hour(word: Word, name: str, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> None:
    match = vocabulary.nearest("hour", name)
    # "golden hour" after "sunny afternoon": the rarer light wins over plain day.
    if not notes.hour or notes.hour in ("afternoon", "day", "morning"):
        notes.hour = match.name or notes.hour
    claims.words([word], "hour", notes.id, match=match, why="" if match.name else f"no hour like {name!r}")


def _set_weather(word: Word, name: str, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> bool:
    match = vocabulary.nearest("weather", name)
    if is_rather_heard(word, vocabulary):
        return False
    if name == "snow":
        notes.season = notes.season or "winter"
        notes.snowfall = notes.snowfall or word.unit.text not in film_terms.LYING_SNOW
    heard = vocabulary.entry("sound", name) if not match.exact else None
    if heard is not None and heard.name not in {sound.sound for sound in notes.sounds}:
        # Weather that cannot be shown as such is at least heard.
        notes.sounds.append(Heard(f"{notes.id}/sound-{len(notes.sounds) + 1}", heard.name))
    if match.name and (not notes.weather or (match.exact and not notes.weather_exact)):
        notes.weather, notes.weather_exact = match.name, match.exact
    claims.words([word], "weather", notes.id, match=match, why="" if match.name else f"no weather like {name!r}")
    return True


def is_rather_heard(word: Word, vocabulary: Vocabulary) -> bool:
    """Wind that no weather of the catalogue shows can still be heard."""
    windy = word.tag == "noun" and word.unit.senses.get("weather") == "windy"
    return windy and not vocabulary.nearest("weather", "windy").exact and vocabulary.entry("sound", word.unit.text) is not None


def set_look(word: Word, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> bool:
    """Take the look that a word names."""
    name = word.unit.senses.get("look")
    if name is None:
        return False
    match = vocabulary.nearest("look", name)
    if match.name and not notes.look:
        notes.look = match.name
    claims.words([word], "look", notes.id, match=match, why="" if match.name else f"no look like {name!r}")
    return True


def add_light(quality: str, notes: ShotNotes) -> None:
    """Add a quality of light once."""
    if quality and quality not in notes.light:
        notes.light.append(quality)


def is_light(phrase: NounPhrase) -> bool:
    """Whether a noun phrase speaks of light: its head is light, or "studio light" and its like."""
    senses = phrase.head.unit.senses
    if "studio" in senses or "light" in senses:
        return True
    return phrase.head.unit.text in film_terms.LIGHT_NOUNS and not any(
        "thing" in word.unit.senses and word.unit.text == "street" for word in phrase.modifiers
    )


def read_light(phrase: NounPhrase, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> None:
    """ "soft studio light", "warm glow", "dim lighting": a setup and qualities."""
    for word in phrase.modifiers:
        text = word.unit.text
        if text in film_terms.LIGHT_QUALITIES:
            add_light(film_terms.LIGHT_QUALITIES[text], notes)
            notes.studio = notes.studio or text == "studio"
            claims.words([word], "light", notes.id)
        elif not set_sense(word, notes, claims, vocabulary) and "colour" in word.unit.senses:
            add_light(word.unit.senses["colour"], notes)
            claims.words([word], "light", notes.id)
        elif claims.is_free(word):
            claims.words([word], "light", notes.id, why="no such quality of light")
    if phrase.head.unit.text in film_terms.DARKNESS:
        add_light("low key", notes)
    if not set_sense(phrase.head, notes, claims, vocabulary):
        claims.words([phrase.head], "light", notes.id)


def read_setting(phrase: NounPhrase, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> None:
    """ "a foggy morning", "golden hour", "late summer": the head and its modifiers all set the scene."""
    category = next((name for name in _SETTING if name in phrase.head.unit.senses), "")
    for word in phrase.modifiers:
        own = next((name for name in _SETTING if name in word.unit.senses), "")
        category = category or own
        quality = film_terms.LIGHT_QUALITIES.get(word.unit.text, "") if category == "hour" and not own else ""
        if quality:
            # "a soft morning light", "a warm sunset".
            add_light(quality, notes)
            claims.words([word], "light", notes.id)
        elif not set_sense(word, notes, claims, vocabulary):
            # "a heavy downpour": the weather that the catalogue has is heavy by its name.
            shown = category == "weather" and word.unit.text in _weather_of(phrase.head, vocabulary).split()
            why = "" if shown else "no such variant of the setting"
            claims.words([word], _SETTING.get(category, "attribute"), notes.id, why=why)
    if not set_sense(phrase.head, notes, claims, vocabulary):
        claims.words([phrase.head], _SETTING.get(category, "attribute"), notes.id)


def _weather_of(head: Word, vocabulary: Vocabulary) -> str:
    """The name of the weather that a noun says by itself."""
    entry = vocabulary.entry("weather", head.unit.text)
    return entry.name if entry is not None else ""


_SETTING: dict[str, SpanRole] = {"hour": "hour", "weather": "weather", "season": "season"}


def known(category: Category, name: str, vocabulary: Vocabulary, default: str) -> str:
    """`name` or, when it is empty, the default if the catalogue has it, else the first entry, else the default."""
    if name:
        return name
    if vocabulary.entry(category, default) is not None or not vocabulary.has(category):
        return default
    return vocabulary.names(category)[0]
