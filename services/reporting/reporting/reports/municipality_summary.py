"""Report 53, «Сводный отчёт по муниципалитету»: performance as in 17, movement as in 34, no persons (E1, E2, E6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, Self
from urllib.parse import urlencode

from pydantic import Field, model_validator
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from problems import NotFound
from reporting import policy, rules
from reporting.movement import balances, contingent, movements
from reporting.places import Place, load_places, now
from reporting.report import SEGMENT_PATTERN, Parameters, Report
from reporting.results import COUNTED, SUMS
from reporting.rules import Balance
from reporting.sheets import Chart, Column, Row, Sheet, Table
from reporting.tables import ClassResult, KnownClass, KnownPeriod, Membership, MovementFact

HERE = "/api/reporting/v1/reports"
PERIOD_KINDS = {"quarter": "четверть", "trimester": "триместр", "half-year": "полугодие", "year": "год"}
NOTES = (
    "Успеваемость, качество и СОУ — по худшей отметке каждого учащегося 2–11 классов; средний балл — по всем отметкам.",
    "В хорошисты входят учащиеся с одной «4». Учащиеся считаются в школе, где числятся в последний день периода.",
    "Контроль движения: на начало + прибыло − выбыло = на конец.",
)


class MunicipalPeriod(Parameters):
    """A municipality (or the region), a period of the school year by kind and number, dates of the movement."""

    segment: str | None = Field(
        default=None, max_length=200, pattern=SEGMENT_PATTERN,
        description="Муниципалитет или регион; по умолчанию тот, от имени которого вы действуете",
        examples=["tomsk/seversk"],
    )  # fmt: skip
    school_year: int = Field(ge=2000, le=2100, description="Учебный год: год его сентября", examples=[2026])
    period_kind: Literal["quarter", "trimester", "half-year", "year"] = Field(
        default="quarter", description="Вид учебного периода"
    )
    period_number: int = Field(default=1, ge=1, le=6, description="Номер периода этого вида")
    from_on: date | None = Field(
        default=None, ge=date(2000, 1, 1), le=date(2100, 1, 1),
        description="Первый день движения; по умолчанию самое раннее начало периода",
    )  # fmt: skip
    until_on: date | None = Field(
        default=None, ge=date(2000, 1, 1), le=date(2100, 1, 1),
        description="Последний день движения; по умолчанию самый поздний конец периода",
    )  # fmt: skip

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.from_on and self.until_on and self.until_on < self.from_on:
            raise ValueError("последний день раньше первого")
        return self


async def run(tx: AsyncSession, actor: Actor, given: MunicipalPeriod) -> Sheet:
    """A row per school and the whole. Five statements, whatever the number of schools."""
    require(policy.may_compare_schools(actor))
    segment = given.segment or actor.segment
    places = await load_places(tx, actor, segment)
    if not places or places[0].segment != segment or places[0].level == "school":
        raise NotFound("Муниципалитет не найден")
    periods = await _periods(tx, actor, segment, given)
    since, until = _dates(given, periods)
    results = await _results(tx, actor, segment, given)
    members = (await tx.execute(contingent(actor, segment, since, until, Membership.segment))).all()
    orders = (await tx.execute(movements(actor, segment, since, until, MovementFact.segment))).all()
    found = _Found(
        places, periods, results, balances(members, orders), (since, until), actor.may(policy.SCHOOL)
    )
    tables = [_schools(found)]
    if places[0].level == "region":
        tables.insert(0, _municipalities(found, given))
    return Sheet(
        name=MUNICIPALITY_SUMMARY.name,
        number=MUNICIPALITY_SUMMARY.number,
        title=MUNICIPALITY_SUMMARY.title,
        place=places[0].name,
        parameters=[
            ("Период", _period_name(given)),
            ("Движение", f"{since:%d.%m.%Y} – {until:%d.%m.%Y}"),
            ("Школ", str(len(found.schools))),
        ],
        tables=tables,
        generated_at=now(),
        facts_as_of=places[0].as_of,
        timezone=places[0].timezone,
        chart=Chart(f"Успеваемость и качество: {tables[0].title.lower()}", "name", ("progress", "quality")),
        notes=NOTES,
        signatures=[("Начальник управления образования", "")],
    )


def _period_name(given: MunicipalPeriod) -> str:
    year = f"{given.school_year}/{given.school_year + 1} учебный год"
    if given.period_kind == "year":
        return year
    return f"{given.period_number} {PERIOD_KINDS[given.period_kind]}, {year}"


async def _periods(
    tx: AsyncSession, actor: Actor, segment: str, given: MunicipalPeriod
) -> list[Mapping[str, Any]]:
    rows = await tx.execute(
        select(KnownPeriod.segment, KnownPeriod.period_id, KnownPeriod.from_on, KnownPeriod.until_on)
        .where(
            policy.visible_to(actor, KnownPeriod.segment),
            policy.placed_at(KnownPeriod.segment, segment, actor),
            KnownPeriod.school_year == given.school_year,
            KnownPeriod.kind == given.period_kind,
            KnownPeriod.number == given.period_number,
            ~KnownPeriod.removed,
        )
        .order_by(KnownPeriod.segment, KnownPeriod.period_id)
    )
    return [dict(row) for row in rows.mappings()]


def _dates(given: MunicipalPeriod, periods: list[Mapping[str, Any]]) -> tuple[date, date]:
    """The dates of the movement: as given, else those of the schools' periods, else the school year."""
    first = min((period["from_on"] for period in periods), default=date(given.school_year, 9, 1))
    last = max((period["until_on"] for period in periods), default=date(given.school_year + 1, 8, 31))
    since, until = given.from_on or first, given.until_on or last
    return since, max(since, until)


