"""`Settings` → what Django is configured with. Names of modules only: nothing of Django is imported here."""

from hashlib import sha256
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from heardback.settings.environment import Settings

SQLITE_NAME: Final = "heardback.sqlite3"
WRITE_PATIENCE_SECONDS: Final = 10
IDLE_SECONDS: Final = 30 * 24 * 3600
"""After so long without a visit one has to sign in again (ASVS 7.3.1)."""
_A_YEAR: Final = 365 * 24 * 3600
_MEGABYTE: Final = 2**20
_MAIL_PATIENCE_SECONDS: Final = 20

_SQLITE_START: Final = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON"
)
"""WAL with FULL lost nothing in hundreds of simulated power cuts; NORMAL lost acknowledged writes in half of them.

What is deleted or replaced is overwritten with zeros, so that what a person erased does not stay in the file.
"""

_APPS: Final = (
    "heardback.web",  # first: its templates stand before allauth's
    "heardback.adapters.storage",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "allauth",
    "allauth.account",
    "allauth.mfa",
)
_MIDDLEWARE: Final = (
    "heardback.web.middleware.headers",
    "django.middleware.security.SecurityMiddleware",
    "heardback.web.middleware.doorkeeper",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "heardback.web.middleware.lasting",
    "heardback.web.middleware.moment",
    "heardback.web.middleware.language",
    "heardback.web.middleware.errors",
)

_FORMS: Final = {
    "add_email": "heardback.web.forms.account_forms.NewAddress",
    "change_password": "heardback.web.forms.account_forms.ChangePassword",
    "set_password": "heardback.web.forms.account_forms.SetPassword",
    "reset_password_from_key": "heardback.web.forms.account_forms.ResetPassword",
}


def framework_settings(settings: Settings, secret_key: str, assets: str) -> dict[str, Any]:
    """Return Django's settings; `assets` is a fingerprint of the static files, part of their addresses."""
    return {
        "SECRET_KEY": secret_key,
        "DEBUG": False,
        "ALLOWED_HOSTS": list(settings.hosts),
        "ROOT_URLCONF": "heardback.web.urls",
        "INSTALLED_APPS": list(_APPS),
        "MIDDLEWARE": list(_MIDDLEWARE),
        "TEMPLATES": [_templates()],
        "DATABASES": {"default": database(settings)},
        "AUTH_USER_MODEL": "storage.Account",
        "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
        "USE_TZ": True,
        "TIME_ZONE": "UTC",
        "LANGUAGE_CODE": settings.language or "en",
        "LANGUAGES": [("en", "English"), ("ru", "Русский")],
        "STATIC_URL": f"/static/{assets}/",
        "WHITENOISE_USE_FINDERS": True,
        "WHITENOISE_MAX_AGE": _A_YEAR,
        "LOGGING_CONFIG": None,
        "SILENCED_SYSTEM_CHECKS": ["security.W001"],  # our own middleware stands where theirs is looked for
        "MESSAGE_STORAGE": "heardback.web.said.Said",
        "HEARDBACK_SAID_COOKIE": _cookie(settings, secret_key, "heardback-said"),
        "DATA_UPLOAD_MAX_MEMORY_SIZE": 10 * _MEGABYTE,
        "FILE_UPLOAD_MAX_MEMORY_SIZE": 10 * _MEGABYTE,
        "HEARDBACK_LARGEST_REQUEST": 72 * _MEGABYTE,  # the largest archive that is taken in, and the form around it
        "HEARDBACK_ACCOUNTS": settings.accounts,
        "HEARDBACK_LANGUAGE": settings.language,
        "HEARDBACK_MAIL": bool(settings.mail),
        "HEARDBACK_MAIL_INSIDE": settings.mail_inside,
        "HEARDBACK_SIGN_UP": settings.sign_up,
        "HEARDBACK_URL": settings.url,
        **_sessions(settings, secret_key),
        **_forms(settings, secret_key),
        **_transport(settings),
        **_accounts(settings),
        **_second_factors(settings),
        **_mail(settings),
    }


def database(settings: Settings) -> dict[str, Any]:
    """Return the one entry of Django's DATABASES."""
    if settings.database:
        return postgres(settings.database)
    return sqlite(settings.data / SQLITE_NAME)


