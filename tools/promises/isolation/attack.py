"""Tries: a member, an operation, ids that are not his; each compared with the same request for ids that nobody has."""

import json
import random
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tools.promises.actors import Member
from tools.promises.isolation.canary import TOKEN, UUID, VALUE, heading, readable
from tools.promises.isolation.facts import Facts
from tools.promises.isolation.operations import Operation
from tools.promises.isolation.places import in_line
from tools.promises.isolation.requests import CURSOR, SEARCHED, Asked, Builder, Draft, Pool, Spot
from tools.promises.isolation.sending import Answer, Sender

_MOMENT = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*(Z|[+-]\d\d:?\d\d)?|\d\d\.\d\d\.\d{4},?\s?(в\s)?\d\d:\d\d"
)
_PASSING = ("trace_id", "instance")


@dataclass
class Found:
    """What the tries came to."""

    tries: Counter[str] = field(default_factory=Counter)
    """By operation and role."""
    statuses: Counter[str] = field(default_factory=Counter)
    tokens: int = 0
    ids: int = 0
    differing: int = 0
    compared: int = 0
    let_through: int = 0
    refused_pairs: int = 0
    broken: int = 0
    notes: list[str] = field(default_factory=list)

    def note(self, words: str) -> None:
        """Words on a miss; the first of each beginning are kept."""
        if len(self.notes) < 300:
            self.notes.append(words)


class Attacker:
    """Draws and judges tries; `compare` False leaves out comparisons: only what comes back is judged."""

    def __init__(
        self, facts: Facts, send: Sender, chance: random.Random, members: Iterable[Member], today: date,
        cursors: dict[str, list[str]] | None = None, *, compare: bool = True,
    ) -> None:  # fmt: skip
        self.facts, self.send, self.chance, self.today = facts, send, chance, today
        self.cursors, self.compare = cursors or {}, compare
        self.found = Found()
        self.spare = frozenset(one.person_id for one in members)
        self._pools: dict[tuple[str, bool], Pool] = {}
        self.segments = sorted(facts.rows)

    def pool(self, segment: str, whole: bool = True) -> Pool:
        """A segment's values; not `whole`: without the members' own rows, which writes must leave alone."""
        if (segment, whole) not in self._pools:
            spare = frozenset() if whole else self.spare
            self._pools[segment, whole] = Pool(self.facts, segment, spare)
        return self._pools[segment, whole]

    def builder(self, member: Member, operation: Operation) -> Builder:
        """Own ids of the member's segment or one below it, foreign ones of one that is not in line with it."""
        strangers = [one for one in self.segments if one and not in_line(one, member.segment)]
        own = [one for one in self.segments if one == member.segment or one.startswith(member.segment + "/")]
        home = member.segment if self.chance.random() < 0.5 else self.chance.choice(own)

        def foreign(one: str) -> bool:
            return self.facts.foreign(self.facts.owners.get(one, ()), member.segment)

        stranger = self.pool(self.chance.choice(strangers))
        return Builder(self.pool(home, operation.reads), stranger, self.chance, self.today, foreign)

    async def attempt(self, member: Member, operation: Operation) -> None:
        """One try."""
        self.found.tries[f"{operation.name} {member.role}"] += 1
        cursors = self.cursors.get(operation.name)
        cursor = self.chance.choice(cursors) if cursors and self.chance.random() < 0.3 else None
        draft = self.builder(member, operation).draft(operation, cursor=cursor)
        if self.chance.random() < 0.04:
            await self._other_pair(member, draft)
            return
        if not draft.spots or (operation.reads and self.chance.random() < 0.1):
            await self._ask(member, draft, draft.filled(lambda spot: spot.own))
            return
        chosen = _chosen(draft.spots, self.chance)
        foreign = draft.filled(lambda spot: spot.foreign if spot.number in chosen else spot.own)
        absent = draft.filled(lambda spot: spot.absent if spot.number in chosen else spot.own)
        told = not operation.reads and any(draft.spots[i].place for i in chosen)
        # a stranger's name may be part of an own person's («Олег», «Олеговна»): there only tokens tell a leak
        searched = any(draft.spots[i].where in SEARCHED for i in chosen)
        if not self.compare or CURSOR in draft.query or told or searched:
            await self._ask(member, draft, foreign)
            return
        await self._pair(member, draft, absent, foreign, {draft.spots[i].where for i in chosen})

    async def _pair(
        self, member: Member, draft: Draft, absent: Asked, foreign: Asked, where: set[str]
    ) -> None:
        self.found.compared += 1
        seen = []
        for _ in range(3):
            missing = await self._ask(member, draft, absent)
            theirs = await self._ask(member, draft, foreign)
            seen.append((_shown(missing, absent), _shown(theirs, foreign)))
            both = missing.status < 300 and theirs.status < 300 and not draft.operation.reads
            if seen[-1][0] == seen[-1][1] or both or any(one[0] == seen[-1][1] for one in seen):
                return
        self.found.differing += 1
        self.found.note(
            f"чужое и отсутствующее различимы: {member.pair} {draft.operation.name} [{', '.join(sorted(where))}] "
            f"{foreign.path} {foreign.query or ''} {json.dumps(foreign.body, ensure_ascii=False, default=str)[:200]}: "
            f"нет такого — {missing.status} {seen[-1][0][:200]} / чужое — {theirs.status} {seen[-1][1][:200]}"
        )

    async def _other_pair(self, member: Member, draft: Draft) -> None:
        """A pair that the token does not hold: refused before anything else."""
        stranger = self.chance.choice([one for one in self.segments if one and one != member.segment])
        asked = draft.filled(lambda spot: spot.foreign)
        answer = await self.send(member, draft.operation, asked, f"{stranger}/{member.role}")
        if draft.operation.right is not None and answer.status != 403:
            self.found.refused_pairs += 1
            self.found.note(
                f"чужая роль принята: {member.pair} как {stranger}: {draft.operation.name} {answer.status}"
            )
        self.judge(member, draft.operation, asked, answer)

    async def _ask(self, member: Member, draft: Draft, asked: Asked) -> Answer:
        answer = await self.send(member, draft.operation, asked)
        self.judge(member, draft.operation, asked, answer)
        return answer

    def judge(self, member: Member, operation: Operation, asked: Asked, answer: Answer) -> None:
        """Count what one answer shows that it must not."""
        self.found.statuses[f"{'чтение' if operation.reads else 'запись'} {answer.status}"] += 1
        if answer.status >= 500:
            self.found.broken += 1
            self.found.note(
                f"ответ {answer.status}: {member.pair} {operation.name} {asked.path} {asked.query}"
            )
        if operation.right and not member.may(operation.right) and answer.status not in (403, 422):
            self.found.let_through += 1
            self.found.note(f"нет права, а ответ {answer.status}: {member.pair} {operation.name}")
        for leak in leaks(self.facts, member.segment, asked, answer):
            if leak.startswith("ЪЫ"):
                self.found.tokens += 1
            else:
                self.found.ids += 1
            self.found.note(
                f"утечка {leak}: {member.pair} {operation.name} {asked.path} {asked.query} {answer.status}"
            )


