"""Import over HTTP: template, dry run (upload), columns, report, application, undo."""

from dataclasses import asdict
from datetime import date
from pathlib import PurePath
from typing import Annotated, Any
from uuid import UUID

from fastapi import Form, Query, Request, Response, UploadFile
from sqlalchemy import exists, select

from registry import policy, rules
from registry.files.vault import CurrentVault
from registry.imports import columns, commands
from registry.imports import undo as undoing
from registry.imports.forms import FORMS
from registry.imports.template import make_template
from registry.imports.views import ChangedSince, ImportLine, ImportView, LaterView, ToldAgain, Undoing
from registry.tables import Import, ImportMapping, ImportSource
from service import CurrentActor, Router, download, may, sends
from service.sheets import XLSX
from sheets import saved
from sheets.checked import undo_until, undoable
from sheets.uploads import uploaded
from sheets.views import ColumnsView, MappingView, columns_view
from store import Page, Tx, clock, keyset, load

router = Router(tags=["Импорт списков"])
READ, WRITE = may("registry:import:read"), may("registry:import:write")
SEEN = may("registry:import:write", recorded=True)

OWN = {"applicable", "mappable", "undo_until", "undoable"}


async def _view(tx: Tx, actor: CurrentActor, row: Import) -> ImportView:
    facts = {name: getattr(row, name) for name in ImportView.model_fields if name not in OWN}
    fresh = row.state == "dry-run" and row.drafts is not None
    kept = select(exists().where(policy.visible_to(actor, ImportSource), ImportSource.import_id == row.id))
    if not policy.may_import(actor):
        facts["alike"] = []  # birth dates and children: for whoever decides
    return ImportView(
        **facts, undo_until=undo_until(row), undoable=undoable(row),
        applicable=fresh and not row.errors and not row.undecided,
        mappable=fresh and row.tables and bool((await tx.execute(kept)).scalar()),
    )  # fmt: skip


@router.get(
    "/import-template",
    summary="Шаблон XLSX для списков школы",
    **sends(READ, XLSX, "Книга Excel"),
)
async def download_template(actor: CurrentActor) -> Response:
    """Книга с листами «Классы», «Сотрудники», «Ученики», «Родители», подсказками, примерами и выпадающими
    списками.
    """
    return download(make_template(), XLSX, "Шаблон списков школы.xlsx")


@router.post("/imports", status_code=201, summary="Проверить файл (пробный прогон)", **WRITE)
async def upload(
    file: UploadFile,
    request: Request,
    actor: CurrentActor,
    vault: CurrentVault,
    tx: Tx,
    school_year: Annotated[
        int | None, Form(ge=2000, le=2100, description="Год сентября; по умолчанию текущий")
    ] = None,
    effective_on: Annotated[
        date | None, Form(description="С какой даты; по умолчанию 1 сентября этого года")
    ] = None,
) -> ImportView:
    """Книга Excel (.xlsx, .xls, .ods) или таблица CSV в любой кодировке; поле file можно повторить: несколько
    таблиц — одна загрузка. Файл читается и сверяется со школой; в базу ничего, кроме самого отчёта, не пишется.
    Предыдущая непримененная проверка после этого уже не применяется."""
    files = await uploaded(request, file)
    year = school_year or rules.school_year_of(clock.today())
    since = effective_on or date(year, 9, 1)
    return await _view(tx, actor, await commands.dry_run(tx, actor, vault, files, year, since))


@router.get(
    "/imports/{import_id}/columns",
    summary="Столбцы файла: как поняты",
    **SEEN,
)
async def read_columns(import_id: UUID, actor: CurrentActor, vault: CurrentVault, tx: Tx) -> ColumnsView:
    """Каждый лист: вид списка, заголовки, как понят каждый столбец и первые значения под ним. После применения
    файл не хранится."""
    await load(tx, Import, import_id, policy.visible_imports(actor), what="Импорт")
    said, _ = await columns.open_source(tx, actor, vault, import_id)
    return columns_view(said.columns, FORMS)


@router.get(
    "/imports/{import_id}/marked",
    summary="Файл с пометками: что исправить",
    **sends(SEEN, XLSX, "Книга Excel"),
)
async def download_marked(import_id: UUID, actor: CurrentActor, vault: CurrentVault, tx: Tx) -> Response:
    """Те же листы книгой Excel: неверные ячейки закрашены, в последнем столбце — что исправить. Исправленный файл
    можно загрузить как есть."""
    row = await load(tx, Import, import_id, policy.visible_imports(actor), what="Импорт")
    said, files = await columns.open_source(tx, actor, vault, import_id)
    return download(
        await commands.mark(row, said, files), XLSX, f"{PurePath(row.file_name).stem} с пометками.xlsx"
    )


