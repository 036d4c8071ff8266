"""Changing transfers. Every command locks the transfer first: double clicks, races and retries find the next state."""

from datetime import UTC, date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from movement import book, policy, rules, words
from movement.rules import Kind, OrderState, TransferState
from movement.tables import KnownClass, KnownPerson, KnownSegment, Movement, Order, SpellRow, Transfer
from movement.transfers import queries
from movement.transfers.views import Acceptance, Confirmation, Refusal, Tick, TransferOffer, TransferRequest
from problems import FieldError, InvalidInput, RuleViolated
from store import expect_version, load, new_id


async def request(tx: AsyncSession, actor: Actor, body: TransferRequest) -> Transfer:
    """The receiving school asks. Nothing is looked up: the answer says nothing about the other school's students."""
    require(policy.may_write_orders(actor))
    await _check_school(tx, actor, body.from_segment, "from_segment")
    key = (
        "|".join(rules.plain(part or "") for part in (body.last_name, body.first_name)) + f"|{body.birth_on}"
    )
    await _check_not_asked(tx, actor, body.from_segment, actor.segment, key)
    transfer = _new(actor, "receiving", body.from_segment, actor.segment)
    transfer.last_name, transfer.first_name = body.last_name.strip(), (body.first_name or "").strip()
    transfer.middle_name, transfer.birth_on = body.middle_name, body.birth_on
    transfer.grade, transfer.note, transfer.asked_key = body.grade, body.note, key
    tx.add(transfer)
    return transfer


async def offer(tx: AsyncSession, actor: Actor, body: TransferOffer) -> Transfer:
    """The sending school begins: it knows the student and names the school that the parents chose."""
    require(policy.may_write_orders(actor))
    await _check_school(tx, actor, body.to_segment, "to_segment")
    person = (
        await tx.execute(
            select(
                KnownPerson.last_name,
                KnownPerson.first_name,
                KnownPerson.middle_name,
                KnownPerson.birth_on,
                KnownClass.grade,
            )
            .join(SpellRow, SpellRow.student_id == KnownPerson.person_id)
            .outerjoin(KnownClass, KnownClass.class_id == SpellRow.class_id)
            .where(
                KnownPerson.person_id == body.student_id,
                SpellRow.until_on.is_(None),
                policy.visible_spells(actor),
            )
        )
    ).one_or_none()
    if person is None:
        raise _wrong("student_id", "ученик не найден")
    if person.birth_on is None:
        raise RuleViolated("В личном деле ученика не указана дата рождения")
    await _check_not_asked(tx, actor, actor.segment, body.to_segment, str(body.student_id))
    transfer = _new(actor, "sending", actor.segment, body.to_segment)
    transfer.last_name, transfer.first_name = person.last_name, person.first_name
    transfer.middle_name, transfer.birth_on = person.middle_name, person.birth_on
    transfer.student_id, transfer.note, transfer.asked_key = body.student_id, body.note, str(body.student_id)
    transfer.grade = person.grade  # the receiving school is offered its classes of that parallel
    tx.add(transfer)
    return transfer


def _new(actor: Actor, side: str, from_segment: str, to_segment: str) -> Transfer:
    return Transfer(
        id=new_id(),
        initiated_by=side,
        state=TransferState.REQUESTED,
        from_segment=from_segment,
        to_segment=to_segment,
        checklist={},
        requested_by=actor.id,
        requested_at=datetime.now(UTC),
        version=1,
    )


async def _check_school(tx: AsyncSession, actor: Actor, segment: str, field: str) -> None:
    if segment == actor.segment:
        raise _wrong(field, "это ваша школа: внутри школы оформите приказ о переводе из класса в класс")
    known = select(KnownSegment.segment).where(
        KnownSegment.segment == segment, KnownSegment.level == "school", KnownSegment.state == "active"
    )
    if await tx.scalar(known) is None:
        raise _wrong(field, "школа не найдена")


async def _check_not_asked(
    tx: AsyncSession, actor: Actor, from_segment: str, to_segment: str, key: str
) -> None:
    query = select(Transfer.id).where(
        Transfer.from_segment == from_segment,
        Transfer.to_segment == to_segment,
        Transfer.asked_key == key,
        Transfer.state == TransferState.REQUESTED,
        policy.visible_transfers(actor),
    )
    found = await tx.scalar(query)
    if found is not None:
        raise RuleViolated("Такой перевод уже запрошен и ждёт ответа", transfer_id=str(found))


