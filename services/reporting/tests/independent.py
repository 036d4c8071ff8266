"""The figures of the reports once more, from the raw events, in plain Python: nothing of the service is used here."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from contracts.events.academic import PeriodMarkDecided
from contracts.events.movement import (
    MembershipChanged,
    StudentDeparted,
    StudentEnrolled,
    StudentMoved,
    StudentTransferred,
)
from services.reporting.tests.factories import Story

ORDER = ["not-certified", "1", "2", "3", "4", "5"]
POINTS = {"5": 100, "4": 64, "3": 36, "2": 16, "1": 7, "not-certified": 7}


def half_up(numerator: int, denominator: int, digits: int) -> float | None:
    """numerator/denominator to so many decimals, by whole numbers only."""
    if not denominator:
        return None
    scale = 10**digits
    return ((2 * numerator * scale + denominator) // (2 * denominator)) / scale


def figures(values: Iterable[str]) -> dict[str, float | int | None]:
    """N, counts, успеваемость, качество, СОУ, средний балл of a list of marks."""
    n = Counter(values)
    whole = sum(n[value] for value in ORDER)
    numbers = sum(n[value] for value in "54321")
    return {
        "total": whole,
        "n5": n["5"], "n4": n["4"], "n3": n["3"], "n2": n["2"], "n1": n["1"],
        "not_certified": n["not-certified"], "exempt": n["exempt"],
        "progress": half_up(100 * (n["5"] + n["4"] + n["3"]), whole, 1),
        "quality": half_up(100 * (n["5"] + n["4"]), whole, 1),
        "sou": half_up(sum(POINTS[value] * n[value] for value in ORDER), whole, 1),
        "mean": half_up(sum(int(value) * n[value] for value in "54321"), numbers, 2),
    }  # fmt: skip


def category(values: Iterable[str]) -> str:
    """The category of a student by his marks, in Russian."""
    n = Counter(value for value in values if value in ORDER)
    if not n:
        return "нет отметок"
    if set(n) == {"not-certified"}:
        return "не аттестован"
    if n["not-certified"] or n["1"] or n["2"]:
        return "неуспевающий"
    if n["3"]:
        return "с одной «3»" if n["3"] == 1 else "троечник"
    if n["4"]:
        return "с одной «4»" if n["4"] == 1 else "хорошист"
    return "отличник"


def worst(values: Iterable[str]) -> str | None:
    """The worst counted mark."""
    found = [value for value in ORDER if value in set(values)]
    return found[0] if found else None


def class_on(story: Story, student_id: UUID, segment: str, day: date) -> UUID | None:
    """The class of a student in that school on that day, by the last told membership."""
    for told in story.data(MembershipChanged):
        if told.student_id == student_id:
            for spell in told.spells:
                if spell.segment == segment and spell.from_on <= day <= (spell.until_on or date.max):
                    return spell.class_id
    return None


def marks_of_school(story: Story, segment: str) -> dict[UUID, dict[UUID, dict[UUID, str]]]:
    """class → student → subject → value of quarter 1, for classes of the last day; grade 1 left out."""
    period = story.periods[segment]
    chosen: dict[tuple[UUID, UUID], tuple[tuple[bool, int], UUID, str]] = {}
    newest = {one.subject: (index, one.data) for index, one in enumerate(story.envelopes)
              if isinstance(one.data, PeriodMarkDecided)}  # fmt: skip
    for index, mark in newest.values():
        if mark.period_id != period.period_id or mark.removed:
            continue
        class_id = class_on(story, mark.student_id, segment, period.until_on)
        if class_id is None or story.classes[class_id].grade == 1:
            continue
        rank = (class_id in story.groups[mark.group_id].class_ids, index)
        key = (mark.student_id, mark.subject_id)
        if key not in chosen or chosen[key][0] < rank:
            chosen[key] = (rank, class_id, mark.value)
    found: dict[UUID, dict[UUID, dict[UUID, str]]] = {}
    for (student_id, subject_id), (_, class_id, value) in chosen.items():
        found.setdefault(class_id, {}).setdefault(student_id, {})[subject_id] = value
    return found


def members(story: Story, class_id: UUID, day: date) -> set[UUID]:
    """Who is in the class on that day."""
    segment = story.classes[class_id].segment
    return {one.student_id for one in story.data(MembershipChanged)
            if class_on(story, one.student_id, segment, day) == class_id}  # fmt: skip


def movement(story: Story, class_id: UUID, since: date, until: date) -> dict[str, int]:
    """Report 34's row of a class: the register on two days, the orders between them."""
    after = timedelta(days=1)
    enrolled = [
        one
        for one in story.data(StudentEnrolled)
        if one.class_id == class_id and since <= one.effective_on <= until
    ]
    departed = [one.effective_on + after for one in story.data(StudentDeparted) if one.class_id == class_id]
    transfers = story.data(StudentTransferred)
    departed += [one.left_on + after for one in transfers if one.from_class_id == class_id]
    came = [one for one in transfers if one.to_class_id == class_id and since <= one.effective_on <= until]
    moves = [one for one in story.data(StudentMoved) if since <= one.effective_on <= until]
    return {
        "start": len(members(story, class_id, since - after)),
        "arrived": len(enrolled) + len(came),
        "left": sum(since <= day <= until for day in departed),
        "moved_in": sum(one.to_class_id == class_id for one in moves),
        "moved_out": sum(one.from_class_id == class_id for one in moves),
        "end": len(members(story, class_id, until)),
    }
