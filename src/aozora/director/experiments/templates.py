"""How experiments are told in English: one pattern per way of telling, and the words that its picture answers to."""

import re
from dataclasses import dataclass

NP = r"[\w' -]+?"
"""A noun phrase inside of a pattern."""

_IS = r"(?:is|are|being|gets) (?:\w+ly )?(?:and )?(?:\w+ly )?(?:being )?(?:\w+ly )?"
_END = r"(?=,|\.|;|:|$| with | as | while | during | showing | captur| leaving | until | after | so | in order | and | due )"
_SURFACE = r"(?:(?:the|a|an|its) )?(?:[\w-]+,? )*?(?:surface|side|top|face) of "

SLOW_WORDS = frozenset(
    [
        "slowly",
        "gradually",
        "gently",
        "steadily",
        "carefully",
        "slow",
        "gradual",
        "rapidly",
        "quickly",
        "increasing",
        "increases",
        "intensifying",
        "rising",
        "growing",
        "more",
        "over",
        "time",
        "gradually",
        "forcefully",
        "softly",
        "pressure",
    ]
)


@dataclass(frozen=True)
class Template:
    """One way to tell an experiment. `pattern` has named groups of noun phrases; `action` is what is shown, `words` are what
    the picture answers to beside the noun phrases; `place` and `angle` say where it is shown and from how high."""

    action: str
    pattern: re.Pattern[str]
    words: frozenset[str]
    place: str = "table top"
    angle: str = "eye level"


def _template(action: str, pattern: str, words: str, place: str = "table top", angle: str = "eye level") -> Template:
    return Template(action, re.compile(pattern, re.IGNORECASE), frozenset(words.split()) | SLOW_WORDS, place, angle)


_FREED = "tilted tipped opened uncapped unscrewed uncorked shaken spilled spilt squeezed poured released overturned"
_WEIGHTLESS = (
    f"{_FREED} open opens liquid fluid substance spreading spread spreads dispersing disperse disperses all every direction "
    "directions float floats floating drift drifts drifting out irregular shapes shape blobs droplets foam expands expand "
    "expanding viscous weightless spheres globules starts begins begin start zero gravity space station in"
)
_LAID = "placed put laid set rested dropped lowered released"
_PRESSED = "squeezed compressed crushed squashed pressed wrung gripped crumpled clenched"
_DRAWN = "removed extracted pulled sucked pumped drawn evacuated vacuumed withdrawn taken"
_TOOLS = r"pencil|pen|pin|needle|nail|toothpick|skewer|thumbtack|tack|knife|screwdriver|stick|fork|awl|dart|thorn"
_MARKERS = (
    r"chalk|paint ?brush|brush|pencil|pen|crayon|marker|charcoal|highlighter|lipstick|quill|pastel|felt-tip|ballpoint|stick"
)
_THROWN = "tossed thrown dropped hurled flung released bounced slammed lobbed rolled kicked pushed let launched"
_REBOUND = (
    f"{_THROWN} down onto towards toward against floor ground wall surface bounce bounces bouncing rebound rebounds "
    "rebounding strikes hits impact impacts high energetic dynamic back up elasticity elastic showing displaying captured "
    "captures capturing demonstrating it falls drops material energetically bouncy soft rubber inflatable off impact with"
)
_LAID_WORDS = f"{_LAID} surface water filled floats floating float full on onto of in"
_MARK = (
    "used draw write drawing writing paint apply applied sketch scribble sketching mark line leaving leaves left rough "
    "textured surface of on stroke strokes interaction between interact bristles contact capturing by piece tip colour color"
)
_BEAD = (
    "water droplet drop raindrop dewdrop bead slides glides rolls runs slips trickles moves sliding gliding slide down off along "
    "edge rim surface side spherical sphere round shape form maintaining remaining keeping forming retains retaining falls "
    "as falling smooth perfectly"
)
_PIERCE = (
    "hand presses pushes pokes pressed pushed poked pierces stabs into through surface tip point gradually penetrating "
    "penetrates tearing tears puncturing punctures sinking piercing sinks material fabric tightly stretched inflated sharp thin "
    "taut air pops bursts deflates rubber plastic"
)

