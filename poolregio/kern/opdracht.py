"""Base of our commands: bad input is one clear line on standard error and exit status 2."""

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from poolregio.kern.errors import ActieError


class Opdracht(BaseCommand):
    """A command whose acts may refuse: the sentence is shown, never a traceback."""

    _called_from_command_line: bool  # set by Django

    def execute(self, *args: Any, **options: Any) -> str | None:
        try:
            return super().execute(*args, **options)
        except (ActieError, CommandError) as error:
            if not self._called_from_command_line:
                raise CommandError(str(error), returncode=2) from error
            self.stderr.write(str(error))
            sys.exit(2)
