"""The catalogue of reports over HTTP: what may be run, and one address per report in three shapes (E2)."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import Query, Request, Response
from pydantic import BaseModel, Field
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from reporting import pdf, reports, xlsx
from reporting.report import AnyReport, Parameters
from reporting.sheets import Kind, Sheet, answer
from service import CurrentActor, Json, Router, may
from service.sheets import CSV, PDF, XLSX, tables_csv
from store import Tx

router = Router(tags=["Отчёты"])

SHAPES: dict[str, tuple[str, Callable[[Sheet], bytes]]] = {
    "xlsx": (XLSX, xlsx.workbook),
    "csv": (CSV, lambda sheet: tables_csv(sheet.tables)),
    "pdf": (PDF, pdf.document),
}
EVERYONE = "identity:self:read"
"""The list answers every signed-in role with the reports it may run: none for most."""


class ReportParameter(BaseModel):
    """A parameter of a report, for a form."""

    name: str = Field(examples=["class_id"])
    description: str = Field(examples=["Класс"])
    kind: str = Field(description="Тип значения: uuid, date, integer, string", examples=["uuid"])
    required: bool
    choices: list[str] | None = Field(default=None, description="Допустимые значения, если их список задан")
    default: str | int | None = None


class ReportView(BaseModel):
    """A report of the catalogue."""

    name: str = Field(description="Имя в адресе", examples=["class-results"])
    number: int = Field(description="Номер в перечне отчётов", examples=[10])
    title: str = Field(examples=["Итоги успеваемости класса за период"])
    purpose: str
    href: str = Field(examples=["/api/reporting/v1/reports/class-results"])
    formats: list[str] = Field(examples=[["json", "xlsx", "csv", "pdf"]])
    parameters: list[ReportParameter]


class CatalogueView(BaseModel):
    """The reports that the actor may run."""

    items: list[ReportView]


class ShownParameter(BaseModel):
    """A parameter in words, as it stands in the heading."""

    name: str = Field(examples=["Класс"])
    value: str = Field(examples=["8А"])


class ColumnView(BaseModel):
    """A column of a table."""

    key: str = Field(description="Ключ значения в строке", examples=["progress"])
    title: str = Field(examples=["Успеваемость, %"])
    kind: Kind = Field(description="whole — целое, percent — 1 знак, mean — 2 знака, mark — отметка")


class TableView(BaseModel):
    """Rows of details and rows of totals by the columns' keys, besides ids and `href_…` for programs."""

    title: str = Field(examples=["Показатели по предметам"])
    columns: list[ColumnView]
    rows: list[dict[str, str | int | float | bool | None]] = Field(
        examples=[[{"subject": "Алгебра", "total": 28, "progress": 96.4, "quality": 71.4, "mean": 3.93}]]
    )
    totals: list[dict[str, str | int | float | bool | None]] = Field(
        examples=[[{"subject": "Класс", "total": 28, "progress": 92.9, "quality": 60.7, "mean": 3.57}]]
    )


class SheetView(BaseModel):
    """A report as JSON."""

    name: str = Field(examples=["class-results"])
    number: int = Field(examples=[10])
    title: str = Field(examples=["Итоги успеваемости класса за период"])
    place: str = Field(description="Школа, муниципалитет или регион", examples=["МБОУ «СОШ № 198»"])
    parameters: list[ShownParameter]
    generated_at: datetime
    facts_as_of: datetime | None = Field(description="До какого изменения учтены сведения")
    tables: list[TableView]
    chart: dict[str, Any] | None = Field(description="Диаграмма: спецификация Vega-Lite 6 вместе с данными")
    notes: list[str]


def _parameters(report: AnyReport) -> list[ReportParameter]:
    schema = report.parameters.model_json_schema()
    required = schema.get("required", [])
    found = []
    for name, field in schema["properties"].items():
        if name == "format":
            continue
        kinds = [one for one in field.get("anyOf", [field]) if one.get("type") != "null"]
        found.append(
            ReportParameter(
                name=name,
                description=field["description"],
                kind=kinds[0].get("format", kinds[0]["type"]),
                required=name in required,
                choices=kinds[0].get("enum"),
                default=field.get("default"),
            )
        )
    return found


@router.get(
    "/reports",
    summary="Перечень отчётов",
    description="Отчёты, которые может построить действующая роль, с параметрами для формы.",
    **may(EVERYONE),
)
async def list_reports(actor: CurrentActor) -> CatalogueView:
    """The catalogue for the acting role."""
    return CatalogueView(
        items=[
            ReportView(
                name=report.name,
                number=report.number,
                title=report.title,
                purpose=report.purpose,
                href=f"/api/reporting/v1/reports/{report.name}",
                formats=["json", *SHAPES],
                parameters=_parameters(report),
            )
            for report in reports.ALL
            if actor.may(report.right) and report.may_run(actor) is True
        ]
    )


def shape_of(given: Parameters, accept: str) -> str:
    """`json`, `xlsx`, `csv` or `pdf`: what the parameter says, else the first type of Accept that is one of them."""
    if given.format:
        return given.format
    for kind in accept.split(","):
        name = kind.split(";")[0].strip().lower()
        for shape, (media, _) in SHAPES.items():
            if name == media.split(";")[0]:
                return shape
        if name in ("application/json", "*/*"):
            return "json"
    return "json"


async def deliver(sheet: Sheet, shape: str) -> Response:
    """The report in the wanted shape; drawing a file takes a core for a while, so it happens in a thread."""
    if shape == "json":
        return Json(answer(sheet), headers={"cache-control": "private, no-store"})
    media, draw = SHAPES[shape]
    body = await asyncio.to_thread(draw, sheet)
    pretty = quote(f"{sheet.title}. {sheet.place}.{shape}", safe="")
    headers = {
        "content-disposition": f"attachment; filename=\"{sheet.name}.{shape}\"; filename*=UTF-8''{pretty}",
        "cache-control": "private, no-store",
    }
    return Response(body, media_type=media, headers=headers)


def _endpoint(report: AnyReport) -> Callable[..., Awaitable[Response]]:
    async def run(request: Request, actor: Actor, tx: AsyncSession, given: Parameters) -> Response:
        sheet = await report.run(tx, actor, given)
        return await deliver(sheet, shape_of(given, request.headers.get("accept", "")))

    run.__annotations__ = {
        "request": Request,
        "actor": CurrentActor,
        "tx": Tx,
        "given": Annotated[report.parameters, Query()],
        "return": Response,
    }
    run.__name__ = report.name.replace("-", "_")
    return run


_BINARY = {"schema": {"type": "string", "format": "binary"}}


def _describe(report: AnyReport) -> dict[str, Any]:
    allowed = may(report.right, recorded="files")
    allowed["responses"] = {
        **allowed["responses"],
        200: {
            "description": "Отчёт: таблицы, итоги, диаграмма (Vega-Lite), примечания; или файл",
            "model": SheetView,
            "content": {XLSX: _BINARY, "text/csv": _BINARY, PDF: _BINARY},
        },
    }
    return {"summary": f"№ {report.number}. {report.title}", "description": report.purpose, **allowed}


for _report in reports.ALL:
    router.add_api_route(
        f"/reports/{_report.name}",
        _endpoint(_report),
        methods=["GET"],
        response_class=Response,
        **_describe(_report),
    )
