"""Which Message-ID a server says that it gave a letter; and what only looks like one."""

import pytest

from heardback.adapters.smtp.renamed import named_by_server

PEOPLE = ("maria@example.org", "olga@nordkraft.example")
SES = "0102018b3f5d5e6f-7a8b9c0d-1234-5678-9abc-def012345678-000000"


@pytest.mark.parametrize(
    ("host", "said", "name"),
    [
        (
            "smtp.office365.com",
            "250 2.0.0 OK <AM0PR01MB2345ABC@AM0PR01MB2345.eurprd01.prod.outlook.com> [Hostname=AM0PR01MB2345]",
            "<AM0PR01MB2345ABC@AM0PR01MB2345.eurprd01.prod.outlook.com>",
        ),
        ("email-smtp.eu-west-1.amazonaws.com", f"250 Ok {SES}", f"<{SES}@eu-west-1.amazonses.com>"),
        ("EMAIL-SMTP.us-east-1.amazonaws.com", f"250 Ok {SES}", f"<{SES}@email.amazonses.com>"),
    ],
)
def test_a_server_says_how_it_called_a_letter(host: str, said: str, name: str):
    assert named_by_server(said, host, not_names=PEOPLE) == name


@pytest.mark.parametrize(
    ("host", "said"),
    [
        ("mail.example.org", "250 2.0.0 Ok: queued as 4RkGzq3Wq2z1"),
        ("smtp.gmail.com", "250 2.0.0 OK 1700651234 d9-20020a170902aa8900b001c9b2d2f9f4sm123 - gsmtp"),
        ("mail.example.org", "250 OK <Maria@Example.org> to <olga@nordkraft.example>"),
        ("mail.example.org", f"250 Ok {SES}"),
        ("email-smtp.eu-west-1.amazonaws.com.example.org", f"250 Ok {SES}"),
        ("email-smtp.eu-west-1.amazonaws.com", "250 Ok"),
        ("mail.example.org", "250 <not one@example.org> <>"),
    ],
)
def test_what_is_no_message_id_is_not_taken_for_one(host: str, said: str):
    assert named_by_server(said, host, not_names=PEOPLE) is None
