import pytest
from hypothesis import given
from hypothesis import strategies as st

from communication import rules
from store import new_id

MINE, FOREIGN = new_id(), new_id()


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Собрание\r\nв 18:00", "Собрание\nв 18:00"),
        ("\u202eобратно\u0000", "обратно"),
        ("a < b & <script>", "a < b & <script>"),  # text stays text: pages escape it
        ("[сайт](https://shkola.ru)", "[сайт](https://shkola.ru)"),
        ("[нажми](javascript:alert(1))", "[нажми])"),
        ("[нажми]( data:text/html;base64,xx )", "[нажми]"),
        ("а\n\n\n\n\nб", "а\n\nб"),
        ("семья 👨‍👩‍👧", "семья 👨‍👩‍👧"),
    ],
)
def test_a_text_is_cleaned(given: str, kept: str) -> None:
    assert rules.clean(given) == kept


@given(st.text(max_size=300))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = rules.clean(text)
    assert rules.clean(once) == once


@pytest.mark.parametrize(
    ("role", "roles", "classes", "allowed"),
    [
        ("director", [], [], True),
        ("coordinator", ["parent"], [FOREIGN], True),
        ("teacher", [], [MINE], True),
        ("teacher", ["parent"], [MINE, FOREIGN], False),
        ("teacher", ["teacher", "secretary"], [], True),
        ("teacher", ["teacher", "parent"], [], False),
        ("teacher", [], [], False),
        ("hr-specialist", ["teacher"], [], True),
        ("psychologist", ["student"], [], False),
    ],
)
def test_teachers_address_their_classes_and_colleagues(
    role: str, roles: list[str], classes: list[object], allowed: bool
) -> None:
    assert (rules.may_address(role, True, roles, classes, {MINE}) is True) == allowed  # type: ignore[arg-type]


def test_a_town_addresses_roles_and_never_classes() -> None:
    assert rules.may_address("rco-operator", False, ["director"], [], set()) is True
    assert rules.may_address("rco-operator", False, [], [MINE], {MINE}) is not True


@pytest.mark.parametrize(
    ("said", "last", "first", "named"),
    [
        ("Поздравляем Белову Дарью", "Белова", "Дарья", True),
        ("**Дарье Беловой** – диплом", "Белова", "Дарья", True),
        ("диплом Павлу Орлову", "Орлов", "Павел", True),
        ("Петру Достоевскому", "Достоевский", "Пётр", True),
        ("Льву Толстому", "Толстой", "Лев", True),
        ("Анне-Марии Петровой-Водкиной", "Петрова-Водкина", "Анна-Мария", True),
        ("Ли Юлия", "Ли", "Юлия", True),
        ("Белова Д. И., 7Б", "Белова", "Дарья", False),
        ("Собрание ведёт Белова. Дарья – в 7Б", "Белова", "Дарья", False),
        ("Орлова Дарья", "Белова", "Дарья", False),
        ("белый снег", "Белова", "Дарья", False),
    ],
)
def test_a_text_names_a_person_in_any_case_by_surname_and_first_name(said, last, first, named):
    assert rules.names(said, last, first) is named
