"""Reading the rights of representatives: of a student for the school, of oneself when of age."""

from collections import defaultdict
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from access import Actor, require
from problems import FieldError, InvalidInput
from registry import policy
from registry.files.queries import NAME, belonging, names_of
from registry.files.vault import Vault
from registry.tables import Human, Placement, SpecialRead, Tie, TieRights
from registry.ties import rules
from registry.ties.rules import Rights
from registry.ties.views import (
    Basis,
    Consequence,
    EndingView,
    OpenedBasis,
    OwnRepresentative,
    Preview,
    RecordView,
    RepresentativeView,
    RightsView,
    TieEdit,
    What,
    WhoSees,
)
from store import load
from store.clock import today
from store.days import DAY, hold

RIGHTS: tuple[tuple[What, str, str], ...] = (
    ("diary", "may_see", "sees"), ("notices", "may_notify", "notified"), ("take", "may_take", "takes"),
    ("act", "may_act", "acts"),
)  # fmt: skip
"""What is said of it, the flag of a record, the days beside the tie."""


async def listed(tx: AsyncSession, actor: Actor, student_id: UUID) -> list[RepresentativeView]:
    """The student's representatives with the whole story, in four statements."""
    await load(tx, Human, student_id, policy.visible_people(actor), what="Человек")
    days = [hold(getattr(Tie, column)).label(flag) for _, flag, column in RIGHTS]
    rows = (
        select(
            Tie.id,
            Tie.version,
            Tie.relation,
            Tie.may_see.label("base"),
            Human.id.label("person_id"),
            NAME,
            *days,
        )
        .join(Human, Human.id == Tie.parent_id)
        .where(Tie.student_id == student_id, policy.visible_ties(actor), policy.visible_people(actor))
        .order_by(Human.search, Human.id)
    )
    found = [dict(row) for row in (await tx.execute(rows)).mappings()]
    records = await story(tx, actor, [row["id"] for row in found])
    names = await names_of(tx, actor, [one.by for of in records.values() for one in of])
    return [_told(row, records[row["id"]], names) for row in found]


async def story(tx: AsyncSession, actor: Actor, ties: list[UUID]) -> dict[UUID, list[TieRights]]:
    """The story of each tie, the newest first."""
    rows = select(TieRights).where(TieRights.tie_id.in_(ties), policy.visible_rights(actor))
    told: dict[UUID, list[TieRights]] = defaultdict(list)
    for one in (await tx.execute(rows.order_by(TieRights.at.desc(), TieRights.id.desc()))).scalars():
        told[one.tie_id].append(one)
    return told


def in_force(records: list[TieRights], on: date, *, by_student: bool = False) -> TieRights | None:
    """The record that decides a day; `records` are the newest first."""
    covers = (one for one in records if one.from_on <= on <= (one.until_on or date.max))
    return next((one for one in covers if one.by_student == by_student), None)


def _told(row: dict[str, Any], records: list[TieRights], names: dict[UUID, str]) -> RepresentativeView:
    on = today()
    now, own = in_force(records, on), in_force(records, on, by_student=True)
    turns = {one.from_on for one in records} | {one.until_on + DAY for one in records if one.until_on}
    ahead = sorted(day for day in turns if day > on and in_force(records, day) is not now)
    return RepresentativeView(
        tie_id=row["id"], person_id=row["person_id"], name=row["name"], relation=row["relation"],
        rights=RightsView(**{flag: row[flag] for _, flag, _ in RIGHTS}),
        custody=_custody(now, row["base"]), until_on=ahead[0] - DAY if now and ahead else None,
        next_on=ahead[0] if ahead else None, closed_by_student=own is not None and not own.may_see,
        records=[_record(one, names) for one in records], version=row["version"],
    )  # fmt: skip


def _custody(now: TieRights | None, base: bool) -> Any:
    return now.custody if now else "usual" if base else "limited"


def _record(one: TieRights, names: dict[UUID, str]) -> RecordView:
    names_here = {
        name: getattr(one, name) for name in RecordView.model_fields if name not in ("has_basis", "by")
    }
    return RecordView(**names_here, has_basis=one.sealed is not None, by=names.get(one.by))


async def check(tx: AsyncSession, actor: Actor, tie: Tie, body: TieEdit) -> Rights:
    """The rights that are asked for, when they may be set so; every wrong field is named."""
    from_on = body.from_on or today()
    rights = Rights(body.may_see, body.may_notify, body.may_take, body.may_act)
    row = select(hold(Tie.apart, from_on)).where(Tie.id == tie.id, policy.visible_ties(actor))
    apart = bool((await tx.execute(row)).scalar())
    days, based = (from_on, body.until_on), body.basis is not None
    wrong = rules.faults(body.custody, rights, days, today=today(), based=based, apart_now=apart)
    if wrong:
        errors: list[FieldError] = [
            {"pointer": f"/body/{name}", "detail": why} for name, why in wrong.items()
        ]
        raise InvalidInput("Проверьте отмеченные поля", errors)
    return rights


