"""Subjects: who does what a verb says, from what has been read of a sentence so far."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from aozora.director.grammar.attachment import does_it, is_somebody, nearest_being
from aozora.director.grammar.chunks import Chunk, NounPhrase, VerbGroup
from aozora.director.grammar.clauses import Clause, is_topic
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon.verbs import DIRECTING


@dataclass
class ReadSoFar:
    """What has been read of a sentence, from left to right."""

    chunks: Sequence[Chunk]
    phrasal: Callable[[str, str], bool]
    phrases: list[NounPhrase] = field(default_factory=list[NounPhrase])
    clauses: list[Clause] = field(default_factory=list[Clause])
    relations: list[tuple[int, Word, int]] = field(default_factory=list[tuple[int, Word, int]])
    partitions: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    qualities: list[tuple[int, tuple[Word, ...]]] = field(default_factory=list[tuple[int, tuple[Word, ...]]])
    quotes: list[tuple[Word, int | None]] = field(default_factory=list[tuple[Word, int | None]])
    loose: list[Word] = field(default_factory=list[Word])
    pending: list[int] = field(default_factory=list[int])
    joins: dict[int, str] = field(default_factory=dict[int, str])
    held: list[Word] = field(default_factory=list[Word])
    governed: set[int] = field(default_factory=set[int])
    preposition: Word | None = None
    slot: tuple[str, Word | None] = ("subject", None)
    last: str = "start"
    pronoun: str = ""
    link: str = ""
    conjunction: str = ""
    at: int = 0
    main: tuple[int, ...] = ()
    """Whom or what the main clause is about; its own verb may come after a relative clause or a participle."""
    waits: bool = False
    """Whether that verb has not come yet."""
    fronted: Word | None = None
    """The preposition before a relative pronoun ("from which")."""
    before: str = "start"
    """What stood before the preposition at hand."""
    antecedent: int | None = None
    """The noun phrase that a relative clause with a subject of its own tells of ("the ball that the dog chases")."""
    interrupted: list[int] = field(default_factory=list[int])
    """Who waits for a verb while a subordinate clause between commas comes first ("a girl, as it rains, opens ...")."""
    appositions: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    owners: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])

    def _suspend(self) -> None:
        """A relative clause or a participle comes between the subject and its verb."""
        if self.pending:
            self.main, self.waits = tuple(self._topic(number) for number in self._coordinated()), True
            self.pending = []

    def _topic(self, number: int) -> int:
        """What a shot or a measure is of; other noun phrases are their own topic."""
        whole = next((whole for part, whole in self.partitions if part == number), None)
        return whole if whole is not None and is_topic(self.phrases[number]) else number

    def _subjects(self, verb: VerbGroup) -> list[int]:
        latest = len(self.phrases) - 1
        earlier = list(self.main or (self.clauses[-1].subjects if self.clauses else ()))
        if self.last == "relative" and latest >= 0:
            return self._relative_subject()
        if self.interrupted and self.last == "comma" and not self.pending:
            resumed, self.interrupted = self.interrupted, []
            return resumed
        if verb.infinitive or (verb.main.form == "base" and not self.pending):
            directed = self.clauses[-1] if self.clauses and not self.pending else None
            if directed is not None and directed.objects and directed.lemma in DIRECTING and self.last != "coordinator":
                return list(directed.objects)
        if verb.finite and self.antecedent is None:
            return self._main_subject(earlier)
        if self.antecedent is not None:
            return self._coordinated()
        if self.last == "noun phrase" and not verb.infinitive:
            return self._participle_subject(verb, latest)
        found = self._coordinated() or self._shown(earlier)
        self._suspend()
        return found

    def _shown(self, subjects: list[int]) -> list[int]:
        """After "a shot shows a player": the player, not the shot."""
        if not self.clauses or not all(is_topic(self.phrases[number]) for number in subjects):
            return subjects
        clause = self.clauses[-1]
        if set(clause.subjects) != set(subjects):
            return list(clause.subjects)
        # "starting with an anchor": so does what the shot begins with.
        opened = [adjunct.phrase for adjunct in clause.adjuncts if adjunct.preposition.unit.text in ("with", "on")][:1]
        return list(clause.objects) or (opened if clause.lemma in ("start", "begin", "open") else list(clause.subjects))

    def _main_subject(self, earlier: list[int]) -> list[int]:
        """The noun phrases that wait; "a man, a teacher, writes" has one."""
        pending = self._coordinated()
        if self.last == "comma" and len(self.pending) > 1 and len(pending) == 1 and self.joins.get(pending[0]) == "comma":
            self.appositions.append((self.pending[-2], pending[0]))
            pending = [self.pending[-2]]
        if pending and pending[-1] in (number for number, _ in self.owners):
            return pending
        self.main, self.waits = tuple(pending or earlier), False
        return pending or earlier

    def _participle_subject(self, verb: VerbGroup, latest: int) -> list[int]:
        """Whom or what a participle after a noun phrase tells of: that one, or the one that it depends on."""
        heads = self._coordinated() or list(self.clauses[-1].subjects if self.clauses else ())
        found = [latest]
        if latest in self.pending:
            # "a view of a man and a woman walking": the view does not walk.
            found = [self._topic(head) for head in heads] if len(heads) > 1 else heads
        elif heads and not self._is_topic(latest) and not self._is_shown(heads[-1], latest):
            preposition = self._governor(latest)
            if not does_it(verb, self.phrases[latest], self.phrases[self._topic(heads[-1])], preposition):
                found = [self._topic(head) for head in heads]
            elif preposition == "with":
                self._release(latest)
        self._suspend()
        return found

    def _is_shown(self, head: int, number: int) -> bool:
        """ "a scene featuring a galaxy shining": what a scene shows does what follows."""
        return is_topic(self.phrases[head]) and self._governor(number) in ("featuring", "with")

    def _governor(self, number: int) -> str:
        """The preposition before a noun phrase, "" for an object."""
        words = [word for _, word, governed in self.relations if governed == number]
        words += [adjunct.preposition for clause in self.clauses[-1:] for adjunct in clause.adjuncts if adjunct.phrase == number]
        of = any(whole == number for _, whole in self.partitions)
        return words[-1].unit.text if words else "of" if of else ""

    def _release(self, number: int) -> None:
        """ "with waves crashing" is a clause: "with" no longer governs the waves."""
        self.relations = [relation for relation in self.relations if relation[2] != number]
        if self.clauses:
            self._replace(adjuncts=tuple(one for one in self.clauses[-1].adjuncts if one.phrase != number))

    def _is_topic(self, number: int) -> bool:
        """Whether "of" joins a noun phrase to a shot or a measure: in "a shot of a dog running" the dog runs."""
        return any(is_topic(self.phrases[part]) for part, whole in self.partitions if whole == number)

    def _coordinated(self) -> list[int]:
        """The last of the noun phrases that wait for a verb, with those that "and" joins to it ("a dog, a cat and a fox")."""
        found: list[int] = []
        listed = False
        for number in reversed(self.pending):
            found.insert(0, number)
            listed = listed or self.joins.get(number) == "coordinator"
            if self.joins.get(number) != "coordinator" and not (listed and self.joins.get(number) == "comma"):
                break
        return found

    def _lend(self, subjects: Sequence[int]) -> None:
        """ "Stepping outside, the cat ...": a participle in front of the clause, set off by a comma, tells of its subject."""
        if not subjects or not self.clauses[-1].verb.finite or self.joins.get(subjects[0]) != "comma":
            return
        for number, clause in enumerate(self.clauses[:-1]):
            if clause.subjects or clause.verb.finite or clause.verb.infinitive or clause.existential:
                return
            self.clauses[number] = replace(clause, subjects=tuple(subjects))

    def _supplements(self) -> bool:
        """ "the cat leaps off the bed, eager": whether adjectives set off by a comma tell how somebody is who does the verb."""
        if self.last != "comma" or not self.clauses or self.pending or not self.clauses[-1].subjects:
            return False
        return is_somebody(self.phrases[self.clauses[-1].subjects[-1]]) and not is_somebody(self.phrases[-1])

    def _relative_subject(self) -> list[int]:
        """ "who" means the last one spoken of, and all of a coordination when that is still the subject; "which" the nearest."""
        latest = nearest_being(self.phrases) if self.pronoun == "who" else len(self.phrases) - 1
        found = self._coordinated() if latest in self.pending else [latest]
        self._suspend()
        return found

    def _link(self, verb: VerbGroup, subjects: Sequence[int]) -> str:
        if self.link:
            return self.link
        if not self.clauses:
            return ""
        if verb.infinitive:
            return "then"
        if not verb.finite:
            same_form = self.clauses[-1].verb.main.form == verb.main.form
            return "then" if self.last == "coordinator" and same_form else "while"
        if self.last == "relative":
            return "while"
        return "then" if tuple(subjects) == self.clauses[-1].subjects else "while"

    def _replace(self, **changes: object) -> None:
        self.clauses[-1] = replace(self.clauses[-1], **changes)  # pyright: ignore[reportArgumentType]
