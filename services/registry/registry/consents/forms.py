"""Printed forms of consent, filled in with the people's own particulars; each consent is a document of its own.

Passport and certificate are printed for those who may read documents, and that is written down; others get lines to
fill in by hand.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from registry import policy
from registry.consents import queries, rules
from registry.consents.queries import NAME, Texts
from registry.consents.rules import Whom
from registry.files.vault import Vault
from registry.tables import FileDetails, Human, Segment, SpecialRead, Tie
from service.paper import Template
from store.clock import ZONE, today
from store.days import hold

DOCUMENTS = {"birth-certificate": "свидетельство о рождении", "passport": "паспорт", "foreign": "иностранный документ",
             "other": "документ"}  # fmt: skip
RELATIONS = {
    "mother": "мать",
    "father": "отец",
    "guardian": "опекун",
    "trustee": "попечитель",
    "other": "представитель",
}
_TEMPLATE = Template(Path(__file__).with_name("form.typ"), "forms", [])


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a form says of a person."""

    name: str
    born: str
    address: str
    document: str
    authority: str


async def printed(
    tx: AsyncSession, actor: Actor, vault: Vault, kinds: Sequence[str], people: Sequence[Any], whom: Whom,
    *, signer: UUID | None = None, opens: bool,
) -> bytes:  # fmt: skip
    """The PDF: for each person each kind that is collected. `opens`: documents are filled in; `signer` of all."""
    texts = [
        one
        for one in (await queries.texts_of(tx, actor, kinds)).values()
        if one.collected and one.whom == whom
    ]
    ids = [one.id for one in people]
    ties = await _representatives(tx, actor, ids, signer)
    told = await _particulars(tx, actor, vault, [*ids, *(one for one, _ in ties.values())], opens)
    operator = await _operator(tx, actor)
    pages = [_page(text, one, told, ties.get(one.id), operator) for one in people for text in texts]
    if opens:
        tx.add_all(
            SpecialRead(segment=actor.segment, person_id=one, guard="document", by=actor.id, role=actor.role)
            for one in told
        )
    return await asyncio.to_thread(draw, pages)


async def _representatives(
    tx: AsyncSession, actor: Actor, ids: Sequence[UUID], signer: UUID | None
) -> dict[UUID, tuple[UUID, str]]:
    """Student → who signs for him and as what; the mother where several may."""
    rows = (
        select(Tie.student_id, Tie.parent_id, Tie.relation)
        .where(Tie.student_id.in_(ids), hold(Tie.acts), policy.visible_ties(actor))
        .order_by((Tie.relation == "mother").desc(), Tie.id)
    )
    if signer:
        rows = rows.where(Tie.parent_id == signer)
    found: dict[UUID, tuple[UUID, str]] = {}
    for row in await tx.execute(rows):
        found.setdefault(row.student_id, (row.parent_id, row.relation))
    return found


async def _particulars(
    tx: AsyncSession, actor: Actor, vault: Vault, ids: Sequence[UUID], opens: bool
) -> dict[UUID, Particulars]:
    rows = (
        select(Human.id, NAME, Human.birth_on, FileDetails.kept, FileDetails.sealed)
        .outerjoin(FileDetails, FileDetails.person_id == Human.id)
        .where(Human.id.in_(ids), policy.visible_people(actor))
    )
    found: dict[UUID, Particulars] = {}
    for row in await tx.execute(rows):
        kept = row.kept or {}
        sealed = vault.open(row.id, row.sealed) if opens else {}
        shows = policy.sees_private(actor) or opens
        address = str(kept.get("address_registered") or kept.get("address_actual") or "") if shows else ""
        born = f"{row.birth_on:%d.%m.%Y}" if row.birth_on else ""
        authority = str(sealed.get("authority") or "")
        found[row.id] = Particulars(row.name, born, address, _document(sealed), authority)
    return found


def _document(sealed: dict[str, Any]) -> str:
    """«паспорт 6914 123456, выдан 01.02.2020, УМВД»."""
    if not sealed.get("identity_number"):
        return ""
    issued = ".".join(reversed(str(sealed.get("identity_issued_on") or "").split("-")))
    parts = [f"{DOCUMENTS.get(sealed.get('identity_kind', ''), 'документ')} {sealed['identity_number']}",
             f"выдан {issued}" if issued else "", sealed.get("identity_issued_by") or ""]  # fmt: skip
    return ", ".join(part for part in parts if part)


async def _operator(tx: AsyncSession, actor: Actor) -> str:
    rows = select(Segment.name, Segment.card).where(
        Segment.segment == actor.segment, policy.own_segments(actor)
    )
    row = (await tx.execute(rows)).one()
    address, inn = row.card.get("address"), row.card.get("inn")
    return ", ".join(part for part in (row.name, address, f"ИНН {inn}" if inn else "") if part)


def _rows(of: Particulars, title: str) -> list[list[str]]:
    return [[title, of.name], ["Дата рождения", of.born], ["Адрес", of.address], ["Документ", of.document]]


def _page(
    text: Texts, one: Any, told: dict[UUID, Particulars], tie: tuple[UUID, str] | None, operator: str
) -> dict[str, Any]:
    """One document as the template takes it."""
    held = text.held
    assert held is not None
    needed = rules.signers(text.whom, one.birth_on, today())
    child = text.whom == "student" and "representative" in needed
    parent = told.get(tie[0]) if tie else None
    blank = Particulars("", "", "", "", "")
    subject = _rows(told[one.id], "Ученик" if text.whom == "student" else "Сотрудник")
    representative: list[list[str]] = []
    if child:
        relation = RELATIONS.get(tie[1], "представитель") if tie else "представитель"
        rows = _rows(parent or blank, "Представитель")
        representative = [
            *rows,
            [
                "Кем приходится, документ",
                ", ".join(filter(None, (relation if tie else "", (parent or blank).authority))),
            ],
        ]
    parts = [["Цель", held.purpose], ["Данные", held.scope], ["Действия", held.actions]]
    parts += [["Передача", held.receivers]] if held.receivers else []
    parts += [["Срок", held.term], ["Отзыв", held.withdrawal]]
    signs = [{"side": "Представитель", "name": (parent or blank).name}] if child else []
    if "self" in needed:
        signs.append({"side": "Ученик" if text.whom == "student" else "Сотрудник", "name": told[one.id].name})
    return {
        "title": held.title, "subject": subject, "representative": representative, "operator": operator,
        "whose": "моего ребёнка" if child else "моих", "parts": parts, "signs": signs,
        "foot": f"Текст № {held.number} от {held.at.astimezone(ZONE):%d.%m.%Y}."
                f" Заполнено {today():%d.%m.%Y}. {one.class_name or ''}",
    }  # fmt: skip


def draw(pages: Sequence[dict[str, Any]]) -> bytes:
    """The PDF. Takes a core for some time: call it in a thread."""
    return _TEMPLATE.draw(pages)
