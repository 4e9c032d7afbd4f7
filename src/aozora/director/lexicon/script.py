"""Words that divide a prompt: names of shots, of transitions, and of labelled blocks."""

from fractions import Fraction

from aozora.director.lexicon.listing import listed

SHOT_LABELS = listed("shot scene clip cut take panel frame part segment beat act sequence")
"""Nouns that a number follows where a shot begins ("Shot 2:")."""

PICTURES = listed("scene shot video view camera film footage clip picture image frame sequence visuals screen montage visual")
"""Nouns that mean the film itself, whose verbs can be transitions."""

CHANGES = listed("cut cuts switch switches jump jumps transition transitions fade fades dissolve dissolves wipe wipes crossfades")
"""What the film or the camera does from one shot to the next."""

SHIFTS = listed("shift shifts change changes flash flashes flip flips return returns turns cycles moves")
"""What a scene does from one shot to the next; of a camera these are moves."""

CUT_NOUNS = listed("cut dissolve fade wipe iris crossfade cross-fade cross-dissolve transition switch")
"""Nouns and bare verbs of transition."""

CUT_KINDS = listed(
    "smash match jump hard quick sharp fast rapid abrupt sudden slow smooth soft gentle cross straight clean film j l"
)
"""Words before a noun of transition."""

HURRY = listed(
    """
    then now next abruptly suddenly quickly slowly smoothly seamlessly gently soon gradually immediately finally also sharply
    swiftly rapidly instantly softly directly back away over out briefly
    """
)
"""Adverbs beside a verb of transition."""

TRANSITION_WORDS = {
    "j": "j cut", "l": "l cut",
    "smash": "smash cut", "match": "match cut", "dissolve": "dissolve", "dissolves": "dissolve", "dissolving": "dissolve",
    "crossfade": "dissolve", "crossfades": "dissolve", "cross-fade": "dissolve", "cross-dissolve": "dissolve",
    "wipe": "wipe", "wipes": "wipe", "wiping": "wipe", "iris": "iris", "whip": "whip pan", "swish": "whip pan", "fade": "fade",
    "fades": "fade", "fading": "fade",
}  # fmt: skip
"""Word of a transition -> its name; what has none of these is a cut."""

SOUND_LEADS = {"j cut": Fraction(4, 5), "l cut": Fraction(-4, 5)}
"""Cuts at which sound and picture part -> by how many seconds the new shot is heard earlier."""

ORDINALS = listed("first second third fourth fifth sixth next following final last closing opening")
"""What orders shots ("the next shot shows")."""

SHOWING = listed(
    """
    shows show is reveals reveal features feature depicts depict captures capture presents opens begins starts focuses
    highlights displays sees has
    """
)
"""Verbs after "the next shot"."""

FRAMED = r"(?:shot|scene|view|close-?\s?up|wide|medium|macro|aerial|clip|image|footage|frame)"
"""Words of a new shot after "cutting to a ...", as a regular expression."""

LABELS = {
    "style": "style", "look": "style", "visual style": "style", "aesthetic": "style", "tone": "style", "mood": "style",
    "format": "style", "style & format": "style", "format & look": "style", "genre": "style", "film stock": "style",
    "style and format": "style", "style & mood": "style", "mood & tone": "style", "atmosphere": "style", "art style": "style",
    "overall style": "style", "overall tone": "style", "vibe": "style", "grade": "style", "color grade": "style",
    "colour grade": "style", "color grading": "style", "grade / palette": "style", "finishing": "style", "quality": "style",
    "palette": "light", "color palette": "light", "colour palette": "light", "palette anchors": "light", "colors": "light",
    "camera": "camera", "cinematography": "camera", "camera shot": "camera", "camera movement": "camera", "shot": "camera",
    "camera angle": "camera", "lens": "camera", "lenses": "camera", "lenses & filtration": "camera", "lens & filters": "camera",
    "framing": "camera", "shot type": "camera", "lens & depth of field": "camera", "composition": "camera",
    "depth of field": "camera", "movement": "camera", "camera motion": "camera", "camera work": "camera", "angle": "camera",
    "camerawork": "camera", "camera notes": "camera", "optics": "camera", "focus": "camera", "aspect ratio": "camera",
    "lighting": "light", "light": "light", "lighting & mood": "light", "light & palette": "light", "lighting + palette": "light",
    "lighting & palette": "light", "lighting and palette": "light", "lighting & atmosphere": "light",
    "lighting and mood": "light",
    "lighting / palette": "light", "lighting style": "light",
    "action": "action", "actions": "action", "scene": "action", "subject": "action", "subjects": "action",
    "description": "action", "setting": "action", "scene description": "action", "visual": "action", "visuals": "action",
    "location": "action", "location & framing": "action", "characters": "action", "character": "action", "prompt": "action",
    "video": "action", "story": "action", "environment": "action", "place": "action", "background": "action",
    "foreground": "action", "main subject": "action", "cast": "action", "action beats": "action", "beats": "action",
    "weather": "action", "time": "action", "time of day": "action", "prose scene description": "action", "props": "action",
    "motion": "action", "context": "action", "details": "action", "wardrobe": "action", "wardrobe / props": "action",
    "shot list": "shots", "shots": "shots", "scenes": "shots", "storyboard": "shots", "timeline": "shots", "sequence": "shots",
    "dialogue": "dialogue", "dialog": "dialogue", "narration": "narration", "voiceover": "narration", "dialogues": "dialogue",
    "voice-over": "narration", "voice over": "narration", "narrator": "narration", "vo": "narration", "v.o.": "narration",
    "lines": "dialogue", "speech": "dialogue", "conversation": "dialogue", "spoken line": "dialogue", "spoken lines": "dialogue",
    "sound": "sound", "sounds": "sound", "background sound": "sound", "background sounds": "sound", "audio": "sound",
    "sfx": "sound", "sound effects": "sound", "ambience": "sound", "ambient sound": "sound", "ambient sounds": "sound",
    "sound design": "sound", "background audio": "sound", "sound effect": "sound", "soundscape": "sound", "fx": "sound",
    "foley": "sound", "diegetic sound": "sound", "ambient": "sound", "ambiance": "sound", "audio cues": "sound",
    "background noise": "sound", "ambient noise": "sound", "sound & music": "sound", "sound and music": "sound",
    "music": "music", "score": "music", "soundtrack": "music", "background music": "music", "song": "music", "bgm": "music",
    "underscore": "music",
    "text": "text", "text on screen": "text", "on-screen title": "text", "text overlay": "text", "chyron": "text",
    "title": "text", "caption": "text", "subtitle": "text", "subtitles": "text", "captions": "text", "on-screen text": "text",
    "on screen text": "text", "title card": "text", "super": "text", "overlay": "text", "end card": "text", "headline": "text",
    "lower third": "text",
}  # fmt: skip
"""Labels of blocks ("Camera: ...") -> what the block is about."""

LATER = listed("later continuous continuing same moments minutes hours days seconds a few the next")
"""Words of a slug line that say how it follows the one before."""
