"""Reading duplicates: pairs side by side, a school's own side of pairs with others, merges and what came after."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy import exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from problems import NotFound
from registry import policy, rules
from registry.duplicates.merging import UNDO, refusal
from registry.duplicates.rules import words
from registry.duplicates.views import (
    FieldPair,
    Kept,
    Later,
    MergeLine,
    MergeView,
    OwnSide,
    PairLine,
    PairView,
    RunView,
    Side,
)
from registry.files.fields import BY_CODE, FIELDS, SEALED
from registry.files.queries import kept_of
from registry.files.vault import Vault
from registry.people import Asked, listed
from registry.tables import (
    ConsentEntry,
    DuplicatePair,
    DuplicateRun,
    DuplicateSide,
    FileChange,
    FileDetails,
    Human,
    Merge,
    MergeChange,
    Placement,
    Proposal,
    SchoolClass,
    Segment,
    Tie,
)
from store import Page, clock, keyset, load
from store.clock import today

TITLES = {
    "placements": "места в организациях", "ties": "родственные связи", "classes": "классное руководство",
    "file_proposals": "предложения изменить дело", "file_changes": "записи истории дела",
    "file_details": "сведения дела", "file_scans": "сканы документов", "special_reads": "записи о чтении",
    "consents": "согласия", "consent_entries": "записи о согласиях", "consent_signers": "подписи под согласиями",
}  # fmt: skip


async def sides(tx: AsyncSession, actor: Actor, people: Iterable[UUID]) -> dict[UUID, Side]:
    """The people as the actor may see them, also those who have left, each with where he belongs or belonged."""
    ids = list(set(people))
    columns = (Human.id, Human.last_name, Human.first_name, Human.middle_name, Human.birth_on)
    rows = select(*columns).where(Human.id.in_(ids), policy.visible_people(actor))
    found = (await tx.execute(rows)).all()
    now = (await tx.execute(listed(actor, Asked()).where(Human.id.in_(ids)))).mappings()
    classes = {row["id"]: row["class_name"] for row in now}
    kinds, places = await _belongings(tx, actor, ids)
    return {
        one.id: Side(
            id=one.id, name=str(rules.Name(one.last_name, one.first_name, one.middle_name)), birth_on=one.birth_on,
            kinds=sorted(kinds.get(one.id, ())), class_name=classes.get(one.id), places=places.get(one.id, []),
        )
        for one in found
    }  # fmt: skip


async def _belongings(
    tx: AsyncSession, actor: Actor, ids: list[UUID]
) -> tuple[dict[UUID, set[str]], dict[UUID, list[str]]]:
    """As what and where people are placed; who has left, until when he was there."""
    rows = (
        select(Placement.person_id, Placement.kind, Placement.until_on, Segment.short_name)
        .join(Segment, Segment.segment == Placement.segment)
        .where(Placement.person_id.in_(ids), policy.visible_placements(actor), policy.visible_segments(actor))
        .order_by(Placement.until_on.desc().nulls_first(), Segment.short_name)
    )
    kinds: dict[UUID, set[str]] = {}
    places: dict[UUID, list[str]] = {}
    for row in await tx.execute(rows):
        over = row.until_on is not None and row.until_on < today()
        where = f"{row.short_name} до {row.until_on:%d.%m.%Y}" if over else row.short_name
        kinds.setdefault(row.person_id, set()).add(row.kind)
        if where not in places.setdefault(row.person_id, []):
            places[row.person_id].append(where)
    return kinds, places


def _asked(actor: Actor) -> Any:
    return exists(
        select(DuplicateSide.pair_id).where(
            DuplicateSide.pair_id == DuplicatePair.id,
            DuplicateSide.asked_at.is_not(None),
            policy.visible_sides(actor),
        )
    )


async def pairs(tx: AsyncSession, actor: Actor, state: str, after: str | None, limit: int) -> Page[PairLine]:
    """Pairs by certainty; both records must still be somebody's here."""
    rank = (100 - DuplicatePair.certainty).label("rank")
    columns = (
        DuplicatePair.id,
        DuplicatePair.a_id,
        DuplicatePair.b_id,
        DuplicatePair.certainty,
        DuplicatePair.reasons,
    )
    rows: Any = select(
        *columns, DuplicatePair.state, DuplicatePair.segment, _asked(actor).label("asked"), rank
    )
    rows = rows.where(policy.visible_pairs(actor), DuplicatePair.state == state)
    keys: list[Any] = [rank, DuplicatePair.id]
    page = await keyset(tx, rows, keys, _Row, after=after, limit=limit)
    people = await sides(tx, actor, [one for row in page.items for one in (row.a_id, row.b_id)])
    lines = [_line(row, people) for row in page.items if {row.a_id, row.b_id} <= set(people)]
    return Page[PairLine](items=lines, next=page.next)


