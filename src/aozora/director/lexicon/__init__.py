"""The director's words, apart from its rules: closed classes, verbs, qualities, nouns and the language of film."""
