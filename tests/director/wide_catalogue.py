"""A catalogue as wide as the finished engine's: what real prompts ask for, so that reading is tested apart from modelling.

Lines are "name, further words / traits < family".
"""

from small_catalogue import entries_of

from aozora.film.catalogue import Catalogue

_PEOPLE = """
person, human, someone, somebody, individual, figure / young, old, middle-aged, elderly, tall, bearded, bald
man, guy, gentleman, male / young, old, middle-aged, elderly, tall, bearded, bald < person
woman, lady, female / young, old, middle-aged, elderly, tall, pregnant < person
boy / young, little, teenage < child
girl / young, little, teenage < child
child, kid / young, little < person
baby, infant, toddler < person
old man, elderly man, grandfather, grandpa < man
old woman, elderly woman, grandmother, grandma < woman
astronaut, spaceman < person
chef, cook, baker < person
doctor, physician, surgeon < person
nurse < person
police officer, policeman, cop, policewoman < person
firefighter, fireman < person
soldier, warrior < person
knight < person
farmer < person
pirate < person
wizard, magician, sorcerer < person
witch < person
dancer, ballerina < person
musician < person
guitarist < musician
pianist < musician
violinist < musician
drummer < musician
singer, vocalist < musician
athlete, runner < person
skateboarder, skater < athlete
surfer < athlete
skier < athlete
snowboarder < athlete
cyclist, biker, motorcyclist < athlete
swimmer, diver, scuba diver < athlete
gymnast < athlete
boxer < athlete
basketball player < athlete
soccer player, football player, footballer < athlete
tennis player < athlete
business person, businessman, businesswoman, executive < person
student, pupil < person
teacher, professor < person
scientist, researcher < person
construction worker, builder, worker < person
artist, painter < person
photographer < person
hiker, tourist, traveler, traveller < person
fisherman < person
gardener < person
carpenter, craftsman, blacksmith, potter < person
driver, taxi driver < person
pilot < person
waiter, waitress, barista, bartender < person
bride < woman
groom < man
king, prince < man
queen, princess < woman
samurai, ninja < person
cowboy < person
clown < person
superhero < person
monk < person
santa, santa claus < man
mermaid < fantasy
fairy < fantasy
"""

_ANIMALS = """
dog, hound, canine, mutt / puppy, young < animal
golden retriever, retriever / puppy < dog
labrador / puppy < dog
corgi, welsh corgi / puppy < dog
shiba inu, shiba / puppy < dog
husky / puppy < dog
german shepherd / puppy < dog
dalmatian / puppy < dog
poodle / puppy < dog
bulldog / puppy < dog
beagle / puppy < dog
border collie, collie / puppy < dog
cat, feline, house cat / kitten, young < animal
siamese cat / kitten < cat
tabby cat, tabby / kitten < cat
horse, stallion, mare, pony / foal < animal
zebra < animal
donkey < animal
cow, cattle / calf < animal
bull, buffalo, bison < animal
sheep / lamb < animal
goat < animal
pig / piglet < animal
deer, stag, reindeer / fawn < animal
moose, elk < animal
elephant / calf < animal
mammoth, woolly mammoth < animal
giraffe < animal
rhino, rhinoceros < animal
hippo, hippopotamus < animal
camel < animal
llama, alpaca < animal
lion / cub < animal
tiger / cub < animal
leopard, jaguar / cub < animal
cheetah / cub < animal
bear, brown bear, grizzly bear, grizzly / cub < animal
polar bear / cub < bear
panda, giant panda / cub < bear
red panda < animal
koala < animal
fox, red fox / cub < animal
wolf / cub < animal
raccoon < animal
rabbit, bunny, hare < animal
squirrel, chipmunk < animal
mouse, rat < animal
hamster, guinea pig < animal
hedgehog < animal
beaver < animal
otter < animal
monkey, chimpanzee, ape < animal
gorilla < animal
kangaroo < animal
sloth < animal
bat < animal
bird, songbird, sparrow < animal
crow, raven < bird
pigeon, dove < bird
parrot, macaw < bird
owl < bird
eagle, hawk, falcon < bird
duck, mallard / duckling < bird
goose < bird
swan < bird
flamingo < bird
peacock < bird
penguin < bird
chicken, hen, rooster / chick < bird
turkey < bird
hummingbird < bird
seagull, gull < bird
crane, heron, stork < bird
fish, tropical fish < animal
clownfish < fish
goldfish < fish
koi < fish
shark < fish
ray, manta ray < fish
whale, humpback whale, orca < animal
dolphin < animal
seal, sea lion < animal
octopus, squid < animal
jellyfish < animal
crab, lobster < animal
starfish < animal
seahorse < animal
turtle, sea turtle, tortoise < animal
butterfly < insect
moth < insect
bee, bumblebee < insect
dragonfly < insect
ladybug < insect
ant < insect
firefly < insect
spider < insect
snail < animal
caterpillar < insect
frog, toad < animal
lizard, gecko < animal
chameleon < animal
crocodile, alligator < animal
snake, cobra < animal
dinosaur, t-rex, tyrannosaurus rex < animal
triceratops < dinosaur
robot, android, humanoid robot < fantasy
dragon < fantasy
unicorn < fantasy
alien < fantasy
ghost < fantasy
monster, creature < fantasy
zombie < fantasy
skeleton < fantasy
"""

