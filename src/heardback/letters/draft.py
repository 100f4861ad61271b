"""What a check is given: the letter, the candidacy it is held against, and what kind of letter it is."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from heardback.core.candidacy import Candidacy, Contact, Language
from heardback.core.events import Interview
from heardback.core.standing import Standing
from heardback.letters.dates_named import DateNamed, dates_named
from heardback.letters.days import forms
from heardback.letters.finding import Finding
from heardback.letters.purposes import Purpose
from heardback.letters.reading import Letter, Span


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A letter on its way out."""

    letter: Letter
    candidacy: Candidacy
    standing: Standing
    """Where the candidacy stands on the day of writing."""
    purpose: Purpose
    today: date | None
    """The day of writing at the employer's place; None: nobody said."""

    @property
    def language(self) -> Language:
        """The letter's language."""
        return self.letter.language

    def finding(self, check: str, rule: str, span: Span | None, *, why: str, better: str) -> Finding:
        """Make a finding at a span of the letter; without one, at its first line and about what is missing."""
        at = span or Span(self.letter.first, self.letter.first, "")
        words = " ".join(at.text.split())
        line = self.letter.line(at.start)
        return Finding(check=check, rule=rule, line=line, words=words, why=why, better=better, start=at.start)

    def quoted(self, words: str) -> str:
        """Put better words in the quotes of the letter's language."""
        return f"«{words}»" if self.language == "ru" else f"“{words}”"

    def day_in_words(self, day: date) -> str:
        """Write a day as our own letters do: Monday 16 November; понедельник, 16 ноября."""
        return forms(day, self.today or day, self.language)["day"]

    @cached_property
    def interviews(self) -> list[Interview]:
        """Every interview on record, also those ahead."""
        return [event for event in self.candidacy.events if isinstance(event, Interview)]

    @cached_property
    def dates(self) -> list[DateNamed]:
        """The dates the letter names, subject apart."""
        around = self.today or (self.interviews[-1].at.date() if self.interviews else None)
        if around is None and self.candidacy.events:
            around = self.candidacy.events[-1].at.date()
        return list(dates_named(self.letter.text, self.language, around)) if around else []

    @cached_property
    def addressees(self) -> list[Contact]:
        """The contacts it goes to, by a mail's envelope; else everybody on record."""
        known = list(self.candidacy.contacts)
        return [one for one in known if one.email and one.email.lower() in self.letter.mail.to] or known

    @cached_property
    def follows_up(self) -> bool:
        """Whether they have been written to before, so that who and when need not be said again."""
        subject = self.letter.subject.text.lower()
        return (
            self.letter.mail.answers or bool(self.standing.asks) or subject.startswith(("re:", "fwd:", "на:", "ответ:"))
        )
