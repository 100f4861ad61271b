"""What the web server runs: each of its processes starts here.

Who asks, and whether by TLS, is believed of the proxies that we were told of, and of nobody else.
"""

from django.core.wsgi import get_wsgi_application
from granian.utils.proxies import wrap_wsgi_with_proxy_headers

from heardback import bootstrap
from heardback.web.as_sent import as_sent

bootstrap.start()
bootstrap.log_to_stderr()
_proxies = list(bootstrap.settings().proxies) if bootstrap.settings().accounts else []
application = as_sent(wrap_wsgi_with_proxy_headers(get_wsgi_application(), _proxies))
