"""Verbs: what they are near to, which last, which need no object, and which describe."""

from aozora.director.lexicon.camera_terms import CAMERA_VERBS
from aozora.director.lexicon.listing import listed

_KIN = """
run: jog sprint/fast dash/fast race/fast bolt/fast scamper/playful scurry/fast gallop/fast rush/fast hurry/fast speed/fast
run: bound/playful frolic/playful
run: charge/fast scuttle/fast romp/playful canter flee/fast escape/fast play/playful gambol/playful run_away run_off
walk: stroll/slow wander/slow amble/slow trot/fast stride march pace saunter/slow hike tiptoe/quiet stagger/clumsy limp/slow
walk: roam/slow prowl/slow
walk: strut/proud plod/slow trudge/slow creep/slow sneak/quiet stalk/slow waddle/clumsy toddle/clumsy step pad/quiet move go
walk: come approach travel
walk: head proceed advance enter arrive leave depart cross pass patrol shuffle/slow explore stumble/clumsy crawl/slow
walk: meander/slow lead
chase: play_with/playful pursue hunt follow tail hound run_after go_after dash_after race_after sprint_after chase_after
sleep: nap snooze doze slumber hibernate dream drowse
lie: rest recline lounge lay relax sprawl curl_up lie_down bask curl lounge_around nestle cuddle snuggle
sit: perch squat crouch kneel sit_down settle crouch_down
stand: wait pose stand_up stay remain pause halt stop freeze linger get_up
jump: leap hop/playful spring pounce bounce/playful skip/playful vault hurdle prance/playful
turn: rotate twirl/playful pivot turn_around look_around
look: watch stare gaze glance peer observe view examine look_up look_at stare_at gaze_at study inspect admire notice see eye
look: peek face
eat: chew munch nibble feed graze devour bite gnaw feast snack taste lick
drink: sip lap gulp slurp
fly: soar glide hover flutter flap swoop
swim: paddle dive float
bark: woof yap bay howl growl snarl
meow: mew purr
roll: tumble trundle
fall: drop plunge plummet topple descend cascade land collapse
knock over: topple_over tip_over bowl_over knock_down strike_down push_over overturn upset knock bowl knock_off fell scatter hit
hit: strike bump crash collide smash bump_into crash_into run_into collide_with smash_into slam slam_into ram kick bash thump
hit: bang knock_into
slide: slip skid slither skate
bounce: rebound ricochet
spin: whirl twirl gyrate revolve swirl rotate
swing: sway rock dangle hang oscillate wobble
push: shove nudge press
pull: drag tug haul draw
carry: hold bring fetch grip grasp clutch bear haul
pick up: lift raise grab take collect scoop_up
throw: toss hurl fling pitch lob cast
catch: grab snatch seize
wag: wave wiggle flick
play: romp
break: shatter smash crack snap
talk: speak chat converse say tell discuss
smile: grin beam laugh giggle
dance: prance boogie groove
drive: ride cruise steer
stretch: yawn
dig: burrow scratch
sniff: smell snuffle
rise: ascend climb lift_off go_up
climb: scale clamber ascend
float: drift bob hover
flow: stream run pour
shine: glow gleam glitter sparkle shimmer twinkle
burn: blaze flame flicker smoulder
open: unlock unfold
close: shut
hit: smack pummel clobber whack
wash: rinse mop polish
write: scribble jot scrawl
shout: shriek holler
spin: pirouette
carry: lug
cook: heat roast saute simmer toast barbecue barbeque
put: arrange
place: arrange
work: organize organise tidy assemble repair fix build construct craft sew knit weave forge
hold: use show operate
put: release
walk: join
shake: tremble shiver quiver vibrate
"""

VERB_KIN: dict[str, tuple[tuple[str, str], ...]] = {}
"""Verb -> nearer, more general verbs, each with the manner that the special one adds; in order of nearness."""
for _line in _KIN.strip().splitlines():
    _wide, _, _words = _line.partition(":")
    for _word in _words.split():
        _verb, _, _manner = _word.partition("/")
        _verb = _verb.replace("_", " ")
        VERB_KIN[_verb] = (*VERB_KIN.get(_verb, ()), (_wide, _manner))

