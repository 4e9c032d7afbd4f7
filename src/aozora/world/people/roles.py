"""Who there is: kinds of people and what each usually wears, as one table."""

from dataclasses import dataclass

from aozora.film.world import Rgb


@dataclass(frozen=True)
class Person:
    """A kind of person: further words, the wider kind, sex ("" for either), the span of ages in years, and the outfit: each item
    is one of several alternatives ("trousers|jeans|female:skirt"); a colour may lead ("white lab coat" is "lab coat:white").
    `hair`, `beard` and `build` hold what the kind is known for, `dye` a colour of hair.
    """

    words: tuple[str, ...] = ()
    family: str = "person"
    sex: str = ""
    ages: tuple[float, float] = (20.0, 62.0)
    outfit: tuple[str, ...] = (
        "sweater|shirt|t-shirt|hoodie|turtleneck|female:dress",
        "jeans|trousers|female:skirt",
        "sneakers|shoes|boots",
    )
    hair: str = ""
    beard: str = ""
    build: str = ""
    dye: Rgb | None = None


def _p(words: str, family: str, outfit: str = "", **rest: object) -> Person:
    names = tuple(word.strip() for word in words.split(",") if word.strip())
    wear = {"outfit": tuple(item.strip() for item in outfit.split(","))} if outfit else {}
    return Person(names, family, **wear, **rest)  # type: ignore[arg-type]


_SPORT = "t-shirt|tank top, shorts, sneakers"
_OLD = "sweater|cardigan+shirt|shirt, trousers|female:skirt, shoes"
_PLAY = "t-shirt|sweater|hoodie|female:dress, shorts|jeans|trousers, sneakers"

