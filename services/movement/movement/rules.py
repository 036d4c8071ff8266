"""The movement book's rules (domain.md §5): what rows do to a class list, which may follow which, state steps."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from problems import RuleViolated


class Kind(StrEnum):
    """What an order is about; its rows have the same kind. An annulment has no rows: it names the order it cancels."""

    ENROLMENT_IMPORT = "enrolment-import"
    ENROLMENT_GRADE_1 = "enrolment-grade-1"
    ENROLMENT_GRADE_10 = "enrolment-grade-10"
    ARRIVAL = "arrival"
    ARRIVAL_FOREIGN = "arrival-foreign"
    RESTORATION = "restoration"
    DEPARTURE = "departure"
    CLASS_TRANSFER = "class-transfer"
    TRANSFER_OUT = "transfer-out"
    TRANSFER_IN = "transfer-in"
    ANNULMENT = "annulment"


class OrderState(StrEnum):
    """A draft is changed and deleted freely; a signed order only by a counter-entry."""

    DRAFT = "draft"
    SIGNED = "signed"
    ANNULLED = "annulled"


class TransferState(StrEnum):
    """A transfer between two schools: asked for, released by the sending school, taken in by the receiving one."""

    REQUESTED = "requested"
    CONFIRMED = "confirmed"
    COMPLETED = "completed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


ENTERING = frozenset(
    {
        Kind.ENROLMENT_IMPORT,
        Kind.ENROLMENT_GRADE_1,
        Kind.ENROLMENT_GRADE_10,
        Kind.ARRIVAL,
        Kind.ARRIVAL_FOREIGN,
        Kind.RESTORATION,
    }
)
"""A student comes from outside the region's system."""

BY_HAND = frozenset(ENTERING - {Kind.ENROLMENT_IMPORT} | {Kind.DEPARTURE, Kind.CLASS_TRANSFER})
"""Kinds that a person may draft; the others are made by an import, a transfer or an annulment."""

FIRST_GRADES = {Kind.ENROLMENT_GRADE_1: 1, Kind.ENROLMENT_GRADE_10: 10}

ORDER_STEPS: Mapping[OrderState, frozenset[OrderState]] = {
    OrderState.DRAFT: frozenset({OrderState.SIGNED}),
    OrderState.SIGNED: frozenset({OrderState.ANNULLED}),
}
TRANSFER_STEPS: Mapping[TransferState, frozenset[TransferState]] = {
    TransferState.REQUESTED: frozenset(
        {TransferState.CONFIRMED, TransferState.DECLINED, TransferState.WITHDRAWN}
    ),
    TransferState.CONFIRMED: frozenset(
        {TransferState.COMPLETED, TransferState.DECLINED, TransferState.WITHDRAWN}
    ),
    TransferState.COMPLETED: frozenset({TransferState.CONFIRMED}),  # the arrival order was annulled
}
_TITLES: Mapping[str, str] = {
    "draft": "проект",
    "signed": "подписан",
    "annulled": "отменён",
    "requested": "запрошен",
    "confirmed": "подтверждён",
    "completed": "завершён",
    "declined": "отклонён",
    "withdrawn": "отозван",
}

S = TypeVar("S", OrderState, TransferState)

REQUIRED_ITEMS = ("departure-application", "personal-file", "marks-extract", "arrival-application")
"""Checklist of a transfer (Минпросвещения № 240): what the two schools tick; the order's number comes by itself."""

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Row:
    """A signed row of a student's book; `class_id` is where it leads (None: out of the school).

    `effective_on` is the first day in the class, or for departures the last day at the school.
    """

    id: UUID
    kind: Kind
    segment: str
    class_id: UUID | None
    effective_on: date
    order_id: UUID
    transfer_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Spell:
    """A student was in this class from–to, both inclusive; until_on None = still is."""

    segment: str
    class_id: UUID
    from_on: date
    until_on: date | None = None


