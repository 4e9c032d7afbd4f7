"""The mixing session: everything that will be heard in the film, laid out as clips on one tape."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

import numpy as np

from aozora.film.cues import Cues
from aozora.film.screenplay import Role, Screenplay, Shot, SoundCue
from aozora.film.timing import SAMPLE_RATE
from aozora.film.world import Acoustics
from aozora.sound.ambience import layers_of, place_of
from aozora.sound.catalogue import FOLEY_OF, SILENCE_WORDS, sound_named
from aozora.sound.clips import Clip, Ramp, Stem
from aozora.sound.dialogue import NARRATION_ROOM, dialogue_clip
from aozora.sound.doings import Company, doing_clips
from aozora.sound.elements import thunder_clips, under_water
from aozora.sound.foley import Scene, foley_clips
from aozora.sound.music.performance import HALL, MUSIC_ROOM, music_clips
from aozora.sound.playing import Airing, Manner, clips_of, manner_of
from aozora.sound.reverb import Room, room_of
from aozora.sound.space import Spot, listener_of, spot_of
from aozora.sound.timeline import ShotSpan

CUT_FADE_S = {"cut": 0.08, "dissolve": 1.0, "fade": 0.4, "wipe": 0.6, "iris": 0.4, "whip pan": 0.12, "smash cut": 0.008}
"""How long one shot's sound takes to give way to the next, by the transition between them."""
ENDING_FADE_S = 1.0
"""How long the film's sound takes to fade out, at most half of its last shot."""
EFFECTS_TAIL_S = 0.12

_BOOTH = Acoustics(space="room", size_m=(4.0, 3.5, 2.6), surface="studio")


Silence = tuple[int, int, tuple[Stem, ...]]
"""Film samples from and to which some stems are not heard at all."""


@dataclass(frozen=True)
class Session:
    """Clips in any order, the rooms they name, and (first, last) film samples of each spoken line. `fade_in` and `fade_out`
    are how many samples the whole film takes to rise from silence and to fall back into it."""

    clips: tuple[Clip, ...]
    rooms: dict[str, Room]
    spoken: tuple[tuple[int, int], ...]
    sample_count: int
    fade_in: int = 0
    fade_out: int = 0
    silences: tuple[Silence, ...] = ()


def lay_out(screenplay: Screenplay, cues: Cues, spans: tuple[ShotSpan, ...], seed: int, font: Path | None = None) -> Session:
    """All clips of the film; music is played on a soundfont if one is given. Nothing is rendered yet."""
    rooms = {NARRATION_ROOM: room_of(_BOOTH)} | {span.shot.id: room_of(_acoustics(span)) for span in spans}
    rooms[MUSIC_ROOM] = room_of(HALL)
    count = spans[-1].last
    clips: list[Clip] = list(music_clips(cues, spans, seed, font))
    for _, group in groupby(spans, key=_scene_key):
        clips += _ambience(tuple(group), spans, seed)
    for span in spans:
        clips += _asked_for(span, spans, seed)
        clips += _happening(span, rooms, seed, count, screenplay.cast)
    lines = [(span, line) for span in spans for line in cues.lines if line.shot_id == span.shot.id]
    speech = [dialogue_clip(span, line) for span, line in lines]
    spoken = tuple(
        (clip.start, min(clip.start + len(line.samples), count)) for clip, (_, line) in zip(speech, lines, strict=True)
    )
    return Session((*clips, *speech), rooms, spoken, count, *_film_fades(spans[0], spans[-1]), _silences(spans))


def _silences(spans: tuple[ShotSpan, ...]) -> tuple[Silence, ...]:
    """What the screenplay keeps out of its shots: all sound but what is spoken, or music."""
    kept_out: tuple[tuple[str, tuple[Stem, ...]], ...] = (("sound", ("effects", "ambience", "music")), ("music", ("music",)))
    return tuple((span.first, span.last, stems) for span in spans for name, stems in kept_out if name in span.shot.without)


