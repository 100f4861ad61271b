"""Stories of people who sign in: with passwords, with codes, with too many tries."""

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.core import mail
from django.core.serializers import serialize
from django.test import Client, override_settings

from heardback import bootstrap
from heardback.adapters.storage.models import Account, CacheRow, SessionRow
from tests.web.visitor import FIREFOX, PASSWORD, Visitor, account, code_in_mail, code_of_app, invitation

pytestmark = pytest.mark.django_db

NEW_PASSWORD = "purple stone early music"  # noqa: S105 - of nobody

without_mail = override_settings(
    HEARDBACK_MAIL=False,
    ACCOUNT_EMAIL_VERIFICATION="none",
    ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED=False,
    ACCOUNT_EMAIL_NOTIFICATIONS=False,
    MFA_PASSKEY_SIGNUP_ENABLED=False,
    EMAIL_BACKEND="heardback.adapters.no_mail.NoMail",
)


def test_who_was_invited_makes_an_account_and_confirms_the_address_by_a_code():
    olga = Visitor().goes_to(invitation())
    assert olga.at == "/accounts/signup/"
    olga.fills("/accounts/signup/", email="Olga@Example.org", password1=PASSWORD)
    assert olga.at == "/accounts/code/"
    assert "mailbox of olga@example.org" in olga.text
    assert not olga.is_in()
    assert mail.outbox[-1].to == ["olga@example.org"]
    assert "http://testserver/invitation" not in mail.outbox[-1].body
    olga.fills("/accounts/code/", code=code_in_mail())
    assert olga.is_in()


def test_an_invitation_lets_in_one_person_and_no_more():
    link = invitation()
    first, second = Visitor().goes_to(link), Visitor().goes_to(link)
    first.fills("/accounts/signup/", email="first@example.org", password1=PASSWORD)
    second.fills("/accounts/signup/", email="second@example.org", password1=PASSWORD)
    assert "by invitation here" in second.text
    assert [one.email for one in Account.objects.all()] == ["first@example.org"]
    assert Visitor().goes_to(link).seen.status_code == 410


def test_to_look_at_an_invitation_uses_nothing_up():
    link = invitation()
    for _ in range(3):
        Client().head(link)
        Client().get(link)
    assert Visitor().goes_to(link).at == "/accounts/signup/"


def test_after_a_week_an_invitation_is_too_old(monkeypatch):
    link, now = invitation(), bootstrap.clock()
    monkeypatch.setattr(bootstrap, "clock", lambda: now + timedelta(days=7, seconds=1))
    old = Visitor().goes_to(link)
    assert (old.seen.status_code, "used already, or it is too old" in old.text) == (410, True)


def test_without_an_invitation_nobody_makes_an_account():
    stranger = Visitor().goes_to("/accounts/signup/")
    assert "made by invitation here" in stranger.text
    stranger.fills("/accounts/signup/", email="stranger@example.org", password1=PASSWORD)
    stranger.fills("/accounts/signup/passkey/", email="stranger@example.org")
    assert Account.objects.count() == 0
    assert "Make an account" not in stranger.goes_to("/accounts/login/").text


@pytest.mark.parametrize(("sign_up", "made"), [("open", 1), ("closed", 0)])
def test_sign_up_may_be_open_or_closed(sign_up, made):
    with override_settings(HEARDBACK_SIGN_UP=sign_up):
        Visitor().fills("/accounts/signup/", email="stranger@example.org", password1=PASSWORD)
        invited = Visitor().goes_to(invitation())
        assert ("made by invitation here" in invited.text) == (sign_up == "closed")
    assert Account.objects.count() == made


def test_somebody_invites_somebody_and_may_take_it_back():
    account()
    maria = Visitor().signs_in()
    maria.fills("/settings/invitations", note="my brother\n Jan")
    link = maria.seen.context["link"]
    assert link.startswith("http://testserver/invitation/")
    assert "The link for my brother Jan" in maria.text
    maria.goes_to("/settings/invitations")
    assert link.rpartition("/")[2] not in maria.text
    [kept] = maria.seen.context["invitations"]
    assert Visitor().goes_to(link).at == "/accounts/signup/"
    maria.fills(f"/settings/invitations/{kept.pk}/take-back")
    assert "Taken back" in maria.text
    assert Visitor().goes_to(link).seen.status_code == 410