async def tick(
    tx: AsyncSession, actor: Actor, transfer_id: UUID, item: str, body: Tick, version: int | None
) -> None:
    """Note that something was handed over or received (or take the note back), with who and when."""
    transfer = await _locked(tx, actor, transfer_id, version)
    require(policy.may_tick(actor, transfer))
    if transfer.state not in (TransferState.REQUESTED, TransferState.CONFIRMED):
        raise RuleViolated("Перевод закончен: перечень больше не меняется", state=transfer.state)
    names = await book.names_of(tx, [actor.id])
    mark = {
        "done": body.done,
        "side": "sending" if actor.segment == transfer.from_segment else "receiving",
        "at": datetime.now(UTC).isoformat(),
        "by": str(actor.id),
        "by_name": names.get(actor.id),
        "note": body.note,
    }
    transfer.checklist = {**transfer.checklist, item: mark}


async def confirm(
    tx: AsyncSession, actor: Actor, transfer_id: UUID, body: Confirmation, version: int | None
) -> None:
    """The sending school releases the student: its departure order is signed in the same transaction.

    He stays in its class until the receiving school takes him in: there is no day without a school.
    """
    transfer = await _locked(tx, actor, transfer_id, version)
    require(policy.may_send(actor, transfer))
    rules.step(TransferState(transfer.state), TransferState.CONFIRMED)
    student_id = await _chosen(tx, actor, transfer, body.student_id)
    order_on = body.order_on or await book.today(tx, actor.segment)
    order = await _order(tx, actor, Kind.TRANSFER_OUT, order_on, body.leaves_on, body.basis)
    movement = _movement(order, student_id, transfer, to_segment=transfer.to_segment)
    books = await book.open_books(tx, [student_id])
    await _check(tx, books, movement)
    await book.sign(tx, order, [movement], books, actor.id)
    tx.add(movement)
    transfer.state = TransferState.CONFIRMED
    transfer.student_id, transfer.from_class_id = student_id, movement.from_class_id
    transfer.leaves_on, transfer.confirmed_by, transfer.confirmed_at = (
        body.leaves_on,
        actor.id,
        datetime.now(UTC),
    )
    transfer.departure_order_id, transfer.departure_order_number = order.id, order.number
    transfer.departure_order_on = order_on
    await _name_fully(tx, transfer)


async def _chosen(tx: AsyncSession, actor: Actor, transfer: Transfer, wanted: UUID | None) -> UUID:
    """Which of the school's students is meant: the one given, else the only one who fits."""
    fitting = [one.student_id for one in await queries.candidates(tx, actor, transfer)]
    if wanted is not None:
        if wanted not in fitting:
            raise _wrong("student_id", "этот ученик не подходит к заявке: другие фамилия или дата рождения")
        return wanted
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise RuleViolated("К заявке подходят несколько учеников: укажите, кто из них", students=len(fitting))
    raise RuleViolated("Среди учеников школы никто не подходит к заявке: отклоните её с объяснением")


async def _name_fully(tx: AsyncSession, transfer: Transfer) -> None:
    query = select(KnownPerson.last_name, KnownPerson.first_name, KnownPerson.middle_name).where(
        KnownPerson.person_id == transfer.student_id
    )
    person = (await tx.execute(query)).one()
    transfer.last_name, transfer.first_name, transfer.middle_name = person


async def accept(
    tx: AsyncSession, actor: Actor, transfer_id: UUID, body: Acceptance, version: int | None
) -> None:
    """The receiving school takes the student in: its arrival order, one StudentTransferred, one MembershipChanged."""
    transfer = await _locked(tx, actor, transfer_id, version)
    require(policy.may_receive(actor, transfer))
    if transfer.state == TransferState.REQUESTED:
        raise RuleViolated("Прежняя школа ещё не подтвердила перевод", state=transfer.state)
    rules.step(TransferState(transfer.state), TransferState.COMPLETED)
    _check_complete(transfer, body.override_reason)
    assert transfer.student_id is not None  # a confirmed transfer has its student
    await _check_class(tx, actor, body)
    order_on = body.order_on or await book.today(tx, actor.segment)
    order = await _order(tx, actor, Kind.TRANSFER_IN, order_on, body.effective_on, body.basis)
    movement = _movement(
        order, transfer.student_id, transfer, to_segment=actor.segment, to_class_id=body.class_id
    )
    books = await book.open_books(tx, [transfer.student_id])
    await _check(tx, books, movement)
    tx.add(movement)
    await book.sign(tx, order, [movement], books, actor.id, transfer)
    transfer.state = TransferState.COMPLETED
    transfer.from_class_id, transfer.to_class_id = movement.from_class_id, body.class_id
    transfer.effective_on, transfer.override_reason = body.effective_on, body.override_reason
    transfer.completed_by, transfer.completed_at = actor.id, datetime.now(UTC)
    transfer.closed_at = transfer.completed_at
    transfer.arrival_order_id, transfer.arrival_order_number = order.id, order.number
    transfer.arrival_order_on = order_on