_PLAIN = """
accelerate accept accompany act activate adapt add adjust adorn advance age agree aim alight alternate amaze announce answer
appear applaud apply appreciate argue arise arrange arrive ask assemble attach attack attempt attend attract awake awaken back
bake balance band bask bathe battle be beam beat beckon become beg begin behave belong bend blast blaze bleed blend blink
block bloom blossom blow blur board boil bolt boost bow bowl box brace break breathe brew bring bronze browse brush bubble
build bump burn burst bury buzz call camp captivate capture caress carve cast catch cause celebrate change charge chase chat
check cheer chill chirp chomp choose chop churn circle circulate clap clash clasp clean clear clench click climb cling clink
close clutch coat coil collapse collect color colour comb combine come comfort communicate compete complete compose conduct
confront connect consider consist construct contain contemplate continue contrast control converge convert cook cool cover
crack crackle crash crawl create creep crochet cross crouch crow crowd crumble crumple crunch crush cry cuddle curl cut cycle
dance dangle dart dash decorate deflate deliver depict deploy descend design destroy dig dim dine dip direct disappear
discover display dissipate dissolve dive divide do dock dodge dominate don doodle dot drag drain drape draw dream dress drift
drill drink drip drive drizzle drop drown drum dry duck dump dwell dye eat echo edge edit elongate embrace emerge emit empty
encounter encourage end engage engulf enhance enjoy enter entertain envelop erupt escape establish evaporate evoke evolve
examine exchange excite exercise exhale exist exit expand explain explode explore expose express extend extinguish extract
fade fall fan farm fasten feature feed feel fight fill film find finish fire fish fit fix flap flare flash flatten flee
flicker flip float flood flow flutter fly focus fold follow force form fracture frame freeze fry fuel fumble gallop garden
gather gaze get give glance glare gleam glide glimmer glint glisten glitter glow go grab graze greet grill grin grip groom
grow growl guard guide gulp gurgle gush hammer hand handle hang happen harvest hatch haul have head heal hear heat help hide
highlight hike hit hold honk hop hover howl hug hum hunt hurl hurry hurtle illuminate imagine immerse impact include increase
inflate ignite inhale inject insert inspect interact introduce inspire invite iron jerk jingle jog join joke juggle jump keep
kick kiss kneel knead knit knock know label land laugh launch lay lead leak lean leap learn leave let lick lie lift light line
linger listen live load lock long look loom loop lose love lower lunge maintain make maneuver march mark massage match mean
measure meditate meet melt merge mill mingle mirror mix mold mop morph mount mouth move mow multiply nail need nestle nibble
nod notice nudge number observe occupy open operate orbit order outline overflow overlook overtake own pack paddle page paint
park part participate pass paste pat patrol pause peck pedal peel peer perch perform pet pick pierce pilot pin place plant
play pluck plunge point poke polish pop portray pose pounce pound pour power practice practise pray preen prepare present
press pretend print proceed produce project protect protest protrude prowl pull pulsate pulse pump punch purr pursue push put
quarrel race rage rain raise rattle reach react read rearrange receive recite recline record reflect refract regard release
relax remain remove repair repeat reply report represent resemble resonate rest return reveal revolve ride ring ripple rise
roar roast rock roll rotate row rub ruffle rumble run rush rustle sail salute savor saw say scatter scoop score scrape scratch
scream scribble scrub sculpt search see seem send separate serve set settle sew shake shape share sharpen shatter shave shed
shelter shift shimmer shine shiver shoot shop shout shovel show shower shred shrink shrug shuffle shut sigh signal simmer sing
sink sip sit sizzle skate sketch ski skip slam slap slash sleep slice slide slip slither slow smash smear smell smile smoke
snap snarl sneeze sniff snore snow snowboard soak soar sob spark sparkle spar speak spell spill spin spiral splash splatter
split spot spotlight spray spread spring sprinkle sprout squawk squeak squeeze squirt stack stain stamp stand stare start stay
steam steer step stick stir stop storm strain stream stress stretch strike string strip stroke stroll strum struggle study
stumble style submerge suck surf surface surge surround suspend sway swallow swap swarm sweat sweep swell swerve swim swing
swipe swirl swoop tackle take talk tap taste teach tear tease tell tend test text thank think thread throw thrive thump tick
tie tilt tip toast toss touch tour tow trace track trail train transform transition travel tread treat tremble trick trickle
trim trip trot try tuck tug tumble turn twinkle twirl twist type unfold unfurl unlock unroll unveil uproot use vacuum vanish
vault vibrate view visit wade wag wait wake walk wander want warm wash watch water wave weave weep weigh welcome wear whip
whirl whisk whisper whistle wiggle wink wipe witness wobble wonder work wrap wrestle write yawn yell zip zoom generate imagine
visualize visualise depict render picture wield drape dominate intertwine attire adorn bathe litter carpet blanket shroud
cloak crown fringe flank frame dot stain embellish encase equip situate nestle locate entangle seat mesmerize juxtapose
showcase dribble
entangle mesmerise savor savour commence skim skitter
twitch chatter munch gnaw scamper scurry bound frolic trudge saunter amble meander cascade trundle
topple overturn pirouette somersault cartwheel hopscotch bask doze nap snooze slumber hibernate lounge recline sprawl squat
crouch prance strut waddle limp stagger tiptoe sneak stalk hobble jostle shove heave hoist fling lob pitch cradle clutch grasp
snatch seize fetch retrieve devour slurp sprint scuttle romp gambol canter trek commute wriggle writhe squirm shudder rattle
jolt collide ricochet rebound plummet tumble skid slosh spurt ooze seep drench douse sprinkle scorch singe char sear braise
saute whip knead garnish glaze discuss debate negotiate argue chant hum croon mutter mumble murmur shriek screech bellow bark
yelp whimper whine bleat neigh moo cluck quack hoot chirp tweet coo caw croak hiss buzz meow woof yap
"""

