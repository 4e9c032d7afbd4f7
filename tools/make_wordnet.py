"""Make the director's table of WordNet 3.0 (src/aozora/director/lexicon/wordnet/) from Debian's package wordnet-base.

How to get the package and run this, on any machine with dpkg:

    apt-get download wordnet-base && dpkg-deb -x wordnet-base_*.deb unpacked
    python tools/make_wordnet.py unpacked/usr/share/wordnet src/aozora/director/lexicon/wordnet

The same input gives the same bytes. Glosses, examples and relations that the director does not read are left out. Two files are
written, each lines of text in blocks of BLOCK_LINES lines that are compressed one by one (`write_blocks`), so that a reader
decompresses only the blocks that it asks for:

    lemmas.bin   sorted by lemma: lemma TAB class+senses TAB ... ; a class is one of n v a r, its senses, the most frequent first,
                 are "synset" or "synset*count" (count: how often the sense was tagged in texts), separated by commas;
                 irregular forms are "=class" and their base forms: "mice TAB =nmouse"
    synsets.bin  line number = synset: lexicographer file TAB wider synsets TAB near synsets TAB words separated by "|"; a wider
                 synset of a named individual ("Paris" -> city) has "!" before it; near are similar adjectives, the nouns that an
                 adjective is a value of or belongs to, and verbs of the same group
"""

import argparse
import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

BLOCK_LINES = 512
FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
CLASS_OF_TYPE = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
WIDER = {"@": "", "@i": "!"}
NEAR = {"&", "=", "\\", "$"}
LEXICOGRAPHERS = [
    *("adj.all", "adj.pert", "adv.all"),
    *("noun.Tops", "noun.act", "noun.animal", "noun.artifact", "noun.attribute", "noun.body", "noun.cognition"),
    *("noun.communication", "noun.event", "noun.feeling", "noun.food", "noun.group", "noun.location", "noun.motive"),
    *("noun.object", "noun.person", "noun.phenomenon", "noun.plant", "noun.possession", "noun.process", "noun.quantity"),
    *("noun.relation", "noun.shape", "noun.state", "noun.substance", "noun.time"),
    *("verb.body", "verb.change", "verb.cognition", "verb.communication", "verb.competition", "verb.consumption", "verb.contact"),
    *("verb.creation", "verb.emotion", "verb.motion", "verb.perception", "verb.possession", "verb.social", "verb.stative"),
    *("verb.weather", "adj.ppl"),
]
"""In the order of their numbers in the data files."""

Place = tuple[str, str]
"""Where a synset is in WordNet's own files: class and offset."""


@dataclass
class Synset:
    """One line of a data file."""

    lexicographer: str
    words: tuple[str, ...]
    wider: list[tuple[str, Place]] = field(default_factory=list[tuple[str, Place]])
    near: list[Place] = field(default_factory=list[Place])


def lines_of(path: Path) -> Iterator[str]:
    """The lines of a file of WordNet, without the licence at its head."""
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("  "):
            yield line


def plain(word: str) -> str:
    """A word as the table has it: lower case, spaces, without the marker of an adjective's position ("afloat(p)")."""
    return word.split("(")[0].replace("_", " ").lower()


def read_synsets(folder: Path) -> dict[Place, Synset]:
    """Every synset, in the order of the files."""
    found: dict[Place, Synset] = {}
    for letter, name in FILES.items():
        for line in lines_of(folder / f"data.{name}"):
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            words = tuple(dict.fromkeys(plain(word) for word in fields[4 : 4 + 2 * count : 2]))
            synset = Synset(LEXICOGRAPHERS[int(fields[1])], words)
            start = 5 + 2 * count
            for at in range(start, start + 4 * int(fields[4 + 2 * count]), 4):
                symbol, offset, letter_there = fields[at : at + 3]
                place = ("a" if letter_there == "s" else letter_there, offset)
                if symbol in WIDER:
                    synset.wider.append((WIDER[symbol], place))
                elif symbol in NEAR and place not in synset.near:
                    synset.near.append(place)
            found[letter, fields[0]] = synset
    return found


