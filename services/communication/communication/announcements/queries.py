"""Reading the board and its receipts."""

from typing import Any
from uuid import UUID

from sqlalchemy import Text, and_, case, func, literal, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from communication import policy
from communication.announcements.views import BoardItem, Reader, Readers, RoleCount, SegmentCount
from communication.tables import Announcement, KnownPerson, KnownSegment, Receipt
from contracts.rights import TITLES, Role
from store import Page, keyset


def _items(actor: Actor) -> Any:
    """Announcements as the actor's board shows them; his own receipt tells what is new."""
    unread = Receipt.read_at.is_(None)
    rank = case((and_(Announcement.pinned, unread), 3), (unread, 2), (Announcement.pinned, 1), else_=0)
    columns = [getattr(Announcement, name) for name in BoardItem.model_fields if hasattr(Announcement, name)]
    return (
        select(
            *columns,
            func.coalesce(KnownSegment.short_name, Announcement.segment).label("segment_name"),
            Receipt.read_at,
            rank.label("rank"),
            policy.managed_visible_to(actor).label("mine"),
            case(
                (policy.managed_visible_to(actor), func.array(_lacking())), else_=literal([], ARRAY(Text()))
            ).label("lacking"),
        )
        .outerjoin(Receipt, and_(Receipt.announcement_id == Announcement.id, Receipt.person_id == actor.id))
        .outerjoin(KnownSegment, KnownSegment.segment == Announcement.segment)
    )


def _lacking() -> Any:
    """Names of students without whose consent to publication the announcement stands on no board."""
    name = func.concat_ws(" ", KnownPerson.last_name, KnownPerson.first_name)
    named = select(name).where(KnownPerson.person_id.in_(policy.unconsented()))
    return named.order_by(KnownPerson.last_name, KnownPerson.person_id).scalar_subquery()


async def board(
    tx: AsyncSession, actor: Actor, *, managed: bool, after: str | None, limit: int
) -> Page[BoardItem]:
    """One page in one statement: pinned and new first; or, `managed`, what the actor looks after, newest first."""
    query = _items(actor)
    if managed:
        query = query.where(policy.managed_visible_to(actor))
        keys: list[Any] = [Announcement.posted_at, Announcement.id]
    else:
        query = query.where(policy.visible_to(actor), Announcement.withdrawn_at.is_(None))
        (rank,) = [column for column in query.selected_columns if column.key == "rank"]
        keys = [rank, Announcement.posted_at, Announcement.id]
    return await keyset(tx, query, keys, BoardItem, after=after, limit=limit, descending=True)


async def one(tx: AsyncSession, actor: Actor, announcement_id: UUID) -> BoardItem | None:
    """One announcement if the actor may see it."""
    query = _items(actor).where(Announcement.id == announcement_id, policy.visible_to(actor))
    row = (await tx.execute(query)).mappings().one_or_none()
    return BoardItem.model_validate(dict(row)) if row else None


async def count(tx: AsyncSession, actor: Actor, roles: list[str], class_ids: list[UUID]) -> list[RoleCount]:
    """How many people of each role an announcement would reach."""
    people = policy.audience(actor, roles, class_ids).subquery()
    query = select(people.c.role, func.count(people.c.person_id.distinct()).label("people")).group_by(
        people.c.role
    )
    return [
        RoleCount(role=row.role, title=_title(row.role), people=row.people) for row in await tx.execute(query)
    ]


async def readers(
    tx: AsyncSession,
    actor: Actor,
    announcement: Announcement,
    *,
    read: bool | None,
    after: str | None,
    limit: int,
) -> Readers:
    """Counts over the whole audience in the actor's scope, names of his own organisation: two statements."""
    people = policy.audience(actor, announcement.roles, announcement.class_ids).subquery()
    seen = and_(
        Receipt.announcement_id == announcement.id,
        Receipt.person_id == people.c.person_id,
        policy.receipts_visible_to(actor),
    )
    joined = people.outerjoin(Receipt, seen)
    totals = (
        select(
            people.c.segment,
            people.c.role,
            func.max(func.coalesce(KnownSegment.short_name, people.c.segment)).label("segment_name"),
            func.count().label("people"),
            func.count(Receipt.read_at).label("read"),
        )
        .select_from(joined.outerjoin(KnownSegment, KnownSegment.segment == people.c.segment))
        .group_by(people.c.segment, people.c.role)
        .order_by(people.c.segment, people.c.role)
    )
    counts = (await tx.execute(totals)).all()
    page = await _names(tx, actor, people, joined, read, after, limit)
    return Readers(
        people=sum(row.people for row in counts),
        read=sum(row.read for row in counts),
        by_role=_by_role(counts),
        by_segment=_by_segment(counts),
        items=page.items,
        next=page.next,
    )


async def _names(
    tx: AsyncSession, actor: Actor, people: Any, joined: Any, read: bool | None, after: str | None, limit: int
) -> Page[Reader]:
    query: Any = (  # segment: `joined` is the acting segment's audience with receipts_visible_to
        select(
            KnownPerson.last_name, KnownPerson.first_name, KnownPerson.middle_name, KnownPerson.person_id,
            people.c.role, Receipt.read_at,
        )
        .select_from(joined.join(KnownPerson, KnownPerson.person_id == people.c.person_id))
        .where(people.c.segment == literal(actor.segment))
        .where(~policy.nameless(people.c.person_id, people.c.role, actor))
    )  # fmt: skip
    if read is not None:
        query = query.where(Receipt.read_at.is_not(None) if read else Receipt.read_at.is_(None))
    keys: list[Any] = [KnownPerson.last_name, KnownPerson.first_name, KnownPerson.person_id, people.c.role]
    return await keyset(tx, query, keys, Reader, after=after, limit=limit)


def _title(role: str) -> str:
    return TITLES[Role(role)] if role in TITLES else role


def _by_role(counts: Any) -> list[RoleCount]:
    found: dict[str, RoleCount] = {}
    for row in counts:
        one_role = found.setdefault(row.role, RoleCount(role=row.role, title=_title(row.role), people=0))
        one_role.people += row.people
        one_role.read += row.read
    return list(found.values())


def _by_segment(counts: Any) -> list[SegmentCount]:
    found: dict[str, SegmentCount] = {}
    for row in counts:
        empty = SegmentCount(segment=row.segment, segment_name=row.segment_name, people=0, read=0)
        place = found.setdefault(row.segment, empty)
        place.people += row.people
        place.read += row.read
    return list(found.values())
