"""What the graph of WordNet is asked with: which senses can be seen as what, and which are too wide to stand for one another.

A sense is written as WordNet numbers it: "animal#1" is the first noun sense of "animal".
"""

from aozora.director.lexicon.listing import listed


def _senses(text: str) -> tuple[str, ...]:
    """Senses from a text, with "_" for the spaces inside compounds."""
    return tuple(sorted(one.replace("_", " ") for one in listed(text)))


BEING_ROOTS = _senses("animal#1 person#1 imaginary_being#1 spiritual_being#1 automaton#2 ghost#1 ghost#3 faery#1")
"""Whatever is a kind of these is somebody or some animal."""

PLACE_ROOTS = _senses(
    """
    location#1 structure#1 geological_formation#1 body_of_water#1 way#6 land#2 land#4 vegetation#1 celestial_body#1 sky#1 biome#1
    establishment#4 facility#1 floor#1 ground#1 plot_of_land#1
    """
)
"""Whatever is a kind of these is where something can happen."""

THING_DOMAINS = frozenset(
    f"noun.{name}"
    for name in (
        "artifact", "food", "plant", "object", "substance", "shape", "phenomenon", "communication", "possession", "body", "event",
        "process", "quantity", "animal",
    )
)  # fmt: skip
"""Lexicographers' files whose nouns can be a thing in the picture."""

THING_ROOTS = _senses("physical_entity#1 shape#2 visual_communication#1 light#1 fire#1 fire#3 explosion#1 writing#2 coin#1")
"""Whatever is a kind of these can be a thing, if it is not a being."""

ABSTRACT_ROOTS = _senses("causal_agent#1 process#6 location#1 psychological_feature#1")
"""Not things, although WordNet calls some of them physical."""

TOO_WIDE = _senses(
    """
    entity#1 physical_entity#1 abstraction#6 object#1 whole#2 matter#3 substance#1 material#1 part#3 part#1
    artifact#1 instrumentality#3 device#1 implement#1 equipment#1 container#1 covering#1 covering#2 commodity#1 article#2
    creation#2 structure#1 area#5 area#1 region#1 region#3 location#1 geographical_area#1 tract#1 geological_formation#1 way#6
    facility#1 establishment#4 fixture#1 decoration#1 product#2 consumer_goods#1 conveyance#3 vehicle#1 mechanism#5
    surface#1 opening#10 line#18 layer#1 fabric#1 excavation#3 system#1 mechanical_device#1 tool#1 hand_tool#1
    craft#2 wheeled_vehicle#1 self-propelled_vehicle#1 furnishing#2 durables#1 appliance#2 machine#1 supporting_structure#1
    support#10 framework#3 obstruction#1 barrier#1 shelter#1 square#1 shape#2 solid#1 figure#6
    organism#1 living_thing#1 causal_agent#1 person#1 animal#1 chordate#1 vertebrate#1 mammal#1 placental#1 invertebrate#1
    arthropod#1 domestic_animal#1 carnivore#1 ungulate#1 even-toed_ungulate#1 aquatic_vertebrate#1 aquatic_mammal#1 reptile#1
    diapsid#1 anapsid#1 young#1 male#2 female#1 offspring#1 young_mammal#1 larva#1 insect#1 game#4 work_animal#1 metazoan#1
    plant#2 vascular_plant#1 woody_plant#1 herb#1 seed_plant#1 gymnosperm#1 angiosperm#1 plant_part#1 plant_organ#1
    reproductive_structure#1 natural_object#1 celestial_body#1 body#1 plant_material#1 food#1 food#2 foodstuff#2 nutriment#1
    produce#1 ingredient#3 dish#2 course#7 fluid#1 fluid#2 liquid#1 liquid#3 gas#2 chemical#1 compound#2 mixture#1 element#2
    communication#2 message#2 writing#2 document#1 text#1 signal#1 symbol#1 visual_communication#1 written_communication#1
    shape#1 attribute#2 state#2 event#1 happening#1 act#2 activity#1 phenomenon#1 natural_phenomenon#1 physical_phenomenon#1
    group#1 collection#1 social_group#1 body_part#1 external_body_part#1 organ#1 process#6 possession#2 property#2 property#4
    worker#1 skilled_worker#1 adult#1 unfortunate#1 unwelcome_person#1 leader#1 expert#1 inhabitant#1 native#1 relative#1
    peer#1 communicator#1 creator#2 entertainer#1 employee#1 preserver#3 combatant#1 contestant#1 intellectual#1 professional#1
    specialist#1 traveler#1 religious_person#1 good_person#1 bad_person#1 lover#1 capitalist#2 representative#1 head#4
    performer#1 user#1 assistant#1 attendant#1 administrator#1 executive#1 negotiator#1 authority#3 disputant#1 rival#1
    imaginary_being#1 mythical_being#1 imagination#1 spiritual_being#1 belief#1
    musical_instrument#1 measuring_instrument#1 instrument#1 weapon#1 weaponry#1 electronic_equipment#1 electrical_device#1
    sports_equipment#1 game_equipment#1 tableware#1 kitchen_utensil#1 utensil#1 ware#1 kitchenware#1 vessel#3 vessel#2
    curve#1 round_shape#1 bend#4 room#1 compartment#1 compartment#2 armor#1 protective_garment#1 percussion_instrument#1 mill#4
    home_appliance#1 white_goods#1 armor_plate#1 upright#1 post#4 board#2 attire#1 disguise#2 wrapping#1 flat_solid#1
    sweetening#1 flavorer#1 condiment#1 cell#1 toiletry#1 source_of_illumination#1 plaything#1 flower_arrangement#1
    plumbing_fixture#1 cooking_utensil#1 block#1 paper#1
    furniture#1 garment#1 clothing#1 footwear#1 footwear#2 publication#1 work#2 representation#2 art#1 building_material#1
    """
)
"""Senses so wide that one of their kinds says nothing of another, and that nothing is brought to."""