_THINGS = """
ball < ball
soccer ball, football < ball
basketball < ball
tennis ball < ball
baseball < ball
beach ball < ball
bowling ball < ball
marble < toy
balloon / inflated < toy
kite < toy
teddy bear, stuffed animal, plush toy < toy
doll, puppet < toy
toy block, block, building block, lego / painted < toy
domino < toy
toy car < toy
car, sedan, automobile, sports car, suv / vintage, old, modern < vehicle
taxi, cab < car
police car < car
truck, lorry, pickup truck / old < vehicle
van < vehicle
bus, school bus / double-decker < vehicle
train, steam train, locomotive / old, high-speed < vehicle
tram, streetcar < vehicle
bicycle, bike < vehicle
motorcycle, motorbike, scooter < vehicle
skateboard < sports
surfboard < sports
snowboard < sports
skis < sports
cart, carriage, wagon < vehicle
tractor < vehicle
boat, rowboat, canoe, kayak, fishing boat < watercraft
sailboat, yacht < watercraft
ship, cruise ship, pirate ship < watercraft
submarine < watercraft
airplane, plane, aeroplane, jet < aircraft
helicopter < aircraft
drone, quadcopter < aircraft
hot air balloon < aircraft
rocket < aircraft
spaceship, spacecraft, ufo < aircraft
satellite, space station < aircraft
parachute < aircraft
house, cottage, cabin, hut, home < building
building, skyscraper, tower block < building
tower, lighthouse < building
castle, palace < building
church, cathedral < building
temple, pagoda, shrine < building
bridge < building
barn < building
windmill < building
tent < building
pyramid < building
eiffel tower < building
statue, sculpture < building
fountain < building
fence, railing < building
wall < building
gate < building
door < building
window < building
stairs, staircase < building
road sign, stop sign, street sign < sign
sign, billboard, neon sign < sign
banner, poster < sign
flag < sign
traffic light < street
street lamp, lamppost, streetlight < street
fire hydrant < street
parking meter < street
bench < furniture
table, desk, counter, coffee table < furniture
chair, stool, armchair, rocking chair < furniture
sofa, couch < furniture
bed < furniture
shelf, bookshelf, bookcase, cabinet < furniture
lamp, desk lamp < furniture
candle / lit < furniture
lantern < furniture
chandelier < furniture
mirror < furniture
clock, alarm clock < furniture
rug, carpet < furniture
curtain < furniture
pillow, cushion < furniture
blanket, towel < furniture
bathtub < furniture
sink < furniture
toilet < furniture
cup, teacup < vessel
mug, coffee cup, coffee mug < vessel
glass, wine glass, drinking glass < vessel
bottle, wine bottle < vessel
jar < vessel
bowl < vessel
plate, dish < vessel
vase < vessel
pot, saucepan < vessel
frying pan, pan, wok, skillet < vessel
kettle, teapot < vessel
bucket < vessel
basket < vessel
box, cardboard box, crate, chest < vessel
barrel < vessel
knife < cutlery
fork < cutlery
spoon < cutlery
chopsticks < cutlery
apple < fruit
orange < fruit
banana < fruit
lemon < fruit
strawberry < fruit
grapes < fruit
watermelon < fruit
pineapple < fruit
pear < fruit
cherry < fruit
tomato < vegetable
carrot < vegetable
onion < vegetable
potato < vegetable
pumpkin < vegetable
broccoli < vegetable
mushroom < vegetable
egg < food
bread, loaf, toast < food
cake, cupcake, birthday cake < food
cookie < food
donut, doughnut < food
pizza < food
burger, hamburger < food
hot dog < food
sandwich < food
sushi < food
noodles, ramen, pasta, spaghetti < food
rice < food
ice cream < food
chocolate < food
cheese < food
steak, meat < food
salad < food
soup < food
meal, food, dish of food < food
coffee < drink
tea < drink
milk < drink
juice, orange juice < drink
wine < drink
beer < drink
honey, syrup < drink
water < liquid
paint, ink < liquid
oil < liquid
lava, magma < liquid
water drop, droplet, raindrop < liquid
bubble, soap bubble < liquid
smoke, steam < gas
dust < gas
fire, flame, campfire, bonfire < fire
fireworks < fire
explosion < fire
spark < fire
tree, oak, oak tree, maple / autumn, bare < plant
pine tree, pine, fir / snow-covered < tree
palm tree, palm < tree
cherry tree, cherry blossom, cherry blossom tree < tree
christmas tree < tree
leaf, foliage < plant
flower, blossom, bloom < plant
rose < flower
sunflower < flower
tulip < flower
daisy, wildflower < flower
lotus, water lily < flower
dandelion < flower
grass < plant
bush, shrub < plant
bamboo < plant
cactus < plant
potted plant, plant, houseplant < plant
seed < plant
rock, stone, boulder, pebble < nature
iceberg < nature
ice, ice cube, icicle < nature
snowman < toy
snowflake < nature
shell, seashell < nature
coral, coral reef < nature
moon, full moon < sky
sun < sky
star < sky
planet, earth < sky
galaxy, nebula < sky
cloud < sky
rainbow < sky
aurora, northern lights < sky
wave, ocean wave < water
book / open, old < print
paper, sheet of paper, newspaper < print
letter, envelope < print
painting, picture frame, canvas < print
photograph, photo < print
map < print
pen, pencil < print
paintbrush, brush < print
phone, smartphone, cell phone, mobile phone < electronics
laptop, computer, tablet < electronics
television, tv, monitor, screen < electronics
keyboard < electronics
camera < electronics
radio < electronics
headphones < electronics
microphone < electronics
microwave, oven, stove, toaster < electronics
refrigerator, fridge < electronics
fan < electronics
hair dryer < electronics
machine, engine, gear < electronics
guitar < instrument
piano < instrument
violin < instrument
drum, drums, drum kit < instrument
flute < instrument
saxophone < instrument
trumpet < instrument
hammer < tool
scissors < tool
rope < tool
key < tool
ladder < tool
shovel < tool
axe < tool
broom < tool
sword < weapon
shield < weapon
bow, bow and arrow < weapon
gun, rifle < weapon
tennis racket, racket < sports
baseball bat < sports
baseball glove < sports
golf club < sports
frisbee < sports
swing < playground
slide < playground
suitcase, luggage < bag
backpack < bag
handbag, purse, bag < bag
umbrella, parasol < accessory
tie < accessory
toothbrush < bathroom
cube < shape
sphere, orb < shape
pyramid shape, cone < shape
cylinder < shape
coin < shape
crystal, gem, diamond < shape
feather < nature
nest < nature
crown < accessory
mask < accessory
gift, present, gift box < toy
hourglass < toy
top, spinning top < toy
chess piece, chess board < toy
dice < toy
"""

