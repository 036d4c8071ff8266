"""No mouse (P1): after the sign-in nothing but keys. A teacher finds a journal, gives marks, takes them back, writes a
lesson's topic and homework and notes attendance; a mother reads the diary and asks «what if»; the director takes a
report's PDF. Each element is reached as a person reaches it, by Tab or by the search, and must show its focus.
"""

import re
from typing import Any

from page.conftest import Enter, Visitor
from page.test_day import SAVED, named
from playwright.async_api import Locator, Page, expect

FAR = 90
"""So many presses of Tab are still a way; the search (Ctrl+K) is the shorter one."""
HERE = "one => one === document.activeElement"


async def tab_to(page: Page, target: Locator) -> int:
    """Press Tab until the target has the focus and shows it; returns how many presses that took."""
    wanted = target.first
    await wanted.wait_for()
    for pressed in range(1, FAR + 1):
        await page.keyboard.press("Tab")
        if await wanted.evaluate(HERE):
            assert await wanted.evaluate("one => one.matches(':focus-visible')")
            return pressed
    raise AssertionError(f"{FAR} presses of Tab do not reach {target}")


async def search(visitor: Visitor, section: str) -> None:
    """Ctrl+K, the section's name, Enter."""
    page = visitor.page
    await visitor.settled()
    await page.keyboard.press("Control+k")
    await expect(page.get_by_role("combobox", name=re.compile("^Найти человека"))).to_be_focused()
    await page.keyboard.type(section)
    await expect(page.locator("[role=option][aria-selected=true]")).to_contain_text(section)
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await visitor.settled()


_FREE = """table => {
  const rows = [...table.tBodies[0].rows], free = one => !one.ariaReadOnly && !one.textContent;
  for (const cell of [...rows[0].querySelectorAll('[data-c]')].reverse()) {
    const row = rows.findIndex((_, at) => [0, 1, 2].every(more => {
      const each = rows[at + more]?.querySelector(`[data-c="${cell.dataset.c}"]`);
      return each && free(each);
    }));
    if (row >= 0) return [row, Number(cell.dataset.c)];
  }
}"""
"""Three empty cells under each other that may be written, in the newest such lesson: row and column of the first."""


async def walk(page: Page, row: int, column: int) -> Locator:
    """From the cell in focus to this one by the arrows."""
    rows, columns = await page.evaluate(
        "([row, column]) => { const here = document.activeElement;"
        " return [row - here.closest('tr').dataset.r, column - here.dataset.c]; }",
        [row, column],
    )
    for _ in range(abs(columns)):
        await page.keyboard.press("ArrowRight" if columns > 0 else "ArrowLeft")
    for _ in range(abs(rows)):
        await page.keyboard.press("ArrowDown" if rows > 0 else "ArrowUp")
    cell = page.locator(f"tr[data-r='{row}'] [data-c='{column}']")
    await expect(cell).to_be_focused()
    return cell


async def marks_and_back(page: Page) -> None:
    """Three marks down a column, each by its digit; as many Ctrl+Z take them away."""
    grid = page.get_by_role("grid")
    await tab_to(page, grid.locator("[role=gridcell][tabindex='0']"))
    row, column = await grid.evaluate(_FREE)
    await walk(page, row, column)
    cells = [page.locator(f"tr[data-r='{row + more}'] [data-c='{column}']") for more in range(3)]
    for key in "453":
        await page.keyboard.press(key)
    for cell, key in zip(cells, "453", strict=True):
        await expect(cell).to_have_text(key)
        await expect(cell).not_to_have_attribute("data-state", re.compile("."))
    for _ in cells:
        await page.keyboard.press("Control+z")
    for cell in cells:
        await expect(cell).to_have_text("")
        await expect(cell).not_to_have_attribute("data-state", re.compile("."))


MINE = "(с клавиш)"
"""Added to what a lesson's texts say; the next lesson's may be empty."""


