"""Everyday sounds by the words people have for them, as rows: contacts, breaking and rubbing, wet things, signals, voices."""

from aozora.sound import contacts as c
from aozora.sound import fluids as f
from aozora.sound import household, throat
from aozora.sound import signals as s
from aozora.sound.rows import Row, made
from aozora.sound.rows import bed as _bed

_OFTEN, _NOW_AND_THEN, _SELDOM = (0.1, 0.45), (0.5, 1.5), (1.5, 4.0)

_CONTACTS = (
    made(
        "click",
        "clicks, clicking, mouse click, digital click, tick sound, ticks, small click, plastic click, plastic clicks, "
        "key click, "
        "snap shut, toggle click",
        -17, c.pressed("click", 0.03, 0.5), _OFTEN,
    ),
    made(
        "metal click",
        "metallic click, metal clicks, metallic clicks, latch, latch click, mechanical click, mechanical clicks, lock click, "
        "handle click, cocking, metallic tick, tongs click, gear click, loading a gun, reloading, metallic snap, tongs "
        "clicking",
        -15, c.pressed("metal click", 0.045, 0.7), _NOW_AND_THEN,
    ),
    made(
        "clack", "clacks, clacking, mechanical clack, billiard balls, pool balls, clacking balls, clack of balls", -12,
        c.struck("clack"), _OFTEN,
    ),
    made(
        "clink",
        "clinks, clinking, glass clink, clinking glasses, glasses clinking, clink of glasses, glassy clink, ice cubes, "
        "ice clinking, "
        "toast of glasses, clinking ice, bottles clinking",
        -14, c.struck("clink"), _NOW_AND_THEN,
    ),
    made(
        "china clink",
            "plates clinking, mugs clinking, clinking mugs, clinking plates, plate clink, plates clink, ceramic clink, "
            ""
        "crockery, cups clinking, lid clink", -15, c.struck("china"), _NOW_AND_THEN,
    ),
    made(
        "clank",
            "clanks, clanking, metal clank, metallic clank, armor clanking, clanking armor, armour clanking, chains "
            "clanking, "
        "metallic clatter, metallic clink", -12, c.struck("clank", "pan"), _NOW_AND_THEN,
    ),
    made("tap",
        "taps, tapping, finger tap, tapping fingers, light tap, rapping, tapped, foot taps",
        -19, c.struck("tap"), _OFTEN),
    made("glass tap", "tapping on glass, tapping glass, taps on glass, nails on glass", -19, c.struck("glass tap"), _OFTEN),
    made(
        "thud", "thuds, thudding, dull thud, heavy thud, body fall, muffled impact, dull impact, falls with a thud", -9,
        c.struck("thud"), _NOW_AND_THEN,
    ),
    made(
        "thump",
            "thumps, thumping, thump of a fist, bump, bumps, wipers thump, body-slam, body slam, deep thump, heavy "
            "impact",
            -8,
        c.struck("thump"), _NOW_AND_THEN,
    ),
    made(
        "thunk", "thunks, thock, thocks, thonk, axe hit, axe chop, woody thunk, arrow hitting, thwock, thwack, thwacks", -9,
        c.struck("thunk"), _NOW_AND_THEN,
    ),
    made("plink", "plinks, plinking, plunk, plunks, plunking, tinkle, tinkling, tinkles", -17, c.struck("plink"), _OFTEN),
    made(
        "stomp",
            "stomps, stomping, stamping, heavy steps, heavy footsteps, stomping feet, feet stomping, thudding "
            "footsteps",
            -9,
        c.struck("stomp"), (0.05, 0.2),
    ),
    made("slap", "slaps, slapping, smack, smacks, smacking, whack, whacks, slap sound, mud slapping, dough slaps", -10,
         lambda rng: household.peaked(household.clap(rng)), _NOW_AND_THEN),
    made("rattle", "rattles, rattling, rattle of dice, rattling lid, lid rattling, gravel rattling, rattling sound, dice", -15,
         c.many(("clack", "tap", "pan"), (14, 22), 0.8, 0.2), (-0.4, -0.2)),
    made("crash", "crashes, crashing, collision, car crash, crashing sound, loud crash, wreck, smashing", -6, c.crash),
    made("jingle of metal",
        "metallic jingle, keys, keys jingling, jingling keys, coins, coins clinking, coins jingling, jingling "
         "coins, jingling, chain, chains", -17, c.jingling, _NOW_AND_THEN),
    made("metal ring",
        "ring out, ringing sound, metallic ringing, ringing metal, resonant ring, tuning fork, ringing out, ringing, "
         "ringing vibration", -17, c.ring_out, _SELDOM),
    made("patter", "patters, pattering, grains, sprinkling, pattering sounds, gritty patter, gravel spraying, sand falling, "
         "pebbles falling", -22, c.falling_grains((2200, 8000), 130, 0.9), (-0.3, 0.2)),
)  # fmt: skip
_BREAKING = (
    _bed("crackle", "crackles, crackling sound, crackling sounds, sputtering, crackling hisses", -33, c.crackle),
    made("snap",
        "snaps, snapping, twig snap, twig snapping, snapping twigs, branch snapping, finger snap, snapping fingers",
        -11,
         c.snap, _NOW_AND_THEN),
    made("crack",
        "cracks, cracking, loud crack, wood cracking, tree cracking, eggs cracking, egg crack, whip crack, cue crack",
        -9,
         c.crack, _NOW_AND_THEN),
    made("pop",
        "pops, popping, cork pop, balloon pop, bubble pop, popping bubbles, bubbles popping, popping sound, popcorn, "
        "cork",
         -12, c.pop, _OFTEN),
    made("crunch", "crunches, crunching, crunchy, crunch sound, crunching sounds, crunchy sounds, crunchy bite", -15,
         c.crunched(70, (500, 9000), 0.22), _OFTEN),
    made("gravel crunch", "crunching gravel, gravel crunching, crunch of gravel, gravel, tires on gravel", -15,
         c.crunched(140, (900, 10000), 0.4), (0.0, 0.15)),
    made("snow crunch",
        "crunching snow, snow crunching, crunch of snow, footsteps in snow, steps in snow, crunching in snow",
        -17,
         c.crunched(200, (350, 4200), 0.34), (0.12, 0.25)),
    made("ripping",
        "rip, rips, tearing, tear, tears open, paper tearing, velcro, velcro ripping, fabric tearing, tearing paper, "
         "torn paper, ripping paper, tape ripping, tickets rip", -14, c.ripped((1200, 10000), (70, 240), 0.5), _SELDOM),
    made("crumbling", "crumble, crumbles, crumbling sound, soap crumbling, falling debris, debris", -18,
         c.crunched(110, (700, 8000), 0.7), (0.1, 0.5)),
    made("crinkle", "crinkling, crinkles, crumple, crumpling, crumpled paper, paper crackle, paper crackles, papery rustle, "
         "papery crinkle, wrapper, plastic bag, foil", -20, c.crinkled, _NOW_AND_THEN),
    made("rustle",
        "rustles, dry rustle, rustle sound, leaves rustle, leaves crackle, dry leaves, leaves crackling, ashy rustle, "
         "branch rustles, bushes rustling", -21, lambda rng: household.rustled(rng, 0.8, (1500, 11000), 0.012), (0.1, 0.7)),
)  # fmt: skip
_RUBBING = (
    made("scrape",
        "scrapes, scraping, scraping sound, metal scraping, metallic scraping, scrape of metal, dragging, dragged, "
        "rasp, "
         "rasping, rasps, grating, grinding, grinding sound, scraping metal, scraping sounds", -18,
         c.scraped((1150, 2700, 5200), 1, 0.6, 1.2), (0.15, 0.7)),
    made("chair scrape", "scraping chair, chair scraping, chair scrapes, furniture scraping", -16,
         c.scraped((240, 610, 1350), 1, 0.5, 1.5), _SELDOM),
    made("scratch",
        "scratches, scratching, scratchy, scratching sound, scratching sounds, nails scratching, claws scratching",
        -20,
         c.scraped((2300, 4300, 7600), 3, 0.13, 1.4), (0.2, 0.8)),
    made("squeak",
        "squeaks, shoe squeak, sneakers squeaking, sneaker squeaks, squeaky shoes, shoes squeaking, sneakers squeak, "
         "squeaking shoes, rubber squeak, squeaky, squeaking rubber", -18, c.squeaked((900, 1700), 0.13, 2), _NOW_AND_THEN),
    made("tires squealing",
        "tire squeal, tyre squeal, tires squeal, tyres squealing, screeching tires, screeching tyres, skid, "
         "skidding, brakes squealing, squealing brakes, squealing tires, tires screeching, tire screech, tires chirp, "
         "tire chirp, "
         "screeching brakes", -13, c.squeaked((720, 980), 0.8, 1, 0.2), _SELDOM),
)  # fmt: skip
_WET = (
    made("slosh", "sloshes, sloshing, sloshing liquid, liquid sloshing, water sloshing, sloshing water, churning water, "
         "sloshing sounds, swirling liquid", -17, f.slosh, (-0.2, 0.4)),
    made("squelch",
        "squelches, squelching, squish, squishes, squishing, squishy, wet squelch, squelching mud, boots squelching, "
         "squelching sounds, squishing sound, slimy sounds, lip smack, sticky sound", -17, f.squelch, (0.1, 0.5)),
    made("suction pop", "suction, suction cup, suction cup pops, boots suck", -15, f.suck, _SELDOM),
    made("glug", "glugs, glugging, glug glug, bottle pouring, thick glug", -15, f.glug, _SELDOM),
    made("plop", "plops, plopping, wet plop, sticky plop, drop into water", -14, f.plop, _NOW_AND_THEN),
    _bed("fizz", "fizzes, fizzing, soda, soda fizz, effervescence, carbonation, champagne, fizzy, foaming, fizzing sound, "
         "fizz-roars", -33, f.fizz),
    _bed("bubbling",
        "bubbles, bubbles rising, gurgle, gurgles, bubbling sound, bubbling liquid, bubbles roar, bubbles roaring, "
         "roaring bubbles, stream of bubbles, vigorous bubbling, burbling", -30, f.bubbling((0.0025, 0.008), 26, 0.18)),
    _bed("steam hiss", "hiss, hisses, steam, hissing steam, steam hisses, gas hiss, air hiss, soft hiss, burner hissing, "
         "burner hiss, hiss of gas, hissing gas, spray, spraying, aerosol, pressurised air, air escaping, hissing sound", -33,
         f.jet_of_gas(2600, 11000, 0.14)),
    _bed("gas burner",
        "burner, roaring burner, flame whooshing, gas flame, blowtorch, roaring flames, roar of flames, torch",
        -30,
         f.burner, "fire"),
    made("whoomp", "whump, woomph, ignition, igniting, bursts into flames, fireball", -9, f.whoomp),
)  # fmt: skip
_SIGNALS = (
    made("notification",
        "notification chime, notification ping, ping, pings, pinging, message tone, ui sound, ui chime, ui ping, "
         "notification sound, menu sound, bright chime, sparkle sound, text message, level up", -18, s.notification, _SELDOM),
    made("remote chirp", "car remote, remote chirps, car remote chirps, car lock, unlocking a car, electronic chirp", -17,
         s.remote_chirp, _SELDOM),
    made("buzzer", "buzzers, game buzzer, buzzer blares, shot clock, scoreboard, buzzer sound", -15, s.buzzer, _SELDOM),
    made("alarm",
        "alarms, alarm pulses, fire alarm, klaxon, warning alarm, emergency alarm, alarm sound, car alarm, alarms "
        "blaring",
         -17, s.alarm, (-0.05, 0.0)),
    made("feedback squeal", "feedback, microphone feedback, high-pitched feedback, feedback sound", -18, s.feedback, _SELDOM),
    made("record scratch",
        "vinyl scratch, turntable scratch, wiki-wiki, dj scratch, record scratching, scratching a record",
        -14,
         s.record_scratch, _OFTEN),
    made("whistling",
        "whistle, whistles, whistled, human whistle, person whistling, whistled tune, whistling a tune, wolf whistle",
         -18, s.lip_whistle, _SELDOM),
    made("referee whistle",
        "sports whistle, coach whistle, whistle blast, referee's whistle, whistle shrieks, whistle blows",
        -17,
         s.pea_whistle, _SELDOM),
    made("ricochet",
        "ricochets, bullets, bullet, bullets ricocheting, bullet ping, bullets ping, bullets snapping, bullets crack",
         -14, s.ricochet, _NOW_AND_THEN),
    made("low hit", "bass hit, trailer boom, trailer hit, cinematic hit, cinematic thump, bass drop, braam, heavy hit, bassy "
         "shockwave, shockwave, deep hit, electronic thump, heavy bass hit, comedic bass hit, percussive hits", -7, s.low_hit),
    made("zipper", "zip, zips, zipping, unzipping, zipping up", -20, s.zipper, _SELDOM),
    made("swoop", "ui swoop, menu opening", -21, s.swoop, _SELDOM),
    _bed("electric buzz",
        "buzz, buzzes, electrical buzz, electric buzzing, electrical buzzing, neon buzz, fluorescent hum, fluorescent buzz, "
         "buzzing vibration, vibration, buzzing sign, audible vibration, electrical hum", -34,
         s.mains_buzz(100.0, 0.3)),
    _bed("sparks", "electrical crackle, spark, sparking, electric arc, electricity, static crackle, sparks crackling, sparks "
         "flying, electric crackle, crackling electricity", -33, s.sparks),
    _bed("static", "radio static, static noise, tape hiss, white noise, radio noise, tv static", -37, s.static),
    _bed("rumble",
        "rumbles, rumbling, low rumble, deep rumble, distant rumble, artillery, artillery rumbles, distant artillery, "
         "ground shaking, rumbling sound", -28, s.rumble),
    _bed("computer fans",
        "cooling fans, humming fans, fan whir, fans humming, server fans, spinning fans, humming cooling fans",
         -40, s.rotor_fan),
)  # fmt: skip


