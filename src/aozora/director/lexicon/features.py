"""Features: what people and things wear and consist of, which of it is a kind of what, and whose it is."""

from aozora.director.lexicon.listing import listed

_GARMENT_KIN = """
shirt: blouse polo polo_shirt tank_top top undershirt tunic jersey flannel dress_shirt turtleneck plaid_shirt flannel_shirt
t-shirt: tee tank_top tshirt crop_top
sweater: cardigan pullover sweatshirt jumper turtleneck knitwear
hoodie: sweatshirt
jacket: vest waistcoat windbreaker parka cardigan blazer bomber_jacket life_jacket life_vest anorak
coat: lab_coat raincoat trenchcoat trench_coat parka poncho peacoat overcoat winter_coat fur_coat
suit: tuxedo tux business_suit pantsuit jumpsuit wetsuit
dress: gown sundress ballgown ball_gown frock wedding_dress evening_gown tutu nightgown hanbok cheongsam
skirt: kilt tutu miniskirt
trousers: pants slacks leggings overalls jeans khakis dungarees cargo_pants sweatpants tights
jeans: denim
shorts: trunks swim_trunks
uniform: costume outfit scrubs military_uniform police_uniform camouflage fatigues gear livery
robe: cloak cape bathrobe gown toga shawl habit tunic poncho cassock
dress: outfit attire wear
suit: wear attire outfit costume clothes clothing garment garb apparel
swimsuit: bikini swimwear wetsuit
spacesuit: space_suit astronaut_suit
armour: armor chainmail breastplate suit_of_armor
scarf: bandana shawl neckerchief kerchief
hat: top_hat fedora beret sombrero turban headscarf hood bonnet chef_hat cowboy_hat straw_hat sun_hat party_hat headdress
hat: witch_hat santa_hat hard_hat bowler bucket_hat headgear headband
cap: baseball_cap beret visor
helmet: hard_hat headgear
glasses: eyeglasses spectacles monocle reading_glasses
sunglasses: shades dark_glasses
goggles: ski_goggles
headphones: earphones earbuds headset
gloves: mittens glove mitten gauntlet
shoes: sandals slippers loafers flip-flops shoe moccasins clogs ballet_shoes footwear pumps sandal slipper
boots: boot cowboy_boot wellies
sneakers: trainers sneaker running_shoes
high heels: heel stiletto stilettos
socks: stockings sock tights
tie: bow_tie necktie bowtie ribbon bow
necklace: pendant collar beads pearls locket lei garland chain
earrings: earring
ring: wedding_ring
watch: wristwatch bracelet bangle
crown: tiara diadem wreath flower_crown
mask: face_mask gas_mask
backpack: rucksack satchel knapsack
apron: bib
"""

_PART_KIN = """
hair: ponytail braid braids bangs bun dreadlocks curls pigtails mohawk afro tresses bob fringe locks lock
beard: stubble goatee whiskers
moustache: mustache
eyes: eyelashes eyelid pupil iris gaze eyebrow eyebrows
face: expression
skin: freckles wrinkles complexion tattoo tattoos flesh
mouth: lips lip jaw jaws
nose: muzzle snout nostrils
ears: ear
hands: hand finger fingers palm palms thumb fist fingertip fingertips knuckle nail nails
arms: arm elbow shoulder shoulders forearm sleeve
legs: leg knee knees thigh
feet: foot paw paws hoof hooves toe toes ankle
body: torso chest belly back stomach
wings: wing
fur: coat fleece pelt wool
feathers: plumage feather
horns: antlers antler horn
claws: talons talon claw pincers
teeth: tooth fangs fang
tail: tails
petals: petal
branches: branch twig bough
leaves: leaf foliage
wheels: wheel tire tyre
headlights: headlight
"""


