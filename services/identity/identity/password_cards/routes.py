"""Routes of password cards."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from cryptography.fernet import Fernet, InvalidToken
from fastapi import Request, Response
from pydantic import BaseModel, Field
from sqlalchemy import select

from access import Actor, require
from audit import about
from identity import policy
from identity.password_cards.issue import LIFETIME, Printer
from identity.password_cards.people import named, of_class, of_school, of_staff, open_accounts, sort_out
from identity.password_cards.views import MOST, MOST_OF_SCHOOL, BatchView, Job, Key, NewCards
from identity.tables import CardSheet, PasswordBatch
from problems import Forbidden, InvalidInput, RuleViolated
from service import CurrentActor, Router, may
from store import Tx, load, new_id, set_scope

router = Router(tags=["Карточки с паролями"])

STILL = timedelta(minutes=2)
"""A job notes its progress every second or so; after two minutes of silence it is dead."""

_PDF: dict[int | str, dict[str, Any]] = {
    200: {"description": "Карточки, A4", "content": {"application/pdf": {}}}
}


def _view(batch: PasswordBatch) -> BatchView:
    facts = {name: getattr(batch, name) for name in BatchView.model_fields if name != "expires_at"}
    lost = datetime.now(UTC) - STILL
    if batch.state == "issuing" and (batch.issued_at or batch.created_at) < lost:
        facts["state"] = "failed"  # whoever worked on it has ended
    return BatchView.model_validate({**facts, "expires_at": batch.created_at + LIFETIME})


async def _plan(body: NewCards, actor: Actor, tx: Tx) -> PasswordBatch:
    require(actor.has(*policy.OFFICE, "teacher") or "Пароли выдают администраторы и классные руководители")
    if body.class_id is not None:
        title, people = await of_class(tx, actor, body.class_id)
    elif body.school:
        title, people = await of_school(tx, actor, body.segment or actor.segment)
    elif body.staff:
        title, people = await of_staff(tx, actor, body.segment or actor.segment)
    else:
        title, people = await named(tx, actor, list(dict.fromkeys(body.person_ids)))
    chosen, refused = await sort_out(
        tx, actor, [one for one in people if one.kind in body.kinds], again=body.again
    )
    most = MOST_OF_SCHOOL if body.school else MOST
    if len(chosen) > most:
        raise InvalidInput(
            f"Выбрано {len(chosen)} человек, за один раз — не больше {most}: печатайте по классам"
        )
    batch = PasswordBatch(
        id=new_id(),
        segment=actor.segment,
        author_id=actor.id,
        title=title,
        state="planned",
        people=[
            {"person_id": str(one.person_id), "kind": one.kind, "note": one.note, "group": one.group}
            for one in chosen
        ],
        refused=refused,
        total=len(chosen),
        done=0,
        created_at=datetime.now(UTC),
    )
    about(tx, person_id=[one.person_id for one in chosen])
    tx.add(batch)
    await open_accounts(tx, actor, chosen)
    await tx.flush()
    return batch


@router.post(
    "/password-cards", status_code=201, summary="Выбрать людей для карточек", **may("identity:account:write")
)
async def plan(body: NewCards, actor: CurrentActor, tx: Tx) -> BatchView:
    """Класс, сотрудники или список людей. Паролей ещё нет: ответ показывает, сколько будет карточек и кому откажут.

    Затем, в течение 15 минут и один раз: POST /password-cards/{id}/pdf.
    """
    return _view(await _plan(body, actor, tx))


@router.get("/password-cards/{batch_id}", summary="Ход выдачи", **may("identity:account:write"))
async def read(batch_id: UUID, actor: CurrentActor, tx: Tx) -> BatchView:
    """Сколько паролей уже задано и кому отказано."""
    return _view(await load(tx, PasswordBatch, batch_id, policy.batches_visible_to(actor), what="Карточки"))


def _printer(request: Request) -> Printer:
    suite = request.app.state.suite
    return Printer(suite.sessions, request.app.state.realm, suite.settings.public_url)


def _pdf(page: bytes, name: str) -> Response:
    headers = {"content-disposition": f'attachment; filename="{name}.pdf"', "cache-control": "no-store"}
    return Response(page, media_type="application/pdf", headers=headers)


_SECRET = may("identity:account:write", secret=True)


@router.post(
    "/password-cards/{batch_id}/pdf",
    summary="Задать пароли и получить карточки",
    response_class=Response,
    openapi_extra=_SECRET["openapi_extra"],
    responses={**_SECRET["responses"], **_PDF},
)
async def issue(batch_id: UUID, actor: CurrentActor, request: Request) -> Response:
    """Одноразовые пароли задаются сейчас и видны только на этих листах (около 20 в секунду). Второй раз не выдаётся.

    При первом входе каждый придумает свой пароль. Idempotency-Key здесь не принимается: ответ нигде не хранится.
    """
    return _pdf(await _printer(request).issue(actor, batch_id), f"cards-{batch_id}")


@router.post(
    "/password-cards/{batch_id}/job",
    status_code=202,
    summary="Задать пароли целой школе",
    openapi_extra=_SECRET["openapi_extra"],
    responses=_SECRET["responses"],
)
async def begin(batch_id: UUID, actor: CurrentActor, request: Request) -> Job:
    """Пароли задаются заданием (около 20 в секунду), ход — GET /password-cards/{id}.

    Готовые листы хранятся зашифрованными полчаса; ключ к ним есть только в этом ответе. Листы отдаются один раз.
    """
    key, work = await _printer(request).begin(actor, batch_id)
    task = asyncio.create_task(work)
    running: set[asyncio.Task[None]] = request.app.state.card_jobs
    running.add(task)
    task.add_done_callback(running.discard)
    return Job(key=key)


@router.post(
    "/password-cards/{batch_id}/sheet",
    summary="Забрать листы задания",
    response_class=Response,
    openapi_extra=_SECRET["openapi_extra"],
    responses={**_SECRET["responses"], **_PDF},
)
async def fetch(batch_id: UUID, body: Key, actor: CurrentActor, tx: Tx) -> Response:
    """Карточки всей школы одним файлом, один раз: после этого ответа листов в системе больше нет."""
    batch = await load(
        tx, PasswordBatch, batch_id, policy.batches_visible_to(actor), lock=True, what="Карточки"
    )
    sheets = select(CardSheet).where(CardSheet.batch_id == batch_id, policy.sheets_visible_to(actor))
    kept = (await tx.execute(sheets)).scalar_one_or_none()  # the batch is locked
    if kept is None:
        raise RuleViolated(
            "Листов нет: они ещё готовятся, уже отданы или удалены через полчаса. "
            "Если лист потерян, выдайте пароли заново"
        )
    try:
        page = await asyncio.to_thread(Fernet(body.key).decrypt, kept.sealed)
    except InvalidToken as wrong:
        raise Forbidden("Ключ не подходит к этим листам") from wrong
    await tx.delete(kept)
    batch.state = "done"
    return _pdf(page, f"cards-{batch_id}")


class OneCard(BaseModel):
    """A new password for one person, who may have one already."""

    again: bool = Field(default=True, description="Заменить пароль, если он уже выдан")


@router.post(
    "/accounts/{person_id}/password",
    summary="Выдать новый пароль одному",
    response_class=Response,
    openapi_extra=_SECRET["openapi_extra"],
    responses={**_SECRET["responses"], **_PDF},
)
async def reset(person_id: UUID, body: OneCard, actor: CurrentActor, request: Request) -> Response:
    """Прежний пароль перестаёт действовать, открытые сеансы завершаются; ответ — лист с одной карточкой."""
    async with request.app.state.suite.sessions() as tx:
        set_scope(tx, actor.segment, actor.id)
        async with tx.begin():
            batch = await _plan(NewCards(person_ids=[person_id], again=body.again), actor, tx)
            if batch.refused:
                raise Forbidden(str(batch.refused[0]["reason"]))
    return _pdf(await _printer(request).issue(actor, batch.id), f"card-{person_id}")
