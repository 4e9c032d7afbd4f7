"""Stages: where a film plays when its prompt names no place, by what is done, by things, and by who is there.

Lines are "word, word: place, place". All places of a line fit equally well, the plainest first. Words are names or families
of the catalogue, written as the catalogue writes them.
"""

Stages = tuple[tuple[frozenset[str], tuple[str, ...]], ...]


def _stages(text: str) -> Stages:
    """The lines of a table, in their order."""
    made: list[tuple[frozenset[str], tuple[str, ...]]] = []
    for line in text.strip().splitlines():
        words, _, places = line.partition(":")
        made.append((frozenset(word.strip() for word in words.split(",")), tuple(place.strip() for place in places.split(","))))
    return tuple(made)


DOINGS = _stages(
    """
    surf: sea, beach
    ski, snowboard: snow field, mountains
    sail: sea, lake
    dive: underwater, sea, swimming pool
    cycle: highway, park
    hike: mountains, forest
    skate: city street, park
    cook, peel, stir, boil: kitchen
    graze: meadow
    dig: garden
    type: office
    play guitar, play piano, play violin, play drums, play flute: theatre, concert hall, living room
    perform: theatre
    paint, draw: workshop, living room
    do yoga: park, gym, beach
    exercise, box: gym
    play basketball: basketball court
    play tennis: tennis court, stadium
    play soccer: stadium, park
    play golf: golf course, meadow
    launch: sky
    hunt: forest, savanna
    """
)
"""Actions that hold to their place whoever does them."""

HABITS = _stages(
    """
    swim: swimming pool, sea
    splash: swimming pool, sea
    drive: highway, city street
    fly, hover: sky
    sleep, yawn: bedroom
    eat: dining room, kitchen, restaurant
    drink: cafe, kitchen, living room
    read: library, living room, park
    write: office, living room
    wash: kitchen, bathroom
    brush: bathroom
    sing: theatre, concert hall
    dance: ballroom, theatre, city street
    clap: theatre
    work: office
    shake hands: office
    climb: mountains, cliff
    """
)
"""What people do, and where they would."""

