"""One person: names, places, ties, class of today; the person's own fields are changed as a whole (B2)."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from fastapi import Response
from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from sqlalchemy import Date, func, literal, or_, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from problems import Conflict, FieldError, InvalidInput
from registry import policy, rules
from registry.imports.facts import tell_person
from registry.people import Kind, class_of
from registry.tables import ClassMember, Human, Placement, Tie
from service import CurrentActor, IfMatch, Router, etag, may
from store import Tx, expect_version, load
from store.clock import today
from store.days import hold

router = Router(tags=["Люди"])
_TOLD = ("id", "last_name", "first_name", "middle_name", "birth_on", "sex")
MATCH = text("select person_id, agrees from match_people(:wanted, :names, :births, :segment)")


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
    tell_person(tx, {name: getattr(row, name) for name in _TOLD}, removed, segment)


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