_PLACES = """
meadow, field, grassland, grassy field / green < nature
park, lawn < nature
garden, backyard, yard / flower < nature
playground < nature
farm, farmland < nature
vineyard < nature
forest, woods, woodland / pine, dense, enchanted < nature
jungle, rainforest / dense < nature
bamboo grove, bamboo forest < nature
desert, sand dunes, dunes < nature
canyon, grand canyon < nature
savanna, savannah < nature
mountains, mountain, mountain range, mountain peak, hill, hills, valley / snowy, rocky, green, snow-capped < nature
glacier < nature
volcano < nature
cliff, cliffs, coast, coastline / rocky < nature
beach, seaside, shore, seashore / sandy, tropical < nature
island, tropical island < nature
sea, ocean, open sea / stormy, calm < nature
underwater, coral reef, reef, under the sea, under water < nature
lake / calm, frozen < nature
river, stream, creek, brook, riverbank < nature
waterfall < nature
pond < nature
swamp, marsh < nature
cave, cavern < nature
snow field, snowy landscape, snowfield / snowy < nature
arctic, arctic ice, antarctica < nature
sky, in the sky < nature
city street, city, street, downtown, town, urban street, sidewalk, cityscape / modern, busy, crowded, neon-lit, narrow < urban
old town, cobblestone street, european street < urban
tokyo street, tokyo, neon street, shibuya < urban
new york street, new york, times square, manhattan < urban
market, street market, bazaar < urban
square, plaza, town square < urban
highway, road, country road, racetrack < urban
bridge over water < urban
alley, alleyway < urban
rooftop < urban
harbour, harbor, port, dock, pier, marina < urban
train station, railway station, subway station, subway < urban
airport, runway < urban
parking lot < urban
construction site < urban
stadium, arena < urban
basketball court, court, tennis court < urban
gas station < urban
amusement park, carnival, fair < urban
ruins < urban
village < urban
crosswalk, intersection < urban
swimming pool, pool < urban
living room, room, apartment < indoors
bedroom < indoors
kitchen < indoors
bathroom < indoors
dining room < indoors
office < indoors
classroom, school < indoors
library < indoors
laboratory, lab < indoors
hospital room, hospital < indoors
museum, art gallery, gallery < indoors
theatre, theater, stage < indoors
concert hall, concert < indoors
restaurant, diner < indoors
cafe, coffee shop < indoors
bar, pub, nightclub < indoors
shop, store, bookstore, boutique < indoors
supermarket, grocery store < indoors
gym < indoors
garage < indoors
workshop < indoors
factory < indoors
warehouse < indoors
elevator < indoors
hallway, corridor < indoors
spaceship interior, cockpit < indoors
car interior < indoors
ballroom < indoors
greenhouse < indoors
aquarium < indoors
outer space, space, cosmos, in space < space
moon surface, lunar surface < space
mars, martian surface < space
studio, white background, plain background, black background, backdrop / white, black < studio
table top, tabletop, wooden table, kitchen counter < indoors
"""

