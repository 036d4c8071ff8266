"""Where students and parents are placed because of what movement tells (D1, D2; R4: repeated and late events)."""

from datetime import date

import pytest
from sqlalchemy import text

from contracts.events.movement import MembershipChanged, Spell
from contracts.events.registry import PlacementChanged
from registry.projections import runs
from store import new_id

from ..factories import LARGE, SMALL, make_tree, school_file, snils, take_over

SINCE, LEFT, CAME = date(2026, 9, 1), date(2026, 11, 20), date(2026, 11, 21)
CHILD = ("Петров", "Иван", "Ильич", "05.09.2014", snils(123456789), "5А")
SISTER = ("Петрова", "Ольга", "Ильинична", "01.02.2015", snils(423456789), "5А")
HEAD = ("ФИО", "СНИЛС", "Степень родства", "ФИО ребёнка")
MOTHER = ("Петрова Анна Ивановна", snils(223456789), "мать", "Петров Иван Ильич")


@pytest.fixture
async def family(world):
    """Two children of one mother in the large school; (world, child, sister, class)."""
    await make_tree(world)
    parents = [HEAD, MOTHER, (*MOTHER[:3], "Петрова Ольга Ильинична")]
    await take_over(await world.as_("director", LARGE), school_file(CHILD, SISTER, parents=parents))
    async with world.events_tx() as tx:
        people = {
            row.first_name: row.id for row in await tx.execute(text("select id, first_name from people"))
        }
        class_id = (await tx.execute(text("select id from classes"))).scalar_one()
    for name in ("Иван", "Ольга"):
        await member(world, people[name], Spell(segment=LARGE, class_id=class_id, from_on=SINCE))
    return world, people["Иван"], people["Ольга"], class_id


async def member(world, student, *spells):
    return await world.tell(
        MembershipChanged(student_id=student, spells=list(spells)), subject=student, segment=LARGE
    )


async def placements(world, kind):
    async with world.events_tx() as tx:
        query = text("select h.first_name, p.segment, p.from_on, p.until_on from placements p join people h"
                     " on h.id = p.person_id where p.kind = :kind order by 1, 2")  # fmt: skip
        return [tuple(row) for row in await tx.execute(query, {"kind": kind})]


def moved(class_id):
    return (
        Spell(segment=LARGE, class_id=class_id, from_on=SINCE, until_on=LEFT),
        Spell(segment=SMALL, class_id=new_id(), from_on=CAME),
    )


async def test_the_order_of_an_import_changes_no_placement(family):
    world, *_ = family
    assert await placements(world, "student") == [("Иван", LARGE, SINCE, None), ("Ольга", LARGE, SINCE, None)]
    told = [event for event in await world.told(PlacementChanged) if event.data.kind != "staff"]
    assert len(told) == 3


async def test_a_transfer_ends_one_placement_and_opens_the_other(family):
    world, child, _, class_id = family
    await member(world, child, *moved(class_id))
    assert await placements(world, "student") == [
        ("Иван", SMALL, CAME, None), ("Иван", LARGE, SINCE, LEFT), ("Ольга", LARGE, SINCE, None),
    ]  # fmt: skip
    roles = [event.data.roles for event in await world.told(PlacementChanged)]
    assert roles[-1] == ["parent"]


async def test_a_parent_follows_and_stays_where_another_child_stays(family):
    world, child, sister, class_id = family
    await member(world, child, *moved(class_id))
    assert await placements(world, "parent") == [("Анна", SMALL, CAME, None), ("Анна", LARGE, SINCE, None)]
    await member(world, sister, *moved(class_id))
    assert await placements(world, "parent") == [("Анна", SMALL, CAME, None), ("Анна", LARGE, SINCE, LEFT)]


async def test_a_withdrawn_transfer_puts_everything_back(family):
    world, child, _, class_id = family
    before = await placements(world, "student"), await placements(world, "parent")
    await member(world, child, *moved(class_id))
    await member(world, child, Spell(segment=LARGE, class_id=class_id, from_on=SINCE))
    assert (await placements(world, "student"), await placements(world, "parent")) == before
    assert [event.data.removed for event in await world.told(PlacementChanged)][-1] is True


async def test_a_repeated_and_a_late_event_change_nothing(family):
    world, child, _, class_id = family
    spells = list(moved(class_id))
    told = MembershipChanged(student_id=child, spells=spells)
    await world.tell(told, subject=child, segment=LARGE, sequence=9)
    after, events = await placements(world, "student"), len(await world.told())
    assert await world.tell(told, subject=child, segment=LARGE, sequence=9) == 0
    late = MembershipChanged(student_id=child, spells=[])
    assert await world.tell(late, subject=child, segment=LARGE, sequence=8) == 0
    assert (await placements(world, "student"), len(await world.told())) == (after, events)
    again = MembershipChanged(student_id=child, spells=spells)
    assert await world.tell(again, subject=child, segment=LARGE, sequence=10) == 1
    assert (await placements(world, "student"), len(await world.told())) == (after, events)


async def test_class_lists_and_the_new_school_see_the_student_the_old_one_only_the_past(family):
    world, child, _, class_id = family
    await member(world, child, *moved(class_id))
    new = await world.as_("secretary", SMALL)
    assert (await new.get(f"/people/{child}")).status_code == 200
    assert [one["id"] for one in (await new.get("/people?kind=student")).json()["items"]] == [str(child)]
    old = await world.as_("secretary", LARGE)
    assert [one["first_name"] for one in (await old.get("/people?kind=student")).json()["items"]] == ["Ольга"]
    shown = (await old.get(f"/people/{child}")).json()
    assert [(one["segment"], one["until_on"]) for one in shown["placements"]] == [(LARGE, "2026-11-20")]


def test_a_change_of_class_is_no_break_of_the_stay():
    one, other = new_id(), new_id()
    spells = [
        Spell(segment=LARGE, class_id=one, from_on=SINCE, until_on=LEFT),
        Spell(segment=LARGE, class_id=other, from_on=CAME),
    ]
    assert runs(spells) == [(LARGE, SINCE, None)]
