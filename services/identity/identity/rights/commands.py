"""Changing the matrix: several cells at once, one version; what is taken away here is taken away below as well."""

from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import select, text, tuple_
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from bus import emit
from contracts.events.identity import RightChanged, RightExceptionChanged
from contracts.rights import DEFAULTS
from identity import policy
from identity.rights import queries
from identity.rights.queries import Key
from identity.rights.views import RightState
from identity.tables import RightChange, RightException, RightVersion
from problems import NotFound, RuleViolated, Stale
from store import new_id

_ONE_AT_A_TIME = text("select pg_advisory_xact_lock(hashtext('identity.rights'))")
_TAKEN_ABOVE = "Право забрала вышестоящая организация"


async def in_turn(tx: AsyncSession) -> None:
    """Changes of rights wait for one another: they are rare, and one above reaches into those below."""
    await tx.execute(_ONE_AT_A_TIME)


async def change(
    tx: AsyncSession,
    actor: Actor,
    wanted: Mapping[Key, bool | None],
    *,
    seen: int | None = None,
    note: str | None = None,
    restored: int | None = None,
) -> int:
    """Switch cells of the acting segment; the number of the version that now holds. All or nothing."""
    await in_turn(tx)
    number, _ = await queries.newest(tx, actor)
    if seen is not None and seen != number:
        raise Stale(
            "Права уже изменил другой человек. Обновите страницу: ваши отметки останутся", version=number
        )
    now = await queries.in_force(tx, actor)
    for (role, right), allowed in wanted.items():
        if right not in DEFAULTS:
            raise NotFound(f"Права «{right}» нет")
        require(policy.may_change_right(actor, role, right, allowed))
        locked = now[role, right].locked()
        if allowed and locked:
            raise RuleViolated(queries.taken_above(right, locked), segment=locked.segment)
    fresh = {
        key: allowed
        for key, allowed in wanted.items()
        if (own.allowed if (own := now[key].own) else None) != allowed
    }
    if not fresh:
        return number
    await _write(tx, actor, actor.segment, number + 1, fresh, note, restored)
    await _take_below(tx, actor, {key for key, allowed in fresh.items() if allowed is False})
    return number + 1


async def _write(
    tx: AsyncSession,
    actor: Actor,
    segment: str,
    number: int,
    cells: Mapping[Key, bool | None],
    note: str | None,
    restored: int | None = None,
) -> None:
    """One version of one segment's matrix, after what its cells were before."""
    earlier = (
        select(RightChange.role, RightChange.right, RightChange.version)
        .ext(distinct_on(RightChange.role, RightChange.right))
        .where(policy.changes_visible_at(actor, [segment]), RightChange.segment == segment)
        .where(tuple_(RightChange.role, RightChange.right).in_(list(cells)))
        .order_by(RightChange.role, RightChange.right, RightChange.version.desc())
    )
    last = {(role, right): version for role, right, version in await tx.execute(earlier)}
    version = RightVersion(
        segment=segment, number=number, author_id=actor.id, note=note or None, restored=restored
    )
    await record(tx, version, cells, last)


async def record(
    tx: AsyncSession, version: RightVersion, cells: Mapping[Key, bool | None], last: Mapping[Key, int]
) -> None:
    """A version's row, a row and an event for each of its cells; `last`: the cells' own versions before it."""
    version.at = datetime.now(UTC)
    tx.add(version)
    segment = version.segment
    for (role, right), allowed in cells.items():
        tx.add(
            RightChange(
                id=new_id(),
                segment=segment,
                role=role,
                right=right,
                allowed=allowed,
                version=last.get((role, right), 0) + 1,
                matrix_version=version.number,
                author_id=version.author_id,
                at=version.at,
            )
        )
        told = RightChanged(segment=segment, role=role, right=right, allowed=allowed)
        emit(tx, told, subject=f"{segment}|{role}|{right}", segment=segment)
    await tx.flush()


async def _take_below(tx: AsyncSession, actor: Actor, taken: set[Key]) -> None:
    """What organisations below had given of these rights, to roles and to single people, ends with it."""
    if not taken or actor.at_school:
        return
    below = await queries.latest(tx, policy.changes_visible_below(actor))
    given: dict[str, dict[Key, bool | None]] = {}
    for one in below:
        if one.allowed and (one.role, one.right) in taken:
            given.setdefault(one.segment, {})[one.role, one.right] = None
    numbers = (
        select(RightVersion.segment, RightVersion.number)
        .ext(distinct_on(RightVersion.segment))
        .where(policy.versions_visible_below(actor), RightVersion.segment.in_(list(given)))
        .order_by(RightVersion.segment, RightVersion.number.desc())
    )
    last = {row.segment: row.number for row in await tx.execute(numbers)} if given else {}
    for segment, cells in given.items():
        await _write(tx, actor, segment, last.get(segment, 0) + 1, cells, _TAKEN_ABOVE)
    exceptions = (
        select(RightException)
        .ext(
            distinct_on(
                RightException.person_id, RightException.segment, RightException.role, RightException.right
            )
        )
        .where(policy.exceptions_visible_to(actor))
        .where(tuple_(RightException.role, RightException.right).in_(list(taken)))
        .order_by(
            RightException.person_id,
            RightException.segment,
            RightException.role,
            RightException.right,
            RightException.version.desc(),
        )
    )
    for held in (await tx.execute(exceptions)).scalars():
        if held.allowed and held.given_at != actor.segment and held.given_at.startswith(actor.segment + "/"):
            record_exception(tx, actor, held, allowed=None, reason=_TAKEN_ABOVE)


def untouched(actor: Actor, role: str, right: str) -> RightState:
    """What is answered for a cell that was taken back before anybody had switched it."""
    return RightState(
        segment=actor.segment,
        role=role,
        right=right,
        allowed=None,
        version=0,
        author_id=actor.id,
        at=datetime.now(UTC),
    )


def record_exception(
    tx: AsyncSession, actor: Actor, before: RightException, *, allowed: bool | None, reason: str
) -> RightException:
    """The next version of a person's exception, given or taken by the actor, and its event."""
    one = RightException(
        id=new_id(),
        segment=before.segment,
        person_id=before.person_id,
        role=before.role,
        right=before.right,
        allowed=allowed,
        until_on=before.until_on if allowed is not None else None,
        reason=reason,
        given_at=actor.segment,
        version=before.version + 1,
        author_id=actor.id,
        at=datetime.now(UTC),
    )
    tx.add(one)
    told = RightExceptionChanged(
        person_id=one.person_id,
        segment=one.segment,
        role=one.role,
        right=one.right,
        allowed=one.allowed,
        until_on=one.until_on,
    )
    subject = f"{one.person_id}|{one.segment}|{one.role}|{one.right}"
    emit(tx, told, subject=subject, segment=one.segment)
    return one


async def restore(tx: AsyncSession, actor: Actor, number: int, seen: int | None, note: str | None) -> int:
    """Make the acting segment's own answers what they were after version `number`; a new version."""
    await queries.known_version(tx, actor, number)
    last, _ = await queries.newest(tx, actor)
    then, now = await queries.own_at(tx, actor, number), await queries.own_at(tx, actor, last)
    wanted = {
        key: then.get(key) for key in {*then, *now} if key[1] in DEFAULTS and then.get(key) != now.get(key)
    }
    return await change(tx, actor, wanted, seen=seen, note=note, restored=number)
