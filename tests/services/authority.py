"""A certificate authority of the tests' own, which the servers of tests show themselves by."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import trustme

_TRUSTED: Final = "SSL_CERT_FILE"
"""What OpenSSL, and so every program here, trusts instead of the system's authorities."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """Files in PEM."""

    trusted: Path
    """The authority itself: whoever trusts it trusts the server."""
    certificate: Path
    """A server's, for localhost and 127.0.0.1."""
    key: Path
    others_certificate: Path
    """One for other.example: not for a server here."""
    others_key: Path


@contextmanager
def authority() -> Iterator[Authority]:
    """Make an authority that this process and its children trust until the `with` ends."""
    ca = trustme.CA()
    with TemporaryDirectory(prefix="heardback-ca-") as folder:
        trusted, before = Path(folder) / "authority.pem", os.environ.get(_TRUSTED)
        ca.cert_pem.write_to_path(trusted)
        certificate, key = _issue(ca, Path(folder) / "server", "localhost", "127.0.0.1", "::1")
        others_certificate, others_key = _issue(ca, Path(folder) / "other", "other.example")
        os.environ[_TRUSTED] = str(trusted)
        try:
            yield Authority(
                trusted=trusted,
                certificate=certificate,
                key=key,
                others_certificate=others_certificate,
                others_key=others_key,
            )
        finally:
            os.environ.pop(_TRUSTED)
            os.environ.update({_TRUSTED: before} if before else {})


def _issue(ca: trustme.CA, stem: Path, *names: str) -> tuple[Path, Path]:
    issued = ca.issue_cert(*names)
    certificate, key = stem.with_suffix(".crt"), stem.with_suffix(".key")
    certificate.write_bytes(b"".join(blob.bytes() for blob in issued.cert_chain_pems))
    issued.private_key_pem.write_to_path(key)
    return certificate, key
