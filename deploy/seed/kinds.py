"""Kinds of schools and the worlds made of them: the sample, a region of 40 schools, a large one of 500."""

from dataclasses import KW_ONLY, dataclass, field


@dataclass(frozen=True, slots=True)
class Form:
    """A class to be: grade, letter, number of students, profile."""

    grade: int
    letter: str
    size: int
    profile: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A school to be. `joint`: neighbouring grades are taught together (класс-комплект); `short`: fewer subjects."""

    code: str
    kind: str
    name: str
    short_name: str
    address: str
    forms: tuple[Form, ...]
    director: str | None = None
    coordinator: str | None = None
    shift: int = 1
    joint: bool = False
    short: bool = False
    adults: bool = False
    parents: float = 0.8
    """Share of families with both parents."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A world: its municipalities with their schools, how much history, how many marks a lesson brings."""

    name: str
    municipalities: tuple[tuple[str, str, str, tuple[Plan, ...]], ...]
    weeks: int | None
    density: float
    _: KW_ONLY
    events: bool = True
    """Whether outbox, sequences and histories are written too: what `replay` needs, and most of the bytes."""
    last_year: bool = True
    """Whether the last year's period marks are there."""
    story: bool = False
    seed: int = field(default=198)


def forms(grades: range, letters: str, size: int) -> tuple[Form, ...]:
    """Parallel classes «5А», «5Б» of these grades; their sizes differ a little."""
    return tuple(
        Form(grade, letter, size + (grade * 3 + place * 5) % 5 - 2)
        for grade in grades
        for place, letter in enumerate(letters)
    )


def _with_size(found: tuple[Form, ...], grade: int, letter: str, size: int) -> tuple[Form, ...]:
    return tuple(
        Form(grade, letter, size) if (one.grade, one.letter) == (grade, letter) else one for one in found
    )


CITY = Plan(
    "school-198", "СОШ", "МБОУ «СОШ № 198»", "СОШ № 198", "636000, Томская область, г. Северск, ул. Калинина, 74",
    _with_size(
        (*forms(range(1, 5), "АБВГД", 26), *forms(range(5, 10), "АБВГ", 26), *forms(range(10, 12), "АБ", 27)),
        7, "Б", 28,
    ),
    director="Смирнов Алексей Петрович", coordinator="Тихонова Вера Павловна",
)  # fmt: skip
GYMNASIUM = Plan(
    "gymnasium-12", "гимназия", "МАОУ «Гимназия № 12»", "Гимназия № 12",
    "636000, Томская область, г. Северск, пр. Коммунистический, 56",
    (
        *forms(range(1, 10), "АБВ", 25),
        *(Form(grade, letter, 24, letter) for grade in (10, 11) for letter in ("ФИЗМАТ", "ГУМАН")),
    ),
    director="Лебедева Татьяна Николаевна", coordinator="Круглова Инна Сергеевна",
)  # fmt: skip
VILLAGE = Plan(
    "orlovka", "ООШ", "МБОУ «Орловская ООШ»", "Орловская ООШ", "636015, Томская область, ЗАТО Северск, п. Орловка, 17",
    forms(range(1, 10), "А", 12), coordinator="Громова Ольга Игоревна", joint=True,
)  # fmt: skip
PRIMARY = Plan(
    "primary-84", "НОШ", "МБОУ «НОШ № 84»", "НОШ № 84", "636000, Томская область, г. Северск, ул. Победы, 12",
    forms(range(1, 5), "АБ", 24),
)  # fmt: skip
EVENING = Plan(
    "evening-79", "ВСОШ", "МБОУ «Вечерняя СОШ № 79»", "ВСОШ № 79",
    "636000, Томская область, г. Северск, ул. Ленина, 38",
    (*forms(range(8, 10), "А", 18), *forms(range(10, 12), "АБ", 16)), shift=2, short=True, adults=True,
)  # fmt: skip

SAMPLE = Scale(
    "sample",
    (("seversk", "ЗАТО Северск", "Северск", (CITY, GYMNASIUM, VILLAGE, PRIMARY, EVENING)),),
    weeks=None,
    density=0.2,
    story=True,
)


def _many(code: str, municipalities: int, schools: int, built: tuple[Form, ...], parents: float) -> Scale:
    def school(place: int, number: int) -> Plan:
        name = f"Школа № {place * schools + number + 1}"
        return Plan(
            f"school-{place * schools + number + 1}", "СОШ", f"МБОУ «{name}»", name,
            f"Томская область, район {place + 1}, ул. Школьная, {number + 1}", built,
            short=code == "large", parents=parents,
        )  # fmt: skip

    areas = []
    for place in range(municipalities):
        number = place + 1
        found = tuple(school(place, n) for n in range(schools))
        areas.append((f"area-{number}", f"Муниципальный район № {number}", f"Район № {number}", found))
    return Scale(
        code,
        tuple(areas),
        weeks=45 if code == "region" else 11,
        density=0.21 if code == "region" else 0.53,
        last_year=code == "region",
        events=False,
    )


def scales() -> dict[str, Scale]:
    """Worlds by name; the large ones: 40 schools of 600 students, 500 schools of 200."""
    return {
        "sample": SAMPLE,
        "region": _many(
            "region", 4, 10, (*forms(range(1, 10), "АБ", 27), *forms(range(10, 12), "АБ", 28)), 0.4
        ),
        "large": _many("large", 20, 25, forms(range(1, 11), "А", 20), 0.0),
    }