VERBS = (
    frozenset(_PLAIN.split())
    | set(CAMERA_VERBS)
    | {v.split()[0] for v in VERB_KIN}
    | {w.split()[0] for k in VERB_KIN.values() for w, _ in k}
)
"""Every verb that the director can tell from a noun, by its base."""

STATIVE = listed(
    """
    be have sleep nap snooze doze slumber lie rest sit stand stay remain wait hang lean perch float hover glow shine live
    wear hold look watch stare gaze smile contain feature show depict surround cover fill overlook belong seem appear lounge
    recline crouch kneel relax pose bask know love like want need face own lay nestle display include represent consist
    """
)
"""Verbs of state and posture: unless something follows them, they last as long as the shot."""

NO_DEEDS = listed(
    """
    reflect show depict feature display illustrate represent symbolize symbolise signify suggest imply evoke reveal contain
    consist cause make let allow enable seem become remain happen occur exist belong include involve require depend emphasize
    emphasise highlight capture create produce form obtain achieve represent mean matter
    """
)
"""Verbs that nobody can be seen doing by themselves: nothing stands in for them."""

INTRANSITIVE = listed(
    """
    alternate sleep nap snooze doze slumber rest sit stand lie run walk jog sprint smile laugh cry bark glow shine sparkle glitter
    shimmer twinkle dance swim fly soar hover float drift fall rise burn boil melt bloom blossom flow rush roar howl yawn
    tremble shiver sway swirl gallop trot jump leap hop bounce spin rotate flicker blink wander stroll play rain snow chirp
    sing purr growl wag flutter crawl wait steam smoke roll crash tumble grin sneeze snore swing crackle rustle cascade
    whirl
    """
)
"""Verbs whose -ing form before a bare noun describes it ("sleeping puppies"), where others take it as object "
    "("cutting onions")."""

MOVEMENTS = listed("chase run walk trot follow roll fly swim ride drive dash jump bounce fall slide climb")
"""Actions that lead somewhere."""

MOMENTS = listed(
    """
    hit jump catch throw drop kick blink nod break explode fall land launch give take put close open tear press kiss clap point
    knock cut touch
    """
) | {"knock over", "pick up", "stand up", "shake hands"}
"""Actions that are over in a moment."""

OUTCOMES = frozenset(["knock over", "hit", "fall", "break"])
"""Actions that end a movement: "rolls down the stairs, knocking over a block" comes one after the other."""

REQUESTS = listed(
    "create make generate show see want imagine render produce film depict visualize visualise feature need give picture"
)
"""Verbs with which a prompt speaks of itself: "create a video of", "we see"."""

IDIOMS = {
    "come to rest": "rest", "come to a rest": "rest", "come to a stop": "stop", "come to a halt": "stop", "go to sleep": "sleep",
    "go back to sleep": "sleep", "fall asleep": "sleep", "take a nap": "sleep", "have a nap": "sleep", "take a rest": "rest",
    "set sail": "sail",
    "take a walk": "walk", "go for a walk": "walk", "go for a run": "run", "take a step": "walk", "give chase": "chase",
    "take a look": "look", "have a look": "look", "keep still": "stand", "stand still": "stand", "sit still": "sit",
    "lie still": "lie",
    "play fetch": "chase", "come into contact": "touch",
    "make contact": "touch", "come to life": "move", "let go of": "release", "fall in love": "love",
    "lose its balance": "fall",
}  # fmt: skip
"""Phrases that mean one verb."""

