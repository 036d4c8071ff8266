"""Reading the matrix and its versions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from contracts.rights import DEFAULTS, TITLES, Role
from identity import policy, rules
from identity.right_names import name_of, noun_of, opens, section_of
from identity.rights.views import (
    Cell,
    Comparison,
    Difference,
    Matrix,
    MatrixVersion,
    MatrixVersions,
    RightRow,
    RoleTitle,
    VersionedCell,
)
from identity.tables import Appointment, KnownPerson, KnownSegment, RightChange, RightVersion
from problems import NotFound

Key = tuple[str, str]
"""(role, right)."""


class Change(Protocol):
    """A row of right_changes with the name of its organisation."""

    segment: str
    role: str
    right: str
    allowed: bool | None
    version: int
    at: datetime
    segment_name: str | None
    author: str | None


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds for a role and a right at a segment: the default, the nearest change above, the own one."""

    default: bool
    above: Change | None
    own: Change | None

    @property
    def inherited(self) -> bool:
        """What holds without the segment's own change."""
        return self.default if self.above is None else bool(self.above.allowed)

    @property
    def allowed(self) -> bool:
        """What holds."""
        return self.inherited if self.own is None else bool(self.own.allowed)

    @property
    def nearest(self) -> Change | None:
        """The change that decides."""
        return self.own or self.above

    def locked(self) -> Change | None:
        """The change above that has taken the right away: it is not given back below."""
        return self.above if self.above is not None and not self.above.allowed else None


def full_name() -> ColumnElement[str]:
    """«Смирнов Андрей Павлович» of known_people; null where the person is out of sight."""
    return func.nullif(
        func.concat_ws(" ", KnownPerson.last_name, KnownPerson.first_name, KnownPerson.middle_name), ""
    )


async def latest(tx: AsyncSession, visible: ColumnElement[bool]) -> list[Change]:
    """The latest change of each cell at each visible segment; those taken back are left out."""
    rows = (
        select(
            RightChange.segment,
            RightChange.role,
            RightChange.right,
            RightChange.allowed,
            RightChange.version,
            RightChange.at,
            KnownSegment.short_name.label("segment_name"),
            full_name().label("author"),
        )
        .ext(distinct_on(RightChange.segment, RightChange.role, RightChange.right))
        .outerjoin(KnownSegment, KnownSegment.segment == RightChange.segment)
        .outerjoin(KnownPerson, KnownPerson.person_id == RightChange.author_id)
        .where(visible)
        .order_by(RightChange.segment, RightChange.role, RightChange.right, RightChange.version.desc())
    )
    found: list[Any] = list(await tx.execute(rows))
    return [row for row in found if row.allowed is not None]


def standing(changes: Sequence[Change], segment: str, role: str, right: str) -> Standing:
    """What holds at `segment`, given changes of this cell at it and above."""
    mine = [one for one in changes if one.segment == segment]
    above = [one for one in changes if rules.covers(one.segment, segment) and one.segment != segment]
    nearest = max(above, key=lambda one: len(one.segment), default=None)
    return Standing(role in DEFAULTS[right], nearest, mine[0] if mine else None)


def by_cell(changes: Sequence[Change]) -> Mapping[Key, list[Change]]:
    """Changes of each cell."""
    found: dict[Key, list[Change]] = {}
    for one in changes:
        found.setdefault((one.role, one.right), []).append(one)
    return found


async def in_force(tx: AsyncSession, actor: Actor) -> dict[Key, Standing]:
    """What holds at the acting segment for every role of its level and below."""
    cells = by_cell(await latest(tx, policy.changes_visible_to(actor)))
    roles = rules.roles_at_or_below(actor.segment)
    return {
        (role, right): standing(cells.get((role, right), []), actor.segment, role, right)
        for role in roles
        for right in DEFAULTS
    }


async def holders(tx: AsyncSession, actor: Actor) -> dict[str, int]:
    """How many people hold each role in the acting segment and below today."""
    rows = (
        select(Appointment.role, func.count(Appointment.person_id.distinct()).label("people"))
        .where(policy.visible_to(actor), *in_force_on(func.current_date()))
        .group_by(Appointment.role)
    )
    return {row.role: row.people for row in await tx.execute(rows)}


def in_force_on(day: Any) -> list[ColumnElement[bool]]:
    """Appointments that work on a day."""
    return [
        Appointment.from_on <= day,
        func.coalesce(Appointment.until_on, date.max) >= day,
        Appointment.removed.is_(False),
        Appointment.withdrawn_at.is_(None),
    ]


async def newest(tx: AsyncSession, actor: Actor) -> tuple[int, datetime | None]:
    """Number and moment of the acting segment's newest version; 0 before the first."""
    last = (
        select(RightVersion.number, RightVersion.at)
        .where(policy.versions_visible_to(actor))
        .order_by(RightVersion.number.desc())
        .limit(1)
    )
    row = (await tx.execute(last)).first()
    return (row.number, row.at) if row else (0, None)


