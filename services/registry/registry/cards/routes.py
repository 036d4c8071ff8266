"""Cards over HTTP."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Response

from registry.cards import commands, queries, workbook
from registry.cards.fields import BY_CODE, COLUMNS, FIELDS, GROUPS
from registry.cards.views import (
    CardChangeView,
    CardChoice,
    CardEdit,
    CardFieldView,
    CardLine,
    CardPatch,
    CardView,
)
from service import CurrentActor, IfMatch, Router, etag, may
from service.sheets import XLSX
from store import Page, Tx

router = Router(tags=["Карточка организации"])
On = Annotated[date | None, Query(description="Карточка на этот день; по умолчанию сегодня")]
After = Annotated[str | None, Query(description="next предыдущей страницы", max_length=1000)]
Limit = Annotated[int, Query(ge=1, le=200)]
Lacking = Annotated[str | None, Query(description="Только те, где это поле не заполнено", max_length=40)]
BOOK: Any = may("registry:school:read")
BOOK = {
    **BOOK,
    "responses": {**BOOK["responses"], 200: {"content": {XLSX: {}}, "description": "Книга Excel"}},
}
_FIELDS = [
    CardFieldView(
        code=one.code, title=one.title, group=one.group, group_title=GROUPS[one.group], type=one.type,
        wanted=one.wanted, school=one.school, needed=one.needed, dictionary=one.dictionary, hint=one.hint,
        choices=[CardChoice(code=code, title=title) for code, title in one.choices.items()],
    )
    for one in FIELDS
]  # fmt: skip


@router.get("/card-fields", summary="Поля карточки организации", **may("registry:segment:read"))
async def card_fields() -> list[CardFieldView]:
    """Все поля карточки по группам: по ним строятся форма, проверки, история и список."""
    return _FIELDS


@router.get("/segments/{segment_id}/card", summary="Карточка организации", **may("registry:segment:read"))
async def read_card(
    segment_id: UUID, response: Response, actor: CurrentActor, tx: Tx, on: On = None
) -> CardView:
    """Реквизиты, контакты, лицензия, здания, смены. ETag — версия для правки. Прошлый день — по истории."""
    view = await queries.read(tx, actor, segment_id, on)
    etag(response, view.version)
    return view


@router.put(
    "/segments/{segment_id}/card",
    summary="Заменить карточку организации целиком",
    **may("registry:school:write", stale=True),
)
async def edit_card(
    segment_id: UUID, body: CardEdit, response: Response, actor: CurrentActor, expected: IfMatch, tx: Tx
) -> CardView:
    """Чего нет в теле, станет пустым. Пришлите If-Match с версией, которую видели: чужая правка не потеряется."""
    names = {"name": body.name, "short_name": body.short_name}
    whole = dict.fromkeys(BY_CODE.keys() - COLUMNS) | body.card.model_dump(mode="json")
    row = await commands.change(
        tx, actor, segment_id, commands.Wish({**whole, **names}, at="/body/card"), expected
    )
    etag(response, row.version)
    return await queries.shown(tx, actor, row, None)


@router.patch(
    "/segments/{segment_id}/card",
    summary="Изменить поля карточки",
    **may("registry:school:write", stale=True),
)
async def change_card(
    segment_id: UUID, body: CardPatch, response: Response, actor: CurrentActor, expected: IfMatch, tx: Tx
) -> CardView:
    """Меняются только названные поля, с указанного дня; прежние значения остаются в истории."""
    told = body.values.model_dump(mode="json")
    wish = commands.Wish({code: told[code] for code in body.values.model_fields_set}, body.from_on)
    row = await commands.change(tx, actor, segment_id, wish, expected)
    etag(response, row.version)
    return await queries.shown(tx, actor, row, None)


@router.get("/segments/{segment_id}/card/changes", summary="История карточки", **may("registry:school:read"))
async def read_card_changes(
    segment_id: UUID, actor: CurrentActor, tx: Tx, after: After = None, limit: Limit = 50
) -> Page[CardChangeView]:
    """Кто, когда и что изменил: было → стало, и с какого дня действует."""
    return await queries.changes(tx, actor, segment_id, after, limit)


@router.get("/school-cards", summary="Карточки школ", **may("registry:school:read"))
async def list_cards(
    actor: CurrentActor,
    tx: Tx,
    q: Annotated[str | None, Query(description="Часть названия, адреса, имени, ИНН", max_length=200)] = None,
    missing: Lacking = None,
    after: After = None,
    limit: Limit = 100,
) -> Page[CardLine]:
    """Школы своего сегмента с тем, что в карточке ещё не заполнено; школа видит только свою."""
    return await queries.listed(tx, actor, q, missing, after, limit)


@router.get("/school-cards/workbook", summary="Карточки школ в XLSX", response_class=Response, **BOOK)
async def download_cards(actor: CurrentActor, tx: Tx) -> Response:
    """Все поля карточек школ своего сегмента; незаполненное выделено цветом."""
    name = {
        "content-disposition": "attachment; filename=\"school-cards.xlsx\"; filename*=UTF-8''%D0%9A%D0%B0%D1%80%D1%82"
        "%D0%BE%D1%87%D0%BA%D0%B8%20%D1%88%D0%BA%D0%BE%D0%BB.xlsx"
    }
    return Response(await workbook.write(tx, actor), media_type=XLSX, headers=name)
