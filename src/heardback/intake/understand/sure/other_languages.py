"""German, French, Spanish and Polish that means one thing wherever it stands: what employers there write most.

No model reads these languages. What is not said in these words is left to what English makes of it, which is little.
"""

from typing import Final

from heardback.intake.understand.meanings import Means

OTHER_LANGUAGES: Final[dict[Means, tuple[str, ...]]] = {
    "rejection": (
        (
            r"(?:leider|bedauerlicherweise|bedauern)[^.!?]{0,120} (?:nicht in die (?:engere|nähere) (?:aus)?wahl"
            r"|absag\w+|nicht (?:weiter )?(?:berücksichtig\w*|verfolg\w*|anbieten)|keine? (?:zusage|positive))"
        ),
        (
            r"(?:für|zugunsten) (?:einen|eine|eines|einer|andere) (?:anderen?|anderer|mitbewerber\w*|bewerber\w*)"
            r"[^.!?]{0,60}entschieden|(?:andere[nrs]?|mit)\w* (?:bewerber|kandidat)\w*[^.!?]{0,40}(?:entschieden"
            r"|vorzug)"
        ),
        (
            r"(?:regret|malheureusement|désolé)[^.!?]{0,120}(?:ne (?:pouvons|pourrons|sommes|donn)\w*"
            r"|pas (?:retenu|donné|été retenu)|suite (?:favorable|positive))"
            r"|(?:candidature|profil)[^.!?]{0,60}n'a pas été retenu"
        ),
        (
            r"(?:lamenta\w+|sentimos|desafortunadamente)[^.!?]{0,140}(?:no (?:ha sido|has sido|podemos|vamos|fue)"
            r"|descartad)|(?:candidatura|perfil|solicitud)[^.!?]{0,60}no (?:ha sido|fue) (?:seleccionad|elegid)"
            r"|(?:elegido|decidido|seleccionado)[^.!?]{0,50}(?:otro|otra|otros) (?:candidat|perfil|person)"
        ),
        (
            r"(?:niestety|przykro)[^.!?]{0,140}(?:nie (?:został\w*|zdecydowali\w*|możemy|zaprosimy|zakwalifik\w*)"
            r"|odrzuc\w*)"
            r"|(?:wybrali\w*|zdecydowali\w*)[^.!?]{0,60}inn(?:ego|ym|ą|ej) (?:kandydat|osob)"
        ),
    ),
    "invitation": (
        (
            r"(?:laden (?:wir )?sie|möchten (?:wir )?sie|freuen uns,? sie)[^.!?]{0,80}"
            r"(?:vorstellungs|kennenlern|bewerbungs)(?:gespräch|interview|termin)"
        ),
        r"(?:vous (?:inviter|invitons|convions|recevoir)|souhait\w+ vous)[^.!?]{0,60}entretien",
        r"(?:invitar(?:te|le|la|lo)|(?:te|le) invitamos|citar(?:te|le)|convocar(?:te|le))[^.!?]{0,50}entrevista",
        r"(?:zaprosić|zapraszamy|zapraszam)[^.!?]{0,60}rozmow",
    ),
    "acknowledgement": (
        r"eingang ihrer (?:bewerbung|unterlagen)|ihre bewerbung\w*[^.!?]{0,50}(?:erhalten|eingegangen|angekommen)",
        r"(?:accusons réception|avons bien reçu|bien réceptionné)[^.!?]{0,60}(?:candidature|dossier|cv)",
        r"(?:hemos recibido|confirmamos la recepción)[^.!?]{0,60}(?:candidatura|solicitud|cv|currículum)",
        r"(?:otrzymaliśmy|potwierdzamy (?:otrzymanie|wpłynięcie))[^.!?]{0,60}(?:aplikacj|zgłoszeni|cv|dokument)",
    ),
}
