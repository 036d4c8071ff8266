import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from identity import rules
from identity.card_sheet import Card, sheet

POLICY = re.compile(r"^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\x21-\x7e]{10,}$")


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Иванов", "Пётр", "Сергеевич"), "ivanov.ps"),
        (("Щербакова", "Юлия", "Эдуардовна"), "shcherbakova.ie"),
        (("Подъячев", "Ян", None), "podieiachev.i"),
        (("Ли", "Ян", None), "li.i"),
        (("O'Нил", "Джон", None), "onil.d"),
        (("李", "小龙", None), "user.x"),
        (("Константинопольский-Задунайский", "Ян", None), "konstantinopolskiizaduna.i"),
    ],
)
def test_a_username_begins_with_name_and_initials(names: tuple[str, str, str | None], expected: str) -> None:
    assert rules.stem(*names) == expected


@given(st.text(max_size=60), st.text(max_size=60), st.none() | st.text(max_size=60), st.integers(1, 10**6))
def test_any_name_gives_a_username_that_keycloak_takes(
    last: str, first: str, middle: str | None, number: int
) -> None:
    assert re.fullmatch(r"[a-z]+\.[a-z]+\d*", rules.username(rules.stem(last, first, middle), number))
    assert 3 <= len(rules.username(rules.stem(last, first, middle), number)) <= 64


def test_first_passwords_satisfy_the_policy_read_well_and_never_repeat() -> None:
    made = [rules.first_password("ivanova.mp") for _ in range(3000)]
    assert all(POLICY.match(one) for one in made)
    assert not [one for one in made if re.search(r"[l10OI]", one)]
    assert not [one for one in made if re.search("suka|popa|kaka", one.lower())]
    assert len(set(made)) == len(made)


def test_a_password_never_contains_the_name() -> None:
    letters = iter("vanamorakitumorakituvena23")

    def choose(_: str) -> str:
        return next(letters)

    assert rules.first_password("vana.x", choose) == "Mora-kitu-vena-23"


def test_roles_fit_the_level_of_the_segment() -> None:
    assert rules.fits("teacher", "tomsk/seversk/school-198")
    assert not rules.fits("teacher", "tomsk/seversk")
    assert rules.fits("rco-operator", "tomsk/seversk")
    assert not rules.fits("director", "tomsk")


def test_the_appointment_of_a_placement_has_one_id_for_ever() -> None:
    placement = rules.first_operator_id("tomsk")
    assert rules.appointment_id(placement, "teacher") == rules.appointment_id(placement, "teacher")
    assert rules.appointment_id(placement, "teacher") != rules.appointment_id(placement, "director")


def test_a_coordinator_lacks_the_power_of_a_director_and_not_of_a_teacher() -> None:
    def coordinator(right: str) -> bool:
        return right != "identity:right:write"

    assert rules.exceeds("director", coordinator) == ["identity:right:write"]
    assert rules.exceeds("teacher", coordinator) == []


def test_a_sheet_takes_any_name_as_text() -> None:
    hostile = '#eval("1") $x$ \\ "кавычки" <тег> @ссылка'
    page = sheet(
        [Card("Школа", hostile, hostile, "student", "a.b", "Mora-kitu-vena-23")], "https://x.ru", hostile
    )
    assert page.startswith(b"%PDF")


def test_thirty_cards_and_their_parents_lie_on_sheets_of_their_own() -> None:
    kinds = ["student"] * 11 + ["parent"] * 3
    page = sheet(
        [Card("Школа", "Имя", "", kind, "a.b", "Mora-kitu-vena-23") for kind in kinds], "https://x.ru", "5А"
    )
    assert len(re.findall(rb"/Type\s*/Page\b", page)) == 3
