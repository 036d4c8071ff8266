"""The exchange of rosters over HTTP: what an export would hold, and the export itself."""

import asyncio
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import Query, Response
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.responses import StreamingResponse

from access import Actor
from audit import about
from registry.oneroster import files, queries
from registry.oneroster.roster import Asked
from registry.oneroster.views import ExchangeCount
from service import CurrentActor, Router, may
from store import Tx
from store.clock import today

router = Router(tags=["Обмен: OneRoster"])
READ = "registry:exchange:read"
ZIP = "application/zip"
_FILE: Any = may(READ, recorded=True)
_FILE = {
    **_FILE,
    "responses": {**_FILE["responses"], 200: {"content": {ZIP: {}}, "description": "ZIP с файлами CSV"}},
    "response_class": Response,
}
Recipient = Annotated[
    str,
    Query(
        min_length=3, max_length=200, description="Кому передаётся: название организации, как в согласии",
        examples=["АНО «Региональный центр олимпиад»"],
    ),
]  # fmt: skip


@router.get("/oneroster", summary="Что войдёт в выгрузку OneRoster", **may(READ))
async def count_export(actor: CurrentActor, tx: Tx) -> ExchangeCount:
    """Сколько школ, классов, групп и людей войдёт в выгрузку и скольких из них пропускает согласие."""
    return await queries.count(tx, actor)


@router.get("/oneroster/law", summary="Выгрузить OneRoster для своих систем", **_FILE)
async def export_by_law(actor: CurrentActor, tx: Tx) -> Response:
    """OneRoster 1.2 CSV, bulk: системам, которые ведёт сама школа, её учредитель или подрядчик по их поручению.

    Все ученики, сотрудники и родители, которым открыты сведения о ребёнке, с контактами и СНИЛС; закрытых сведений
    личных дел нет. Выгрузка записывается в журнал действий."""
    return await _export(tx, Asked(actor, "law", today()))


@router.get("/oneroster/consent", summary="Выгрузить OneRoster для внешней организации", **_FILE)
async def export_by_consent(actor: CurrentActor, tx: Tx, recipient: Recipient) -> Response:
    """OneRoster 1.2 CSV, bulk: организации, которой школа передаёт сведения по согласию.

    Только ученики с действующим согласием на передачу внешним организациям: имя, дата рождения, класс, группы, школа.
    Родителей, контактов и СНИЛС нет; сотрудники – руководители и педагоги, чьи имена школа публикует по закону.
    Выгрузка и получатель записываются в журнал действий."""
    about(tx, recipient=" ".join(recipient.split()))
    return await _export(tx, Asked(actor, "consent", today()))


async def _export(tx: AsyncSession, asked: Asked) -> Response:
    """The package is whole before the answer begins, so that a failure is an error and not half a file."""
    package = await files.write(tx, asked)
    try:
        size = await asyncio.to_thread(package.finish)
    except BaseException:
        package.close()
        raise
    return StreamingResponse(
        package.chunks(),
        media_type=ZIP,
        headers={
            "content-disposition": f"attachment; filename*=UTF-8''{quote(_name(asked.actor, asked))}",
            "content-length": str(size),
            "cache-control": "no-store",
        },
    )


def _name(actor: Actor, asked: Asked) -> str:
    return f"oneroster-{actor.segment.rpartition('/')[2]}-{asked.today.isoformat()}.zip"
