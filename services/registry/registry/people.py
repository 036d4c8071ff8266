"""People of a school: list, search by any part of a name with typing errors, personal file (B2, B9)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Query, Response
from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from sqlalchemy import Date, Text, exists, func, literal, or_, select, text, true
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from bus import emit
from contracts.events.registry import PersonChanged
from problems import Conflict, FieldError, InvalidInput
from registry import policy, rules
from registry.files import marks
from registry.files.rules import typed_numbers
from registry.files.vault import CurrentVault, Vault
from registry.tables import ClassMember, Human, Placement, SchoolClass, Tie
from service import CurrentActor, IfMatch, Json, Router, etag, may
from store import Page, Tx, expect_version, keyset, load
from store.clock import today
from store.days import hold

router = Router(tags=["Люди"])
Kind = Literal["student", "parent", "staff"]
COUNTED = 10_000
"""Above it the page says «more than»: a whole region is not counted for a heading."""
_SEARCH = text("select person_id, place from search_people(:asked, :pattern, :kind, :most)")
MATCH = text("select person_id, agrees from match_people(:wanted, :names, :births, :segment)")


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


class PlacementView(BaseModel):
    """Where the person belongs, as far as the reader may see."""

    id: UUID
    segment: str
    kind: Kind
    post: str | None
    roles: list[str]
    order_number: str | None
    order_on: date | None
    from_on: date
    until_on: date | None


class TieView(BaseModel):
    """Parent or child of the person."""

    id: UUID
    person_id: UUID
    name: str
    relation: Literal["mother", "father", "guardian", "trustee", "other"]
    is_child: bool = Field(description="true — это ребёнок, false — это родитель")
    may_see: bool = Field(description="Видит дневник и личное дело сегодня")
    may_notify: bool = Field(description="Получает то, что пишут классу")
    may_take: bool = Field(description="Забирает ребёнка")
    may_act: bool = Field(description="Действует за ребёнка")
    apart: bool = Field(description="Общение запрещено: ни о ребёнке, ни о том, где он, не сообщают")


class PersonalFile(BaseModel):
    """Everything the registry keeps about a person that this reader may see."""

    id: UUID
    last_name: str
    first_name: str
    middle_name: str | None
    birth_on: date | None
    sex: Literal["male", "female"] | None
    snils: str | None = Field(description="Показывается ведущим личные дела", examples=["112-233-445 95"])
    phone: str | None
    email: str | None
    class_id: UUID | None
    class_name: str | None
    placements: list[PlacementView]
    ties: list[TieView]
    version: int


class PersonEdit(BaseModel):
    """The person's own fields, as a whole."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "last_name": "Иванова",
                    "first_name": "Мария",
                    "middle_name": "Петровна",
                    "birth_on": "2014-09-05",
                    "sex": "female",
                    "snils": "112-233-445 95",
                }
            ]
        }
    )
    last_name: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    first_name: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    middle_name: Annotated[str, StringConstraints(max_length=100)] | None = None
    birth_on: date | None = None
    sex: Literal["male", "female"] | None = None
    snils: Annotated[str, StringConstraints(max_length=20)] | None = None
    phone: Annotated[str, StringConstraints(max_length=40)] | None = None
    email: Annotated[str, StringConstraints(max_length=254)] | None = None


def tell(tx: AsyncSession, row: Human, *, removed: bool = False, segment: str | None = None) -> None:
    """Publish the person's names; the envelope's segment is where it was changed. `removed`: nobody's any more."""
    event = PersonChanged(
        person_id=row.id,
        last_name=row.last_name,
        first_name=row.first_name,
        middle_name=row.middle_name,
        birth_on=row.birth_on,
        sex=row.sex,
        removed=removed,
    )
    emit(tx, event, subject=row.id, segment=segment)


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


async def read_file(tx: AsyncSession, actor: Actor, person_id: UUID) -> PersonalFile:
    """The personal file in three statements; private fields only for those who keep files."""
    row = await load(tx, Human, person_id, policy.visible_people(actor), what="Человек")
    placements = (
        select(
            Placement.id, Placement.segment, Placement.kind, Placement.post, Placement.roles, Placement.order_number,
            Placement.order_on, Placement.from_on, Placement.until_on,
        )
        .add_columns(policy.kept_from(actor, person_id).label("kept"))
        .where(Placement.person_id == person_id, policy.visible_placements(actor))
        .order_by(Placement.from_on, Placement.id)
    )  # fmt: skip
    placed = (await tx.execute(placements)).mappings().all()
    on = literal(today(), Date)
    member = (
        (await tx.execute(class_of(actor, on).where(ClassMember.student_id == person_id))).mappings().first()
    )
    private = policy.sees_private(actor) and not any(one["kept"] for one in placed)
    return PersonalFile(
        id=row.id, last_name=row.last_name, first_name=row.first_name, middle_name=row.middle_name,
        birth_on=row.birth_on, sex=row.sex,
        snils=rules.show_snils(row.snils) if private and row.snils else None,
        phone=row.phone if private else None, email=row.email if private else None,
        class_id=member["class_id"] if member else None, class_name=member["class_name"] if member else None,
        placements=[PlacementView.model_validate(dict(one)) for one in placed],
        ties=await _ties(tx, actor, person_id), version=row.version,
    )  # fmt: skip


