"""What the page composes itself is drawn as a file and kept nowhere (B8)."""

import io

from openpyxl import load_workbook

from testkit import World

SCREEN = {
    "title": "Контингент", "columns": [{"title": "Класс"}, {"title": "Учеников", "number": True}],
    "rows": [["5А", 27], ["=HYPERLINK(1)", 3.5]],
}  # fmt: skip


async def test_a_table_of_the_screen_comes_back_as_it_stands(world: World) -> None:
    teacher = await world.as_("teacher")
    answer = await teacher.post("/screens", json=SCREEN)
    assert answer.status_code == 200, answer.text
    rows = list(load_workbook(io.BytesIO(answer.content)).active.iter_rows(values_only=True))
    assert rows == [("Класс", "Учеников"), ("5А", 27), ("'=HYPERLINK(1)", 3.5)]
    for shape, first in (("csv", b"\xef\xbb\xbf"), ("pdf", b"%PDF")):
        answer = await teacher.post(
            "/screens", json={**SCREEN, "format": shape, "signs": ["Директор / Смирнов"]}
        )
        assert answer.content.startswith(first), answer.text[:200]


async def test_a_row_of_another_length_is_named(world: World) -> None:
    teacher = await world.as_("teacher")
    answer = await teacher.post("/screens", json={**SCREEN, "rows": [["5А"]]})
    assert answer.status_code == 422
    assert answer.json()["errors"] == [
        {"pointer": "/body/rows/0", "detail": "в строке 1 значений, столбцов 2"}
    ]
