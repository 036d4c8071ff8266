"""Who am I: the first question of every page, before one of several appointments is chosen."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from fastapi import Header, Request
from pydantic import BaseModel, Field
from sqlalchemy import text

from access import Actor, Identity
from contracts.rights import DEFAULTS, TITLES, Role
from problems import Forbidden, NotFound
from service import CurrentIdentity, Router, own
from store import Tx

router = Router(tags=["Я"])


class Hat(BaseModel):
    """One appointment in force, as the page offers it for choice."""

    acting_as: str = Field(
        description="Значение заголовка X-Acting-As", examples=["tomsk/seversk/school-198/teacher"]
    )
    segment: str = Field(examples=["tomsk/seversk/school-198"])
    segment_name: str = Field(examples=["МБОУ «СОШ № 198»"])
    segment_short_name: str = Field(examples=["Школа № 198"])
    role: str = Field(examples=["teacher"])
    title: str = Field(examples=["Учитель"])
    from_on: date
    until_on: date | None
    in_token: bool = Field(
        description="false: назначение новее входа, обновите маркер, чтобы действовать под ним"
    )


class Closed(BaseModel):
    """A place where the person holds an appointment that does not work while the place is closed."""

    segment: str = Field(examples=["tomsk/seversk/school-198"])
    segment_name: str = Field(examples=["МБОУ «СОШ № 198»"])
    state: Literal["suspended", "archived"]


class Me(BaseModel):
    """The signed-in person."""

    person_id: UUID
    username: str = Field(examples=["ivanova.mp"])
    last_name: str = Field(examples=["Иванова"])
    first_name: str = Field(examples=["Мария"])
    middle_name: str | None = Field(examples=["Петровна"])
    appointments: list[Hat] = Field(description="Действующие назначения")
    closed: list[Closed] = Field(
        description="Приостановленные и архивные организации, где есть назначение: в них сейчас не войти"
    )
    acting_as: str | None = Field(
        description="От чьего имени этот запрос; null, если назначений несколько и не выбрано"
    )
    rights: list[str] | None = Field(
        description="Права выбранного назначения",
        examples=[["registry:class:read", "academic:journal:write"]],
    )


_PERSON = text("""
    select a.username, a.state, a.blocked_reason, p.last_name, p.first_name, p.middle_name
    from accounts a join known_people p using (person_id) where a.person_id = :person
""")
# segment: own rows only, by the policies on app_person()
_HATS = text("""
    select o.segment, o.role, min(o.from_on) as from_on,
           case when bool_or(o.until_on is null) then null else max(o.until_on) end as until_on,
           coalesce(s.name, o.segment) as segment_name, coalesce(s.short_name, o.segment) as segment_short_name,
           (select u.state from known_segments u where u.state <> 'active'
              and (o.segment = u.segment or starts_with(o.segment, u.segment || '/')) limit 1) as stopped
    from appointments o left join known_segments s on s.segment = o.segment
    where o.person_id = :person and not o.removed and o.withdrawn_at is null
      and o.from_on <= current_date and coalesce(o.until_on, 'infinity') >= current_date
    group by o.segment, o.role, s.name, s.short_name order by o.segment, o.role
""")


@router.get("/me", summary="Кто я", **own("the signed-in person"))
async def read_me(
    request: Request,
    identity: CurrentIdentity,
    tx: Tx,
    x_acting_as: Annotated[str | None, Header(examples=["tomsk/seversk/school-198/teacher"])] = None,
) -> Me:
    """Имя, действующие назначения и права выбранного; заголовок X-Acting-As не обязателен и при нескольких ролях."""
    person = (await tx.execute(_PERSON, {"person": identity.person_id})).one_or_none()
    if person is None:
        raise NotFound("Учётная запись ещё не заведена: обратитесь к администратору школы")
    if person.state != "active":
        raise Forbidden(f"Вход закрыт: {person.blocked_reason or 'учётная запись закрыта'}")
    rows = await tx.execute(_HATS, {"person": identity.person_id})
    held = [dict(row) for row in rows.mappings()]
    hats = [_hat(row, identity) for row in held if row["stopped"] is None]
    shut = {row["segment"]: _closed(row) for row in held if row["stopped"] is not None}
    actor = await _actor(request, identity, x_acting_as, {hat.acting_as for hat in hats})
    return Me(
        person_id=identity.person_id,
        username=person.username,
        last_name=person.last_name,
        first_name=person.first_name,
        middle_name=person.middle_name,
        appointments=hats,
        closed=list(shut.values()),
        acting_as=f"{actor.segment}/{actor.role}" if actor else None,
        rights=[right for right in DEFAULTS if actor.may(right)] if actor else None,
    )


def _hat(row: dict[str, object], identity: Identity) -> Hat:
    pair = f"{row['segment']}/{row['role']}"
    title = TITLES[Role(str(row["role"]))]
    return Hat.model_validate({**row, "acting_as": pair, "title": title, "in_token": pair in identity.pairs})


def _closed(row: dict[str, object]) -> Closed:
    return Closed.model_validate({**row, "state": row["stopped"]})


async def _actor(request: Request, identity: Identity, chosen: str | None, working: set[str]) -> Actor | None:
    """The actor of the chosen pair, or of the only one.

    None where a choice is still to be made, or the pair has ended since the token was given.
    """
    if chosen is None and (len(identity.pairs) != 1 or not identity.pairs <= working):
        return None
    gate = request.app.state.gateway.gate
    actor: Actor = await gate.admit(request.headers.get("authorization"), chosen)
    return actor
