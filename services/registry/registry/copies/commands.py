"""Asking for a copy, keeping what services answer, opening it, dropping it after its days."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from bus import emit
from contracts.events.registry import CopyAsked
from problems import InvalidInput, RuleViolated
from registry import policy
from registry.copies.sections import own_part
from registry.copy_tables import CopyDownload, CopyPart, CopyRequest
from registry.duplicates.ledger import merged_records
from registry.files.vault import Vault
from registry.tables import Human
from service import personal
from store import clock, load, new_id

SERVICES = {"registry": "Школа и люди", "identity": "Доступ", "movement": "Движение", "academic": "Учёба",
            "reporting": "Отчёты", "communication": "Общение"}  # fmt: skip
KEPT = timedelta(days=7)
AGAIN = timedelta(hours=24)


async def ask(
    tx: AsyncSession, actor: Actor, vault: Vault, person_id: UUID, letter: tuple[str, date] | None
) -> CopyRequest:
    """Make a request with a key of its own, add registry's part, ask the others. `letter` None: one's own."""
    person = await load(tx, Human, person_id, policy.visible_people(actor), what="Человек")
    if letter and letter[1] > clock.today():
        raise InvalidInput(
            "Проверьте отмеченные поля",
            [{"pointer": "/body/letter_on", "detail": "День запроса: сегодня или раньше"}],
        )
    recent = select(CopyRequest.id).where(
        CopyRequest.person_id == person_id, CopyRequest.asked_by == actor.id, CopyRequest.state != "dropped",
        CopyRequest.asked_at > clock.now() - AGAIN, policy.visible_copy_requests(actor),
    )  # fmt: skip
    if (await tx.execute(recent.limit(1))).first():
        raise RuleViolated("Такой запрос уже есть: сегодня сведения собирали, возьмите готовое")
    private, public = personal.new_key()
    row = CopyRequest(
        id=new_id(), segment=actor.segment, person_id=person_id, own=letter is None, state="gathering",
        letter_number=letter[0] if letter else None, letter_on=letter[1] if letter else None,
        sealed=vault.seal_bytes(person_id, private), asked_by=actor.id, asked_as=actor.role,
    )  # fmt: skip
    tx.add(row)
    await tx.flush()
    merged = [one for _, one in await merged_records(tx, [person_id])]
    pieces = personal.seal(public, row.id, await own_part(tx, actor, vault, person, merged))
    tx.add_all(
        _piece(row, "registry", number, len(pieces), piece) for number, piece in enumerate(pieces, start=1)
    )
    event = CopyAsked(
        request_id=row.id, person_id=person_id, merged_ids=merged, segment=row.segment, key=public
    )
    emit(tx, event, subject=row.id, segment=row.segment)
    await tx.flush()
    return row


def _piece(row: CopyRequest, service: str, part: int, parts: int, sealed: str) -> CopyPart:
    return CopyPart(
        request_id=row.id, segment=row.segment, service=service, part=part, parts=parts, sealed=sealed
    )


async def opened(
    tx: AsyncSession, actor: Actor, vault: Vault, row: CopyRequest, format_: str
) -> list[dict[str, Any]]:
    """The parts by section of the system, in the clear; that they were taken is written down."""
    if row.state != "ready" or row.sealed is None:
        raise RuleViolated(
            "Сведения ещё собираются" if row.state == "gathering" else "Срок хранения вышел: запросите снова"
        )
    private = vault.open_bytes(row.person_id, row.sealed)
    rows = (
        select(CopyPart.service, CopyPart.sealed)
        .where(CopyPart.request_id == row.id, policy.visible_copy_parts(actor))
        .order_by(CopyPart.service, CopyPart.part)
    )
    pieces: dict[str, list[str]] = {}
    for one in await tx.execute(rows):
        pieces.setdefault(one.service, []).append(one.sealed)
    tx.add(
        CopyDownload(
            id=new_id(),
            segment=actor.segment,
            request_id=row.id,
            format=format_,
            by=actor.id,
            role=actor.role,
        )
    )
    return [
        {"service": title, "sections": personal.unseal(private, row.id, pieces[service])}
        for service, title in SERVICES.items()
        if service in pieces
    ]


async def settle(tx: AsyncSession, request_id: UUID) -> None:
    """Ready when every service has given all its pieces; the seven days begin."""
    counted = (  # segment: under the handlers' role, by the request
        select(CopyPart.service, func.count().label("got"), func.max(CopyPart.parts).label("parts"))
        .where(CopyPart.request_id == request_id)
        .group_by(CopyPart.service)
    )
    whole = {row.service for row in await tx.execute(counted) if row.got == row.parts}
    if whole >= set(SERVICES):
        now = clock.now()
        done = (  # segment: under the handlers' role, by the request
            update(CopyRequest)
            .where(CopyRequest.id == request_id, CopyRequest.state == "gathering")
            .values(
                state="ready",
                ready_at=now,
                drop_at=now + KEPT,
            )
        )
        await tx.execute(done)


async def drop_old(tx: AsyncSession) -> int:
    """Take away parts and keys of copies whose days are over, and of those that never became whole in a month."""
    now = clock.now()
    over = (  # segment: every school's, under the handlers' role
        select(CopyRequest.id).where(
            CopyRequest.state != "dropped",
            (CopyRequest.drop_at < now)
            | (CopyRequest.drop_at.is_(None) & (CopyRequest.asked_at < now - timedelta(days=30))),
        )
    )
    ids = list((await tx.execute(over)).scalars())
    if ids:
        await tx.execute(delete(CopyPart).where(CopyPart.request_id.in_(ids)))  # segment: as above
        gone = update(CopyRequest).where(CopyRequest.id.in_(ids))  # segment: as above
        await tx.execute(gone.values(state="dropped", sealed=None))
    return len(ids)
