"""Write `docs/rights.md` to standard output."""

import sys

from heardback.core.rights.page import document

sys.stdout.write(document())
