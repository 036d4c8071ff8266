"""Reading transfers: each side sees what is its own, and of the other only what the papers say."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from access import Actor
from movement import policy, rules, words
from movement.rules import TransferState
from movement.tables import KnownClass, KnownPerson, KnownSegment, SpellRow, Transfer
from movement.transfers.views import Candidate, ChecklistItem, School, TransferCard, TransferInList
from store import Page, keyset, load

NAMES = ("last_name", "first_name", "middle_name", "birth_on")
COMPUTED = ("from_school", "to_school", "waits_for", "missing")


async def find(
    tx: AsyncSession, actor: Actor, *, state: str | None, direction: str | None, after: str | None, limit: int
) -> Page[TransferInList]:
    """Transfers of both directions, newest first."""
    query = _with_schools(actor)
    if state is not None:
        query = query.where(Transfer.state == state)
    if direction == "in":
        query = query.where(policy.visible_incoming(actor))
    elif direction == "out":
        query = query.where(policy.visible_outgoing(actor))
    page = await keyset(
        tx, query, [Transfer.id.expression], _Listed, after=after, limit=limit, descending=True
    )
    if not policy.sees_people(actor):
        page.items = [one.model_copy(update=dict.fromkeys(NAMES)) for one in page.items]
    return Page[TransferInList](items=list(page.items), next=page.next)


class _Listed(TransferInList):
    """A list's line with what follows from its columns."""

    checklist: dict[str, Any]
    waits_for: Any = None
    missing: list[str] = []  # noqa: RUF012  pydantic copies it

    def model_post_init(self, _: Any) -> None:
        """Say whose turn it is and what is missing."""
        self.waits_for = waits_for(self.state)
        self.missing = missing(self.state, self.checklist)
        self.checklist = {}


def waits_for(state: str) -> str | None:
    """The school whose turn it is."""
    return {TransferState.REQUESTED: "sending", TransferState.CONFIRMED: "receiving"}.get(
        TransferState(state)
    )


def missing(state: str, checklist: Mapping[str, Any]) -> list[str]:
    """Titles of what still has to be handed over before the student may be taken in."""
    if state not in (TransferState.REQUESTED, TransferState.CONFIRMED):
        return []
    lacking = rules.missing_items(item for item, mark in checklist.items() if mark["done"])
    return [words.ITEMS[item] for item in lacking]


def _with_schools(actor: Actor) -> Select[Any]:
    sending, receiving = aliased(KnownSegment), aliased(KnownSegment)
    names = [name for name in TransferInList.model_fields if name not in COMPUTED]
    return (
        select(
            *(getattr(Transfer, name) for name in (*names, "checklist")),
            sending.name.label("from_school"),
            receiving.name.label("to_school"),
        )
        .outerjoin(sending, sending.segment == Transfer.from_segment)
        .outerjoin(receiving, receiving.segment == Transfer.to_segment)
        .where(policy.visible_transfers(actor))
    )


async def card(tx: AsyncSession, actor: Actor, transfer_id: UUID) -> TransferCard:
    """One transfer; NotFound for anybody but the two schools and who is above them."""
    transfer = await load(tx, Transfer, transfer_id, policy.visible_transfers(actor), what="Перевод")
    schools = await _names_of_schools(tx, transfer)
    classes = await _names_of_classes(tx, actor, transfer)
    sends, receives = actor.covers(transfer.from_segment), actor.covers(transfer.to_segment)
    values = {name: getattr(transfer, name) for name in TransferCard.model_fields if hasattr(transfer, name)}
    values |= {
        "from_school": schools.get(transfer.from_segment),
        "to_school": schools.get(transfer.to_segment),
        "waits_for": waits_for(transfer.state),
        "missing": missing(transfer.state, transfer.checklist),
        "from_class_id": transfer.from_class_id if sends else None,
        "from_class": classes.get(transfer.from_class_id) if transfer.from_class_id else None,
        "to_class_id": transfer.to_class_id if receives else None,
        "to_class": classes.get(transfer.to_class_id) if transfer.to_class_id else None,
        "departure_order_id": transfer.departure_order_id if sends else None,
        "arrival_order_id": transfer.arrival_order_id if receives else None,
        "student_id": transfer.student_id if sends or transfer.confirmed_at else None,
        "checklist": _checklist(actor, transfer),
        "candidates": [],
    }
    if not policy.sees_people(actor):
        values |= dict.fromkeys((*NAMES, "student_id", "note"))
    elif transfer.state == TransferState.REQUESTED and actor.segment == transfer.from_segment:
        values["candidates"] = await candidates(tx, actor, transfer)
    return TransferCard(**values)


