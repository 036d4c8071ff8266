"""Issuing: a planned batch is claimed once, passwords are set eight at a time, the page is drawn, progress is told."""

import asyncio
import time
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import structlog
from cryptography.fernet import Fernet
from sqlalchemy import func, select, update

from access import Actor
from identity import policy, rules
from identity.card_sheet import Card, sheet
from identity.password_cards.people import Person, by_ids, powers
from identity.realm import Away, Gone, Realm, Refused
from identity.tables import Account, CardSheet, KnownSegment, PasswordBatch
from problems import NotFound, RuleViolated, Unavailable
from store import Sessions, set_scope

log = structlog.get_logger()

LIFETIME = timedelta(minutes=15)
AT_ONCE = 4
STEP = 8
STEP_OF_JOB = 32
BUDGET_SECONDS = 50.0
"""The gateway waits 75 s for an answer: whoever is not reached in time keeps his state and is named."""
OPENING_SECONDS = 15.0
OPENING_SECONDS_OF_JOB = 300.0
_BEING_MADE = "Учётная запись ещё создаётся: напечатайте ещё раз через минуту, будут только оставшиеся"


@dataclass(frozen=True, slots=True)
class Printer:
    """What issuing needs of the running service. Transactions are its own: none is held while Keycloak works."""

    sessions: Sessions
    realm: Realm
    address: str

    async def issue(self, actor: Actor, batch_id: UUID) -> bytes:
        """The PDF of a planned batch; the second time RuleViolated, after 15 minutes too."""
        title, place, people, refused = await self._claim(actor, batch_id)
        try:
            await self.realm.ping()
            people = await self._with_users(actor, people, refused)
            cards = await self._set_passwords(actor, batch_id, place, people, refused)
            page = await asyncio.to_thread(sheet, cards, self.address, title)
        except BaseException as wrong:
            await self._note(actor, batch_id, state="failed")
            if isinstance(wrong, Away):
                raise Unavailable(
                    "Служба входа не отвечает: выдайте карточки заново через несколько минут"
                ) from wrong
            raise
        await self._note(actor, batch_id, state="done", refused=refused)
        if not cards:
            raise RuleViolated(
                "Ни одного пароля выдать не удалось: причины указаны в списке", refused=refused
            )
        log.info("password_cards.issued", batch=str(batch_id), actor=str(actor.id), cards=len(cards))
        return page

    async def begin(self, actor: Actor, batch_id: UUID) -> tuple[str, Coroutine[Any, Any, None]]:
        """(the key to the finished sheet, the work itself): for a batch too long for one answer."""
        title, place, people, refused = await self._claim(actor, batch_id)
        key = Fernet.generate_key().decode()
        return key, self._run(actor, batch_id, key, title, place, people, refused)

    async def _run(
        self,
        actor: Actor,
        batch_id: UUID,
        key: str,
        title: str,
        place: str,
        people: list[Person],
        refused: list[dict[str, str]],
    ) -> None:
        """Set all passwords, draw the sheet, keep it sealed; the clear one ends with this function."""
        try:
            await self.realm.ping()
            people = await self._with_users(actor, people, refused, job=batch_id)
            cards = await self._set_passwords(actor, batch_id, place, people, refused, whole=True)
            page = await asyncio.to_thread(sheet, cards, self.address, title) if cards else b""
            sealed = await asyncio.to_thread(Fernet(key).encrypt, page)
            async with self.sessions() as tx:
                set_scope(tx, actor.segment, actor.id)
                async with tx.begin():
                    tx.add(
                        CardSheet(batch_id=batch_id, author_id=actor.id, segment=actor.segment, sealed=sealed)
                    )
            await self._note(actor, batch_id, state="ready" if cards else "failed", refused=refused)
        except BaseException as wrong:
            log.warning("password_cards.job_failed", batch=str(batch_id), reason=repr(wrong))
            await self._note(actor, batch_id, state="failed", refused=refused)
            if not isinstance(wrong, Away):
                raise

    async def _claim(
        self, actor: Actor, batch_id: UUID
    ) -> tuple[str, str, list[Person], list[dict[str, str]]]:
        """Make the batch ours; who has meanwhile become untouchable is refused now."""
        async with self.sessions() as tx:
            set_scope(tx, actor.segment, actor.id)
            async with tx.begin():
                query = select(PasswordBatch).where(
                    PasswordBatch.id == batch_id, policy.batches_visible_to(actor)
                )
                batch = (await tx.execute(query.with_for_update())).scalar_one_or_none()
                if batch is None:
                    raise NotFound("Карточки: запись не найдена")
                if batch.state != "planned":
                    raise RuleViolated(
                        "Эти карточки уже печатались. Если лист потерян, выдайте пароли заново"
                    )
                if batch.created_at + LIFETIME < datetime.now(UTC):
                    raise RuleViolated("Прошло больше 15 минут: выберите людей заново")
                batch.state, batch.issued_at = "issuing", datetime.now(UTC)
                planned = {UUID(one["person_id"]): one for one in batch.people}
                rows = (await tx.execute(by_ids(actor, list(planned)))).mappings()
                found = {
                    row["person_id"]: Person(**{**row, **_words(planned[row["person_id"]])}) for row in rows
                }
                late = await powers(tx, actor, list(found))
                place = await tx.get(KnownSegment, actor.segment)
        people = [found[person] for person in planned if person in found and person not in late]
        refused = [*batch.refused, *(_refusal(found[person], reason) for person, reason in late.items())]
        return batch.title, place.name if place else actor.segment, people, refused

    async def _with_users(
        self, actor: Actor, people: list[Person], refused: list[dict[str, str]], *, job: UUID | None = None
    ) -> list[Person]:
        """Wait for Keycloak's users of accounts that were opened for this batch; who has none in time is refused.

        A `job` waits longer, asks less often and says meanwhile that it is alive.
        """
        users = {person.person_id: person.keycloak_id for person in people}
        deadline = time.monotonic() + (OPENING_SECONDS_OF_JOB if job else OPENING_SECONDS)
        while None in users.values() and time.monotonic() < deadline:
            await asyncio.sleep(2 if job else 0.2)
            if job:
                await self._note(actor, job)
            async with self.sessions() as tx:
                set_scope(tx, actor.segment, actor.id)
                rows = (await tx.execute(by_ids(actor, list(users)))).mappings()
                users |= {row["person_id"]: row["keycloak_id"] for row in rows}
        refused += [_refusal(one, _BEING_MADE) for one in people if users[one.person_id] is None]
        return [
            replace(one, keycloak_id=user) for one in people if (user := users[one.person_id]) is not None
        ]

    async def _set_passwords(
        self,
        actor: Actor,
        batch_id: UUID,
        place: str,
        people: Sequence[Person],
        refused: list[dict[str, str]],
        *,
        whole: bool = False,
    ) -> list[Card]:
        """The cards of those whose password was set; without `whole` only as many as one answer has time for."""
        gate, cards = asyncio.Semaphore(AT_ONCE), dict[UUID, Card]()

        async def one(person: Person) -> None:
            password = rules.first_password(person.username)
            async with gate:
                try:
                    await self.realm.set_password(
                        str(person.keycloak_id),
                        password,
                        temporary=True,
                        locked=person.password_issued_at is not None,
                    )
                    if person.password_issued_at is not None:
                        await self.realm.sign_out(str(person.keycloak_id))
                except (Gone, Refused) as wrong:
                    log.warning("password_cards.refused", person=str(person.person_id), reason=str(wrong))
                    refused.append(_refusal(person, "Служба входа не приняла пароль: повторите позже"))
                    return
            cards[person.person_id] = Card(
                place, person.name, person.note, person.kind, person.username, password, person.group
            )

        deadline = time.monotonic() + BUDGET_SECONDS
        step = STEP_OF_JOB if whole else STEP
        for start in range(0, len(people), step):
            if start and not whole and time.monotonic() > deadline:
                late = "Не успели: служба входа занята. Напечатайте ещё раз, будут только оставшиеся"
                refused += [_refusal(person, late) for person in people[start:]]
                break
            async with asyncio.TaskGroup() as tasks:
                for person in people[start : start + step]:
                    tasks.create_task(one(person))
            await self._note(
                actor,
                batch_id,
                issued=[p.person_id for p in people[start : start + step] if p.person_id in cards],
            )
        return [cards[person.person_id] for person in people if person.person_id in cards]

    async def _note(
        self,
        actor: Actor,
        batch_id: UUID,
        *,
        state: str | None = None,
        refused: list[dict[str, str]] | None = None,
        issued: Sequence[UUID] = (),
    ) -> None:
        """Progress and outcome, visible at once."""
        changes: dict[str, object] = {"done": PasswordBatch.done + len(issued), "issued_at": func.now()}
        if state:
            changes["state"] = state
        if refused is not None:
            changes["refused"] = refused
        async with self.sessions() as tx:
            set_scope(tx, actor.segment, actor.id)
            async with tx.begin():
                mine = (PasswordBatch.id == batch_id, policy.batches_visible_to(actor))
                await tx.execute(update(PasswordBatch).where(*mine).values(**changes))
                if issued:
                    people = (
                        Account.person_id.in_(issued),
                        policy.person_visible_to(actor, Account.person_id),
                    )
                    given = update(Account).where(*people).values(password_issued_at=func.now())
                    await tx.execute(given.execution_options(synchronize_session=False))


def _words(planned: dict[str, str]) -> dict[str, str]:
    return {"kind": planned["kind"], "note": planned["note"], "group": planned.get("group", "")}


def _refusal(person: Person, reason: str) -> dict[str, str]:
    return {"person_id": str(person.person_id), "name": person.name, "reason": reason}
