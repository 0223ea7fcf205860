"""Questions about accounts that are asked in more than one place."""

from django.contrib.auth.base_user import BaseUserManager
from django.db.models import QuerySet


class GebruikerQuerySet(QuerySet):
    def visible_to(self, user):
        """The beheerder keeps the accounts; everybody else sees only their own."""
        return self if user.is_beheerder else self.filter(pk=user.pk)


# mypy cannot follow a base class that is made on the spot.
class GebruikerManager(BaseUserManager.from_queryset(GebruikerQuerySet)):  # type: ignore[misc]
    use_in_migrations = True

    @classmethod
    def normalize_email(cls, email):
        """One person, one spelling: the whole address in lower case."""
        return (email or "").strip().lower()

    def get_by_natural_key(self, email):
        return self.get(email=self.normalize_email(email))

    def create_user(self, email, password=None, **fields):
        user = self.model(email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user
