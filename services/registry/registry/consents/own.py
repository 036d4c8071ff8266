"""«Мои согласия»: one's own, and a child's by its representative; given, refused, withdrawn electronically."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from contracts.rights import Role
from problems import NotFound, RuleViolated
from registry import policy
from registry.consent_tables import ConsentEntry
from registry.consents import queries, rules
from registry.consents.catalogue import BY_CODE
from registry.consents.commands import Statement, check_read
from registry.consents.queries import NAME, Texts
from registry.consents.rules import Decision, Side, Whom
from registry.consents.views import ConsentCell, ConsentTextView, OwnConsents, OwnKind, OwnStatement
from registry.tables import Human, Tie
from store.clock import today

_OTHERS = {
    "young": "До 14 лет решает родитель",
    "adult": "С 18 лет решает сам ученик",
    "other": "Это решает другой человек",
}


@dataclass(frozen=True, slots=True)
class Mine:
    """Somebody for whom the actor signs, and as what."""

    person_id: UUID
    name: str
    birth_on: date | None
    whom: Whom
    side: Side

    class_name: str | None = None

    @property
    def id(self) -> UUID:
        """As rows of people call it."""
        return self.person_id

    @property
    def signs(self) -> bool:
        """Whether it is the actor's turn at the person's age."""
        return self.side in rules.signers(self.whom, self.birth_on, today())

    @property
    def why_not(self) -> str | None:
        """The reason when it is not."""
        if self.signs:
            return None
        return _OTHERS["young" if self.side == "self" else "adult"]


async def reach(tx: AsyncSession, actor: Actor) -> list[Mine]:
    """Oneself as student or staff of the school; a parent's children there for whom he acts today (X20)."""
    whom: Whom = "student" if actor.has(Role.PARENT, Role.STUDENT) else "staff"
    side: Side = "representative" if actor.has(Role.PARENT) else "self"
    rows = select(Human.id, NAME, Human.birth_on).where(
        queries.placed(actor, whom), policy.visible_people(actor)
    )
    if actor.has(Role.PARENT):
        rows = rows.where(Human.id.in_(policy.children(actor, Tie.acts)))
    else:
        rows = rows.where(Human.id == actor.id)
    found = await tx.execute(rows.order_by(Human.search, Human.id))
    return [Mine(row.id, row.name, row.birth_on, whom, side) for row in found]


def mine_of(found: list[Mine], person_id: UUID) -> Mine:
    """One of those for whom the actor signs; NotFound for anybody else."""
    for one in found:
        if one.person_id == person_id:
            return one
    raise NotFound("Человек: запись не найдена")


async def _last(
    tx: AsyncSession, actor: Actor, ids: list[UUID], side: Side
) -> dict[tuple[UUID, str], Decision]:
    """The last word of the actor's side by person and kind."""
    rows = (
        select(ConsentEntry.person_id, ConsentEntry.kind, ConsentEntry.decision)
        .where(ConsentEntry.person_id.in_(ids), ConsentEntry.side == side)
        .where(ConsentEntry.segment == actor.segment, policy.visible_consent_entries(actor))
        .where(ConsentEntry.decision != "removed")
        .order_by(ConsentEntry.at, ConsentEntry.id)
    )
    return {(row.person_id, row.kind): row.decision for row in await tx.execute(rows)}


async def listed(tx: AsyncSession, actor: Actor) -> list[OwnConsents]:
    """Everybody for whom the actor signs, with every kind that the school collects or somebody has decided on."""
    mine = await reach(tx, actor)
    ids = [one.person_id for one in mine]
    texts = await queries.texts_of(tx, actor)
    cells = await queries.cells_of(tx, actor, ids)
    known = {(who, c.kind): c for who, them in cells.items() for c in them}
    last = await _last(tx, actor, ids, mine[0].side) if mine else {}
    return [
        OwnConsents(
            person_id=one.person_id, name=one.name, mine=one.side == "self",
            kinds=[
                _kind(one, it, known.get((one.person_id, it.kind)), last.get((one.person_id, it.kind)))
                for it in texts.values()
                if it.whom == one.whom and (it.collected or (one.person_id, it.kind) in last)
            ],
        )
        for one in mine
    ]  # fmt: skip


def _kind(one: Mine, it: Texts, cell: ConsentCell | None, last: Decision | None) -> OwnKind:
    known, shown = BY_CODE.get(it.kind), cell or ConsentCell(kind=it.kind, state="none")
    over = shown.state in ("expired", "lapsed")
    agreed = last == "given" and not over
    return OwnKind(
        **shown.model_dump(), title=it.title, mine=last, why_not=one.why_not,
        text=ConsentTextView.model_validate(it.held) if it.held else None,
        may_give=one.signs and it.collected and not agreed,
        may_refuse=one.signs and it.collected and last is None,
        may_withdraw=last == "given",
        system=list(known.system) if known else [], school=list(known.school) if known else [],
        stays=known.stays if known else None,
    )  # fmt: skip


async def statement(
    tx: AsyncSession, actor: Actor, person_id: UUID, kind: str, body: OwnStatement
) -> Statement:
    """What the actor says electronically; the account and the moment go into the ledger with it."""
    one = mine_of(await reach(tx, actor), person_id)
    texts = await queries.text_of(tx, actor, kind)
    if texts.whom != one.whom:
        raise NotFound("Вид согласия: запись не найдена")
    if not one.signs and body.decision != "withdrawn":
        raise RuleViolated(one.why_not or _OTHERS["other"])
    text = texts.held if body.decision == "withdrawn" else check_read(texts, body.text_id)
    if text is None:
        raise RuleViolated("Отозвать можно только данное согласие: его нет")
    return Statement(
        person_id=person_id, birth_on=one.birth_on, whom=one.whom, kind=kind, text=text, decision=body.decision,
        side=one.side, how="electronic", signed_on=today(), signer_id=actor.id,
    )  # fmt: skip


def of(found: list[OwnConsents], person_id: UUID) -> OwnConsents:
    """One person of the list; NotFound for anybody else."""
    for one in found:
        if one.person_id == person_id:
            return one
    raise NotFound("Человек: запись не найдена")
