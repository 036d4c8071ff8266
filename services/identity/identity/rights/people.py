"""One person: what he may and why, and exceptions made for him."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from access import Actor, require
from contracts.rights import DEFAULTS, TITLES, Role
from identity import policy, rules
from identity.right_names import name_of, noun_of, opens, section_of
from identity.rights import queries
from identity.rights.commands import in_turn, record_exception
from identity.rights.queries import Change, Key, full_name
from identity.rights.views import (
    ExceptionAnswer,
    ExceptionRow,
    Ground,
    PersonAnswer,
    PersonRights,
    PersonRole,
)
from identity.tables import Account, Appointment, KnownPerson, KnownSegment, RightException
from problems import InvalidInput, NotFound, RuleViolated
from store import Page, clock, keyset, load

_LATER = aliased(RightException)


def _newest_only() -> Any:
    """The last word on a person's right; earlier ones are history."""
    return ~(
        select(_LATER.id)
        .where(
            _LATER.person_id == RightException.person_id,
            _LATER.segment == RightException.segment,
            _LATER.role == RightException.role,
            _LATER.right == RightException.right,
            _LATER.version > RightException.version,
        )
        .exists()
    )


async def _appointments(tx: AsyncSession, actor: Actor, person_id: UUID) -> Sequence[Any]:
    """What the person holds today within the actor's scope, with whom he stands in for."""
    replaced, absent = aliased(Appointment), aliased(KnownPerson)
    rows = (
        select(
            Appointment.appointment_id,
            Appointment.segment,
            func.coalesce(KnownSegment.short_name, Appointment.segment).label("segment_name"),
            Appointment.role,
            Appointment.order_number,
            Appointment.order_on,
            Appointment.basis,
            Appointment.from_on,
            Appointment.until_on,
            func.nullif(
                func.concat_ws(" ", absent.last_name, absent.first_name, absent.middle_name), ""
            ).label("replaces"),
        )
        .outerjoin(KnownSegment, KnownSegment.segment == Appointment.segment)
        .outerjoin(replaced, replaced.appointment_id == Appointment.replaces_id)
        .outerjoin(absent, absent.person_id == replaced.person_id)
        .where(policy.visible_to(actor), Appointment.person_id == person_id)
        .where(*queries.in_force_on(clock.today()))
        .order_by(Appointment.segment, Appointment.role, Appointment.from_on)
    )
    return list(await tx.execute(rows))


async def _exceptions(tx: AsyncSession, actor: Actor, person_id: UUID) -> dict[tuple[str, str, str], Any]:
    """(segment, role, right) → the exception that holds today."""
    rows = (
        select(
            RightException.segment,
            RightException.role,
            RightException.right,
            RightException.allowed,
            RightException.until_on,
            RightException.reason,
            RightException.at,
            KnownSegment.short_name.label("segment_name"),
            full_name().label("author"),
        )
        .outerjoin(KnownSegment, KnownSegment.segment == RightException.given_at)
        .outerjoin(KnownPerson, KnownPerson.person_id == RightException.author_id)
        .where(policy.exceptions_visible_to(actor), RightException.person_id == person_id, _newest_only())
        .where(RightException.allowed.is_not(None))
        .where(func.coalesce(RightException.until_on, date.max) >= clock.today())
    )
    return {(row.segment, row.role, row.right): row for row in await tx.execute(rows)}


def _answer(
    actor: Actor,
    person_id: UUID,
    segment: str,
    key: Key,
    changes: Sequence[Change],
    exception: Any,
) -> PersonAnswer:
    """One right of one role: what holds, and which of default, matrix and exception says so."""
    role, right = key
    state = queries.standing(changes, segment, role, right)
    allowed = state.allowed if exception is None else bool(exception.allowed)
    source = exception if exception is not None else state.nearest
    facts: dict[str, Any] = {
        "right": right, "name": name_of(right), "noun": noun_of(right), "section": section_of(right),
        "opens": opens(right), "allowed": allowed, "matrix": state.allowed,
        "cause": "exception" if exception is not None else "default" if source is None else "matrix",
        "refusal": _refusal(actor, person_id, segment, key, changes, not allowed),
    }  # fmt: skip
    if source is not None:
        facts |= {"segment_name": source.segment_name, "author": source.author, "at": source.at}
    if exception is not None:
        facts |= {"until_on": exception.until_on, "reason": exception.reason}
    return PersonAnswer.model_validate(facts)


def _refusal(
    actor: Actor, person_id: UUID, segment: str, key: Key, changes: Sequence[Change], wanted: bool
) -> str | None:
    """Why the actor may not make an exception that turns this right over; None when he may."""
    if not actor.may("identity:right:write"):
        return "Исключения делают директор и администратор сети школы, РЦО и начальник управления"
    verdict = policy.may_except(actor, person_id, *key, wanted)
    if verdict is not True:
        return str(verdict)
    locked = _locked(actor, segment, changes)
    return queries.taken_above(key[1], locked) if wanted and locked else None


def _locked(actor: Actor, segment: str, changes: Sequence[Change]) -> Change | None:
    """The organisation above the actor that has taken the right away; what he or those below took, he may except."""
    above = [one for one in changes if rules.covers(one.segment, segment) and not actor.covers(one.segment)]
    nearest = max(above, key=lambda one: len(one.segment), default=None)
    return None if nearest is None or nearest.allowed else nearest