class _Row(BaseModel):
    """A pair as the data base has it."""

    id: UUID
    a_id: UUID
    b_id: UUID
    certainty: int
    reasons: list[str]
    state: Any
    segment: str
    asked: bool


def _line(row: Any, people: Mapping[UUID, Side]) -> PairLine:
    return PairLine(
        id=row.id, certainty=row.certainty, reason=words(row.reasons), state=row.state,
        between=row.segment.count("/") < 2, asked=row.asked, a=people[row.a_id], b=people[row.b_id],
    )  # fmt: skip


async def pair(tx: AsyncSession, actor: Actor, vault: Vault, pair_id: UUID) -> PairView:
    """One pair with the fields in which the records differ, and why they may not be made one."""
    row = await load(tx, DuplicatePair, pair_id, policy.visible_pairs(actor), what="Пара")
    asked = bool(await tx.scalar(select(_asked(actor)).where(DuplicatePair.id == row.id)))
    people = await sides(tx, actor, (row.a_id, row.b_id))
    if len(people) < 2:
        raise NotFound("Пара: одной из записей здесь больше нет")
    a, b = [
        await load(tx, Human, one, policy.visible_people(actor), what="Человек")
        for one in (row.a_id, row.b_id)
    ]
    fields, hidden = await _differences(tx, actor, vault, a, b)
    line = _line(_Row.model_validate({**_facts(row), "asked": asked}), people)
    return PairView(
        **line.model_dump(),
        fields=fields,
        hidden=hidden,
        a_has=await _has(tx, actor, a.id),
        b_has=await _has(tx, actor, b.id),
        refusal=await refusal(tx, actor, a, b) if row.state == "open" else "По этой паре уже решено",
    )


def _facts(row: DuplicatePair) -> dict[str, Any]:
    return {
        name: getattr(row, name)
        for name in ("id", "a_id", "b_id", "certainty", "reasons", "state", "segment")
    }


async def _differences(
    tx: AsyncSession, actor: Actor, vault: Vault, a: Human, b: Human
) -> tuple[list[FieldPair], int]:
    """(fields the actor may see and compare, how many others differ too)."""
    rows = select(FileDetails).where(FileDetails.person_id.in_((a.id, b.id)), policy.visible_details(actor))
    details = {one.person_id: one for one in (await tx.execute(rows)).scalars()}
    one, other = (kept_of(row, details.get(row.id)) for row in (a, b))
    seen = policy.guards_read(actor) - SEALED
    fields, hidden = [], 0
    for each in FIELDS:
        mine, theirs = one.get(each.code), other.get(each.code)
        if each.guard in SEALED or mine == theirs:
            continue
        if each.guard in seen:
            fields.append(
                FieldPair(
                    code=each.code, title=each.title, a=_shown(each.code, mine), b=_shown(each.code, theirs)
                )
            )
        else:
            hidden += 1
    return fields, hidden + _closed(vault, details, a.id, b.id)


def _closed(vault: Vault, details: Mapping[UUID, FileDetails], a: UUID, b: UUID) -> int:
    """How many sealed values differ; only when both records have some."""
    one, other = details.get(a), details.get(b)
    if one is None or other is None or not one.sealed or not other.sealed:
        return 0
    mine, theirs = vault.open(a, one.sealed), vault.open(b, other.sealed)
    return sum(mine[code] != theirs[code] for code in mine.keys() & theirs.keys())


def _shown(code: str, value: Any) -> Any:
    if code == "snils" and value:
        return rules.show_snils(value)
    return BY_CODE[code].choices.get(value, value) if isinstance(value, str) else value


async def _has(tx: AsyncSession, actor: Actor, person: UUID) -> list[Kept]:
    """What registry keeps of a record, beside its fields."""
    counts: Sequence[tuple[str, Any]] = (
        ("parents", select(func.count()).where(Tie.student_id == person, policy.visible_ties(actor))),
        ("children", select(func.count()).where(Tie.parent_id == person, policy.visible_ties(actor))),
        (
            "places",
            select(func.count()).where(Placement.person_id == person, policy.visible_placements(actor)),
        ),
        (
            "classes",
            select(func.count()).where(SchoolClass.teacher_id == person, policy.visible_classes(actor)),
        ),
        (
            "proposals",
            select(func.count()).where(Proposal.person_id == person, policy.visible_proposals(actor)),
        ),
        (
            "consents",
            select(func.count()).where(
                ConsentEntry.person_id == person, policy.visible_consent_entries(actor)
            ),
        ),
    )
    titles = {
        "parents": "родители", "children": "дети", "places": "места в организациях", "classes": "классное руководство",
        "proposals": "предложения изменить дело", "consents": "записи о согласиях",
    }  # fmt: skip
    found = [(code, int(await tx.scalar(query) or 0)) for code, query in counts]
    return [Kept(code=code, title=titles[code], count=count) for code, count in found if count]


