"""Import over HTTP: template, dry run (upload), report, application, undo."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import Form, Query, Response, UploadFile
from sqlalchemy import select

from problems import TooLarge
from registry import policy, rules
from registry.imports import commands
from registry.imports.template import make_template
from registry.imports.undo import undo
from registry.imports.views import ImportLine, ImportView
from registry.imports.workbook import LARGEST_FILE
from registry.tables import Import
from service import CurrentActor, Router, may
from store import Page, Tx, clock, keyset, load

router = Router(tags=["Импорт списков"])
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
READ, WRITE = may("registry:import:read"), may("registry:import:write")


def _view(row: Import) -> ImportView:
    shown = {name: getattr(row, name) for name in ImportView.model_fields if name != "applicable"}
    applicable = row.state == "dry-run" and not row.errors and row.drafts is not None
    return ImportView(**shown, applicable=applicable)


@router.get(
    "/import-template",
    summary="Шаблон XLSX для списков школы",
    response_class=Response,
    **{
        **READ,
        "responses": {**READ["responses"], 200: {"content": {XLSX: {}}, "description": "Книга Excel"}},
    },
)
async def download_template(actor: CurrentActor) -> Response:
    """Книга с листами «Классы», «Сотрудники», «Ученики», «Родители», подсказками, примерами и выпадающими
    списками.
    """
    name = {"content-disposition": 'attachment; filename="school-lists.xlsx"'}
    return Response(make_template(), media_type=XLSX, headers=name)


@router.post("/imports", status_code=201, summary="Проверить файл (пробный прогон)", **WRITE)
async def upload(
    file: UploadFile,
    actor: CurrentActor,
    tx: Tx,
    school_year: Annotated[
        int | None, Form(ge=2000, le=2100, description="Год сентября; по умолчанию текущий")
    ] = None,
    effective_on: Annotated[
        date | None, Form(description="С какой даты; по умолчанию 1 сентября этого года")
    ] = None,
) -> ImportView:
    """Файл читается и сверяется со школой; в базу ничего, кроме самого отчёта, не пишется. Предыдущая
    непримененная
    проверка после этого уже не применяется."""
    content = await file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise TooLarge(f"Файл больше {LARGEST_FILE // 1024 // 1024} МБ. Уберите картинки и лишние листы.")
    year = school_year or rules.school_year_of(clock.today())
    since = effective_on or date(year, 9, 1)
    name = rules.tidy(file.filename)[-200:] or "без имени"
    return _view(await commands.dry_run(tx, actor, name, content, year, since))


@router.post("/imports/{import_id}/application", summary="Применить проверенный файл", **WRITE)
async def apply_import(import_id: UUID, actor: CurrentActor, tx: Tx) -> ImportView:
    """Всё или ничего, одной транзакцией. Отказ, если в файле есть ошибки, загружен более новый файл или
    данные школы
    с тех пор изменились. Учеников зачисляет раздел «Движение» одним приказом."""
    return _view(await commands.apply(tx, actor, import_id))


@router.post("/imports/{import_id}/undo", summary="Отменить применённый импорт", **WRITE)
async def undo_import(import_id: UUID, actor: CurrentActor, tx: Tx) -> ImportView:
    """Возвращает всё, как было до импорта. Отказ с причиной, если на его записях уже держатся более поздние
    изменения.
    """
    return _view(await undo(tx, actor, import_id))


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
    return _view(await load(tx, Import, import_id, policy.visible_imports(actor), what="Импорт"))
