"""СНИЛС, names, dates, classes, posts: what a school's spreadsheet really holds."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry import rules
from registry.rules import ClassName, Name, Unreadable

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "text", ["112-233-445 95", "11223344595", " 112 233 445 95 ", 11223344595, 11223344595.0]
)
def test_a_right_snils_is_read_in_any_spelling(text):
    assert rules.snils(text) == "11223344595"


@pytest.mark.parametrize(("number", "control"), [("001001999", 65), ("087654303", 0), ("112233445", 95)])
def test_control_numbers_computed_by_hand(number, control):
    assert rules.snils_control(number) == control


def test_a_wrong_control_number_is_refused_with_what_to_do():
    with pytest.raises(Unreadable, match="не сходится") as refused:
        rules.snils("112-233-445 96")
    assert "документом" in refused.value.proposal


@pytest.mark.parametrize("number", ["001-001-998 00", "000-000-001 77"])
def test_numbers_up_to_001_001_998_are_not_checked(number):
    assert rules.snils(number) == number.replace("-", "").replace(" ", "")


def test_the_first_checked_number_is_001_001_999():
    with pytest.raises(Unreadable):
        rules.snils("001-001-999 00")


def test_zeros_that_excel_has_eaten_come_back():
    assert rules.snils(100199965) == "00100199965"


@pytest.mark.parametrize("text", ["112-233-445 9", "112-233-445 957", "1122334459А", "²1122334459"])
def test_what_has_not_eleven_digits_is_refused(text):
    with pytest.raises(Unreadable):
        rules.snils(text)


@pytest.mark.parametrize("text", ["", None, "   ", "-", "нет"])
def test_no_snils_is_no_error(text):
    assert rules.snils(text) is None


@settings(max_examples=50, deadline=None)
@given(st.integers(1_002_000, 999_999_998))
def test_changing_one_digit_breaks_the_control_number(number):
    digits = f"{number:09d}"
    whole = f"{digits}{rules.snils_control(digits):02d}"
    other = str((int(whole[4]) + 1) % 10)
    spoiled = whole[:4] + other + whole[5:]
    checked = int(spoiled[:9]) > rules.SNILS_CHECKED_ABOVE
    if checked and rules.snils_control(spoiled[:9]) != int(whole[9:]):
        with pytest.raises(Unreadable):
            rules.snils(spoiled)


@pytest.mark.parametrize(
    "cell",
    [
        "05.09.2014", "5.9.2014 г.", "5.09.2014г", "05/09/2014", "05-09-2014", "2014-09-05", "2014-09-05 00:00:00",
        "5 сентября 2014", "5 сентября 2014 года", "«05» сентября 2014 г.", "5 сент. 2014", "05,09,2014",
        "05.09.14", date(2014, 9, 5), datetime(2014, 9, 5, 12), 41887, 41887.0,  # noqa: DTZ001
    ],
)  # fmt: skip
def test_a_date_is_read_in_every_usual_spelling(cell):
    assert rules.day(cell) == date(2014, 9, 5)


@pytest.mark.parametrize(
    ("number", "word"), [(1, "январь"), (3, "марта"), (5, "мая"), (5, "май"), (6, "июн."), (9, "сент.")]
)
def test_months_are_known_in_any_form(number, word):
    assert rules.day(f"1 {word} 2015") == date(2015, number, 1)


@pytest.mark.parametrize(
    "text", ["31.02.2014", "29.02.2015", "05.13.2014", "вчера", "2014", "5 мартобря 2014"]
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(Unreadable):
        rules.day(text)


def test_two_digits_of_a_year_mean_the_past():
    assert rules.day("01.02.75") == date(1975, 2, 1)


@pytest.mark.parametrize("text", ["23.11.2026", "01.01.1899"])
def test_a_birth_in_the_future_or_long_ago_is_refused(text):
    with pytest.raises(Unreadable):
        rules.birth_day(text, TODAY)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("5А", ClassName(5, "А")), ("5 \"а\"", ClassName(5, "А")), ("10-Б", ClassName(10, "Б")),
        ("7 «Б» класс", ClassName(7, "Б")), ("11", ClassName(11, "")), (9, ClassName(9, "")), (9.0, ClassName(9, "")),
        ("5A", ClassName(5, "А")), ("1 кл.", ClassName(1, "")), ("10 физмат", ClassName(10, "ФИЗМАТ")),
        ("8 (В)", ClassName(8, "В")), ("9/Г", ClassName(9, "Г")),
    ],
)  # fmt: skip
def test_a_class_is_read_in_every_usual_spelling(text, name):
    assert rules.class_name(text) == name


def test_a_class_may_stand_in_two_columns():
    assert rules.class_name(5, "б") == ClassName(5, "Б")


@pytest.mark.parametrize("text", ["12А", "0Б", "класс", "АБВ", "5" + "Щ" * 16])
def test_what_is_no_class_is_refused(text):
    with pytest.raises(Unreadable):
        rules.class_name(text)


def test_a_long_letter_stands_apart_in_print():
    assert [str(ClassName(5, "А")), str(ClassName(10, "ФИЗМАТ")), str(ClassName(3, ""))] == [
        "5А",
        "10 ФИЗМАТ",
        "3",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Иванов Пётр Сергеевич", Name("Иванов", "Пётр", "Сергеевич")),
        ("  ИВАНОВА-ПЕТРОВА  АННА ", Name("Иванова-Петрова", "Анна", None)),
        ("Мамедов Али Гасан оглы", Name("Мамедов", "Али", "Гасан оглы")),
        ("Иванoв Пeтp Сepгeeвич", Name("Иванов", "Петр", "Сергеевич")),
        ("Иванов\xa0Пётр", Name("Иванов", "Пётр", None)),
    ],
)
def test_a_full_name_is_put_right(text, name):
    assert rules.full_name(text) == name


@pytest.mark.parametrize("text", ["Иванов", "", "Иванов П3тр", "Иванов Пётр; Петров Иван"])
def test_what_is_no_full_name_is_refused(text):
    with pytest.raises(Unreadable):
        rules.full_name(text)


def test_yo_and_ye_are_one_letter_for_comparing():
    assert rules.name_key(Name("Ёлкина", "Алёна", "Семёновна")) == rules.name_key(
        Name("Елкина", "Алена", "Семеновна")
    )


def test_a_missing_part_of_a_name_is_named():
    with pytest.raises(Unreadable, match="не указано: имя"):
        rules.join_name("Иванов", "", "Сергеевич")


@pytest.mark.parametrize(
    ("cell", "middle", "sex"),
    [("м", None, "male"), ("Жен.", None, "female"), (None, "Сергеевна", "female"), (None, "Ильич", "male"),
     (None, "Гасан оглы", "male"), (None, None, None)],
)  # fmt: skip
def test_sex_is_read_or_follows_from_the_patronymic(cell, middle, sex):
    assert rules.sex(cell, Name("Ким", "Саша", middle)) == sex


@pytest.mark.parametrize(
    ("post", "roles"),
    [
        ("Директор", ["director"]), ("И.о. директора", ["director"]),
        ("Заместитель директора по УВР", ["deputy-head"]), ("зам. директора по ВР", ["deputy-head"]),
        ("Заместитель директора по АХЧ", []), ("учитель математики", ["teacher"]),
        ("Учитель-логопед", ["speech-therapist"]), ("Педагог-психолог", ["psychologist"]),
        ("Координатор СГО, учитель информатики", ["coordinator", "teacher"]),
        ("Педагог дополнительного образования", ["additional-teacher"]), ("Специалист по кадрам", ["hr-specialist"]),
        ("Секретарь учебной части", ["secretary"]), ("Администратор сети", ["network-admin"]), ("Сторож", []),
        ("Преподаватель-организатор ОБЗР", ["teacher"]), ("Социальный педагог", []),
    ],
)  # fmt: skip
def test_roles_follow_from_posts(post, roles):
    assert rules.roles_of_post(post) == roles


def test_every_role_that_a_post_gives_is_a_role_of_the_contracts():
    from contracts.rights import Role

    assert {role for _, role in rules._POSTS if role} <= {role.value for role in Role}


@pytest.mark.parametrize(
    ("text", "kin", "relation"),
    [("мать", None, "mother"), ("Отец", None, "father"), ("опекун", None, "guardian"), ("бабушка", None, "other"),
     ("", "female", "mother"), ("родитель", "male", "father"), ("", None, "other"), ("приёмная мать", None, "mother")],
)  # fmt: skip
def test_relations(text, kin, relation):
    assert rules.relation(text, kin) == relation


@pytest.mark.parametrize(
    ("text", "number"),
    [("8 (913) 123-45-67", "+79131234567"), ("+7 913 123 45 67", "+79131234567"), (89131234567, "+79131234567"),
     ("9131234567", "+79131234567"), ("52-00-00", "52-00-00"), ("", None)],
)  # fmt: skip
def test_phones(text, number):
    assert rules.phone(text) == number


def test_numbers_of_organisations_are_checked():
    assert rules.inn_is_right("7024015993")
    assert not rules.inn_is_right("7024015990")
    assert rules.ogrn_is_right("1027001687253") == (int("102700168725") % 11 % 10 == 3)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40))
def test_no_text_breaks_a_parser(text):
    for parse in (
        rules.snils,
        rules.day,
        rules.full_name,
        rules.class_name,
        rules.phone,
        rules.email,
        rules.tidy,
    ):
        try:
            parse(text)
        except Unreadable as refused:
            assert refused.reason


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bdfyjd", "иванов"),
        ("`krbyf  Fyyf", "елкина анна"),
        ("иванов", None),
        ("Иванов ivan", None),
        ("45", None),
    ],
)
def test_what_was_typed_in_the_other_layout(typed, meant):
    assert rules.other_layout(typed) == meant


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("112-233-445 95", "11223344595"),
        ("11223344595", "11223344595"),
        ("1122334459", None),
        ("а1223344595", None),
    ],
)
def test_a_whole_snils_is_told_from_other_words(typed, digits):
    assert rules.typed_snils(typed) == digits
