"""Who speaks how: from a speaker and a manner to the settings of the voice and of its recording."""

from dataclasses import dataclass, replace

import numpy as np

from aozora.film.randomness import lane
from aozora.film.screenplay import Line, Role


@dataclass(frozen=True)
class VoiceStyle:
    """Settings of a voice.

    `variant` is the espeak-ng voice variant that is taken apart, `speaker` the one of Flite; `rate` words per minute; `gap`
    between words in 10 ms.
    `pitch_hz` is the middle of the voice, `liveliness` a factor on its melody; `formants` a factor on the resonances of the
    throat (a longer one has lower ones: 0.85 is a large man, 1.1 a child). `breath` adds air between the pulses (0..1), `rough`
    is how uneven they are (a share of the period), `tremor` shakes pitch and loudness (0..1). `warmth_db` lifts the chest
    register, `tilt_db` the brilliance; `whisper` replaces voicing by breath, `level_db` is relative to calm speech.
    """

    variant: str = "f5"
    speaker: str = "rms"
    rate: int = 144
    gap: int = 0
    pitch_hz: float = 118.0
    liveliness: float = 1.0
    formants: float = 0.95
    breath: float = 0.03
    rough: float = 0.004
    tremor: float = 0.0
    warmth_db: float = 1.0
    tilt_db: float = 0.0
    whisper: bool = False
    level_db: float = 0.0

    @property
    def plain(self) -> bool:
        """Whether a recorded speaker can speak like this with no more than another pace, pitch, length of throat and tremor."""
        return not self.whisper and self.breath <= 0.12 and self.rough <= 0.02 and 0.5 <= self.liveliness <= 1.6


NARRATOR = VoiceStyle(rate=142, pitch_hz=116.0, liveliness=0.95, formants=0.955, warmth_db=1.5)

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
    ("male", "adult"): VoiceStyle(),
    ("female", "adult"): VoiceStyle(speaker="slt", rate=144, pitch_hz=192.0, formants=0.97, breath=0.05, warmth_db=0.0),
    ("male", "child"): VoiceStyle(
        speaker="slt", rate=146, pitch_hz=232.0, liveliness=1.1, formants=0.995, breath=0.03, warmth_db=-1.0
    ),
    ("female", "child"): VoiceStyle(
        speaker="slt", rate=146, pitch_hz=244.0, liveliness=1.1, formants=1.015, breath=0.05, warmth_db=-1.0
    ),
    ("male", "old"): VoiceStyle(
        speaker="awb", rate=130, gap=1, pitch_hz=128.0, liveliness=0.85, breath=0.08, rough=0.012, tremor=0.25
    ),
    ("female", "old"): VoiceStyle(
        speaker="slt",
        rate=132,
        gap=1,
        pitch_hz=176.0,
        liveliness=0.85,
        formants=0.965,
        breath=0.1,
        rough=0.012,
        tremor=0.3,
        warmth_db=0.0,
    ),
}
_ROBOT = VoiceStyle(speaker="kal16", rate=146, pitch_hz=104.0, liveliness=0.12, formants=0.95, breath=0.0, rough=0.0)
_SIZES = {"tiny": (1.5, 1.2), "small": (1.25, 1.1), "": (1.0, 1.0), "large": (0.85, 0.93), "huge": (0.7, 0.84)}
"""Factors on pitch and formants by how large somebody is."""
_SMALL_KINDS = _marks(
    "mouse rat bird squirrel rabbit bunny hamster kitten puppy chick hedgehog frog fairy elf parrot cat fox bee duck"
)
_LARGE_KINDS = _marks("bear lion tiger elephant whale dragon giant ogre troll monster gorilla dinosaur horse bull hippo rhino")


@dataclass(frozen=True)
class _Manner:
    """How a manner changes a style: factors on rate, pitch, liveliness and formants, offsets on the rest."""

    rate: float = 1.0
    pitch: float = 1.0
    liveliness: float = 1.0
    formants: float = 1.0
    level_db: float = 0.0
    breath: float = 0.0
    rough: float = 0.0
    tremor: float = 0.0
    tilt_db: float = 0.0
    whisper: bool = False


