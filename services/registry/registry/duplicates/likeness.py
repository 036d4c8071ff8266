"""Who is probably meant, while a new person is typed: own people by name, of others that there is somebody (B2)."""

from typing import Any
from uuid import UUID

from sqlalchemy import Date, exists, literal, or_, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from registry import policy, rules
from registry.duplicates.finding import record
from registry.duplicates.rules import Record, question, words
from registry.duplicates.views import Likely, LikePerson, Typed
from registry.people import Asked, PersonView, listed, search
from registry.tables import Human, Placement
from store import new_id
from store.clock import today

MOST = 5
_ELSEWHERE = text("select like_elsewhere(:asked, :born, :number)")


async def likely(tx: AsyncSession, actor: Actor, body: Typed) -> Likely:
    """The likely same people of the own organisation, best first; nothing before a surname and a first letter."""
    last, first = rules.tidy(body.last_name), rules.tidy(body.first_name)
    number = rules.typed_snils(body.snils) if body.snils else None
    if not number and (len(last) < 2 or not first):
        return Likely(here=[], elsewhere=False)
    middle = rules.tidy(body.middle_name) or None
    typed = Record(
        id=new_id(), last=rules.fold(last), first=rules.fold(first), middle=rules.fold(middle) if middle else None,
        birth_on=body.birth_on, snils=number,
    )  # fmt: skip
    here = await _here(tx, actor, typed)
    return Likely(here=here[:MOST], elsewhere=await _elsewhere(tx, actor, typed))


async def _here(tx: AsyncSession, actor: Actor, typed: Record) -> list[LikePerson]:
    columns = (
        Human.id,
        Human.last_name,
        Human.first_name,
        Human.middle_name,
        Human.birth_on,
        Human.sex,
        Human.snils,
    )
    named = await search(tx, actor, f"{typed.last} {typed.first}", 20, Asked())
    shown = {one.id: one for one in named.items}
    known: list[Any] = [Human.id.in_(list(shown))]
    if typed.birth_on:
        known.append(Human.birth_on == typed.birth_on)
    if typed.snils and policy.sees_private(actor):
        known.append(Human.snils == typed.snils)
    on = literal(today(), Date)
    placed = exists(
        select(Placement.id).where(
            Placement.person_id == Human.id, policy.visible_placements(actor),
            or_(Placement.until_on.is_(None), Placement.until_on >= on),
        )
    )  # fmt: skip
    rows = select(*columns, Human.phone, Human.email).where(or_(*known), placed).limit(200)
    rated: list[tuple[int, UUID, str]] = []
    for row in await tx.execute(rows):
        one = question(typed, record(row))
        if one:
            rated.append((one.certainty, row.id, words(one.reasons)))
    rated.sort(key=lambda one: -one[0])
    missing = [person for _, person, _ in rated[:MOST] if person not in shown]
    shown |= {one.id: one for one in await _lines(tx, actor, missing)}
    return [
        LikePerson(
            id=person, name=_name(shown[person]), birth_on=shown[person].birth_on, kinds=[*shown[person].kinds],
            class_name=shown[person].class_name, reason=reason,
        )
        for _, person, reason in rated[:MOST]
    ]  # fmt: skip


async def _lines(tx: AsyncSession, actor: Actor, people: list[UUID]) -> list[Any]:
    if not people:
        return []
    rows = (await tx.execute(listed(actor, Asked()).where(Human.id.in_(people)))).mappings()
    return [PersonView.model_validate(dict(row)) for row in rows]


def _name(one: Any) -> str:
    return " ".join(part for part in (one.last_name, one.first_name, one.middle_name) if part)


async def _elsewhere(tx: AsyncSession, actor: Actor, typed: Record) -> bool:
    """Yes or no; without a date of birth or a number nothing is said, or any name could be asked for."""
    if not actor.at_school or (typed.birth_on is None and typed.snils is None):
        return False
    given: dict[str, Any] = {
        "asked": f"{typed.last} {typed.first}",
        "born": typed.birth_on,
        "number": typed.snils,
    }
    return bool(await tx.scalar(_ELSEWHERE, given))