_SPLIT = (
    "splits split splitting disperses dispersing breaks separates refracts bends turns decomposes beam ray shaft of white light "
    "sunlight into a rainbow spectrum colours colors colour color its the band all passes through shines passing shining glass "
    "on wall screen"
)
_REFLECT = (
    "reflects reflected reflecting bounces bouncing is thrown back strikes hits off from by on a mirror beam ray light laser red "
    "green blue flat angle"
)
_MAGNIFY = (
    "magnifying glass lens magnifier held moves moved moving slides placed over above on before in front of enlarges magnifies "
    "enlarging text letters words print page shows image upside down upside-down inverted far distant reading is"
)
_IN_WATER = (
    "stands standing stand is placed put leans leaning in into inside of a an the glass water clear half full filled with looks "
    "appears seems broken bent refraction refracted"
)
_LENS = r"(?:a|an|the) (?:\w+ )?(?:magnifying glass|magnifier|magnifying lens|lens|loupe)"

OPTICAL: tuple[Template, ...] = (
    _template(
        "split light",
        r"(?P<thing>(?:a|an|the) (?:[\w-]+ )*?prism)\b(?: \w+ly)? "
        r"(?:(?:is )?(?:splits?|splitting|disperses?|dispersing|breaks?|separates?|refracts?|bends?|turns?|decomposes?))",
        _SPLIT,
        angle="high angle",
    ),
    _template(
        "split light",
        r"(?:white |sun)?light (?:is |being )?(?:\w+ )?(?:passes|passing|shines|shining|goes|split|dispersed|refracted) "
        r"(?:through|by|in|into) (?P<thing>(?:a|an|the) (?:[\w-]+ )*?prism)\b",
        _SPLIT,
        angle="high angle",
    ),
    _template(
        "reflect beam",
        r"(?P<thing>(?:a|an|the) (?:(?P<tone>red|green|blue|violet|purple) )?(?:laser|light beam|beam of light|ray of light)"
        r"(?: beam| light| ray)?)\b (?:is |being )?(?:\w+ly )?"
        r"(?:reflects|reflected|bounces|thrown back|bouncing|reflecting|hits|strikes) "
        r"(?:back )?(?:(?:off|from|by|on|in|at) )?(?:of )?(?:a|an|the) (?:[\w-]+ )*?mirror\b",
        _REFLECT,
        angle="high angle",
    ),
    _template(
        "magnify",
        rf"(?P<thing>{_LENS}) (?:that )?(?:shows|makes|forms|casts|throws|turns) (?:an? )?(?P<far>upside[- ]down|inverted) "
        rf"(?:(?:image|picture|view) of )?(?P<tool>{NP}){_END}",
        _MAGNIFY,
    ),
    _template(
        "magnify",
        rf"(?P<thing>{_LENS}) (?:is |being )?(?:held |moves |moved |moving |placed |slides |lies )?(?:\w+ly )?"
        rf"(?:over|above|across|onto|on|enlarges|magnifies|enlarging|magnifying) (?P<tool>(?:a|an|the|some) {NP}){_END}",
        _MAGNIFY,
        angle="top-down",
    ),
    _template(
        "stand in water",
        r"(?P<thing>(?:a|an|the) (?:[\w-]+ )*?(?P<rod>straw|pencil|pen|spoon|stick))\b(?: that)? "
        r"(?:is |stands |standing |leans |leaning |placed |put )*(?:in|inside|into) "
        r"(?P<vessel>(?:a|the) (?:[\w-]+ )*?glass (?:half )?(?:full )?(?:of|filled with|with) (?:[\w-]+ )*?water)\b",
        _IN_WATER,
    ),
)
"""The ways of telling experiments of optics."""