_HOURS = """
dawn, daybreak, first light
sunrise, early morning
morning
noon, midday
afternoon, day, daytime, daylight
golden hour, magic hour
sunset, sundown
dusk, twilight, evening, blue hour
night, midnight, nighttime, moonlight, moonlit
"""

_WEATHERS = """
clear, sunny, bright, sunlit, sunshine, clear sky
cloudy, clouds, partly cloudy
overcast, grey sky, gloomy
misty, mist, foggy, fog, haze
rain, rainy, raining, rainfall, heavy rain
storm, stormy, thunderstorm, lightning
snow, snowy, snowing, snowfall, blizzard
windy, wind, breeze, breezy
"""

_ACTIONS = """
walk, strolls, wanders, marches, paces < move
run, sprints, jogs, gallops, races, dashes < move
chase, runs after, pursues < move
crawl, creeps < move
climb < move
jump, leaps, hops, skips < move
swim < move
dive < move
fly, flies, soars, glides, flaps < move
hover < stay
float, drifts < move
drive, drives < move
ride, rides < move
sail < move
skate, skateboards < move
ski < move
snowboard < move
surf < move
cycle < move
hike < move
enter, goes into, comes in < move
leave, exits, goes out of < move
approach, comes towards < move
stand, waits < stay
sit, sits down < stay
lie, lies down, rests < stay
kneel, crouches < stay
stand up, gets up, rises from < stay
sleep, naps, dozes < stay
turn, turns around, turns to < stay
bend, leans, bows < stay
stretch < stay
look, looks at, watches, stares at, gazes at, observes < gaze
look around, looks around < gaze
read < gesture
write < gesture
type < gesture
talk, speaks, chats, converses < voice
whisper < voice
shout, yells, screams < voice
sing < voice
laugh, giggles < face
smile, grins < face
cry, weeps < face
blink, winks < face
nod < gesture
wave, waves at < gesture
point, points at < gesture
clap, applauds < gesture
hug, embraces < gesture
kiss < gesture
shake hands < gesture
dance, waltzes < perform
perform < perform
play, plays with < perform
play guitar, strums a guitar, plays the guitar, playing guitar < perform
play piano, plays the piano < perform
play violin, plays the violin < perform
play drums, plays the drums, drumming < perform
play flute < perform
play soccer, plays football < perform
play basketball, dribbles < perform
play tennis < perform
play golf < perform
box, punches < perform
do yoga, meditates, practices yoga < perform
exercise, does push-ups, lifts weights, works out < perform
fight, spars < perform
cook, cooks, bakes, grills, fries < perform
eat, eats, nibbles, munches, feeds on < perform
drink, drinks, sips < perform
paint, paints < perform
draw, draws, sketches < perform
wash, washes, cleans, wipes, scrubs < perform
brush, brushes, combs < perform
groom, licks < perform
work, works < perform
hold, holds, carries, grips, clutches < hold
pick up, picks up, lifts, raises < hold
put, puts, places, puts down, sets down, lays down < hold
throw, throws, tosses < hold
catch, catches < hold
give, gives, hands, offers < hold
take, takes, grabs < hold
push, pushes < force
pull, pulls, drags, tugs < force
press, presses, squeezes < force
kick, kicks < force
hit, hits, strikes, collides with, crashes into, bumps into < force
knock over, knocks down, topples < force
touch, touches, taps, pets, strokes, caresses < force
rub, rubs < force
open, opens < force
close, closes, shuts < force
cut, cuts, slices, chops < force
peel < force
tear, tears, rips < force
fold, folds < force
break, breaks, shatters, smashes, cracks < destroy
explode, explodes, bursts, erupts < destroy
crush, crushes < destroy
collapse, crumbles < destroy
pour, pours, pours into < fluid
stir, stirs, mixes, whisks < fluid
splash, splashes < fluid
drip, drips < fluid
flow, flows, streams, cascades < fluid
swirl, swirls, spreads, diffuses < fluid
sink, sinks < fluid
fill, fills < fluid
spray, sprays < fluid
roll, rolls, tumbles < rigid
slide, slides, slips < rigid
spin, spins, rotates, twirls, revolves, whirls < rigid
fall, falls, drops, descends < rigid
bounce, bounces < rigid
swing, swings < rigid
shake, shakes, trembles, vibrates < rigid
land, lands < rigid
rise, rises, ascends < rigid
launch, takes off, lifts off, blasts off < rigid
hang, hangs < rigid
melt, melts < change
freeze, freezes < change
boil, boils < change
burn, burns < change
grow, grows < change
bloom, blooms, blossoms < change
shrink < change
inflate, inflates, expands < change
change colour, changes color, turns red, turns into a different color < change
transform, transforms into, turns into, morphs into, becomes < change
glow, glows, shines < light
flicker, flickers, twinkles, sparkles, glitters < light
flash, flashes < light
sway, sways < wind
flutter, flutters, waves in the wind, blows in the wind < wind
blow, blows < wind
bark, barks < voice
meow, meows < voice
howl, howls < voice
roar, roars, growls < voice
chirp, chirps, tweets < voice
sniff, sniffs < face
pant < face
wag, wags < gesture
dig, digs < force
peck, pecks < force
graze, grazes < perform
hunt, hunts, stalks < move
perch, perches < stay
yawn, yawns < face
"""

