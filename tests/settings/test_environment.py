"""What the environment may say, and what is said when it says something else."""

import pytest

from heardback.core.errors import NotASetting
from heardback.settings import read_settings
from heardback.settings.environment import SECRETS, VARIABLES


def test_nothing_has_to_be_set() -> None:
    settings = read_settings({})
    assert settings.data.name == "heardback"
    assert (settings.accounts, settings.database, settings.mail, settings.url) == (False, None, None, None)
    assert settings.hosts == ("127.0.0.1", "localhost", "[::1]")
    assert settings.proxies == ("127.0.0.1", "::1")
    assert not settings.secure
    assert settings.unknown == ()


def test_a_server_answers_to_the_host_of_its_address_and_to_those_named() -> None:
    settings = read_settings({"HEARDBACK_URL": "https://jobs.example.org/", "HEARDBACK_HOSTS": "nas, nas.local"})
    assert settings.url == "https://jobs.example.org"
    assert settings.secure
    assert settings.hosts[:3] == ("nas", "nas.local", "jobs.example.org")


def test_a_mailbox_for_answers_needs_its_address(tmp_path) -> None:
    file = tmp_path / "secret"
    file.write_text("imaps://me:secret@mail.example.org", encoding="utf-8")
    for answers in ({"HEARDBACK_ANSWERS": file.read_text()}, {"HEARDBACK_ANSWERS_FILE": str(file)}):
        with pytest.raises(NotASetting, match="HEARDBACK_ANSWERS_TO"):
            read_settings(answers)


@pytest.mark.parametrize("name", SECRETS)
def test_a_secret_may_stand_in_a_file(tmp_path, name) -> None:
    file = tmp_path / "secret"
    value = {
        "DATABASE_URL": "postgresql://db/heardback",
        "HEARDBACK_MAIL": "smtps://me:secret@mail.example.org",
        "HEARDBACK_ANSWERS": "imaps://me:secret@mail.example.org",
    }
    file.write_text(value.get(name, "x" * 40) + "\n", encoding="utf-8")
    settings = read_settings({f"{name}_FILE": str(file), "HEARDBACK_ANSWERS_TO": "answers@example.org"})
    read = {settings.database, settings.mail, settings.answers, settings.secret_key, settings.llm_key}
    assert read == {None, file.read_text().strip()}
    assert settings.secret_files == (file,)
    with pytest.raises(NotASetting, match=f"only one of {name} and {name}_FILE"):
        read_settings({f"{name}_FILE": str(file), name: "another"})
    file.unlink()
    with pytest.raises(NotASetting, match="a file that can be read"):
        read_settings({f"{name}_FILE": str(file)})


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("HEARDBACK_ACCOUNTS", "maybe", "on or off"),
        ("HEARDBACK_SIGN_UP", "everyone", "invitation, open, closed"),
        ("HEARDBACK_LANGUAGE", "de", "en, ru"),
        ("HEARDBACK_URL", "jobs.example.org", "an address such as"),
        ("HEARDBACK_URL", "https://jobs.example.org/heardback", "an address such as"),
        ("HEARDBACK_URL", "https://[::1", "an address such as"),
        ("HEARDBACK_URL", "https://jobs.example.org:99999", "an address such as"),
        ("HEARDBACK_DATA", "~somebody-who-is-not-here/heardback", "a folder that can be found"),
        ("HEARDBACK_URL", "https://me:secret@jobs.example.org", "an address such as"),
        ("HEARDBACK_PROXIES", "caddy", "addresses and networks"),
        ("HEARDBACK_MAIL_INSIDE", "mail.centre.example, 10.2.0.0/99", "hosts and networks"),
        ("HEARDBACK_MAIL_INSIDE", "https://mail.centre.example", "hosts and networks"),
        ("HEARDBACK_MAIL_INSIDE", "10.2.0.1/28", "hosts and networks"),
        ("HEARDBACK_NOW", "2026-11-17", "a moment such as"),
        ("HEARDBACK_MAIL", "mail.example.org", "begins with smtp://"),
        ("HEARDBACK_MAIL", "smtp://mail.example.org:many", "begins with smtp://"),
        ("DATABASE_URL", "mysql://db/heardback", "begins with postgresql://"),
    ],
)
def test_a_value_that_does_not_fit_is_named(name, value, expected) -> None:
    with pytest.raises(NotASetting, match=expected) as told:
        read_settings({name: value})
    assert name in str(told.value)


@pytest.mark.parametrize("name", ["HEARDBACK_MAIL", "DATABASE_URL"])
def test_a_password_in_a_wrong_value_is_not_repeated(name) -> None:
    with pytest.raises(NotASetting) as told:
        read_settings({name: "ftp://me:s3cret@example.org"})
    assert "s3cret" not in str(told.value)


def test_misspelt_names_are_noticed() -> None:
    assert read_settings({"HEARDBACK_MIAL": "x", "HEARDBACK_URL_FILE": "y"}).unknown == (
        "HEARDBACK_MIAL",
        "HEARDBACK_URL_FILE",
    )
    assert read_settings(dict.fromkeys(VARIABLES, "")).unknown == ()
