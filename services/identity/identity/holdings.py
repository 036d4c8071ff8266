"""Which account, appointments and measures a person has here: shown before two records are made one (X25)."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query
from sqlalchemy import func, select

from identity import policy
from identity.tables import Account, Appointment, Sanction, SignIn
from service import CurrentActor, Router, may
from service.merging import Holding, holdings
from store import Tx, load

router = Router(tags=["Дубли"])
TITLES = {
    "accounts": "открытая учётная запись",
    "appointments": "назначения",
    "sanctions": "меры",
    "sign_ins": "входы",
}


@router.get(
    "/people/{person_id}/holdings", summary="Что есть о доступе человека", **may("registry:duplicate:read")
)
async def read_holdings(
    person_id: UUID,
    actor: CurrentActor,
    tx: Tx,
    since: Annotated[datetime | None, Query(description="Только появившееся после этого мгновения")] = None,
) -> list[Holding]:
    """Количества в своём сегменте: что перейдёт при объединении записей или появилось после него."""
    visible = policy.person_visible_to(actor, Account.person_id)
    account = await load(tx, Account, person_id, visible, what="Человек")
    appointments: Any = select(func.count()).where(
        Appointment.person_id == person_id, policy.visible_to(actor), Appointment.removed.is_(False)
    )
    sanctions: Any = select(func.count()).where(
        Sanction.person_id == person_id, policy.sanctions_visible_to(actor)
    )
    sign_ins: Any = select(func.count()).where(SignIn.person_id == person_id)
    if since is not None:
        # those of placements have changed by the merge itself
        appointments = appointments.where(Appointment.changed_at > since, Appointment.placement_id.is_(None))
        sanctions, sign_ins = sanctions.where(Sanction.at > since), sign_ins.where(SignIn.at > since)
    opened = account.opened_at is not None and (since is None or account.opened_at > since)
    counts = {
        "accounts": int(opened),
        "appointments": int(await tx.scalar(appointments) or 0),
        "sanctions": int(await tx.scalar(sanctions) or 0),
        "sign_ins": int(await tx.scalar(sign_ins) or 0),
    }
    return holdings(counts, TITLES)
