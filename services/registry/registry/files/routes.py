"""Personal files over HTTP."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from registry.files import commands, own, proposals, queries
from registry.files.fields import FIELDS, GROUPS
from registry.files.vault import CurrentVault
from registry.files.views import (
    Acceptance,
    ChangeView,
    Choice,
    Decision,
    Disclosure,
    FieldView,
    FileEdit,
    FileView,
    OwnFile,
    OwnFileLine,
    ProposalView,
    Proposed,
    ProposedIds,
    ReadView,
    Refusal,
    State,
)
from service import CurrentActor, IfMatch, Router, etag, may
from store import Page, Tx

router = Router(tags=["Личные дела"])
On = Annotated[date | None, Query(description="Дело на этот день; по умолчанию сегодня")]
After = Annotated[str | None, Query(description="next предыдущей страницы", max_length=1000)]
Limit = Annotated[int, Query(ge=1, le=200)]
_FIELDS = [
    FieldView(
        code=one.code, title=one.title, group=one.group, group_title=GROUPS[one.group], kinds=one.kinds.split(),
        type=one.type, guard=one.guard, own=one.own, needed=one.needed, past=one.past, hint=one.hint,
        choices=[Choice(code=code, title=title) for code, title in one.choices.items()],
    )
    for one in FIELDS
]  # fmt: skip


@router.get("/file-fields", summary="Поля личных дел", **may("registry:segment:read"))
async def file_fields() -> list[FieldView]:
    """Все поля дел учеников, родителей и сотрудников: по ним строятся форма, проверки и история."""
    return _FIELDS


@router.get(
    "/people/{person_id}/file",
    summary="Личное дело: сведения на день",
    response_model_exclude_unset=True,
    **may("registry:person:read", recorded=True),
)
async def read_details(
    person_id: UUID, response: Response, actor: CurrentActor, tx: Tx, on: On = None
) -> FileView:
    """Сведения, которые видны вашей роли. Закрытых здесь нет: они открываются с записью о просмотре."""
    view = await queries.read(tx, actor, person_id, on)
    etag(response, view.version)
    return view


@router.patch(
    "/people/{person_id}/file",
    summary="Изменить сведения личного дела",
    response_model_exclude_unset=True,
    **may("registry:file:write", stale=True),
)
async def edit_details(
    person_id: UUID,
    body: FileEdit,
    response: Response,
    actor: CurrentActor,
    vault: CurrentVault,
    expected: IfMatch,
    tx: Tx,
) -> FileView:
    """Меняются только названные поля, с указанного дня; прежние значения остаются в истории."""
    wish = commands.Wish(body.values.model_dump(exclude_unset=True), body.from_on)
    await commands.change(tx, actor, vault, person_id, wish, expected)
    view = await queries.read(tx, actor, person_id, None)
    etag(response, view.version)
    return view


@router.post(
    "/people/{person_id}/file/documents/disclosure",
    summary="Показать документы человека",
    response_model_exclude_unset=True,
    **may("registry:document:read", secret=True),
)
async def disclose_documents(
    person_id: UUID, actor: CurrentActor, vault: CurrentVault, tx: Tx, on: On = None
) -> Disclosure:
    """Паспорт или свидетельство, полис, документы о правах. Просмотр записывается."""
    return await queries.disclose(tx, actor, vault, person_id, "document", on)


@router.post(
    "/people/{person_id}/file/special/disclosure",
    summary="Показать здоровье и особые сведения",
    response_model_exclude_unset=True,
    **may("registry:special:read", secret=True),
)
async def disclose_special(
    person_id: UUID, actor: CurrentActor, vault: CurrentVault, tx: Tx, on: On = None
) -> Disclosure:
    """Здоровье, льготы, семья, учёт. Просмотр записывается."""
    return await queries.disclose(tx, actor, vault, person_id, "special", on)


@router.get("/people/{person_id}/file/changes", summary="История личного дела", **may("registry:person:read"))
async def read_changes(
    person_id: UUID, actor: CurrentActor, tx: Tx, after: After = None, limit: Limit = 50
) -> Page[ChangeView]:
    """Кто, когда и что изменил: было → стало. Закрытые значения скрыты."""
    return await queries.changes(tx, actor, person_id, after, limit)


@router.get(
    "/people/{person_id}/file/reads", summary="Кто открывал закрытые сведения", **may("registry:file:write")
)
async def read_reads(person_id: UUID, actor: CurrentActor, tx: Tx) -> list[ReadView]:
    """Последние сто просмотров документов и особых сведений этого человека в вашей организации."""
    return await queries.reads(tx, actor, person_id)


@router.get("/file-proposals", summary="Предложенные изменения дел", **may("registry:file:write"))
async def list_proposals(
    actor: CurrentActor,
    tx: Tx,
    state: Annotated[State, Query(description="pending — ждут решения")] = "pending",
    person_id: Annotated[UUID | None, Query(description="Только в деле этого человека")] = None,
    after: After = None,
    limit: Limit = 50,
) -> Page[ProposalView]:
    """Изменения, которые предложили родители и сотрудники, по полям, решать о которых можете вы."""
    return await proposals.listed(tx, actor, state, person_id, after, limit)


@router.post(
    "/file-proposals/{proposal_id}/acceptance",
    summary="Принять предложенное значение",
    **may("registry:file:write"),
)
async def accept_proposal(
    proposal_id: UUID, body: Acceptance, actor: CurrentActor, vault: CurrentVault, tx: Tx
) -> Decision:
    """Значение записывается в дело; в истории останется, кто предложил и кто принял."""
    return await proposals.accept(tx, actor, vault, proposal_id, body)


@router.post(
    "/file-proposals/{proposal_id}/refusal",
    summary="Отклонить предложенное значение",
    **may("registry:file:write"),
)
async def refuse_proposal(proposal_id: UUID, body: Refusal, actor: CurrentActor, tx: Tx) -> Decision:
    """Дело не меняется; предложивший увидит причину."""
    return await proposals.refuse(tx, actor, proposal_id, body)


@router.get("/own-files", summary="Свои личные дела", **may("registry:own-file:read"))
async def own_files(actor: CurrentActor, tx: Tx) -> list[OwnFileLine]:
    """Своё дело; у родителя ещё дела детей, которые учатся в этой школе и открыты ему."""
    return await own.listed(tx, actor)


@router.get(
    "/own-files/{person_id}",
    summary="Своё личное дело или дело ребёнка",
    response_model_exclude_unset=True,
    **may("registry:own-file:read"),
)
async def own_file(person_id: UUID, actor: CurrentActor, vault: CurrentVault, tx: Tx) -> OwnFile:
    """Всё, что хранится, и судьба своих предложений."""
    return await own.read(tx, actor, vault, person_id)


@router.post(
    "/own-files/{person_id}/proposals",
    status_code=201,
    summary="Предложить изменения в деле",
    **may("registry:own-file:write"),
)
async def propose_changes(
    person_id: UUID, body: Proposed, actor: CurrentActor, vault: CurrentVault, tx: Tx
) -> ProposedIds:
    """По каждому полю школа решит отдельно; новое предложение заменяет то, что ещё ждёт."""
    return ProposedIds(ids=await own.propose(tx, actor, vault, person_id, body))