async def _ties(tx: AsyncSession, actor: Actor, person_id: UUID) -> list[TieView]:
    other = func.coalesce(func.nullif(Tie.parent_id, person_id), Tie.student_id)
    name = func.concat_ws(" ", Human.last_name, Human.first_name, Human.middle_name).label("name")
    rows = (
        select(Tie.id, Human.id.label("person_id"), name, Tie.relation, hold(Tie.sees).label("may_see"))
        .add_columns((Tie.parent_id == person_id).label("is_child"), hold(Tie.notified).label("may_notify"))
        .add_columns(
            hold(Tie.takes).label("may_take"), hold(Tie.acts).label("may_act"), hold(Tie.apart).label("apart")
        )
        .join(Human, Human.id == other)
        .where(or_(Tie.parent_id == person_id, Tie.student_id == person_id))
        .where(policy.visible_ties(actor), policy.visible_people(actor))
        .order_by(Human.search, Human.id)
    )
    return [TieView.model_validate(dict(one)) for one in (await tx.execute(rows)).mappings()]


async def edit(
    tx: AsyncSession, actor: Actor, person_id: UUID, body: PersonEdit, expected: int | None
) -> None:
    """Change a person's own fields; СНИЛС must be right and nobody else's."""
    row = await load(tx, Human, person_id, policy.visible_people(actor), lock=True, what="Человек")
    kept = (await tx.execute(select(policy.kept_from(actor, person_id)))).scalar()
    require(policy.may_open_file(not kept))
    snils, phone, email = checked(body)
    if snils and snils != row.snils:
        asked = {"wanted": [snils], "names": [""], "births": [None], "segment": actor.segment}
        if (await tx.execute(MATCH, asked)).first():
            raise Conflict("Этот СНИЛС уже записан за другим человеком. Сверьте номер с документом")
    expect_version(row, expected)
    row.last_name, row.first_name = rules.tidy(body.last_name), rules.tidy(body.first_name)
    row.middle_name = rules.tidy(body.middle_name) or None
    row.birth_on, row.sex, row.snils, row.phone, row.email = body.birth_on, body.sex, snils, phone, email
    row.search = rules.name_key(rules.Name(row.last_name, row.first_name, row.middle_name))
    await tx.flush()
    tell(tx, row)


def checked(body: PersonEdit) -> tuple[str | None, str | None, str | None]:
    """СНИЛС, phone, e-mail in their stored form; every wrong field is named."""
    wrong: list[FieldError] = []
    values: list[str | None] = []
    for name, parse in (("snils", rules.snils), ("phone", rules.phone), ("email", rules.email)):
        try:
            values.append(parse(getattr(body, name)))
        except rules.Unreadable as unreadable:
            wrong.append({"pointer": f"/body/{name}", "detail": unreadable.reason})
            values.append(None)
    for name in ("last_name", "first_name"):
        if not rules.tidy(getattr(body, name)):
            wrong.append({"pointer": f"/body/{name}", "detail": "обязательное поле"})
    if body.birth_on and not date(1900, 1, 1) <= body.birth_on <= today():
        wrong.append({"pointer": "/body/birth_on", "detail": "такой даты рождения быть не может"})
    if wrong:
        raise InvalidInput("Проверьте отмеченные поля", wrong)
    return values[0], values[1], values[2]


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


@router.get("/people/{person_id}", summary="Личное дело", **may("registry:person:read"))
async def read_person(person_id: UUID, response: Response, actor: CurrentActor, tx: Tx) -> PersonalFile:
    """Имя, дата рождения, места, родственные связи, класс. Чужие организации не показываются."""
    view = await read_file(tx, actor, person_id)
    etag(response, view.version)
    return view


@router.put(
    "/people/{person_id}", summary="Изменить личные данные", **may("registry:person:write", stale=True)
)
async def edit_person(
    person_id: UUID, body: PersonEdit, response: Response, actor: CurrentActor, expected: IfMatch, tx: Tx
) -> PersonalFile:
    """Данные заменяются целиком; If-Match — версия, которую вы видели."""
    await edit(tx, actor, person_id, body, expected)
    view = await read_file(tx, actor, person_id)
    etag(response, view.version)
    return view
