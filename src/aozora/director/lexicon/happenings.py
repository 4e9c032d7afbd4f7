"""Happenings: nouns that are deeds ("a sip", "a race"), words of manner, path and repetition, verbs around other verbs."""

from aozora.director.lexicon.listing import listed

GOING_VERBS = listed("go come walk run drive head hurry return ride rush stroll travel march")
"""Verbs whose "home" is a way and not a house."""

LIGHT_VERBS = listed("take have give make do perform execute go pull throw deliver hold play run strike offer flash crack")
"""Verbs that leave the meaning to their object: "takes a sip", "does a flip"."""

_LIGHT_NOUNS = """
drink: sip gulp swig
eat: bite breakfast lunch dinner supper brunch picnic meal snack
walk: stroll step hike wander
run: jog sprint
sleep: nap rest snooze
look: look glance peek
talk: conversation chat discussion talk argument interview meeting
wash: bath shower laundry dishes
swim: swim dip
ride: ride
drive: drive
jump: jump leap hop
spin: spin twirl pirouette
turn: turn u-turn
roll: roll
dive: dive
dance: dance waltz
hug: hug embrace cuddle
kiss: kiss
wave: wave
nod: nod
bow: bow curtsy
smile: smile grin
laugh: laugh giggle
shout: shout scream cry
yawn: yawn
kick: kick
push: push shove
press: squeeze
throw: throw toss
perform: performance show concert trick routine flip backflip somersault handstand cartwheel stunt
talk: speech presentation
exercise: workout push-up squat gymnastics aerobics pilates exercise
fight: fight battle duel
run: race
play: game
"""

LIGHT_NOUNS = {noun: line.partition(":")[0] for line in _LIGHT_NOUNS.strip().splitlines() for noun in line.split(":")[1].split()}
"""Noun after a light verb -> the verb that both mean."""

EVENTS = {
    "race": ("run", 3), "marathon": ("run", 3), "fight": ("fight", 2), "battle": ("fight", 2), "duel": ("fight", 2),
    "chase": ("chase", 2), "dance": ("dance", 1), "performance": ("perform", 1), "concert": ("perform", 1),
    "conversation": ("talk", 2), "argument": ("talk", 2), "match": ("play", 2), "hug": ("hug", 2), "kiss": ("kiss", 2),
    "handshake": ("shake hands", 2), "parade": ("walk", 5), "walk": ("walk", 1), "run": ("run", 1), "jog": ("run", 1),
    "hike": ("hike", 1), "swim": ("swim", 1), "meal": ("eat", 1), "picnic": ("eat", 2), "interview": ("talk", 2),
    "jump": ("jump", 1), "ride": ("ride", 1), "landing": ("land", 1), "takeoff": ("launch", 1),
}  # fmt: skip
"""Noun of an event -> the verb of those who are in it, and how many they are when nobody says."""

HAPPENING_VERBS = listed("happen occur unfold ensue take_place go_on") | {"take place", "go on", "be under way", "be underway"}
"""Verbs that only say that an event is."""

MANNER_NOUNS = {
    "care": "careful", "caution": "careful", "precision": "careful", "joy": "happy", "happiness": "happy", "delight": "happy",
    "glee": "happy", "excitement": "excited", "enthusiasm": "excited", "energy": "energetic", "vigor": "energetic",
    "grace": "graceful", "elegance": "graceful", "ease": "easy", "force": "hard", "strength": "hard", "power": "hard",
    "speed": "fast", "haste": "fast", "tenderness": "gentle", "passion": "passionate", "confidence": "confident",
    "concentration": "focused", "focus": "focused", "determination": "determined", "anger": "angry", "rage": "angry",
    "fury": "angry", "fear": "afraid", "pride": "proud", "curiosity": "curious", "silence": "quiet", "unison": "together",
    "sync": "together", "harmony": "together", "effort": "hard", "purpose": "determined", "difficulty": "hard",
    "surprise": "surprised", "skill": "skilful", "love": "gentle", "affection": "gentle", "sadness": "sad",
}  # fmt: skip
"""Noun after "with" or "in" -> the manner it means ("with great care")."""

PACES = {
    "high": "fast", "full": "fast", "top": "fast", "great": "fast", "breakneck": "fast", "lightning": "fast", "fast": "fast",
    "incredible": "fast", "rapid": "fast", "quick": "fast", "brisk": "fast", "slow": "slow", "leisurely": "slow", "low": "slow",
    "gentle": "slow", "snail": "slow", "steady": "steady", "constant": "steady", "relaxed": "slow",
}  # fmt: skip
"""Word before "speed" or "pace" -> manner."""

