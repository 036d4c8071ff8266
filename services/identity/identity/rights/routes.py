"""Routes of rights."""

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response
from sqlalchemy import select

from contracts.rights import Role
from identity import policy
from identity.rights import commands, people, queries
from identity.rights.views import (
    Comparison,
    ExceptionAnswer,
    ExceptionRow,
    Matrix,
    MatrixChange,
    MatrixVersions,
    PersonRights,
    Restoration,
    RightAnswer,
    RightHistory,
    RightState,
)
from identity.tables import RightChange
from service import CurrentActor, IfMatch, Router, etag, may
from store import Page, Tx

router = Router(prefix="/rights", tags=["Права"])

RightName = Annotated[str, Path(max_length=80, examples=["registry:person:read"])]
Number = Annotated[int, Path(ge=0, le=1_000_000_000, description="0 – без изменений организации")]


@router.get("", summary="Матрица прав", **may("identity:right:read"))
async def read_matrix(actor: CurrentActor, tx: Tx, response: Response) -> Matrix:
    """Функции × роли: что по умолчанию, что изменено и где, что можно переключить вам. ETag – номер версии."""
    found = await queries.matrix(tx, actor)
    etag(response, found.version)
    return found


@router.put("", summary="Изменить матрицу прав", **may("identity:right:write", stale=True))
async def change_matrix(
    body: MatrixChange, actor: CurrentActor, tx: Tx, seen: IfMatch, response: Response
) -> Matrix:
    """Все изменения сразу или ни одного: одна версия. Действует во всех сервисах не позже чем через 5 секунд."""
    wanted = {(one.role.value, one.right): one.allowed for one in body.changes}
    await commands.change(tx, actor, wanted, seen=seen, note=body.note)
    return await read_matrix(actor, tx, response)


@router.get("/versions", summary="Версии матрицы", **may("identity:right:read"))
async def read_versions(
    actor: CurrentActor,
    tx: Tx,
    before: Annotated[int | None, Query(ge=1, le=1_000_000_000, description="Только более ранние")] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> MatrixVersions:
    """Кто, когда и что менял в матрице своей организации; новые первыми."""
    return await queries.versions(tx, actor, before, limit)


@router.get("/versions/{number}/comparison", summary="Сравнить версии матрицы", **may("identity:right:read"))
async def read_comparison(
    number: Number,
    actor: CurrentActor,
    tx: Tx,
    to: Annotated[
        int | None, Query(ge=0, le=1_000_000_000, description="С какой версией; по умолчанию с нынешней")
    ] = None,
) -> Comparison:
    """Чем вторая версия отличается от первой."""
    after = (await queries.newest(tx, actor))[0] if to is None else to
    return await queries.compare(tx, actor, number, after)


@router.post(
    "/versions/{number}/restoration",
    summary="Вернуть версию матрицы",
    **may("identity:right:write", stale=True),
)
async def restore_version(
    number: Number, body: Restoration, actor: CurrentActor, tx: Tx, seen: IfMatch, response: Response
) -> Matrix:
    """Права становятся такими, какими были после этой версии; это новая версия, прежние остаются."""
    await commands.restore(tx, actor, number, seen, body.note)
    return await read_matrix(actor, tx, response)


@router.get("/exceptions", summary="Исключения отдельных людей", **may("identity:right:read"))
async def read_exceptions(
    actor: CurrentActor,
    tx: Tx,
    after: str | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 100,
) -> Page[ExceptionRow]:
    """У кого сегодня прав больше или меньше, чем у его роли."""
    return await people.exceptions(tx, actor, after, limit)


@router.get("/people/{person_id}", summary="Что может человек и почему", **may("identity:right:read"))
async def read_person(person_id: UUID, actor: CurrentActor, tx: Tx) -> PersonRights:
    """Каждое право каждой роли: по умолчанию, по матрице организации или по исключению; кем и когда дано."""
    return await people.person_rights(tx, actor, person_id)


@router.put(
    "/people/{person_id}/{role}/{right}",
    summary="Исключение для одного человека",
    **may("identity:right:write"),
)
async def change_person(
    person_id: UUID,
    role: Role,
    right: RightName,
    body: ExceptionAnswer,
    actor: CurrentActor,
    tx: Tx,
    segment: Annotated[
        str | None, Query(max_length=200, description="Где его роль; по умолчанию в вашей организации")
    ] = None,
) -> PersonRights:
    """Дать или забрать право у одного человека, до даты или без срока; null отменяет исключение."""
    await people.except_person(tx, actor, person_id, segment or actor.segment, role, right, body)
    return await people.person_rights(tx, actor, person_id)


@router.put("/{role}/{right}", summary="Дать или забрать право", **may("identity:right:write"))
async def change_right(
    role: Role, right: RightName, body: RightAnswer, actor: CurrentActor, tx: Tx
) -> RightState:
    """Одна клетка матрицы; действует для своей организации и подчинённых ей не позже чем через 5 секунд."""
    await commands.change(tx, actor, {(role.value, right): body.allowed})
    last = (
        select(RightChange)
        .where(policy.own_changes_visible_to(actor), RightChange.role == role, RightChange.right == right)
        .order_by(RightChange.version.desc())
        .limit(1)
    )
    one = (await tx.execute(last)).scalar_one_or_none()
    return (
        RightState.model_validate(one, from_attributes=True)
        if one
        else commands.untouched(actor, role, right)
    )


@router.get("/{role}/{right}/history", summary="История права", **may("identity:right:read"))
async def read_history(role: Role, right: RightName, actor: CurrentActor, tx: Tx) -> RightHistory:
    """Все изменения этого права в своей организации и вышестоящих."""
    query = (
        select(RightChange)
        .where(policy.changes_visible_to(actor), RightChange.role == role, RightChange.right == right)
        .order_by(RightChange.at.desc())
        .limit(200)
    )
    rows = (await tx.execute(query)).scalars()
    return RightHistory(items=[RightState.model_validate(row, from_attributes=True) for row in rows])
