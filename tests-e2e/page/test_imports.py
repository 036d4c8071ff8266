"""Import as a school does it: an odd CSV with its own headings, cells pasted from Excel, an undo that leaves what was
changed, the teaching load (4.16, B7, X1).
"""

import re
from typing import Any

import pytest_asyncio
from page.conftest import DESK, PHONE, Enter, Visitor
from page.office import Own, open_page, own_school
from playwright.async_api import Locator, expect
from whole import Whole

LONG = 180_000
ODD = (
    "Сведения об учащихся;;;\nКто;Где учится;Родился;Примечание\n5А;;;\nЯковлев Олег Ильич;5А;05.09.2015;спорт\n"
    "Юдина Вера Олеговна;5А;11.02.2015;\nИтого: 2;;;\n"
)
LOAD = (
    "Учитель;Предмет;Класс;Подгруппа;Часов в неделю\nРоманова А.Л.;Алгебра;5А, 5Б;;3\n"
    "Романова А.Л.;Английский язык;6А;1;3\n"
)


@pytest_asyncio.fixture(scope="module")
async def own(whole: Whole, people: dict[str, dict[str, Any]]) -> Own:
    """A school whose list is taken over."""
    return await own_school(whole, people, "Загрузова")


async def give(visitor: Visitor, name: str, text: str) -> None:
    await visitor.page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": text.encode("cp1251")}
    )
    await expect(visitor.page.get_by_role("heading", level=1)).to_have_text(name, timeout=LONG)


async def choose(visitor: Visitor, box: Locator, option: str) -> None:
    await box.click()
    await visitor.page.get_by_role("option", name=option, exact=True).click()


async def test_columns_of_an_odd_table_are_set_remembered_and_known_again(enter: Enter, own: Own) -> None:
    async with enter(own.username, DESK) as clerk:
        page = clerk.page
        await open_page(clerk, f"/{own.slug}/import/new")
        await clerk.shot("import-file")
        await give(clerk, "выгрузка.csv", ODD)
        await expect(page.get_by_text("Непонятно, что это за список")).to_be_visible()
        await choose(clerk, page.get_by_role("combobox", name="Что это за список"), "Ученики")
        await expect(page.get_by_text("5А · Яковлев Олег Ильич · Юдина Вера Олеговна")).to_be_visible()
        for heading, field in (("Кто", "ФИО *"), ("Где учится", "Класс"), ("Родился", "Дата рождения")):
            await choose(clerk, page.get_by_role("combobox", name=f"Что означает столбец «{heading}»"), field)
        await page.get_by_label("Запомнить столбцы для таких же файлов").check()
        await page.get_by_label("Название").fill("Выгрузка из 1С")
        assert await clerk.serious() == []
        await clerk.shot("import-columns")
        await page.get_by_role("button", name="Проверить с этими столбцами").click()
        await expect(page.get_by_text(re.compile("Замечаний нет|Исправлять нечего"))).to_be_visible(
            timeout=LONG
        )
        await page.get_by_role("button", name="Что запишется").click()
        await page.get_by_role("button", name="Загрузить 2 человека").click()
        await expect(page.get_by_text("Приказом 2-у зачислены 2 ученика")).to_be_visible(timeout=LONG)
        await open_page(clerk, f"/{own.slug}/import")
        await expect(page.get_by_role("region", name="Запомненные столбцы")).to_contain_text("Выгрузка из 1С")
        await clerk.shot("import-list")
        await open_page(clerk, f"/{own.slug}/import/new")
        await give(clerk, "выгрузка за декабрь.csv", ODD.replace("Юдина", "Юрьева"))
        await expect(page.get_by_role("button", name="Загрузить 1 человека").or_(
            page.get_by_role("button", name="Что запишется"))).to_be_visible(timeout=LONG)  # fmt: skip
        await page.get_by_role("button", name="Столбцы").click()
        await expect(page.get_by_text("запомнено: Выгрузка из 1С")).to_be_visible()


async def test_columns_fit_a_phone(enter: Enter, own: Own) -> None:
    async with enter(own.username, PHONE) as clerk:
        await open_page(clerk, f"/{own.slug}/import/new")
        await give(clerk, "другая.csv", ODD.replace("Примечание", "Прим"))
        await choose(clerk, clerk.page.get_by_role("combobox", name="Что это за список"), "Ученики")
        await expect(clerk.page.get_by_text("5А · Яковлев Олег Ильич · Юдина Вера Олеговна")).to_be_visible()
        assert await clerk.sideways() == 0
        assert await clerk.serious() == []
        await clerk.shot("import-columns-phone")


async def test_cells_pasted_from_a_spreadsheet_are_a_list(enter: Enter, own: Own) -> None:
    async with enter(own.username, DESK) as clerk:
        page = clerk.page
        await open_page(clerk, f"/{own.slug}/import/new")
        table = "ФИО\tКласс\tДата рождения\nЯшина Ия Ильинична\t5Б\t01.02.2015\n"
        await page.evaluate(
            "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
            " dispatchEvent(new ClipboardEvent('paste', { clipboardData: data })) }",
            table,
        )
        await expect(page.get_by_role("heading", level=1)).to_have_text(
            "Вставленная таблица.tsv", timeout=LONG
        )


