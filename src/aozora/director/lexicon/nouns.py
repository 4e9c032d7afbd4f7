"""Nouns: young ones and their kind, what is a kind of what, parts of bodies and things, places and what they bring."""

from aozora.director.lexicon.listing import listed

YOUNG = {
    "puppy": "dog", "pup": "dog", "doggo": "dog", "kitten": "cat", "kitty": "cat", "cub": "bear", "calf": "cow",
    "foal": "horse", "colt": "horse",
    "filly": "horse", "lamb": "sheep", "kid goat": "goat", "chick": "chicken", "duckling": "duck", "gosling": "goose",
    "cygnet": "swan",
    "piglet": "pig", "fawn": "deer", "joey": "kangaroo", "tadpole": "frog", "owlet": "owl", "bunny": "rabbit", "wolf pup": "wolf",
    "wolf cub": "wolf", "fox cub": "fox", "fox kit": "fox",
}  # fmt: skip
"""Word for a young animal -> its kind; the word itself becomes the age."""

_KIN = """
dog: labrador cockapoo labradoodle goldendoodle dingo shiba akita
cat: persian lion tiger leopard cheetah panther jaguar
cow: yak
deer: doe antelope gazelle
bird: swallow
fish: salmon carp
animal: lion beast
sign: signage
curtain: blind blinds drape drapes
person: adult couple family character owner boss employer host guest visitor neighbour neighbor
ball: football basketball beach_ball baseball orb sphere globe bead balloon snowball frisbee
marble: bead orb ball_bearing pearl
block: brick building_block tile die skittle pin bowling_pin cuboid
box: case package parcel container trunk suitcase
cup: tumbler goblet beaker
bottle: jar pitcher
bowl: basin pot
vase: flowerpot pot
table: bench countertop nightstand
chair: seat bench throne
sofa: loveseat settee
bed: mattress crib
car: racecar
boat: raft
bicycle: tricycle
tree: spruce cypress redwood
flower: lily lavender petal daffodil iris narcissus hyacinth hydrangea magnolia
monster: goblin vampire demon devil ogre giant gargoyle beast
fairy: angel nymph cherub
house: igloo
fruit: orange lemon peach strawberry lime plum
apple: peach tomato
lamp: flashlight
swing: swing_set
toy: doll teddy_bear robot toy_car
statue: figurine
bench: seat
book: magazine notebook album
"""

NOUN_KIN: dict[str, tuple[str, ...]] = {}
"""Noun -> wider or neighbouring nouns, in order of nearness."""
for _line in _KIN.strip().splitlines():
    _wide, _, _words = _line.partition(":")
    for _word in _words.split():
        _noun = _word.replace("_", " ")
        NOUN_KIN[_noun] = (*NOUN_KIN.get(_noun, ()), _wide)

_PLACE_KIN = """
swimming pool: poolside lido
cave: tomb crypt catacomb
park: lawn playground green common grounds picnic_area dog_park botanical_garden golf_course campus arboretum city_park grass
park: plaza zoo
meadow: field pasture grassland prairie countryside savanna savannah plain plains farmland hillside hill hills valley steppe
meadow: heath moor farm wheat_field
garden: backyard yard courtyard orchard patio vineyard greenhouse terrace backyard_garden
forest: woods woodland wood jungle rainforest grove thicket wilderness clearing glade
meadow: park
garden: park
park: meadow
forest: park
beach: shore coast seaside seashore island coastline
lake: pond lagoon reservoir swamp
river: stream creek canal brook
ocean: sea bay harbor harbour
mountain: mountains peak cliff canyon ridge summit
desert: dunes dune wasteland
city: town village downtown skyline metropolis street
street: road alley highway sidewalk avenue lane path boulevard pavement crosswalk driveway intersection
stairs: staircase stairway steps stairwell stair
studio: photo_studio backdrop white_background black_background plain_background workshop gallery stage white_room set
studio: seamless_background
table: tabletop desk workbench countertop table_top desktop kitchen_table counter worktop shelf surface bench_top
room: living_room bedroom kitchen office bathroom dining_room classroom library hallway corridor attic basement cellar interior
room: lounge nursery lobby hall house home cabin
room: apartment flat
bar: tavern pub saloon taproom
living room: livingroom room lounge sitting_room
kitchen: room
bedroom: room
studio: table
table: studio
train station: train_tracks train_track railway_tracks railroad_tracks railway_track station metro_station metro bus_station depot
supermarket: mall shopping_mall shopping_center shopping_centre
shop: mall shopping_mall department_store barber_shop salon
city street: bus_stop street_corner
garden: porch flower_bed flowerbed
dining room: dining_area
mountain: mountain_top mountaintop hilltop hill_top mountainside
lake: body_of_water
floor: carpet ground
"""

