"""What the web server runs: each of its processes starts here.

Who asks, and whether by TLS, is believed of the proxies that we were told of, and of nobody else.
"""

import gc
import multiprocessing
import signal
import sys

from django.core.wsgi import get_wsgi_application
from granian.utils.proxies import wrap_wsgi_with_proxy_headers

from heardback import bootstrap
from heardback.web.as_sent import as_sent

if sys.platform != "win32" and multiprocessing.parent_process():
    # Ctrl+C reaches every process in the terminal. Only the first one may act on it: a worker of granian's that is told
    # to stop a second time, while it is about to, often stops no more.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})

bootstrap.start()
bootstrap.log_to_stderr()
_proxies = list(bootstrap.settings().proxies) if bootstrap.settings().accounts else []
application = as_sent(wrap_wsgi_with_proxy_headers(get_wsgi_application(), _proxies))
gc.collect()
gc.freeze()
"""What is loaded by now stays as long as the process: to look through it again and again would make some pages late."""
