"""Given names and titles of persons."""

from aozora.director.lexicon.listing import listed

FEMALE_NAMES = listed(
    """
    anna anne annie emma olivia sophia sophie isabella mia amelia harper evelyn abigail emily ella elizabeth camila luna
    sofia avery mila aria scarlett penelope layla chloe riley nora zoey zoe hannah lily eleanor lillian addison aubrey
    ellie stella natalie leah hazel aurora savannah audrey claire lucy caroline nova genesis kennedy samantha maya naomi
    aaliyah elena sarah sara ariana allison gabriella alice madelyn cora eva serenity autumn adeline hailey gianna
    valentina isla eliana quinn nevaeh ivy sadie piper lydia alexa josephine emery julia delilah arianna vivian kaylee
    maria mary marie jane janet susan linda karen lisa nancy betty margaret sandra ashley kimberly donna michelle carol
    amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela shirley brenda pamela nicole
    katherine catherine kate katie helen rachel carolyn heather diane julie joyce kelly christina joan judith megan
    andrea cheryl martha frances teresa gloria doris ann jean jacqueline marilyn beverly denise amber danielle marina
    yuki sakura hana aiko keiko mei ling priya ananya aisha fatima leila nadia olga natasha irina svetlana ingrid astrid
    freya greta heidi lena lara clara carmen lucia rosa juanita conchita gabriela mariana chiara giulia bianca francesca
    elise amelie camille juliette margot celine simone yvonne zara tara tina wendy molly polly dolly maggie peggy tessa
    """
) - {"autumn", "nova", "amber", "luna", "aurora", "genesis", "serenity", "savannah", "kennedy", "hazel", "ivy", "lily", "joan"}
MALE_NAMES = listed(
    """
    liam noah oliver elijah james william benjamin lucas henry theodore jack levi alexander jackson mateo daniel michael
    mason sebastian ethan logan owen samuel jacob asher aiden john joseph wyatt david leo luke julian hudson grayson
    matthew ezra gabriel carter isaac jayden luca anthony dylan lincoln thomas maverick elias josiah charles caleb
    christopher ezekiel miles jaxon isaiah andrew joshua nathan nolan adrian cameron santiago eli aaron ryan angel cooper
    waylon easton kai christian landon colton roman axel brooks jonathan robert jameson ian everett greyson wesley jeremiah
    richard mark donald steven steve paul kenneth kevin brian george edward ronald timothy jason jeffrey gary nicholas
    eric stephen larry justin scott brandon raymond gregory frank patrick dennis jerry tyler jose adam nathaniel zachary
    kyle douglas peter walter arthur roger albert carl ralph roy eugene louis philip bobby johnny bruce tom tommy tim jim
    jimmy joe joey sam sammy ben benny bob billy bill mike nick tony fred freddy ted teddy max felix oscar hugo otto hans
    klaus fritz karl pierre jean-luc antoine marcel diego carlos juan pedro pablo miguel luis jorge javier marco mario
    giovanni luigi antonio matteo lorenzo ivan boris dmitri sergei igor vladimir mikhail hiroshi kenji takeshi akira ravi
    arjun raj amit ahmed mohammed ali omar hassan yusuf chen wei jin charlie harry ollie archie alfie gus rex buddy
    """
) - {"lincoln", "jackson", "hudson", "maverick", "angel", "carter", "cooper", "roman", "christian", "brooks", "buddy", "mason", "teddy"}
"""Names that are hardly ever another word when they are written with a capital."""

AMBIGUOUS = listed("mark jack will frank rex jin chen wei ali art ray rose daisy grace hope joy ruby violet bill may june april")
"""Names that are other words where a sentence begins."""

TITLES = {
    "detective": "detective", "captain": "captain", "mr": "man", "mrs": "woman", "ms": "woman", "miss": "woman",
    "dr": "doctor", "doctor": "doctor", "professor": "teacher", "sir": "man", "lady": "woman", "lord": "man",
    "officer": "police officer", "sergeant": "soldier", "general": "soldier", "agent": "person", "inspector": "police officer",
    "uncle": "man", "aunt": "woman", "auntie": "woman", "grandma": "grandmother", "grandpa": "grandfather",
    "grandmother": "grandmother", "grandfather": "grandfather", "king": "king", "queen": "queen", "prince": "prince",
    "princess": "princess", "chef": "chef", "nurse": "nurse", "coach": "coach", "commander": "soldier", "father": "man",
    "sister": "woman", "brother": "man", "mother": "woman", "mayor": "person", "judge": "judge", "lieutenant": "soldier",
}  # fmt: skip
"""Word before a name -> the kind that it tells."""

EPITHETS = {"old": "elderly", "young": "young", "little": "young"}
"""Adjective before a name, as part of it -> age."""