def test_who_is_here_already_does_not_use_up_an_invitation():
    account()
    link = invitation()
    assert "for somebody new" in Visitor().signs_in().goes_to(link).text
    assert Visitor().goes_to(link).at == "/accounts/signup/"


def test_a_password_that_is_easily_guessed_is_refused():
    olga = Visitor().goes_to(invitation())
    for weak in ("short", "password1234", "olga@example.org"):
        olga.fills("/accounts/signup/", email="olga@example.org", password1=weak)
        assert olga.at == "/accounts/signup/", weak
    assert Account.objects.count() == 0


def test_a_new_password_by_a_code_and_strangers_learn_nothing():
    account()
    maria, stranger = Visitor(), Visitor()
    maria.fills("/accounts/password/reset/", email="maria@example.org")
    stranger.fills("/accounts/password/reset/", email="nobody@example.org")
    assert maria.at == stranger.at == "/accounts/password/reset/code/"
    assert maria.text.replace("maria", "nobody") == stranger.text
    assert "no account with this address" in mail.outbox[-1].body
    mail.outbox.pop()
    maria.fills("/accounts/password/reset/code/", code=code_in_mail())
    maria.fills("/accounts/password/reset/new/", password1=NEW_PASSWORD)
    assert maria.at == "/accounts/password/reset/done/"
    assert not maria.is_in()
    assert "If that was not you" in mail.outbox[-1].body
    assert maria.signs_in(password=NEW_PASSWORD).is_in()


def test_a_code_can_be_guessed_three_times_and_no_more():
    account()
    thief = Visitor().fills("/accounts/password/reset/", email="maria@example.org")
    code = code_in_mail()
    for _ in range(3):
        thief.fills("/accounts/password/reset/code/", code="AAAA-BBBB")
    thief.fills("/accounts/password/reset/code/", code=code)
    assert thief.goes_to("/accounts/password/reset/new/").at == "/accounts/password/reset/"


def test_tries_are_counted_in_the_database_for_every_process():
    account()
    for _ in range(5):
        assert "do not belong together" in Visitor().signs_in("maria@example.org", "wrong wrong wrong").text
    assert CacheRow.objects.count() > 0
    right = Visitor().signs_in()
    assert "tried too often" in right.text
    assert not right.is_in()


def test_whoever_asks_for_codes_without_end_is_told_to_wait():
    thief = Visitor()
    for number in range(6):
        thief.fills("/accounts/password/reset/", email=f"somebody{number}@example.org")
    assert thief.seen.status_code == 429
    assert "Wait some minutes" in thief.text


@pytest.mark.django_db(transaction=True)
def test_codes_from_an_app_are_asked_for_and_count_once():
    account()
    maria = Visitor().signs_in().shows_that_it_is_they().goes_to("/accounts/2fa/app/")
    secret = maria.seen.context["form"].secret
    assert secret in maria.text
    assert maria.seen.context["totp_svg_data_uri"] in maria.seen.content.decode()
    maria.fills("/accounts/2fa/app/", code=code_of_app(secret))
    assert "10 of 10 are left" in maria.text
    recovery = maria.seen.context["unused_codes"][0]
    assert "asks for codes" in mail.outbox[-1].subject

    thief = Visitor().signs_in()
    assert thief.at == "/accounts/2fa/authenticate/"
    assert not thief.is_in()
    assert not thief.fills("/accounts/2fa/authenticate/", code="000000").is_in()
    for code in (code_of_app(secret), recovery):
        assert Visitor().signs_in().fills("/accounts/2fa/authenticate/", code=code).is_in()
        assert not Visitor().signs_in().fills("/accounts/2fa/authenticate/", code=code).is_in()


def test_a_copy_of_the_database_opens_nothing():
    account()
    maria = Visitor().signs_in().shows_that_it_is_they().goes_to("/accounts/2fa/app/")
    secret = maria.seen.context["form"].secret
    key = maria.client.session.session_key
    assert secret not in whole_database()
    maria.fills("/accounts/2fa/app/", code=code_of_app(secret))
    Visitor().fills("/accounts/password/reset/", email="maria@example.org")
    link = invitation()
    whole = whole_database()
    codes = maria.seen.context["unused_codes"]
    for opens in (secret, key, code_in_mail(), link.rpartition("/")[2], PASSWORD, *codes):
        assert opens
        assert opens not in whole