_MANNERS = {
    "whisper": _Manner(rate=0.9, level_db=-7, whisper=True),
    "shout": _Manner(rate=0.98, pitch=1.5, liveliness=1.25, formants=1.04, level_db=6, breath=-0.1, rough=0.01, tilt_db=3),
    "quiet": _Manner(rate=0.94, pitch=0.95, liveliness=0.8, level_db=-3, breath=0.12, tilt_db=-2),
    "sad": _Manner(rate=0.84, pitch=0.92, liveliness=0.6, level_db=-2, breath=0.15, tilt_db=-2),
    "crying": _Manner(rate=0.88, pitch=1.08, liveliness=0.9, level_db=-1, breath=0.25, tremor=0.8),
    "happy": _Manner(rate=1.05, pitch=1.14, liveliness=1.35, formants=1.03, tilt_db=1),
    "laughing": _Manner(rate=1.0, pitch=1.18, liveliness=1.4, formants=1.03, breath=0.15, tremor=0.6),
    "angry": _Manner(rate=1.06, pitch=1.1, liveliness=1.3, formants=0.98, level_db=3, breath=-0.1, rough=0.012, tilt_db=3),
    "afraid": _Manner(rate=1.1, pitch=1.18, liveliness=1.1, level_db=-1, breath=0.18, tremor=0.5),
    "calm": _Manner(rate=0.92, pitch=0.97, liveliness=0.85, tilt_db=-1),
    "tired": _Manner(rate=0.82, pitch=0.9, liveliness=0.6, level_db=-2, breath=0.2, tilt_db=-2),
    "stern": _Manner(rate=0.94, pitch=0.93, liveliness=0.8, tilt_db=1.5),
    "hoarse": _Manner(pitch=0.92, breath=0.25, rough=0.03),
    "breathy": _Manner(breath=0.35, level_db=-1),
    "monotone": _Manner(liveliness=0.2),
    "slow": _Manner(rate=0.78),
    "fast": _Manner(rate=1.3),
    "deep": _Manner(pitch=0.8, formants=0.94),
    "high": _Manner(pitch=1.35, formants=1.06),
}
_MANNER_WORDS = {
    "whisper": "whisper whispers whispering whispered hushed softly-spoken",
    "shout": "shout shouts shouting shouted yell yells yelling scream screams screaming loud loudly calls calling bellows roars",
    "quiet": "quiet quietly soft softly gentle gently murmurs murmur mutters mutter low",
    "sad": "sad sadly mournful melancholic melancholy somber solemn",
    "crying": "tearful tearfully crying weeping sobbing sobs cries",
    "happy": "happy happily cheerful cheerfully excited excitedly joyful brightly playful friendly",
    "laughing": "laugh laughs laughing giggling giggles chuckles chuckling",
    "angry": "angry angrily furious furiously",
    "afraid": "afraid scared nervous nervously fearful trembling anxious anxiously",
    "calm": "calm calmly serene peaceful warm",
    "tired": "tired sleepy weary",
    "stern": "stern sternly serious seriously firm confident",
    "hoarse": "hoarse gruff raspy",
    "breathy": "breathy breathless gasping",
    "monotone": "monotone robotic deadpan",
    "slow": "slow slowly",
    "fast": "fast quickly hurriedly rapidly urgent",
    "deep": "deep low-pitched",
    "high": "high-pitched squeaky high",
}
_THROATS = {"rms": 0.955, "awb": 0.955, "kal16": 0.955, "slt": 0.97}
"""The `formants` that mean each of Flite's speakers as they are."""
_MANNER_OF = {word: manner for manner, words in _MANNER_WORDS.items() for word in words.split()}


