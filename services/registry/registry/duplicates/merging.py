"""Two records become one, all or nothing: registry's own rows here, everything else by one event (ADR 0018)."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import and_, or_, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from access import Actor, within
from bus import emit
from contracts.events.registry import PersonMerged
from problems import FieldError, InvalidInput, RuleViolated
from registry import policy, rules
from registry.duplicates import consents
from registry.duplicates import ledger as steps
from registry.duplicates.ledger import Ledger
from registry.duplicates.rules import common_place
from registry.duplicates.views import UNDO_DAYS, ByHand, MergeChoice
from registry.files.fields import BY_CODE, SEALED
from registry.files.vault import Vault
from registry.person import tell as tell_person
from registry.tables import ClassMember, Consent, DuplicatePair, DuplicateSide, Human, Merge, Placement, Tie
from store import clock, load, new_id

_OUTSIDE = text("select placed_outside(cast(:people as uuid[]))")
PERSON = ("last_name", "first_name", "middle_name", "birth_on", "sex", "snils", "phone", "email")
UNDO = timedelta(days=UNDO_DAYS)


async def by_hand(tx: AsyncSession, actor: Actor, body: ByHand) -> DuplicatePair:
    """A pair that the search does not see; one that is known is taken up again."""
    a_id, b_id = sorted((body.a_id, body.b_id))
    if a_id == b_id:
        detail: FieldError = {"pointer": "/body/b_id", "detail": "нужны две разные записи"}
        raise InvalidInput("Проверьте отмеченные поля", [detail])
    for person in (a_id, b_id):
        await load(tx, Human, person, policy.visible_people(actor), what="Человек")
    known = select(DuplicatePair).where(
        DuplicatePair.a_id == a_id, DuplicatePair.b_id == b_id, policy.visible_pairs(actor)
    )
    row = (await tx.execute(known.with_for_update())).scalar_one_or_none()
    if row is None:
        places = await _places(tx, actor, (a_id, b_id))
        row = DuplicatePair(
            id=new_id(), a_id=a_id, b_id=b_id, segment=common_place(places), certainty=50, reasons=["by-hand"]
        )
        tx.add(row)
    row.state, row.decided_by, row.decided_at, row.note = "open", None, None, None
    await tx.flush()
    return row


async def dismiss(tx: AsyncSession, actor: Actor, pair_id: UUID, note: str | None) -> DuplicatePair:
    """«Это разные люди»: the search leaves the pair alone from now on."""
    row = await _open_pair(tx, actor, pair_id)
    await _decide(tx, actor, row, "dismissed", note)
    return row


async def _open_pair(tx: AsyncSession, actor: Actor, pair_id: UUID) -> DuplicatePair:
    row = await load(tx, DuplicatePair, pair_id, policy.visible_pairs(actor), lock=True, what="Пара")
    if row.state != "open":
        raise RuleViolated("По этой паре уже решено", state=row.state)
    return row


async def _decide(tx: AsyncSession, actor: Actor, row: DuplicatePair, state: str, note: str | None) -> None:
    row.state, row.note, row.decided_by, row.decided_at = state, note, actor.id, clock.now()
    sides = select(DuplicateSide).where(DuplicateSide.pair_id == row.id, policy.visible_sides(actor))
    for side in (await tx.execute(sides)).scalars():
        side.state = state
    await tx.flush()


async def _places(tx: AsyncSession, actor: Actor, people: tuple[UUID, UUID]) -> list[str]:
    rows = select(Placement.segment).where(Placement.person_id.in_(people), policy.visible_placements(actor))
    return sorted((await tx.execute(rows.distinct())).scalars())


async def refusal(tx: AsyncSession, actor: Actor, a: Human, b: Human) -> str | None:
    """Why these two may not be made one here and now, in Russian; None when they may."""
    people = [a.id, b.id]
    outside = bool((await tx.execute(_OUTSIDE, {"people": people})).scalar())
    if (verdict := policy.may_merge(outside)) is not True:
        return str(verdict)
    if a.snils and b.snils and a.snils != b.snils:
        return (
            "СНИЛС разные: это разные люди. Если номер записан с ошибкой, сначала исправьте его в личном деле"
        )
    tied = select(Tie.id).where(
        or_(
            and_(Tie.parent_id == a.id, Tie.student_id == b.id),
            and_(Tie.parent_id == b.id, Tie.student_id == a.id),
        ),
        policy.visible_ties(actor),
    )
    if (await tx.execute(tied)).first():
        return "Один из них записан представителем другого: это не может быть один человек"
    return await _otherwise_decided(tx, actor, a.id, b.id) or await _at_once(tx, actor, a.id, b.id)


async def _otherwise_decided(tx: AsyncSession, actor: Actor, a: UUID, b: UUID) -> str | None:
    """The ledgers become one; where one says yes and the other no, people decide before, not the merge."""
    mine, theirs = aliased(Consent), aliased(Consent)
    no = ("refused", "withdrawn")
    rows = select(mine.kind).where(
        mine.person_id == a, theirs.person_id == b, mine.kind == theirs.kind, within(mine.segment, actor),
        within(theirs.segment, actor),
        or_(and_(mine.state == "given", theirs.state.in_(no)), and_(theirs.state == "given", mine.state.in_(no))),
    )  # fmt: skip
    if (await tx.execute(rows.limit(1))).first() is None:
        return None
    return "В этих записях по одному и тому же согласию решено по-разному: сначала уточните его в «Согласиях»"


async def _at_once(tx: AsyncSession, actor: Actor, a: UUID, b: UUID) -> str | None:
    """A student is in one class on a day: the book is put right first."""
    spells = select(
        ClassMember.student_id, ClassMember.segment, ClassMember.from_on, ClassMember.until_on
    ).where(ClassMember.student_id.in_((a, b)), policy.visible_members(actor))
    rows = (await tx.execute(spells)).all()
    for one in (row for row in rows if row.student_id == a):
        for other in (row for row in rows if row.student_id == b):
            starts_before = other.until_on is None or one.from_on <= other.until_on
            if starts_before and (one.until_on is None or other.from_on <= one.until_on):
                since = f"{max(one.from_on, other.from_on):%d.%m.%Y}"
                where = "в классах одной школы" if one.segment == other.segment else "в двух школах"
                return (
                    f"Обе записи с {since} числятся {where}: сначала отмените лишний приказ в книге движения"
                )
    return None


async def merge(tx: AsyncSession, actor: Actor, vault: Vault, pair_id: UUID, body: MergeChoice) -> Merge:
    """Make the pair one record; the other one is put aside, with everything written down for the way back."""
    pair = await _open_pair(tx, actor, pair_id)
    if body.kept_id not in (pair.a_id, pair.b_id):
        detail: FieldError = {"pointer": "/body/kept_id", "detail": "такой записи в этой паре нет"}
        raise InvalidInput("Проверьте отмеченные поля", [detail])
    merged_id = pair.b_id if body.kept_id == pair.a_id else pair.a_id
    people = {
        one: await load(tx, Human, one, policy.visible_people(actor), lock=True, what="Человек")
        for one in sorted((body.kept_id, merged_id))
    }
    kept, merged = people[body.kept_id], people[merged_id]
    if reason := await refusal(tx, actor, kept, merged):
        raise RuleViolated(reason)
    segments = await _places(tx, actor, (kept.id, merged.id))
    row = Merge(
        id=new_id(), segment=pair.segment, pair_id=pair.id, kept_id=kept.id, merged_id=merged.id,
        kept_name=_name(kept), merged_name=_name(merged), segments=segments, by=actor.id, role=actor.role,
        at=clock.now(), state="done", version=1,
    )  # fmt: skip
    tx.add(row)
    await tx.flush()
    await _make_one(Ledger(tx, actor, vault, row), kept, merged, _taken(actor, body))
    await _decide(tx, actor, pair, "merged", None)
    return row


def _taken(actor: Actor, body: MergeChoice) -> frozenset[str]:
    """The chosen fields; of what the actor may not see nothing is chosen."""
    guards = policy.guards_read(actor) - SEALED
    wrong = [code for code in body.taken if code not in BY_CODE or BY_CODE[code].guard not in guards]
    if wrong:
        detail: FieldError = {
            "pointer": "/body/taken",
            "detail": f"такого поля вы не выбираете: {', '.join(wrong)}",
        }
        raise InvalidInput("Проверьте отмеченные поля", [detail])
    return frozenset(body.taken)


async def _make_one(ledger: Ledger, kept: Human, merged: Human, taken: frozenset[str]) -> None:
    tx, row = ledger.tx, ledger.merge
    await steps.move_history(ledger)
    await steps.join_details(ledger, taken)
    await _join_people(ledger, kept, merged, taken)
    await steps.move_proposals(ledger)
    await steps.move_scans(ledger)
    await consents.move(ledger)
    await steps.move_ties(ledger)
    await steps.move_classes(ledger)
    await steps.move_placements(ledger)
    tx.add_all(ledger.changes)
    tell_person(tx, kept)
    tell_person(tx, merged, removed=True)
    tell(tx, row)
    await tx.flush()


def tell(tx: AsyncSession, row: Merge) -> None:
    """One event for every service: who became whom, or no longer is."""
    told = PersonMerged(
        merge_id=row.id,
        kept_id=row.kept_id,
        merged_id=row.merged_id,
        segments=row.segments,
        undone=row.state != "done",
    )
    emit(tx, told, subject=row.id, segment=row.segment)


async def _join_people(ledger: Ledger, kept: Human, merged: Human, taken: frozenset[str]) -> None:
    """The person's own columns; the number goes to the kept record, for it is unique in the region."""
    theirs = {name: getattr(merged, name) for name in PERSON}
    wanted = {
        name: value
        for name, value in theirs.items()
        if value not in (None, "") and (name in taken or getattr(kept, name) in (None, ""))
        and value != getattr(kept, name)
    }  # fmt: skip
    before = steps.row_of(kept, list(wanted))
    left = steps.row_of(merged, ["snils"])
    merged.snils, merged.merged_into, merged.version = None, kept.id, merged.version + 1
    await ledger.tx.flush()
    for name, value in wanted.items():
        setattr(kept, name, value)
    if wanted:
        kept.search = rules.name_key(rules.Name(kept.last_name, kept.first_name, kept.middle_name))
        kept.version += 1
        await ledger.tx.flush()
    ledger.note("people", kept.id, before, steps.row_of(kept, list(wanted)))
    ledger.note("people", merged.id, left, {"snils": None})


def _name(one: Human) -> str:
    return str(rules.Name(one.last_name, one.first_name, one.middle_name))