def _voice(name: str, words: str, level_db: float, cry: throat.Cry, pause_s: tuple[float, float]) -> Row:
    return Row(name, level_db, words, call=lambda rng: cry(rng, ""), pause_s=pause_s, around=(1, 1.0, 2.0), cry=cry)


_VOICES = (
    _voice("gasp", "gasps, gasping, sharp intake of breath, gasp of surprise", -17, throat.gasp, _SELDOM),
    _voice("sigh", "sighs, sighing, relieved exhale, exhale, exhales, long exhale, deep breath", -21, throat.sigh, _SELDOM),
    _voice("scream", "screams, screaming, shriek, shrieks, shrieking, terrified scream", -10, throat.scream,
           (0.6, 2.0)),
    _voice("moan", "moans, moaning, groan, groans, groaning", -15, throat.moan, _NOW_AND_THEN),
    _voice("chuckle", "chuckles, chuckling, snicker, snickering, soft laugh, quiet laugh", -17, throat.chuckle, _SELDOM),
    _voice("humming voice",
        "childlike humming, person humming, humming a tune, someone humming, humming to herself, humming to "
           "himself, hummed tune", -19, throat.hummed, (0.5, 1.0)),
    _voice("out of breath",
        "huff, huffs, huffing, puffing, breath huffing, breathing hard, heavy breaths, ragged breathing",
        -21,
           throat.panting, (0.02, 0.1)),
    made("screech", "screeches, screeching, creature screech, monster screech, wet screech, screeching sound", -11,
         throat.screech, _SELDOM),
)  # fmt: skip

EVERYDAY: tuple[Row, ...] = (*_CONTACTS, *_BREAKING, *_RUBBING, *_WET, *_SIGNALS, *_VOICES)