LARGE_THINGS = _stages(
    """
    submarine: underwater
    puddle: city street, country road
    coral, shell: underwater, beach
    rowing boat, canoe: lake, sea
    watercraft, sailboat, motor boat, ship, wave: sea, lake
    surfboard: beach
    skis, snowboard: snow field
    spaceship, satellite, space station, planet, earth, solar system, galaxy: outer space
    aircraft, airplane, helicopter, hot-air balloon, ufo, parachute, cloud, rainbow, sun: sky
    airplane: airport
    helicopter: skyline, airport
    aircraft, hot-air balloon, ufo, parachute, cloud, rainbow, sun: hills, meadow
    forklift: warehouse
    conveyor belt: factory, warehouse
    excavator: construction site
    sleigh: snow field
    tank: desert
    carriage, cart: village, country road
    rocket: desert, meadow
    moon, star, aurora: mountains, lake
    train, locomotive, steam train, train carriage: railroad, train station
    tram: city street
    tractor, barn: farm
    castle, dragon: mountains, meadow
    temple: mountains, forest
    windmill, kite: meadow
    lighthouse: beach, hills
    tower: hills
    pyramid, cactus: desert
    iceberg: arctic
    tent, mushroom: forest
    police car, fire hydrant, parking meter, road sign, traffic light, street lamp, street, taxi, bus: city street
    vehicle, car: city street, highway
    eiffel tower, triumphal arch, brandenburg gate, gothic cathedral, glass pyramid: meadow, square
    statue, fountain: square, park
    clock tower, leaning tower, mosque, presidential mansion, st basil's cathedral, sagrada familia: meadow
    space needle, television tower, tokyo tower, obelisk, gateway arch, ferris wheel: meadow
    forbidden city, taj mahal, capitol: hills
    empire state building, shanghai skyline, oriental pearl tower: skyline, harbour
    tower bridge, golden gate bridge, opera house, statue of liberty: skyline, harbour
    burj khalifa, burj al arab, sphinx, petra, uluru, desert mountain: desert
    colosseum, parthenon, alhambra, stonehenge, moai, water tower, wind turbine: hills, meadow
    great wall, machu picchu, christ the redeemer, table mountain: hills, mountains
    torii gate: forest, lake
    totem pole: forest
    mount fuji, matterhorn, granite dome: meadow
    kilimanjaro: savanna
    church, house, fence, gate: village, meadow
    bridge: river
    building: city street
    lava: volcano
    palm tree: beach, island
    bamboo: bamboo grove
    snowman, snowflake: snow field
    lotus: pond
    christmas tree, potted plant: living room
    swing, see-saw, playground slide: playground
    roller coaster car, carousel, hot dog cart: amusement park
    trampoline, hammock: garden
    picnic: park, meadow
    sandcastle: beach
    pool table, slot machine, jukebox, dart board: bar
    table tennis table: gym, park
    arcade machine, vending machine, gumball machine: shop
    telephone box, atm, umbrella: city street
    shopping cart: supermarket
    video camera: theatre
    disco ball: ballroom
    gramophone, cash register, synthesizer: table top
    dishwasher: kitchen
    raft, kayak, jet ski, gondola: sea, lake
    hovercraft: sea
    buoy: sea, harbour
    rover: mars, moon surface
    snowmobile: snow field
    space shuttle: outer space, sky
    biplane, fighter jet, blimp, hang glider: sky
    cable car: snowy mountains, mountains
    bulldozer, cement mixer, crane truck: construction site
    golf cart: golf course
    race car: highway
    camper van: country road, beach
    rickshaw: tokyo street, old town
    segway, hoverboard, unicycle: square, park
    hay bale, scarecrow: wheat field, farm
    birdhouse, bird feeder, dog house, lawn mower, garden gnome, sundial, beehive: garden
    well: village, garden
    anchor, lifebuoy, ship wheel: harbour
    message in a bottle: beach
    fishing rod: lake
    treadmill, punching bag: gym
    basketball hoop: basketball court
    soccer goal: stadium
    tricycle, stroller: park
    deck chair: beach
    solar panel, satellite dish: meadow, rooftop
    fireplace, fish tank, blinds, cradle, vacuum cleaner, ironing board: living room
    wheelchair, crutches: hospital room
    suit of armor, throne: ballroom, museum
    catapult, trebuchet: castle courtyard, meadow
    chariot: ancient rome
    guillotine, pillory: square, medieval village
    gravestone, coffin: churchyard
    portal: forest, ruins
    magic carpet, jetpack: sky
    time machine: laboratory, workshop
    cauldron, broomstick: forest
    grass, tree: meadow, park
    bench: park
    flower, bush: garden, meadow
    fireworks: lake, city street, rooftop
    campfire, bonfire, torch: meadow, forest
    fire, smoke, explosion, steam, sparks, bubbles: meadow, park
    piano, drum: concert hall, theatre
    bed, pillow, blanket: bedroom
    plumbing, bathroom, bathtub, toilet, sink: bathroom
    refrigerator, microwave, oven, appliance: kitchen
    chalkboard, blackboard: classroom
    curtain: living room
    painting, bust: museum, living room
    telescope: rooftop, hills
    cannon: castle courtyard, meadow
    rocking horse: living room
    sunflower: sunflower field, garden
    lavender, lavender bush: lavender field, garden
    wheat: wheat field, meadow
    agave: cactus desert, desert
    seaweed: underwater
    fern, ivy: forest
    bamboo plant: bamboo grove
    machine: factory, workshop
    door, window, stairs, furniture, television: living room
    rock: beach, mountains
    sports, frisbee: park, stadium
    banner, flag, sign, wall: city street
    """
)
"""Things as large as their surroundings: they settle the place, whoever is beside them; the larger ones first."""

KINDS = _stages(
    """
    chef, waiter: kitchen, restaurant
    astronaut: moon surface, outer space
    mechanic: garage, workshop
    pilot: airport
    motorcyclist: country road, highway
    golfer: meadow
    martial artist, yogi: gym
    butler: ballroom, dining room
    viking: cliff, sea
    caveman: cave
    ninja, geisha: temple garden, bamboo grove
    bride, groom: church interior, garden
    nun: church interior
    judge: library, office
    dj: bar, theatre
    santa: snow field, living room
    mail carrier: main street, city street
    royal guard: square, city street
    doctor, nurse: hospital room
    scientist: laboratory
    teacher, student: classroom
    business person: office
    construction worker: construction site
    farmer: farm
    fisherman: lake, river
    gardener: garden
    carpenter: workshop
    pirate: island, beach, sea
    knight, king, queen: meadow, forest
    wizard, witch, fairy, unicorn: forest
    cowboy: desert
    samurai, monk: bamboo grove, forest
    hiker: mountains, forest
    surfer: beach, sea
    skier, snowboarder: snow field, mountains
    swimmer: swimming pool
    cyclist, driver: highway, city street
    skateboarder: city street, park
    gymnast, boxer: gym
    basketball player: basketball court
    soccer player, tennis player, athlete: stadium
    dancer, singer, musician: theatre, concert hall
    artist: workshop
    police officer, firefighter, superhero: city street
    clown: amusement park
    mermaid, fish, whale, dolphin, octopus, squid, jellyfish, starfish, seahorse, lobster, turtle, ray: underwater
    seal: beach, arctic
    crab: beach
    penguin, polar bear: arctic
    seagull: beach, harbour
    duck, swan, goose: lake, pond
    frog, dragonfly: pond
    flamingo, crane, heron: lake, swamp
    crocodile, hippo: river, swamp
    otter, beaver: river
    eagle, hawk: sky, mountains
    peacock: garden, park
    toucan: jungle
    ostrich: savanna
    bull, bison: meadow
    gecko, iguana, lizard: desert, jungle
    bat: cave
    pigeon: square, city street
    mouse: kitchen, garden
    hamster: living room
    horse, cow, sheep, goat, donkey: meadow, farm
    pig, chicken, turkey: farm
    zebra, elephant, giraffe, rhino, lion, cheetah, leopard: savanna
    camel: desert
    kangaroo: savanna, meadow
    llama: mountains
    tiger, gorilla, monkey, chimpanzee, sloth, parrot, chameleon, snake: jungle
    panda: bamboo grove
    koala: forest
    bear, deer, moose, fox, wolf, raccoon, squirrel, hedgehog, owl, red panda, dinosaur, triceratops: forest
    mammoth: snow field
    rabbit, snail, caterpillar: meadow, garden
    butterfly, bee, ladybug, hummingbird, insect, spider: garden, meadow
    bird: park, forest
    cat: living room, garden
    dog: park, garden, living room
    dragon: mountains
    robot: city street, laboratory
    alien: moon surface, desert
    ghost, zombie, skeleton: old town, ruins
    monster: city street
    """
)
"""Who is at home where. Families stand for all their members that have no line of their own."""

