"""What the page gets about a teaching load."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from sheets.views import ColumnsView, RemarkView


class WorkloadLine(BaseModel):
    """Строка списка загрузок нагрузки."""

    id: UUID
    file_name: str
    state: Literal["dry-run", "applied", "undone"] = Field(
        description="dry-run — проверена, applied — применена, undone — отменена"
    )
    school_year: int
    errors: int
    warnings: int
    created_at: datetime
    applied_at: datetime | None
    undone_at: datetime | None


class WorkloadView(WorkloadLine):
    """Загрузка нагрузки с отчётом."""

    effective_on: date = Field(description="С какого дня действуют новый учитель и состав подгрупп")
    counts: dict[str, dict[str, int]] = Field(
        description="groups: created, changed, same; members: created",
        examples=[{"groups": {"created": 120, "changed": 3, "same": 40}, "members": {"created": 96}}],
    )
    unsure: int = Field(description="Сколько столбцов и листов не распознано или угадано")
    applicable: bool = Field(description="Можно применить: ошибок нет и новее файла не загружали")
    undo_until: datetime | None = Field(description="До какого времени загрузку можно отменить")
    undoable: bool = Field(description="Это время ещё не прошло")
    report: list[RemarkView] = Field(description="Не больше 2000 строк; сколько всего — errors и warnings")
    columns: ColumnsView | None = Field(
        None,
        description="Только в ответе на проверку: файл не хранится, столбцы выбирают, послав его снова с choices",
    )


class InTheWayView(BaseModel):
    """Группа, из-за которой нагрузку нельзя отменить."""

    group_id: UUID
    name: str = Field(examples=["5А Алгебра"])
    changed: bool = Field(description="Группу изменили после загрузки")
    lessons: int
    marks: int
    weekly: int = Field(description="Строк в расписании")
