"""Repairs: what a sequence of classes cannot know, put right afterwards; each rule is named after the grammar it implements."""

from aozora.director.grammar.word_classes import Word


def repair(words: list[Word]) -> tuple[Word, ...]:
    """The words with what the search could not know."""
    return tuple(words)
