"""A list with nothing in it says what comes next, and leads there who may do it (P2): a school that has just begun."""

from typing import Any

from page.conftest import PHONE, Enter
from page.office import new_school, open_page
from playwright.async_api import expect
from whole import Whole

LOAD = "Загрузить список школы"
NEXT = (
    ("classes", "Загрузите список школы или нажмите «Новый класс»", LOAD),
    ("consents", "Люди появятся, когда школа загрузит список", LOAD),
    ("access", "Они появятся, когда загрузят список школы", LOAD),
    ("exchange", "Выгружать пока нечего", LOAD),
    ("visits", "Классов этого года пока нет", LOAD),
    ("copies", "Принесли письмо – нажмите «Новый запрос»", "Новый запрос"),
    ("sanctions", "нажмите «Сообщить о нарушении»", "Сообщить о нарушении"),
    ("appointments?name=Небывалова", "Таких назначений нет", "Назначить"),
    ("rights/versions", "Права здесь ещё не меняли", "К матрице"),
    ("rights/people", "Чтобы дать или закрыть право одному человеку", None),
    ("rights/people?name=Небывалова", "Никого не нашли. Введите начало фамилии", None),
    ("people/duplicates/merges", "Похожие пары – во вкладке", None),
    ("erasures", "Делать ничего не нужно", None),
    ("audit?from=2020-01-01&until=2020-01-02", "Раздвиньте дни или снимите условия", "Снять условия"),
)
"""Page, what it says, the link or button there."""


async def test_an_empty_list_leads_on(enter: Enter, whole: Whole, people: dict[str, dict[str, Any]]) -> None:
    own = await new_school(whole, people, "Начинова")
    async with enter(own.username, PHONE) as clerk:
        for number, (path, words, step) in enumerate(NEXT):
            await open_page(clerk, f"/{own.slug}/{path}")
            main = clerk.page.get_by_role("main")
            await expect(main).to_contain_text(words)
            if step:
                leads = main.get_by_role("link", name=step).or_(main.get_by_role("button", name=step))
                await expect(leads).to_be_visible()
            await clerk.shot(f"empty-{number:02}")