async def test_an_undo_names_what_was_changed_since_and_leaves_it(enter: Enter, own: Own) -> None:
    found = (await own.clerk.get("registry/v1/people", q="Лескова"))["items"][0]
    body = {"last_name": "Лескова", "first_name": "Вера", "middle_name": "Ильинична", "phone": "+79135550022"}
    changed = await own.clerk.ask("PUT", f"registry/v1/people/{found['id']}", json=body)
    assert changed.status_code == 200, changed.text
    first = (await own.clerk.get("registry/v1/imports"))["items"]
    applied = next(one for one in first if one["file_name"] == "list.xlsx")
    async with enter(own.username, DESK) as clerk:
        page = clerk.page
        await open_page(clerk, f"/{own.slug}/import/{applied['id']}")
        await page.get_by_role("button", name="Отменить загрузку…").click()
        sheet = page.get_by_role("dialog")
        await expect(sheet).to_contain_text("Лескова Вера Ильинична")
        await expect(sheet).to_contain_text(re.compile("телефон.*Загрузова", re.S))
        await expect(sheet).to_contain_text("Отменить остальное, изменённое оставить")
        assert await clerk.serious() == []
        await clerk.shot("import-undo")


WRONG = (
    "ФИО;Класс;Дата рождения\nЯрцев Глеб Олегович;5А;05.13.2015\nЯрцева Ия Олеговна;5А;05.13.2015\n"
    "Ясина Инна Ильинична;5Ю;03.02.2015\n"
)


async def test_mistakes_are_put_right_in_place_the_same_one_in_all_rows(enter: Enter, own: Own) -> None:
    async with enter(own.username, DESK) as clerk:
        page = clerk.page
        await open_page(clerk, f"/{own.slug}/import/new")
        await give(clerk, "новенькие.csv", WRONG)
        await page.get_by_role("button", name="К проверке").click()
        await expect(page.get_by_text("нужно поправить")).to_be_visible()
        await page.get_by_role("button", name="Исправить ячейку C2").click()
        await expect(page.get_by_label("Исправить ячейку C2")).to_have_value("13.05.2015")
        await expect(page.get_by_label("Во всех 2 строках с той же ошибкой")).to_be_checked()
        await clerk.shot("import-mending")
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("button", name="Вернуть C3 как было")).to_be_visible()
        await page.get_by_role("button", name="Исправить ячейку B4").click()
        await page.get_by_label("Исправить ячейку B4").fill("5Б")
        await page.keyboard.press("Enter")
        assert await clerk.serious() == []
        await clerk.shot("import-mended")
        async with page.expect_download() as file:
            await page.get_by_role("button", name="Скачать файл с пометками").click()
        assert (await file.value).suggested_filename.endswith("с пометками.xlsx")
        await page.get_by_role("button", name="Проверить с исправлениями: 3").click()
        await expect(page.get_by_text(re.compile("Замечаний нет|Исправлять нечего"))).to_be_visible(
            timeout=LONG
        )


async def test_somebody_like_a_student_of_the_school_is_decided_by_a_person(enter: Enter, own: Own) -> None:
    table = "ФИО;Класс;Дата рождения;Телефон\nЕжова Вера Ильинична;5Б;14.03.2016;+79990001122\n"
    async with enter(own.username, DESK) as clerk:
        page = clerk.page
        await open_page(clerk, f"/{own.slug}/import/new")
        await give(clerk, "новые телефоны.csv", table)
        await page.get_by_role("button", name="К проверке").click()
        await page.get_by_role("button", name="Совпадения").click()
        await expect(page.get_by_text("1 человек из файла похож")).to_be_visible(timeout=LONG)
        await expect(page.get_by_role("button", name="Что запишется")).to_be_disabled()
        await page.get_by_role("radio", name=re.compile("Это Ежова Вера Ильинична · 14.03.2015")).check()
        assert await clerk.serious() == []
        await clerk.shot("import-alike")
        await page.get_by_role("button", name="Что запишется").click()
        await expect(page.get_by_text(re.compile("Запишем всё сразу"))).to_be_visible(timeout=LONG)
        await expect(page.get_by_role("button", name="Загрузить изменения")).to_be_visible()
        await clerk.shot("import-alike-sum")
    async with enter(own.username, PHONE) as clerk:
        await open_page(clerk, f"/{own.slug}/import")
        await clerk.page.get_by_text("новые телефоны.csv").first.click()
        await expect(clerk.page.get_by_role("heading", level=1)).to_have_text("новые телефоны.csv")
        await clerk.page.goto(f"{clerk.page.url}?step=alike")
        await expect(clerk.page.get_by_text("Обо всех похожих решено.")).to_be_visible()
        assert await clerk.sideways() == 0
        await clerk.shot("import-alike-phone")


async def test_a_teaching_load_is_checked_applied_and_taken_back(enter: Enter, own: Own) -> None:
    async with enter(own.username, DESK) as clerk:
        page = clerk.page
        await open_page(clerk, f"/{own.slug}/import/workload")
        await page.get_by_role("link", name="Загрузить нагрузку").first.click()
        await clerk.shot("workload-file")
        await give(clerk, "нагрузка.csv", LOAD)
        await expect(page.get_by_text(re.compile("Исправлять нечего"))).to_be_visible(timeout=LONG)
        await clerk.shot("workload-check")
        await page.get_by_role("button", name="Что запишется").click()
        await page.get_by_role("button", name="Создать 3 группы").click()
        await expect(page.get_by_text(re.compile(r"^Загружено \d\d"))).to_be_visible(timeout=LONG)
        assert await clerk.serious() == []
        await page.get_by_role("button", name="Отменить загрузку…").click()
        await page.get_by_role("dialog").get_by_role("button", name="Отменить нагрузку").click()
        await expect(page.get_by_text(re.compile("^Загрузка отменена"))).to_be_visible(timeout=LONG)
        await clerk.shot("workload-undone")
