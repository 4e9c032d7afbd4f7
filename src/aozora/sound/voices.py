"""Who speaks how: from a speaker and a manner to the settings of the voice and of its recording."""

from dataclasses import dataclass, replace

from aozora.film.screenplay import Line, Role


@dataclass(frozen=True)
class VoiceStyle:
    """Settings of a voice.

    `variant` is an espeak-ng voice variant; `rate` words per minute; `pitch` and `range` 0..99 (50 is the variant's own);
    `gap` between words in 10 ms. `warmth_db` lifts the chest register, `tilt_db` the brilliance, `air` adds breath (0..1),
    `whisper` replaces voicing by breath, `level_db` is relative to calm speech.
    """

    variant: str = "m3"
    rate: int = 160
    pitch: int = 50
    range: int = 50
    gap: int = 0
    warmth_db: float = 1.5
    tilt_db: float = -1.0
    air: float = 0.25
    whisper: bool = False
    level_db: float = 0.0


NARRATOR = VoiceStyle(variant="m3", rate=134, pitch=43, range=46, gap=1, warmth_db=3.5, tilt_db=-2.0, air=0.35)

_AGES = {
    "child": ("girl", "boy", "child", "kid", "toddler", "baby", "schoolgirl", "schoolboy", "son", "daughter"),
    "old": ("old", "elderly", "grandmother", "grandma", "granny", "grandfather", "grandpa", "aged", "senior"),
}


def _marks(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FEMALE = _marks(
    "woman girl lady female mother mom mum grandmother grandma granny queen princess daughter sister aunt wife actress witch nun "
    "waitress businesswoman policewoman schoolgirl bride she her"
)

_STYLES = {
    ("male", "adult"): VoiceStyle(variant="m3", rate=158, pitch=44, range=54),
    ("female", "adult"): VoiceStyle(variant="f5", rate=160, pitch=42, range=54, warmth_db=1.0, tilt_db=-1.5, air=0.35),
    ("male", "child"): VoiceStyle(variant="f5", rate=170, pitch=72, range=66, warmth_db=0.0, tilt_db=-1.0),
    ("female", "child"): VoiceStyle(variant="f5", rate=168, pitch=80, range=68, warmth_db=0.0, tilt_db=-1.0),
    ("male", "old"): VoiceStyle(variant="grandpa", rate=138, pitch=40, range=44, gap=1, air=0.45),
    ("female", "old"): VoiceStyle(variant="f5", rate=140, pitch=34, range=44, gap=1, air=0.45),
}
_ANIMAL = VoiceStyle(variant="m3", rate=165, pitch=78, range=70, warmth_db=0.0)


@dataclass(frozen=True)
class _Manner:
    """How a manner changes a style: factors on rate and range, offsets on the rest."""

    rate: float = 1.0
    pitch: int = 0
    range: float = 1.0
    level_db: float = 0.0
    air: float = 0.0
    whisper: bool = False


_MANNERS = {
    "whisper": _Manner(rate=0.9, range=0.7, level_db=-5, whisper=True),
    "shout": _Manner(rate=1.05, pitch=22, range=1.5, level_db=5, air=-0.2),
    "quiet": _Manner(rate=0.94, pitch=-4, range=0.8, level_db=-3, air=0.2),
    "sad": _Manner(rate=0.82, pitch=-8, range=0.55, level_db=-1.5, air=0.2),
    "happy": _Manner(rate=1.06, pitch=10, range=1.35),
    "angry": _Manner(rate=1.08, pitch=6, range=1.3, level_db=2.5, air=-0.1),
    "afraid": _Manner(rate=1.15, pitch=14, range=1.2, level_db=-1, air=0.3),
    "calm": _Manner(rate=0.9, pitch=-3, range=0.85),
    "slow": _Manner(rate=0.78),
    "fast": _Manner(rate=1.3),
    "deep": _Manner(pitch=-18),
    "high": _Manner(pitch=20),
}
_MANNER_WORDS = {
    "whisper": "whisper whispers whispering whispered hushed softly-spoken",
    "shout": "shout shouts shouting yell yells yelling scream screams loud loudly calls",
    "quiet": "quiet quietly soft softly gentle gently murmurs mutters low",
    "sad": "sad sadly tearful crying weeping mournful melancholic melancholy",
    "happy": "happy happily cheerful cheerfully excited excitedly laughing joyful brightly",
    "angry": "angry angrily furious furiously",
    "afraid": "afraid scared nervous nervously fearful trembling anxious anxiously",
    "calm": "calm calmly serene peaceful",
    "slow": "slow slowly",
    "fast": "fast quickly hurriedly rapidly breathless",
    "deep": "deep low-pitched gruff",
    "high": "high-pitched squeaky",
}
_MANNER_OF = {word: manner for manner, words in _MANNER_WORDS.items() for word in words.split()}


def style_of(line: Line, cast: tuple[Role, ...] = ()) -> VoiceStyle:
    """The style in which a line is spoken: its speaker's sex and age (from the role's words), then its manner."""
    if line.speaker == "narrator":
        style = NARRATOR
    else:
        role = next((role for role in cast if role.id == line.speaker), None)
        style = _style_of_role(role) if role else _STYLES["male", "adult"]
    for word in line.manner:
        if (name := _MANNER_OF.get(word.lower())) is not None:
            style = _with_manner(style, _MANNERS[name])
    return style


def voice_name(style: VoiceStyle, language: str) -> str:
    """The espeak-ng voice for a language code and a style."""
    base = "en-us" if language in ("en", "") else language
    return f"{base}+{style.variant}"


def _style_of_role(role: Role) -> VoiceStyle:
    words = set(f"{role.kind} {role.name} {role.attributes.age} {' '.join(role.attributes.states)}".lower().split())
    age = next((age for age, marks in _AGES.items() if words & set(marks)), "adult")
    people = words & {"man", "boy", "person", "human", "male", "he", *_FEMALE, *_AGES["child"], *_AGES["old"]}
    if role.category == "thing" or not people:
        return _ANIMAL if role.category == "being" and not people and not role.name else _STYLES["male", age]
    return _STYLES["female" if words & _FEMALE else "male", age]


def _with_manner(style: VoiceStyle, manner: _Manner) -> VoiceStyle:
    return replace(
        style,
        rate=round(style.rate * manner.rate),
        pitch=min(99, max(0, style.pitch + manner.pitch)),
        range=min(99, max(0, round(style.range * manner.range))),
        level_db=style.level_db + manner.level_db,
        air=min(1.0, max(0.0, style.air + manner.air)),
        whisper=style.whisper or manner.whisper,
    )
