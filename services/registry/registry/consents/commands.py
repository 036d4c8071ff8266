"""Writing: texts, settings, asking, and lines of the ledger, from each of which it follows anew what holds."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from bus import emit
from contracts.events.registry import ConsentSettingChanged, ConsentTextChanged
from problems import Conflict, InvalidInput, RuleViolated
from registry import policy
from registry.consent_tables import Consent, ConsentEntry, ConsentScan, ConsentSetting, ConsentText
from registry.consents import queries, rules, standing
from registry.consents.catalogue import BY_CODE
from registry.consents.rules import Entered, Said, Side, Whom
from registry.consents.views import Asked, Asking, ConsentSettingEdit, Lone, NewConsentText
from registry.files.media import Scan
from registry.files.vault import Vault
from registry.tables import Human, Segment, Tie
from store import clock, expect_version, load, new_id
from store.days import hold


async def write_text(tx: AsyncSession, actor: Actor, body: NewConsentText) -> ConsentText:
    """A new version of the acting segment's own text; nobody writes below a lock."""
    own = select(Segment.id).where(Segment.segment == actor.segment, policy.own_segments(actor))
    await load(tx, Segment, await tx.scalar(own), policy.own_segments(actor), lock=True, what="Организация")
    kind = body.kind or f"own-{new_id().hex[-8:]}"
    found = (await queries.texts_of(tx, actor, [kind])).get(kind) if body.kind else None
    if body.kind and found is None:
        raise InvalidInput(
            "Проверьте отмеченные поля",
            [{"pointer": "/body/kind", "detail": "Такого вида согласия здесь нет"}],
        )
    if found and any(one.locked and one.segment != actor.segment for one in found.levels):
        raise RuleViolated("Текст утверждён уровнем выше, свой здесь не пишут")
    if body.locked and actor.at_school:
        raise InvalidInput(
            "Проверьте отмеченные поля",
            [{"pointer": "/body/locked", "detail": "Ниже школы уровней нет, закрывать не от кого"}],
        )
    mine = next((one for one in found.levels if one.segment == actor.segment), None) if found else None
    row = ConsentText(
        **body.model_dump(exclude={"kind", "whom"}), id=new_id(), segment=actor.segment, kind=kind,
        whom=found.whom if found else body.whom, number=mine.number + 1 if mine else 1, by=actor.id, role=actor.role,
    )  # fmt: skip
    tx.add(row)
    await tx.flush()
    await _tell_text(tx, actor, row)
    return row


async def _tell_text(tx: AsyncSession, actor: Actor, row: ConsentText) -> None:
    """With the moments after which earlier texts, of this level and of those below, do no longer do."""
    since = select(
        func.max(ConsentText.at).label("own"),
        func.max(ConsentText.at).filter(ConsentText.locked).label("below"),
    ).where(
        ConsentText.segment == row.segment, ConsentText.kind == row.kind, ConsentText.renews,
        policy.visible_consent_texts(actor),
    )  # fmt: skip
    found = (await tx.execute(since)).one()
    event = ConsentTextChanged(
        segment=row.segment, kind=row.kind, number=row.number, title=row.title, renewed_at=found.own,
        renewed_below_at=found.below,
    )  # fmt: skip
    emit(tx, event, subject=f"{row.segment}:{row.kind}", segment=row.segment)


async def set_kind(
    tx: AsyncSession, actor: Actor, kind: str, body: ConsentSettingEdit, expected: int | None
) -> None:
    """How the acting school handles a kind."""
    found = await queries.text_of(tx, actor, kind)
    if body.hides and kind != "processing":
        raise InvalidInput(
            "Проверьте отмеченные поля",
            [{"pointer": "/body/hides", "detail": "Имя скрывается только без согласия на обработку"}],
        )
    row = found.setting
    if row is None:
        if expected:
            raise RuleViolated("Настройку изменили. Обновите страницу и повторите")
        row = ConsentSetting(id=new_id(), segment=actor.segment, kind=kind, version=1)
        tx.add(row)
    else:
        expect_version(row, expected)
    row.collected, row.hides = body.collected, body.hides
    event = ConsentSettingChanged(
        segment=actor.segment, kind=kind, collected=body.collected, hides=body.hides
    )
    emit(tx, event, subject=f"{actor.segment}:{kind}", segment=actor.segment)
    await tx.flush()


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody says of one kind of one person's consents."""

    person_id: UUID
    birth_on: date | None
    whom: Whom
    kind: str
    text: ConsentText
    decision: Entered
    side: Side
    how: str
    signed_on: date
    signer_id: UUID | None = None
    signer_name: str | None = None
    note: str | None = None
    scan: Scan | None = None


async def say(tx: AsyncSession, actor: Actor, vault: Vault, one: Statement) -> UUID:
    """Write a line of the ledger, and what follows from it; the others learn it by the event. Its id."""
    row = await standing.row_of(tx, actor.segment, one.person_id, one.kind)
    if one.decision == "removed":
        if row.state != "withdrawn":
            raise RuleViolated("Удаление записывают после отзыва: это согласие не отозвано")
        return (await _write(tx, actor, vault, one, None)).id
    last = await standing.last_words(tx, actor.segment, one.person_id, one.kind)
    before = next((said for said in last if said.side == one.side), None)
    if one.decision == "withdrawn" and (before is None or before.decision != "given"):
        raise RuleViolated("Отозвать можно только данное согласие: его нет")
    if one.decision == "given" and one.side not in rules.signers(one.whom, one.birth_on, one.signed_on):
        raise RuleViolated("В этом возрасте подписывает другой человек")
    until_on = None
    if one.decision == "given":
        until_on = rules.holds_until(one.text.months, one.side, one.birth_on, one.signed_on)
    entry = await _write(tx, actor, vault, one, until_on)
    said = Said(one.side, one.decision, one.signed_on, until_on, entry.at, one.text.segment, one.text.at)
    now = [*(it for it in last if it.side != one.side), said]
    await standing.follow(tx, row, one.whom, one.birth_on, now)
    return entry.id


