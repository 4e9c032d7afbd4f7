"""Adjectives and adverbs: sizes, ages, patterns, states, and the words of judgement that only colour the tone."""

from aozora.director.lexicon.listing import listed

SIZES = {
    "tiny": "tiny", "miniature": "tiny", "mini": "tiny", "minuscule": "tiny", "microscopic": "tiny", "teeny": "tiny",
    "wee": "tiny", "diminutive": "tiny", "minute": "tiny",
    "small": "small", "little": "small", "petite": "small", "compact": "small", "smaller": "small", "pint-sized": "small",
    "large": "large", "big": "large", "larger": "large", "bigger": "large", "sizable": "large",
    "oversized": "large",
    "chunky": "large",
    "huge": "huge", "giant": "huge", "enormous": "huge", "gigantic": "huge", "massive": "huge", "colossal": "huge",
    "towering": "huge",
    "immense": "huge", "vast": "huge", "monumental": "huge",
}  # fmt: skip
"""Size word -> size of the screenplay."""

AGES = {
    "young": "young", "baby": "baby", "newborn": "baby", "infant": "baby", "juvenile": "young", "adolescent": "young",
    "teenage": "teenage",
    "adult": "adult", "middle-aged": "adult", "grown": "adult", "mature": "adult", "old": "old", "elderly": "old", "aged": "old",
    "ancient": "old", "senior": "old", "antique": "old",
    "older": "old", "younger": "young", "toddler": "baby", "teen": "teenage", "youthful": "young",
}  # fmt: skip

AGE_ENDINGS = ("-year-old", "-years-old", "-month-old", "-months-old", "-week-old", "-day-old", "-aged")
"""How words end that say an age in numbers."""

PERSONAL = listed(
    """
    female male young elderly teenage middle-aged adult bald bearded somber sombre happy sad angry smiling cheerful shy nervous
    handsome pregnant stern lonely
    """
)
"""Adjectives that are rather said of people."""

SHAPES = listed(
    """
    long short tall thin thick wide narrow broad round rounded square rectangular triangular circular oval cubic cubical
    spherical cylindrical conical flat curved curly wavy straight bent crooked pointed pointy slim slender skinny fat chubby
    plump stout stocky lanky lean bulky hollow deep shallow heart-shaped star-shaped l-shaped u-shaped domed spiky bushy
    flowing elongated hexagonal octagonal
    """
)
"""Words of shape and build."""

SHADES = listed("dark light bright pale deep vivid vibrant rich soft pastel neon muted dusty electric hot")
"""Words that shade the colour that they stand before."""

COLOURED = ("-coloured", "-colored", "-painted", "-toned", "-hued", "-tinted")
"""Endings that turn a colour's name into an adjective."""

FURRY = listed("fluffy furry hairy soft woolly fuzzy shaggy cuddly")
"""States that every being with a coat shows."""

PATTERNS = {
    "striped": "striped", "stripy": "striped", "stripey": "striped", "spotted": "spotted", "spotty": "spotted",
    "dotted": "spotted",
    "polka-dot": "spotted", "polka dot": "spotted", "checkered": "checkered", "chequered": "checkered", "checked": "checkered",
    "plaid": "plaid", "tartan": "plaid", "tabby": "tabby", "brindle": "brindle", "patterned": "patterned", "floral": "floral",
    "patchwork": "patchwork", "marbled": "marbled", "calico": "patched", "patched": "patched", "dappled": "spotted",
    "piebald": "patched",
    "multicoloured": "multicoloured", "multicolored": "multicoloured", "multi-colored": "multicoloured",
    "multi-coloured": "multicoloured",
    "colorful": "multicoloured", "colourful": "multicoloured", "rainbow-colored": "multicoloured", "coloured": "multicoloured",
    "colored": "multicoloured", "swirled": "swirled",
    "swirly": "swirled",
}  # fmt: skip

DEALT_COLOURS = ("red", "yellow", "blue", "green", "orange", "purple", "white", "pink")
"""The colours of a coloured group whose colours are not said, one after another."""

