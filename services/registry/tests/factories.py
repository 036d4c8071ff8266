"""Schools, workbooks and requests for the tests of registry."""

import io
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter

LISTS = Path(__file__).parents[3] / "tests-e2e" / "data"
LARGE = "tomsk/seversk/school-198"
SMALL = "tomsk/seversk/orlovka"
TODAY = date(2026, 11, 22)

STUDENT_HEAD = ("Фамилия", "Имя", "Отчество", "Дата рождения", "СНИЛС", "Класс")
ONE_CLASS = {"Классы": [("Класс",), ("5А",)]}


def snils(number: int) -> str:
    """A right СНИЛС with this nine-digit number, eleven digits."""
    digits = f"{number:09d}"
    total = sum(int(d) * w for d, w in zip(digits, range(9, 0, -1), strict=True))
    return f"{digits}{total % 101 % 100:02d}"


def workbook(
    sheets: dict[str, list[tuple[Any, ...]]], merges: dict[str, list[tuple[Any, ...]]] | None = None
) -> bytes:
    """A real XLSX: sheet → rows; dates become Excel dates; `merges` are (first row, column, last row, column, text)."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        day = book.add_format({"num_format": "dd.mm.yyyy"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for index, cell in enumerate(row):
                    if isinstance(cell, date):
                        sheet.write_datetime(number, index, cell, day)
                    elif cell not in (None, ""):
                        sheet.write(number, index, cell)
            for top, left, bottom, right, text in (merges or {}).get(name, []):
                sheet.merge_range(top, left, bottom, right, text)
    return target.getvalue()


def school_file(*students: tuple[Any, ...], **sheets: list[tuple[Any, ...]]) -> bytes:
    """A workbook with class 5А and these students (surname, name, patronymic, birth date, СНИЛС, class)."""
    named = {"staff": "Сотрудники", "parents": "Родители"}
    more = {named[name]: rows for name, rows in sheets.items()}
    return workbook({**ONE_CLASS, "Ученики": [STUDENT_HEAD, *students], **more})


def read(content: bytes, *choices: Any, remembered: Any = (), name: str = "lists.xlsx") -> Any:
    """What a file says, before anything is compared with the school."""
    from registry.imports import parsing
    from sheets.opening import open_files

    return parsing.read(open_files([(name, content)]), TODAY, choices, remembered)


def errors(reading: Any) -> list[tuple[Any, ...]]:
    """(sheet, row, column, reason) of every error."""
    return [
        (one.sheet, one.row, one.column, one.reason) for one in reading.remarks if one.severity == "error"
    ]


def warnings(reading: Any) -> list[str]:
    """The reasons of every warning."""
    return [one.reason for one in reading.remarks if one.severity == "warning"]


async def make_tree(world: Any) -> None:
    """Region, municipality, two schools in it and one in another, through the service's own end points."""
    from registry import segments

    async with world.events_tx() as tx:
        tx.info["scope"] = ("tomsk", None)
        await segments.bootstrap(tx, "tomsk", "Томская область", "Томская область")
    operator = await world.as_("region-operator", "tomsk")
    for parent, code in (
        ("tomsk", "seversk"), ("tomsk", "asino"), ("tomsk/seversk", "school-198"), ("tomsk/seversk", "orlovka"),
        ("tomsk/asino", "school-1"),
    ):  # fmt: skip
        body = {"parent": parent, "code": code, "name": f"МБОУ «{code}»", "short_name": code}
        answer = await operator.post("/segments", json=body)
        assert answer.status_code == 201, answer.text


async def upload(client: Any, content: bytes, name: str = "lists.xlsx", **form: Any) -> Any:
    """POST a workbook; the answer as it is."""
    return await client.post("/imports", files={"file": (name, content)}, data=form)


async def take_over(client: Any, content: bytes, *, who: str | None = None, **form: Any) -> dict[str, Any]:
    """Dry run and application; fails the test when either is refused. `who`: what is said of every alike row."""
    checked = await upload(client, content, **form)
    assert checked.status_code == 201, checked.text
    view = checked.json()
    if who:
        told = await client.post(f"/imports/{view['id']}/columns", json={"decided": [{"who": who}]})
        assert told.status_code == 200, told.text
        view = told.json()
    assert view["applicable"], view["report"][:5]
    applied = await client.post(f"/imports/{view['id']}/application")
    assert applied.status_code == 200, applied.text
    result: dict[str, Any] = applied.json()
    return result


async def dump(world: Any, *, versions: bool = True) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of the tables that an import writes to."""
    from sqlalchemy import text

    found = {}
    async with world.events_tx() as tx:
        for table in (
            "segments",
            "people",
            "placements",
            "ties",
            "classes",
            "class_members",
            "import_changes",
        ):
            rows = (await tx.execute(text(f"select * from {table}"))).mappings()
            drop = set() if versions else {"version"}
            found[table] = sorted(tuple(str(v) for k, v in row.items() if k not in drop) for row in rows)
    return found


async def enrol_all(world: Any) -> None:
    """Tell registry what movement tells after the imports: every imported student is in his class."""
    from contracts.events.movement import MembershipChanged, Spell
    from contracts.events.registry import ImportApplied

    for event in await world.told(ImportApplied):
        for one in event.data.students:
            spell = Spell(segment=event.segment, class_id=one.class_id, from_on=event.data.effective_on)
            told = MembershipChanged(student_id=one.student_id, spells=[spell])
            await world.tell(told, subject=one.student_id, segment=event.segment)
