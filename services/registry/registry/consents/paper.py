"""Consents on paper: recorded by the school with a scan, and the scan given back to those who may see it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from problems import InvalidInput, NotFound
from registry import policy
from registry.consent_tables import ConsentEntry, ConsentScan
from registry.consents import queries, rules
from registry.consents.commands import Statement, held
from registry.consents.rules import Entered, Whom
from registry.files.media import scan_of
from registry.files.vault import Vault
from registry.rules import tidy
from registry.tables import SpecialRead
from store.clock import today

EARLIEST = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Paper:
    """What is on the paper."""

    kind: str
    decision: Entered
    signed_on: date
    signer_id: UUID | None
    signer_name: str | None
    note: str | None


def _wrong(field: str, reason: str) -> InvalidInput:
    return InvalidInput("Проверьте отмеченные поля", [{"pointer": f"/body/{field}", "detail": reason}])


async def statement(
    tx: AsyncSession, actor: Actor, person_id: UUID, paper: Paper, content: bytes | None
) -> Statement:
    """The paper as a line of the ledger; the signer is the person, one tied to him, or somebody named."""
    require(policy.may_see_consents(actor))
    whom, one = await queries.person(tx, actor, person_id)
    texts = await queries.text_of(tx, actor, paper.kind)
    if texts.whom != whom:
        raise _wrong("kind", "Такого согласия у этого человека не бывает")
    if not EARLIEST <= paper.signed_on <= today():
        raise _wrong("signed_on", "День подписи: сегодня или раньше")
    if paper.decision == "removed":
        return _removal(actor, person_id, whom, texts, paper, content)
    name = tidy(paper.signer_name or "") or None
    if (paper.signer_id is None) == (name is None):
        raise _wrong("signer_id", "Кто подписал: выберите человека или впишите имя")
    side: rules.Side = "representative"
    if paper.signer_id:
        known = {it.person_id: it.side for it in await queries.signers(tx, actor, person_id, one.name)}
        if paper.signer_id not in known:
            raise _wrong("signer_id", "Кто подписал: этот человек не представляет ученика")
        side = known[paper.signer_id]
    if whom == "staff" and side != "self":
        raise _wrong("signer_id", "Кто подписал: сотрудник подписывает сам")
    scan = None if content is None else scan_of(content)
    if paper.decision == "given" and scan is None:
        raise _wrong("scan", "Скан: приложите подписанный бланк")
    text = texts.held if paper.decision == "withdrawn" and texts.held else held(texts)
    return Statement(
        person_id=person_id, birth_on=one.birth_on, whom=whom, kind=paper.kind, text=text, decision=paper.decision,
        side=side, how="paper", signed_on=paper.signed_on, signer_id=paper.signer_id, signer_name=name,
        note=tidy(paper.note or "") or None, scan=scan,
    )  # fmt: skip


def _removal(
    actor: Actor, person_id: UUID, whom: Whom, texts: queries.Texts, paper: Paper, content: bytes | None
) -> Statement:
    """The school's own word that what a withdrawal covered is removed; what and where must be said."""
    note = tidy(paper.note or "")
    if len(note) < 3:
        raise _wrong("note", "Что удалили: напишите, какие сведения и откуда")
    if texts.held is None:
        raise _wrong("kind", "Такого согласия у этого человека нет")
    return Statement(
        person_id=person_id, birth_on=None, whom=whom, kind=paper.kind, text=texts.held, decision="removed",
        side="self", how="by-school", signed_on=paper.signed_on, signer_id=actor.id, note=note,
        scan=None if content is None else scan_of(content),
    )  # fmt: skip


async def scan(tx: AsyncSession, actor: Actor, vault: Vault, entry_id: UUID) -> tuple[str, bytes]:
    """Media type and content of the paper behind a line; that it was looked at is written down."""
    rows = (
        select(ConsentScan)
        .join(ConsentEntry, ConsentEntry.id == ConsentScan.entry_id)
        .where(ConsentScan.entry_id == entry_id, ConsentScan.segment == actor.segment)
        .where(policy.visible_consent_scans(actor), policy.visible_consent_entries(actor))
    )
    row = (await tx.execute(rows)).scalar_one_or_none()
    if row is None:
        raise NotFound("Скан: запись не найдена")
    await queries.person(tx, actor, row.person_id)
    tx.add(
        SpecialRead(
            segment=actor.segment, person_id=row.person_id, guard="document", by=actor.id, role=actor.role
        )
    )
    return row.media, vault.open_bytes(row.entry_id, row.sealed, once=row.person_id)
