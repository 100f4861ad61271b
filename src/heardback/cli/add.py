"""`heardback add`: a new candidacy in one's own record, by the same questions as `heardback ask`."""


def add() -> None:
    """Ask about your interview, and keep it where the pages are."""
    import secrets
    from zoneinfo import ZoneInfo

    from heardback import bootstrap
    from heardback.actions.opened import open_candidacy
    from heardback.actions.record import begin
    from heardback.cli.ask import conversation
    from heardback.cli.lines import say
    from heardback.cli.own_record import own_record
    from heardback.cli.page import show
    from heardback.core.candidacy import Employer, Position
    from heardback.core.errors import LeftOff
    from heardback.core.events import Agreement, Event, Interview
    from heardback.core.shapes import Words
    from heardback.core.workdays import working_days
    from heardback.intake.agreed_way import with_its_way

    own, clock = own_record(), bootstrap.now()
    name = own.log.person(own.owner).name
    say("A few short questions. Enter alone takes what stands in [brackets], or leaves the question open.", hanging=0)
    try:
        told = conversation(clock, name=name)
    except (EOFError, KeyboardInterrupt) as gone:
        print()
        raise LeftOff from gone
    at = told.at.replace(tzinfo=ZoneInfo(told.timezone))
    events: list[Event] = [Interview(at=at, with_=tuple(one.id for one in told.people))]
    if told.says:
        events.append(with_its_way(Agreement(at=at, says=Words(told.says)), working_days(told.country)))
    receipt = begin(
        own.log,
        own.owner,
        employer=Employer(name=told.employer, country=told.country, timezone=told.timezone),
        position=Position(title=told.title),
        contacts=told.people,
        events=events,
        command=secrets.token_urlsafe(16),
        now=clock,
    )
    show(open_candidacy(own.log, own.owner, receipt.key, clock).advice)