async def preview(tx: AsyncSession, actor: Actor, tie_id: UUID, body: TieEdit) -> Preview:
    """What would change on the first day of these rights; nothing is written."""
    tie = await load(tx, Tie, tie_id, policy.visible_ties(actor), what="Представитель")
    await check(tx, actor, tie, body)
    on = body.from_on or today()
    held = [hold(getattr(Tie, column), on).label(flag) for _, flag, column in RIGHTS]
    others = (
        select(func.count())
        .where(
            Tie.student_id == tie.student_id, Tie.id != tie.id, hold(Tie.sees, on), policy.visible_ties(actor)
        )
        .correlate(None)
    )
    placed = exists(
        select(Placement.id).where(
            Placement.person_id == Tie.student_id, Placement.kind == "student", Placement.until_on.is_(None),
            policy.visible_placements(actor),
        ).correlate(Tie)
    )  # fmt: skip
    children = (
        select(func.count())
        .where(Tie.parent_id == tie.parent_id, Tie.id != tie.id, placed, policy.visible_ties(actor))
        .correlate(None)
    )
    asked = (
        select(*held, hold(Tie.apart, on).label("apart"), others.scalar_subquery().label("others"))
        .add_columns(children.scalar_subquery().label("children"))
        .where(Tie.id == tie.id, policy.visible_ties(actor))
    )
    row = (await tx.execute(asked)).one()
    names = await names_of(tx, actor, [tie.parent_id, tie.student_id])
    return Preview(
        name=names.get(tie.parent_id, ""), student=names.get(tie.student_id, ""), changes=_changes(row, body, on),
        others_see=row.others, other_children=row.children,
    )  # fmt: skip


def _changes(row: Any, body: TieEdit, on: date) -> list[Consequence]:
    turned = [(what, getattr(row, flag), getattr(body, flag)) for what, flag, _ in RIGHTS]
    turned.append(("contacts", not row.apart, body.custody != "no-contact"))
    return [
        Consequence(what=what, gains=new, on=on, until_on=body.until_on)
        for what, old, new in turned
        if old != new
    ]


async def opened(tx: AsyncSession, actor: Actor, vault: Vault, tie_id: UUID) -> OpenedBasis:
    """The papers of a tie, for those who may read special data where the student is placed today; written down."""
    tie = await load(tx, Tie, tie_id, policy.visible_ties(actor), what="Представитель")
    here = await belonging(tx, actor, tie.student_id)
    require(policy.may_open_file(here.placed and bool(here.kinds & policy.kinds_kept(actor))))
    records = (await story(tx, actor, [tie.id]))[tie.id]
    read = SpecialRead(
        segment=actor.segment, person_id=tie.student_id, guard="special", by=actor.id, role=actor.role
    )
    tx.add(read)
    found = {
        one.id: Basis.model_validate(vault.open(tie.student_id, one.sealed)) for one in records if one.sealed
    }
    return OpenedBasis(tie_id=tie.id, bases=found)


async def ending(tx: AsyncSession, actor: Actor, days: int) -> list[EndingView]:
    """What holds for the students of the school today and ends within so many days: one statement."""
    newer, record = aliased(TieRights), TieRights
    outdated = exists(
        select(newer.id).where(
            newer.tie_id == record.tie_id, newer.at > record.at, ~newer.by_student, newer.from_on <= record.until_on,
            func.coalesce(newer.until_on, record.until_on) >= record.until_on,
        )
    )  # fmt: skip
    placed = exists(
        select(Placement.id).where(
            Placement.person_id == Tie.student_id, Placement.kind == "student", policy.visible_placements(actor),
            or_(Placement.until_on.is_(None), Placement.until_on >= func.current_date()),
        )
    )  # fmt: skip
    rows = (
        select(Tie.id.label("tie_id"), Tie.student_id, NAME.label("student"), Tie.relation)
        .add_columns(record.custody, record.until_on)
        .join(Tie, Tie.id == record.tie_id)
        .join(Human, Human.id == Tie.student_id)
        .where(policy.visible_rights(actor), policy.visible_ties(actor), policy.visible_people(actor))
        .where(placed, ~outdated)
        .where(~record.by_student, record.from_on <= today(), record.until_on.between(today(), today() + days * DAY))
        .order_by(record.until_on, Human.search, Tie.id)
        .limit(200)
    )  # fmt: skip
    return [EndingView.model_validate(dict(row)) for row in (await tx.execute(rows)).mappings()]


async def who_sees(tx: AsyncSession, actor: Actor) -> WhoSees:
    """An adult student's representatives; to a minor nobody is named, for the school answers to his parents."""
    me = await load(tx, Human, actor.id, policy.visible_people(actor), what="Человек")
    if not rules.is_adult(me.birth_on, today()):
        return WhoSees(adult=False, people=[])
    rows = (
        select(Tie.id, NAME, Tie.relation, hold(Tie.sees).label("sees"))
        .join(Human, Human.id == Tie.parent_id)
        .where(Tie.student_id == actor.id, policy.visible_ties(actor), policy.visible_people(actor))
        .order_by(Human.search, Human.id)
    )
    found = (await tx.execute(rows)).all()
    records = await story(tx, actor, [row.id for row in found])
    people = []
    for row in found:
        own = in_force(records[row.id], today(), by_student=True)
        closed = own is not None and not own.may_see
        people.append(
            OwnRepresentative(
                tie_id=row.id, name=row.name, relation=row.relation, sees=row.sees, closed_by_me=closed
            )
        )
    return WhoSees(adult=True, people=people)
