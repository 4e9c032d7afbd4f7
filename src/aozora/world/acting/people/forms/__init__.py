"""What people can do, in keys: tables of forms by family."""

from collections.abc import Mapping

from aozora.world.acting.people.forms.crafts import CRAFTS
from aozora.world.acting.people.forms.dances import DANCES
from aozora.world.acting.people.forms.faces import FACES
from aozora.world.acting.people.forms.fights import FIGHTS
from aozora.world.acting.people.forms.gestures import GESTURES
from aozora.world.acting.people.forms.music import MUSIC
from aozora.world.acting.people.forms.postures import POSTURES
from aozora.world.acting.people.forms.riding import RIDING
from aozora.world.acting.people.forms.rising import RISING
from aozora.world.acting.people.forms.sports import SPORTS
from aozora.world.acting.people.forms.synonyms import PERFORMED_AS
from aozora.world.acting.people.forms.training import TRAINING
from aozora.world.acting.people.forms.work import WORK
from aozora.world.acting.people.keys import Form

FORMS: Mapping[str, Form] = {
    **POSTURES,
    **GESTURES,
    **FACES,
    **MUSIC,
    **DANCES,
    **WORK,
    **CRAFTS,
    **SPORTS,
    **FIGHTS,
    **TRAINING,
    **RIDING,
    **RISING,
}
"""Action -> how it is done."""

__all__ = ["FORMS", "PERFORMED_AS"]
