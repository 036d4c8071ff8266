"""Report 34, «Отчёт о движении учащихся по школе» (domain.md §4, D3, E2)."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Self
from uuid import UUID

from pydantic import Field, model_validator
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from problems import InvalidInput
from reporting import policy, rules
from reporting.movement import balances, contingent, movements
from reporting.places import load_place, now
from reporting.report import SEGMENT_PATTERN, Parameters, Report
from reporting.rules import Balance
from reporting.sheets import Chart, Column, Row, Sheet, Table
from reporting.tables import KnownClass, Membership, MovementFact

REASONS = {
    "moved-away": "смена места жительства",
    "other-school": "в другую школу муниципалитета",
    "other-school-region": "в другую школу региона",
    "other-region": "в другой регион",
    "abroad": "выезд из России",
    "vocational": "в СПО",
    "part-time-form": "очно-заочная форма",
    "family-education": "семейное образование",
    "special-school": "санаторная или специальная организация",
    "long-illness": "длительная болезнь",
    "expelled": "исключение",
    "died": "смерть",
    "graduated": "завершение 9 или 11 класса",
    "enrolled-by-mistake": "ошибочное зачисление",
}
"""Departure reasons (domain.md §5) by the codes of movement's orders."""
OTHER_REASON = "иная причина"
FEW = 5
"""More reasons than this are headed by upright words."""
NOTES = (
    "«На начало» — до приказов первого дня периода, «на конец» — последний день периода.",
    "Учащиеся, зачисленные в систему списком школы, считаются прибывшими в день этого приказа.",
    "Переводы из класса в класс в прибывшие и выбывшие не входят.",
    "Контроль: на начало + прибыло − выбыло + перешло в класс − перешло из класса = на конец.",
)


class SchoolDates(Parameters):
    """A school and the dates of the movement, both inclusive."""

    segment: str | None = Field(
        default=None, max_length=200, pattern=SEGMENT_PATTERN,
        description="Школа; по умолчанию та, от имени которой вы действуете", examples=["tomsk/seversk/school-198"],
    )  # fmt: skip
    from_on: date = Field(
        description="Первый день", ge=date(2000, 1, 1), le=date(2100, 1, 1), examples=["2026-09-01"]
    )
    until_on: date = Field(
        description="Последний день", ge=date(2000, 1, 1), le=date(2100, 1, 1), examples=["2026-10-25"]
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.until_on < self.from_on:
            raise ValueError("последний день раньше первого")
        return self


async def run(tx: AsyncSession, actor: Actor, given: SchoolDates) -> Sheet:
    """Balance of every class, by levels and for the school. Four statements."""
    require(policy.may_count_movement(actor))
    if given.segment is None and not actor.at_school:
        raise InvalidInput("Выберите школу", [{"pointer": "/query/segment", "detail": "обязательное поле"}])
    place = await load_place(tx, actor, given.segment or actor.segment, level="school")
    span = (place.segment, given.from_on, given.until_on)
    members = (await tx.execute(contingent(actor, *span, Membership.class_id))).all()
    orders = (await tx.execute(movements(actor, *span, MovementFact.class_id))).all()
    found = balances(members, orders)
    classes = await _classes(tx, actor, place.segment, list(found))
    return Sheet(
        name=SCHOOL_MOVEMENT.name,
        number=SCHOOL_MOVEMENT.number,
        title=SCHOOL_MOVEMENT.title,
        place=place.name,
        parameters=[("Период", f"{given.from_on:%d.%m.%Y} – {given.until_on:%d.%m.%Y}")],
        tables=[_table(found, classes, _left(orders))],
        generated_at=now(),
        facts_as_of=place.as_of,
        timezone=place.timezone,
        chart=Chart("Прибыло и выбыло по классам", "class", ("arrived", "left"), unit="учащихся"),
        notes=NOTES,
        signatures=[("Секретарь", ""), ("Директор", "")],
    )


async def _classes(
    tx: AsyncSession, actor: Actor, segment: str, class_ids: Sequence[UUID]
) -> dict[UUID, tuple[int, str]]:
    """(grade, name) of the classes; a class not told of yet stays out and is named so in the table."""
    rows = await tx.execute(
        select(KnownClass.class_id, KnownClass.grade, KnownClass.name).where(
            policy.visible_to(actor, KnownClass.segment),
            KnownClass.segment == segment,
            KnownClass.class_id.in_(class_ids),
        )
    )
    return {row.class_id: (row.grade, row.name) for row in rows}


def _left(orders: Sequence[Any]) -> dict[UUID, dict[str, int]]:
    """How many left by class and reason."""
    found: dict[UUID, dict[str, int]] = {}
    for row in orders:
        if row.effect == "left":
            reason = row.reason if row.reason in REASONS else "other"
            reasons = found.setdefault(row.key, {})
            reasons[reason] = reasons.get(reason, 0) + row.students
    return found


def _table(
    found: Mapping[UUID, Balance],
    classes: Mapping[UUID, tuple[int, str]],
    left: Mapping[UUID, dict[str, int]],
) -> Table:
    seen = {reason for reasons in left.values() for reason in reasons}
    reasons = [reason for reason in [*REASONS, "other"] if reason in seen]
    ordered = sorted((*classes.get(class_id, (0, "Класс не назван")), class_id) for class_id in found)
    rows: list[Row] = []
    groups: dict[str, list[UUID]] = {}
    for grade, name, class_id in ordered:
        if grade:
            groups.setdefault(rules.level(grade), []).append(class_id)
        counts = _sum_reasons([class_id], left, reasons)
        rows.append({"class": name, "class_id": str(class_id), **_figures(found[class_id], counts)})
    groups["Школа"] = list(found)
    totals: list[Row] = [
        {
            "class": name,
            **_figures(sum((found[one] for one in ids), Balance()), _sum_reasons(ids, left, reasons)),
        }
        for name, ids in groups.items()
    ]
    return Table("Движение по классам", _columns(reasons), rows, totals)


def _columns(reasons: Sequence[str]) -> list[Column]:
    return [
        Column("class", "Класс"),
        Column("start", "На начало", "whole"),
        Column("arrived", "Прибыло", "whole"),
        Column("left", "Выбыло", "whole"),
        *(
            Column(f"left_{reason}", REASONS.get(reason, OTHER_REASON), "whole", upright=len(reasons) > FEW)
            for reason in reasons
        ),
        Column("moved_in", "Перешло в класс", "whole"),
        Column("moved_out", "Перешло из класса", "whole"),
        Column("end", "На конец", "whole"),
        Column("agrees", "Контроль сошёлся"),
    ]


def _sum_reasons(
    class_ids: Sequence[UUID], left: Mapping[UUID, Mapping[str, int]], reasons: Sequence[str]
) -> dict[str, int]:
    return {
        f"left_{reason}": sum(left.get(one, {}).get(reason, 0) for one in class_ids) for reason in reasons
    }


def _figures(balance: Balance, reasons: Mapping[str, int]) -> Row:
    return {
        "start": balance.start,
        "arrived": balance.arrived,
        "left": balance.left,
        **reasons,
        "moved_in": balance.moved_in,
        "moved_out": balance.moved_out,
        "end": balance.end,
        "agrees": balance.agrees,
    }


SCHOOL_MOVEMENT = Report(
    name="school-movement",
    number=34,
    title="Отчёт о движении учащихся по школе",
    purpose="Классы школы между двумя датами: на начало, прибыло, выбыло по причинам, переводы, на конец, контроль",
    right=policy.SCHOOL,
    parameters=SchoolDates,
    may_run=policy.may_count_movement,
    run=run,
)
