"""Why: the sources, the voices side by side, every rule, and how the odds are made; all of it from the data."""

from typing import ClassVar, Final, get_args

from django.http import Http404, HttpResponse

from heardback.actions.citing import citing
from heardback.core.playbook import BUILT_IN, built_in
from heardback.core.silence import PRIOR, USUAL_DAYS, Level, odds_of_an_answer
from heardback.core.sources import CITATIONS, SOURCES
from heardback.web.page import Page
from heardback.web.parts.disagreements import others_say, our_word
from heardback.web.parts.explained import GUARDS, parts, pieces, rules_of, source_of
from heardback.web.parts.voices import rows, uses

_SILENT_DAYS: Final = (1, 5, 10, 15, 20, 30)


class WhyPage(Page):
    """`/why/`."""

    template: ClassVar[str] = "why.html"

    def get(self, request: object) -> HttpResponse:
        """Show it."""
        voices = [built_in(name) for name in BUILT_IN]
        return self.show(
            sources=[(prefix, rules_of(prefix)) for prefix in SOURCES],
            voices=[(voice, self.speech.playbook(voice)) for voice in voices],
            rows=list(rows(voices, self.speech)),
            guards=rules_of(GUARDS),
        )


class RulePage(Page):
    """`/why/<rule>`: one rule, or a guard."""

    template: ClassVar[str] = "why_rule.html"

    def get(self, request: object, rule: str) -> HttpResponse:
        """Show it, with where it counts now."""
        if rule not in CITATIONS:
            raise Http404
        source, voices = source_of(rule), [built_in(name) for name in BUILT_IN]
        return self.show(
            rule=rule,
            source=source,
            guard=source == GUARDS,
            others=[one for one in rules_of(source) if one != rule],
            uses=[(self.speech.playbook(use.playbook)[0], use) for use in uses(rule, voices, self.speech)],
            warned=[(voice, self.speech.playbook(voice)[0]) for voice in voices if rule in voice.caution],
            our_word=list(pieces(our_word(rule))),
            disagreements=list(others_say(rule)),
            citing=citing(self.log, self.owner, rule, self.request.now),
        )


class PlaybookPage(Page):
    """`/why/playbooks/<name>`: one voice, explained from its data."""

    template: ClassVar[str] = "why_playbook.html"

    def get(self, request: object, name: str) -> HttpResponse:
        """Show it."""
        if name not in BUILT_IN:
            raise Http404
        voice = built_in(name)
        title, about = self.speech.playbook(voice)
        return self.show(name=name, title=title, about=about, parts=parts(self.speech.explain(voice)))


class SilencePage(Page):
    """`/why/silence`: what silence means, and how the odds are made."""

    template: ClassVar[str] = "why_silence.html"

    def get(self, request: object) -> HttpResponse:
        """Show it."""
        levels: tuple[Level, ...] = get_args(Level)
        return self.show(
            levels=levels,
            usual=[(level, *USUAL_DAYS[level]) for level in levels],
            rows=[
                (days, [odds_of_an_answer(level=level, silent_days=days) for level in levels]) for days in _SILENT_DAYS
            ],
            never=round(PRIOR.never * 100),
            cases=round(PRIOR.cases),
        )
