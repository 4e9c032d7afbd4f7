"""All experiments of optics."""

from aozora.world.happenings.happening import Phenomenon
from aozora.world.happenings.optics.enlarging import enlarging
from aozora.world.happenings.optics.looking_glass import looking_glass
from aozora.world.happenings.optics.splitting import splitting
from aozora.world.happenings.optics.straws import breaking_straw
from aozora.world.happenings.optics.throwing_back import throwing_back

OPTICS: tuple[Phenomenon, ...] = (splitting, throwing_back, enlarging, breaking_straw, looking_glass)
"""In the order in which they are looked for."""
