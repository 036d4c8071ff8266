"""The trial's places: two regions of two municipalities of three schools, each place with a number of its own."""

from dataclasses import dataclass

PREFIX = "proba-"
"""Codes of the trial's regions begin with it; nobody else's do."""
REGIONS, MUNICIPALITIES, SCHOOLS = 2, 2, 3


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: `number` stands in its tokens."""

    number: int
    segment: str
    level: str


def spots() -> list[Spot]:
    """All places, those above first."""
    found: list[Spot] = []

    def add(segment: str, level: str) -> str:
        found.append(Spot(len(found) + 1, segment, level))
        return segment

    for r in range(1, REGIONS + 1):
        region = add(f"{PREFIX}{r}", "region")
        for m in range(1, MUNICIPALITIES + 1):
            municipality = add(f"{region}/area-{m}", "municipality")
            for s in range(1, SCHOOLS + 1):
                add(f"{municipality}/school-{s}", "school")
    return found


def level(segment: str) -> str:
    """What a code path is the path of."""
    return ("region", "municipality", "school")[segment.count("/")]


def below(segment: str, top: str) -> bool:
    """Whether `segment` is `top` or lies below it."""
    return segment == top or segment.startswith(top + "/")


def in_line(segment: str, home: str) -> bool:
    """Whether one of the two lies in the other: what an actor at `home` may be shown; all else is foreign."""
    return below(segment, home) or below(home, segment)


HOME = f"{PREFIX}1/area-1/school-1"
"""The school whose people act; with those of its municipality and region."""
HOMES = (HOME, HOME.rsplit("/", 1)[0], HOME.split("/", 1)[0])
ELSEWHERE = f"{PREFIX}2/area-1/school-1"
"""The school whose director acts as the stranger: his cursors, his keys, his journals' news."""
