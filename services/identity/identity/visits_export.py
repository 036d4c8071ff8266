"""«Посещения» as a file (B8)."""

from typing import Annotated
from urllib.parse import quote

from fastapi import Query, Response

from identity import visits, visits_workbook
from identity.visits_workbook import XLSX
from service import CurrentActor, Router, may
from store import Tx

router = Router(prefix="/visits", tags=["Посещения"])
_MAY = may("identity:visit:read")
_BOOK = {**_MAY["responses"], 200: {"content": {XLSX: {}}, "description": "Книга Excel"}}


@router.get("/workbook", summary="Посещения в XLSX", response_class=Response, **{**_MAY, "responses": _BOOK})
async def download_visits(
    actor: CurrentActor,
    tx: Tx,
    days: Annotated[int, Query(ge=7, le=365, description="Сколько последних дней")] = 30,
) -> Response:
    """Вся страница: по листу на таблицу; люди поимённо – только школе, как и на странице."""
    seen = await visits.collected(tx, actor, days)
    name = f"attachment; filename=\"visits.xlsx\"; filename*=UTF-8''{quote('Посещения.xlsx')}"
    return Response(visits_workbook.write(seen), media_type=XLSX, headers={"content-disposition": name})