async def _write(
    tx: AsyncSession, actor: Actor, vault: Vault, one: Statement, until_on: date | None
) -> ConsentEntry:
    entry = _entry(actor, one, until_on)
    tx.add(entry)
    await tx.flush()
    if one.scan:
        tx.add(_scan(actor, vault, entry, one))
    return entry


def _entry(actor: Actor, one: Statement, until_on: date | None) -> ConsentEntry:
    text = one.text
    return ConsentEntry(
        id=new_id(), segment=actor.segment, person_id=one.person_id, kind=one.kind, text_id=text.id,
        decision=one.decision, side=one.side, signer_id=one.signer_id, signer_name=one.signer_name, how=one.how,
        signed_on=one.signed_on, until_on=until_on, note=one.note, at=clock.now(), by=actor.id, role=actor.role,
        username=actor.username,
        digest=rules.digest(text.title, text.purpose, text.scope, text.actions, text.receivers, text.term,
                            text.withdrawal),
    )  # fmt: skip


def _scan(actor: Actor, vault: Vault, entry: ConsentEntry, one: Statement) -> ConsentScan:
    assert one.scan is not None
    return ConsentScan(
        entry_id=entry.id, segment=actor.segment, person_id=one.person_id, media=one.scan.media,
        size=len(one.scan.content), digest=rules.digest(one.scan.content.hex()),
        sealed=vault.seal_bytes(entry.id, one.scan.content),
    )  # fmt: skip


def held(found: queries.Texts) -> ConsentText:
    """The text that is signed now; RuleViolated where there is none."""
    if found.held is None or not found.collected:
        raise RuleViolated("Этих согласий школа не собирает: утвердите текст")
    return found.held


def check_read(found: queries.Texts, text_id: UUID) -> ConsentText:
    """The text that the signer has read must still be the one that holds."""
    text = held(found)
    if text.id != text_id:
        raise Conflict("Текст согласия изменился: прочитайте новый")
    return text


async def ask(tx: AsyncSession, actor: Actor, body: Asking) -> Asked:
    """Put the question to the families: «Нужно ваше решение». Who has decided is not asked again."""
    texts = await queries.texts_of(tx, actor, body.kinds)
    kinds = [one for one in texts.values() if one.collected]
    if not kinds:
        raise RuleViolated("Этих согласий школа не собирает: утвердите текст")
    people: dict[UUID, Any] = {}
    for whom in {one.whom for one in kinds}:
        rows = queries.people(actor, queries.Wanted(whom, body.class_id), ())
        if body.person_ids is not None:
            rows = rows.where(Human.id.in_(body.person_ids))
        people |= {row.id: (whom, row) for row in await tx.execute(rows)}
    cells = await queries.cells_of(tx, actor, list(people))
    decided = {
        (who, c.kind)
        for who, them in cells.items()
        for c in them
        if c.state in ("given", "refused", "withdrawn")
    }
    pairs = [(who, one.kind) for who, (whom, _) in people.items() for one in kinds if one.whom == whom]
    open_ = [pair for pair in pairs if pair not in decided]
    lone = await _lone(tx, actor, {who: people[who] for who, _ in open_})
    asked = [pair for pair in open_ if pair[0] not in {one.person_id for one in lone}]
    if asked:
        await tx.execute(_ASK, [_question(actor, who, kind) for who, kind in asked])
    return Asked(
        people=len({who for who, _ in asked}),
        questions=len(asked),
        decided=len(pairs) - len(open_),
        lone=lone,
    )


_MADE = insert(Consent)
_ASK = _MADE.on_conflict_do_update(
    index_elements=["segment", "person_id", "kind"],
    set_={"asked_at": _MADE.excluded.asked_at, "asked_by": _MADE.excluded.asked_by},
)


def _question(actor: Actor, person_id: UUID, kind: str) -> dict[str, Any]:
    return {
        "id": new_id(), "segment": actor.segment, "version": 1, "person_id": person_id, "kind": kind,
        "state": "asked", "asked_at": clock.now(), "asked_by": actor.id,
    }  # fmt: skip


async def _lone(tx: AsyncSession, actor: Actor, people: dict[UUID, Any]) -> list[Lone]:
    """Students for whom a representative must sign and none is tied."""
    need = [
        who for who, (whom, row) in people.items()
        if "representative" in rules.signers(whom, row.birth_on, clock.today())
    ]  # fmt: skip
    tied = select(Tie.student_id).where(Tie.student_id.in_(need), hold(Tie.acts), policy.visible_ties(actor))
    have = set((await tx.execute(tied)).scalars()) if need else set()
    return [
        Lone(person_id=who, name=people[who][1].name, class_name=people[who][1].class_name)
        for who in need
        if who not in have
    ]


def known(kind: str) -> bool:
    """Whether features ask for the kind."""
    return kind in BY_CODE
