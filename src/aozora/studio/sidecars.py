"""What lies beside a film: its screenplay, a poster, a contact sheet and captions."""

from collections.abc import Mapping
from pathlib import Path

from aozora.film.outputs import whole_file
from aozora.film.production import Film, Footage, Release
from aozora.media.burning import burned
from aozora.media.captions import Caption, captions_of, shot_starts, write_captions
from aozora.media.stills import Stills, thumbnail_jpeg, write_contact_sheet, write_poster, write_spritesheet
from aozora.sound.music.midi import write_midi


class Sidecars:
    """Takes stills while the footage passes, and writes the files when the film is done."""

    def __init__(self, output: Path, film: Film) -> None:
        self._film, self._output = film, output
        self._stills = Stills()

    def passing(self, footage: Footage) -> Footage:
        """The footage, with captions in it where they are asked for; whoever reads it makes the stills."""
        wanted = self._film.settings.captions in ("burn", "both")
        return self._stills.taking(burned(footage, self._captions()) if wanted else footage)

    def _captions(self) -> tuple[Caption, ...]:
        screenplay = self._film.staging.screenplay
        return captions_of(screenplay, self._film.staging.cues, shot_starts(screenplay, self._film.footage.clock))

    @property
    def _beside_film(self) -> bool:
        return bool(self._film.staging.cues.lines) and self._film.settings.captions in ("sidecar", "both")

    def thumbnail(self) -> bytes:
        """A small JPEG of the film's best frame."""
        return thumbnail_jpeg(self._stills.best)

    def write(self, previews: bool = False) -> None:
        """Write all files, each whole or not at all; raises `OutputFailed`. `previews` adds a small WebP and a spritesheet."""
        film = self._film
        with whole_file(self._beside(".screenplay.json")) as part:
            part.write_text(film.staging.screenplay.to_json(), encoding="utf-8")
        write_poster(self._beside(".poster.jpg"), self._stills.best)
        write_contact_sheet(self._beside(".sheet.jpg"), self._stills.taken, film.footage.clock)
        if previews:
            write_poster(self._beside(".thumbnail.webp"), self._stills.best, min(480, film.footage.width))
            write_spritesheet(self._beside(".spritesheet.jpg"), self._stills.taken)
        cues = film.staging.cues
        if cues.notes:
            with whole_file(self._beside(".mid")) as part:
                write_midi(part, film.staging.screenplay, cues.notes, cues.pulses)
        if self._beside_film:
            for suffix in (".vtt", ".srt"):
                write_captions(self._beside(suffix), self._captions())

    def release(self, kept: Path | None, timings_s: Mapping[str, float]) -> Release:
        """Where everything is."""
        return Release(
            film=self._output,
            screenplay=self._beside(".screenplay.json"),
            poster=self._beside(".poster.jpg"),
            contact_sheet=self._beside(".sheet.jpg"),
            captions=self._beside(".vtt") if self._beside_film else None,
            kept=kept,
            understanding=self._film.staging.screenplay,
            notes=self._film.staging.notes,
            timings_s=timings_s,
        )

    def _beside(self, suffix: str) -> Path:
        return self._output.with_name(self._output.stem + suffix)