def _kin(table: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in table.strip().splitlines():
        wide, _, words = line.partition(":")
        for word in words.split():
            noun = word.replace("_", " ")
            if noun != wide:
                found[noun] = (*found.get(noun, ()), wide)
    return found


GARMENT_KIN = _kin(_GARMENT_KIN)
"""Garment -> nearer garments that could stand in."""

PART_KIN = _kin(_PART_KIN)
"""Part -> nearer parts that could stand in."""

GARMENTS = frozenset(GARMENT_KIN) | {wide for wider in GARMENT_KIN.values() for wide in wider}
"""Nouns for what is worn."""

WEARABLE_THINGS = listed("crown mask backpack tie ring watch headphones bow collar ribbon chain lei garland wreath beads pearls")
"""Garments that are as often things by themselves."""

HUMAN_PARTS = listed(
    """
    hand hands finger fingers fingertip fingertips palm palms thumb fist eye eyes eyelashes eyebrow lip lips mouth face faces foot
    feet toe toes leg legs arm arms knee hair beard moustache mustache head cheek cheeks chin shoulder shoulders skin tongue nails
    torso braid ponytail wrist ankle elbow forehead
    """
)
"""Parts whose owner, when nobody else is named, is a person."""

SHAPES = listed("shape form likeness guise")
"""What is in the shape of another is like it, and the other is not there."""

NO_PARTS = listed("scale corpse cadaver carcass skeleton mummy remains lap tear sweat blood milk saliva drop")
"""Nouns of the body that name no part of it; a lap is mostly a part of a race."""

OWN_FORMS = listed("figure form silhouette frame physique reflection")
"""What of somebody is he or she ("its agile figure darts across")."""

PLANT_PARTS = listed(
    "petal petals leaf leaves branch branches bough boughs twig twigs stem stems bark root roots blossom blossoms"
)
"""Parts that only plants have."""

FIGURES = ("sculpture", "robot", "doll", "puppet", "mannequin", "teddy")
"""Things that may have what the living have."""

WHOLES = {
    "petal": "flower", "petals": "flower", "branch": "tree", "branches": "tree", "bough": "tree", "feather": "bird",
    "feathers": "bird", "wheel": "car", "wheels": "car", "headlights": "car", "headlight": "car", "paw": "cat", "paws": "cat",
    "hoof": "horse", "hooves": "horse", "beak": "bird", "mane": "horse", "sail": "sailboat", "sails": "sailboat", "wings": "bird",
    "wing": "bird", "tail": "cat", "antlers": "deer", "fin": "fish",
}  # fmt: skip
"""Part -> what most likely has it when nothing else is named."""

WEARING = listed("wear don sport dress clothe clad attire robe garb outfit")
"""Verbs that tell what somebody wears."""

PUTTING = listed("put place drape slip wrap tie fit pull hang lay set")
"""Verbs that bring a garment to somebody."""

HAVING = WEARING | listed("have feature possess bear show boast")
"""Verbs that tell what somebody wears or has."""

COMPOUND_ENDINGS = {
    "haired": "hair", "eyed": "eyes", "bearded": "beard", "skinned": "skin", "faced": "face", "nosed": "nose", "eared": "ears",
    "tailed": "tail", "winged": "wings", "legged": "legs", "necked": "neck", "horned": "horns", "beaked": "beak",
    "feathered": "feathers", "furred": "fur", "coated": "fur", "maned": "mane", "tusked": "tusks", "wheeled": "wheels",
    "leaved": "leaves", "petaled": "petals", "petalled": "petals", "toothed": "teeth", "clawed": "claws", "footed": "feet",
    "headed": "head", "handed": "hands", "lipped": "mouth", "roofed": "roof",
}  # fmt: skip
"""Second half of an adjective ("red-haired") -> the part that the first half describes."""

BARE_ADJECTIVES = {
    "bearded": "beard", "winged": "wings", "horned": "horns", "hooded": "hood", "masked": "mask", "bespectacled": "glasses",
    "moustached": "moustache", "mustached": "moustache", "helmeted": "helmet", "uniformed": "uniform", "armored": "armour",
    "armoured": "armour", "maned": "mane", "antlered": "horns", "suited": "suit", "cloaked": "robe", "robed": "robe",
    "caped": "robe", "gloved": "gloves", "freckled": "freckles", "crowned": "crown", "turbaned": "turban", "veiled": "veil",
    "tattooed": "tattoo", "long-sleeved": "shirt", "curly-haired": "hair", "kimono-clad": "kimono", "bikini-clad": "swimsuit",
    "armor-clad": "armour",
}  # fmt: skip
"""Adjective that says by itself what somebody has or wears."""

NO_SINGULAR = listed("glass short tight spectacle goggle shade")
"""Singulars of garments that mean something else."""
