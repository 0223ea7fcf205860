"""Write docs/persoonsgegevens.md from the classification of every field."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from poolregio.logboek.classificatie import als_markdown

BESTAND = Path("docs") / "persoonsgegevens.md"


class Command(BaseCommand):
    help = f"Schrijft {BESTAND}: welke persoonsgegevens er zijn en hoe lang ze blijven."

    def handle(self, *args, **options):  # noqa: ARG002 -- Django calls it so
        pad = settings.BASE_DIR / BESTAND
        pad.write_text("\n".join(als_markdown()) + "\n", encoding="utf-8")
        self.stdout.write(f"{BESTAND} is bijgewerkt.")