def _film_fades(first: ShotSpan, last: ShotSpan) -> tuple[int, int]:
    """A film that begins out of black, or fades to it, is heard to do so."""
    rises = round(CUT_FADE_S["fade"] * SAMPLE_RATE) if first.shot.transition == "fade" else 0
    falls = min(round(ENDING_FADE_S * SAMPLE_RATE), (last.last - last.first) // 2) if last.shot.ending == "fade" else 0
    return rises, falls


def _acoustics(span: ShotSpan) -> Acoustics:
    return span.staged.world.acoustics if span.staged else Acoustics()


def _scene_key(span: ShotSpan) -> tuple[object, ...]:
    """Shots of one place at one time share one unbroken ambience."""
    shot = span.shot
    return (shot.place, shot.hour, shot.weather, shot.season, shot.ambience, _acoustics(span).space)


def _indoors(span: ShotSpan) -> bool:
    return _acoustics(span).space == "room"


def _fades(first: ShotSpan, last: ShotSpan, spans: tuple[ShotSpan, ...]) -> tuple[Ramp, Ramp]:
    """Cross-fades centred on the cuts around a run of shots, or before or after them by how far sound leads the picture; at the
    film's ends there is nothing to fade into."""
    half_in = _half_fade(first.shot)
    lead = round(first.shot.sound_lead * SAMPLE_RATE)
    fade_in = (first.first - lead - half_in, first.first - lead + half_in) if first is not spans[0] else (-2, -1)
    position = spans.index(last)
    if position + 1 == len(spans):
        return fade_in, (1 << 60, (1 << 60) + 1)
    after = spans[position + 1].shot
    half_out, lead = _half_fade(after), round(after.sound_lead * SAMPLE_RATE)
    return fade_in, (last.last - lead - half_out, last.last - lead + half_out)


def _half_fade(shot: Shot) -> int:
    return round(CUT_FADE_S.get(shot.transition, CUT_FADE_S["cut"]) * SAMPLE_RATE / 2)


def _ambience(run: tuple[ShotSpan, ...], spans: tuple[ShotSpan, ...], seed: int) -> Iterator[Clip]:
    fade_in, fade_out = _fades(run[0], run[-1], spans)
    asked = {sound.family or sound.name for span in run for cue in span.shot.sounds if (sound := sound_named(cue.sound))}
    asked |= {sound.name for span in run for cue in span.shot.sounds if (sound := sound_named(cue.sound))}
    if any(cue.sound.lower() in SILENCE_WORDS for span in run for cue in span.shot.sounds):
        return
    for number, layer in enumerate(layers_of(run[0].shot, _indoors(run[0]))):
        sound = sound_named(layer.sound)
        if (
            sound is None
            or sound.name in asked
            or (sound.name == "thunder" and _flashes(run))
            or (sound.family and sound.family in asked)
        ):
            continue
        yield from clips_of(
            Airing(
                sound,
                max(0, fade_in[0]),
                min(spans[-1].last + SAMPLE_RATE, fade_out[1]),
                seed,
                (run[0].shot.id, "ambience", str(number)),
                Manner(gain_db=layer.gain_db),
                room=run[0].shot.id,
                fade_in=fade_in,
                fade_out=fade_out,
                singers=layer.singers,
            )
        )


def _flashes(run: tuple[ShotSpan, ...]) -> bool:
    """Whether lightning is seen: then thunder follows it instead of coming by itself."""
    return any(span.staged.world.air.strikes for span in run if span.staged)


def _asked_for(span: ShotSpan, spans: tuple[ShotSpan, ...], seed: int) -> Iterator[Clip]:
    fade_in, fade_out = _fades(span, span, spans)
    for cue in span.shot.sounds:
        sound = sound_named(cue.sound)
        if sound is None or _happens(span, FOLEY_OF.get(sound.name, ())):
            continue
        first, last = _when(span, cue)
        first = min(first, max(0, fade_in[0])) if cue.start == 0 and span.shot.sound_lead > 0 else first
        last = max(last, min(fade_out[1], spans[-1].last)) if cue.end is None and _goes_on(span, spans) else last
        ramp_in = (first, first + SAMPLE_RATE // 20) if cue.start > 0 else fade_in
        ramp_out = (last - SAMPLE_RATE // 4, last) if cue.end is not None and last < span.last else fade_out
        steady = sound.form in ("bed", "birds")
        yield from clips_of(
            Airing(
                sound,
                first,
                last,
                seed,
                (span.shot.id, cue.id),
                manner_of(cue.manner),
                "ambience" if steady else "effects",
                span.shot.id,
                ramp_in if steady or cue.start == 0 else (-2, -1),
                ramp_out,
                spot=_source(span, cue),
            )
        )


def _source(span: ShotSpan, cue: SoundCue) -> Spot | None:
    """Where a sound comes from that somebody in the picture makes: from where it is when it begins."""
    here = span.staged
    if here is None or not cue.source:
        return None
    track = here.motion.transforms.get(cue.source)
    still = next((entity.position for entity in here.world.entities if entity.id == cue.source), None)
    if track is None and still is None:
        return None
    frame = min(int(float(cue.start) * span.fps), here.motion.frames - 1)
    place = track.positions[frame, 1] if track is not None else np.array(still)
    ears = listener_of(here.motion.camera, span.fps, here.motion.hidden)
    spot = spot_of(place.astype(np.float64), float(cue.start), ears, cue.source)
    return replace(spot, gain=float(np.clip(spot.gain, 0.15, 2.0)))


def _goes_on(span: ShotSpan, spans: tuple[ShotSpan, ...]) -> bool:
    """Whether a shot is still heard when the next one is seen: an L cut."""
    position = spans.index(span) + 1
    return position < len(spans) and spans[position].shot.sound_lead < 0


def _happens(span: ShotSpan, types: tuple[str, ...]) -> bool:
    return span.staged is not None and any(event.type in types for event in span.staged.motion.events)


def _when(span: ShotSpan, cue: SoundCue) -> tuple[int, int]:
    first = span.first + round(cue.start * SAMPLE_RATE)
    last = span.first + round(cue.end * SAMPLE_RATE) if cue.end is not None else span.last
    return min(first, span.last), min(last, span.last)


def _happening(span: ShotSpan, rooms: dict[str, Room], seed: int, count: int, cast: tuple[Role, ...] = ()) -> Iterable[Clip]:
    if span.staged is None:
        return ()
    tail = round(EFFECTS_TAIL_S * SAMPLE_RATE)
    fade_out = (span.last, span.last + tail) if span.last < count else (1 << 60, (1 << 60) + 1)
    scene = Scene(
        span.staged.motion,
        listener_of(span.staged.motion.camera, span.fps, span.staged.motion.hidden),
        span.fps,
        span.first,
        span.last,
        span.shot.id,
        rooms[span.shot.id].diffuse,
        seed,
        fade_out,
        span.staged.world.entities,
        cast,
    )
    air = span.staged.world.air
    clips = (*foley_clips(scene), *doing_clips(Company(span.shot, cast, scene)))
    heard = map(under_water, clips) if place_of(span.shot.place, indoors=False) == "underwater" else clips
    return (*heard, *thunder_clips(scene, air.strikes if span.shot.ambience else ()))