TOO_WIDE_HEADS = listed("equipment device implement covering part structure system supplies material component assembly fastener")
"""Every sense whose first word ends in one of these is too wide as well ("sports equipment")."""

SHARING_ROOTS = _senses("animal#1 tree#1 flower#1 artifact#1 edible_fruit#1")
"""Kinds of the same may stand for each other only below these (a violin for a cello, no honey for salt)."""

PERSON, ANIMAL, WOMAN, MAN = "person#1", "animal#1", ("female#2", "woman#1"), ("male#2", "man#1")

VERB_TOO_WIDE = _senses(
    """
    travel#1 move#1 move#2 move#3 act#1 make#1 make#3 change#1 change#2 be#1 touch#1 get#1 take#1 have#1 do#1 put#1 connect#1
    communicate#1 communicate#2 interact#1 transfer#5 transfer#1 move#4 cause#1 change_state#1 express#1 express#2 control#1
    perceive#1 think#3 give#3 give#1 act#2 remove#1 separate#1 become#1 use#1 handle#4 create#2 affect#1 treat#1 change_shape#1
    exist#1 stay#1 keep#1 continue#1 change_integrity#1 undergo#1 compete#1 play#1 behave#2 manipulate#2 convey#1 convey#2
    utter#1 emit#2 emit#1 induce#2 inform#1 say#1 experience#1 consume#2 join#2 attach#1 fasten#1 cover#1 cover#2 fill#1 shape#2
    begin#1 end#1 decide#1 state#1 evaluate#1 pass#1 work#1 work#2 produce#2 show#1 displace#4 arrange#1 adjust#1 turn#1 direct#4
    """
)
"""Verb senses too wide to stand for their kinds."""

VERB_DOMAINS = frozenset(
    f"verb.{name}"
    for name in ("motion", "contact", "body", "consumption", "perception", "communication", "competition", "creation", "change",
                 "social", "stative", "emotion")
)  # fmt: skip
"""Lexicographers' files whose verbs can be seen being done."""