COLOUR_KIN = {
    "crimson": "red", "scarlet": "red", "ruby": "red", "burgundy": "red", "maroon": "red", "vermilion": "red", "rose": "pink",
    "salmon": "pink", "coral": "orange", "peach": "orange", "tangerine": "orange", "amber": "yellow", "lemon": "yellow",
    "mustard": "yellow",
    "golden": "gold", "gold": "yellow", "blonde": "yellow", "blond": "yellow", "lime": "green", "olive": "green",
    "emerald": "green",
    "mint": "green", "jade": "green", "teal": "blue", "turquoise": "blue", "cyan": "blue", "aqua": "blue", "navy": "blue",
    "azure": "blue", "cobalt": "blue", "sapphire": "blue", "indigo": "purple", "violet": "purple", "lavender": "purple",
    "lilac": "purple",
    "magenta": "pink", "fuchsia": "pink", "mauve": "purple", "plum": "purple", "tan": "brown", "beige": "brown",
    "chocolate": "brown",
    "caramel": "brown", "chestnut": "brown", "auburn": "brown", "bronze": "brown", "copper": "brown", "cream": "white",
    "ivory": "white",
    "silver": "grey", "gray": "grey", "charcoal": "grey", "ebony": "black", "ginger": "orange", "tawny": "brown",
    "red": "", "orange": "", "yellow": "", "green": "", "blue": "", "purple": "", "pink": "", "brown": "", "grey": "",
    "black": "", "white": "",
}  # fmt: skip
"""Colour word -> the wider colour ("" for a basic one)."""

MATERIAL_KIN = {
    "wooden": "wood", "wood": "", "timber": "wood", "oak": "wood", "oaken": "wood", "log": "wood",
    "wire": "metal", "pine": "wood", "mahogany": "wood",
    "walnut": "wood",
    "bamboo": "wood", "plywood": "wood", "glass": "", "crystal": "glass", "metal": "", "metallic": "metal", "steel": "metal",
    "iron": "metal", "aluminium": "metal", "aluminum": "metal", "tin": "metal", "brass": "metal", "chrome": "metal",
    "plastic": "",
    "acrylic": "plastic", "vinyl": "plastic", "rubber": "", "latex": "rubber", "stone": "", "granite": "stone", "marble": "stone",
    "concrete": "stone", "brick": "stone", "cobblestone": "stone", "paper": "", "cardboard": "paper", "leather": "", "fabric": "",
    "cloth": "fabric", "cotton": "fabric", "silk": "fabric", "velvet": "fabric", "wool": "fabric", "woolen": "wool",
    "woollen": "wool",
    "linen": "fabric", "denim": "fabric", "felt": "fabric", "knitted": "wool", "woven": "fabric", "ceramic": "",
    "porcelain": "ceramic",
    "clay": "ceramic", "terracotta": "ceramic", "earthenware": "ceramic", "ice": "", "icy": "ice", "wax": "", "foam": "rubber",
    "straw": "", "wicker": "straw", "fur": "", "plush": "fabric", "golden": "metal", "bronze": "metal", "copper": "metal",
    "silver": "metal",
    "gold": "metal",
}  # fmt: skip
"""Material word -> the wider material ("" for a basic one)."""

STATES = listed(
    """
    painted wet dry dirty muddy dusty clean shiny glossy matte polished rusty rusted worn weathered cracked broken shattered
    full empty open closed hollow fluffy furry hairy shaggy woolly soft smooth rough sharp round square rectangular
    triangular oval flat curly curved bent straight pointed long thick thin slim slender chubby fat plump skinny heavy light
    lightweight transparent translucent clear opaque glowing lit unlit frozen melted boiling steaming hot cold warm cool
    fresh ripe rotten sleepy tired asleep awake alert hungry happy sad angry excited playful curious calm scared afraid
    nervous proud shy bored surprised smiling laughing crying bald bearded barefoot naked dressed sleeping resting sitting
    standing lying running flying jumping swimming folded stacked wrapped woven carved engraved decorated ornate lacquered
    varnished glazed toy stuffed inflatable wild tame stray domestic wooded leafy bare dead alive sunlit snowy grassy
    fragrant blooming blossoming parked moving still motionless stationary abandoned ruined deserted crowded busy modern
    vintage retro rustic traditional futuristic colourless faded pale dark bright vivid vibrant neon metallic sparkling
    glittering shimmering glittery fuzzy bouncy bumpy textured wooden-handled sleek sturdy fragile delicate loose tight loud
    silent quiet noisy fast slow strong weak
    """
)
"""States and shapes that a thing or being can be in."""

