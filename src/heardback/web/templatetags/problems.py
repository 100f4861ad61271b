"""What is wrong in a file that somebody brought, in the language of the page."""

from django import template
from django.utils.translation import get_language

from heardback.core.problems import Problem
from heardback.core.wording.russian.problems import problem as in_russian

register = template.Library()


@register.filter
def problem_told(problem: Problem | str) -> str:
    """Say a problem; what is a sentence already is said as it is."""
    return in_russian(problem) if isinstance(problem, Problem) and get_language() == "ru" else str(problem)
