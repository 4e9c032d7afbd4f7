"""Who is cast gets a body, also where no shot shows them."""

from aozora.film.screenplay import Role, Screenplay, Shot
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.world.casting import build_cast, with_properties


def test_a_furred_being_that_no_shot_shows_is_built() -> None:
    screenplay = Screenplay(
        cast=(Role(id="fox-1", kind="fox", category="being"), Role(id="ball-1", kind="ball", category="thing")),
        shots=(Shot(id="shot-1", seconds=2, place="park", roles=("ball-1",)),),
    )
    settings, store = Settings.of(width=128, height=72), MemoryStore()
    cast = with_properties(build_cast(screenplay, settings, store), screenplay, settings, store)
    assert set(cast.assets) == {"fox-1", "ball-1"}