async def person_rights(tx: AsyncSession, actor: Actor, person_id: UUID) -> PersonRights:
    """Everything one person may here today, with the reason of each answer."""
    account = await load(
        tx, Account, person_id, policy.person_visible_to(actor, Account.person_id), what="Человек"
    )
    person = await load(
        tx, KnownPerson, person_id, policy.person_visible_to(actor, KnownPerson.person_id), what="Человек"
    )
    held = await _appointments(tx, actor, person_id)
    segments = sorted({row.segment for row in held})
    cells = (
        queries.by_cell(await queries.latest(tx, policy.changes_visible_at(actor, segments))) if held else {}
    )
    exceptions = await _exceptions(tx, actor, person_id)
    roles: dict[tuple[str, str], PersonRole] = {}
    for row in held:
        one = roles.get((row.segment, row.role))
        if one is None:
            one = roles[row.segment, row.role] = PersonRole(
                segment=row.segment, segment_name=row.segment_name, role=row.role, title=TITLES[Role(row.role)],
                grounds=[], rights=_answers(actor, person_id, row.segment, row.role, cells, exceptions),
            )  # fmt: skip
        one.grounds.append(Ground.model_validate(dict(row._mapping)))
    return PersonRights.model_validate(
        {
            **{
                name: getattr(person, name)
                for name in ("person_id", "last_name", "first_name", "middle_name")
            },
            "login": account.state,
            "roles": list(roles.values()),
        }
    )


def _answers(
    actor: Actor,
    person_id: UUID,
    segment: str,
    role: str,
    cells: Mapping[Key, Sequence[Change]],
    exceptions: Mapping[tuple[str, str, str], Any],
) -> list[PersonAnswer]:
    return [
        _answer(
            actor, person_id, segment, (role, right), cells.get((role, right), []),
            exceptions.get((segment, role, right)),
        )
        for right in DEFAULTS
    ]  # fmt: skip


async def except_person(
    tx: AsyncSession,
    actor: Actor,
    person_id: UUID,
    segment: str,
    role: Role,
    right: str,
    body: ExceptionAnswer,
) -> None:
    """Allow or refuse one person a right, whatever his role's matrix says; None takes the exception back."""
    if not actor.covers(segment):
        raise NotFound("Организация: запись не найдена")
    if right not in DEFAULTS:
        raise NotFound(f"Права «{right}» нет")
    await load(tx, Account, person_id, policy.person_visible_to(actor, Account.person_id), what="Человек")
    require(policy.may_except(actor, person_id, role, right, body.allowed))
    if body.until_on is not None and body.until_on < clock.today():
        raise InvalidInput(
            "Проверьте отмеченные поля",
            [{"pointer": "/body/until_on", "detail": "последний день уже прошёл"}],
        )
    await in_turn(tx)
    if not any(
        row.segment == segment and row.role == role for row in await _appointments(tx, actor, person_id)
    ):
        raise RuleViolated(f"Сегодня у человека нет роли «{TITLES[role]}» в этой организации")
    cells = queries.by_cell(await queries.latest(tx, policy.changes_visible_at(actor, [segment])))
    locked = _locked(actor, segment, cells.get((role, right), []))
    if body.allowed and locked:
        raise RuleViolated(queries.taken_above(right, locked), segment=locked.segment)
    last = (
        select(RightException)
        .where(policy.exceptions_visible_to(actor), RightException.person_id == person_id)
        .where(RightException.segment == segment, RightException.role == role, RightException.right == right)
        .order_by(RightException.version.desc())
        .limit(1)
    )
    before = (await tx.execute(last)).scalar_one_or_none()
    if before is None:
        if body.allowed is None:
            return
        before = RightException(segment=segment, person_id=person_id, role=role, right=right, version=0)
    elif (
        before.allowed is not None
        and rules.covers(before.given_at, actor.segment)
        and (before.given_at != actor.segment)
    ):
        raise RuleViolated("Это исключение сделала вышестоящая организация: меняет его она")
    new = RightException(
        segment=segment, person_id=person_id, role=role, right=right, version=before.version,
        until_on=body.until_on,
    )  # fmt: skip
    if (before.allowed, before.until_on) != (body.allowed, body.until_on):
        record_exception(tx, actor, new, allowed=body.allowed, reason=body.reason)
        await tx.flush()


async def exceptions(tx: AsyncSession, actor: Actor, after: str | None, limit: int) -> Page[ExceptionRow]:
    """Who has special rights within the acting segment today, by name."""
    author = aliased(KnownPerson)
    query: Any = (
        select(
            RightException.id,
            RightException.person_id,
            KnownPerson.last_name,
            KnownPerson.first_name,
            KnownPerson.middle_name,
            RightException.segment,
            func.coalesce(KnownSegment.short_name, RightException.segment).label("segment_name"),
            RightException.role,
            RightException.right,
            RightException.allowed,
            RightException.until_on,
            RightException.reason,
            RightException.at,
            func.nullif(
                func.concat_ws(" ", author.last_name, author.first_name, author.middle_name), ""
            ).label("author"),
        )
        .join(KnownPerson, KnownPerson.person_id == RightException.person_id)
        .outerjoin(author, author.person_id == RightException.author_id)
        .outerjoin(KnownSegment, KnownSegment.segment == RightException.segment)
        .where(policy.exceptions_visible_to(actor), _newest_only(), RightException.allowed.is_not(None))
        .where(func.coalesce(RightException.until_on, date.max) >= clock.today())
    )
    keys: list[Any] = [KnownPerson.last_name, KnownPerson.first_name, RightException.id]
    page = await keyset(tx, query, keys, ExceptionRow, after=after, limit=limit)
    for row in page.items:
        row.title, row.name = TITLES[Role(row.role)], name_of(row.right)
    return page


__all__ = ["except_person", "exceptions", "person_rights"]
