"""What is not made here, as a table: categories, the wordings that mean them, and wordings that only look alike.

Patterns are regular expressions over normalised text (see `normalising`), matched at word boundaries; `_` stands for any white
space. Slurs are kept as digests: the first 12 hexadecimal digits of the SHA-256 of the normalised word.
"""

from dataclasses import dataclass
from typing import Literal

Category = Literal[
    "sexual content involving minors",
    "explicit sexual content",
    "graphic gore",
    "hate or praise of extremism",
    "instructions for self-harm",
    "instructions for weapons of terror",
]


@dataclass(frozen=True)
class Rule:
    """A category is met when, within one sentence, each of `all_of` matches somewhere after `unless` has been cut out."""

    category: Category
    all_of: tuple[str, ...]
    unless: str = r"(?!)"


_WHOSE = r"(?:his|her|their|my|your|its|a|the)"
_SELF = r"(?:himself|herself|themselves|themself|myself|yourself|oneself|ourselves)"

_NUDE_THINGS = (
    r"(?:nude|naked)(?:_|-)?(?:colou?r(?:ed|s)?|shades?|tones?|toned|lipsticks?|lip_gloss|gloss|nail_polish|nails|palette|make-?up"
    r"|eyeshadow|heels|pumps|shoes|tights|stockings|pink|beige|mole_rats?|eyes?|oats?|cakes?|trees?|branch(?:es)?|twigs?|bulbs?"
    r"|flames?|lady_orchids?|truth|mountains?|rocks?|steel|wood|brick)|undressed_(?:salads?|stones?|windows?|timber)"
)
_NUDE = r"(?:nudes?|nudity|nudists?|naked|topless|unclothed|undressed|bare_breasts?|bare-breasted|without_(?:any_)?clothes)"

_YOUNG = (
    r"(?:child(?:ren|like)?|kids?|minors|(?:a|the)_minor|underage|under-age|teen(?:s|age|aged|agers?)?|preteens?|pre-teens?|tweens?|schoolgirls?"
    r"|schoolboys?|school_(?:girls?|boys?)|bab(?:y|ies)|infants?|toddlers?|lolis?|lolita|shotas?|newborns?|juveniles?"
    r"|(?:little|young|small)_(?:girls?|boys?|daughters?|sons?)|pupils?|high_school(?:ers?)?|(?:middle|elementary)_school(?:ers?)?"
    r"|(?:[1-9]|1[0-7])(?:_|-)?(?:years?(?:_|-)olds?|yo|y/o|yr_old)|aged?_(?:[1-9]|1[0-7])|girls?|boys?)"
)
_YOUNG_ALIKE = (
    r"(?:(?:in_a|[b-g])(?:(?:_|-)(?:flat|sharp))?_minor|a(?:_|-)(?:flat|sharp)_minor|(?:a|the)_minor_(?:key|chord|scale|third|league|road|planet"
    r"|detail|role|character|change|repair|accident|injury)|kid_(?:gloves?|leather)"
    r"|cow(?:girl|boy)s?|baby_(?:blue|pink|grand|carrots?|spinach|powder))"
)
_SEXUAL = (
    r"(?:sex|sexual(?:ly|i[sz]ed)?|sexy|erotic\w*|porn\w*|seductive\w*|seducing|lingerie|fetish\w*|undress(?:es|ing)|hentai"
    r"|strip(?:s|ping|ped)?_(?:naked|nude|off|for)|striptease\w*|sensual\w*|orgasm\w*|masturbat\w*|aroused|lewd\w*|molest\w*"
    r"|taking_off_" + _WHOSE + r"_(?:clothes|clothing|shirt|top|dress|pants|underwear|bra|bikini)|genitals?|naughty_pictures?)"
)

