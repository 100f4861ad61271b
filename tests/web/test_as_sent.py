"""What a web server hands on beside a request."""

from heardback.web.as_sent import as_sent


def test_the_secrets_of_this_process_do_not_stand_beside_requests(monkeypatch) -> None:
    monkeypatch.setenv("HEARDBACK_SECRET_KEY", "s3cret")
    monkeypatch.setenv("HTTP_PROXY", "http://proxy.example.org")
    seen: dict[str, str] = {}

    def application(environ: dict[str, str], _: object) -> list[bytes]:
        seen.update(environ)
        return []

    beside = {
        "REQUEST_METHOD": "GET",
        "HTTP_HOST": "localhost",
        "HEARDBACK_SECRET_KEY": "s3cret",
        "HTTP_PROXY": "http://proxy.example.org",
    }
    list(as_sent(application)(beside, print))
    assert seen == {"REQUEST_METHOD": "GET", "HTTP_HOST": "localhost"}
