"""What a password must be, in sentences that Django has no Dutch for."""

from django.contrib.auth.password_validation import MinimumLengthValidator


class LengteValidator(MinimumLengthValidator):
    def get_error_message(self):
        return f"Dit wachtwoord is te kort. Neem ten minste {self.min_length} tekens."

    def get_help_text(self):
        return f"Neem ten minste {self.min_length} tekens."
