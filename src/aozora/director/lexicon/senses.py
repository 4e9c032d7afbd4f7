"""Senses: nouns that mean several things that a picture would show differently, and the words that tell which.

One paragraph is one noun: its senses, the commonest in prompts first, apart by "|". A sense is a category of the catalogue, the
sense as WordNet numbers it ("bat#5"; "_" for a space), and clue words. The category "-" is for what is no member of the cast and
no place ("match": a contest). Senses without clues say which one pictures mean where WordNet lists another first.
"""

from dataclasses import dataclass

_TABLE = """
world: - world#4:
grabber: - grabber#1:
ducky: kind duck#1:
nature: - nature#3:
earth: - earth#2: dry cracked soil dig bury buried ground plant mud field | thing earth#1: space orbit planet astronaut satellite
    moon sun galaxy globe universe spacecraft alien asteroid spaceship
bat: kind bat#1: cave night wing vampire fly hang upside moon halloween animal mammal echo sleep | thing baseball_bat#1:
    baseball ball player swing hit batter pitcher crack wooden aluminum stadium league grip strike
can: thing can#1: tin metal soda beer paint liquid open drink food
controller: thing controller#3: game play video console button | kind controller#2: air traffic tower
reed: thing reed#1: lake wind pond river sway | thing reed#4: mouth clarinet saxophone oboe
crane: kind crane#5: lake wing bird marsh fly feather wetland nest water pond heron origami wade | thing crane#4: construction
    building lift tower site hook cargo harbor harbour port steel skyscraper worker container load concrete demolition
mouse: kind mouse#1: cheese hole cat whisker tail rodent squeak trap field nibble animal | thing mouse#4: computer click
    keyboard desk laptop cursor screen wireless button pad desktop monitor gaming
seal: kind seal#9: ocean sea beach water fish ice arctic animal rock swim flipper zoo | thing seal#1: wax letter envelope stamp
    document royal scroll | kind navy_seal#1: navy soldier rifle military
trunk: - trunk#1: tree bark forest wood moss branch oak pine log leaf | - trunk#5: elephant spray mammoth tusk | thing trunk#4:
    car luggage suitcase open vehicle drive sedan | thing trunk#2: attic old chest lock clothes travel pirate
plane: thing plane#1: sky fly airport pilot runway land wing cloud passenger take jet | thing plane#5: wood carpenter shaving
    workshop plank bench | - plane#2: geometry surface mathematical coordinate axis tilted focal
palm: thing palm#3: tree beach tropical island sway coconut sand leaf ocean resort desert oasis | - palm#1: hand finger hold
    open read his her their open outstretched
nail: thing nail#2: hammer wood wall carpenter rust rusty drive board plank pound metal magnet | - nail#1: finger polish paint
    manicure hand toe salon file
ring: thing ring#8: finger diamond gold wedding jewelry engagement jewel bride jeweller wear gem hand propose silver | thing
    ring#7: boxer boxing fight wrestler wrestling referee champion | - ring#6: phone bell telephone alarm doorbell | thing
    ring#3: key smoke saturn planet circus hoop
bark: - bark#4: dog puppy loud growl hound guard | thing bark#1: tree trunk oak birch moss wood forest peel branch | thing
    bark#3: sail sea
turkey: kind turkey#1: farm feather gobble wild bird | thing turkey#4: thanksgiving oven roast dinner carve table plate cook
    sandwich stuffing
mole: kind mole#6: dig tunnel underground garden soil burrow blind animal | - mole#4: skin face cheek doctor | kind mole#2: spy
    agent secret agency
pitcher: thing pitcher#2: water lemonade juice pour glass milk jug fill ice table beer | kind pitcher#1: baseball throw mound
    batter ball strike catcher stadium game
ruler: kind ruler#1: kingdom king throne empire crown ancient palace emperor | thing ruler#2: measure desk pencil school inch
    wooden paper line draw centimetre metal edge balance table plastic
star: thing star#1: sky night twinkle galaxy shine constellation space bright telescope milky shooting | kind star#4: movie film
    hollywood pop rock fan singer carpet actor concert celebrity fame stage
spring: - spring#1: flower season blossom bloom april may summer winter morning garden cherry | thing spring#2: metal coil
    compress mattress steel bounce weight mechanical stretch hang elastic | place spring#3: hot mineral mountain water bathe
    steam thermal natural
fall: - fall#1: leaf autumn october foliage pumpkin maple season | place waterfall#1: niagara water cascade mist
fan: thing fan#1: blade ceiling electric air cool spin blow paper hand fold room turn breeze rotate | kind fan#2: stadium cheer
    concert crowd football soccer team match autograph scream sport game
jaguar: kind jaguar#1: jungle cat prey spot rainforest prowl animal tree | thing car#1: car drive road engine luxury sports
    highway park racing vintage
organ: thing organ#5: church music play cathedral pipe keyboard organist | - organ#1: heart body human liver surgeon transplant
    doctor lung anatomy
pen: thing pen#1: write paper ink desk letter notebook sign draw | place pen#2: pig sheep farm cattle goat animal hay
plant: thing plant#2: leaf pot water garden green grow sun soil seed root window bloom flower | place plant#1: power nuclear
    factory chemical manufacturing industrial worker electric steel
pool: place swimming_pool#1: swim swimmer diver dive water splash float summer hotel backyard | - pool#9: billiard billiards cue
    bar | place pool#6: blood rain mud puddle tide rock
match: thing match#1: light candle burn flame strike smoke fire box head stick ignite | - match#2: soccer football tennis boxing
    cricket team score play player stadium chess wrestling referee game final
chest: thing chest#2: treasure pirate gold lock wooden open coin lid key old | - chest#3: his her hair muscle breath heart shirt
    bare breathe man woman tattoo pain
club: thing golf_club#2: golf golfer swing ball green hole | place nightclub#1: dance music dj disco night neon party drink bar
    dancer jazz | thing club#3: caveman hit troll ogre wooden
tank: thing tank#1: army soldier war military battle battlefield turret cannon fire gun | thing tank#2: fish aquarium water gas
    oil oxygen fuel storage glass shark septic
train: thing train#1: station track rail passenger locomotive steam tunnel platform railway travel bridge | - train#5: wedding
    dress gown bride lace
watch: thing watch#1: wrist time tick gold pocket dial strap wear luxury hand leather
wave: thing wave#1: ocean sea beach shore surf surfer crash water tide storm boat | - wave#5: goodbye hello hand crowd greeting
    | - wave#2: sound radio light shock electromagnetic
orange: thing orange#1: fruit peel juice slice eat tree squeeze citrus | - orange#2: color colour sky sunset paint hue
cricket: kind cricket#1: grass night chirp insect field leaf summer hop | - cricket#2: match bat ball player team stadium bowler
    wicket pitch game
batter: kind batter#1: baseball pitcher ball plate stadium swing game home | thing batter#2: cake pancake bowl flour egg whisk
    pour cook mix waffle pan baker fry spoon
trailer: - trailer#2: movie film teaser cinematic official style epic | thing trailer#3: truck tow haul boat highway park hitch
model: kind model#3: fashion runway pose catwalk dress wear photo walk photographer studio magazine | thing model#4: scale
    airplane train plastic miniature kit ship build paper toy clay wooden | - model#1: climate data mathematical statistical
    language
figure: kind person#1: hood hooded shadow dark silhouette mysterious lone cloaked walk stand robe distant | thing figure#4: toy
    action clay miniature wax plastic collectible | - figure#1: diagram chart page
squash: thing squash#2: pumpkin vegetable soup autumn garden harvest | - squash#3: court racket player
duck: kind duck#1: pond lake quack swim feather water farm float | thing duck#3: roast peking plate sauce dinner
domino: thing domino#4: | kind domino#1:
horn: thing horn#5: play jazz band music brass orchestra musician blow | - horn#2: goat bull rhino unicorn ram devil antelope
    deer head | thing horn#11: car honk traffic truck driver taxi train
drum: thing drum#1: play beat music drummer band rhythm stick | thing drum#4: oil metal steel fuel barrel chemical
key: thing key#1: door lock unlock car house ring metal old golden | - key#15: piano press keyboard type computer
note: thing note#2: write paper table read sticky letter envelope desk fridge hand | - note#4: music piano song sing play melody
    violin guitar musical
board: thing plank#1: wood saw nail cut carpenter | - board#9: chess game checkers | thing surfboard#1: surf surfer wave ocean |
    thing skateboard#1: skate skateboarder ramp trick
bolt: thing bolt#6: nut screw wrench metal tighten steel thread | - bolt#1: lightning thunder storm sky
pitch: place court#4: football soccer cricket rugby player ball grass | - pitch#1: sound voice music
ray: - ray#1: light sun golden morning sunlight window beam shine | kind ray#7: ocean fish sea underwater manta sting swim reef
pop: - pop#3: sound loud balloon bubble cork popcorn | thing pop#2: soda bottle drink can
ash: - ash#1: fire volcano smoke burn cigarette fireplace volcanic | thing ash#2: tree leaf forest
bug: kind bug#1: insect leaf crawl garden grass leg | - bug#2: software code computer program | thing bug#3: spy listen hidden
web: thing web#1: spider dew silk fly insect | - world_wide_web#1: page site internet design browser
net: thing net#2: fish fisherman catch butterfly trawler sea rope | thing net#5: goal tennis ball soccer basketball volleyball
    hoop player
court: place court#4: tennis basketball player ball volleyball badminton | place court#2: judge lawyer jury trial witness law |
    place palace#2: king queen royal palace medieval
perch: - perch#1: bird branch parrot cage | kind perch#6: fish lake fisherman hook
bass: thing bass#7: guitar play band music jazz string musician double | kind bass#8: fish lake fisherman hook boat | - bass#1:
    voice sound deep beat
hood: thing hood#9: car engine steam open mechanic | - hood#8: jacket red hoodie cloak wear head face shadow sweatshirt
cab: thing cab#3:
bar: place bar#1: drink bartender beer night pub stool cocktail music neon | thing bar#3: metal iron gold steel chocolate candy
    soap prison weight
pot: thing pot#1: cook stove soup boil kitchen stew chef lid simmer steam water | thing flowerpot#1: plant flower soil garden
    clay windowsill cactus
bulb: thing light_bulb#1: light lamp electric glow switch ceiling shine hang | thing bulb#1: tulip garlic plant garden onion
    soil
gull: kind gull#2:
ram: kind ram#5: sheep horn mountain field rock | - ram#1: memory computer gigabyte
hawk: kind hawk#1:
beetle: kind beetle#1: leaf insect wing crawl shell log ground | thing car#1: volkswagen car drive road vintage park
mustang: kind mustang#1: horse gallop prairie wild run herd mane | thing car#1: ford car drive engine road highway vintage
    convertible red race
cell: - cell#2: biology microscope divide blood membrane mitosis virus body | place cell#7: prison jail bar prisoner guard |
    thing cellular_telephone#1: phone call
pipe: thing pipe#2: water leak plumber metal gas steam rust sewer | thing pipe#1: smoke tobacco puff | thing pipe#4: piper music
    play
pin: thing bowling_pin#1: bowling ball lane alley strike knock roll | thing pin#9: sew needle fabric cushion balloon prick
    tailor | thing pin#1: lapel jacket
wing: - wing#1: bird butterfly feather flap angel fly dragon bat | thing wing#2: plane airplane aircraft jet | place annex#1:
    hospital museum mansion
scale: thing scale#7: weigh weight balance kitchen gram kilogram bathroom fruit | - scale#10: fish snake dragon lizard | -
    scale#6: piano music sing
trap: thing trap#1: mouse hunter animal bear cheese
punch: - punch#1: boxer fight hit boxing throw fist | thing punch#2: bowl party drink fruit glass
file: thing file#3: office paper cabinet desk document folder | - file#1: computer data download
belt: - belt#2: pants wear leather waist buckle trousers jeans | thing belt#1: conveyor factory machine pulley
bank: place bank#9: money robber robbery teller vault cash account customer | place bank#1: river lake stream water fish grass
    canal
bow: thing bow#4: arrow archer shoot target aim quiver elf hunter robin | thing bow#2: violin cello violinist fiddle string |
    thing bow#1: ribbon gift hair tie tied present | thing bow#3: ship boat vessel deck stern
glass: thing glass#2: drink wine water pour beer juice milk whisky fill sip table cocktail clink champagne lemonade tap empty
    straw shatter break smash drop fall floor | material glass#1: window pane skyscraper stained building transparent door shard
    sculpture blow marble
mint: thing mint#4: leaf tea garden fresh herb cocktail plant | thing mint#5: candy chew breath | place mint#6: coin money
light: - light#2:
plate: thing plate#4: food dinner table eat serve ceramic fork dish | thing plate#2: metal steel armor tectonic
fire: thing fire#3: | place fireplace#1: cozy hearth
galaxy: thing galaxy#3:
television: thing television#3:
radio: thing radio#2:
cherry: thing cherry#3: fruit cake cocktail red pit eat | thing cherry#2: tree blossom bloom petal japan spring
slide: thing slide#4: playground child kid park water | - slide#6: presentation projector screen microscope
seahorse: kind seahorse#2:
dolphin: kind dolphin#2:
pirate: kind pirate#2:
queen: kind queen#3: throne king crown castle palace royal | kind queen#1: bee hive ant honey | thing queen#8: chess board pawn
    knight rook | thing queen#7: card
knight: kind knight#1: armor armour sword castle horse dragon shield medieval | thing knight#2: chess pawn rook bishop board
king: kind king#1: throne queen crown castle palace royal lion | thing king#10: chess checkmate pawn rook bishop board
bishop: kind bishop#1: church cathedral priest | thing bishop#3: chess pawn rook knight board
fairy: kind fairy#1:
boy: kind boy#1:
girl: kind girl#1:
monster: kind monster#1:
alien: kind alien#3:
coral: thing coral#4:
chocolate: thing chocolate#2: bar melt eat box cake | thing chocolate#1: hot cup mug drink sip
meat: thing meat#1:
crown: thing crown#4:
toilet: thing toilet#2:
pyramid: place pyramid#2: | thing pyramid#1: geometry shape glass cube cone
block: thing block#3: toy wooden child tower stack build topple fall knock cube kid ice stone | place block#2: city neighborhood
    street apartment
man: kind man#1:
person: kind person#1:
ghost: kind ghost#3:
runner: kind runner#6:
top: thing top#8: spin spinning toy wooden wobble | - top#10: wear shirt woman dress sleeve
table: thing table#2:
chair: thing chair#1:
tablet: thing tablet#1:
jam: thing jam#1: toast bread strawberry jar spread | - jam#2: traffic car
pupil: kind student#1: school class teacher classroom | - pupil#2: eye dilate
wrapper: thing wrapping#1:
pound: - pound#1:
letter: thing letter#1: envelope write mail read paper stamp postman | - letter#2: alphabet neon sign word spell
sheet: thing sheet#2: paper write print | thing sheet#3: bed bedroom mattress linen
iron: thing iron#4: shirt clothes steam board press laundry | material iron#1: gate blacksmith forge metal rust cast molten
marble: thing marble#2: roll toy ball child glass game track bounce | material marble#1: statue column floor temple sculpture
    hall palace
cloud: thing cloud#2: sky rain fly sun storm
racket: thing racket#4: tennis ball badminton player | - racket#1: noise loud
poker: thing poker#1: fireplace fire | - poker#2: card casino chip player
sink: thing sink#1:
present: thing present#2: gift christmas birthday unwrap box ribbon tree
spot: - spot#5: leopard dog dalmatian ladybug | place topographic_point#1:
sand: - sand#1:
sole: - sole#1: shoe boot foot | kind sole#4: fish sea
stage: place stage#3: concert theater theatre actor singer dancer band spotlight perform audience
admiral: kind admiral#1:
emperor: kind emperor#1:
monarch: kind sovereign#1: king queen throne crown castle | kind monarch#2: butterfly wing migrate insect flower
cardinal: kind cardinal#1: church rome priest vatican pope | kind cardinal#4: bird feather branch snow red feeder sing
cook: kind cook#1:
rapper: kind rapper#1:
black_and_white: - black_and_white#1:
beef: thing beef#2: steak plate grill burger dinner | kind beef#1: ranch herd
string: - string#1:
snap: - snap#1:
wedge: - wedge#1:
closer: - closer#1:
stinger: - stinger#1:
wash: - wash#1:
grill: - grill#2:
grinder: - grinder#1:
register: - register#1:
rover: - rover#1:
pad: - pad#1:
wax: - wax#1:
pepper: - pepper#4:
human: kind person#1:
adult: kind adult#1:
elder: kind elder#1:
native: kind native#1:
blonde: kind blonde#1:
teen: kind adolescent#1:
guy: kind guy#1:
kid: kind child#1:
fuji: place fuji#2:
drone: thing drone#4: fly rotor camera sky aerial propeller hover | kind drone#1: bee hive honey
crumb: - crumb#3:
hammock: thing hammock#2:
popcorn: thing popcorn#2:
building_block: thing building_block#2:
prey: - prey#1:
ben: - ben#1:
cam: - cam#2:
ping: - ping#2:
booth: place booth#2:
hollow: - hollow#1:
log: thing log#1:
stick: thing stick#2:
tie: - tie#1: suit wear shirt man | - tie#6: game score
"""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a noun can mean: a category ("-" for none), the sense as WordNet numbers it, and the words that speak for it."""

    category: str
    name: str
    clues: frozenset[str]


def _sense(text: str) -> Sense:
    said, _, clues = text.partition(":")
    category, name = said.split()
    return Sense(category, name.replace("_", " "), frozenset(clues.split()))


SENSES: dict[str, tuple[Sense, ...]] = {
    word.replace("_", " "): tuple(_sense(text) for text in rest.split("|"))
    for word, _, rest in (line.partition(":") for line in _TABLE.replace("\n    ", " ").strip().splitlines())
}
"""Noun -> its senses, the commonest first."""