_PARTS = """
hair, locks / long, short, curly, straight, wavy
beard, goatee / long, short
moustache, mustache
eyes, eye
face
skin, complexion
mouth, lips
nose
ears, ear
hands, hand, fingers, finger, fist
arms, arm
legs, leg
feet, foot, paws, paw, hooves
head
neck
body, torso
tail
wings, wing
fur, coat
feathers, plumage
mane
horns, antlers
trunk
tusks
beak
claws
scales
whiskers
spots
stripes
teeth, fangs
tongue
wheels, tires
handle
lid
petals
branches
leaves
roof
sails
headlights
"""

_GARMENTS = """
shirt, blouse
t-shirt, tee
sweater, jumper, pullover
hoodie
jacket, leather jacket, blazer
coat, overcoat, trench coat, raincoat
suit, tuxedo, business suit
dress, gown, wedding dress
skirt
trousers, pants, slacks
jeans
shorts
uniform
robe, cloak, cape
apron
swimsuit, bikini
kimono
sari
spacesuit, space suit
armour, armor
scarf
hat, top hat, sun hat
cap, baseball cap
beanie
helmet
glasses, spectacles
sunglasses
goggles
headphones
gloves
shoes
boots
sneakers
high heels, heels
socks
tie, bow tie
necklace
earrings
ring
watch
crown
mask
backpack
"""

