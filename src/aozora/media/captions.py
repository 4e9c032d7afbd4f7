"""Captions of what is spoken, as WebVTT and SubRip files."""

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from aozora.film.cues import Cues, VoicedLine
from aozora.film.errors import InvalidInput
from aozora.film.outputs import whole_file
from aozora.film.screenplay import Line, Screenplay
from aozora.film.timing import SAMPLE_RATE, Clock

_LINE_LENGTH, _LINES = 42, 2
"""The usual limits of subtitling: two lines of 42 characters."""
_SHORTEST_S, _LINGER_S, _GAP_S = 1.0, 0.6, 0.08
"""A caption is shown for at least a second, stays a little after its last word, and leaves a gap before the next one."""


@dataclass(frozen=True)
class Caption:
    """Words shown from `start_s` to `end_s` seconds of the film; `speaker` is a name to be shown or read out."""

    start_s: float
    end_s: float
    speaker: str
    text: str


def shot_starts(screenplay: Screenplay, clock: Clock) -> dict[str, Fraction]:
    """When each shot begins in the film, in seconds: shots last whole frames and follow each other."""
    starts: dict[str, Fraction] = {}
    frame = 0
    for shot in screenplay.shots:
        starts[shot.id] = clock.seconds_of(frame)
        frame += clock.frame_count(shot.seconds)
    return starts


def captions_of(screenplay: Screenplay, cues: Cues, starts: Mapping[str, Fraction]) -> tuple[Caption, ...]:
    """The captions of all voiced lines, in order of time; long lines are parted at sentences, else between words."""
    written = {line.id: line for shot in screenplay.shots for line in shot.lines}
    found: list[Caption] = []
    for voiced in cues.lines:
        line = written[voiced.line_id]
        found += _parted(line, voiced, float(starts[voiced.shot_id]), _speaker(line, screenplay))
    found.sort(key=lambda caption: caption.start_s)
    return tuple(_lasting(found))


def write_captions(path: Path, captions: tuple[Caption, ...]) -> None:
    """Write a .vtt or .srt file, whole or not at all."""
    if path.suffix.lower() not in (".vtt", ".srt"):
        raise InvalidInput(f"must end in .vtt or .srt (got {path.suffix!r})", field="captions")
    text = _web_vtt(captions) if path.suffix.lower() == ".vtt" else _sub_rip(captions)
    with whole_file(path, "captions") as part:
        part.write_text(text, encoding="utf-8")


def _speaker(line: Line, screenplay: Screenplay) -> str:
    if line.speaker == "narrator":
        return "Narrator"
    role = next((role for role in screenplay.cast if role.id == line.speaker), None)
    if role is None:
        return line.speaker
    return role.name or role.kind.capitalize()


def _parted(line: Line, voiced: VoicedLine, shot_start: float, speaker: str) -> Iterator[Caption]:
    words = line.text.split()
    times = _word_times(words, voiced)
    begin = shot_start + voiced.start_s
    for first, end in _parts(words):
        text = " ".join(words[first:end])
        yield Caption(begin + times[first][0], begin + times[end - 1][1], speaker, _folded(text))


def _word_times(words: list[str], voiced: VoicedLine) -> list[tuple[float, float]]:
    """Begin and end of each written word in seconds of the line. Where the voice counts words differently ("1945" is read as
    several), the time is shared out by length."""
    if len(words) == len(voiced.words):
        return [(word.start_s, word.start_s + word.duration_s) for word in voiced.words]
    begin = voiced.words[0].start_s if voiced.words else 0.0
    end = len(voiced.samples) / SAMPLE_RATE
    if voiced.words:
        end = voiced.words[-1].start_s + voiced.words[-1].duration_s
    per_letter = (end - begin) / max(1, sum(len(word) + 1 for word in words))
    times: list[tuple[float, float]] = []
    for word in words:
        after = begin + per_letter * (len(word) + 1)
        times.append((begin, after))
        begin = after
    return times


def _parts(words: list[str]) -> Iterator[tuple[int, int]]:
    """Stretches of words that fit into one caption; the last sentence end within reach parts them, if there is one."""
    first = 0
    while first < len(words):
        end = first + 1
        while end < len(words) and _fits(words[first : end + 1]):
            end += 1
        if end < len(words):
            stops = [n + 1 for n in range(first, end) if words[n][-1] in ".!?;:" and n + 1 - first >= 3]
            end = stops[-1] if stops else end
        yield first, end
        first = end


def _fits(words: list[str]) -> bool:
    return len(_folded(" ".join(words)).split("\n")) <= _LINES


def _folded(text: str) -> str:
    """The text on as few lines as it needs, two lines balanced."""
    if len(text) <= _LINE_LENGTH:
        return text
    if len(text) <= _LINES * _LINE_LENGTH:
        spaces = [n for n, letter in enumerate(text) if letter == " "]
        good = [n for n in spaces if n <= _LINE_LENGTH and len(text) - n - 1 <= _LINE_LENGTH]
        if good:
            middle = min(good, key=lambda n: abs(2 * n + 1 - len(text)))
            return text[:middle] + "\n" + text[middle + 1 :]
    lines, current = list[str](), ""
    for word in text.split():
        if current and len(current) + 1 + len(word) > _LINE_LENGTH:
            lines.append(current)
            current = word
        else:
            current = f"{current} {word}".strip()
    return "\n".join([*lines, current])


def _lasting(captions: list[Caption]) -> Iterator[Caption]:
    for caption, following in zip(captions, [*captions[1:], None], strict=True):
        end = max(caption.end_s + _LINGER_S, caption.start_s + _SHORTEST_S)
        if following is not None and following.start_s - _GAP_S < end:
            end = max(min(end, following.start_s - _GAP_S), min(caption.end_s, following.start_s))
        yield Caption(caption.start_s, max(end, caption.start_s + 0.1), caption.speaker, caption.text)


def _web_vtt(captions: tuple[Caption, ...]) -> str:
    blocks = ["WEBVTT"]
    for caption in captions:
        times = f"{_stamp(caption.start_s, '.')} --> {_stamp(caption.end_s, '.')}"
        blocks.append(f"{times}\n<v {html.escape(caption.speaker, quote=False)}>{html.escape(caption.text, quote=False)}")
    return "\n\n".join(blocks) + "\n"


def _sub_rip(captions: tuple[Caption, ...]) -> str:
    many = len({caption.speaker for caption in captions}) > 1
    blocks: list[str] = []
    for number, caption in enumerate(captions, 1):
        text = f"{caption.speaker.upper()}: {caption.text}" if many else caption.text
        blocks.append(f"{number}\n{_stamp(caption.start_s, ',')} --> {_stamp(caption.end_s, ',')}\n{text}\n")
    return "\n".join(blocks)


def _stamp(seconds: float, point: str) -> str:
    thousandths = round(seconds * 1000)
    minutes, rest = divmod(thousandths, 60_000)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{rest // 1000:02d}{point}{rest % 1000:03d}"