_EXPLICIT = (
    r"(?:porn\w*|pr0n|hentai|xxx|nsfw|(?:have|has|having|had)_(?:\w+_){0,2}sex|fuck(?:s|ing|ed)?|cumshots?|blow_?jobs?|hand_?jobs?"
    r"|sex_(?:scenes?|acts?|tapes?|videos?|toys?|party|parties|positions?|slaves?|dolls?)"
    r"|(?:oral|anal|hardcore|explicit|group|gay|lesbian|rough|steamy)_sex"
    r"|sexual_(?:intercourse|acts?|positions?|penetration)|(?:make|makes|making|made)_love|masturbat\w*|orgasm(?:s|ic|ing)?|orgy|orgies"
    r"|genitals?|genitalia|penis(?:es)?|vaginas?|vulvas?|erotic(?:a|ally)?|erections?|striptease\w*|lap_?dances?|upskirts?|bdsm|bukkake"
    r"|gangbangs?|dildos?|ejaculat\w*|rape[sd]?|raping)"
)
_EXPLICIT_ALIKE = (
    r"(?:make_love_not_war|orgy_of_(?:colou?rs?|light|flowers|sound)|erections?_of_(?:a|the|an)_\w+|xxx_olympi\w*|super_bowl_xxx\w*"
    r"|rape(?:seed|_fields?|_flowers?|_blossoms?|_oil)|fields?_of_(?:yellow_)?rape|penis_(?:envy|snake))"
)

_GORE = (
    r"(?:gore|gory|gorefest|dismember\w*|decapitat\w*|behead\w*|disembowel\w*|eviscerat\w*|entrails|mutilat\w*|bloodbath|flayed|flaying"
    r"|skinned_alive|burn(?:ed|t|ing)?_alive|snuff_(?:films?|videos?|movies?)|limb_from_limb|torture[sd]?|torturing"
    r"|(?:guts|intestines|brains)_(?:\w+_){0,2}(?:out|everywhere|splatter\w*)|(?:rip(?:s|ping|ped)?|tear(?:s|ing)?|torn)_"
    r"(?:a_|the_|his_|her_|some)?(?:man|woman|person|people|body|bodies|one|head|guts)_(?:apart|off|open|out)"
    r"|blood_(?:\w+_)?(?:splatter\w*|spurt\w*|gush\w*|spray\w*|everywhere)|severed_(?:heads?|limbs?|arms?|legs?|hands?|fingers?)"
    r"|mangled_(?:corpses?|bod(?:y|ies))|exploding_heads?|(?:school|mass)_shootings?|execut(?:es|ing|ed)_(?:\w+_)?(?:prisoners?|hostages?)"
    r"|impale[sd]?_(?:man|woman|person|bod(?:y|ies)))"
)
_GORE_ALIKE = r"(?:al_gore|gore-?_?tex|gore_(?:vidal|verbinski|range|bay|creek)|leslie_gore|torture_tests?)"

_PEOPLES = (
    r"(?:jew|jewish_people|muslim|islam|christian|hindu|black|black_people|african|asian|arab|mexican|latino|white_people|immigrant|migrant"
    r"|refugee|gay|lesbian|transgender|trans_people|homosexual|gyps(?:y|ie)|roma|disabled_people|foreigner|minoritie)s?"
)
_EXTREMISM = (
    r"(?:nazi\w*|hitler|third_reich|ss_(?:soldiers?|officers?)|isis|islamic_state|al-?_?qaeda|kkk"
    r"|ku_klux_klan|swastikas?|skinheads?)"
)
_PRAISE = (
    r"(?:glori\w+|heroic\w*|praise[sd]?|praising|propaganda|recruit\w*|celebrat\w*|salut(?:e|es|ed|ing)|rall(?:y|ies)|cheering|chanting"
    r"|proud(?:ly)?|saviou?rs?|was_right|were_right|great_leader|join_us|admir\w+|honou?r(?:s|ing)?)"
)
_PRAISE_ALIKE = (
    r"(?:hindu|buddhist|jain|diwali)_(?:\w+_){0,3}swastikas?|swastikas?_(?:\w+_){0,3}(?:temple|rangoli|diwali)|anti-?_?nazi\w*"
    r"|(?:defeat|fall|end|victory|liberation|resistance|against|defeated|defeating|beat|escap\w+|fight\w*|fought)_(?:\w+_){0,3}"
    r"(?:nazi\w*|hitler|isis|third_reich)|isis_(?:and_osiris|goddess)|goddess_isis|temple_of_isis"
)