def _checklist(actor: Actor, transfer: Transfer) -> list[ChecklistItem]:
    own_side = "sending" if actor.segment == transfer.from_segment else "receiving"
    items = []
    for item, title in words.ITEMS.items():
        mark: dict[str, Any] = dict(transfer.checklist.get(item, {}))
        if item == "departure-order" and transfer.departure_order_number:
            mark = {
                "done": True,
                "side": "sending",
                "at": transfer.confirmed_at,
                "note": f"№ {transfer.departure_order_number}",
            }
        own = mark.get("side") == own_side and actor.at_school
        items.append(
            ChecklistItem(
                item=item,
                title=title,
                done=mark.get("done", False),
                side=mark.get("side"),
                at=mark.get("at"),
                by=mark.get("by") if own else None,
                by_name=mark.get("by_name") if own else None,
                note=mark.get("note"),
            )
        )
    return items


async def _names_of_schools(tx: AsyncSession, transfer: Transfer) -> dict[str, str]:
    query = select(KnownSegment.segment, KnownSegment.name).where(
        KnownSegment.segment.in_([transfer.from_segment, transfer.to_segment])
    )
    return {one.segment: one.name for one in await tx.execute(query)}


async def _names_of_classes(tx: AsyncSession, actor: Actor, transfer: Transfer) -> dict[UUID, str]:
    wanted = [one for one in (transfer.from_class_id, transfer.to_class_id) if one]
    query = select(KnownClass.class_id, KnownClass.name).where(
        KnownClass.class_id.in_(wanted), policy.visible_classes(actor)
    )
    return {one.class_id: one.name for one in await tx.execute(query)}


async def candidates(tx: AsyncSession, actor: Actor, transfer: Transfer) -> list[Candidate]:
    """The school's present students of the asked last name (and first, if given) and birth date."""
    query = (
        select(
            SpellRow.student_id,
            func.concat_ws(" ", KnownPerson.last_name, KnownPerson.first_name, KnownPerson.middle_name).label(
                "student"
            ),
            SpellRow.class_id,
            KnownClass.name.label("class_name"),
        )
        .join(KnownPerson, KnownPerson.person_id == SpellRow.student_id)
        .outerjoin(KnownClass, KnownClass.class_id == SpellRow.class_id)
        .where(SpellRow.until_on.is_(None), policy.visible_spells(actor))
    )
    if transfer.student_id is not None:
        query = query.where(SpellRow.student_id == transfer.student_id)
    else:
        query = query.where(
            KnownPerson.birth_on == transfer.birth_on,
            func.replace(func.lower(KnownPerson.last_name), "ё", "е") == rules.plain(transfer.last_name),
        )
        if transfer.first_name:
            query = query.where(
                func.replace(func.lower(KnownPerson.first_name), "ё", "е") == rules.plain(transfer.first_name)
            )
    return [Candidate(**row) for row in (await tx.execute(query)).mappings()]


async def schools(tx: AsyncSession, name: str) -> list[School]:
    """Working schools of the region whose name contains these words; at most 50."""
    query = (
        select(KnownSegment.segment, KnownSegment.name)
        .where(
            KnownSegment.level == "school",
            KnownSegment.state == "active",
            KnownSegment.name.icontains(name, autoescape=True),
        )
        .order_by(KnownSegment.name, KnownSegment.segment)
        .limit(50)
    )
    return [School(**row) for row in (await tx.execute(query)).mappings()]
