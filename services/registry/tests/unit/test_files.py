"""Checks of single fields of a personal file (domain.md §9) and the list of fields itself."""

import pytest

from registry.files import rules
from registry.files.fields import FIELDS, GROUPS
from registry.files.media import media_of
from registry.files.views import FileValues
from registry.rules import Unreadable


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        ("passport", "69 14 123456", "6914 123456"),
        ("passport", "6914№123456", "6914 123456"),
        ("birth-certificate", "II-OM 123456", "II-ОМ № 123456"),
        ("birth-certificate", "хi-ом№123456", "XI-ОМ № 123456"),
        ("foreign", "AB  12/7", "AB 12/7"),
    ],
)
def test_a_document_number_takes_the_form_of_its_kind(kind, typed, kept):
    assert rules.identity_number(kind, typed) == kept


@pytest.mark.parametrize(
    ("check", "typed"),
    [
        (rules.personal_inn, "500100732258"),
        (rules.personal_inn, "7024015993"),
        (rules.oms, "1234567890123456"),
        (rules.division, "70-01"),
        (lambda text: rules.identity_number("passport", text), "6914 12345"),
        (lambda text: rules.identity_number("birth-certificate", text), "2-ОМ № 123456"),
        (lambda text: rules.identity_number(None, text), "6914 123456"),
    ],
)
def test_a_wrong_number_is_refused_with_the_reason(check, typed):
    with pytest.raises(Unreadable, match=r"[а-я]{4}"):
        check(typed)


def test_right_numbers_are_kept():
    assert rules.personal_inn("500100732259") == "500100732259"
    assert rules.oms("1234567890123452") == "1234567890123452"
    assert rules.division("700001") == "700-001"


def test_every_field_is_described_once_and_typed():
    codes = [one.code for one in FIELDS]
    assert len(codes) == len(set(codes)) and set(FileValues.model_fields) == set(codes)
    for one in FIELDS:
        assert one.group in GROUPS and (one.type == "choice") == bool(one.choices), one.code
        assert not (one.column and one.guard in ("document", "special")), one.code


def test_a_scan_is_known_by_what_it_holds():
    assert media_of(b"%PDF-1.7\n...\n%%EOF\n") == "application/pdf"
    assert media_of(b"\xff\xd8\xff\xe0" + b"x" * 2000 + b"\xff\xd9") == "image/jpeg"
    assert media_of(b"\x89PNG\r\n\x1a\n" + b"x" * 50 + b"IEND\xaeB`\x82") == "image/png"
    for bad in (b"", b"MZ...", b"<html>", b"%PDF-1.7 cut off", b"\xff\xd8\xff\xe0 cut off",
                b"%PDF-1.7 /JavaScript (app.alert) %%EOF"):  # fmt: skip
        assert media_of(bad) is None
