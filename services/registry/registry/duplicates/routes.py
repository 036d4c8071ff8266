"""Duplicates over HTTP (4.15)."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import Query, Response

from access import require
from registry import policy
from registry.duplicates import likeness, merging, parting, queries
from registry.duplicates.views import (
    ByHand,
    Likely,
    MergeChoice,
    MergeLine,
    MergeView,
    NotSame,
    OwnSide,
    PairLine,
    PairView,
    RunView,
    Typed,
)
from registry.files.vault import CurrentVault
from registry.tables import DuplicateRun
from service import CurrentActor, Router, may
from store import Page, Tx, clock, new_id

router = Router(tags=["Дубли"])
READ, WRITE = may("registry:duplicate:read"), may("registry:duplicate:write")
After = Annotated[str | None, Query(description="next предыдущей страницы", max_length=1000)]


@router.post("/people/likeness", summary="Похоже на уже известных людей", **READ)
async def find_likely(body: Typed, actor: CurrentActor, tx: Tx) -> Likely:
    """Кто из своих, вероятно, имеется в виду. О других школах муниципалитета – только есть ли похожая запись: ни
    имени, ни школы; попросить её можно запросом на перевод. Ничего не записывает."""
    return await likeness.likely(tx, actor, body)


@router.get("/duplicates", summary="Возможные дубли", **READ)
async def list_pairs(
    actor: CurrentActor,
    tx: Tx,
    state: Literal["open", "dismissed"] = "open",
    after: After = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Page[PairLine]:
    """Пары своей организации, сначала самые вероятные; РЦО видит и пары разных школ муниципалитета."""
    return await queries.pairs(tx, actor, state, after, limit)


@router.post("/duplicates", status_code=201, summary="Отметить две записи как дубль", **WRITE)
async def add_pair(body: ByHand, actor: CurrentActor, vault: CurrentVault, tx: Tx) -> PairView:
    """Две записи, которые поиск не считает похожими."""
    row = await merging.by_hand(tx, actor, body)
    return await queries.pair(tx, actor, vault, row.id)


@router.get("/duplicates/elsewhere", summary="Свои люди с похожей записью в другой школе", **READ)
async def list_elsewhere(actor: CurrentActor, tx: Tx) -> list[OwnSide]:
    """Только свой человек и то, что похожая запись есть; о другой записи ничего."""
    return await queries.own_sides(tx, actor)


@router.post("/duplicates/elsewhere/{pair_id}/request", status_code=204, summary="Сообщить РЦО", **READ)
async def ask_rco(pair_id: UUID, actor: CurrentActor, tx: Tx) -> Response:
    """РЦО видит, что школа просит разобраться с парой."""
    await queries.ask(tx, actor, pair_id)
    return Response(status_code=204)


@router.get("/duplicates/runs/last", summary="Последний поиск дублей", **READ)
async def read_run(actor: CurrentActor, tx: Tx) -> RunView | None:
    """Как далеко поиск по муниципалитету; null – ещё не было ни одного."""
    return await queries.last_run(tx, actor)


@router.post("/duplicates/runs", status_code=202, summary="Искать дубли сейчас", **WRITE)
async def start_run(actor: CurrentActor, tx: Tx) -> RunView:
    """Поиск по всему муниципалитету; тот, что уже ждёт или идёт, второй раз не начинается."""
    require(policy.may_search_duplicates(actor))
    last = await queries.last_run(tx, actor)
    if last is not None and last.state != "done":
        return last
    row = DuplicateRun(
        id=new_id(), segment=actor.segment, state="waiting", asked_by=actor.id, asked_at=clock.now()
    )
    row.step = row.steps = row.people = row.found = 0
    tx.add(row)
    await tx.flush()
    return RunView.model_validate({name: getattr(row, name) for name in RunView.model_fields})


@router.get("/duplicates/{pair_id}", summary="Пара возможных дублей", **READ)
async def read_pair(pair_id: UUID, actor: CurrentActor, vault: CurrentVault, tx: Tx) -> PairView:
    """Чем записи различаются, что у каждой есть и почему их нельзя объединить, если нельзя."""
    return await queries.pair(tx, actor, vault, pair_id)


@router.post("/duplicates/{pair_id}/dismissal", summary="Это разные люди", **WRITE)
async def dismiss_pair(
    pair_id: UUID, body: NotSame, actor: CurrentActor, vault: CurrentVault, tx: Tx
) -> PairView:
    """Запоминается: поиск эту пару больше не предложит."""
    await merging.dismiss(tx, actor, pair_id, body.note)
    return await queries.pair(tx, actor, vault, pair_id)


@router.post("/duplicates/{pair_id}/merge", summary="Объединить записи", **WRITE)
async def merge_pair(
    pair_id: UUID, body: MergeChoice, actor: CurrentActor, vault: CurrentVault, tx: Tx
) -> MergeView:
    """Остаётся одна запись: к ней переходят места, родные, отметки, приказы, учётная запись закрывается. Ничего не
    теряется; 30 дней можно разделить обратно."""
    row = await merging.merge(tx, actor, vault, pair_id, body)
    return await queries.merge_view(tx, actor, row.id)


@router.get("/merges", summary="Объединённые записи", **READ)
async def list_merges(
    actor: CurrentActor, tx: Tx, after: After = None, limit: Annotated[int, Query(ge=1, le=100)] = 20
) -> Page[MergeLine]:
    """Сначала новые."""
    return await queries.merges(tx, actor, after, limit)


@router.get("/merges/{merge_id}", summary="Объединение", **READ)
async def read_merge(merge_id: UUID, actor: CurrentActor, tx: Tx) -> MergeView:
    """Что перешло, что изменилось после и до какого дня можно разделить."""
    return await queries.merge_view(tx, actor, merge_id)


@router.post("/merges/{merge_id}/undo", summary="Разделить обратно", **WRITE)
async def undo_merge(merge_id: UUID, actor: CurrentActor, tx: Tx) -> MergeView:
    """Обе записи становятся такими, какими были; изменённое после объединения остаётся у оставшейся записи."""
    row = await parting.undo(tx, actor, merge_id)
    return await queries.merge_view(tx, actor, row.id)