PATHS = {
    "circle": "around", "loop": "around", "spiral": "around", "ring": "around", "line": "straight", "zigzag": "zigzag",
    "arc": "over", "unison": "together",
}  # fmt: skip
"""Noun after "in" -> the way of a movement ("in slow circles")."""

SECONDS = {"second": 1, "sec": 1, "moment": 1, "instant": 1, "while": 2, "minute": 60, "hour": 3600, "day": 86400}
"""Noun of time -> its seconds."""

REPEATS = {
    "once": 1, "twice": 2, "thrice": 3, "repeatedly": 3, "again and again": 3, "over and over": 3, "over and over again": 3,
    "time and again": 3, "multiple times": 3, "several times": 3, "many times": 3, "a few times": 3, "a couple of times": 2,
}  # fmt: skip
"""Adverb of repetition -> how often; three times when nobody counts."""

WISHES = listed("want wish hope plan intend refuse need desire long would fail")
"""Verbs whose infinitive is not done: "wants to jump"."""

ENDINGS = listed("stop finish quit cease")
"""Verbs that end the deed they govern: "stops running"."""

CAUSES = listed("make let cause help have force allow enable trigger get send")
"""Verbs that let their object do the next verb: "makes the glass break"."""

CHANGES = listed("turn change transform become morph transition shift evolve develop go fade convert metamorphose") | {
    "turn into", "change into", "transform into", "morph into", "change colour", "change color", "turn to", "change to",
}  # fmt: skip
"""Verbs that lead from one state to another."""

PASSAGES = listed("melt freeze thaw ripen grow shrink dry fade dissolve evaporate age wilt bloom rust burn cook")
"""Verbs that may say from which state they lead to which ("melts from solid to liquid") and keep their own meaning."""

UNDERGONE = {
    "break": "break", "shatter": "break", "smash": "break", "crack": "break", "open": "open", "close": "close", "shut": "close",
    "melt": "melt", "burn": "burn", "light": "burn", "ignite": "burn", "freeze": "freeze", "boil": "boil", "spin": "spin",
    "rotate": "spin", "turn": "spin", "roll": "roll", "lower": "fall", "drop": "fall", "release": "fall", "raise": "rise",
    "shake": "shake", "inflate": "inflate", "launch": "launch", "swing": "swing", "sink": "sink", "explode": "explode",
    "tear": "tear", "crush": "crush", "blow": "blow", "spill": "flow", "fill": "fill", "transform": "transform",
    "convert": "transform", "slide": "slide", "collapse": "collapse", "bounce": "bounce", "pour": "pour",
}  # fmt: skip
"""Verb in the passive without an agent -> what the thing itself is seen to do."""

PLAYED_WITH = listed("play talk dance collide fill cover compare begin start end mix touch meet contact come make interact")
"""Verbs after which a thing behind "with" is no tool."""

HANDLING = listed(
    """
    cook fry boil bake grill roast cut slice chop dice peel put place set lay arrange pour spread wash rinse mix stir whisk knead
    hang dry fold iron stack sprinkle
    """
)
"""Deeds of the hands, at a spot where what they handle is and not who handles it."""

AIMED = listed(
    """
    throw toss hurl fling kick hit swing shoot fire aim point look gaze stare glance peer smile wave wink shout yell bark growl
    rush lunge run charge snap laugh grin scream roar hiss arrive spit spray
    """
)
"""Deeds that go towards what "at" names."""

TAKING_IN = listed("drink eat lick sip graze feed chew bite read look watch see hear")
"""Deeds that lead nowhere, whatever they take from where."""

UNHANDY = listed("building sky nature plant furniture vehicle watercraft aircraft fire")
"""Families of things that nobody uses as a tool."""

HAND_DEEDS = listed(
    """
    cut peel fold pour stir put hold give take throw catch push pull press touch rub wash brush groom paint draw write cook hit
    kick tear spray type open close play
    """
) | {"pick up", "knock over"}
"""Actions that need somebody's hand: when nobody is named, somebody does them."""

HANDS = listed("hand finger thumb fist arm palm foot fingertip")
"""Parts that act for whoever they belong to."""

NOT_DEEDS = listed(
    """
    have contain wear represent resemble feature depict symbolize symbolise signify suggest convey evoke express embody
    belong own consist comprise include possess lack need love like enjoy know believe think feel mean matter exist remain
    seem appear cost measure weigh deserve create add emphasize emphasise highlight enhance capture exude radiate showcase
    reveal imply
    """
)
"""Verbs of being, having and meaning: nothing is done."""

