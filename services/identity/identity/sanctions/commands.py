"""Changing measures: report, decide, lift early, appeal, answer. Each is told to the services at once (A11)."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require, within
from bus import emit
from contracts.events.identity import SanctionChanged
from identity import policy
from identity.sanctions.views import Answer, Days, Decision, Kind, Violation
from identity.tables import Account, Appointment, KnownPlacement, Sanction
from problems import InvalidInput, RuleViolated
from store import clock, expect_version, load, new_id


def _tell(tx: AsyncSession, one: Sanction) -> None:
    told = SanctionChanged.model_validate(
        {
            "sanction_id": one.id, "person_id": one.person_id, "segment": one.segment, "kind": one.kind,
            "from_at": one.from_at, "until_at": one.lifted_at or one.until_at,
        }
    )  # fmt: skip
    emit(tx, told, subject=one.id, segment=one.segment)


def _check_term(kind: Kind, days: Days | None, where: str = "/body/days") -> None:
    """A warning has no term, everything else must have one."""
    if (kind == "warning") != (days is None):
        reason = "у предупреждения срока нет" if kind == "warning" else "укажите срок: 1, 3, 7 или 30 дней"
        raise InvalidInput("Проверьте отмеченные поля", [{"pointer": where, "detail": reason}])


async def _roles(tx: AsyncSession, actor: Actor, person_id: UUID) -> set[str]:
    """What the person is appointed to within the acting segment."""
    held = select(Appointment.role).where(
        policy.visible_to(actor), Appointment.person_id == person_id, Appointment.removed.is_(False),
        Appointment.withdrawn_at.is_(None),
    )  # fmt: skip
    return set((await tx.execute(held)).scalars())


async def _where(tx: AsyncSession, actor: Actor, person_id: UUID) -> str:
    """The organisation in which the measure holds: the acting school; from above, the one where the person belongs."""
    if actor.at_school:
        return actor.segment
    placed = (
        select(KnownPlacement.segment)
        .where(within(KnownPlacement.segment, actor), KnownPlacement.person_id == person_id)
        .where(KnownPlacement.removed.is_(False))
        .order_by(KnownPlacement.until_on.desc().nulls_first(), KnownPlacement.segment)
        .limit(1)
    )
    return (await tx.execute(placed)).scalar() or actor.segment


async def report(tx: AsyncSession, actor: Actor, body: Violation, *, impose: bool) -> Sanction:
    """Write a violation down; `impose` takes the measure at once, otherwise it waits for a decision."""
    _check_term(body.kind, body.days)
    await load(
        tx, Account, body.person_id, policy.anybody_visible_to(actor, Account.person_id), what="Человек"
    )
    require(policy.may_sanction(actor, body.person_id, await _roles(tx, actor, body.person_id)))
    one = Sanction(
        id=new_id(), segment=await _where(tx, actor, body.person_id), person_id=body.person_id, kind=body.kind,
        state="proposed", rule=body.rule, reason=body.reason, evidence=body.evidence, days=body.days,
        author_id=actor.id, version=1,
    )  # fmt: skip
    if impose:
        _impose(tx, actor, one)
    tx.add(one)
    return one


def _impose(tx: AsyncSession, actor: Actor, one: Sanction) -> None:
    now = clock.now()
    one.state, one.decided_by, one.decided_at, one.from_at = "in-force", actor.id, now, now
    one.until_at = None if one.days is None else now + timedelta(days=one.days)
    _tell(tx, one)


async def _one(tx: AsyncSession, actor: Actor, sanction_id: UUID, seen: int | None) -> Sanction:
    one = await load(tx, Sanction, sanction_id, policy.sanctions_visible_to(actor), lock=True, what="Мера")
    expect_version(one, seen)
    return one


async def decide(tx: AsyncSession, actor: Actor, sanction_id: UUID, body: Decision, seen: int | None) -> None:
    """Take a proposed measure, perhaps another one, or refuse it."""
    one = await _one(tx, actor, sanction_id, seen)
    if one.state != "proposed":
        raise RuleViolated("По этому предложению уже решено")
    require(policy.may_sanction(actor, one.person_id, await _roles(tx, actor, one.person_id)))
    if not body.impose:
        one.state, one.decided_by, one.decided_at = "refused", actor.id, clock.now()
        return
    if body.kind is not None:
        _check_term(body.kind, body.days)
        one.kind, one.days = body.kind, body.days
    _impose(tx, actor, one)


async def lift(tx: AsyncSession, actor: Actor, sanction_id: UUID, reason: str, seen: int | None) -> None:
    """End a measure before its time."""
    one = await _one(tx, actor, sanction_id, seen)
    require(policy.may_sanction(actor, one.person_id, await _roles(tx, actor, one.person_id)))
    _lift(tx, actor, one, reason)


def _lift(tx: AsyncSession, actor: Actor, one: Sanction, reason: str) -> None:
    now = clock.now()
    if one.state != "in-force" or (one.until_at is not None and one.until_at <= now):
        raise RuleViolated("Снять можно только действующую меру")
    one.state, one.lifted_by, one.lifted_at, one.lifted_reason = "lifted", actor.id, now, reason
    _tell(tx, one)


async def appeal(tx: AsyncSession, person_id: UUID, sanction_id: UUID, text: str) -> None:
    """The person objects, once; whatever the measure closes, this stays open."""
    one = await load(tx, Sanction, sanction_id, policy.own_sanctions(person_id), lock=True, what="Мера")
    if one.appeal is not None:
        raise RuleViolated("Эта мера уже обжалована")
    one.appeal, one.appealed_at = text, clock.now()
    one.version += 1


async def answer(tx: AsyncSession, actor: Actor, sanction_id: UUID, body: Answer, seen: int | None) -> None:
    """Answer an appeal, and lift the measure where it is right."""
    one = await _one(tx, actor, sanction_id, seen)
    if one.appeal is None:
        raise RuleViolated("Обжалования нет")
    if one.answer is not None:
        raise RuleViolated("На это обжалование уже ответили")
    require(policy.may_sanction(actor, one.person_id, ()))
    one.answer, one.answered_by, one.answered_at = body.text, actor.id, clock.now()
    if body.lift:
        _lift(tx, actor, one, "По обжалованию")
