"""TLS to servers of mail and calendars: always verified, by name and by a known authority, or not at all."""

import socket
import ssl

from heardback.core.troubles import CannotReach, NotSafe


def secured(connection: socket.socket, host: str) -> ssl.SSLSocket:
    """Return the connection with TLS around it; it keeps its timeout, and is closed if it cannot be made safe.

    The authorities are the system's, and those of the file that SSL_CERT_FILE names. Raises `NotSafe`, `CannotReach`.
    """
    try:
        return verifying().wrap_socket(connection, server_hostname=_in_ascii(host))
    except ssl.SSLCertVerificationError as error:
        connection.close()
        raise NotSafe(host=host, why=f"its certificate does not hold ({error.verify_message})") from error
    except ssl.SSLError as error:
        connection.close()
        raise NotSafe(host=host, why=f"it does not speak TLS as it should ({error.reason or error})") from error
    except (OSError, ValueError) as error:
        port = connection.getpeername()[1] if connection.fileno() >= 0 else 0
        connection.close()
        raise CannotReach(host=host, port=port, why="it answers, and then breaks off before TLS begins") from error


def verifying() -> ssl.SSLContext:
    """Return the terms on which we speak TLS: the name and the authority are verified, and it is 1.2 or newer."""
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _in_ascii(host: str) -> str:
    return host if host.isascii() else host.encode("idna").decode()
