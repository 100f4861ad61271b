"""Calendar files in the manner of the programs of this world, and the reading of them."""

from zoneinfo import ZoneInfo

from heardback.core.problems import Problem
from heardback.intake.invitations import Meeting, read_meetings

STOCKHOLM = ZoneInfo("Europe/Stockholm")
MARIA = "maria@example.org"

EXCHANGE = """
BEGIN:VCALENDAR
METHOD:REQUEST
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
ORGANIZER;CN="Petrova, Olga":mailto:Olga@Nordkraft.example
ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=maria@examp
 le.org:mailto:maria@example.org
ATTENDEE;ROLE=OPT-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="'Lars Holm
 '":mailto:lars@nordkraft.example
ATTENDEE;CUTYPE=ROOM;ROLE=NON-PARTICIPANT;CN=Room Vaxholm:mailto:vaxholm@nordkraft.example
DESCRIPTION;LANGUAGE=en-US:Hi Maria\\,\\n\\nwe look forward to meeting you.\\n\\nJoin: https://teams.microsoft.com/l/meetup-join/19%3ameeting_ab?context=1\\n
UID:040000008200E00074C5B7101A82E00800000000A0
SUMMARY;LANGUAGE=en-US:Interview: Sales manager
DTSTART;TZID=W. Europe Standard Time:20261109T100000
DTEND;TZID=W. Europe Standard Time:20261109T104500
CLASS:PUBLIC
DTSTAMP:20261102T081530Z
STATUS:CONFIRMED
SEQUENCE:0
LOCATION;LANGUAGE=en-US:Microsoft Teams Meeting
X-MICROSOFT-CDO-ALLDAYEVENT:FALSE
X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/meetup-join/19%3ameeting_ab?context=1
BEGIN:VALARM
DESCRIPTION:REMINDER
TRIGGER;RELATED=START:-PT15M
ACTION:DISPLAY
END:VALARM
END:VEVENT
END:VCALENDAR
"""
GOOGLE = """
BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:REQUEST
BEGIN:VEVENT
DTSTART:20261109T090000Z
DTEND:20261109T094500Z
DTSTAMP:20261102T081530Z
ORGANIZER;CN=Olga Petrova:mailto:olga@nordkraft.example
UID:5p0c3k2e@google.com
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=
 TRUE;CN=maria@example.org;X-NUM-GUESTS=0:mailto:maria@example.org
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=OPT-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=TRUE
 ;CN=Lars Holm;X-NUM-GUESTS=0:mailto:lars@nordkraft.example
ATTENDEE;CUTYPE=RESOURCE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Vaxholm (6)
 :mailto:c_18ab@resource.calendar.google.com
X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij
DESCRIPTION:<p>Hi Maria,<br>we look forward to meeting you.</p>\\n-::~:~::~:~
 \\nJoin with Google Meet: https://meet.google.com/abc-defg-hij
LOCATION:Storgatan 1\\, Stockholm
SEQUENCE:0
STATUS:CONFIRMED
SUMMARY:Interview: Sales manager
TRANSP:OPAQUE
END:VEVENT
END:VCALENDAR
"""
APPLE = """
BEGIN:VCALENDAR
CALSCALE:GREGORIAN
PRODID:-//Apple Inc.//macOS 15.1//EN
VERSION:2.0
METHOD:REQUEST
BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
DTSTART:19810329T020000
TZNAME:CEST
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
DTSTART:19961027T030000
TZNAME:CET
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
CREATED:20261102T081500Z
UID:1C9439B1-FF65-11D6
DTEND;TZID=Europe/Stockholm:20261109T104500
SUMMARY:Interview: Sales manager
LOCATION:Nordkraft\\nStorgatan 1\\, 111 22 Stockholm
DTSTART;TZID=Europe/Stockholm:20261109T100000
DTSTAMP:20261102T081530Z
ORGANIZER;CN="Olga Petrova";EMAIL="olga@nordkraft.example":/aMTk2/principal/
SEQUENCE:0
URL;VALUE=URI:https://nordkraft.webex.com/meet/olga
ATTENDEE;CN="Olga Petrova";CUTYPE=INDIVIDUAL;EMAIL="olga@nordkraft.example";
 PARTSTAT=ACCEPTED;ROLE=CHAIR:/aMTk2/principal/
ATTENDEE;CUTYPE=INDIVIDUAL;EMAIL="maria@example.org";PARTSTAT=NEEDS-ACTION;R
 SVP=TRUE:mailto:maria@example.org
ATTENDEE;CN="Lars Holm";CUTYPE=INDIVIDUAL;EMAIL="lars@nordkraft.example";ROLE=
 OPT-PARTICIPANT:mailto:lars@nordkraft.example
X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE="Nordkraft":geo:59.3,18.0
END:VEVENT
END:VCALENDAR
"""
CALENDLY = """
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Calendly//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
BEGIN:VEVENT
UID:calendly-30b1
DTSTAMP:20261102T081530Z
DTSTART:20261109T090000Z
DTEND:20261109T094500Z
SUMMARY:Interview with Nordkraft
DESCRIPTION:Event Name: Interview\\n\\nNeed to make changes to this event?\\nCancel: https://calendly.com/cancellations/1\\n
LOCATION:https://us02web.zoom.us/j/81234567890?pwd=abc
ORGANIZER;CN=Olga Petrova:mailto:olga@nordkraft.example
ATTENDEE;CN=Maria Lind:mailto:maria@example.org
ATTENDEE;CN=Lars Holm;ROLE=OPT-PARTICIPANT:mailto:lars@nordkraft.example
END:VEVENT
END:VCALENDAR
"""
ZOOM = """
BEGIN:VCALENDAR
PRODID:-//zoom.us//iCalendar Event//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:REQUEST
CLASS:PUBLIC
BEGIN:VTIMEZONE
TZID:Europe/Stockholm
X-LIC-LOCATION:Europe/Stockholm
END:VTIMEZONE
BEGIN:VEVENT
DTSTAMP:20261102T081530Z
DTSTART;TZID=Europe/Stockholm:20261109T100000
DTEND;TZID=Europe/Stockholm:20261109T104500
SUMMARY:Interview (Nordkraft)
UID:ZOOM81234567890
DESCRIPTION:Olga Petrova is inviting you to a scheduled Zoom meeting.\\n\\nJoin Zoom Meeting\\nhttps://us02web.zoom.us/j/81234567890?pwd=abc\\n
LOCATION:https://us02web.zoom.us/j/81234567890?pwd=abc
ORGANIZER;CN=Olga Petrova:mailto:olga@nordkraft.example
ATTENDEE;CN=Lars Holm;ROLE=OPT-PARTICIPANT:mailto:lars@nordkraft.example
END:VEVENT
END:VCALENDAR
"""


def event(*lines: str, method: str = "REQUEST", zones: str = "") -> str:
    """Return a calendar file with one event."""
    head = f"BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:{method}\n{zones}BEGIN:VEVENT\n"
    return head + "".join(f"{line}\n" for line in lines) + "END:VEVENT\nEND:VCALENDAR\n"


def read(text: str) -> tuple[list[Meeting], list[Problem]]:
    """Read a calendar file as Maria in Stockholm does; lines end as the standard has it."""
    return read_meetings(text.strip().replace("\n", "\r\n").encode(), reader=STOCKHOLM)


def meeting(*lines: str, method: str = "REQUEST", zones: str = "") -> Meeting:
    """Return the meeting of an event about which nothing is wrong."""
    (found,), problems = read(event("UID:1", *lines, method=method, zones=zones))
    assert problems == []
    return found
