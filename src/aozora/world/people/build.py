"""From parameters to an asset: a person, dressed, on its skeleton."""

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Material, Mesh, Part, put_mesh
from aozora.world.elements import Asset, material_name
from aozora.world.geometry.sdf import Primitive, sculpt, strongest_four
from aozora.world.people.anatomy import SIDES, Anatomy, Point, anatomy, mirror, rig_of, skeleton_of, xyz
from aozora.world.people.params import PersonParams

CLAY = Material(colour=(0.6, 0.4, 0.3), roughness=0.6)


def build_person(params: PersonParams, store: Store) -> Asset:
    """The person as an asset that stands on z = 0 and looks along +X; its meshes are put into `store`."""
    a = anatomy(params)
    skeleton = skeleton_of(a, params)
    made = sculpt(_limbs(a), 0.014, 0.03)
    to_joint = np.array([[form.joint == joint for joint in skeleton.names] for form in _limbs(a)], float)
    mesh = Mesh.of_faces(np.round(made.points, 5), made.faces, skin=strongest_four(made.pulls @ to_joint))
    name = material_name("clay", CLAY)
    reach = float(a.fingers["middle"][2][1])
    return Asset(
        kind=params.kind,
        parts=(Part(put_mesh(store, mesh), (name,)),),
        materials={name: CLAY},
        bounds=((-0.09 * a.h, -reach, 0.0), (0.12 * a.h, reach, a.h)),
        substance="cloth",
        head=xyz(np.round(a.face(0.3, 0, -0.05), 5)),
        skeleton=skeleton,
        rig=rig_of(a),
    )


def _limbs(a: Anatomy) -> list[Primitive]:
    def cone(joint: str, start: Point, end: Point, ra: float, rb: float) -> Primitive:
        return Primitive(xyz(start), xyz(end), ra * a.h, rb * a.h, joint, "skin", 0.02)

    t = a.trunk
    forms = [
        cone("pelvis", t["pelvis"], t["spine"], 0.075, 0.07),
        cone("spine", t["spine"], t["chest"], 0.07, 0.08),
        cone("chest", t["chest"], t["neck"], 0.08, 0.05),
        cone("neck", t["neck"], t["head"], 0.032, 0.032),
        Primitive(xyz(a.skull), xyz(a.skull), 0, 0, "head", "skin", 0.02, radii=(a.s * 0.85, a.s * 0.8, a.s)),
        cone("head", a.face(0.8, 0, -0.25), a.face(0.95, 0, -0.28), 0.015, 0.015),
    ]
    for name, side in SIDES:
        arm = [mirror(p, side) for p in a.arm]
        leg = [mirror(p, side) for p in a.leg]
        forms += [
            cone(f"upper arm {name}", arm[0], arm[1], 0.028, 0.023),
            cone(f"forearm {name}", arm[1], arm[2], 0.023, 0.018),
            cone(f"hand {name}", arm[2], arm[2] * 0.5 + arm[3] * 0.5, 0.02, 0.022),
            cone(f"thigh {name}", leg[0], leg[1], 0.05, 0.034),
            cone(f"shin {name}", leg[1], leg[2], 0.033, 0.024),
            cone(f"foot {name}", leg[2] * 0.5 + leg[3] * 0.5, leg[3], 0.022, 0.018),
            cone(f"toes {name}", leg[3], leg[4], 0.018, 0.016),
        ]
        for finger, (root, middle, tip) in a.fingers.items():
            forms.append(cone(f"{finger} 1 {name}", mirror(root, side), mirror(middle, side), 0.0065, 0.006))
            forms.append(cone(f"{finger} 2 {name}", mirror(middle, side), mirror(tip, side), 0.006, 0.005))
    return forms
