"""movement: the book with its orders, spells, transfers that wait; copies of registry's facts."""

from collections import Counter

from deploy.seed.copying import J
from deploy.seed.news import News, Service
from deploy.seed.times import Times
from deploy.seed.world import Json, Line, Order, School, Transfer
from movement import rules
from store.clock import ZONE


class Movement(Service):
    """The writer of movement's data base."""

    HEARS = (
        "registry.segment", "registry.person", "registry.placement", "registry.class", "registry.import",
        "registry.consent", "registry.consent-text",
    )  # fmt: skip

    def __init__(self, url: str) -> None:
        super().__init__("movement", url)
        self._segments = self.sheet("known_segments", "segment, level, name, short_name, state, timezone")
        self._people = self.sheet(
            "known_people", "person_id, last_name, first_name, middle_name, birth_on, removed"
        )
        self._placements = self.sheet(
            "known_placements", "placement_id, person_id, kind, from_on, until_on, removed, segment"
        )
        self._classes = self.sheet(
            "known_classes", "class_id, school_year, grade, letter, name, class_teacher_id, removed, segment"
        )
        self._orders = self.sheet(
            "orders",
            "id, kind, state, school_year, ordinal, number, order_on, effective_on, basis, students, created_by,"
            " created_at, signed_by, signed_at, segment, version",
        )
        self._numbers = self.sheet("order_numbers", "segment, school_year, last")
        self._students = self.sheet("students", "student_id, segment, present")
        self._spells = self.sheet("spells", "student_id, ordinal, class_id, from_on, until_on, segment")
        self._transfers = self.sheet(
            "transfers",
            "id, initiated_by, state, from_segment, to_segment, last_name, first_name, middle_name, birth_on,"
            " asked_key, grade, note, student_id, from_class_id, checklist, requested_by, requested_at,"
            " leaves_on, confirmed_by, confirmed_at, departure_order_id,"
            " departure_order_number, departure_order_on, version",
        )
        self._rows = self.sheet(
            "movements",
            "id, order_id, student_id, kind, state, ordinal, effective_on, from_segment, from_class_id, to_segment,"
            " to_class_id, reason, came_from, went_to, transfer_id, segment",
        )

    def write(self, school: School) -> None:
        """The rows of one organisation."""
        place = school.place
        self._segments.add(place.segment, place.level, place.name, place.short_name, "active", ZONE.key)
        for one in school.people:
            self._people.add(one.id, one.last, one.first, one.middle, one.born, False)
        for at in school.placements:
            if at.kind != "parent":
                self._placements.add(at.id, at.person_id, at.kind, at.from_on, at.until_on, False, at.segment)
        for it in school.classes:
            self._classes.add(
                it.id, it.year, it.grade, it.letter, it.name, it.teacher_id, False, place.segment
            )
        for student, spells in school.spells.items():
            self._students.add(student, place.segment, spells[-1].until_on is None)
            for ordinal, spell in enumerate(spells, 1):
                self._spells.add(
                    student, ordinal, spell.class_id, spell.from_on, spell.until_on, place.segment
                )
        self._book(school)
        for transfer in school.transfers:
            self._transfer(transfer)

    def _book(self, school: School) -> None:
        numbers: Counter[int] = Counter()
        for order in school.orders:
            signed = order.number is not None
            self._orders.add(
                order.id, order.kind, "signed" if signed else "draft", order.year, order.number,
                rules.order_number(order.number) if order.number is not None else None, order.order_on,
                order.effective_on, order.basis, len(order.lines), order.author_id, order.at,
                order.author_id if signed else None, order.at if signed else None, school.segment, 2 if signed else 1,
            )  # fmt: skip
            if order.number is not None:
                numbers[order.year] = max(numbers[order.year], order.number)
            for line in order.lines:
                self._line(school.segment, order, line)
        for year, last in numbers.items():
            self._numbers.add(school.segment, year, last)

    def _line(self, segment: str, order: Order, line: Line) -> None:
        signed = line.ordinal is not None
        to_segment = order.to_segment or (segment if line.to_class else None)
        self._rows.add(
            line.id, order.id, line.student_id, order.kind, "signed" if signed else "draft", line.ordinal,
            order.effective_on, segment if line.from_class else None, line.from_class, to_segment, line.to_class,
            line.reason, line.came_from, line.went_to, order.transfer_id, segment,
        )  # fmt: skip

    def _transfer(self, one: Transfer) -> None:
        order, person = one.departure, one.person
        number = rules.order_number(order.number) if order and order.number is not None else None
        self._transfers.add(
            one.id, one.by, one.state, one.from_segment, one.to_segment, person.last, person.first, person.middle,
            person.born, one.asked_key, one.grade, one.note, one.student_id, one.from_class, J(one.checklist),
            one.author_id, one.at, one.leaves_on, order.author_id if order else None, order.at if order else None,
            order.id if order else None, number, order.order_on if order else None, 2 if order else 1,
        )  # fmt: skip


def tell(news: News, school: School, times: Times) -> None:
    """The public facts of the signed rows, oldest first, then how every student's spells stand."""
    segment = school.segment
    changes: Counter[str] = Counter()
    for order in sorted(school.orders, key=lambda one: one.at):
        for line in order.lines:
            if line.ordinal is None or order.kind == "transfer-out":
                continue
            changes[line.student_id] += 1
            _tell_line(news, segment, order, line)
    at = times.instant(times.this.from_on, 12)
    for student, spells in school.spells.items():
        told = [
            {"segment": segment, "class_id": s.class_id, "from_on": s.from_on, "until_on": s.until_on} for s in spells
        ]  # fmt: skip
        news.tell(
            "movement.membership.changed.v1", student, segment, at, {"student_id": student, "spells": told},
            changes[student],
        )  # fmt: skip
        news.freshen(segment, at)


def _tell_line(news: News, segment: str, order: Order, line: Line) -> None:
    told: Json = {"movement_id": line.id, "student_id": line.student_id, "segment": segment}
    told |= {"effective_on": order.effective_on, "order_id": order.id, "order_on": order.order_on}
    told |= {"order_number": rules.order_number(order.number or 0)}
    match order.kind:
        case "departure":
            kind = "departed"
            told |= {"class_id": line.from_class, "reason": line.reason, "went_to": line.went_to}
        case "class-transfer":
            kind = "moved"
            told |= {"from_class_id": line.from_class, "to_class_id": line.to_class}
        case _:
            kind = "enrolled"
            told |= {"class_id": line.to_class, "kind": order.kind, "came_from": line.came_from}
    news.tell(f"movement.student.{kind}.v1", line.id, segment, order.at, told)
    news.freshen(segment, order.at)
