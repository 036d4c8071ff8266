"""Opening a year, changing its parts, closing a period. The year's row lock orders them; its version guards them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from academic import policy
from academic.tables import BellSchedule, Holiday, Period, PeriodMark, StudyYear
from academic.year import rules
from academic.year.views import BellScheduleIn, HolidayIn, NewYear, PeriodIn, ProposalView, Settings
from access import Actor, require
from bus import emit
from contracts.events.academic import StudyPeriodChanged
from problems import Conflict, NotFound, RuleViolated
from store import expect_version, load, new_id

Item = PeriodIn | HolidayIn


def proposal(school_year: int) -> ProposalView:
    """The usual year as a request that can be sent back."""
    usual = rules.propose(school_year)
    return ProposalView(
        school_year=school_year,
        from_on=usual.from_on,
        until_on=usual.until_on,
        periods=[PeriodIn.model_validate(_members(span)) for span in usual.periods],
        holidays=[HolidayIn.model_validate(_members(span)) for span in usual.holidays],
        bells=[BellScheduleIn.model_validate({"name": "Обычные звонки", "lessons": rules.usual_bells()})],
    )


def _members(span: rules.Span) -> dict[str, Any]:
    named = {
        "name": span.name,
        "from_on": span.from_on,
        "until_on": span.until_on,
        "grades": list(span.grades),
    }
    return named | ({"kind": span.kind, "number": span.number} if span.kind else {})


def _span(item: Item) -> rules.Span:
    kind, number = (item.kind, item.number) if isinstance(item, PeriodIn) else ("", 0)
    return rules.Span(item.name, item.from_on, item.until_on, item.grades, kind, number)


async def open_year(tx: AsyncSession, actor: Actor, body: NewYear) -> StudyYear:
    """A school opens its year; what the body does not say is as usual."""
    require(policy.at_school(actor))
    usual = proposal(body.school_year)
    year = StudyYear(
        id=new_id(),
        segment=actor.segment,
        school_year=body.school_year,
        from_on=body.from_on or usual.from_on,
        until_on=body.until_on or usual.until_on,
        version=1,
        **body.settings.model_dump(),
    )
    rules.check_year(year.school_year, year.from_on, year.until_on)
    taken = select(
        exists().where(policy.visible_to(actor, StudyYear), StudyYear.school_year == body.school_year)
    )
    if (await tx.execute(taken)).scalar():
        raise Conflict("Этот учебный год уже открыт")
    tx.add(year)
    await tx.flush()
    await _write_periods(tx, year, usual.periods if body.periods is None else body.periods, {})
    await _write_holidays(tx, year, usual.holidays if body.holidays is None else body.holidays)
    await _write_bells(tx, year, usual.bells if body.bells is None else body.bells)
    return year


async def _lock(tx: AsyncSession, actor: Actor, school_year: int, version: int | None) -> StudyYear:
    require(policy.at_school(actor))
    query = select(StudyYear).where(policy.visible_to(actor, StudyYear), StudyYear.school_year == school_year)
    year = (await tx.execute(query.with_for_update())).scalar_one_or_none()
    if year is None:
        raise NotFound("Учебный год не открыт")
    expect_version(year, version)
    return year


async def change_settings(
    tx: AsyncSession, actor: Actor, school_year: int, version: int | None, body: Settings
) -> None:
    """New settings count from now on; decisions taken before stay as they were."""
    year = await _lock(tx, actor, school_year, version)
    for name, value in body.model_dump().items():
        setattr(year, name, value)


async def change_periods(
    tx: AsyncSession, actor: Actor, school_year: int, version: int | None, periods: Sequence[PeriodIn]
) -> None:
    """The year has these periods; one with decided marks cannot go."""
    year = await _lock(tx, actor, school_year, version)
    query = select(Period).where(
        policy.visible_to(actor, Period), Period.school_year == school_year, Period.removed.is_(False)
    )
    known = {period.id: period for period in (await tx.execute(query)).scalars()}
    gone = known.keys() - {period.id for period in periods if period.id}
    decided = select(
        exists().where(
            policy.visible_to(actor, PeriodMark),
            PeriodMark.period_id.in_(gone),
            PeriodMark.removed.is_(False),
        )
    )
    if gone and (await tx.execute(decided)).scalar():
        raise RuleViolated("За этот период уже выставлены отметки: его нельзя убрать")
    await _write_periods(tx, year, periods, known)
    for period_id in gone:
        known[period_id].removed = True
        known[period_id].version += 1
        tell_period(tx, known[period_id])


async def _write_periods(
    tx: AsyncSession, year: StudyYear, periods: Sequence[PeriodIn], known: dict[UUID, Period]
) -> None:
    spans = [_span(period) for period in periods]
    rules.check_spans("periods", spans, year.from_on, year.until_on)
    rules.check_numbers(spans)
    for wanted in periods:
        facts = wanted.model_dump(exclude={"id"}) | {"grades": sorted(set(wanted.grades))}
        if wanted.id is None:
            period = Period(
                id=new_id(),
                segment=year.segment,
                school_year=year.school_year,
                version=1,
                removed=False,
                **facts,
            )
            tx.add(period)
        elif wanted.id not in known:
            raise NotFound("Период не найден")
        else:
            period = known[wanted.id]
            if all(getattr(period, name) == value for name, value in facts.items()):
                continue
            period.version += 1
            for name, value in facts.items():
                setattr(period, name, value)
        tell_period(tx, period)


def tell_period(tx: AsyncSession, period: Period) -> None:
    """Announce the period as it stands."""
    members = ("segment", "school_year", "kind", "number", "name", "from_on", "until_on", "grades", "removed")
    told = StudyPeriodChanged(period_id=period.id, **{name: getattr(period, name) for name in members})
    emit(tx, told, subject=period.id, segment=period.segment, sequence=period.version)


async def change_holidays(
    tx: AsyncSession, actor: Actor, school_year: int, version: int | None, holidays: Sequence[HolidayIn]
) -> None:
    """The year has these days off; lessons that exist already stay until they are made again."""
    year = await _lock(tx, actor, school_year, version)
    await tx.execute(
        delete(Holiday).where(policy.visible_to(actor, Holiday), Holiday.school_year == school_year)
    )
    await _write_holidays(tx, year, holidays)


async def _write_holidays(tx: AsyncSession, year: StudyYear, holidays: Sequence[HolidayIn]) -> None:
    rules.check_spans("holidays", [_span(holiday) for holiday in holidays], year.from_on, year.until_on)
    tx.add_all(
        Holiday(id=new_id(), segment=year.segment, school_year=year.school_year, **holiday.model_dump())
        for holiday in holidays
    )


async def change_bells(
    tx: AsyncSession, actor: Actor, school_year: int, version: int | None, bells: Sequence[BellScheduleIn]
) -> None:
    """The year has these bells."""
    year = await _lock(tx, actor, school_year, version)
    await tx.execute(
        delete(BellSchedule).where(
            policy.visible_to(actor, BellSchedule), BellSchedule.school_year == school_year
        )
    )
    await _write_bells(tx, year, bells)


async def _write_bells(tx: AsyncSession, year: StudyYear, bells: Sequence[BellScheduleIn]) -> None:
    tx.add_all(
        BellSchedule(id=new_id(), segment=year.segment, school_year=year.school_year, **schedule.model_dump())
        for schedule in bells
    )


async def close_period(tx: AsyncSession, actor: Actor, period_id: UUID) -> Period:
    """From now on only a deputy head changes its marks, with a reason."""
    period = await load(tx, Period, period_id, policy.visible_to(actor, Period), lock=True, what="Период")
    if period.closed_at is not None:
        raise RuleViolated("Период уже закрыт")
    period.closed_at, period.closed_by, period.reopen_reason = datetime.now(UTC), actor.id, None
    period.version += 1
    return period


async def reopen_period(tx: AsyncSession, actor: Actor, period_id: UUID, reason: str) -> Period:
    """Teachers may change its marks again."""
    period = await load(tx, Period, period_id, policy.visible_to(actor, Period), lock=True, what="Период")
    if period.closed_at is None:
        raise RuleViolated("Период открыт")
    period.closed_at, period.closed_by, period.reopen_reason = None, actor.id, reason
    period.version += 1
    return period
