"""Registry erases its own part by its own order, under the role that sees all; others' answers are kept.

# segment-module: handlers' role; the act names the school
"""

from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, emit, on
from contracts.events import academic, communication, identity, movement, reporting
from contracts.events.registry import ErasureOrdered, TieChanged
from registry import person
from registry.copies.commands import SERVICES
from registry.erasure_tables import ErasureAct, ErasureAnswer
from registry.erasures import rules
from registry.tables import FileChange, Human, Tie
from service.erasing import erased
from store import clock


@on(ErasureOrdered)
async def erase(tx: AsyncSession, event: Envelope[ErasureOrdered]) -> None:
    """Ties end, people become nameless, both are told: every copy of a name in other services follows."""
    ordered = event.data
    whole = [one.person_id for one in ordered.people if one.whole]
    tied = select(Tie).where(Tie.parent_id.in_(whole) | Tie.student_id.in_(whole))
    for tie in (await tx.execute(tied)).scalars():
        gone = TieChanged(
            tie_id=tie.id, parent_id=tie.parent_id, student_id=tie.student_id, relation=tie.relation, may_see=False,
            removed=True,
        )  # fmt: skip
        emit(tx, gone, subject=tie.id, segment=ordered.segment)
    rows = await erased(tx, ordered, rules.ERASURES)
    # the trigger that notes changes has just noted the names
    await tx.execute(delete(FileChange).where(FileChange.person_id.in_(whole)))
    nameless = select(Human).where(Human.id.in_(whole)).execution_options(populate_existing=True)
    for human in (await tx.execute(nameless)).scalars():
        person.tell(tx, human, removed=True, segment=ordered.segment)
    await _keep(tx, ordered.act_id, ordered.segment, "registry", "done", rows)


@on(academic.ErasureCounted)
@on(communication.ErasureCounted)
@on(identity.ErasureCounted)
@on(movement.ErasureCounted)
@on(reporting.ErasureCounted)
async def keep_count(tx: AsyncSession, event: Envelope[Any]) -> None:
    """For the preview."""
    told = event.data
    await _keep(tx, told.act_id, told.segment, event.type.split(".", 1)[0], "counted", told.rows)


@on(academic.ErasureDone)
@on(communication.ErasureDone)
@on(identity.ErasureDone)
@on(movement.ErasureDone)
@on(reporting.ErasureDone)
async def keep_done(tx: AsyncSession, event: Envelope[Any]) -> None:
    """A confirmation."""
    told = event.data
    await _keep(tx, told.act_id, told.segment, event.type.split(".", 1)[0], "done", told.rows)


async def _keep(
    tx: AsyncSession, act_id: object, segment: str, service: str, phase: str, rows: dict[str, int]
) -> None:
    act = (
        await tx.execute(select(ErasureAct).where(ErasureAct.id == act_id).with_for_update())
    ).scalar_one_or_none()
    if act is None:
        return
    given = {"act_id": act_id, "segment": segment, "service": service, "phase": phase, "rows": rows}
    await tx.execute(insert(ErasureAnswer).values(**given).on_conflict_do_nothing())
    done = select(ErasureAnswer.service).where(ErasureAnswer.act_id == act_id, ErasureAnswer.phase == "done")
    if act.state == "approved" and set((await tx.execute(done)).scalars()) >= set(SERVICES):
        act.state, act.done_at = "done", clock.now()