PLACE_KIN: dict[str, tuple[str, ...]] = {}
"""Place -> nearer places that could stand in, in order."""
for _line in _PLACE_KIN.strip().splitlines():
    _wide, _, _words = _line.partition(":")
    for _word in _words.split():
        _noun = _word.replace("_", " ")
        PLACE_KIN[_noun] = (*PLACE_KIN.get(_noun, ()), _wide)

PLACE_NOUNS = frozenset(PLACE_KIN) | {w for k in PLACE_KIN.values() for w in k} | listed(
    """
    bridge station airport market square museum church temple castle palace tower cave tunnel volcano glacier waterfall pool
    stadium arena gym court restaurant cafe bar shop store mall supermarket factory warehouse garage hospital school
    university laboratory lab theater theatre cinema space moon mars planet universe sky underwater reef aquarium zoo circus
    cemetery ruins rooftop balcony porch dock pier port lighthouse campsite cockpit subway train_station parking_lot
    gas_station bakery salon spa hotel prison courtroom ballroom runway track racetrack raceway rink slope snowfield tundra
    arctic antarctica swamp marsh wetland hut igloo tent barn stable cottage mansion
    """
)  # fmt: skip
"""Nouns that name where something happens."""

GROUND_NOUNS = listed("grass ground floor lawn sand snow dirt pavement carpet rug turf soil earth gravel")
SELF_EVIDENT: dict[str, frozenset[str]] = {
    "indoor": frozenset({"indoors"}),
    "outdoor": frozenset({"outdoors"}),
    "coastal": frozenset({"beach", "cliff", "island", "lighthouse coast", "harbour", "sea"}),
    "sandy": frozenset({"beach", "desert", "island"}),
    "tropical": frozenset({"island", "jungle"}),
    "grassy": frozenset({"meadow", "park", "hills", "garden"}),
    "rocky": frozenset({"rocky mountains", "cliff", "canyon"}),
    "cobblestone": frozenset({"old town", "medieval village", "victorian street"}),
    "cobbled": frozenset({"old town", "medieval village", "victorian street"}),
    "narrow": frozenset({"alley", "old town", "corridor"}),
    "rural": frozenset({"village", "country road", "farm", "meadow", "wheat field", "farmstead"}),
    "urban": frozenset({"city street", "alley", "skyline", "rooftop", "square", "new york street"}),
    "african": frozenset({"savanna"}),
    "martian": frozenset({"mars"}),
    "lunar": frozenset({"moon surface"}),
    "snowy": frozenset({"snow field", "snowy mountains", "arctic", "glacier"}),
    "wooded": frozenset({"forest", "pine forest", "broadleaf forest"}),
    "icy": frozenset({"arctic", "glacier"}),
    "underground": frozenset({"cave", "dungeon"}),
    "starry": frozenset({"outer space"}),
    "volcanic": frozenset({"volcano"}),
}
"""Adjective -> places, or families of places, that are so without being asked."""

SCENERY = listed(
    """
    sky grass ground air horizon landscape scenery surroundings cloud tree trees bush bushes leaf leaves foliage greenery
    flower flowers sun sunbeam ray shade shadow path dew hill hills background breeze wind dirt soil earth vegetation
    wildflower wildflowers lawn floor wall walls step steps stair stairs light sunlight sunshine moonlight
    scene view
    """
)
"""What a place brings without being asked, wherever it fits."""

BROAD = listed("animal person insect reptile")
"""Classes too wide for one member to stand in for another."""

PARTS = listed(
    """
    tail tails ear ears eye eyes nose muzzle snout paw paws leg legs foot feet head face mouth tongue tooth teeth beak wing
    wings fur coat feather feathers plumage mane hair beard moustache mustache skin scale scales claw claws whisker whiskers
    neck back belly chest hand hands finger fingers arm arms shoulder shoulders hoof hooves horn horns trunk lips cheek
    cheeks eyebrow eyebrows body collar wheel wheels handle lid rim stripe stripes spot spots pattern patterns edge edges
    petal petals stem bark branch branches surface expression smile grin gaze ponytail braid freckles wrinkles shell fin
    fins antlers tusks markings
    """
)
"""Parts of a whole; said of a whole they describe it and are not cast."""

COATS = listed("fur coat hair feathers plumage skin wool fleece body")
"""Parts whose colour is the colour of the whole."""

NO_PLACES = listed(
    """
    direction way front back side position point distance end top bottom middle centre center left right edge corner half
    place spot line angle level height depth area region part section segment axis air
    """
)
"""Nouns of location that say where in something else, and are nowhere by themselves."""

GENERIC_PLACES = listed(
    """
    interior inside view scenery scene landscape area setting background corner side edge environment backdrop surroundings
    floor terrain region district quarter spot site place ground surface wall wing zone entrance
    """
)
"""Heads of noun phrases that leave it to what stands before them which place is meant."""

MEDIA_NOUNS = listed(
    "video clip film movie footage animation render tableau segment teaser trailer commercial advertisement montage"
)
"""Nouns for the film as a thing that is asked for."""