@router.post("/imports/{import_id}/columns", summary="Исправить и проверить снова", **WRITE)
async def check_again(
    import_id: UUID, body: ToldAgain, actor: CurrentActor, vault: CurrentVault, tx: Tx
) -> ImportView:
    """Проверка повторяется с выбранными столбцами, исправленными ячейками и решениями, кто есть кто. С save_as
    соответствие запоминается: файл с теми же заголовками в следующий раз понимается так же."""
    return await _view(tx, actor, await commands.repeat(tx, actor, vault, import_id, body))


@router.post("/imports/{import_id}/application", summary="Применить проверенный файл", **WRITE)
async def apply_import(import_id: UUID, actor: CurrentActor, tx: Tx) -> ImportView:
    """Всё или ничего, одной транзакцией. Отказ, если в файле есть ошибки, загружен более новый файл или
    данные школы
    с тех пор изменились. Учеников зачисляет раздел «Движение» одним приказом."""
    return await _view(tx, actor, await commands.apply(tx, actor, import_id))


@router.get("/imports/{import_id}/changed-since", summary="Что изменилось после загрузки", **READ)
async def read_changed_since(import_id: UUID, actor: CurrentActor, tx: Tx) -> ChangedSince:
    """Какие записи загрузки меняли, кто и когда; сколько человек и классов останется, если отменить остальное."""
    items, total, left, reasons = await undoing.changed_since(tx, actor, import_id)
    return ChangedSince(
        total=total, items=[LaterView(**asdict(one)) for one in items], reasons=reasons,
        stay_people=len(left.people), stay_classes=len(left.classes),
    )  # fmt: skip


@router.post("/imports/{import_id}/undo", summary="Отменить применённый импорт", **WRITE)
async def undo_import(
    import_id: UUID, actor: CurrentActor, tx: Tx, body: Undoing | None = None
) -> ImportView:
    """Возвращает всё, как было до импорта; в течение 30 дней. Если на его записях уже держатся более поздние
    изменения — отказ с причинами, а с leave_changed отменяется остальное, изменённое остаётся с семьями.
    """
    leave = body is not None and body.leave_changed
    return await _view(tx, actor, await undoing.undo(tx, actor, import_id, leave))


@router.get("/import-mappings", summary="Запомненные соответствия столбцов", **READ)
async def list_mappings(actor: CurrentActor, tx: Tx) -> list[MappingView]:
    """Соответствия своей школы по имени."""
    return await saved.listed(tx, ImportMapping, actor.segment)


@router.delete("/import-mappings/{mapping_id}", status_code=204, summary="Забыть соответствие", **WRITE)
async def forget_mapping(mapping_id: UUID, actor: CurrentActor, tx: Tx) -> None:
    """Файлы с такими заголовками снова понимаются по названиям столбцов."""
    mapping = await load(
        tx, ImportMapping, mapping_id, policy.own_mappings(actor), lock=True, what="Соответствие"
    )
    await tx.delete(mapping)


@router.get("/imports", summary="Список импортов", **READ)
async def list_imports(
    actor: CurrentActor,
    tx: Tx,
    after: Annotated[str | None, Query(description="next предыдущей страницы")] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Page[ImportLine]:
    """Сначала новые."""
    columns = (Import.id, Import.file_name, Import.state, Import.school_year, Import.errors, Import.warnings)
    rows: Any = select(*columns, Import.created_at, Import.applied_at, Import.undone_at)
    rows = rows.where(policy.visible_imports(actor))
    keys: list[Any] = [Import.id]
    return await keyset(tx, rows, keys, ImportLine, after=after, limit=limit, descending=True)


@router.get("/imports/{import_id}", summary="Отчёт об импорте", **READ)
async def read_import(import_id: UUID, actor: CurrentActor, tx: Tx) -> ImportView:
    """Сколько чего появится или изменится и каждое замечание: лист, строка, столбец, причина, что сделать."""
    row = await load(tx, Import, import_id, policy.visible_imports(actor), what="Импорт")
    return await _view(tx, actor, row)
