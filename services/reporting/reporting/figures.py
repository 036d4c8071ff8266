"""Columns and notes that all reports of performance share."""

from collections.abc import Sequence

from reporting.sheets import Column, Row

FIGURES = (
    Column("total", "N", "whole"), Column("n5", "«5»", "whole"), Column("n4", "«4»", "whole"),
    Column("n3", "«3»", "whole"), Column("n2", "«2»", "whole"), Column("n1", "«1»", "whole"),
    Column("not_certified", "н/а", "whole"), Column("exempt", "осв", "whole"),
    Column("progress", "Успеваемость, %", "percent"), Column("quality", "Качество, %", "percent"),
    Column("sou", "СОУ, %", "percent"), Column("mean", "Средний балл", "mean"),
)  # fmt: skip
"""Columns of `rules.figures`."""
NOTES = (
    "N — учащиеся с отметкой или «н/а»; «осв», «зч» и отсутствие отметки в N не входят.",
    "Учащиеся считаются в классе, где они числятся в последний день периода; выбывшие раньше не учитываются.",
)


def figure_columns(rows: Sequence[Row]) -> list[Column]:
    """The columns of figures, without «1» where no row has one: few schools give it."""
    return [column for column in FIGURES if column.key != "n1" or any(row["n1"] for row in rows)]
