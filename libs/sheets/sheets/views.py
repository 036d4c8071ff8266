"""What a page gets and says about columns; the same for every service that takes tables."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from problems import FieldError, InvalidInput
from sheets.headings import Form
from sheets.understanding import Choice, SheetColumns


class RemarkView(BaseModel):
    """One line of the report."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "severity": "error",
                    "sheet": "Ученики",
                    "row": 14,
                    "column": "D",
                    "header": "СНИЛС",
                    "value": "112-233-445 96",
                    "reason": "контрольное число СНИЛС «112-233-445 96» не сходится: в какой-то цифре ошибка",
                    "proposal": "Сверьте каждую цифру с документом; если СНИЛС неизвестен, оставьте ячейку пустой",
                }
            ]
        }
    )
    severity: Literal["error", "warning"] = Field(description="error не даёт применить файл, warning — даёт")
    sheet: str
    row: int | None = Field(description="Номер строки, как в Excel")
    column: str | None = Field(description="Буква столбца, как в Excel; null — вся строка")
    header: str | None = Field(description="Заголовок столбца")
    value: str
    reason: str
    proposal: str = Field(description="Что сделать")
    fix: str | None = Field(None, description="Чем заменить, если это можно угадать")


class ColumnView(BaseModel):
    """Столбец: заголовок, как он понят, первые разные значения."""

    model_config = ConfigDict(from_attributes=True)
    index: int = Field(description="Место с нуля", examples=[3])
    letter: str = Field(examples=["D"])
    heading: str = Field(examples=["Дата рожд."])
    field: str | None = Field(description="Поле; null — столбец пропускается", examples=["born"])
    sure: bool = Field(description="Нет — столбец не распознан или угадан: проверьте")
    samples: list[str] = Field(description="Не больше пяти", examples=[["05.09.2014", "11.02.2015"]])


class SheetView(BaseModel):
    """Лист или файл: что это за список и что в столбцах."""

    model_config = ConfigDict(from_attributes=True)
    sheet: str = Field(examples=["Ученики"])
    kind: str | None = Field(description="Вид списка; null — лист не читается", examples=["students"])
    how: Literal["name", "headings", "remembered", "chosen", "unknown"] = Field(
        description="Как понят: по имени, по заголовкам, запомнен, выбран, неизвестен"
    )
    heading_row: int = Field(description="Строка заголовков, как в Excel; 0 — заголовков нет")
    mapping: str | None = Field(description="Запомненное соответствие, которое подошло")
    columns: list[ColumnView]


class ColumnFieldView(BaseModel):
    """Поле, которое столбец может означать."""

    field: str = Field(examples=["born"])
    title: str = Field(examples=["Дата рождения"])
    required: bool = Field(description="Без него (или без названных рядом) список не читается")


class FormView(BaseModel):
    """Вид списка и его поля."""

    kind: str = Field(examples=["students"])
    title: str = Field(examples=["Ученики"])
    fields: list[ColumnFieldView]
    needs: list[list[str]] = Field(
        description="Из каждого набора нужно хотя бы одно поле", examples=[[["full_name"]]]
    )


class ColumnsView(BaseModel):
    """Листы файла и виды списков, из которых можно выбрать."""

    sheets: list[SheetView]
    forms: list[FormView]


class MappingView(BaseModel):
    """Запомненное соответствие столбцов."""

    id: UUID
    name: str = Field(examples=["Выгрузка из 1С"])
    kinds: list[str] = Field(description="Каких списков", examples=[["students"]])
    columns: int = Field(description="Сколько столбцов")
    created_at: datetime


class ChosenColumn(BaseModel):
    """Столбец и поле."""

    index: int = Field(ge=0, lt=200)
    field: Annotated[str, Field(max_length=40)] | None = None


class ChosenSheet(BaseModel):
    """Что человек говорит о листе. Без columns столбцы распознаются заново; kind null — лист не читать."""

    sheet: str = Field(min_length=1, max_length=300)
    kind: Annotated[str, Field(max_length=40)] | None = None
    heading_row: Annotated[int, Field(ge=0, le=60_000)] | None = None
    columns: list[ChosenColumn] = Field(default=[], max_length=200)


class ChosenColumns(BaseModel):
    """Соответствие столбцов: проверка повторяется с ним. save_as запоминает его под именем."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "sheets": [
                        {
                            "sheet": "Ученики",
                            "kind": "students",
                            "columns": [{"index": 0, "field": "full_name"}],
                        }
                    ],
                    "save_as": "Выгрузка из 1С",
                }
            ]
        }
    )
    sheets: list[ChosenSheet] = Field(min_length=1, max_length=100)
    save_as: Annotated[str, Field(min_length=1, max_length=60)] | None = None


def columns_view(sheets: Iterable[SheetColumns], forms: Sequence[Form]) -> ColumnsView:
    """The sheets with everything that may be chosen."""
    return ColumnsView(
        sheets=[SheetView.model_validate(one) for one in sheets],
        forms=[
            FormView(
                kind=one.kind,
                title=one.title,
                fields=_fields(one),
                needs=[list(names) for names in one.required],
            )
            for one in forms
        ],
    )


def _fields(form: Form) -> list[ColumnFieldView]:
    needed = {name for names in form.required for name in names}
    return [
        ColumnFieldView(field=name, title=form.titles[name], required=name in needed) for name in form.fields
    ]


def choices_of(body: ChosenColumns, forms: Sequence[Form]) -> list[Choice]:
    """The body as the reader takes it. Raises InvalidInput for unknown kinds, fields and a field named twice."""
    known = {form.kind: form for form in forms}
    errors: list[FieldError] = []
    for place, one in enumerate(body.sheets):
        at = f"/body/sheets/{place}"
        if one.kind is not None and one.kind not in known:
            errors.append({"pointer": f"{at}/kind", "detail": "такого вида списка нет"})
            continue
        taken: set[str] = set()
        for number, column in enumerate(one.columns):
            if column.field is None or one.kind is None:
                continue
            if column.field not in known[one.kind].fields:
                errors.append({"pointer": f"{at}/columns/{number}/field", "detail": "такого поля нет"})
            elif column.field in taken:
                title = known[one.kind].titles[column.field]
                detail = f"лист «{one.sheet}»: «{title}» выбрано для двух столбцов"
                errors.append({"pointer": f"{at}/columns/{number}/field", "detail": detail})
            taken.add(column.field)
    if errors:
        raise InvalidInput("Проверьте столбцы", errors)
    return [
        Choice(one.sheet, one.kind, one.heading_row, {str(two.index): two.field for two in one.columns})
        for one in body.sheets
    ]
