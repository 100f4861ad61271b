"""What happens to requests that are not as they should be, and what is said when something breaks."""

import logging
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.db import DatabaseError
from django.test import Client, RequestFactory, override_settings
from granian.utils.proxies import wrap_wsgi_with_proxy_headers

from heardback import bootstrap
from heardback.adapters.logs import formatter
from heardback.settings import framework_settings, read_settings
from heardback.web.as_sent import as_sent
from tests.services import own_computer
from tests.web.addresses import assert_guarded, loose_ends
from tests.web.maria import Maria
from tests.web.visitor import PASSWORD, account

pytestmark = pytest.mark.django_db

_OVER_TLS = framework_settings(
    read_settings(
        {"HEARDBACK_ACCOUNTS": "on", "HEARDBACK_URL": "https://jobs.example.org", "HEARDBACK_DATA": "nowhere"}
    ),
    "not-a-secret",
    "tests",
)
over_tls = override_settings(
    **{
        name: value
        for name, value in _OVER_TLS.items()
        if name.startswith(("SECURE_", "SESSION_COOKIE", "CSRF_", "ALLOWED_")) or name == "HEARDBACK_URL"
    }
)


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Today fails, and says what it was about."""

    def fails(*_: object) -> None:
        message = "Olga Petrova <olga@nordkraft.example> already exists"
        raise DatabaseError(message)

    monkeypatch.setattr("heardback.web.pages.today.today", fails)


@pytest.fixture
def log() -> Iterator[StringIO]:
    """What stands in the log of a server."""
    written = StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(formatter(as_json=True)())
    root, level = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield written
    root.removeHandler(handler)
    root.setLevel(level)


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "testserver@evil", "[::1"]
)
@pytest.mark.parametrize("path", ["/", "/healthz", "/accounts/login/", "/static/tests/icon.svg", "/nothing"])
def test_under_another_name_nothing_is_shown(host, path):
    answer = Client(headers={"Host": host}).get(path)
    assert answer.status_code == 421
    assert "heardback is not shown under this name" in answer.content.decode()
    assert "evil" not in answer.content.decode()
    assert_guarded(answer)
    assert loose_ends(answer.content.decode()) == []


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8427", "[::1]:8427"])
def test_under_its_own_names_it_is_there(host):
    assert Client(headers={"Host": host}).get("/healthz").status_code == 200


def test_in_the_language_of_who_asks():
    answer = Client(headers={"Host": "evil.example", "Accept-Language": "ru"}).get("/")
    assert 'lang="ru"' in answer.content.decode()


def test_what_is_too_large_is_not_even_read():
    most = settings.HEARDBACK_LARGEST_REQUEST
    answer = Client().post("/import", b"", content_type="application/zip", CONTENT_LENGTH=str(most + 1))
    assert answer.status_code == 413
    assert f"at most {most // 2**20} MB" in answer.content.decode()
    assert_guarded(answer)


def test_a_form_with_too_much_in_it_is_refused_in_plain_words():
    answer = Maria.signed_in().client.post("/settings/", {f"field{number}": "x" for number in range(1_100)})
    assert answer.status_code == 400
    assert "could not be read" in answer.content.decode()
    assert_guarded(answer)


@pytest.mark.usefixtures("broken")
def test_a_failure_is_told_in_our_look_and_leaks_nothing():
    client = Maria.signed_in().client
    client.raise_request_exception = False
    answer = client.get("/")
    page = answer.content.decode()
    assert answer.status_code == 500
    assert "What you had recorded is safe" in page
    assert "css/base.css" in page
    assert "Olga" not in page
    assert "Traceback" not in page
    assert_guarded(answer)
    assert loose_ends(page) == []


@pytest.mark.usefixtures("broken")
def test_the_log_names_places_and_never_people(log):
    maria = Maria.signed_in()
    maria.client.raise_request_exception = False
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    for path in ("/", f"/candidacies/{key}/?q=Petrova", "/candidacies/not-there/", f"/invitation/{key}"):
        maria.client.get(path)
    Client(headers={"Host": "evil.example"}).get("/Petrova")
    Client().post("/accounts/login/", {"login": "maria@example.org", "password": "Petrova"})
    written = log.getvalue()
    for told in ("Nordkraft", "Petrova", "maria@example.org", key, "evil.example", "already exists"):
        assert told not in written
    for told in ("candidacies/<str:key>/", "invitation/<str:token>", "DatabaseError", "today.py", "sign-in refused"):
        assert told in written


def test_over_tls_cookies_are_bound_to_it_and_browsers_come_by_it_only():
    with over_tls:
        client = Client(headers={"Host": "jobs.example.org"})
        sent = client.get("/accounts/login/?next=/help/")
        assert (sent.status_code, sent.headers["Location"]) == (
            301,
            "https://jobs.example.org/accounts/login/?next=/help/",
        )
        page = client.get("/accounts/login/", secure=True)
        assert page.headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
        [forms] = page.cookies.values()
        assert forms.key == "__Host-heardback-forms"
        assert (forms["secure"], forms["httponly"], forms["path"], forms["domain"]) == (True, True, "/", "")
        assert client.get("/healthz").status_code == 200
        account()
        signed_in = client.post("/accounts/login/", {"login": "maria@example.org", "password": PASSWORD}, secure=True)
        session = signed_in.cookies["__Host-heardback"]
        assert (session["secure"], session["httponly"], session["samesite"]) == (True, True, "Lax")


@pytest.mark.parametrize(
    ("comes_from", "status"),
    [("127.0.0.1", 200), ("192.0.2.9", 301)],
    ids=["our proxy is believed", "nobody else is"],
)
def test_a_proxy_says_that_somebody_came_by_tls(comes_from, status):
    answered = []
    with over_tls:
        application = as_sent(wrap_wsgi_with_proxy_headers(WSGIHandler(), ["127.0.0.1", "::1"]))
        said = {"HTTP_X_FORWARDED_FOR": "203.0.113.7", "HTTP_X_FORWARDED_PROTO": "https", "REMOTE_ADDR": comes_from}
        request = RequestFactory(headers={"Host": "jobs.example.org"}).get("/accounts/login/", **said)
        list(application(request.environ, lambda line, headers: answered.append((line, dict(headers)))))
    [(line, headers)] = answered
    assert line.startswith(str(status))
    assert ("Strict-Transport-Security" in headers) == (status == 200)


def test_without_tls_nothing_is_promised_for_later():
    page = Client().get("/accounts/login/")
    assert "Strict-Transport-Security" not in page.headers
    [forms] = page.cookies.values()
    assert (forms["httponly"], forms["samesite"]) == (True, "Strict")


def test_two_records_on_one_computer_do_not_share_a_cookie():
    one, other = (framework_settings(read_settings({"HEARDBACK_DATA": name}), "k", "a") for name in "ab")
    assert one["SESSION_COOKIE_NAME"] != other["SESSION_COOKIE_NAME"]


def test_without_tls_no_other_program_knows_the_name_of_a_cookie_in_advance():
    here = read_settings({"HEARDBACK_DATA": "a"})
    one, other = (framework_settings(here, secret, "a") for secret in ("this key", "that key"))
    for name in ("SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "HEARDBACK_SAID_COOKIE"):
        assert one[name] != other[name]


def test_downloads_are_not_kept_by_browsers_but_pictures_and_fonts_are():
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    assert_guarded(maria.client.get(f"/candidacies/{key}/file"))
    assert_guarded(maria.client.get("/people/all.vcf"))
    icon: Any = maria.client.get("/static/tests/icon.svg")
    assert icon.headers["Cache-Control"] == f"max-age={settings.WHITENOISE_MAX_AGE}, public"
    assert icon.headers["X-Content-Type-Options"] == "nosniff"
    assert "Content-Security-Policy" in icon.headers
    assert b"".join(icon.streaming_content)


@override_settings(HEARDBACK_ACCOUNTS=False, HEARDBACK_MAIL=False, ROOT_URLCONF=own_computer, LOGIN_URL="/closed")
def test_the_link_of_ones_own_computer_works_once(monkeypatch, tmp_path):
    monkeypatch.setenv("HEARDBACK_DATA", str(tmp_path))
    bootstrap.settings.cache_clear()
    try:
        token = bootstrap.opening_token()
        assert Client().head(f"/open/{token}").status_code == 405
        mine, thief = Client(), Client()
        assert mine.get(f"/open/{token}").headers["Location"] == "/"
        late = thief.get(f"/open/{token}")
        assert (late.status_code, "does not work any more" in late.content.decode()) == (403, True)
        assert thief.get("/", follow=True).status_code == 403
        assert mine.get(f"/open/{token}").headers["Location"] == "/"
    finally:
        bootstrap.settings.cache_clear()