_VOICE_OF = {"male": ("male", "adult"), "female": ("female", "adult"), "child": ("female", "child"), "old": ("male", "old")}
"""Manners that say whose voice a narrator has."""
_ESPEAK = {"": "en-us", "en": "en-us", "zh": "cmn", "no": "nb", "pt": "pt-br"}
"""Language codes that espeak-ng calls otherwise."""


def style_of(line: Line, cast: tuple[Role, ...] = ()) -> VoiceStyle:
    """The style in which a line is spoken: its speaker's sex, age and size (from the role's words), then its manner. No two
    members of a cast have quite the same throat."""
    words = [word.lower() for word in line.manner]
    if line.speaker == "narrator":
        style = next((_STYLES[_VOICE_OF[word]] for word in words if word in _VOICE_OF), NARRATOR)
    else:
        role = next((role for role in cast if role.id == line.speaker), None)
        style = _own(_style_of_role(role), role) if role else _STYLES["male", "adult"]
    for name in dict.fromkeys(_MANNER_OF[word] for word in words if word in _MANNER_OF):
        style = _with_manner(style, _MANNERS[name])
    return style


def throat_of(role: Role) -> str:
    """Whose throat somebody cries or laughs with, by sex and age: a row of `throat.THROATS`."""
    words = frozenset((role.kind, role.attributes.age, role.name.lower()))
    if words & set(_AGES["child"]) or role.attributes.age in ("child", "young", "baby"):
        return "child"
    sex = "woman" if role.attributes.sex == "female" or words & _FEMALE else "man"
    return f"old {sex}" if words & set(_AGES["old"]) else sex


def voice_name(style: VoiceStyle, language: str) -> str:
    """The espeak-ng voice for a language code and a style."""
    return f"{_ESPEAK.get(language, language)}+{style.variant}"


def of_speaker(style: VoiceStyle) -> VoiceStyle:
    """The style for Flite's speaker, whose throat is not that of espeak-ng's variant."""
    return replace(style, variant=style.speaker, formants=style.formants / _THROATS[style.speaker])


def _style_of_role(role: Role) -> VoiceStyle:
    words = set(f"{role.kind} {role.name} {role.attributes.age} {' '.join(role.attributes.states)}".lower().split())
    age = next((age for age, marks in _AGES.items() if words & set(marks)), "adult")
    if words & _marks("robot android cyborg computer droid"):
        return _ROBOT
    female = role.attributes.sex == "female" or (not role.attributes.sex and bool(words & _FEMALE))
    style = _STYLES["female" if female else "male", age]
    pitch, formants = _SIZES[role.attributes.size]
    if words & _SMALL_KINDS:
        pitch, formants = 1.7 * pitch, 1.16 * formants
    elif words & _LARGE_KINDS:
        pitch, formants = 0.72 * pitch, 0.88 * formants
    return replace(style, pitch_hz=style.pitch_hz * pitch, formants=style.formants * formants)


def _own(style: VoiceStyle, role: Role) -> VoiceStyle:
    rng = lane(0, "throat", role.id, role.name)
    pitch, formants = np.exp(rng.normal(0, (0.05, 0.012)))
    return replace(
        style,
        pitch_hz=round(float(np.clip(style.pitch_hz * pitch, 60, 420)), 1),
        formants=round(float(np.clip(style.formants * formants, 0.72, 1.4)), 3),
    )


def _with_manner(style: VoiceStyle, manner: _Manner) -> VoiceStyle:
    return replace(
        style,
        rate=round(style.rate * manner.rate),
        pitch_hz=style.pitch_hz * manner.pitch,
        liveliness=style.liveliness * manner.liveliness,
        formants=style.formants * manner.formants,
        level_db=style.level_db + manner.level_db,
        breath=min(1.0, max(0.0, style.breath + manner.breath)),
        rough=style.rough + manner.rough,
        tremor=min(1.0, style.tremor + manner.tremor),
        tilt_db=style.tilt_db + manner.tilt_db,
        whisper=style.whisper or manner.whisper,
    )
