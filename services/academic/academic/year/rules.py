"""What a study year looks like: the usual proposal, and what periods and holidays must keep to. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from problems import FieldError, InvalidInput, RuleViolated

QUARTER_GRADES = tuple(range(1, 10))
HALF_YEAR_GRADES = (10, 11)
ALL_GRADES = (*QUARTER_GRADES, *HALF_YEAR_GRADES)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """A named interval of days (inclusive) for some grades; `kind` and `number` only for periods."""

    name: str
    from_on: date
    until_on: date
    grades: Sequence[int] = field(default=ALL_GRADES)
    kind: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Proposal:
    """A year as most schools have it."""

    from_on: date
    until_on: date
    periods: list[Span]
    holidays: list[Span]


def _monday_from(day: date) -> date:
    return day + timedelta(days=-day.weekday() % 7)


def usual_holidays(school_year: int) -> list[Span]:
    """Autumn to 4 November, eleven days in winter, nine in spring, a week of grade 1 in February, and public days."""
    following = school_year + 1
    winter = date(school_year, 12, 31)
    spring = _monday_from(date(following, 3, 22))
    first = _monday_from(date(following, 2, 8))
    return [
        Span("Осенние каникулы", _monday_from(date(school_year, 10, 23)), date(school_year, 11, 4)),
        Span("Зимние каникулы", winter, winter + timedelta(days=10)),
        Span("Дополнительные каникулы 1 классов", first, first + timedelta(days=6), (1,)),
        Span("День защитника Отечества", date(following, 2, 23), date(following, 2, 23)),
        Span("Международный женский день", date(following, 3, 8), date(following, 3, 8)),
        Span("Весенние каникулы", spring, spring + timedelta(days=8)),
        Span("Праздник Весны и Труда", date(following, 5, 1), date(following, 5, 1)),
        Span("День Победы", date(following, 5, 9), date(following, 5, 9)),
    ]


def propose(school_year: int) -> Proposal:
    """34 weeks from 1 September: quarters for grades 1–9, half-years for 10–11, cut by the holidays."""
    opened, closed = date(school_year, 9, 1), date(school_year + 1, 5, 26)
    holidays = usual_holidays(school_year)
    autumn, winter, spring = (holidays[place] for place in (0, 1, 5))
    bounds = [
        (opened, autumn.from_on - DAY),
        (autumn.until_on + DAY, winter.from_on - DAY),
        (winter.until_on + DAY, spring.from_on - DAY),
        (spring.until_on + DAY, closed),
    ]
    quarters = [
        Span(f"{number}-я четверть", start, end, QUARTER_GRADES, "quarter", number)
        for number, (start, end) in enumerate(bounds, 1)
    ]
    halves = [
        Span("1-е полугодие", opened, winter.from_on - DAY, HALF_YEAR_GRADES, "half-year", 1),
        Span("2-е полугодие", winter.until_on + DAY, closed, HALF_YEAR_GRADES, "half-year", 2),
    ]
    return Proposal(opened, closed, [*quarters, *halves], holidays)


def usual_bells(
    first: time = time(8, 30), count: int = 8, lesson_minutes: int = 40
) -> list[dict[str, object]]:
    """Lessons with breaks of 10 minutes, 20 after the second and third (domain.md §7)."""
    moment = datetime.combine(date(2000, 1, 1), first)
    bells: list[dict[str, object]] = []
    for number in range(1, count + 1):
        end = moment + timedelta(minutes=lesson_minutes)
        bells.append({"number": number, "starts": f"{moment:%H:%M}", "ends": f"{end:%H:%M}"})
        moment = end + timedelta(minutes=20 if number in (2, 3) else 10)
    return bells


def check_year(school_year: int, from_on: date, until_on: date) -> None:
    """The bounds lie within 1 September – 31 August."""
    if not date(school_year, 8, 15) <= from_on < until_on <= date(school_year + 1, 8, 31):
        raise RuleViolated("Учебный год начинается около 1 сентября и кончается не позже 31 августа")


def check_spans(what: str, spans: Sequence[Span], from_on: date, until_on: date) -> None:
    """Each interval lies within the year; those of one grade do not overlap. Names every wrong place."""
    errors: list[FieldError] = []
    for place, span in enumerate(spans):
        if span.from_on > span.until_on:
            errors.append(_wrong(what, place, "until_on", "дата окончания раньше даты начала"))
        if span.from_on < from_on or span.until_on > until_on:
            errors.append(
                _wrong(what, place, "from_on", f"вне учебного года {from_on:%d.%m.%Y}–{until_on:%d.%m.%Y}")
            )
        for earlier in spans[:place]:
            meet = span.from_on <= earlier.until_on and earlier.from_on <= span.until_on
            shared = sorted(set(span.grades) & set(earlier.grades))
            if meet and shared and _same_row(span, earlier):
                classes = ", ".join(map(str, shared))
                errors.append(
                    _wrong(what, place, "from_on", f"пересекается с «{earlier.name}» (классы {classes})")
                )
    if errors:
        raise InvalidInput("Проверьте даты", errors)


def _same_row(one: Span, other: Span) -> bool:
    """The whole year stands above its quarters; everything else excludes one another."""
    return (one.kind == "year") == (other.kind == "year")


def _wrong(what: str, place: int, member: str, detail: str) -> FieldError:
    return {"pointer": f"/body/{what}/{place}/{member}", "detail": detail}


def check_numbers(periods: Sequence[Span]) -> None:
    """A grade has each number of a kind once."""
    seen: set[tuple[str, int, int]] = set()
    errors: list[FieldError] = []
    for place, period in enumerate(periods):
        for grade in period.grades:
            if (period.kind, period.number, grade) in seen:
                errors.append(_wrong("periods", place, "number", f"у {grade} классов такой период уже есть"))
                break
            seen.add((period.kind, period.number, grade))
    if errors:
        raise InvalidInput("Проверьте номера периодов", errors)
