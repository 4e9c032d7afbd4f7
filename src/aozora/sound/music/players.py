"""Players: who is seen playing an instrument, and what that asks of the music."""

from aozora.film.screenplay import Beat, Music, Shot
from aozora.sound.music.instruments.table import instrument_named

_ACTION_INSTRUMENT = {
    "play guitar": "guitar", "play violin": "violin", "play piano": "piano", "play drums": "drums", "play flute": "flute",
    "play trumpet": "trumpet", "play saxophone": "saxophone", "conduct": "strings",
}  # fmt: skip


def played_by(beat: Beat) -> str:
    """The instrument that a beat plays; "" when it plays none."""
    return _ACTION_INSTRUMENT.get(beat.action, "")


def performance_of(shot: Shot) -> Music | None:
    """The music that somebody in the shot is seen to play, from when they begin; with what the shot's music says of it."""
    beat = next((beat for beat in shot.beats if played_by(beat)), None)
    if beat is None:
        return None
    asked = shot.music
    named = _instrument(beat, asked)
    if asked is None:
        return Music(id=f"{shot.id}/music", instruments=(named,), player=beat.subject, start=beat.start)
    suits = not asked.instruments or named in {known.name for name in asked.instruments if (known := instrument_named(name))}
    if not suits:
        return Music(id=asked.id, instruments=(named,), player=beat.subject, start=beat.start)
    return asked.model_copy(update={"instruments": (named,), "player": beat.subject, "start": max(asked.start, beat.start)})


def _instrument(beat: Beat, asked: Music | None) -> str:
    """A "guitar" may be an electric one or a ukulele, as the music says."""
    plain = played_by(beat)
    if asked is not None and plain == "guitar":
        kin = ("electric guitar", "distorted guitar", "nylon guitar", "ukulele", "banjo", "mandolin", "lute")
        named = [known.name for name in asked.instruments if (known := instrument_named(name))]
        return next((name for name in named if name in kin), plain)
    return plain
