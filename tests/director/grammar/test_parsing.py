"""The clauses of sentences, written by hand.

Each sentence with its facts, apart by semicolons: "subject verb object" with "-" where there is none (several joined by "&"),
then the prepositional phrases of the verb as "<on the bench>" and predicates as "=brown"; "a ~on~ b" relates noun phrases,
"a ~of~ b" joins a part to its whole, "a is b" says a quality, "a :: b" an apposition, "a owned by b" whose the first is.
"""

from collections.abc import Iterator

import pytest

from aozora.director.grammar.chunks import NounPhrase, chunk
from aozora.director.grammar.clauses import Clause, Sentence
from aozora.director.grammar.parsing import read_sentence
from aozora.director.grammar.tagging import tag
from aozora.director.grammar.tokens import tokenise
from aozora.director.grammar.units import unitise
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.film.catalogue import Catalogue

VOCABULARY = Vocabulary(Catalogue(engine="none", entries=()))


def read(sentence: str) -> Sentence:
    """A sentence, read without phrasal verbs."""
    return read_sentence(chunk(tag(unitise(tokenise(sentence), 0, VOCABULARY))), "", lambda _verb, _particle: False)


def said(phrase: NounPhrase) -> str:
    """The words of a noun phrase without articles."""
    return " ".join(word.unit.text for word in phrase.words if word.unit.text not in ("a", "an", "the"))


def clause_fact(clause: Clause, sentence: Sentence) -> str:
    """A clause as in the table."""

    def names(numbers: tuple[int, ...]) -> str:
        return " & ".join(said(sentence.phrases[number]) for number in numbers) or "-"

    places = [f"<{adjunct.preposition.unit.text} {said(sentence.phrases[adjunct.phrase])}>" for adjunct in clause.adjuncts]
    predicates = [f"={word.unit.text}" for word in clause.predicates]
    return " ".join([names(clause.subjects), clause.lemma, names(clause.objects), *places, *predicates])


def facts(sentence: Sentence) -> Iterator[str]:
    """The facts of a sentence as in the table."""
    for clause in sentence.clauses:
        yield clause_fact(clause, sentence)
    for owner, preposition, governed in sentence.relations:
        yield f"{said(sentence.phrases[owner])} ~{preposition.unit.text}~ {said(sentence.phrases[governed])}"
    for part, whole in sentence.partitions:
        yield f"{said(sentence.phrases[part])} ~of~ {said(sentence.phrases[whole])}"
    for number, words in sentence.qualities:
        yield f"{said(sentence.phrases[number])} is {' '.join(word.unit.text for word in words)}"
    for one, other in sentence.appositions:
        yield f"{said(sentence.phrases[one])} :: {said(sentence.phrases[other])}"
    for number, owner in sentence.owners:
        yield f"{said(sentence.phrases[number])} owned by {said(sentence.phrases[owner])}"


