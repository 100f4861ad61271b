"""Sending a letter by SMTP (RFC 5321, 6409), step by step, so that its fate is always known or known to be unknown."""
