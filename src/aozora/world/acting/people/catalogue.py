"""The entries of the catalogue for what people can do."""

from aozora.film.catalogue import Entry

_TABLE = """
march: marches, marching, parades, parading < move
jog: jogs, jogging < move
sprint: sprints, sprinting < move
sneak: sneaks, sneaking, tiptoes, tiptoeing, tiptoe, creeps, creeping < move
limp: limps, limping, hobbles < move
stagger: staggers, staggering, stumbles, stumbling < move
hike: hikes, hiking, treks, trekking < move
crawl: crawls, crawling < move
climb: climbs, climbing, scales, scrambles < move
swim: swims, swimming, snorkels < move
skate: skates, skating, ice skates, ice skating, roller skates, rollerblades < move
skateboard: skateboards, skateboarding, rides a skateboard < move
ski: skis, skiing < move
snowboard: snowboards, snowboarding < move
surf: surfs, surfing, rides a wave < move
cycle: cycles, cycling, bikes, biking, pedals, rides a bike, rides a bicycle, riding a bike, riding a bicycle < move
ride motorcycle: rides a motorcycle, riding a motorcycle, motorcycles < move
ride: rides, riding, rides a horse, riding a horse < move
drive: drives, driving < move
row: rows, rowing < move
paddle: paddles, paddling, kayaks, kayaking < move
kneel: kneels, kneeling, kneels down, on one knee < stay
crouch: crouches, crouching, squats down, ducks < stay
pray: prays, praying < stay
meditate: meditates, meditating < stay
stand up: stands up, standing up, gets up, getting up, rises from, get up < stay
turn: turns around, turning around, turns to, turn around < stay
bend: bends, bending, bends over, leans forward, leans over < stay
bow: bows, bowing, curtsies < stay
stretch: stretches, stretching < stay
pose: poses, posing < stay
fall down: falls down, falling down, collapses, faints, trips, slips and falls < stay
float: floats, floating, levitates < move
look: looks, looking, looks at, watches, watching, stares, staring, stares at, gazes, gazing, gazes at, observes, peers < gaze
look up: looks up, looking up, looks at the sky < gaze
look down: looks down, looking down < gaze
read: reads, reading < gesture
write: writes, writing, signs, scribbles < gesture
type: types, typing, works at a computer, working at a computer < gesture
draw: draws, drawing, sketches, sketching < perform
talk: talks, talking, speaks, speaking, chats, chatting, converses, says, explains, argues, discusses < voice
whisper: whispers, whispering < voice
shout: shouts, shouting, yells, yelling, screams, screaming < voice
sing: sings, singing < voice
laugh: laughs, laughing, giggles, giggling, chuckles < face
smile: smiles, smiling, grins, grinning < face
cry: cries, crying, weeps, weeping, sobs, sobbing < face
wink: winks, winking < face
blink: blinks, blinking < face
yawn: yawns, yawning < face
sneeze: sneezes, sneezing < face
nod: nods, nodding < gesture
shake head: shakes his head, shakes her head, shaking his head, shaking her head < gesture
wave: waves, waving, waves at, waves goodbye, waves hello < gesture
point: points, pointing, points at < gesture
clap: claps, clapping, applauds, applauding < gesture
cheer: cheers, cheering, celebrates, celebrating, raises their arms < gesture
salute: salutes, saluting < gesture
beckon: beckons, beckoning < gesture
shrug: shrugs, shrugging < gesture
thumbs up: gives a thumbs up, giving a thumbs up, gives thumbs up < gesture
cross arms: crosses arms, crosses his arms, crosses her arms, arms crossed < gesture
think: thinks, thinking, ponders, pondering, contemplates < gesture
hug: hugs, hugging, embraces, embracing, cuddles < gesture
kiss: kisses, kissing < gesture
shake hands: shakes hands, shaking hands < gesture
high five: high fives, high-fives < gesture
hold hands: holds hands, holding hands < gesture
dance: dances, dancing, grooves < perform
waltz: waltzes, waltzing, tango, tangos < perform
dance ballet: ballet, dances ballet, dancing ballet, pirouettes < dance
dance hip hop: breakdances, breakdancing, breakdance, dances hip hop < dance
dance disco: disco dances, disco dancing, dances disco < dance
dance robot: does the robot, robot dance < dance
twirl: twirls, twirling, pirouette < perform
perform: performs, performing < perform
conduct: conducts, conducting < perform
play guitar: plays guitar, playing guitar, plays the guitar, playing the guitar, strums a guitar, strums, strumming < perform
play piano: plays piano, playing piano, plays the piano, playing the piano < perform
play violin: plays violin, playing violin, plays the violin, playing the violin, fiddles < perform
play drums: plays drums, playing drums, plays the drums, playing the drums, drumming < perform
mix records: mixes records, mixing records, djs, djing, scratches records, spins records < perform
play flute: plays flute, plays the flute, playing the flute < perform
play trumpet: plays trumpet, plays the trumpet, playing the trumpet < perform
play saxophone: plays saxophone, plays the saxophone, playing the saxophone < perform
play soccer: plays soccer, playing soccer, plays football, playing football < perform
play basketball: plays basketball, playing basketball, dribbles, dribbling < perform
shoot hoops: shoots a basket, shoots hoops, shooting hoops < perform
play baseball: plays baseball, playing baseball, swings a bat, swinging a bat < perform
play tennis: plays tennis, playing tennis, swings a racket < perform
play golf: plays golf, playing golf, golfs, swings a golf club < perform
box: boxes, boxing, punches, punching < perform
fight: fights, fighting, spars, sparring < perform
fence: fences, fencing < perform
swing sword: swings a sword, swinging a sword, wields a sword < perform
shoot bow: shoots a bow, shoots an arrow, archery < perform
martial arts: practices martial arts, practicing martial arts, does karate, kung fu, karate < perform
tai chi: practices tai chi, does tai chi, practicing tai chi < perform
do yoga: does yoga, doing yoga, practices yoga, practicing yoga < perform
exercise: exercises, exercising, works out, working out < perform
push-ups: does push-ups, doing push-ups, pushups, push ups, does pushups < perform
sit-ups: does sit-ups, doing sit-ups, situps < perform
squats: does squats, doing squats < perform
lift weights: lifts weights, lifting weights, weightlifting < perform
jumping jacks: does jumping jacks, doing jumping jacks < perform
tug of war: plays tug of war, playing tug of war, play tug of war, tug-of-war, plays tug-of-war, pulls on a rope < force
skip rope: skips rope, skipping rope, jumps rope, jumping rope < perform
handstand: does a handstand, doing a handstand < perform
cook: cooks, cooking, bakes, baking, grills, fries < perform
stir: stirs, stirring, mixes, mixing, whisks < fluid
pour: pours, pouring, pours into < fluid
eat: eats, eating, nibbles, munches, devours, chews < perform
drink: drinks, drinking, sips, sipping < perform
paint: paints, painting a picture < perform
cut: cuts, cutting, slices, slicing, chops, chopping < force
wash: washes, washing < perform
clean: cleans, cleaning, wipes, wiping, scrubs, scrubbing < perform
brush teeth: brushes teeth, brushes her teeth, brushes his teeth, brushing teeth, brushing his teeth, brushing her teeth < perform
brush: brushes, brushing, combs, combing < perform
sweep: sweeps, sweeping < perform
dig: digs, digging, shovels, shoveling < force
hammer: hammers, hammering < force
work: works, working < perform
take photo: takes a photo, takes photos, takes a picture, taking a photo, taking photos, photographs, photographing < perform
phone: talks on the phone, talking on the phone, calls, makes a call < voice
look at phone: looks at a phone, looking at a phone, texts, texting, scrolls < gaze
hold: holds, holding, carries, carrying, carry, grips, clutches < hold
pick up: picks up, picking up, lifts, lifting, raises < hold
put: puts, putting, puts down, sets down, lays down < hold
throw: throws, throwing, tosses, tossing, hurls < hold
catch: catches, catching < hold
miss: misses, missing, fumbles, fumbling, fails to catch < hold
give: gives, giving, hands over, offers < hold
push: pushes, pushing, shoves < force
pull: pulls, pulling, drags, dragging, tugs < force
kick: kicks, kicking < force
touch: touches, touching, taps, pets, strokes, caresses < force
open: opens, opening < force
close: closes, closing, shuts < force
"""


def people_entries() -> tuple[Entry, ...]:
    """One entry per line of the table: name, further words, family."""
    entries: list[Entry] = []
    for line in filter(None, _TABLE.strip().splitlines()):
        name, rest = line.split(": ", 1)
        words, family = rest.rsplit(" < ", 1)
        entries.append(Entry(category="action", name=name, words=tuple(words.split(", ")), family=family))
    return tuple(entries)
