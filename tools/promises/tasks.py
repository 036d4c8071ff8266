"""`make tasks` (P5): the frequent tasks of screens.md §7 in a real browser, actions and seconds beside the goals.

The walks are page tests (tests-e2e/page); here they run against the suite of `make up` with its sample data. Each
takes back what it has done, except 12 to 14, which connect a school of their own and leave it. QUICK=1: those of a
lesson and a parent's.
"""

import asyncio
import json
import os
import sys
import tempfile
from pathlib import Path

from deploy.native.say import Refusal
from deploy.native.suite import ROOT
from tools.promises.figure import Run

PAGE = "tests-e2e/page"
SHORT = [f"{PAGE}/test_effort.py::{name}" for name in ("test_one_absent_student", "test_a_control_work",
         "test_a_parent_sees_tomorrow_and_what_a_mark_is_for", "test_the_class_report")]  # fmt: skip
WHOLE = [
    f"{PAGE}/test_effort.py",
    f"{PAGE}/test_office.py::test_a_class_gets_its_cards_on_one_sheet",
    f"{PAGE}/test_office_movement.py::test_an_order_of_the_first_page_is_signed_by_two_presses",
    f"{PAGE}/test_office_movement.py::test_a_transfer_walks_from_request_to_acceptance_in_both_schools",
]


async def measure(run: Run) -> None:
    """Actions and seconds of every task; Refusal when the walks told of nothing."""
    walks = SHORT if run.quick else WHOLE
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "effort.jsonl"
        told = {
            "EFFORT": str(kept),
            "TEST_BASE_URL": run.suite.public_url,
            "TEST_SUITE_DIR": str(run.suite.directory),
        }
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "pytest", "-v", *walks, cwd=ROOT, env={**os.environ, **told},
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
        )  # fmt: skip
        assert process.stdout is not None
        async for line in process.stdout:
            words = line.decode(errors="replace").rstrip()
            if "::" in words:
                run.say(words)
            if words.startswith("FAILED"):
                run.found(words)
        broken = await process.wait()
        lines = kept.read_text().splitlines() if kept.exists() else []
    if not lines:
        raise Refusal("ни одно задание не пройдено; в системе нужны образцовые данные: make up")
    for task in map(json.loads, lines):
        name = f"{task['task']}. {task['name']}"
        run.at_most("P5", f"{name}: действий", task["actions"], task["goal"], "шт.", 1)
        if task["seconds_goal"] is None:
            run.told("P5", f"{name}: секунд", task["seconds"], "с", 1)
        else:
            run.at_most("P5", f"{name}: секунд", task["seconds"], task["seconds_goal"], "с", 1)
    run.at_most("P5", "прогулки, не дошедшие до конца", int(broken != 0), 0, "шт.", len(walks))
