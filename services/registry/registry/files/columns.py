"""Fields of personal files as columns of the lists of people and lines of the printed file (B8).

A column costs its right, row by row: private ones are kept from whoever is kept apart from the person; sealed ones are
opened only where the person belongs today, by those who keep such files, and each opening is written down.
"""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import Date, and_, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from problems import RuleViolated
from registry import policy
from registry.files.fields import FIELDS, GROUPS, SEALED, FileField
from registry.files.queries import NAME, kept_of
from registry.files.vault import Vault
from registry.files.words import in_words
from registry.tables import FileDetails, Human, Placement, SpecialRead, Tie
from service.exports import Asked, Field, ids_of
from store.clock import today
from store.days import hold

MOST_SEALED = 1000
"""People whose sealed fields go into one file: a school's, not a town's."""
_RIGHTS = {
    "private": "registry:person:write",
    "document": "registry:document:read",
    "special": "registry:special:read",
}
_RELATIONS = {
    "mother": "мать",
    "father": "отец",
    "guardian": "опекун",
    "trustee": "попечитель",
    "other": "другое",
}
NAMES = frozenset({"last_name", "first_name", "middle_name", "birth_on"})
"""Told by the list itself."""


def _told(one: FileField, row: Mapping[str, Any]) -> Any:
    return in_words(one, (row.get("file") or {}).get(one.code))


def _field(one: FileField, *, shown: bool) -> Field:
    return Field(
        f"file.{one.code}",
        one.title,
        partial(_told, one),
        "day" if one.type == "day" else "text",
        shown=shown,
        right=_RIGHTS.get(one.guard),
        group=GROUPS[one.group],
        only=one.kinds,
    )


COLUMNS = tuple(_field(one, shown=False) for one in FIELDS if one.code not in NAMES)
LINES = tuple(_field(one, shown=one.guard not in SEALED) for one in FIELDS)
RELATIVES = (
    Field("children", "Дети", shown=False, group="Семья", only="parent", right="registry:tie:read"),
    Field("representatives", "Представители", shown=False, group="Семья", only="student", right="registry:tie:read"),
    Field("representative_phones", "Телефоны представителей", shown=False, group="Семья", only="student",
          right="registry:person:write"),
)  # fmt: skip


async def add_columns(asked: Asked, key: str = "id", kind: str | None = None) -> None:
    """Give each row what its chosen columns tell; `kind`: what all of them are when the rows do not say."""
    wanted = [one for one in FIELDS if f"file.{one.code}" in asked.chosen]
    people = ids_of(asked.rows, key)
    if not people:
        return
    kept = await _kept_people(asked.tx, asked.actor)
    if wanted:
        await _add_files(asked, key, kind, wanted, kept)
        asked.about("person_id", people[:MOST_SEALED])
    if asked.chosen & {one.id for one in RELATIVES}:
        await _add_relatives(asked, key, people, kept)


async def _kept_people(tx: AsyncSession, actor: Actor) -> set[UUID]:
    """Whom the reader is kept apart from, with the other representatives of such a child."""
    mine = select(Tie.student_id).where(
        Tie.parent_id == actor.id, hold(Tie.apart), policy.visible_ties(actor)
    )
    apart = set((await tx.execute(mine)).scalars())
    if not apart:
        return apart
    others = select(Tie.parent_id).where(Tie.student_id.in_(apart), policy.visible_ties(actor))
    return apart | set((await tx.execute(others)).scalars()) - {actor.id}