def read_counts(folder: Path) -> dict[tuple[str, str, int], int]:
    """(class, lemma, number of the sense) -> how often texts were tagged with it."""
    counts: dict[tuple[str, str, int], int] = {}
    for line in lines_of(folder / "cntlist.rev"):
        key, number, count = line.split()
        lemma, _, rest = key.partition("%")
        where = (CLASS_OF_TYPE[rest[0]], plain(lemma), int(number))
        counts[where] = counts.get(where, 0) + int(count)
    return counts


def lemma_lines(folder: Path, numbers: dict[Place, int]) -> Iterator[str]:
    """The lines of lemmas.bin, sorted by the bytes of the lemma."""
    counts = read_counts(folder)
    fields: dict[str, list[str]] = {}
    for letter, name in FILES.items():
        for line in lines_of(folder / f"index.{name}"):
            parts = line.split()
            lemma, senses = plain(parts[0]), parts[-int(parts[2]) :]
            said = [
                f"{numbers[letter, offset]}" + (f"*{count}" if (count := counts.get((letter, lemma, number), 0)) else "")
                for number, offset in enumerate(senses, 1)
            ]
            fields.setdefault(lemma, []).append(letter + ",".join(said))
        for line in lines_of(folder / f"{name}.exc"):
            form, *bases = line.split()
            fields.setdefault(plain(form), []).append(f"={letter}" + ",".join(plain(base) for base in bases))
    for lemma in sorted(fields, key=str.encode):
        yield "\t".join((lemma, *fields[lemma]))


def synset_lines(synsets: dict[Place, Synset], numbers: dict[Place, int]) -> Iterator[str]:
    """The lines of synsets.bin."""
    for synset in synsets.values():
        wider = ",".join(f"{mark}{numbers[place]}" for mark, place in synset.wider)
        near = ",".join(str(numbers[place]) for place in synset.near)
        yield "\t".join((synset.lexicographer, wider, near, "|".join(synset.words)))


def write_blocks(path: Path, lines: Iterable[str]) -> None:
    """Four bytes (little-endian) for the length of a compressed header, the header, then the compressed blocks.

    The header is JSON: how many lines a block has, where each block ends, and the first key of each.
    """
    every = list(lines)
    blocks: list[bytes] = []
    ends: list[int] = []
    for start in range(0, len(every), BLOCK_LINES):
        blocks.append(zlib.compress("\n".join(every[start : start + BLOCK_LINES]).encode(), 9))
        ends.append(len(blocks[-1]) + (ends[-1] if ends else 0))
    firsts = [line.partition("\t")[0] for line in every[::BLOCK_LINES]]
    header = zlib.compress(json.dumps({"lines": BLOCK_LINES, "ends": ends, "firsts": firsts}).encode(), 9)
    path.write_bytes(len(header).to_bytes(4, "little") + header + b"".join(blocks))
    print(f"{path}: {len(every)} lines, {path.stat().st_size} bytes")


def main() -> None:
    parser = argparse.ArgumentParser(description="Make the director's table of WordNet from Debian's wordnet-base.")
    parser.add_argument("folder", type=Path, help="where index.noun, data.noun, cntlist.rev and the others are")
    parser.add_argument("target", type=Path, help="where lemmas.bin and synsets.bin are written")
    options = parser.parse_args()
    synsets = read_synsets(options.folder)
    numbers = {place: number for number, place in enumerate(synsets)}
    options.target.mkdir(parents=True, exist_ok=True)
    write_blocks(options.target / "lemmas.bin", lemma_lines(options.folder, numbers))
    write_blocks(options.target / "synsets.bin", synset_lines(synsets, numbers))


if __name__ == "__main__":
    main()
