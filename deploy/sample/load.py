"""Sample data of the first start: a municipality with two schools, a term of school life in one of them.

`python -m deploy.sample.load --base-url http://localhost:8080 --out .local/sign-ins.json`. Everybody works through
the gateway under his own account, so what one sees is what the system does. Figures are drawn from a fixed seed.
"""

import argparse
import asyncio
import json
import os
import random
import sys
import time
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from deploy.sample import school as beginnings
from deploy.sample.cards import print_cards
from deploy.sample.person import Person, until
from deploy.sample.school import School, gather
from store.clock import today

REGION, SEVERSK = "tomsk", "tomsk/seversk"
SMALL, LARGE = "tomsk/seversk/orlovka", "tomsk/seversk/school-198"
PASSWORD = "Obrazec-2026"
TOPICS = (
    "Повторение изученного", "Новый материал: понятия и примеры", "Решение задач", "Работа по вариантам",
    "Практическая работа", "Обобщение раздела", "Подготовка к контрольной работе", "Анализ ошибок",
)  # fmt: skip


@dataclass
class Sample:
    """What has been made so far, and the accounts to show."""

    base_url: str
    chance: random.Random = field(default_factory=lambda: random.Random(198))
    people: dict[str, Person] = field(default_factory=dict)
    sign_ins: list[dict[str, Any]] = field(default_factory=list)

    async def show(self, person: Person, name: str) -> None:
        """Offer this account among the ready sign-ins, with the appointments it really has."""

        async def appointed() -> Any:
            me = await person.as_("").get("identity/v1/me")
            return me if me["appointments"] else None

        me = await until(appointed, f"appointments of {person.username}")
        held = [{"segment": one["segment"], "role": one["role"]} for one in me["appointments"]]
        self.sign_ins.append(
            {"name": name, "username": person.username, "password": person.password, "appointments": held}
        )


def say(words: str) -> None:
    """One line of progress."""
    sys.stderr.write(f"    • {words}\n")
    sys.stderr.flush()


async def hire(
    sample: Sample, by: Person, segment: str, name: tuple[str, str, str], post: str, roles: list[str]
) -> Person:
    """Take one person on, give the card, sign in for the first time, show among the sign-ins."""
    body = {
        "last_name": name[0], "first_name": name[1], "middle_name": name[2], "segment": segment, "post": post,
        "roles": roles, "order_number": f"{len(sample.sign_ins) + 1}-лс", "order_on": "2026-08-25",
        "from_on": "2026-09-01",
    }  # fmt: skip
    hired = await by.post("registry/v1/staff", body)
    (card,) = await print_cards(by, {"person_ids": [hired["person_id"]]})
    person = Person(sample.base_url, card.username, card.password, f"{segment}/{roles[0]}")
    await person.sign_in(PASSWORD)
    await sample.show(person, f"{post}: {' '.join(name)}")
    return person


async def connect(sample: Sample, operator: Person) -> tuple[Person, dict[str, School]]:
    """The municipality, its RCO, two schools with a coordinator each, their lists taken over."""
    await operator.post(
        "registry/v1/segments",
        {"parent": REGION, "code": "seversk", "name": "ЗАТО Северск", "short_name": "Северск"},
    )
    rco = await hire(
        sample, operator, SEVERSK, ("Зуева", "Анна", "Олеговна"), "Оператор РЦО", ["rco-operator"]
    )
    head = ("Лапшин", "Игорь", "Петрович")
    await hire(sample, operator, SEVERSK, head, "Начальник управления образования", ["department-head"])
    schools = {}
    for segment, name, students, clerk in (
        (SMALL, "Орловская ООШ", 197, ("Громова", "Ольга", "Игоревна")),
        (LARGE, "СОШ № 198", 896, ("Тихонова", "Вера", "Павловна")),
    ):
        code = segment.rsplit("/", 1)[1]
        new = {"parent": SEVERSK, "code": code, "name": f"МБОУ «{name}»", "short_name": name}
        await rco.post("registry/v1/segments", new)
        person = await hire(sample, rco, segment, clerk, f"Координатор, {name}", ["coordinator"])
        schools[segment] = School(segment, person)
        await beginnings.take_over(person, code)
        say(f"{name}: списки загружены")
        await beginnings.learn(schools[segment], students)
        say(f"{name}: {students} учеников зачислены одним приказом")
    return rco, schools


