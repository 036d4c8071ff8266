"""Writes a world: the generator's organisations go to the six writers, then everything is committed and counted."""

import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from deploy.seed import communication, identity, movement, registry, telling
from deploy.seed.academic import Academic
from deploy.seed.build import Made, World
from deploy.seed.communication import Communication
from deploy.seed.identity import Identity
from deploy.seed.movement import Movement
from deploy.seed.news import News, Service
from deploy.seed.registry import Registry
from deploy.seed.reporting import Reporting
from deploy.seed.world import Person


def say(words: str) -> None:
    """One line of progress."""
    sys.stderr.write(f"    • {words}\n")
    sys.stderr.flush()


@dataclass
class Written:
    """What came of it."""

    rows: int = 0
    students: int = 0
    marks: int = 0
    lessons: int = 0
    schools: int = 0
    seconds: float = 0.0
    ready: list[tuple[str, Person, str]] = field(default_factory=list)
    """Label, person, username."""
    held: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    """Person → appointments."""


class Suite:
    """The writers of all services, opened for one world."""

    def __init__(self, address: dict[str, str], world: World) -> None:
        events = world.scale.events
        self.world = world
        self.identity = Identity(address["identity"])
        self.registry = Registry(address["registry"])
        self.movement = Movement(address["movement"])
        self.academic = Academic(address["academic"], histories=events)
        self.reporting = Reporting(address["reporting"])
        self.communication = Communication(address["communication"])
        self.services: Sequence[Service] = (
            self.identity, self.registry, self.movement, self.academic, self.reporting, self.communication
        )  # fmt: skip
        self.news = News(self.services, world.ids, world.times, on=events)
        self.written = Written()

    def write(self, *, bare: bool = False) -> Written:
        """All organisations, one transaction in each data base; `bare`: into tables without indexes (seed.bare)."""
        started = time.monotonic()
        for service in self.services:
            service.begin(self.world.times)
            if bare:
                service.strip()
        for made in self.world.organisations():
            self._organisation(made)
        self._ready()
        self.identity.finish()
        self.reporting.finish(self.news)
        for service in self.services:
            service.end()
        for service in self.services:
            service.settle()
        self.written.rows = sum(service.commit() for service in self.services)
        self.written.seconds = time.monotonic() - started
        return self.written

    def _organisation(self, made: Made) -> None:
        school, times, written = made.school, self.world.times, self.written
        identity.appoint(school)
        self.identity.keep |= {person.id for _, person in self.world.ready.people}
        for service in self.services:
            service.appointments(school)
        for writer in (
            self.identity,
            self.registry,
            self.movement,
            self.academic,
            self.reporting,
            self.communication,
        ):
            writer.write(school)
        had_texts = bool(self.registry.texts)
        kept = self.registry.write_words(school, self.world.ids, times)
        said = self.registry.write_consents(school, self.world.ids, times) if self.world.scale.story else []
        for copy in (self.movement, self.communication):
            copy.consents(school.place.segment, said)
        if self.news.on:
            if not had_texts:
                registry.tell_texts(self.news, self.registry.texts)
            registry.tell_consents(self.news, school.place.segment, said)
            registry.tell_words(self.news, kept)
            registry.tell(self.news, school, times)
            identity.tell(self.news, school, times)
            movement.tell(self.news, school, times)
            telling.tell_school(self.news, school, times)
            communication.tell(self.news, school)
        marks = self._journals(made)
        ready = {person.id for _, person in self.world.ready.people}
        for _, placement, role in school.appointments:
            if placement.person_id in ready:
                pair = {"segment": placement.segment, "role": role}
                written.held.setdefault(placement.person_id, []).append(pair)
        if made.journals:
            written.schools += 1
            written.students += made.students
            if written.schools % 10 == 0 or self.world.scale.story:
                words = f"учеников {made.students}, отметок {marks}; всего отметок {written.marks}"
                say(f"{school.place.short_name}: {words}")

    def _journals(self, made: Made) -> int:
        if made.journals is None:
            return 0
        school, times = made.school, self.world.times
        before = self.written.marks
        for group in school.groups:
            journal = made.journals.journal(group, made.days_of(group.grades))
            self.academic.journal(school, journal, times)
            self.reporting.journal(school, journal, self.news)
            telling.tell_journal(self.news, school, journal)
            self.written.marks += len(journal.marks)
            self.written.lessons += len(journal.lessons)
        return self.written.marks - before

    def _ready(self) -> None:
        people = self.world.ready.people
        names = self.identity.usernames
        self.written.ready = [(label, person, names[person.id]) for label, person in people]

    def count(self) -> int:
        """After the commit: reporting's rollups, statistics for the planner; returns students' results."""
        with ThreadPoolExecutor() as threads:
            others = [threads.submit(one.analyze) for one in self.services if one is not self.reporting]
            self.reporting.analyze()
            students = self.reporting.recount()
            for one in others:
                one.result()
        return students

    def close(self) -> None:
        """Let go of the data bases."""
        for service in self.services:
            service.close()
