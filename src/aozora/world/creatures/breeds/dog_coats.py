"""Coats of the dogs."""

from aozora.world.creatures.breeds.kinds import zones
from aozora.world.creatures.quadruped import Coat, srgb

GOLDEN = Coat(
    zones(
        base="#D5A967",
        back="#C89854",
        belly="#E3C48E",
        chest="#DFBC82",
        feather="#E2C28A",
        neck="#D8AF70",
        crown="#D0A25E",
        mask="#D8AE70",
        brow="#DCB67A",
        cheek="#DDB87C",
        muzzle="#E2C592",
        ear="#B98646",
        leg="#DAB376",
        paw="#E2C48E",
        rump="#D6AB6A",
        tail="#DBB475",
        tail_tip="#E6CB9A",
    ),
    length=1.0,
    feathers=1.0,
    nose=srgb("#231A17"),
)
LABRADOR = Coat(
    zones(base="#E0BE86", belly="#EFDCB4", chest="#EBD3A6", muzzle="#EAD2A6", ear="#CB9F62", paw="#EDD9B2", cheek="#E8CC9B"),
    length=0.42,
    feathers=0.05,
)
CORGI = Coat(
    zones(
        base="#C98A4B", back="#BD7B3D", belly="#F3EBDD", chest="#F5EEE2", feather="#F0E4D2", crown="#C78646", mask="#CE9358",
        blaze="#F5EEE3",
        cheek="#F0E2CC", muzzle="#F5EEE3", brow="#D39A60", ear="#BC7A40", leg="#EEDFC8", paw="#F7F1E7", neck="#F1E5D2",
        rump="#D09A60", tail="#C98A4B", tail_tip="#EEDCC2",
    ),
    length=0.75, feathers=0.5,
)  # fmt: skip
BEAGLE = Coat(
    zones(
        base="#F2EADC", back="#221C19", side="#2B231E", rump="#9C6233", neck="#A86C3A", chest="#F5EEE2", belly="#F5EEE2",
        crown="#A5683A", mask="#AC7040", cheek="#B27848", muzzle="#F5EEE3", blaze="#F5EEE3",
        brow="#B67C4A", ear="#8C5228", leg="#F3EBDD",
        feather="#C08A56", paw="#F7F2E8", tail="#2A221D", tail_tip="#F5EFE4",
    ),
    length=0.38, feathers=0.0,
)  # fmt: skip
DALMATIAN = Coat(
    zones(base="#EFEBE3", muzzle="#EFEBE3", ear="#2A2625", belly="#F5F2EC", chest="#F3F0E9"),
    length=0.34, feathers=0.0, pattern="spots", pattern_colour=srgb("#1C1918"),
)  # fmt: skip
SHEPHERD = Coat(
    zones(
        base="#B07D45", back="#1E1A17", side="#3A2C20", rump="#6B4A2C", neck="#8D6236", chest="#BF9058", belly="#C49A64",
        crown="#6E4D2E", mask="#4A3524", brow="#9A6E3E", cheek="#A87744", muzzle="#201B18", ear="#2C241E", leg="#B5834B",
        feather="#BC8C56", paw="#BE9058", tail="#4B3726", tail_tip="#1E1A17",
    ),
    length=0.85, feathers=0.35,
)  # fmt: skip
HUSKY = Coat(
    zones(
        base="#8C8C90", back="#55565B", side="#7E7F84", rump="#77787D", neck="#A3A3A6", chest="#F2F1EF", belly="#F4F3F1",
        crown="#5D5E63", mask="#EDECEA", brow="#F4F3F1", cheek="#F2F1EF", muzzle="#F5F4F2", ear="#55565B", leg="#EEEDEB",
        feather="#F0EFED", paw="#F6F5F3", tail="#7C7D82", tail_tip="#ECEBE9",
    ),
    length=1.05, feathers=0.5, iris=srgb("#7FB4DC"),
)  # fmt: skip
POODLE = Coat(
    zones(base="#E7C79C", muzzle="#EDD3AE", bridge="#EDD3AE", ear="#DDB684", belly="#EBD0A8", chest="#EACDA4", mane="#F0D9B6",
          paw="#EACFA8"),
    length=0.55, feathers=0.2, curl=0.8,
)  # fmt: skip
TERRIER = Coat(
    zones(base="#F0EBE0", back="#2A2421", side="#E9E2D5", crown="#B0713C", mask="#B27540", ear="#94592B", muzzle="#EBD9BE",
          bridge="#B87C48", brow="#C48C58", cheek="#B47842", mane="#D9AF7C", rump="#EDE5D8", tail="#EFE8DC"),
    length=0.62, feathers=0.3, curl=0.35,
)  # fmt: skip
MONGREL = Coat(
    zones(
        base="#A9794A", back="#8E6038", belly="#DDBF95", chest="#E4CBA6", feather="#CDA878", crown="#A27144", mask="#AA7B4E",
        cheek="#BE9466", muzzle="#D9BC94", brow="#CBA678", ear="#7D5230", leg="#B98C5C", paw="#E0C8A4", tail_tip="#DDC39C",
    ),
    length=0.7, feathers=0.4,
)  # fmt: skip
PUG = Coat(
    zones(base="#D8BA90", belly="#E2CBA6", chest="#DFC6A0", crown="#D2B388", mask="#C7A67B", brow="#8F7458", muzzle="#211A18",
          bridge="#2A211D", cheek="#C9A980", ear="#221B19"),
    length=0.30, feathers=0.0,
)  # fmt: skip
BULLDOG = Coat(
    zones(base="#F0E7DA", back="#B9814E", side="#C08C5A", rump="#B98250", crown="#B57C4A", mask="#B9824F", brow="#B98250",
          cheek="#C28F5E", muzzle="#F3EBDF", bridge="#F3EBDF", blaze="#F3EBDF", ear="#A56E3E", neck="#EADBC5", leg="#F2EADF",
          chest="#F3EADD", tail="#B9814E"),
    length=0.30, feathers=0.0,
)  # fmt: skip
ROTTWEILER = Coat(
    zones(base="#17140F", muzzle="#8A5428", cheek="#7A4A24", brow="#9A6232", chest="#7E4C26", leg="#5E3A1E", paw="#9A6434",
          belly="#2A2018", ear="#14110E", feather="#2A1E14"),
    length=0.42, feathers=0.05,
)  # fmt: skip
CHIHUAHUA = Coat(
    zones(base="#CFA06A", belly="#EBD6B6", chest="#EFDEC4", muzzle="#E8CFAA", cheek="#E6CBA2", ear="#B98A56", paw="#EEDCC0",
          brow="#DFC096", ear_inner="#D9A58E"),
    length=0.34, feathers=0.1,
)  # fmt: skip
COLLIE = Coat(
    zones(base="#1A1715", neck="#F1EDE6", chest="#F6F3ED", belly="#EFEBE4", muzzle="#F3EFE8", blaze="#F3EFE8",
          mask="#201B18",
          crown="#1B1715", cheek="#1F1A17", brow="#211C19", ear="#1A1614", leg="#F0ECE5",
          paw="#F7F4EF", feather="#26211D", tail_tip="#F4F1EA"),
    length=1.0, feathers=0.85,
)  # fmt: skip
BERNARD = Coat(
    zones(base="#F1EBE0", back="#9A552A", side="#A8622F", rump="#9C572A", shoulder="#F0E9DD", thigh="#A05C2D", neck="#F1EADF",
          chest="#F5F0E7", crown="#7E4522", mask="#6A3A20", brow="#74442A", cheek="#6E3F22", muzzle="#F3EDE3",
          blaze="#F3EDE3", ear="#5E3319",
          leg="#F1EBE1", tail="#B5713C", tail_tip="#F3EDE2"),
    length=0.9, feathers=0.7,
)  # fmt: skip
SHIBA = Coat(
    zones(base="#C9823F", back="#BE7633", belly="#F3EADB", chest="#F3EADB", crown="#C77E3B", mask="#CE8B4B", brow="#F1E2CC",
          cheek="#F3EADC", muzzle="#F5EDE0", ear="#BC7534", neck="#D9A367", leg="#E2B98A", paw="#F4ECDF", tail="#D39A5C",
          tail_tip="#F2E6D3", feather="#F0E2CD"),
    length=0.75, feathers=0.35,
)  # fmt: skip
SAMOYED = Coat(zones(base="#F4F0E8", ear="#EFE6D8", muzzle="#F7F4EE"), length=1.45, feathers=0.9, fluff=0.5)
POMERANIAN = Coat(
    zones(base="#D98F45", back="#C97C34", belly="#EBC795", chest="#E9C08A", muzzle="#E5B67C", mask="#D18A42", cheek="#E3B277",
          ear="#B9722F", leg="#DDA25C", paw="#E8C291", tail="#E3B277"),
    length=1.75, feathers=0.9, fluff=0.5,
)  # fmt: skip
SCHNAUZER = Coat(
    zones(base="#6A6867", back="#565453", belly="#8A8785", chest="#8F8C89", crown="#62605F", mask="#6A6867", cheek="#7A7775",
          muzzle="#CFCBC4", bridge="#5E5C5B", brow="#D4D0C9", ear="#4C4A49", leg="#B5B1AB", feather="#BFBBB5", paw="#C9C5BE",
          mane="#DAD6CF"),
    length=0.5, feathers=0.5, curl=0.3,
)  # fmt: skip
DACHSHUND = Coat(
    zones(base="#6E3A1C", back="#5E3016", belly="#8A5330", chest="#84502E", muzzle="#8F5A34", ear="#4E2713", paw="#93603A",
          brow="#8A5632"),
    length=0.30, feathers=0.0,
)  # fmt: skip
GREYHOUND = Coat(
    zones(base="#8E8983", belly="#C9C4BC", chest="#D6D2CB", muzzle="#A9A49D", ear="#77726C", paw="#CFCBC4"),
    length=0.26, feathers=0.0,
)  # fmt: skip