async def _results(
    tx: AsyncSession, actor: Actor, segment: str, given: MunicipalPeriod
) -> dict[str, Mapping[str, int]]:
    """Students by their worst mark and category, and all marks, by school: from the rollup, one row per school."""
    sums = [func.sum(getattr(ClassResult, name)).label(name) for name in SUMS]
    query = (
        select(ClassResult.segment, *sums)
        .join(KnownPeriod, KnownPeriod.period_id == ClassResult.period_id)
        .join(KnownClass, KnownClass.class_id == ClassResult.class_id)
        .where(
            policy.visible_to(actor, ClassResult.segment),
            policy.placed_at(ClassResult.segment, segment, actor),
            KnownPeriod.school_year == given.school_year,
            KnownPeriod.kind == given.period_kind,
            KnownPeriod.number == given.period_number,
            ~KnownPeriod.removed,
            KnownClass.grade >= rules.FIRST_GRADED,
            ~KnownClass.removed,
        )
        .group_by(ClassResult.segment)
    )
    rows = await tx.execute(query)
    return {
        row["segment"]: {key: int(row[key]) for key in row if key != "segment"} for row in rows.mappings()
    }


FIGURES = (
    Column("total", "N", "whole"),
    Column("excellent", "Отличники", "whole"), Column("good", "Хорошисты", "whole"),
    Column("one_three", "С одной «3»", "whole"), Column("failing", "Неуспевающие", "whole"),
    Column("progress", "Успеваемость, %", "percent"), Column("quality", "Качество, %", "percent"),
    Column("sou", "СОУ, %", "percent"), Column("mean", "Средний балл", "mean"),
    Column("start", "На начало", "whole"), Column("arrived", "Прибыло", "whole"),
    Column("left", "Выбыло", "whole"), Column("end", "На конец", "whole"), Column("agrees", "Контроль сошёлся"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Found:
    """What the five statements brought; `linked` says whether the reader may open a school's own reports."""

    places: Sequence[Place]
    periods: Sequence[Mapping[str, Any]]
    results: Mapping[str, Mapping[str, int]]
    movement: Mapping[str, Balance]
    dates: tuple[date, date]
    linked: bool

    @property
    def schools(self) -> list[Place]:
        """The schools, each a row."""
        return [place for place in self.places if place.level == "school"]

    def together(self, schools: Sequence[Place]) -> Row:
        """The figures of these schools as of one large school."""
        counted = [self.results[one.segment] for one in schools if one.segment in self.results]
        counts = {name: sum(one[name] for one in counted) for name in SUMS}
        moved = (self.movement[one.segment] for one in schools if one.segment in self.movement)
        return _figures(counts, sum(moved, Balance()))


def _schools(found: _Found) -> Table:
    period_of = {period["segment"]: period["period_id"] for period in reversed(found.periods)}
    rows: list[Row] = [
        {
            "name": school.short_name,
            "segment": school.segment,
            **found.together([school]),
            **(_links(school.segment, period_of.get(school.segment), found.dates) if found.linked else {}),
        }
        for school in found.schools
    ]
    total: Row = {"name": "Всего", **found.together(found.schools)}
    return Table("Школы", [Column("name", "Школа"), *FIGURES], rows, [total])


def _municipalities(found: _Found, given: MunicipalPeriod) -> Table:
    """A region's municipalities, each leading to its own summary."""
    schools: dict[str, list[Place]] = {}
    for school in found.schools:
        schools.setdefault(school.segment.rpartition("/")[0], []).append(school)
    asked = given.model_dump(mode="json", exclude={"format", "segment"}, exclude_none=True)
    rows: list[Row] = [
        {
            "name": place.short_name,
            "segment": place.segment,
            **found.together(schools.get(place.segment, [])),
            "href_summary": f"{HERE}/municipality-summary?{urlencode({'segment': place.segment, **asked}, safe='/')}",
        }
        for place in found.places
        if place.level == "municipality"
    ]
    total: Row = {"name": "Всего", **found.together(found.schools)}
    return Table("Муниципалитеты", [Column("name", "Муниципалитет"), *FIGURES], rows, [total])


def _figures(counts: Mapping[str, int], balance: Balance) -> Row:
    by_worst = rules.Tally(**{mark: counts[f"worst_{mark}"] for mark in COUNTED})
    all_marks = rules.Tally(**{mark: counts[f"all_{mark}"] for mark in COUNTED})
    return {
        "students": balance.end,
        "total": by_worst.total,
        "excellent": counts["excellent"],
        "good": counts["good"] + counts["one_four"],
        "one_three": counts["one_three"],
        "failing": by_worst.n2 + by_worst.n1 + by_worst.not_certified,
        "progress": rules.percent(by_worst.progress),
        "quality": rules.percent(by_worst.quality),
        "sou": rules.percent(by_worst.sou),
        "mean": rules.mean(all_marks.mean),
        "start": balance.start,
        "arrived": balance.arrived,
        "left": balance.left,
        "end": balance.end,
        "agrees": balance.agrees,
    }


def _links(segment: str, period_id: Any, dates: tuple[date, date]) -> dict[str, str | None]:
    """Where the reader gets from the row: the school's own reports over the same period (down to classes)."""
    days = urlencode({"segment": segment, "from_on": dates[0], "until_on": dates[1]}, safe="/")
    subjects = f"{HERE}/subject-summary?period_id={period_id}" if period_id else None
    return {"href_movement": f"{HERE}/school-movement?{days}", "href_subjects": subjects}


MUNICIPALITY_SUMMARY = Report(
    name="municipality-summary",
    number=53,
    title="Сводный отчёт по муниципалитету",
    purpose="Школы муниципалитета или региона: успеваемость за период и движение учащихся, с переходом к школе",
    right=policy.MUNICIPAL,
    parameters=MunicipalPeriod,
    may_run=policy.may_compare_schools,
    run=run,
)