def refusal(actor: Actor, role: str, right: str, state: Standing) -> str | None:
    """Why the actor may not turn this cell over; None when he may."""
    if not actor.may("identity:right:write"):
        return "Права меняют директор и администратор сети школы, РЦО и начальник управления"
    wanted = not state.allowed
    verdict = policy.may_change_right(actor, role, right, None if wanted == state.inherited else wanted)
    if verdict is not True:
        return str(verdict)
    locked = state.locked()
    return taken_above(right, locked) if locked and wanted else None


def taken_above(right: str, by: Change) -> str:
    """The sentence for a right that an organisation above has taken away."""
    return f"Право «{name_of(right)}» забрала вышестоящая организация: {by.segment_name or by.segment}"


async def matrix(tx: AsyncSession, actor: Actor) -> Matrix:
    """Functions × roles of the acting segment."""
    cells = await in_force(tx, actor)
    counts = await holders(tx, actor)
    version, changed_on = await newest(tx, actor)
    roles = rules.roles_at_or_below(actor.segment)
    names = {
        one.segment: one.segment_name or one.segment for state in cells.values() if (one := state.nearest)
    }

    def cell(role: Role, right: str) -> Cell:
        state = cells[role, right]
        reason = refusal(actor, role, right, state)
        return Cell(
            allowed=state.allowed,
            default=state.default,
            inherited=state.inherited,
            changed_at=state.nearest.segment if state.nearest else None,
            version=state.nearest.version if state.nearest else None,
            may_change=reason is None,
            refusal=reason,
        )

    return Matrix(
        segment=actor.segment,
        version=version,
        changed_on=changed_on,
        segments=names,
        roles=[RoleTitle(role=role, title=TITLES[role], holders=counts.get(role, 0)) for role in roles],
        rights=[
            RightRow(
                right=right,
                name=name_of(right),
                noun=noun_of(right),
                section=section_of(right),
                opens=opens(right),
                cells={role: cell(role, right) for role in roles},
            )
            for right in DEFAULTS
        ],
    )


async def versions(tx: AsyncSession, actor: Actor, before: int | None, limit: int) -> MatrixVersions:
    """The acting segment's versions, newest first, with what each of them switched."""
    query = (
        select(
            RightVersion.number,
            RightVersion.at,
            RightVersion.note,
            RightVersion.restored,
            full_name().label("author"),
        )
        .outerjoin(KnownPerson, KnownPerson.person_id == RightVersion.author_id)
        .where(policy.versions_visible_to(actor))
        .order_by(RightVersion.number.desc())
        .limit(limit + 1)
    )
    if before is not None:
        query = query.where(RightVersion.number < before)
    rows = list(await tx.execute(query))
    shown = rows[:limit]
    switched = (
        select(RightChange.matrix_version, RightChange.role, RightChange.right, RightChange.allowed)
        .where(policy.own_changes_visible_to(actor))
        .where(RightChange.matrix_version.in_([row.number for row in shown]))
        .order_by(RightChange.right, RightChange.role)
    )
    cells: dict[int, list[VersionedCell]] = {}
    for number, role, right, allowed in await tx.execute(switched):
        cell = VersionedCell(role=role, right=right, name=name_of(right), allowed=allowed)
        cells.setdefault(number, []).append(cell)
    return MatrixVersions(
        items=[
            MatrixVersion.model_validate({**row._mapping, "changes": cells.get(row.number, [])})
            for row in shown
        ],
        next=shown[-1].number if len(rows) > limit else None,
    )


async def known_version(tx: AsyncSession, actor: Actor, number: int) -> None:
    """NotFound unless the acting segment has this version; 0, the state without changes, always exists."""
    last, _ = await newest(tx, actor)
    if number > last:
        raise NotFound("Такой версии прав нет")


async def own_at(tx: AsyncSession, actor: Actor, number: int) -> dict[Key, bool]:
    """The acting segment's own answers as they were after version `number`."""
    rows = (
        select(RightChange.role, RightChange.right, RightChange.allowed)
        .ext(distinct_on(RightChange.role, RightChange.right))
        .where(policy.own_changes_visible_to(actor), RightChange.matrix_version <= number)
        .order_by(RightChange.role, RightChange.right, RightChange.version.desc())
    )
    return {(role, right): allowed for role, right, allowed in await tx.execute(rows) if allowed is not None}


async def compare(tx: AsyncSession, actor: Actor, before: int, after: int) -> Comparison:
    """The cells in which two versions differ."""
    await known_version(tx, actor, max(before, after))
    old, new = await own_at(tx, actor, before), await own_at(tx, actor, after)
    cells = await in_force(tx, actor)
    return Comparison(
        before=before,
        after=after,
        differences=[
            Difference(
                role=role,
                right=right,
                name=name_of(right),
                before=old.get((role, right)),
                after=new.get((role, right)),
                inherited=cells[role, right].inherited,
            )
            for role, right in cells
            if old.get((role, right)) != new.get((role, right))
        ],
    )
