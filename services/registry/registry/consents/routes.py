"""Consents over HTTP."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import Form, Query, Response, UploadFile

from registry.consents import commands, forms, own, paper, queries, workbook
from registry.consents.queries import Wanted
from registry.consents.rules import Entered, Whom
from registry.consents.views import (
    Asked,
    Asking,
    ConsentCount,
    ConsentKindView,
    ConsentRow,
    ConsentSettingEdit,
    ConsentTextView,
    FormsWanted,
    KindCode,
    NewConsentText,
    OwnConsents,
    OwnStatement,
    PersonConsents,
)
from registry.files.media import ENDINGS, LARGEST
from registry.files.vault import CurrentVault
from service import CurrentActor, IfMatch, Router, download, may, sends
from service.sheets import XLSX
from store import Page, Tx

router = Router(tags=["Согласия"])
READ, WRITE = "registry:consent:read", "registry:consent:write"
MOST_ROWS = 5000


def _file(right: str, media: str, what: str) -> dict[str, Any]:
    """A route that answers with a file."""
    return sends(may(right, recorded=True), media, what)


Whose = Annotated[Whom, Query(description="Ученики или сотрудники")]
ClassId = Annotated[UUID | None, Query(description="Только этот класс")]
Lacking = Annotated[
    str | None,
    Query(
        description="Вид, которого нет; any — нет хотя бы одного; removal — отозвано, а удаление не записано",
        max_length=60,
    ),
]


@router.get("/consent-kinds", summary="Виды согласий", **may("registry:consent-text:read"))
async def list_kinds(actor: CurrentActor, tx: Tx) -> list[ConsentKindView]:
    """Какие согласия собирают здесь, по какому тексту и что без них не работает."""
    return await queries.kinds(tx, actor)


@router.post(
    "/consent-texts", status_code=201, summary="Новая версия текста", **may("registry:consent-text:write")
)
async def write_text(body: NewConsentText, actor: CurrentActor, tx: Tx) -> ConsentTextView:
    """Прежние версии остаются. renews — прежние согласия перестанут действовать, их спросят заново."""
    return ConsentTextView.model_validate(await commands.write_text(tx, actor, body))


@router.put(
    "/consent-kinds/{kind}/setting",
    status_code=204,
    summary="Собирать ли и что скрывать",
    **may("registry:consent-text:write", stale=True),
)
async def set_kind(
    kind: KindCode, body: ConsentSettingEdit, actor: CurrentActor, expected: IfMatch, tx: Tx
) -> None:
    """Настройка своей организации."""
    await commands.set_kind(tx, actor, kind, body, expected)


@router.get("/consents", summary="Согласия: люди и виды", **may(READ))
async def list_consents(
    actor: CurrentActor,
    tx: Tx,
    whom: Whose = "student",
    class_id: ClassId = None,
    q: Annotated[str | None, Query(description="Часть имени", max_length=100)] = None,
    lacking: Lacking = None,
    after: Annotated[str | None, Query(max_length=1000)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 100,
) -> Page[ConsentRow]:
    """Классный руководитель видит свой класс, кадры — сотрудников. Чего нет в cells, того не спрашивали."""
    return await queries.matrix(tx, actor, Wanted(whom, class_id, q, lacking), after, limit)


@router.get("/consent-counts", summary="Сколько согласий дано", **may(READ))
async def count_consents(actor: CurrentActor, tx: Tx, whom: Whose = "student") -> list[ConsentCount]:
    """По классам школы; управлению — по школам."""
    return await queries.counts(tx, actor, whom)


@router.get("/consents/workbook", summary="Отчёт о согласиях в XLSX", **_file(READ, XLSX, "Книга Excel"))
async def download_consents(
    actor: CurrentActor, tx: Tx, whom: Whose = "student", class_id: ClassId = None, lacking: Lacking = None
) -> Response:
    """Недостающее выделено цветом; lacking=any — только те, у кого чего-то нет."""
    rows: list[ConsentRow] = []
    after: str | None = None
    while len(rows) < MOST_ROWS:
        page = await queries.matrix(tx, actor, Wanted(whom, class_id, None, lacking), after, 500)
        rows += page.items
        after = page.next
        if after is None:
            break
    texts = await queries.texts_of(tx, actor)
    kinds = [(one.kind, one.title) for one in texts.values() if one.collected and one.whom == whom]
    rows.sort(key=lambda one: ((one.class_name or "").rjust(8), one.name))
    book = workbook.book("Согласия", kinds, rows, whom == "staff")
    return download(book, XLSX, "Согласия.xlsx")


@router.post("/consents/questions", summary="Спросить семьи", **may(WRITE))
async def ask(body: Asking, actor: CurrentActor, tx: Tx) -> Asked:
    """Вопрос появится у родителей в «Нужно ваше решение». Кто уже решил, того не спрашивают."""
    return await commands.ask(tx, actor, body)


@router.post(
    "/consents/forms", summary="Заполненные бланки в PDF", **_file(WRITE, "application/pdf", "Бланки")
)
async def print_forms(body: FormsWanted, actor: CurrentActor, vault: CurrentVault, tx: Tx) -> Response:
    """Каждое согласие — отдельный документ. Паспорт и свидетельство впишутся тем, кто их видит; это записывается."""
    found: dict[Whom, list[Any]] = {"student": [], "staff": []}
    for one in dict.fromkeys(body.person_ids):
        whom, row = await queries.person(tx, actor, one)
        found[whom].append(row)
    chosen: Whom = "student" if found["student"] else "staff"
    opens = actor.may("registry:document:read")
    content = await forms.printed(tx, actor, vault, body.kinds, found[chosen], chosen, opens=opens)
    return download(content, "application/pdf", "Бланки согласий.pdf")


@router.get("/people/{person_id}/consents", summary="Согласия человека", **may(READ))
async def read_consents(person_id: UUID, actor: CurrentActor, tx: Tx) -> PersonConsents:
    """Что действует и весь журнал: кто, когда, как и по какому тексту решил."""
    return await queries.about(tx, actor, person_id, may_write=actor.may(WRITE))


@router.post(
    "/people/{person_id}/consents",
    status_code=201,
    summary="Внести бумажное согласие",
    **may(WRITE),
)
async def record_paper(
    person_id: UUID,
    actor: CurrentActor,
    vault: CurrentVault,
    tx: Tx,
    kind: Annotated[KindCode, Form()],
    decision: Annotated[Entered, Form(description="removed — школа удалила то, на что согласие отозвано")],
    signed_on: Annotated[date, Form(description="День подписи или удаления")],
    signer_id: Annotated[UUID | None, Form(description="Сам человек или его представитель")] = None,
    signer_name: Annotated[str | None, Form(max_length=200, description="Если в системе его нет")] = None,
    note: Annotated[str | None, Form(max_length=500, description="Для removed — что и где удалено")] = None,
    scan: UploadFile | None = None,
) -> PersonConsents:
    """PDF, JPEG или PNG до 5 МБ; тип проверяется по содержимому, файл хранится закрытым. Без скана — отказ, отзыв и
    запись школы об удалении."""
    told = paper.Paper(kind, decision, signed_on, signer_id, signer_name, note)
    content = await scan.read(LARGEST + 1) if scan else None
    await commands.say(tx, actor, vault, await paper.statement(tx, actor, person_id, told, content))
    return await queries.about(tx, actor, person_id, may_write=True)


@router.get(
    "/consent-entries/{entry_id}/scan", summary="Скан согласия", **_file(READ, "application/pdf", "Скан")
)
async def read_scan(entry_id: UUID, actor: CurrentActor, vault: CurrentVault, tx: Tx) -> Response:
    """Подписанный бланк. Просмотр записывается."""
    media, content = await paper.scan(tx, actor, vault, entry_id)
    return download(content, media, f"Согласие.{ENDINGS[media]}")


@router.get("/own-consents", summary="Мои согласия", **may("registry:own-file:read"))
async def own_consents(actor: CurrentActor, tx: Tx) -> list[OwnConsents]:
    """Свои, у родителя — детей, которые учатся в этой школе: тексты, что действует, что отключит отзыв."""
    return await own.listed(tx, actor)


@router.post(
    "/own-consents/{person_id}/{kind}",
    summary="Дать согласие, отказать или отозвать",
    **may("registry:own-consent:write"),
)
async def say_own(
    person_id: UUID, kind: KindCode, body: OwnStatement, actor: CurrentActor, vault: CurrentVault, tx: Tx
) -> OwnConsents:
    """Записываются учётная запись, время и прочитанный текст. Отзыв действует сразу."""
    said = await own.statement(tx, actor, person_id, kind, body)
    await commands.say(tx, actor, vault, said)
    return own.of(await own.listed(tx, actor), person_id)


@router.get(
    "/own-consents/{person_id}/{kind}/form",
    summary="Свой бланк в PDF",
    **_file("registry:own-file:read", "application/pdf", "Бланк"),
)
async def own_form(
    person_id: UUID, kind: KindCode, actor: CurrentActor, vault: CurrentVault, tx: Tx
) -> Response:
    """Заполненный бланк, чтобы подписать на бумаге."""
    one = own.mine_of(await own.reach(tx, actor), person_id)
    signer = actor.id if one.side == "representative" else None
    content = await forms.printed(tx, actor, vault, [kind], [one], one.whom, signer=signer, opens=True)
    return download(content, "application/pdf", "Бланк согласия.pdf")