def sqlite(path: Path) -> dict[str, Any]:
    """Return a database in a file. Every transaction that Django begins is one that may write."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": WRITE_PATIENCE_SECONDS,
            "transaction_mode": "IMMEDIATE",
            "init_command": _SQLITE_START,
        },
    }


def postgres(url: str) -> dict[str, Any]:
    """Return a database on a PostgreSQL server; options after `?` go to the driver as they are."""
    parts = urlsplit(url)
    options = dict(pair.partition("=")[::2] for pair in parts.query.split("&") if pair)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(options.pop("host", "") or parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {name: unquote(value) for name, value in options.items()},
    }


def _templates() -> dict[str, Any]:
    return {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "heardback.web.context.surroundings",
            ],
        },
    }


def _sessions(settings: Settings, secret_key: str) -> dict[str, Any]:
    return {
        "SESSION_ENGINE": "heardback.adapters.storage.sessions",
        "SESSION_COOKIE_NAME": _cookie(settings, secret_key, "heardback"),
        "SESSION_COOKIE_SECURE": settings.secure,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_AGE": IDLE_SECONDS,
    }


def _forms(settings: Settings, secret_key: str) -> dict[str, Any]:
    """Forms are sent from our own pages, or not at all (ASVS 3.5.1)."""
    return {
        "CSRF_COOKIE_NAME": _cookie(settings, secret_key, "heardback-forms"),
        "CSRF_COOKIE_SECURE": settings.secure,
        "CSRF_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_SAMESITE": "Strict",
        "CSRF_FAILURE_VIEW": "heardback.web.pages.trouble.form_expired",
        "CSRF_TRUSTED_ORIGINS": [settings.url] if settings.url else [],
    }


def _cookie(settings: Settings, secret_key: str, name: str) -> str:
    """Return a cookie's name. Over TLS nobody but this very host can set it (RFC 6265bis, 4.1.3.2).

    Without, every program of this computer shares one cookie jar, whatever its port (RFC 6265, 8.5). So two records
    are told apart, and no other program knows in advance by which name it could set ours.
    """
    if settings.secure:
        return f"__Host-{name}"
    known_here = f"{secret_key} {settings.data.absolute()}"
    return f"{name}-{sha256(known_here.encode()).hexdigest()[:12]}"


def _transport(settings: Settings) -> dict[str, Any]:
    """Over TLS, never without again (ASVS 3.4.1, 12.2.1). Who asks by which way is said by `web.wsgi`."""
    return {
        "SECURE_SSL_REDIRECT": settings.secure,
        "SECURE_SSL_HOST": urlsplit(settings.url or "").netloc or None,
        "SECURE_REDIRECT_EXEMPT": ["^healthz$", "^readyz$"],
        "SECURE_HSTS_SECONDS": _A_YEAR if settings.secure else 0,
        "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
        "SECURE_CONTENT_TYPE_NOSNIFF": True,
        "SECURE_REFERRER_POLICY": "same-origin",
        "SECURE_CROSS_ORIGIN_OPENER_POLICY": "same-origin",
    }


def _accounts(settings: Settings) -> dict[str, Any]:
    """Sign-in by allauth. On one's own computer nobody signs in, but the tables are the same.

    Codes instead of links in mails: no secret stands in an address (ASVS 14.2.1), and a letter read on the telephone
    lets one in at the desk. The counts of failed attempts stand in the database, so that every process knows them.
    """
    passwords = "heardback.web.passwords"
    by_mail = bool(settings.mail)
    return {
        "AUTHENTICATION_BACKENDS": ["allauth.account.auth_backends.AuthenticationBackend"],
        "AUTH_PASSWORD_VALIDATORS": [
            {"NAME": f"{passwords}.LongEnough", "OPTIONS": {"min_length": 12}},
            {"NAME": f"{passwords}.NotCommon"},
            {"NAME": f"{passwords}.NotTheAddress"},
        ],
        "ACCOUNT_ADAPTER": "heardback.web.accounts.Accounts",
        "ACCOUNT_FORMS": _FORMS,
        "ACCOUNT_LOGIN_METHODS": {"email"},
        "ACCOUNT_SIGNUP_FIELDS": ["email*", "password1*"],
        "ACCOUNT_USER_MODEL_USERNAME_FIELD": None,
        "ACCOUNT_CHANGE_EMAIL": True,
        "ACCOUNT_EMAIL_VERIFICATION": "mandatory" if by_mail else "none",
        "ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED": by_mail,
        "ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND": True,
        "ACCOUNT_EMAIL_NOTIFICATIONS": by_mail,
        "ACCOUNT_EMAIL_SUBJECT_PREFIX": "",
        "ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED": True,
        "ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT": 15 * 60,
        "ACCOUNT_PREVENT_ENUMERATION": True,
        "ACCOUNT_REAUTHENTICATION_REQUIRED": True,
        "ACCOUNT_SESSION_REMEMBER": True,
        "ACCOUNT_DEFAULT_HTTP_PROTOCOL": "https" if settings.secure else "http",
        "ACCOUNT_RATE_LIMITS": {
            "reset_password": "5/m/ip,20/h/ip,5/h/key",
            "signup": "5/m/ip,20/h/ip",
            "notice_trial": "10/5m/user,60/d/user",  # nobody uses up the server's mail
            "mail_trial": "10/5m/user,60/d/user",  # nobody tries other people's passwords from here (ASVS 2.4.1)
        },
        "LOGIN_URL": "/accounts/login/" if settings.accounts else "/closed",
        "LOGIN_REDIRECT_URL": "/",
        "LOGOUT_REDIRECT_URL": "/",
        "CACHES": {
            "default": {
                "BACKEND": "django.core.cache.backends.db.DatabaseCache",
                "LOCATION": "cache",
                "OPTIONS": {"MAX_ENTRIES": 20_000},
            }
        },
    }


def _second_factors(settings: Settings) -> dict[str, Any]:
    return {
        "MFA_ADAPTER": "heardback.web.second_factors.SecondFactors",
        "MFA_SUPPORTED_TYPES": ["totp", "webauthn", "recovery_codes"],
        "MFA_PASSKEY_LOGIN_ENABLED": True,
        "MFA_PASSKEY_SIGNUP_ENABLED": bool(settings.mail),
        "MFA_ALLOW_UNVERIFIED_EMAIL": True,  # with mail nobody gets in unverified; without, an address is but a name
        "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN": not settings.secure,
        "MFA_TOTP_ISSUER": "heardback",
    }


def _mail(settings: Settings) -> dict[str, Any]:
    if not settings.mail:
        return {"EMAIL_BACKEND": "heardback.adapters.no_mail.NoMail"}
    parts = urlsplit(settings.mail)
    user = unquote(parts.username or "")
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname or "localhost",
        "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 587),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp" and bool(user),
        "EMAIL_HOST_USER": user,
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_TIMEOUT": _MAIL_PATIENCE_SECONDS,
        "DEFAULT_FROM_EMAIL": settings.mail_from or f"heardback <{user if '@' in user else 'heardback@localhost'}>",
    }
