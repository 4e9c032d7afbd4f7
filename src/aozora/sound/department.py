"""The sound department's two verbs, as the engines know them."""

from dataclasses import replace
from fractions import Fraction
from typing import Protocol

from aozora.film.cues import Cues
from aozora.film.production import Soundtrack, StagedShot
from aozora.film.screenplay import Line, Role, Screenplay
from aozora.film.watch import Watch
from aozora.sound import flite, speech
from aozora.sound.mixdown import Mixdown
from aozora.sound.music.compose import score_of
from aozora.sound.music.soundfont import font_file
from aozora.sound.session import lay_out
from aozora.sound.timeline import spans_of


class SoundDepartment(Protocol):
    """Voices lines before anything moves, and mixes the film from what happened."""

    def rehearse(self, screenplay: Screenplay, watch: Watch) -> Cues:
        """Each line voiced with word and phoneme times."""
        ...

    def mix(self, screenplay: Screenplay, cues: Cues, shots: tuple[StagedShot, ...], seed: int, watch: Watch) -> Soundtrack:
        """The soundtrack of the whole film, streamed."""
        ...

    def line_seconds(self, line: Line, cast: tuple[Role, ...] = ()) -> Fraction:
        """How long a line lasts when it is voiced."""
        ...


class EmbeddedSound:
    """Everything synthesised here: speech by espeak-ng in its own process, all else by this package."""

    def rehearse(self, screenplay: Screenplay, watch: Watch) -> Cues:
        return rehearse(screenplay, watch)

    def mix(self, screenplay: Screenplay, cues: Cues, shots: tuple[StagedShot, ...], seed: int, watch: Watch) -> Soundtrack:
        return mix(screenplay, cues, shots, seed, watch)

    def line_seconds(self, line: Line, cast: tuple[Role, ...] = ()) -> Fraction:
        return line_seconds(line, cast)


def rehearse(screenplay: Screenplay, watch: Watch, voice_model: str = "") -> Cues:
    """Each line voiced with word and phoneme times, and each note of the music. Lines without a start follow one another from
    the begin of their shot. `voice_model` is the file of a neural voice (`neural`), "" for the house's own voices.

    Raises `StageFailed` when the voice process fails twice, `Cancelled` when asked to stop.
    """
    cues = speech.rehearse_lines(screenplay, watch, voice_model)
    notes, pulses = score_of(screenplay)
    return replace(cues, notes=notes, pulses=pulses)


def mix(
    screenplay: Screenplay, cues: Cues, shots: tuple[StagedShot, ...], seed: int, watch: Watch, soundfont: str = ""
) -> Soundtrack:
    """The soundtrack: 48 kHz stereo in chunks of one second with stems, -16 LUFS where sensible, true peaks below -1 dBTP.

    `shots` may miss some or all of the screenplay's shots (nothing staged): those have ambience, asked-for sounds and speech
    only. `soundfont` is the file of a font that plays the music, "installed" for the machine's own, "" for the house's
    instruments. The same arguments give the same bytes. Chunks raise `Cancelled` when asked to stop; `InvalidInput` and
    `MissingDependency` tell of a soundfont that cannot be played.
    """
    session = lay_out(screenplay, cues, spans_of(screenplay, shots), seed, font_file(soundfont))
    return Mixdown(session, watch).soundtrack()


def flite_told() -> str:
    """Whether English is spoken by Flite's recorded voices, and how to have them."""
    if flite.installed():
        return "its voices speak English lines"
    return "not here, so espeak-ng speaks English as well (clearer voices: apt-get install flite, brew install flite)"


def line_seconds(line: Line, cast: tuple[Role, ...] = (), voice_model: str = "") -> Fraction:
    """How long the line lasts when it is voiced; kept, so that asking again costs nothing."""
    return speech.line_seconds(line, cast, voice_model)