def test_with_another_secret_key_everybody_signs_in_anew_and_nothing_breaks():
    account()
    maria = Visitor().signs_in().shows_that_it_is_they().goes_to("/accounts/2fa/app/")
    maria.fills("/accounts/2fa/app/", code=code_of_app(maria.seen.context["form"].secret))
    with override_settings(SECRET_KEY="another" * 8):
        assert not maria.is_in()
        maria = Visitor().signs_in().fills("/accounts/2fa/authenticate/", code="123456")
        assert maria.seen.status_code == 503
        assert "sealed with another secret key" in maria.text


def test_every_device_is_listed_and_can_be_signed_out():
    account()
    here, there, elsewhere = Visitor().signs_in(), Visitor().signs_in(), Visitor().signs_in()
    for one in (here, there, elsewhere):
        assert one.is_in()
    here.goes_to("/settings/devices")
    assert here.text.count("Firefox on Linux") == 3
    other = next(one.id for one in here.seen.context["devices"] if not one.here)
    here.fills("/settings/devices", device=other)
    assert sorted([there.is_in(), elsewhere.is_in()]) == [False, True]
    here.fills("/settings/devices")
    assert [here.is_in(), there.is_in(), elsewhere.is_in()] == [True, False, False]


def test_nobody_signs_out_somebody_else():
    account()
    account("jan@example.org")
    maria, jan = Visitor().signs_in(), Visitor().signs_in("jan@example.org")
    assert maria.is_in()
    hers = SessionRow.objects.get(account__email="maria@example.org").pk
    jan.fills("/settings/devices", device=hers)
    jan.fills("/settings/devices")
    assert maria.is_in()


def test_a_new_password_ends_every_other_device():
    account()
    here, there = Visitor().signs_in(), Visitor().signs_in()
    here.fills("/accounts/password/change/", oldpassword=PASSWORD, password1=NEW_PASSWORD)
    assert [here.is_in(), there.is_in()] == [True, False]
    assert "was changed" in mail.outbox[-1].subject


def test_signing_in_gives_a_new_session_so_that_none_can_be_foisted_on_anybody():
    account()
    maria = Visitor().goes_to(invitation())
    foisted = maria.client.session.session_key
    maria.signs_in()
    assert maria.is_in()
    assert maria.client.session.session_key != foisted
    assert not SessionRow.objects.filter(account=None).exists()


def test_after_a_month_away_and_after_three_in_any_case_one_signs_in_again(monkeypatch):
    account()
    begun, maria = bootstrap.clock(), Visitor().signs_in()
    assert maria.is_in()
    for days in range(10, 90, 10):
        monkeypatch.setattr(bootstrap, "clock", lambda days=days: begun + timedelta(days=days))
        assert maria.is_in(), days
    monkeypatch.setattr(bootstrap, "clock", lambda: begun + timedelta(days=91))
    assert not maria.is_in()
    cookie = Visitor().signs_in().client.cookies
    assert {one["max-age"] for name, one in cookie.items() if "forms" not in name} == {30 * 24 * 3600}


def test_who_never_signs_in_leaves_nothing_behind_for_long():
    account()
    for _ in range(3):
        Client().get("/accounts/passkeys/login/", headers={"Accept": "application/json"})
    a_day_on = bootstrap.clock() + timedelta(days=1, minutes=1)
    assert SessionRow.objects.filter(account=None, expire_date__lt=a_day_on).count() == 3
    SessionRow.objects.update(expire_date=bootstrap.clock() - timedelta(minutes=1))
    assert Visitor().signs_in().is_in()
    assert SessionRow.objects.count() == 1


def test_what_is_sensitive_asks_once_more_who_it_is():
    account()
    maria = Visitor().signs_in()
    for url in ("/accounts/2fa/app/", "/accounts/passkeys/add/", "/settings/signing-in/password/remove"):
        assert maria.goes_to(url).at.startswith("/accounts/reauthenticate/"), url
    maria.fills("/accounts/email/", action_add="yes", email="new@example.org")
    assert maria.at.startswith("/accounts/reauthenticate/")
    assert "new@example.org" not in whole_database()


def test_another_address_is_confirmed_before_it_counts():
    account()
    maria = Visitor().signs_in().shows_that_it_is_they()
    maria.fills("/accounts/email/", action_add="yes", email="new@example.org")
    assert maria.at == "/accounts/code/"
    assert Account.objects.get().email == "maria@example.org"
    maria.fills("/accounts/code/", code=code_in_mail())
    assert Account.objects.get().email == "new@example.org"
    assert mail.outbox[-1].to == ["maria@example.org"]
    assert Visitor().signs_in("new@example.org").is_in()


