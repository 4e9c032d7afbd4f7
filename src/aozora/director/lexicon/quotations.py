"""Words around quotations: who speaks and how, what carries words that are read, and what is only called by a sound."""

from aozora.director.lexicon.listing import listed

SAYING = listed(
    """
    say tell ask reply answer speak state announce explain add narrate remark declare exclaim recite respond continue begin
    whisper murmur mutter mumble shout yell scream cry call sigh sing laugh growl snap intone comment warn joke greet chant
    repeat instruct gasp bellow finish conclude count deliver break chuckle giggle smile grin nod groan grunt hiss bark purr
    croak rasp sneer stammer plead beg demand insist promise protest urge command order note observe interrupt interject
    scold tease exclaim coo holler wonder think muse quip boast admit confess confirm report proclaim squeak squeal
    moan sob wail drawl utter voice mouth retort counter agree object introduce lower raise echo cheer radio start end
    """
)
"""Verbs that a quotation can follow as what is said."""

SHOWING = listed(
    """
    read say spell write print label caption mark display show bear carry state inscribe engrave paint stamp emblazon
    embroider etch carve scrawl letter reveal feature announce introduce flash overlay proclaim stencil tattoo title entitle
    """
)
"""Verbs that bring words to be read."""

MARKED = listed(
    """
    labeled labelled marked inscribed engraved emblazoned embroidered etched stamped printed written painted scrawled
    stenciled stencilled tattooed captioned lettered reading spelling reads spells
    """
)
"""Words before a quotation that is read, whatever carries it."""

NAMED = listed("called named titled entitled dubbed nicknamed known")
"""Words before a quotation that is a name."""

VOICES = listed(
    """
    voice voiceover voice-over narrator announcer commentator narration vo v.o storyteller intercom loudspeaker speaker
    pa announcement
    """
)
"""Nouns of a speaker without a body."""

GENERIC = {
    "text": "title", "word": "title", "letter": "title", "lettering": "title", "message": "title", "inscription": "sign",
    "slogan": "title", "phrase": "title", "tagline": "title", "typography": "title", "writing": "title", "title": "title",
    "headline": "title", "caption": "subtitle", "subtitle": "subtitle", "overlay": "title", "credit": "title", "font": "title",
    "title card": "title", "end card": "title", "graphic": "title", "supers": "title", "super": "title", "chyron": "subtitle",
    "heading": "title", "banner text": "title", "watermark": "logo", "hashtag": "title", "logo": "logo", "closed caption":
    "subtitle", "lower third": "subtitle", "text overlay": "title", "card": "title", "pop-up": "title", "popup": "title",
    "button": "title", "letters": "title", "words": "title", "number": "title", "name": "title",
    "intertitle": "title", "emblem": "logo", "credits": "title",
}  # fmt: skip
"""Nouns that are writing themselves -> the medium."""

CARRIERS = {
    "sign": "sign", "billboard": "sign", "banner": "sign", "poster": "poster", "neon sign": "neon", "neon": "neon",
    "plaque": "sign", "signboard": "sign", "placard": "sign", "signpost": "sign", "marquee": "sign", "board": "sign",
    "chalkboard": "chalk", "blackboard": "chalk", "whiteboard": "wall", "sidewalk": "chalk", "chalk": "chalk",
    "screen": "screen", "monitor": "screen", "display": "screen", "phone": "screen", "laptop": "screen", "tablet": "screen",
    "computer": "screen", "television": "screen", "tv": "screen", "hologram": "screen", "dashboard": "screen",
    "t-shirt": "shirt", "shirt": "shirt", "tshirt": "shirt", "tee": "shirt", "hoodie": "shirt", "jersey": "shirt",
    "sweater": "shirt", "jacket": "shirt", "apron": "shirt", "cap": "shirt", "hat": "shirt", "sweatshirt": "shirt",
    "book": "book", "page": "book", "cover": "book", "notebook": "book", "magazine": "book", "newspaper": "paper",
    "note": "paper", "letter": "paper", "paper": "paper", "envelope": "paper", "scroll": "paper", "map": "paper",
    "parchment": "paper", "napkin": "paper", "flyer": "poster", "sticker": "label", "postcard": "paper", "ticket": "paper",
    "sand": "sand", "beach": "sand", "snow": "sand", "sky": "sky", "cloud": "sky", "clouds": "sky", "smoke": "sky",
    "wall": "wall", "door": "wall", "window": "wall", "building": "wall", "fence": "wall", "graffiti": "wall", "brick": "wall",
    "label": "label", "bottle": "label", "mug": "label", "cup": "label", "box": "label", "can": "label", "package": "label",
    "packaging": "label", "tag": "label", "badge": "label", "cake": "label", "balloon": "label", "ribbon": "label",
    "tape": "label", "truck": "label", "van": "label", "car": "label", "boat": "label", "crate": "label", "jar": "label",
    "stone": "label", "ring": "label", "trophy": "label", "flag": "label", "bag": "label", "storefront": "sign",
    "shop": "sign", "gravestone": "sign", "tombstone": "sign", "license plate": "plate",
    "licence plate": "plate", "number plate": "plate", "nameplate": "sign",
}  # fmt: skip
"""Things that words are on -> the medium."""

ON_SCREEN = listed("on-screen onscreen on-screen-text overlaid superimposed")
"""Words that put writing over the picture."""


