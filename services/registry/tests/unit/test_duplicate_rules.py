"""Whether two records are one person: what speaks for it, what against it, in words (B2)."""

from datetime import date

import pytest

from registry.duplicates.rules import Record, common_place, misdated, misspelt, rate, slips, words
from store import new_id

BORN = date(2014, 3, 12)


def one(last="белова", first="дарья", middle="ильинична", born=BORN, **more):
    return Record(new_id(), last, first, middle, born, **more)


def said(a, b, **more):
    found = rate(a, b, **more)
    return found and words(found.reasons)


def test_name_and_birth_are_nearly_certain():
    assert rate(one(), one()).certainty == 95
    assert said(one(), one(middle=None)) == "имя и дата рождения"


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (one(last="билова"), "имя и дата рождения, опечатка в фамилии"),
        (one(first="дарьа"), "фамилия и дата рождения, опечатка в имени"),
        (one(born=date(2014, 12, 3)), "имя совпало, в дате рождения опечатка"),
        (one(born=date(2014, 3, 13)), "имя совпало, в дате рождения опечатка"),
    ],
)
def test_a_slip_is_named(other, reason):
    assert said(one(), other) == reason


def test_two_insurance_numbers_are_two_people():
    assert rate(one(snils="11223344595"), one(snils="22334455606")) is None
    assert rate(one(snils="11223344595"), one()) is not None


def test_twins_are_two_children():
    assert rate(one(), one(first="марья")) is None
    assert rate(one(first="анна"), one(first="иван")) is None


def test_namesakes_without_more_are_not_brought_up():
    assert rate(one(born=None), one(born=None)) is None
    assert said(one(born=None, phone="+7"), one(born=None, phone="+7")) == "имя; телефон или почта"
    assert (
        said(one(born=None), one(born=None), child=True) == "имя; оба записаны представителями одного ученика"
    )


def test_another_patronymic_or_sex_or_day_of_birth_is_another_person():
    assert rate(one(), one(middle="петровна")) is None
    assert rate(one(sex="female"), one(sex="male")) is None
    assert rate(one(), one(born=date(2012, 7, 1)), document=True) is None


def test_a_document_speaks_for_a_changed_surname():
    assert (
        said(one(), one(last="кораблёва"), document=True) == "совпал документ; имя и отчество, фамилия другая"
    )


def test_slips_are_counted_up_to_a_limit():
    assert [slips("белова", other, 2) for other in ("белова", "беолва", "билова", "кузнецова")] == [
        0,
        1,
        1,
        3,
    ]
    assert not misspelt("белова", "серова") and misspelt("кузнецова", "кузницава")
    assert misdated(date(2014, 5, 3), date(2014, 3, 5)) and not misdated(date(2014, 5, 3), date(2015, 6, 3))


def test_the_common_place_is_the_lowest_above_both():
    assert common_place(["tomsk/seversk/a", "tomsk/seversk/b"]) == "tomsk/seversk"
    assert common_place(["tomsk/seversk/a"] * 2) == "tomsk/seversk/a"
