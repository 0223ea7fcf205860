"""Settings. Everything that differs per environment comes from the environment.

DATABASE_URL            where the site logs in, as the application role
DATABASE_URL_EIGENAAR   where migrations log in, as the owner of the tables
SECRET_KEY              required as soon as DATABASE_URL is set
SITE_URL                the address users type, for example https://pool.example.nl
EMAIL_URL               smtp://user:password@host:587; without it mail goes to .lokaal/mail
"""

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pghistory
from csp.constants import NONE, SELF
from django.contrib.messages import constants as message_levels
from django.core.exceptions import ImproperlyConfigured
from psycopg2 import ProgrammingError
from psycopg2.extensions import parse_dsn

from poolregio.kern.lokale_database import EIGENAAR, TOEPASSING, lokale_database

BASE_DIR = Path(__file__).resolve().parent.parent
LOKAAL_DIR = BASE_DIR / ".lokaal"


def env(name: str) -> str:
    try:
        return os.environ[name]
    except KeyError:
        raise ImproperlyConfigured(f"Zet {name} in de omgeving (zie README.md).") from None


# Our questions are short. Compiling one takes longer than answering it, and on today's discs
# a row found by an index costs about as much as the next one.
PLANNER = "-c jit=off -c random_page_cost=1.1"


def database(dsn: str) -> dict[str, Any]:
    """PostgreSQL's own parser, so every libpq option works (``?sslmode=require``)."""
    try:
        parts = parse_dsn(dsn)
    except ProgrammingError:
        message = "DATABASE_URL is geen adres van een PostgreSQL-database."
        raise ImproperlyConfigured(message) from None
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.pop("dbname", ""),
        "USER": parts.pop("user", ""),
        "PASSWORD": parts.pop("password", ""),
        "HOST": parts.pop("host", ""),
        "PORT": parts.pop("port", ""),
        "OPTIONS": {"connect_timeout": 5, "options": PLANNER} | parts,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


# Without DATABASE_URL this is a laptop or a test run: embedded server, throw-away key.
# "eigenaar" is the same database, seen by the role that may change its structure:
# ``manage.py migrate --database eigenaar``.
if "DATABASE_URL" in os.environ:
    SECRET_KEY = env("SECRET_KEY")
    _url = env("DATABASE_URL")
    _url_eigenaar = os.environ.get("DATABASE_URL_EIGENAAR", _url)
else:
    SECRET_KEY = os.environ.get("SECRET_KEY", "local-use-only")
    _adressen = lokale_database(LOKAAL_DIR / "pgdata")
    _url, _url_eigenaar = _adressen[TOEPASSING], _adressen[EIGENAAR]
DATABASES = {"default": database(_url), "eigenaar": database(_url_eigenaar)}

SITE_URL = os.environ.get("SITE_URL", "http://127.0.0.1:8000")
_site = urlsplit(SITE_URL)
if _site.scheme not in ("http", "https") or not _site.hostname:
    raise ImproperlyConfigured("SITE_URL moet beginnen met http:// of https://.")
DEBUG = os.environ.get("DEBUG") == "1"
ALLOWED_HOSTS = [_site.hostname]
if _site.hostname == "127.0.0.1":
    ALLOWED_HOSTS += ["localhost"]
CSRF_TRUSTED_ORIGINS = [f"{_site.scheme}://{_site.netloc}"]

INSTALLED_APPS = [
    "poolregio.kern",
    "poolregio.accounts",
    "poolregio.logboek",
    "gemeenten",
    "inzet",
    "rapportage",
    "allauth",
    "allauth.account",
    "crispy_forms",
    "csp",
    "django_filters",
    "pghistory",
    "pgtrigger",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    # Before what may answer by itself, so that files and errors carry these headers too.
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "poolregio.kern.middleware.NietBewarenMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "poolregio.kern.middleware.ActieErrorMiddleware",
]
ROOT_URLCONF = "poolregio.urls"
WSGI_APPLICATION = "poolregio.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": ["poolregio.kern.templatetags.pool"],
        },
    }
]

# Language and time
LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_THOUSAND_SEPARATOR = False

# Logging in
AUTH_USER_MODEL = "accounts.Gebruiker"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "poolregio.accounts.validators.LengteValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "poolregio.accounts.adapter.PoolAccountAdapter"
ACCOUNT_FORMS = {
    "login": "poolregio.accounts.forms.LoginForm",
    "change_password": "poolregio.accounts.forms.ChangePasswordForm",
    "reset_password": "poolregio.accounts.forms.ResetPasswordForm",
    "reset_password_from_key": "poolregio.accounts.forms.ResetPasswordKeyForm",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # the beheerder makes the accounts
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "reset_password": "20/m/ip,5/m/key",
}
SESSION_COOKIE_AGE = 12 * 60 * 60  # seconds: a working day
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# Shared by all worker processes, so that throttling counts them together.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "kern_cache",
    }
}

# Security
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _site.scheme == "https"
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if _site.scheme == "https" else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
if _site.scheme == "https":
    # Then a proxy ends TLS. It says how the browser came, and from where: without that,
    # throttled logins would take everybody for one visitor.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = 1
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "poolregio.kern.views.csrf_failure"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}

# Files and mail
STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
WHITENOISE_ALLOW_ALL_ORIGINS = False  # other sites have no business with our files
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "poolregio.kern.statisch.BestandenMetMerk"},
}
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "pool@localhost")
if "EMAIL_URL" in os.environ:
    _mail = urlsplit(env("EMAIL_URL"))
    EMAIL_HOST = _mail.hostname or "localhost"
    EMAIL_PORT = _mail.port or 587
    EMAIL_HOST_USER = unquote(_mail.username or "")
    EMAIL_HOST_PASSWORD = unquote(_mail.password or "")
    EMAIL_USE_TLS = True
    EMAIL_TIMEOUT = 10
else:
    EMAIL_BACKEND = "poolregio.kern.mail.BestandenBackend"
    EMAIL_FILE_PATH = LOKAAL_DIR / "mail"

# Minutes that a message to an expert waits, so that what the coordinator plans next goes into
# the same e-mail; and the least time between two of those to one expert.
BERICHTEN_WACHT = 10
BERICHTEN_BUNDEL = 60

# A page that breaks tells who runs the site why, also outside DEBUG: Django's own log would
# only mail it. Addresses that do not exist are no news.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler", "level": "ERROR"}},
    "loggers": {
        name: {"handlers": ["stderr"]}
        for name in ("django", "poolregio", "gemeenten", "inzet", "rapportage")
    },
}

# Forms
CRISPY_ALLOWED_TEMPLATE_PACKS = ["nlds"]
CRISPY_TEMPLATE_PACK = "nlds"
CRISPY_FAIL_SILENTLY = False
# What NL Design System and our own CSS call the message levels.
MESSAGE_TAGS = {
    message_levels.SUCCESS: "goed",
    message_levels.WARNING: "let-op",
    message_levels.ERROR: "fout",
}

# The change trail keeps who did it in the same row: the application role may only add rows,
# and a shared context row would have to be updated.
PGHISTORY_CONTEXT_FIELD = pghistory.ContextJSONField()
PGHISTORY_MIDDLEWARE_METHODS = ("POST",)  # a GET never writes

# Small numbers (design.md section 4): below the threshold "<5", else rounded to the base.
KLEINE_AANTALLEN_DREMPEL = 5
KLEINE_AANTALLEN_BASIS = 5

# Kilometres per hour, in a straight line from main town to main town; see gemeenten.afstanden.
REISSNELHEID = 45
