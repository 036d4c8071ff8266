"""What routes of the year take and give."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

SchoolYear = Annotated[
    int, Field(ge=2015, le=2100, examples=[2026], description="Год сентября: 2026 = 2026/2027")
]
Grades = Annotated[list[Annotated[int, Field(ge=1, le=12)]], Field(min_length=1, max_length=12)]
PeriodKind = Literal["quarter", "trimester", "half-year", "year"]
Name = Annotated[str, Field(min_length=1, max_length=120)]


class PeriodIn(BaseModel):
    """Учебный период: четверть, полугодие и т. п. для перечисленных параллелей."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "kind": "quarter",
                    "number": 2,
                    "name": "2-я четверть",
                    "from_on": "2026-11-05",
                    "until_on": "2026-12-30",
                    "grades": [1, 2, 3, 4, 5, 6, 7, 8, 9],
                }
            ]
        }
    )
    id: UUID | None = Field(None, description="Есть у существующего периода; без него период новый")
    kind: PeriodKind
    number: int = Field(ge=1, le=6)
    name: Name
    from_on: date
    until_on: date
    grades: Grades


class HolidayIn(BaseModel):
    """Дни без уроков: каникулы или праздник; grades — чьи (например, только 1 классы)."""

    name: Name
    from_on: date
    until_on: date
    grades: Grades = Field(default_factory=lambda: list(range(1, 12)))


class BellIn(BaseModel):
    """Звонки одного урока."""

    number: int = Field(ge=0, le=14)
    starts: str = Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$", examples=["08:30"])
    ends: str = Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$", examples=["09:10"])


class BellScheduleIn(BaseModel):
    """Расписание звонков для смены и дней недели (1 — понедельник)."""

    name: Name
    shift: int = Field(1, ge=1, le=2)
    weekdays: list[Annotated[int, Field(ge=1, le=7)]] = Field(default_factory=lambda: [1, 2, 3, 4, 5, 6])
    lessons: list[BellIn] = Field(min_length=1, max_length=15)


class Settings(BaseModel):
    """Настройки локального акта школы."""

    round_up_from: Decimal = Field(
        Decimal("0.50"),
        ge=Decimal("0.01"),
        le=1,
        decimal_places=2,
        description="Дробь, с которой средний балл округляется вверх",
    )
    minimum_marks: int = Field(3, ge=0, le=50, description="Сколько отметок нужно для аттестации")
    edit_window_days: int = Field(
        14, ge=0, le=366, description="Сколько дней после урока учитель правит журнал"
    )
    absence_rule: Literal["warn", "block"] = Field(
        "warn", description="Отметка при пропуске: предупредить или запретить"
    )
    debt_counts_two: bool = Field(False, description="Считать долг («точку») двойкой")


class NewYear(BaseModel):
    """Новый учебный год. Чего нет в запросе, берётся из предложения (GET /years/proposal)."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"school_year": 2026}]})
    school_year: SchoolYear
    from_on: date | None = None
    until_on: date | None = None
    settings: Settings = Field(default_factory=Settings)
    periods: list[PeriodIn] | None = None
    holidays: list[HolidayIn] | None = None
    bells: list[BellScheduleIn] | None = None


class ProposalView(BaseModel):
    """Обычный учебный год: можно принять как есть."""

    school_year: SchoolYear
    from_on: date
    until_on: date
    periods: list[PeriodIn]
    holidays: list[HolidayIn]
    bells: list[BellScheduleIn]


class Periods(BaseModel):
    """Все периоды года: кого нет в списке, того больше нет."""

    periods: list[PeriodIn] = Field(max_length=60)


class Holidays(BaseModel):
    """Все каникулы и праздники года."""

    holidays: list[HolidayIn] = Field(max_length=100)


class Bells(BaseModel):
    """Все расписания звонков года."""

    bells: list[BellScheduleIn] = Field(max_length=20)


class Reopening(BaseModel):
    """Почему период открывают снова."""

    reason: str = Field(min_length=3, max_length=500, examples=["Ошибка в отметках 7Б по алгебре"])


class PeriodView(PeriodIn):
    """Период как он есть."""

    version: int
    closed_at: datetime | None = None


class YearView(BaseModel):
    """Учебный год школы целиком."""

    id: UUID
    segment: str
    school_year: SchoolYear
    from_on: date
    until_on: date
    version: int
    settings: Settings
    periods: list[PeriodView]
    holidays: list[HolidayIn]
    bells: list[BellScheduleIn]