VOICE_WORDS = {
    "deep": "deep", "low": "low", "high": "high", "high-pitched": "high", "soft": "quiet", "calm": "calm", "gentle": "gentle",
    "quiet": "quiet", "male": "male", "female": "female", "man's": "male", "woman's": "female", "robotic": "robotic",
    "robot": "robotic", "computerized": "robotic", "synthetic": "robotic", "metallic": "robotic", "hoarse": "hoarse",
    "raspy": "hoarse", "gravelly": "hoarse", "gruff": "hoarse", "rough": "hoarse", "breathy": "breathy", "childlike": "child",
    "child's": "child", "childish": "child", "young": "young", "old": "old", "elderly": "old", "cheerful": "cheerful",
    "happy": "happy", "bright": "cheerful", "warm": "warm", "stern": "stern", "serious": "serious", "angry": "angry",
    "sad": "sad", "excited": "excited", "loud": "loud", "clear": "clear", "deadpan": "deadpan", "distorted": "distorted",
    "distant": "distant", "echoing": "echoing", "booming": "loud", "confident": "confident", "shaky": "nervous",
    "trembling": "nervous", "nervous": "nervous", "monotone": "monotone", "flat": "monotone", "authoritative": "stern",
    "soothing": "calm", "slow": "slow", "fast": "fast", "quick": "fast", "tired": "tired", "weary": "tired", "sleepy": "tired",
    "husky": "hoarse", "squeaky": "high", "friendly": "friendly", "playful": "playful", "dramatic": "dramatic",
    "mysterious": "mysterious", "whispered": "whisper", "whispering": "whisper", "hushed": "whisper", "sung": "singing",
    "smooth": "smooth", "energetic": "excited", "enthusiastic": "excited", "british": "british", "american": "american",
}  # fmt: skip
"""Words that tell of a voice -> manner of a line."""

SAID_SOFTLY = {
    "softly": "quiet", "weakly": "quiet", "quietly": "quiet", "silently": "quiet", "gently": "gentle", "loudly": "loud",
    "calmly": "calm", "angrily": "angry", "happily": "happy", "cheerfully": "cheerful", "sadly": "sad",
    "nervously": "nervous", "excitedly": "excited", "slowly": "slow", "quickly": "fast", "firmly": "firm",
    "sternly": "stern", "flatly": "monotone", "dryly": "deadpan", "warmly": "warm", "coldly": "cold",
    "proudly": "proud", "playfully": "playful", "seriously": "serious", "sarcastically": "sarcastic",
    "desperately": "afraid", "urgently": "urgent", "hoarsely": "hoarse", "breathlessly": "breathless",
    "sleepily": "tired", "wearily": "tired", "tenderly": "gentle", "kindly": "gentle", "boldly": "firm",
    "confidently": "confident", "hesitantly": "nervous", "shyly": "quiet", "fearfully": "afraid",
    "dramatically": "dramatic", "solemnly": "serious", "gleefully": "happy", "joyfully": "happy", "thoughtfully": "calm",
}  # fmt: skip
"""Adverbs of speech -> manner of a line."""

LANGUAGES = {
    "english": "en", "french": "fr", "german": "de", "spanish": "es", "italian": "it", "portuguese": "pt", "japanese": "ja",
    "chinese": "zh", "mandarin": "zh", "cantonese": "zh", "korean": "ko", "russian": "ru", "arabic": "ar", "hindi": "hi",
    "dutch": "nl", "swedish": "sv", "norwegian": "no", "danish": "da", "finnish": "fi", "polish": "pl", "turkish": "tr",
    "greek": "el", "hebrew": "he", "thai": "th", "vietnamese": "vi", "ukrainian": "uk", "czech": "cs", "hungarian": "hu",
    "latin": "la", "swahili": "sw", "indonesian": "id", "welsh": "cy", "irish": "ga", "romanian": "ro", "persian": "fa",
}  # fmt: skip
"""Name of a language -> its code."""

SCRIPTS = (
    ("ja", 0x3040, 0x30FF), ("ko", 0xAC00, 0xD7AF), ("ko", 0x1100, 0x11FF), ("zh", 0x4E00, 0x9FFF), ("ru", 0x0400, 0x04FF),
    ("ar", 0x0600, 0x06FF), ("he", 0x0590, 0x05FF), ("hi", 0x0900, 0x097F), ("th", 0x0E00, 0x0E7F), ("el", 0x0370, 0x03FF),
)  # fmt: skip
"""Language code, first and last code point of the script that it is mostly written in; the more telling ones first."""

HEARD_AS = listed("sound sounds noise noises sting note click effect tone hit thud beep ring chime whoosh crack pop")
"""Nouns after a quotation that imitates a sound."""
HEARING = listed(
    """
    sound sounds noise audio produce produces producing make makes making hear heard ring rings emit emits release releases
    ending echo echoes captures hears audible audibly
    """
)
"""Words in a sentence whose quoted single word is a sound."""

INKS = listed(
    "red blue green yellow orange purple pink white black brown grey gray gold golden silver cyan magenta teal turquoise"
)
"""Colours of writing."""

LOOSE = listed("big bold large small it side front back that boldly clearly simply now also")
"""Words that may stand between what carries words and the words."""

BEARING = listed("with bearing displaying showing featuring has of for displays shows bears features that wearing")
"""Words between a thing and "the words" on it."""
