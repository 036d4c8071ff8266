"""Region → municipality → school: the tree, who is connected, and the very first segment (B1, A5)."""

from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Query, Response
from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from bus import emit
from contracts.events.registry import SegmentChanged
from problems import Conflict, NotFound, RuleViolated
from registry import policy
from registry.tables import Segment
from service import CurrentActor, IfMatch, Router, etag, may
from store import Page, Tx, expect_version, keyset, load, new_id
from store.clock import ZONE

Level = Literal["region", "municipality", "school"]
State = Literal["active", "suspended", "archived"]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
Code = Annotated[
    str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", min_length=2, max_length=40)
]
BELOW: dict[str, Level] = {"region": "municipality", "municipality": "school"}
router = Router(tags=["Организации"])


class SegmentView(BaseModel):
    """An organisation in the tree."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "0199e7a0-0000-7000-8000-000000000198",
                    "segment": "tomsk/seversk/school-198",
                    "level": "school",
                    "name": "МБОУ «Средняя общеобразовательная школа № 198»",
                    "short_name": "СОШ № 198",
                    "state": "active",
                    "timezone": "Asia/Tomsk",
                    "version": 1,
                }
            ]
        }
    )
    id: UUID
    segment: str = Field(description="Путь кодов от региона вниз")
    level: Level
    name: str
    short_name: str
    state: State = Field(description="active — подключена, suspended — приостановлена, archived — в архиве")
    timezone: str
    version: int


class NewSegment(BaseModel):
    """A municipality below a region, or a school below a municipality."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "parent": "tomsk/seversk",
                    "code": "school-198",
                    "name": "МБОУ «Средняя общеобразовательная школа № 198»",
                    "short_name": "СОШ № 198",
                }
            ]
        }
    )
    parent: str = Field(description="Сегмент, внутри которого создаётся организация", max_length=200)
    code: Code = Field(description="Постоянный код латиницей; потом не меняется")
    name: Line
    short_name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
    timezone: Annotated[str, StringConstraints(pattern=r"^[A-Za-z]+/[A-Za-z_]+$", max_length=40)] = ZONE.key


class NewState(BaseModel):
    """Connected, suspended or archived."""

    state: State


def tell(tx: AsyncSession, row: Segment) -> None:
    """Publish the segment's whole state."""
    event = SegmentChanged(
        segment=row.segment,
        segment_id=row.id,
        level=row.level,
        name=row.name,
        short_name=row.short_name,
        state=row.state,
        timezone=row.timezone,
    )
    emit(tx, event, subject=row.segment, segment=row.segment)


async def create(tx: AsyncSession, actor: Actor, body: NewSegment) -> Segment:
    """A new municipality or school, connected at once."""
    found = select(Segment).where(Segment.segment == body.parent, policy.visible_segments(actor))
    parent = (await tx.execute(found)).scalar_one_or_none()
    if parent is None:
        raise NotFound("Вышестоящая организация не найдена")
    require(policy.may_create_below(actor, parent.segment))
    if parent.level not in BELOW:
        raise RuleViolated("Внутри школы организаций не создают: это последний уровень")
    if parent.state != "active":
        raise RuleViolated("Вышестоящая организация отключена")
    path = f"{parent.segment}/{body.code}"
    taken = select(Segment.id).where(Segment.segment == path, policy.visible_segments(actor))
    if (await tx.execute(taken)).first():
        raise Conflict("Организация с таким кодом здесь уже есть", segment=path)
    row = Segment(
        id=new_id(), segment=path, level=BELOW[parent.level], name=body.name, short_name=body.short_name
    )
    row.state, row.timezone, row.card, row.version = "active", body.timezone, {}, 1
    tx.add(row)
    await tx.flush()
    tell(tx, row)
    return row


async def change_state(
    tx: AsyncSession, actor: Actor, segment_id: UUID, state: State, expected: int | None
) -> Segment:
    """Connect, suspend or archive; identity closes or opens the sign-in by the event."""
    row = await load(tx, Segment, segment_id, policy.visible_segments(actor), lock=True, what="Организация")
    require(policy.may_change_state(actor, row.segment))
    if row.state == "archived" and state == "suspended":
        raise RuleViolated("Организация в архиве: сначала подключите её", state=row.state)
    expect_version(row, expected)
    row.state = state
    await tx.flush()
    tell(tx, row)
    return row


async def bootstrap(tx: AsyncSession, region: str, name: str, short_name: str) -> bool:
    """The root of a region, once; True when it was created. For the command line under the handlers' role."""
    known = select(Segment.id).where(Segment.segment == region)  # segment: command line, no actor
    if (await tx.execute(known)).first():
        return False
    row = Segment(id=new_id(), segment=region, level="region", name=name, short_name=short_name)
    row.state, row.timezone, row.card, row.version = "active", "Asia/Tomsk", {}, 1
    tx.add(row)
    await tx.flush()
    tell(tx, row)
    return True


@router.get("/segments", summary="Дерево организаций", **may("registry:segment:read"))
async def list_segments(
    actor: CurrentActor,
    tx: Tx,
    level: Annotated[Level | None, Query(description="Только этого уровня")] = None,
    state: Annotated[State | None, Query(description="Только в этом состоянии")] = None,
    after: Annotated[str | None, Query(description="next предыдущей страницы")] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 100,
) -> Page[SegmentView]:
    """Своя организация, все входящие в неё и вышестоящие. Порядок — по пути кодов, так что дерево читается
    подряд.
    """
    columns = (Segment.id, Segment.segment, Segment.level, Segment.name, Segment.short_name, Segment.state)
    rows: Any = select(*columns, Segment.timezone, Segment.version).where(policy.visible_segments(actor))
    if level:
        rows = rows.where(Segment.level == level)
    if state:
        rows = rows.where(Segment.state == state)
    keys: list[Any] = [Segment.segment]
    return await keyset(tx, rows, keys, SegmentView, after=after, limit=limit)


@router.post(
    "/segments", status_code=201, summary="Создать муниципалитет или школу", **may("registry:segment:write")
)
async def create_segment(body: NewSegment, response: Response, actor: CurrentActor, tx: Tx) -> SegmentView:
    """Организация создаётся внутри вышестоящей и сразу подключена. Код постоянный: он входит в адреса и
    права.
    """
    row = await create(tx, actor, body)
    etag(response, row.version)
    return SegmentView.model_validate(row, from_attributes=True)


@router.put(
    "/segments/{segment_id}/state",
    summary="Подключить, приостановить или отправить в архив",
    **may("registry:segment:write", stale=True),
)
async def set_state(
    segment_id: UUID, body: NewState, response: Response, actor: CurrentActor, expected: IfMatch, tx: Tx
) -> SegmentView:
    """Состояние меняет вышестоящий уровень. Данные приостановленной организации сохраняются, вход в неё
    закрыт.
    """
    row = await change_state(tx, actor, segment_id, body.state, expected)
    etag(response, row.version)
    return SegmentView.model_validate(row, from_attributes=True)
