"""Accounts that nobody uses are closed until an administrator opens them again (A6, setting UNUSED_DAYS).

# segment-module: under the role of handlers, for all segments
"""

from datetime import UTC, datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import select, text

from contracts.rights import Role
from identity.tables import Account
from identity.telling import ask_keycloak, tell_account
from store import Sessions

log = structlog.get_logger()

PORTION = 500
KEEPERS = (Role.REGION_OPERATOR, Role.RCO_OPERATOR, Role.NETWORK_ADMIN, Role.COORDINATOR)
"""Who opens accounts again stays able to."""

_FROM = """
    from accounts a cross join lateral (
        select coalesce(
            (select p.segment from known_placements p where p.person_id = a.person_id
             order by p.removed, p.until_on desc nulls first limit 1),
            (select p.segment from appointments p where p.person_id = a.person_id limit 1)) as segment) at
    where a.state = 'active' and at.segment is not null
      and greatest(a.opened_at, a.password_issued_at, a.unblocked_at) < :before
      and not exists (select from sign_ins s where s.person_id = a.person_id and s.at >= :before)
      and not exists (
          select from appointments p where p.person_id = a.person_id and not p.removed and p.withdrawn_at is null
            and p.from_on <= current_date and coalesce(p.until_on, 'infinity') >= current_date
            and p.role = any(cast(:keepers as text[])))
"""
"""Who was never given a password has no way in that could be closed (ADR 0012): `greatest` of nothing is nothing."""
_UNUSED = text(f"select a.person_id, at.segment {_FROM} order by a.person_id limit :most")
_COUNTED = text(f"select at.segment, count(*) as people {_FROM} group by 1 order by 1")


def _given(days: int) -> dict[str, Any]:
    return {"before": datetime.now(UTC) - timedelta(days=days), "keepers": [str(role) for role in KEEPERS]}


async def close(sessions: Sessions, days: int) -> int:
    """Block those whose last sign-in, password and opening are all older than `days`; returns how many."""
    closed = 0
    while True:
        async with sessions() as tx, tx.begin():
            found = (await tx.execute(_UNUSED, _given(days) | {"most": PORTION})).all()
            segments = {row.person_id: row.segment for row in found}
            rows = (
                select(Account)
                .where(Account.person_id.in_(segments), Account.state == "active")
                .order_by(Account.person_id)
            )
            for account in (await tx.execute(rows.with_for_update())).scalars():
                account.state, account.blocked_at = "blocked", datetime.now(UTC)
                account.blocked_reason = f"Не было входа больше {days} дней"
                account.version += 1
                tell_account(tx, account, segments[account.person_id])
            ask_keycloak(tx, segments)
        closed += len(found)
        if len(found) < PORTION:
            break
    if closed:
        log.info("accounts.unused_closed", accounts=closed, days=days)
    return closed


async def counted(sessions: Sessions, days: int) -> dict[str, int]:
    """Whom `close` would touch: organisation → accounts; changes nothing."""
    async with sessions() as tx:
        return {row.segment: row.people for row in await tx.execute(_COUNTED, _given(days))}
