"""What the web server runs: each of its processes starts here.

A request comes to Django as it was sent, and nothing besides: the server puts this process's whole environment beside
it, secrets included, and what stands beside a request finds its way into traces and sessions. Who asks, and whether by
TLS, is believed of proxies that we were told of, and of nobody else.
"""

import os
from collections.abc import Callable, Iterable
from typing import Any

from django.core.wsgi import get_wsgi_application
from granian.utils.proxies import wrap_wsgi_with_proxy_headers

from heardback import bootstrap

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def without_environment(application: Application) -> Application:
    """Keep the variables of this process away from `application`."""

    def handled(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        return application({name: value for name, value in environ.items() if os.environ.get(name) != value}, start)

    return handled


bootstrap.start()
bootstrap.log_to_stderr()
_proxies = list(bootstrap.settings().proxies) if bootstrap.settings().accounts else []
application = without_environment(wrap_wsgi_with_proxy_headers(get_wsgi_application(), _proxies))
