"""Who signs a consent, until when it holds, what a ledger amounts to (B5)."""

from datetime import UTC, date, datetime

import pytest

from registry.consents import rules
from registry.consents.rules import Said

DAY = date(2026, 11, 22)


def said(side="representative", decision="given", on=DAY, until=None, minute=0, text_at=1):
    at = datetime(2026, 11, 22, 10, minute, tzinfo=UTC)
    return Said(side, decision, on, until, at, "tomsk", datetime(2026, 9, text_at, tzinfo=UTC))


def standing(*words, born=date(2016, 1, 1), whom="student", lapsed=lambda one: False):
    return rules.standing(words, whom, born, DAY, lapsed)


@pytest.mark.parametrize(
    ("born", "who"),
    [
        (date(2012, 11, 23), {"representative"}),
        (date(2012, 11, 22), {"representative", "self"}),
        (date(2008, 11, 23), {"representative", "self"}),
        (date(2008, 11, 22), {"self"}),
        (None, {"representative"}),
    ],
)
def test_to_14_the_representative_signs_to_18_both_then_the_student(born, who):
    assert rules.signers("student", born, DAY) == who
    assert rules.signers("staff", None, DAY) == {"self"}


def test_a_consent_ends_with_its_term_and_a_parents_before_the_child_turns_18():
    assert rules.holds_until(12, "self", None, date(2026, 2, 28)) == date(2027, 2, 27)
    assert rules.holds_until(1, "self", None, date(2026, 1, 31)) == date(2026, 2, 27)
    assert rules.holds_until(None, "representative", date(2010, 5, 9), DAY) == date(2028, 5, 8)
    assert rules.holds_until(None, "representative", date(2008, 2, 29), DAY) == date(2026, 2, 27)
    assert rules.holds_until(None, "self", date(2010, 5, 9), DAY) is None


def test_below_14_one_signature_is_enough_from_14_two():
    assert standing(said()).state == "given"
    teenager = date(2011, 1, 1)
    assert standing(said(), born=teenager).state == "partial"
    assert standing(said(), said("self"), born=teenager).state == "given"
    assert standing(said("self"), born=teenager).state == "partial"


def test_what_was_signed_for_a_child_of_13_holds_on_after_the_birthday():
    born = date(2012, 11, 1)
    assert standing(said(on=date(2026, 10, 1)), born=born).state == "given"
    assert standing(said(on=date(2026, 11, 2)), born=born).state == "partial"


def test_one_sides_no_is_enough_and_the_last_word_counts():
    teenager = date(2011, 1, 1)
    assert standing(said(), said("self", "refused", minute=1), born=teenager).state == "refused"
    assert standing(said("self"), said(decision="withdrawn", minute=2), born=teenager).state == "withdrawn"
    assert standing().state == "asked"


def test_a_consent_that_is_over_or_to_an_old_text_counts_as_none():
    assert standing(said(until=date(2026, 11, 21))).state == "asked"
    assert standing(said(), lapsed=lambda one: True).state == "asked"
    two = standing(said(until=date(2027, 1, 1), text_at=3), said("self", until=date(2026, 12, 1), text_at=2),
                   born=date(2011, 1, 1))  # fmt: skip
    assert (two.until_on, two.text_at.day) == (date(2026, 12, 1), 2)


class Level:
    def __init__(self, segment, locked=False):
        self.segment, self.locked = segment, locked


def test_the_nearest_text_holds_unless_a_level_above_has_closed_it():
    region, school = Level("tomsk"), Level("tomsk/a/s")
    assert rules.holding([region, school]) is school
    assert rules.holding([Level("tomsk", locked=True), school]).segment == "tomsk"
    assert rules.holding([]) is None
