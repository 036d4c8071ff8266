"""A school of the tests' own, so that they use up none of the sample's: its list, its people, its first card."""

import io
import time
from dataclasses import dataclass
from typing import Any

import xlsxwriter
from page.conftest import Visitor
from whole import Whole

from deploy.sample.cards import Card, first_sign_in, print_cards
from deploy.sample.person import Person, until

REGION, TOWN = "tomsk", "tomsk/kedrovy"
TOWN_NAME = "Кедровый"
PASSWORD = "Office-Own-2026"
BORN = {"5А": 2015, "5Б": 2015, "6А": 2014}
SURNAMES = ("Абрамова", "Ветрова", "Громова", "Дроздова", "Ежова", "Жданова", "Зимина", "Лескова", "Миронова")
STAFF = (("Романова", "Учитель математики"), ("Савина", "Учитель русского языка"), ("Титова", "Секретарь"))


def number() -> int:
    """A school's number that no earlier run has used."""
    return int(time.time()) % 10_000_000


def workbook(mistakes: bool = False) -> bytes:
    """Nine students of three classes with their mothers, three of the staff; or the same with mistakes."""
    places = [(name, list(BORN)[place % 3], place) for place, name in enumerate(SURNAMES)]
    students = [
        (name, "Вера", "Ильинична", f"{place + 10}.03.{BORN[where]}", where) for name, where, place in places
    ]
    if mistakes:
        students[1] = ("Ветрова", "Вера", "Ильинична", "31.02.2015", "5Б")
        students[2] = ("", "Вера", "Ильинична", "12.03.2014", "6А")
    sheets: dict[str, list[tuple[str, ...]]] = {
        "Классы": [("Класс",), *((name,) for name in BORN)],
        "Сотрудники": [
            ("Фамилия", "Имя", "Отчество", "Должность"),
            *((name, "Анна", "Львовна", post) for name, post in STAFF),
        ],
        "Ученики": [("Фамилия", "Имя", "Отчество", "Дата рождения", "Класс"), *students],
    }
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for place, row in enumerate(rows):
                sheet.write_row(place, 0, row)
    return target.getvalue()


@dataclass
class Own:
    """A school connected for the tests; `username` leads it as coordinator and director."""

    segment: str
    name: str
    username: str
    clerk: Person

    @property
    def slug(self) -> str:
        """Its place in addresses."""
        return self.segment.rsplit("/", 1)[1]


async def operator(whole: Whole) -> Person:
    """The region's operator, with a municipality for the tests' own schools."""
    person = await Person(
        whole.url, "operator", whole.operator_password, f"{REGION}/region-operator"
    ).sign_in()
    town = {"parent": REGION, "code": TOWN.rsplit("/", 1)[1], "name": TOWN_NAME, "short_name": TOWN_NAME}
    made = await person.ask("POST", "registry/v1/segments", json=town)
    assert made.status_code in (201, 409, 422), made.text
    return person


async def new_school(whole: Whole, people: dict[str, dict[str, Any]], leader: str) -> Own:
    """A school with nothing in it but its leader, who can sign in on the page."""
    above = await operator(whole)
    code = f"school-{number()}-{leader.lower().encode().hex()[:4]}"
    segment = f"{TOWN}/{code}"
    name = f"Школа {code[7:]}"
    body = {"parent": TOWN, "code": code, "name": f"МБОУ «{name}»", "short_name": name}
    await above.post("registry/v1/segments", body)
    hired = await above.post("registry/v1/staff", {
        "last_name": leader, "first_name": "Ольга", "middle_name": "Игоревна", "segment": segment, "post": "Директор",
        "roles": ["coordinator", "director"], "order_number": "1-лс", "order_on": "2026-08-25", "from_on": "2026-09-01",
    })  # fmt: skip
    (card,) = await print_cards(above, {"person_ids": [hired["person_id"]]})
    clerk = await first_sign_in(whole.url, card, PASSWORD, f"{segment}/coordinator")
    people[card.username] = {"name": leader, "password": PASSWORD, "appointments": []}
    return Own(segment, name, card.username, clerk)


async def own_school(whole: Whole, people: dict[str, dict[str, Any]], leader: str) -> Own:
    """The same with its list taken over and everybody enrolled."""
    own = await new_school(whole, people, leader)
    clerk = own.clerk
    checked = await clerk.do("POST", "registry/v1/imports", files={"file": ("list.xlsx", workbook())})
    await clerk.post(f"registry/v1/imports/{checked['id']}/application")

    async def enrolled() -> Any:
        return (await clerk.get("movement/v1/orders", kind="enrolment-import"))["items"]

    await until(enrolled, "the order of enrolment", seconds=120)
    return own


async def first_entry(visitor: Visitor, card: Card) -> None:
    """With the paper card: one-time password, then one's own."""
    page = visitor.page
    await page.goto(visitor.url)
    await page.get_by_role("button", name="Войти", exact=True).click()
    await page.locator("#username").fill(card.username)
    await page.locator("#password").fill(card.password)
    await page.locator("#kc-login").click()
    await page.locator("#password-new").fill(PASSWORD)
    await page.locator("#password-confirm").fill(PASSWORD)
    await page.locator("[type=submit]").first.click()
    await visitor.settled()


async def open_page(visitor: Visitor, path: str) -> None:
    """One address of the page, waited for and free of what axe calls serious."""
    await visitor.page.goto(visitor.url + path)
    await visitor.settled()
    assert await visitor.serious() == [], path
    assert await visitor.sideways() == 0, path
