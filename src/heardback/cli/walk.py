"""`heardback walk FILE`: a diary of what a playbook would advise, day by day, if nobody ever answers."""

from heardback.cli.advise import AtOption, FileArgument, PlaybookOption


def walk(file: FileArgument, at: AtOption = None, playbook: PlaybookOption = "balanced") -> None:
    """Walk through the weeks ahead, as if nobody ever answered. Each step is done on its first day."""
    from heardback.cli.files import candidacy_in, moment, playbook_called
    from heardback.cli.lines import say
    from heardback.core.advice import advise
    from heardback.core.diary import diary

    candidacy = candidacy_in(file)
    now = moment(at, candidacy)
    for line in diary(advise(candidacy, playbook_called(playbook), now)):
        say(line, hanging=12 if line[:1].isupper() and line[3:4] == " " else 0)