async def write(page: Page, label: str, words: str) -> str:
    """Tab to the field, put these words in place of what stands there, leave it; returns what stood there."""
    target = page.get_by_label(label)
    if not await target.evaluate(HERE):
        await tab_to(page, target)
    before = await target.input_value()
    await page.keyboard.press("Control+a")
    await (page.keyboard.type(words) if words else page.keyboard.press("Delete"))
    await page.keyboard.press("Tab")
    if words != before:
        await expect(page.get_by_text("Сохранено", exact=True)).to_be_visible()
    await expect(page.get_by_text(SAVED).first).to_be_visible()
    return before


async def test_a_teacher_works_a_lesson_without_a_mouse(
    enter: Enter, people: dict[str, dict[str, Any]]
) -> None:
    async with enter(named(people, "Петрова")) as teacher:
        page = teacher.page
        await search(teacher, "Журнал")
        section = page.get_by_role("region", name="7Б")
        await tab_to(page, section.get_by_role("link", name=re.compile("^Алгебра")))
        await page.keyboard.press("Enter")
        await page.get_by_role("grid").wait_for()
        await marks_and_back(page)

        await page.keyboard.press("Escape")  # «Отменено» goes, the line below names the lesson again
        await tab_to(page, page.get_by_role("link", name=re.compile(r"урок$")))
        await page.keyboard.press("Enter")
        await page.get_by_role("button", name="Болен").first.wait_for()
        labels = ("Тема урока", "Задание на следующий урок")
        before = [
            (await page.get_by_label(label).input_value()).removesuffix(MINE).strip() for label in labels
        ]
        for label, stood in zip(labels, before, strict=True):
            written = f"{stood} {MINE}".strip()
            await write(page, label, written)
            await expect(page.get_by_label(label)).to_have_value(written)

        ill = page.get_by_role("button", name="Болен").first
        await tab_to(page, ill)
        was = await ill.get_attribute("aria-pressed")
        await page.keyboard.press("Space")
        await expect(ill).to_have_attribute("aria-pressed", "false" if was == "true" else "true")
        await expect(page.get_by_text(SAVED).first).to_be_visible()
        await page.keyboard.press("Space")
        await expect(ill).to_have_attribute("aria-pressed", str(was))
        await expect(page.get_by_text(SAVED).first).to_be_visible()

        await page.reload()
        await page.get_by_role("button", name="Болен").first.wait_for()
        for label, stood in zip(labels, before, strict=True):
            await write(page, label, stood)
            await expect(page.get_by_label(label)).to_have_value(stood)


async def test_a_mother_reads_the_diary_and_asks_what_if_without_a_mouse(
    enter: Enter, people: dict[str, dict[str, Any]]
) -> None:
    async with enter(named(people, "Андреева")) as mother:
        page = mother.page
        await mother.settled()
        await tab_to(page, page.get_by_role("link", name="Дневник", exact=True))
        await page.keyboard.press("Enter")
        await page.wait_for_url(re.compile("/diary"))
        await mother.settled()
        await tab_to(page, page.get_by_role("link", name="Отметки", exact=True))
        await page.keyboard.press("Enter")
        await page.wait_for_url(re.compile("/diary/marks"))
        await tab_to(page, page.locator("main").get_by_role("link", name=re.compile("Алгебра")))
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("heading", level=1)).to_have_text("Алгебра")
        asked = page.get_by_role("region", name="Что если")
        await tab_to(page, asked.get_by_role("button", name="Добавить 3"))
        await page.keyboard.press("Enter")
        await page.keyboard.press("Space")
        await expect(asked.get_by_role("status")).to_contain_text("Станет")
        await expect(asked.get_by_role("button", name=re.compile("^Убрать: 3"))).to_have_count(2)


async def test_the_director_takes_a_report_as_pdf_without_a_mouse(
    enter: Enter, people: dict[str, dict[str, Any]]
) -> None:
    async with enter(named(people, "Смирнов")) as director:
        page = director.page
        await search(director, "Отчёты")
        await tab_to(page, page.get_by_role("link", name=re.compile("Итоги успеваемости")))
        await page.keyboard.press("Enter")
        await page.get_by_role("table").first.wait_for()
        pdf = page.get_by_role("button", name=re.compile("PDF"))
        await expect(pdf.first).to_be_enabled()
        await tab_to(page, pdf)
        async with page.expect_download() as file:
            await page.keyboard.press("Enter")
        assert (await file.value).suggested_filename.endswith(".pdf")
