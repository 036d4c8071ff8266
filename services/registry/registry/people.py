"""People of a school: list, search by any part of a name with typing errors, by whole numbers (B2, B9)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Query, Response
from pydantic import BaseModel, Field
from sqlalchemy import Date, Text, exists, func, literal, or_, select, text, true
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from registry import policy, rules
from registry.files import marks
from registry.files.rules import typed_numbers
from registry.files.vault import CurrentVault, Vault
from registry.tables import ClassMember, Human, Placement, SchoolClass
from service import CurrentActor, Json, Router, may
from store import Page, Tx, keyset
from store.clock import today

router = Router(tags=["Люди"])
Kind = Literal["student", "parent", "staff"]
COUNTED = 10_000
"""Above it the page says «more than»: a whole region is not counted for a heading."""
_SEARCH = text("select person_id, place from search_people(:asked, :pattern, :kind, :most)")


class PersonView(BaseModel):
    """A line of the list of people."""

    id: UUID
    last_name: str
    first_name: str
    middle_name: str | None
    birth_on: date | None
    kinds: list[Kind] = Field(description="student — ученик, parent — родитель, staff — сотрудник")
    posts: list[str] = Field(description="Должности сотрудника")
    class_id: UUID | None
    class_name: str | None = Field(examples=["5А"])


class People(Page[PersonView]):
    """A page of the list with the number of all that it goes through."""

    total: int | None = Field(
        default=None,
        description=f"Сколько людей под условиями, считая до {COUNTED}; только на первой странице без q",
    )


@dataclass(frozen=True)
class Asked:
    """What narrows the list of people."""

    kind: Kind | None = None
    class_id: UUID | None = None
    without_class: bool = False


def listed(actor: Actor, asked: Asked) -> Any:
    """People with an open placement in scope, each once, with kinds, posts and class: one statement.

    The details are scalar sub-queries: PostgreSQL works them out for the rows of the page only.
    """
    on = literal(today(), Date)
    open_here = (
        policy.visible_placements(actor),
        Placement.person_id == Human.id,
        or_(Placement.until_on.is_(None), Placement.until_on >= on),
    )
    kinds = select(func.array_agg(Placement.kind.distinct())).where(*open_here)
    posts = select(func.array_agg(Placement.post.distinct())).where(*open_here, Placement.post.is_not(None))
    member = class_of(actor, on).where(ClassMember.student_id == Human.id).limit(1).lateral("member")
    columns = (Human.id, Human.last_name, Human.first_name, Human.middle_name, Human.birth_on, Human.search)
    return (
        select(*columns, kinds.scalar_subquery().label("kinds"))
        .add_columns(func.coalesce(posts.scalar_subquery(), literal([], ARRAY(Text()))).label("posts"))
        .add_columns(member.c.class_id, member.c.class_name)
        .outerjoin(member, true())
        .where(*_wanted(actor, asked, on))
    )


def _wanted(actor: Actor, asked: Asked, on: Any) -> list[Any]:
    """Whom the list holds: everybody with an open place of the kind, in the class or in none."""
    placed = [
        policy.visible_placements(actor),
        Placement.person_id == Human.id,
        or_(Placement.until_on.is_(None), Placement.until_on >= on),
    ]
    if asked.kind:
        placed.append(Placement.kind == asked.kind)
    wanted: list[Any] = [exists(select(Placement.id).where(*placed))]
    inside = select(ClassMember.student_id).where(policy.visible_members(actor), _current(on))
    if asked.class_id:
        wanted.append(Human.id.in_(inside.where(ClassMember.class_id == asked.class_id)))
    if asked.without_class:
        wanted.append(~exists(inside.where(ClassMember.student_id == Human.id)))
    return wanted


async def _total(tx: AsyncSession, actor: Actor, asked: Asked) -> int:
    some = select(Human.id).where(*_wanted(actor, asked, literal(today(), Date))).limit(COUNTED).subquery()
    return int(await tx.scalar(select(func.count()).select_from(some)) or 0)


def _current(on: Any) -> Any:
    return (ClassMember.from_on <= on) & or_(ClassMember.until_on.is_(None), ClassMember.until_on >= on)


def class_of(actor: Actor, on: Any) -> Any:
    """Student → class of today; a longer letter is a word and stands after a space («10 ФИЗМАТ»)."""
    gap = func.repeat(
        " ", func.sign(func.greatest(func.length(SchoolClass.letter) - 1, 0)).cast(SchoolClass.grade.type)
    )
    name = func.concat(SchoolClass.grade, gap, SchoolClass.letter).label("class_name")
    return (
        select(ClassMember.student_id, ClassMember.class_id, name)
        .join(SchoolClass, SchoolClass.id == ClassMember.class_id)
        .where(policy.visible_members(actor), _current(on))
    )


async def search(
    tx: AsyncSession, actor: Actor, q: str, limit: int, asked: Asked, vault: Vault | None = None
) -> People:
    """The people whose name is most like `q`, best first, in two statements; there is no second page.

    A part of the name anywhere or a similar spelling counts (word similarity of pg_trgm ≥ 0.4, for short words
    0.33), ё is е. Above a school similar spellings are looked for only when no name holds the words as typed. Latin
    letters that find nobody are read once more as typed in the other layout. A whole СНИЛС is found by who sees it;
    with the `vault` the whole number of a passport, certificate or policy by who may open it.
    """
    if number := rules.typed_snils(q):
        return await _by_snils(tx, actor, number, asked)
    if (
        vault
        and (numbers := typed_numbers(q))
        and (people := await _by_document(tx, actor, vault, numbers, asked))
    ):
        return people
    narrow = bool(asked.class_id or asked.without_class)
    most = 1000 if narrow else limit
    places = await _places(tx, rules.fold(q), asked.kind, most)
    if not places and (other := rules.other_layout(q)):
        places = await _places(tx, other, asked.kind, most)
    if not places:
        return People(items=[], next=None)
    rows = listed(actor, asked).where(Human.id.in_(list(places)))
    found = sorted((await tx.execute(rows)).mappings(), key=lambda row: places[row["id"]])
    return People(items=[PersonView.model_validate(dict(row)) for row in found[:limit]], next=None)


async def _places(tx: AsyncSession, wanted: str, kind: Kind | None, most: int) -> dict[UUID, int]:
    """Person → place among those whose names are like the folded words."""
    escaped = wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    pattern = f"{escaped}%" if len(wanted) < 3 else f"%{escaped}%"
    given = {"asked": wanted, "pattern": pattern, "kind": kind, "most": most}
    return {row.person_id: row.place for row in await tx.execute(_SEARCH, given)}


async def _by_snils(tx: AsyncSession, actor: Actor, number: str, asked: Asked) -> People:
    """Whose number it is, within the list; nobody for those to whom numbers are not shown."""
    if not policy.sees_private(actor):
        return People(items=[], next=None)
    rows = (await tx.execute(listed(actor, asked).where(Human.snils == number))).mappings()
    return People(items=[PersonView.model_validate(dict(row)) for row in rows], next=None)


async def _by_document(
    tx: AsyncSession, actor: Actor, vault: Vault, numbers: list[tuple[str, str]], asked: Asked
) -> People | None:
    """Whose document it is, among those whose files the actor keeps and may open; None: nobody's."""
    if "document" not in policy.guards_read(actor):
        return None
    rows = listed(actor, asked).where(Human.id.in_(await marks.owners(tx, vault, numbers)))
    kept = policy.kinds_kept(actor)
    found = [row for row in (await tx.execute(rows)).mappings() if kept & set(row["kinds"])]
    return People(items=[PersonView.model_validate(dict(row)) for row in found], next=None) if found else None


