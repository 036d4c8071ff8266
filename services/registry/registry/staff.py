"""Staff one by one: taking on and dismissal, by order; the way a school gets its first administrator (A9, B3, S5.1).

The list import takes over whole schools; a person of the department, the RCO or a school's coordinator before
the first import comes in here.
"""

from datetime import date, timedelta
from typing import Annotated, Any
from uuid import UUID

from fastapi import Response
from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from contracts.rights import LEVELS, TITLES, Role
from problems import Conflict, InvalidInput, NotFound, RuleViolated
from registry import policy, rules
from registry.imports.facts import tell_person, tell_placement
from registry.imports.writing import insert_rows
from registry.person import MATCH, PersonEdit, checked
from registry.tables import Placement, Segment
from service import CurrentActor, IfMatch, Router, etag, may
from store import Tx, expect_version, load, new_id
from store.clock import today
from store.days import Day

router = Router(tags=["Сотрудники"])
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]


class NewStaff(PersonEdit):
    """A person and the post he takes up."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "last_name": "Громова", "first_name": "Ольга", "middle_name": "Игоревна", "sex": "female",
                    "snils": "112-233-445 95", "segment": "tomsk/seversk/school-198", "post": "Координатор",
                    "roles": ["coordinator"], "order_number": "7-лс", "order_on": "2026-08-25", "from_on": "2026-09-01",
                }
            ]
        }
    )  # fmt: skip
    segment: Annotated[str, StringConstraints(max_length=200)] | None = Field(
        default=None, description="Организация; по умолчанию ваша"
    )
    post: Line
    roles: Annotated[list[Role], Field(min_length=1, max_length=8, description="Роли в системе")]
    order_number: Line
    order_on: Day
    from_on: Day | None = Field(default=None, description="Первый рабочий день; по умолчанию сегодня")


class StaffView(BaseModel):
    """A person's post at an organisation."""

    person_id: UUID
    placement_id: UUID
    segment: str
    post: str | None
    roles: list[Role]
    order_number: str | None
    order_on: date | None
    from_on: date
    until_on: date | None
    known_before: bool = Field(default=False, description="Человек уже был в системе: найден по СНИЛС")


class Dismissal(BaseModel):
    """The end of a post, by order."""

    until_on: Day = Field(description="Последний рабочий день; доступ прекращается на следующий")
    order_number: Line
    order_on: Day


async def _organisation(tx: AsyncSession, actor: Actor, segment: str) -> Segment:
    found = select(Segment).where(Segment.segment == segment, policy.own_segments(actor))
    row = (await tx.execute(found)).scalar_one_or_none()
    if row is None:
        raise NotFound("Организация не найдена")
    if row.state != "active":
        raise RuleViolated("Организация отключена: сначала подключите её", state=row.state)
    return row


async def _person(tx: AsyncSession, body: NewStaff, segment: str) -> tuple[UUID, bool]:
    """The person's id and whether he was known: the same СНИЛС is the same person, wherever he works already."""
    snils, phone, email = checked(body)
    name = rules.Name(
        rules.tidy(body.last_name), rules.tidy(body.first_name), rules.tidy(body.middle_name) or None
    )
    key = rules.name_key(name)
    if snils:
        asked = {"wanted": [snils], "names": [key], "births": [body.birth_on], "segment": segment}
        known = (await tx.execute(MATCH, asked)).first()
        if known and not known.agrees:
            raise Conflict("Этот СНИЛС уже записан за другим человеком. Сверьте номер с документом")
        if known:
            return known.person_id, True
    row: dict[str, Any] = {
        "id": new_id(), "version": 1, "last_name": name.last, "first_name": name.first, "middle_name": name.middle,
        "birth_on": body.birth_on, "sex": body.sex, "snils": snils, "phone": phone, "email": email, "search": key,
    }  # fmt: skip
    await insert_rows(tx, "people", [row])
    tell_person(tx, row)
    return row["id"], False


async def take_on(tx: AsyncSession, actor: Actor, body: NewStaff) -> StaffView:
    """Place a person as staff of an organisation; identity makes account and appointments of the roles."""
    organisation = await _organisation(tx, actor, body.segment or actor.segment)
    foreign = [TITLES[role] for role in body.roles if role not in LEVELS[organisation.level]]
    if foreign:
        raise InvalidInput(
            "Не все роли бывают в такой организации",
            [{"pointer": "/body/roles", "detail": f"нет на этом уровне: {', '.join(foreign)}"}],
        )
    require(policy.may_give_roles(actor, organisation.segment, body.roles))
    person_id, known = await _person(tx, body, organisation.segment)
    from_on = body.from_on or today()
    same = select(Placement.id).where(
        Placement.person_id == person_id, Placement.segment == organisation.segment, Placement.kind == "staff",
        Placement.until_on.is_(None), policy.visible_placements(actor),
    )  # fmt: skip
    if (await tx.execute(same)).first():
        raise Conflict("Этот человек уже работает в организации")
    row: dict[str, Any] = {
        "id": new_id(), "segment": organisation.segment, "version": 1, "person_id": person_id, "kind": "staff",
        "post": body.post, "roles": [*body.roles], "order_number": body.order_number, "order_on": body.order_on,
        "from_on": from_on, "until_on": None,
    }  # fmt: skip
    await insert_rows(tx, "placements", [row])
    tell_placement(tx, row)
    return StaffView(placement_id=row["id"], known_before=known, **{k: row[k] for k in _SHOWN})


_SHOWN = ("person_id", "segment", "post", "roles", "order_number", "order_on", "from_on", "until_on")


async def dismiss(
    tx: AsyncSession, actor: Actor, placement_id: UUID, body: Dismissal, expected: int | None
) -> tuple[StaffView, int]:
    """End a post; the appointments that came with it end on the same day. Returns the view and the new version."""
    row = await load(
        tx, Placement, placement_id, policy.visible_placements(actor), lock=True, what="Место работы"
    )
    if row.kind != "staff":
        raise RuleViolated("Учеников и родителей ведёт книга движения", kind=row.kind)
    require(policy.may_give_roles(actor, row.segment, row.roles))
    if body.until_on < row.from_on - timedelta(days=1):
        raise InvalidInput(
            "Проверьте отмеченные поля", [{"pointer": "/body/until_on", "detail": "раньше приёма на работу"}]
        )
    expect_version(row, expected)
    row.until_on, row.order_number, row.order_on = body.until_on, body.order_number, body.order_on
    await tx.flush()
    tell_placement(tx, {name: getattr(row, name) for name in ("id", "kind", *_SHOWN)})
    return StaffView(placement_id=row.id, **{name: getattr(row, name) for name in _SHOWN}), row.version


@router.post("/staff", status_code=201, summary="Принять сотрудника", **may("registry:staff:write"))
async def add_staff(body: NewStaff, actor: CurrentActor, tx: Tx) -> StaffView:
    """Известный по СНИЛС человек получает ещё одно место работы, а не вторую учётную запись."""
    return await take_on(tx, actor, body)


@router.post(
    "/staff/{placement_id}/dismissal",
    summary="Уволить сотрудника (с должности)",
    **may("registry:staff:write", stale=True),
)
async def end_staff(
    placement_id: UUID, body: Dismissal, response: Response, actor: CurrentActor, expected: IfMatch, tx: Tx
) -> StaffView:
    """После последнего дня роли этой должности перестают действовать во всех разделах."""
    view, version = await dismiss(tx, actor, placement_id, body, expected)
    etag(response, version)
    return view