FILM_NOUNS = listed(
    """
    camera shot shots view scene scenes video clip film movie footage frame framing photo photograph foreground background
    distance lens focus angle perspective composition cinematography sequence lighting style aesthetic mood atmosphere tone
    vibe feel quality resolution render rendering movement
    """
)
"""Nouns about the film itself."""

TEXT_CARRIERS = {
    "sign": "sign", "billboard": "sign", "banner": "banner", "poster": "poster", "neon sign": "neon sign", "road sign": "sign",
    "street sign": "sign", "plaque": "sign", "board": "sign", "chalkboard": "chalkboard", "blackboard": "chalkboard",
    "title": "title",
    "title card": "title", "text": "title", "caption": "subtitle", "subtitle": "subtitle", "subtitles": "subtitle",
    "words": "title",
    "word": "title", "letters": "title", "lettering": "title", "headline": "title", "logo": "logo", "label": "label",
    "credits": "title",
    "overlay": "title", "heading": "title", "text overlay": "title", "slogan": "title", "inscription": "sign", "screen": "screen",
    "message": "title", "t-shirt": "label", "shirt": "label", "card": "card", "note": "card", "letter": "card",
    "graphic": "title", "license plate": "plate", "licence plate": "plate", "number plate": "plate",
    "registration plate": "plate", "license plates": "plate", "licence plates": "plate",
}  # fmt: skip
"""Nouns that carry words, and the medium they are."""

FEMALE = listed(
    """
    woman girl lady queen princess mother mom daughter sister grandmother grandma wife bride actress witch waitress
    ballerina businesswoman aunt niece nun countess duchess empress heroine hostess goddess stepmother stepsister godmother
    stepdaughter granddaughter housewife stewardess policewoman mum mommy grandma granny widow maid
    """
)
MALE = listed(
    """
    man boy gentleman guy king prince father dad son brother grandfather grandpa husband groom actor wizard waiter monk
    knight businessman uncle nephew priest pope duke emperor hero host stepfather stepbrother godfather grandson daddy
    policeman fireman samurai sultan bishop friar
    """
)
NOUNS_IN_ING = listed(
    """
    building painting ceiling wedding clothing evening morning lightning ring king spring string thing wing swing sling
    lighting railing crossing landing setting opening icing pudding stocking earring something anything nothing everything
    duckling gosling herring dumpling sibling feeling drawing blessing dressing parking filling frosting bedding sting
    gathering meeting pasting being birdsong
    """
)

PLURAL_ONLY = listed(
    """
    stairs scissors jeans pants trousers clothes sunglasses goggles headphones binoculars surroundings outskirts woods
    """
)

COLLECTIVES = {
    "couple": 2, "pair": 2, "duo": 2, "trio": 3, "family": 4, "crowd": 8, "audience": 8, "team": 5, "band": 4, "choir": 6,
    "orchestra": 8, "group": 4, "crew": 4, "troop": 5, "squad": 4, "gang": 4, "mob": 8, "throng": 8, "jury": 6, "staff": 4,
    "quartet": 4,
}  # fmt: skip
"""Nouns in the singular that mean several people, and how many."""

TOGETHER = listed("team group duo trio pair gang squad troop")
"""Nouns that mean those who were spoken of before."""

SAID_IN_PLURAL = listed(
    """
    fireworks stairs scissors noodles skis chopsticks binoculars drums headphones sunglasses glasses goggles grapes pants jeans
    trousers shorts stilts pliers tongs tweezers herbs spaghetti northern_lights ruins dishes gears earbuds airpods earpods
    crutches paperclips rollerskates rollerblades
    """
) | {"paper clips", "roller skates"}
"""Plurals that are usually said of one thing or one heap."""

COUNT_OF_PLURAL = 3
"""How many a bare plural means where nothing says it."""

MOST_ROLES = 24
"""No mention brings more roles than this."""

LARGEST_CAST = 60
"""No film has more roles than about this many."""

PLAIN_PEOPLE = listed("person man woman boy girl child people")
"""People of whom nothing is said yet but that they are people."""

NARRATORS = listed("narrator narration voiceover voice-over announcer commentator storyteller vo v.o")

PICTURE_NOUNS = {
    "leaves": 2000,
    "shot": 900,
    "shots": 300,
    "glasses": 100,
    "steps": 60,
    "pan": 30,
    "zoom": 30,
    "tilt": 30,
    "light": 150,
}
"""Nouns that descriptions of pictures use far more than the texts that WordNet counted, and how much they count here."""

POURED = {"water": "poured water", "oil": "oil", "paint": "paint", "ink": "ink", "syrup": "syrup"}
"""Liquid that a place, a sound or a colour goes by too -> the thing that it is where it is said to flow."""

FLOWING = listed("pour fill spill drip overflow")
"""What liquids do that are seen by themselves."""
