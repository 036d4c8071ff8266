"""What the isolation trial draws: as many tries as promised, and never the people by whose hands it acts."""

import random
from datetime import date
from pathlib import Path

import pytest

from deploy.native.suite import Suite
from tools.promises.actors import Member
from tools.promises.figure import Run
from tools.promises.isolation import BARE_TRIES, DENIED_TRIES, FULL, PER_CELL, Trial, operations
from tools.promises.isolation.attack import Attacker
from tools.promises.isolation.facts import Facts
from tools.promises.isolation.requests import Builder, Pool, has_place
from tools.promises.isolation.sending import Gateway

OPERATIONS = {one.name: one for one in operations.read()}
HERE, ELSEWHERE = "a/b/c", "x/y/z"
ACTOR, OTHER, STRANGER = (f"0199a1b2-0000-7000-8000-00000000000{n}" for n in range(3))


def test_where_a_foreign_id_can_stand() -> None:
    assert has_place(OPERATIONS["GET /api/movement/v1/orders/{order_id}"])
    assert has_place(OPERATIONS["POST /api/movement/v1/transfers"])
    assert not has_place(OPERATIONS["GET /api/identity/v1/me"])
    assert not has_place(OPERATIONS["GET /api/academic/v1/mark-types"])


def test_whatever_a_draft_puts_an_id_into_is_known_as_a_place() -> None:
    facts = Facts([], {})
    for segment in (HERE, ELSEWHERE):
        facts.rows[segment].append(("registry.people", {"id": OTHER, "segment": segment}))
    builder = Builder(
        Pool(facts, HERE), Pool(facts, ELSEWHERE), random.Random(1), date(2026, 9, 1), lambda _: True
    )
    for one in OPERATIONS.values():
        if not has_place(one):
            assert not any(builder.draft(one).spots for _ in range(20)), one.name


def test_a_full_draw_tries_each_place_of_each_role_a_hundred_times() -> None:
    trial = object.__new__(Trial)
    trial.members = [Member("1", "a", "a/b", "network-admin"), Member("2", "b", "a/b/c", "network-admin")]
    trial.members.append(Member("3", "c", "a/b/c", "teacher"))
    able, bare = OPERATIONS["GET /api/registry/v1/people/{person_id}"], OPERATIONS["GET /api/identity/v1/me"]
    shares = {one.person_id: trial._share(one, able) for one in trial.members}
    assert shares == {"1": PER_CELL // 2, "2": PER_CELL // 2, "3": PER_CELL}
    assert trial._share(trial.members[2], bare) == BARE_TRIES > DENIED_TRIES


def test_a_role_that_was_tried_too_seldom_is_a_miss(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TRIES", raising=False)
    trial = object.__new__(Trial)
    trial.members = [Member("1", "a", "a/b", "network-admin"), Member("2", "b", "a/b/c", "teacher")]
    trial.operations = list(OPERATIONS.values())
    trial.attacker = Attacker(
        Facts([], {}), Gateway(Suite(tmp_path, 1, 2)), random.Random(1), [], date(2026, 9, 1)
    )
    for member in trial.members:
        for one in trial.operations:
            trial.attacker.found.tries[f"{one.name} {member.role}"] = PER_CELL
    run = trial.run = Run("isolation", Suite(tmp_path, 1, 2), 1, False)
    trial._tell_tries(FULL)
    assert run.good
    trial.attacker.found.tries["GET /api/registry/v1/people/{person_id} teacher"] -= 1
    trial._tell_tries(FULL)
    assert not run.good


def test_the_people_who_act_are_sent_in_no_place() -> None:
    facts = Facts([], {})
    facts.rows[HERE] += [
        ("identity.accounts", {"person_id": ACTOR, "segment": HERE}),
        ("identity.accounts", {"person_id": OTHER, "segment": HERE}),
        (
            "academic.groups",
            {"id": STRANGER, "teacher_id": ACTOR, "teacher_ids": [ACTOR, OTHER], "segment": HERE},
        ),
    ]
    pool = Pool(facts, HERE, frozenset({ACTOR}))
    assert ACTOR not in pool.ids
    assert set(pool.by_name["person_id"]) == {OTHER}
    assert "teacher_id" not in pool.by_name and "teacher_ids" not in pool.by_name
    assert set(pool.by_name["group_id"]) == {STRANGER}
