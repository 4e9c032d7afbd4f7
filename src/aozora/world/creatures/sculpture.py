"""The body of a four-legged animal as soft unions of simple forms."""

from aozora.world.creatures.anatomy import Anatomy
from aozora.world.creatures.clay import Modeller, both
from aozora.world.creatures.limbs import front_leg_forms, hind_leg_forms
from aozora.world.creatures.manes import mane_forms
from aozora.world.creatures.quadruped import QuadrupedParams
from aozora.world.creatures.torso import neck_forms, tail_forms, trunk_forms
from aozora.world.geometry.sdf import Primitive


def body_forms(a: Anatomy, params: QuadrupedParams) -> list[Primitive]:
    """Trunk, legs down to the knuckles, tail, neck and hair: what is sculpted as one."""
    make = Modeller(params.height, params.height * params.coat.length)
    return [
        *trunk_forms(a, params, make),
        *both(front_leg_forms(a, params, make)),
        *both(hind_leg_forms(a, params, make)),
        *tail_forms(a, params, make),
        *neck_forms(a, params, make),
        *mane_forms(a, params),
    ]
