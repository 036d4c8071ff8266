"""Import of the teaching load over HTTP: template, dry run, report, application, undo."""

from dataclasses import asdict
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import Form, Query, Request, Response, UploadFile
from pydantic import ValidationError
from sqlalchemy import select

from academic import policy
from academic.carrying import school_year_of
from academic.groups.workload import commands
from academic.groups.workload import undo as undoing
from academic.groups.workload.forms import FORMS
from academic.groups.workload.template import make_template
from academic.groups.workload.views import InTheWayView, WorkloadLine, WorkloadView
from academic.tables import Workload, WorkloadMapping
from problems import InvalidInput
from service import CurrentActor, Router, may, sends
from service.sheets import XLSX
from sheets import saved
from sheets.checked import undo_until, undoable
from sheets.uploads import uploaded
from sheets.views import ChosenColumns, MappingView, columns_view
from store import Page, Tx, clock, keyset, load

router = Router(tags=["Импорт нагрузки"])
WRITE = may("academic:group:write")


def _view(row: Workload) -> WorkloadView:
    own = {"applicable", "undo_until", "undoable", "columns"}
    facts = {name: getattr(row, name) for name in WorkloadView.model_fields if name not in own}
    applicable = row.state == "dry-run" and not row.errors and row.drafts is not None
    return WorkloadView(**facts, applicable=applicable, undo_until=undo_until(row), undoable=undoable(row))


@router.get(
    "/workload-template",
    summary="Шаблон XLSX для нагрузки и подгрупп",
    **sends(WRITE, XLSX, "Книга Excel"),
)
async def download_template(actor: CurrentActor) -> Response:
    """Книга с листами «Нагрузка» и «Подгруппы», примерами и подсказками."""
    name = {"content-disposition": 'attachment; filename="workload.xlsx"'}
    return Response(make_template(), media_type=XLSX, headers=name)


def _chosen(given: str | None) -> ChosenColumns | None:
    if not given:
        return None
    try:
        return ChosenColumns.model_validate_json(given)
    except ValidationError:
        detail = 'здесь нужен JSON вида {"sheets": [{"sheet": …, "kind": …, "columns": […]}]}'
        raise InvalidInput("Столбцы не читаются", [{"pointer": "/body/choices", "detail": detail}]) from None


@router.post("/workloads", status_code=201, summary="Проверить нагрузку (пробный прогон)", **WRITE)
async def upload(
    file: UploadFile,
    request: Request,
    actor: CurrentActor,
    tx: Tx,
    school_year: Annotated[
        int | None, Form(ge=2015, le=2100, description="Год сентября; по умолчанию текущий")
    ] = None,
    effective_on: Annotated[
        date | None, Form(description="С какого дня; по умолчанию сегодня, до учебного года — 1 сентября")
    ] = None,
    choices: Annotated[
        str | None,
        Form(max_length=100_000, description="Выбранные столбцы: JSON как у POST …/columns импорта"),
    ] = None,
) -> WorkloadView:
    """Таблица «учитель, предмет, класс, подгруппа, часов в неделю» и состав подгрупп: XLSX, XLS, ODS или CSV. Файл
    сверяется со школой, в базу ничего, кроме отчёта, не пишется; сам файл не хранится."""
    chosen = _chosen(choices)
    files = await uploaded(request, file)
    year = school_year or school_year_of(clock.today())
    since = effective_on or max(clock.today(), date(year, 9, 1))
    row, reading = await commands.dry_run(tx, actor, files, chosen, year, since)
    view = _view(row)
    view.columns = columns_view(reading.columns, FORMS)
    return view


@router.post("/workloads/{workload_id}/application", summary="Применить проверенную нагрузку", **WRITE)
async def apply_workload(workload_id: UUID, actor: CurrentActor, tx: Tx) -> WorkloadView:
    """Всё или ничего. Отказ, если в файле есть ошибки, загружен более новый файл, данные школы с тех пор изменились
    или новый учитель занят по расписанию."""
    return _view(await commands.apply(tx, actor, workload_id))


@router.get(
    "/workloads/{workload_id}/in-the-way",
    summary="Что мешает отменить нагрузку",
    **WRITE,
)
async def read_in_the_way(workload_id: UUID, actor: CurrentActor, tx: Tx) -> list[InTheWayView]:
    """Группы, в журналах которых уже есть уроки, отметки или расписание, и те, что изменены позже."""
    row = await load(tx, Workload, workload_id, policy.visible_to(actor, Workload), what="Нагрузка")
    return [InTheWayView(**asdict(one)) for one in await undoing.in_the_way(tx, row)]


@router.post("/workloads/{workload_id}/undo", summary="Отменить загруженную нагрузку", **WRITE)
async def undo_workload(workload_id: UUID, actor: CurrentActor, tx: Tx) -> WorkloadView:
    """В течение 30 дней; отказ со списком групп, если в их журналах уже есть уроки или отметки."""
    return _view(await undoing.undo(tx, actor, workload_id))


@router.get("/workload-mappings", summary="Запомненные столбцы нагрузки", **WRITE)
async def list_mappings(actor: CurrentActor, tx: Tx) -> list[MappingView]:
    """Соответствия своей школы по имени."""
    return await saved.listed(tx, WorkloadMapping, actor.segment)


@router.delete("/workload-mappings/{mapping_id}", status_code=204, summary="Забыть столбцы нагрузки", **WRITE)
async def forget_mapping(mapping_id: UUID, actor: CurrentActor, tx: Tx) -> None:
    """Файлы с такими заголовками снова понимаются по названиям столбцов."""
    own = policy.visible_to(actor, WorkloadMapping)
    mapping = await load(tx, WorkloadMapping, mapping_id, own, lock=True, what="Соответствие")
    await tx.delete(mapping)


@router.get("/workloads", summary="Загрузки нагрузки", **WRITE)
async def list_workloads(
    actor: CurrentActor,
    tx: Tx,
    after: Annotated[str | None, Query(description="next предыдущей страницы")] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Page[WorkloadLine]:
    """Сначала новые."""
    columns = (Workload.id, Workload.file_name, Workload.state, Workload.school_year, Workload.errors)
    rows: Any = select(
        *columns, Workload.warnings, Workload.created_at, Workload.applied_at, Workload.undone_at
    )
    rows = rows.where(policy.visible_to(actor, Workload))
    keys: list[Any] = [Workload.id]
    return await keyset(tx, rows, keys, WorkloadLine, after=after, limit=limit, descending=True)


@router.get("/workloads/{workload_id}", summary="Отчёт о нагрузке", **WRITE)
async def read_workload(workload_id: UUID, actor: CurrentActor, tx: Tx) -> WorkloadView:
    """Сколько групп появится и изменится и каждое замечание: лист, строка, столбец, причина, что сделать."""
    return _view(await load(tx, Workload, workload_id, policy.visible_to(actor, Workload), what="Нагрузка"))