async def _add_files(
    asked: Asked, key: str, kind: str | None, wanted: list[FileField], kept: set[UUID]
) -> None:
    sealed = {one.guard for one in wanted if one.guard in SEALED}
    if sealed and len(asked.rows) > MOST_SEALED:
        raise RuleViolated(
            f"Закрытые сведения выгружаются не больше чем о {MOST_SEALED} человек: выберите класс",
            most=MOST_SEALED,
        )
    vault: Vault = asked.request.app.state.vault
    people = ids_of(asked.rows, key)
    values, secrets = await _values(asked.tx, asked.actor, people)
    placed = await _placed(asked.tx, asked.actor, people) if sealed else {}
    for row, person in zip(asked.rows, people, strict=True):
        kinds = frozenset(row.get("kinds") or [kind or "student"])
        seen = [one for one in wanted if one.fits(kinds) and not (person in kept and one.guard != "open")]
        told = {one.code: values.get(person, {}).get(one.code) for one in seen if one.guard not in SEALED}
        here = placed.get(person, frozenset()) & policy.kinds_kept(asked.actor)
        closed = [one for one in seen if one.guard in sealed and one.fits(here)]
        if closed and here:
            opened = vault.open(person, secrets.get(person))
            told |= {one.code: opened.get(one.code) for one in closed}
            _note(asked, person, {one.guard for one in closed if opened.get(one.code) is not None})
        row["file"] = told


def _note(asked: Asked, person: UUID, guards: Iterable[str]) -> None:
    """That sealed fields were looked at stands in the person's file too."""
    actor = asked.actor
    for guard in guards:
        asked.tx.add(
            SpecialRead(segment=actor.segment, person_id=person, guard=guard, by=actor.id, role=actor.role)
        )


async def _values(
    tx: AsyncSession, actor: Actor, people: list[UUID]
) -> tuple[dict[UUID, dict[str, Any]], dict[UUID, bytes | None]]:
    """Open and private values by person, and what is sealed."""
    details = select(FileDetails).where(FileDetails.person_id.in_(people), policy.visible_details(actor))
    kept = {one.person_id: one for one in (await tx.execute(details)).scalars()}
    rows = select(Human).where(Human.id.in_(people), policy.visible_people(actor))
    values = {one.id: kept_of(one, kept.get(one.id)) for one in (await tx.execute(rows)).scalars()}
    return values, {person: one.sealed for person, one in kept.items()}


async def _placed(tx: AsyncSession, actor: Actor, people: list[UUID]) -> dict[UUID, frozenset[str]]:
    """As what each of them is placed here today."""
    on = literal(today(), Date)
    rows = (
        select(Placement.person_id, func.array_agg(Placement.kind.distinct()).label("kinds"))
        .where(Placement.person_id.in_(people), policy.visible_placements(actor))
        .where(and_(Placement.from_on <= on, or_(Placement.until_on.is_(None), Placement.until_on >= on)))
        .group_by(Placement.person_id)
    )
    return {row.person_id: frozenset(row.kinds) for row in await tx.execute(rows)}


async def _add_relatives(asked: Asked, key: str, people: list[UUID], kept: set[UUID]) -> None:
    actor = asked.actor
    ways = ((Tie.student_id, Tie.parent_id, "representatives"), (Tie.parent_id, Tie.student_id, "children"))
    for own, other, column in ways:
        rows = (
            select(own.label("whose"), Human.id.label("person_id"), NAME, Tie.relation, Human.phone)
            .add_columns(hold(Tie.apart).label("apart"))
            .join(Human, Human.id == other)
            .where(own.in_(people), policy.visible_ties(actor), policy.visible_people(actor))
            .order_by(Human.search, Human.id)
        )
        found: dict[UUID, list[Any]] = {}
        for one in await asked.tx.execute(rows):
            found.setdefault(one.whose, []).append(one)
        for row, person in zip(asked.rows, people, strict=True):
            told = found.get(person, [])
            row[column] = "; ".join(_relative(one, column) for one in told)
            if column == "representatives":
                phones = [one.phone for one in told if one.phone and not {person, one.person_id} & kept]
                row["representative_phones"] = "; ".join(phones)


def _relative(one: Any, column: str) -> str:
    apart = ", общение запрещено" if one.apart else ""
    return f"{one.name} ({_RELATIONS[one.relation]}{apart})" if column == "representatives" else f"{one.name}"
