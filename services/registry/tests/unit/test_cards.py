"""Requisites of an organisation: control digits, forms of numbers, what must agree (B1)."""

import pytest

from registry.cards import rules
from registry.cards.fields import missing, wanted
from registry.rules import Unreadable


@pytest.mark.parametrize(
    ("check", "typed", "stored"),
    [
        (rules.inn, "7024015993", "7024015993"),
        (rules.inn, "7707 083 893", "7707083893"),
        (rules.inn, " ", None),
        (rules.kpp, "702401001", "702401001"),
        (rules.kpp, "7024 ac 001", "7024AC001"),
        (rules.ogrn, "1027700132195", "1027700132195"),
        (rules.ogrn, "102-7700-132-195", "1027700132195"),
        (rules.okpo, "00032537", "00032537"),
        (rules.oktmo, "69741000", "69741000"),
        (rules.oktmo, "69741000001", "69741000001"),
        (rules.bik, "016902004", "016902004"),
        (rules.bik, "044525225", "044525225"),
        (rules.twenty, "40102810245370000058", "40102810245370000058"),
        (rules.phone, "8 (3823) 52-00-00", "+73823520000"),
        (rules.phone, "+7 3823 520000 доб. 12", "+73823520000, доб. 12"),
        (rules.site, "school18.example.ru", "https://school18.example.ru"),
        (rules.site, "http://school18.example.ru/pages", "http://school18.example.ru/pages"),
    ],
)
def test_right_numbers_are_stored_without_their_signs(check, typed, stored):
    assert check(typed) == stored


@pytest.mark.parametrize(
    ("check", "typed", "reason"),
    [
        (rules.inn, "7024015990", "ИНН: контрольная цифра"),
        (rules.inn, "702401599", "ИНН: должно быть 10 цифр, введено 9"),
        (rules.inn, "500100732259", "ИНН: 12 цифр – это ИНН человека"),
        (rules.inn, "70240159ХХ", "ИНН: только цифры"),
        (rules.inn, "٧٠٢٤٠١٥٩٩٣", "ИНН: только цифры"),
        (rules.kpp, "70240100", "КПП: девять знаков"),
        (rules.kpp, "7024АС001", "КПП: девять знаков"),
        (rules.ogrn, "1027700132194", "ОГРН: контрольная цифра"),
        (rules.ogrn, "304500116000157", "ОГРН: 15 цифр"),
        (rules.ogrn, "2027700132195", "ОГРН: первая цифра"),
        (rules.okpo, "00032538", "ОКПО: контрольная цифра"),
        (rules.oktmo, "697410", "ОКТМО: должно быть 8 или 11 цифр"),
        (rules.bik, "144525225", "БИК: начинается с"),
        (rules.twenty, "4010281024537000005", "Счёт: должно быть 20 цифр, введено 19"),
        (rules.phone, "нет", "Телефон: в «нет» нет ни одной цифры"),
        (rules.site, "наш сайт", "Сайт: адрес «наш сайт»"),
        (rules.site, "javascript://x", "Сайт: адрес"),
    ],
)
def test_a_wrong_number_is_refused_with_its_name_and_reason(check, typed, reason):
    with pytest.raises(Unreadable) as refused:
        check(typed)
    assert refused.value.reason.startswith(reason)


@pytest.mark.parametrize(
    ("account", "bik", "correspondent", "right"),
    [
        ("40102810245370000058", "016902004", True, True),
        ("40102810545370000003", "004525988", True, True),
        ("40102810245370000059", "016902004", True, False),
        ("30101810400000000225", "044525225", True, True),
        ("30101810400000000226", "044525225", True, False),
    ],
)
def test_the_key_of_an_account_is_checked_with_the_bik(account, bik, correspondent, right):
    assert rules.account_is_right(account, bik, correspondent=correspondent) is right


def test_one_wrong_digit_of_an_account_is_always_found():
    number, bik = "40102810245370000058", "016902004"
    for place in range(20):
        for digit in "0123456789":
            changed = number[:place] + digit + number[place + 1 :]
            assert rules.account_is_right(changed, bik, correspondent=True) is (changed == number)


def test_what_does_not_agree_is_named_at_its_place():
    values = {
        "account": "40702810900000000001",
        "licence": {"number": "1", "issued_on": "2020-05-01", "valid_until": "2019-05-01"},
        "shifts": 1,
        "shift_times": [
            {"number": 1, "starts": "08:30", "ends": "08:00"},
            {"number": 2, "starts": "14:00", "ends": "18:00"},
        ],
        "buildings": [{"name": "Корпус"}, {"name": "корпус"}],
    }
    assert rules.check_together(values).keys() == {
        "bik",
        "licence/valid_until",
        "shift_times/0/ends",
        "shift_times/1/number",
        "buildings/1/name",
    }


def test_a_treasury_account_has_no_key():
    assert rules.check_together({"account": "03234643697410006500", "bik": "016902004"}) == {}


def test_what_is_missing_stands_in_the_order_of_the_card():
    assert missing({}, "school") == [one.code for one in wanted("school")]
    assert "inn" not in missing({"inn": "7024015993"}, "school")
    assert "licence" not in missing({}, "municipality")
