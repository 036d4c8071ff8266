"""Period marks by one press (4.36): what is suggested is accepted, and «Отменить» of the notice takes it all back."""

import re
from typing import Any

from page.conftest import Enter
from page.test_day import named
from playwright.async_api import expect

TAKEN = "7Б"
"""The class of the story and of the other tests."""


async def test_the_suggested_marks_are_accepted_and_taken_back(
    enter: Enter, people: dict[str, dict[str, Any]]
) -> None:
    async with enter(named(people, "Петрова")) as teacher:
        page = teacher.page
        await page.get_by_role("link", name="Журнал", exact=True).first.click()
        await page.get_by_role("region", name=TAKEN).wait_for()
        other = page.get_by_role("main").get_by_role("region").filter(has_not_text=TAKEN)
        await other.get_by_role("link", name=re.compile("^(Алгебра|Математика)")).first.click()
        await page.get_by_role("link", name="За период", exact=True).click()
        accept = page.get_by_role("button", name=re.compile(r"^Принять предложенные: \d+$"))
        words = await accept.inner_text()
        marks = page.get_by_role("table").get_by_role("combobox")
        before = await marks.evaluate_all("all => all.map(one => one.value)")
        count = int(words.rsplit(" ", 1)[1])
        assert await teacher.serious() == []
        await accept.click()
        notice = page.get_by_role("alert").filter(has_text=re.compile(rf"^Принят[аыо] {count} отмет"))
        await expect(accept).to_have_count(0)
        after = await marks.evaluate_all("all => all.map(one => one.value)")
        assert len([value for value in after if value]) == len([value for value in before if value]) + count
        await notice.get_by_role("button", name="Отменить").click()
        await expect(accept).to_have_text(words)
        assert await marks.evaluate_all("all => all.map(one => one.value)") == before