TEMPLATES: tuple[Template, ...] = (
    *OPTICAL,
    _template(
        "disperse",
        rf"(?P<vessel>{NP}) of (?P<liquid>{NP}) {_IS}(?P<deed>{_FREED.replace(' ', '|')})(?: out| up| open| over)? "
        r"(?:in|inside|aboard|on|within) (?P<host>(?:(?:a|an|the) )?(?:international |orbiting )?"
        r"(?:space ?station|spaceship|space shuttle|spacecraft|space capsule|outer space|space|orbit|zero gravity"
        r"|microgravity))\b",
        _WEIGHTLESS,
        "space station",
    ),
    _template(
        "lay on water",
        rf"(?P<thing>{NP}) {_IS}(?P<deed>{_LAID.replace(' ', '|')}) (?:\w+ly )?(?:down )?(?:on|onto|upon|in|into|over) "
        rf"(?:{_SURFACE})?(?P<host>(?:(?:a|an|the) )?(?:[\w-]+ )*?"
        r"(?:pond|lake|pool|river|sea|bowl|bucket|basin|tub|bathtub|tank|aquarium|container|sink|glass|water))\b"
        r"(?=[.,;:!?]|$| (?:filled|full|of|containing|in|on|at|with|and|as|while|where|when|which|that|to|by|near|inside|outside|"
        r"showing|causing|creating|making|floating|sinking)\b)"
        r"(?: (?:filled with|full of|of|containing) (?P<liquid>(?:[\w-]+ )*?water))?",
        _LAID_WORDS,
        angle="high angle",
    ),
    _template(
        "squeeze",
        rf"(?P<thing>{NP})(?: (?:soaked|drenched|dipped) (?:in|with) (?P<liquid>\w+))? {_IS}"
        rf"(?P<deed>{_PRESSED.replace(' ', '|')}) (?:\w+ly )?(?:by|in|with) "
        r"(?:a |an |the |one |someone's |bare )*(?:\w+ )?(?P<hand>hands?)\b",
        f"{_PRESSED} by hand hands soaked wet drenched dripping water of in pressure increased applied",
    ),
    _template(
        "evacuate",
        rf"(?P<air>(?:all )?(?:the )?air) {_IS}(?P<deed>{_DRAWN.replace(' ', '|')})(?: out)?(?: of| from)? (?!in\b|into\b)"
        rf"(?P<thing>(?:from |of )?(?:(?:a|an|the) )?(?:[\w-]+, ?)*{NP}){_END}",
        f"air {_DRAWN} out sealed empty closed hollow airtight flexible body inside vacuum",
    ),
    _template(
        "pierce",
        r"(?:(?P<hand>(?:a|the|one) (?:\w+ )?hand|someone|a person|a finger) (?:\w+ly )?"
        r"(?:presses|pushes|pokes|drives|sticks|stabs) )"
        rf"(?P<tool>(?:[\w-]+ )*?(?:{_TOOLS})) (?:in)?to (?:{_SURFACE})?(?P<thing>{NP}){_END}",
        _PIERCE,
    ),
    _template(
        "pierce",
        rf"(?P<tool>(?:[\w-]+ )*?(?:{_TOOLS})) {'(?:'}{_IS}{')?'}(?:\w+ly )?"
        r"(?:presses|pushes|pokes|pierces|stabs|pressed|pushed|poked|driven|stuck|sinks) "
        rf"(?:in)?to (?:{_SURFACE})?(?P<thing>{NP}){_END}",
        _PIERCE,
    ),
    _template(
        "rebound",
        rf"(?P<thing>{NP}) {_IS}(?P<deed>{_THROWN.replace(' ', '|')})(?: go)?(?: (?:\w+ly|down|hard))* "
        r"(?:on|onto|on to|to|toward|towards|at|against|into|off)(?: to)? (?P<host>(?:(?:a|an|the) )?(?:[\w-]+ )*?"
        r"(?:floor|ground|wall|surface|pavement|concrete|sidewalk|table|tiles|court|driveway|street))\b",
        _REBOUND,
        "gym",
    ),
    _template(
        "mark",
        rf"(?P<tool>(?:[\w-]+ )*?(?:{_MARKERS})) {_IS}(?:used to )?"
        r"(?P<deed>draw|write|apply paint|paint|sketch|scribble|colou?r|mark|drawn|dragged|rubbed|run|moved|drawing|writing)"
        rf"(?: [\w ]+?)?? (?:on|to|onto|over|across|against) (?P<surface>{_SURFACE})?(?P<thing>{NP}){_END}",
        _MARK,
    ),
    _template(
        "bead",
        r"(?P<drop>(?:[\w-]+ )*?(?:droplet|drop|raindrop|dewdrop|bead)(?: of (?P<liquid>water|dew|rain|oil|mercury|milk))?) "
        r"(?:\w+ly )?"
        r"(?:slides|glides|rolls|runs|slips|trickles|moves|slides slowly|drips) (?:\w+ly )?(?:down|off|along|over|across)(?: of)?"
        rf" (?:(?:the|a|an|its) )?(?:(?:surface|edge|rim|side|lip|face) of )?(?P<thing>{NP}){_END}",
        _BEAD,
    ),
)
"""The ways of telling, in the order in which they are tried."""
