"""Constructions: words that make one deed together: "takes a sip", "uses a knife to cut", "makes it break", "a horse race"."""

from dataclasses import dataclass, replace

from aozora.director.action.changes import read_change
from aozora.director.action.circumstances import Way, read_phrases
from aozora.director.action.doing import action_of
from aozora.director.grammar.chunks import NounPhrase, VerbGroup
from aozora.director.grammar.clauses import Clause, Sentence
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon import happenings
from aozora.director.lexicon.closed import SUBORDINATORS
from aozora.director.lexicon.qualities import DIRECTION_WORDS
from aozora.director.meaning.vocabulary import Vocabulary


@dataclass(frozen=True)
class Construed:
    """A sentence whose clauses are deeds: `ways` are theirs, one for each clause; `absorbed` noun phrases are nobody."""

    sentence: Sentence
    ways: tuple[Way, ...]
    absorbed: frozenset[int] = frozenset()


def construe(sentence: Sentence, vocabulary: Vocabulary) -> Construed:
    """A sentence with its constructions resolved."""
    return _Construing(sentence, vocabulary).construe()


class _Construing:
    def __init__(self, sentence: Sentence, vocabulary: Vocabulary) -> None:
        self._sentence = sentence
        self._vocabulary = vocabulary
        self._phrases = list(sentence.phrases)
        self._clauses = list(sentence.clauses)
        self._ways = [Way() for _ in sentence.clauses]
        self._absorbed: set[int] = set()
        self._dropped: set[int] = set()

    def construe(self) -> Construed:
        for index in range(len(self._clauses)):
            self._auxiliaries(index)
            self._light(index)
        for rule in (self._homewards, self._caught, self._fronted, self._participle, self._causes, self._uses, self._happens):
            for index in range(len(self._clauses)):
                if index not in self._dropped:
                    rule(index)
        for index, way in enumerate(self._ways):
            self._change(index)
            self._clauses[index], taken = read_phrases(self._clauses[index], self._sentence, way)
            self._absorbed |= taken
        self._event_alone()
        return self._result()

    def _result(self) -> Construed:
        kept = [index for index in range(len(self._clauses)) if index not in self._dropped]
        sentence = replace(
            self._sentence,
            phrases=tuple(self._phrases),
            clauses=tuple(self._clauses[index] for index in kept),
            relations=tuple(r for r in self._sentence.relations if not {r[0], r[2]} & self._absorbed),
            partitions=tuple(p for p in self._sentence.partitions if not set(p) & self._absorbed),
            qualities=tuple(q for q in self._sentence.qualities if q[0] not in self._absorbed),
        )
        return Construed(sentence, tuple(self._ways[index] for index in kept), frozenset(self._absorbed))

    def _change(self, index: int) -> None:
        """ "turns from green to red": the states are nobody."""
        self._clauses[index], ends = read_change(self._clauses[index], self._sentence, self._ways[index])
        self._absorbed |= ends.phrases
        states = {id(word) for word in (*ends.start, *ends.end)}
        self._sentence = replace(
            self._sentence,
            qualities=tuple(q for q in self._sentence.qualities if not states & {id(word) for word in q[1]}),
            loose=tuple(word for word in self._sentence.loose if word not in ends.loose),
        )

    def _auxiliaries(self, index: int) -> None:
        """ "wants to jump" is a wish; "stops running" an end."""
        verb = self._clauses[index].verb
        around = {word.lemma or word.unit.text for word in verb.words if word is not verb.main and word.tag == "verb"}
        self._ways[index].wish = bool(around & happenings.WISHES)
        self._ways[index].stops = bool(around & happenings.ENDINGS) and verb.main.form == "ing"

    def _light(self, index: int) -> None:
        """ "takes a sip of coffee" drinks coffee; "gives her a hug" hugs her."""
        clause = self._clauses[index]
        if clause.lemma not in happenings.LIGHT_VERBS or clause.verb.passive:
            return
        for number in clause.objects:
            phrase = self._phrases[number]
            verb = self._verb_of(phrase)
            if not verb:
                continue
            whole = [b for a, b in self._sentence.partitions if a == number]
            others = tuple(n for n in clause.objects if n != number)
            self._clauses[index] = replace(clause, lemma=verb, objects=(*others, *whole))
            self._absorb(number, index)
            return

    def _verb_of(self, phrase: NounPhrase) -> str:
        """The verb that a noun after a light verb means; "" for things that can be taken or given as such."""
        lemma = phrase.lemma
        if lemma in happenings.LIGHT_NOUNS:
            return happenings.LIGHT_NOUNS[lemma]
        thing = any(self._vocabulary.entry(category, lemma) is not None for category in ("kind", "thing", "part", "garment"))
        doing = action_of(lemma, "", self._vocabulary)
        return lemma if not thing and doing.match.exact and phrase.determiner in ("a", "an", "another", "") else ""

    def _absorb(self, number: int, index: int) -> None:
        """Let a noun phrase be part of a verb; its adjectives tell how."""
        way, phrase = self._ways[index], self._phrases[number]
        self._absorbed.add(number)
        told = [word for word in phrase.modifiers if word.tag == "adjective"]
        way.words = (
            *way.words,
            *(word for word in phrase.words if word not in told and word.tag not in ("determiner", "number")),
        )
        courses = [word for word in told if word.unit.text in DIRECTION_WORDS]
        way.direction = DIRECTION_WORDS[courses[0].unit.text] if courses else way.direction
        way.say("direction", courses)
        told = [word for word in told if word not in courses]
        way.say("manner", told)
        way.manner += [happenings.PACES.get(word.unit.text, word.unit.text) for word in told]
        if phrase.number and phrase.number > 1:
            way.times = phrase.number
            way.say("count", [word for word in phrase.words if word.tag == "number"])

    def _homewards(self, index: int) -> None:
        """ "goes home": a way, not a house."""
        clause = self._clauses[index]
        bare = [n for n in clause.objects if self._phrases[n].lemma == "home" and len(self._phrases[n].words) == 1]
        if clause.lemma in happenings.GOING_VERBS and bare:
            self._clauses[index] = replace(clause, objects=tuple(n for n in clause.objects if n not in bare))
            self._absorbed.add(bare[0])
            self._ways[index].say("direction", list(self._phrases[bare[0]].words))

    def _caught(self, index: int) -> None:
        """ "get caught in the rain": nobody catches anybody; who has nothing else to do walks on in it."""
        clause = self._clauses[index]
        weather = [a for a in clause.adjuncts if a.preposition.unit.text in ("in", "by") and self._is_weather(a.phrase)]
        said = weather or any("weather" in word.unit.senses for word in self._sentence.loose)
        if clause.lemma != "catch" or not clause.verb.passive or clause.objects or not said:
            return
        before = self._clauses[index - 1] if index else None
        if before is not None and before.lemma in ("get", "be") and not before.objects and before.subjects == clause.subjects:
            self._drop(index - 1, index)
        doing = [n for n in range(index) if n not in self._dropped and self._clauses[n].subjects == clause.subjects]
        if doing:
            having = tuple((n, a.preposition, a.phrase) for n in clause.subjects for a in clause.adjuncts if a not in weather)
            self._sentence = replace(self._sentence, relations=(*self._sentence.relations, *having))
            self._drop(index, doing[-1])
        else:
            self._clauses[index] = replace(clause, lemma="walk", verb=replace(clause.verb, passive=False))

    def _is_weather(self, number: int) -> bool:
        return any("weather" in word.unit.senses for word in self._phrases[number].words)

    def _fronted(self, index: int) -> None:
        """ "After eating, the dog sleeps": what stands in front takes its subject from the main clause, which follows it."""
        clause = self._clauses[index]
        if index or len(self._clauses) < 2:
            return
        main = self._clauses[1]
        if clause.conjunction == "" and clause.adverbs and clause.adverbs[0].unit.text == "once" and main.link == "while":
            # "Once the ball falls, ..." is no "one time".
            clause = replace(clause, conjunction="once", link="before", adverbs=clause.adverbs[1:])
        if clause.conjunction not in SUBORDINATORS | {"as soon as"}:
            return
        if clause.link == "before" or clause.conjunction in ("when", "whenever", "once", "as soon as"):
            self._clauses[1] = replace(main, link="then")
        elif clause.conjunction in ("before", "until", "till"):
            self._clauses[1] = replace(main, link="before")
        elif clause.link == "while":
            self._clauses[1] = replace(main, link="while", conjunction="while")
        if not clause.subjects and not clause.verb.finite:
            self._clauses[0] = replace(clause, subjects=main.subjects)
        self._clauses[0] = replace(self._clauses[0], link="")

    def _participle(self, index: int) -> None:
        """ "a man smiling walks past": a participle goes along with the main verb of its subject."""
        clause = self._clauses[index]
        following = self._clauses[index + 1] if index + 1 < len(self._clauses) else None
        if following is None or clause.verb.finite or clause.verb.infinitive or following.conjunction or clause.conjunction:
            return
        if following.verb.finite and clause.subjects and following.subjects == clause.subjects:
            self._clauses[index + 1] = replace(following, link="while", conjunction="while")

    def _causes(self, index: int) -> None:
        """ "makes the glass break", "causing it to fall": the object does the next verb."""
        clause = self._clauses[index]
        if clause.lemma not in happenings.CAUSES or index + 1 >= len(self._clauses) or not clause.objects:
            return
        caused = self._clauses[index + 1]
        if caused.verb.finite and caused.verb.main.form != "base":
            return
        if caused.subjects and not set(caused.subjects) & {*clause.subjects, *clause.objects}:
            return
        link = "then" if index else clause.link
        self._clauses[index + 1] = replace(caused, subjects=clause.objects, link=link)
        self._ways[index + 1].causes = (clause.subjects, clause.verb.words)
        self._dropped.add(index)

    def _uses(self, index: int) -> None:
        """ "uses a knife to cut it", "cuts it using a knife": with a tool."""
        clause = self._clauses[index]
        if clause.lemma not in ("use", "utilize") or not (clause.objects or clause.verb.passive):
            return
        tools = clause.subjects if clause.verb.passive else clause.objects
        following = self._clauses[index + 1] if index + 1 < len(self._clauses) else None
        if following is not None and following.verb.infinitive:
            link = clause.link
            subjects = () if clause.verb.passive else clause.subjects
            self._clauses[index + 1] = replace(following, subjects=subjects, link=link)
            self._ways[index + 1].tools = tools
            self._drop(index, index + 1)
        elif index and not clause.verb.finite and not clause.verb.passive:
            self._ways[index - 1].tools = tools
            self._drop(index, index - 1)

    def _drop(self, index: int, into: int) -> None:
        """A clause that is only part of another one."""
        self._dropped.add(index)
        clause = self._clauses[index]
        self._ways[into].words = (*self._ways[into].words, *clause.verb.words)
        self._ways[into].claimed += self._ways[index].claimed

    def _happens(self, index: int) -> None:
        """ "a horse race is happening": those who are in it do it."""
        clause = self._clauses[index]
        lemma = f"{clause.lemma} {clause.particle.unit.text}" if clause.particle is not None else clause.lemma
        place = lemma == "take" and [self._phrases[n].lemma for n in clause.objects] == ["place"]
        if not (lemma in happenings.HAPPENING_VERBS or place or clause.existential) or len(clause.subjects) != 1:
            return
        number = clause.subjects[0]
        if (verb := self._event(number)) and (who := self._performers(number)):
            if place:
                self._absorbed |= set(clause.objects)
            self._clauses[index] = replace(clause, lemma=verb, subjects=who, objects=(), existential=False)

    def _event_alone(self) -> None:
        """ "a sword fight between two knights" without any verb."""
        if self._clauses:
            return
        for number in range(len(self._phrases)):
            if (verb := self._event(number)) and (who := self._performers(number)):
                head = self._sentence.phrases[number].head
                self._clauses.append(Clause(VerbGroup((head,), head, finite=True), verb, who))
                self._ways.append(Way())
                return

    def _event(self, number: int) -> str:
        event = happenings.EVENTS.get(self._sentence.phrases[number].lemma)
        return event[0] if event is not None and action_of(event[0], "", self._vocabulary).match.name else ""

    def _performers(self, number: int) -> tuple[int, ...]:
        """Those in an event: "a fight between knights", "a dance by a girl", or the noun before it ("a horse race")."""
        phrase = self._sentence.phrases[number]
        prepositions = ("between", "of", "by", "with", "among", "involving")
        related = [o for n, p, o in self._sentence.relations if n == number and p.unit.text in prepositions and self._is_being(o)]
        related += [whole for part, whole in self._sentence.partitions if part == number and self._is_being(whole)]
        if related:
            self._absorbed.add(number)
            return tuple(related)
        doer = next((word for word in phrase.modifiers if word.tag == "noun" and self._names_being(word)), None)
        if doer is None:
            return ()
        count = phrase.number if phrase.number and phrase.number > 1 else happenings.EVENTS[phrase.lemma][1]
        rest = tuple(word for word in phrase.words if word is not phrase.head)
        before = tuple(word for word in phrase.modifiers if word is not doer)
        self._phrases[number] = replace(phrase, words=rest, head=doer, modifiers=before, number=count)
        return (number,)

    def _is_being(self, number: int) -> bool:
        return self._names_being(self._sentence.phrases[number].head)

    def _names_being(self, word: Word) -> bool:
        return self._vocabulary.entry("kind", word.unit.lemma) is not None
