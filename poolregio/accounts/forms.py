"""Allauth's forms in our words: what to fill in, and what to do when it is wrong."""

from allauth.account import forms as allauth_forms

VERPLICHT_EMAIL = "Vul je e-mailadres in."
VERPLICHT_WACHTWOORD = "Vul je wachtwoord in."
VERPLICHT_NIEUW = "Vul een nieuw wachtwoord in."
VERPLICHT_NOGMAALS = "Vul het nieuwe wachtwoord nog een keer in."
GEEN_EMAIL = "Vul een e-mailadres in zoals naam@voorbeeld.nl."
HULP_NIEUW = (
    "Neem ten minste 12 tekens, bijvoorbeeld een paar woorden achter elkaar. "
    "Gebruik geen wachtwoord dat je ergens anders ook hebt."
)


def _naam_velden(form, **velden):
    """Label, help and the sentence for an empty field; the placeholder would only repeat them."""
    for name, (label, help_text, required) in velden.items():
        field = form.fields[name]
        field.label, field.help_text = label, help_text
        field.error_messages["required"] = required
        if "invalid" in field.error_messages:
            field.error_messages["invalid"] = GEEN_EMAIL
        field.widget.attrs.pop("placeholder", None)


class LoginForm(allauth_forms.LoginForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _naam_velden(
            self,
            login=("E-mailadres", "", VERPLICHT_EMAIL),
            password=("Wachtwoord", "", VERPLICHT_WACHTWOORD),
        )


class ChangePasswordForm(allauth_forms.ChangePasswordForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _naam_velden(
            self,
            oldpassword=("Wachtwoord van nu", "", VERPLICHT_WACHTWOORD),
            password1=("Nieuw wachtwoord", HULP_NIEUW, VERPLICHT_NIEUW),
            password2=("Nieuw wachtwoord, nog een keer", "", VERPLICHT_NOGMAALS),
        )


class ResetPasswordForm(allauth_forms.ResetPasswordForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _naam_velden(
            self,
            email=("E-mailadres", "Het adres waarmee je inlogt.", VERPLICHT_EMAIL),
        )


class ResetPasswordKeyForm(allauth_forms.ResetPasswordKeyForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _naam_velden(
            self,
            password1=("Nieuw wachtwoord", HULP_NIEUW, VERPLICHT_NIEUW),
            password2=("Nieuw wachtwoord, nog een keer", "", VERPLICHT_NOGMAALS),
        )
