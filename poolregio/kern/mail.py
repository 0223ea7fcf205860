"""E-mail as files, for a machine without a mail server."""

from pathlib import Path

from django.core.mail.backends.filebased import EmailBackend


class BestandenBackend(EmailBackend):
    """Files for who runs the site alone: they hold names, plans and links to log in with."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        Path(self.file_path).chmod(0o700)
