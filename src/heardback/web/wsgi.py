"""What the web server runs: each of its processes starts here."""

from django.core.wsgi import get_wsgi_application

from heardback import bootstrap

bootstrap.start()
bootstrap.log_to_stderr()
application = get_wsgi_application()