JUDGEMENTS = listed(
    """
    beautiful cute adorable lovely pretty gorgeous stunning amazing incredible breathtaking spectacular majestic magnificent
    elegant graceful charming delightful nice good great best perfect perfectly wonderful fantastic awesome impressive
    striking ordinary normal typical simple plain fancy detailed highly-detailed intricate realistic lifelike high-quality
    professional epic serene peaceful tranquil idyllic picturesque scenic cozy cosy inviting dreamy magical enchanted
    enchanting mysterious eerie spooky ominous dramatic intense powerful energetic dynamic lively joyful cheerful whimsical
    nostalgic melancholic romantic intimate quaint hip cool-looking famous iconic unique special strange weird unusual rare
    exotic funny silly clumsy brave friendly gentle kind loyal faithful mischievous adventurous determined focused
    determinedly careful precious expensive luxurious luxury cheap delicious tasty yummy juicy fluffy-looking handsome
    attractive stylish fashionable trendy noble regal mighty fierce ferocious menacing scary creepy haunting surreal
    otherworldly ethereal wide-open endless infinite grand glorious pristine unspoiled untouched
    unhurried familiar relaxing soothing
    super cinematic-looking happy-looking content contented relaxed patient satisfied
    """
)
"""Words of tone and judgement: no part of the picture answers to them alone."""

LIGHT_OR_NOT = listed("bright clear fair dull golden warm cool soft hard harsh dark faint")
"""Adjectives that tell of light or weather beside a word for it, and of much else elsewhere."""

ADJECTIVES = listed(
    """
    neon turkish spanish danish swedish finnish irish scottish british english dutch french greek swiss
    closer high low wide narrow long short near far distant close upper lower left right front rear back inner outer main central
    other same different similar various several whole entire half double triple new old first second third last next
    previous final early late male female human urban rural local foreign national european asian african american japanese
    chinese italian french english mexican indian german greek korean british scottish irish spanish russian brazilian
    egyptian roman victorian medieval gothic baroque public private free available able ready real fake true false certain
    possible natural artificial digital electric electronic mechanical scientific medical military royal magic golden silken
    leathery wooden woolen woollen oaken icy overgrown overhead underwater aerial indoor outdoor nearby upright upside
    downward upward forward backward sideways slow fast quick rapid swift sudden steady gentle slight heavy thick dense
    sparse bright brilliant dim faint dull hazy blurry sharp crisp loud soft hard solid liquid fluid sticky slippery slimy
    crunchy crispy sweet sour bitter salty spicy raw cooked fried baked roasted grilled frosty winding twisting rolling
    towering steep shallow deep hollow circular spiral vertical horizontal diagonal symmetrical geometric abstract complex
    plain bold italic ragged tattered torn patched sunny rainy snowy cloudy foggy stormy windy misty overcast moonlit starry
    sunlit dimly-lit candlelit well-lit backlit alone lonely lone single solitary rare common popular traditional classic
    historic historical contemporary modern tropical arctic alpine coastal mountainous rocky sandy grassy muddy dusty wooded
    forested barren fertile remote isolated quaint cobbled paved tiled carpeted red-haired blonde brunette freckled muscular
    lush sprawling athletic fit pregnant blind deaf drunk sober rich poor
    """
)
"""Further adjectives that the suffix rules would miss."""