SMALL_THINGS = _stages(
    """
    food, fruit, vegetable, cutlery, drink, vessel: table top, kitchen
    instrument: theatre, living room
    tool: workshop
    bathroom: bathroom
    electronics, print: table top, living room
    """
)
"""Things of a hand's size, when they are alone in the picture."""

IN_HAND = _stages(
    """
    food, fruit, vegetable, cutlery: kitchen, dining room
    drink, vessel: kitchen, cafe, living room
    instrument: theatre, living room
    tool: workshop
    weapon: meadow, forest
    laptop, keyboard: office, living room
    electronics: living room, city street
    print: library, living room
    bag, accessory: city street
    ball: park, playground
    toy: living room, playground
    """
)
"""The same things when people have them."""

SERVING = frozenset(["cut", "cook", "peel", "stir", "boil", "eat", "bite"])
"""What is done to food: a fish that is cut up is not at home there."""

INDOOR_PETS = frozenset(["dog", "cat", "hamster"])
"""Animals that go where people's things are."""

PEOPLE = ("park", "city street", "living room")
CHILDREN = ("park", "playground", "garden")
OUTDOORS = ("park", "meadow", "garden", "forest", "field")
TABLE_TOPS = ("table top", "table", "tabletop", "studio", "kitchen table", "room")
STREETS = ("city street", "street", "road", "park")

WEATHER_STAGES = {"snow": ("snow field", "forest"), "storm": ("sea", "meadow"), "rain": ("city street", "forest")}
"""Where weather is best seen when nothing else is named."""

UNDER_SNOW = {"canyon": "snowy canyon"}
"""Places that are others under snow."""

LASTING_SNOW = frozenset({"snowy canyon", "snowy mountains", "rocky mountains", "mountains", "glacier", "arctic"})
"""Where snow lies."""

OPEN_WATERS = frozenset({"sea"})
SUBMERGED = frozenset({"fish", "shark", "octopus", "squid", "jellyfish", "starfish", "seahorse", "lobster", "turtle", "ray"})
"""Who lives below the surface, and is seen there."""

SUBMERGED_DEEDS = frozenset({"swim", "eat", "look", "look around", "hunt", "chase", "glide", "rest", "play", "float"})

HOUR_OF = {
    "moon": "night",
    "star": "night",
    "fireworks": "night",
    "firefly": "night",
    "aurora": "night",
    "campfire": "night",
    "galaxy": "night",
    "shooting star": "night",
    "bonfire": "night",
}
"""Things that are only seen at an hour."""

SEASON_OF = {
    "snow field": "winter", "arctic": "winter", "glacier": "winter", "snowman": "winter", "snowflake": "winter",
    "christmas tree": "winter", "santa": "winter", "skier": "winter", "snowboarder": "winter", "ski": "winter",
    "snowboard": "winter", "snow": "winter", "cherry tree": "spring", "bloom": "spring", "pumpkin": "autumn",
}  # fmt: skip
"""Places, things, people, actions and weathers that belong to a season."""

SEASON_OF_STATE = {"autumn": "autumn", "bare": "winter", "snow-covered": "winter", "blooming": "spring", "blossoming": "spring"}
"""States of plants that tell the season."""

VAST_PLACES = frozenset(
    ["mountains", "sea", "desert", "sky", "outer space", "canyon", "savanna", "glacier", "arctic", "volcano", "cliff",
     "snow field", "moon surface", "mars", "island"]
)  # fmt: skip
"""Places that are seen from afar."""
