"""`make figures`: the newest results of every command as docs/figures.md, with date and machine.

A section stays until a newer run of its command is here, and a full run's until a newer full run is: the file outlives
the machines that measured.
"""

import json
import re
from pathlib import Path

from deploy.native.suite import ROOT, Suite

PLACE = ROOT / "docs" / "figures.md"
HEAD = """# Figures

What the product is held to (quality.md, performance.md) and what was measured. Written by `make figures` from the
newest runs under `.local/figures/`: a full run where there is one, otherwise the short form, which says less.
"""
_SECTION = re.compile(r"^## `(QUICK=1 )?make (\w+)`\n.*?(?=^## |\Z)", re.M | re.S)


def write(suite: Suite) -> int:
    """Write docs/figures.md; returns an exit code: 1 when there is no run to tell of."""
    kept = PLACE.read_text() if PLACE.exists() else ""
    sections = {found[2]: (bool(found[1]), found[0].rstrip()) for found in _SECTION.finditer(kept)}
    runs = [
        path
        for path in sorted((suite.directory / "figures").glob("*.jsonl"))
        if not path.stem.endswith("-ledger")
    ]
    if not runs:
        print("Прогонов ещё нет: make isolation, make bench, …")
        return 1
    for quick, command, text in sorted(map(_told, runs), reverse=True):  # quick ones first
        if not quick or sections.get(command, (True, ""))[0]:
            sections[command] = (quick, text)
    PLACE.write_text(
        "\n\n".join([HEAD.rstrip(), *(sections[command][1] for command in sorted(sections))]) + "\n"
    )
    print(f"{PLACE.relative_to(ROOT)}: {len(sections)} команд, новых прогонов {len(runs)}")
    return 0


def _told(path: Path) -> tuple[bool, str, str]:
    """Whether the run was a short one, its command, its section."""
    about, *figures = map(json.loads, path.read_text().splitlines())
    lines = [
        f"## `{'QUICK=1 ' * about['quick']}make {about['command']}`",
        f"{about['at'][:16].replace('T', ' ')} UTC, commit {about['commit']}, SEED={about['seed']}, "
        f"{about['machine']}, load {about['load']:.1f}\n",
        "| | figure | value | goal | tried | holds |\n|---|---|---:|---|---:|---|",
    ]
    for each in figures:
        holds = {True: "yes", False: "**no**", None: ""}[each["ok"]]
        lines.append(
            f"| {each['figure']} | {each['name']} | {each['value']:.4g} {each['unit']} | {each['goal']} "
            f"| {each['tried']} | {holds} |"
        )
    return bool(about["quick"]), about["command"], "\n".join(lines)
