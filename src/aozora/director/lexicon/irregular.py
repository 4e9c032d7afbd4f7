"""Irregular forms: verbs as "base past participle", nouns as plural and singular."""

from aozora.director.lexicon.listing import listed

_VERBS = """
arise arose arisen|awake awoke awoken|be was been|bear bore borne|beat beat beaten|become became become|begin began begun
bend bent bent|bet bet bet|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred
bring brought brought|build built built|burn burnt burnt|burst burst burst|buy bought bought|catch caught caught
choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug
dive dove dived|do did done|draw drew drawn|dream dreamt dreamt|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung
fly flew flown|forget forgot forgotten|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground ground
grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|keep kept kept
kneel knelt knelt|knit knit knit|know knew known|lay laid laid|lead led led|lean leant leant|leap leapt leapt
learn learnt learnt|leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made
meet met met|overtake overtook overtaken|pay paid paid|put put put|read read read|ride rode ridden|ring rang rung
rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set
sew sewed sewn|shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk
shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|sling slung slung
speak spoke spoken|spend spent spent|spin spun spun|spit spat spat|split split split|spread spread spread|spring sprang sprung
stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|strike struck struck|string strung strung
swear swore sworn|sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung|take took taken|teach taught taught
tear tore torn|tell told told|think thought thought|throw threw thrown|understand understood understood|wake woke woken
wear wore worn|weave wove woven|weep wept wept|wind wound wound|write wrote written
"""

IRREGULAR_VERBS: dict[str, tuple[tuple[str, str], ...]] = {}
for _entry in _VERBS.replace("\n", "|").strip("|").split("|"):
    _base, _past, _participle = _entry.split()
    for _word, _form in ((_past, "past"), (_participle, "participle")):
        IRREGULAR_VERBS[_word] = (*IRREGULAR_VERBS.get(_word, ()), (_base, _form))
for _word, _entry in (("lying", "lie"), ("dying", "die"), ("tying", "tie")):
    IRREGULAR_VERBS[_word] = ((_entry, "ing"),)

IRREGULAR_PLURALS = {"people": "person", "oxen": "ox", "dice": "die", "fungi": "fungus"}
"""Plurals that WordNet lists as nouns of their own; it knows the other irregular ones."""

SINGULAR_IN_S = listed("shorts pyjamas pajamas overalls leggings towards sometimes always perhaps")
"""Words in -s that are no plural of what stands before it, although WordNet lists that."""

INVARIANT = listed(
    """
    sheep fish deer moose salmon trout bison shrimp swine aircraft spacecraft stairs series species cattle
    """
)
