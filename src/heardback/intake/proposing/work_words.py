"""Words for what people do for a living: a title has one of them in it."""

import re
from typing import Final

from heardback.intake.phrases import finder

_SIMPLE: Final = finder((
    *("manager", "engineer", "developer", "analyst", "designer", "consultant", "specialist", "director", "assistant"),
    *("intern", "internship", "trainee", "officer", "coordinator", "administrator", "architect", "scientist", "nurse"),
    *("accountant", "representative", "executive", "lead", "leader", "head of", "programmer", "tester", "teacher"),
    *("technician", "associate", "advisor", "adviser", "buyer", "planner", "supervisor", "researcher", "writer"),
    *("editor", "recruiter", "controller", "operator", "clerk", "agent", "partner", "product owner", "scrum master"),
    *("strategist", "auditor", "lawyer", "counsel", "paralegal", "pharmacist", "physician", "doctor", "therapist"),
    *("chef", "cook", "driver", "mechanic", "electrician", "receptionist", "secretary", "producer", "copywriter"),
    *("translator", "librarian", "economist", "actuary", "statistician", "chemist", "biologist", "physicist"),
    *("professor", "lecturer", "postdoc", "marketer", "journalist", "photographer", "working student", "werkstudent"),
    *("sre", "devops", "ux", "qa", "salesperson", "seller", "merchandiser", "generalist", "expert", "practitioner"),
    *("instructor", "tutor", "trainer", "coach", "worker", "cashier", "barista", "waiter", "waitress", "underwriter"),
    *("broker", "trader", "banker", "treasurer", "bookkeeper", "apprentice", "graduate programme", "graduate program"),
    *("chief of staff", "ceo", "cto", "cfo", "coo", "vp", "vice president", "president", "principal", "handler"),
    *("curator", "inspector", "surveyor", "dispatcher", "caretaker", "guard", "pilot", "captain", "stylist", "baker"),
    *("rn", "lpn", "cna", "counselor", "counsellor", "aide", "caregiver", "hygienist", "dietitian", "radiographer"),
    *("paraprofessional", "superintendent", "dean", "fellow", "postdoctoral", "animator", "artist", "gardener"),
    *("investigator", "evangelist", "phlebotomist", "sonographer", "paramedic", "custodian", "estimator", "machinist"),
    *("krankenschwester", "assistenz", "fachkraft"),
    *("operative", "steward", "host", "hostess", "keeper", "picker", "packer", "cleaner", "carer", "midwife", "welder"),
    *("менеджер*", "инженер*", "разработчик*", "аналитик*", "дизайнер*", "консультант*", "специалист*", "директор*"),
    *("помощник*", "заместител*", "стажёр*", "стажер*", "программист*", "тестировщик*", "бухгалтер*", "юрист*"),
    *("руководител*",),
    *("администратор*", "оператор*", "продавец", "продавца", "кассир*", "водител*", "повар*", "врач*", "медсестр*"),
    *("учител*", "преподавател*", "редактор*", "переводчик*", "маркетолог*", "экономист*", "кладовщик*"),
    *("логист", "логиста", "логисту", "логистом", "логисты"),
    *("секретар*", "рекрутер*", "архитектор*", "начальник*", "заведующ*", "мастер*", "механик*", "электрик*"),
    *("технолог*", "методист*", "журналист*", "копирайтер*", "координатор*", "ассистент*", "эксперт*", "представител*"),
    *("закупщик*", "товаровед*", "мерчендайзер*", "супервайзер*", "лаборант*", "химик*", "биолог*", "психолог*"),
    *("тимлид*", "девопс*", "верстальщик*", "сотрудник*", "инспектор*", "агент*", "курьер*", "парикмахер*"),
))  # fmt: skip
_GERMAN: Final = (
    r"(?<!\w)\w{0,30}(?:leiter|entwickler|ingenieur|berater|referent|pfleger|lehrer|mitarbeiter|assistent|techniker"
    r"|sachbearbeiter|verkäufer|praktikant|kaufmann|kauffrau|erzieher|redakteur)(?:in)?(?!\w)"
)
"""What German writes as one word: Projektleiterin."""
WORK: Final = re.compile(f"{_SIMPLE.pattern}|{_GERMAN}", re.IGNORECASE)
