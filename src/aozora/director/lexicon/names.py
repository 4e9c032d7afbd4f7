"""Given names that are common in English texts, by the sex that they mostly tell, and titles before names."""

from aozora.director.lexicon.listing import listed

FEMALE_NAMES = listed(
    """
    aisha alice amanda amelia amy ana andrea angela anna anne annie ava barbara beatrice bella betty carla carmen caroline
    catherine charlotte chloe christine claire clara daniela diana elena elizabeth ella ellen emily emma eva evelyn fatima fiona
    freya gabriela gwen hana hanna hannah harriet helen ida ingrid irene isabel isabella jane jasmine jennifer jenny jessica
    joanna julia julie karen kate katherine katie keiko laura layla leah leila lena linda lisa lucia lucy luna mara margaret
    maria marie marta martha mary matilda maya mei mia michelle mila nadia nancy naomi natalie natasha nina nora olga olivia
    patricia paula penelope priya rachel rebecca rosa rosie ruby ruth sakura sally samantha sandra sara sarah sofia
    sophia sophie stella susan sylvia teresa valentina vanessa vera victoria yuki zara zoe
    """
)
MALE_NAMES = listed(
    """
    aaron abdul adam ahmed alan albert alex alexander ali andre andrew anthony antonio arthur ben benjamin bill bob brian bruce
    carl carlos charles charlie chris christopher dan daniel dave david dennis diego edward elias eric ethan felix fernando
    francis frank fred gabriel gary george hans harold harry henry hiroshi hugo ibrahim isaac ivan jack jacob jake james jason
    jean jeff jerry jim joe john jonathan jorge jose joseph juan kenji kevin larry leo leon liam louis lucas luis luke marco
    marcus mario martin matt matthew max michael miguel mike mohamed muhammad nathan neil nicholas nick noah oliver omar oscar
    owen pablo patrick paul pedro peter philip pierre rafael raj ralph richard robert roger ronald ryan sam samuel satoshi
    scott sebastian simon stephen steve steven takeshi theo thomas tim timothy tom tommy tony victor walter wei william
    """
)

TITLES = {
    "mr": "male", "mister": "male", "sir": "male", "lord": "male", "mrs": "female", "ms": "female", "miss": "female",
    "lady": "female", "madam": "female", "dr": "", "doctor": "", "prof": "",
    "capt": "", "lt": "", "sgt": "", "professor": "", "captain": "", "detective": "", "inspector": "", "agent": "",
    "officer": "", "sergeant": "", "major": "", "general": "", "uncle": "male", "aunt": "female",
}  # fmt: skip
"""Title -> the sex that it tells."""

FORMS_OF_ADDRESS = frozenset(["mr", "mister", "mrs", "ms", "miss", "dr", "prof", "sir"])
"""Titles that say nothing of what somebody does."""
