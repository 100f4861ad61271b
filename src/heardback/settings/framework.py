"""`Settings` → what Django is configured with. Names of modules only: nothing of Django is imported here."""

from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from heardback.settings.environment import Settings

SQLITE_NAME: Final = "heardback.sqlite3"
WRITE_PATIENCE_SECONDS: Final = 10
_SIXTY_DAYS: Final = 60 * 24 * 3600
_LOCAL_SESSION: Final = 365 * 24 * 3600
_A_YEAR: Final = 365 * 24 * 3600

_SQLITE_START: Final = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON"
"""WAL with FULL lost nothing in hundreds of simulated power cuts; NORMAL lost acknowledged writes in half of them."""

_APPS: Final = (
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "heardback.adapters.storage",
    "heardback.web",
)
_MIDDLEWARE: Final = (
    "heardback.web.middleware.headers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "heardback.web.middleware.moment",
    "heardback.web.middleware.language",
    "heardback.web.middleware.errors",
)


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
        "MESSAGE_STORAGE": "django.contrib.messages.storage.session.SessionStorage",
        "DATA_UPLOAD_MAX_MEMORY_SIZE": 10 * 2**20,
        "FILE_UPLOAD_MAX_MEMORY_SIZE": 10 * 2**20,
        **_cookies(settings),
        **_accounts(settings),
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


def _cookies(settings: Settings) -> dict[str, Any]:
    prefix = "__Host-" if settings.secure else ""
    return {
        "SESSION_COOKIE_NAME": f"{prefix}heardback",
        "SESSION_COOKIE_SECURE": settings.secure,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_AGE": _SIXTY_DAYS if settings.accounts else _LOCAL_SESSION,
        "CSRF_COOKIE_NAME": f"{prefix}heardback-forms",
        "CSRF_COOKIE_SECURE": settings.secure,
        "CSRF_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_SAMESITE": "Strict",
        "CSRF_FAILURE_VIEW": "heardback.web.pages.trouble.form_expired",
        "CSRF_TRUSTED_ORIGINS": [settings.url] if settings.url else [],
        "SECURE_PROXY_SSL_HEADER": ("HTTP_X_FORWARDED_PROTO", "https") if settings.secure else None,
        "SECURE_HSTS_SECONDS": _A_YEAR if settings.secure else 0,
        "SECURE_CONTENT_TYPE_NOSNIFF": True,
        "SECURE_REFERRER_POLICY": "same-origin",
        "SECURE_CROSS_ORIGIN_OPENER_POLICY": "same-origin",
    }


def _accounts(settings: Settings) -> dict[str, Any]:
    """Sign-in by allauth. On one's own computer nobody signs in, but the tables are the same."""
    passwords = "django.contrib.auth.password_validation"
    return {
        "AUTHENTICATION_BACKENDS": ["allauth.account.auth_backends.AuthenticationBackend"],
        "AUTH_PASSWORD_VALIDATORS": [
            {"NAME": f"{passwords}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
            {"NAME": f"{passwords}.CommonPasswordValidator"},
            {"NAME": f"{passwords}.UserAttributeSimilarityValidator"},
        ],
        "ACCOUNT_LOGIN_METHODS": {"email"},
        "ACCOUNT_SIGNUP_FIELDS": ["email*", "password1*"],
        "ACCOUNT_USER_MODEL_USERNAME_FIELD": None,
        "ACCOUNT_EMAIL_VERIFICATION": "mandatory" if settings.mail else "none",
        "ACCOUNT_EMAIL_SUBJECT_PREFIX": "",
        "ACCOUNT_PREVENT_ENUMERATION": True,
        "ACCOUNT_REAUTHENTICATION_REQUIRED": True,
        "ACCOUNT_SESSION_REMEMBER": True,
        "ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE": True,
        "ACCOUNT_DEFAULT_HTTP_PROTOCOL": "https" if settings.secure else "http",
        "ACCOUNT_ADAPTER": "heardback.web.accounts.Accounts",
        "HEARDBACK_SIGN_UP": settings.sign_up,
        "HEARDBACK_ACCOUNTS": settings.accounts,
        "MFA_SUPPORTED_TYPES": ["totp", "webauthn", "recovery_codes"],
        "MFA_PASSKEY_LOGIN_ENABLED": True,
        "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN": not settings.secure,
        "MFA_TOTP_ISSUER": "heardback",
        "LOGIN_URL": "/accounts/login/" if settings.accounts else "/closed",
        "LOGIN_REDIRECT_URL": "/",
        "LOGOUT_REDIRECT_URL": "/",
        "CACHES": {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}},
    }


def _mail(settings: Settings) -> dict[str, Any]:
    if not settings.mail:
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    parts = urlsplit(settings.mail)
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname or "localhost",
        "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 587),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp" and bool(parts.username),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "DEFAULT_FROM_EMAIL": f"heardback <{unquote(parts.username or 'heardback@localhost')}>",
    }