@router.get("/people", summary="Люди: список и поиск", response_model=People, **may("registry:person:read"))
async def list_people(
    actor: CurrentActor,
    vault: CurrentVault,
    tx: Tx,
    q: Annotated[
        str | None,
        Query(
            max_length=100,
            description="Часть имени, СНИЛС или номер документа целиком; опечатки и другая раскладка допустимы, ё = е",
        ),
    ] = None,
    kind: Annotated[Kind | None, Query(description="Только ученики, родители или сотрудники")] = None,
    class_id: Annotated[UUID | None, Query(description="Только ученики этого класса")] = None,
    without_class: Annotated[bool, Query(description="Только ученики, которые ни в каком классе")] = False,
    after: Annotated[str | None, Query(description="next предыдущей страницы")] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Response:
    """Люди своего сегмента с открытым местом. С `q` — самые похожие, без продолжения; без него — по
    алфавиту, страницами.
    """
    asked = Asked("student" if without_class else kind, class_id, without_class)
    if q and rules.fold(q):
        page = await search(tx, actor, q, min(limit, 50), asked, vault)
    else:
        keys: list[Any] = [Human.search, Human.id]
        some = await keyset(tx, listed(actor, asked), keys, PersonView, after=after, limit=limit)
        total = None if after else await _total(tx, actor, asked)
        page = People(items=some.items, next=some.next, total=total)
    return Json(page.model_dump())
