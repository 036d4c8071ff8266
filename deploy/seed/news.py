"""What services would have told one another: outbox rows, their numbers, and what every listener has seen.

An event is written as sent long ago (`published_no` follows those of the suite's first start); a consumer that keeps
its copies drops it when it is replayed, one that threw them away takes it. Without events (large worlds) there are no
numbers either, so that the next change of a subject is news again.
"""

from collections.abc import Sequence
from datetime import date, datetime

from deploy.seed.consents import Said
from deploy.seed.copying import Base, at, json_text, shown
from deploy.seed.times import Times, moment
from deploy.seed.world import Ids, Json, School

APPOINTMENT = "identity.appointment.changed.v1"
NUMBERED_BY_ROW = frozenset({"academic"})
"""Its events carry the row's own version; all others take the next number of the subject."""
BUT_FOR = frozenset({"academic.roster"})
"""Many rows and no version."""


class Service(Base):
    """A service's data base with the tables that the libraries keep in each; `HEARS` are the streams it listens to."""

    HEARS: tuple[str, ...] = ()

    def __init__(self, service: str, url: str) -> None:
        super().__init__(service, url)
        self.hears = frozenset({*self.HEARS, "identity.appointment"})
        self._appointments = self.sheet(
            "known_appointments", "appointment_id, person_id, segment, role, from_on, until_on, removed"
        )
        self._outbox = self.sheet(
            "outbox", "at, id, type, subject, sequence, segment, data, bulk, published_at, published_no"
        )
        self._known_consents = (
            self.sheet("known_consents", "segment, person_id, kind, state, until_on, text_segment, text_at")
            if "registry.consent" in self.hears
            else None
        )
        self._sequences = self.sheet("subject_sequences", "stream, subject, sequence")
        self._seen = self.sheet("seen_sequences", "stream, subject, sequence")
        self._published = 0

    def begin(self, times: Times) -> None:
        """Keep others from numbering events meanwhile, and make the months that the events fall into."""
        self.link.execute("lock table outbox in share row exclusive mode")
        row = self.link.execute("select coalesce(max(published_no), 0) from outbox").fetchone()
        self._published = row[0] if row else 0
        month = date(times.year, 8, 1)
        while month <= times.today:
            following = date(month.year + month.month // 12, month.month % 12 + 1, 1)
            name = f"outbox_{month:%Y%m}"
            if self.link.execute("select to_regclass(%s) is null", [name]).fetchone() == (True,):
                self.link.execute(
                    f"create table {name} partition of outbox for values from ('{month}') to ('{following}')"
                )
                self.link.execute(f"alter table {name} owner to {self.service}_owner")
            month = following
        self.start()

    def appointments(self, school: School) -> None:
        """The copy of who may act as what, in every service alike."""
        for appointment_id, placement, role in school.appointments:
            self._appointments.add(
                appointment_id, placement.person_id, placement.segment, role, placement.from_on, placement.until_on,
                False,
            )  # fmt: skip

    def consents(self, segment: str, said: Sequence[Said]) -> None:
        """The copy of consents, in services with a feature that needs one."""
        for it in said:
            if it.decision and self._known_consents:
                agreed = it.decision == "given"
                self._known_consents.add(
                    segment, it.person_id, it.text.kind.code, it.state, it.until_on,
                    it.text.segment if agreed else None, it.text.at if agreed else None,
                )  # fmt: skip

    def hear(self, stream: str, subject: str, sequence: int) -> None:
        """This event has come."""
        self._seen.raw(f"{stream}\t{subject}\t{sequence}")

    def put(
        self, at_: str, id_: str, kind: str, subject: str, sequence: int, segment: str, data: str
    ) -> None:
        """A row of the outbox; `data` is JSON, escaped for COPY."""
        self._published += 1
        self._outbox.raw(
            f"{at_}\t{id_}\t{kind}\t{subject}\t{sequence}\t{segment}\t{data}\tt\t{at_}\t{self._published}"
        )

    def number(self, stream: str, subject: str, sequence: int) -> None:
        """The next event of the subject takes the number after this."""
        self._sequences.raw(f"{stream}\t{subject}\t{sequence}")


class News:
    """Tells an event: into the outbox of its publisher, and noted as seen by all who listen."""

    def __init__(self, services: Sequence[Service], ids: Ids, times: Times, *, on: bool) -> None:
        self.on, self.ids = on, ids
        self.floor, self.now = moment(date(times.year, 8, 1), 9), times.now
        self._by_name = {one.service: one for one in services}
        self._listeners: dict[str, list[Service]] = {}
        self._services = services
        self.fresh: dict[str, datetime] = {}
        self._moments: dict[tuple[date, int], tuple[datetime, str]] = {}

    def on_day(self, day: date, hour: int) -> tuple[datetime, str]:
        """The moment of an event at this hour, also as COPY takes it."""
        key = (day, hour)
        if key not in self._moments:
            found = self.told_at(moment(day, hour))
            self._moments[key] = found, at(found)
        return self._moments[key]

    def told_at(self, wanted: datetime) -> datetime:
        """No event is older than the school's history in the system, nor younger than now."""
        return min(max(wanted, self.floor), self.now)

    def tell(
        self, kind: str, subject: str, segment: str, wanted: datetime, data: Json, sequence: int = 1
    ) -> None:
        """One event with its data as a mapping."""
        if self.on:
            told_at = at(self.told_at(wanted))
            self.tell_raw(kind, subject, segment, told_at, shown(json_text(data)), sequence)

    def tell_raw(self, kind: str, subject: str, segment: str, moment_: str, data: str, sequence: int) -> None:
        """As `tell`, with data that is JSON already; `moment_` is one of `on_day`, as text."""
        if not self.on:
            return
        stream = kind.rsplit(".", 2)[0]
        name = stream.split(".", 1)[0]
        publisher = self._by_name[name]
        publisher.put(moment_, self.ids(), kind, subject, sequence, segment, data)
        if name not in NUMBERED_BY_ROW or stream in BUT_FOR:
            publisher.number(stream, subject, sequence)
        for listener in self.listeners(stream):
            listener.hear(stream, subject, sequence)

    def listeners(self, stream: str) -> list[Service]:
        """Who hears this stream."""
        if stream not in self._listeners:
            self._listeners[stream] = [one for one in self._services if stream in one.hears]
        return self._listeners[stream]

    def freshen(self, segment: str, wanted: datetime) -> None:
        """Facts of a segment are known up to this moment."""
        moment_ = self.told_at(wanted)
        if segment not in self.fresh or self.fresh[segment] < moment_:
            self.fresh[segment] = moment_
