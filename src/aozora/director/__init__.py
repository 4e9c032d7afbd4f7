"""The director: a brief and a catalogue become a screenplay, by grammar and without any learned model."""
