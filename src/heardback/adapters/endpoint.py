"""A language model at an address of the user's own: the chat interface of OpenAI, which many servers speak alike.

Ollama, llama.cpp, vLLM, LM Studio and the hosted ones understand it. Off unless HEARDBACK_LLM_URL is set, and asked
only when somebody asks for it. No redirect is followed, nothing is tried twice, and an answer is read up to a bound in
size and time.
"""

import json
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from typing import Any, Final
from urllib.parse import urlsplit

from heardback.adapters.in_time import in_time
from heardback.adapters.reach import connect
from heardback.adapters.tls import secured
from heardback.core.errors import HeardbackError
from heardback.core.problems import Problem, shown

_LARGEST_ANSWER: Final = 200_000
"""Bytes."""
_GOOD: Final = 200
_TOO_LONG: Final = "it answers with more than can be an answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Where the model is asked. It never shows its key."""

    url: str
    """Up to the version: `http://127.0.0.1:11434/v1`."""
    model: str
    key: str | None = field(default=None, repr=False)
    seconds: float = 60
    """How long to connect may take, and then the whole answer: a model on one's own computer thinks slowly."""

    def ask(self, instructions: str, text: str) -> tuple[str, list[Problem]]:
        """Return what the model says; or nothing and what went wrong."""
        try:
            answer = self._answer(instructions, text)
        except HeardbackError as error:
            return "", [_problem(str(error))]
        except (OSError, HTTPException, ValueError, RecursionError) as error:
            return "", [_problem(shown(str(error) or type(error).__name__))]
        said = _said(answer)
        return (said, []) if said is not None else ("", [_problem("an answer of another shape")])

    def _answer(self, instructions: str, text: str) -> Any:  # noqa: ANN401 - JSON of a stranger's
        where = urlsplit(self.url)
        port = where.port or (443 if where.scheme == "https" else 80)
        plain = connect(where.hostname or "", port, allow_inside=True, seconds=self.seconds)
        connection = HTTPConnection(where.hostname or "", port)
        connection.auto_open = 0  # it must never connect by itself, to another address
        connection.sock = plain
        try:
            with in_time(plain, self.seconds):
                if where.scheme == "https":
                    connection.sock = secured(plain, where.hostname or "")
                path = f"{where.path.rstrip('/')}/chat/completions"
                connection.request("POST", path, json.dumps(self._question(instructions, text)), self._headers())
                return json.loads(_read(connection))
        finally:
            connection.close()

    def _question(self, instructions: str, text: str) -> dict[str, object]:
        roles = (("system", instructions), ("user", text))
        return {
            "model": self.model,
            "temperature": 0,
            "response_format": {"type": "json_object"},
            "messages": [{"role": role, "content": content} for role, content in roles],
        }

    def _headers(self) -> dict[str, str]:
        key = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        return {"Content-Type": "application/json", "Accept": "application/json", **key}


def _read(connection: HTTPConnection) -> bytes:
    """Read the answer up to its bound."""
    response = connection.getresponse()
    if response.status != _GOOD:
        why = f"it answers with status {response.status}"
        raise HTTPException(why)
    body = response.read(_LARGEST_ANSWER + 1)
    if len(body) > _LARGEST_ANSWER:
        raise HTTPException(_TOO_LONG)
    return body


def _said(answer: Any) -> str | None:  # noqa: ANN401 - JSON of a stranger's
    try:
        said = answer["choices"][0]["message"]["content"]
    except (LookupError, TypeError):
        return None
    return said if isinstance(said, str) else None


def _problem(found: str) -> Problem:
    return Problem(place="The endpoint", found=found, expected="the answer of a model; so our own reading stands")