def test_the_last_way_in_cannot_be_taken_away():
    account()
    maria = Visitor().signs_in().shows_that_it_is_they()
    assert "Add a passkey first" in maria.goes_to("/settings/signing-in/password/remove").text
    maria.fills("/settings/signing-in/password/remove")
    assert maria.seen.status_code == 409
    assert Account.objects.get().has_usable_password()


@without_mail
def test_without_mail_an_address_is_a_name_and_the_keeper_helps():
    olga = Visitor().goes_to(invitation())
    olga.fills("/accounts/signup/", email="olga@example.org", password1=PASSWORD)
    assert olga.is_in()
    olga.shows_that_it_is_they().fills("/accounts/email/", action_add="yes", email="olga@new.example")
    assert olga.at == "/accounts/email/"
    assert Visitor().signs_in("olga@new.example").is_in()
    account()
    olga.fills("/accounts/email/", action_add="yes", email="Maria@example.org")
    assert "There is an account with this address already" in olga.text
    broken = Visitor().fills("/accounts/password/reset/", email="maria@example.org")
    assert (broken.seen.status_code, "sends no mail" in broken.text) == (503, True)


@override_settings(EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend", EMAIL_HOST="127.0.0.1", EMAIL_PORT=9)
def test_when_the_mail_server_is_away_it_is_said_and_what_was_done_is_done():
    account()
    maria = Visitor().signs_in().fills("/accounts/password/change/", oldpassword=PASSWORD, password1=NEW_PASSWORD)
    assert "Your password is changed" in maria.text
    for email in ("maria@example.org", "nobody@example.org"):
        lost = Visitor().fills("/accounts/password/reset/", email=email)
        assert (lost.seen.status_code, "mail server does not answer" in lost.text) == (503, True)


def test_a_way_back_in_sets_a_new_password_and_ends_what_was():
    lost = account()
    before = Visitor().signs_in()
    Authenticator.objects.create(user=lost, type="totp", data={"secret": "gone with the telephone"})
    path = bootstrap.way_back_in("Maria@example.org", forget_devices=True).partition("8427")[2]
    maria = Visitor().goes_to(path)
    assert "For maria@example.org" in maria.text
    assert "too short" in maria.fills(path, password1="short").text
    maria.fills(path, password1=NEW_PASSWORD)
    assert maria.at == "/accounts/login/"
    assert not before.is_in()
    assert maria.signs_in(password=NEW_PASSWORD).is_in()
    assert maria.goes_to(path).seen.status_code == 410


def test_a_way_back_in_leaves_the_second_factor_unless_it_is_lost_too():
    kept = account()
    Authenticator.objects.create(user=kept, type="totp", data={"secret": "still at hand"})
    path = bootstrap.way_back_in("maria@example.org", forget_devices=False).partition("8427")[2]
    maria = Visitor().fills(path, password1=NEW_PASSWORD)
    assert maria.signs_in(password=NEW_PASSWORD).at == "/accounts/2fa/authenticate/"


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example/", "https:evil.example", "javascript:alert(1)"]
)
def test_nobody_is_sent_elsewhere_after_signing_in(elsewhere):
    account()
    assert Visitor().signs_in(next=elsewhere).at == "/welcome"
    maria = Visitor().signs_in()
    assert maria.fills("/accounts/logout/", next=elsewhere).at.startswith("/accounts/login/")


def test_who_has_to_sign_in_first_comes_back_to_the_page_with_its_question():
    account()
    maria = Visitor().goes_to("/candidacies/?q=%C3%85re+Data&sort=newest")
    back = maria.seen.context["redirect_field_value"]
    assert maria.signs_in(next=back).at == "/candidacies/?q=%C3%85re+Data&sort=newest"


def test_a_form_from_elsewhere_is_refused():
    account()
    client = Client(enforce_csrf_checks=True, headers={"User-Agent": FIREFOX})
    refused = client.post("/accounts/login/", {"login": "maria@example.org", "password": PASSWORD})
    assert refused.status_code == 403
    assert "did not come from one of heardback's own pages" in refused.content.decode().replace("&#x27;", "'")


def whole_database() -> str:
    models = apps.get_models()
    return "\n".join(serialize("json", one._default_manager.all()) for one in models)  # noqa: SLF001 - Django's