PEOPLE: dict[str, Person] = {
    "person": _p("human, someone, somebody, individual, figure, people, adult", "person"),
    "man": _p("guy, gentleman, male, men, dude, husband, father, dad", "person", sex="male"),
    "woman": _p("lady, female, women, wife, mother, mom", "person", sex="female"),
    "boy": _p("boys, son, schoolboy", "child", _PLAY, sex="male", ages=(6.0, 12.0)),
    "girl": _p("girls, daughter, schoolgirl", "child", _PLAY, sex="female", ages=(6.0, 12.0)),
    "child": _p("kid, children, kids, youngster", "person", _PLAY, ages=(5.0, 11.0)),
    "teenager": _p("teen, teenagers, adolescent, youth", "person", "hoodie|t-shirt, jeans, sneakers", ages=(13.5, 17.0)),
    "baby": _p("infant, toddler, babies, newborn", "person", "hoodie:white|sweater:sky blue|sweater:mint, sweatpants, none",
        ages=(1.0, 2.2)),
    "old man": _p("elderly man, grandfather, grandpa, old gentleman", "man", _OLD, sex="male", ages=(68.0, 82.0)),
    "old woman": _p("elderly woman, grandmother, grandma, old lady", "woman", _OLD, sex="female", ages=(68.0, 82.0)),
    "astronaut": _p("spaceman, cosmonaut, astronauts", "person", "spacesuit, boots:white"),
    "chef": _p("cook, baker, chefs", "person", "shirt:white, trousers:dark grey, apron:white, chef's hat, shoes:black"),
    "doctor": _p("physician, surgeon, doctors", "person", "shirt:sky blue, trousers:navy, lab coat:white, stethoscope, shoes"),
    "nurse": _p("nurses", "person", "scrubs, nurse cap, sneakers:white"),
    "police officer": _p("policeman, cop, policewoman, police, sheriff", "person", "uniform:navy, tie:black, badge, police cap, "
        "shoes:black"),
    "firefighter": _p("fireman, firefighters, firewoman", "person",
        "uniform:tan, reflective bands:lime, fire helmet:red, "
        "rubber boots:black, gloves"),
    "soldier": _p("warrior, soldiers, troops, marine", "person", "uniform:olive/camouflage, army helmet, boots:black",
        ages=(20.0, 42.0)),
    "knight": _p("knights", "person", "armour, tabard:crimson, knight's helmet, plume:crimson, knight's shield:crimson, "
        "tall boots:silver/metal", ages=(20.0, 45.0)),
    "farmer": _p("rancher, farmers", "person", "shirt:red/checked, overalls, sun hat, rubber boots"),
    "pirate": _p("pirates, buccaneer", "person", "shirt:white, vest:maroon, trousers:black, sash:crimson, tricorn, eye patch, "
        "tall boots", beard="full beard"),
    "wizard": _p("magician, sorcerer, mage", "person", "robe:indigo, wizard hat, shoes", sex="male",
        ages=(66.0, 80.0), hair="long grey",
        beard="long beard"),
    "witch": _p("witches, sorceress", "person", "robe:black, witch hat, boots:black", sex="female", hair="long wavy"),
    "dancer": _p("ballerina, dancers, ballet dancer", "person", "female:tutu|tank top:black, none|trousers:black, "
        "high heels:pale pink|shoes:black", hair="bun", ages=(19.0, 34.0)),
    "musician": _p("musicians, band member, rock star", "person", "t-shirt:black, jacket:black, jeans, boots:black"),
    "guitarist": _p("guitar player", "musician", "t-shirt, jacket:brown, jeans, boots"),
    "pianist": _p("piano player", "musician", "shirt:white, suit:black, bow tie, shoes:black"),
    "violinist": _p("fiddler, cellist", "musician", "female:gown:black|shirt:white, none|suit:black, shoes:black"),
    "drummer": _p("drummers", "musician", "tank top:black, jeans, sneakers"),
    "singer": _p("vocalist, singers, pop star, opera singer", "musician", "female:gown|shirt:black, none|blazer:crimson, "
        "none|trousers:black, shoes:black"),
    "dj": _p("disc jockey", "musician", "hoodie, jeans, headphones, sneakers"),
    "athlete": _p("runner, jogger, athletes, sprinter, sportsman", "person", _SPORT, ages=(19.0, 38.0)),
    "skateboarder": _p("skater, skateboarders", "athlete", "t-shirt, jeans, beanie, sneakers", ages=(15.0, 28.0)),
    "surfer": _p("surfers", "athlete", "wetsuit, none", ages=(18.0, 38.0)),
    "skier": _p("skiers", "athlete", "puffer jacket, trousers:black, goggles, beanie, boots:dark grey", ages=(18.0, 50.0)),
    "snowboarder": _p("snowboarders", "athlete", "puffer jacket, trousers:olive, goggles, beanie, boots", ages=(16.0, 36.0)),
    "cyclist": _p("biker, cyclists, bicyclist", "athlete", "t-shirt:yellow, shorts:black, helmet, gloves, sneakers", ages=(18.0,
        55.0)),
    "motorcyclist": _p("motorbike rider", "athlete", "jacket:black, trousers:black/leather, motorcycle helmet:red, gloves, "
        "boots:black"),
    "swimmer": _p("diver, scuba diver, swimmers", "athlete", "female:swimsuit|swim trunks, goggles", ages=(18.0, 45.0)),
    "gymnast": _p("gymnasts, acrobat", "athlete", "female:swimsuit|tank top:white, none|trousers:white", ages=(16.0, 27.0)),
    "boxer": _p("boxers, fighter", "athlete", "tank top, shorts:red/silk, boxing gloves, boots:black", ages=(19.0, 36.0),
        build="muscle"),
    "basketball player": _p("basketball players", "athlete", "tank top:orange, shorts:orange, sneakers:white", ages=(19.0, 35.0)),
    "soccer player": _p("football player, footballer, soccer players", "athlete", "t-shirt:red, shorts:white, sneakers:black",
        ages=(18.0, 35.0)),
    "tennis player": _p("tennis players", "athlete", "polo shirt:white, shorts:white|female:skirt:white, sneakers:white",
        ages=(18.0, 40.0)),
    "golfer": _p("golf player", "athlete", "polo shirt, trousers:tan, cap:white, shoes"),
    "martial artist": _p("karate fighter, judoka, karateka", "athlete", "robe:white/short, trousers:white, "
        "sash:black", ages=(18.0, 50.0)),
    "yogi": _p("yoga teacher", "athlete", "tank top, sweatpants", ages=(22.0, 50.0)),
    "business person": _p("businessman, businesswoman, executive, lawyer, banker, boss, office worker, manager", "person",
        "shirt:white, suit, tie, shoes:black"),
    "student": _p("pupil, students, schoolchild", "person", "hoodie|sweater, jeans, backpack, sneakers", ages=(16.0, 24.0)),
    "teacher": _p("professor, teachers, librarian", "person", "shirt, cardigan|blazer:brown, trousers, glasses, shoes"),
    "scientist": _p("researcher, scientists, chemist", "person", "shirt:white, trousers:dark grey, lab coat:white, glasses, "
        "shoes"),
    "construction worker": _p("builder, worker, workers, engineer", "person", "shirt:sky blue, jeans, high-visibility vest, "
        "hard hat, gloves:tan, boots"),
    "mechanic": _p("repairman, plumber, technician", "person", "t-shirt:grey, overalls, cap, boots"),
    "artist": _p("painter, artists, sculptor", "person", "shirt:white, trousers:navy, apron:beige, beret, shoes"),
    "photographer": _p("photographers, cameraman, filmmaker", "person", "shirt, vest:olive, jeans, sneakers"),
    "hiker": _p("tourist, traveler, traveller, hikers, tourists, explorer, backpacker", "person", "shirt:checked, "
        "shorts:tan|trousers:tan, backpack, cap, boots"),
    "fisherman": _p("angler, fishermen, sailor", "person", "sweater:navy, trousers:olive, raincoat:yellow, beanie, rubber boots",
        beard="full beard"),
    "gardener": _p("gardeners, florist", "person", "shirt:checked, jeans, apron:olive, sun hat, gloves, rubber boots"),
    "carpenter": _p("craftsman, blacksmith, potter, woodworker", "person", "t-shirt, jeans, apron:brown/leather, boots"),
    "driver": _p("taxi driver, chauffeur", "person", "shirt:white, trousers:dark grey, cap, shoes"),
    "pilot": _p("airline pilot, captain", "person", "shirt:white, suit:navy, tie:black, police cap:navy, sunglasses, "
        "shoes:black"),
    "waiter": _p("waitress, barista, bartender, server", "person", "shirt:white, vest:black, bow tie:black, trousers:black, "
        "half apron:black, shoes:black"),
    "butler": _p("servant", "person", "shirt:white, suit:black, bow tie, white gloves:white, shoes:black", sex="male"),
    "bride": _p("brides", "woman", "wedding dress, bridal veil, high heels:white", sex="female", ages=(22.0, 38.0),
        hair="low bun"),
    "groom": _p("bridegroom", "man", "shirt:white, suit:black, bow tie, shoes:black", sex="male", ages=(23.0, 40.0)),
    "king": _p("prince, emperor", "man", "robe:crimson, cape:maroon/fur, crown, tall boots", sex="male", ages=(56.0, 72.0),
        beard="full beard", hair="long grey"),
    "queen": _p("princess, empress", "woman", "gown:purple, cape:maroon/fur, crown, necklace, shoes", sex="female", ages=(22.0,
        60.0), hair="long wavy"),
    "samurai": _p("ronin", "person", "kimono:navy/plain, samurai armour, none, shoes", sex="male", hair="top knot",
        ages=(22.0, 50.0)),
    "ninja": _p("ninjas, assassin", "person", "robe:black/short, trousers:black, ninja hood, sash:maroon, gloves, boots:black",
        ages=(18.0, 40.0)),
    "geisha": _p("maiko", "woman", "kimono:crimson, shoes", sex="female", hair="bun"),
    "cowboy": _p("cowgirl, cowboys, gunslinger", "person", "shirt:checked, vest:brown/leather, jeans, cowboy hat, "
        "bandana scarf:red, boots"),
    "clown": _p("clowns, jester", "person", "clown suit, clown nose, shoes:red", hair="afro", dye=(0.62, 0.05, 0.01)),
    "superhero": _p("superheroine, superheroes, hero", "person", "costume, cape:red, tall boots:red", build="muscle", ages=(24.0,
        45.0)),
    "monk": _p("priest, monks, buddhist monk", "person", "robe:orange, shoes", hair="bald", sex="male"),
    "nun": _p("nuns", "woman", "robe:black, headscarf:black, shoes:black", sex="female"),
    "santa": _p("santa claus, father christmas", "man", "santa suit, santa hat, gloves:black, boots:black", sex="male",
        ages=(70.0, 74.0), hair="long grey", beard="santa", build="heavy"),
    "judge": _p("magistrate", "person", "robe:black, jabot:white, shoes:black", hair="curly",
        dye=(0.75, 0.73, 0.70), ages=(48.0, 70.0)),
    "royal guard": _p("palace guard, guardsman", "soldier", "uniform:red, trousers:black, bearskin hat, boots:black"),
    "mail carrier": _p("postman, mailman, courier, delivery man, delivery person", "person", "polo shirt:navy, shorts:navy, "
        "cap:navy, sneakers:black"),
    "model": _p("fashion model", "person", "turtleneck:black, coat:tan, trousers:black, boots:black", ages=(20.0, 32.0)),
    "viking": _p("vikings, barbarian", "person", "robe:brown/short, trousers:dark brown, cape:grey/fur, viking helmet, "
        "tall boots", beard="long beard", build="muscle", ages=(28.0, 50.0)),
    "caveman": _p("cavewoman, neanderthal", "person", "tank top:brown/fur, shorts:brown/fur, none", beard="full beard",
        hair="long wavy"),
}  # fmt: skip
"""Kind -> what it is."""