SENTENCES = """
a small brown dog next to a large red car | small brown dog ~next to~ large red car
a dog with a ball in its mouth | dog ~with~ ball; ball ~in~ its mouth
a boat on a lake, mountains in the background | boat ~on~ lake; mountains ~in~ background
a red ball on a box and a blue ball under a chair | red ball ~on~ box; blue ball ~under~ chair
a cup of tea and a plate | cup ~of~ tea
a close-up of a face with tears | face ~with~ tears; close-up ~of~ face
a woman holding a cup walks along the beach | woman hold cup; woman walk - <along beach>
a man with a long white beard, wearing a green hat, sits on a bench under a tree | man wear green hat;\
 man sit - <on bench> <under tree>; man ~with~ long white beard
the dog, which is brown, runs fast | dog be - =brown; dog run -
a man who wears a red hat and a blue coat walks his dog | man wear red hat & blue coat; man walk his dog
a house that stands on a hill burns | house stand - <on hill>; house burn -
a robot holding a sign that shines smiles | robot hold sign; sign shine -; robot smile -
the ball that the dog chases is red | dog chase ball; ball be - =red
a box from which a cat jumps | cat jump - <from box>
a girl whose hair glows sings | whose hair glow -; girl sing -; whose hair owned by girl
the man who sold the house smiles | man sell house; man smile -
a dog runs through the park, holding a stick | dog run - <through park>; dog hold stick
a dog and a cat chase a mouse and eat cheese | dog & cat chase mouse; dog & cat eat cheese
a dog barks and a cat sleeps | dog bark -; cat sleep -
he throws the ball to the dog and the dog catches it | he throw ball <to dog>; dog catch it
a boy wants to climb a tree | boy climb tree
a mother teaches her daughter to play the violin | mother teach her daughter; her daughter play violin
a man makes the dog jump | man make dog; dog jump -
a cat is chased by a dog | cat chase - <by dog>
there are two dogs and a cat on the sofa | two dogs & cat be - <on sofa>
on the table stands a vase | vase stand - <on table>
in the distance, mountains rise | mountains rise -; distance ~in~ distance
a man stands on a pier with flames swirling around him | man stand - <on pier>; flames swirl - <around him>
a city with neon lights reflecting on the street | neon lights reflect - <on street>
as the clock strikes, a dog walks in | clock strike -; dog walk -
the dog sleeps until the cat comes | dog sleep -; cat come -
before he leaves, he waves to his mother | he leave -; he wave - <to his mother>
a man, a teacher, writes on the board | man write - <on board>; man :: teacher
a man in a red coat and black boots walks | man walk -; man ~in~ red coat; man ~in~ black boots
a woman with red hair and a man with a hat sit at a table | woman & man sit - <at table>; woman ~with~ red hair; man ~with~ hat
a girl in a blue dress holding a balloon stands next to a boy with a kite | girl hold balloon; girl stand - <next to boy>;\
 girl ~in~ blue dress; boy ~with~ kite
a man sitting on a chair reading a newspaper | man sit - <on chair>; man read newspaper
a woman watching a child playing in the sand | woman watch child; child play - <in sand>
a lake in a valley flanked by hills | valley flank - <by hills>; lake ~in~ valley
two men wearing hats and carrying bags run | two men wear hats; two men carry bags; two men run -
a shot of a man running through a field | man run - <through field>; shot ~of~ man
a photo shows a player lining up, chalking the cue | photo show player; player line -; player chalk cue
a dog jumps over a fence, runs across the street and disappears | dog jump - <over fence>; dog run - <across street>;\
 dog disappear -
a cat sits between two boxes and a chair | cat sit - <between two boxes> <between chair>
a man and a woman dancing on a stage | man & woman dance - <on stage>
children play football while their parents watch them | children play football; their parents watch them
the knight, tired and wounded, rides on | knight ride -; knight is tired; knight is wounded
he holds a sign with big letters | he hold sign; sign ~with~ big letters
he hits the ball with a bat | he hit ball <with bat>
three birds sit on a branch, one of them sings | three birds sit - <on branch>; one sing -; one ~of~ them
the girl gives the boy a flower | girl give boy & flower
a truck loaded with wood passes a house | truck load - <with wood>; truck pass house
the air smells of smoke | air smell - <of smoke>
the soup is hot and tasty | soup be - =hot =tasty
the water turns red | water turn - =red
"""


@pytest.mark.parametrize("line", SENTENCES.strip().splitlines())
def test_the_facts_of_a_sentence(line: str) -> None:
    sentence, _, wanted = line.partition(" | ")
    assert "; ".join(facts(read(sentence))) == " ".join(wanted.split())


def test_every_word_of_a_long_sentence_is_read_in_linear_time() -> None:
    sentence = read("a dog that runs in a park and a cat with a hat, " * 400)
    assert len(sentence.phrases) == 1600
    assert len(sentence.clauses) == 400
