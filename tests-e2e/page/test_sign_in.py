"""«Вход и устройства» in a real browser: devices, an application with codes, what the office sees (A7, screens 4.3)."""

import re
import secrets
from collections.abc import Callable

from page.conftest import PHONE, Enter, Visitor
from playwright.async_api import expect

from testkit.signin import code_of

SCHOOL = "tomsk/seversk/school-198"
PASSWORD = "Obrazec-2026"


async def at_security(visitor: Visitor) -> None:
    await visitor.page.goto(f"{visitor.url}/school-198/security")
    await visitor.settled()


async def test_a_person_sees_devices_adds_codes_signs_in_with_them_and_removes_them(
    enter: Enter, holder: Callable[..., str]
) -> None:
    name = holder("hr-specialist", SCHOOL)
    async with enter(name) as desk, enter(name, PHONE) as phone:
        for visitor in (desk, phone):
            await at_security(visitor)
            assert await visitor.serious() == []
            assert await visitor.sideways() == 0
        await at_security(desk)
        sessions = desk.page.get_by_role("region", name="Где вы вошли").get_by_role("listitem")
        assert await sessions.count() >= 2
        await expect(sessions.first).to_contain_text("этот сеанс")
        await desk.shot("security-desk")
        await phone.shot("security-phone")
        await desk.page.get_by_role("button", name=re.compile("^Выйти на .* друг")).click()
        await expect(sessions).to_have_count(1)
        secret = await add_codes(desk)
        await sign_in_anew(desk, name, secret)
        await desk.page.get_by_role("button", name="Удалить…").click()
        await desk.page.get_by_role("button", name="Да").or_(desk.page.locator("#kc-accept")).first.click()
        await expect(desk.page.get_by_text("Второго фактора нет")).to_be_visible()


async def add_codes(visitor: Visitor) -> str:
    """Through Keycloak's own page; gives the secret of the application."""
    await visitor.page.get_by_role("button", name="Добавить приложение с кодами").click()
    secret = await visitor.page.locator("#totpSecret").input_value()
    await visitor.shot("security-totp")
    await visitor.page.locator("#totp").fill(code_of(secret, 0))
    await visitor.page.locator("#userLabel").fill("Телефон")
    await visitor.page.locator("#saveTOTPBtn").click()
    await expect(visitor.page.get_by_text(re.compile("^Телефон, добавлен"))).to_be_visible()
    return secret


async def sign_in_anew(visitor: Visitor, name: str, secret: str) -> None:
    """The password alone no longer opens the way in."""
    await visitor.page.context.clear_cookies()
    await visitor.page.goto(visitor.url)
    await visitor.page.get_by_role("button", name="Войти", exact=True).click()
    await visitor.page.locator("#username").fill(name)
    await visitor.page.locator("#password").fill(PASSWORD)
    await visitor.page.locator("#kc-login").click()
    await visitor.page.locator("#otp").fill(code_of(secret, 1))
    await visitor.shot("security-code")
    await visitor.page.locator("#kc-login").click()
    await visitor.page.get_by_role("heading", level=1).wait_for()
    await at_security(visitor)


async def test_a_passkey_of_the_device_is_added_and_opens_the_way_in_without_a_password(
    enter: Enter, holder: Callable[..., str]
) -> None:
    label = f"Ноутбук {secrets.randbelow(10**6)}"
    async with enter(holder("hr-specialist", SCHOOL)) as desk:
        devices = await desk.page.context.new_cdp_session(desk.page)
        await devices.send("WebAuthn.enable")
        await devices.send("WebAuthn.addVirtualAuthenticator", {"options": PLATFORM})
        await at_security(desk)
        await desk.page.get_by_role("button", name="Добавить ключ").click()
        await desk.shot("security-passkey")
        desk.page.on("dialog", lambda dialog: dialog.accept(label))
        await desk.page.locator("#registerWebAuthn").click()
        await expect(desk.page.get_by_text(re.compile(f"^{label}, добавлен"))).to_be_visible()
        await desk.page.context.clear_cookies()
        await desk.page.goto(desk.url)
        await desk.page.get_by_role("button", name="Войти", exact=True).click()
        await desk.page.wait_for_url(re.compile("/school-198$"))
        await desk.settled()
        await at_security(desk)
        row = desk.page.get_by_role("listitem").filter(has_text=label)
        await row.get_by_role("button", name="Удалить…").click()
        await desk.page.locator("#kc-accept").click()
        await expect(desk.page.get_by_role("button", name="Добавить ключ")).to_be_visible()
        await expect(row).to_have_count(0)


PLATFORM = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
"""A device that recognises its owner, as a laptop with a fingerprint reader."""


async def test_the_coordinator_sees_the_sessions_of_his_people_and_ends_them(
    enter: Enter, holder: Callable[..., str]
) -> None:
    async with enter(holder("secretary", SCHOOL)), enter(holder("coordinator", SCHOOL)) as office:
        await office.page.goto(f"{office.url}/school-198/access?way=found&name=Брюсова")
        await office.page.get_by_role("link", name=re.compile("^Вход подробнее: Брюсова")).first.click()
        await expect(office.page.get_by_text("начат").first).to_be_visible()
        assert await office.serious() == []
        await office.shot("account-desk")
        await office.page.get_by_role("button", name="Завершить все сеансы…").click()
        await office.page.get_by_role("button", name="Завершить сеансы: 1 человек").click()
        await expect(office.page.get_by_text("Сейчас человек нигде не вошёл.")).to_be_visible()
        await office.page.goto(f"{office.url}/school-198/access?way=school")
        await office.page.get_by_role("button", name="Подготовить карточки всей школы…").wait_for()
        assert await office.serious() == []
        await office.shot("school-cards")
