"""The exchange of rosters over HTTP: what an export would hold, and the export itself."""

from typing import Annotated

from fastapi import Query, Response
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from audit import about
from registry.archive import ZIP, handed_out
from registry.oneroster import files, queries
from registry.oneroster.roster import Asked
from registry.oneroster.views import ExchangeCount
from service import CurrentActor, Router, may
from service.http import sends
from store import Tx
from store.clock import today

router = Router(tags=["Обмен: OneRoster"])
READ = "registry:exchange:read"
_FILE = sends(may(READ, recorded=True), ZIP, "ZIP с файлами CSV")
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
    return await handed_out(await files.write(tx, asked), _name(asked.actor, asked))


def _name(actor: Actor, asked: Asked) -> str:
    return f"oneroster-{actor.segment.rpartition('/')[2]}-{asked.today.isoformat()}.zip"
