"""Posting, changing and withdrawing announcements; noting that one was read."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from bus import emit
from communication import policy, rules
from communication.announcements.views import AnnouncementChange, NewAnnouncement
from communication.tables import Announcement, KnownClass, KnownHolder, KnownPerson, Mention, Receipt
from contracts.events.communication import AnnouncementPosted
from problems import InvalidInput, NotFound, RuleViolated
from store import clock, expect_version, load, new_id


def _tell(tx: AsyncSession, one: Announcement) -> None:
    told = AnnouncementPosted(
        announcement_id=one.id,
        segment=one.segment,
        title=one.title,
        author_id=one.author_id,
        from_on=one.from_on,
        until_on=one.until_on,
        removed=one.withdrawn_at is not None,
    )
    emit(tx, told, subject=one.id, segment=one.segment)


async def _author_name(tx: AsyncSession, actor: Actor) -> str:
    person = await tx.get(KnownPerson, actor.id)
    if person is None:
        return actor.username
    return " ".join(filter(None, (person.last_name, person.first_name, person.middle_name)))


async def _check_classes(tx: AsyncSession, actor: Actor, class_ids: list[UUID]) -> None:
    known = select(KnownClass.class_id).where(
        KnownClass.class_id.in_(class_ids), policy.classes_visible_to(actor)
    )
    found = set((await tx.execute(known)).scalars())
    if missing := [str(one) for one in class_ids if one not in found]:
        raise NotFound("Класс: запись не найдена", missing=missing)


async def _named(tx: AsyncSession, actor: Actor, one: Announcement) -> list[Any]:
    """The students whom an announcement for families names: (id, school, names, whether they have consented)."""
    if one.roles and not rules.FAMILY & set(one.roles):
        return []
    text = f"{one.title}\n{one.body}"
    begins = rules.beginnings(text)
    if not begins:
        return []
    rows = (
        select(
            KnownPerson.person_id, KnownHolder.segment.label("at"), KnownPerson.last_name, KnownPerson.first_name,
            func.consent_holds(KnownPerson.person_id, KnownHolder.segment, policy.PUBLICATION).label("consented"),
        )
        .join(KnownHolder, KnownHolder.person_id == KnownPerson.person_id)
        .where(policy.students_visible_to(actor))
        .where(func.replace(func.lower(func.left(KnownPerson.last_name, 2)), "ё", "е").in_(begins))
    )  # fmt: skip
    found = (await tx.execute(rows)).all()
    return [row for row in found if rules.names(text, row.last_name, row.first_name)]


async def _mention(tx: AsyncSession, actor: Actor, one: Announcement) -> None:
    """Note whom it names; InvalidInput when one of them has not consented to publication (X21)."""
    named = await _named(tx, actor, one)
    errors = []
    for row in named:
        if not row.consented:
            where = "title" if rules.names(one.title, row.last_name, row.first_name) else "body"
            reason = (
                f"Назван ученик: {row.last_name} {row.first_name}. Согласия на публикацию нет:"
                " уберите имя или получите согласие"
            )
            errors.append({"pointer": f"/body/{where}", "detail": reason})
    if errors:
        raise InvalidInput("Назван ученик без согласия на публикацию", errors)  # type: ignore[arg-type]
    gone = delete(Mention).where(Mention.announcement_id == one.id, policy.mentions_visible_to(actor))
    await tx.execute(gone)
    tx.add_all(
        Mention(announcement_id=one.id, student_id=row.person_id, at=row.at, segment=one.segment)
        for row in {row.person_id: row for row in named}.values()
    )


async def post(tx: AsyncSession, actor: Actor, body: NewAnnouncement) -> Announcement:
    """Put an announcement on the board of the acting segment."""
    roles, classes = [str(role) for role in dict.fromkeys(body.roles)], list(dict.fromkeys(body.class_ids))
    own: set[UUID] = set()
    if classes and actor.at_school:
        await _check_classes(tx, actor, classes)
        own = set((await tx.execute(policy.own_classes(actor))).scalars())
    require(policy.may_post(actor, roles, classes, own))
    facts: dict[str, Any] = body.model_dump(exclude={"roles", "class_ids", "from_on"})
    one = Announcement(
        id=new_id(),
        segment=actor.segment,
        roles=roles,
        class_ids=classes,
        from_on=body.from_on or clock.today(),
        author_id=actor.id,
        author_role=actor.role,
        author_name=await _author_name(tx, actor),
        posted_at=datetime.now(UTC),
        **facts,
    )
    tx.add(one)
    await tx.flush()
    await _mention(tx, actor, one)
    _tell(tx, one)
    return one


async def _managed(tx: AsyncSession, actor: Actor, announcement_id: UUID) -> Announcement:
    """The announcement, locked; 404 for one the actor cannot see, 403 for one he only reads."""
    one = await load(tx, Announcement, announcement_id, policy.visible_to(actor), what="Объявление")
    mine = one.segment == actor.segment and (one.author_id == actor.id or policy.may_look_after_all(actor))
    require(mine or "Изменить объявление может его автор или администрация")
    return await load(
        tx, Announcement, announcement_id, policy.visible_to(actor), lock=True, what="Объявление"
    )


async def change(
    tx: AsyncSession, actor: Actor, announcement_id: UUID, body: AnnouncementChange, seen: int | None
) -> Announcement:
    """Correct a standing announcement; who has read it stays noted."""
    one = await _managed(tx, actor, announcement_id)
    if one.withdrawn_at is not None:
        raise RuleViolated("Объявление уже снято")
    expect_version(one, seen)
    for name in body.model_fields_set:
        value = getattr(body, name)
        if value is not None or name == "until_on":
            setattr(one, name, value)
    if one.until_on is not None and one.until_on < one.from_on:
        raise RuleViolated("Последний день раньше первого")
    await tx.flush()
    if {"title", "body"} & body.model_fields_set:
        await _mention(tx, actor, one)
    _tell(tx, one)
    return one


async def withdraw(tx: AsyncSession, actor: Actor, announcement_id: UUID, seen: int | None) -> Announcement:
    """Take it off all boards; its author and the office still see it."""
    one = await _managed(tx, actor, announcement_id)
    if one.withdrawn_at is None:
        expect_version(one, seen)
        one.withdrawn_at = datetime.now(UTC)
        await tx.flush()
        _tell(tx, one)
    return one


async def note_read(tx: AsyncSession, actor: Actor, announcement_id: UUID) -> datetime:
    """The first time counts; a repetition changes nothing."""
    await load(tx, Announcement, announcement_id, policy.visible_to(actor), what="Объявление")
    mine = {"announcement_id": announcement_id, "person_id": actor.id}
    receipt = insert(Receipt).values(**mine, segment=actor.segment, role=actor.role, read_at=func.now())
    made = (
        await tx.execute(receipt.on_conflict_do_nothing().returning(Receipt.read_at))
    ).scalar_one_or_none()
    if made is not None:
        return made
    known = select(Receipt.read_at).filter_by(**mine)  # segment: own row, by person
    return (await tx.execute(known)).scalar_one()