def _check_complete(transfer: Transfer, override_reason: str | None) -> None:
    lacking = rules.missing_items(item for item, mark in transfer.checklist.items() if mark["done"])
    if lacking and not override_reason:
        titles = [words.ITEMS[item] for item in lacking]
        raise RuleViolated(
            f"Не хватает: {'; '.join(titles)}. Отметьте полученное или укажите причину приёма без этого",
            missing=lacking,
        )


async def _check_class(tx: AsyncSession, actor: Actor, body: Acceptance) -> None:
    query = select(KnownClass.name, KnownClass.grade, KnownClass.school_year).where(
        KnownClass.class_id == body.class_id, ~KnownClass.removed, policy.visible_classes(actor)
    )
    target = (await tx.execute(query)).one_or_none()
    if target is None:
        raise _wrong("class_id", "класс не найден")
    reason = rules.wrong_class(
        Kind.TRANSFER_IN,
        body.effective_on,
        grade=target.grade,
        class_year=target.school_year,
        name=target.name,
    )
    if reason:
        raise RuleViolated(f"Принять нельзя: {reason}")


async def decline(
    tx: AsyncSession, actor: Actor, transfer_id: UUID, body: Refusal, version: int | None
) -> None:
    """The sending school refuses a request; or the receiving one does not take in whom it was released.

    In the second case the departure order stays in the sending school's register until that school annuls it: no
    school signs orders of another. Until then the student goes on belonging to the sending school.
    """
    transfer = await _locked(tx, actor, transfer_id, version)
    require(policy.may_decline(actor, transfer))
    transfer.state = rules.step(TransferState(transfer.state), TransferState.DECLINED)
    transfer.refusal_reason, transfer.closed_at = body.reason, datetime.now(UTC)


async def withdraw(
    tx: AsyncSession, actor: Actor, transfer_id: UUID, body: Refusal, version: int | None
) -> None:
    """Whoever began it takes it back, as long as no order hangs on it."""
    transfer = await _locked(tx, actor, transfer_id, version)
    require(policy.may_withdraw(actor, transfer))
    if transfer.state == TransferState.CONFIRMED:
        raise RuleViolated(
            f"Приказ о выбытии {transfer.departure_order_number} подписан: "
            "прежняя школа отменяет приказ, новая — отказывает в приёме",
            state=transfer.state,
        )
    transfer.state = rules.step(TransferState(transfer.state), TransferState.WITHDRAWN)
    transfer.refusal_reason, transfer.closed_at = body.reason, datetime.now(UTC)


async def _locked(tx: AsyncSession, actor: Actor, transfer_id: UUID, version: int | None) -> Transfer:
    visible = policy.visible_transfers(actor)
    transfer = await load(tx, Transfer, transfer_id, visible, lock=True, what="Перевод")
    expect_version(transfer, version)
    return transfer


async def _order(
    tx: AsyncSession, actor: Actor, kind: Kind, order_on: date, effective_on: date, basis: str
) -> Order:
    order = Order(
        id=new_id(),
        segment=actor.segment,
        kind=kind,
        state=OrderState.DRAFT,
        school_year=rules.school_year(order_on),
        order_on=order_on,
        effective_on=effective_on,
        basis=basis,
        students=1,
        created_by=actor.id,
        created_at=datetime.now(UTC),
        version=1,
    )
    tx.add(order)
    await tx.flush()
    return order


def _movement(
    order: Order, student_id: UUID, transfer: Transfer, *, to_segment: str, to_class_id: UUID | None = None
) -> Movement:
    return Movement(
        id=new_id(),
        order_id=order.id,
        segment=order.segment,
        student_id=student_id,
        kind=order.kind,
        state=OrderState.DRAFT,
        effective_on=order.effective_on,
        to_segment=to_segment,
        to_class_id=to_class_id,
        reason="other-school" if order.kind == Kind.TRANSFER_OUT else None,
        transfer_id=transfer.id,
    )


async def _check(tx: AsyncSession, books: dict[UUID, book.Book], movement: Movement) -> None:
    refused = book.refusals(books, [movement])
    if refused:
        (error,) = await book.named(tx, refused)
        raise RuleViolated(f"Приказ нельзя подписать: {error['student']} — {error['detail']}", errors=[error])


def _wrong(field: str, detail: str) -> InvalidInput:
    error: FieldError = {"pointer": f"/body/{field}", "detail": detail}
    return InvalidInput("Проверьте отмеченные поля", [error])