RULES: tuple[Rule, ...] = (
    Rule("sexual content involving minors", (_YOUNG, rf"(?:{_SEXUAL}|{_NUDE}|{_EXPLICIT})"), rf"{_YOUNG_ALIKE}|{_NUDE_THINGS}"),
    Rule("explicit sexual content", (_EXPLICIT,), _EXPLICIT_ALIKE),
    Rule(
        "explicit sexual content",
        (_NUDE,),
        rf"{_NUDE_THINGS}|topless_(?:jeeps?|cars?|hills?|towers?)|undressed_(?:salad|stone|windows?)",
    ),
    Rule("graphic gore", (_GORE,), _GORE_ALIKE),
    Rule(
        "hate or praise of extremism",
        (
            rf"(?:kill|exterminate|gas|lynch|eradicate|murder|hang|deport)_(?:all_)?(?:of_)?(?:the_)?{_PEOPLES}|{_PEOPLES}_must_die",
        ),
    ),
    Rule(
        "hate or praise of extremism",
        (
            r"(?:s[ie]{2}g_heil|heil_hitler|white_power|white_suprema\w+|ethnic_cleansing|race_war|gas_the_jews|holocaust_(?:hoax|denial))",
        ),
        r"(?:against|end(?:ing)?|fight(?:ing)?|victims_of|memorial_(?:to|for)|survivors_of)_(?:the_)?(?:white_suprema\w+|ethnic_cleansing)"
        r"|white_power_(?:lines?|plants?|cables?|cords?|stations?|tools?|boats?|suits?|outlets?|banks?|sockets?|poles?)",
    ),
    Rule("hate or praise of extremism", (_EXTREMISM, _PRAISE), _PRAISE_ALIKE),
    Rule(
        "instructions for self-harm",
        (
            rf"(?:commit(?:s|ting|ted)?_suicide|suicide_(?:methods?|instructions?|tutorials?|guides?|note|pact)|kill(?:s|ing)?_{_SELF}"
            rf"|hang(?:s|ing|ed)?_{_SELF}|cut(?:s|ting)?_{_SELF}|(?:cut(?:s|ting)?|slit(?:s|ting)?|slash(?:es|ing)?)_{_WHOSE}_(?:own_)?"
            rf"(?:wrists?|arms?|throat)|self-?_?harm(?:s|ing)?|pro-?_?ana|thinspo\w*|end(?:s|ing)?_{_WHOSE}_own_li(?:fe|ves)|starve_{_SELF}"
            rf"|(?:drink|drinking|swallow(?:s|ing)?)_(?:\w+_){{0,3}}(?:bleach|pills_to_die))",
        ),
        r"hang(?:s|ing)?_(?:\w+_)?upside|(?:self-?_?harm|suicide)_(?:prevention|awareness|recovery|helpline|support)",
    ),
    Rule(
        "instructions for weapons of terror",
        (
            r"(?:how_to|instructions?|tutorial|step(?:_|-)by(?:_|-)step|guide|recipe)",
            r"(?:mak(?:e|es|ing)|build(?:s|ing)?|assembl\w+|construct\w*|cook\w*|synthesi[sz]\w+|for|on)_(?:\w+_){0,3}"
            r"(?:bombs?|explosives?|molotov\w*|nerve_(?:gas|agents?)|sarin|ricin|napalm|ghost_guns?|poison_gas)",
        ),
        r"(?:bath|cherry|smoke|seed|photo|cocoa|hot_chocolate|glitter|cyclone|snow)_bombs?|bomb_cyclones?|bomb_shelters?",
    ),
)
"""In order of gravity: the first that matches is the one that is told."""

SLUR_DIGESTS = frozenset(
    (
        "044eb98b1876", "08a841e99678", "0ce875d62007", "120f6e5b4ea3", "17a110e53328", "1e02eec4f109",
        "21a991a802ed", "22fc75e65a0e", "268651b3ece9", "333f76180929", "341d56384afc", "3b1e0d7c5dd4",
        "5b3ae48be122", "6d1833779e38", "7122c9a14ba2", "82159dd02870", "8f5083e3e5c7", "98b52c4b6b7d",
        "ba5933113125", "c3de533e9b7f", "cc02032349c8", "da0a6b1b9213", "e742d17ff490", "eef3bd091670",
    )
)  # fmt: skip