async def plan(school: School, classes: list[dict[str, Any]], until_on: str) -> None:
    """Year, groups, timetable and dated lessons."""
    await beginnings.open_year(school)
    await beginnings.plan_groups(school, classes)
    entries = await beginnings.plan_timetable(school)
    made = await school.clerk.post(
        "academic/v1/timetable/lessons", {"from_on": "2026-09-01", "until_on": until_on}
    )
    say(
        f"{school.segment}: {len(school.groups)} групп, {entries} уроков в неделю, {made['created']} уроков по датам"
    )


async def come_in(
    sample: Sample, by: Person, segment: str, wanted: dict[str, Any], role: str, only: set[str]
) -> None:
    """Give first passwords to a batch and let those of `only` replace them.

    A person of two schools gets his card from above: a school may not reset what opens another one.
    """
    cards = await beginnings.first_passwords(by, wanted)

    async def one(person_id: str) -> None:
        card = cards[person_id]
        person = Person(sample.base_url, card.username, card.password, f"{segment}/{role}")
        sample.people[person_id] = await person.sign_in(PASSWORD)

    await gather(3, [one(person_id) for person_id in sorted(only & set(cards))])


async def teach(sample: Sample, school: School, group: dict[str, Any]) -> int:
    """A term of one group: marks in every third lesson, a control work now and then, absences, topics."""
    teacher = sample.people[group["teacher_id"]]
    journal = f"academic/v1/journals/{group['id']}"
    grid = await teacher.get(journal, **{"from": "2026-09-01", "until": today().isoformat()})
    students = [one["id"] for one in grid["students"]]
    gift = {student: sample.chance.choice((3, 4, 4, 5)) for student in students}
    given = 0
    for number, lesson in enumerate(one for one in grid["lessons"] if one["state"] != "cancelled"):
        control = number % 9 == 8
        if number % 3 == 2:
            chosen = students if control else sample.chance.sample(students, max(1, len(students) * 2 // 5))
            cells = [
                {
                    "student_id": student,
                    "lesson_id": lesson["id"],
                    "value": min(5, max(2, gift[student] + sample.chance.choice((-1, 0, 0, 0, 1)))),
                    "type": "control"
                    if control
                    else sample.chance.choice(("answer", "homework", "independent")),
                }
                for student in chosen
            ]
            await teacher.post(f"{journal}/marks", {"cells": cells})
            given += len(cells)
        elif number % 7 == 3:
            absent = [{"student_id": s, "code": sample.chance.choice(("ill", "ill", "excused", "unexcused"))}
                      for s in sample.chance.sample(students, min(2, len(students)))]  # fmt: skip
            await teacher.put(
                f"academic/v1/lessons/{lesson['id']}/attendance",
                {"students": absent},
                headers={"if-match": '"0"'},
            )
        if number % 3 != 1:
            text = {
                "topic": TOPICS[number % len(TOPICS)],
                "homework": f"§ {number + 1}, вопросы 1–{2 + number % 4}",
            }
            version = {"if-match": f'"{lesson["version"]}"'}
            await teacher.put(f"academic/v1/lessons/{lesson['id']}", text, headers=version)
    return given


async def close_quarter(sample: Sample, school: School, groups: list[dict[str, Any]]) -> None:
    """The first quarter's marks: every teacher accepts what the mean proposes."""
    year = await school.clerk.get(f"academic/v1/years/{beginnings.YEAR}")
    quarter = next(one for one in year["periods"] if one["kind"] == "quarter" and one["number"] == 1)

    async def decide(group: dict[str, Any]) -> None:
        await sample.people[group["teacher_id"]].post(
            f"academic/v1/period-marks/{group['id']}/{quarter['id']}/acceptance", {}
        )

    await gather(4, [decide(group) for group in groups])


async def family(sample: Sample, school: School, rco: Person) -> None:
    """A student of 5А, one of the parents, and the family that has a child in each school."""
    class_id = school.class_named("5А")["id"]
    members = (await school.clerk.get(f"registry/v1/classes/{class_id}"))["members"]
    student = members[1]["person_id"]
    file = await school.clerk.get(f"registry/v1/people/{student}")
    parent = next((tie["person_id"] for tie in file["ties"] if not tie["is_child"]), None)
    people = {one for one in (student, parent) if one}
    await come_in(sample, school.clerk, SMALL, {"class_id": class_id}, "student", people)
    both = await school.clerk.get("registry/v1/people", q="Кедров", kind="parent")
    kin = {one["id"] for one in both["items"] if one["last_name"].startswith("Кедров")} - people
    if kin:
        await come_in(sample, rco, SMALL, {"person_ids": sorted(kin)}, "parent", kin)
    for person_id, words in ((student, "Ученик 5А"), (parent, "Родитель ученика 5А"),
                             *((one, "Родитель детей двух школ") for one in sorted(kin))):  # fmt: skip
        if person_id in sample.people:
            await sample.show(sample.people[person_id], words)


async def staff(sample: Sample, school: School, rco: Person, groups: list[dict[str, Any]]) -> None:
    """Everybody who teaches here signs in; the director, a deputy and two teachers are shown."""
    teachers = {group["teacher_id"] for group in groups}
    posts = {one["id"]: one["posts"][0] for one in school.staff if one["posts"]}
    leaders = {one: post for one, post in posts.items() if post.startswith(("Директор", "Заместитель"))}
    await come_in(sample, school.clerk, SMALL, {"staff": True}, "teacher", teachers | set(leaders))
    others = (teachers | set(leaders)) - set(sample.people)  # a coordinator does not reset a director
    if others:
        await come_in(sample, rco, SMALL, {"person_ids": sorted(others)}, "teacher", others)
    by_load = sorted(teachers, key=lambda one: -sum(group["teacher_id"] == one for group in groups))
    class_teacher = school.class_named("5А")["teacher_id"]
    shown = [*((one, post) for one, post in leaders.items()), *((one, "Учитель") for one in by_load[:2])]
    if class_teacher in sample.people:
        shown.append((class_teacher, "Учитель, классный руководитель 5А"))
    for person_id, words in dict(shown).items():
        await sample.show(sample.people[person_id], words)


async def unfinished(schools: dict[str, School]) -> None:
    """What waits for somebody: an announcement, a transfer that is asked for."""
    small, large = schools[SMALL], schools[LARGE]
    await small.clerk.post(
        "communication/v1/announcements",
        {"title": "Родительское собрание", "body": "В четверг в 18:00, кабинет 5. Повестка: итоги четверти.",
         "class_ids": [small.class_named("5А")["id"]], "roles": ["parent"], "pinned": True},
    )  # fmt: skip
    members = (await small.clerk.get(f"registry/v1/classes/{small.class_named('7А')['id']}"))["members"]
    await large.clerk.post(
        "movement/v1/transfers",
        {"from_segment": SMALL, "last_name": members[0]["last_name"], "birth_on": members[0]["birth_on"], "grade": 7,
         "note": "Семья переезжает в город"},
    )  # fmt: skip


async def load(base_url: str, operator_password: str) -> list[dict[str, Any]]:
    """Make everything; returns the ready sign-ins."""
    sample = Sample(base_url)
    operator = Person(base_url, "operator", operator_password, f"{REGION}/region-operator")
    await operator.sign_in()
    await sample.show(operator, "Региональный оператор")
    rco, schools = await connect(sample, operator)
    small, large = schools[SMALL], schools[LARGE]
    await plan(small, small.classes, "2026-12-30")
    await plan(large, [one for one in large.classes if one["grade"] in (5, 10)], "2026-10-25")
    taught = [
        g
        for g in small.groups
        if next(c for c in small.classes if c["id"] == g["class_ids"][0])["grade"] >= 5
    ]
    await staff(sample, small, rco, small.groups)
    say(f"{SMALL}: учителя вошли, ставят отметки")
    given = await gather(4, [teach(sample, small, group) for group in taught])
    say(f"{SMALL}: {sum(given)} отметок за {(today() - date(2026, 9, 1)) // timedelta(weeks=1)} недель")
    await close_quarter(sample, small, taught)
    await family(sample, small, rco)
    await unfinished(schools)
    return sample.sign_ins


def main() -> None:
    """The command line; the operator's password comes from the environment (FIRST_OPERATOR_PASSWORD)."""
    parser = argparse.ArgumentParser(prog="python -m deploy.sample.load", description=__doc__)
    parser.add_argument("--base-url", required=True)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    began = time.monotonic()
    people = asyncio.run(load(given.base_url, os.environ["FIRST_OPERATOR_PASSWORD"]))
    given.out.write_text(json.dumps({"people": people}, ensure_ascii=False, indent=1))
    given.out.chmod(0o600)
    say(f"образцовые данные готовы за {time.monotonic() - began:.0f} с")


if __name__ == "__main__":
    main()
