"""Cards of schools with their history, and dictionaries of region, municipality and school."""

import random
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zlib import crc32

from deploy.seed.kinds import Plan
from deploy.seed.times import Times
from deploy.seed.world import Ids, Json, School

LEVELS = {
    "НОШ": ["primary"],
    "ООШ": ["primary", "lower-secondary"],
    "ВСОШ": ["lower-secondary", "upper-secondary"],
}
WHOLE = ["primary", "lower-secondary", "upper-secondary"]
FULL = frozenset({"school-198", "gymnasium-12"})
"""Schools of the sample whose cards are complete; the others show the department what is missing."""


def inn(first: str) -> str:
    """Nine digits with the control digit of an organisation's ИНН."""
    weights = (2, 4, 10, 3, 5, 9, 4, 6, 8)
    return f"{first}{sum(int(d) * w for d, w in zip(first, weights, strict=True)) % 11 % 10}"


def ogrn(first: str) -> str:
    """Twelve digits with the control digit of an ОГРН."""
    return f"{first}{int(first) % 11 % 10}"


def card_of(plan: Plan, director: str, phone: str) -> Json:
    """What a school tells about itself; a draw of its own, so that the rest of the world stays as it is."""
    chance = random.Random(crc32(plan.code.encode()))
    number = f"{chance.randrange(10**5):05d}"
    card: Json = {
        "kind": plan.kind,
        "legal_form": "autonomous" if plan.name.startswith("МАОУ") else "budget",
        "founder": "Администрация ЗАТО Северск",
        "levels": LEVELS.get(plan.kind, WHOLE),
        "address": plan.address,
        "director": director,
        "director_post": "директор",
        "phone": phone,
        "email": f"{plan.code}@example.org",
        "shifts": plan.shift,
    }
    if plan.code in FULL or plan.code.startswith("school-"):
        card |= _requisites(plan, number) | _papers(chance) | _days(plan)
    if plan.code == "orlovka":
        card |= {"inn": inn(f"7024{number}"), "ogrn": ogrn(f"10270016{number[:4]}"), "week": "five"}
    return card


def _requisites(plan: Plan, number: str) -> Json:
    return {
        "inn": inn(f"7024{number}"),
        "kpp": "702401001",
        "ogrn": ogrn(f"10270016{number[:4]}"),
        "oktmo": "69741000",
        "bik": "016902004",
        "bank": "Отделение Томск Банка России // УФК по Томской области",
        "account": "03234643697410006500",
        "correspondent": "40102810245370000058",
        "site": f"https://{plan.code}.example.org",
    }


def _papers(chance: random.Random) -> Json:
    number = chance.randrange(1000, 2000)
    who = "Департамент общего образования Томской области"
    return {
        "licence": {"number": f"Л035-01254-70/00{number}", "issued_on": "2016-03-21", "issued_by": who,
                    "valid_until": None},
        "accreditation": {"number": f"А007-01254-70/01{number}", "issued_on": "2015-05-12", "issued_by": who,
                          "valid_until": None},
    }  # fmt: skip


