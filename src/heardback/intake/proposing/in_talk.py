"""What a mail means that goes on with a talk one knows: more often than other mail it says something.

The model weighs a mail as one of a mailbox, where three in ten speak of something else. Of those that answer a letter
of an application, or come from somebody one deals with there, about one in ten does; so that weighs less (Bayes).
"""

from dataclasses import replace
from typing import Final

from heardback.intake.proposing.said import MailSaid
from heardback.intake.proposing.values import Known
from heardback.intake.tidying import one_line
from heardback.intake.understand import Means
from heardback.intake.understand.meanings import called
from heardback.intake.understand.told import Told

_RARER: Final = 4.0
_LEAST_WORDS: Final = 4
_LONGEST_SENTENCE: Final = 300


def as_in_talk(said: MailSaid, known: Known) -> MailSaid:
    """Return what a mail says, weighed as one of its candidacy's, where it goes on with a talk."""
    if said.is_own or said.is_bulk or len(said.probabilities) == 1 or not _goes_on(said, known):
        return said
    weighed = _weighed(said.probabilities)
    means = called(weighed, of_work=True)
    sentence = said.sentence if means == said.means else _first_words(said)
    return replace(said, means=means, probabilities=weighed, sentence=sentence)


def _goes_on(said: MailSaid, known: Known) -> bool:
    named = {said.envelope.in_reply_to, *said.envelope.references}
    people = {one.email.casefold() for one in known.correspondence.people if one.email}
    return bool(named & known.correspondence.message_ids) or said.envelope.sender.casefold() in people


def _weighed(probabilities: dict[Means, float]) -> dict[Means, float]:
    shares = {one: share / _RARER if one == "unrelated" else share for one, share in probabilities.items()}
    whole = sum(shares.values())
    return {one: share / whole for one, share in shares.items()}


def _first_words(said: MailSaid) -> str:
    """Return the first sentence that is more than a greeting: no words alone have decided."""
    sentences = [one_line(one.said) for one in Told.of("", said.envelope.text).sentences]
    longer = (one for one in sentences if len(one.split()) >= _LEAST_WORDS)
    return next(longer, sentences[0] if sentences else "")[:_LONGEST_SENTENCE]
