"""Who may do what, without a data base."""

from access import Actor
from contracts.rights import allowed_by_default
from movement import policy, words
from movement.rules import REQUIRED_ITEMS, Kind, TransferState
from movement.tables import Transfer
from store import new_id

SENDING, RECEIVING, TOWN = "tomsk/seversk/a", "tomsk/seversk/b", "tomsk/seversk"


def actor(role: str, segment: str) -> Actor:
    return Actor(id=new_id(), username="x", segment=segment, role=role, default=allowed_by_default)


def transfer(state: TransferState, side: str = "receiving") -> Transfer:
    return Transfer(state=state, initiated_by=side, from_segment=SENDING, to_segment=RECEIVING)


def test_each_step_of_a_transfer_belongs_to_one_school() -> None:
    gives, takes = actor("director", SENDING), actor("director", RECEIVING)
    asked, released = transfer(TransferState.REQUESTED), transfer(TransferState.CONFIRMED)

    assert policy.may_send(gives, asked) is True and policy.may_send(takes, asked) is not True
    assert policy.may_receive(takes, released) is True and policy.may_receive(gives, released) is not True
    assert policy.may_decline(gives, asked) is True and policy.may_decline(takes, asked) is not True
    assert policy.may_decline(takes, released) is True and policy.may_decline(gives, released) is not True


def test_only_who_began_a_transfer_withdraws_it() -> None:
    gives, takes = actor("director", SENDING), actor("director", RECEIVING)

    assert policy.may_withdraw(takes, transfer(TransferState.REQUESTED)) is True
    assert policy.may_withdraw(gives, transfer(TransferState.REQUESTED)) is not True
    assert policy.may_withdraw(gives, transfer(TransferState.REQUESTED, "sending")) is True


def test_above_schools_persons_are_named_to_specialists_only() -> None:
    assert policy.sees_people(actor("department-specialist", TOWN))
    assert policy.sees_people(actor("rco-operator", TOWN))
    assert not policy.sees_people(actor("department-head", TOWN))
    assert not policy.sees_people(actor("region-operator", "tomsk"))


def test_orders_are_written_at_schools_only() -> None:
    assert policy.may_write_orders(actor("director", SENDING)) is True
    assert policy.may_write_orders(actor("network-admin", TOWN)) is not True


def test_every_kind_and_every_item_has_its_russian_words() -> None:
    assert set(words.KINDS) == set(Kind)
    assert set(REQUIRED_ITEMS) <= set(words.ITEMS)