MANNER_WORDS = {
    "fast": "fast", "quick": "fast", "rapidly": "fast", "quickly": "fast", "swiftly": "fast", "speedily": "fast",
    "hurriedly": "fast",
    "briskly": "fast", "furiously": "fast", "frantically": "fast", "hastily": "fast",
    "slow": "slow", "slowly": "slow", "leisurely": "slow", "lazily": "slow", "gradually": "slow", "sluggishly": "slow",
    "unhurriedly": "slow",
    "gently": "gentle", "softly": "gentle", "smoothly": "gentle", "lightly": "gentle", "carefully": "careful",
    "cautiously": "careful",
    "playfully": "playful", "joyfully": "playful", "happily": "playful", "cheerfully": "playful", "excitedly": "playful",
    "merrily": "playful", "gleefully": "playful", "energetically": "fast", "eagerly": "playful",
    "calmly": "calm", "peacefully": "calm", "quietly": "quiet", "silently": "quiet", "soundly": "calm", "serenely": "calm",
    "gracefully": "graceful", "elegantly": "graceful", "hard": "hard", "loudly": "loud", "wildly": "wild", "suddenly": "sudden",
    "violently": "hard", "forcefully": "hard", "steadily": "steady", "majestically": "graceful", "effortlessly": "graceful",
    "sadly": "sad", "angrily": "angry", "nervously": "nervous", "clumsily": "clumsy", "curiously": "curious", "proudly": "proud",
    "sleepily": "slow", "tenderly": "gentle", "straight": "straight", "high": "high", "low": "low", "deeply": "deep",
}  # fmt: skip
"""Manner word -> manner of the screenplay."""

DIRECTION_WORDS = {
    "left": "left", "leftward": "left", "leftwards": "left", "right": "right", "rightward": "right", "rightwards": "right",
    "up": "up", "upward": "up", "upwards": "up", "down": "down", "downward": "down", "downwards": "down", "downhill": "down",
    "uphill": "up",
    "forward": "forward", "forwards": "forward", "ahead": "forward", "backward": "backward", "backwards": "backward",
    "away": "away",
    "around": "around", "round": "around", "across": "across", "along": "along", "over": "over", "off": "off", "in": "in",
    "out": "out",
    "by": "past", "past": "past", "through": "through", "about": "around", "sideways": "sideways", "clockwise": "clockwise",
    "counterclockwise": "counterclockwise", "counter-clockwise": "counterclockwise", "anticlockwise": "counterclockwise",
    "together": "together", "apart": "apart", "downstairs": "down", "upstairs": "up", "aside": "aside", "back": "back",
    "on": "forward",
    "from left to right": "right", "left to right": "right", "from right to left": "left", "right to left": "left",
    "to the left": "left", "to the right": "right", "up and down": "up and down", "back and forth": "back and forth",
    "closer and closer": "towards", "nearer and nearer": "towards",
    "further away": "away", "farther away": "away", "further and further": "away", "farther and farther": "away",
    "in circles": "around", "in a circle": "around", "side to side": "back and forth",
    "side by side": "together", "from side to side": "back and forth",
    "towards the camera": "towards camera", "toward the camera": "towards camera", "to the camera": "towards camera",
    "away from the camera": "away", "past the camera": "past camera", "into the distance": "away",
}  # fmt: skip
"""Adverbs and phrases of direction."""

NOT_ADVERBS = listed(
    """
    family fly butterfly dragonfly belly jelly lily early friendly lovely lonely curly woolly ugly elderly silly bully ally
    assembly italy july only holly firefly supply reply apply rely multiply lively deadly costly orderly daily weekly
    monthly yearly heavenly likely unlikely wrinkly bubbly cuddly fluffly hilly chilly frilly
    """
)

ADJECTIVE_SUFFIXES = (
    "ful",
    "less",
    "ous",
    "ish",
    "able",
    "ible",
    "ical",
    "esque",
    "ular",
    "iant",
    "etic",
    "istic",
    "-like",
    "some",
)
NOT_ADJECTIVES = listed(
    """
    fish radish dish table vegetable handful spoonful dolphin parish polish finish relish blemish rubbish syllable
    """
)
