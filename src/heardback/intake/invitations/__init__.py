"""Calendar invitations (iCalendar, RFC 5545 and 5546): bytes → meetings → what is new. Pure; nothing is ever raised.

We read them ourselves. icalendar 7.3, the library for it, keeps one table of time zones for the whole process, by the
names that files give them: after one mail with a "Customized Time Zone" (Outlook's usual name) every other zone of that
name has the offset of the first, so that an hour may be six off without a word. It also gives up a whole file for one
bad day, and takes three times as long. What is needed here is little: no series goes beyond its first meeting.

One idea a module: `lines` and `components` take a file apart; `times`, `zones` and `described_zones` say when, `when`
of an event; `people` and `links` who and where; `vevent` and `meetings` put it together. `likeness` tells an interview
from the dentist's, and `news` what is new.
"""

from heardback.intake.invitations.likeness import Likeness, Sign, likeness
from heardback.intake.invitations.meetings import read_meetings
from heardback.intake.invitations.news import KnownMeeting, MeetingNews, news_of, people_at
from heardback.intake.invitations.values import Attendee, Meeting, MeetingKey

__all__ = [
    "Attendee",
    "KnownMeeting",
    "Likeness",
    "Meeting",
    "MeetingKey",
    "MeetingNews",
    "Sign",
    "likeness",
    "news_of",
    "people_at",
    "read_meetings",
]