async def own_sides(tx: AsyncSession, actor: Actor) -> list[OwnSide]:
    """The school's own people of whom another school of the municipality has a like record."""
    rows = select(DuplicateSide).where(policy.visible_sides(actor), DuplicateSide.state == "open")
    mine = list((await tx.execute(rows.order_by(DuplicateSide.pair_id).limit(200))).scalars())
    people = await sides(tx, actor, [one.person_id for one in mine])
    return [
        OwnSide(
            pair_id=one.pair_id, person_id=one.person_id, name=people[one.person_id].name,
            class_name=people[one.person_id].class_name, asked_at=one.asked_at,
        )
        for one in mine
        if one.person_id in people
    ]  # fmt: skip


async def ask(tx: AsyncSession, actor: Actor, pair_id: UUID) -> None:
    """«Сообщить РЦО»: the RCO sees that the school waits."""
    rows = select(DuplicateSide).where(
        DuplicateSide.pair_id == pair_id, DuplicateSide.segment == actor.segment, policy.visible_sides(actor)
    )
    side = (await tx.execute(rows.with_for_update())).scalar_one_or_none()
    if side is None:
        raise NotFound("Пара: запись не найдена")
    if side.asked_at is None:
        side.asked_by, side.asked_at = actor.id, clock.now()
    await tx.flush()


async def merges(tx: AsyncSession, actor: Actor, after: str | None, limit: int) -> Page[MergeLine]:
    """Merges, newest first."""
    columns = (
        Merge.id,
        Merge.kept_id,
        Merge.kept_name,
        Merge.merged_name,
        Merge.state,
        Merge.reason,
        Merge.at,
    )
    rows: Any = select(*columns, Merge.undone_at).where(policy.visible_merges(actor))
    keys: list[Any] = [Merge.id]
    return await keyset(tx, rows, keys, MergeLine, after=after, limit=limit, descending=True)


async def merge_view(tx: AsyncSession, actor: Actor, merge_id: UUID) -> MergeView:
    """A merge with what it moved here and what came later."""
    row = await load(tx, Merge, merge_id, policy.visible_merges(actor), what="Объединение")
    changes = (
        select(MergeChange.noun, func.count().label("many"))
        .where(MergeChange.merge_id == row.id, MergeChange.noun != "people")
        .where(MergeChange.before.is_distinct_from(MergeChange.after))
        .where(policy.visible_merge_changes(actor))
        .group_by(MergeChange.noun)
        .order_by(MergeChange.noun)
    )
    moved = [
        Kept(code=one.noun, title=TITLES.get(one.noun, one.noun), count=one.many)
        for one in await tx.execute(changes)
    ]
    until = row.at + UNDO
    facts = {name: getattr(row, name) for name in MergeLine.model_fields}
    return MergeView(
        **facts, moved=moved, later=await _later(tx, actor, row), undo_until=until,
        undoable=row.state == "done" and clock.now() <= until,
    )  # fmt: skip


async def _later(tx: AsyncSession, actor: Actor, row: Merge) -> list[Later]:
    """Fields of the kept record's file that somebody has changed since; they stay with it."""
    rows = (
        select(FileChange.field, func.count().label("many"))
        .where(FileChange.person_id == row.kept_id, FileChange.at > row.at, policy.visible_changes(actor))
        .group_by(FileChange.field)
        .order_by(FileChange.field)
    )
    return [
        Later(title=BY_CODE[one.field].title, count=one.many)
        for one in await tx.execute(rows)
        if one.field in BY_CODE
    ]


async def last_run(tx: AsyncSession, actor: Actor) -> RunView | None:
    """The newest search that went over the acting segment."""
    rows = select(DuplicateRun).where(policy.visible_runs(actor)).order_by(DuplicateRun.id.desc()).limit(1)
    row = (await tx.execute(rows)).scalar_one_or_none()
    return (
        RunView.model_validate({name: getattr(row, name) for name in RunView.model_fields}) if row else None
    )
