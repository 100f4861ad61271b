"""English, as it is spoken after interviews."""

from typing import Final

from heardback.core.promises import dates_en, figures, spans_en, subjects_en, terms_en
from heardback.core.promises.patterns import Pattern, words
from heardback.core.promises.speech import Speech

_VERB_OR_WHO: Final = (
    r"(?:we|i|you|they|he|she|it|will|'ll|then|let|get|should|please|hope|expect|aim|someone|a|our"
    r"|the|contact|call|notify|inform|reply|respond|come|do|if|feel|once|by|my|your|there"
    r"|that|would|can|could|may|is|are|be|make|send|give|announce|decide|have|tell|write|ring)"
)
_NOW: Final = (
    r"(?:interview\w*|meeting|conversation|call|chat|talk|discussion|visit|attend\w*|met|meet"
    r"|today|now|receipt|receiv\w+|application|applying|apply|submission|submit\w*|e-?mail"
    r"|message|letter|resume|cv|appointment|session|spoke|speak\w*|assessment|test)"
)

_FILLERS: Final = """
am pm o'clock a about absolutely actually additional afraid again all almost also am an and another any anytime anyway
approximately are around as at be been before best between bit business but by can case certainly close come could
currently date day days definitely do does done earliest early either end ends even ever exactly expect expected few
finally first following for from further generally get give given go going good great guess have having he her hope
hopefully hours how i i'd i'll i'm i've if ill im in indicated informed is it it'd it'll it's its just know last
late later latest least less let let's like likely little ll long longer look looking looks m make max maximum maybe
me mean mentioned mid might mine minimally minimum month more most much must my need next no normally not now of ok
okay on once one only or other our over perhaps plus possible possibly potentially pretty probable probably promise
promised quite rather re realistically really right roughly s said same say says seem seems shall she should so some
something sometime soon sooner sort still suggested sure t take takes taking tells ten than thank thanks that
that'll that's thats the their them then there there's these they think this till time to today told too top
typically under unfortunately until up us usually ve very wait want was way we we'd we'll we're we've week weeks
well were what whatever when which will with within won't worst would yeah yep yes yet you you'll your
"""

ENGLISH: Final = Speech(
    letters=Pattern(r"[a-z]"),
    hint=Pattern(
        r"\d|day|week|wk|month|mth|year|hour|hr|fortnight|night|tomorrow|tm[rw]|morning|afternoon"
        r"|evening|quarter|christmas|xmas|mon|tue|wed|thu|fri|sat|sun"
        r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|eo[dwmb]|co[bp]|close|end of|\bq[1-4]|first"
        r"|twent|thirt|teenth|tenth|eleventh|twelfth"
    ),
    days=(
        *spans_en.SILENT,
        *figures.SILENT,
        *dates_en.SILENT,
        *dates_en.WEEKS_OF_DAYS,
        *spans_en.SPANS,
        *figures.FIGURES,
        *dates_en.DATES,
    ),
    eve=Pattern(r"(?<!\bor )\b(?:before|prior to|ahead of|earlier than) (?:the )?$"),
    not_before=words(r"\w+n't|not|cannot|never|unlikely|no|nothing|neither|nor"),
    breaks=Pattern(
        rf"[,;:()]|(?<= )- |\b(?:and|but|so|or|then|yet) (?={_VERB_OR_WHO}\b)"
        r"|\b(?:because|although|though|while|whereas|which|who|whether|if|unless|once|as (?:we|i|they"
        r"|the|soon|our|my)|when|whenever|where|in case|regarding|concerning|even"
        r"|after (?:which|we|they|i|the|all|our|applications|interviews?|reviewing)|about (?:the|our"
        r"|an|your)|since (?:we|i|they|our|the)|following (?:the|our|your|this))\b"
    ),
    subjects=subjects_en.SUBJECTS,
    fillers=frozenset(_FILLERS.split()),
    patience=words(
        r"give (?:us|me)|allow (?:us|me)|bear with|wait|get back to you|come back to you|let you know"
        r"|decision|is it ok(?:ay)? if (?:we|i)"
    ),
    event=Pattern(
        r"\W*(?:(?:and|but|so|only|then|immediately|shortly|soon|straight|right) )?(?:after|once|when"
        r"|as soon as|following|as of)\b"
    ),
    hangs=Pattern(r"(?: later\b(?! than)| (?:of|after|from|following|once|since|upon|thereafter|afterwards?)\b)"),
    that_day=Pattern(
        r",? (?:later|thereafter|afterwards?|(?:of|after|from|following) (?:that|this|then|it"
        r"|the)(?: (?:date|day|closing date|deadline))?(?=\W*$|\W* [,.;]|[,.;)]))"
        r"|,? (?:of|after|from|following) (?:that|this|the) (?:date|day|deadline|closing date)"
    ),
    then=words(r"after (?:that|which|this)|then|thereafter|afterwards|right after|straight after"),
    this_talk=Pattern(
        rf",? (?:of|after|from|following|since|upon|once)\b(?: (?!clos|end|last|final|deadline|complet"
        rf"|other|remaining|all\b)[\w-]+){{0,5}}? ?{_NOW}\b"
    ),
    undated=words(
        r"clos(?:e|es|ed|ing)|deadline|cut-?off|holidays?|(?:interviews|rounds?|process|stage"
        r"|reviews?)(?: \w+){0,3} (?:over|done|finish\w*|complete[d]?|conclud\w*|end\w*)"
        r"|(?:finish\w*|complet\w+|conclud\w+|end of)(?: \w+){0,3} (?:interview\w*|round|rounds|stage"
        r"|process|candidates)|(?:all|other|remaining|last|final) (?:\w+ )?(?:candidates?|applicants?|interviews?)"
        r"|(?:returns?|(?:is|are|am|'s|'m) back|budget|board|approv\w+)"
    ),
    closing=words(r"clos(?:e|es|ed|ing)|deadline|cut-?off"),
    chasing=words(terms_en.CONTACT),
    undecided=words(
        r"still|don't worry|do not worry|bear with|doesn't mean|does not mean|not mean|good news"
        r"|in the running|be patient|no news is"
    ),
    answers_always=terms_en.ALWAYS,
    answers_only_if_yes=terms_en.ONLY_IF_YES,
    answers_if_yes=terms_en.IF_YES,
    other_questions=words(
        r"questions?|quer(?:y|ies)|concerns?|clarif\w+|further (?:information|details)|assistance|need (?:any )?help"
    ),
    may_ask=terms_en.MAY_ASK,
    may_not_ask=terms_en.MAY_NOT_ASK,
)
