"""Speech and writing: which quotations are spoken, by whom and how, and which are to be read."""

from collections.abc import Callable, Sequence

from aozora.director.claims import Claims
from aozora.director.grammar.clauses import Clause, Sentence
from aozora.director.grammar.tokens import Token
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon.closed import PRONOUNS
from aozora.director.lexicon.nouns import NARRATORS, TEXT_CARRIERS
from aozora.director.lexicon.qualities import MANNER_WORDS, STATES
from aozora.director.lexicon.verbs import SPEECH_VERBS, WRITING_VERBS
from aozora.director.notes import NARRATOR, ShotNotes, Speech, Written

Speakers = Callable[[tuple[int, ...]], tuple[str, ...]]
"""From numbers of noun phrases to the role ids that they are."""

_VOICES = NARRATORS | {"voice", "narrator voice", "over", "radio"}


def quoted(word: Word, tokens: Sequence[Token]) -> str:
    """What stands between the quotation marks, as it is written."""
    token = tokens[word.unit.first]
    return " ".join(token.text[1:-1].split())


def is_voice(name: str) -> bool:
    """Whether a name in a script means a voice without a body."""
    return bool(set(name.split()) & _VOICES)


def is_narrator(sentence: Sentence, numbers: Sequence[int]) -> bool:
    """Whether noun phrases mean a voice without a body."""
    return any(sentence.phrases[n].lemma in _VOICES or sentence.phrases[n].head.unit.text in _VOICES for n in numbers)


class LineWriter:
    """Writes the lines and the readable words of one shot."""

    def __init__(self, notes: ShotNotes, claims: Claims, tokens: Sequence[Token]) -> None:
        self._notes = notes
        self._claims = claims
        self._tokens = tokens

    def take_clause(self, clause: Clause, sentence: Sentence, speakers: Speakers, slot: int) -> bool:
        """The quotations of a clause; False when it has none."""
        if not clause.quotes:
            return False
        carrier = self._carrier(sentence, (*clause.subjects, *clause.objects))
        if carrier and clause.lemma in WRITING_VERBS | {"be"}:
            for word in clause.quotes:
                self.write(word, carrier)
            return True
        narrator = is_narrator(sentence, clause.subjects)
        who = (NARRATOR,) if narrator else speakers(clause.subjects)
        if clause.lemma not in SPEECH_VERBS and not narrator:
            self._unspoken(clause, sentence)
            return False
        manner = tuple(m for m in (SPEECH_VERBS.get(clause.lemma, ""), *self._manner(clause)) if m)
        for word in clause.quotes:
            self.say(word, who[0] if who else NARRATOR, manner, slot, why=self._missing(clause, sentence, who))
        return True

    def wrote(self, clause: Clause) -> bool:
        """Whether the latest words to be read are those of a clause."""
        return any(quoted(word, self._tokens) == self._notes.readings[-1].text for word in clause.quotes)

    def _missing(self, clause: Clause, sentence: Sentence, who: Sequence[str]) -> str:
        if who or not clause.subjects:
            return ""
        return f"spoken by a narrator: {sentence.phrases[clause.subjects[0]].head.unit.text!r} is not in the cast"

    def _manner(self, clause: Clause) -> list[str]:
        return [MANNER_WORDS.get(word.unit.text, word.unit.text) for word in clause.adverbs if word.unit.text.endswith("ly")]

    def _carrier(self, sentence: Sentence, numbers: Sequence[int]) -> str:
        for number in numbers:
            phrase = sentence.phrases[number]
            for name in (phrase.lemma, phrase.head.unit.text):
                if name in TEXT_CARRIERS:
                    full = " ".join(w.unit.text for w in (*phrase.modifiers, phrase.head))
                    return TEXT_CARRIERS.get(full, TEXT_CARRIERS[name])
        return ""

    def _unspoken(self, clause: Clause, sentence: Sentence) -> None:
        latest = [*clause.objects, *(a.phrase for a in clause.adjuncts), *clause.subjects]
        carrier = self._carrier(sentence, latest[-1:]) or self._carrier(sentence, latest)
        for word in clause.quotes:
            self._by_shape(word, carrier, NARRATOR)

    def take_loose(self, sentence: Sentence, word: Word, before: int | None, speaker: str) -> None:
        """A quotation without a verb: after something that carries words it is read, otherwise its shape decides."""
        carrier = self._carrier(sentence, (before,)) if before is not None else ""
        who = NARRATOR if before is not None and is_narrator(sentence, (before,)) else speaker
        self._by_shape(word, carrier, who)

    def _by_shape(self, word: Word, carrier: str, speaker: str) -> None:
        text = quoted(word, self._tokens)
        if carrier:
            self.write(word, carrier)
        elif text[-1:] in ".!?…," or len(text.split()) >= 4:
            self.say(word, speaker or NARRATOR, (), 0)
        else:
            self._claims.words([word], "text", self._notes.id, why="quoted words that nobody speaks and nothing carries")

    def say(self, word: Word, speaker: str, manner: tuple[str, ...], slot: int, why: str = "") -> None:
        """A line of dialogue or narration."""
        text = quoted(word, self._tokens)
        element = f"{self._notes.id}/line-{len(self._notes.speeches) + 1}"
        self._notes.speeches.append(Speech(element, speaker, text, manner, slot, word.unit.first))
        if why:
            self._claims.noted(word, "dialogue", element, why)
        else:
            self._claims.words([word], "dialogue", element)

    def say_tokens(self, first: int, stop: int, speaker: str, text: str, manner: tuple[str, ...] = ()) -> None:
        """A line that a labelled block gives without quotation marks."""
        element = f"{self._notes.id}/line-{len(self._notes.speeches) + 1}"
        self._notes.speeches.append(Speech(element, speaker, text, manner, 0, first))
        self._claims.tokens(first, stop, "dialogue", element)

    def write(self, word: Word, medium: str) -> None:
        """Words to be read in the picture."""
        element = f"{self._notes.id}/text-{len(self._notes.readings) + 1}"
        self._notes.readings.append(Written(element, quoted(word, self._tokens), medium))
        self._claims.words([word], "text", element)


def named_speaker(tokens: Sequence[Token], first: int) -> tuple[str, tuple[str, ...], int]:
    """The name in "Old Man (whispering): ..." at the begin of a line, the manner, and how many tokens they take (0: none)."""
    name: list[str] = []
    manner: list[str] = []
    inside = False
    for index in range(first, min(len(tokens), first + 10)):
        token = tokens[index]
        if token.text == ":" and name:
            return " ".join(name), tuple(manner), index + 1 - first
        if token.text in "([":
            inside = True
        elif token.text in ")]":
            inside = False
        elif token.text in "-•*," and not name:
            continue
        elif token.kind not in ("word", "tag", "number") or token.lower in PRONOUNS - {"she", "he"}:
            return "", (), 0
        elif inside:
            manner.append(token.lower)
        else:
            name.append(token.lower)
    return "", (), 0


def is_manner(word: str) -> bool:
    """Whether a word in parentheses says how something is spoken."""
    return word in MANNER_WORDS or word in STATES or word.endswith(("ing", "ly", "ed"))