_RELATIONS = """
left of
right of
next to, beside
near, close to
behind
in front of
on, on top of
above, over
under, below, beneath
in, inside
between
around, surrounding
against
facing
among
opposite
outside
across
along
with
middle of
foreground of
background of
top of
bottom of
"""

_SOUNDS = """
birdsong, birds chirping, birds singing, chirping birds
owl, owl hooting
seagulls, seagull cries
crickets, chirping crickets
wind, howling wind, whistling wind, breeze
rustling leaves, leaves rustling
rain, rainfall, raindrops, patter of rain
thunder, thunderclap
waves, ocean waves, crashing waves, surf
water, running water, flowing water, babbling brook, stream
waterfall
splash, splashing
bubbles, bubbling
fire, crackling fire, crackling
footsteps, footfalls, steps
crunch, crunching, crunching snow, crunching gravel
applause, clapping, cheering
crowd, crowd noise, chatter, murmur
laughter, laughing
breathing, breath
heartbeat
scream
bark, barking, dog barking
meow, meowing
purr, purring
howl, howling
roar, roaring, growl
hooves, hoofbeats, galloping
engine, engine noise, motor, engine roar
traffic, city traffic, car horns, honking
siren, sirens
train, train horn, train whistle
airplane, jet engine
helicopter, rotor
bell, bells, church bells, ringing bell
chime, wind chimes
clock, ticking, ticking clock
phone, phone ringing, ringtone
keyboard, typing, clicking keys
click, clicking
beep, beeping
door, door creaking, creak, creaking
knock, knocking
crash, crashing
thud, thump
boom, explosion, rumble, rumbling
glass, glass breaking, shattering glass, clinking glasses, clink
clatter, clattering, clang
sizzle, sizzling
hiss, hissing
pour, pouring
whoosh, swoosh
hum, humming, buzz, buzzing
scratch, scratching, scraping
metal, metallic clang
paper rustling, rustling paper
tap, tapping
drip, dripping
camera shutter
room tone, silence
"""

_MUSIC = """
orchestral, orchestra, strings, cinematic score
piano
guitar, acoustic guitar
electronic, synth, techno
jazz
rock
pop
hip hop
classical
ambient music, ambient
folk
lullaby
upbeat, cheerful, happy
calm, soft, gentle, peaceful
melancholic, sad
dramatic, tense, suspenseful
epic
romantic
eerie
"""

_FRAMINGS = """
extreme wide shot, establishing shot, panoramic view
wide shot, long shot
full shot, full body shot
medium wide shot
medium shot, mid shot
medium close-up
close-up, close up, close-up shot
extreme close-up
macro shot, macro
over the shoulder, over-the-shoulder shot
two shot
point of view, first person, pov, first-person view
insert shot
"""

_ANGLES = """
eye level
low angle, from below
high angle, from above
top-down, overhead
bird's eye, aerial, aerial view, drone shot
worm's eye
dutch angle
side view, profile
rear view, from behind
front view
"""

