"""A merged record's account is closed (registry says it is no more); what was given to it here goes to the kept one.

Appointments of placements follow their placement by themselves. Here: those by hand, measures, exceptions, sign-ins.

# segment-module: handlers of events, under their own role
"""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, emit, on
from contracts.events.identity import RightExceptionChanged, SanctionChanged
from contracts.events.registry import PersonMerged
from identity.tables import Appointment, Sanction
from identity.telling import ask_keycloak, suspended, tell_appointment
from service import merging
from service.merging import Held

BY_HAND = Held(
    "appointments", "person_id", ("appointment_id",), only="t.placement_id is null", also="version = t.version + 1",
    apart="""(t.removed or t.withdrawn_at is not null or not exists (
        select from appointments o where o.person_id = :kept_id and o.segment = t.segment and o.role = t.role
          and o.placement_id is null and not o.removed and o.withdrawn_at is null
          and daterange(o.from_on, o.until_on, '[]') && daterange(t.from_on, t.until_on, '[]')))""",
)  # fmt: skip
SANCTIONS = Held("sanctions", "person_id", ("id",), also="version = t.version + 1")
SIGN_INS = Held("sign_ins", "person_id", ("session_id",))
TEMPLATES = Held("list_templates", "owner_id", ("id",), also="version = t.version + 1")
EXCEPTIONS = Held(
    "right_exceptions", "person_id", ("id",),
    apart="""not exists (select from right_exceptions o where o.person_id = :kept_id and o.segment = t.segment
        and o.role = t.role and o."right" = t."right")""",
)  # fmt: skip
_EXCEPTIONS = text("""
    select distinct on (e.person_id, e.segment, e.role, e."right") e.person_id, e.segment, e.role, e."right", e.allowed,
        e.until_on
    from right_exceptions e where e.id = any(cast(:ids as uuid[]))
    order by e.person_id, e.segment, e.role, e."right", e.version desc
""")


@on(PersonMerged)
async def follow_merge(tx: AsyncSession, event: Envelope[PersonMerged]) -> None:
    """Bring everything over, or back; the services and Keycloak learn it by the ordinary ways."""
    merge = event.data
    await merging.remember(tx, event)
    await _appointments(tx, [UUID(key["appointment_id"]) for key in await merging.go(tx, merge, BY_HAND)])
    await _sanctions(tx, [UUID(key["id"]) for key in await merging.go(tx, merge, SANCTIONS)])
    await _exceptions(tx, merge, [UUID(key["id"]) for key in await merging.go(tx, merge, EXCEPTIONS)])
    await merging.go(tx, merge, SIGN_INS)
    await merging.go(tx, merge, TEMPLATES)
    ask_keycloak(tx, [merge.kept_id, merge.merged_id])


async def _appointments(tx: AsyncSession, ids: Sequence[UUID]) -> None:
    stopped = await suspended(tx)
    rows = (
        select(Appointment)
        .where(Appointment.appointment_id.in_(ids))
        .execution_options(populate_existing=True)
    )
    for one in (await tx.execute(rows)).scalars():
        tell_appointment(tx, one, stopped)


async def _sanctions(tx: AsyncSession, ids: Sequence[UUID]) -> None:
    """A measure in force holds the person, under whichever record."""
    rows = select(Sanction).where(Sanction.id.in_(ids), Sanction.from_at.is_not(None))
    for one in (await tx.execute(rows.execution_options(populate_existing=True))).scalars():
        told = SanctionChanged.model_validate(
            {
                "sanction_id": one.id, "person_id": one.person_id, "segment": one.segment, "kind": one.kind,
                "from_at": one.from_at, "until_at": one.lifted_at or one.until_at,
            }
        )  # fmt: skip
        emit(tx, told, subject=one.id, segment=one.segment)


async def _exceptions(tx: AsyncSession, merge: PersonMerged, ids: Sequence[UUID]) -> None:
    """The record that loses an exception is back under the matrix; the other one has it."""
    loser = merge.kept_id if merge.undone else merge.merged_id
    for row in (await tx.execute(_EXCEPTIONS, {"ids": list(ids)})).mappings():
        for told in (
            RightExceptionChanged.model_validate(
                {**row, "person_id": loser, "allowed": None, "until_on": None}
            ),
            RightExceptionChanged.model_validate(dict(row)),
        ):
            subject = f"{told.person_id}|{told.segment}|{told.role}|{told.right}"
            emit(tx, told, subject=subject, segment=told.segment)
