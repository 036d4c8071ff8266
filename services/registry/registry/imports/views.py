"""What the page gets about an import."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field


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


class ImportLine(BaseModel):
    """A line of the list of imports."""

    id: UUID
    file_name: str
    state: Literal["dry-run", "applied", "undone"] = Field(
        description="dry-run — проверен, applied — применён, undone — отменён"
    )
    school_year: int
    errors: int
    warnings: int
    created_at: datetime
    applied_at: datetime | None
    undone_at: datetime | None


class ImportView(ImportLine):
    """An import with its report."""

    segment: str
    sha256: str = Field(description="Контрольная сумма файла")
    effective_on: date = Field(description="С какой даты зачисляются ученики и открываются места")
    counts: dict[str, dict[str, int]] = Field(
        description="По видам записей: created — появятся, changed — изменятся, same — уже есть",
        examples=[{"students": {"created": 896, "same": 0}, "people": {"created": 2299, "changed": 0}}],
    )
    applicable: bool = Field(description="Можно применить: ошибок нет и новее файла не загружали")
    report: list[RemarkView] = Field(description="Не больше 2000 строк; сколько всего — errors и warnings")