def _days(plan: Plan) -> Json:
    starts, ends = ("08:30", "15:10") if plan.shift == 1 else ("14:00", "19:30")
    whole = sum(form.size for form in plan.forms)
    return {
        "week": "five",
        "shift_times": [{"number": plan.shift, "starts": starts, "ends": ends, "grades": None}],
        "working_hours": [{"days": "weekdays", "starts": "08:00", "ends": "19:00"},
                          {"days": "sat", "starts": "09:00", "ends": "14:00"}],
        "buildings": [
            {"name": "Главный корпус", "address": plan.address, "purpose": "lessons", "shifts": plan.shift,
             "capacity": -(-whole // 50) * 50 or 50, "rooms": max(4, whole // 25), "built": 1978, "responsible": None},
            {"name": "Спортивный зал", "address": plan.address, "purpose": "sport", "shifts": 1, "capacity": None,
             "rooms": None, "built": 1984, "responsible": None},
        ],
    }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Changed:
    """A line of a card's history."""

    id: str
    field: str
    from_on: date
    at: datetime
    by: str
    role: str
    old: object
    new: object


def history(school: School, ids: Ids, times: Times) -> list[Changed]:
    """What the school has changed in its card since the year began."""
    heads = [at for at in school.placements if {"director", "coordinator"} & set(at.roles)]
    if not heads:
        return []
    who = heads[0]
    role = "director" if "director" in who.roles else "coordinator"
    day = times.this.from_on + timedelta(days=7)
    phone, founder = school.place.card.get("phone"), school.place.card.get("founder")
    rows = (("founder", None, founder), ("phone", "+73823520000", phone))
    return [
        Changed(ids(), field, day, times.instant(day, 10, minute), who.person_id, role, old, new)
        for minute, (field, old, new) in enumerate(rows)
    ]


@dataclass(frozen=True, slots=True)
class Words:
    """A level's own entries of a dictionary through their versions."""

    id: str
    segment: str
    code: str
    versions: list[tuple[str, list[Json], bool, str]]
    """Id, entries, locked, note."""
    by: str
    role: str
    at: datetime


Levels = dict[str, tuple[bool, tuple[str, ...]]]
"""Dictionary → whether it is closed for those below, its values."""
REGION: Levels = {
    "posts": (False, (
        "директор", "заместитель директора по УВР", "заместитель директора по ВР", "заместитель директора по АХЧ",
        "учитель", "учитель начальных классов", "классный руководитель", "педагог-психолог", "учитель-логопед",
        "учитель-дефектолог", "социальный педагог", "педагог дополнительного образования", "педагог-организатор",
        "педагог-библиотекарь", "воспитатель ГПД", "тьютор", "секретарь", "специалист по кадрам",
    )),
    "benefits": (False, (
        "многодетная семья", "малообеспеченная семья", "ребёнок-инвалид", "ребёнок с ОВЗ",
        "дети-сироты и оставшиеся без попечения родителей", "семья участника СВО", "семья беженцев",
    )),
    "departure-reasons": (True, (
        "переезд в другой населённый пункт", "перевод в другую школу", "поступление в СПО",
        "семейное образование", "окончание школы", "медицинские показания", "решение суда",
    )),
    "school-kinds": (True, ("НОШ", "ООШ", "СОШ", "гимназия", "лицей", "ВСОШ", "школа-интернат", "кадетский корпус")),
}  # fmt: skip
MUNICIPALITY: Levels = {"posts": (False, ("советник директора по воспитанию", "водитель школьного автобуса"))}
SCHOOL: Levels = {"benefits": (False, ("ребёнок сотрудника градообразующего предприятия",))}


def dictionaries(school: School, ids: Ids, times: Times, region: bool) -> list[Words]:
    """The place's own dictionaries; `region`: those of its region as well, whose place is written by nobody."""
    by, place = school.people[0].id, school.place
    own = {"region": REGION, "municipality": MUNICIPALITY, "school": SCHOOL}[place.level]
    roles = {"region": "region-operator", "municipality": "rco-operator", "school": "coordinator"}
    found: list[Words] = []
    levels = [("region", place.segment.split("/")[0], REGION)] if region else []
    for level, segment, words in (*levels, (place.level, place.segment, own)):
        for code, (locked, titles) in words.items():
            entries = [{"id": ids(), "title": one, "note": None, "active": True} for one in titles]
            versions = [(ids(), entries, locked, "Первый состав")]
            if level == "region" and code == "posts":
                versions = [
                    (ids(), entries[:-3], False, "Первый состав"),
                    (ids(), entries, locked, "По приказу о штате"),
                ]
            found.append(
                Words(ids(), segment, code, versions, by, roles[level], times.instant(times.this.from_on, 9))
            )
    return found
