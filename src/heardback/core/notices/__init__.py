"""What is worth a notice: pure, from glances, a person's wishes, and what was said before."""

from heardback.core.notices.matters import Kind, Matter, matters
from heardback.core.notices.notice import Notice, Said, notices
from heardback.core.notices.wishes import Gets, Wishes, next_look

__all__ = ["Gets", "Kind", "Matter", "Notice", "Said", "Wishes", "matters", "next_look", "notices"]
