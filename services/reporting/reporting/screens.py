"""A table that stands on somebody's screen as a file: what is put together from several services (B8).

Lists of one service go out by that service itself (`/exports/…`). Journals, matrices, totals and the journal of acts
are composed in the page; the page sends what it shows and gets it drawn. Nothing is kept.
"""

import asyncio
from decimal import Decimal
from typing import Annotated

from fastapi import Response
from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from sqlalchemy import text

from problems import FieldError, InvalidInput
from service import CurrentActor, Router, download, may
from service.exports import MEDIA, MOST_PRINTED, Format, body
from service.sheets import Column, Kind, Sheet, Table
from store import Tx
from store.clock import ZONE, now

router = Router(prefix="/screens", tags=["Выгрузка и печать"])
MOST_CELLS = 200_000
Line = Annotated[str, StringConstraints(max_length=300)]
Cell = (
    Annotated[str, StringConstraints(max_length=4000)]
    | int
    | Annotated[float, Field(allow_inf_nan=False)]
    | None
)
# segment: the name of the acting segment alone
_PLACE = text("select short_name from known_segments where segment = :segment")


class ScreenColumn(BaseModel):
    """Столбец таблицы."""

    title: Line
    number: bool = Field(False, description="В нём числа")


class Screen(BaseModel):
    """Таблица с экрана: строки по столбцам."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "title": "Контингент на 20.09.2026", "format": "xlsx", "note": "5-е классы",
                    "columns": [{"title": "Класс"}, {"title": "Учеников", "number": True}], "rows": [["5А", 27]],
                    "signs": ["Директор / Смирнов А. П."],
                }
            ]
        },
    )  # fmt: skip
    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
    format: Format = "xlsx"
    note: Line = ""
    columns: list[ScreenColumn] = Field(min_length=1, max_length=120)
    rows: list[list[Cell]] = Field(max_length=20_000)
    signs: list[Line] = Field([], max_length=6)


@router.post(
    "",
    summary="Таблица с экрана файлом",
    response_class=Response,
    **may("identity:self:read", asks=True),
)
async def draw_screen(screen: Screen, actor: CurrentActor, tx: Tx) -> Response:
    """XLSX, CSV или PDF того, что на экране. Сведения не сохраняются; читавшие их запросы записаны, где положено."""
    _check(screen)
    place = str(await tx.scalar(_PLACE, {"segment": actor.segment}) or actor.segment)
    sheet = _sheet(screen, place)
    content = await asyncio.to_thread(body, sheet, screen.format, bare=not screen.signs)
    return download(content, MEDIA[screen.format], f"{screen.title[:80]}. {place[:60]}.{screen.format}")


def _check(screen: Screen) -> None:
    wrong: list[FieldError] = [
        {
            "pointer": f"/body/rows/{at}",
            "detail": f"в строке {len(row)} значений, столбцов {len(screen.columns)}",
        }
        for at, row in enumerate(screen.rows)
        if len(row) != len(screen.columns)
    ]
    if len(screen.rows) * len(screen.columns) > MOST_CELLS:
        wrong = [{"pointer": "/body/rows", "detail": f"не больше {MOST_CELLS} ячеек: сузьте условия"}]
    if screen.format == "pdf" and len(screen.rows) > MOST_PRINTED:
        wrong = [
            {"pointer": "/body/rows", "detail": f"на бумагу не больше {MOST_PRINTED} строк: возьмите XLSX"}
        ]
    if wrong:
        raise InvalidInput("Проверьте строки", wrong[:20])


def _sheet(screen: Screen, place: str) -> Sheet:
    columns = [Column(str(at), one.title, _kind(screen, at)) for at, one in enumerate(screen.columns)]
    rows = [{str(at): _cell(value) for at, value in enumerate(row)} for row in screen.rows]
    asked = [("Отбор", screen.note)] if screen.note else []
    signs = [
        (post.strip(), name.strip(" /")) for post, _, name in (one.partition("/") for one in screen.signs)
    ]
    return Sheet(
        title=screen.title, place=place, parameters=asked, tables=[Table(screen.title, columns, rows)],
        generated_at=now(), timezone=ZONE.key, signatures=signs,
    )  # fmt: skip


def _kind(screen: Screen, at: int) -> Kind:
    """Whole figures without a fraction, others with two places."""
    if not screen.columns[at].number:
        return "text"
    return "mean" if any(isinstance(row[at], float) for row in screen.rows) else "whole"


def _cell(value: Cell) -> str | int | Decimal | None:
    return Decimal(str(value)) if isinstance(value, float) else value