def spells(rows: Sequence[Row]) -> list[Spell]:
    """The student's time in classes as his rows, in the order of the book, make it.

    A `transfer-out` alone moves nobody: the student belongs to the sending school until the receiving school's
    `transfer-in`, which ends the old spell on the day before. A spell of no day (two rows of one date) is left out.
    """
    done: list[Spell] = []
    current: Spell | None = None
    for row in rows:
        if row.kind is Kind.TRANSFER_OUT:
            continue
        if current is not None:
            last = row.effective_on if row.kind is Kind.DEPARTURE else row.effective_on - DAY
            if last >= current.from_on:
                done.append(Spell(current.segment, current.class_id, current.from_on, last))
        current = None
        if row.class_id is not None:
            current = Spell(row.segment, row.class_id, row.effective_on)
    return [*done, current] if current else done


def current(rows: Sequence[Row]) -> Spell | None:
    """The spell without an end, if the student is in a class."""
    found = spells(rows)
    return found[-1] if found and found[-1].until_on is None else None


def refusal(rows: Sequence[Row], new: Row) -> str | None:
    """Why `new` may not follow the student's `rows`, in Russian; None when it may."""
    last = rows[-1] if rows else None
    here = current(rows)
    if last and last.kind is Kind.TRANSFER_OUT and new.kind is not Kind.TRANSFER_IN:
        return "ученик передаётся в другую школу: сначала завершите перевод или отмените приказ о выбытии"
    wrong = _misplaced(here, last, new)
    if wrong:
        return wrong
    if last and new.effective_on < last.effective_on:
        return f"дата раньше последней записи ученика в книге движения ({day(last.effective_on)})"
    leaving = last is not None and last.kind in (Kind.DEPARTURE, Kind.TRANSFER_OUT)
    if leaving and last and new.effective_on == last.effective_on:
        return f"ученик числится в прежней школе по {day(last.effective_on)} включительно: нужна более поздняя дата"
    return None


def _misplaced(here: Spell | None, last: Row | None, new: Row) -> str | None:
    if new.kind in ENTERING:
        return "ученик уже числится в классе: нужен перевод, а не зачисление" if here else None
    if new.kind is Kind.TRANSFER_IN:
        released = last and last.kind is Kind.TRANSFER_OUT and last.transfer_id == new.transfer_id
        return None if released else "прежняя школа ещё не подтвердила перевод"
    if here is None or here.segment != new.segment:
        return "ученик не числится в школе"
    if new.kind is Kind.CLASS_TRANSFER and here.class_id == new.class_id:
        return "ученик уже в этом классе"
    return None


def wrong_class(kind: Kind, effective_on: date, *, grade: int, class_year: int, name: str) -> str | None:
    """Why this class cannot take a student by such an order on that day, in Russian."""
    year = school_year(effective_on)
    if class_year != year:
        return f"класс {name} открыт на {year_title(class_year)} учебный год, а приказ действует в {year_title(year)}"
    wanted = FIRST_GRADES.get(kind)
    if wanted is not None and grade != wanted:
        return f"приказ о зачислении в {wanted} класс, а класс {name} — {grade}-й параллели"
    return None


def step(state: S, to: S) -> S:
    """The next state, or RuleViolated naming both."""
    steps: Mapping[S, frozenset[S]] = ORDER_STEPS if isinstance(state, OrderState) else TRANSFER_STEPS  # type: ignore[assignment]
    if to not in steps.get(state, frozenset()):
        what = "Приказ" if isinstance(state, OrderState) else "Перевод"
        raise RuleViolated(
            f"{what} уже {_TITLES[state]}: он не может стать «{_TITLES[to]}»", state=state.value
        )
    return to


def school_year(on: date) -> int:
    """The year of the school year's September: 01.09–31.08."""
    return on.year if on.month >= 9 else on.year - 1


def year_title(year: int) -> str:
    """2026 → «2026/2027»."""
    return f"{year}/{year + 1}"


def order_number(ordinal: int) -> str:
    """The number in the register of orders on movement: «12-у»."""
    return f"{ordinal}-у"


def day(on: date) -> str:
    """A date as orders write it: 01.09.2026."""
    return on.strftime("%d.%m.%Y")


def missing_items(done: Iterable[str]) -> list[str]:
    """Which items of the transfer's checklist are still missing, in the list's own order."""
    have = set(done)
    return [item for item in REQUIRED_ITEMS if item not in have]


def plain(name: str) -> str:
    """A name as it is compared: without case, «ё» and double spaces."""
    return " ".join(name.lower().replace("ё", "е").split())
