"""Classes taught together (класс-комплект): several small classes of a school year, one teacher (B6)."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from problems import InvalidInput, NotFound, RuleViolated
from registry import classes, policy, rules
from registry.tables import SchoolClass
from service import CurrentActor, Router, may
from store import Tx, new_id

router = Router(tags=["Классы"])


class NewSet(BaseModel):
    """The classes that are taught together."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "class_ids": [
                        "018f0000-0000-7000-8000-00000000001a",
                        "018f0000-0000-7000-8000-00000000003a",
                    ]
                }
            ]
        }
    )
    class_ids: Annotated[list[UUID], Field(min_length=2, max_length=4)]


class ClassSet(BaseModel):
    """A set of classes."""

    id: UUID
    name: str = Field(examples=["1А + 3А"])
    class_ids: list[UUID]


def _told(rows: list[SchoolClass], set_id: UUID) -> ClassSet:
    names = [str(rules.ClassName(one.grade, one.letter)) for one in rows]
    return ClassSet(id=set_id, name=" + ".join(names), class_ids=[one.id for one in rows])


async def join(tx: AsyncSession, actor: Actor, body: NewSet) -> ClassSet:
    """Join classes of one school year that are in no set yet."""
    require(actor.at_school or "Классы объединяет сама школа: выберите роль в школе")
    wanted = set(body.class_ids)
    rows = (
        select(SchoolClass)
        .where(
            SchoolClass.id.in_(wanted), SchoolClass.segment == actor.segment, policy.visible_classes(actor)
        )
        .order_by(SchoolClass.grade, SchoolClass.letter)
        .with_for_update()
    )
    found = list((await tx.execute(rows)).scalars())
    if len(found) != len(wanted):
        raise NotFound("Класс: запись не найдена")
    if len(found) < 2:
        detail = "назовите хотя бы два разных класса"
        raise InvalidInput("Проверьте классы", [{"pointer": "/body/class_ids", "detail": detail}])
    if len({one.school_year for one in found}) > 1:
        raise RuleViolated("Вместе занимаются классы одного учебного года")
    for one in found:
        if one.set_id is not None:
            name = rules.ClassName(one.grade, one.letter)
            raise RuleViolated(f"Класс {name} уже в комплекте: сначала разъедините его")
    made = new_id()
    await _set(tx, found, made)
    return _told(found, made)


async def _set(tx: AsyncSession, rows: list[SchoolClass], set_id: UUID | None) -> None:
    for one in rows:
        one.set_id = set_id
        one.version += 1
    await tx.flush()
    for one in rows:
        classes.tell(tx, one)


async def part(tx: AsyncSession, actor: Actor, set_id: UUID) -> None:
    """The classes of the set go on by themselves."""
    rows = (
        select(SchoolClass)
        .where(SchoolClass.set_id == set_id, policy.visible_classes(actor))
        .with_for_update()
    )
    found = list((await tx.execute(rows)).scalars())
    if not found:
        raise NotFound("Комплект: запись не найдена")
    await _set(tx, found, None)


@router.post(
    "/class-sets", status_code=201, summary="Объединить классы в комплект", **may("registry:class:write")
)
async def join_classes(body: NewSet, actor: CurrentActor, tx: Tx) -> ClassSet:
    """Два–четыре класса одного года занимаются вместе; у каждого остаются свой список и свои отметки."""
    return await join(tx, actor, body)


@router.delete(
    "/class-sets/{set_id}", status_code=204, summary="Разъединить комплект", **may("registry:class:write")
)
async def part_classes(set_id: UUID, actor: CurrentActor, tx: Tx) -> None:
    """Классы снова занимаются отдельно; журналы, которые уже ведутся, не меняются."""
    await part(tx, actor, set_id)
