"""Write docs/persoonsgegevens.md from the classification of every field."""

from pathlib import Path

from django.conf import settings

from poolregio.kern.opdracht import Opdracht
from poolregio.logboek.classificatie import als_markdown

BESTAND = Path("docs") / "persoonsgegevens.md"


class Command(Opdracht):
    help = f"Schrijft {BESTAND}: welke persoonsgegevens er zijn en hoe lang ze blijven."

    def handle(self, *_args, **_options) -> None:
        pad = settings.BASE_DIR / BESTAND
        pad.write_text("\n".join(als_markdown()) + "\n", encoding="utf-8")
        self.stdout.write(f"{BESTAND} is bijgewerkt.")