TOGETHER_WORDS = listed("while as when whenever whereas meanwhile simultaneously") | {
    "at the same time", "just as", "even as", "all the while",
}  # fmt: skip
"""Conjunctions that let deeds go on together."""

LAST_WORDS = listed("finally lastly eventually ultimately") | {"at last", "in the end", "at the end"}
"""Words that put a deed after all others."""

GENERIC_MOTION = listed(
    """
    move go travel head proceed advance dart dash rush speed race hurry cruise glide zoom hurtle navigate maneuver come scurry
    pass cross roam wander bolt flit flutter swoop drift
    """
)
"""Verbs of movement that each kind does in its own way."""

TRANSITIVE = {"move": "carry", "paddle": "sail", "row": "sail"}
"""Verb of movement -> what it means of an object ("moves the piece to the board")."""

LOCOMOTION = {
    "penguin": "walk", "chicken": "walk", "ostrich": "run", "duck": "swim", "swan": "swim", "bird": "fly", "butterfly": "fly",
    "bee": "fly", "dragonfly": "fly", "moth": "fly", "firefly": "fly", "ladybug": "fly", "bat": "fly", "fish": "swim",
    "whale": "swim", "dolphin": "swim", "octopus": "swim", "jellyfish": "swim", "seahorse": "swim", "turtle": "swim",
    "seal": "swim", "ray": "swim", "mermaid": "swim", "snake": "crawl", "lizard": "crawl", "crab": "crawl", "snail": "crawl",
    "insect": "crawl", "spider": "crawl", "surfer": "surf", "skier": "ski", "snowboarder": "snowboard", "skateboarder": "skate",
    "cyclist": "cycle", "vehicle": "drive", "watercraft": "sail", "aircraft": "fly",
    **dict.fromkeys(("rowing boat", "sailboat", "motor boat", "ship"), "sail"),
    **dict.fromkeys(("airplane", "helicopter", "rocket"), "fly"), "ball": "roll", "cloud": "float",
    "balloon": "float", "hot-air balloon": "float", "smoke": "rise",
}  # fmt: skip
"""Kind or family -> how it moves when a verb only says that it does."""

STOPPING = listed("stop slow brake park halt")
"""Verbs that bring a vehicle to rest; whoever is alive stands still."""

RISING, AIRY = frozenset({"rise", "ascend", "climb"}), frozenset({"float", "fly", "rise"})
"""Verbs that only say that something moves when it is one of those that move in the air, and how these move."""

POSTURES = {
    "perch": "perch", "seat": "sit", "sit": "sit", "lay": "lie", "curl": "lie", "crouch": "kneel", "suspend": "hang",
    "hang": "hang",
    "lean": "bend", "stand": "stand", "kneel": "kneel", "sprawl": "lie", "prop": "stand", "huddle": "sit", "nestle": "lie",
}  # fmt: skip
"""Verb whose participle is a posture ("perched on a branch") -> the action."""

ARRIVALS = listed("to into in at inside through on onto across along")
"""Prepositions before the place that a clause goes to or is in."""

VISITS = listed("enter reach visit explore approach cross")
"""Verbs whose object is a place to come to."""

VOYAGES = listed("drive ride sail fly cycle travel go head walk run return come hurry rush")
"""Verbs that lead from one place to another."""

LONG_VOYAGES = listed("drive ride sail travel return head")
"""Those of them that leave the place where they begin, even when it has no name."""

CAMERA_JOURNEYS = listed(
    """
    move shift cut transition travel glide fly pan drift go change switch jump enter continue proceed pass sweep venture turn
    """
)
"""Verbs with which a camera or a scene comes to another place."""

GAZES = listed("look gaze stare watch point peer glance see")
"""Verbs that only look to another place."""

TIME_UNITS = listed("day morning night evening week month year afternoon hour moment")
"""Nouns of the time after which a story goes on."""

NEXT_TIMES = listed("first second third fourth fifth sixth seventh eighth ninth tenth next following last final later another")
"""Words that count times in a story."""

FILMED = listed("show see film capture shoot view frame record take photograph present display follow")
"""Verbs that the camera's words go with in the passive: "is shown in slow motion"."""

FACING = listed("face overlook border adjoin flank surround")
"""Verbs that only say where something is beside something else."""

LIVING_DEEDS = listed("work put drink eat sleep look talk sing smile laugh cry read write run walk dance sit hold throw")
"""Actions that a thing is not meant to do when a verb only comes near to them."""