RAISING = listed(
    """
    begin start continue resume keep try seem appear attempt want love like enjoy proceed stop finish decide go come pretend
    commence
    """
)
"""Verbs that only shade a following verb: "starts to run", "keeps running"."""

CAUSATIVE = listed("make let watch see hear help feel have")
"""Verbs whose object goes on with a base form: "makes the sand jump"."""

BEING_VERBS = listed(
    """
    wear hold carry sit walk look run smile talk play eat drink ride watch gaze read dance sing laugh cry wave jump climb swim
    sleep write paint cook fish hunt chase feed hug kiss push pull throw catch kick drive speak stare hike jog work wait
    kneel crouch stand lie chew sniff bark graze fly pose skate ski surf perform sail paddle row edit fix
    repair assemble measure mix stir knead
    juggle prepare inspect adjust operate applaud cheer pray meditate exercise shop
    practice examine study stroke pet bring use take
    """
)
"""What somebody does rather than something."""

BEING_PARTICIPLES = listed("dress seat clothe wrap surround lose absorb tie bind cover focus immerse")
"""Participles that tell of somebody rather than of what he wears or is in."""

DESCRIBING_VERBS = listed("lead overlook contain connect surround stretch depict show display feature line cross belong read say")
"""Verbs whose participle tells of the noun right before it ("a road leading to a town")."""

HOLDING_VERBS = listed("hold carry wear have see watch show meet find feature contain display bring reveal include")
"""Verbs after whose object "with" tells of that object."""

DIRECTING = CAUSATIVE | listed(
    "teach tell ask help order force allow encourage cause want command lead invite send get prompt urge"
)
"""Verbs whose object does the infinitive that follows it."""

INVERTING = listed("stand sit lie hang come rise appear be go run fly float live grow lurk loom perch rest stretch walk")
"""Verbs before their subject, after a place: "on the table stands a vase"."""

PASSIVE_LIKE = listed(
    """
    dress fill cover surround make place park light decorate paint perch seat stack attach wrap carve locate illuminate
    bathe set cloak clad crown dot drape frame line pack tie top adorn scatter shroud blanket engulf suspend situate nestle
    mount build design shape call name title label tuck arrange hang lose abandon know equip adorn attire entangle encase
    cast shoot film take lay load plant base craft sculpt bury display carry hold strap chain hide rest scene inspire expose
    immerse submerge glaze varnish position prop gather
    """
)
"""Verbs whose participle after a noun describes it rather than telling what it did."""

SOUND_VERBS = listed(
    """
    bark woof yap howl growl snarl meow mew purr roar chirp tweet hoot caw quack moo neigh bleat hiss buzz squeak croak crow
    """
)
HEARD = SOUND_VERBS | listed(
    "whoosh swoosh crackle rasp clang clatter thud thump jingle clink creak rumble smack thwack plop plonk plink ding squish"
)
"""Verbs that say how something sounds, which are nouns as well."""

HAND_WORK = listed("sew wash dry iron fry bake cook fish write draw print cut mix knit weave pack wrap type drill weld")
"""Verbs that say what a thing is for: "a sewing machine", "a frying pan"."""

SPEECH_VERBS = {
    "say": "", "tell": "", "ask": "", "reply": "", "answer": "", "speak": "", "state": "", "announce": "loud", "explain": "",
    "add": "",
    "narrate": "", "remark": "", "declare": "", "exclaim": "excited", "recite": "", "read": "", "respond": "", "continue": "",
    "begin": "",
    "whisper": "whisper", "murmur": "quiet", "mutter": "quiet", "mumble": "quiet", "shout": "shout", "yell": "shout",
    "scream": "shout",
    "cry": "shout", "call": "shout", "sigh": "sad", "sing": "happy", "laugh": "happy", "growl": "deep", "snap": "angry",
    "intone": "deep",
    "comment": "", "warn": "", "joke": "happy", "greet": "", "chant": "", "repeat": "", "instruct": "", "gasp": "afraid",
    "bellow": "shout",
}  # fmt: skip
"""Verbs that bring speech, and the manner they add."""
