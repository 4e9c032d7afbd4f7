"""Speech and writing: the lines and the readable words of a shot, with their speakers, manners, media and carriers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from aozora.director.claims import Claims
from aozora.director.grammar.clauses import Clause, Sentence
from aozora.director.grammar.tokens import Token
from aozora.director.grammar.word_classes import Word
from aozora.director.heard.ear import Ear
from aozora.director.heard.quotations import Use, quoted_text, script_language
from aozora.director.lexicon.closed import PRONOUNS
from aozora.director.lexicon.quotations import LANGUAGES, SAID_SOFTLY, VOICE_WORDS, VOICES
from aozora.director.lexicon.verbs import SPEECH_VERBS
from aozora.director.meaning.vocabulary import Match, Vocabulary
from aozora.director.notes import NARRATOR, ShotNotes, Speech, Written

Speakers = Callable[[tuple[int, ...]], tuple[str, ...]]
"""From numbers of noun phrases to the role ids that they are."""

NO_WRITING = "this engine writes no words into the picture"
UNHEARD = "no sound like this in the catalogue"

_BESIDE_NAMES = frozenset(
    [
        "v.o",
        "v.o.",
        "vo",
        "o.s",
        "o.s.",
        "os",
        "cont'd",
        "contd",
        "cont",
        "v",
        "o",
        "s",
        "d",
        "off-screen",
        "offscreen",
        "filtered",
    ]
)


@dataclass(frozen=True, slots=True)
class Said:
    """How a line is spoken: its manner, and its language if that is named."""

    manner: tuple[str, ...] = ()
    language: str = ""


def is_voice(name: str) -> bool:
    """Whether a name in a script means a voice without a body."""
    return bool(set(name.split()) & (VOICES | {"over", "radio"}))


class LineWriter:
    """Writes the lines and the readable words of one shot."""

    def __init__(
        self, notes: ShotNotes, claims: Claims, tokens: Sequence[Token], uses: Mapping[int, Use], ear: Ear, vocabulary: Vocabulary
    ) -> None:
        self._notes = notes
        self._claims = claims
        self._tokens = tokens
        self._uses = uses
        self._ear = ear
        self._vocabulary = vocabulary

    def use(self, word: Word) -> Use:
        """What a quotation is for."""
        return self._uses.get(word.unit.first, Use(""))

    def take_clause(self, clause: Clause, sentence: Sentence, speakers: Speakers, slot: int, latest: str = "") -> bool:
        """The quotations of a clause; False when its verb does not bring any of them."""
        brought = False
        for word in clause.quotes:
            verb = self.use(word).verb
            own = verb is not None and any(part.unit.first <= verb <= part.unit.last for part in clause.verb.words)
            brought = brought or own
            self._take(word, sentence, speakers, clause if own else None, (slot, latest))
        return brought

    def take_loose(self, sentence: Sentence, word: Word, speakers: Speakers, slot: int, latest: str) -> None:
        """A quotation that the grammar gave to no clause."""
        self._take(word, sentence, speakers, None, (slot, latest))

    def _take(self, word: Word, sentence: Sentence, speakers: Speakers, clause: Clause | None, when: tuple[int, str]) -> None:
        use = self.use(word)
        if not self._claims.is_free(word):
            return
        if use.kind == "spoken":
            self._speak(word, use, sentence, speakers, clause, when)
        elif use.kind == "written":
            self.write(word, use.medium, on=self._carrier(use, sentence, speakers), use=use)
        elif use.kind == "heard":
            self._hear(word)
        else:
            called = use.kind == "called"
            why = "a name, which nothing shows" if called else "quoted words that nobody speaks and nothing carries"
            self._claims.words([word], "attribute" if called else "text", self._notes.id, why=why)

    # Speech.

    def _speak(
        self, word: Word, use: Use, sentence: Sentence, speakers: Speakers, clause: Clause | None, when: tuple[int, str]
    ) -> None:
        slot, latest = when
        speaker, why = self._speaker(use, sentence, speakers, clause, latest)
        lemma = clause.lemma if clause is not None else ""
        manner = tuple(dict.fromkeys(m for m in (SPEECH_VERBS.get(lemma, ""), *use.manner) if m))
        self.say(word, speaker, Said(manner, use.language), slot, why)
        element = self._notes.speeches[-1].id
        for number in use.evidence:
            self._claims.tokens(
                number, number + 1, "manner" if self._tokens[number].lower in SAID_SOFTLY else "dialogue", element
            )

    def _speaker(self, use: Use, sentence: Sentence, speakers: Speakers, clause: Clause | None, latest: str) -> tuple[str, str]:
        """The role that speaks, and a remark when it could not be cast."""
        if use.voice:
            return NARRATOR, ""
        if clause is None and use.verb is not None:
            clause = next((c for c in sentence.clauses if _has(c, use.verb)), None)
        if clause is not None and clause.subjects:
            if roles := speakers(clause.subjects):
                return roles[0], ""
            head = sentence.phrases[clause.subjects[0]].head
            if head.tag != "pronoun":
                return NARRATOR, f"spoken by a narrator: {head.unit.text!r} is not in the cast"
        if use.verb is None:
            return latest or NARRATOR, ""
        before = [n for n, phrase in enumerate(sentence.phrases) if phrase.last < use.verb and speakers((n,))]
        return (speakers((before[-1],))[0] if before and not latest else latest or NARRATOR), ""

    def say(self, word: Word, speaker: str, said: Said, slot: int, why: str = "") -> None:
        """A line of dialogue or narration that is quoted."""
        text = quoted_text(self._tokens[word.unit.first])
        element = self._add(speaker, text, said, slot, word.unit.first)
        if why:
            self._claims.noted(word, "dialogue", element, why)
        else:
            self._claims.words([word], "dialogue", element)

    def say_tokens(self, first: int, stop: int, speaker: str, text: str, said: Said) -> None:
        """A line that a labelled block or a screenplay gives without quotation marks."""
        element = self._add(speaker, text, said, 0, first)
        self._claims.tokens(first, stop, "dialogue", element)

    def _add(self, speaker: str, text: str, said: Said, slot: int, token: int) -> str:
        element = f"{self._notes.id}/line-{len(self._notes.speeches) + 1}"
        language = said.language or script_language(text)
        self._notes.speeches.append(Speech(element, speaker, text, said.manner, slot, token, language))
        return element

    def shade(self, words: Sequence[Word]) -> None:
        """Words in parentheses after a line: "(whispering)"."""
        said = said_of([word.unit.text for word in words])
        self.shade_tokens(words[0].unit.first, words[-1].unit.last + 1, said)

    def shade_tokens(self, first: int, stop: int, said: Said) -> None:
        """The same, by the numbers of the tokens."""
        latest = self._notes.speeches[-1]
        language = said.language or latest.language
        self._notes.speeches[-1] = replace(latest, manner=(*latest.manner, *said.manner), language=language)
        self._claims.tokens(first, stop, "manner", latest.id)

    # Writing.

    def _carrier(self, use: Use, sentence: Sentence, speakers: Speakers) -> str:
        """The role on which the words are."""
        if use.carrier is None:
            return ""
        carrying = [n for n, phrase in enumerate(sentence.phrases) if phrase.first <= use.carrier <= phrase.last]
        roles = speakers(tuple(carrying))
        return roles[0] if roles else ""

    def write(self, word: Word, medium: str, on: str = "", use: Use = Use("written")) -> None:
        """Words to be read in the picture, on a medium that the engine has."""
        element = f"{self._notes.id}/text-{len(self._notes.readings) + 1}"
        match = self._medium(medium)
        colour = self._vocabulary.nearest("colour", use.colour).name if use.colour else ""
        text = quoted_text(self._tokens[word.unit.first])
        self._notes.readings.append(Written(element, text, match.name or medium, on, colour))
        why = "" if match.name else NO_WRITING
        self._claims.words([word], "text", element, match=match, why=why)
        for number in use.evidence:
            self._claims.tokens(number, number + 1, "text", element, match=match, why=why)

    def write_tokens(self, first: int, stop: int, text: str) -> None:
        """Words to be read that a labelled block gives without quotation marks."""
        element = f"{self._notes.id}/text-{len(self._notes.readings) + 1}"
        match = self._medium("title")
        self._notes.readings.append(Written(element, text, match.name or "title"))
        self._claims.tokens(first, stop, "text", element, match=match, why="" if match.name else NO_WRITING)

    def claim_writing(self, words: Sequence[Word]) -> None:
        """What carries words, or is about to."""
        self._claims.words(words, "text", self._notes.id, why="" if self._vocabulary.has("text") else NO_WRITING)

    def _medium(self, medium: str) -> Match:
        if not self._vocabulary.has("text"):
            return Match()
        match = self._vocabulary.nearest("text", medium)
        if not match.name:
            match = replace(self._vocabulary.nearest("text", "title"), exact=False)
        return match

    def wrote(self, clause: Clause) -> bool:
        """Whether a clause brings words to be read."""
        return any(self.use(word).kind == "written" for word in clause.quotes)

    # Likenesses of sounds.

    def _hear(self, word: Word) -> None:
        match = self._ear.match(quoted_text(self._tokens[word.unit.first]).lower())
        element = self._ear.add(match.name) if match.name else ""
        self._claims.words([word], "sound", element, match=match, why="" if match.name else UNHEARD)


def _has(clause: Clause, token: int) -> bool:
    return any(part.unit.first <= token <= part.unit.last for part in clause.verb.words)


def said_of(words: Sequence[str]) -> Said:
    """How a line is spoken, from the words in parentheses before or after it."""
    language = next((LANGUAGES[word] for word in words if word in LANGUAGES), "")
    telling = [word for word in words if (word not in LANGUAGES and word.isalpha()) or "-" in word]
    idle = ("in", "a", "an", "the", "voice", "tone", "to", "and", "with", "very", "off", "over")
    manner = [VOICE_WORDS.get(word, SAID_SOFTLY.get(word, word)) for word in telling if word not in idle]
    return Said(tuple(word for word in manner if word not in _BESIDE_NAMES), language)


def named_speaker(tokens: Sequence[Token], first: int, mark: str = ":") -> tuple[str, Said, int]:
    """The name in "Old Man (whispering): ..." at the begin of a line, how it is said, and how many tokens they take (0: none).
    In a screenplay the line break is the mark."""
    name: list[str] = []
    manner: list[str] = []
    inside = False
    for index in range(first, min(len(tokens), first + 14)):
        token = tokens[index]
        if name and not inside and (token.text == mark or (mark == "\n" and token.kind == "break")):
            return " ".join(name), said_of(manner), index + 1 - first
        if token.text in ("(", "["):
            inside = True
        elif token.text in (")", "]"):
            inside = False
        elif (token.text in ("-", "•", "*", "–") and not name) or (token.text in (".", "*", ",", "#") and (inside or name)):
            continue
        elif token.kind not in ("word", "tag", "number") or (token.lower in PRONOUNS - {"she", "he"} and not inside):
            return "", Said(), 0
        elif inside:
            manner.append(token.lower)
        else:
            name.append(token.lower)
    return "", Said(), 0


def is_manner(word: str) -> bool:
    """Whether a word in parentheses says how something is spoken."""
    return (
        word in VOICE_WORDS
        or word in SAID_SOFTLY
        or word in LANGUAGES
        or word.endswith(("ing", "ly", "ed"))
        or word in ("in", "a", "voice")
    )
