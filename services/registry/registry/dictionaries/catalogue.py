"""Which dictionaries there are, and what they are for; their entries are the levels' own."""

from dataclasses import dataclass
from typing import Literal

Code = Literal["posts", "benefits", "departure-reasons", "school-kinds"]


@dataclass(frozen=True, slots=True)
class Known:
    """A dictionary; `purpose` says where its values are offered."""

    code: Code
    title: str
    purpose: str
    example: str


CATALOGUE: dict[str, Known] = {
    one.code: one
    for one in (
        Known("posts", "Должности", "Предлагаются при приёме сотрудника и в карточке школы.", "вожатый"),
        Known("benefits", "Льготы", "Единые названия льгот учеников.", "семья погорельцев"),
        Known("departure-reasons", "Причины выбытия", "Единые слова для причин в приказах.", "переезд семьи"),
        Known("school-kinds", "Виды школ", "Предлагаются в карточке школы.", "прогимназия"),
    )
}  # fmt: skip
