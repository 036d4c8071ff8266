"""The parts of `make chaos` that decide by themselves: ledger, order of messages, comparison."""

import random
from pathlib import Path

import aio_pika

from bus.amqp import PREFIX
from tools.promises.chaos.checks import _compare
from tools.promises.chaos.faults import _with_points
from tools.promises.chaos.feeding import mixed
from tools.promises.chaos.ledger import Ledger
from tools.promises.chaos.messages import poison, shuffled


def message(subject: str, sequence: int) -> aio_pika.Message:
    headers = {f"{PREFIX}{name}": value for name, value in
               {"subject": subject, "sequence": str(sequence), "type": "academic.mark.changed.v1"}.items()}  # fmt: skip
    return aio_pika.Message(b'{"a": 1}', headers=headers, type="academic.mark.changed.v1")


def test_a_request_without_an_answer_is_unknown(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger", "run")
    done, lost, failed = (ledger.intend("mark", value=n) for n in (2, 3, 4))
    for entry in (done, lost, failed):
        ledger.send(entry)
    ledger.answer(done, 200, {"version": 1})
    ledger.answer(failed, 503)
    found = ledger.read()
    assert [one.acknowledged for one in found] == [True, False, False]
    assert [one.unknown for one in found] == [False, True, True]


def test_a_second_request_makes_the_outcome_unknown_until_its_answer(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger", "run")
    entry = ledger.intend("mark", value=2)
    ledger.send(entry)
    ledger.answer(entry, 503)
    ledger.send(entry)
    assert [one.unknown for one in ledger.read()] == [True]
    ledger.answer(entry, 409)
    assert [(one.refused, one.sent) for one in ledger.read()] == [(True, 2)]


def test_shuffling_keeps_the_order_of_each_subject_and_triples_everything() -> None:
    given = [message(subject, number) for number in range(1, 4) for subject in "abc"]
    order = [(m.headers[f"{PREFIX}subject"], m.headers[f"{PREFIX}sequence"])
             for m in shuffled(given, 3, random.Random(1))]  # fmt: skip
    assert len(order) == 27
    assert [n for subject, n in order if subject == "b"] == list("111222333")
    assert order != sorted(order)


def test_poison_has_ids_of_its_own_and_the_good_keep_their_order() -> None:
    good = [message("a", number) for number in range(20)]
    bad = poison(good, 16, random.Random(2))
    assert len({one.message_id for one in bad}) == 16
    assert [one for one in mixed(good, bad, random.Random(3)) if one in good] == good


def test_a_comparison_names_what_lacks_and_what_is_too_much() -> None:
    assert _compare("copy", {(1,), (2,)}, {(2,), (3,)}) == ["copy: нет ['1']", "copy: лишнее ['3']"]


def test_only_the_chosen_services_get_fault_points() -> None:
    settings = "".join(
        f'[program:{name}]\ncommand=run\nenvironment=A="1"\n' for name in ("academic-0", "movement-0")
    )
    changed = _with_points(settings, ["academic"], Path("/points"))
    assert changed.count("FAULT_POINTS") == 1
    assert 'environment=FAULT_POINTS="/points/academic",A="1"' in changed