def _chosen(spots: list[Spot], chance: random.Random) -> set[int]:
    """All places at once, or one of them beside the actor's own ids."""
    if chance.random() < 0.4:
        return {one.number for one in spots}
    return {chance.choice(spots).number}


def leaks(facts: Facts, home: str, asked: Asked, answer: Answer) -> list[str]:
    """What of others is in an answer: tokens with their table, ids and single values that were not sent."""
    if not answer.body and len(answer.headers) < 3:
        return []
    text = f"{readable(answer.body, answer.kind)}\n{heading(answer.headers)}"
    found = []
    for place, table in set(TOKEN.findall(text)):
        if facts.foreign(facts.whose(int(place)), home):
            name = facts.tables[int(table)] if int(table) < len(facts.tables) else "событие"
            found.append(f"ЪЫ{place}{table} ({name}, {' '.join(facts.whose(int(place)))})")
    for one in {each.lower() for each in UUID.findall(text)} - asked.sent:
        if facts.foreign(facts.owners.get(one, ()), home):
            found.append(f"id {one} ({' '.join(sorted(facts.owners[one]))})")
    for one in set(VALUE.findall(text)) - asked.sent:
        if facts.foreign(facts.values.get(one, ()), home):
            found.append(f"значение {one} ({' '.join(sorted(facts.values[one]))})")
    return found


def _shown(answer: Answer, asked: Asked) -> str:
    """Status and body without what is the request's own: ids, what was sent, moments, trace."""
    text = readable(answer.body, answer.kind)
    if "json" in answer.kind:
        text = json.dumps(_bare(json.loads(text)), ensure_ascii=False, sort_keys=True) if text else ""
    for one in sorted(asked.sent, key=len, reverse=True):
        if len(one) > 3:
            text = re.sub(re.escape(one), "<id>", text, flags=re.IGNORECASE)
    return f"{answer.status} {_MOMENT.sub('<t>', UUID.sub('<id>', text))}"


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _bare(one) for name, one in value.items() if name not in _PASSING}
    return [_bare(one) for one in value] if isinstance(value, list) else value