_MOVES = """
static, static shot
pan
tilt
roll
tracking, tracking shot
follow, follow shot
dolly in, push in
dolly out, pull back
orbit, arc shot
crane, crane shot
pedestal
truck
zoom in
zoom out
dolly zoom
whip pan
flight, fly-through, drone flight
push through
"""

_SUPPORTS = """
tripod
handheld, handheld camera
steadicam, gimbal
"""

_PACES = """
slow motion, slow-motion, slo-mo
time-lapse, timelapse
hyperlapse
reverse
freeze frame
bullet time
fast motion
"""

_FOCUS = """
shallow, shallow depth of field, bokeh
deep, deep focus
rack, rack focus
soft, soft focus
tilt-shift
"""

_TRANSITIONS = """
cut
fade
dissolve
wipe
iris
whip pan
match cut
smash cut
"""

_TEXT = """
title
subtitle
sign
neon
book
screen
shirt
chalk
sand
sky
poster
label
paper
wall
logo
"""

_COLOURS = """
red
crimson < red
scarlet < red
maroon < red
blue
navy < blue
turquoise < blue
teal < blue
green
emerald < green
yellow
gold, golden < yellow
orange
amber < orange
purple
violet < purple
pink
magenta < pink
white
cream < white
beige < white
black
brown
tan < brown
grey, gray
silver < grey
colourful, colorful, multicolored, rainbow
transparent, clear, translucent
"""

_MATERIALS = """
wood, wooden
glass
metal, metallic
steel, iron < metal
copper < metal
bronze < metal
brass < metal
gold < metal
silver < metal
stone
marble < stone
granite < stone
concrete
brick
plastic
rubber
leather
fabric, cloth
silk < fabric
velvet < fabric
wool, knitted, woolen < fabric
cotton < fabric
denim < fabric
felt < fabric
paper
cardboard < paper
origami < paper
ceramic, porcelain
clay
ice
crystal
sand
straw, wicker
bamboo
wax
fur
balloon material
"""

_LOOKS = """
house, stop motion, puppet
photographic, realistic, photorealistic, cinematic
documentary < photographic
claymation, clay animation
felt, paper craft, papercraft
film noir, noir
black and white, monochrome
oil painting
van gogh, in the style of van gogh, van gogh style
impressionist, monet
watercolour, watercolor, watercolor painting
ukiyo-e, hokusai, ukiyo style
ink wash, chinese ink painting
pencil sketch, sketch, line drawing
comic, comic book
anime, ghibli, studio ghibli
cartoon, animated, animated style, 2d animation, pixar, 3d animation
flat vector
pixel art
voxel, minecraft
low poly
isometric
cyberpunk, in cyberpunk style
steampunk
vintage film, 8mm, 16mm, retro, vintage
vhs
cctv, security camera footage
news
surreal, surrealism, surrealism style
horror
fantasy
blueprint
x-ray
thermal
hologram, holographic
"""

WIDE = Catalogue(
    engine="wide",
    entries=(
        *entries_of("kind", _PEOPLE),
        *entries_of("kind", _ANIMALS),
        *entries_of("thing", _THINGS),
        *entries_of("place", _PLACES),
        *entries_of("hour", _HOURS, "day"),
        *entries_of("weather", _WEATHERS, "weather"),
        *entries_of("action", _ACTIONS),
        *entries_of("part", _PARTS),
        *entries_of("garment", _GARMENTS),
        *entries_of("relation", _RELATIONS),
        *entries_of("sound", _SOUNDS),
        *entries_of("music", _MUSIC),
        *entries_of("framing", _FRAMINGS),
        *entries_of("angle", _ANGLES),
        *entries_of("move", _MOVES),
        *entries_of("support", _SUPPORTS),
        *entries_of("pace", _PACES),
        *entries_of("focus", _FOCUS),
        *entries_of("transition", _TRANSITIONS),
        *entries_of("text", _TEXT),
        *entries_of("colour", _COLOURS),
        *entries_of("material", _MATERIALS),
        *entries_of("look", _LOOKS),
    ),
)
"""What an engine that has everything would list."""
